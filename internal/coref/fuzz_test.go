// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package coref

import (
	"testing"

	"github.com/newswire-go/newswire/internal/lexicon"
	"github.com/newswire-go/newswire/internal/names"
)

// FuzzWho checks that Resolve takes any text and any mention, and that the result
// does not depend on earlier calls.
func FuzzWho(f *testing.F) {
	for _, test := range whoTests {
		text, mentions, _ := unmark(test.text)
		for _, m := range mentions {
			f.Add(text, m.Start, m.End)
		}
	}
	text := corpus(f)
	for i := 0; i < len(text); i += len(text) / 20 {
		f.Add(text[i:], 0, 20)
		f.Add(text, i, i+20)
	}
	used := entitiesOf(whoTests[0].text)
	f.Fuzz(func(t *testing.T, text string, start, end int) {
		fresh := entitiesOf(text)
		used.Reset(lexicon.English(), text, 0, nil)
		hint := Hint{Recent: []Ref{{ID: 0, At: 3}, {ID: -1}, {ID: 99, At: 1 << 20}}}
		a, b := fresh.Resolve(start, end, hint), used.Resolve(start, end, hint)
		if a != b {
			t.Errorf("%v from new entities, %v from used ones", a, b)
		}
		if is := fresh.Entity(a.ID); a.ID != names.None && (a.Name == "" || is.Name != a.Name || is.Kind != a.Kind) {
			t.Errorf("%v is no member", a)
		}
		if first, again := fresh.Resolve(start, end, Hint{}), fresh.Resolve(start, end, Hint{}); again != first {
			t.Errorf("%v at first, then %v", first, again)
		}
		fresh.Role(a.ID, start)
		fresh.ResolveText(text, Hint{})
		new(Entities).ResolveText(text, Hint{})
	})
}
