// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package speech

import (
	"github.com/newswire-go/newswire/internal/lexicon"
)

// A cueKind is what sort of words say that someone speaks.
type cueKind uint8

const (
	noCue        cueKind = iota
	verbCue              // "said", "calling"
	otherVerbCue         // a verb that is in no list: “...,” she thundered
	accordingCue         // "according to"
	nounCue              // "his warning", "a statement from"
	colonCue             // "Smith:"
	dashCue              // "— Smith"
	cueKinds
)

// A cue is words that say that someone speaks, with who it is.
type cue struct {
	kind   cueKind
	how    link
	lo, hi int32 // tokens, auxiliaries and adverbs included
	verb   lexicon.VerbClass
	form   lexicon.Form
	np     int32 // who: a phrase
	pass   bool  // a passive: "was called"
	role   role
	serves serves
	outer  bool // someone else's cue stands before it in the sentence
}

// serves says at which quotations a cue stands.
type serves uint8

const (
	servesABefore serves = 1 << iota // “...,” Lund said
	servesAnAfter                    // Lund said, “...”
)

// cues finds the cues of the paragraph, in order of their words.
func (p *paragraph) findCues() {
	ts := p.tokens
	p.cues = p.cues[:0]
	for i := range ts {
		t := &ts[i]
		switch {
		case t.isVerb:
			p.verbCue(i)
		case t.kind == colon:
			// "Smith: “...”": a name alone before a colon.
			if np := p.before(i); np >= 0 && p.nps[np].kind == named {
				lo := p.nps[np].lo
				if lo == 0 || ts[lo-1].sentence != ts[lo].sentence || ts[lo-1].kind == quote {
					p.addCue(colonCue, labelled, i, i+1, np)
				}
			}
		case t.kind == dash:
			// “...” — Smith
			if i > 0 && ts[i-1].kind == quote && i+1 < len(ts) && p.beginning(i+1) >= 0 && p.nps[p.beginning(i+1)].kind == named && p.nps[p.beginning(i+1)].verb < 0 && int(p.nps[p.beginning(i+1)].hi) >= len(ts)-8 {
				p.addCue(dashCue, labelled, i, i+1, p.beginning(i+1))
			}
		case t.word != 0:
			p.accordingCue(i)
		}
		if e := p.ending(i); e >= 0 {
			p.nounCue(i, e)
		}
	}
	p.nestCues()
}

// addCue adds a cue of the tokens [lo,hi), and whose it is.
func (p *paragraph) addCue(kind cueKind, how link, lo, hi int, np int32) *cue {
	p.cues = append(p.cues, cue{})
	c := &p.cues[len(p.cues)-1]
	c.kind, c.how, c.lo, c.hi, c.np = kind, how, int32(lo), int32(hi), np
	return c
}

// accordingCue adds the cue that the word at i, one of those that rules name,
// opens: "according to Smith", "per Smith", "in the words of Smith".
func (p *paragraph) accordingCue(i int) {
	hi := i + 2
	switch t := &p.tokens[i]; t.word {
	case lexicon.WordAccording:
		if !p.isWord(i+1, lexicon.WordTo) {
			return
		}
	case lexicon.WordWords, lexicon.WordView, lexicon.WordOpinion, lexicon.WordParlance:
		if t.shape&capital != 0 || !p.isWord(i+1, lexicon.WordOf) {
			return
		}
	case lexicon.WordPer:
		hi = i + 1
	default:
		return
	}
	if hi >= len(p.tokens) || p.beginning(hi) < 0 || p.tokens[i].word == lexicon.WordPer && p.nps[p.beginning(hi)].kind != named {
		return
	}
	p.addCue(accordingCue, given, i, hi, p.beginning(hi))
}

// nestCues puts the cues in order and marks those that stand within the words
// of another: "called" in "Lund said that Berg called it a leap".
func (p *paragraph) nestCues() {
	for i := range p.cues {
		for j := i; j > 0 && p.cues[j].lo < p.cues[j-1].lo; j-- {
			p.cues[j], p.cues[j-1] = p.cues[j-1], p.cues[j]
		}
	}
	for i := range p.cues {
		c := &p.cues[i]
		c.role = roleOf(c)
		if p.servesBefore(c) {
			c.serves |= servesABefore
		}
		if p.servesAfter(c) {
			c.serves |= servesAnAfter
		}
	}
	sentence, one, two := int32(-1), int32(-1), int32(-1)
	for i := range p.cues {
		c := &p.cues[i]
		if s := p.tokens[c.lo].sentence; s != sentence {
			sentence, one, two = s, -1, -1
		}
		c.outer = (one >= 0 && one != c.np || two >= 0) && !p.objectClause(c)
		if c.verb&(lexicon.Say|lexicon.Tell|lexicon.Write) == 0 || c.np == one {
			continue
		}
		if one < 0 {
			one = c.np
		} else {
			two = c.np
		}
	}
}

