// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package lexicon

import (
	_ "embed"
	"unicode/utf8"
)

//go:generate go test -run TestGivenFresh -update

// givenNames is lines of a name in small letters and a mark, in order: "m" for
// names of which nine bearers in ten or more are men, "f" for women's, "u" for
// the rest. It is searched as it stands.
//
//go:embed given.txt
var givenNames string

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
	lo, hi := 0, len(givenNames)
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
