// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package clause

import (
	"github.com/newswire-go/newswire/internal/lexicon"
	"github.com/newswire-go/newswire/internal/text"
)

// A Main finds the subject of the main clause of a sentence up to a token, in one
// pass if it is asked in the order of the tokens. The zero Main is of no sentence.
type Main struct {
	r       *Reader
	first   int   // of the sentence
	at      int   // the next token
	phrase  int32 // the subject, -1 for none
	open    bool  // a main clause may begin at the token
	fronted bool  // it begins behind the next comma
}

// Main returns a Main for the sentence whose first token is first.
func (r *Reader) Main(first int) Main {
	return Main{r: r, first: first, at: first, phrase: -1, open: true}
}

// First returns the first token of the sentence, -1 if m is of none.
func (m *Main) First() int {
	if m.r == nil {
		return -1
	}
	return m.first
}

// SubjectBefore returns the subject of the main clause that begins before token k, one of
// the paragraph's Phrases, -1 if there is none.
func (m *Main) SubjectBefore(k int) int32 {
	if m.at > k {
		*m = m.r.Main(m.first)
	}
	for m.at < k {
		m.see(m.at)
		m.at++
	}
	return m.phrase
}

// see looks at token k.
func (m *Main) see(k int) {
	p := m.r.p
	t := &p.Tokens[k]
	switch {
	case t.Kind == text.Semicolon:
		m.open, m.fronted = true, false
	case t.Kind == text.Comma && m.fronted:
		m.open, m.fronted = m.phrase < 0, false
	case m.joins(k):
		if np := p.Beginning(k + 1); np >= 0 && m.leads(np) && m.r.Predicated(int(p.Phrases[np].Hi)) {
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
func (m *Main) seePhrase(k int, np int32) {
	p := m.r.p
	if m.isParticiple(k, np) {
		m.open, m.fronted = false, true
	} else if hi := int(p.Phrases[np].Hi); m.r.Predicated(hi) || p.Tokens[k].Is(lexicon.Subject) || !m.fronted && m.explained(hi) {
		m.phrase, m.open = np, false
	}
}

// joins reports whether token k joins another main clause to the one before it: "but",
// and "and" behind a comma.
func (m *Main) joins(k int) bool {
	ts := m.r.p.Tokens
	return m.phrase >= 0 && (ts[k].Writes(lexicon.WordBut) || ts[k].Is(lexicon.Coordinator) && k > 0 && ts[k-1].Kind == text.Comma)
}

// leads reports whether the phrase may be the subject of a main clause.
func (m *Main) leads(np int32) bool {
	ph := &m.r.p.Phrases[np]
	return ph.Kind != text.RelativePronoun && ph.Flags&(text.AfterPrep|text.Timed|text.Possessor) == 0 && !m.r.IsAdverb(ph)
}

// isParticiple reports whether the phrase, which begins at token k, is a participle
// before the main clause: "Reached" in "Reached by phone, Lund said".
func (m *Main) isParticiple(k int, np int32) bool {
	p := m.r.p
	w := p.Word(k)
	return int(p.Phrases[np].Hi) == k+1 && p.Tokens[k].Shape&text.First != 0 && (p.Lang.IsPast(w) || p.Lang.IsIng(w)) &&
		k+1 < len(p.Tokens) && p.Tokens[k+1].Is(lexicon.Preposition)
}

// explained reports whether words that explain a phrase may begin at token k, behind it.
func (m *Main) explained(k int) bool {
	r := m.r
	k = r.OverBrackets(k)
	if k >= len(r.p.Tokens) {
		return false
	}
	t := &r.p.Tokens[k]
	return r.Predicated(k) || t.Kind == text.Comma || t.Is(lexicon.Relative|lexicon.Preposition) ||
		t.Kind == text.Dash && k+1 < len(r.p.Tokens) && r.p.Tokens[k+1].Is(lexicon.Relative)
}

// IsAdverb reports whether the phrase is an adverb that was taken for a noun.
func (r *Reader) IsAdverb(np *text.Phrase) bool {
	t := &r.p.Tokens[np.Lo]
	return np.Hi == np.Lo+1 && np.Kind != text.Pronoun && (t.Adverbial() || t.Is(lexicon.Adverb|lexicon.Time))
}

// Predicated reports whether a finite verb stands at token k, or behind adverbs there.
func (r *Reader) Predicated(k int) bool {
	for n := 0; n < 3 && k < len(r.p.Tokens); n++ {
		if r.Tense(k) != NoTense {
			return true
		}
		if !r.p.Tokens[k].Adverbial() {
			return false
		}
		k++
	}
	return false
}

// OverBrackets returns the token behind the brackets that open at token k, and k if
// there are none.
func (r *Reader) OverBrackets(k int) int {
	ts := r.p.Tokens
	if k >= len(ts) || ts[k].Kind != text.Open {
		return k
	}
	for j := k + 1; j < len(ts) && j < k+12 && ts[j].Sentence == ts[k].Sentence; j++ {
		if ts[j].Kind == text.Close {
			return j + 1
		}
	}
	return k
}
