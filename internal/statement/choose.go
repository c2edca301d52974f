// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package statement

import (
	"cmp"
	"math"
	"slices"
	"sort"

	"github.com/newswire-go/newswire/internal/attribution"
	"github.com/newswire-go/newswire/internal/clause"
	"github.com/newswire-go/newswire/internal/coref"
	"github.com/newswire-go/newswire/internal/cue"
	"github.com/newswire-go/newswire/internal/lexicon"
	"github.com/newswire-go/newswire/internal/rule"
	"github.com/newswire-go/newswire/internal/text"
)

// A Considered is a cue with its candidates, for training.
type Considered struct {
	Cue        text.Span
	Serves     bool // a quotation is said by it
	Candidates []CandidateTrace
	Chosen     int // the likeliest of them, negative for none
	Sum        int // the log-odds that one of them is right, in hundredths
}

// A CandidateTrace is a candidate with its features, for training.
type CandidateTrace struct {
	Shape    string
	Parts    []text.Span // as the model of edges has it
	Own      bool        // its content has the quotation that the cue serves
	Start    int         // the byte where the content behind the block begins, -1 if there is none
	Stop     int         // the byte where the content before the block ends, -1
	Edges    [2][]Edge   // where it may begin, and where it may end
	Features []int32
}

// An Edge is a place where content may begin or end.
type Edge struct {
	At       int // the byte
	Features []int32
}

// Threshold is the log-odds that a candidate is right, in hundredths, from which a cue has
// a statement. Below even odds, out of fold, more statements are found than false ones.
const Threshold = -20

// A draft is a statement that may yet be dropped.
type draft struct {
	cue     text.Span
	parts   []text.Span
	who     text.Span
	joint   text.Span
	rule    rule.Rule
	sum     int   // the log-odds that it is right, in hundredths
	forced  bool  // it has a quotation that must be within a statement
	quotes  int32 // a quotation said by the cue, -1 if there is none
	dropped bool
}

// content returns the stretch from the start of the first part to the end of the last.
func (d *draft) content() text.Span {
	return text.Span{Start: d.parts[0].Start, End: d.parts[len(d.parts)-1].End}
}

// settle drops those of the drafts of the paragraph, which begin at base, that lie within
// others, and adds its quotations to them.
func (r *Reader) settle(base int) {
	r.outermost(r.drafts[base:])
	standing := slices.DeleteFunc(r.drafts[base:], func(d draft) bool { return d.dropped })
	r.drafts = r.drafts[:base+len(standing)]
	r.coverQuotations(base)
}

// choose makes a draft of the likeliest candidate of a cue. Of the candidates one is
// right, or none: the odds of each are e to the power of its sum, and 1 for none. The
// draft has the odds of all together, since most candidates of a cue share most words.
func (r *Reader) choose(g *group, c *cue.Cue) {
	forced := false // a quotation of the cue must be within a statement
	r.eachServed(g.cue, func(k int32) {
		forced = forced || r.quotation(int(k)).Kind == attribution.Speech
	})
	var trace Considered
	best, odds := -1, 0.0
	r.seeCue(g, c)
	r.seeEdges()
	ofCue := r.model.ofCue.Sum(&r.ofCue)
	for i := range r.cands {
		cand := &r.cands[i]
		r.findEdges(g, c, cand)
		quoted := r.quotedValue(g, cand)
		own := quoted == quotedOwn || quoted == quotedOwnWithin
		passed := forced && !own
		if passed && r.Trace == nil {
			continue
		}
		r.see(g, cand, quoted)
		cand.sum = ofCue + r.model.ofCandidate.Sum(&r.values)
		if r.Trace != nil {
			trace.Candidates = append(trace.Candidates, r.traceOf(cand, own))
		}
		if passed {
			continue
		}
		odds += math.Exp(float64(cand.sum) / 100)
		if best < 0 || cand.sum > r.cands[best].sum {
			best = i
		}
	}
	if best >= 0 {
		r.cands[best].sum = int(math.Round(100 * math.Log(odds)))
		trace.Sum = r.cands[best].sum
	}
	if r.Trace != nil {
		trace.Cue, trace.Serves, trace.Chosen = r.p.Span(int32(c.Lo), int32(c.Hi)), r.serves(g.cue), best
		r.Trace(trace)
	}
	if best >= 0 && (r.cands[best].sum >= Threshold || forced) {
		r.draft(g, c, &r.cands[best], forced)
	}
}

