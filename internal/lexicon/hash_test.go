// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package lexicon

import "testing"

// Words that are one in a name have one hash, and others have another.
func TestHashName(t *testing.T) {
	for _, same := range [][]string{
		{"Ruiz", "RUIZ", "ruiz", "Ruíz"}, {"U.S.", "US"}, {"O'Malley", "O’MALLEY", "o'malley"}, {"Liger-Ruiz", "Liger–Ruiz"},
		{"Halvorsen", "HALVORSEN", "Hálvorsen"}, {"Christopherson-Ruiz", "christopherson-ruiz"}, {"Ørsted", "ØRSTED"},
	} {
		for _, w := range same[1:] {
			if HashName(w) != HashName(same[0]) {
				t.Errorf("%s and %s have different hashes", w, same[0])
			}
		}
	}
	seen := map[uint32]string{}
	for _, w := range []string{"", "R", "Ruiz", "Ruize", "Rui", "Lund", "O'Malley", "OMalley", "Liger-Ruiz", "LigerRuiz", "Halvorsen", "Halvorsens"} {
		h := HashName(w)
		if other, ok := seen[h]; ok {
			t.Errorf("%q and %q have one hash", w, other)
		}
		seen[h] = w
	}
}
