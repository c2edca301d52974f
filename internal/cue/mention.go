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
// none.
func (p *Paragraph) Mention(phrase int32, c *Cue) text.Span {
	end := int32(len(p.Tokens))
	if c != nil && c.Lo >= int(p.Phrases[phrase].Hi) {
		end = int32(c.Lo)
	}
	return p.Extent(phrase, end)
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
