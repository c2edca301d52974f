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

// An Encoding is the way in which a format writes characters. Encodings can be combined.
type Encoding uint8

const (
	// Literal text is as it stands, without control characters.
	Literal Encoding = 0
	// Wire is text of a newspaper wire, which had no curly quotation marks and no
	// long dash: “ is two grave accents, ” two apostrophes, and a dash an underline
	// between spaces.
	Wire Encoding = 1 << iota
	// Entities is text with the character references of SGML.
	Entities
	// Table is a line of a table on a wire: semicolons separate its columns, and a
	// brace is the half.
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
	how |= 1 << 7 // so that control characters are special in Literal too
	run := i      // text[run:k] is copied as it is
	for k := i; ; {
		if k += plainPrefix(text[k:j]); k >= j {
			break
		}
		if special[text[k]]&how == 0 {
			k++
			continue
		}
		repl, n := decode(text[:j], i, k)
		if n == 0 {
			k++
			continue
		}
		b.AppendLine(l, run, k)
		if repl != "" {
			b.appendReplaced(repl, l.Raw(k), l.Raw(k+n))
		}
		k += n
		run = k
	}
	b.AppendLine(l, run, j)
}

// decode returns the replacement of the special characters at the byte k of a text, which
// starts at i, and their length, 0 if they are text as they are.
func decode(text []byte, i, k int) (repl string, n int) {
	rest := text[k:]
	switch c := rest[0]; c {
	case '&':
		repl, n, _ = Entity(rest)
	case '`':
		if bytes.HasPrefix(rest, []byte("``")) {
			return "\u201c", 2
		}
	case '\'':
		switch n := runLen(rest); {
		case n < 2:
		case n == 3:
			// A quotation inside the quotation ends first.
		default:
			return "\u201d", 2
		}
	case '_':
		if (k == i || text[k-1] == ' ') && (len(rest) == 1 || rest[1] == ' ') {
			return "\u2014", 1
		}
	case ';':
		return "\t", 1
	case '{':
		return "\u00bd", 1
	default:
		return "", 1 // a control character
	}
	return repl, n
}

// runLen returns the number of bytes at the start of rest that are equal to the first, at
// most 4.
func runLen(rest []byte) int {
	n := 1
	for n < min(len(rest), 4) && rest[n] == rest[0] {
		n++
	}
	return n
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

// Entity reads the character reference that text begins with. It returns the characters
// that it stands for, perhaps none, and its length.
func Entity(text []byte) (s string, n int, ok bool) {
	end := bytes.IndexByte(text[:min(len(text), maxEntity)], ';')
	if end < 2 {
		return "", 0, false
	}
	name := text[1:end]
	n = end + 1
	if name[0] == '#' {
		s, ok = numbered(name[1:])
	} else {
		s, ok = named(text[:n])
	}
	if !ok {
		return "", 0, false
	}
	return s, n, true
}

// numbered returns the character of a number, "38" or "x26", of a reference.
func numbered(number []byte) (s string, ok bool) {
	code := scan.Number(number)
	if len(number) > 1 && number[0]|0x20 == 'x' {
		code = hexadecimal(number[1:])
	}
	switch {
	case code < 0 || code > utf8.MaxRune:
		return "", false
	case code == '\t' || code == '\n':
		return " ", true
	case code < ' ' || code == del:
		return "", true // a control character of the wire
	case code >= 0x80 && code < 0xa0:
		return string(charmap.Windows1252.DecodeByte(byte(code))), true
	}
	return string(rune(code)), true
}

// sgmlEntities are references of corpora that HTML does not have, or has in small letters
// only.
var sgmlEntities = map[string]string{
	"lt": "<", "LT": "<", "gt": ">", "GT": ">", "amp": "&", "AMP": "&", "quot": "\"", "QUOT": "\"",
	"MD": "\u2014", // em dash
	"HT": "\t",
	// Typesetting: rails and quads.
	"UR": "", "LR": "", "QL": "", "QC": "", "QR": "", "UL": "", "LL": "", "TL": "", "EL": "", "PR": "",
}

// named returns the characters of a reference with a name, "&amp;".
func named(ref []byte) (s string, ok bool) {
	name := ref[1 : len(ref)-1]
	for _, c := range name {
		if !scan.IsLetter(c) && !scan.IsDigit(c) {
			return "", false
		}
	}
	if s, ok := sgmlEntities[string(name)]; ok {
		return s, true
	}
	if len(name) == 4 && name[0] == 'C' && name[1] == 'x' {
		return "", true // a control character, as in &Cx13;
	}
	s = html.UnescapeString(string(ref))
	return s, s != string(ref)
}

// hexadecimal returns the value of a hexadecimal number, or -1.
func hexadecimal(text []byte) int {
	n, err := strconv.ParseUint(string(text), 16, 32)
	if err != nil || n > utf8.MaxRune {
		return -1
	}
	return int(n)
}
