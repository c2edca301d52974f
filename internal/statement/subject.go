// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package statement

import (
	"github.com/newswire-go/newswire/internal/clause"
	"github.com/newswire-go/newswire/internal/cue"
	"github.com/newswire-go/newswire/internal/lexicon"
	"github.com/newswire-go/newswire/internal/text"
)

// mendSubject gives a cue of the sentence that has been entered the subject of the main
// clause where package text, which knows fewer finite verbs, takes a nearer phrase for it.
//
//	{Lund} rejected the idea that the port was full, saying it had room.
//	{Lund} complained that Moen was late and said they would sail.
//	{Lund}, a sailor who had served in Haven, said Moen had sailed.
//	{Sailors} who favor the plan say they would sail.
func (r *Reader) mendSubject(c *cue.Cue) {
	if c.Kind != cue.Verb || c.Lo <= r.sentence.first || c.Phrase < 0 {
		return
	}
	if np, how := r.subjectOf(c, &r.main); np >= 0 && int(r.p.Phrases[np].Hi) <= c.Lo {
		c.Phrase, c.How = np, how
	}
}

// subjectOf returns a likelier subject of the cue than the phrase which it has, and how
// it is related to the cue, -1 if there is none. m is asked for the main clause.
func (r *Reader) subjectOf(c *cue.Cue, m *mainClause) (main int32, how text.Relation) {
	ts := r.p.Tokens
	np := &r.p.Phrases[c.Phrase]
	prev := &ts[c.Lo-1]
	switch c.How {
	case text.Controlled:
		if !r.adjoined(c) {
			return -1, 0
		}
		return m.subjectBefore(c.Lo), c.How
	case text.Shared:
		return m.subjectBefore(c.Lo), c.How
	case text.Absolute:
		if ts[np.Hi-1].Noun&lexicon.Message == 0 {
			return -1, 0
		}
		return m.subjectBefore(c.Lo), text.Controlled // Lund issued a statement saying
	case text.Inverted:
		if int(np.Lo) < c.Hi || prev.Kind == text.Quote || !r.predicated(int(np.Hi)) {
			return -1, 0
		}
		if prev.Kind == text.Comma || prev.Kind == text.Dash || prev.Kind == text.Close {
			return m.subjectBefore(c.Lo), text.Apposed
		}
		return m.subjectBefore(c.Lo), text.Direct // said Moen had sailed
	case text.Direct:
		main = m.subjectBefore(c.Lo)
		if main >= 0 && (r.inRelative(main, int(np.Lo)) || r.isAdverb(np)) {
			return main, c.How
		}
	}
	return -1, 0
}

// adjoined reports whether the cue is a participle that goes with the main clause before
// it, as "adding" in "They sail, Lund said, adding" does not: it goes with "said".
func (r *Reader) adjoined(c *cue.Cue) bool {
	ts := r.p.Tokens
	prev := &ts[c.Lo-1]
	if c.Form&lexicon.Ing == 0 || prev.Kind != text.Comma && prev.Kind != text.Dash && prev.Kind != text.Quote && !prev.Is(lexicon.Coordinator) {
		return false
	}
	return c.Lo < 2 || ts[c.Lo-2].Verb&lexicon.Strong == 0 || !ts[c.Lo-2].IsVerb
}

// isAdverb reports whether the phrase is an adverb that was taken for a noun.
func (r *Reader) isAdverb(np *text.Phrase) bool {
	t := &r.p.Tokens[np.Lo]
	return np.Hi == np.Lo+1 && np.Kind != text.Pronoun && (t.Adverbial() || t.Is(lexicon.Adverb|lexicon.Time))
}

// inRelative reports whether token k is in a relative clause that belongs to the phrase
// main: "the plan" in "sailors who favor the plan".
func (r *Reader) inRelative(main int32, k int) bool {
	relative := false
	for i := int(r.p.Phrases[main].Hi); i < k; i++ {
		t := &r.p.Tokens[i]
		switch {
		case t.Kind != text.Word && t.Kind != text.Number:
			return false
		case t.Is(lexicon.Relative):
			relative = true
		case !relative && r.clauses.Tense(i) != clause.NoTense:
			return false
		}
	}
	return relative
}

