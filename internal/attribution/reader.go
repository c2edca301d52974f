// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package attribution

import (
	"slices"
	"strings"

	"github.com/newswire-go/newswire/internal/attribution/nonspeech"
	"github.com/newswire-go/newswire/internal/coref"
	"github.com/newswire-go/newswire/internal/cue"
	"github.com/newswire-go/newswire/internal/lexicon"
	"github.com/newswire-go/newswire/internal/marks"
	"github.com/newswire-go/newswire/internal/rule"
	"github.com/newswire-go/newswire/internal/text"
)

// A Reader reads stories for their quotations. It keeps its memory from one
// story to the next: what it returns holds until it is used again. It must
// not be used by several goroutines at once. The zero Reader is ready.
type Reader struct {
	// Model is the weights to decide by, nil for those of DefaultModel.
	Model *Model
	// Lang is the language of the stories, nil for English.
	Lang *lexicon.Language

	// Trace, if not nil, is called with the candidates of each marked stretch,
	// counted from 0, that are weighed, and TraceTraits with the features of
	// each stretch that may be non-speech. Training learns from both.
	Trace       func(stretch int, considered []Considered)
	TraceTraits func(stretch int, features []uint16)
	// TraceNames, if not nil, is called with the entities that a mention at a place
	// may refer to.
	TraceNames func(pos int, form coref.Form, considered []coref.Considered)

	model     *Model
	text      string
	interview interview      // of the story that was last looked at for one
	dateline  int            // how much of the text is its dateline
	people    coref.Entities // of a story; its words may be read before its names
	readOf    Story          // the story of people, if isRead
	isRead    bool
	marked    []marks.Quotation
	inBody    []marks.Quotation // the stretches of inBodyOf, the text of a story whose headline was read first
	inBodyOf  string
	words     *text.Lexed          // of text, nil if they have not been read
	pages     [4 * batch]paragraph // those that were read last, in a ring of batches
	page      int                  // the one that Paragraph returned last
	beside    paragraph            // a neighbor that is read without its marks
	above     *paragraph           // the last one that was read before, not always the next above

	best       choice
	preceding  cue.Preceding // of the quotation
	rival      rival         // of the quotation
	length     int           // of the quotation: see wordsOf
	considered []Considered
	last       attribution    // the last that has a speaker
	lastIn     int            // start of the paragraph in which it was found
	lastWord   lastWord       // of its mention
	prior      attribution    // the last before it with another mention
	nextWord   lastWord       // see nextOf
	plainNames map[string]int // how often a name is the subject of a plain cue, by its last word
	found      []attribution  // of the stretches that add has not taken yet
	settled    attribution    // the last that has a speaker, of the stretches that add has taken
	spoken     Spoken
	bodyOf     Story // the story of out, if isBody
	isBody     bool
	called     []coref.Pronouns // by entity: the pronouns that attribute to it

	speech   nonspeech.Reader
	verdict  nonspeech.Verdict // of the last quotation
	out      []Quotation
	parts    []Part
	speakers []Speaker
}

// Considered is a candidate with its features.
type Considered struct {
	Mention, Cue text.Span
	Features     []uint16 // places in SpeakerFeatures
}

// An attribution is who said a marked stretch, and how that was found.
type attribution struct {
	nonspeech.Attribution
	found   bool
	mention text.Span
	cue     text.Span
	joint   text.Span // the other speaker of a joint statement
	whose   text.Span // the description before the mention, if that is a relative pronoun
	where   text.Span // the sentences of mention and cue
	stretch int
	form    text.QuoteForm
	goesOn  bool // the stretch is the rest of a sentence that was interrupted
	asks    bool // the cue is a verb of asking
	replies bool // the stretch is a turn of a dialog; see replied
	p       *paragraph
	k       int // the token of the stretch in p
}

// A Story is a text, with the facts about it that are known before it is read.
type Story struct {
	Text string
	// Writer is the name of the writer, to whom "I" refers outside quotation
	// marks; "" if unknown.
	Writer string
	// Dateline is the length of the dateline with which Text begins. Its places
	// are no mentions: neither "he" nor "they" refers to OSLO, Norway.
	Dateline int
}

