// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package main

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"github.com/newswire-go/newswire"
	"github.com/newswire-go/newswire/internal/attribution"
	"github.com/newswire-go/newswire/internal/coref"
	"github.com/newswire-go/newswire/internal/dev/quotecase"
	"github.com/newswire-go/newswire/internal/marks"
	"github.com/newswire-go/newswire/internal/text"
	"github.com/newswire-go/newswire/internal/weight"
)

// The weights of coreference are those of a conditional logistic regression: of the
// candidates for a mention, any that has the speaker's name is right. Since whom the
// pronouns before mean is evidence too, the articles are read again with the weights
// of the round before.
const (
	corefRounds  = 3
	corefPenalty = 1
	corefCommon  = 1e-3
	caseWeight   = 0.75 // of a mention in the marked cases: each shows one rule, and news copy has the rest
)

// caseFiles are the marked cases, from which the models of quotations learn too: they
// have what news copy has seldom.
const caseFiles = "internal/attribution/testdata/*.txt"

// trainCoref trains the weights by which it is decided whom a mention means.
func trainCoref(o options) error {
	articles, digest, err := loadAll(o.gold)
	if err != nil {
		return err
	}
	if o.cv {
		_, err := crossValidate(o, articles)
		return err
	}
	m, err := learn(articles)
	if err != nil {
		return err
	}
	var b bytes.Buffer
	if err := weight.Write(&b, "coref", digest, coref.Features(), m.Coref.Weights()); err != nil {
		return err
	}
	return save(o, "internal/coref/weights.txt", b.Bytes())
}

// loadCases returns the marked cases whose quotations have one part each, and their
// texts with what is marked.
func loadCases(files string) (all []*annotated, data string, err error) {
	cases, err := quotecase.Load(files)
	if err != nil {
		return nil, "", err
	}
	var texts strings.Builder
	for _, c := range cases {
		marked := marks.Find(nil, c.Text)
		if len(marked) != len(c.Quotes) {
			continue // a quotation has several parts
		}
		a := &annotated{ID: fmt.Sprintf("%s:%d", c.File, c.Line), Text: c.Text, everywhere: true, resolved: make(map[int]fullName)}
		for i, q := range marked {
			words := annotation{Start: q.Start, End: q.End, Label: "speech"}
			if c.Quotes[i].Kind == "non-speech" {
				words.Label = "none"
			}
			for _, m := range c.Quotes[i].Mentions {
				words.Sources = append(words.Sources, [2]int{m.Start, m.End})
			}
			a.Quotes = append(a.Quotes, words)
			if who := c.Quotes[i].Names; who != "" && who != "-" {
				a.resolved[i] = strings.Split(who, "; ")
			}
		}
		fmt.Fprintln(&texts, c.Text, a.Quotes, a.resolved)
		all = append(all, a)
	}
	return all, texts.String(), nil
}

// learnCoref learns the weights by which it is decided whom a mention means, and gives
// them to the model, by whose other weights the mentions are found.
func learnCoref(m *attribution.Model, articles []*annotated) error {
	m.Coref = new(coref.Model)
	for range corefRounds {
		var list []example
		for _, a := range articles {
			list = append(list, mentionExamples(m, a)...)
		}
		m.Coref = coref.NewModel(regression{features: len(coref.Features()), penalty: corefPenalty, common: corefCommon}.weights(list))
	}
	return nil
}

// mentionExamples returns the mentions of an article for which the library weighs
// candidates and of which it is known whom they mean.
func mentionExamples(m *attribution.Model, a *annotated) (list []example) {
	if len(a.resolved)+len(a.described) == 0 {
		return nil
	}
	considered := make(map[int][]coref.Considered)
	r := attribution.Reader{Model: m}
	r.TraceNames = func(pos int, _ coref.Form, c []coref.Considered) { considered[pos] = c }
	seen := make(map[text.Span]bool)
	eachStory(a, func(found *newswire.Article, story attribution.Story) {
		clear(considered)
		for _, q := range repliesOf(r.Body(story), found.DumpSpan) {
			g, i := a.annotated(q.parts)
			if g == nil {
				continue
			}
			for k, s := range q.Speakers {
				if seen[q.mentions[k]] || !g.isSource(q.mentions[k]) {
					continue
				}
				seen[q.mentions[k]] = true
				for pos := s.Mention.Start; pos < s.Mention.End; pos++ {
					if e, ok := a.exampleOf(considered[pos], i); ok {
						list = append(list, e)
						break
					}
				}
			}
		}
	})
	return list
}

// exampleOf returns the candidates for who says the i-th quotation. Where none is
// right, "none of them" is, if it can be chosen.
func (a *annotated) exampleOf(considered []coref.Considered, i int) (e example, ok bool) {
	e.weight = 1
	if a.everywhere {
		e.weight = caseWeight
	}
	who, unnamed := a.resolved[i], a.described[i]
	if len(considered) < 2 || len(who)+len(unnamed) == 0 {
		return e, false
	}
	for _, c := range considered {
		right := c.Ref.ID != coref.None && (who.is(c.Ref.Name) || unnamed.is(c.Ref.Name) ||
			(a.everywhere || len(unnamed) > 0) && (c.Ref.Kind == coref.Unnamed || c.Ref.Kind == coref.Group) && (who.shares(c.Ref.Name) || unnamed.shares(c.Ref.Name)))
		ok = ok || right
		e.options = append(e.options, optionOf(c.Features, right))
	}
	if !ok && considered[0].Ref.ID == coref.None {
		e.options[0].right, ok = true, true
	}
	return e, ok
}

// shares reports whether a description has a word of four letters or more in common
// with one of the names.
func (n fullName) shares(description string) bool {
	words := wordsOf(description)
	return slices.ContainsFunc(n, func(name string) bool {
		return slices.ContainsFunc(wordsOf(name), func(w string) bool { return len(w) > 3 && slices.Contains(words, w) })
	})
}
