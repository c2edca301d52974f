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
	if c.Kind != cue.Verb || c.Lo <= r.sentence.first {
		return
	}
	if first := r.sentence.first; r.main.First() != first {
		r.main = r.clauses.Main(first)
	}
	if np, how := r.subjectOf(c); np >= 0 && int(r.p.Phrases[np].Hi) <= c.Lo {
		c.Phrase, c.How = np, how
	}
}

// subjectOf returns a likelier subject of the cue than the phrase which it has, and how
// it is related to the cue, -1 if there is none.
func (r *Reader) subjectOf(c *cue.Cue) (main int32, how text.Relation) {
	ts := r.p.Tokens
	np := &r.p.Phrases[c.Phrase]
	prev := &ts[c.Lo-1]
	switch c.How {
	case text.Controlled:
		if !r.adjoined(c) {
			return -1, 0
		}
		return r.main.SubjectBefore(c.Lo), c.How
	case text.Shared:
		return r.main.SubjectBefore(c.Lo), c.How
	case text.Absolute:
		if ts[np.Hi-1].Noun&lexicon.Message == 0 {
			return -1, 0
		}
		return r.main.SubjectBefore(c.Lo), text.Controlled // Lund issued a statement saying
	case text.Inverted:
		if int(np.Lo) < c.Hi || prev.Kind == text.Quote || !r.clauses.Predicated(int(np.Hi)) {
			return -1, 0
		}
		if prev.Kind == text.Comma || prev.Kind == text.Dash || prev.Kind == text.Close {
			return r.main.SubjectBefore(c.Lo), text.Apposed
		}
		return r.main.SubjectBefore(c.Lo), text.Direct // said Moen had sailed
	case text.Direct:
		main = r.main.SubjectBefore(c.Lo)
		if main >= 0 && (r.inRelative(main, int(np.Lo)) || r.clauses.IsAdverb(np)) {
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
