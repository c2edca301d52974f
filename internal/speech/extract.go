// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package speech

import (
	"strings"

	"github.com/newswire-go/newswire/internal/cast"
	"github.com/newswire-go/newswire/internal/lexicon"
	"github.com/newswire-go/newswire/internal/marks"
)

// A Reader reads stories for their quotations. It keeps its memory from one
// story to the next: what it returns holds until it is used again. It must
// not be used by several goroutines at once. The zero Reader is ready.
type Reader struct {
	// Trace, if not nil, is told of everyone that was considered for each
	// marked stretch, counted from 0: what the weights are learnt from.
	Trace func(stretch int, considered []Considered)

	text   string
	cast   cast.Cast
	marked []marks.Quotation
	inBody []marks.Quotation // those of the story, where a headline is read
	quoted []cast.Span
	pages  [1 + batch]paragraph // those being read, after the last of those before
	beside paragraph            // one without marks of its own
	above  *paragraph           // the last one read before, which may stand higher up

	best       choice
	lead       lead // what stands before the quotation
	around     int  // cues in the sentence: 1 before the quotation, 2 after it
	considered []Considered
	last       attribution   // of the stretch before that has one
	lastIn     int           // start of the paragraph in which it was found
	found      []attribution // of the stretches that are not quotations yet
	settled    attribution   // of the last that is one and has one
	recent     [4]int        // who spoke, the last first
	recents    int

	out      []Quotation
	parts    []Part
	speakers []Speaker
}

// Considered is a candidate with the evidence for and against it.
type Considered struct {
	Mention, Cue Span
	Evidence     []uint16 // places in Weights
}

// An attribution is what has been found out about a marked stretch.
type attribution struct {
	found   bool
	mention Span
	cue     Span
	rule    Rule
	joint   Span // the other speaker of a joint statement
	stretch int
	score   int  // of the evidence
	plain   bool // there was no need to weigh it
	look    look
	goesOn  bool // the stretch is the rest of a sentence that was interrupted
}

// A Story is a text with what is known of it beforehand.
type Story struct {
	Text string
	// Writer is the name of whoever wrote the story, whom "I" means outside
	// quotation marks; "" if unknown.
	Writer string
	// Dateline is the length of the dateline with which Text begins. Nobody
	// is named there: neither "he" nor "they" is OSLO, Norway.
	Dateline int
}

// Body returns the quotations of a story's text.
func (r *Reader) Body(s Story) []Quotation {
	r.begin(s.Text)
	if len(r.marked) == 0 {
		return nil
	}
	if r.quotations(s.Text); len(r.speakers) == 0 {
		return r.out // the cast costs as much as all else
	}
	r.readCast(s, r.marked)
	r.identify(r.cast.Who)
	return r.out
}

// Headline returns the quotations of a story's headline, whose speakers are
// looked for among the cast of the story.
func (r *Reader) Headline(headline string, s Story) []Quotation {
	r.begin(headline)
	if len(r.marked) == 0 {
		return nil
	}
	if r.quotations(headline); len(r.speakers) == 0 {
		return r.out
	}
	r.inBody = marks.Find(r.inBody[:0], s.Text)
	r.readCast(s, r.inBody)
	r.identify(func(start, end int, hint cast.Hint) cast.Ref {
		return r.cast.WhoText(headline[start:end], hint)
	})
	return r.out
}

// readCast reads who is in the story, whose quotations are given.
func (r *Reader) readCast(s Story, quotations []marks.Quotation) {
	r.quoted = r.quoted[:0]
	if s.Dateline > 0 && (len(quotations) == 0 || s.Dateline <= quotations[0].Start) {
		r.quoted = append(r.quoted, cast.Span{End: s.Dateline})
	}
	for _, q := range quotations {
		r.quoted = append(r.quoted, cast.Span{Start: q.Start, End: q.End})
	}
	r.cast.Reset(s.Text, r.quoted)
	r.cast.SetWriter(s.Writer)
}

