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
		small := 8
		var other, high uint64
		for i := range 8 {
			if s[i] < 'a' || s[i] > 'z' {
				other |= 0x80 << (8 * i)
				small = min(small, i)
			}
			high |= uint64(s[i]>>7) << i
			if first := First(w, i+1); first != w<<(56-8*i)>>(56-8*i) {
				t.Fatalf("First(%q, %d) = %x", s, i+1, first)
			}
		}
		if Small(w) != small || notSmall(w) != other || Gather(w) != high {
			t.Fatalf("%q: %d, %x, %x; want %d, %x, %x", s, Small(w), notSmall(w), Gather(w), small, other, high)
		}
	}
}
