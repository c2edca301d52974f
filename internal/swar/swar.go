// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

// Package swar searches eight bytes of a text at once, as one number whose lowest
// byte is the first, for the end of a word or a mark. It takes no
// branch for each byte, which would often be mispredicted.
package swar

import (
	"math"
	"math/bits"
)

// Ones times a byte is that byte eight times over.
const (
	Ones  = 0x0101010101010101
	lows  = 0x7F * Ones
	Highs = 0x80 * Ones // the highest bit of each
)

// Load returns the eight bytes at i.
func Load(s string, i int) uint64 {
	s = s[i : i+8]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// Last returns the n bytes before j, and zeros after them; n is 1 to 8, and j at least 8.
func Last(s string, j, n int) uint64 { return Load(s, j-8) >> (uint(64-8*n) & 63) }

// First returns the first n bytes, and zeros after them; n is 1 to 8.
func First(w uint64, n int) uint64 { return w & (math.MaxUint64 >> (uint(64-8*n) & 63)) }

// notSmall returns the highest bit of each byte that is no small letter of ASCII.
func notSmall(w uint64) uint64 {
	low := w & lows
	return (^(low + (0x80-'a')*Ones) | (low + (0x7F-'z')*Ones) | w) & Highs
}

// Small returns how many of the bytes, from the first on, are small letters of
// ASCII.
func Small(w uint64) int { return bits.TrailingZeros64(notSmall(w)) / 8 }

// Gather brings the highest bits of the bytes together, that of the first in the
// lowest bit.
func Gather(w uint64) uint64 { return w & Highs * 0x0002040810204081 >> 56 }
