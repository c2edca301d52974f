// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package marks

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A group is marks that open and close each other. Marks of another group
// inside a quotation are nested, or mean nothing.
type group uint8

const (
	double group = iota // “ ” " '' `` „
	angle               // « »
	corner              // 「 」 『 』
	single              // ‘ ’ ' ` ‚
)

// A shape is the side for which a mark is cut.
type shape uint8

const (
	neutral shape = iota // " '' '
	opening              // “ `` „ « 「 ‘ ` ‚
	closing              // ” » 」 ’
)

// A mark is a quotation mark, or a single mark that may be an apostrophe.
type mark struct {
	pos, end    int
	group       group
	shape       shape
	kin         byte // the byte that marks of one cut begin with: “ and ”, or "
	left, right bool // stands where opening and where closing marks stand
}

// What can begin a mark: a byte for each cursor.
var starters = [...]byte{'"', '\'', '`', 0xC2, 0xE2, 0xE3}

// A scanner goes from mark to mark. For each byte that can begin one it keeps
// the place of the next, so that text without marks is skipped at the speed
// of strings.IndexByte and a rare mark is looked for but once.
type scanner struct {
	text    string
	pos     int // everything before is done
	cursors [len(starters)]int
}

func newScanner(text string) scanner {
	s := scanner{text: text}
	for i := range s.cursors {
		s.cursors[i] = s.seek(i, 0)
	}
	return s
}

// seek returns the place of the first possible mark from pos on that begins
// with the starter i, len(text) if there is none. Apostrophes inside words
// are no marks.
func (s *scanner) seek(i, pos int) int {
	for pos < len(s.text) {
		n := strings.IndexByte(s.text[pos:], starters[i])
		if n < 0 {
			break
		}
		pos += n
		rest := s.text[pos:]
		size := 1
		switch starters[i] {
		case '"', '`':
			return pos
		case '\'':
			if !s.inWord(pos, pos+1) {
				return pos
			}
		case 0xC2:
			if len(rest) > 1 && (rest[1] == 0xAB || rest[1] == 0xBB) {
				return pos
			}
		case 0xE2:
			if len(rest) > 2 && rest[1] == 0x80 && 0x98 <= rest[2] && rest[2] <= 0x9F &&
				(rest[2] != 0x99 || !s.inWord(pos, pos+3)) {
				return pos
			}
		case 0xE3:
			if len(rest) > 2 && rest[1] == 0x80 && 0x8C <= rest[2] && rest[2] <= 0x8F {
				return pos
			}
		}
		pos += size
	}
	return len(s.text)
}

// inWord reports whether ASCII letters or digits stand on both sides.
func (s *scanner) inWord(pos, end int) bool {
	return pos > 0 && end < len(s.text) && isAlnum(s.text[pos-1]) && isAlnum(s.text[end])
}

// peek returns the place of the next possible mark, len(text) if none is left.
func (s *scanner) peek() int {
	next := len(s.text)
	for _, at := range s.cursors {
		next = min(next, at)
	}
	return next
}

// skip moves on to pos.
func (s *scanner) skip(pos int) {
	s.pos = pos
	for i, at := range s.cursors {
		if at < pos {
			s.cursors[i] = s.seek(i, pos)
		}
	}
}

// next returns the next mark and moves behind it. The paragraph that starts
// at from is all that it looks back upon.
func (s *scanner) next(from int) (m mark, ok bool) {
	pos := s.peek()
	if pos == len(s.text) {
		return mark{}, false
	}
	m = s.read(pos, from)
	s.skip(m.end)
	return m, true
}

// read returns the mark at pos.
func (s *scanner) read(pos, from int) mark {
	rest := s.text[pos:]
	m := mark{pos: pos, end: pos + 1, kin: rest[0]}
	switch rest[0] {
	case '"':
	case '\'':
		m.group = single
		// ”Doubled apostrophes” are one mark; of three, the single one is on
		// the inside.
		if n := run(rest, "'"); n > 1 && (n != 3 || pos == from || isSpace(lastRune(s.text[from:pos]))) {
			m.group, m.end = double, pos+2
		}
	case '`':
		m.group, m.shape = single, opening
		if run(rest, "`") > 1 {
			m.group, m.end = double, pos+2
		}
	case 0xC2:
		m.end, m.group, m.shape = pos+2, angle, opening
		if rest[1] == 0xBB {
			m.shape = closing
		}
	case 0xE3:
		m.end, m.group, m.shape = pos+3, corner, opening
		if rest[2]&1 == 1 {
			m.shape = closing
		}
	case 0xE2:
		m.end = pos + 3
		switch rest[2] {
		case 0x98, 0x9A, 0x9B: // ‘ ‚ ‛
			m.group, m.shape = single, opening
			if rest[2] == 0x98 && run(rest, "‘") > 1 {
				m.group, m.end = double, pos+6
			}
		case 0x99: // ’
			m.group, m.shape = single, closing
			// Of three, the single one is on the inside.
			if n := run(rest, "’"); n > 1 && n != 3 {
				m.group, m.end = double, pos+6
			}
		case 0x9D: // ”
			m.shape = closing
		default: // “ „ ‟
			m.shape = opening
		}
	}
	before, after := ' ', ' '
	if pos > from {
		before = lastRune(s.text[from:pos])
	}
	rest = s.text[m.end:]
	if len(rest) > 0 {
		after = firstRune(rest)
	}
	// An ellipsis and a decimal point begin words.
	stop := isStop(after) && !(after == '.' && len(rest) > 1 && (rest[1] == '.' || isDigit(rest[1])))
	m.left = (isSpace(before) || isOpener(before)) && !isSpace(after) && !stop
	m.right = stop || !isSpace(before) && (isSpace(after) || isDash(after) || isCloser(after))
	switch m.shape {
	case opening: // the wrong way round where it can only close
		m.right = m.right || !isSpace(before) && (after == '[' || after == '(')
		m.left = !m.right
	case closing:
		m.left = pos == from || m.left && !m.right && (unicode.IsLetter(after) || unicode.IsDigit(after))
		m.right = !m.left
	}
	return m
}

// run counts how often s begins with the mark, up to 4.
func run(s, mark string) (n int) {
	for n < 4 && strings.HasPrefix(s[n*len(mark):], mark) {
		n++
	}
	return n
}

func firstRune(s string) rune {
	if c := s[0]; c < utf8.RuneSelf {
		return rune(c)
	}
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

func lastRune(s string) rune {
	if c := s[len(s)-1]; c < utf8.RuneSelf {
		return rune(c)
	}
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

func isAlnum(c byte) bool { return isDigit(c) || 'a' <= c|0x20 && c|0x20 <= 'z' }

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

func isSpace(r rune) bool {
	if r < utf8.RuneSelf {
		return r <= ' '
	}
	return unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff'
}

func isDash(r rune) bool {
	return r == '-' || '‐' <= r && r <= '―' || r == '−'
}

// isOpener reports whether an opening mark can follow directly.
func isOpener(r rune) bool {
	switch r {
	case '(', '[', '{', '/', '=', '>', '"', '\'', '`', '“', '‘', '„', '‚', '«':
		return true
	}
	return isDash(r)
}

// isStop reports whether it stands behind marks that close, never behind
// those that open.
func isStop(r rune) bool {
	switch r {
	case ',', '.', ';', ':', '!', '?', ')', ']', '}', '”', '»':
		return true
	}
	return false
}

// isCloser reports whether else it can follow a closing mark directly.
func isCloser(r rune) bool {
	switch r {
	case '/', '<', '>', '"', '\'', '’', '…':
		return true
	}
	return false
}
