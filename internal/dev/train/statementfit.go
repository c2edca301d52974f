// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package main

import (
	"cmp"
	"math"
	"slices"
)

// The weights of statements are those of two conditional logistic regressions with an L2
// penalty: of the candidates of a cue, and none of them, and of the edges of a candidate.
const (
	edgePenalty   = 10.0 // of half the sum of the squares of the weights
	acceptPenalty = 10.0
	statementRare = 3 // a feature of fewer options has no weight
	descents      = 60

	// Of the features of each of the two models so many are kept, whose weights
	// move the most sums the farthest; then the weights are learned again.
	statementFeatures = 8192
)

// A binary is an option of an example, and how much it counts.
type binary struct {
	features []int32
	right    bool
	weight   float64
}

// A choice is options of which one or some are right.
type choice []binary

// logistic returns the weights, in hundredths, of a logistic regression with an L2
// penalty: those under which in each of the examples, which are options, the right ones
// are likeliest.
func logistic(list []choice, features int, penalty float64) []int16 {
	count := make([]int, features)
	for _, e := range list {
		for _, o := range e {
			for _, k := range o.features {
				count[k]++
			}
		}
	}
	var kept []int32
	for k, n := range count {
		if n >= statementRare {
			kept = append(kept, int32(k))
		}
	}
	w := weighted(list, kept, features, penalty)
	if len(kept) > statementFeatures {
		force := func(k int32) float64 { return math.Abs(w[k]) * math.Sqrt(float64(count[k])) }
		slices.SortStableFunc(kept, func(a, b int32) int { return cmp.Compare(force(b), force(a)) })
		w = weighted(list, kept[:statementFeatures], features, penalty)
	}
	weights := make([]int16, features)
	for k := range w {
		weights[k] = int16(math.Round(100 * max(-most, min(most, w[k]))))
	}
	return weights
}

// weighted returns the weights of all features, of which only those of kept are not zero.
func weighted(list []choice, kept []int32, features int, penalty float64) []float64 {
	dense := make([]int32, features) // the places among the kept, plus 1
	for i, k := range kept {
		dense[k] = int32(i + 1)
	}
	var own []choice
	for _, e := range list {
		c := make(choice, len(e))
		for i, o := range e {
			c[i] = binary{nil, o.right, o.weight}
			for _, k := range o.features {
				if d := dense[k]; d > 0 {
					c[i].features = append(c[i].features, d-1)
				}
			}
		}
		own = append(own, c)
	}
	x := make([]float64, len(kept))
	var misses []float64
	minimize(x, descents, func(x, grad []float64) float64 {
		loss := penalty / 2 * dot(x, x)
		for i := range grad {
			grad[i] = penalty * x[i]
		}
		for _, e := range own {
			var miss float64
			misses, miss = e.misses(misses[:0], x)
			loss += e[0].weight * miss
			for i, o := range e {
				for _, k := range o.features {
					grad[k] += o.weight * misses[i]
				}
			}
		}
		return loss
	})
	w := make([]float64, features)
	for i, k := range kept {
		w[k] = x[i]
	}
	return w
}

// misses appends by how much the probability of each option is too large, and returns
// the logarithm by which that of the right ones falls short of 1.
func (e choice) misses(dst, w []float64) (misses []float64, loss float64) {
	top := math.Inf(-1)
	for _, o := range e {
		z := 0.0
		for _, k := range o.features {
			z += w[k]
		}
		dst = append(dst, z)
		top = max(top, z)
	}
	total, right := 0.0, 0.0
	for i := range e {
		dst[i] = math.Exp(dst[i] - top)
		total += dst[i]
		if e[i].right {
			right += dst[i]
		}
	}
	right = max(right, math.SmallestNonzeroFloat64)
	for i := range e {
		p := dst[i]
		dst[i] = p / total
		if e[i].right {
			dst[i] -= p / right
		}
	}
	return dst, math.Log(total / right)
}

// platt fits log-odds to the sums by Newton's method.
func platt(list []sure) (slope, base int) {
	a, b := 1.0, 0.0
	for range 60 {
		var ga, gb, haa, hab, hbb float64
		for _, x := range list {
			p := 1 / (1 + math.Exp(-a*x.sum-b))
			miss, curve := p, p*(1-p)
			if x.right {
				miss--
			}
			ga, gb = ga+miss*x.sum, gb+miss
			haa, hab, hbb = haa+curve*x.sum*x.sum, hab+curve*x.sum, hbb+curve
		}
		if det := haa*hbb - hab*hab; det > 1e-9 {
			// Steps are kept short: far off, the curve is too flat for a whole one.
			a -= max(-0.2, min(0.2, (hbb*ga-hab*gb)/det))
			b -= max(-0.2, min(0.2, (haa*gb-hab*ga)/det))
		}
	}
	return int(math.Round(100 * a)), int(math.Round(100 * b))
}