// Body returns the quotations of a story's text. The people of the story are
// read, unless Headline has just read them.
func (r *Reader) Body(s Story) []Quotation {
	r.begin(s.Text)
	r.bodyOf, r.isBody = s, true
	if len(r.marked) == 0 {
		return nil
	}
	r.words = r.Words(s)
	r.dateline = r.words.Dateline
	if r.quotations(s.Text); len(r.speakers) == 0 {
		return r.out // reading the names costs as much as all else
	}
	r.People(s)
	r.identify(r.people.Resolve)
	return r.out
}

// Headline returns the quotations of a story's headline, whose speakers are
// looked for among the people of the story. These are read, unless Body has just
// read them.
func (r *Reader) Headline(headline string, s Story) []Quotation {
	r.begin(headline)
	if len(r.marked) == 0 {
		return nil
	}
	if r.quotations(headline); len(r.speakers) == 0 {
		return r.out
	}
	r.People(s)
	r.identify(func(start, end int, hint coref.Hint) coref.Ref {
		return r.people.ResolveText(headline[start:end], hint)
	})
	return r.out
}

// Unread returns the quotations of a text in a language that is not read: the words
// between marks, of kind Unknown and without speakers.
func (r *Reader) Unread(body string) []Quotation {
	r.begin(body)
	p := &r.pages[0]
	for i, start := 0, 0; i < len(r.marked); {
		i, start = r.read(p, body, i, start)
		for _, k := range p.Quotes {
			n := int(p.Tokens[k].Quote)
			m := r.marked[n]
			part := Part{Span: text.Span{Start: m.Start, End: m.End}}
			if n > 0 && r.marked[n-1].Continues {
				part.Paragraph = true
				r.extend(&r.out[len(r.out)-1], part, m)
			} else {
				r.parts = append(r.parts, part)
				r.out = append(r.out, Quotation{Parts: r.parts[len(r.parts)-1 : len(r.parts) : len(r.parts)], Kind: Unknown, Unclosed: m.Unclosed})
			}
			q := &r.out[len(r.out)-1]
			q.Context = q.Context.Union(p.SentenceAt(int(k)))
		}
	}
	return r.out
}

// readPeople reads who is in the story, whose quotations are given.
func (r *Reader) readPeople(s Story, quotations []marks.Quotation) {
	r.people.Trace = r.TraceNames
	r.people.SetModel(r.model.Coref)
	r.people.Reset(r.Language(), s.Text, s.Dateline, quotations)
	r.people.SetWriter(s.Writer)
	r.readOf, r.isRead = s, true
}

// Weigh finds the speakers of a text's quotations without their names, for Trace
// and TraceTraits, and returns the stretches that are numbered there.
func (r *Reader) Weigh(body string) []marks.Quotation {
	r.begin(body)
	r.quotations(body)
	return r.marked
}

// Language returns the language that is read.
func (r *Reader) Language() *lexicon.Language {
	if r.Lang == nil {
		return lexicon.English()
	}
	return r.Lang
}

// begin finds the stretches of a text and makes room for their quotations.
func (r *Reader) begin(body string) {
	if r.model = r.Model; r.model == nil {
		r.model = DefaultModel()
	}
	if body == r.inBodyOf {
		r.marked = append(r.marked[:0], r.inBody...)
	} else {
		r.marked = marks.Find(r.marked[:0], body)
	}
	// The slices of a quotation are cut from parts and speakers, which must not move.
	n := len(r.marked)
	r.out, r.parts, r.speakers = slices.Grow(r.out[:0], n), slices.Grow(r.parts[:0], n), slices.Grow(r.speakers[:0], 2*n)
	r.last, r.prior, r.settled, r.above, r.spoken.n, r.isBody = attribution{}, attribution{}, attribution{}, nil, 0, false
	r.found, r.dateline, r.page = r.found[:0], 0, 0
	r.words = nil
	if clear(r.plainNames); r.plainNames == nil {
		r.plainNames = make(map[string]int)
	}
	for i := range r.pages {
		r.pages[i].Text = "" // the stretches are no longer those of r.marked
	}
}

// A resolver returns the entity that a mention in the text refers to.
type resolver func(start, end int, hint coref.Hint) coref.Ref