// Marked finds the speakers of stretches that are known already, without
// names and kinds: what learning the weights needs.
func (r *Reader) Marked(story string, stretches []marks.Quotation) {
	r.begin("")
	r.marked = append(r.marked, stretches...)
	r.quotations(story)
}

func (r *Reader) begin(text string) {
	r.marked = marks.Find(r.marked[:0], text)
	r.out, r.parts, r.speakers = r.out[:0], r.parts[:0], r.speakers[:0]
	r.last, r.settled, r.above, r.recents = attribution{}, attribution{}, nil, 0
	r.found = r.found[:0]
}

// A resolver tells whom a mention in the text means.
type resolver func(start, end int, hint cast.Hint) cast.Ref

// quotations goes through the paragraphs that have marks in them. Of the speakers
// it finds the mentions.
func (r *Reader) quotations(text string) {
	r.text = text
	// The slices of a quotation are cut from these, which must not move.
	if n := len(r.marked); cap(r.parts) < n || cap(r.speakers) < 2*n {
		r.parts, r.speakers = make([]Part, 0, n), make([]Speaker, 0, 2*n)
	}
	for i, start := 0, 0; i < len(r.marked); {
		n := 1
		for ; n < len(r.pages) && i < len(r.marked); n++ {
			i, start = r.read(&r.pages[n], text, i, start)
		}
		for k := 1; k < n; k++ {
			r.attributeAll(&r.pages[k])
			r.above = &r.pages[k]
		}
		r.settle()
		r.pages[0], r.pages[n-1] = r.pages[n-1], r.pages[0]
		r.above = &r.pages[0]
	}
}

// read reads the paragraph in which the i-th stretch begins, which is not before
// start. It returns the first stretch that does not begin there, and where the
// paragraph ends.
func (r *Reader) read(p *paragraph, text string, i, start int) (next, end int) {
	for {
		n := strings.IndexByte(text[start:r.marked[i].Open], '\n')
		if n < 0 {
			break
		}
		start += n + 1
	}
	end = len(text)
	if n := strings.IndexByte(text[r.marked[i].Open:], '\n'); n >= 0 {
		end = r.marked[i].Open + n
	}
	next = i + 1
	for next < len(r.marked) && r.marked[next].Open < end {
		next++
	}
	p.read(text, start, end, r.marked[i:next], i)
	return next, end
}

// batch is how many paragraphs are read, then attributed, then made quotations. To
// do the same to many, one after the other, is what a processor is fast at: what
// it runs, and how that branches, is still at hand.
const batch = 16

// settle makes quotations of the stretches that have been attributed.
func (r *Reader) settle() {
	for i := range r.found {
		a := &r.found[i]
		r.add(a)
		if a.found {
			r.settled = *a
		}
	}
	r.found = r.found[:0]
}

// aboveBytes is how much of a paragraph is read for the one below: its end is
// what leads over to it.
const aboveBytes = 300

// readAbove returns the paragraph above p, nil for the first. It is read only
// when it is asked for, which is where p alone leaves it open who speaks.
func (r *Reader) readAbove(p *paragraph) *paragraph {
	end := p.start
	for end > 0 && p.story[end-1] == '\n' {
		end--
	}
	if end == 0 {
		return nil
	}
	from := strings.LastIndexByte(p.story[:end], '\n') + 1
	if r.above != nil && r.above.line == from {
		return r.above
	}
	line := from
	if end-from > aboveBytes {
		if n := strings.Index(p.story[end-aboveBytes:end], ". "); n >= 0 && n < aboveBytes/2 {
			from = end - aboveBytes + n + 2
		}
	}
	r.above = &r.beside
	r.above.read(p.story, from, end, nil, int(p.base))
	r.above.line = line
	return r.above
}

