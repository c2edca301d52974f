// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package cue

import (
	"github.com/newswire-go/newswire/internal/lexicon"
	"github.com/newswire-go/newswire/internal/text"
)

// Mentions returns the words that mention the speaker by the cue, and those that mention
// the other speaker of a joint statement, empty if there is none.
func (p *Paragraph) Mentions(c *Cue) (who, joint text.Span) {
	return p.Mention(c.Phrase, c), p.Joint(c.Phrase, c)
}

// Mention returns the words of the phrase, which speaks by the cue or, if c is nil, by
// none, with up to three prepositional phrases behind it that belong to it: "one of the
// sailors", "a spokesman for the port of Haven".
func (p *Paragraph) Mention(phrase int32, c *Cue) text.Span {
	np := &p.Phrases[phrase]
	hi := np.Hi
	end := int32(len(p.Tokens))
	if c != nil && c.Lo >= int(hi) {
		end = int32(c.Lo)
	}
	for n := 0; n < 3 && np.Kind != text.Pronoun && np.Kind != text.RelativePronoun && np.Flags&text.Possessor == 0; n++ {
		tail := p.tail(np, hi, end)
		if tail < 0 {
			break
		}
		hi = p.Phrases[tail].Hi
	}
	return p.Span(np.Lo, hi)
}

// tail returns the phrase behind the preposition at the token hi that belongs to the
// phrase np and ends before the token end, -1 if there is none: "the port" in "a
// spokesman for the port".
func (p *Paragraph) tail(np *text.Phrase, hi, end int32) int32 {
	if hi+1 >= end || p.Tokens[hi].Kind != text.Word || p.Tokens[hi].Sentence != p.Tokens[np.Lo].Sentence || p.Tokens[hi].Shape&text.Capital != 0 {
		return -1
	}
	switch p.Tokens[hi].ID {
	case lexicon.WordOf:
		if np.Kind == text.Named && p.Lang.Find(p.Word(int(np.Hi)-1)).Org == 0 {
			return -1
		}
	case lexicon.WordFor, lexicon.WordAt, lexicon.WordFrom, lexicon.WordIn, lexicon.WordWith, lexicon.WordTo:
		if np.Kind == text.Named {
			return -1
		}
	default:
		return -1
	}
	tail := p.Beginning(int(hi) + 1)
	if tail < 0 || p.Phrases[tail].Flags&text.Timed != 0 || p.Phrases[tail].Kind == text.Pronoun || p.Phrases[tail].Hi > end {
		return -1
	}
	if to := int(p.Phrases[tail].Hi); to < len(p.Tokens) && p.Tokens[to].Kind == text.Quote {
		return -1 // a sailor with the call sign “Tug”
	}
	return tail
}

// Joint returns the words that mention the other speaker of a joint statement, besides
// the phrase, empty if there is none: "Lund and Berg said", “...,” wrote Lund and Berg.
func (p *Paragraph) Joint(phrase int32, c *Cue) text.Span {
	np, other := &p.Phrases[phrase], int32(-1)
	switch lo, hi := int(np.Lo), int(np.Hi); c.How {
	case text.Direct, text.Apposed: // the candidate is the second
		// "Crown Prince and Prime Minister Lund" is one person.
		if lo >= 2 && p.IsWord(lo-1, lexicon.WordAnd) && p.Lang.Find(p.Word(lo-2)).Name&lexicon.Title == 0 {
			other = p.Ending(lo - 2)
		}
	case text.Inverted: // the first
		if hi+1 < len(p.Tokens) && p.IsWord(hi, lexicon.WordAnd) && p.Beginning(hi+1) >= 0 && p.Phrases[p.Beginning(hi+1)].Verb < 0 {
			other = p.Beginning(hi + 1)
		}
	}
	if other < 0 || np.Kind != text.Named || p.Phrases[other].Kind != text.Named || p.Phrases[other].Flags&(text.AfterPrep|text.Object) != 0 {
		return text.Span{}
	}
	return p.Span(p.Phrases[other].Lo, p.Phrases[other].Hi)
}
