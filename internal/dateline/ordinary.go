// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package dateline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/newswire-go/newswire/internal/dateline/token"
)

// Ordinary returns the name of a place that is printed in capitals in ordinary
// letter case, and any other as it is: "RIO DE JANEIRO" as "Rio de Janeiro",
// "WASHINGTON D.C." as "Washington D.C.". Blanks in a row become one.
func Ordinary(name string) string {
	capitals, gap := inCapitals(name)
	if !capitals && !gap {
		return name
	}
	var buf [64]byte
	dst := buf[:0]
	for i := 0; i < len(name); {
		// A word is what stands between blanks, hyphens and full stops.
		j := i
		for j < len(name) && !partsWords(name[j]) {
			j++
		}
		w := name[i:j]
		inside := i > 0 && j < len(name)
		switch {
		case !capitals || isAcronym(w):
			dst = append(dst, w...)
		case inside && name[i-1] != '.' && name[j] != '.' && isJoining(w):
			dst = append(dst, strings.ToLower(w)...)
		case i > 0 && strings.HasPrefix(w, "D'") && len(w) > 3:
			dst = appendCapitalized(append(dst, "d'"...), w[2:])
		default:
			dst = appendCapitalized(dst, w)
		}
		if j < len(name) {
			if c := name[j]; c > ' ' {
				dst = append(dst, c)
			} else {
				dst = append(dst, ' ')
				for j+1 < len(name) && name[j+1] <= ' ' {
					j++
				}
			}
			j++
		}
		i = j
	}
	return string(dst)
}

// inCapitals reports whether most letters of name are capitals, and whether
// there is other than one blank between two words.
func inCapitals(name string) (capitals, gap bool) {
	upper, lower := 0, 0
	for i := 0; i < len(name); i++ {
		switch c := name[i]; {
		case 'A' <= c && c <= 'Z':
			upper++
		case 'a' <= c && c <= 'z':
			lower++
		case c < ' ' || c == ' ' && i > 0 && name[i-1] == ' ':
			gap = true
		case c >= utf8.RuneSelf && utf8.RuneStart(c):
			r, _ := utf8.DecodeRuneInString(name[i:])
			if unicode.IsUpper(r) {
				upper++
			} else if unicode.IsLower(r) {
				lower++
			}
		}
	}
	return upper > 2*lower, gap
}

func partsWords(c byte) bool {
	switch c {
	case ' ', '-', '.', '/', '\t', '\n', '\r':
		return true
	}
	return false
}

// isJoining reports whether w is a word that names write small inside.
func isJoining(w string) bool {
	switch w {
	case "DE", "DA", "DO", "DI", "DEL", "DES", "DU", "DOS", "DAS", "OF", "THE", "ON", "UPON", "SUR", "SOUS", "AM", "AN", "IM", "IN", "DER", "AND", "AU", "AUX", "EN", "UNDER":
		return true
	}
	return false
}

// isAcronym reports whether w is one of the words of datelines that stay in capitals.
func isAcronym(w string) bool {
	switch w {
	case "USS", "HMS", "HMCS", "HMAS", "USNS", "UN", "II", "III", "IV":
		return true
	}
	return false
}

// appendCapitalized appends w with a capital first, also after an apostrophe
// and Mc: "N'DJAMENA" as "N'Djamena".
func appendCapitalized(dst []byte, w string) []byte {
	if i := len(dst); isASCIIWord(w) && !strings.HasPrefix(w, "MC") && !strings.HasPrefix(w, "Mc") {
		dst = append(dst, w...)
		for i++; i < len(dst); i++ {
			dst[i] |= 0x20
		}
		return dst
	}
	first := true
	for i, r := range w {
		switch {
		case first:
			first = false
		case 'A' <= r && r <= 'Z':
			r |= 0x20
		default:
			r = unicode.ToLower(r)
		}
		dst = utf8.AppendRune(dst, r)
		switch {
		case r == '\'' || r == '’':
			first = utf8.RuneCountInString(w[i+utf8.RuneLen(r):]) > 1 // not the S of ST. JOHN'S
		case i == 1 && len(w) > 4 && (w[:2] == "MC" || w[:2] == "Mc"):
			first = true
		}
	}
	return dst
}

// isASCIIWord reports whether w is letters of ASCII alone.
func isASCIIWord(w string) bool {
	for i := range len(w) {
		if !token.IsLetter(w[i]) {
			return false
		}
	}
	return true
}
