// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package text

import (
	"github.com/newswire-go/newswire/internal/lexicon"
)

// citedAs returns the phrase of whom another quotes as doing the verb at v: Lund in
// "the paper quoted Lund as saying"; -1 if there is none. The verb of quoting loses
// its subject.
func (p *Paragraph) citedAs(v int) int32 {
	if v < 3 || p.Tokens[v].Form&lexicon.Ing == 0 || !p.IsWord(v-1, lexicon.WordAs) {
		return -1
	}
	np := p.Ending(v - 2)
	if np < 0 {
		return -1
	}
	for range 3 { // "quoted an official in Haven as saying"
		if lo := int(p.Phrases[np].Lo); lo > 1 && p.Phrases[np].Flags&AfterPrep != 0 && p.Ending(lo-2) >= 0 {
			np = p.Ending(lo - 2)
		}
	}
	b := p.Phrases[np].Before
	if b < 0 || p.Phrases[np].Flags&Object == 0 || p.Tokens[b].Verb&lexicon.Cite == 0 {
		return -1
	}
	p.Tokens[b].Subject, p.Tokens[b].Relation = -1, Unrelated
	return np
}

// overParticiple returns the phrase before a participle that belongs to it, where
// the phrase np right before the verb at v belongs to the participle; -1 if there
// is none. Of two past forms with no more than a preposition's phrase
// between them the first is a participle, "a man injured in the blast said",
// unless the second is one: "Lund said in remarks published on Friday".
func (p *Paragraph) overParticiple(np int32, v int) int32 {
	ts := p.Tokens
	if ts[v].Verb&lexicon.Strong == 0 && v+1 < len(ts) && ts[v+1].Is(lexicon.Preposition) {
		return -1
	}
	for range 4 {
		o := int(p.Phrases[np].Lo) - 1
		if o < 2 || ts[o].Sentence != ts[v].Sentence || !ts[o].Is(lexicon.Preposition) || ts[o].Is(lexicon.Conjunction) {
			return -1
		}
		if up := p.Ending(o - 1); up >= 0 {
			np = up
			continue
		}
		who := p.Ending(o - 2)
		if !p.Tokens[o-1].IsVerb || who < 0 || ts[o-2].Sentence != ts[o].Sentence || p.Phrases[who].Kind == Pronoun || p.Phrases[who].Kind == RelativePronoun || !p.participle(o-1) {
			return -1
		}
		if ts[v].Verb&lexicon.Call != 0 && p.Phrases[who].Type == NPThing {
			return -1 // "a site linked to a group called"
		}
		p.Tokens[o-1].IsVerb = false
		p.Tokens[o-1].Subject, p.Tokens[o-1].Relation = -1, Unrelated
		who = p.PPHead(who)
		p.Phrases[who].Verb = -1
		return who
	}
	return -1
}

// maxRelative is how many tokens a relative clause without commas may have.
const maxRelative = 24

// overRelative returns the phrase before a relative clause without commas that ends at the
// token b, right before the verb at v, whose subject the phrase is; -1 if none does.
//
//	An official who asked not to be named {said}
//	A sailor who had crossed the sound {told} the Post
func (p *Paragraph) overRelative(v, b int) int32 {
	ts, verbs := p.Tokens, 0
	if p.passes(v) {
		return -1
	}
	for k := b; k > 0 && k > b-maxRelative && ts[k-1].Sentence == ts[v].Sentence; k-- {
		t := &ts[k]
		switch {
		case t.Kind != Word && t.Kind != Number && t.Kind != Genitive, t.Is(lexicon.Subject), t.IsVerb && p.hasContent(k, b):
			return -1
		case t.IsVerb || t.Is(lexicon.Auxiliary):
			verbs++
		case t.Is(lexicon.Relative):
			if verbs == 0 || !p.verbBehind(k) || p.Ending(k-1) < 0 {
				return -1 // "the man whom Berg saw called"
			}
			return p.antecedent(k)
		case t.Is(lexicon.Conjunction) && !t.Is(lexicon.Preposition|lexicon.Coordinator) && !p.IsWord(k+1, lexicon.WordOf):
			return -1
		}
	}
	return -1
}

// passes reports whether the form at v is more likely a participle: "who saw a boat called
// “Odda”", "who read a letter addressed to Berg".
func (p *Paragraph) passes(v int) bool {
	t := &p.Tokens[v]
	return v+1 < len(p.Tokens) && (t.Verb&lexicon.Strong == 0 && p.Tokens[v+1].Is(lexicon.Preposition) || t.Verb&lexicon.Call != 0 && p.Tokens[v+1].Kind == Quote)
}

// verbBehind reports whether a verb is the next token behind k that is no adverb.
func (p *Paragraph) verbBehind(k int) bool {
	for k++; k+1 < len(p.Tokens) && p.Tokens[k].Adverbial(); k++ {
	}
	return p.Tokens[k].IsVerb || p.Tokens[k].Is(lexicon.Auxiliary)
}

// hasContent reports whether the phrase that ends at the token b can open the content of
// the verb at v: "a man who said Berg", "a man who told the Post Berg".
func (p *Paragraph) hasContent(v, b int) bool {
	t, np := &p.Tokens[v], p.Ending(b)
	return t.Verb&lexicon.Tell != 0 || t.Verb&lexicon.Strong != 0 && np >= 0 && v+1+int(t.More) == int(p.Phrases[np].Lo)
}

// participle reports whether the verb at i can be one that goes with a noun,
// which those that carry words hardly ever do.
func (p *Paragraph) participle(i int) bool {
	t := &p.Tokens[i]
	if t.Verb&lexicon.Strong != 0 {
		return false
	}
	return t.Form&lexicon.Participle != 0 || t.Is(lexicon.PastBoth) || p.Lang.IsPast(p.Word(i))
}
