// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"

	"github.com/newswire-go/newswire"
	"github.com/newswire-go/newswire/internal/attribution"
	"github.com/newswire-go/newswire/internal/statement"
	"github.com/newswire-go/newswire/internal/text"
)

// trainStatements learns the weights of the two models of statements.
func trainStatements(o options) error {
	articles, digest, err := loadStated(o.gold)
	if err != nil {
		return err
	}
	if o.cv {
		return crossValidateStatements(articles, o.out)
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
		if c.Chosen >= 0 && c.Sum >= 0 && !a.nested(c.Cue) {
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
	var edges []choice
	for _, a := range articles {
		for _, c := range considered(m, a) {
			edges = append(edges, a.edges(c)...)
		}
	}
	w.End = logistic(edges, statement.EndSpace().Size())
	m = statement.NewModel(w)
	var cands []choice
	for _, a := range articles {
		for _, c := range considered(m, a) {
			for _, e := range a.candidates(c) {
				cands = append(cands, choice{e})
			}
		}
	}
	w.Accept = logistic(cands, statement.AcceptSpace().Size())
	return w
}

// considered returns what the library considers in an article.
func considered(m *statement.Model, a *stated) (all []statement.Considered) {
	r := statement.Reader{Model: m, Trace: func(c statement.Considered) { all = append(all, c) }}
	r.Weigh(a.Text)
	return all
}

// crossValidateStatements writes answers for the statements of the articles, those of
// each fold by weights that were learned from the others.
func crossValidateStatements(articles []*stated, file string) error {
	answers := make(map[string][]byte)
	for fold := range folds {
		m := statement.NewModel(learnStatements(outOf(articles, fold, true)))
		for _, a := range outOf(articles, fold, false) {
			b, err := statementsOf(m, a)
			if err != nil {
				return err
			}
			answers[a.ID] = b
		}
	}
	var b bytes.Buffer
	for _, a := range articles {
		b.Write(answers[a.ID])
	}
	return os.WriteFile(file, b.Bytes(), 0o666)
}

// statementsOf returns the statements that the library finds in an article by the
// weights of the model, as a line of JSON.
func statementsOf(m *statement.Model, a *stated) ([]byte, error) {
	type one struct {
		Content    [][2]int         `json:"content"`
		Cue        [][2]int         `json:"cue"`
		Speakers   []map[string]any `json:"speakers"`
		Rule       string           `json:"rule"`
		Confidence float64          `json:"confidence"`
	}
	all := []one{}
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
				o := one{Cue: [][2]int{at(s.Cue)}, Speakers: []map[string]any{}, Rule: string(s.Rule), Confidence: s.Confidence}
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
	b, err := json.Marshal(map[string]any{"id": a.ID, "statements": all})
	if err != nil {
		return nil, fmt.Errorf("%s: %w", a.ID, err)
	}
	return append(b, '\n'), nil
}
