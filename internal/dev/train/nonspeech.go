// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package main

import (
	"math"
	"strings"

	"github.com/newswire-go/newswire/internal/attribution"
	"github.com/newswire-go/newswire/internal/attribution/nonspeech"
	"github.com/newswire-go/newswire/internal/weight"
)

// The weights of non-speech are those of a logistic regression with an L2 penalty,
// found by Newton's method.
const (
	penalty = 2
	steps   = 12
	rarest  = 4 // examples that a feature must have for a weight
)

// A labeled is an example of one of two classes, with its features and its weight in the
// training.
type labeled struct {
	features []int
	weight   float64
	positive bool
}

// learnNonSpeech trains the weights of non-speech, for a model whose weights of speakers
// are trained, sets them in the model and returns them.
func learnNonSpeech(m *attribution.Model, articles []*annotated) []int16 {
	var list []labeled
	for _, x := range observe(m, articles) {
		for i, q := range x.marked {
			traits, ok := x.traits[i]
			g := x.article.annotationOf(q)
			if !ok || g == nil || g.Label != "none" && g.Label != "speech" {
				continue
			}
			e := labeled{weight: x.article.weightOf(g), positive: g.Label == "none"}
			for _, t := range traits {
				e.features = append(e.features, int(t))
			}
			list = append(list, e)
		}
	}
	weights := hundredths(newton(list, len(nonspeech.Features()), penalty))
	var b strings.Builder
	if weight.Write(&b, "", "", nonspeech.Features(), weights) != nil || m.ReadNonSpeech(b.String()) != nil {
		panic("train: the features are not those of the library")
	}
	return weights
}

// hundredths returns weights in the unit of the files of weights.
func hundredths(w []float64) []int16 {
	weights := make([]int16, len(w))
	for k := range w {
		weights[k] = int16(math.Round(100 * w[k]))
	}
	return weights
}

// newton returns the weights of n features under which the labels are likeliest. Those of
// rare features are 0.
func newton(list []labeled, n int, penalty float64) []float64 {
	seen := make([]int, n)
	for _, x := range list {
		for _, f := range x.features {
			seen[f]++
		}
	}
	number := make([]int, n) // among the features that are not rare, plus one
	used := 0
	for f := range seen {
		if seen[f] >= rarest {
			used++
			number[f] = used
		}
	}
	w := make([]float64, used)
	var has []int
	for range steps {
		gradient, hessian := make([]float64, used), make([][]float64, used)
		for i := range used {
			hessian[i] = make([]float64, used)
			gradient[i], hessian[i][i] = penalty*w[i], penalty
		}
		for _, x := range list {
			sum := 0.0
			has = has[:0]
			for _, f := range x.features {
				if k := number[f]; k > 0 {
					sum += w[k-1]
					has = append(has, k-1)
				}
			}
			p := 1 / (1 + math.Exp(-sum))
			miss, curve := x.weight*p, x.weight*p*(1-p)
			if x.positive {
				miss -= x.weight
			}
			for _, t := range has {
				gradient[t] += miss
				for _, u := range has {
					hessian[t][u] += curve
				}
			}
		}
		solve(hessian, gradient)
		for i := range w {
			w[i] -= gradient[i]
		}
	}
	all := make([]float64, n)
	for f, k := range number {
		if k > 0 {
			all[f] = w[k-1]
		}
	}
	return all
}

// solve replaces b by the solution of a·x = b, by Gauss's elimination; a is
// positive definite.
func solve(a [][]float64, b []float64) {
	for k := range b {
		for i := k + 1; i < len(b); i++ {
			f := a[i][k] / a[k][k]
			for j := k; j < len(b); j++ {
				a[i][j] -= f * a[k][j]
			}
			b[i] -= f * b[k]
		}
	}
	for k := len(b) - 1; k >= 0; k-- {
		for j := k + 1; j < len(b); j++ {
			b[k] -= a[k][j] * b[j]
		}
		b[k] /= a[k][k]
	}
}
