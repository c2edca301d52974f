// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package charset

import (
	"bytes"
	"encoding/binary"
	"math/bits"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"github.com/newswire-go/newswire/internal/offset"
	"github.com/newswire-go/newswire/internal/swar"
)

const chunkSize = 16 << 10 // decoded text is cut from chunks of this size

// start detects the charset from the first bytes, and skips a byte-order mark.
func (r *Reader) start() {
	for len(r.buf) < 8 && r.err == nil {
		r.fill()
	}
	r.kind, r.scan = detect(r.buf, r.label)
	r.seen = r.scan
}

// detect returns the way to decode a dump that starts with head, and the length of its
// byte-order mark. label is nil if there is no label.
func detect(head []byte, label encoding.Encoding) (k kind, mark int) {
	switch {
	case bytes.HasPrefix(head, []byte("\xEF\xBB\xBF")):
		return guessed, 3
	case bytes.HasPrefix(head, []byte("\xFF\xFE")):
		return utf16le, 2
	case bytes.HasPrefix(head, []byte("\xFE\xFF")):
		return utf16be, 2
	case label != nil:
		return kindOf(label), 0
	}
	return obvious16(head), 0
}

// kindOf returns the way to decode the charset of a label.
func kindOf(label encoding.Encoding) kind {
	switch label {
	case unicode.UTF8:
		return strict
	case unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM):
		return utf16le
	case unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM):
		return utf16be
	}
	return labelled
}

// obvious16 detects UTF-16 without a mark by the zero bytes beside ASCII: three of the
// first four characters are enough. It returns guessed if it is not UTF-16.
func obvious16(b []byte) kind {
	b = b[:min(len(b), 8)&^1]
	var le, be int
	for i := 0; i < len(b); i += 2 {
		if b[i] != 0 && b[i] < utf8.RuneSelf && b[i+1] == 0 {
			le++
		}
		if b[i+1] != 0 && b[i+1] < utf8.RuneSelf && b[i] == 0 {
			be++
		}
	}
	switch units := len(b) / 2; {
	case units > 0 && le >= max(units-1, 1):
		return utf16le
	case units > 0 && be >= max(units-1, 1):
		return utf16be
	}
	return guessed
}

// decode returns the text of the window from i to j, and its offsets if it is
// not those very bytes.
func (r *Reader) decode(i, j int) ([]byte, []offset.Run) {
	raw := r.buf[i:j]
	if r.kind == guessed && r.nul >= j && (r.clean >= j || utf8.Valid(raw)) {
		return raw, nil // fast path: nearly every line
	}
	at := r.base + int64(i)
	switch r.kind {
	case utf16le, utf16be:
		return r.decode16(raw, at)
	case labelled:
		return r.decodeLabelled(raw, at)
	}
	if r.nul = max(r.nul, i); r.nul < j {
		r.nul = r.find(0, r.nul)
	}
	if r.nul >= j && utf8.Valid(raw) {
		return raw, nil
	}
	return r.decodeMixed(raw, at)
}

// A builder puts together the text of a line and its offsets.
type builder struct {
	r    *Reader
	text []byte
	runs []offset.Run
	t0   int
	m0   int
}

// build starts a line whose raw text has n bytes.
func (r *Reader) build(n int) builder {
	// A byte becomes at most three. Chunks are never written to twice, so that lines
	// keep their text when the next are decoded.
	if cap(r.text)-len(r.text) < 3*n {
		r.text = make([]byte, 0, max(chunkSize, 3*n))
	}
	if cap(r.runs)-len(r.runs) < 16 {
		r.runs = make([]offset.Run, 0, chunkSize/32)
	}
	return builder{r: r, text: r.text, runs: r.runs, t0: len(r.text), m0: len(r.runs)}
}

// run adds text that stands at raw, step bytes of it to one of the text.
func (b *builder) run(text []byte, raw int64, step int64) {
	b.mark(raw, step)
	b.text = append(b.text, text...)
}

// char adds one character that stands at raw.
func (b *builder) char(c rune, raw int64) {
	b.mark(raw, 0)
	b.text = utf8.AppendRune(b.text, c)
}

func (b *builder) mark(raw int64, step int64) {
	b.runs = append(b.runs, offset.Run{Body: int64(len(b.text) - b.t0), Dump: raw, Stride: step})
}

// done ends the line; raw is the end of its text.
func (b *builder) done(raw int64) ([]byte, []offset.Run) {
	b.mark(raw, 1)
	b.r.text, b.r.runs = b.text, b.runs
	return b.text[b.t0:len(b.text):len(b.text)], b.runs[b.m0:len(b.runs):len(b.runs)]
}

