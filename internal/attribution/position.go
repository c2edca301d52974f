// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package attribution

import (
	"github.com/newswire-go/newswire/internal/lexicon"
	"github.com/newswire-go/newswire/internal/text"
)

// A position says where a cue, or a phrase that has none, stands from the
// quotation whose speaker is sought.
type position uint8

const (
	afterNext      position = iota // “...,” Smith said
	afterSame                      // “...” to them, Smith said
	afterQuoted                    // the same, with another quotation between
	afterSentence                  // in the next sentence
	afterFar                       // later in the paragraph
	beforeNext                     // Smith said, “...”
	beforeNear                     // Smith called the plan “...”: no other verb between
	beforeSame                     // earlier in the sentence, over another verb
	beforeQuoted                   // the same, with another quotation between
	beforeSentence                 // in the sentence before
	beforeColon                    // in the sentence before, which ends in a colon
	beforeFar                      // earlier in the paragraph
	aboveLast                      // in the last sentence of the paragraph before
	aboveColon                     // the same, where that ends in a colon
	aboveFar                       // earlier in the paragraph before
	aboveSpeaker                   // who spoke last in a paragraph before
	positions
)

// side returns 0 for a position after the quotation and 1 for one before it or
// above.
func (at position) side() int {
	if at >= beforeNext {
		return 1
	}
	return 0
}

// inSentenceBefore reports whether the position is one before the quotation in its
// sentence.
func (at position) inSentenceBefore() bool { return beforeNext <= at && at <= beforeQuoted }

// position says where the tokens [lo,hi) of a cue or phrase stand from the
// quotation at k, and how many tokens are between.
func (p *paragraph) position(lo, hi int, c *cue, k int) (position, int) {
	blockLo, blockHi := p.block(lo, hi, c, k)
	if lo > k {
		return p.positionAfter(lo, blockLo, k)
	}
	return p.positionBefore(lo, blockHi, c, k)
}

// block returns the tokens of a cue together with its subject, where that stands
// next to it on the same side of the quotation at k.
func (p *paragraph) block(lo, hi int, c *cue, k int) (blockLo, blockHi int) {
	if c == nil || c.np < 0 {
		return lo, hi
	}
	np := &p.Phrases[c.np]
	if int(np.Lo) > k != (lo > k) {
		return lo, hi
	}
	switch c.how {
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

// positionAfter is position for what stands behind the quotation, in a block that
// begins at blockLo.
func (p *paragraph) positionAfter(lo, blockLo, k int) (position, int) {
	gap := blockLo - k - 1
	switch d := p.Tokens[lo].Sentence - p.Tokens[k].Sentence; {
	case d > 1:
		return afterFar, gap
	case d == 1:
		return afterSentence, gap
	case gap <= 0 || gap == 1 && p.Tokens[k+1].Kind == text.Comma:
		return afterNext, 0
	case blockLo > k+1 && p.QuotesBetween(k+1, blockLo):
		return afterQuoted, gap
	}
	return afterSame, gap
}

// positionBefore is position for what stands before the quotation, in a block that
// ends at blockHi.
func (p *paragraph) positionBefore(lo, blockHi int, c *cue, k int) (position, int) {
	gap := k - blockHi
	switch d := p.Tokens[k].Sentence - p.Tokens[lo].Sentence; {
	case d > 1:
		return beforeFar, gap
	case d == 1 && k > 0 && p.Tokens[k-1].Kind == text.Colon:
		return beforeColon, gap
	case d == 1:
		return beforeSentence, gap
	case blockHi < k && p.QuotesBetween(blockHi, k):
		return beforeQuoted, gap
	}
	next := true
	for i := blockHi; i < k; i++ {
		t := &p.Tokens[i]
		switch {
		case t.Kind == text.Comma || t.Kind == text.Colon || t.Writes(lexicon.WordThat):
		case t.IsVerb:
			return beforeSame, gap
		case c == nil || c.kind != NounCue || !t.Is(lexicon.Preposition|lexicon.Possessive|lexicon.Determiner):
			next = false // and not "warning of a “leap”"
		}
	}
	if next {
		return beforeNext, 0
	}
	return beforeNear, gap
}

// positionOfAgent is position for an agent behind the quotation at k, of which the
// "by" is the token by, of a verb before the quotation. One right behind it counts as
// the verb does: branded “mad” by Smith.
func (p *paragraph) positionOfAgent(by, k int) (position, int) {
	at, gap := p.positionAfter(by, by, k)
	if at == afterNext {
		return beforeNext, 0
	}
	return at, gap
}

// A preceding is the kind of word or sign right before a quotation in its sentence.
type preceding uint8

const (
	precedingNone preceding = iota
	precedingComma
	precedingColon
	precedingThat
	precedingVerb
	precedingPrep
	precedingDet
	precedingNoun
	precedingConj
	precedingQuote
	precedingOther
	precedings
)

// preceding returns the kind of word or sign right before the quotation at token k.
func (p *paragraph) preceding(k int) preceding {
	if k == 0 || p.Tokens[k-1].Sentence != p.Tokens[k].Sentence {
		return precedingNone
	}
	t := &p.Tokens[k-1]
	switch t.Kind {
	case text.Comma:
		return precedingComma
	case text.Colon:
		return precedingColon
	case text.Quote:
		return precedingQuote
	case text.Word:
		switch {
		case t.Is(lexicon.Coordinator):
			return precedingConj
		case t.Is(lexicon.Conjunction):
			return precedingThat
		case t.Is(lexicon.Preposition):
			return precedingPrep
		case t.Is(lexicon.Determiner | lexicon.Possessive):
			return precedingDet
		case t.IsVerb || t.Is(lexicon.Auxiliary):
			return precedingVerb
		}
		return precedingNoun
	case text.Genitive:
		return precedingDet
	}
	return precedingOther
}
