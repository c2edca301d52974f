// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package text

import (
	"strings"

	"github.com/newswire-go/newswire/internal/lexicon"
)

// sight is how many tokens away anything is looked for. It keeps endless
// paragraphs from taking more than linear time.
const sight = 80

// A Relation says how a cue's subject was found.
type Relation uint8

const (
	Unrelated      Relation = iota
	Direct                  // "Smith said", "Smith later told"
	Apposed                 // "Smith, the mayor, said"
	RelativeClause          // "Smith, who said"
	Shared                  // "Smith stood up and said"
	Controlled              // "Smith spoke, saying", "Smith used the day to say"
	Absolute                // "with Smith saying"
	Attached                // "they heard Smith saying", where Smith may be whose words follow
	Inverted                // "said Smith"
	ByAgent                 // "was called a disgrace by Smith"
	OwnedBy                 // "Smith's claim", "his warning"
	Given                   // "according to Smith", "a statement from Smith"
	Labeled                 // "Smith: ...", "— Smith"
	Relations
)

// linkPhrases notes for each phrase what stands before it and which phrase
// ends at each token, then finds the subject of every verb, left to right, so
// that a later verb can share an earlier one's.
func (p *Paragraph) linkPhrases() {
	ts := p.Tokens
	p.opening = p.opening[:0]
	for k := range p.Phrases {
		np := &p.Phrases[k]
		for int(ts[np.Lo].Sentence) >= len(p.opening) {
			p.opening = append(p.opening, int32(k))
		}
		np.Type = p.whoIs(np)
		ts[np.Hi-1].ends = int32(k + 1) // the outer of two that end together comes last
		if b := ts[np.Lo].begins; b == 0 || p.Phrases[b-1].Hi < np.Hi {
			ts[np.Lo].begins = int32(k + 1)
		}
		if np.Lo == 0 {
			continue
		}
		b := int(np.Lo) - 1
		switch t := &ts[b]; {
		case t.Is(lexicon.Preposition) && !t.Is(lexicon.Conjunction):
			np.Flags |= AfterPrep
			np.Before = int32(b)
			if t.Writes(lexicon.WordBy) {
				np.Flags |= Agent
			}
		case t.IsVerb:
			np.Before = int32(b)
			np.Flags |= Object
			if t.Verb&(lexicon.Tell|lexicon.Ask) != 0 {
				np.Flags |= Hearer
			}
		case t.Is(lexicon.Coordinator):
			np.Flags |= Joined
		case t.Kind == Comma && (ts[np.Lo].Is(lexicon.Determiner) || np.Kind == Described):
			np.Flags |= Aside
		}
	}
	for v := range ts {
		if !ts[v].IsVerb {
			continue
		}
		np, how := p.subject(v)
		if cited := p.citedAs(v); cited >= 0 {
			np, how = cited, Absolute
		}
		ts[v].Subject, ts[v].Relation = np, how
		if np >= 0 && p.Phrases[np].Verb < 0 {
			p.Phrases[np].Verb = int32(v)
		}
	}
}

// Ending returns the outermost phrase that ends at the token i, or -1.
func (p *Paragraph) Ending(i int) int32 { return p.Tokens[i].ends - 1 }

// Beginning returns the outermost phrase that begins at the token i, or -1.
func (p *Paragraph) Beginning(i int) int32 { return p.Tokens[i].begins - 1 }

// Group returns the first token of the group of the verb at v: "has repeatedly
// said" begins at "has". passive reports a form of "to be" before a participle,
// toInf the "to" of an infinitive.
func (p *Paragraph) Group(v int) (g int, aux, passive, toInf bool) {
	ts := p.Tokens
	g = v
	for g > 0 && ts[g-1].Sentence == ts[v].Sentence {
		t := &ts[g-1]
		switch {
		case t.Is(lexicon.Auxiliary):
			aux = true
			passive = passive || t.Is(lexicon.Be) && ts[v].Form&lexicon.Participle != 0
		case t.Adverbial() && (t.Shape&Capital == 0 || t.Shape&First != 0):
		case t.Writes(lexicon.WordTo) && ts[v].Form&lexicon.Base != 0:
			return g - 1, aux, passive, true
		case t.Kind == Comma && g >= 3 && ts[g-2].Adverbial() && ts[g-3].Kind == Comma:
			g -= 2 // ", however,"
		case t.Is(lexicon.Time) && ts[v].Form&lexicon.Ing == 0:
			lo := p.timeBefore(g, v)
			if lo < 0 {
				return g, aux, passive, false
			}
			g = lo + 1
		default:
			return g, aux, passive, false
		}
		g--
	}
	return g, aux, passive, false
}