// findEdges finds where the content of a candidate begins and ends.
func (r *Reader) findEdges(g *group, c *cue.Cue, cand *candidate) {
	r.edges = [2][]Edge{}
	switch cand.shape {
	case marked:
		return
	case before, around:
		r.begins(g, c, cand)
	}
	if cand.shape != before {
		r.ends(g, cand)
	}
}

// traceOf returns the trace of the candidate whose facts have been seen last.
func (r *Reader) traceOf(cand *candidate, own bool) CandidateTrace {
	t := CandidateTrace{Shape: shapeNames[cand.shape], Parts: slices.Clone(r.spansOf(cand)), Own: own, Start: -1, Stop: -1, Edges: r.edges}
	if len(r.edges[1]) > 0 {
		t.Start = int(r.p.Tokens[cand.parts[1][0]].Start)
	}
	if len(r.edges[0]) > 0 {
		t.Stop = r.endByte(cand.parts[0][1])
	}
	t.Features = AcceptSpace().AppendFeatures(nil, r.values[:])
	return t
}

// draft makes a draft of a candidate. The quotations of its cue that are whole utterances
// are added to its content.
func (r *Reader) draft(g *group, c *cue.Cue, cand *candidate, forced bool) {
	d := draft{cue: r.p.Span(int32(c.Lo), int32(c.Hi)), parts: r.spansOf(cand), sum: cand.sum, forced: forced, rule: r.ruleOf(g, c, cand), quotes: -1}
	if !c.Passive {
		d.who, d.joint = r.p.Mentions(&r.p.Cues[g.cue])
	}
	r.eachServed(g.cue, func(k int32) {
		q := r.ofStretch[r.p.Tokens[k].Quote]
		d.quotes = q
		if r.quotation(int(k)).Kind == attribution.Speech || covers(d.parts, r.p.Span(k, k+1)) {
			d.parts = r.withQuotation(d.parts, q)
		}
	})
	r.drafts = append(r.drafts, d)
}

// maxServed is how many quotations one cue may serve.
const maxServed = 64

// eachServed calls do with the quotations of the paragraph that are said by a cue.
func (r *Reader) eachServed(cue int, do func(k int32)) {
	if !r.serves(cue) {
		return
	}
	i, _ := slices.BinarySearch(r.p.Quotes, r.serving[cue])
	for n := 0; i < len(r.p.Quotes) && n < maxServed; i++ {
		k := r.p.Quotes[i]
		if by := r.cueOf(int(k)); by == cue {
			do(k)
			n++
		} else if by > cue {
			return
		}
	}
}

// covers reports whether a span lies within one of the parts.
func covers(parts []text.Span, s text.Span) bool {
	for _, p := range parts {
		if p.Start <= s.Start && s.End <= p.End {
			return true
		}
	}
	return false
}

// withQuotation returns the parts and those of a quotation, its marks included.
func (r *Reader) withQuotation(parts []text.Span, q int32) []text.Span {
	marked := r.Quotes.Marked()
	i, _ := slices.BinarySearch(r.ofStretch, q)
	for ; i < len(r.ofStretch) && r.ofStretch[i] == q; i++ {
		if s := (text.Span{Start: marked[i].Open, End: marked[i].Close}); !covers(parts, s) {
			parts = append(parts, s)
		}
	}
	return r.tidy(parts)
}

