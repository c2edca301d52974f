// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package coref

import (
	"strings"

	"github.com/newswire-go/newswire/internal/lexicon"
	"github.com/newswire-go/newswire/internal/names"
)

// genderBeside returns the gender of the nouns beside an entity's names: "his wife,
// Ada Lund,", "Ada Lund, an actress", "spokeswoman Ada Lund".
func (c *Entities) genderBeside(id int) gender {
	is := anyGender
	for _, r := range c.rolesOf(id) {
		for _, role := range [2]string{r.title, r.apposition} {
			if g := genderOfRole(c.Lang, role); g != anyGender {
				is = g
			}
		}
	}
	if is != anyGender {
		return is
	}
	c.eachMention(id, func(i int32) {
		m := &c.Mentions[i]
		if _, noun := c.NounBefore(m); noun.Name&lexicon.Basic == 0 {
			if g := genderOfClass(noun.Name); g != anyGender {
				is = g
			}
		}
	})
	return is
}

// genderOfRole returns the gender of a role's noun, the last word before "of",
// "for" and their like.
func genderOfRole(lang *lexicon.Language, role string) gender {
	is := anyGender
	for w := range strings.FieldsSeq(role) {
		if lang.Find(w).Name&lexicon.FunctionWord != 0 {
			break
		}
		is = genderOfNoun(lang, w)
	}
	return is
}

func genderOfNoun(lang *lexicon.Language, w string) gender { return genderOfClass(lang.Find(w).Name) }

// genderOfClass returns the gender of a word that is for men or for women alone.
func genderOfClass(class lexicon.NameClass) gender {
	switch class & (lexicon.Male | lexicon.Female) {
	case lexicon.Male:
		return male
	case lexicon.Female:
		return female
	}
	return anyGender
}

// kinBefore reports whether the noun before a name is one for men or for women alone,
// such as one for a relative, who may be called by the given name: "his sister, Ada".
func (c *Entities) kinBefore(m *names.Mention) bool {
	_, noun := c.NounBefore(m)
	return genderOfClass(noun.Name) != anyGender && noun.Name&lexicon.Basic == 0
}

// nounsBeside reports whether the nouns beside an entity's names are for a person,
// "the sailor Berg", and whether they call an organization by its trade: "the bank
// Norrvik", "Norrvik, a lender,".
func (c *Entities) nounsBeside(id int) (person, trade bool) {
	c.eachMention(id, func(i int32) {
		m := &c.Mentions[i]
		noun, before := c.NounBefore(m)
		person = person || before.Noun&lexicon.Human != 0 && !c.Lang.IsPlural(noun)
		trade = trade || before.Org&lexicon.Trade != 0 || c.TradeAfter(m)
	})
	return person, trade
}

// staffBeside reports whether an entity's name says whose team or company someone
// belongs to: "Norrvik coach Jon Berg".
func (c *Entities) staffBeside(id int) bool {
	from, to := c.window(id)
	for i := c.Named(c.members[id].last, from, to); i < to; i = c.Next(i) {
		if m := &c.Mentions[i]; m.Flags&(names.Heading|names.Possessive) == 0 && c.StaffNounAfter(m) {
			return true
		}
	}
	return false
}
