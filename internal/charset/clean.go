// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package charset

import (
	"encoding/binary"
	"math/bits"
	"unicode/utf8"
)

// foundAhead is how many lines are found ahead at most.
const foundAhead = 128

// found reports whether the end of the line that starts at scan has been found,
// or can be, and the line is text as it stands. It goes over the window once
// for all that there is to know of its lines: where they end, and whether
// anything in them has to be decoded. Most lines of most dumps are known so.
func (r *Reader) found() bool {
	if r.next < len(r.ends) {
		return true
	}
	if r.kind != guessed && r.kind != strict {
		return false
	}
	if r.ends == nil {
		r.ends = make([]int64, 0, foundAhead)
	}
	r.ends, r.next = r.ends[:0], 0
	r.clean = max(r.clean, r.scan)
	for len(r.ends) < cap(r.ends) {
		i := r.clean + plainLen(r.buf[r.clean:])
		r.clean = i
		if i == len(r.buf) {
			break
		}
		size := 0
		switch c := r.buf[i]; {
		case c == '\n', c == '\r' && i+1 < len(r.buf) && r.buf[i+1] == '\n':
			r.ends = append(r.ends, r.base+int64(i))
			size = endLen(c)
		default:
			size = charLen(r.buf[i:])
		}
		if size == 0 {
			break
		}
		r.clean += size
	}
	return len(r.ends) > 0
}

// endLen returns the length of the line end that starts with the byte c, among
// those that found finds.
func endLen(c byte) int {
	if c == '\r' {
		return 2
	}
	return 1
}

// charLen returns the length of the character that b begins with; 0 where it is
// none that is whole, or a zero byte or a CR, which are no text.
func charLen(b []byte) int {
	switch c := b[0]; {
	case c < utf8.RuneSelf:
		if c == 0 || c == '\r' {
			return 0
		}
		return 1
	case c == 0xE2 && len(b) >= 3 && b[1] == 0x80 && b[2]&0xC0 == 0x80:
		// Most of what is not ASCII in news copy is quotation marks and
		// dashes, U+2000 to U+203F.
		return 3
	}
	c, size := utf8.DecodeRune(b)
	if c == utf8.RuneError && size <= 1 {
		return 0
	}
	return size
}

// plainLen returns how many bytes b begins with that are ASCII and no control
// characters. It takes 32 at a time, and finds the place in the last of them
// without a branch: no processor could guess it.
func plainLen(b []byte) int {
	rest := b
	for len(rest) >= 32 {
		w0, w1 := notPlain(binary.LittleEndian.Uint64(rest)), notPlain(binary.LittleEndian.Uint64(rest[8:]))
		w2, w3 := notPlain(binary.LittleEndian.Uint64(rest[16:])), notPlain(binary.LittleEndian.Uint64(rest[24:]))
		if (w0|w1|w2|w3)&high != 0 {
			at := bits.TrailingZeros32(highBits(w0) | highBits(w1)<<8 | highBits(w2)<<16 | highBits(w3)<<24)
			return len(b) - len(rest) + at
		}
		rest = rest[32:]
	}
	for i, c := range rest {
		if c < ' ' || c >= utf8.RuneSelf {
			return len(b) - len(rest) + i
		}
	}
	return len(b)
}

// Each of the eight bytes of a word.
const (
	high   = 0x8080808080808080 // the high bit, which is not set in ASCII
	blanks = 0x2020202020202020 // the first that is no control character
)

// notPlain returns eight bytes of which the first that is not ASCII or is a
// control character has its high bit set, and perhaps some after it.
func notPlain(w uint64) uint64 { return w | (w - blanks) }

// highBits brings the high bits of eight bytes together, that of the first
// byte lowest.
func highBits(w uint64) uint32 { return uint32(w & high >> 7 * 0x0102040810204080 >> 56) }

// Valid reports whether b is valid UTF-8. It is utf8.Valid for text that is
// ASCII for the most part: it takes many bytes at a time again after each
// character that is not.
func Valid(b []byte) bool {
	for i := 0; ; {
		if i += plainLen(b[i:]); i == len(b) {
			return true
		}
		size := charLen(b[i:])
		if size == 0 {
			if b[i] >= utf8.RuneSelf {
				return false
			}
			size = 1
		}
		i += size
	}
}
