// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package weight

import (
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
// Templates share a table if it is small. Sum then takes a fifth fewer instructions.
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

// sumsOf returns the sums of templates.
func sumsOf(templates []template, weights []int16) (s Sums) {
	for _, g := range join(templates) {
		folded := make([]int16, g.features())
		for _, t := range g.members {
			g.fold(folded, t, weights[t.base:])
		}
		of := &s.tables[max(g.n, 2)-2]
		*of = append(*of, g.table(len(s.weights)))
		s.weights = append(s.weights, folded...)
	}
	return s
}

// A group is templates that share a table.
type group struct {
	template // of all facts of the members
	members  []*template
}

// maxShared is the largest number of weights of a shared table that has more than each of
// the tables that it replaces.
const maxShared = 1 << 15

// join groups the templates that share a table. Each begins as a group of its own; the two
// groups whose common table adds the fewest weights are merged until no two can be.
func join(templates []template) (all []group) {
	for i := range templates {
		all = append(all, group{templates[i], []*template{&templates[i]}})
	}
	for {
		least, first, second := math.MaxInt, 0, 0
		var best template
		for i := range all {
			for k := range i {
				t, ok := all[k].union(&all[i].template)
				if !ok {
					continue
				}
				a, b, n := all[k].features(), all[i].features(), t.features()
				if more := n - a - b; more < least && (n <= maxShared || n == max(a, b)) {
					least, first, second, best = more, k, i, t
				}
			}
		}
		if least == math.MaxInt {
			return all
		}
		all[first] = group{best, append(all[first].members, all[second].members...)}
		all = slices.Delete(all, second, second+1)
	}
}

// union returns a template of the facts of both; false if they are too many.
func (t *template) union(u *template) (template, bool) {
	both := *t
	for k, f := range u.facts() {
		if slices.Contains(t.facts(), f) {
			continue
		}
		if int(both.n) == len(both.f) {
			return both, false
		}
		both.f[both.n], both.size[both.n] = f, u.size[k]
		both.n++
	}
	return both, true
}

// features returns the number of features of the template, at most math.MaxInt32: a union
// may have more.
func (t *template) features() int {
	n := int64(1)
	for _, size := range t.size[:t.n] {
		n = min(n*int64(size), math.MaxInt32)
	}
	return int(n)
}

// table returns the table of the template, whose weights begin at base.
func (t *template) table(base int) table {
	f, size := [4]uint8{noFact, noFact, noFact, noFact}, [4]uint16{1, 1, 1, 1}
	for k := range t.n {
		f[4-t.n+k], size[4-t.n+k] = uint8(t.f[k]), uint16(t.size[k])
	}
	return table{uint32(base), size[1], size[2], size[3], f[0], f[1], f[2], f[3]}
}

// fold adds the weights of the template u, whose facts are all facts of t, to those of t.
func (t *template) fold(to []int16, u *template, from []int16) {
	own, others, step := make([]axis, u.n), make([]axis, 0, t.n), int32(1)
	for k := t.n - 1; k >= 0; k-- {
		if i := slices.Index(u.facts(), t.f[k]); i >= 0 {
			own[i] = axis{t.size[k], step}
		} else {
			others = append(others, axis{t.size[k], step})
		}
		step *= t.size[k]
	}
	n := 0
	eachPlace(own, 0, func(at int32) {
		if w := int(from[n]); w != 0 {
			eachPlace(others, at, func(i int32) {
				to[i] = int16(max(math.MinInt16, min(math.MaxInt16, int(to[i])+w)))
			})
		}
		n++
	})
}

// An axis is the number of the values of a fact, and how far apart in a table the weights
// of two values in a row are.
type axis struct{ size, step int32 }

// eachPlace calls do with the place of each combination of values; that of the first is at.
func eachPlace(axes []axis, at int32, do func(at int32)) {
	if len(axes) == 0 {
		do(at)
		return
	}
	for range axes[0].size {
		eachPlace(axes[1:], at, do)
		at += axes[0].step
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
