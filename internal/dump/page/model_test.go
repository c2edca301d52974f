// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package page

import (
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/newswire-go/newswire/internal/charset"
	"github.com/newswire-go/newswire/internal/dump/lines"
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

// TestUnitsReused checks that the features of a page do not depend on the pages before it,
// the units of which are used again.
func TestUnitsReused(t *testing.T) {
	const page = ` date 2031-05-02 Ferry runs again

The ferry runs again after ten weeks in the yard, the harbor office said on Friday morning, and it is faster.

***

Local news

***

Ramp opens

The new ramp at the western pier opens in the summer, the council of the island said in a letter to its readers.

***

`
	in, err := charset.NewReader(strings.NewReader(strings.Repeat(page, 4)), "", -1)
	if err != nil {
		t.Fatal(err)
	}
	l := Labeler{In: in, Stop: func(int) bool { return false }}
	var pages [][][]int
	l.Observe = func(u *Unit, features []int) {
		if u.Kind == lines.Stamp {
			pages = append(pages, nil)
		}
		last := len(pages) - 1
		pages[last] = append(pages[last], slices.Clone(features))
	}
	for l.Front() != nil {
		l.Take()
	}
	if len(pages) != 4 {
		t.Fatalf("%d pages, want 4", len(pages))
	}
	for i, p := range pages[1:] {
		// The stamp, which always begins an article, is compared with the page before it.
		if !reflect.DeepEqual(p[1:], pages[0][1:]) {
			t.Errorf("the features of page %d are not those of the first", i+2)
		}
	}
}