// timeBefore returns the first token of the time that ends before g and stands
// between the verb at v and its subject: "Smith Tuesday said", "Smith on Tuesday
// said". It returns -1 if there is none.
func (p *Paragraph) timeBefore(g, v int) int {
	if g < 2 || p.Ending(g-1) < 0 {
		return -1
	}
	np := &p.Phrases[p.Ending(g-1)]
	if np.Flags&Timed == 0 {
		return -1
	}
	lo := int(np.Lo)
	if lo > 0 && p.Tokens[lo-1].Is(lexicon.Preposition) {
		lo--
	}
	if lo == 0 || p.Tokens[lo-1].Sentence != p.Tokens[v].Sentence || p.Tokens[lo-1].Kind != Word {
		return -1
	}
	return lo
}

// subject returns the phrase that is the subject of the verb at v, or -1.
func (p *Paragraph) subject(v int) (int32, Relation) {
	ts := p.Tokens
	g, aux, _, toInf := p.Group(v)
	if toInf || ts[v].Form&lexicon.Ing != 0 && !aux && ts[v].Form&(lexicon.Past|lexicon.Base) == 0 {
		if np := p.ownSubject(v, g); np >= 0 {
			return np, Absolute
		}
		return p.governor(v, g)
	}
	if g == 0 || ts[g-1].Sentence != ts[v].Sentence {
		return p.after(v)
	}
	return p.subjectBefore(v, g-1)
}

// subjectBefore is subject for a finite verb at v, of which the token b stands
// before its group in the sentence.
func (p *Paragraph) subjectBefore(v, b int) (int32, Relation) {
	t, np := &p.Tokens[b], p.Ending(b)
	switch {
	case np >= 0 && p.Phrases[np].Kind == RelativePronoun:
		if a := p.antecedent(b); a >= 0 {
			return a, RelativeClause
		}
		return np, RelativeClause
	case t.Is(lexicon.Relative): // "that said"
		if a := p.antecedent(b); a >= 0 {
			return a, RelativeClause
		}
		return -1, Unrelated
	case t.Is(lexicon.Coordinator) || t.Is(lexicon.Conjunction) && (t.Writes(lexicon.WordBut) || t.Writes(lexicon.WordThen)):
		if np := p.earlier(v, b); np >= 0 {
			return np, Shared
		}
	case np >= 0:
		return p.subjectAt(v, b, np)
	case t.IsVerb && p.overRelative(v, b) >= 0:
		return p.overRelative(v, b), Direct
	case p.closes(v):
	case t.Kind == Comma || t.Kind == Dash || t.Kind == Close:
		return p.subjectOverAside(v, b)
	}
	return p.after(v)
}

// subjectAt is subjectBefore where the phrase np, no relative pronoun, ends with the token b.
func (p *Paragraph) subjectAt(v, b int, np int32) (int32, Relation) {
	if of := p.overParticiple(np, v); of >= 0 {
		return of, Direct
	}
	if of := p.overRelative(v, b); of >= 0 {
		return of, Direct
	}
	np = p.PPHead(np)
	if first, how := p.overPrep(v, int(p.Phrases[np].Lo)-1); first >= 0 {
		return first, how
	}
	if name := p.renamed(np); name >= 0 {
		return name, Apposed
	}
	return np, Direct
}

// overPrep is subjectBefore where a prepositional phrase stands before the verb at v, with
// the preposition at the token o, and parts the verb from its auxiliary or from an "and".
//
//	Smith has in the past praised Lund
//	Smith stayed and in a statement praised Lund
func (p *Paragraph) overPrep(v, o int) (int32, Relation) {
	if o < 1 || !p.Tokens[o].Is(lexicon.Preposition) || p.Tokens[o-1].Sentence != p.Tokens[v].Sentence {
		return -1, Unrelated
	}
	t := &p.Tokens[o-1]
	switch {
	case t.Is(lexicon.Coordinator):
		return p.earlier(v, o-1), Shared
	case t.Is(lexicon.Auxiliary) && o > max(1, v-sight) && p.Tokens[o-2].Kind == Word && p.Tokens[o-2].Sentence == t.Sentence:
		return p.subjectBefore(v, o-2)
	}
	return -1, Unrelated
}

