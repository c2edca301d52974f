// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package attribution

import (
	"cmp"
	"slices"

	"github.com/newswire-go/newswire/internal/coref"
	"github.com/newswire-go/newswire/internal/lexicon"
	"github.com/newswire-go/newswire/internal/marks"
	"github.com/newswire-go/newswire/internal/text"
)

// A Paragraph is one paragraph of a text with its cues, for package statement.
// It keeps its memory from one reading to the next.
type Paragraph struct{ paragraph }

// Read reads the paragraph story[start:end], in which the stretches begin, of which
// the first is the base-th of the story.
func (p *Paragraph) Read(lang *lexicon.Language, story string, start, end int, stretches []marks.Quotation, base int) {
	p.readCues(lang, story, start, end, stretches, base)
	p.looseCues()
}

// looseCues adds the cues of strong verbs that have no subject by the stricter rules
// for quotations: the verb counts as finite wherever it stands, and the first phrase
// of its clause as its subject.
//
//	Sailors in five ports on Tuesday {say} they would sail.
func (p *paragraph) looseCues() {
	n := len(p.cues)
	at := 0
	for v := 1; v < len(p.Tokens); v++ {
		t := &p.Tokens[v]
		for at < n && int(p.cues[at].hi) <= v {
			at++
		}
		if at < n && int(p.cues[at].lo) <= v {
			continue
		}
		switch {
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
		c := p.addCue(VerbCue, text.Direct, v, v+1+int(t.More), np)
		c.verb, c.form = t.Verb, t.Form
	}
	if len(p.cues) > n {
		// Those that were added stand behind all others, not beside their places.
		slices.SortStableFunc(p.cues, func(a, b cue) int { return cmp.Compare(a.lo, b.lo) })
		p.nestCues()
	}
}

// isLooseVerb reports whether the word at v is a strong verb without a subject, and may
// be finite.
func (p *paragraph) isLooseVerb(v int) bool {
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

// looseSubject returns the first phrase of the clause of the verb at v that is no
// object and no time, or -1.
func (p *paragraph) looseSubject(v int) int32 {
	lo := v
	for lo > 0 && lo > v-sight && p.Tokens[lo-1].Sentence == p.Tokens[v].Sentence {
		t := &p.Tokens[lo-1]
		if t.Kind == text.Comma || t.Kind == text.Semicolon || t.Kind == text.Dash || t.Kind == text.Colon || t.Kind == text.Quote || t.Is(lexicon.Conjunction) && !t.Is(lexicon.Preposition|lexicon.Coordinator) {
			break
		}
		lo--
	}
	if np := p.firstOf(lo, v); np >= 0 {
		return np
	}
	for lo > 0 && lo > v-sight && p.Tokens[lo-1].Sentence == p.Tokens[v].Sentence {
		lo--
	}
	return p.firstOf(lo, v)
}

// firstOf returns the first phrase between two tokens that is no object and no time, or
// -1.
func (p *paragraph) firstOf(lo, hi int) int32 {
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
func (p *paragraph) looseLabel(k int) {
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
		p.addCue(ColonCue, text.Labeled, k, k+1, np)
	}
}

// reportedBy adds the participle at token v as a cue of its agent, where it stands by
// itself: "as {reported} by Lund". It reports whether it is one.
func (p *paragraph) reportedBy(v int) bool {
	t := &p.Tokens[v]
	if t.Verb&(lexicon.Say|lexicon.Tell|lexicon.Ask) == 0 || t.Form&(lexicon.Past|lexicon.Participle) == 0 || !p.IsWord(v+1, lexicon.WordBy) || v+2 >= len(p.Tokens) ||
		p.Beginning(v+2) < 0 || p.Tokens[v-1].ID != lexicon.WordAs {
		return false
	}
	c := p.addCue(AccordingCue, text.Given, v-1, v+2, p.Beginning(v+2))
	c.verb, c.form = t.Verb, t.Form
	return true
}

// A Cue is words that say that someone speaks.
type Cue struct {
	Kind    CueKind
	How     text.Relation // how Phrase was found
	Lo, Hi  int           // its tokens, auxiliaries and adverbs included
	Verb    lexicon.VerbClass
	Form    lexicon.Form
	Phrase  int32 // who speaks: one of Phrases
	Passive bool  // "was called"
	Role    int   // which of Roles it has
}

// Roles returns the names of the roles of cues, "none" first.
func Roles() []string { return roleNames[:] }

// Relations returns the names of the relations between a cue and who speaks, "none"
// first, and Types those of the types of phrases.
func Relations() []string { return relationNames[:] }

// Types returns the names of the types of phrases.
func Types() []string { return typeNames[:] }

// Cues returns the number of the paragraph's cues, which are in order of their
// words.
func (p *Paragraph) Cues() int { return len(p.cues) }

// Cue returns the i-th cue.
func (p *Paragraph) Cue(i int) Cue {
	c := &p.cues[i]
	return Cue{Kind: c.kind, How: c.how, Lo: int(c.lo), Hi: int(c.hi), Verb: c.verb, Form: c.form, Phrase: c.np, Passive: c.pass, Role: int(c.role)}
}

// CueFrom returns the first cue that begins at the token k or after.
func (p *Paragraph) CueFrom(k int) int { return p.cueAfter(k - 1) }

// Mentions returns the words that name who speaks by the i-th cue, and those that
// name who speaks with them, empty if nobody does.
func (p *Paragraph) Mentions(i int) (who, joint text.Span) {
	c := candidate{p: &p.paragraph, np: p.cues[i].np, cue: int32(i)}
	return p.mention(&c), p.joint(&c)
}

// Marked returns the marked stretches of the text that was read last. They hold
// until the Reader is used again.
func (r *Reader) Marked() []marks.Quotation { return r.marked }

// Quoted returns the quotations of the story's text as Body does, without reading
// them again if they are what Body returned last.
func (r *Reader) Quoted(s Story) []Quotation {
	if r.bodyOf == s && r.isBody {
		return r.out
	}
	return r.Body(s)
}

// People returns the people of a story, and reads them unless they have just been read.
func (r *Reader) People(s Story) *coref.Entities {
	switch {
	case r.isRead && r.readOf == s:
	case r.isBody && r.bodyOf == s:
		r.readPeople(s, r.marked)
	default:
		r.inBody = marks.Find(r.inBody[:0], s.Text)
		r.readPeople(s, r.inBody)
	}
	return &r.people
}

// Speak returns the speaker of a mention in the text, which who resolves, and adds it
// to spoken.
func (r *Reader) Speak(text string, mention text.Span, who func(start, end int, hint coref.Hint) coref.Ref, spoken *Spoken) Speaker {
	r.text = text
	s := Speaker{Mention: mention}
	r.speak(&s, who, spoken)
	return s
}

// A Spoken is who spoke so far, the last first, each once. The zero Spoken is that
// of a story in which nobody has spoken yet.
type Spoken struct {
	refs [16]coref.Ref
	n    int
}

// Hint returns the hint of those who spoke, which holds until Add.
func (s *Spoken) Hint() coref.Hint { return coref.Hint{Recent: s.refs[:s.n]} }

// Add puts the entity, which is one that is known, before all others.
func (s *Spoken) Add(ref coref.Ref) {
	at := 0
	for at < s.n && s.refs[at].ID != ref.ID {
		at++
	}
	if at == s.n {
		at = min(at, len(s.refs)-1)
		s.n = at + 1
	}
	copy(s.refs[1:at+1], s.refs[:at])
	s.refs[0] = ref
}