// attributeAll finds the speakers of all stretches of the paragraph.
func (r *Reader) attributeAll(p *paragraph) {
	plain := r.Trace == nil && p.tokens[0].kind == quote // all so far
	before := 0                                          // the token of the last
	for _, at := range p.quotes {
		k := int(at)
		n := int(p.tokens[k].quote)
		look := p.look[n-int(p.base)]
		var a attribution
		switch {
		case n > 0 && r.marked[n-1].Continues:
			a, plain = r.resumed(p, k), false
		case plain && k > 0 && k+1 == len(p.tokens) && look == lookSentence && p.tokens[k-1].kind == stop && p.tokens[k].sentence == p.tokens[before].sentence+1:
			// “We go,” Lund said. “And soon.”, and nothing else
			a = r.last
			a.rule = RunOn
		default:
			a = r.attribute(p, k)
		}
		plain, before = plain && a.plain, k
		a.stretch, a.look, a.goesOn = n, look, p.goesOn(k)
		if a.look == lookTitle && (a.rule == After || a.rule == Label) && p.lead(k) == leadNone {
			a.look = lookWhole // ‘We will not go’, Lund said
		}
		r.found = append(r.found, a)
		if a.found {
			r.last, r.lastIn = a, p.start
		}
	}
}

// attribute finds who said the stretch at token k: plainly, or by weighing
// everyone who might have.
func (r *Reader) attribute(p *paragraph, k int) attribution {
	if i := p.plain(k); i >= 0 && r.Trace == nil {
		a := r.plainly(p, i, k)
		a.plain = true
		return a
	}
	if a := r.signed(p, k); a.found {
		return a
	}
	if i := p.clause(k); i >= 0 && r.Trace == nil {
		a := r.plainly(p, i, k)
		a.score = surest - 1 // there can be doubt that the words are anybody's
		return a
	}
	r.consider(p, k)
	if r.Trace != nil {
		r.Trace(int(p.tokens[k].quote), r.considered)
	}
	if r.best.p == nil {
		return attribution{}
	}
	a := r.attributed(&r.best.candidate, p, k)
	a.score = r.best.weight
	return a
}

// maxSignature is how many bytes a line may have that only names a speaker.
const maxSignature = 80

// signed finds who is named on a line of its own under the quotation at token
// k, which ends its paragraph: “We go.” ⏎ — Lund
func (r *Reader) signed(p *paragraph, k int) attribution {
	if k+1 != len(p.tokens) {
		return attribution{}
	}
	line := strings.TrimLeft(p.story[p.end:], "\n ")
	start := len(p.story) - len(line)
	if n := strings.IndexByte(line[:min(len(line), maxSignature)], '\n'); n >= 0 {
		line = line[:n]
	}
	if len(line) > maxSignature || !strings.HasPrefix(line, "—") && !strings.HasPrefix(line, "–") && !strings.HasPrefix(line, "--") {
		return attribution{}
	}
	below := &r.beside
	if r.above == below {
		r.above = nil
	}
	below.read(p.story, start, start+len(line), nil, int(p.base))
	np := int32(-1)
	if len(below.tokens) > 1 {
		np = below.beginning(1)
	}
	if np < 0 || below.nps[np].kind != named || below.nps[np].verb >= 0 {
		return attribution{}
	}
	return attribution{found: true, rule: Label, mention: below.span(below.nps[np].lo, below.nps[np].hi), cue: below.span(0, 1)}
}

// plainly returns what the cue, which leaves no question, says of the stretch
// at token k.
func (r *Reader) plainly(p *paragraph, cue int32, k int) attribution {
	c := &p.cues[cue]
	at, gap := p.reach(int(c.lo), int(c.hi), c, k)
	return r.attributed(&candidate{p: p, np: c.np, cue: cue, reach: at, gap: gap}, p, k)
}

// resumed finds who said the stretch at token k, with which a quotation goes
// on in a new paragraph: whoever said the rest, unless that was no more than a
// guess and this stretch has a cue of its own.
func (r *Reader) resumed(p *paragraph, k int) attribution {
	r.settle()
	switch r.out[len(r.out)-1].Rule {
	case "", NonSpeechRule, Title, SoCalled, Carried, Above, Sentence, Later, Bare:
		if i := p.plain(k); i >= 0 {
			a := r.plainly(p, i, k)
			a.rule = Continued
			return a
		}
	}
	return r.last
}

