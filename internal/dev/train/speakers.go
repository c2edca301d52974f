// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package main

import (
	"math"
	"math/rand/v2"
	"strings"

	"github.com/newswire-go/newswire/internal/attribution"
	"github.com/newswire-go/newswire/internal/weight"
)

// The weights of speakers are those of a conditional logistic regression: of the
// candidates of a quotation, any that overlaps with a source is right. They are
// found by stochastic descent from a fixed seed, and averaged over its second
// half. Since who spoke last is a feature too, the articles are read again with
// the weights of the round before.
const (
	rounds = 3
	epochs = 20
	rate   = 0.2
	most   = 30 // the largest weight
)

// A shrinkage is the part by which a step shrinks a weight: one that is the same for
// all, and one that is shared by the steps of an epoch that may change the weight, so
// that those of rare features shrink most.
type shrinkage struct{ all, rare float64 }

var speakerShrinkage = shrinkage{all: 6e-3, rare: 1}

// An example is a quotation with those who might have said it.
type example struct {
	options []option
	weight  float64 // how much it counts
}

// An option is one of them.
type option struct {
	features []uint16
	right    bool
}

// learnSpeakers learns the weights by which speakers are chosen, gives them to the
// model and returns them.
func learnSpeakers(m *attribution.Model, articles []*annotated) (weights []int16, err error) {
	weights = make([]int16, len(attribution.SpeakerFeatures()))
	for range rounds {
		w := descend(examples(observe(m, articles)), len(weights), speakerShrinkage)
		for k := range w {
			weights[k] = int16(math.Round(100 * max(-most, min(most, w[k]))))
		}
		var b strings.Builder
		if err := weight.Write(&b, "", "", attribution.SpeakerFeatures(), weights); err != nil {
			return nil, err
		}
		if err := m.ReadSpeakers(b.String()); err != nil {
			return nil, err
		}
	}
	return weights, nil
}

// examples returns the annotated quotations that the library weighs and of which a
// candidate is right.
func examples(all []*observed) []example {
	var list []example
	for _, x := range all {
		for i, q := range x.marked {
			considered := x.considered[i]
			g := x.article.annotationOf(q)
			if considered == nil || g == nil || g.Label != "speech" || len(g.Sources) == 0 {
				continue
			}
			e := example{weight: 1}
			reachable := false
			for _, c := range considered {
				right := g.isSource(c.Mention)
				reachable = reachable || right
				e.options = append(e.options, option{c.Features, right})
			}
			if reachable {
				list = append(list, e)
			}
		}
	}
	return list
}

// descend returns the weights, of so many, that tell the right options of the
// examples from the others. Each step shrinks the weights that it changes.
func descend(list []example, features int, by shrinkage) []float64 {
	w := make([]float64, features)
	seen := make([]float64, features) // squares of the gradients so far
	sum := make([]float64, features)
	shrink := by.each(list, features)
	rng := rand.New(rand.NewPCG(1, 2))
	var odds []float64
	for epoch := range epochs {
		rng.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
		for _, e := range list {
			odds = e.odds(odds[:0], w)
			total, right := 0.0, 0.0
			for i, o := range odds {
				total += o
				if e.options[i].right {
					right += o
				}
			}
			for i, o := range odds {
				g := o / total
				if e.options[i].right {
					g -= o / right
				}
				if math.Abs(g) < 1e-4 {
					continue
				}
				for _, k := range e.options[i].features {
					step := e.weight*g + shrink[k]*w[k]
					seen[k] += step * step
					w[k] -= rate * step / math.Sqrt(seen[k]+1e-3)
				}
			}
		}
		if epoch >= epochs/2 {
			for k := range w {
				sum[k] += w[k]
			}
		}
	}
	for k := range sum {
		sum[k] /= epochs - epochs/2
	}
	return sum
}

// each returns the part by which the steps of the examples shrink each weight.
func (by shrinkage) each(list []example, features int) []float64 {
	shrink := make([]float64, features)
	for _, e := range list {
		for _, o := range e.options {
			for _, k := range o.features {
				shrink[k]++
			}
		}
	}
	for k, n := range shrink {
		shrink[k] = by.all + by.rare/n
	}
	return shrink
}

// odds appends the odds of the options, up to a common factor.
func (e example) odds(dst, w []float64) []float64 {
	top := math.Inf(-1)
	for _, c := range e.options {
		o := 0.0
		for _, k := range c.features {
			o += w[k]
		}
		dst = append(dst, o)
		top = max(top, o)
	}
	for i := range dst {
		dst[i] = math.Exp(dst[i] - top)
	}
	return dst
}
