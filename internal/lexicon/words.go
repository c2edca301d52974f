// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package lexicon

import (
	"strings"
	"sync"

	"github.com/newswire-go/newswire/internal/grammar"
)

// A Word is what a word can be in a sentence that reports speech.
type Word struct {
	Class grammar.Class
	Verb  VerbClass
	Form  Form
	Noun  NounClass
}

// Look returns what a word can be, zeros for one that is in no list. It is
// [grammar.Class], [Verb] and [CueNoun] by one look-up, and [Human]: every word near a
// quotation is looked up, and most are in none. Letter case does not count.
func Look(word string) Word {
	b := words().find(word)
	return Word{grammar.Class(b >> 32), VerbClass(b >> 8), Form(b), NounClass(b >> 24)}
}

// words holds the class of a word above its noun class (8 bits), its verb
// class (16) and its forms (8).
var words = sync.OnceValue(func() *wordTable {
	people := humans()
	n := len(verbs().entries) + len(nouns().entries) + len(people)
	for _, g := range grammar.Groups {
		n += 2 * (strings.Count(g.Words, " ") + strings.Count(g.Words, "\n") + 1)
	}
	t := newWordTable(n)
	for _, e := range verbs().entries {
		t.unite(e.key, e.bits)
	}
	for _, e := range nouns().entries {
		t.unite(e.key, e.bits<<24)
	}
	for _, w := range people {
		if k, ok := keyOf(w); ok {
			t.unite(k, uint64(Human)<<24)
		}
	}
	for _, g := range grammar.Groups {
		for w := range strings.FieldsSeq(g.Words) {
			for _, w := range [...]string{w, strings.ReplaceAll(w, "'", "’")} {
				k, ok := keyOf(w)
				if !ok {
					panic("lexicon: too long: " + w)
				}
				t.unite(k, uint64(g.Class)<<32)
			}
		}
	}
	return t
})
