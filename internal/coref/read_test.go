// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package coref

import (
	"testing"

	"github.com/newswire-go/newswire/internal/names"
)

// A name that was read with the story means the same entity as its words, parsed by
// themselves.
func TestResolveName(t *testing.T) {
	text := corpus(t)
	read := 0
	for i := range entitiesOf(text).Mentions {
		c, d := entitiesOf(text), entitiesOf(text)
		m := &c.Mentions[i]
		start, end := int(m.Start), int(m.End)
		if m.Owner != 0 || m.Flags&names.Heading != 0 {
			continue
		}
		read++
		got, want := c.resolveName(text, m, Hint{}, start), d.resolveIn(text[:end], start, Hint{}, start)
		want.At, want.Form = got.At, got.Form // a word before the name may have been taken for part of it
		if got != want {
			t.Errorf("%s at %d is %v, want %v", text[start:end], start, got, want)
		}
	}
	if read < 200 {
		t.Errorf("%d names", read)
	}
}
