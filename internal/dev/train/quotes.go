// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"strings"

	"github.com/newswire-go/newswire"
	"github.com/newswire-go/newswire/internal/attribution"
	"github.com/newswire-go/newswire/internal/coref"
	"github.com/newswire-go/newswire/internal/marks"
	"github.com/newswire-go/newswire/internal/text"
	"github.com/newswire-go/newswire/internal/weight"
)

// trainQuotes returns how to train one of the models of quotations.
func trainQuotes(model string) func(options) error {
	return func(o options) error {
		articles, digest, err := loadQuotes(o.gold)
		if err != nil {
			return err
		}
		if o.cv {
			resolved, _, err := loadResolved(o.gold)
			if err != nil {
				return err
			}
			return crossValidate(articles, resolved, o.out)
		}
		m := new(attribution.Model)
		speakers, err := learnSpeakers(m, articles)
		if err != nil {
			return err
		}
		names, weights := attribution.SpeakerFeatures(), speakers
		if model == "nonspeech" {
			names, weights = attribution.Traits(), learnNonSpeech(m, articles)
		}
		var b bytes.Buffer
		if err := weight.Write(&b, model, digest, names, weights); err != nil {
			return err
		}
		return save(o, "internal/attribution/weights/"+model+".txt", b.Bytes())
	}
}

// An observed is what the library sees of the quotations of an article.
type observed struct {
	article    *annotated
	marked     []marks.Quotation
	considered map[int][]attribution.Considered
	traits     map[int][]int // the numbers of those that a quotation has
	scores     map[int]int
}

// observe lets the library read the articles by the weights of the model.
func observe(m *attribution.Model, articles []*annotated) []*observed {
	var all []*observed
	for _, a := range articles {
		x := &observed{article: a, considered: make(map[int][]attribution.Considered), traits: make(map[int][]int), scores: make(map[int]int)}
		r := attribution.Reader{Model: m}
		r.Trace = func(i int, c []attribution.Considered) { x.considered[i] = append(x.considered[i], c...) }
		r.TraceTraits = func(i int, traits []bool, score int) {
			var has []int
			for k, ok := range traits {
				if ok {
					has = append(has, k)
				}
			}
			x.traits[i], x.scores[i] = has, score
		}
		x.marked = append(x.marked, r.Weigh(a.Text)...)
		all = append(all, x)
	}
	return all
}

// crossValidate writes answers for the quotations of the articles, those of each
// fold by weights that were learned from the others. Of the resolved articles it is
// known who the speakers are.
func crossValidate(articles, resolved []*annotated, file string) error {
	answers := make(map[string][]byte)
	for fold := range folds {
		in, out := apart(articles, fold)
		m, names := new(attribution.Model), new(coref.Model)
		if _, err := learnSpeakers(m, in); err != nil {
			return err
		}
		learnNonSpeech(m, in)
		in, _ = apart(resolved, fold)
		if _, err := learnCoref(names, m, in); err != nil {
			return err
		}
		for _, a := range out {
			b, err := answerOf(m, names, a)
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

// apart returns the articles outside a fold and those in it.
func apart(articles []*annotated, fold int) (in, out []*annotated) {
	for _, a := range articles {
		if a.fold() == fold {
			out = append(out, a)
		} else {
			in = append(in, a)
		}
	}
	return in, out
}

// eachStory calls do with the articles that the library finds in the text of a, and
// with what the reader of quotations is given of each.
func eachStory(a *annotated, do func(*newswire.Article, attribution.Story)) {
	for found, err := range newswire.Split(strings.NewReader(a.Text)) {
		if err != nil {
			continue // of a stretch that is passed over
		}
		story := attribution.Story{Text: found.Body, Writer: found.Byline}
		if found.Dateline != nil {
			story.Dateline = int(found.Dateline.End)
		}
		do(found, story)
	}
}

// answerOf returns the quotations that the library finds in an article by the
// weights of the models, as a line of JSON.
func answerOf(m *attribution.Model, names *coref.Model, a *annotated) ([]byte, error) {
	type quote struct {
		Spans    [][2]int64       `json:"spans"`
		Speech   bool             `json:"speech"`
		Rule     string           `json:"rule"`
		Speakers []map[string]any `json:"speakers"`
	}
	quotes := []quote{}
	eachStory(a, func(found *newswire.Article, story attribution.Story) {
		r := attribution.Reader{Model: m, Names: names}
		add := func(quotations []attribution.Quotation, place func(newswire.Span) newswire.Span) {
			for _, q := range quotations {
				one := quote{Speech: q.Kind != attribution.NonSpeech, Rule: string(q.Rule), Speakers: []map[string]any{}}
				at := func(s text.Span) newswire.Span { return place(newswire.Span{Start: int64(s.Start), End: int64(s.End)}) }
				for _, p := range q.Parts {
					s := at(p.Span)
					one.Spans = append(one.Spans, [2]int64{s.Start, s.End})
				}
				for _, sp := range q.Speakers {
					s := at(sp.Mention)
					one.Speakers = append(one.Speakers, map[string]any{"name": sp.Name, "start": s.Start, "end": s.End})
				}
				quotes = append(quotes, one)
			}
		}
		if found.HeadlineOffsets != nil {
			add(r.Headline(found.Headline, story), found.HeadlineDumpSpan)
		}
		add(r.Body(story), found.DumpSpan)
	})
	b, err := json.Marshal(map[string]any{"id": a.ID, "quotes": quotes})
	if err != nil {
		return nil, fmt.Errorf("%s: %w", a.ID, err)
	}
	return append(b, '\n'), nil
}
