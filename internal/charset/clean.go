// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package charset

import (
	"encoding/binary"
	"math/bits"
	"unicode/utf8"

	"github.com/newswire-go/newswire/internal/swar"
)

// readyAhead is how many lines are found ahead at most.
const readyAhead = 128

// ready reports whether the line that starts at scan is plain text, the end of which is in
// r.ends. If r.ends has been used up, it scans the rest of the window.
func (r *Reader) ready() bool {
	if r.next < len(r.ends) {
		return true
	}
	if r.kind != guessed && r.kind != strict {
		return false
	}
	if r.ends == nil {
		r.ends = make([]int64, 0, readyAhead)
	}
	r.clean = max(r.clean, r.scan)
	r.ends, r.next = r.ends[:0], 0
	r.clean += r.scanPlainLines(r.buf[r.clean:], r.base+int64(r.clean))
	return len(r.ends) > 0
}

// scanPlainLines adds the ends of the lines in b, which stands in the dump at the byte
// at, to r.ends. It returns how many bytes are plain text: valid UTF-8 without control
// characters but tabs and line ends LF and CR LF. It stops at the first line end for which
// r.ends has no room.
//
// It finds the bytes that are not printable ASCII among 64 at a time, without a branch, and
// then visits only those.
func (r *Reader) scanPlainLines(b []byte, at int64) int {
	const more = 4 // bytes after the 64 that may be looked at
	i := 0
	for len(b)-i >= 64+more {
		block := (*[64 + more]byte)(b[i:])
		end := 0 // of the last that is not plain
		set := notPlain(block[0:8]) | notPlain(block[8:16])<<8 | notPlain(block[16:24])<<16 | notPlain(block[24:32])<<24 |
			notPlain(block[32:40])<<32 | notPlain(block[40:48])<<40 | notPlain(block[48:56])<<48 | notPlain(block[56:64])<<56
		for set != 0 {
			n := bits.TrailingZeros64(set) & 63
			if binary.LittleEndian.Uint32(block[n:])&0xC0FFFF == 0x8080E2 {
				// U+2000 to U+203F: quotation marks and dashes.
				set &^= 7 << n
				end = n + 3
				continue
			}
			if block[n] == '\n' && len(r.ends) < cap(r.ends) {
				r.ends = append(r.ends, at+int64(i+n))
				set &^= 1 << n
				continue
			}
			size := r.stop(block[n:], at+int64(i+n))
			if size == 0 {
				return i + n
			}
			set &^= (1<<(size&7) - 1) << n
			end = n + size
		}
		i += max(end, 64)
	}
	for i < len(b) {
		size := r.stop(b[i:], at+int64(i))
		if size == 0 {
			break
		}
		i += size
	}
	return i
}

// stop returns the length of the character or line end that b begins with, and adds a line
// end to r.ends. It returns 0 for what is not plain text: an invalid or incomplete
// character, a line end other than LF and CR LF, another control character than a tab; and
// for a line end for which r.ends has no room.
func (r *Reader) stop(b []byte, at int64) int {
	switch c := b[0]; {
	case c == '\n', c == '\r' && len(b) > 1 && b[1] == '\n':
		if len(r.ends) == cap(r.ends) {
			return 0
		}
		r.ends = append(r.ends, at)
		return endLen(c)
	case c < utf8.RuneSelf:
		if c < ' ' && c != '\t' {
			return 0
		}
		return 1
	case c >= 0xC2 && c < 0xE0 && len(b) > 1 && b[1]&0xC0 == 0x80:
		return 2 // most letters with accents
	}
	if _, size := utf8.DecodeRune(b); size > 1 {
		return size
	}
	return 0
}

// endLen returns the length of a line end of plain text that starts with the byte c.
func endLen(c byte) int {
	if c == '\r' {
		return 2
	}
	return 1
}

// notPlain returns a set of those of eight bytes that are not ASCII or are
// control characters, the first of them lowest. A blank after a control
// character may be in it.
func notPlain(b []byte) uint64 {
	w := binary.LittleEndian.Uint64(b)
	return swar.Gather(w | (w - ' '*swar.Ones))
}
