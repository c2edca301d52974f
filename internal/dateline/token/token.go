// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

// Package token reads the words, blanks and dashes of the opening of a story, in any of
// the forms in which pages and wires write them. Offsets are bytes of the text.
package token

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// SkipBlank returns the place of the first byte of s from i on that is no blank.
func SkipBlank(s string, i int) int {
	for i < len(s) {
		switch c := s[i]; {
		case c == ' ' || c == '\t' || c == '\n' || c == '\r':
			i++
		case c == 0xC2 && strings.HasPrefix(s[i:], "\u00a0"):
			i += 2
		default:
			return i
		}
	}
	return i
}

// SkipSpace is SkipBlank, which it extends to blanks written as entities of HTML.
func SkipSpace(s string, i int) int {
	for {
		i = SkipBlank(s, i)
		switch {
		case i >= len(s) || s[i] != '&':
			return i
		case strings.HasPrefix(s[i:], "&nbsp;"):
			i += len("&nbsp;")
		case strings.HasPrefix(s[i:], "&#160;"):
			i += len("&#160;")
		default:
			return i
		}
	}
}

// A Shape is how a word is written.
type Shape uint8

// The shapes of words, with examples.
const (
	None    Shape = iota // no word
	Lower                // "said", "de"
	Title                // "Berlin", "McAllen"
	Capital              // "BERLIN", "McALLEN", "N.Y."
	Mixed                // "BERLINThe": capitals with a word glued to them
)

// IsWordByte reports whether c can be part of a word; every byte of a letter outside
// ASCII can.
func IsWordByte(c byte) bool { return IsLetter(c) || c >= utf8.RuneSelf }

// IsDigit reports whether c is an ASCII digit.
func IsDigit(c byte) bool { return '0' <= c && c <= '9' }

// IsLetter reports whether c is an ASCII letter.
func IsLetter(c byte) bool { return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' }

// Word reads the letters of s at i, with the apostrophes inside them, and returns where
// they end and how they are written. For a Mixed word glued is where the glued word
// starts.
func Word(s string, i int) (end int, sh Shape, glued int) {
	// Most words are a capital or none and small letters, or capitals.
	end = i
	for end < len(s) && 'A' <= s[end] && s[end] <= 'Z' {
		end++
	}
	capitals := end - i
	if capitals < 2 {
		for end < len(s) && 'a' <= s[end] && s[end] <= 'z' {
			end++
		}
	}
	if end < len(s) && (IsWordByte(s[end]) || s[end] == '\'') {
		return longWord(s, i)
	}
	switch {
	case end == i:
		return end, None, i
	case capitals == 0:
		return end, Lower, i
	case capitals == end-i:
		return end, Capital, i
	}
	return end, Title, i
}

// A letters counts the letters of a word.
type letters struct {
	upper, small int
	run          int // capitals in a row from the start
	last         int // where the last capital is
}

func (l *letters) addUpper(i int) {
	l.upper++
	l.last = i
	if l.small == 0 {
		l.run++
	}
}

// longWord is Word for any letters.
func longWord(s string, i int) (end int, sh Shape, glued int) {
	n := letters{last: i}
	for end = i; end < len(s); {
		r, size := rune(s[end]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(s[end:])
		}
		switch {
		case r == '\'' || r == '’':
			// The s of "NATO's" is no letter of a name in capitals.
			next := end + size
			if end == i || next == len(s) || !IsWordByte(s[next]) || n.small == 0 && s[next] == 's' {
				return end, n.shape(s[i:end]), n.last
			}
		case r < utf8.RuneSelf && !IsLetter(byte(r)), 0x2000 <= r && r < 0x2C00 || r == utf8.RuneError || r == 0xA0:
			return end, n.shape(s[i:end]), n.last
		case unicode.IsUpper(r) || unicode.IsTitle(r):
			n.addUpper(end)
		case unicode.IsLetter(r):
			n.small++
		case !unicode.Is(unicode.Mn, r):
			return end, n.shape(s[i:end]), n.last
		}
		end += size
	}
	return end, n.shape(s[i:end]), n.last
}

// shape returns the shape of the word w.
func (l *letters) shape(w string) Shape {
	switch {
	case l.upper+l.small == 0:
		return None
	case l.small == 0:
		return Capital
	case l.upper == 0:
		return Lower
	case l.upper == l.run && l.run >= 4:
		return Mixed
	}
	switch {
	case l.upper > 1 && (strings.HasPrefix(w, "Mc") && l.small == 1 || strings.HasPrefix(w, "Mac") && l.small == 2 || strings.HasPrefix(w, "d'") && l.small == 1):
		return Capital
	case l.run > 0:
		return Title
	}
	return Lower
}

// dashes are the closing marks of one character, their entities of HTML, and the characters
// that they become in a text that was decoded with the wrong charset. The bytes 0x96 and
// 0x97 are dashes in Windows-1252.
var dashes = [...]string{
	"—", "–", "―", "−", "‒", "‑", "─", "\u0096", "\u0097", "â€”", "â€“", "&mdash;", "&ndash;", "&#8212;", "&#8211;", "&#151;", "&#150;", "#151;", "#150;",
	"&#x2014;", "&#x2013;", "&#X2014;", "&#X2013;", "&horbar;", "\x96", "\x97",
}

// Mark reads the closing mark of a dateline at i, with the blanks before it: one to three
// dashes, a low line or a colon, with a full stop or a stroke before or after.
func Mark(s string, i int) (end int, colon, ok bool) {
	j := SkipSpace(s, i)
	for n := 0; j < len(s) && n < maxMark; n++ {
		switch c := s[j]; {
		case c == '-' || c == '_':
			ok = true
			j++
		case c == ':':
			colon = colon || !ok
			j++
		case strings.IndexByte("./|*", c) >= 0:
			// Only beside a dash: ".-", "/.", "-/".
			if !ok && strings.HasPrefix(s[j:], "..") {
				return i, false, false
			}
			j++
			if !ok && c == '.' {
				j = SkipBlank(s, j)
			}
		case Dash(s[j:]) > 0:
			ok = true
			j += Dash(s[j:])
		case ok && n == 1 && isParted(s, j):
			j++
			n--
		default:
			n = maxMark
		}
	}
	if !ok && !colon {
		return i, false, false
	}
	// A stop or stroke that only follows belongs to the text after it.
	if ok {
		j = i + len(strings.TrimRight(s[i:j], "*|"))
	}
	return j, colon && !ok, true
}

// maxMark is the most signs of a closing mark.
const maxMark = 5

// isParted reports whether the blank at i parts two hyphens that are one mark: "- -".
func isParted(s string, i int) bool {
	return strings.HasPrefix(s[i-1:], "- -") && (i+2 >= len(s) || s[i+2] == ' ')
}

// Dash returns the length of the dash that s starts with, 0 if there is none.
// s starts with a whole character, or with a byte that is part of none.
func Dash(s string) int {
	if len(s) < 3 {
		return dashesLen(s)
	}
	switch s[0] {
	case 0xE2:
		if s[1] == 0x80 {
			if s[2] < 0x91 || s[2] > 0x95 {
				return 0 // a quotation mark, for the most part
			}
			return 3 // U+2011 to U+2015
		}
	case 0x96, 0x97:
		return 1
	case 0xC2, 0xC3, '&', '#':
	default:
		return 0
	}
	return dashesLen(s)
}

// dashesLen is Dash by the list.
func dashesLen(s string) int {
	for _, d := range dashes {
		if strings.HasPrefix(s, d) {
			return len(d)
		}
	}
	return 0
}
