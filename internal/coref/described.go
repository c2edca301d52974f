// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package coref

import (
	"strings"

	"github.com/newswire-go/newswire/internal/lexicon"
	"github.com/newswire-go/newswire/internal/names"
)

// described returns the entity whom a description means.
func (c *Entities) described(text string, h names.Phrase, hint Hint, pos int) Ref {
	name := text[h.Start:h.End]
	noun := text[h.Noun.Start:h.Noun.End]
	if name == "" {
		return Ref{ID: names.None, Name: text[h.Start:]}
	}
	kind := c.describedKind(name, noun)
	definite := h.Det&lexicon.Indefinite == 0 && h.Det != 0
	plain := definite && !h.Modified // "the official"
	if plain && noun == "country" && c.isNation(&hint) {
		return c.ref(hint.Recent[0].ID, pos)
	}
	if mayBeNamed(h, definite, kind) {
		if id, form, margin := c.resolveDescription(text, h, kind, hint, pos); id != names.None {
			return c.chosen(id, pos, form, margin)
		}
	}
	hash := nounHash(noun)
	if id := c.describedBefore(hash, pos, func(p *entity) bool {
		return (definite || kind != Unnamed) && (plain && kind == Unnamed || p.name == name)
	}); id != names.None {
		return c.ref(id, pos)
	}
	if plain && kind == Unnamed && name == noun {
		if full, _ := c.Introduction(noun, pos); full.End > 0 {
			name = c.Text[full.Start:full.End] // the words by which the story brings it in
		}
	}
	return c.ref(c.addDescribed(name, noun, hash, kind, pos), pos)
}

// mayBeNamed reports whether someone named may be meant by a description of the kind.
func mayBeNamed(h names.Phrase, definite bool, kind Kind) bool {
	if h.Owner {
		return kind == Unnamed && !h.His && (definite || h.Det == 0)
	}
	return definite && kind != Unknown && !h.His
}

// nounHash returns the hash of a noun in the index of entities. It differs from that of
// a name of the same word.
func nounHash(noun string) uint32 { return lexicon.HashName(noun) ^ 0xdeadbeef }

// addDescribed adds the entity that the story describes at pos by the noun of the
// hash, and returns its number.
func (c *Entities) addDescribed(name, noun string, hash uint32, kind Kind, pos int) int {
	id := len(c.members)
	c.members = append(c.members, entity{
		name: name, kind: kind, gender: genderOfNoun(c.Lang, noun), asked: true, lookedAround: true, at: names.None, latest: names.None, words: 1, place: int32(pos), near: int32(len(c.Mentions)),
	})
	if pos < len(c.Text) { // what a headline describes is no antecedent in the story
		c.index.add(hash, id, rankNoun)
	}
	return id
}

// isNation reports whether a nation's people spoke last: "Velian officials", whom
// "the country" means then.
func (c *Entities) isNation(hint *Hint) bool {
	if len(hint.Recent) == 0 {
		return false
	}
	first, rest, ok := strings.Cut(hint.Recent[0].Name, " ")
	return ok && c.Lang.Find(first).Name&lexicon.Demonym != 0 && c.Lang.Find(rest).Name&lexicon.GroupNoun != 0
}

// describedKind returns the kind of entity that the description name, whose head is
// noun, is of.
func (c *Entities) describedKind(name, noun string) Kind {
	is := c.Lang.Find(noun)
	switch {
	case isThing(is):
		return Unknown
	case is.Name&lexicon.GroupNoun != 0 || is.Name&(lexicon.Title|lexicon.GenericPerson) == 0 && c.Lang.IsPlural(noun):
		if len(name) > len("one of ") && strings.EqualFold(name[:len("one of ")], "one of ") {
			return Unnamed
		}
		return Group
	case is.IsBody():
		return Organization
	}
	return Unnamed
}

// describedBefore returns the entity that the story describes at pos by the noun of
// the hash, else the last one before for which same returns true; None if there is
// none.
func (c *Entities) describedBefore(hash uint32, pos int, same func(*entity) bool) int {
	best, at := names.None, int32(-1)
	if pos == len(c.Text) {
		return names.None // outside the story
	}
	for e, chain := c.index.first(hash), maxChain; e != 0 && chain > 0; e, chain = c.index.next(e, hash), chain-1 {
		x := &c.index.entries[e-1]
		if x.rank != rankNoun {
			continue
		}
		p := &c.members[x.member]
		if p.place == int32(pos) {
			return int(x.member)
		}
		if p.place < int32(pos) && p.place > at && same(p) {
			best, at = int(x.member), p.place
		}
	}
	return best
}

// isThing reports whether a noun is one for words written or spoken, which
// stand for no known speaker: "the editorial", "the poll".
func isThing(noun *lexicon.Entry) bool {
	return noun.Noun&^(lexicon.Human|lexicon.Bearer|lexicon.Maker) != 0 && noun.Name&names.PersonNoun == 0 && !noun.IsBody()
}
