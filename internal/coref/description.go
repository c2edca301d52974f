// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package coref

import (
	"strings"

	"github.com/newswire-go/newswire/internal/lexicon"
	"github.com/newswire-go/newswire/internal/names"
	story "github.com/newswire-go/newswire/internal/text"
)

// resolveDescription returns the named entity that a definite description means: "the
// senator", "the Florida senator", "the company"; None if it means none.
func (c *Entities) resolveDescription(text string, h names.Phrase, kind Kind, hint Hint, pos int) (id int, form Form, margin int32) {
	form = AsPerson
	if kind == Organization {
		form = AsBody
	}
	if h.ByName && kind != Unnamed || kind == Group {
		return None, form, MaxMargin
	}
	c.chainTo(pos)
	d := c.newDescription(text, h, pos)
	s := c.begin(form, pos, hint)
	s.description = &d
	s.want = genderOfNoun(c.Lang, d.noun)
	s.fits = func(id int) bool { // no one of another age
		return c.fitsDescribed(id, s.want, &hint) && (d.class != ageNoun || !c.agedAs(id, "") || c.agedAs(id, names.AgeIn(d.noun)))
	}
	if form == AsBody {
		d.calledOnly = false
		s.fits = func(id int) bool { return c.fitsBody(id, &hint) }
	}
	s.gather()
	id, margin = s.best(true)
	if id == None && d.modifiers == "" && !d.of && !d.introduced { // of a noun alone the story has no holder without a name
		switch {
		case d.class == ageNoun, d.nation != "", s.most < nounMatch && c.Lang.Find(d.noun).Org&(lexicon.Staff|lexicon.Leader) == lexicon.Staff:
			id = s.soleNamed(c.ParagraphAt(pos))
		case s.most >= nounMatch && s.holders == 1 && (d.class == titleNoun || d.class == officeNoun):
			id = s.holder
		}
	}
	return id, form, margin
}

// soleNamed returns the candidate who alone is named before the mention in its paragraph, which
// begins at start, or for an age in the one above; None if nobody or several are.
func (s *search) soleNamed(start int) int {
	c, id, from := s.c, None, s.c.MentionAt(s.pos)
	for i := from - 1; i >= max(0, from-maxMentions); i-- {
		m := &c.Mentions[i]
		if int(m.Start) < start && (id != None || s.description.class != ageNoun || int(m.Start) < c.ParagraphAt(start-2)) {
			break
		}
		if who := c.mentioned(m, Hint{}); m.Flags&(names.Quoted|names.Heading) == 0 && who != id && c.kind(who) == Person && s.fits(who) {
			if id != None {
				return None
			}
			id = who
		}
	}
	return id
}

// fitsDescribed reports whether a description of a person of the gender can mean an
// entity.
func (c *Entities) fitsDescribed(id int, want gender, hint *Hint) bool {
	k := c.kind(id)
	return (k == Person || k == Unknown && c.members[id].flags&names.Body == 0 && (hint.spoke(id) || !c.isDoubtful(id))) && (want == anyGender || c.canBe(id, want))
}

// fitsBody reports whether a description of an organization can mean an entity.
func (c *Entities) fitsBody(id int, hint *Hint) bool {
	switch c.kind(id) {
	case Organization:
		return true
	case Unknown:
		return c.members[id].flags&names.Person == 0 && !c.placed(id) && (hint.spoke(id) || c.members[id].flags&names.Single == 0 || c.runsOn(id) || c.isUnlisted(id))
	}
	return false
}

// A description is a definite description whose entity is sought.
type description struct {
	c               *Entities
	noun, modifiers string
	words           int    // of modifiers
	full            string // the noun that a short title stands for
	class           nounClass
	nation          string // the letters that words of the nation share: "Dan" for "the Dane"
	local           bool   // it is of a place or of someone: "the Ohio mayor"
	modified        bool
	of              bool
	byName          bool
	calledOnly      bool   // it is of a person, and means only someone whom the story calls so
	introduced      bool   // the story has brought in someone else by the noun
	owned           bool   // it has an owner: "the island's mayor"
	owner           string // the letters that words of the owner's nation share, if that has a name
}

