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
	Is    grammar.Word // zero for most
}

// A Vocabulary is what [Look] knows. Words of up to eight letters, as most are,
// have a table of their own in which one number is all there is to compare.
type Vocabulary struct {
	short [shortSlots]shortWord
	long  *wordTable // places in words plus one
	words []Word     // the long ones
}

// A shortWord is a slot for a word of up to eight letters. Its key is zero where
// it is empty.
type shortWord struct {
	key uint64
	is  Word
}

// shortSlots is the number of slots for short words, of which no more than half
// are taken.
const shortSlots = 1 << 13

func shortSlot(key uint64) uint64 { return key * 0xff51afd7ed558ccd >> (64 - 13) }

// Look returns what a word can be, zeros for one that is in no list. It is
// [grammar.Class], [Verb] and [CueNoun] by one look-up, and [Human]: every word near a
// quotation is looked up, and most are in none. Letter case does not count.
func Look(word string) Word { return Words().Look(word) }

// Look is [Look].
func (v *Vocabulary) Look(word string) Word {
	if k, ok := keyOf(word); ok {
		return v.find(k)
	}
	return Word{}
}

// Run returns how many letters of ASCII stand at the byte i of a text, and what
// they are as a word. It reads them eight at a time into the very numbers by
// which words are compared, so that a word's end is found and the word looked up
// in one go.
func (v *Vocabulary) Run(text string, i int) (n int, w Word) {
	if i+8 <= len(text) {
		letters := pack8(text[i:i+8]) | small
		if n = smallLetters(letters); n < 8 {
			return n, v.findShort(letters&(1<<(8*n)-1) | small)
		}
	}
	n, k := runKey(text, i)
	if n > maxWord {
		return n, Word{}
	}
	return n, v.find(k)
}

func (v *Vocabulary) find(k wordKey) Word {
	if k.b == 0 {
		return v.findShort(k.a)
	}
	if at := v.long.findKey(k); at > 0 {
		return v.words[at-1]
	}
	return Word{}
}

// findShort returns what a word of up to eight letters is.
func (v *Vocabulary) findShort(key uint64) Word {
	for s := shortSlot(key); ; s++ {
		switch e := &v.short[s%shortSlots]; e.key {
		case key, 0:
			return e.is
		}
	}
}

// Words returns the one Vocabulary there is. It is to be asked for once, not for
// every word.
var Words = sync.OnceValue(func() *Vocabulary {
	all := allWords()
	v := new(Vocabulary)
	for _, e := range all.entries {
		if e.key.b != 0 {
			v.words = append(v.words, wordOf(e.bits))
			continue
		}
		s := shortSlot(e.key.a)
		for v.short[s%shortSlots].key != 0 {
			s++
		}
		v.short[s%shortSlots] = shortWord{e.key.a, wordOf(e.bits)}
	}
	if 2*(len(all.entries)-len(v.words)) > shortSlots {
		panic("lexicon: table is full")
	}
	v.long = newWordTable(len(v.words))
	for _, e := range all.entries {
		if e.key.b != 0 {
			v.long.unite(e.key, uint64(len(v.long.entries)+1))
		}
	}
	return v
})

// allWords returns the class of each word and which of those it is that rules name
// (8 bits), above its noun class (8), its verb class (16) and its forms (8).
func allWords() *wordTable {
	people := humans()
	n := len(grammar.Spelled) + len(verbs().entries) + len(nouns().entries) + len(people)
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
	for is, w := range grammar.Spelled {
		if k, ok := keyOf(w); ok {
			t.unite(k, uint64(is)<<(32+classBits))
		}
	}
	return t
}

// wordOf unpacks what allWords returns of a word.
func wordOf(b uint64) Word {
	return Word{grammar.Class(b >> 32 & (1<<classBits - 1)), VerbClass(b >> 8), Form(b), NounClass(b >> 24), grammar.Word(b >> (32 + classBits))}
}

// classBits is how many classes there are in grammar.
const classBits = 16
