// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package charset

import (
	"bytes"
	"strconv"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
)

// An rtfSkin extracts the text of files in Rich Text Format.
//
// The source is Microsoft's Rich Text Format Specification, version 1.9.1. Text is the
// content of groups that are not destinations: \par, \line, \page, \sect, \cell and \row end
// a line, line ends of the file do not. \'hh is a byte in the charset of the font, else of
// the file; \uN is a unit of UTF-16, after which as many characters, \'hh or control
// words are skipped as \ucN says. Deleted and hidden text is no
// text. Centered paragraphs are indented, as in exports that are saved as text.
//
// Where this differs: bytes over 127, which the specification leaves to a few charsets, may
// be UTF-8, which some agencies write; groups nested deeper than 256 have the properties of
// the 256th; \rtf starts a document wherever it stands, so that files can be read one after
// the other though one is cut off. Of \upr the part without Unicode is read, of objects the
// result.
type rtfSkin struct {
	writer
	groups []rtfGroup // the last is that in which the text stands
	deeper int        // how many groups are open beyond those
	rtfGroup
	star bool // the last control word was \*

	words map[string]rtfWord

	charset encoding.Encoding // of the document; nil for Windows-1252
	fonts   map[int]encoding.Encoding
	font    int // the font whose entry in the table of fonts is being read

	until int64 // place in the dump up to which there is binary data
	past  int   // characters that are still to be skipped after a \u
	high  rune  // a high surrogate that waits for the low one; 0 if there is none

	bytes  []byte // of a character that is not complete
	byteAt int64  // its place in the dump
}

// An rtfGroup is the properties of a group.
type rtfGroup struct {
	skip   bool // the group is a destination that is no text
	table  bool // it is the table of fonts
	hidden bool
	center bool
	uc     int // characters to be skipped after a \u
	of     encoding.Encoding
}

const (
	maxGroups  = 256
	maxControl = 64   // bytes of a control word and its number
	maxFonts   = 4096 // fonts of which the charset is kept
)

func newRTF(w writer) *rtfSkin {
	return &rtfSkin{writer: w, rtfGroup: rtfGroup{uc: 1}, words: rtfWords()}
}

