// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package weight

import (
	"cmp"
	"math"
	"slices"
)

// Sums are sums of the weights of features: those of some of the templates of a Space.
type Sums struct {
	weights []int16
	tables  [3][]table // of up to two facts, of three and of four
}

// A table has the weight of each combination of the values of up to four facts, the
// value 0 included, in the order of template. It takes 16 bytes: with another size that is
// no power of two, Sum takes a fifth more instructions.
type table struct {
	base                uint32
	size1, size2, size3 uint16 // the numbers of the values of all facts but the first
	f0, f1, f2, f3      uint8  // the facts, of which those in front may be noFact
	_                   uint16
}

// maxFacts is how many facts a Space has at most. The last value of Values is that of no
// fact, and always 0.
const (
	maxFacts = 63
	noFact   = maxFacts
)

// Values are the values of the facts of a Space.
type Values [maxFacts + 1]uint16

// Sums divides the templates by their last facts, in the order of the facts, at bounds:
// the first result is of the templates whose facts are below the first bound. Sums of
// facts that many options share are found once for all of them.
//
// A template whose facts are all facts of another one needs no look-up of its own: its
// weights are added to those of the other.
func (s *Space) Sums(weights []int16, bounds ...int) []Sums {
	all := make([]Sums, len(bounds))
	first := 0
	for i, bound := range bounds {
		var part []template
		for _, t := range s.templates {
			if last := int(slices.Max(t.facts())); first <= last && last < bound {
				part = append(part, t)
			}
		}
		all[i] = sumsOf(part, weights)
		first = bound
	}
	return all
}

// sumsOf returns the sums of templates, which it sorts: those of few facts come first, so
// that weights added to a template are added with its own to a larger one.
func sumsOf(templates []template, weights []int16) (s Sums) {
	slices.SortStableFunc(templates, func(a, b template) int {
		return cmp.Or(cmp.Compare(a.n, b.n), cmp.Compare(a.features(), b.features()))
	})
	folded := make([][]int16, len(templates))
	for i := range templates {
		t := &templates[i]
		folded[i] = slices.Clone(weights[t.base : int(t.base)+t.features()])
	}
	for i := range templates {
		t := &templates[i]
		if k := slices.IndexFunc(templates[i+1:], t.within); k >= 0 {
			templates[i+1+k].fold(folded[i+1+k], t, folded[i])
			continue
		}
		of := &s.tables[max(t.n, 2)-2]
		*of = append(*of, t.table(len(s.weights)))
		s.weights = append(s.weights, folded[i]...)
	}
	return s
}

// features returns the number of features of the template.
func (t *template) features() int {
	n := 1
	for _, size := range t.size[:t.n] {
		n *= int(size)
	}
	return n
}

// within reports whether all facts of t are facts of u.
func (t *template) within(u template) bool {
	for _, f := range t.facts() {
		if !slices.Contains(u.facts(), f) {
			return false
		}
	}
	return true
}

// table returns the table of the template, whose weights begin at base.
func (t *template) table(base int) table {
	f, size := [4]uint8{noFact, noFact, noFact, noFact}, [4]uint16{1, 1, 1, 1}
	for k := range t.n {
		f[4-t.n+k], size[4-t.n+k] = uint8(t.f[k]), uint16(t.size[k])
	}
	return table{uint32(base), size[1], size[2], size[3], f[0], f[1], f[2], f[3], 0}
}

// fold adds the weights of the template u, whose facts are all facts of t, to those of t.
func (t *template) fold(to []int16, u *template, from []int16) {
	var step [4]int32 // how far apart in from the weights of two values in a row are
	next := int32(1)
	for k := u.n - 1; k >= 0; k-- {
		step[slices.Index(t.facts(), u.f[k])] = next
		next *= u.size[k]
	}
	var at [4]int32
	n := int32(0)
	for i := range to {
		to[i] = int16(max(math.MinInt16, min(math.MaxInt16, int(to[i])+int(from[n]))))
		for k := t.n - 1; k >= 0; k-- {
			n += step[k]
			if at[k]++; at[k] < t.size[k] {
				break
			}
			n -= at[k] * step[k]
			at[k] = 0
		}
	}
}

// Sum returns the sum of the weights of the features that the values make.
func (s *Sums) Sum(v *Values) int {
	sum, w := 0, s.weights
	for i := range s.tables[0] {
		t := &s.tables[0][i]
		sum += int(w[t.base+uint32(v[t.f2&maxFacts])*uint32(t.size3)+uint32(v[t.f3&maxFacts])])
	}
	for i := range s.tables[1] {
		t := &s.tables[1][i]
		at := uint32(v[t.f1&maxFacts])*uint32(t.size2) + uint32(v[t.f2&maxFacts])
		sum += int(w[t.base+at*uint32(t.size3)+uint32(v[t.f3&maxFacts])])
	}
	for i := range s.tables[2] {
		t := &s.tables[2][i]
		at := (uint32(v[t.f0&maxFacts])*uint32(t.size1)+uint32(v[t.f1&maxFacts]))*uint32(t.size2) + uint32(v[t.f2&maxFacts])
		sum += int(w[t.base+at*uint32(t.size3)+uint32(v[t.f3&maxFacts])])
	}
	return sum
}
