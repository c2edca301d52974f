// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package swar

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// Each is what a loop over the bytes finds.
func TestBytes(t *testing.T) {
	const bytes = "azAZmz`{@[ 09\x00\x01\x7f\x80\xe1\xfa\xff"
	random := rand.New(rand.NewPCG(1, 2))
	for range 100_000 {
		var b strings.Builder
		for range 9 {
			b.WriteByte(bytes[random.IntN(len(bytes))])
		}
		s := b.String()
		w := Load(s, 1)
		s = s[1:]
		small, last := 8, 8
		var notSmall, notZero, high uint64
		for i := range 8 {
			if s[i] < 'a' || s[i] > 'z' {
				notSmall |= 0x80 << (8 * i)
				small, last = min(small, i), 7-i
			}
			if s[i] != 0 {
				notZero |= 0x80 << (8 * i)
			}
			high |= uint64(s[i]>>7) << i
			if first := First(w, i+1); first != w<<(56-8*i)>>(56-8*i) {
				t.Fatalf("First(%q, %d) = %x", s, i+1, first)
			}
		}
		if Small(w) != small || SmallLast(w) != last {
			t.Fatalf("%q: %d and %d small letters, want %d and %d", s, Small(w), SmallLast(w), small, last)
		}
		if NotSmall(w) != notSmall || NotZero(w) != notZero || Gather(w) != high {
			t.Fatalf("%q: %x, %x, %x; want %x, %x, %x", s, NotSmall(w), NotZero(w), Gather(w), notSmall, notZero, high)
		}
	}
}
