// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package page

import (
	"math/rand/v2"
	"testing"
)

// TestEmit checks that emit adds the weights of the features that featuresOf lists.
func TestEmit(t *testing.T) {
	fs := features()
	rnd := rand.New(rand.NewPCG(1, 2))
	m := NewModel()
	weights := make([]row, fs.size)
	for range 60_000 {
		f := rnd.IntN(fs.size)
		if m.rowOf[f] > 0 {
			continue
		}
		for s := range weights[f] {
			weights[f][s] = int16([]int{-maxWeight, maxWeight, rnd.IntN(2*maxWeight+1) - maxWeight}[rnd.IntN(3)])
		}
		m.SetWeights(f, weights[f])
	}
	for range 1000 {
		var v view
		for i := range (2*reach + 1) * int(attrs) {
			v[i] = uint16(rnd.IntN(part(i).attr().size() + 1))
		}
		var want row
		for _, f := range featuresOf(&v) {
			for s, w := range weights[f] {
				want[s] += w
			}
		}
		if got := m.emit(&v); got != want {
			t.Fatalf("emit = %v, want %v", got, want)
		}
	}
}

// TestPack checks that the digits of packed rows are independent of each other.
func TestPack(t *testing.T) {
	for _, r := range []row{{}, {-1}, {1, -1, 0, 0, -1, 1}, {-127, 127, -127, 127, 127, -127, 127, -127}} {
		if got := pack(&r).unpack(); got != r {
			t.Errorf("pack(%v).unpack() = %v", r, got)
		}
	}
}

// TestFeatureNames checks that names and numbers of features belong together.
func TestFeatureNames(t *testing.T) {
	fs := features()
	ix := fs.index()
	for f := 0; f < fs.size; f += 37 {
		if got, ok := ix.find(fs.name(f)); !ok || got != f {
			t.Fatalf("find(%q) = %d, %v, want %d", fs.name(f), got, ok, f)
		}
	}
}
