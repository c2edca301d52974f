// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package cue

import (
	"cmp"
	"slices"

	"github.com/newswire-go/newswire/internal/lexicon"
	"github.com/newswire-go/newswire/internal/text"
)

// Loosen adds the cues of strong verbs that have no subject by the stricter rules for
// quotations: the verb counts as finite wherever it stands, and the first phrase of its
// clause as its subject. It does nothing if the paragraph has not been read since it was
// called.
//
//	Sailors in five ports on Tuesday {say} they would sail.
func (p *Paragraph) Loosen() {
	if p.loose {
		return
	}
	p.loose = true
	n := len(p.Cues)
	at := 0
	for v := range p.Tokens {
		t := &p.Tokens[v]
		if t.Verb == 0 && t.Kind != text.Colon && t.ID != lexicon.WordAccording {
			continue
		}
		for at < n && p.Cues[at].Hi <= v {
			at++
		}
		if at < n && p.Cues[at].Lo <= v {
			continue
		}
		switch {
		case t.ID == lexicon.WordAccording:
			p.looseAccording(v)
			continue
		case v == 0:
			continue
		case t.Kind == text.Colon:
			p.looseLabel(v)
			continue
		case p.reportedBy(v):
			continue
		}
		if !p.isLooseVerb(v) {
			continue
		}
		np := p.looseSubject(v)
		if np < 0 {
			continue
		}
		if ph := &p.Phrases[np]; int(ph.Hi) > v {
			ph.Hi = int32(v)
		}
		c := p.addCue(Verb, text.Direct, v, v+1+int(t.More), np)
		c.Verb, c.Form = t.Verb, t.Form
	}
	if len(p.Cues) > n {
		// Sorted here because nestCues inserts, which is fast only for cues nearly in order.
		slices.SortStableFunc(p.Cues, func(a, b Cue) int { return cmp.Compare(a.Lo, b.Lo) })
		p.nestCues()
	}
}

// looseAccording adds the "according to" at token v as a cue where adverbs stand before
// the phrase behind it.
//
//	{According to} newly released records, the quay is sinking.
func (p *Paragraph) looseAccording(v int) {
	if !p.IsWord(v+1, lexicon.WordTo) {
		return
	}
	for k := v + 2; k < len(p.Tokens) && k < v+6 && p.Tokens[k].Kind == text.Word; k++ {
		if np := p.Beginning(k); np >= 0 {
			p.addCue(According, text.Given, v, v+2, np)
			return
		}
	}
}

// isLooseVerb reports whether the word at v is a strong verb without a subject, and may
// be finite.
func (p *Paragraph) isLooseVerb(v int) bool {
	t, prev := &p.Tokens[v], &p.Tokens[v-1]
	if t.Kind != text.Word || t.Verb&lexicon.Strong == 0 || t.Verb&(lexicon.Say|lexicon.Tell|lexicon.Ask) == 0 || t.Shape&text.Capital != 0 ||
		t.Form&(lexicon.Past|lexicon.ThirdForm|lexicon.Base) == 0 {
		return false
	}
	if t.IsVerb && t.Subject >= 0 || t.Noun != 0 && !t.IsVerb && t.Form&lexicon.Past == 0 {
		return false
	}
	return prev.Sentence == t.Sentence && prev.Kind != text.Genitive &&
		(!prev.Is(lexicon.Determiner|lexicon.Possessive|lexicon.Preposition|lexicon.Auxiliary) || prev.Is(lexicon.Quantity))
}

// looseSubject returns the first phrase of the clause of the verb at v, or else of its
// sentence, that can be a subject (see firstOf); -1 if there is none.
func (p *Paragraph) looseSubject(v int) int32 {
	lo := v
	for lo > 0 && lo > v-Sight && p.Tokens[lo-1].Sentence == p.Tokens[v].Sentence {
		t := &p.Tokens[lo-1]
		if t.Kind == text.Comma || t.Kind == text.Semicolon || t.Kind == text.Dash || t.Kind == text.Colon || t.Kind == text.Quote || t.Is(lexicon.Conjunction) && !t.Is(lexicon.Preposition|lexicon.Coordinator) {
			break
		}
		lo--
	}
	if np := p.firstOf(lo, v); np >= 0 {
		return np
	}
	for lo > 0 && lo > v-Sight && p.Tokens[lo-1].Sentence == p.Tokens[v].Sentence {
		lo--
	}
	return p.firstOf(lo, v)
}

// firstOf returns the first phrase that begins in the tokens [lo,hi), follows no
// preposition and is neither a time nor a possessor; -1 if there is none.
func (p *Paragraph) firstOf(lo, hi int) int32 {
	for i := p.PhraseFrom(lo); i < len(p.Phrases) && int(p.Phrases[i].Lo) < hi; i++ {
		if p.Phrases[i].Flags&(text.AfterPrep|text.Timed|text.Possessor) == 0 {
			return int32(i)
		}
	}
	return -1
}

// looseLabel adds the colon at token k as a cue, where the line begins with what stands
// before it and no verb is in that.
//
//	Harbor board on the new quay: It is sinking
func (p *Paragraph) looseLabel(k int) {
	if k > maxLabel || p.Tokens[0].Sentence != p.Tokens[k].Sentence {
		return
	}
	for i := range k {
		if t := &p.Tokens[i]; t.IsVerb || t.Is(lexicon.Auxiliary) || t.Kind == text.Quote || t.Kind == text.Comma {
			return
		}
	}
	np := p.EndingBefore(k)
	if first := p.firstOf(0, k); np < 0 || first >= 0 && p.Phrases[first].Kind == text.Named {
		np = first
	}
	if np >= 0 {
		p.addCue(Colon, text.Labeled, k, k+1, np)
	}
}

// reportedBy adds the participle at token v as a cue of its agent, where it stands by
// itself: "as {reported} by Lund". It reports whether it is one.
func (p *Paragraph) reportedBy(v int) bool {
	t := &p.Tokens[v]
	if t.Verb&(lexicon.Say|lexicon.Tell|lexicon.Ask) == 0 || t.Form&(lexicon.Past|lexicon.Participle) == 0 || !p.IsWord(v+1, lexicon.WordBy) || v+2 >= len(p.Tokens) ||
		p.Beginning(v+2) < 0 || p.Tokens[v-1].ID != lexicon.WordAs {
		return false
	}
	c := p.addCue(According, text.Given, v-1, v+2, p.Beginning(v+2))
	c.Verb, c.Form = t.Verb, t.Form
	return true
}
