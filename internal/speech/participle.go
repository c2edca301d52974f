// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package speech

import (
	"strings"

	"github.com/newswire-go/newswire/internal/lexicon"
)

// citedAs returns whom another quotes, where the verb at v says so: Lund in
// "the paper quoted Lund as saying". The one who quotes is no speaker then.
func (p *paragraph) citedAs(v int) int32 {
	if v < 3 || p.tokens[v].form&lexicon.Ing == 0 || !p.isWord(v-1, lexicon.WordAs) {
		return -1
	}
	np := p.ending(v - 2)
	if np < 0 {
		return -1
	}
	for range 3 { // "quoted an official in Haven as saying"
		if lo := int(p.nps[np].lo); lo > 1 && p.nps[np].flags&afterPrep != 0 && p.ending(lo-2) >= 0 {
			np = p.ending(lo - 2)
		}
	}
	b := p.nps[np].before
	if b < 0 || p.nps[np].flags&object == 0 || p.tokens[b].verb&lexicon.Cite == 0 {
		return -1
	}
	p.tokens[b].subject, p.tokens[b].how = -1, unlinked
	return np
}

// overParticiple goes from the phrase np, right before the verb at v, over a
// participle to the phrase that this tells more of, and returns that; -1 where
// there is none. Of two past forms with no more than a preposition's phrase
// between them the first is a participle, "a man injured in the blast said",
// unless the second is one: "Lund said in remarks published on Friday".
func (p *paragraph) overParticiple(np int32, v int) int32 {
	ts := p.tokens
	if ts[v].verb&lexicon.Strong == 0 && v+1 < len(ts) && ts[v+1].is(lexicon.Preposition) {
		return -1
	}
	for range 4 {
		o := int(p.nps[np].lo) - 1
		if o < 2 || ts[o].sentence != ts[v].sentence || !ts[o].is(lexicon.Preposition) || ts[o].is(lexicon.Conjunction) {
			return -1
		}
		if up := p.ending(o - 1); up >= 0 {
			np = up
			continue
		}
		who := p.ending(o - 2)
		if !p.tokens[o-1].isVerb || who < 0 || ts[o-2].sentence != ts[o].sentence || p.nps[who].kind == pronoun || p.nps[who].kind == relative || !p.participle(o-1) {
			return -1
		}
		if ts[v].verb&lexicon.Call != 0 && p.nps[who].who == whoThing {
			return -1 // "a site linked to a group called"
		}
		p.tokens[o-1].isVerb = false
		p.tokens[o-1].subject, p.tokens[o-1].how = -1, unlinked
		who = p.climb(who)
		p.nps[who].verb = -1
		return who
	}
	return -1
}

// participle reports whether the verb at i can be one that goes with a noun,
// which those that carry words hardly ever do.
func (p *paragraph) participle(i int) bool {
	t := &p.tokens[i]
	if t.verb&lexicon.Strong != 0 {
		return false
	}
	return t.form&lexicon.Participle != 0 || t.is(lexicon.PastBoth) || strings.HasSuffix(p.text(i), "ed")
}
