// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package main

import (
	"cmp"
	"math"
	"math/rand/v2"
	"slices"
)

// The weights of statements are found by stochastic descent from a fixed seed, and
// averaged over its second half.
const (
	statementEpochs = 12
	statementRate   = 0.1
	acceptDecay     = 5e-4
	edgeDecay       = 1e-2
	statementRare   = 3 // a feature of fewer options has no weight

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

// logistic returns the weights, in hundredths, of a logistic regression: those under
// which in each of the examples, which are options, the right ones are likeliest. The
// weight of a feature that so many options have decays by decay.
func logistic(list []choice, features int, decay func(seen int) float64) []int16 {
	count := make([]int, features)
	for _, e := range list {
		for _, o := range e {
			for _, k := range o.features {
				count[k]++
			}
		}
	}
	keep := make([]bool, features)
	for k := range keep {
		keep[k] = count[k] >= statementRare
	}
	w := descendStatements(only(list, keep), count, decay)
	order := make([]int, features)
	for k := range order {
		order[k] = k
	}
	force := func(k int) float64 { return math.Abs(w[k]) * math.Sqrt(float64(count[k])) }
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(force(b), force(a)) })
	for _, k := range order[min(statementFeatures, len(order)):] {
		keep[k] = false
	}
	w = descendStatements(only(list, keep), count, decay)
	weights := make([]int16, features)
	for k := range w {
		weights[k] = int16(math.Round(100 * max(-most, min(most, w[k]))))
	}
	return weights
}

// only returns the examples with the features that are kept.
func only(list []choice, keep []bool) []choice {
	kept := make([]choice, len(list))
	for i, e := range list {
		for _, o := range e {
			var features []int32
			for _, k := range o.features {
				if keep[k] {
					features = append(features, k)
				}
			}
			kept[i] = append(kept[i], binary{features, o.right, o.weight})
		}
	}
	return kept
}

// descendStatements returns weights, of as many as there are counts of features.
func descendStatements(list []choice, count []int, decay func(seen int) float64) []float64 {
	w, seen, sum := make([]float64, len(count)), make([]float64, len(count)), make([]float64, len(count))
	rng := rand.New(rand.NewPCG(1, 2))
	var odds []float64
	for epoch := range statementEpochs {
		rng.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
		for _, e := range list {
			odds = e.misses(odds[:0], w)
			for i, o := range e {
				g := odds[i] * o.weight
				if math.Abs(g) < 1e-4 {
					continue
				}
				for _, k := range o.features {
					step := g + decay(count[k])*w[k]
					seen[k] += step * step
					w[k] -= statementRate * step / math.Sqrt(seen[k]+1e-2)
				}
			}
		}
		if epoch >= statementEpochs/2 {
			for k := range w {
				sum[k] += w[k]
			}
		}
	}
	for k := range sum {
		sum[k] /= float64(statementEpochs - statementEpochs/2)
	}
	return sum
}

// misses appends by how much the probability of each option is too large.
func (e choice) misses(dst, w []float64) []float64 {
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
	for i := range e {
		p := dst[i]
		dst[i] = p / total
		if e[i].right {
			dst[i] -= p / right
		}
	}
	return dst
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
