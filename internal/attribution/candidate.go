// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package attribution

import (
	"github.com/newswire-go/newswire/internal/cue"
	"github.com/newswire-go/newswire/internal/lexicon"
	"github.com/newswire-go/newswire/internal/text"
)

// gapInside is the gap of who spoke last above for a quotation that opens a sentence
// inside its paragraph.
const gapInside = 7

// consider weighs everyone who might have said the quotation at token k.
func (r *Reader) consider(p *paragraph, k int) {
	r.best, r.considered = choice{}, r.considered[:0]
	r.preceding, r.rival = p.Preceding(k), p.rivalOf(k)
	r.rival.from = p.clauseFrom(k)
	m := &p.Marked[p.Tokens[k].Quote-p.Base]
	r.length, r.nextWord, r.lastWord = wordsOf(p.Text[m.Start:m.End]), p.nextOf(k), lastWord{}
	if r.last.found {
		r.lastWord = lastWordOf(r.Language(), r.text[r.last.mention.Start:r.last.mention.End])
	}
	r.considerCues(p, k)
	r.considerPhrases(p, k)
	if k != 0 {
		if r.last.found && r.lastIn != p.Line && r.preceding == cue.PrecedingNone {
			r.try(p, k, candidate{p: p, np: -1, cue: -1, position: cue.AboveSpeaker, gap: gapInside})
		}
		return
	}
	b := r.readAbove(p)
	if b != nil && len(b.Tokens) > 0 {
		r.considerAbove(p, b)
	}
	if r.last.found && r.lastIn != p.Line {
		gap := 1
		if b != nil && r.lastIn != b.Line {
			gap = 3
		}
		r.try(p, k, candidate{p: p, np: -1, cue: -1, position: cue.AboveSpeaker, gap: gap})
	}
}

// considerCues tries the subjects of the cues near the quotation at token k.
func (r *Reader) considerCues(p *paragraph, k int) {
	for i := p.After(k - cue.Sight); i < len(p.Cues) && p.Cues[i].Lo < k+cue.Sight; i++ {
		c := &p.Cues[i]
		d := p.Tokens[c.Lo].Sentence - p.Tokens[k].Sentence
		if d > 2 {
			break
		}
		if d < -3 {
			continue
		}
		at, gap := p.Position(c.Lo, c.Hi, c, k)
		if np := &p.Phrases[c.Phrase]; c.How == text.ByAgent && c.Lo < k && int(np.Lo) > k {
			at, gap = p.PositionOfAgent(int(np.Lo)-1, k)
		}
		r.try(p, k, candidate{p: p, np: c.Phrase, cue: int32(i), position: at, gap: gap})
	}
}

// considerPhrases tries the phrases near the quotation at token k without a cue.
func (r *Reader) considerPhrases(p *paragraph, k int) {
	for i := p.PhraseFrom(k - cue.Sight); i < len(p.Phrases) && int(p.Phrases[i].Lo) < k+cue.Sight; i++ {
		np := &p.Phrases[i]
		d := p.Tokens[np.Lo].Sentence - p.Tokens[k].Sentence
		if d > 0 {
			break
		}
		if d < -1 || np.Flags&text.Timed != 0 || isThing(np) && np.Flags&text.Opens == 0 {
			continue
		}
		at, gap := p.Position(int(np.Lo), int(np.Hi), nil, k)
		r.try(p, k, candidate{p: p, np: int32(i), cue: -1, position: at, gap: gap})
	}
}

// isThing reports whether a phrase describes neither persons nor a body.
func isThing(np *text.Phrase) bool { return np.Kind == text.Described && np.Type >= text.NPMessage }

// considerAbove tries the cues and phrases at the end of the paragraph above, for
// the quotation that opens p.
func (r *Reader) considerAbove(p, above *paragraph) {
	end := above.Tokens[len(above.Tokens)-1]
	for i := above.After(len(above.Tokens) - cue.Sight); i < len(above.Cues); i++ {
		c := &above.Cues[i]
		if c.Kind == cue.OtherVerb && above.Phrases[c.Phrase].Type >= text.NPThing {
			continue
		}
		d := int(end.Sentence - above.Tokens[c.Lo].Sentence)
		r.try(p, 0, candidate{p: above, np: c.Phrase, cue: int32(i), position: abovePosition(d, end.Kind), gap: d})
	}
	for i := above.PhraseFrom(len(above.Tokens) - cue.Sight); i < len(above.Phrases); i++ {
		np := &above.Phrases[i]
		d := int(end.Sentence - above.Tokens[np.Lo].Sentence)
		if d > 1 || np.Flags&(text.Timed|text.AfterPrep) != 0 || isThing(np) {
			continue
		}
		r.try(p, 0, candidate{p: above, np: int32(i), cue: -1, position: abovePosition(d, end.Kind), gap: d})
	}
}

