// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package cue

import (
	"github.com/newswire-go/newswire/internal/lexicon"
	"github.com/newswire-go/newswire/internal/text"
)

// A Position is the place of a cue, or of a phrase without one, relative to the
// quotation whose speaker is sought.
type Position uint8

const (
	AfterNext      Position = iota // “...,” Smith said
	AfterSame                      // “...” to them, Smith said
	AfterQuoted                    // the same, with another quotation between
	AfterSentence                  // in the next sentence
	AfterFar                       // later in the paragraph
	BeforeNext                     // Smith said, “...”
	BeforeNear                     // Smith called the plan “...”: no other verb between
	BeforeSame                     // earlier in the sentence, over another verb
	BeforeQuoted                   // the same, with another quotation between
	BeforeSentence                 // in the sentence before
	BeforeColon                    // in the sentence before, which ends in a colon
	BeforeFar                      // earlier in the paragraph
	AboveLast                      // in the last sentence of the paragraph before
	AboveColon                     // the same, where that ends in a colon
	AboveFar                       // earlier in the paragraph before
	AboveSpeaker                   // the last speaker in a paragraph before
	Positions
)

// PositionNames are the names of the positions, by which the files of weights call them.
var PositionNames = [Positions]string{
	AfterNext: "after-next", AfterSame: "after-same", AfterQuoted: "after-quoted", AfterSentence: "after-sentence", AfterFar: "after-far",
	BeforeNext: "before-next", BeforeNear: "before-near", BeforeSame: "before-same", BeforeQuoted: "before-quoted",
	BeforeSentence: "before-sentence", BeforeColon: "before-colon", BeforeFar: "before-far",
	AboveLast: "above-last", AboveColon: "above-colon", AboveFar: "above-far", AboveSpeaker: "above-speaker",
}

// Side returns 0 for a position after the quotation and 1 for one before it or
// above.
func (at Position) Side() int {
	if at >= BeforeNext {
		return 1
	}
	return 0
}

// InSentenceBefore reports whether the position is one before the quotation in its
// sentence.
func (at Position) InSentenceBefore() bool { return BeforeNext <= at && at <= BeforeQuoted }

// Position returns the position of the tokens [lo,hi) of a cue or phrase relative to the
// quotation at k, and the number of tokens between. c is nil for a phrase without a cue.
func (p *Paragraph) Position(lo, hi int, c *Cue, k int) (Position, int) {
	blockLo, blockHi := p.block(lo, hi, c, k)
	if lo > k {
		return p.positionAfter(lo, blockLo, k)
	}
	return p.positionBefore(lo, blockHi, c, k)
}

// block returns the tokens of a cue together with its subject, where that stands
// next to it on the same side of the quotation at k.
func (p *Paragraph) block(lo, hi int, c *Cue, k int) (blockLo, blockHi int) {
	if c == nil {
		return lo, hi
	}
	np := &p.Phrases[c.Phrase]
	if int(np.Lo) > k != (lo > k) {
		return lo, hi
	}
	switch c.How {
	case text.Direct, text.Apposed, text.RelativeClause, text.OwnedBy:
		blockLo = min(lo, int(np.Lo))
		// "Smith and Jones said", "the mayor, Jones, said"
		for lo > k && blockLo > k+2 && p.Ending(blockLo-2) >= 0 && (p.Tokens[blockLo-1].Kind == text.Comma || p.IsWord(blockLo-1, lexicon.WordAnd)) {
			blockLo = int(p.Phrases[p.Ending(blockLo-2)].Lo)
		}
		return blockLo, hi
	case text.Inverted, text.Given, text.Labeled, text.ByAgent:
		return min(lo, int(np.Lo)), max(hi, int(np.Hi))
	}
	return lo, hi
}

