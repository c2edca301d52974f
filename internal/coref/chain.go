// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package coref

import (
	"sort"

	"github.com/newswire-go/newswire/internal/lexicon"
)

// A link is a "he" or "she" of the story outside quotation marks, and whom it means.
// The links are resolved in order, each with the one before as evidence.
type link struct {
	at     int32
	gender gender
	id     int32
}

// readLinks finds the links of the story.
func (c *Entities) readLinks() {
	c.links, c.linked, c.linksRead = c.links[:0], 0, true
	c.EachHeOrShe(func(at int32) {
		is := male
		if c.Text[at]|0x20 == 's' {
			is = female
		}
		c.links = append(c.links, link{at: at, gender: is, id: None})
	})
}

// chainTo resolves the links before pos.
func (c *Entities) chainTo(pos int) {
	if !c.linksRead {
		c.readLinks()
	}
	for c.linked < len(c.links) && int(c.links[c.linked].at) < pos {
		l := &c.links[c.linked]
		c.nested++
		id, _ := c.person(l.gender, int(l.at), Hint{})
		c.nested--
		if l.id = int32(id); id != None {
			c.members[id].pronouns |= 1 << l.gender
		}
		c.linked++
	}
}

// lastLink returns the last link of the gender before pos, nil if there is none in
// reach. The links before pos must be resolved.
func (c *Entities) lastLink(pos int, want gender) *link {
	i := sort.Search(c.linked, func(i int) bool { return int(c.links[i].at) >= pos })
	for n := 0; i > 0 && n < 4; n++ {
		i--
		if l := &c.links[i]; want == anyGender || l.gender == want {
			if c.SentenceAt(pos)-c.SentenceAt(int(l.at)) > maxBack {
				return nil
			}
			return l
		}
	}
	return nil
}

// Pronouns is a set of pronouns of the third person.
type Pronouns uint8

const (
	toHe   Pronouns = 1 << male
	toShe  Pronouns = 1 << female
	toThey Pronouns = 1 << (female + 1)
)

// String returns "he", "she" or "they"; "" if the set has none of them or several.
func (p Pronouns) String() string {
	switch p {
	case toHe:
		return "he"
	case toShe:
		return "she"
	case toThey:
		return "they"
	}
	return ""
}

// PronounsOf returns the pronoun that a mention is: "he" for "his"; the empty set if
// it is none.
func PronounsOf(lang *lexicon.Language, mention string) Pronouns {
	switch pronounOf(lang, mention) {
	case he:
		return toHe
	case she:
		return toShe
	case they:
		return toThey
	}
	return 0
}

// Pronouns returns by which of "he" and "she" the story refers to an entity outside
// quotation marks.
func (c *Entities) Pronouns(id int) Pronouns {
	if id < 0 || id >= len(c.members) {
		return 0
	}
	c.chainTo(len(c.Text))
	return c.members[id].pronouns
}