// A choice is the candidate with the largest sum so far, and the largest sum of
// another phrase. The zero choice is none.
type choice struct {
	candidate
	weight, rival int
}

// noRival is the sum of a rival where there is none.
const noRival = -10000

// weighs takes in a candidate with a sum.
func (b *choice) weighs(c candidate, sum int) {
	same := c.p == b.p && c.np == b.np
	switch {
	case b.p == nil:
		*b = choice{c, sum, noRival}
	case sum > b.weight && same:
		b.candidate, b.weight = c, sum
	case sum > b.weight:
		*b = choice{c, sum, b.weight}
	case !same:
		b.rival = max(b.rival, sum)
	}
}

// try weighs a candidate for the quotation at token k. Of two with the same sum the
// first is chosen.
func (r *Reader) try(p *paragraph, k int, c candidate) {
	if r.rival.excludes(p, &c) {
		return
	}
	s := score{weights: &r.model.speakers}
	if r.Trace != nil {
		s.trace = new([]uint16)
	}
	s = r.weigh(s, p, k, &c)
	r.best.weighs(c, s.sum)
	if r.Trace != nil {
		a := r.attributed(&c, p, k)
		r.considered = append(r.considered, Considered{Mention: a.mention, Cue: a.cue, Features: *s.trace})
	}
}

func abovePosition(d int, last text.TokenKind) cue.Position {
	switch {
	case d == 0 && last == text.Colon:
		return cue.AboveColon
	case d == 0:
		return cue.AboveLast
	}
	return cue.AboveFar
}

// plain returns the cue whose subject is the speaker of the quotation at token k
// without weighing: “We go,” Lund said. It returns -1 if there is none.
func (p *paragraph) plain(k int) int32 {
	if i := p.beside(k); i >= 0 {
		return i
	}
	form := p.form(k)
	if form != text.FormWhole && form != text.FormCommaEnd && form != text.FormSentence {
		return -1
	}
	led := form == text.FormCommaEnd || form == text.FormWhole && p.Preceding(k) == cue.PrecedingThat
	if i, ok := p.ledBy(k, led); ok {
		return i
	}
	i := p.After(k)
	if i == len(p.Cues) {
		return -1
	}
	c := &p.Cues[i]
	if c.Lo > k+12 || p.Tokens[c.Lo].Sentence != p.Tokens[k].Sentence || !p.speaks(c) {
		return -1
	}
	if at, _ := p.Position(c.Lo, c.Hi, c, k); at != cue.AfterNext {
		return -1
	}
	if led && (c.Serves&cue.ServesAnAfter != 0 || p.IsWord(c.Hi, lexicon.WordThat)) {
		return -1 // "was “dead,” Smith said that it was": the cue opens a clause
	}
	return int32(i)
}

// ledBy reports whether another's clause before the quotation at token k may hold it, and
// returns the cue of that clause if it plainly does, otherwise -1. The quotation may be the
// end of the clause if led is true.
//
//	Berg told them he “had to,” Lund said: the learned weights decide
//	When Berg {shouted}, “No,” Lund left
func (p *paragraph) ledBy(k int, led bool) (i int32, ok bool) {
	if before := p.Preceding(k); !led && before != cue.PrecedingComma && before != cue.PrecedingColon {
		return -1, false // fast path
	}
	v := p.rivalOf(k)
	switch {
	case v.cue < 0:
	case led && (v.sole || p.leadsTo(p.Cues[v.cue].Hi, k)):
		return -1, true
	case v.link == linkFronted && p.introducesBy(&p.Cues[v.cue], k):
		return v.cue, true
	}
	return -1, false
}

// beside returns the cue next to the quotation at token k that is no finite verb with the
// words as its object: a label, a participle, a noun. It returns -1 if there is none.
func (p *paragraph) beside(k int) int32 {
	if i := p.label(k); i >= 0 {
		return i
	}
	if i := p.own(k); i >= 0 {
		return i
	}
	if p.IsWord(k+1, lexicon.WordBy) {
		return p.agentAfter(k)
	}
	return p.reply(k)
}

// speaks reports whether the cue is a finite verb of saying in the active voice
// whose subject stands next to it and can speak.
func (p *paragraph) speaks(c *cue.Cue) bool {
	const speaks = lexicon.Strong | lexicon.Say | lexicon.Tell | lexicon.Write | lexicon.Ask
	if c.Kind != cue.Verb || c.Passive || c.Verb&speaks == 0 || c.Form&(lexicon.Past|lexicon.ThirdForm) == 0 {
		return false
	}
	bar := text.AfterPrep | text.Object | text.Timed
	switch c.How {
	case text.Direct:
	case text.Inverted:
		if c.Verb&lexicon.Tell == 0 {
			bar &^= text.Object // “We go,” said Lund: he stands where an object would
		}
	default:
		return false
	}
	np := &p.Phrases[c.Phrase]
	return np.Flags&bar == 0 && np.Type != text.NPThing && np.Type != text.NPIt && np.Type != text.NPRelative
}