// decodeMixed decodes UTF-8 that holds zero bytes, which are left out, or
// bytes that are part of no character.
func (r *Reader) decodeMixed(raw []byte, at int64) ([]byte, []offset.Run) {
	b := r.build(len(raw))
	run := 0 // raw[run:i] is text as it stands
	i := 0
	flush := func() {
		if i > run {
			b.run(raw[run:i], at+int64(run), 1)
		}
	}
	for i < len(raw) {
		if len(raw)-i >= 8 {
			w := binary.LittleEndian.Uint64(raw[i:])
			n := bits.TrailingZeros64((w|(w-swar.Ones))&swar.Highs) / 8 // bytes that are ASCII and not zero
			if i += n; n == 8 {
				continue
			}
		}
		if raw[i] == 0 {
			flush()
			i++
			run = i
			continue
		}
		c, size := utf8.DecodeRune(raw[i:])
		if c != utf8.RuneError || size > 1 {
			i += size
			continue
		}
		flush()
		if r.kind == guessed {
			c = decodeByte(r.other, raw[i])
		}
		b.char(c, at+int64(i))
		i++
		run = i
	}
	flush()
	return b.done(at + int64(len(raw)))
}

// decodeByte returns the character of a byte in a charset, Windows-1252 if it is nil. Bytes
// that the charset leaves open are control characters, as the WHATWG has it.
func decodeByte(m *charmap.Charmap, b byte) rune {
	if m == nil {
		m = charmap.Windows1252
	}
	if c := m.DecodeByte(b); c != utf8.RuneError {
		return c
	}
	return rune(b)
}

// lineEnd16 is lineEnd for UTF-16. If a byte has been lost, all characters after it are
// composed of the wrong bytes. The line feed at the end of the line reveals it, as U+0A00,
// which is no character, and the next line is right again.
func (r *Reader) lineEnd16() (end, next int, ok bool) {
	i := max(r.seen, r.scan)
	for ; i+1 < len(r.buf); i += 2 {
		switch r.unit(r.buf[i:]) {
		case '\n':
			r.seen = i
			return i, i + 2, true
		case '\n' << 8:
			r.seen = i
			switch {
			case r.kind == utf16be:
				return max(i-1, r.scan), i + 1, true
			case i+2 < len(r.buf):
				return i + 1, i + 3, true
			case r.err != nil:
				return i + 1, i + 2, true
			}
			return 0, 0, false
		case '\r':
			r.seen = i
			var after [2]uint16
			n := 0
			for n < 2 && i+2*n+3 < len(r.buf) {
				after[n] = r.unit(r.buf[i+2*n+2:])
				n++
			}
			switch {
			case n >= 1 && after[0] == '\n':
				return i, i + 4, true
			case n >= 2 && after[0] == '\r' && after[1] == '\n':
				return i, i + 6, true
			case n >= 1 && after[0] != '\r', n >= 2, r.err != nil:
				return i, i + 2, true
			}
			return 0, 0, false
		}
	}
	r.seen = i
	return 0, 0, false
}

// unit returns the code unit at the beginning of b.
func (r *Reader) unit(b []byte) uint16 {
	if r.kind == utf16le {
		return uint16(b[0]) | uint16(b[1])<<8
	}
	return uint16(b[1]) | uint16(b[0])<<8
}

// decode16 decodes UTF-16. A surrogate without its other half and an odd last
// byte become U+FFFD.
func (r *Reader) decode16(raw []byte, at int64) ([]byte, []offset.Run) {
	b := r.build(len(raw))
	step := int64(0)
	for i := 0; i < len(raw); {
		raw0 := at + int64(i)
		if i+1 == len(raw) {
			b.char(utf8.RuneError, raw0)
			break
		}
		c := rune(r.unit(raw[i:]))
		i += 2
		switch {
		case c == 0:
			step = 0
			continue
		case c < utf8.RuneSelf:
			if step != 2 {
				b.mark(raw0, 2)
				step = 2
			}
			b.text = append(b.text, byte(c))
			continue
		case utf16.IsSurrogate(c):
			if i+1 < len(raw) {
				if pair := utf16.DecodeRune(c, rune(r.unit(raw[i:]))); pair != utf8.RuneError {
					c = pair
					i += 2
				}
			}
		}
		step = 0
		b.char(c, raw0)
	}
	return b.done(at + int64(len(raw)))
}

// decodeLabelled decodes a line in the charset of the label, character by
// character: that is slow, and the only way to know where each one stands.
func (r *Reader) decodeLabelled(raw []byte, at int64) ([]byte, []offset.Run) {
	b := r.build(len(raw))
	dec := r.label.NewDecoder()
	step := int64(0)
	for i := 0; i < len(raw); {
		raw0 := at + int64(i)
		if raw[i] == 0 {
			i++
			step = 0
			continue
		}
		// The buffer grows until the first character fits.
		var char [utf8.UTFMax + utf8.UTFMax]byte
		n, size := 0, 0
		for room := 1; room <= len(char) && n == 0 && size == 0; room++ {
			n, size, _ = dec.Transform(char[:room], raw[i:], true)
		}
		switch {
		case n == 0 && size == 0: // no character of the charset
			b.char(utf8.RuneError, raw0)
			i++
			step = 0
		case n == 1 && size == 1:
			if step != 1 {
				b.mark(raw0, 1)
				step = 1
			}
			b.text = append(b.text, char[0])
			i++
		default:
			if n > 0 {
				b.run(char[:n], raw0, 0)
			}
			i += size
			step = 0
		}
	}
	return b.done(at + int64(len(raw)))
}
