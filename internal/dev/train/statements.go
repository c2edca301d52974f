// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package main

import (
	"bytes"
	"encoding/json"
	"fmt"

	"github.com/newswire-go/newswire"
	"github.com/newswire-go/newswire/internal/attribution"
	"github.com/newswire-go/newswire/internal/statement"
	"github.com/newswire-go/newswire/internal/text"
	"github.com/newswire-go/newswire/internal/weight"
)

// The weights of statements are those of two conditional logistic regressions: of the
// candidates of a cue, and none of them, and of the edges of a candidate.
const (
	statementPenalty  = 10
	statementRare     = 3
	statementFeatures = 8192
)

// trainStatements learns the weights of the two models of statements.
func trainStatements(o options) error {
	articles, digest, err := loadStated(o.gold)
	if err != nil {
		return err
	}
	if o.cv {
		list, err := crossValidateStatements(o, articles)
		if err != nil {
			return err
		}
		return publish(o, rulesTable("the statement", list))
	}
	w := learnStatements(articles)
	w.Slope, w.Base = calibrate(articles)
	var b bytes.Buffer
	if err := w.Write(&b, digest); err != nil {
		return err
	}
	return save(o, "internal/statement/weights/statements.txt", b.Bytes())
}

// calibrate returns the slope and the base, in hundredths, under which the confidence
// in the candidates that the library chooses is most likely right (Platt's scaling),
// by answers out of fold.
func calibrate(articles []*stated) (slope, base int) {
	var list []sure
	for fold := range folds {
		m := statement.NewModel(learnStatements(outOf(articles, fold, true)))
		for _, a := range outOf(articles, fold, false) {
			list = append(list, a.chosen(m)...)
		}
	}
	return platt(list)
}

// A sure is the sum of a candidate that was chosen, and whether it is a statement.
type sure struct {
	sum   float64
	right bool
}

// outOf returns the articles of a fold or, for training, all others.
func outOf(articles []*stated, fold int, training bool) (some []*stated) {
	for _, a := range articles {
		if (foldOf(a.ID) != fold) == training {
			some = append(some, a)
		}
	}
	return some
}

// chosen returns the candidates of an article that the library chooses.
func (a *stated) chosen(m *statement.Model) (list []sure) {
	for _, c := range considered(m, a) {
		if c.Chosen >= 0 && c.Sum >= statement.Threshold && !a.nested(c.Cue) {
			list = append(list, sure{float64(c.Sum) / 100, a.statedBy(c)})
		}
	}
	return list
}

// learnStatements learns the weights of the two models. Those of edges are learned
// first, and decide how far the candidates reach from which the others are learned.
func learnStatements(articles []*stated) *statement.Weights {
	w := statement.NewWeights()
	m := statement.NewModel(w)
	var edges []example
	for _, a := range articles {
		for _, c := range considered(m, a) {
			edges = append(edges, a.edges(c)...)
		}
	}
	w.End = statementModel(statement.EndSpace()).weights(edges)
	m = statement.NewModel(w)
	var cands []example
	for _, a := range articles {
		for _, c := range considered(m, a) {
			if e, ok := a.candidates(c); ok {
				cands = append(cands, e)
			}
		}
	}
	w.Accept = statementModel(statement.AcceptSpace()).weights(cands)
	return w
}

// statementModel returns the regression of a model of statements.
func statementModel(s *weight.Space) regression {
	return regression{features: s.Size(), penalty: statementPenalty, rare: statementRare, most: statementFeatures}
}

// considered returns what the library considers in an article.
func considered(m *statement.Model, a *stated) (all []statement.Considered) {
	r := statement.Reader{Model: m, Trace: func(c statement.Considered) { all = append(all, c) }}
	r.Weigh(a.Text)
	return all
}

// crossValidateStatements writes answers for the statements of the articles, those of
// each fold by weights that were learned from the others, and returns which are right.
func crossValidateStatements(o options, articles []*stated) (list []decided, err error) {
	answers := make(map[string][]byte)
	for fold := range folds {
		m := statement.NewModel(learnStatements(outOf(articles, fold, true)))
		for _, a := range outOf(articles, fold, false) {
			all := statementsOf(m, a)
			list = append(list, a.decided(all)...)
			b, err := json.Marshal(map[string]any{"id": a.ID, "statements": all})
			if err != nil {
				return nil, fmt.Errorf("%s: %w", a.ID, err)
			}
			answers[a.ID] = append(b, '\n')
		}
	}
	var b bytes.Buffer
	for _, a := range articles {
		b.Write(answers[a.ID])
	}
	return list, o.answers(b.Bytes())
}

// A statementReply is a statement that the library finds, in the form that is scored.
type statementReply struct {
	Content    [][2]int         `json:"content"`
	Cue        [][2]int         `json:"cue"`
	Speakers   []map[string]any `json:"speakers"`
	Rule       string           `json:"rule"`
	Confidence float64          `json:"confidence"`

	direct bool
}

// decided returns whether the statements are right: half of the words of each or more
// are those of an annotated one. Those that share words with an attribution of a
// thought or an act, or with one without a source, count neither way.
func (a *stated) decided(all []statementReply) (list []decided) {
	for _, s := range all {
		var parts []text.Span
		for _, p := range s.Content {
			parts = append(parts, text.Span{Start: p[0], End: p[1]})
		}
		right, counts := false, true
		for i := range a.Attributions {
			g := &a.Attributions[i]
			share := a.share(parts, g.Content)
			if asked := g.Statement && len(g.Source) > 0; asked {
				right = right || share >= 0.5
			} else {
				counts = counts && share < 0.3
			}
		}
		if !right && !counts {
			continue
		}
		d := decided{s.Rule, right, isUnread(a.ID)}
		if s.direct {
			d.rule = "any"
		}
		list = append(list, d)
	}
	return list
}

// statementsOf returns the statements that the library finds in an article by the
// weights of the model.
func statementsOf(m *statement.Model, a *stated) []statementReply {
	all := []statementReply{}
	eachArticle(a.Text, func(found *newswire.Article, story attribution.Story) {
		add := func(list []statement.Statement, place func(newswire.Span) newswire.Span) {
			at := func(s text.Span) [2]int {
				if s.End <= s.Start {
					return [2]int{-1, -1}
				}
				p := placed(s, place)
				return [2]int{p.Start, p.End}
			}
			for _, s := range list {
				o := statementReply{Cue: [][2]int{at(s.Cue)}, Speakers: []map[string]any{}, Rule: string(s.Rule), Confidence: s.Confidence, direct: s.Kind == statement.Direct}
				for _, p := range s.Parts {
					o.Content = append(o.Content, at(p))
				}
				for _, sp := range s.Speakers {
					m := at(sp.Mention)
					o.Speakers = append(o.Speakers, map[string]any{"name": sp.Name, "start": m[0], "end": m[1]})
				}
				all = append(all, o)
			}
		}
		r := statement.Reader{Model: m}
		if found.HeadlineOffsets != nil {
			add(r.Headline(found.Headline, story), found.HeadlineDumpSpan)
		}
		add(r.Body(story), found.DumpSpan)
	})
	return all
}