// reply returns the cue noun behind the quotation at token k of which the quotation is the
// content: “No,” came the reply from Lund; “No,” was Lund's answer. It returns -1 if there
// is none.
func (p *paragraph) reply(k int) int32 {
	if k+2 >= len(p.Tokens) || !p.Tokens[k+1].IsVerb && !p.Tokens[k+1].Is(lexicon.Be) {
		return -1
	}
	for i := p.After(k); i < len(p.Cues) && p.Cues[i].Lo <= k+maxReply; i++ {
		c := &p.Cues[i]
		np := &p.Phrases[c.Phrase]
		switch {
		case c.Kind != cue.Noun || p.Tokens[c.Lo].Noun&lexicon.Claim == 0 || np.Type == text.NPThing:
		case c.How == text.OwnedBy && int(np.Lo) == k+2, c.How == text.Given && c.Lo == k+3 && p.Tokens[k+2].Is(lexicon.Determiner):
			return int32(i)
		}
	}
	return -1
}

// askedBefore returns who is asked in the sentence before the quotation at token k, which
// answers: Lund asked Berg how he was. “Ruined.” It returns -1 if there is none.
func (p *paragraph) askedBefore(k int) int32 {
	m := &p.Marked[p.Tokens[k].Quote-p.Base]
	if k == 0 || p.Preceding(k) != cue.PrecedingNone || p.Tokens[k-1].Kind != text.Stop || p.Text[m.End-1] == '?' {
		return -1
	}
	for i := p.After(k) - 1; i >= 0 && p.Tokens[p.Cues[i].Lo].Sentence == p.Tokens[k].Sentence-1 && p.Cues[i].Lo > k-cue.Sight; i-- {
		c := &p.Cues[i]
		if c.Verb&lexicon.Ask == 0 || c.How != text.Direct || c.Passive || c.Hi >= k {
			continue
		}
		np := p.Beginning(c.Hi)
		if np < 0 || isThing(&p.Phrases[np]) {
			continue
		}
		if next := &p.Tokens[p.Phrases[np].Hi]; next.Is(lexicon.Relative|lexicon.Conjunction) && !next.Writes(lexicon.WordThat) {
			return np
		}
	}
	return -1
}

// maxReply is how many tokens behind a quotation the noun for it may stand.
const maxReply = 8

// label returns the cue of a name that stands before or behind the quotation
// at token k and does nothing else: LUND: “We go.”, “We go.” — Ada Lund; also
// the noun of an owner: His reply: “No.” It returns -1 if there is none.
func (p *paragraph) label(k int) int32 {
	i := p.After(k)
	if i < len(p.Cues) && p.Cues[i].Kind == cue.Dash && p.Cues[i].Lo == k+1 && p.Preceding(k) == cue.PrecedingNone {
		return int32(i)
	}
	if i == 0 {
		return -1
	}
	switch c := &p.Cues[i-1]; {
	case c.Kind == cue.Colon && c.Lo == k-1,
		c.How == text.OwnedBy && c.Hi == k-1 && p.Tokens[k-1].Kind == text.Colon && p.Phrases[c.Phrase].Type != text.NPThing:
		return int32(i - 1)
	}
	return -1
}

// agentAfter returns the participle before the quotation at token k whose agent
// stands right behind it: branded “a leap” by Lund. It returns -1 if there is none.
func (p *paragraph) agentAfter(k int) int32 {
	for i := p.After(k) - 1; i >= 0 && p.Cues[i].Lo > k-cue.Sight && p.Tokens[p.Cues[i].Lo].Sentence == p.Tokens[k].Sentence; i-- {
		if c := &p.Cues[i]; c.How == text.ByAgent && int(p.Phrases[c.Phrase].Lo) == k+2 && p.Phrases[c.Phrase].Type != text.NPThing {
			return int32(i)
		}
	}
	return -1
}

// own returns the participle right before the quotation at token k that has a
// subject of its own, or the verb of a clause whose object stands before it:
// with Lund calling it “a leap”, which Lund calls “a leap”. It returns -1 if
// there is none.
func (p *paragraph) own(k int) int32 {
	i := p.After(k) - 1
	if i < 0 || k-p.Cues[i].Hi > 3 || p.Tokens[p.Cues[i].Lo].Sentence != p.Tokens[k].Sentence {
		return -1
	}
	c := &p.Cues[i]
	named := c.Role == cue.RoleCall && p.ObjectClause(c) // what locals call “the pit”: whoever they are
	if c.How != text.Absolute && !p.ObjectClause(c) || p.Phrases[c.Phrase].Type == text.NPThing && !named {
		return -1
	}
	for j := c.Hi; j < k; j++ {
		if t := &p.Tokens[j]; t.Kind != text.Word || t.IsVerb || t.Is(lexicon.Auxiliary|lexicon.Coordinator) {
			return -1
		}
	}
	return int32(i)
}