// predicated reports whether a finite verb stands at token k, or behind adverbs there.
func (r *Reader) predicated(k int) bool {
	for n := 0; n < 3 && k < len(r.p.Tokens); n++ {
		if r.clauses.Tense(k) != clause.NoTense {
			return true
		}
		if !r.p.Tokens[k].Adverbial() {
			return false
		}
		k++
	}
	return false
}

// A mainClause finds the subject of the main clause of a sentence up to a token, in one
// pass if it is asked in the order of the tokens.
type mainClause struct {
	r       *Reader
	first   int   // of the sentence
	at      int   // the next token
	phrase  int32 // the subject, -1 for none
	open    bool  // a main clause may begin at the token
	fronted bool  // it begins behind the next comma
}

// subjectBefore returns the subject of the main clause that begins before token k in its
// sentence, which has been entered, -1 if there is none.
func (m *mainClause) subjectBefore(k int) int32 {
	if first := m.r.sentence.first; m.first != first || m.at > k {
		*m = mainClause{r: m.r, first: first, at: first, phrase: -1, open: true}
	}
	for m.at < k {
		m.see(m.at)
		m.at++
	}
	return m.phrase
}

// see looks at token k.
func (m *mainClause) see(k int) {
	p := m.r.p
	t := &p.Tokens[k]
	switch {
	case t.Kind == text.Semicolon:
		m.open, m.fronted = true, false
	case t.Kind == text.Comma && m.fronted:
		m.open, m.fronted = m.phrase < 0, false
	case m.joins(k):
		if np := p.Beginning(k + 1); np >= 0 && m.leads(np) && m.r.predicated(int(p.Phrases[np].Hi)) {
			m.phrase = np
		}
	case !m.open:
	case t.Is(lexicon.Conjunction) && !t.Is(lexicon.Coordinator) && !t.Writes(lexicon.WordBut):
		m.open, m.fronted = false, true
	case t.Is(lexicon.Preposition) && t.Shape&text.First != 0:
		m.fronted = true // Following the storm, Lund said
	default:
		if np := p.Beginning(k); np >= 0 && m.leads(np) {
			m.seePhrase(k, np)
		}
	}
}

// seePhrase looks at the phrase np, which begins at token k, where a main clause may begin.
func (m *mainClause) seePhrase(k int, np int32) {
	p := m.r.p
	if m.isParticiple(k, np) {
		m.open, m.fronted = false, true
	} else if hi := int(p.Phrases[np].Hi); m.r.predicated(hi) || p.Tokens[k].Is(lexicon.Subject) || !m.fronted && m.explained(hi) {
		m.phrase, m.open = np, false
	}
}

// joins reports whether token k joins another main clause to the one before it: "but",
// and "and" behind a comma.
func (m *mainClause) joins(k int) bool {
	ts := m.r.p.Tokens
	return m.phrase >= 0 && (ts[k].Writes(lexicon.WordBut) || ts[k].Is(lexicon.Coordinator) && k > 0 && ts[k-1].Kind == text.Comma)
}

// leads reports whether the phrase may be the subject of a main clause.
func (m *mainClause) leads(np int32) bool {
	ph := &m.r.p.Phrases[np]
	return ph.Kind != text.RelativePronoun && ph.Flags&(text.AfterPrep|text.Timed|text.Possessor) == 0 && !m.r.isAdverb(ph)
}

// isParticiple reports whether the phrase, which begins at token k, is a participle
// before the main clause: "Reached" in "Reached by phone, Lund said".
func (m *mainClause) isParticiple(k int, np int32) bool {
	p := m.r.p
	w := p.Word(k)
	return int(p.Phrases[np].Hi) == k+1 && p.Tokens[k].Shape&text.First != 0 && (p.Lang.IsPast(w) || p.Lang.IsIng(w)) &&
		k+1 < len(p.Tokens) && p.Tokens[k+1].Is(lexicon.Preposition)
}

// explained reports whether words that explain a phrase may begin at token k, behind it.
func (m *mainClause) explained(k int) bool {
	r := m.r
	k = r.overBrackets(k)
	if k >= len(r.p.Tokens) {
		return false
	}
	t := &r.p.Tokens[k]
	return r.predicated(k) || t.Kind == text.Comma || t.Is(lexicon.Relative|lexicon.Preposition) ||
		t.Kind == text.Dash && k+1 < len(r.p.Tokens) && r.p.Tokens[k+1].Is(lexicon.Relative)
}
