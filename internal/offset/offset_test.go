// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package offset

import (
	"slices"
	"testing"
)

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

func TestPieces(t *testing.T) {
	runs := []Run{{0, 10, 1}, {5, 20, 0}, {7, 22, 2}, {9, 26, 1}}
	type piece struct {
		Run
		End int64
	}
	for _, tt := range []struct {
		i, j int64
		want []piece
	}{
		{0, 9, []piece{{Run{0, 10, 1}, 5}, {Run{5, 20, 0}, 7}, {Run{7, 22, 2}, 9}}},
		{2, 4, []piece{{Run{2, 12, 1}, 4}}},
		{8, 12, []piece{{Run{8, 24, 2}, 9}, {Run{9, 26, 1}, 12}}},
		{3, 3, nil},
	} {
		var got []piece
		for r, end := range Pieces(runs, tt.i, tt.j) {
			got = append(got, piece{r, end})
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("Pieces(%d, %d) are %v, want %v", tt.i, tt.j, got, tt.want)
		}
	}
}

func TestAppend(t *testing.T) {
	var runs []Run
	for _, r := range []Run{{0, 10, 1}, {3, 13, 1}, {4, 20, 0}, {4, 21, 0}, {6, 23, 1}} {
		runs = Append(runs, r)
	}
	if want := []Run{{0, 10, 1}, {4, 21, 0}, {6, 23, 1}}; !slices.Equal(runs, want) {
		t.Errorf("runs are %v, want %v", runs, want)
	}
	if runs = Truncate(runs, 4); len(runs) != 1 {
		t.Errorf("cut at 4, runs are %v", runs)
	}
}
