// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/newswire-go/newswire"
	"github.com/newswire-go/newswire/internal/attribution"
	"github.com/newswire-go/newswire/internal/attribution/nonspeech"
	"github.com/newswire-go/newswire/internal/marks"
	"github.com/newswire-go/newswire/internal/text"
	"github.com/newswire-go/newswire/internal/weight"
)

// trainQuotes returns how to train one of the models of quotations.
func trainQuotes(model string) func(options) error {
	return func(o options) error {
		articles, digest, err := loadAll(o.gold)
		if err != nil {
			return err
		}
		if o.cv {
			_, err = crossValidate(o, articles)
			return err
		}
		m := new(attribution.Model)
		speakers, err := learnSpeakers(m, articles)
		if err != nil {
			return err
		}
		names, weights := attribution.SpeakerFeatures(), speakers
		if model == "nonspeech" {
			names, weights = nonspeech.Features(), learnNonSpeech(m, articles)
		}
		var b bytes.Buffer
		if err := weight.Write(&b, model, digest, names, weights); err != nil {
			return err
		}
		return save(o, "internal/attribution/weights/"+model+".txt", b.Bytes())
	}
}

// An observed is an article with the features of its quotations.
type observed struct {
	article    *annotated
	marked     []marks.Quotation
	considered map[int][]attribution.Considered
	traits     map[int][]uint16 // the features of those that may be non-speech
}

// observe lets the library read the articles by the weights of the model.
func observe(m *attribution.Model, articles []*annotated) []*observed {
	var all []*observed
	for _, a := range articles {
		x := &observed{article: a, considered: make(map[int][]attribution.Considered), traits: make(map[int][]uint16)}
		r := attribution.Reader{Model: m}
		r.Trace = func(i int, c []attribution.Considered) { x.considered[i] = append(x.considered[i], c...) }
		r.TraceTraits = func(i int, features []uint16) { x.traits[i] = slices.Clone(features) }
		x.marked = append(x.marked, r.Weigh(a.Text)...)
		all = append(all, x)
	}
	return all
}

// outOfFold calls do with the articles of each fold and a model that was learned from
// the others. Its weights of the evidence are fitted to answers for the other folds
// by weights that had seen neither.
func outOfFold(articles []*annotated, do func(m *attribution.Model, out []*annotated) error) error {
	var without [folds]judgment // by the fold that has not been seen
	for f := range folds {
		for g := range f {
			in, _ := split(articles, f, g)
			m, err := learn(in)
			if err != nil {
				return err
			}
			_, inF := split(articles, f)
			_, inG := split(articles, g)
			without[g].add(judge(m, inF))
			without[f].add(judge(m, inG))
		}
	}
	for f := range folds {
		in, out := split(articles, f)
		m, err := learn(in)
		if err != nil {
			return err
		}
		if err := without[f].give(m); err != nil {
			return err
		}
		if err := do(m, out); err != nil {
			return err
		}
	}
	return nil
}

// crossValidate writes answers out of fold for the quotations of the articles, and
// returns which are right.
func crossValidate(o options, articles []*annotated) (all judgment, err error) {
	lines := make(map[string][]byte)
	err = outOfFold(articles, func(m *attribution.Model, out []*annotated) (err error) {
		all.add(judge(m, out))
		for _, a := range out {
			if lines[a.ID], err = lineOf(m, a); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return all, err
	}
	var b bytes.Buffer
	for _, a := range articles {
		b.Write(lines[a.ID])
	}
	return all, o.answers(b.Bytes())
}

// A reply is a quotation that the library finds in an article, with the places of
// its parts and of the mentions of its speakers in the text as annotated.
type reply struct {
	attribution.Quotation
	parts    []text.Span
	mentions []text.Span
}

// speaks reports whether the words are speech.
func (a *reply) speaks() bool { return a.Kind != attribution.NonSpeech }

// eachStory calls do with the articles that the library finds in the text of a, and
// with the story of each.
func eachStory(a *annotated, do func(*newswire.Article, attribution.Story)) {
	if a.everywhere { // a few sentences, which are no dump
		do(&newswire.Article{Body: a.Text, Offsets: []newswire.Offset{{Stride: 1}}}, attribution.Story{Text: a.Text})
		return
	}
	eachArticle(a.Text, do)
}

// eachArticle calls do with the articles that the library finds in a text, and with the
// story of each.
func eachArticle(text string, do func(*newswire.Article, attribution.Story)) {
	for found, err := range newswire.Split(strings.NewReader(text)) {
		if err != nil {
			continue // a skipped stretch
		}
		story := attribution.Story{Text: found.Body, Writer: found.Byline}
		if found.Dateline != nil {
			story.Dateline = int(found.Dateline.End)
		}
		do(found, story)
	}
}

// answersOf returns the quotations that the library finds in an article by the
// weights of the model.
func answersOf(m *attribution.Model, a *annotated) (replies []reply) {
	eachStory(a, func(found *newswire.Article, story attribution.Story) {
		r := attribution.Reader{Model: m}
		if found.HeadlineOffsets != nil {
			replies = append(replies, repliesOf(r.Headline(found.Headline, story), found.HeadlineDumpSpan)...)
		}
		replies = append(replies, repliesOf(r.Body(story), found.DumpSpan)...)
	})
	return replies
}

// repliesOf returns the quotations with their places, which the function place finds.
func repliesOf(quotations []attribution.Quotation, place func(newswire.Span) newswire.Span) (replies []reply) {
	for _, q := range quotations {
		one := reply{Quotation: q}
		one.Speakers = slices.Clone(q.Speakers)
		for _, p := range q.Parts {
			one.parts = append(one.parts, placed(p.Span, place))
		}
		for _, sp := range q.Speakers {
			one.mentions = append(one.mentions, placed(sp.Mention, place))
		}
		replies = append(replies, one)
	}
	return replies
}

// placed returns the place of a span by the function place.
func placed(s text.Span, place func(newswire.Span) newswire.Span) text.Span {
	p := place(newswire.Span{Start: int64(s.Start), End: int64(s.End)})
	return text.Span{Start: int(p.Start), End: int(p.End)}
}

// lineOf returns the answers for an article as a line of JSON.
func lineOf(m *attribution.Model, a *annotated) ([]byte, error) {
	type quote struct {
		Spans      [][2]int         `json:"spans"`
		Speech     bool             `json:"speech"`
		Rule       string           `json:"rule"`
		Speakers   []map[string]any `json:"speakers"`
		Confidence float64          `json:"confidence"`
	}
	quotes := []quote{}
	for _, ans := range answersOf(m, a) {
		q := quote{Speech: ans.speaks(), Rule: string(ans.Rule), Speakers: []map[string]any{}, Confidence: ans.Confidence}
		for _, p := range ans.parts {
			q.Spans = append(q.Spans, [2]int{p.Start, p.End})
		}
		for i, sp := range ans.Speakers {
			q.Speakers = append(q.Speakers, map[string]any{"name": sp.Name, "start": ans.mentions[i].Start, "end": ans.mentions[i].End, "confidence": sp.Confidence})
		}
		quotes = append(quotes, q)
	}
	b, err := json.Marshal(map[string]any{"id": a.ID, "quotes": quotes})
	if err != nil {
		return nil, fmt.Errorf("%s: %w", a.ID, err)
	}
	return append(b, '\n'), nil
}