// subjectOverAside is subjectBefore where the token b is a mark that can close an aside.
func (p *Paragraph) subjectOverAside(v, b int) (int32, Relation) {
	if np := p.pending(b); np >= 0 {
		return np, Apposed
	}
	if np := p.skipApposition(b); np >= 0 {
		return np, Apposed
	}
	if np, how := p.after(v); np >= 0 {
		return np, how
	}
	if np := p.earlier(v, b); np >= 0 {
		return np, Shared
	}
	return -1, Unrelated
}

// antecedent returns the phrase to which the relative pronoun at b belongs.
func (p *Paragraph) antecedent(b int) int32 {
	if b > 0 && p.Tokens[b-1].Kind == Comma {
		b--
	}
	if b == 0 || p.Tokens[b-1].Sentence != p.Tokens[b].Sentence {
		return -1
	}
	if np := p.Ending(b - 1); np >= 0 {
		return p.PPHead(np)
	}
	return -1
}

// PPHead returns the head of the chain of prepositional phrases that np ends: "a
// spokesperson" for "the Rome Fire Service" in "a spokesperson for the Rome Fire
// Service".
func (p *Paragraph) PPHead(np int32) int32 {
	ts := p.Tokens
	at := np
	for range 16 {
		lo := int(p.Phrases[at].Lo)
		if o := lo - 1; o >= 1 && ts[o].Is(lexicon.Preposition) && ts[o].Sentence == ts[lo].Sentence && p.Phrases[at].Kind != Pronoun {
			clause := ts[o].Is(lexicon.Conjunction) && p.Phrases[at].Type < NPMessage // "a fine after the man left", not "Smith after the game said"
			if up := p.Ending(o - 1); !clause && up >= 0 && p.Phrases[up].Kind != Pronoun && p.Phrases[up].Flags&Timed == 0 && ts[o-1].Sentence == ts[o].Sentence {
				at = up
				continue
			}
			if ts[o].Is(lexicon.Conjunction) {
				return at // "after the mayor of Haven said"
			}
			// The far end is the object of a preposition or a verb: "In a talk
			// with CNN Smith said". The nearest phrase is the subject.
			return np
		}
		if at != np && lo > 0 && ts[lo-1].IsVerb && ts[lo-1].Sentence == ts[lo].Sentence {
			return np
		}
		return at
	}
	return at
}

// skipApposition returns the phrase that the words between commas, dashes or
// parentheses explain, of which the closing one is at b; -1 if there is none.
func (p *Paragraph) skipApposition(b int) int32 {
	ts := p.Tokens
	if ts[b].Kind == Comma && b > 0 && ts[b-1].Kind == Close {
		b-- // "Lund (R-Ohio), said"
	}
	for range 6 {
		mark := ts[b].Kind
		j := p.segment(b)
		if j+1 >= b {
			return -1
		}
		bounded := j >= 0 && ts[j].Sentence == ts[b].Sentence && ts[j].Kind != Quote && ts[j].Kind != Semicolon
		if mark == Comma && !p.asideAt(j+1, b, bounded) {
			return p.lastSubject(b)
		}
		if !bounded {
			return -1
		}
		if j > 0 && p.Ending(j-1) >= 0 && !p.inAside(j) {
			return p.PPHead(p.Ending(j - 1))
		}
		if j == 0 {
			return -1
		}
		b = j
	}
	return -1
}

// segment returns the mark at the left end of the words whose right end is the mark
// at b: a comma for a comma, an opening parenthesis for a closing one.
func (p *Paragraph) segment(b int) int {
	ts := p.Tokens
	j := b - 1
	for ; j >= 0 && j > b-sight && ts[j].Sentence == ts[b].Sentence; j-- {
		k := ts[j].Kind
		switch {
		case ts[b].Kind == Close && k == Open, ts[b].Kind == Dash && k == Dash,
			ts[b].Kind == Comma && (k == Comma || k == Semicolon), k == Quote && !p.inset(j):
			return j
		}
	}
	return j
}

// lastSubject returns the last phrase before the comma at b, where the words before
// it are no apposition; -1 if that is the object of a verb, as in "Smith left the
// hall, came back and said".
func (p *Paragraph) lastSubject(b int) int32 {
	np := p.Ending(b - 1)
	if np < 0 || p.Phrases[np].Kind == Pronoun {
		return -1
	}
	if np = p.PPHead(np); p.Phrases[np].Flags&(Object|AfterPrep) != 0 {
		return -1
	}
	return np
}

// inset reports whether the quotation at token k is a few words in the
// writer's sentence: Lund, a sailor known as “Tug,” said
func (p *Paragraph) inset(k int) bool {
	switch p.Forms[p.Tokens[k].Quote-p.Base] {
	case FormPiece, FormTitle:
		return true
	}
	return false
}

// inAside reports whether the words that end before the mark at j stand in an
// aside themselves: "in Haven" in "Lund, now 81 and living in Haven, Conn.,".
func (p *Paragraph) inAside(j int) bool {
	ts := p.Tokens
	lo := j
	for lo > 0 && lo > j-sight && ts[lo-1].Sentence == ts[j].Sentence && ts[lo-1].Kind != Comma && ts[lo-1].Kind != Dash && ts[lo-1].Kind != Quote && ts[lo-1].Kind != Semicolon {
		lo--
	}
	bounded := lo > 0 && ts[lo-1].Sentence == ts[j].Sentence && (ts[lo-1].Kind == Comma || ts[lo-1].Kind == Dash)
	return bounded && lo < j && lo > 1 && p.Ending(lo-2) >= 0 && p.Phrases[p.Ending(lo-2)].Flags&Timed == 0 && p.asideAt(lo, j, true)
}

// asideAt reports whether the tokens [lo,hi) between two commas explain the
// phrase before them: an apposition, a relative clause, a participle, an age,
// a tail that begins with a preposition.
func (p *Paragraph) asideAt(lo, hi int, bounded bool) bool {
	if !bounded {
		return false
	}
	t := &p.Tokens[lo]
	switch {
	case t.Kind == Number:
		return true
	case t.Kind != Word:
		return false
	case t.Is(lexicon.Relative | lexicon.Determiner | lexicon.Preposition | lexicon.Possessive | lexicon.Adverb | lexicon.Quantity):
		return true
	case t.Is(lexicon.Conjunction):
		return t.Is(lexicon.Coordinator)
	case t.Is(lexicon.Subject | lexicon.Auxiliary):
		return false
	case t.Shape&Capital == 0:
		return true
	}
	// A region, a party or a title in capitals: "D-Ohio", "Ill.", "Jr."
	if hi-lo == 1 && (t.Shape&(Dotted|AllCaps) != 0 || strings.IndexByte(p.Word(lo), '-') == 1) {
		return true
	}
	// "in Haven, Idaho,": a place before it, and nothing else.
	if hi-lo == 1 && lo > 1 && p.Ending(lo-2) >= 0 {
		place := &p.Phrases[p.Ending(lo-2)]
		if place.Flags&AfterPrep != 0 && !p.fronted(place) {
			return true
		}
	}
	np := p.Beginning(lo)
	return np >= 0 && p.Phrases[np].Kind == Described
}

// earlier returns the subject of the last verb before the token b that is in
// the same sentence and has one.
func (p *Paragraph) earlier(v, b int) int32 {
	ts := p.Tokens
	for k := b; k >= 0 && k > b-sight && ts[k].Sentence == ts[v].Sentence; k-- {
		if ts[k].IsVerb && ts[k].Subject >= 0 && ts[k].Relation != RelativeClause {
			return p.Tokens[k].Subject
		}
		if ts[k].Kind == Semicolon {
			break
		}
	}
	// No verb: "Smith's way of ...". The sentence's first phrase.
	return p.firstPhrase(int(ts[v].Sentence), b)
}

// firstPhrase returns the sentence's first phrase before the token end that
// can be a subject.
func (p *Paragraph) firstPhrase(sentence, end int) int32 {
	if sentence >= len(p.opening) {
		return -1
	}
	from := int(p.opening[sentence])
	for k := from; k < len(p.Phrases) && k < from+sight; k++ {
		np := &p.Phrases[k]
		if int(np.Hi) > end+1 {
			break
		}
		if int(p.Tokens[np.Lo].Sentence) == sentence && np.Flags&(AfterPrep|Timed|Object|Possessor) == 0 {
			return int32(k)
		}
	}
	return -1
}

// governor returns the subject of the clause in which the participle or
// infinitive at v stands: the last verb's before it, or the next one's where
// it opens the sentence.
func (p *Paragraph) governor(v, g int) (int32, Relation) {
	ts := p.Tokens
	s := ts[v].Sentence
	for k := g - 1; k >= 0 && k > g-sight && ts[k].Sentence == s; k-- {
		if (ts[k].IsVerb || ts[k].Is(lexicon.Be|lexicon.Auxiliary)) && p.auxSubject(k) >= 0 {
			return p.auxSubject(k), Controlled
		}
	}
	if np := p.firstPhrase(int(s), g-1); np >= 0 {
		return np, Controlled
	}
	// "Calling it a shame, Smith said": the phrase after the next comma.
	for k := v + 1; k < len(ts) && k < v+sight && ts[k].Sentence == s; k++ {
		if (ts[k].Kind == Comma || ts[k].Kind == Quote) && k+1 < len(ts) && p.Beginning(k+1) >= 0 && p.Phrases[p.Beginning(k+1)].Flags&Timed == 0 {
			return p.bearer(p.Beginning(k + 1)), Controlled
		}
	}
	return -1, Unrelated
}

// auxSubject returns the subject of the verb or lone auxiliary at k.
func (p *Paragraph) auxSubject(k int) int32 {
	if p.Tokens[k].IsVerb {
		if p.Tokens[k].Relation == RelativeClause {
			return -1
		}
		return p.Tokens[k].Subject
	}
	if k > 0 && p.Ending(k-1) >= 0 && p.Tokens[k-1].Sentence == p.Tokens[k].Sentence {
		return p.PPHead(p.Ending(k - 1))
	}
	return -1
}

// ownSubject returns the phrase right before a participle or infinitive where
// it belongs to that phrase: "Smith saying", "asked Smith to say".
func (p *Paragraph) ownSubject(v, g int) int32 {
	if g == 0 || p.Tokens[v].Form&lexicon.Ing == 0 {
		return -1
	}
	np := p.Ending(g - 1)
	if np < 0 || p.Tokens[g-1].Sentence != p.Tokens[v].Sentence {
		return -1
	}
	if p.Phrases[np].Flags&(AfterPrep|Timed|Object) != 0 {
		// "with the president calling it": only after "with".
		if b := p.Phrases[np].Before; b < 0 || p.Tokens[b].ID != lexicon.WordWith {
			return -1
		}
		p.Phrases[np].Flags &^= AfterPrep
		return np
	}
	return p.PPHead(np)
}

// closes reports whether no more than a subject can follow the verb at v, as
// in "on paper, said Smith, who".
func (p *Paragraph) closes(v int) bool {
	t := &p.Tokens[v]
	if t.Verb&lexicon.Strong == 0 || t.Verb&(lexicon.Tell|lexicon.Ask) != 0 {
		return false
	}
	np, _ := p.after(v)
	if np < 0 || p.Phrases[np].Type >= NPMessage {
		return false
	}
	if hi := int(p.Phrases[np].Hi); hi < len(p.Tokens) && p.Tokens[hi].Sentence == t.Sentence {
		switch p.Tokens[hi].Kind {
		case Comma, Stop, Dash:
			return true
		case Quote:
			return p.Phrases[np].Kind != Pronoun // "Lund, the mayor, said it “shows ...”"
		}
		return false
	}
	return true
}

// after returns the phrase right after the verb: "said Smith".
func (p *Paragraph) after(v int) (int32, Relation) {
	ts := p.Tokens
	if ts[v].Verb == 0 || ts[v].Form&(lexicon.Past|lexicon.ThirdForm|lexicon.Base) == 0 {
		return -1, Unrelated
	}
	k := v + 1 + int(ts[v].More)
	for k < len(ts) && k < v+3 && ts[k].Adverbial() {
		k++
	}
	if k >= len(ts) || ts[k].Sentence != ts[v].Sentence {
		return -1, Unrelated
	}
	np := p.Beginning(k)
	if np < 0 || p.Phrases[np].Flags&Timed != 0 || ts[k].Is(lexicon.Object) {
		return -1, Unrelated
	}
	return p.bearer(p.sender(np)), Inverted
}
