// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package envelope

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/newswire-go/newswire/internal/charset"
)

// space knows what package unicode does, and two more.
func TestSpace(t *testing.T) {
	for r := range rune(0x10000) {
		s := utf8.AppendRune(nil, r)
		want := 0
		if unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff' {
			want = len(s)
		}
		if got := space(s); got != want {
			t.Errorf("%U: %d, want %d", r, got, want)
		}
		if got := space(append(s, " and more"...)); got != want {
			t.Errorf("%U before more: %d, want %d", r, got, want)
		}
		if got := space(s[:len(s)-1]); got != 0 {
			t.Errorf("%U cut off: %d, want 0", r, got)
		}
		if i, j := trim(append(append(s, "x"...), s...)); want > 0 && (i != want || j != want+1) {
			t.Errorf("%U around x: trimmed to %d, %d", r, i, j)
		}
	}
}

// A title is folded, wherever its words stand in the dump.
func TestEntitle(t *testing.T) {
	for _, text := range []string{"Ferries sail again", "  Ferries  sail\t again ", "Ferries sail   again", "Ferries \u00a0 sail again"} {
		for _, marks := range [][]charset.Mark{nil, {{Text: 0, Raw: 0, Step: 1}, {Text: len(text), Raw: int64(len(text)), Step: 1}}} {
			l := charset.Line{Text: []byte(text), Marks: marks}
			var r, words Record
			r.Entitle(&l, 0, len(text))
			words.Body.Line(&l, 0, len(text))
			words.Title.addWords(&words.Body, 0, words.Body.Len())
			for _, title := range []*Body{&r.Title, &words.Title} {
				title.finish()
				if string(title.Text()) != "Ferries sail again" || title.at(title.Len()) != int64(len(strings.TrimRight(text, " "))) || title.at(8) != int64(strings.Index(text, "sail")) {
					t.Errorf("%q: %q at %v", text, title.Text(), title.Offsets())
				}
			}
		}
	}
}
