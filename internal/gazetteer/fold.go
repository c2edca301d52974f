// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package gazetteer

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// AppendFold appends to dst the form of name by which places are looked up,
// and returns the extended slice: lower case, without accents, apostrophes and
// full stops, its words separated by one space, with Saint, Fort and Mount as St,
// Ft and Mt. "SAINT-ÉTIENNE" folds to "st etienne", "W.Va." to "wva" and
// "ST.LOUIS" to "st louis".
func AppendFold(dst []byte, name string) []byte {
	word := len(dst) // where the current word starts
	for i := 0; i < len(name); {
		c := name[i]
		if l := c | 0x20; 'a' <= l && l <= 'z' {
			dst = append(dst, l)
			i++
			continue
		}
		parts := false // it ends the word
		if c < utf8.RuneSelf {
			i++
			switch {
			case '0' <= c && c <= '9':
				dst = append(dst, c)
			case c == '.':
				// One stop ends an abbreviation; in N.Y. it is inside one.
				parts = len(dst)-word > 1 && i < len(name) && isLetter(name[i])
			case c == '\'' || c == '`':
			default:
				parts = true
			}
		} else {
			var size int
			dst, size, parts = appendRune(dst, name[i:])
			i += size
		}
		if parts && len(dst) > word {
			dst = append(shorten(dst, word), ' ')
			word = len(dst)
		}
	}
	dst = shorten(dst, word)
	if n := len(dst); n > 0 && dst[n-1] == ' ' {
		dst = dst[:n-1]
	}
	return dst
}

// appendRune is AppendFold for the first character of s, which is not ASCII. It returns
// how many bytes it has, and whether it ends a word.
func appendRune(dst []byte, s string) (_ []byte, size int, parts bool) {
	r, size := utf8.DecodeRuneInString(s)
	switch {
	case r == '’' || r == '‘' || r == 'ʼ' || r == 'ʻ' || r == 'ʿ':
	case unicode.Is(unicode.Mn, r):
	case unicode.IsLetter(r):
		dst = appendLetter(dst, r, s[:size])
	default:
		parts = true
	}
	return dst, size, parts
}

// appendLetter appends a letter outside ASCII without its accents.
func appendLetter(dst []byte, r rune, s string) []byte {
	switch r {
	case 'ß':
		return append(dst, "ss"...)
	case 'Ø', 'ø':
		return append(dst, 'o')
	case 'Ł', 'ł':
		return append(dst, 'l')
	case 'Đ', 'đ', 'Ð', 'ð':
		return append(dst, 'd')
	case 'ı':
		return append(dst, 'i')
	case 'Æ', 'æ':
		return append(dst, "ae"...)
	case 'Œ', 'œ':
		return append(dst, "oe"...)
	case 'Þ', 'þ':
		return append(dst, "th"...)
	case 'Ə', 'ə':
		return append(dst, 'a')
	}
	if d := norm.NFD.PropertiesString(s).Decomposition(); len(d) > 0 {
		base, _ := utf8.DecodeRune(d)
		return utf8.AppendRune(dst, unicode.ToLower(base))
	}
	return utf8.AppendRune(dst, unicode.ToLower(r))
}

// shorten abbreviates the word that starts at word the way place names do.
func shorten(dst []byte, word int) []byte {
	switch string(dst[word:]) {
	case "saint":
		return append(dst[:word], "st"...)
	case "fort":
		return append(dst[:word], "ft"...)
	case "mount":
		return append(dst[:word], "mt"...)
	}
	return dst
}

func isLetter(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || c >= utf8.RuneSelf
}
