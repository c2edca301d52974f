// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package statement

import (
	"sort"
	"strings"

	"github.com/newswire-go/newswire/internal/attribution"
	"github.com/newswire-go/newswire/internal/clause"
	"github.com/newswire-go/newswire/internal/coref"
	"github.com/newswire-go/newswire/internal/cue"
	"github.com/newswire-go/newswire/internal/rule"
	"github.com/newswire-go/newswire/internal/text"
	"github.com/newswire-go/newswire/internal/weight"
)

// A Statement is a piece of reported speech.
type Statement struct {
	Parts      []text.Span // in order, apart from one another
	Kind       Kind
	Speakers   []attribution.Speaker
	Cue        text.Span // empty where there is none
	Rule       rule.Rule
	Confidence float64
	Quotes     []text.Span // the words between marks within
}

// A Kind is how much of a statement is between quotation marks.
type Kind uint8

const (
	Direct   Kind = iota // all between marks
	Mixed                // some
	Indirect             // none
)

// A Reader reads stories for their statements. It keeps its memory from one story to
// the next: what it returns holds until it is used again. It must not be used by
// several goroutines at once. The zero Reader is ready.
type Reader struct {
	// Quotes reads the quotations.
	Quotes attribution.Reader
	// Model is the weights to decide by, nil for those of DefaultModel.
	Model *Model

	// Trace, if not nil, is called with the candidates of each cue: training
	// learns from them.
	Trace func(Considered)

	model     *Model
	p         *cue.Paragraph // the one being read
	own       cue.Paragraph  // one that was not read for its quotations
	words     *text.Lexed    // of body, nil if they are not known
	body      string
	quotes    []attribution.Quotation
	ofStretch []int32       // by marked stretch: the quotation of which it is a part
	clauses   clause.Reader // of the paragraph
	served    []int32       // of the paragraph's quotations: the cue by which it is said, or -1
	serving   []int32       // of its cues, if it has quotations: the first that is said by it, a token, or -1
	edges     [2][]Edge     // of the candidate, if they are traced
	sentence  sentence      // of the cue
	main      clause.Main   // of the sentence
	ofCue     weight.Values // the facts of a cue, which all of its candidates have
	ofEdges   weight.Values // the same for the edges
	values    weight.Values // the facts of a candidate
	cands     []candidate   // of the cue
	out       []Statement
	drafts    []draft
	spoken    attribution.Spoken
	coverage  coverage
	order     []int                 // of drafts, by length
	spans     []text.Span           // of the drafts and the statements, which are cut from it
	speakers  []attribution.Speaker // of the statements, which are cut from it
}

// Body returns the statements of a story's text.
func (r *Reader) Body(s attribution.Story) []Statement {
	quotes := r.Quotes.Quoted(s)
	r.words = r.Quotes.Words(s)
	r.read(s.Text, quotes, r.words.Dateline)
	if len(r.drafts) == 0 {
		return nil
	}
	r.finish(r.Quotes.People(s).Resolve)
	return r.out
}

// Headline returns the statements of a story's headline, whose speakers are looked
// for among the people of the story.
func (r *Reader) Headline(headline string, s attribution.Story) []Statement {
	r.words = nil
	r.read(headline, r.Quotes.Headline(headline, s), 0)
	if len(r.drafts) == 0 {
		return nil
	}
	people := r.Quotes.People(s)
	r.finish(func(start, end int, hint coref.Hint) coref.Ref {
		return people.ResolveText(headline[start:end], hint)
	})
	return r.out
}

// read finds the statements of a text, of which the quotations are given, without
// who speaks.
func (r *Reader) read(body string, quotes []attribution.Quotation, from int) {
	if r.model = r.Model; r.model == nil {
		r.model = DefaultModel()
	}
	r.body, r.quotes, r.drafts, r.out = body, quotes, r.drafts[:0], r.out[:0]
	r.spans, r.speakers = r.spans[:0], r.speakers[:0]
	marked := r.Quotes.Marked()
	r.ofStretch = r.ofStretch[:0]
	for q := range quotes {
		for range quotes[q].Parts {
			r.ofStretch = append(r.ofStretch, int32(q))
		}
	}
	lowered := clause.LowerHeadlines(r.Quotes.Language(), body)
	if len(marked) > 0 && marked[0].Open < from {
		from = 0 // a quotation that begins in the dateline: “OSLO (AP) - We go,” Lund said.
	}
	next := 0
	for start := from; start < len(body); {
		end := len(body)
		if n := strings.IndexByte(body[start:], '\n'); n >= 0 {
			end = start + n
		}
		first := next
		for next < len(marked) && marked[next].Open < end {
			next++
		}
		if end > start {
			read := body
			if r.own.Lexed = r.words; lowered[start:end] != body[start:end] {
				read, r.own.Lexed = lowered, nil
			}
			r.p = r.Quotes.Paragraph(&r.own, read, start, end, first, next)
			r.paragraph()
		}
		start = end + 1
	}
}

// paragraph adds the statements of the paragraph that has been read.
func (r *Reader) paragraph() {
	r.p.Loosen()
	if len(r.p.Cues) == 0 && len(r.p.Quotes) == 0 {
		return
	}
	r.clauses.Read(&r.p.Paragraph)
	r.sentence.whole = false
	r.main = clause.Main{}
	r.serve()
	base := len(r.drafts)
	for i := range r.p.Cues {
		r.consider(i)
	}
	r.settle(base)
}

// serve notes for each quotation of the paragraph the cue by which it is said.
func (r *Reader) serve() {
	p := r.p
	r.served, r.serving = r.served[:0], r.serving[:0]
	if len(p.Quotes) == 0 {
		return
	}
	for range p.Quotes {
		r.served = append(r.served, -1)
	}
	for range p.Cues {
		r.serving = append(r.serving, -1)
	}
	for _, k := range p.Quotes {
		q := r.quotation(int(k))
		if q == nil || q.Kind == attribution.NonSpeech || q.Cue.End <= q.Cue.Start {
			continue
		}
		i := r.cueAt(q.Cue.Start)
		if r.served[p.Tokens[k].Quote-p.Base] = int32(i); i >= 0 && r.serving[i] < 0 {
			r.serving[i] = k
		}
	}
}

// cueOf returns the cue by which the quotation at token k is said, or -1.
func (r *Reader) cueOf(k int) int { return int(r.served[r.p.Tokens[k].Quote-r.p.Base]) }

// cueAt returns the first cue that begins at the byte, or -1.
func (r *Reader) cueAt(start int) int {
	p := r.p
	i := sort.Search(len(p.Cues), func(i int) bool { return int(p.Tokens[p.Cues[i].Lo].Start) >= start })
	if i == len(p.Cues) || int(p.Tokens[p.Cues[i].Lo].Start) > start {
		return -1
	}
	return i
}

// quotation returns the quotation of which the token k is a part, nil if the token is
// no quotation.
func (r *Reader) quotation(k int) *attribution.Quotation {
	t := &r.p.Tokens[k]
	if t.Kind != text.Quote || int(t.Quote) >= len(r.ofStretch) {
		return nil
	}
	return &r.quotes[r.ofStretch[t.Quote]]
}

// Weigh finds the statements of a text without who speaks, for Trace.
func (r *Reader) Weigh(body string) {
	r.words = nil
	r.read(body, r.Quotes.Body(attribution.Story{Text: body}), 0)
}
