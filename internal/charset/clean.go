// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package charset

import (
	"bytes"
	"encoding/binary"
	"math/bits"
	"unicode/utf8"
)

// foundAhead is how many lines are found ahead at most.
const foundAhead = 128

// found reports whether the end of the line that starts at scan has been found,
// or can be, and the line is text as it stands. It asks of the whole window,
// and once, what there is to know of its lines: whether anything in them has to
// be decoded, which hardly anything has, and then where they end.
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
	r.clean += validLen(r.buf[r.clean:])
	if r.nul = max(r.nul, r.scan); r.nul < r.clean {
		r.nul = r.find(0, r.nul)
	}
	text := r.buf[:min(r.clean, r.nul)]
	i := max(r.seen, r.scan)
	for i < len(text) && len(r.ends) < cap(r.ends) {
		n := bytes.IndexByte(text[i:], '\n')
		if n < 0 {
			i = len(text)
			break
		}
		end := i + n
		if r.cr < end {
			if r.cr = r.find('\r', max(r.cr, r.scan)); r.cr == end-1 {
				end--
				r.cr += 2
			} else if r.cr < end {
				break // a line end of another kind
			}
		}
		r.ends = append(r.ends, r.base+int64(end))
		i += n + 1
	}
	r.seen = i
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

// Valid reports whether b is valid UTF-8. It is utf8.Valid for text that is
// ASCII for the most part, with a few characters that are not in every line.
func Valid(b []byte) bool { return validLen(b) == len(b) }

// validLen returns how many bytes b begins with that are whole characters of
// UTF-8. Of 64 bytes at a time it finds which are not ASCII, without a branch,
// and then goes from one character that is not to the next: the bytes between
// are not looked at again.
func validLen(b []byte) int {
	i := 0
	for len(b)-i >= 64+utf8.UTFMax {
		block := (*[64 + utf8.UTFMax]byte)(b[i:])
		end := 0 // of the last character that is not ASCII
		for set := notASCII((*[64]byte)(block[:])); set != 0; {
			n := bits.TrailingZeros64(set) & 63
			if binary.LittleEndian.Uint32(block[n:])&0xC0FFFF == 0x8080E2 {
				// U+2000 to U+203F: quotation marks and dashes.
				end = n + 3
				set &^= 7 << n
				continue
			}
			size := charLen(block[n:])
			if size == 0 {
				return i + n
			}
			end = n + size
			set &^= (1<<size - 1) << n
		}
		i += max(end, 64)
	}
	for i < len(b) {
		size := charLen(b[i:])
		if size == 0 {
			return i
		}
		i += size
	}
	return len(b)
}

// charLen returns the length of the character that b begins with; 0 where it is
// none that is whole.
func charLen(b []byte) int {
	switch c := b[0]; {
	case c < utf8.RuneSelf:
		return 1
	case c >= 0xC2 && c < 0xE0 && len(b) >= 2 && b[1]&0xC0 == 0x80:
		return 2 // most letters with accents
	}
	if _, size := utf8.DecodeRune(b); size > 1 {
		return size
	}
	return 0
}

// notASCII returns a set of the bytes that are not ASCII, the first of them
// lowest.
func notASCII(b *[64]byte) uint64 {
	return highBits(b[0:8]) | highBits(b[8:16])<<8 | highBits(b[16:24])<<16 | highBits(b[24:32])<<24 |
		highBits(b[32:40])<<32 | highBits(b[40:48])<<40 | highBits(b[48:56])<<48 | highBits(b[56:64])<<56
}

// highBits brings the high bits of eight bytes together, that of the first
// byte lowest.
func highBits(b []byte) uint64 {
	return binary.LittleEndian.Uint64(b) & 0x8080808080808080 * 0x0002040810204081 >> 56
}