// positionAfter is Position for what stands behind the quotation, in a block that
// begins at blockLo.
func (p *Paragraph) positionAfter(lo, blockLo, k int) (Position, int) {
	gap := blockLo - k - 1
	switch d := p.Tokens[lo].Sentence - p.Tokens[k].Sentence; {
	case d > 1:
		return AfterFar, gap
	case d == 1:
		return AfterSentence, gap
	case gap <= 0 || gap == 1 && p.Tokens[k+1].Kind == text.Comma:
		return AfterNext, 0
	case blockLo > k+1 && p.QuotesBetween(k+1, blockLo):
		return AfterQuoted, gap
	}
	return AfterSame, gap
}

// positionBefore is Position for what stands before the quotation, in a block that
// ends at blockHi.
func (p *Paragraph) positionBefore(lo, blockHi int, c *Cue, k int) (Position, int) {
	gap := k - blockHi
	switch d := p.Tokens[k].Sentence - p.Tokens[lo].Sentence; {
	case d > 1:
		return BeforeFar, gap
	case d == 1 && k > 0 && p.Tokens[k-1].Kind == text.Colon:
		return BeforeColon, gap
	case d == 1:
		return BeforeSentence, gap
	case blockHi < k && p.QuotesBetween(blockHi, k):
		return BeforeQuoted, gap
	}
	next := true
	for i := blockHi; i < k; i++ {
		t := &p.Tokens[i]
		switch {
		case t.Kind == text.Comma || t.Kind == text.Colon || t.Writes(lexicon.WordThat):
		case t.IsVerb:
			return BeforeSame, gap
		case c == nil || c.Kind != Noun || !t.Is(lexicon.Preposition|lexicon.Possessive|lexicon.Determiner):
			next = false // and not "warning of a “leap”"
		}
	}
	if next {
		return BeforeNext, 0
	}
	return BeforeNear, gap
}

// PositionOfAgent is Position for an agent behind the quotation at k, of which the
// "by" is the token by, of a verb before the quotation. One right behind it counts as
// the verb does: branded “mad” by Smith.
func (p *Paragraph) PositionOfAgent(by, k int) (Position, int) {
	at, gap := p.positionAfter(by, by, k)
	if at == AfterNext {
		return BeforeNext, 0
	}
	return at, gap
}

// A Preceding is the kind of word or sign right before a quotation in its sentence.
type Preceding uint8

const (
	PrecedingNone Preceding = iota
	PrecedingComma
	PrecedingColon
	PrecedingThat
	PrecedingVerb
	PrecedingPrep
	PrecedingDet
	PrecedingNoun
	PrecedingConj
	PrecedingQuote
	PrecedingOther
	Precedings
)

// PrecedingNames are the names of the kinds, by which the files of weights call them.
var PrecedingNames = [Precedings]string{
	PrecedingNone: "nothing", PrecedingComma: "comma", PrecedingColon: "colon", PrecedingThat: "that", PrecedingVerb: "verb",
	PrecedingPrep: "preposition", PrecedingDet: "determiner", PrecedingNoun: "noun", PrecedingConj: "coordinator",
	PrecedingQuote: "quotation", PrecedingOther: "other",
}

// Preceding returns the kind of word or sign right before the quotation at token k.
func (p *Paragraph) Preceding(k int) Preceding {
	if k == 0 || p.Tokens[k-1].Sentence != p.Tokens[k].Sentence {
		return PrecedingNone
	}
	t := &p.Tokens[k-1]
	switch t.Kind {
	case text.Comma:
		return PrecedingComma
	case text.Colon:
		return PrecedingColon
	case text.Quote:
		return PrecedingQuote
	case text.Word:
		switch {
		case t.Is(lexicon.Coordinator):
			return PrecedingConj
		case t.Is(lexicon.Conjunction):
			return PrecedingThat
		case t.Is(lexicon.Preposition):
			return PrecedingPrep
		case t.Is(lexicon.Determiner | lexicon.Possessive):
			return PrecedingDet
		case t.IsVerb || t.Is(lexicon.Auxiliary):
			return PrecedingVerb
		}
		return PrecedingNoun
	case text.Genitive:
		return PrecedingDet
	}
	return PrecedingOther
}
