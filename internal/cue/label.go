// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package cue

import (
	"github.com/newswire-go/newswire/internal/lexicon"
	"github.com/newswire-go/newswire/internal/text"
)

// In this file -1 is no phrase; another number is the place of one in Phrases.

// maxLabel is how many tokens a label may have.
const maxLabel = 16

// labelBefore returns the phrase before the colon at i that says whose words follow it;
// -1 if there is none. It is a name that opens its sentence or stands behind a
// quotation; before a quotation also a name with a role behind it; before a quotation
// or the end of the paragraph also a name or a description behind "from"; and before a
// quotation also a name that is the object of a verb whose subject is a thing.
//
//	Smith: words of his
//	Rufus Smith, 54, ferry owner, Haven: “...”
//	It drew an answer from Smith: “...”
//	The verdict stunned Smith: “...”
func (p *Paragraph) labelBefore(i int) int32 {
	ts, np := p.Tokens, p.EndingBefore(i)
	if np >= 0 && p.Phrases[np].Kind == text.Named {
		lo := p.Phrases[np].Lo
		if lo == 0 || ts[lo-1].Sentence != ts[lo].Sentence || ts[lo-1].Kind == text.Quote {
			return np
		}
	}
	if i+1 < len(ts) && ts[i+1].Kind != text.Quote {
		return -1
	}
	if np >= 0 {
		ph := &p.Phrases[np]
		if lo := int(ph.Lo); p.IsWord(lo-1, lexicon.WordFrom) && !(lo > 1 && ts[lo-2].Is(lexicon.Be)) && ph.Type >= text.NPNamed && ph.Type < text.NPMessage {
			return np
		}
	}
	if i+1 == len(ts) {
		return -1
	}
	if np >= 0 && p.isMoved(&p.Phrases[np]) {
		return np
	}
	return p.labelWithRole(i)
}

// isMoved reports whether the phrase is a name and the object of a verb that is no strong
// cue and whose subject is a thing: "Smith" in "The verdict stunned Smith".
func (p *Paragraph) isMoved(np *text.Phrase) bool {
	if np.Kind != text.Named || np.Flags&text.Object == 0 || np.Before < 0 {
		return false
	}
	verb := &p.Tokens[np.Before]
	if verb.Subject < 0 || verb.Relation != text.Direct || verb.Verb&(lexicon.Strong|lexicon.Call|lexicon.Cite|lexicon.Show) != 0 {
		return false
	}
	subject := &p.Phrases[verb.Subject]
	return subject.Kind == text.Described && subject.Type == text.NPThing
}

// labelWithRole returns the name that opens the sentence of the colon at i and has a
// role behind it, after a comma or in brackets; -1 if there is none. The words up to
// the colon have no verb, and at most maxLabel tokens.
func (p *Paragraph) labelWithRole(i int) int32 {
	ts := p.Tokens
	lo := i
	for lo > 0 && i-lo <= maxLabel && ts[lo-1].Sentence == ts[i].Sentence && ts[lo-1].Kind != text.Quote {
		lo--
		if ts[lo].IsVerb || ts[lo].Is(lexicon.Auxiliary|lexicon.Subject|lexicon.Relative) || ts[lo].Kind == text.Colon {
			return -1
		}
	}
	np := p.Beginning(lo)
	if i-lo > maxLabel || np < 0 || p.Phrases[np].Kind != text.Named {
		return -1
	}
	if hi := int(p.Phrases[np].Hi); ts[hi].Kind != text.Comma && ts[hi].Kind != text.Open {
		return -1
	}
	return np
}

// headedFrom returns the name in a paragraph that begins with "From" and has no verb, as
// above a letter; -1 if there is none: "From the desk of Ada Lund, mayor".
func (p *Paragraph) headedFrom() int32 {
	ts := p.Tokens
	if len(ts) < 2 || len(ts) > maxLabel || ts[0].ID != lexicon.WordFrom {
		return -1
	}
	for i := range ts {
		if ts[i].IsVerb || ts[i].Is(lexicon.Auxiliary|lexicon.Subject) || ts[i].Kind == text.Quote {
			return -1
		}
	}
	for i := 1; i < len(ts); i++ {
		np := p.Beginning(i)
		if np < 0 {
			if ts[i].ID != lexicon.WordOf {
				return -1
			}
			continue
		}
		if p.Phrases[np].Kind == text.Named {
			return np
		}
		i = int(p.Phrases[np].Hi) - 1
	}
	return -1
}

// maxCredit is how many tokens may follow the name in the credit of a quotation.
const maxCredit = 8

// creditAfter returns the phrase behind the dash or colon at i that says whose the
// quotation right before it is; -1 if there is none. Behind a dash it ends the
// paragraph, but for maxCredit tokens behind a name. A colon follows a quotation that
// opens the paragraph, as in headlines, and the name may be the subject of a verb.
//
//	“...” — Smith
//	‘...’ - mayor
//	‘...’: Smith leaves port
func (p *Paragraph) creditAfter(i int) int32 {
	ts := p.Tokens
	if i == 0 || ts[i-1].Kind != text.Quote || i+1 >= len(ts) || p.Beginning(i+1) < 0 {
		return -1
	}
	at := p.Beginning(i + 1)
	np := &p.Phrases[at]
	switch {
	case ts[i].Kind == text.Colon:
		if i != 1 || np.Kind != text.Named {
			return -1
		}
	case np.Verb >= 0:
		return -1
	case np.Kind == text.Named:
		if int(np.Hi) < len(ts)-maxCredit {
			return -1
		}
	case np.Kind != text.Described || np.Type >= text.NPMessage || int(np.Hi) != len(ts) || ts[i+1].Is(lexicon.Determiner):
		return -1
	}
	return at
}