// quotations goes through the paragraphs that have marks in them. Of the speakers
// it finds the mentions.
func (r *Reader) quotations(body string) {
	r.text = body
	for i, start, at := 0, 0, 0; i < len(r.marked); at = (at + batch) % len(r.pages) {
		pages := r.pages[at:at]
		for len(pages) < batch && i < len(r.marked) {
			pages = pages[:len(pages)+1]
			i, start = r.read(&pages[len(pages)-1], body, i, start)
		}
		for k := range pages {
			r.notePlain(&pages[k])
		}
		for k := range pages {
			r.attributeAll(&pages[k])
			r.above = &pages[k]
		}
		r.settle()
	}
}

// read reads the paragraph in which the i-th stretch begins, which is not before
// start. It returns the first stretch that does not begin there, and where the
// paragraph ends.
func (r *Reader) read(p *paragraph, body string, i, start int) (next, end int) {
	for {
		n := strings.IndexByte(body[start:r.marked[i].Open], '\n')
		if n < 0 {
			break
		}
		start += n + 1
	}
	end = len(body)
	if n := strings.IndexByte(body[r.marked[i].Open:], '\n'); n >= 0 {
		end = r.marked[i].Open + n
	}
	next = i + 1
	for next < len(r.marked) && r.marked[next].Open < end {
		next++
	}
	from := start
	if from < r.dateline && r.dateline <= r.marked[i].Open {
		from = r.dateline // which names no speaker
	}
	p.Lexed = r.words
	p.read(r.Language(), body, from, end, r.marked[i:next], i)
	p.Line = start
	return next, end
}

// batch is the number of paragraphs handled per phase: read, attribute, make
// quotations. Four batches are kept for package statement, which takes a twentieth
// longer if it has to read again all but the last.
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

// aboveBytes is how much of the end of a paragraph is read for the one below.
const aboveBytes = 300

// maxCaptions is how many captions and cross-heads in a row are passed over.
const maxCaptions = 3

// readAbove returns the paragraph above p that is no caption or cross-head; the next above
// if none of maxCaptions paragraphs is; nil if p is the first. It is called only where p
// alone leaves it open who speaks.
func (r *Reader) readAbove(p *paragraph) *paragraph {
	line := p.lineAbove()
	above := r.readLine(p, line)
	for n := 0; n < maxCaptions && above != nil && above.isCaption(); n++ {
		if line = above.lineAbove(); line.End == 0 {
			return r.readLine(p, p.lineAbove())
		}
		above = r.readLine(p, line)
	}
	return above
}

// readLine returns the paragraph of a line above p, nil if the line is empty.
func (r *Reader) readLine(p *paragraph, line text.Span) *paragraph {
	from, end := line.Start, line.End
	if end == 0 {
		return nil
	}
	if r.above != nil && r.above.Line == from {
		return r.above
	}
	if from < r.dateline && r.dateline < end {
		from = r.dateline
	}
	first, _ := slices.BinarySearchFunc(r.marked, from, func(m marks.Quotation, at int) int { return m.Open - at })
	next := first
	for next < len(r.marked) && r.marked[next].Open < end {
		next++
	}
	if end-from > aboveBytes && first == next {
		if n := strings.Index(p.Text[end-aboveBytes:end], ". "); n >= 0 && n < aboveBytes/2 {
			from = end - aboveBytes + n + 2
		}
	}
	r.above = &r.beside
	r.above.Lexed = r.words
	r.above.read(r.Language(), p.Text, from, end, r.marked[first:next], first)
	r.above.Line = line.Start
	return r.above
}

// isCaption reports whether the paragraph looks like a caption or a cross-head: one sentence
// without a stop and without a finite verb of saying.
func (p *paragraph) isCaption() bool {
	last := len(p.Tokens) - 1
	if last < 0 || p.Tokens[last].Sentence > 0 || marks.EndsSentence(p.Text[p.Start:p.End]) {
		return false
	}
	for i := range p.Cues {
		if c := &p.Cues[i]; c.Kind == cue.Verb && c.How == text.Direct && c.Verb&(lexicon.Strong|lexicon.Say|lexicon.Tell|lexicon.Write) != 0 {
			return false
		}
	}
	return true
}

