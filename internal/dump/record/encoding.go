// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package record

import (
	"bytes"
	"encoding/binary"
	"html"
	"math/bits"
	"strconv"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"github.com/newswire-go/newswire/internal/charset"
	"github.com/newswire-go/newswire/internal/dump/scan"
	"github.com/newswire-go/newswire/internal/swar"
)

// An Encoding is how the characters of a format stand for text.
type Encoding uint8

const (
	// Literal: as they stand, without control characters.
	Literal Encoding = 0
	// Wire: as on a newspaper wire, which had no curly quotation marks
	// and no long dash: “ is two grave accents, ” two apostrophes, and a
	// dash an underline between spaces.
	Wire Encoding = 1 << iota
	// Entities: with the character references of SGML.
	Entities
	// Table: a line of a table on the wire, its columns parted by
	// semicolons, and with the half as a brace.
	Table
)

// special holds for each byte the encodings in which it may stand for something else.
var special = func() (t [256]Encoding) {
	for c := range byte(' ') {
		t[c] = always
	}
	t['\t'], t[del] = 0, always
	t['&'] = Entities
	t['`'], t['\''], t['_'] = Wire, Wire, Wire
	t[';'], t['{'] = Table, Table
	return t
}()

// always is all encodings, and Literal: control characters are left out.
const always = ^Encoding(0)

const del = 0x7f // idle, on a wire

// AppendDecoded adds the text of a line from i to j, decoded.
func (b *Body) AppendDecoded(l *charset.Line, i, j int, how Encoding) {
	text := l.Text
	if l.Plain && how&^Entities == 0 && bytes.IndexByte(text[i:j], del) < 0 && (how == Literal || bytes.IndexByte(text[i:j], '&') < 0) {
		b.AppendLine(l, i, j) // fast path
		return
	}
	how |= 1 << 7 // so that what is special in all encodings is special in Literal
	run := i      // text[run:k] stands for itself
	for k := i; ; {
		if k += plainPrefix(text[k:j]); k >= j {
			break
		}
		c := text[k]
		next := k // after what is replaced
		repl := ""
		switch {
		case special[c]&how == 0:
			k++
			continue
		case c < ' ' || c == del:
			next = k + 1
		case c == '&':
			var ok bool
			if repl, next, ok = Entity(text[k:j]); !ok {
				k++
				continue
			}
			next += k
		case c == '`' && k+1 < j && text[k+1] == '`':
			repl, next = "\u201c", k+2
		case c == '\'' && k+1 < j && text[k+1] == '\'':
			if k+2 < j && text[k+2] == '\'' && (k+3 == j || text[k+3] != '\'') {
				k++ // a quotation inside the quotation ends first
				continue
			}
			repl, next = "\u201d", k+2
		case c == '_' && (k == i || text[k-1] == ' ') && (k+1 == j || text[k+1] == ' '):
			repl, next = "\u2014", k+1
		case c == ';':
			repl, next = "\t", k+1
		case c == '{':
			repl, next = "\u00bd", k+1
		default:
			k++
			continue
		}
		b.AppendLine(l, run, k)
		if repl != "" {
			b.appendReplaced(repl, l.Raw(k), l.Raw(next))
		}
		k = next
		run = next
	}
	b.AppendLine(l, run, j)
}

// plainPrefix returns the number of bytes before the first that may be special. It
// tests eight bytes at a time, and may stop at a byte that shares most bits with one
// that is special.
func plainPrefix(text []byte) int {
	n := 0
	for ; len(text)-n >= 8; n += 8 {
		if at := firstSpecial(binary.LittleEndian.Uint64(text[n:])); at < 8 {
			return n + at
		}
	}
	if n < len(text) {
		last := [8]byte{' ', ' ', ' ', ' ', ' ', ' ', ' ', ' '}
		copy(last[:], text[n:])
		n += min(firstSpecial(binary.LittleEndian.Uint64(last[:])), len(text)-n)
	}
	return n
}

// firstSpecial returns where the first of eight bytes stands that may be special, 8
// if there is none.
func firstSpecial(w uint64) int {
	grave := w ^ '`'*swar.Ones
	apostrophe := (w | swar.Ones) ^ '\''*swar.Ones // or an ampersand
	other := (w | 0x64*swar.Ones) ^ 0x7F*swar.Ones // an underline, a semicolon, a brace, a delete or, rarer, [ or ?
	found := ((grave - swar.Ones) | (apostrophe - swar.Ones) | (other - swar.Ones) | (w - ' '*swar.Ones)) &^ w & swar.Highs
	return bits.TrailingZeros64(found) / 8
}

// maxEntity is the length of the longest character reference that counts.
const maxEntity = 12

// Entity reads the character reference that text begins with. It returns what
// it stands for, which may be nothing, and its length.
func Entity(text []byte) (s string, n int, ok bool) {
	end := bytes.IndexByte(text[:min(len(text), maxEntity)], ';')
	if end < 2 {
		return "", 0, false
	}
	name := text[1:end]
	n = end + 1
	if name[0] == '#' {
		code := scan.Number(name[1:])
		if len(name) > 2 && name[1]|0x20 == 'x' {
			code = hexadecimal(name[2:])
		}
		switch {
		case code < 0 || code > utf8.MaxRune:
			return "", 0, false
		case code == '\t' || code == '\n':
			return " ", n, true
		case code < ' ' || code == 0x7f:
			return "", n, true // a control character of the wire
		case code >= 0x80 && code < 0xa0:
			return string(charmap.Windows1252.DecodeByte(byte(code))), n, true
		}
		return string(rune(code)), n, true
	}
	for _, c := range name {
		if !scan.IsLetter(c) && !scan.IsDigit(c) {
			return "", 0, false
		}
	}
	switch string(name) {
	case "lt", "LT":
		return "<", n, true
	case "gt", "GT":
		return ">", n, true
	case "amp", "AMP":
		return "&", n, true
	case "quot", "QUOT":
		return "\"", n, true
	case "MD":
		return "\u2014", n, true // em dash
	case "HT":
		return "\t", n, true
	case "UR", "LR", "QL", "QC", "QR", "UL", "LL", "TL", "EL", "PR":
		return "", n, true // typesetting: rails and quads
	}
	if len(name) == 4 && name[0] == 'C' && name[1] == 'x' {
		return "", n, true // a control character, as in &Cx13;
	}
	ref := string(text[:n])
	if s = html.UnescapeString(ref); s == ref {
		return "", 0, false
	}
	return s, n, true
}

// hexadecimal returns the number that a text is, -1 if it is none.
func hexadecimal(text []byte) int {
	n, err := strconv.ParseUint(string(text), 16, 32)
	if err != nil || n > utf8.MaxRune {
		return -1
	}
	return int(n)
}
