// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package main

import (
	"bytes"
	"slices"
	"strings"

	"github.com/newswire-go/newswire/internal/attribution"
	"github.com/newswire-go/newswire/internal/attribution/confidence"
	"github.com/newswire-go/newswire/internal/coref"
	"github.com/newswire-go/newswire/internal/text"
	"github.com/newswire-go/newswire/internal/weight"
)

// The weights of the evidence are those of a logistic regression, fitted to answers
// out of fold: each article is read by weights that were learned from the other
// folds.

// A judged is a quotation or the name of a speaker, and whether it is right.
type judged struct {
	decided
	evidence confidence.Evidence
	stated   float64 // the confidence
}

// A judgment is the judged of some articles.
type judgment struct{ quotations, names []judged }

func (j *judgment) add(o judgment) {
	j.quotations, j.names = append(j.quotations, o.quotations...), append(j.names, o.names...)
}

// trainConfidence trains the weights of the evidence.
func trainConfidence(o options) error {
	articles, digest, err := loadAll(o.gold)
	if err != nil {
		return err
	}
	if o.cv {
		all, err := crossValidate(o, articles)
		if err != nil {
			return err
		}
		return publish(o, all.tables()...)
	}
	var all judgment
	for fold := range folds {
		in, out := split(articles, fold)
		m, err := learn(in)
		if err != nil {
			return err
		}
		all.add(judge(m, out))
	}
	names, weights := all.weights()
	var b bytes.Buffer
	if err := weight.Write(&b, "confidence", digest, names, weights); err != nil {
		return err
	}
	return save(o, "internal/attribution/weights/confidence.txt", b.Bytes())
}

// split returns the articles of the other folds, and those of the folds.
func split(articles []*annotated, folds ...int) (in, out []*annotated) {
	for _, a := range articles {
		is := false
		for _, fold := range folds {
			is = is || a.fold() == fold
		}
		if is {
			out = append(out, a)
		} else {
			in = append(in, a)
		}
	}
	return in, out
}

// learn returns a model of the articles, without the weights of the evidence.
func learn(articles []*annotated) (*attribution.Model, error) {
	m := new(attribution.Model)
	if _, err := learnSpeakers(m, articles); err != nil {
		return nil, err
	}
	learnNonSpeech(m, articles)
	return m, learnCoref(m, articles)
}

// judge lets the library answer by the weights of the model, and judges the
// answers.
func judge(m *attribution.Model, articles []*annotated) (j judgment) {
	for _, a := range articles {
		for _, ans := range answersOf(m, a) {
			g, i := a.annotated(ans.parts)
			if g == nil {
				continue
			}
			is := ans.speaks()
			judge := func(right bool) {
				j.quotations = append(j.quotations, judged{decided{string(ans.Rule), right, isUnread(a.ID)}, ans.Evidence, ans.Confidence})
			}
			switch {
			case g.Label == "none":
				judge(!is)
				continue
			case g.Label == "unsourced":
				if is && len(ans.Speakers) == 0 {
					judge(true)
				}
				continue
			}
			said := -1
			for k := range ans.Speakers {
				if said < 0 && g.names(a.Text, ans.mentions[k], ans.Speakers[k].Name) {
					said = k
				}
			}
			judge(is && said >= 0)
			if !is || said < 0 {
				continue
			}
			sp := &ans.Speakers[said]
			if who, ok := a.resolved[i]; ok {
				j.names = append(j.names, judged{decided{right: who.is(sp.Name)}, sp.Evidence, sp.Confidence})
			} else if who, ok := a.described[i]; ok {
				j.names = append(j.names, judged{decided{right: who.is(sp.Name) || sp.Kind != coref.Person && who.shares(sp.Name)}, sp.Evidence, sp.Confidence})
			}
		}
	}
	return j
}

// annotated returns the annotation of a quotation by its parts, and its number, nil
// if there is none.
func (a *annotated) annotated(parts []text.Span) (*annotation, int) {
	for i := range a.Quotes {
		if slices.ContainsFunc(parts, a.Quotes[i].covers) {
			return &a.Quotes[i], i
		}
	}
	return nil, -1
}

// weights returns the names and the weights of the evidence.
func (j *judgment) weights() (names []string, weights []int16) {
	quotation, speaker := confidence.FactNames()
	weights = append(fit(j.quotations, len(quotation)), fit(j.names, len(speaker))...)
	return append(quotation, speaker...), weights
}

// give gives the model the weights of the evidence.
func (j *judgment) give(m *attribution.Model) error {
	names, weights := j.weights()
	var b strings.Builder
	if err := weight.Write(&b, "", "", names, weights); err != nil {
		return err
	}
	return m.ReadConfidence(b.String())
}

// fit returns the weights of so many facts under which the judgments are likeliest.
func fit(list []judged, facts int) []int16 {
	var examples []labeled
	for _, x := range list {
		examples = append(examples, labeled{features: x.evidence.Facts(), weight: 1, positive: x.right})
	}
	return hundredths(newton(examples, facts, penalty))
}