// utterance is how many tokens make words that stand alone in a paragraph, and end
// without a stop, a whole utterance.
const utterance = 6

// attributeAll finds the speakers of all stretches of the paragraph.
func (r *Reader) attributeAll(p *paragraph) {
	plain := p.Tokens[0].Kind == text.Quote // all so far
	before := 0                             // the token of the last
	for _, at := range p.Quotes {
		k := int(at)
		n := int(p.Tokens[k].Quote)
		var a attribution
		switch {
		case n > 0 && r.marked[n-1].Continues:
			a, plain = r.resumed(p, k), false
		case plain && p.runsOn(before, k):
			a = r.last
			a.Rule = rule.RunOn
		default:
			a = r.attribute(p, k)
		}
		plain, before = plain && a.Plain, k
		a.stretch, a.goesOn, a.p, a.k = n, p.goesOn(k), p, k
		a.form = a.formOf(p, k)
		r.found = append(r.found, a)
		if a.found {
			if r.last.found && r.last.mention != a.mention {
				r.prior = r.last
			}
			r.last, r.lastIn = a, p.Line
		}
	}
}

// runsOn reports whether the paragraph ends with the quotation at token k, a sentence of its
// own, right behind the sentence of the one at token before: “We go,” Lund said. “And soon.”
func (p *paragraph) runsOn(before, k int) bool {
	return k > 0 && k+1 == len(p.Tokens) && p.form(k) == text.FormSentence && p.Tokens[k-1].Kind == text.Stop && p.Tokens[k].Sentence == p.Tokens[before].Sentence+1
}

// formOf returns the form of the quotation at token k. Words without punctuation at their end
// are an utterance where the attribution shows it.
func (a *attribution) formOf(p *paragraph, k int) text.QuoteForm {
	form := p.form(k)
	switch {
	case form != text.FormTitle:
	case (a.Rule == rule.After || a.Rule == rule.Label) && p.Preceding(k) == cue.PrecedingNone:
		return text.FormWhole // ‘We will not go’, Lund said
	case a.found && len(p.Tokens) == 1 && len(p.Inside(k)) >= utterance:
		return text.FormSentence // it is all there is in its paragraph
	}
	return form
}

// attribute finds who said the stretch at token k: plainly, or by weighing
// everyone who might have.
func (r *Reader) attribute(p *paragraph, k int) attribution {
	i := p.plains[p.Tokens[k].Quote-p.Base]
	if a, ok := r.answered(p, k, i >= 0); ok {
		return a
	}
	if i >= 0 {
		a := r.plainly(p, i, k)
		a.Plain = true
		return a
	}
	if a := r.signed(p, k); a.found {
		return a
	}
	if a, ok := r.replied(p, k); ok {
		return a
	}
	if i := p.clause(k); i >= 0 {
		a := r.plainly(p, i, k)
		a.Score = nonspeech.Surest - 1 // the words may still be non-speech
		return a
	}
	if np := p.askedBefore(k); np >= 0 {
		a := r.attributed(&candidate{p: p, np: np, cue: -1, position: cue.BeforeSentence}, p, k)
		a.Score = nonspeech.Surest
		return a
	}
	r.consider(p, k)
	if r.Trace != nil {
		r.Trace(int(p.Tokens[k].Quote), r.considered)
	}
	if r.best.p == nil {
		return attribution{}
	}
	a := r.attributed(&r.best.candidate, p, k)
	a.Score, a.Margin = r.best.weight, r.best.weight-r.best.rival
	return a
}

// plainly returns the attribution of the stretch at token k to the subject of the
// cue, without weighing.
func (r *Reader) plainly(p *paragraph, i int32, k int) attribution {
	c := &p.Cues[i]
	at, gap := p.Position(c.Lo, c.Hi, c, k)
	return r.attributed(&candidate{p: p, np: c.Phrase, cue: i, position: at, gap: gap}, p, k)
}

// resumed finds who said the stretch at token k, with which a quotation goes
// on in a new paragraph: the speaker of the rest, unless that was found by weak
// evidence and this stretch has a cue of its own.
func (r *Reader) resumed(p *paragraph, k int) attribution {
	r.settle()
	if i := p.plains[p.Tokens[k].Quote-p.Base]; i >= 0 && r.out[len(r.out)-1].isGuess() {
		a := r.plainly(p, i, k)
		a.Rule = rule.Continued
		return a
	}
	return r.last
}

