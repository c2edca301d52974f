// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package cue

import (
	"github.com/newswire-go/newswire/internal/lexicon"
	"github.com/newswire-go/newswire/internal/text"
)

// A Kind is the kind of words by which someone is said to speak.
type Kind uint8

const (
	Verb      Kind = iota // "said", "calling"
	OtherVerb             // a verb that is in no list: “...,” she thundered
	According             // "according to"
	Noun                  // "his warning", "a statement from"
	Colon                 // "Smith:"
	Dash                  // "— Smith"
)

// A Cue is words that say that someone speaks, with the phrase that says who.
type Cue struct {
	Kind    Kind
	How     text.Relation // how Phrase was found
	Lo, Hi  int           // its tokens, auxiliaries and adverbs included
	Verb    lexicon.VerbClass
	Form    lexicon.Form
	Phrase  int32 // who speaks: an index of the paragraph's Phrases, never -1
	Passive bool  // "was called"
	Role    Role
	Serves  Serves
	Outer   bool // someone else's cue stands before it in the sentence
}

// Serves says at which quotations a cue stands.
type Serves uint8

const (
	ServesABefore Serves = 1 << iota // “...,” Lund said
	ServesAnAfter                    // Lund said, “...”

	ServesCount = 1 << iota // the number of values
)

// findCues finds the cues of the paragraph, in order of their words.
func (p *Paragraph) findCues() {
	ts := p.Tokens
	p.Cues = p.Cues[:0]
	for i := range ts {
		t := &ts[i]
		switch {
		case t.IsVerb:
			p.verbCue(i)
		case t.Kind == text.Colon:
			if np := p.labelBefore(i); np >= 0 {
				p.addCue(Colon, text.Labeled, i, i+1, np)
			} else if np := p.creditAfter(i); np >= 0 {
				p.addCue(Dash, text.Labeled, i, i+1, np)
			}
		case t.Kind == text.Dash:
			if np := p.creditAfter(i); np >= 0 {
				p.addCue(Dash, text.Labeled, i, i+1, np)
			}
		case t.ID != 0:
			p.accordingCue(i)
		}
		if e := p.Ending(i); e >= 0 {
			p.nounCue(i, e)
		}
	}
	if np := p.headedFrom(); np >= 0 {
		p.addCue(Colon, text.Labeled, 0, 1, np)
	}
	p.nestCues()
}

// addCue adds a cue of the tokens [lo,hi) whose speaker is the phrase np.
func (p *Paragraph) addCue(kind Kind, how text.Relation, lo, hi int, np int32) *Cue {
	p.Cues = append(p.Cues, Cue{})
	c := &p.Cues[len(p.Cues)-1]
	c.Kind, c.How, c.Lo, c.Hi, c.Phrase = kind, how, lo, hi, np
	return c
}

// accordingCue adds the cue that the word at i, one of those that rules name,
// opens: "according to Smith", "per Smith", "in the words of Smith".
func (p *Paragraph) accordingCue(i int) {
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
	p.addCue(According, text.Given, i, hi, p.Beginning(hi))
}

// nestCues puts the cues in order and marks those that stand within the words
// of another: "called" in "Lund said that Berg called it a leap".
func (p *Paragraph) nestCues() {
	for i := range p.Cues {
		for j := i; j > 0 && p.Cues[j].Lo < p.Cues[j-1].Lo; j-- {
			p.Cues[j], p.Cues[j-1] = p.Cues[j-1], p.Cues[j]
		}
	}
	for i := range p.Cues {
		c := &p.Cues[i]
		c.Role = roleOf(c)
		if p.servesBefore(c) {
			c.Serves |= ServesABefore
		}
		if p.servesAfter(c) {
			c.Serves |= ServesAnAfter
		}
	}
	sentence, one, two := int32(-1), int32(-1), int32(-1)
	for i := range p.Cues {
		c := &p.Cues[i]
		if s := p.Tokens[c.Lo].Sentence; s != sentence {
			sentence, one, two = s, -1, -1
		}
		c.Outer = (one >= 0 && one != c.Phrase || two >= 0) && !p.ObjectClause(c)
		if c.Verb&(lexicon.Say|lexicon.Tell|lexicon.Write) == 0 || c.Phrase == one || i+1 < len(p.Cues) && p.Cues[i+1].Lo == c.Lo {
			continue // or the verb has another who could speak, who comes last
		}
		if one < 0 {
			one = c.Phrase
		} else {
			two = c.Phrase
		}
	}
}

// ObjectClause reports whether the cue's clause is the writer's, whoever else
// speaks in the sentence, because its object stands before it as a relative:
// Lund said that Berg, whom Moen called “a leap of faith,” had left, after what sailors
// call “a quarrel.”
func (p *Paragraph) ObjectClause(c *Cue) bool {
	if c.Kind != Verb || c.Passive || c.How != text.Direct || c.Form&(lexicon.Past|lexicon.ThirdForm|lexicon.Base) == 0 || p.Phrases[c.Phrase].Lo == 0 {
		return false
	}
	lo := int(p.Phrases[c.Phrase].Lo)
	return p.IsWord(lo-1, lexicon.WordWhom) || p.IsWord(lo-1, lexicon.WordWhich) ||
		p.IsWord(lo-1, lexicon.WordWhat) && p.Phrases[c.Phrase].Type >= text.NPNamed
}

