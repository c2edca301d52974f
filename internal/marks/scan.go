// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package marks

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A form is the kind and the side of a mark, as a set of bits.
type form uint8

const (
	double  form = 1 << iota // “ ” " '' `` „, and their spellings in written.go
	angle                    // « »
	corner                   // 「 」 『 』
	single                   // ‘ ’ ' ` ‚
	opening                  // cut for it: “ `` „ « 「 ‘ ` ‚
	closing                  // ” » 」 ’
	left                     // stands where opening marks stand
	right                    // and where closing ones do

	// group is marks that open and close each other. Marks of another group
	// inside a quotation are nested, or mean nothing.
	group = double | angle | corner | single
)

// A mark is a quotation mark, or a single mark that may be an apostrophe. It
// has no more fields than the compiler keeps in registers.
type mark struct {
	pos, end int
	kin      byte // the byte that marks of one cut begin with: “ and ”, or "
	form     form
}

func (m mark) group() form { return m.form & group }

func (m mark) is(f form) bool { return m.form&f != 0 }

// closes reports whether the mark, inside a quotation, closes it.
func (m mark) closes() bool { return m.form&(left|right) != left }

// starters are the first bytes of marks, one for each cursor.
var starters = [...]byte{'"', '\'', '`', '&', 0xC2, 0xC3, 0xE2, 0xE3}

// cursorOf returns the cursor of a byte that can begin a mark.
func cursorOf(starter byte) int {
	switch starter {
	case '"':
		return 0
	case '\'':
		return 1
	case '`':
		return 2
	case '&':
		return 3
	case 0xC2:
		return 4
	case 0xC3:
		return 5
	case 0xE2:
		return 6
	}
	return 7
}

// A scanner goes from mark to mark. For each byte that can begin one it keeps
// the place of the next, so that text without marks is skipped at the speed
// of strings.IndexByte and a rare mark is looked for but once.
type scanner struct {
	text    string
	at      int // the next possible mark, len(text) if none is left
	cursors [len(starters)]int
}

// newScanner returns a scanner that starts at pos.
func newScanner(text string, pos int) scanner {
	s := scanner{text: text}
	for i := range s.cursors {
		s.cursors[i] = s.seek(i, pos)
	}
	s.at = s.first()
	return s
}

// first returns the first of the cursors.
func (s *scanner) first() int {
	c := &s.cursors
	return min(c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7])
}

// seek returns the place of the first possible mark from pos on that begins
// with the starter i, len(text) if there is none.
func (s *scanner) seek(i, pos int) int {
	for ; pos < len(s.text); pos++ {
		n := strings.IndexByte(s.text[pos:], starters[i])
		if n < 0 {
			break
		}
		if pos += n; s.begins(pos) {
			return pos
		}
	}
	return len(s.text)
}

// begins reports whether the starter at pos begins a mark. Apostrophes inside
// words are none.
func (s *scanner) begins(pos int) bool {
	rest := s.text[pos:]
	switch c := rest[0]; {
	case c == 0xE2:
		return len(rest) > 2 && rest[1] == 0x80 && 0x98 <= rest[2] && rest[2] <= 0x9F &&
			(rest[2] != 0x99 || !s.inWord(pos, pos+3))
	case c == '\'':
		return !s.inWord(pos, pos+1)
	case c == '&' || c == 0xC2 || c == 0xC3:
		f, n := written(rest)
		return n > 0 && (f&single == 0 || f&opening != 0 || !s.inWord(pos, pos+n))
	case c == 0xE3:
		return len(rest) > 2 && rest[1] == 0x80 && 0x8C <= rest[2] && rest[2] <= 0x8F
	}
	return true
}

// inWord reports whether ASCII letters or digits stand on both sides.
func (s *scanner) inWord(pos, end int) bool {
	return pos > 0 && end < len(s.text) && isAlnum(s.text[pos-1]) && isAlnum(s.text[end])
}

// skip moves on to pos.
func (s *scanner) skip(pos int) {
	for i, at := range s.cursors {
		if at < pos {
			s.cursors[i] = s.seek(i, pos)
		}
	}
	s.at = s.first()
}

// next returns the next mark and moves behind it. The paragraph that starts
// at from is all that it looks back upon.
func (s *scanner) next(from int) (m mark, ok bool) {
	if s.at == len(s.text) {
		return mark{}, false
	}
	m = read(s.text, s.at, from)
	// No mark holds a byte that begins one of another kin.
	i := cursorOf(m.kin)
	s.cursors[i] = s.seek(i, m.end)
	s.at = s.first()
	return m, true
}