// tidy puts parts in order and joins those that touch.
func (r *Reader) tidy(parts []text.Span) []text.Span {
	slices.SortFunc(parts, func(a, b text.Span) int { return cmp.Compare(a.Start, b.Start) })
	out := parts[:1]
	for _, p := range parts[1:] {
		last := &out[len(out)-1]
		if p.Start <= last.End || blank(r.body[last.End:p.Start]) {
			last.End = max(last.End, p.End)
		} else {
			out = append(out, p)
		}
	}
	return out
}

// blank reports whether s is empty or has spaces only.
func blank(s string) bool {
	for i := range len(s) {
		if s[i] != ' ' {
			return false
		}
	}
	return true
}

// spansOf returns the places of the parts of a candidate that are not empty.
func (r *Reader) spansOf(cand *candidate) []text.Span {
	n := len(r.spans)
	for _, part := range cand.parts {
		if part[1] > part[0] {
			r.spans = append(r.spans, r.p.Span(int32(part[0]), int32(part[1])))
		}
	}
	return r.spans[n:len(r.spans):len(r.spans)]
}

// ruleOf returns the rule of the candidate.
func (r *Reader) ruleOf(g *group, c *cue.Cue, cand *candidate) rule.Rule {
	switch c.Kind {
	case cue.According:
		return rule.According
	case cue.Noun:
		return rule.Noun
	case cue.Colon, cue.Dash:
		return rule.Label
	}
	switch cand.shape {
	case before:
		return rule.After
	case around:
		return rule.Around
	case relative:
		return Which
	case marked:
		return rule.Inside
	}
	at := cand.parts[1][0]
	switch {
	case r.p.IsWord(at, lexicon.WordThat), at > 0 && r.p.IsWord(at-1, lexicon.WordThat):
		return That
	case r.clauses.Opens(at, g.end) == clause.OpenWh:
		return Question
	case c.How == text.ByAgent:
		return rule.Agent
	}
	return Clause
}

// maxRivals is how many drafts that share words are compared with each other; the rest are
// dropped. No sentence of prose has as many.
const maxRivals = 128

// outermost drops the drafts of a paragraph that lie within others.
func (r *Reader) outermost(ds []draft) {
	order := r.order[:0]
	for i := range ds {
		order = append(order, i)
	}
	r.order = order
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(ds[a].extent().Start, ds[b].extent().Start) })
	for len(order) > 0 {
		// Drafts that share no words with the others need no comparison with them.
		n, end := 1, ds[order[0]].extent().End
		for n < len(order) && ds[order[n]].extent().Start < end {
			end = max(end, ds[order[n]].extent().End)
			n++
		}
		for _, i := range order[min(n, maxRivals):n] {
			ds[i].dropped = true
		}
		rivals := order[:min(n, maxRivals)]
		slices.SortStableFunc(rivals, func(a, b int) int {
			c, d := ds[a].content(), ds[b].content()
			return cmp.Or(cmp.Compare(d.End-d.Start, c.End-c.Start), cmp.Compare(a, b))
		})
		compare(ds, rivals)
		order = order[n:]
	}
}

// extent returns the shortest stretch that has the content and the cue.
func (d *draft) extent() text.Span {
	c := d.content()
	return text.Span{Start: min(c.Start, d.cue.Start), End: max(c.End, d.cue.End)}
}

// compare drops the drafts that lie within others; order is their numbers, the longest
// first.
func compare(ds []draft, order []int) {
	for n, i := range order {
		d := &ds[i]
		for _, j := range order[:n] {
			if o := &ds[j]; !o.dropped && !d.dropped {
				d.against(o)
			}
		}
	}
}

// against drops one of two drafts if they share words; o is at least as long as d.
func (d *draft) against(o *draft) {
	within, holds := inside(o.parts, d.cue), inside(d.parts, o.cue)
	switch {
	case d.cue == o.cue && d.sum > o.sum, within && holds && d.sum > o.sum:
		o.dropped = true
	case d.cue == o.cue, within:
		d.dropped = true
	case holds:
		o.dropped = true
	case overlap(d.parts, o.parts):
		if d.sum > o.sum {
			o.dropped = true
		} else {
			d.dropped = true
		}
	}
}