// objectClause reports whether the cue's clause is the writer's, whoever else
// speaks in the sentence, because its object stands before it as a relative:
// Lund said that Berg, whom Moen called “a leap of faith,” had left.
func (p *paragraph) objectClause(c *cue) bool {
	if c.kind != verbCue || c.pass || c.how != direct || c.form&(lexicon.Past|lexicon.ThirdForm) == 0 || p.nps[c.np].lo == 0 {
		return false
	}
	lo := int(p.nps[c.np].lo)
	return p.isWord(lo-1, lexicon.WordWhom) || p.isWord(lo-1, lexicon.WordWhich)
}

// before returns the phrase that ends right before the token at i.
func (p *paragraph) before(i int) int32 {
	if i == 0 {
		return -1
	}
	return p.ending(i - 1)
}

// verbCue adds the verb at v with its subject.
func (p *paragraph) verbCue(v int) {
	ts := p.tokens
	t := &ts[v]
	g, _, passive, _ := p.group(v)
	end := v + 1 + int(t.more)
	kind, how := verbCue, t.how
	switch {
	case t.verb == 0:
		kind = otherVerbCue
	case how == direct && p.asPut(t.subject, v):
		kind, how = accordingCue, given
	}
	if passive {
		// "was called a disgrace by Smith"
		for k := end; k < len(ts) && k < v+14 && ts[k].sentence == t.sentence; k++ {
			if ts[k].writes(lexicon.WordBy) && k+1 < len(ts) && p.beginning(k+1) >= 0 {
				c := p.addCue(kind, byAgent, g, end, p.beginning(k+1))
				c.verb, c.form = t.verb, t.form
				break
			}
			if ts[k].isVerb {
				break
			}
		}
	}
	if t.subject >= 0 {
		c := p.addCue(kind, how, g, end, t.subject)
		c.verb, c.form, c.pass = t.verb, t.form, passive
	}
}

// asPut reports whether the verb at v, of which np is the subject, says whose
// manner of speaking it is: "as Smith put it", "as Smith says,".
func (p *paragraph) asPut(np int32, v int) bool {
	ts := p.tokens
	as := int(p.nps[np].lo) - 1
	if as < 0 || ts[as].word != lexicon.WordAs || int(p.nps[np].hi) != v || v+1 == len(ts) {
		return false
	}
	if ts[v].more > 0 {
		return ts[v].verb&lexicon.Phrasal != 0 // "as Smith put it"
	}
	switch next := &ts[v+1]; next.kind {
	case comma, colon, stop, quote:
		return ts[v].verb&(lexicon.Say|lexicon.Write) != 0
	}
	return false
}

// nounCue adds the cue noun at which the phrase e ends, where the story says
// whose it is: "Smith's claim", "a statement from the ministry".
func (p *paragraph) nounCue(i int, e int32) {
	ts := p.tokens
	np := &p.nps[e]
	if ts[i].kind != word || ts[i].shape&capital != 0 && ts[i].shape&first == 0 {
		return
	}
	if ts[i].noun&(lexicon.Claim|lexicon.Message|lexicon.Occasion) == 0 && (np.owner < 0 || !ts[i].writes(lexicon.WordWords)) {
		return
	}
	switch {
	case np.owner >= 0:
		p.addCue(nounCue, owned, i, i+1, np.owner)
	case i+2 < len(ts) && ts[i+1].kind == word && ts[i+1].sentence == ts[i].sentence:
		next := &ts[i+1]
		if !next.writes(lexicon.WordBy) && !next.writes(lexicon.WordFrom) && !next.writes(lexicon.WordOf) || p.beginning(i+2) < 0 {
			return
		}
		p.addCue(nounCue, given, i, i+1, p.beginning(i+2))
	}
}

// servesBefore reports whether the cue stands right after a quotation, as in
// “...,” Smith said.
func (p *paragraph) servesBefore(c *cue) bool {
	ts := p.tokens
	lo := int(c.lo)
	if c.np >= 0 {
		np := &p.nps[c.np]
		if np.lo < c.lo && int(np.lo) > lo-40 && (c.how == direct || c.how == apposed) {
			lo = int(np.lo)
		}
	}
	if lo > 0 && ts[lo-1].kind == comma {
		lo--
	}
	return lo > 0 && ts[lo-1].kind == quote
}

// servesAfter reports whether a quotation stands right after the cue.
func (p *paragraph) servesAfter(c *cue) bool {
	ts := p.tokens
	hi := int(c.hi)
	if c.np >= 0 && c.how == inverted {
		hi = int(p.nps[c.np].hi)
	}
	for hi < len(ts) && hi < int(c.hi)+8 && (ts[hi].kind == comma || ts[hi].kind == colon || ts[hi].writes(lexicon.WordThat)) {
		hi++
	}
	return hi < len(ts) && ts[hi].kind == quote
}
