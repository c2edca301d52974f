// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package attribution

import (
	"github.com/newswire-go/newswire/internal/lexicon"
	"github.com/newswire-go/newswire/internal/text"
)

// sight is how many tokens away from a quotation a cue or a speaker is still
// looked for. It keeps endless paragraphs from taking more than linear time.
const sight = 80

// consider weighs everyone who might have said the quotation at token k.
func (r *Reader) consider(p *paragraph, k int) {
	r.best, r.considered = choice{}, r.considered[:0]
	s := p.Tokens[k].Sentence
	r.around, r.preceding = 0, p.preceding(k)
	for i := p.cueAfter(k - sight); i < len(p.cues) && int(p.cues[i].lo) < k+sight; i++ {
		c := &p.cues[i]
		if c.kind != otherVerbCue && p.Tokens[c.lo].Sentence == s {
			if int(c.lo) < k {
				r.around |= 1
			} else {
				r.around |= 2
			}
		}
		if d := p.Tokens[c.lo].Sentence - s; d < -3 || d > 2 {
			continue
		}
		at, gap := p.position(int(c.lo), int(c.hi), c, k)
		r.try(p, k, candidate{p: p, np: c.np, cue: int32(i), position: at, gap: gap})
	}
	for i := p.PhraseFrom(k - sight); i < len(p.Phrases) && int(p.Phrases[i].Lo) < k+sight; i++ {
		np := &p.Phrases[i]
		d := p.Tokens[np.Lo].Sentence - s
		if d < -1 || d > 0 || np.Flags&text.Timed != 0 {
			continue
		}
		if np.Kind == text.Described && np.Type == text.NPThing && np.Flags&text.Opens == 0 {
			continue
		}
		at, gap := p.position(int(np.Lo), int(np.Hi), nil, k)
		r.try(p, k, candidate{p: p, np: int32(i), cue: -1, position: at, gap: gap})
	}
	if k != 0 {
		return
	}
	b := r.readAbove(p)
	if b != nil && len(b.Tokens) > 0 {
		end := b.Tokens[len(b.Tokens)-1]
		for i := b.cueAfter(len(b.Tokens) - sight); i < len(b.cues); i++ {
			c := &b.cues[i]
			if c.kind == otherVerbCue && b.Phrases[c.np].Type >= text.NPThing {
				continue
			}
			d := int(end.Sentence - b.Tokens[c.lo].Sentence)
			r.try(p, k, candidate{p: b, np: c.np, cue: int32(i), position: abovePosition(d, end.Kind), gap: d})
		}
		for i := b.PhraseFrom(len(b.Tokens) - sight); i < len(b.Phrases); i++ {
			np := &b.Phrases[i]
			d := int(end.Sentence - b.Tokens[np.Lo].Sentence)
			if d > 1 || np.Flags&(text.Timed|text.AfterPrep) != 0 || np.Kind == text.Described && np.Type == text.NPThing {
				continue
			}
			r.try(p, k, candidate{p: b, np: int32(i), cue: -1, position: abovePosition(d, end.Kind), gap: d})
		}
	}
	if r.last.found && r.lastIn != p.Start {
		gap := 1
		if b != nil && r.lastIn != b.Line {
			gap = 3
		}
		r.try(p, k, candidate{p: p, np: -1, cue: -1, position: aboveSpeaker, gap: gap})
	}
}

// A choice is the candidate with the largest sum so far. The zero choice is none.
type choice struct {
	candidate
	weight int
}

// try weighs a candidate for the quotation at token k. Of two with the same sum the
// first is chosen.
func (r *Reader) try(p *paragraph, k int, c candidate) {
	s := score{weights: &r.model.speakers}
	if r.Trace != nil {
		s.trace = make([]uint16, 0, 64)
	}
	s = r.weigh(s, p, k, &c)
	if r.best.p == nil || s.sum > r.best.weight {
		r.best = choice{c, s.sum}
	}
	if r.Trace != nil {
		a := r.attributed(&c, p, k)
		r.considered = append(r.considered, Considered{Mention: a.mention, Cue: a.cue, Features: s.trace})
	}
}

func abovePosition(d int, last text.TokenKind) position {
	switch {
	case d == 0 && last == text.Colon:
		return aboveColon
	case d == 0:
		return aboveLast
	}
	return aboveFar
}

