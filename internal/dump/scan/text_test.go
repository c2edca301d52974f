// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package scan

import (
	"testing"
	"unicode"
	"unicode/utf8"
)

// Space knows what package unicode does, and two more.
func TestSpace(t *testing.T) {
	for r := range rune(0x10000) {
		s := utf8.AppendRune(nil, r)
		want := 0
		if unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff' {
			want = len(s)
		}
		if got := Space(s); got != want {
			t.Errorf("%U: %d, want %d", r, got, want)
		}
		if got := Space(append(s, " and more"...)); got != want {
			t.Errorf("%U before more: %d, want %d", r, got, want)
		}
		if got := Space(s[:len(s)-1]); got != 0 {
			t.Errorf("%U cut off: %d, want 0", r, got)
		}
		if i, j := Trim(append(append(s, "x"...), s...)); want > 0 && (i != want || j != want+1) {
			t.Errorf("%U around x: trimmed to %d, %d", r, i, j)
		}
	}
}