// isGuess reports whether the quotation has no speaker, or one found by weak evidence.
func (q *Quotation) isGuess() bool {
	switch q.Rule {
	case "", rule.Carried, rule.Above, rule.Sentence, rule.Later, rule.Bare:
		return true
	}
	return q.Kind == NonSpeech
}

// attributed returns the attribution of the stretch at token k of the paragraph to
// the candidate.
func (r *Reader) attributed(c *candidate, p *paragraph, k int) attribution {
	c.joinRelative()
	if i := c.nearestCue(p, k); i != c.cue {
		c.cue = i
		c.position, c.gap = p.Position(p.Cues[i].Lo, p.Cues[i].Hi, &p.Cues[i], k)
	}
	a := attribution{found: true, where: r.evidence(c)}
	a.Rule = c.rule(p, k)
	if c.cue >= 0 {
		cu := &c.p.Cues[c.cue]
		a.Role, a.asks = cu.Role, cu.Verb&lexicon.Ask != 0
		a.Loose = cu.Verb&lexicon.Phrasal != 0 && cu.Verb&(lexicon.Strong|lexicon.Call) == 0 && cu.Hi-cu.Lo == 1
	}
	if c.np < 0 {
		a.mention = r.last.mention
		return a
	}
	a.mention = c.p.Mention(c.np, c.by())
	switch {
	case a.Rule == rule.Above && r.last.found && a.mention == r.last.mention:
		a.Rule = rule.Carried
	case c.cue >= 0:
		cu := &c.p.Cues[c.cue]
		if cu.Kind != cue.OtherVerb || a.Rule == rule.After || a.Rule == rule.Before {
			a.cue = c.p.Span(int32(cu.Lo), int32(cu.Hi))
		}
		a.joint = c.p.Joint(c.np, cu)
		a.whose = c.whose(cu)
	}
	return a
}

// joinRelative gives a relative pronoun without a cue the verb of its clause, if that is one.
//
//	Smith, who {called} it “late”
//	Smith, who has in the past {called} it “late”
func (c *candidate) joinRelative() {
	if c.cue >= 0 || c.np < 0 || c.p.Phrases[c.np].Kind != text.RelativePronoun {
		return
	}
	hi := int(c.p.Phrases[c.np].Hi)
	i := c.p.After(hi - 1)
	if i == len(c.p.Cues) {
		return
	}
	if cu := &c.p.Cues[i]; cu.Lo == hi || cu.How == text.RelativeClause && cu.Lo <= hi+maxLead {
		c.cue = int32(i)
	}
}

// whose returns the description to which the candidate, a relative pronoun, belongs: a judge
// {who called} it “...”. It is empty if the candidate is another.
func (c *candidate) whose(cu *cue.Cue) text.Span {
	who, head := &c.p.Phrases[c.np], &c.p.Phrases[cu.Phrase]
	if cu.How != text.RelativeClause || who.Kind != text.RelativePronoun || head.Kind != text.Described || head.Type >= text.NPMessage {
		return text.Span{}
	}
	return c.p.Extent(cu.Phrase, who.Lo)
}

// nearestCue returns the listed cue of the candidate's phrase that stands nearest
// before the quotation at token k, in its sentence and behind the candidate's own
// cue; that cue if there is none.
//
//	Lund liked {to say} it was “late.”
func (c *candidate) nearestCue(p *paragraph, k int) int32 {
	if c.p != p || c.np < 0 || c.position.Side() == 0 {
		return c.cue
	}
	for i := p.After(k) - 1; i >= 0 && i > int(c.cue) && p.Cues[i].Lo > k-cue.Sight && p.Tokens[p.Cues[i].Lo].Sentence == p.Tokens[k].Sentence; i-- {
		if cu := &p.Cues[i]; cu.Phrase == c.np && cu.Kind == cue.Verb && cu.Verb&cue.Reporting != 0 && cu.Lo > int(p.Phrases[c.np].Lo) {
			return int32(i)
		}
	}
	return c.cue
}
