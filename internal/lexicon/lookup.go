// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package lexicon

import (
	"github.com/newswire-go/newswire/internal/swar"
)

// A lookup finds the entries of words. Words of up to eight letters have a table of
// their own, in which one number is all there is to compare.
type lookup struct {
	some   [1 << 16 / 64]uint64 // a bit for each 16 bits that a hash begins with
	short  [shortSlots]shortWord
	shorts int
	long   *Words  // places in entries
	longs  []Entry // the long words; the first is of no word
}

// A shortWord is a slot for a word of up to eight letters. Its key is zero where
// it is empty.
type shortWord struct {
	key uint64
	is  Entry
}

// shortSlots is the number of slots for short words, of which no more than a third
// are taken.
const (
	shortBits  = 14
	shortSlots = 1 << shortBits
)

func shortHash(key uint64) uint64 { return key * 0xff51afd7ed558ccd }

// maxLong is the most words of more than eight letters.
const maxLong = 1 << 12

func (v *lookup) init() { v.long, v.longs = NewWords(maxLong), make([]Entry, 1) }

// Find returns the entry of a word, the zero Entry if it is in no list. Letter case
// does not count. The entry must not be written to.
func (v *lookup) Find(word string) *Entry {
	if k, ok := keyOf(word); ok {
		return v.find(k)
	}
	return &v.longs[0]
}

// At is Find(text[i:j]); the bytes around the word allow loads of eight bytes.
func (v *lookup) At(text string, i, j int) *Entry {
	switch n := j - i; {
	case n > 0 && n <= 8 && j >= 8:
		return v.findShort(swar.Last(text, j, n) | small)
	case n > 8 && n <= 16:
		return v.find(wordKey{a: swar.Load(text, i) | small, b: swar.Last(text, j, n-8) | small})
	}
	return v.Find(text[i:j])
}

func (v *lookup) find(k wordKey) *Entry {
	if k.b == 0 {
		return v.findShort(k.a)
	}
	return &v.longs[v.long.findKey(k)]
}

// findShort returns the entry of a word of up to eight letters. Most words of a text
// are in no list, which is seen from a few kilobytes.
func (v *lookup) findShort(key uint64) *Entry {
	h := shortHash(key)
	if v.some[h>>54]>>(h>>48&63)&1 == 0 {
		return &v.longs[0]
	}
	return v.probe(key, h)
}

func (v *lookup) probe(key, h uint64) *Entry {
	for s := h >> (64 - shortBits); ; s++ {
		switch e := &v.short[s%shortSlots]; e.key {
		case key, 0:
			return &e.is
		}
	}
}

// put returns the entry of the word to be written to, a new one if it has none.
// It panics on a word that is too long and on a full table: the lists are part of
// the program.
func (v *lookup) put(word string) *Entry {
	k, ok := keyOf(word)
	if !ok {
		panic("lexicon: too long: " + word)
	}
	if k.b != 0 {
		at := v.long.findKey(k)
		if at == 0 {
			at = uint64(len(v.longs))
			if at == maxLong {
				panic("lexicon: too many words of more than eight letters for maxLong")
			}
			v.long.unite(k, at)
			v.longs = append(v.longs, Entry{})
		}
		return &v.longs[at]
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
		if v.shorts++; 3*v.shorts > shortSlots {
			panic("lexicon: too many words of up to eight letters for shortBits")
		}
	}
	return &e.is
}
