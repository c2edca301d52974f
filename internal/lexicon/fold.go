// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package lexicon

import "unicode"

// baseLetters is the letters without accents of U+00C0 to U+017F.
const baseLetters = "" +
	"aaaaaaaceeeeiiiidnoooooxouuuuytsaaaaaaaceeeeiiiidnoooooxouuuuyty" +
	"aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll" +
	"lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"

// baseLetter returns the small letter without accent of a letter, so that a
// name is the same name with its accents and without; r itself, made small,
// where it has no such letter.
func baseLetter(r rune) rune {
	switch {
	case 'A' <= r && r <= 'Z':
		return r | 0x20
	case r < 0xC0:
		return r
	case r < 0x180:
		return rune(baseLetters[r-0xC0])
	}
	return unicode.ToLower(r)
}
