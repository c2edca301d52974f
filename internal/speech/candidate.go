// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package speech

import (
	"github.com/newswire-go/newswire/internal/lexicon"
)

// sight is how many tokens away from a quotation a cue or a speaker is still
// looked for. It keeps endless paragraphs from taking more than linear time.
const sight = 80

// consider weighs everyone who might have said the quotation at token k.
func (r *Reader) consider(p *paragraph, k int) {
	r.best, r.considered = choice{}, r.considered[:0]
	s := p.tokens[k].sentence
	r.around, r.lead = 0, p.lead(k)
	for i := p.cueAfter(k - sight); i < len(p.cues) && int(p.cues[i].lo) < k+sight; i++ {
		c := &p.cues[i]
		if c.kind != otherVerbCue && p.tokens[c.lo].sentence == s {
			if int(c.lo) < k {
				r.around |= 1
			} else {
				r.around |= 2
			}
		}
		if d := p.tokens[c.lo].sentence - s; d < -3 || d > 2 {
			continue
		}
		at, gap := p.reach(int(c.lo), int(c.hi), c, k)
		r.try(p, k, candidate{p: p, np: c.np, cue: int32(i), reach: at, gap: gap})
	}
	for i := p.phraseFrom(k - sight); i < len(p.nps) && int(p.nps[i].lo) < k+sight; i++ {
		np := &p.nps[i]
		d := p.tokens[np.lo].sentence - s
		if d < -1 || d > 0 || np.flags&timed != 0 {
			continue
		}
		if np.kind == described && np.who == whoThing && np.flags&opens == 0 {
			continue
		}
		at, gap := p.reach(int(np.lo), int(np.hi), nil, k)
		r.try(p, k, candidate{p: p, np: int32(i), cue: -1, reach: at, gap: gap})
	}
	if k != 0 {
		return
	}
	b := r.readAbove(p)
	if b != nil && len(b.tokens) > 0 {
		end := b.tokens[len(b.tokens)-1]
		for i := b.cueAfter(len(b.tokens) - sight); i < len(b.cues); i++ {
			c := &b.cues[i]
			if c.kind == otherVerbCue && b.nps[c.np].who >= whoThing {
				continue
			}
			d := int(end.sentence - b.tokens[c.lo].sentence)
			r.try(p, k, candidate{p: b, np: c.np, cue: int32(i), reach: aboveReach(d, end.kind), gap: d})
		}
		for i := b.phraseFrom(len(b.tokens) - sight); i < len(b.nps); i++ {
			np := &b.nps[i]
			d := int(end.sentence - b.tokens[np.lo].sentence)
			if d > 1 || np.flags&(timed|afterPrep) != 0 || np.kind == described && np.who == whoThing {
				continue
			}
			r.try(p, k, candidate{p: b, np: int32(i), cue: -1, reach: aboveReach(d, end.kind), gap: d})
		}
	}
	if r.last.found && r.lastIn != p.start {
		gap := 1
		if b != nil && r.lastIn != b.line {
			gap = 3
		}
		r.try(p, k, candidate{p: p, np: -1, cue: -1, reach: aboveSpeaker, gap: gap})
	}
}

// A choice is the candidate that weighs most so far; that of no paragraph is none.
type choice struct {
	candidate
	weight int
}

// try weighs a candidate for the quotation at token k. Of two that weigh the same
// the first is chosen.
func (r *Reader) try(p *paragraph, k int, c candidate) {
	var on scale
	if r.Trace != nil {
		on.put = make([]uint16, 0, 64)
	} else if c.cue < 0 && c.np >= 0 && r.best.p != nil && r.most(p, k, &c) <= r.best.weight {
		return // as most that have no cue
	}
	on = r.weigh(on, p, k, &c)
	if r.best.p == nil || on.sum > r.best.weight {
		r.best = choice{c, on.sum}
	}
	if r.Trace != nil {
		a := r.attributed(&c, p, k)
		r.considered = append(r.considered, Considered{Mention: a.mention, Cue: a.cue, Evidence: on.put})
	}
}

func aboveReach(d int, last kind) reach {
	switch {
	case d == 0 && last == colon:
		return aboveColon
	case d == 0:
		return aboveLast
	}
	return aboveFar
}

