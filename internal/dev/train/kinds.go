// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package main

import (
	"math"
	"strings"

	"github.com/newswire-go/newswire/internal/attribution"
	"github.com/newswire-go/newswire/internal/weight"
)

// The weights of non-speech are those of a logistic regression with an L2 penalty,
// found by Newton's method. It is fitted with the log-odds of the speaker as one
// more feature, whose weight is not learned: the library decides by their sum.
const (
	penalty = 2
	steps   = 12
)

// A labeled is a quotation that the library weighs, and whether it is non-speech.
type labeled struct {
	traits    []int
	offset    float64 // what the log-odds of the speaker add
	nonSpeech bool
}

// learnNonSpeech learns the weights of the traits, gives them to the model, of
// which the speakers are known, and returns them.
func learnNonSpeech(m *attribution.Model, articles []*annotated) []int16 {
	var list []labeled
	for _, x := range observe(m, articles) {
		for i, q := range x.marked {
			traits, ok := x.traits[i]
			if g := x.article.annotationOf(q); ok && g != nil && (g.Label == "none" || g.Label == "speech") {
				list = append(list, labeled{traits, -attribution.PerSpeaker * float64(x.scores[i]) / 100, g.Label == "none"})
			}
		}
	}
	weights := hundredths(newton(list, len(attribution.Traits())))
	var b strings.Builder
	if weight.Write(&b, "", "", attribution.Traits(), weights) != nil || m.ReadNonSpeech(b.String()) != nil {
		panic("train: the traits are not those of the library")
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

// newton returns the weights, of so many, under which the labels are likeliest.
func newton(list []labeled, n int) []float64 {
	w := make([]float64, n)
	for range steps {
		gradient, hessian := make([]float64, n), make([][]float64, n)
		for i := range n {
			hessian[i] = make([]float64, n)
			gradient[i], hessian[i][i] = penalty*w[i], penalty
		}
		for _, x := range list {
			sum := x.offset
			for _, t := range x.traits {
				sum += w[t]
			}
			p := 1 / (1 + math.Exp(-sum))
			miss, curve := p, p*(1-p)
			if x.nonSpeech {
				miss--
			}
			for _, t := range x.traits {
				gradient[t] += miss
				for _, u := range x.traits {
					hessian[t][u] += curve
				}
			}
		}
		solve(hessian, gradient)
		for i := range w {
			w[i] -= gradient[i]
		}
	}
	return w
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