// plain returns the cue whose subject is the speaker of the quotation at token k
// without weighing: “We go,” Lund said. It returns -1 if there is none.
func (p *paragraph) plain(k int) int32 {
	if i := p.label(k); i >= 0 {
		return i
	}
	if i := p.own(k); i >= 0 {
		return i
	}
	look := p.Forms[p.Tokens[k].Quote-p.Base]
	switch look {
	case text.FormWhole, text.FormCommaEnd, text.FormSentence:
	default:
		return -1
	}
	i := p.cueAfter(k)
	if i == len(p.cues) {
		return -1
	}
	c := &p.cues[i]
	if int(c.lo) > k+12 || p.Tokens[c.lo].Sentence != p.Tokens[k].Sentence {
		return -1
	}
	const speaks = lexicon.Strong | lexicon.Say | lexicon.Tell | lexicon.Write | lexicon.Ask
	if c.kind != verbCue || c.pass || c.verb&speaks == 0 || c.form&(lexicon.Past|lexicon.ThirdForm) == 0 || c.how != text.Direct && c.how != text.Inverted {
		return -1
	}
	bar := text.AfterPrep | text.Object | text.Timed
	if c.how == text.Inverted && c.verb&lexicon.Tell == 0 {
		bar &^= text.Object // “We go,” said Lund: he stands where an object would
	}
	if np := &p.Phrases[c.np]; np.Type == text.NPThing || np.Type == text.NPIt || np.Type == text.NPRelative || np.Flags&bar != 0 {
		return -1
	}
	if at, _ := p.position(int(c.lo), int(c.hi), c, k); at != afterNext {
		return -1
	}
	if look == text.FormCommaEnd && (c.serves&servesAnAfter != 0 || p.IsWord(int(c.hi), lexicon.WordThat)) {
		return -1 // "was “dead,” Smith said that it was": the cue opens a clause
	}
	return int32(i)
}

// label returns the cue of a name that stands before or behind the quotation
// at token k and does nothing else: LUND: “We go.”, “We go.” — Ada Lund. It
// returns -1 if there is none.
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
// with Lund calling it “a leap”, which Lund calls “a leap”. It returns -1 if
// there is none.
func (p *paragraph) own(k int) int32 {
	i := p.cueAfter(k) - 1
	if i < 0 || k-int(p.cues[i].hi) > 3 || p.Tokens[p.cues[i].lo].Sentence != p.Tokens[k].Sentence {
		return -1
	}
	c := &p.cues[i]
	if c.how != text.Absolute && !p.objectClause(c) || p.Phrases[c.np].Type == text.NPThing {
		return -1
	}
	for j := int(c.hi); j < k; j++ {
		if t := &p.Tokens[j]; t.Kind != text.Word || t.IsVerb || t.Is(lexicon.Auxiliary|lexicon.Coordinator) {
			return -1
		}
	}
	return int32(i)
}

// clause returns the verb before the quotation at token k whose clause is
// joined to one with a quotation of its own: Berg's in Lund called it “a leap”
// and Berg called it “a step”. It returns -1 if there is none.
func (p *paragraph) clause(k int) int32 {
	i := p.cueAfter(k) - 1
	if i < 0 || k-int(p.cues[i].hi) > 6 || p.Tokens[p.cues[i].lo].Sentence != p.Tokens[k].Sentence {
		return -1
	}
	c := &p.cues[i]
	np := &p.Phrases[c.np]
	if c.kind != verbCue || c.how != text.Direct || c.pass || c.form&(lexicon.Past|lexicon.ThirdForm) == 0 || np.Type == text.NPThing || np.Type == text.NPRelative || np.Lo > c.lo {
		return -1
	}
	for j := int(c.hi); j < k; j++ {
		if t := &p.Tokens[j]; t.Kind != text.Word || t.IsVerb || t.Is(lexicon.Coordinator) {
			return -1
		}
	}
	quoted, start := false, int(np.Lo)
	for start > 0 && start > k-sight && p.Tokens[start-1].Sentence == p.Tokens[k].Sentence {
		start--
		quoted = quoted || p.Tokens[start].Kind == text.Quote
	}
	if !quoted {
		return -1
	}
	b := int(np.Lo) - 1
	switch t := &p.Tokens[b]; {
	case t.Is(lexicon.Coordinator), p.IsWord(b, lexicon.WordBut), p.IsWord(b, lexicon.WordWhile), p.IsWord(b, lexicon.WordWhereas),
		t.Kind == text.Quote && (p.Tokens[start].ID == lexicon.WordWhile || p.Tokens[start].ID == lexicon.WordAlthough || p.Tokens[start].ID == lexicon.WordThough):
		return int32(i)
	}
	return -1
}
