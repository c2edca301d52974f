// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package lexicon

import (
	"math/bits"

	"github.com/newswire-go/newswire/internal/swar"
)

// A wordKey is a word of at most maxWord bytes in small letters, packed so
// that words compare as numbers and no string is made to look one up.
type wordKey struct{ a, b, c uint64 }

// maxWord is the longest word that a Words holds.
const maxWord = 24

// keyOf folds the ASCII letters of a word and packs it; false for a word that
// no table holds. It sets the bit of small letters in every byte, which tells
// all words apart that are made of letters, digits and hyphens.
func keyOf(word string) (k wordKey, ok bool) {
	n := len(word)
	switch {
	case n == 0 || n > maxWord:
		return k, false
	case n <= 8:
		k.a = pack(word) | small
	case n <= 16:
		k.a, k.b = pack(word[:8])|small, pack(word[8:])|small
	default:
		k.a, k.b, k.c = pack(word[:8])|small, pack(word[8:16])|small, pack(word[16:])|small
	}
	return k, true
}

// small has the bit of small letters in every byte.
const small = 0x2020202020202020

// pack returns 1 to 8 bytes as a number, by two loads that may overlap.
func pack(s string) uint64 {
	n := len(s)
	switch {
	case n == 8:
		return swar.Load(s, 0)
	case n >= 4:
		return pack4(s) | pack4(s[n-4:])<<(8*(n-4))
	case n >= 2:
		return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[n-1])<<(8*(n-1))
	}
	return uint64(s[0])
}

func pack4(s string) uint64 {
	return uint64(uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24)
}

// A Words is a table of words, whatever their letter case, with 64 bits for each. It is an
// open hash table of places in a slice of entries.
type Words struct {
	slots   []uint32 // half a hash above the place in entries plus one; 0 is empty
	shift   int
	entries []wordEntry
}

type wordEntry struct {
	key  wordKey
	bits uint64
}

// NewWords returns an empty table with room for n words, each of up to 24 bytes.
func NewWords(n int) *Words {
	size := bits.Len(uint(2 * n))
	return &Words{slots: make([]uint32, 1<<size), shift: 64 - size, entries: make([]wordEntry, 0, n)}
}

// slot returns the first slot to look at for a word, and the half of its hash that the slot
// holds. Most words of a text are in no table, which the half in the slot shows.
func (t *Words) slot(k wordKey) (at int, half uint32) {
	h := (k.a ^ bits.RotateLeft64(k.b*0x9e3779b97f4a7c15, 29) ^ k.c) * 0xff51afd7ed558ccd
	return int(h >> t.shift), uint32(h) &^ placeMask
}

// placeMask is the bits of a slot that are a place.
const placeMask = 1<<16 - 1

// unite adds bits to those of a word. It panics if the table is full: the lists are part of
// the program.
func (t *Words) unite(k wordKey, set uint64) {
	if len(t.entries) == cap(t.entries) {
		panic("lexicon: table is full")
	}
	i, half := t.slot(k)
	for ; t.slots[i] != 0; i = (i + 1) & (len(t.slots) - 1) {
		if e := &t.entries[t.slots[i]&placeMask-1]; e.key == k {
			e.bits |= set
			return
		}
	}
	t.entries = append(t.entries, wordEntry{k, set})
	t.slots[i] = half | uint32(len(t.entries))
}

// Unite adds bits to those of a word. It panics if the word is too long or the table is
// full.
func (t *Words) Unite(word string, set uint64) {
	k, ok := keyOf(word)
	if !ok {
		panic("lexicon: too long: " + word)
	}
	t.unite(k, set)
}

// Find returns the bits of the word, 0 for a word that is not in the table.
func (t *Words) Find(word string) uint64 {
	k, ok := keyOf(word)
	if !ok {
		return 0
	}
	return t.findKey(k)
}

// findKey returns the bits of the word, 0 for a word that is not in the table.
func (t *Words) findKey(k wordKey) uint64 {
	for i, half := t.slot(k); ; i = (i + 1) & (len(t.slots) - 1) {
		s := t.slots[i]
		if s == 0 {
			return 0
		}
		if s&^placeMask != half {
			continue
		}
		if e := &t.entries[s&placeMask-1]; e.key == k {
			return e.bits
		}
	}
}
