// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package envelope

import (
	"encoding/binary"
	"iter"
	"unicode/utf8"

	"github.com/newswire-go/newswire/internal/swar"
)

// space returns the length of the white space character that s begins with,
// or 0: what [unicode.IsSpace] takes for one, the space of no width and the mark
// of a byte order.
func space(s []byte) int {
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
	case len(s) < 3 || s[0] > 0xE3 && s[0] != 0xEF:
	case s[0] == 0xE2 && s[1] == 0x80:
		if c := s[2]; c <= 0x8B || c == 0xA8 || c == 0xA9 || c == 0xAF { // en space, em space and the like
			return 3
		}
	case string(s[:3]) == "\u205f", string(s[:3]) == "\u3000", string(s[:3]) == "\u1680", string(s[:3]) == "\ufeff":
		return 3
	}
	return 0
}

// trim returns the part of s that is left when white space is cut off at
// both ends.
func trim(s []byte) (i, j int) {
	if j = len(s); j > 0 && inked(s[0]) && inked(s[j-1]) {
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
		n := space(s[i:])
		if n == 0 {
			break
		}
		i += n
	}
	for j > i {
		if s[j-1] == ' ' {
			j--
			continue
		} else if inked(s[j-1]) {
			break
		}
		n := 1
		if s[j-1] >= utf8.RuneSelf {
			_, n = utf8.DecodeLastRune(s[i:j])
		}
		if space(s[j-n:j]) == 0 {
			break
		}
		j -= n
	}
	return i, j
}

// wordsEnd returns where the word that starts at i ends or, where white space may
// stay as it is, the last of those that have a single space between them.
func wordsEnd(text []byte, i int, as bool) int {
	for i < len(text) {
		switch c := text[i]; {
		case inked(c), c != ' ' && space(text[i:]) == 0:
			i++
		case c == ' ' && as && i+1 < len(text) && inked(text[i+1]):
			i += 2
		default:
			return i
		}
	}
	return i
}

// inked reports whether c is ASCII and no white space.
func inked(c byte) bool { return c-'!' < utf8.RuneSelf-'!' }

// fields ranges over the words of s.
func fields(s []byte) iter.Seq[[]byte] {
	return func(yield func([]byte) bool) {
		for len(s) > 0 {
			n := 0
			if !inked(s[0]) {
				if n = space(s); n > 0 {
					s = s[n:]
					continue
				}
			}
			for n < len(s) && (inked(s[n]) || space(s[n:]) == 0) {
				n++
			}
			if !yield(s[:n]) {
				return
			}
			s = s[n:]
		}
	}
}