func (s *rtfSkin) breaks(window []byte) int { return breakAt(window, "", `\`) }

// label returns the charset that \ansicpg names, which is used for bytes over 127 too.
func (s *rtfSkin) label(head []byte) string {
	_, rest, ok := bytes.Cut(head, []byte(`\ansicpg`))
	if !ok {
		return ""
	}
	n := 0
	for n < len(rest) && n < 6 && '0' <= rest[n] && rest[n] <= '9' {
		n++
	}
	return "windows-" + string(rest[:n]) // a label for 874 and 1250 to 1258
}

func (s *rtfSkin) line(l *Line) {
	text := l.Text
	if l.Start < s.until && l.End <= s.until {
		return
	}
	run := 0
	i := 0
	for i < len(text) {
		c := text[i]
		if c != '\\' && c != '{' && c != '}' && c >= ' ' && s.past == 0 && s.until == 0 {
			i++
			continue
		}
		s.addText(l, run, i)
		switch {
		case s.until > 0:
			if l.Raw(i) >= s.until {
				s.until = 0
			} else {
				i++
			}
		case c == '{':
			s.open()
			i++
		case c == '}':
			s.close(l.Raw(i))
			i++
		case c == '\\':
			i = s.control(l, i)
		case c < ' ' && c != '\t':
			i++
		default: // a character that is passed over, or a tab
			_, size := utf8.DecodeRune(text[i:])
			if s.past > 0 {
				s.past--
			} else {
				s.addText(l, i, i+size)
			}
			i += size
		}
		run = i
	}
	s.addText(l, run, i)
}

// open opens a group.
func (s *rtfSkin) open() {
	s.past, s.star = 0, false
	if len(s.groups) == maxGroups {
		s.deeper++
		return
	}
	s.groups = append(s.groups, s.rtfGroup)
}

// close closes a group at the byte raw of the dump.
func (s *rtfSkin) close(raw int64) {
	s.past, s.star = 0, false
	s.whole(raw)
	switch n := len(s.groups); {
	case s.deeper > 0:
		s.deeper--
	case n > 0:
		s.rtfGroup, s.groups = s.groups[n-1], s.groups[:n-1]
	}
}

// addText adds text from i to j.
func (s *rtfSkin) addText(l *Line, i, j int) {
	if i >= j || s.skip || s.hidden {
		return
	}
	raw := l.Raw(i)
	if len(s.bytes) > 0 && l.Text[i] < utf8.RuneSelf { // the second byte of a character may be one of ASCII
		s.addByte(l.Text[i], raw, l.Raw(i+1))
		if i++; i == j {
			return
		}
		raw = l.Raw(i)
	}
	s.whole(raw)
	s.before(raw)
	s.add(l, i, j)
}

// addString adds the text of the control words from the byte raw to the byte end.
func (s *rtfSkin) addString(text string, raw, end int64) {
	if s.skip || s.hidden || text == "" {
		return
	}
	s.whole(raw)
	s.before(raw)
	s.stand(text, raw, end)
}

// before indents a line that is centered.
func (s *rtfSkin) before(raw int64) {
	if len(s.text) == 0 && s.center {
		s.stand(indent, raw, raw)
	}
}

// lineEnd ends the line at the byte raw of the dump.
func (s *rtfSkin) lineEnd(raw int64) {
	if !s.skip {
		s.whole(raw)
		s.flushLine(raw)
	}
}

// addByte adds a byte that stands from raw to end. It may be the first of a character.
func (s *rtfSkin) addByte(b byte, raw, end int64) {
	if s.skip || s.hidden {
		return
	}
	enc := s.of
	if enc == nil {
		enc = s.charset
	}
	m, single := enc.(*charmap.Charmap)
	if enc == nil || single {
		s.addString(string(decodeByte(m, b)), raw, end)
		return
	}
	if len(s.bytes) == 0 {
		s.byteAt = raw
	}
	s.bytes = append(s.bytes, b)
	for len(s.bytes) > 0 {
		var out [2 * utf8.UTFMax]byte
		n, size, _ := enc.NewDecoder().Transform(out[:], s.bytes, false)
		if size == 0 {
			break
		}
		s.before(s.byteAt)
		s.stand(string(out[:n]), s.byteAt, end)
		s.bytes, s.byteAt = s.bytes[:copy(s.bytes, s.bytes[size:])], raw
	}
	if len(s.bytes) >= utf8.UTFMax {
		s.whole(end)
	}
}

// whole ends a character at the byte end of the dump. One that is not complete becomes
// U+FFFD.
func (s *rtfSkin) whole(end int64) {
	if s.high != 0 || len(s.bytes) > 0 {
		raw := s.byteAt
		s.high, s.bytes = 0, s.bytes[:0]
		if !s.skip && !s.hidden {
			s.before(raw)
			s.stand("\uFFFD", raw, end)
		}
	}
}

// addUnit adds the code unit n of UTF-16.
func (s *rtfSkin) addUnit(n int, raw, end int64) {
	c := rune(uint16(n))
	switch {
	case utf16.IsSurrogate(c) && s.high != 0:
		if c = utf16.DecodeRune(s.high, c); c != utf8.RuneError {
			s.high, raw = 0, s.byteAt
		}
	case utf16.IsSurrogate(c) && c < 0xDC00:
		s.whole(raw)
		s.high, s.byteAt = c, raw
		return
	}
	if c >= ' ' {
		s.addString(string(c), raw, end)
	}
}

// control reads the control word or symbol at the byte i, and returns where it ends.
func (s *rtfSkin) control(l *Line, i int) int {
	text := l.Text
	raw := l.Raw(i)
	i++
	if i == len(text) { // before the end of the line, it ends a paragraph
		if l.Raw(i) < l.End {
			s.lineEnd(l.End)
		}
		return i
	}
	if c := text[i]; c|0x20 < 'a' || c|0x20 > 'z' {
		return s.symbol(l, i, raw)
	}
	word, number, with, i := controlWord(text, i)
	if s.past > 0 && string(word) != "bin" {
		s.past--
		return i
	}
	s.word(word, number, with, raw, l.Raw(i))
	return i
}

// controlWord returns the control word whose letters begin at the byte i, its number, with
// whether it has one, and where it ends, with the space that belongs to it.
func controlWord(text []byte, i int) (word []byte, number int, with bool, end int) {
	start := i
	for i < len(text) && i-start < maxControl/2 && 'a' <= text[i]|0x20 && text[i]|0x20 <= 'z' {
		i++
	}
	word = text[start:i]
	start = i
	if i < len(text) && text[i] == '-' {
		i++
	}
	for i < len(text) && i-start < maxControl/2 && '0' <= text[i] && text[i] <= '9' {
		i++
	}
	if i > start { // most control words have no number, for which Atoi allocates an error
		if n, err := strconv.Atoi(string(text[start:i])); err == nil {
			number, with = n, true
		}
	}
	if i < len(text) && text[i] == ' ' {
		i++
	}
	return word, number, with, i
}

// symbol reads the control symbol whose character is at the byte i.
func (s *rtfSkin) symbol(l *Line, i int, raw int64) int {
	text := l.Text
	c := text[i]
	_, size := utf8.DecodeRune(text[i:])
	i += size
	if c == '\'' {
		n := 0
		for n < 2 && i+n < len(text) && unhex(text[i+n]) >= 0 {
			n++
		}
		b := 0
		for _, c := range text[i : i+n] {
			b = b<<4 | unhex(c)
		}
		i += n
		if s.past > 0 {
			s.past--
		} else if n == 2 {
			s.addByte(byte(b), raw, l.Raw(i))
		}
		return i
	}
	if s.past > 0 {
		s.past--
		return i
	}
	switch c {
	case '*':
		s.star = true
	case '~':
		s.addString("\u00a0", raw, l.Raw(i))
	case '_':
		s.addString("-", raw, l.Raw(i))
	case '\\', '{', '}':
		s.addString(string(c), raw, l.Raw(i))
	}
	return i
}

// unhex returns the value of a hexadecimal digit, or -1.
func unhex(c byte) int {
	switch {
	case '0' <= c && c <= '9':
		return int(c - '0')
	case 'a' <= c|0x20 && c|0x20 <= 'f':
		return int(c|0x20-'a') + 10
	}
	return -1
}