// read returns the mark at pos.
func read(text string, pos, from int) mark {
	form, n := cut(text, pos, from)
	return mark{pos: pos, end: pos + n, kin: text[pos], form: form | stands(text, pos, pos+n, from, form)}
}

// cut returns the form of the mark at pos by its shape, and how many bytes it has.
func cut(text string, pos, from int) (form, int) {
	rest := text[pos:]
	switch rest[0] {
	case '"':
		return double, 1
	case '\'':
		// ”Doubled apostrophes” are one mark; of three, the single one is on
		// the inside.
		if n := run(rest, "'"); n > 1 && (n != 3 || pos == from || isSpace(lastRune(text[from:pos]))) {
			return double, 2
		}
		return single, 1
	case '`':
		if run(rest, "`") > 1 {
			return double | opening, 2
		}
		return single | opening, 1
	case '&', 0xC2, 0xC3:
		return written(rest)
	case 0xE3:
		if rest[2]&1 == 1 {
			return corner | closing, 3
		}
		return corner | opening, 3
	}
	switch rest[2] {
	case 0x9D: // ”
		return double | closing, 3
	case 0x98, 0x9A, 0x9B: // ‘ ‚ ‛
		if rest[2] == 0x98 && run(rest, "‘") > 1 {
			return double | opening, 6
		}
		return single | opening, 3
	case 0x99: // ’
		// Of three, the single one is on the inside.
		if n := run(rest, "’"); n > 1 && n != 3 {
			return double | closing, 6
		}
		return single | closing, 3
	}
	return double | opening, 3 // “ „ ‟
}

// stands returns for which side the mark at text[pos:end] stands, by its
// neighbors and its cut.
func stands(text string, pos, end, from int, cut form) form {
	before, after, rest := blank, blank, text[end:]
	if pos > from {
		if c := text[pos-1]; c < utf8.RuneSelf {
			before = ascii[c]
		} else {
			before = classOf(lastRune(text[from:pos]))
		}
	}
	if len(rest) > 0 {
		if c := rest[0]; c < utf8.RuneSelf {
			after = ascii[c]
		} else {
			after = classOf(firstRune(rest))
		}
	}
	if after == stop && beginsWord(rest) {
		after = 0
	}
	opens := before&(blank|opener) != 0 && after&(blank|stop) == 0
	closes := after&stop != 0 || before != blank && after&(blank|dash|closer) != 0
	switch cut & (opening | closing) {
	case opening: // the wrong way round where it can only close
		closes = closes || before != blank && after&bracket != 0
		opens = !closes
	case closing:
		opens = pos == from || opens && !closes && isWord(firstRune(rest))
		closes = !opens
	}
	var f form
	if opens {
		f |= left
	}
	if closes {
		f |= right
	}
	return f
}

// beginsWord reports whether s begins with a stop that begins a word, an ellipsis or a
// decimal point.
func beginsWord(s string) bool {
	return s[0] == '.' && len(s) > 1 && (s[1] == '.' || isDigit(s[1]) || strings.HasPrefix(s, ". . "))
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

// A class is the effects of a character on the marks beside it, as a set of bits.
type class uint8

const (
	blank   class = 1 << iota // a space, or no character at all
	opener                    // an opening mark can follow directly
	dash                      // is a dash
	stop                      // stands behind marks that close, never behind those that open
	closer                    // can follow a closing mark directly, too
	bracket                   // can follow an opening mark that closes
)

// ascii is the classes of the characters of ASCII, which most neighbors are.
var ascii = [utf8.RuneSelf]class{
	'\x00': blank, blank, blank, blank, blank, blank, blank, blank, blank, blank, blank, blank, blank, blank, blank, blank,
	'\x10': blank, blank, blank, blank, blank, blank, blank, blank, blank, blank, blank, blank, blank, blank, blank, blank,
	' ': blank,
	'(': opener | bracket, '[': opener | bracket, '{': opener, '=': opener, '`': opener,
	'/': opener | closer, '>': opener | closer, '"': opener | closer, '\'': opener | closer,
	'<': closer, '-': opener | dash,
	',': stop, '.': stop, ';': stop, ':': stop, '!': stop, '?': stop, ')': stop, ']': stop, '}': stop,
}

// classOf returns the class of a character beyond ASCII.
func classOf(r rune) class {
	switch r {
	case '“', '‘', '„', '‚', '«', '\u0091', '\u0093':
		return opener
	case '”', '»', '\u0094':
		return stop
	case '’', '…', '\u0092':
		return closer
	}
	switch {
	case isSpace(r):
		return blank
	case isDash(r):
		return opener | dash
	}
	return 0
}

func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
