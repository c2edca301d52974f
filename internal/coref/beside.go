// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package coref

import (
	"strings"

	"github.com/newswire-go/newswire/internal/lexicon"
)

// Evidence from the words beside a name.

// genderBeside returns the gender of the nouns beside an entity's names: "his wife,
// Ada Lund,", "Ada Lund, an actress", "spokeswoman Ada Lund".
func (c *Entities) genderBeside(id int) gender {
	is := anyGender
	for _, r := range c.rolesOf(id) {
		for _, role := range [2]string{r.title, r.apposition} {
			if g := genderOfRole(c.lang, role); g != anyGender {
				is = g
			}
		}
	}
	if is != anyGender {
		return is
	}
	c.eachMention(id, func(i int32) {
		m := &c.mentions[i]
		if noun, word := c.nounBefore(m); !genericPerson(noun) {
			if g := genderOfClass(word.Name); g != anyGender {
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

// kinBefore reports whether the noun before a name is one for a man or woman of
// somebody's, who may well be called by the given name alone: "his sister, Ada".
func (c *Entities) kinBefore(m *mention) bool {
	noun, is := c.nounBefore(m)
	return genderOfClass(is.Name) != anyGender && !genericPerson(noun)
}

// nounBefore returns the word in small letters before a name, and what it is:
// "brother" in "her brother Jon" and "her brother, Jon,". It is "" if there is
// none.
func (c *Entities) nounBefore(m *mention) (noun string, is *lexicon.Entry) {
	text := c.text
	j := int(m.start)
	if j < 3 || text[j-1] != ' ' {
		return "", noWord
	}
	if j--; text[j-1] == ',' {
		if e := int(m.end); e >= len(text) || text[e] != ',' && text[e] != '.' {
			return "", noWord
		}
		j--
	}
	i := wordStart(text, j)
	if i == j || upperAt(text, i) {
		return "", noWord
	}
	return text[i:j], c.lang.At(text, i, j)
}

// noWord is the entry of no word.
var noWord = new(lexicon.Entry)

// roleBefore returns the description to which a name between commas is added:
// "its chairman" in "its chairman, Ada Lund, said".
func (c *Entities) roleBefore(m *mention) string {
	text := c.text
	end := int(m.start) - 2
	if end < 3 || text[end] != ',' || int(m.end) >= len(text) || text[m.end] != ',' && text[m.end] != '.' {
		return ""
	}
	i := wordStart(text, end)
	if i == end || c.lang.At(text, i, end).Noun&lexicon.Human == 0 {
		return ""
	}
	for n := 0; n < 6 && i > 1 && text[i-1] == ' '; n++ {
		j, owned := beforePossessive(text, i-1)
		k := wordStart(text, j)
		class := c.lang.At(text, k, j).Name
		switch {
		case k == j || class&(lexicon.FunctionWord|lexicon.NounOpener) == lexicon.FunctionWord:
			return ""
		case class&lexicon.NounOpener != 0 && c.lang.IsPlural(text[i:end]):
			return oneOf(text, k, end)
		case class&lexicon.NounOpener != 0, owned && upperAt(text, k):
			return text[k:end]
		}
		i = k
	}
	return ""
}

// beforePossessive returns the end of the word before the "'s" that ends at i, and
// whether there is one; i if there is none.
func beforePossessive(text string, i int) (end int, ok bool) {
	for _, mark := range [2]string{"'s", "’s"} {
		if strings.HasSuffix(text[:i], mark) {
			return i - len(mark), true
		}
	}
	return i, false
}

// oneOf returns the description of one of several, "One of the victims", of which
// "the victims" is text[k:end]; "" if they are not "one of" them.
func oneOf(text string, k, end int) string {
	k -= len("one of ")
	if k < 0 || !strings.EqualFold(text[k:k+len("one of ")], "one of ") {
		return ""
	}
	return text[k:end]
}

// nounsBeside reports whether the nouns beside an entity's names are for a person,
// "the sailor Berg", and whether they call an organization by its trade: "the bank
// Norrvik", "Norrvik, a lender,".
func (c *Entities) nounsBeside(id int) (person, trade bool) {
	c.eachMention(id, func(i int32) {
		m := &c.mentions[i]
		_, before := c.nounBefore(m)
		person = person || before.Noun&lexicon.Human != 0
		trade = trade || before.Org&lexicon.Trade != 0 || tradeAfter(c.lang, c.text[m.end:])
	})
	return person, trade
}

// staffBeside reports whether an entity's name says whose team or company someone
// belongs to: "Norrvik coach Jon Berg".
func (c *Entities) staffBeside(id int) bool {
	from, to := c.window(id)
	for i := c.named(c.members[id].last, from, to); i < to; i = c.named(c.members[id].last, i+1, to) {
		if m := &c.mentions[i]; m.flags&(heading|possessive) == 0 && staffNounAfter(c.text[m.end:]) {
			return true
		}
	}
	return false
}

// tradeBeside reports whether a noun that calls an organization by its trade
// stands beside a name.
func (c *Entities) tradeBeside(m *mention) bool {
	_, before := c.nounBefore(m)
	return before.Org&lexicon.Trade != 0 || tradeAfter(c.lang, c.text[m.end:])
}

// tradeAfter reports whether an apposition that calls an organization by its
// trade follows a name: ", the Haven-based lender,".
func tradeAfter(lang *lexicon.Language, s string) bool {
	if !strings.HasPrefix(s, ", ") {
		return false
	}
	i := 2
	for n := 0; n < 6 && i < len(s); n++ {
		j := hyphenEnd(s, i)
		switch is := lang.At(s, i, j); {
		case j == i, n == 0 && is.Name&lexicon.NounOpener == 0, n > 0 && is.Name&lexicon.FunctionWord != 0:
			return false
		case is.Org&lexicon.Trade != 0:
			if j == len(s) || s[j] != ' ' {
				return true
			}
			return lang.At(s, j+1, wordEnd(s, j+1)).Name&lexicon.FunctionWord != 0
		}
		if j == len(s) || s[j] != ' ' {
			return false
		}
		i = j + 1
	}
	return false
}

// staffNounAfter reports whether a word follows a name that says whose team or
// company someone belongs to, which is no person's: "Haven striker Jon Berg",
// "Norrvik shares".
func staffNounAfter(s string) bool {
	if len(s) < 6 || s[0] != ' ' {
		return false
	}
	switch s[1:wordEnd(s, 1)] {
	case "coach", "captain", "skipper", "striker", "midfielder", "goalkeeper", "defender", "winger", "forward", "keeper",
		"quarterback", "pitcher", "bowler", "batsman", "players", "shares", "shareholders", "stock", "bonds", "chairman", "chairwoman":
		return true
	}
	return false
}
