// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package attribution

import (
	"github.com/newswire-go/newswire/internal/lexicon"
	"github.com/newswire-go/newswire/internal/text"
)

// A CueKind is the kind of words by which someone is said to speak.
type CueKind uint8

const (
	VerbCue      CueKind = iota // "said", "calling"
	OtherVerbCue                // a verb that is in no list: “...,” she thundered
	AccordingCue                // "according to"
	NounCue                     // "his warning", "a statement from"
	ColonCue                    // "Smith:"
	DashCue                     // "— Smith"
)

// A cue is words that say that someone speaks, with who it is.
type cue struct {
	kind   CueKind
	how    text.Relation
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

// findCues finds the cues of the paragraph, in order of their words.
func (p *paragraph) findCues() {
	ts := p.Tokens
	p.cues = p.cues[:0]
	for i := range ts {
		t := &ts[i]
		switch {
		case t.IsVerb:
			p.verbCue(i)
		case t.Kind == text.Colon:
			if np := p.labelBefore(i); np >= 0 {
				p.addCue(ColonCue, text.Labeled, i, i+1, np)
			} else if np := p.creditAfter(i); np >= 0 {
				p.addCue(DashCue, text.Labeled, i, i+1, np)
			}
		case t.Kind == text.Dash:
			if np := p.creditAfter(i); np >= 0 {
				p.addCue(DashCue, text.Labeled, i, i+1, np)
			}
		case t.ID != 0:
			p.accordingCue(i)
		}
		if e := p.Ending(i); e >= 0 {
			p.nounCue(i, e)
		}
	}
	if np := p.headedFrom(); np >= 0 {
		p.addCue(ColonCue, text.Labeled, 0, 1, np)
	}
	p.nestCues()
}

// addCue adds a cue of the tokens [lo,hi), and whose it is.
func (p *paragraph) addCue(kind CueKind, how text.Relation, lo, hi int, np int32) *cue {
	p.cues = append(p.cues, cue{})
	c := &p.cues[len(p.cues)-1]
	c.kind, c.how, c.lo, c.hi, c.np = kind, how, int32(lo), int32(hi), np
	return c
}

// accordingCue adds the cue that the word at i, one of those that rules name,
// opens: "according to Smith", "per Smith", "in the words of Smith".
func (p *paragraph) accordingCue(i int) {
	hi := i + 2
	switch t := &p.Tokens[i]; t.ID {
	case lexicon.WordAccording:
		if !p.IsWord(i+1, lexicon.WordTo) {
			return
		}
	case lexicon.WordWords, lexicon.WordView, lexicon.WordOpinion, lexicon.WordParlance:
		if t.Shape&text.Capital != 0 || !p.IsWord(i+1, lexicon.WordOf) {
			return
		}
	case lexicon.WordPer:
		hi = i + 1
	default:
		return
	}
	if hi >= len(p.Tokens) || p.Beginning(hi) < 0 || p.Tokens[i].ID == lexicon.WordPer && p.Phrases[p.Beginning(hi)].Kind != text.Named {
		return
	}
	p.addCue(AccordingCue, text.Given, i, hi, p.Beginning(hi))
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
		if s := p.Tokens[c.lo].Sentence; s != sentence {
			sentence, one, two = s, -1, -1
		}
		c.outer = (one >= 0 && one != c.np || two >= 0) && !p.objectClause(c)
		if c.verb&(lexicon.Say|lexicon.Tell|lexicon.Write) == 0 || c.np == one || i+1 < len(p.cues) && p.cues[i+1].lo == c.lo {
			continue // or the verb has another who could speak, who comes last
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
// Lund said that Berg, whom Moen called “a leap of faith,” had left, after what Holm
// called “a quarrel.”
func (p *paragraph) objectClause(c *cue) bool {
	if c.kind != VerbCue || c.pass || c.how != text.Direct || c.form&(lexicon.Past|lexicon.ThirdForm) == 0 || p.Phrases[c.np].Lo == 0 {
		return false
	}
	lo := int(p.Phrases[c.np].Lo)
	return p.IsWord(lo-1, lexicon.WordWhom) || p.IsWord(lo-1, lexicon.WordWhich) ||
		p.IsWord(lo-1, lexicon.WordWhat) && p.Phrases[c.np].Type >= text.NPNamed
}

// verbCue adds the verb at v as a cue of its subject or, of a participle that goes
// with a noun, of its agent.
func (p *paragraph) verbCue(v int) {
	ts := p.Tokens
	t := &ts[v]
	g, _, passive, toInf := p.Group(v)
	end := v + 1 + int(t.More)
	kind, how := VerbCue, t.Relation
	switch {
	case t.Verb == 0:
		kind = OtherVerbCue
	case how == text.Direct && p.asPut(t.Subject, v):
		kind, how = AccordingCue, text.Given
	}
	// "Smith was quoted by the Post as saying": the words are Smith's.
	cited := passive && t.Verb&lexicon.Cite != 0 && p.citesSaying(end)
	if !cited && (passive || kind == VerbCue && t.Form&lexicon.Past != 0) && p.agentCues(kind, g, end, t, passive) || t.Subject < 0 {
		return
	}
	c := p.addCue(kind, how, g, end, t.Subject)
	c.verb, c.form, c.pass = t.Verb, t.Form, passive
	if kind == VerbCue && g > 0 && (toInf || t.Form&lexicon.Ing != 0) && how == text.Controlled {
		p.attachedCues(g, end, t)
	}
}

// attachedCues adds the participle or infinitive at the tokens [g,end) as a cue of the
// phrase right before it and of that phrase's head: "they heard Smith saying", "a
// letter from Smith saying", "led Smith to say".
func (p *paragraph) attachedCues(g, end int, t *text.Token) {
	np := p.Ending(g - 1)
	for n := 0; n < 2 && np >= 0 && np != t.Subject && p.Phrases[np].Flags&text.Timed == 0; n++ {
		c := p.addCue(VerbCue, text.Attached, g, end, np)
		c.verb, c.form = t.Verb, t.Form
		head := p.PPHead(np)
		if head == np {
			break
		}
		np = head
	}
}

// agentSight is how many tokens behind a participle its agents are looked for.
const agentSight = 14

// agentCues adds the participle at the tokens [g,end) as a cue of its agents: "was
// called a disgrace by Smith and “a fraud” by Berg". Of one that follows no form of
// "to be" the agent stands right behind it or right behind a quotation, and is no
// thing: "a man described by police as “armed,”", "a plan, branded “mad” by Smith,".
// It reports whether there are any.
func (p *paragraph) agentCues(kind CueKind, g, end int, t *text.Token, passive bool) (found bool) {
	ts := p.Tokens
	for k := end; k+1 < len(ts) && k < end+agentSight && ts[k].Sentence == t.Sentence; k++ {
		if ts[k].IsVerb {
			return found
		}
		if !ts[k].Writes(lexicon.WordBy) || p.Beginning(k+1) < 0 {
			continue
		}
		quoted := ts[k-1].Kind == text.Quote
		if found && !quoted {
			return found
		}
		np := p.Beginning(k + 1)
		if !passive && (k > end && !quoted || p.Phrases[np].Type == text.NPThing || p.Phrases[np].Flags&text.Timed != 0) {
			continue
		}
		c := p.addCue(kind, text.ByAgent, g, end, np)
		c.verb, c.form = t.Verb, t.Form
		found = true
	}
	return found
}

// citesSaying reports whether the verb of quoting that ends before the token end
// goes on with "as saying".
func (p *paragraph) citesSaying(end int) bool {
	for k := end; k+1 < len(p.Tokens) && k < end+agentSight; k++ {
		if p.IsWord(k, lexicon.WordAs) {
			return p.Tokens[k+1].Form&lexicon.Ing != 0 && p.Tokens[k+1].Verb != 0
		}
		if p.Tokens[k].Kind == text.Quote || p.Tokens[k].IsVerb {
			return false
		}
	}
	return false
}

// asPut reports whether the verb at v, of which np is the subject, says whose
// manner of speaking it is: "as Smith put it", "as Smith says,".
func (p *paragraph) asPut(np int32, v int) bool {
	ts := p.Tokens
	as := int(p.Phrases[np].Lo) - 1
	if as < 0 || ts[as].ID != lexicon.WordAs || int(p.Phrases[np].Hi) != v || v+1 == len(ts) {
		return false
	}
	if ts[v].More > 0 {
		return ts[v].Verb&lexicon.Phrasal != 0 // "as Smith put it"
	}
	switch next := &ts[v+1]; next.Kind {
	case text.Comma, text.Colon, text.Stop, text.Quote:
		return ts[v].Verb&(lexicon.Say|lexicon.Write) != 0
	}
	return false
}

// nounCue adds the cue noun at which the phrase e ends, where the story says
// whose it is: "Smith's claim", "a statement from the ministry".
func (p *paragraph) nounCue(i int, e int32) {
	ts := p.Tokens
	np := &p.Phrases[e]
	if ts[i].Kind != text.Word || ts[i].Shape&text.Capital != 0 && ts[i].Shape&text.First == 0 {
		return
	}
	if ts[i].Noun&(lexicon.Claim|lexicon.Message|lexicon.Occasion) == 0 && (np.Owner < 0 || !ts[i].Writes(lexicon.WordWords)) {
		return
	}
	switch {
	case np.Owner >= 0:
		p.addCue(NounCue, text.OwnedBy, i, i+1, np.Owner)
	case i+2 < len(ts) && ts[i+1].Kind == text.Word && ts[i+1].Sentence == ts[i].Sentence:
		next := &ts[i+1]
		if !next.Writes(lexicon.WordBy) && !next.Writes(lexicon.WordFrom) && !next.Writes(lexicon.WordOf) || p.Beginning(i+2) < 0 {
			return
		}
		p.addCue(NounCue, text.Given, i, i+1, p.Beginning(i+2))
	}
}

// servesBefore reports whether the cue stands right after a quotation, as in
// “...,” Smith said.
func (p *paragraph) servesBefore(c *cue) bool {
	ts := p.Tokens
	lo := int(c.lo)
	if c.np >= 0 {
		np := &p.Phrases[c.np]
		if np.Lo < c.lo && int(np.Lo) > lo-40 && (c.how == text.Direct || c.how == text.Apposed) {
			lo = int(np.Lo)
		}
	}
	if lo > 0 && ts[lo-1].Kind == text.Comma {
		lo--
	}
	return lo > 0 && ts[lo-1].Kind == text.Quote
}

// servesAfter reports whether a quotation stands right after the cue.
func (p *paragraph) servesAfter(c *cue) bool {
	ts := p.Tokens
	hi := int(c.hi)
	if c.np >= 0 && c.how == text.Inverted {
		hi = int(p.Phrases[c.np].Hi)
	}
	for hi < len(ts) && hi < int(c.hi)+8 && (ts[hi].Kind == text.Comma || ts[hi].Kind == text.Colon || ts[hi].Writes(lexicon.WordThat)) {
		hi++
	}
	return hi < len(ts) && ts[hi].Kind == text.Quote
}
