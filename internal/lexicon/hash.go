// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package lexicon

import (
	"math/bits"
	"sync"
)

// A Hasher makes the hash of a word from its letters, which are to be small
// and without accents. The zero Hasher is ready.
type Hasher struct {
	state, buf uint64
	n          uint
}

// Add adds a letter of ASCII.
func (h *Hasher) Add(b byte) {
	if h.n == 64 {
		h.Mix(h.buf)
		h.buf, h.n = 0, 0
	}
	h.buf |= uint64(b) << h.n
	h.n += 8
}

// AddRune adds a letter.
func (h *Hasher) AddRune(r rune) {
	for ; r > 0; r >>= 8 {
		h.Add(byte(r))
	}
}

// Mix adds eight letters of ASCII, the first in the lowest byte, or the last
// of a word, with zeros after them. It is for words added by Mix alone.
func (h *Hasher) Mix(letters uint64) {
	h.state = bits.RotateLeft64((h.state^letters)*0x9e3779b97f4a7c15, 29)
}

// Sum returns the hash, which is not zero. No letters may be added after.
func (h *Hasher) Sum() uint32 {
	if h.n > 0 {
		h.Mix(h.buf)
	}
	return uint32(h.state) ^ uint32(h.state>>32) | 1
}

// Hashed is what [Name] knows, by the hashes of the words. Its hashes stand by
// themselves: most words of a text are in no list, which is seen from these
// few kilobytes alone.
type Hashed struct {
	hashes [hashedSize]uint32 // zero where there is none
	class  [hashedSize]NameClass
	words  [hashedSize]string
}

// hashedSize is the number of slots for the words of nameGroups, of which no
// more than half are taken.
const hashedSize = 4096

// HashedNames returns the one table there is. It is to be asked for once, not
// for every word.
var HashedNames = sync.OnceValue(func() *Hashed {
	t := new(Hashed)
	for _, e := range nameWords() {
		var h Hasher
		for i := range len(e) {
			h.Add(e[i])
		}
		hash := h.Sum()
		s := hash / 2 % hashedSize
		for t.hashes[s] != 0 && t.words[s] != e {
			s = (s + 1) % hashedSize
		}
		t.hashes[s], t.class[s], t.words[s] = hash, Name(e), e
	}
	return t
})

// sameWord reports whether the words are the same but for the letter case of b.
func sameWord(a, b string) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range len(a) {
		if a[i] != b[i]|0x20 {
			return false
		}
	}
	return true
}

// Name is [Name] for a word of ASCII whose hash is known.
func (t *Hashed) Name(hash uint32, word string) NameClass {
	for s := hash / 2 % hashedSize; ; s = (s + 1) % hashedSize {
		switch t.hashes[s] {
		case 0:
			return 0
		case hash:
			if sameWord(t.words[s], word) {
				return t.class[s]
			}
		}
	}
}
