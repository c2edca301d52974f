// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package dateline

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// skipBlank returns the place of the first byte from i on that is no blank.
func (p *parser) skipBlank(i int) int {
	for i < len(p.s) {
		switch c := p.s[i]; {
		case c == ' ' || c == '\t' || c == '\n' || c == '\r':
			i++
		case c == 0xC2 && strings.HasPrefix(p.s[i:], "\u00a0"):
			i += 2
		default:
			return i
		}
	}
	return i
}

// skipSpace is skipBlank, which it extends to blanks written as entities of
// HTML.
func (p *parser) skipSpace(i int) int {
	for {
		i = p.skipBlank(i)
		switch {
		case i >= len(p.s) || p.s[i] != '&':
			return i
		case strings.HasPrefix(p.s[i:], "&nbsp;"):
			i += len("&nbsp;")
		case strings.HasPrefix(p.s[i:], "&#160;"):
			i += len("&#160;")
		default:
			return i
		}
	}
}

// A shape is how a word is written.
type shape uint8

const (
	noWord  shape = iota
	lower         // "said", "de"
	title         // "Berlin", "McAllen"
	capital       // "BERLIN", "McALLEN", "N.Y."
	mixed         // "BERLINThe": capitals with a word glued to them
)

// isWordByte reports whether c can be part of a word; every byte of a letter
// outside ASCII can.
func isWordByte(c byte) bool {
	return isASCIILetter(c) || c >= utf8.RuneSelf
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

func isASCIILetter(c byte) bool { return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' }

// word reads the letters at i, with the apostrophes inside them, and returns
// where they end and how they are written. For a mixed word glued is where the
// glued word starts.
func (p *parser) word(i int) (end int, sh shape, glued int) {
	s := p.s
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
	if end == len(s) || !isWordByte(s[end]) && s[end] != '\'' {
		switch capitals {
		case 0:
			if end == i {
				return end, noWord, i
			}
			return end, lower, i
		case end - i:
			return end, capital, i
		}
		return end, title, i
	}
	return p.longWord(i)
}

// longWord is word for any letters.
func (p *parser) longWord(i int) (end int, sh shape, glued int) {
	s := p.s
	upper, small := 0, 0
	run := 0 // how many letters in a row are capitals from the start
	last := i
	for end = i; end < len(s); {
		c := s[end]
		switch {
		case 'a' <= c && c <= 'z':
			small++
			end++
		case 'A' <= c && c <= 'Z':
			upper++
			last = end
			if small == 0 {
				run++
			}
			end++
		case c == '\'':
			// The s of "NATO's" is no letter of a name in capitals.
			if end == i || end+1 == len(s) || !isWordByte(s[end+1]) || small == 0 && s[end+1] == 's' {
				return end, shapeOf(upper, small, run, s[i:end], last-i), last
			}
			end++
		case c < utf8.RuneSelf:
			return end, shapeOf(upper, small, run, s[i:end], last-i), last
		default:
			r, n := utf8.DecodeRuneInString(s[end:])
			switch {
			case r == '’' && end > i && end+n < len(s) && isWordByte(s[end+n]) && (small > 0 || s[end+n] != 's'):
			case 0x2000 <= r && r < 0x2C00 || r == utf8.RuneError || r == 0xA0:
				return end, shapeOf(upper, small, run, s[i:end], last-i), last
			case unicode.IsUpper(r) || unicode.IsTitle(r):
				upper++
				last = end
				if small == 0 {
					run++
				}
			case unicode.IsLetter(r):
				small++
			case !unicode.Is(unicode.Mn, r):
				return end, shapeOf(upper, small, run, s[i:end], last-i), last
			}
			end += n
		}
	}
	return end, shapeOf(upper, small, run, s[i:end], last-i), last
}

// shapeOf judges a word by its letters; last is where its last capital stands
// in it.
func shapeOf(upper, small, run int, w string, last int) shape {
	switch {
	case upper+small == 0:
		return noWord
	case small == 0:
		return capital
	case upper == 0:
		return lower
	case upper == run && run >= 4:
		return mixed
	case upper > 1 && (strings.HasPrefix(w, "Mc") && small == 1 || strings.HasPrefix(w, "Mac") && small == 2 || strings.HasPrefix(w, "d'") && small == 1):
		return capital
	case run > 0:
		return title
	}
	return lower
}

// dashes are the closing marks of one character, their entities of HTML, and
// what becomes of them when a text is read in the wrong character set; the
// bytes 0x96 and 0x97 are those of Windows-1252.
var dashes = [...]string{
	"—", "–", "―", "−", "‒", "‑", "─", "\u0096", "\u0097", "â€”", "â€“", "&mdash;", "&ndash;", "&#8212;", "&#8211;", "&#151;", "&#150;", "#151;", "#150;",
	"&#x2014;", "&#x2013;", "&#X2014;", "&#X2013;", "&horbar;", "\x96", "\x97",
}

// mark reads the closing mark at i, with the blanks before it: one to three
// dashes, a low line or a colon, with a full stop or a stroke before or after.
func (p *parser) mark(i int) (end int, colon, ok bool) {
	j := p.skipSpace(i)
	s := p.s
	n := 0
	for j < len(s) && n < 5 {
		c := s[j]
		switch {
		case c == '-' || c == '_':
			ok = true
			j++
		case c == ':':
			if !ok {
				colon = true
			}
			j++
		case c == '.' || c == '/' || c == '|' || c == '*':
			// Only beside a dash: ".-", "/.", "-/".
			if !ok && c == '.' && j+1 < len(s) && s[j+1] == '.' {
				return i, false, false
			}
			j++
			if !ok && c == '.' {
				j = p.skipBlank(j)
			}
		default:
			size := dashLen(s[j:])
			if size == 0 {
				if ok && c == ' ' && n == 1 && j+1 < len(s) && s[j-1] == '-' && s[j+1] == '-' && (j+2 >= len(s) || s[j+2] == ' ') {
					j++ // "- -"
					continue
				}
				goto done
			}
			ok = true
			j += size
		}
		n++
	}
done:
	if ok && colon || !ok && !colon {
		if !ok {
			return i, false, false
		}
		colon = false
	}
	// A stop or stroke that only follows belongs to the text after it.
	for ok && j > 0 && (s[j-1] == '*' || s[j-1] == '|') {
		j--
	}
	return j, colon, true
}

// dashLen returns the length of the dash that s starts with, 0 if there is none.
// s starts with a whole character, or with a byte that is part of none.
func dashLen(s string) int {
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

// dashesLen is dashLen by the list.
func dashesLen(s string) int {
	for _, d := range dashes {
		if strings.HasPrefix(s, d) {
			return len(d)
		}
	}
	return 0
}
