// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package lexicon

import (
	"strings"
	"testing"
)

// What is read in a text is what is looked up by itself, wherever it stands.
func TestRun(t *testing.T) {
	for _, after := range []string{"", " ", ".", "’s", "-old", "7", "é", "\x00", "\xff", "@[`{"} {
		for n := range 40 {
			for _, word := range []string{"a", "That", "SAID", "statement", "acknowledgement", strings.Repeat("qz", n), "zone"} {
				text := strings.Repeat("x", n%5) + " " + word + after
				i := n%5 + 1
				length, is := English().Run(text+strings.Repeat(" ", n), i)
				want := Entry{}
				if len(word) <= maxWord {
					want = *English().Find(word)
				}
				if length != len(word) || *is != want {
					t.Errorf("Run(%q, %d) = %d, %v; want %d, %v", text, i, length, *is, len(word), want)
				}
			}
		}
	}
	if n, is := English().Run("7", 0); n != 0 || *is != (Entry{}) {
		t.Errorf("Run of no letters = %d, %v", n, is)
	}
}

// Every word that rules name is found, and is no other.
func TestSpelled(t *testing.T) {
	for id, w := range spelled {
		if got := English().Find(w).ID; got != ID(id) || w == "" != (id == 0) {
			t.Errorf("the ID of %q is %d; want %d", w, got, id)
		}
	}
}

// At finds a word where it stands as Find finds it by itself.
func TestAt(t *testing.T) {
	for n := range 20 {
		text := strings.Repeat("x", n) + "That mayor's spokeswoman, counterintelligence-wise, said no"
		for i := range len(text) {
			for j := i; j <= len(text); j++ {
				if got, want := *English().At(text, i, j), *English().Find(text[i:j]); got != want {
					t.Fatalf("%q is %v, want %v", text[i:j], got, want)
				}
			}
		}
	}
}