func inside(parts []text.Span, s text.Span) bool {
	for _, p := range parts {
		if p.Overlaps(s) {
			return true
		}
	}
	return false
}

func overlap(a, b []text.Span) bool {
	for _, s := range b {
		if inside(a, s) {
			return true
		}
	}
	return false
}

// carried is how far before a paragraph a statement may end that goes on in it.
const carried = 2000

// A coverage finds the drafts that cover a stretch of a paragraph or have a cue.
type coverage struct {
	parts []text.Span // of the drafts, in order
	byCue map[text.Span]int
}

func (c *coverage) add(parts []text.Span) {
	for _, p := range parts {
		i, found := slices.BinarySearchFunc(c.parts, p.Start, func(q text.Span, at int) int { return cmp.Compare(q.Start, at) })
		if found && c.parts[i].End < p.End {
			c.parts[i] = p
		} else if !found {
			c.parts = slices.Insert(c.parts, i, p)
		}
	}
}

// covers reports whether a stretch lies within a part.
func (c *coverage) covers(s text.Span) bool {
	i, _ := slices.BinarySearchFunc(c.parts, s.Start+1, func(q text.Span, at int) int { return cmp.Compare(q.Start, at) })
	return covers(c.parts[max(0, i-maxNear):i], s)
}

// coverageOf returns the coverage of the drafts from base on, and of those before that may
// go on in the paragraph.
func (r *Reader) coverageOf(base int) *coverage {
	c := &r.coverage
	if c.byCue == nil {
		c.byCue = make(map[text.Span]int)
	}
	c.parts = c.parts[:0]
	clear(c.byCue)
	for base > 0 && r.drafts[base-1].content().End >= r.p.Start-carried {
		base--
	}
	for i := base; i < len(r.drafts); i++ {
		c.parts = append(c.parts, r.drafts[i].parts...)
		c.byCue[r.drafts[i].cue] = i
	}
	slices.SortFunc(c.parts, func(a, b text.Span) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End)) })
	return c
}

// coverQuotations adds each quotation of the paragraph that has a cue and is a whole
// utterance to a draft, unless it lies within one. The drafts from base on are those of
// the paragraph.
func (r *Reader) coverQuotations(base int) {
	if len(r.p.Quotes) == 0 {
		return
	}
	var c *coverage
	last := int32(-1)
	for _, k := range r.p.Quotes {
		q := r.quotation(int(k))
		n := r.ofStretch[r.p.Tokens[k].Quote]
		if q == nil || q.Kind != attribution.Speech || n == last || q.Cue.End <= q.Cue.Start {
			continue
		}
		last = n
		place := r.p.Span(k, k+1)
		if slices.ContainsFunc(r.drafts[max(base, len(r.drafts)-maxNear):], func(d draft) bool { return covers(d.parts, place) }) {
			continue // the common case, which needs no coverage
		}
		if c == nil {
			c = r.coverageOf(base)
		}
		if c.covers(place) {
			continue
		}
		i, ok := c.byCue[q.Cue]
		if ok {
			r.drafts[i].parts = r.withQuotation(r.drafts[i].parts, n)
		} else {
			i = len(r.drafts)
			r.drafts = append(r.drafts, draft{cue: q.Cue, parts: r.withQuotation(nil, n), rule: q.Rule, sum: 200, forced: true, quotes: n})
			c.byCue[q.Cue] = i
		}
		c.add(r.drafts[i].parts)
	}
}

// A resolver returns whom a mention means.
type resolver func(start, end int, hint coref.Hint) coref.Ref

