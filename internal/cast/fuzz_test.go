// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package cast

import "testing"

// FuzzWho holds that no text and no mention is beyond reading, and that the
// answer does not hang on what was read before.
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
	used := New(whoTests[0].text, nil)
	f.Fuzz(func(t *testing.T, text string, start, end int) {
		fresh := New(text, nil)
		used.Reset(text, nil)
		hint := Hint{Recent: []Ref{{ID: 0, At: 3}, {ID: -1}, {ID: 99, At: 1 << 20}}}
		a, b := fresh.Who(start, end, hint), used.Who(start, end, hint)
		if a != b {
			t.Errorf("%v from a new cast, %v from a used one", a, b)
		}
		if is := fresh.Member(a.ID); a.ID != None && (a.Name == "" || is.Name != a.Name || is.Kind != a.Kind) {
			t.Errorf("%v is no member", a)
		}
		if first, again := fresh.Who(start, end, Hint{}), fresh.Who(start, end, Hint{}); again != first {
			t.Errorf("%v at first, then %v", first, again)
		}
		fresh.Role(a.ID, start)
		fresh.WhoText(text, Hint{})
		new(Cast).WhoText(text, Hint{})
	})
}
