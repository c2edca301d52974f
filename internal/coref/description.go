// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package coref

import (
	"strings"

	"github.com/newswire-go/newswire/internal/lexicon"
	"github.com/newswire-go/newswire/internal/names"
)

// The weights of the evidence for whom a description means.
const (
	asCalled   = 200 // for one that the story calls by the noun
	asHolder   = 300 // more, where the noun is an office of one holder
	asCalledBy = 200 // for each word more of the description that it uses
	// A description of someone not called so before means whoever the story
	// has just spoken of, no further back than this.
	leastLoose = asSubject - 5*perSentence - 3*perParagraph
)

// resolveDescription returns the named entity that a definite description means: "the
// senator", "the Florida senator", "the company".
func (c *Entities) resolveDescription(text string, h names.Phrase, kind Kind, hint Hint, pos int) int {
	d := description{c: c, noun: text[h.Noun.Start:h.Noun.End], hint: hint, pos: pos}
	d.full = c.Lang.FullTitle(c.Lang.Find(d.noun))
	switch {
	case h.ByName && kind != Unnamed || kind == Group:
		return names.None
	case kind == Organization:
		return d.organization()
	}
	d.local = h.ByName
	if h.Noun.Start > h.Start {
		d.modifiers = text[h.Start:h.Noun.Start]
	}
	class := c.Lang.Find(d.noun).Name
	calledOnly := !c.PersonLike(d.noun, class) || class&lexicon.GenericPerson != 0 && !genericPerson(d.noun) || h.Of ||
		h.ByName && names.Personal(c.Lang, d.noun) && class&lexicon.Title == 0 || uniqueOffice(d.noun) || c.isOther(d.noun, pos)
	return d.person(genderOfClass(class), calledOnly)
}

// A description is a definite description whose entity is sought.
type description struct {
	c               *Entities
	noun, modifiers string
	full            string // the noun that a short title stands for
	local           bool   // it is of a place or of someone: "the Ohio mayor"
	hint            Hint
	pos             int
}

// organization returns the organization that "the company" or "the ministry" means.
func (d *description) organization() int {
	c := d.c
	s := c.seek(d.pos, d.hint, true, asCalled, func(id int) (int, bool) {
		k := c.kind(id)
		p := &c.members[id]
		switch {
		case k == Organization && p.at != names.None && holdsWord(c.Lang, p.name, d.noun, d.full):
			return asCalled, true
		case k == Organization && !c.placed(id), k == Unknown && p.flags&names.Person == 0 && !c.placed(id) && (d.hint.spoke(id) || c.runsOn(id)):
			return 0, true
		}
		return 0, false
	})
	id, top := s.best()
	if id != names.None && (top > asCalled-maxBack*(perSentence+perParagraph)-100 && holdsWord(c.Lang, c.members[id].name, d.noun, d.full) ||
		c.Lang.Find(d.noun).Org&lexicon.Trade != 0 && top >= leastLoose) {
		return id
	}
	return names.None
}

// person returns the person of the gender that the description means. With
// calledOnly it must be one whom the story calls so.
func (d *description) person(want gender, calledOnly bool) int {
	c, most := d.c, asNamed+asCalled
	for w := range strings.FieldsSeq(d.modifiers) {
		d.local = d.local || c.Lang.Find(w).Name&lexicon.Demonym != 0
		most += asCalledBy
	}
	if uniqueOffice(d.noun) {
		most += asHolder
	}
	s := c.seek(d.pos, d.hint, false, most, func(id int) (int, bool) {
		if k := c.kind(id); k != Person && (k != Unknown || !d.hint.spoke(id) && c.isDoubtful(id)) || want != anyGender && !c.canBe(id, want) {
			return 0, false
		}
		score := d.called(id)
		if c.members[id].kind == Person {
			score += asNamed
		}
		return score, true
	})
	if !calledOnly {
		if id, top := s.best(); top-asNamed >= leastLoose {
			return id
		}
		return names.None
	}
	// That the story calls someone so is to be known before the names are weighed.
	if !s.meets(func(id int) bool { return d.called(id) > 0 && s.try(id).fits }) {
		return names.None
	}
	if id, top := s.best(); top > 0 {
		return id
	}
	return names.None
}

// called returns how much it counts that the story calls an entity by the noun, 0
// if it does not.
func (d *description) called(id int) int {
	ok, more := d.c.hasRole(id, d.noun, d.full, d.modifiers)
	if !ok || more == 0 && d.local {
		return 0 // the mayor of another place is not "the Ohio mayor"
	}
	score := asCalled + more*asCalledBy
	if uniqueOffice(d.noun) {
		score += asHolder
	}
	return score
}

// isOther reports whether the story has brought in someone else whom the noun
// means: "a customs officer", for "the officer".
func (c *Entities) isOther(noun string, pos int) bool {
	_, alone := c.introduction(noun, pos)
	return alone
}

// genericPerson reports whether a noun is for anybody of a gender or an age, so
// that it may stand for whoever the story is about: "the woman".
func genericPerson(noun string) bool {
	switch noun {
	case "man", "woman", "boy", "girl", "teenager", "child":
		return true
	}
	return false
}

// uniqueOffice reports whether a noun is an office that has one holder at a time, so
// that whoever is meant has been called so.
func uniqueOffice(noun string) bool {
	switch strings.ToLower(noun) {
	case "president", "pope", "king", "queen", "premier", "minister", "chancellor", "pontiff", "secretary":
		return true
	}
	return false
}
