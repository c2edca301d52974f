// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package scan

import (
	"bytes"
	"encoding/binary"
	"iter"
	"unicode"
	"unicode/utf8"

	"github.com/newswire-go/newswire/internal/swar"
)

// MaxWrap is the most bytes of a line of hard-wrapped text.
const MaxWrap = 100

// ShortLine is the most bytes of a line that may be other than text without a
// dateline.
const ShortLine = 200

// Space returns the length of the white space character that s begins with, or 0: one of
// [unicode.IsSpace], the space of zero width or the byte-order mark.
func Space(s []byte) int {
	switch {
	case len(s) == 0:
		return 0
	case s[0] < utf8.RuneSelf:
		if s[0] == ' ' || s[0] >= '\t' && s[0] <= '\r' {
			return 1
		}
	case s[0] < 0xE1:
		if len(s) >= 2 && s[0] == 0xC2 && (s[1] == 0xA0 || s[1] == 0x85) { // no-break space, next line
			return 2
		}
	case len(s) >= 3 && (s[0] <= 0xE3 || s[0] == 0xEF):
		return wideSpace(s)
	}
	return 0
}

// wideSpace is Space for characters of three bytes.
func wideSpace(s []byte) int {
	if s[0] == 0xE2 && s[1] == 0x80 {
		if c := s[2]; c <= 0x8B || c == 0xA8 || c == 0xA9 || c == 0xAF { // en space, em space and the like
			return 3
		}
		return 0
	}
	switch string(s[:3]) {
	case "\u205f", "\u3000", "\u1680", "\ufeff":
		return 3
	}
	return 0
}

// Trim returns the part of s that is left when white space is cut off at
// both ends.
func Trim(s []byte) (i, j int) {
	if j = len(s); j > 0 && IsPrint(s[0]) && IsPrint(s[j-1]) {
		return 0, j
	}
	for j-i >= 8 && binary.LittleEndian.Uint64(s[i:]) == ' '*swar.Ones {
		i += 8 // exports set many lines in the middle of the page
	}
	for i < j {
		if s[i] == ' ' {
			i++
			continue
		}
		n := Space(s[i:])
		if n == 0 {
			break
		}
		i += n
	}
	for j > i {
		if s[j-1] == ' ' {
			j--
			continue
		} else if IsPrint(s[j-1]) {
			break
		}
		n := 1
		if s[j-1] >= utf8.RuneSelf {
			_, n = utf8.DecodeLastRune(s[i:j])
		}
		if Space(s[j-n:j]) == 0 {
			break
		}
		j -= n
	}
	return i, j
}

// WordsEnd returns where the word that starts at i ends or, where white space may
// stay as it is, the last of those that have a single space between them.
func WordsEnd(text []byte, i int, as bool) int {
	for i < len(text) {
		switch c := text[i]; {
		case IsPrint(c), c != ' ' && Space(text[i:]) == 0:
			i++
		case c == ' ' && as && i+1 < len(text) && IsPrint(text[i+1]):
			i += 2
		default:
			return i
		}
	}
	return i
}

// IsPrint reports whether c is ASCII and no white space.
func IsPrint(c byte) bool { return c-'!' < utf8.RuneSelf-'!' }

// Fields ranges over the words of s.
func Fields(s []byte) iter.Seq[[]byte] {
	return func(yield func([]byte) bool) {
		for len(s) > 0 {
			n := 0
			if !IsPrint(s[0]) {
				if n = Space(s); n > 0 {
					s = s[n:]
					continue
				}
			}
			for n < len(s) && (IsPrint(s[n]) || Space(s[n:]) == 0) {
				n++
			}
			if !yield(s[:n]) {
				return
			}
			s = s[n:]
		}
	}
}

// CutFields stores the words of s in into, and returns their number: one more than fit if
// there are more.
func CutFields(s []byte, into [][]byte) int {
	n := 0
	for word := range Fields(s) {
		if n == len(into) {
			return n + 1
		}
		into[n] = word
		n++
	}
	return n
}

// Number returns the number that the digits of s stand for, or -1.
func Number(s []byte) int {
	n := 0
	for _, c := range s {
		if c < '0' || c > '9' {
			return -1
		}
		n = 10*n + int(c-'0')
	}
	if len(s) == 0 || len(s) > 9 {
		return -1
	}
	return n
}

// EndsSentence reports whether the text ends like a sentence.
func EndsSentence(text []byte) bool {
	if n := len(text); n > 0 {
		switch c := text[n-1]; {
		case c == '.':
			return true
		case IsLetter(c):
			return false
		}
	}
	text = bytes.TrimRight(text, "\"'\u201d\u2019)\u00bb")
	if len(text) == 0 {
		return false
	}
	switch text[len(text)-1] {
	case '.', '!', '?':
		return true
	}
	return false
}

// StartsLower reports whether the text starts with a small letter.
func StartsLower(text []byte) bool {
	c, _ := utf8.DecodeRune(text)
	return unicode.IsLower(c)
}

// HasPrefixFold reports whether text begins with a prefix in lower case.
func HasPrefixFold(text []byte, prefix string) bool {
	if len(text) < len(prefix) {
		return false
	}
	for i := range len(prefix) {
		if Lower(text[i]) != prefix[i] {
			return false
		}
	}
	return true
}

// Lower returns an ASCII letter in lower case.
func Lower(c byte) byte {
	if c >= 'A' && c <= 'Z' {
		c += 'a' - 'A'
	}
	return c
}

// IsRule reports whether the line is drawn: "- - - -", "* * *", "____".
func IsRule(text []byte) bool {
	n := 0
	for i := 0; i < len(text); {
		switch c, size := utf8.DecodeRune(text[i:]); c {
		case '-', '_', '*', '=', '~', '+', '\u2014', '\u2013', '\u2015', '\u2500', '\u2550':
			n++
			i += size
		case ' ', '.', '\t':
			i += size
		default:
			return false
		}
	}
	return n >= 2
}

// IsUpper reports whether no letter of the text is a small one.
func IsUpper(text []byte) bool {
	for i := 0; i < len(text); {
		if c := text[i]; c < utf8.RuneSelf {
			if 'a' <= c && c <= 'z' {
				return false
			}
			i++
			continue
		}
		r, size := utf8.DecodeRune(text[i:])
		if unicode.ToUpper(r) != r {
			return false
		}
		i += size
	}
	return true
}

// CountFields returns the number of words in text.
func CountFields(text []byte) int {
	n := 0
	for range Fields(text) {
		n++
	}
	return n
}

func IsDigit(c byte) bool  { return '0' <= c && c <= '9' }
func IsLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }
