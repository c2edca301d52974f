// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package speech

import (
	"strings"

	"github.com/newswire-go/newswire/internal/lexicon"
)

// A link says how a cue's subject was found.
type link uint8

const (
	unlinked   link = iota
	direct          // "Smith said", "Smith later told"
	apposed         // "Smith, the mayor, said"
	relativeTo      // "Smith, who said"
	shared          // "Smith stood up and said"
	controlled      // "Smith spoke, saying", "Smith used the day to say"
	absolute        // "with Smith saying"
	inverted        // "said Smith"
	byAgent         // "was called a disgrace by Smith"
	owned           // "Smith's claim", "his warning"
	given           // "according to Smith", "a statement from Smith"
	labelled        // "Smith: ...", "— Smith"
	links
)

// linkPhrases notes for each phrase what stands before it and which phrase
// ends at each token, then finds the subject of every verb, left to right, so
// that a later verb can share an earlier one's.
func (p *paragraph) linkPhrases() {
	ts := p.tokens
	p.opening = p.opening[:0]
	for k := range p.nps {
		np := &p.nps[k]
		for int(ts[np.lo].sentence) >= len(p.opening) {
			p.opening = append(p.opening, int32(k))
		}
		np.who = p.whoIs(np)
		ts[np.hi-1].ends = int32(k + 1) // the outer of two that end together comes last
		if b := ts[np.lo].begins; b == 0 || p.nps[b-1].hi < np.hi {
			ts[np.lo].begins = int32(k + 1)
		}
		if np.lo == 0 {
			continue
		}
		b := int(np.lo) - 1
		switch t := &ts[b]; {
		case t.is(lexicon.Preposition) && !t.is(lexicon.Conjunction):
			np.flags |= afterPrep
			np.before = int32(b)
			if t.writes(lexicon.WordBy) {
				np.flags |= agent
			}
		case t.isVerb:
			np.before = int32(b)
			np.flags |= object
			if t.verb&(lexicon.Tell|lexicon.Ask) != 0 {
				np.flags |= hearer
			}
		case t.is(lexicon.Coordinator):
			np.flags |= joined
		case t.kind == comma && (ts[np.lo].is(lexicon.Determiner) || np.kind == described):
			np.flags |= aside
		}
	}
	for v := range ts {
		if !ts[v].isVerb {
			continue
		}
		np, how := p.subject(v)
		if cited := p.citedAs(v); cited >= 0 {
			np, how = cited, absolute
		}
		ts[v].subject, ts[v].how = np, how
		if np >= 0 && p.nps[np].verb < 0 {
			p.nps[np].verb = int32(v)
		}
	}
}

// ending returns the outermost phrase that ends at the token i, or -1.
func (p *paragraph) ending(i int) int32 { return p.tokens[i].ends - 1 }

// beginning returns the outermost phrase that begins at the token i, or -1.
func (p *paragraph) beginning(i int) int32 { return p.tokens[i].begins - 1 }

// group returns the first token of the verb's group: "has repeatedly said"
// begins at "has". passive reports a form of "to be" before a participle,
// toInf the "to" of an infinitive.
func (p *paragraph) group(v int) (g int, aux, passive, toInf bool) {
	ts := p.tokens
	g = v
	for g > 0 && ts[g-1].sentence == ts[v].sentence {
		t := &ts[g-1]
		switch {
		case t.is(lexicon.Auxiliary):
			aux = true
			if t.is(lexicon.Be) && ts[v].form&lexicon.Participle != 0 {
				passive = true
			}
		case ts[g-1].adverbial() && (t.shape&capital == 0 || t.shape&first != 0):
		case t.writes(lexicon.WordTo) && ts[v].form&lexicon.Base != 0:
			toInf = true
			g--
			return
		case t.kind == comma && g >= 3 && ts[g-2].adverbial() && ts[g-3].kind == comma:
			g -= 2 // ", however,"
		case t.is(lexicon.Time) && g >= 2 && p.ending(g-1) >= 0 && ts[v].form&lexicon.Ing == 0:
			// "Smith Tuesday said", "Smith on Tuesday said"
			np := &p.nps[p.ending(g-1)]
			if np.flags&timed == 0 {
				return
			}
			lo := int(np.lo)
			if lo > 0 && ts[lo-1].is(lexicon.Preposition) {
				lo--
			}
			if lo == 0 || ts[lo-1].sentence != ts[v].sentence || ts[lo-1].kind != word {
				return
			}
			g = lo + 1
		default:
			return
		}
		g--
	}
	return
}

// subject finds who or what does the verb at v.
func (p *paragraph) subject(v int) (int32, link) {
	ts := p.tokens
	g, aux, _, toInf := p.group(v)
	if toInf || ts[v].form&lexicon.Ing != 0 && !aux && ts[v].form&(lexicon.Past|lexicon.Base) == 0 {
		if np := p.ownSubject(v, g); np >= 0 {
			return np, absolute
		}
		return p.governor(v, g)
	}
	b := g - 1
	if b < 0 || ts[b].sentence != ts[v].sentence {
		return p.after(v)
	}
	t := &ts[b]
	if np := p.ending(b); np >= 0 && p.nps[np].kind == relative {
		if a := p.antecedent(b); a >= 0 {
			return a, relativeTo
		}
		return np, relativeTo
	}
	switch {
	case t.is(lexicon.Relative): // "that said"
		if a := p.antecedent(b); a >= 0 {
			return a, relativeTo
		}
		return -1, unlinked
	case t.is(lexicon.Coordinator) || t.is(lexicon.Conjunction) && (t.writes(lexicon.WordBut) || t.writes(lexicon.WordThen)):
		if np := p.earlier(v, b); np >= 0 {
			return np, shared
		}
		return p.after(v)
	case p.ending(b) >= 0:
		if np := p.overParticiple(p.ending(b), v); np >= 0 {
			return np, direct
		}
		return p.climb(p.ending(b)), direct
	case p.closes(v):
		return p.after(v)
	case t.kind == comma || t.kind == dash || t.kind == closing:
		if np := p.overAside(b); np >= 0 {
			return np, apposed
		}
		if np, how := p.after(v); np >= 0 {
			return np, how
		}
		if np := p.earlier(v, b); np >= 0 {
			return np, shared
		}
	}
	return p.after(v)
}

// antecedent returns the phrase to which the relative pronoun at b belongs.
func (p *paragraph) antecedent(b int) int32 {
	if b > 0 && p.tokens[b-1].kind == comma {
		b--
	}
	if b == 0 || p.tokens[b-1].sentence != p.tokens[b].sentence {
		return -1
	}
	if np := p.ending(b - 1); np >= 0 {
		return p.climb(np)
	}
	return -1
}

// climb goes from a phrase to the one of which it is a part: from "the Rome
// Fire Service" to "a spokesperson for the Rome Fire Service".
func (p *paragraph) climb(np int32) int32 {
	ts := p.tokens
	at := np
	for range 16 {
		lo := int(p.nps[at].lo)
		if o := lo - 1; o >= 1 && ts[o].is(lexicon.Preposition) && ts[o].sentence == ts[lo].sentence && p.nps[at].kind != pronoun {
			if up := p.ending(o - 1); up >= 0 && p.nps[up].kind != pronoun && p.nps[up].flags&timed == 0 && ts[o-1].sentence == ts[o].sentence {
				at = up
				continue
			}
			if ts[o].is(lexicon.Conjunction) {
				return at // "after the mayor of Haven said"
			}
			// The far end hangs on a preposition or a verb: "In a talk with
			// CNN Smith said". The nearest phrase is the subject.
			return np
		}
		if at != np && lo > 0 && ts[lo-1].isVerb && ts[lo-1].sentence == ts[lo].sentence {
			return np
		}
		return at
	}
	return at
}

// overAside goes left over what stands between commas, dashes or parentheses,
// of which the closing one is at b, to the phrase that it explains.
func (p *paragraph) overAside(b int) int32 {
	ts := p.tokens
	s := ts[b].sentence
	if ts[b].kind == comma && b > 0 && ts[b-1].kind == closing {
		b-- // "Lund (R-Ohio), said"
	}
	mark := ts[b].kind
	for range 6 {
		// The segment to the left of the mark at b.
		j := b - 1
		for j >= 0 && j > b-sight && ts[j].sentence == s {
			k := ts[j].kind
			if mark == closing && k == open || mark == dash && k == dash || mark == comma && (k == comma || k == semicolon) || k == quote && !p.inset(j) {
				break
			}
			j--
		}
		lo := j + 1
		if lo >= b {
			return -1
		}
		bounded := j >= 0 && ts[j].sentence == s && ts[j].kind != quote && ts[j].kind != semicolon
		if mark == comma && !p.asideAt(lo, b, bounded) || !bounded {
			// The segment is no apposition: its last phrase is the subject.
			if mark != comma {
				return -1
			}
			if np := p.ending(b - 1); np >= 0 && p.nps[np].kind != pronoun {
				if np = p.climb(np); p.nps[np].flags&object == 0 {
					return np
				}
				// "Smith left the hall, came back and said"
			}
			return -1
		}
		if j > 0 && p.ending(j-1) >= 0 && !p.inAside(j) {
			return p.climb(p.ending(j - 1))
		}
		if j <= 0 {
			return -1
		}
		b = j
		mark = ts[j].kind
	}
	return -1
}

// inset reports whether the quotation at token k is a few words in the
// writer's sentence: Lund, a sailor known as “Tug,” said
func (p *paragraph) inset(k int) bool {
	switch p.look[p.tokens[k].quote-p.base] {
	case lookPiece, lookTitle:
		return true
	}
	return false
}

// inAside reports whether the words that end before the mark at j stand in an
// aside themselves: "in Haven" in "Lund, now 81 and living in Haven, Conn.,".
func (p *paragraph) inAside(j int) bool {
	ts := p.tokens
	lo := j
	for lo > 0 && lo > j-sight && ts[lo-1].sentence == ts[j].sentence && ts[lo-1].kind != comma && ts[lo-1].kind != dash && ts[lo-1].kind != quote && ts[lo-1].kind != semicolon {
		lo--
	}
	bounded := lo > 0 && ts[lo-1].sentence == ts[j].sentence && (ts[lo-1].kind == comma || ts[lo-1].kind == dash)
	return bounded && lo < j && lo > 1 && p.ending(lo-2) >= 0 && p.nps[p.ending(lo-2)].flags&timed == 0 && p.asideAt(lo, j, true)
}

// asideAt reports whether the tokens [lo,hi) between two commas explain the
// phrase before them: an apposition, a relative clause, a participle, an age,
// a tail that begins with a preposition.
func (p *paragraph) asideAt(lo, hi int, bounded bool) bool {
	if !bounded {
		return false
	}
	t := &p.tokens[lo]
	switch {
	case t.kind == number:
		return true
	case t.kind != word:
		return false
	case t.is(lexicon.Relative | lexicon.Determiner | lexicon.Preposition | lexicon.Possessive | lexicon.Adverb | lexicon.Quantity):
		return true
	case t.is(lexicon.Conjunction):
		return t.is(lexicon.Coordinator)
	case t.is(lexicon.Subject | lexicon.Auxiliary):
		return false
	case t.shape&capital == 0:
		return true
	}
	// A region, a party or a title in capitals: "D-Ohio", "Ill.", "Jr."
	if hi-lo == 1 && (t.shape&(dotted|allCaps) != 0 || strings.IndexByte(p.text(lo), '-') == 1) {
		return true
	}
	// "in Haven, Idaho,": a place before it, and nothing else.
	if hi-lo == 1 && lo > 1 && p.ending(lo-2) >= 0 && p.nps[p.ending(lo-2)].flags&afterPrep != 0 {
		return true
	}
	np := p.beginning(lo)
	return np >= 0 && p.nps[np].kind == described
}

// earlier returns the subject of the last verb before the token b that is in
// the same sentence and has one.
func (p *paragraph) earlier(v, b int) int32 {
	ts := p.tokens
	for k := b; k >= 0 && k > b-sight && ts[k].sentence == ts[v].sentence; k-- {
		if ts[k].isVerb && ts[k].subject >= 0 && ts[k].how != relativeTo {
			return p.tokens[k].subject
		}
		if ts[k].kind == semicolon {
			break
		}
	}
	// No verb: "Smith's way of ...". The sentence's first phrase.
	return p.firstPhrase(int(ts[v].sentence), b)
}

