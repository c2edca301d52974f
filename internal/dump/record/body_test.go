// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package record

import (
	"strings"
	"testing"

	"github.com/newswire-go/newswire/internal/charset"
	"github.com/newswire-go/newswire/internal/offset"
)

// A title is folded, wherever its words stand in the dump.
func TestAppendTitle(t *testing.T) {
	for _, text := range []string{"Ferries sail again", "  Ferries  sail\t again ", "Ferries sail   again", "Ferries \u00a0 sail again"} {
		for _, offsets := range [][]offset.Run{nil, {{Body: 0, Dump: 0, Stride: 1}, {Body: int64(len(text)), Dump: int64(len(text)), Stride: 1}}} {
			l := charset.Line{Text: []byte(text), Offsets: offsets}
			var r, words Record
			r.AppendTitle(&l, 0, len(text))
			words.Body.AppendLine(&l, 0, len(text))
			words.Title.AppendWords(&words.Body, 0, words.Body.Len())
			for _, title := range []*Body{&r.Title, &words.Title} {
				title.finish()
				if string(title.Text()) != "Ferries sail again" || title.at(title.Len()) != int64(len(strings.TrimRight(text, " "))) || title.at(8) != int64(strings.Index(text, "sail")) {
					t.Errorf("%q: %q at %v", text, title.Text(), title.Offsets())
				}
			}
		}
	}
}
