// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package main

import (
	"cmp"
	"math"
	"slices"
)

// An example is a choice among options, of which one or some are right.
type example struct {
	options []option
	weight  float64 // how much it counts
}

// An option is one of them.
type option struct {
	features []int32
	right    bool
}

// optionOf returns the option with the features.
func optionOf(features []uint16, right bool) option {
	o := option{right: right}
	for _, k := range features {
		o.features = append(o.features, int32(k))
	}
	return o
}

// A regression is a conditional logistic regression with an L2 penalty: its weights are
// those under which in each of the examples the right options are likeliest.
type regression struct {
	features int     // how many there are
	penalty  float64 // of half the square of a weight
	common   float64 // what is added to the penalty for each option that has the feature
	rare     int     // a feature of fewer options has no weight
	most     int     // if not 0, how many features have one: those whose weights move the most sums the farthest
}

const (
	descents = 60
	largest  = 30 // the largest weight
)

// weights returns the weights, in hundredths.
func (f regression) weights(list []example) []int16 {
	count := make([]int, f.features)
	for _, e := range list {
		for _, o := range e.options {
			for _, k := range o.features {
				count[k]++
			}
		}
	}
	var kept []int32
	for k, n := range count {
		if n >= f.rare {
			kept = append(kept, int32(k))
		}
	}
	w := f.weigh(list, count, kept)
	if f.most > 0 && len(kept) > f.most {
		force := func(k int32) float64 { return math.Abs(w[k]) * math.Sqrt(float64(count[k])) }
		slices.SortStableFunc(kept, func(a, b int32) int { return cmp.Compare(force(b), force(a)) })
		w = f.weigh(list, count, kept[:f.most])
	}
	weights := make([]int16, f.features)
	for k := range w {
		weights[k] = int16(math.Round(100 * max(-largest, min(largest, w[k]))))
	}
	return weights
}

// weigh returns the weights of all features, of which only those of kept are not zero.
// The count is how many options have each.
func (f regression) weigh(list []example, count []int, kept []int32) []float64 {
	dense := make([]int32, f.features) // the places among the kept, plus 1
	for i, k := range kept {
		dense[k] = int32(i + 1)
	}
	var own []example
	for _, e := range list {
		c := example{make([]option, len(e.options)), e.weight}
		for i, o := range e.options {
			c.options[i].right = o.right
			for _, k := range o.features {
				if d := dense[k]; d > 0 {
					c.options[i].features = append(c.options[i].features, d-1)
				}
			}
		}
		own = append(own, c)
	}
	penalty := make([]float64, len(kept))
	for i, k := range kept {
		penalty[i] = f.penalty + f.common*float64(count[k])
	}
	x := make([]float64, len(kept))
	var misses []float64
	minimize(x, descents, func(x, grad []float64) float64 {
		loss := 0.0
		for i := range grad {
			loss += penalty[i] / 2 * x[i] * x[i]
			grad[i] = penalty[i] * x[i]
		}
		for _, e := range own {
			var miss float64
			misses, miss = e.misses(misses[:0], x)
			loss += e.weight * miss
			for i, o := range e.options {
				for _, k := range o.features {
					grad[k] += e.weight * misses[i]
				}
			}
		}
		return loss
	})
	w := make([]float64, f.features)
	for i, k := range kept {
		w[k] = x[i]
	}
	return w
}

// misses appends by how much the probability of each option is too large, and returns
// the logarithm by which that of the right ones falls short of 1.
func (e example) misses(dst, w []float64) (misses []float64, loss float64) {
	top := math.Inf(-1)
	for _, o := range e.options {
		z := 0.0
		for _, k := range o.features {
			z += w[k]
		}
		dst = append(dst, z)
		top = max(top, z)
	}
	total, right := 0.0, 0.0
	for i, o := range e.options {
		dst[i] = math.Exp(dst[i] - top)
		total += dst[i]
		if o.right {
			right += dst[i]
		}
	}
	right = max(right, math.SmallestNonzeroFloat64)
	for i, o := range e.options {
		p := dst[i]
		dst[i] = p / total
		if o.right {
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