// firstPhrase returns the sentence's first phrase before the token end that
// can be a subject.
func (p *paragraph) firstPhrase(sentence, end int) int32 {
	if sentence >= len(p.opening) {
		return -1
	}
	from := int(p.opening[sentence])
	for k := from; k < len(p.nps) && k < from+sight; k++ {
		np := &p.nps[k]
		if int(np.hi) > end+1 {
			break
		}
		if int(p.tokens[np.lo].sentence) == sentence && np.flags&(afterPrep|timed|object|possessor) == 0 {
			return int32(k)
		}
	}
	return -1
}

// governor returns the subject of the clause in which the participle or
// infinitive at v stands: the last verb's before it, or the next one's where
// it opens the sentence.
func (p *paragraph) governor(v, g int) (int32, link) {
	ts := p.tokens
	s := ts[v].sentence
	for k := g - 1; k >= 0 && k > g-sight && ts[k].sentence == s; k-- {
		if (ts[k].isVerb || ts[k].is(lexicon.Be|lexicon.Auxiliary)) && p.auxSubject(k) >= 0 {
			return p.auxSubject(k), controlled
		}
	}
	if np := p.firstPhrase(int(s), g-1); np >= 0 {
		return np, controlled
	}
	// "Calling it a shame, Smith said": the phrase after the next comma.
	for k := v + 1; k < len(ts) && k < v+sight && ts[k].sentence == s; k++ {
		if (ts[k].kind == comma || ts[k].kind == quote) && k+1 < len(ts) && p.beginning(k+1) >= 0 && p.nps[p.beginning(k+1)].flags&timed == 0 {
			return p.beginning(k + 1), controlled
		}
	}
	return -1, unlinked
}

// auxSubject returns the subject of the verb or lone auxiliary at k.
func (p *paragraph) auxSubject(k int) int32 {
	if p.tokens[k].isVerb {
		if p.tokens[k].how == relativeTo {
			return -1
		}
		return p.tokens[k].subject
	}
	if k > 0 && p.ending(k-1) >= 0 && p.tokens[k-1].sentence == p.tokens[k].sentence {
		return p.climb(p.ending(k - 1))
	}
	return -1
}

// ownSubject returns the phrase right before a participle or infinitive where
// it belongs to that phrase: "Smith saying", "asked Smith to say".
func (p *paragraph) ownSubject(v, g int) int32 {
	if g == 0 || p.tokens[v].form&lexicon.Ing == 0 {
		return -1
	}
	np := p.ending(g - 1)
	if np < 0 || p.tokens[g-1].sentence != p.tokens[v].sentence {
		return -1
	}
	if p.nps[np].flags&(afterPrep|timed|object) != 0 {
		// "with the president calling it": only after "with".
		if b := p.nps[np].before; b < 0 || p.tokens[b].word != lexicon.WordWith {
			return -1
		}
		p.nps[np].flags &^= afterPrep
		return np
	}
	return p.climb(np)
}

// closes reports whether no more than a subject can follow the verb at v, as
// in "on paper, said Smith, who".
func (p *paragraph) closes(v int) bool {
	t := &p.tokens[v]
	if t.verb&lexicon.Strong == 0 || t.verb&(lexicon.Tell|lexicon.Ask) != 0 {
		return false
	}
	np, _ := p.after(v)
	if np < 0 || p.nps[np].who == whoThing {
		return false
	}
	if hi := int(p.nps[np].hi); hi < len(p.tokens) && p.tokens[hi].sentence == t.sentence {
		k := p.tokens[hi].kind
		return k == comma || k == stop || k == dash || k == quote
	}
	return true
}

// after returns the phrase right after the verb: "said Smith".
func (p *paragraph) after(v int) (int32, link) {
	ts := p.tokens
	if ts[v].verb == 0 || ts[v].form&(lexicon.Past|lexicon.ThirdForm|lexicon.Base) == 0 {
		return -1, unlinked
	}
	k := v + 1 + int(ts[v].more)
	for k < len(ts) && k < v+3 && ts[k].adverbial() {
		k++
	}
	if k >= len(ts) || ts[k].sentence != ts[v].sentence {
		return -1, unlinked
	}
	np := p.beginning(k)
	if np < 0 || p.nps[np].flags&timed != 0 || ts[k].is(lexicon.Object) {
		return -1, unlinked
	}
	return np, inverted
}