// plain returns the cue that leaves no question who said the quotation at
// token k: “We go,” Lund said. It returns -1 where there is none.
func (p *paragraph) plain(k int) int32 {
	if i := p.label(k); i >= 0 {
		return i
	}
	if i := p.own(k); i >= 0 {
		return i
	}
	look := p.look[p.tokens[k].quote-p.base]
	switch look {
	case lookWhole, lookCommaEnd, lookSentence:
	default:
		return -1
	}
	i := p.cueAfter(k)
	if i == len(p.cues) {
		return -1
	}
	c := &p.cues[i]
	if int(c.lo) > k+12 || p.tokens[c.lo].sentence != p.tokens[k].sentence {
		return -1
	}
	const speaks = lexicon.Strong | lexicon.Say | lexicon.Tell | lexicon.Write | lexicon.Ask
	if c.kind != verbCue || c.pass || c.verb&speaks == 0 || c.form&(lexicon.Past|lexicon.ThirdForm) == 0 || c.how != direct && c.how != inverted {
		return -1
	}
	bar := afterPrep | object | timed
	if c.how == inverted && c.verb&lexicon.Tell == 0 {
		bar &^= object // “We go,” said Lund: he stands where an object would
	}
	if np := &p.nps[c.np]; np.who == whoThing || np.who == whoIt || np.who == whoRelative || np.flags&bar != 0 {
		return -1
	}
	if at, _ := p.reach(int(c.lo), int(c.hi), c, k); at != afterNext {
		return -1
	}
	if look == lookCommaEnd && (c.serves&servesAnAfter != 0 || p.isWord(int(c.hi), lexicon.WordThat)) {
		return -1 // "was “dead,” Smith said that it was": the cue opens a clause
	}
	return int32(i)
}

// label returns the cue of a name that stands before or behind the quotation
// at token k and does nothing else: LUND: “We go.”, “We go.” — Ada Lund. It
// returns -1 where there is none.
func (p *paragraph) label(k int) int32 {
	i := p.cueAfter(k)
	if i < len(p.cues) && p.cues[i].kind == dashCue && int(p.cues[i].lo) == k+1 {
		return int32(i)
	}
	if i > 0 && p.cues[i-1].kind == colonCue && int(p.cues[i-1].lo) == k-1 {
		return int32(i - 1)
	}
	return -1
}

// own returns the participle right before the quotation at token k that has a
// subject of its own, or the verb of a clause whose object stands before it:
// with Lund calling it “a leap”, which Lund calls “a leap”. It returns -1 where
// there is none.
func (p *paragraph) own(k int) int32 {
	i := p.cueAfter(k) - 1
	if i < 0 || k-int(p.cues[i].hi) > 3 || p.tokens[p.cues[i].lo].sentence != p.tokens[k].sentence {
		return -1
	}
	c := &p.cues[i]
	if c.how != absolute && !p.objectClause(c) || p.nps[c.np].who == whoThing {
		return -1
	}
	for j := int(c.hi); j < k; j++ {
		if t := &p.tokens[j]; t.kind != word || t.isVerb || t.is(lexicon.Auxiliary|lexicon.Coordinator) {
			return -1
		}
	}
	return int32(i)
}

// clause returns the verb before the quotation at token k whose clause is
// joined to one with a quotation of its own: Berg's in Lund called it “a leap”
// and Berg called it “a step”. It returns -1 where there is none.
func (p *paragraph) clause(k int) int32 {
	i := p.cueAfter(k) - 1
	if i < 0 || k-int(p.cues[i].hi) > 6 || p.tokens[p.cues[i].lo].sentence != p.tokens[k].sentence {
		return -1
	}
	c := &p.cues[i]
	np := &p.nps[c.np]
	if c.kind != verbCue || c.how != direct || c.pass || c.form&(lexicon.Past|lexicon.ThirdForm) == 0 || np.who == whoThing || np.who == whoRelative || np.lo > c.lo {
		return -1
	}
	for j := int(c.hi); j < k; j++ {
		if t := &p.tokens[j]; t.kind != word || t.isVerb || t.is(lexicon.Coordinator) {
			return -1
		}
	}
	quoted, start := false, int(np.lo)
	for start > 0 && start > k-sight && p.tokens[start-1].sentence == p.tokens[k].sentence {
		start--
		quoted = quoted || p.tokens[start].kind == quote
	}
	if !quoted {
		return -1
	}
	b := int(np.lo) - 1
	switch t := &p.tokens[b]; {
	case t.is(lexicon.Coordinator), p.isWord(b, lexicon.WordBut), p.isWord(b, lexicon.WordWhile), p.isWord(b, lexicon.WordWhereas),
		t.kind == quote && (p.tokens[start].word == lexicon.WordWhile || p.tokens[start].word == lexicon.WordAlthough || p.tokens[start].word == lexicon.WordThough):
		return int32(i)
	}
	return -1
}