// verbCue adds the verb at v as a cue of its subject or, of a participle that goes
// with a noun, of its agent.
func (p *Paragraph) verbCue(v int) {
	ts := p.Tokens
	t := &ts[v]
	g, _, passive, toInf := p.Group(v)
	end := v + 1 + int(t.More)
	kind, how := Verb, t.Relation
	switch {
	case t.Verb == 0:
		kind = OtherVerb
	case how == text.Direct && p.asPut(t.Subject, v):
		kind, how = According, text.Given
	}
	// "Smith was quoted by the Post as saying": the words are Smith's.
	cited := passive && t.Verb&lexicon.Cite != 0 && p.citesSaying(end)
	if !cited && (passive || kind == Verb && t.Form&lexicon.Past != 0) && p.agentCues(kind, g, end, t, passive) || t.Subject < 0 {
		return
	}
	c := p.addCue(kind, how, g, end, t.Subject)
	c.Verb, c.Form, c.Passive = t.Verb, t.Form, passive
	if kind == Verb && g > 0 && (toInf || t.Form&lexicon.Ing != 0) && how == text.Controlled {
		p.attachedCues(g, end, t)
	}
}

// attachedCues adds the participle or infinitive at the tokens [g,end) as a cue of the
// phrase right before it and of that phrase's head: "they heard Smith saying", "a
// letter from Smith saying", "led Smith to say".
func (p *Paragraph) attachedCues(g, end int, t *text.Token) {
	np := p.Ending(g - 1)
	for n := 0; n < 2 && np >= 0 && np != t.Subject && p.Phrases[np].Flags&text.Timed == 0; n++ {
		c := p.addCue(Verb, text.Attached, g, end, np)
		c.Verb, c.Form = t.Verb, t.Form
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
func (p *Paragraph) agentCues(kind Kind, g, end int, t *text.Token, passive bool) (found bool) {
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
		if !passive && (k > end && (!quoted || !p.labels(g, end, k-1)) || p.Phrases[np].Type == text.NPThing || p.Phrases[np].Flags&text.Timed != 0) {
			continue
		}
		c := p.addCue(kind, text.ByAgent, g, end, np)
		c.Verb, c.Form = t.Verb, t.Form
		found = true
	}
	return found
}

// labels reports whether the participle at the tokens [g,end) has no object of its own
// before the quotation at token k, which then is about the noun before it: branded “mad”,
// seen as “mad”, but not: Smith declared Berg to be “mad”.
func (p *Paragraph) labels(g, end, k int) bool {
	if g > 0 && p.Tokens[g].Is(lexicon.Auxiliary) || k-end > 2 {
		return false
	}
	for i := end; i < k; i++ {
		if t := &p.Tokens[i]; t.ID != lexicon.WordAs && !t.Is(lexicon.Determiner|lexicon.Possessive) {
			return false
		}
	}
	return true
}

// citesSaying reports whether the verb of quoting that ends before the token end
// goes on with "as saying".
func (p *Paragraph) citesSaying(end int) bool {
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
func (p *Paragraph) asPut(np int32, v int) bool {
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

// nouns are the classes of the nouns that can be cues.
const nouns = lexicon.Claim | lexicon.Message | lexicon.Occasion

// nounCue adds the cue noun at which the phrase e ends, where the story says
// whose it is: "Smith's claim", "a statement from the ministry", "a claim made by Smith".
func (p *Paragraph) nounCue(i int, e int32) {
	ts := p.Tokens
	np := &p.Phrases[e]
	if ts[i].Kind != text.Word || ts[i].Shape&text.Capital != 0 && ts[i].Shape&text.First == 0 {
		return
	}
	if ts[i].Noun&nouns == 0 && (np.Owner < 0 || !ts[i].Writes(lexicon.WordWords)) {
		return
	}
	switch {
	case np.Owner >= 0:
		p.addCue(Noun, text.OwnedBy, i, i+1, np.Owner)
	case i+2 < len(ts) && ts[i+1].Kind == text.Word && ts[i+1].Sentence == ts[i].Sentence:
		next := &ts[i+1]
		if next.Form&lexicon.Participle != 0 && p.IsWord(i+2, lexicon.WordBy) && i+3 < len(ts) && p.Beginning(i+3) >= 0 {
			p.addCue(Noun, text.Given, i, i+1, p.Beginning(i+3))
			return
		}
		if !next.Writes(lexicon.WordBy) && !next.Writes(lexicon.WordFrom) && !next.Writes(lexicon.WordOf) || p.Beginning(i+2) < 0 {
			return
		}
		p.addCue(Noun, text.Given, i, i+1, p.Beginning(i+2))
	}
}

// servesBefore reports whether the cue stands right after a quotation, as in
// “...,” Smith said.
func (p *Paragraph) servesBefore(c *Cue) bool {
	ts, lo := p.Tokens, c.Lo
	if np := &p.Phrases[c.Phrase]; int(np.Lo) < lo && int(np.Lo) > lo-40 && (c.How == text.Direct || c.How == text.Apposed) {
		lo = int(np.Lo)
	}
	if lo > 0 && ts[lo-1].Kind == text.Comma {
		lo--
	}
	return lo > 0 && ts[lo-1].Kind == text.Quote
}

// servesAfter reports whether a quotation stands right after the cue.
func (p *Paragraph) servesAfter(c *Cue) bool {
	ts := p.Tokens
	hi := c.Hi
	if c.How == text.Inverted {
		hi = int(p.Phrases[c.Phrase].Hi)
	}
	for hi < len(ts) && hi < c.Hi+8 && (ts[hi].Kind == text.Comma || ts[hi].Kind == text.Colon || ts[hi].Writes(lexicon.WordThat)) {
		hi++
	}
	return hi < len(ts) && ts[hi].Kind == text.Quote
}