// finish makes statements of the drafts that stand, in the order of the text.
func (r *Reader) finish(who resolver) {
	slices.SortStableFunc(r.drafts, func(a, b draft) int { return cmp.Compare(a.content().Start, b.content().Start) })
	r.reconcile()
	r.spoken = attribution.Spoken{}
	for i := range r.drafts {
		d := &r.drafts[i]
		s := Statement{Parts: d.parts, Cue: d.cue, Rule: d.rule, Confidence: r.model.confidence(d.sum)}
		r.addQuotes(&s)
		if d.quotes >= 0 && len(r.quotes[d.quotes].Speakers) > 0 {
			s.Speakers = r.quotes[d.quotes].Speakers
			if s.Kind == Direct {
				s.Rule = r.quotes[d.quotes].Rule
			}
			for _, sp := range s.Speakers {
				if sp.ID != coref.None {
					r.spoken.Add(coref.Ref{ID: sp.ID, Name: sp.Name, Kind: sp.Kind, At: sp.Mention.Start, ByName: true})
				}
			}
		} else {
			two := [2]text.Span{d.joint, d.who}
			if d.joint.Start > d.who.Start {
				two[0], two[1] = two[1], two[0]
			}
			n := len(r.speakers)
			for _, mention := range two {
				if mention.End > mention.Start {
					r.speakers = append(r.speakers, r.Quotes.Speak(r.body, mention, who, &r.spoken))
				}
			}
			s.Speakers = r.speakers[n:len(r.speakers):len(r.speakers)]
		}
		r.out = append(r.out, s)
	}
}

// maxNear is how many drafts before one may share words with it.
const maxNear = 8

// reconcile joins drafts of different paragraphs that share a quotation, which goes on
// from one to the other.
func (r *Reader) reconcile() {
	n := 0
	for i := range r.drafts {
		d := &r.drafts[i]
		for k := n - 1; k >= 0 && k >= n-maxNear; k-- {
			o := &r.drafts[k]
			if from, to := d.content().Start, o.content().End; to <= from && o.cue.End <= from && to <= d.cue.Start {
				continue // the common case
			}
			if inside(o.parts, d.cue) || inside(d.parts, o.cue) || overlap(o.parts, d.parts) {
				if d.forced && !inside(d.parts, o.cue) {
					o.parts = r.tidy(append(o.parts, d.parts...))
				}
				d.dropped = true
				break
			}
		}
		if !d.dropped {
			if n < i {
				r.drafts[n] = *d
			}
			n++
		}
	}
	r.drafts = r.drafts[:n]
}

// addQuotes adds the words between marks that are within the statement, and sets its
// kind.
func (r *Reader) addQuotes(s *Statement) {
	marked := r.Quotes.Marked()
	n, words := len(r.spans), false // outside of the marks
	for _, p := range s.Parts {
		at := p.Start
		i := sort.Search(len(marked), func(i int) bool { return marked[i].Open >= p.Start })
		for ; i < len(marked) && marked[i].Close <= p.End; i++ {
			if i < len(r.ofStretch) && r.quotes[r.ofStretch[i]].Kind == attribution.NonSpeech {
				continue
			}
			r.spans = append(r.spans, text.Span{Start: marked[i].Start, End: marked[i].End})
			words = words || hasWords(r.body[at:marked[i].Start])
			at = marked[i].End
		}
		words = words || hasWords(r.body[at:p.End])
	}
	s.Quotes = r.spans[n:len(r.spans):len(r.spans)]
	switch {
	case len(s.Quotes) == 0:
		s.Kind = Indirect
	case words:
		s.Kind = Mixed
	}
}

// hasWords reports whether s has a letter or digit.
func hasWords(s string) bool {
	for i := range len(s) {
		if isWordByte(s[i]) {
			return true
		}
	}
	return false
}

// Letters returns the number of letters and digits of s. Outside ASCII every character
// from U+00C0 on counts as a letter, except U+2000 to U+2FFF.
func Letters(s string) (n int) {
	for i := range len(s) {
		if isWordByte(s[i]) {
			n++
		}
	}
	return n
}

// isWordByte reports whether c is a letter or digit, or the first byte of a letter.
func isWordByte(c byte) bool {
	return c|0x20 >= 'a' && c|0x20 <= 'z' || c >= '0' && c <= '9' || c >= 0xC3 && c != 0xE2
}