// newDescription returns the description that the phrase h of text is, at pos.
func (c *Entities) newDescription(text string, h names.Phrase, pos int) description {
	noun := text[h.Noun.Start:h.Noun.End]
	is := c.Lang.Find(noun)
	d := description{c: c, noun: noun, full: c.Lang.FullTitle(is), local: h.ByName, modified: h.Modified, of: h.Of, byName: h.ByName}
	if h.Noun.Start > h.Start {
		d.modifiers = text[h.Start:h.Noun.Start]
	}
	for w := range strings.FieldsSeq(d.modifiers) {
		d.words++
		d.local = d.local || c.Lang.Find(w).Name&lexicon.Demonym != 0
	}
	d.class = c.classOf(noun, is)
	if is.Name&lexicon.Demonym != 0 && story.StartsUpper(noun) && len(noun) > nationLetters {
		d.nation = noun[:nationLetters]
	}
	_, d.introduced = c.Introduction(noun, pos) // "a customs officer", for "the officer"
	if d.owned = h.Owner; d.owned {
		d.owner = ownerOf(d.modifiers)
	}
	d.calledOnly = d.meansCalled(is.Name)
	return d
}

// meansCalled reports whether the description, whose noun has the class, can mean only
// someone whom the story calls so.
func (d *description) meansCalled(noun lexicon.NameClass) bool {
	switch {
	case d.of, d.introduced, d.owned, d.class == officeNoun, d.class == anybodyNoun, !d.c.PersonLike(d.noun, noun):
		return true
	case d.byName && noun&names.PersonNoun != 0 && noun&lexicon.Title == 0: // "the Lund official"
		return true
	}
	return d.modifiers == "" && d.class != genericNoun && d.class != ageNoun && d.nation == "" // "the sailor"
}

// ownerOf returns the letters that words of a nation share, of the owner that the words
// before the noun of a description name: "Nor" of "Norway's foreign"; "" if it has no name.
func ownerOf(modifiers string) string {
	for w := range strings.FieldsSeq(modifiers) {
		if owner, _, ok := story.CutApostrophe(w); ok && len(owner) >= nationLetters && story.StartsUpper(owner) {
			return owner[:nationLetters]
		}
	}
	return ""
}

// classOf returns the class of a noun with the entry.
func (c *Entities) classOf(noun string, is *lexicon.Entry) nounClass {
	switch {
	case names.AgeIn(noun) != "":
		return ageNoun
	case is.Name&lexicon.Sole != 0:
		return officeNoun
	case is.Org&lexicon.Trade != 0:
		return tradeNoun
	case is.IsBody():
		return bodyNoun
	case is.Name&lexicon.Basic != 0:
		return genericNoun
	case is.Name&lexicon.GenericPerson != 0:
		return anybodyNoun
	case is.Name&lexicon.Title != 0:
		return titleNoun
	}
	return personNounish
}

// matchOf returns how the story calls an entity by the noun, and how many other words
// of the description it does not call it by.
func (d *description) matchOf(id int) (match, int) {
	c := d.c
	p := &c.members[id]
	ok, more := c.hasRole(id, d.noun, d.full, d.modifiers)
	ok = ok && (d.owner == "" || c.ofNation(id, d.owner))
	switch {
	case ok && more > 0:
		return wordsMatch, d.words - more
	case ok && d.local:
		return placeMatch, d.words
	case ok:
		return nounMatch, d.words
	case d.class == ageNoun && c.agedAs(id, names.AgeIn(d.noun)):
		return ageMatch, d.words
	case d.class >= bodyNoun && p.at != None && holdsWord(c.Lang, p.name, d.noun, d.full):
		return nameMatch, d.words
	case d.nation != "" && c.ofNation(id, d.nation):
		return nationMatch, d.words
	case len(c.rolesOf(id)) > 0:
		return otherMatch, d.words
	}
	return noMatch, d.words
}

// ofNation reports whether a role of an entity has a word of the nation, by the
// letters that all words of a nation share: "Danish" for "the Dane".
func (c *Entities) ofNation(id int, nation string) bool {
	for _, r := range c.rolesOf(id) {
		for _, role := range [2]string{r.title, r.apposition} {
			for w := range strings.FieldsSeq(role) {
				if strings.HasPrefix(w, nation) {
					return true
				}
			}
		}
	}
	return false
}

// nationLetters is how many letters all words of a nation share: Dane, Danish.
const nationLetters = 3

// agedAs reports whether the story gives an entity the age behind its name, or any age if
// that is "": "Ada Lund, 44,".
func (c *Entities) agedAs(id int, age string) (ok bool) {
	c.eachMention(id, func(i int32) {
		rest := c.Text[c.Mentions[i].End:]
		ok = ok || names.Aged(rest) && strings.HasPrefix(rest[2:], age)
	})
	return ok
}