// attributed returns what the candidate, once chosen for the stretch at token
// k of the paragraph, says.
func (r *Reader) attributed(c *candidate, p *paragraph, k int) attribution {
	if c.cue < 0 && c.np >= 0 && c.p.nps[c.np].kind == relative {
		// "Smith, who called": the verb behind is a cue.
		hi := c.p.nps[c.np].hi
		if i := c.p.cueAfter(int(hi) - 1); i < len(c.p.cues) && c.p.cues[i].lo == hi {
			c.cue = int32(i)
		}
	}
	a := attribution{found: true, rule: c.rule(p, k)}
	if c.np < 0 {
		a.mention = r.last.mention
		return a
	}
	a.mention = c.p.mention(c)
	switch {
	case a.rule == Above && r.last.found && a.mention == r.last.mention:
		a.rule = Carried
	case c.cue >= 0:
		cue := &c.p.cues[c.cue]
		if cue.kind != otherVerbCue || a.rule == After || a.rule == Before {
			a.cue = c.p.span(cue.lo, cue.hi)
		}
		a.joint = c.p.joint(c)
	}
	return a
}

// mention returns the words of the candidate's phrase with the tails that tell
// who it is: "one of the sailors", "a spokesman for the port of Haven".
func (p *paragraph) mention(c *candidate) Span {
	np := &p.nps[c.np]
	hi := np.hi
	end := int32(len(p.tokens))
	if c.cue >= 0 && p.cues[c.cue].lo >= hi {
		end = p.cues[c.cue].lo
	}
	for n := 0; n < 3 && np.kind != pronoun && np.kind != relative && np.flags&possessor == 0; n++ {
		if hi+1 >= end || p.tokens[hi].kind != word || p.tokens[hi].sentence != p.tokens[np.lo].sentence {
			break
		}
		if p.tokens[hi].shape&capital != 0 {
			break
		}
		tails := np.kind != named
		switch p.tokens[hi].word {
		case lexicon.WordOf:
			tails = tails || lexicon.English().Find(p.text(int(np.hi)-1)).Org != 0
		case lexicon.WordFor, lexicon.WordAt, lexicon.WordFrom, lexicon.WordIn, lexicon.WordWith, lexicon.WordTo:
		default:
			tails = false
		}
		if !tails {
			break
		}
		tail := p.beginning(int(hi) + 1)
		if tail < 0 || p.nps[tail].flags&timed != 0 || p.nps[tail].kind == pronoun || p.nps[tail].hi > end {
			break
		}
		hi = p.nps[tail].hi
	}
	return p.span(np.lo, hi)
}

// span returns the bytes of the tokens [lo,hi).
func (p *paragraph) span(lo, hi int32) Span {
	return Span{int(p.tokens[lo].start), int(p.tokens[hi-1].end)}
}

// joint returns the other of two who speak together: "Lund and Berg said",
// “...,” wrote Lund and Berg.
func (p *paragraph) joint(c *candidate) Span {
	np, other := &p.nps[c.np], int32(-1)
	switch lo, hi := int(np.lo), int(np.hi); p.cues[c.cue].how {
	case direct, apposed: // the candidate is the second
		// "Crown Prince and Prime Minister Lund" is one person.
		if lo >= 2 && p.isWord(lo-1, lexicon.WordAnd) && lexicon.English().Find(p.text(lo-2)).Name&lexicon.Title == 0 {
			other = p.ending(lo - 2)
		}
	case inverted: // the first
		if hi+1 < len(p.tokens) && p.isWord(hi, lexicon.WordAnd) && p.beginning(hi+1) >= 0 && p.nps[p.beginning(hi+1)].verb < 0 {
			other = p.beginning(hi + 1)
		}
	}
	if other < 0 || np.kind != named || p.nps[other].kind != named || p.nps[other].flags&(afterPrep|object) != 0 {
		return Span{}
	}
	return p.span(p.nps[other].lo, p.nps[other].hi)
}
