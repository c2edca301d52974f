// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package lexicon

import (
	"strings"
	"sync"
	"sync/atomic"

	"github.com/newswire-go/newswire/internal/grammar"
	"github.com/newswire-go/newswire/internal/swar"
)

// A Word is what a word can be: in a sentence that reports speech, and in or
// beside names.
type Word struct {
	Class grammar.Class
	Verb  VerbClass
	Form  Form
	Noun  NounClass
	Is    grammar.Word // which of those that rules name; zero for most
	Body  BodyClass
	Name  NameClass
}

// A Vocabulary is what [Look] knows. Words of up to eight letters, as most are,
// have a table of their own in which one number is all there is to compare.
type Vocabulary struct {
	some   [1 << 16 / 64]uint64 // a bit for each 16 bits that a hash begins with
	short  [shortSlots]shortWord
	shorts int
	long   *wordTable // places in words
	words  []Word     // the long ones; the first is of no word
}

// A shortWord is a slot for a word of up to eight letters. Its key is zero where
// it is empty.
type shortWord struct {
	key uint64
	is  Word
}

// shortSlots is the number of slots for short words, of which no more than a quarter
// are taken.
const (
	shortBits  = 14
	shortSlots = 1 << shortBits
)

func shortHash(key uint64) uint64 { return key * 0xff51afd7ed558ccd }

// Look returns what a word can be, zeros for one that is in no list. It is
// [grammar.Class], [Verb], [CueNoun], [BodyNoun] and [Name] by one look-up, and
// [Human]: every word near a quotation is looked up, and most are in none. Letter
// case does not count.
func Look(word string) Word { return *Words().Find(word) }

// Look is [Look].
func (v *Vocabulary) Look(word string) Word { return *v.Find(word) }

// Find is [Look], of what must not be changed.
func (v *Vocabulary) Find(word string) *Word {
	if k, ok := keyOf(word); ok {
		return v.find(k)
	}
	return &v.words[0]
}

// At is [Vocabulary.Find] for the word text[i:j], which costs less in a text than
// by itself.
func At(text string, i, j int) *Word {
	switch n := j - i; {
	case n > 0 && n <= 8 && j >= 8:
		return Words().Short(swar.Load(text, j-8) >> (64 - 8*n))
	case n > 8 && n <= 16:
		return Words().find(wordKey{a: swar.Load(text, i) | small, b: swar.Load(text, j-8)>>(128-8*n) | small})
	}
	return Words().Find(text[i:j])
}

// Short is Find for a word of one to eight letters of ASCII, the first in the
// lowest byte, and zeros after them.
func (v *Vocabulary) Short(letters uint64) *Word { return v.findShort(letters | small) }

// Run returns how many letters of ASCII stand at the byte i of a text, and
// [Vocabulary.Find] of them. It reads them eight at a time into the very numbers
// by which words are compared, so that a word's end is found and the word looked
// up in one go.
func (v *Vocabulary) Run(text string, i int) (n int, w *Word) {
	if i+8 <= len(text) {
		letters := swar.Load(text, i) | small
		if n = swar.Small(letters); n < 8 {
			return n, v.findShort(letters&(1<<(8*n)-1) | small)
		}
		if i+16 <= len(text) {
			more := swar.Load(text, i+8) | small
			if m := swar.Small(more); m < 8 {
				return n + m, v.find(wordKey{a: letters, b: firstLetters(more, m)})
			}
		}
	}
	n, k := runKey(text, i)
	if n > maxWord {
		return n, &v.words[0]
	}
	return n, v.find(k)
}

func (v *Vocabulary) find(k wordKey) *Word {
	if k.b == 0 {
		return v.findShort(k.a)
	}
	return &v.words[v.long.findKey(k)]
}

// findShort returns what a word of up to eight letters is. Most words of a text
// are in no list, which is seen from a few kilobytes.
func (v *Vocabulary) findShort(key uint64) *Word {
	h := shortHash(key)
	if v.some[h>>54]>>(h>>48&63)&1 == 0 {
		return &v.words[0]
	}
	return v.probe(key, h)
}

func (v *Vocabulary) probe(key, h uint64) *Word {
	for s := h >> (64 - shortBits); ; s++ {
		switch e := &v.short[s%shortSlots]; e.key {
		case key, 0:
			return &e.is
		}
	}
}

// Words returns the one Vocabulary there is.
func Words() *Vocabulary {
	if v := vocabulary.Load(); v != nil {
		return v
	}
	return firstWords()
}

// vocabulary is what firstWords returned: a look-up is to cost no call.
var vocabulary atomic.Pointer[Vocabulary]

var firstWords = sync.OnceValue(func() *Vocabulary {
	all, names, bodies := allWords(), nameWords(), bodyWords()
	n := len(all.entries) + len(names.entries) + len(bodies.entries)
	v := &Vocabulary{long: newWordTable(n), words: make([]Word, 1, n+1)}
	for _, e := range all.entries {
		*v.put(e.key) = wordOf(e.bits)
	}
	for _, e := range names.entries {
		v.put(e.key).Name = NameClass(e.bits)
	}
	for _, e := range bodies.entries {
		v.put(e.key).Body = BodyClass(e.bits)
	}
	vocabulary.Store(v)
	return v
})

// put returns the word of the key, a new one where there is none.
func (v *Vocabulary) put(k wordKey) *Word {
	if k.b != 0 {
		at := v.long.findKey(k)
		if at == 0 {
			at = uint64(len(v.words))
			v.long.unite(k, at)
			v.words = append(v.words, Word{})
		}
		return &v.words[at]
	}
	h := shortHash(k.a)
	v.some[h>>54] |= 1 << (h >> 48 & 63)
	s := h >> (64 - shortBits)
	for v.short[s%shortSlots].key != 0 && v.short[s%shortSlots].key != k.a {
		s++
	}
	e := &v.short[s%shortSlots]
	if e.key == 0 {
		e.key = k.a
		if v.shorts++; 4*v.shorts > shortSlots {
			panic("lexicon: table is full")
		}
	}
	return &e.is
}

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
	return Word{
		Class: grammar.Class(b >> 32 & (1<<classBits - 1)), Verb: VerbClass(b >> 8), Form: Form(b), Noun: NounClass(b >> 24), Is: grammar.Word(b >> (32 + classBits)),
	}
}

// classBits is how many classes there are in grammar.
const classBits = 16
