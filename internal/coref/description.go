// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package coref

import (
	"strings"

	"github.com/newswire-go/newswire/internal/lexicon"
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
func (c *Entities) resolveDescription(text string, h phrase, kind Kind, hint Hint, pos int) int {
	if h.byName && kind != Unnamed || kind == Group {
		return None
	}
	noun := text[h.noun.Start:h.noun.End]
	full, modifiers := c.lang.FullTitle(noun), ""
	if h.noun.Start > h.start {
		modifiers = text[h.start:h.noun.Start]
	}
	if kind == Organization {
		s := c.seek(pos, hint, true, asCalled, func(id int) (int, bool) {
			k := c.kind(id)
			p := &c.members[id]
			switch {
			case k == Organization && p.at != None && holdsWord(c.lang, p.name, noun, full):
				return asCalled, true
			case k == Organization && !c.placed(id), k == Unknown && p.flags&person == 0 && !c.placed(id) && (hint.spoke(id) || c.runsOn(id)):
				return 0, true
			}
			return 0, false
		})
		id, top := s.best()
		if id != None && (top > asCalled-maxBack*(perSentence+perParagraph)-100 && holdsWord(c.lang, c.members[id].name, noun, full) ||
			c.lang.Find(noun).Org&lexicon.Trade != 0 && top >= leastLoose) {
			return id
		}
		return None
	}
	class := c.lang.Find(noun).Name
	want := genderOfClass(class)
	local, most := h.byName, asNamed+asCalled
	for w := range strings.FieldsSeq(modifiers) {
		local = local || c.lang.Find(w).Name&lexicon.Demonym != 0
		most += asCalledBy
	}
	if uniqueOffice(noun) {
		most += asHolder
	}
	// called returns what it counts that the story calls an entity by the noun.
	called := func(id int) int {
		ok, more := c.hasRole(id, noun, full, modifiers)
		if !ok || more == 0 && local {
			return 0 // the mayor of another place is not "the Ohio mayor"
		}
		score := asCalled + more*asCalledBy
		if uniqueOffice(noun) {
			score += asHolder
		}
		return score
	}
	s := c.seek(pos, hint, false, most, func(id int) (int, bool) {
		if k := c.kind(id); k != Person && (k != Unknown || !hint.spoke(id) && c.isDoubtful(id)) {
			return 0, false
		}
		if want != anyGender && !c.canBe(id, want) {
			return 0, false
		}
		score := called(id)
		if c.members[id].kind == Person {
			score += asNamed
		}
		return score, true
	})
	if !c.personLike(noun, class) || class&lexicon.GenericPerson != 0 && !genericPerson(noun) || h.of || h.byName && personal(c.lang, noun) && class&lexicon.Title == 0 || uniqueOffice(noun) || c.isOther(noun, pos) {
		// Only if the story calls someone so, which is to be known before the
		// names are weighed.
		isCalled := func(id int) bool { return called(id) > 0 && s.try(id).fits }
		if !s.meets(isCalled) {
			return None
		}
		if id, top := s.best(); top > 0 {
			return id
		}
		return None
	}
	id, top := s.best()
	if top-asNamed < leastLoose {
		return None
	}
	return id
}

// personLike reports whether a noun of the class is one for a person, by the lists
// or by its ending.
func (c *Entities) personLike(noun string, class lexicon.NameClass) bool {
	return class&(lexicon.Title|lexicon.Male|lexicon.Female|lexicon.Demonym|lexicon.GenericPerson) != 0 || c.lang.IsPerson(noun)
}

// isOther reports whether the story has brought in someone else whom the noun
// means: "a customs officer", for "the officer".
func (c *Entities) isOther(noun string, pos int) bool {
	_, alone := c.introduction(noun, pos)
	return alone
}

// genericPerson reports whether a noun tells no more of someone than can be seen, so
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
