// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package main

import (
	"strings"

	"github.com/newswire-go/newswire/internal/attribution"
	"github.com/newswire-go/newswire/internal/weight"
)

// The weights of speakers are those of a conditional logistic regression: of the
// candidates of a quotation, any that overlaps with a source is right. Since who spoke
// last is a feature too, the articles are read again with the weights of the round
// before.
const (
	rounds         = 3
	speakerPenalty = 2
	speakerCommon  = 1e-3
)

// learnSpeakers learns the weights by which speakers are chosen, gives them to the
// model and returns them.
func learnSpeakers(m *attribution.Model, articles []*annotated) (weights []int16, err error) {
	weights = make([]int16, len(attribution.SpeakerFeatures()))
	for range rounds {
		weights = regression{features: len(weights), penalty: speakerPenalty, common: speakerCommon}.weights(examples(observe(m, articles)))
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
				e.options = append(e.options, optionOf(c.Features, right))
			}
			if reachable {
				list = append(list, e)
			}
		}
	}
	return list
}
