// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package dateline

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Ordinary returns the name of a place that is printed in capitals in ordinary
// letter case, and any other as it is: "RIO DE JANEIRO" as "Rio de Janeiro",
// "WASHINGTON D.C." as "Washington D.C.". Blanks in a row become one.
func Ordinary(name string) string {
	upper, lower := 0, 0
	gap := false
	for i, r := range name {
		switch {
		case unicode.IsLower(r):
			lower++
		case unicode.IsUpper(r):
			upper++
		case r == '\n' || r == '\t' || r == ' ' && i > 0 && name[i-1] == ' ':
			gap = true
		}
	}
	capitals := upper > 2*lower
	if !capitals && !gap {
		return name
	}
	var b strings.Builder
	b.Grow(len(name))
	for i := 0; i < len(name); {
		// A word is what stands between blanks, hyphens and full stops.
		j := i
		for j < len(name) && !strings.ContainsRune(" -.\t\n\r/", rune(name[j])) {
			j++
		}
		w := name[i:j]
		inside := i > 0 && j < len(name)
		switch {
		case !capitals || isAcronym(w):
			b.WriteString(w)
		case inside && name[i-1] != '.' && name[j] != '.' && isJoining(w):
			lowerTo(&b, w)
		case i > 0 && strings.HasPrefix(w, "D'") && len(w) > 3:
			b.WriteByte('d')
			b.WriteByte('\'')
			capitalize(&b, w[2:])
		default:
			capitalize(&b, w)
		}
		if j < len(name) {
			if c := name[j]; c > ' ' {
				b.WriteByte(c)
			} else {
				b.WriteByte(' ')
				for j+1 < len(name) && name[j+1] <= ' ' {
					j++
				}
			}
			j++
		}
		i = j
	}
	return b.String()
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

func lowerTo(b *strings.Builder, w string) {
	for _, r := range w {
		b.WriteRune(unicode.ToLower(r))
	}
}

// capitalize writes w with a capital first, also after an apostrophe and Mc:
// "N'DJAMENA" as "N'Djamena".
func capitalize(b *strings.Builder, w string) {
	first := true
	for i, r := range w {
		switch {
		case first:
			b.WriteRune(r)
			first = false
		case unicode.IsUpper(r):
			b.WriteRune(unicode.ToLower(r))
		default:
			b.WriteRune(r)
		}
		if r == '\'' || r == '’' {
			rest := utf8.RuneCountInString(w[i+utf8.RuneLen(r):])
			first = rest > 1 // not the S of ST. JOHN'S
		}
		if i == 1 && (strings.HasPrefix(w, "MC") || strings.HasPrefix(w, "Mc")) && len(w) > 4 {
			first = true
		}
	}
}
