// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package text

import "github.com/newswire-go/newswire/internal/lexicon"

// pending returns the phrase that opens a clause and waits for its verb behind an
// aside, of which the closing mark is at b; -1 if there is none. A name inside the
// aside is no subject:
//
//	Lund, who sued the mayor, Bo Rask, said
//	Lund, owner of the bar, Low Tide, said
//	Lund, a teacher at Haven School, Co Sound, said
func (p *Paragraph) pending(b int) int32 {
	ts := p.Tokens
	for lo := b - 1; lo >= 0 && lo > b-sight && ts[lo].Sentence == ts[b].Sentence; lo-- {
		if lo > 0 && ts[lo-1].Sentence == ts[lo].Sentence && !p.opensClause(lo-1) {
			continue
		}
		np := p.Beginning(lo)
		if np < 0 && ts[lo].Is(lexicon.Preposition|lexicon.Conjunction) {
			return -1 // "In Haven, Lund, a sailor, said"
		}
		if np < 0 {
			continue
		}
		if end := int(p.extent(np, int32(b))); p.waits(np, end, b) {
			return np
		}
		return -1
	}
	return -1
}

// opensClause reports whether a clause can begin after the token at i: after a
// quotation that is no part of the writer's sentence, a semicolon, or a conjunction
// that stands between clauses.
func (p *Paragraph) opensClause(i int) bool {
	t := &p.Tokens[i]
	switch t.Kind {
	case Semicolon, Colon:
		return true
	case Quote:
		return !p.inset(i)
	case Word:
		return t.Is(lexicon.Conjunction) && !t.Is(lexicon.Coordinator|lexicon.Preposition|lexicon.Relative) ||
			t.Is(lexicon.Coordinator) && i > 0 && p.Tokens[i-1].Kind == Comma
	}
	return false
}

// waits reports whether the phrase np, whose chain ends at the token end, is
// separated by an aside from a verb behind the mark at b. A description that nothing
// but a name follows is not: "the mayor, Bo Rask, said".
func (p *Paragraph) waits(np int32, end, b int) bool {
	ts, head := p.Tokens, &p.Phrases[np]
	if end >= b || ts[end].Sentence != ts[b].Sentence || head.Kind == Pronoun || head.Flags&(Timed|Possessor) != 0 {
		return false
	}
	if k := ts[end].Kind; k != Comma && k != Open && k != Dash {
		return false
	}
	at := end + 1
	if ts[end].Kind == Open && p.goesOn(at, b) {
		return false
	}
	if first := p.Beginning(at); first >= 0 {
		if ap := &p.Phrases[first]; int(ap.Hi) == b && (head.Kind == Described || ap.Kind == Described) || ap.Kind == Pronoun {
			return false // one apposition, which skipApposition reads, or a clause
		}
		if head.Kind == Described && p.Phrases[first].Kind == Named {
			return false
		}
	}
	return p.isAside(at, b)
}

// goesOn reports whether a phrase begins right behind the parentheses that at is in, so
// that they are inside a title: "Port Party (PP) leader Bo Rask".
func (p *Paragraph) goesOn(at, b int) bool {
	for at < b && p.Tokens[at].Kind != Close {
		at++
	}
	return at+1 < b && p.Beginning(at+1) >= 0
}

// isAside reports whether the tokens [at,b) can stand in a clause as an aside: a finite
// verb among them has a relative for its subject, and a relative has a verb.
func (p *Paragraph) isAside(at, b int) bool {
	ts := p.Tokens
	verbless := ts[at].Is(lexicon.Relative)
	for i := at; i < b; i++ {
		if ts[i].IsVerb || ts[i].Is(lexicon.Auxiliary) {
			verbless = false
		}
		if ts[i].IsVerb && ts[i].Relation == Direct && ts[i].Subject >= 0 && p.Phrases[ts[i].Subject].Flags&(AfterPrep|Object) == 0 && !p.ownedByRelative(ts[i].Subject, at) {
			return false
		}
	}
	return !verbless
}

// renamed returns the name that the description np explains behind a comma, where
// no second comma closes the apposition: "Bo Rask, senior analyst at Orbis told the
// Post". It returns -1 if there is none; one with a determiner has a clause of its
// own, "Rask, a spokesman said, was late".
func (p *Paragraph) renamed(np int32) int32 {
	ph := &p.Phrases[np]
	lo := int(ph.Lo)
	if ph.Type != NPPerson || lo < 2 || p.Tokens[lo-1].Kind != Comma || p.Tokens[lo-1].Sentence != p.Tokens[lo].Sentence || p.Tokens[lo].Is(lexicon.Determiner|lexicon.Possessive|lexicon.Quantity) {
		return -1
	}
	name := p.Ending(lo - 2)
	if name < 0 || p.Phrases[name].Kind != Named || p.Phrases[name].Flags&(AfterPrep|Object|Timed) != 0 {
		return -1
	}
	if at := int(p.Phrases[name].Lo); at > 0 && p.Tokens[at-1].Sentence == p.Tokens[at].Sentence && !p.opensClause(at-1) {
		return -1
	}
	return name
}

// bearer returns the phrase with the name of whoever bears two roles of which np is
// the first, np if it is not such a role: "said writer and sailor Bo Rask".
func (p *Paragraph) bearer(np int32) int32 {
	ph := &p.Phrases[np]
	if ph.Kind != Described || ph.Type != NPPerson || p.Tokens[ph.Lo].Is(lexicon.Determiner|lexicon.Possessive|lexicon.Quantity) || !p.IsWord(int(ph.Hi), lexicon.WordAnd) || int(ph.Hi)+1 >= len(p.Tokens) {
		return np
	}
	second := p.Beginning(int(ph.Hi) + 1)
	if second < 0 || p.Phrases[second].Kind != Named || p.Tokens[ph.Hi+1].Shape&Capital != 0 || p.Tokens[ph.Hi+1].Is(lexicon.Determiner|lexicon.Possessive|lexicon.Quantity) {
		return np
	}
	return second
}

// sender returns the phrase behind "from" where np has words that come from it, np if
// it is another: “No,” came the answer from Rask.
func (p *Paragraph) sender(np int32) int32 {
	hi := int(p.Phrases[np].Hi)
	if t := &p.Tokens[hi-1]; t.Noun&(lexicon.Claim|lexicon.Message) == 0 || p.Phrases[np].Kind != Described || !p.IsWord(hi, lexicon.WordFrom) || hi+1 >= len(p.Tokens) {
		return np
	}
	if from := p.Beginning(hi + 1); from >= 0 {
		return from
	}
	return np
}

// fronted reports whether the phrase, the object of a preposition, opens its clause
// with it, so that a subject is still to come: "In Haven, Lund, a sailor, said".
func (p *Paragraph) fronted(np *Phrase) bool {
	b := int(np.Before)
	return b >= 0 && (b == 0 || p.Tokens[b-1].Sentence != p.Tokens[b].Sentence || p.opensClause(b-1))
}

// ownedByRelative reports whether a relative clause between the token lo and the
// phrase np has it for its subject, or part of it: "whose company, Norvik, built".
func (p *Paragraph) ownedByRelative(np int32, lo int) bool {
	for i := int(p.Phrases[np].Lo); i >= lo; i-- {
		if p.Tokens[i].Is(lexicon.Relative) {
			return true
		}
	}
	return false
}
