// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package lexicon

import (
	_ "embed"
	"math/bits"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/newswire-go/newswire/internal/swar"
)

//go:generate go test -run TestGivenFresh -update

// givenNames is lines of a name in small letters and a mark, in order: "m" for
// names of which nine bearers in ten or more are men, "f" for women's, "u" for
// the rest.
//
//go:embed given.txt
var givenNames string

// givenSlots finds a name in givenNames by its hash: the place of the name plus
// one in the low bits, high bits of its hash above them, by which most other words
// are ruled out without a look at the name. 0 is an empty slot.
var givenSlots = sync.OnceValue(func() []uint32 {
	t := make([]uint32, 1<<bits.Len(uint(2*strings.Count(givenNames, "\n"))))
	for at := 0; at < len(givenNames); {
		n := strings.IndexByte(givenNames[at:], ' ')
		hash := givenHash(givenNames[at : at+n])
		s := hash / 2 & uint32(len(t)-1)
		for t[s] != 0 {
			s = (s + 1) & uint32(len(t)-1)
		}
		t[s] = hash&^givenPlace | uint32(at+1)
		at += n + len(" m\n")
	}
	return t
})

// givenPlace is the bits of a slot that hold a place.
const givenPlace = 1<<18 - 1

func givenHash(name string) uint32 {
	var h Hasher
	for ; len(name) > 8; name = name[8:] {
		h.mix(pack(name[:8]))
	}
	h.mix(pack(name))
	return h.Sum()
}

// Given reports whether a word is a given name, and who bears it: Male or
// Female, or zero where the name leaves it open. Letter case and accents do
// not count; of a hyphenated name the first part does.
func Given(word string) (class NameClass, ok bool) {
	if n := len(word); n > 1 && n <= 8 {
		if letters := pack(word) | small; swar.Small(letters) == n {
			// Fast path: ASCII letters alone.
			letters &= 1<<(8*n) - 1
			return findGiven(Sum(mix(0, letters)), func(name string) bool { return pack(name) == letters }, n)
		}
	}
	var buf [24]byte
	name := buf[:0]
	for _, r := range word {
		if r == '-' && len(name) > 1 {
			break
		}
		if len(name) > len(buf)-utf8.UTFMax {
			return 0, false
		}
		name = utf8.AppendRune(name, baseLetter(r))
	}
	if len(name) < 2 {
		return 0, false
	}
	return findGiven(givenHash(string(name)), func(s string) bool { return s == string(name) }, len(name))
}

// findGiven finds the name of n bytes that has the hash and is the one.
func findGiven(hash uint32, is func(name string) bool, n int) (class NameClass, ok bool) {
	t := givenSlots()
	for s := hash / 2 & uint32(len(t)-1); ; s = (s + 1) & uint32(len(t)-1) {
		if t[s] == 0 {
			return 0, false
		}
		if (t[s]^hash)&^givenPlace != 0 {
			continue
		}
		line := givenNames[t[s]&givenPlace-1:]
		if len(line) <= n || line[n] != ' ' || !is(line[:n]) {
			continue
		}
		switch line[n+1] {
		case 'm':
			return Male, true
		case 'f':
			return Female, true
		}
		return 0, true
	}
}
