// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package lexicon

import (
	_ "embed"
	"strings"
	"sync"
	"unicode/utf8"
)

//go:generate go test -run TestGivenFresh -update

// givenNames is lines of a name in small letters and a mark, in order: "m" for
// names of which nine bearers in ten or more are men, "f" for women's, "u" for
// the rest. It is searched as it stands.
//
//go:embed given.txt
var givenNames string

// givenStarts holds where in givenNames the names begin that have the same two
// first letters, so that the search is among these alone.
var givenStarts = sync.OnceValue(func() *[26*26 + 1]uint32 {
	t := new([26*26 + 1]uint32)
	k := 0
	for at := 0; at < len(givenNames); at += strings.IndexByte(givenNames[at:], '\n') + 1 {
		for n := initials(givenNames[at], givenNames[at+1]); k <= n; k++ {
			t[k] = uint32(at)
		}
	}
	for ; k < len(t); k++ {
		t[k] = uint32(len(givenNames))
	}
	return t
})

// initials numbers two letters in their order, -1 for what is none.
func initials(a, b byte) int {
	if a < 'a' || a > 'z' || b < 'a' || b > 'z' {
		return -1
	}
	return int(a-'a')*26 + int(b-'a')
}

// Given reports whether a word is a given name, and who bears it: Male or
// Female, or zero where the name leaves it open. Letter case and accents do
// not count; of a hyphenated name the first part does.
func Given(word string) (class NameClass, ok bool) {
	var buf [24]byte
	name := buf[:0]
	for _, r := range word {
		if r == '-' && len(name) > 1 {
			break
		}
		if len(name) > len(buf)-utf8.UTFMax {
			return 0, false
		}
		name = utf8.AppendRune(name, BaseLetter(r))
	}
	if len(name) < 2 {
		return 0, false
	}
	k := initials(name[0], name[1])
	if k < 0 {
		return 0, false
	}
	starts := givenStarts()
	lo, hi := int(starts[k]), int(starts[k+1])
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		for mid > lo && givenNames[mid-1] != '\n' {
			mid--
		}
		end := mid
		for givenNames[end] != ' ' {
			end++
		}
		switch line := givenNames[mid:end]; {
		case line == string(name):
			switch givenNames[end+1] {
			case 'm':
				return Male, true
			case 'f':
				return Female, true
			}
			return 0, true
		case line < string(name):
			lo = end + len(" m\n")
		default:
			hi = mid
		}
	}
	return 0, false
}
