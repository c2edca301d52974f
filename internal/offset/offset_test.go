// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package offset

import "testing"

func TestAt(t *testing.T) {
	type other struct{ Body, Dump, Stride int64 }
	runs := []other{{2, 10, 1}, {5, 20, 0}, {7, 22, 2}, {9, 26, 1}}
	for i, want := range []int64{-1, -1, 10, 11, 12, 20, 20, 22, 24, 26, 27} {
		if got := At(runs, int64(i), -1); got != want {
			t.Errorf("byte %d stands at %d, want %d", i, got, want)
		}
	}
	if k := Find([]Run(nil), 3); k != -1 {
		t.Errorf("a run of none is %d", k)
	}
}
