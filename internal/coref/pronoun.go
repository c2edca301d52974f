// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package coref

import (
	"strings"

	"github.com/newswire-go/newswire/internal/lexicon"
	"github.com/newswire-go/newswire/internal/names"
	story "github.com/newswire-go/newswire/internal/text"
)

// A pronoun is a class of pronouns: he, him, his.
type pronoun uint8

const (
	notPronoun pronoun = iota
	he
	she
	it
	they
	who
	speaker // "I", "we"
)

// pronounsByID are the pronouns by the word that rules name.
var pronounsByID = [...]pronoun{
	lexicon.WordHe: he, lexicon.WordShe: she, lexicon.WordIt: it, lexicon.WordIts: it, lexicon.WordThey: they,
	lexicon.WordWho: who, lexicon.WordWhom: who, lexicon.WordI: speaker,
}

// pronounOf returns the pronoun that a word is. In capitals only subjects of the third
// person are pronouns, and of words with a capital none that is an object only: "US".
func pronounOf(lang *lexicon.Language, s string) pronoun {
	e := lang.Find(s)
	if int(e.ID) >= len(pronounsByID) || pronounsByID[e.ID] == notPronoun ||
		len(s) > 1 && story.StartsUpper(s[1:]) && (e.Class&lexicon.Subject == 0 || e.Class&lexicon.ThirdPerson == 0) ||
		story.StartsUpper(s) && e.Class&(lexicon.Object|lexicon.Possessive) == lexicon.Object {
		return notPronoun
	}
	return pronounsByID[e.ID]
}

// pronoun returns whom a pronoun means at a place, and by how much the weights for it
// exceed those for any other.
func (c *Entities) pronoun(p pronoun, pos int, hint Hint) (id int, form Form, margin int32) {
	switch p {
	case who:
		if i := c.MentionAt(pos) - 1; i >= 0 {
			return c.mentioned(&c.Mentions[i], hint), FullName, MaxMargin
		}
		return None, FullName, MaxMargin
	case speaker:
		if m := c.labelOf(pos); m != nil {
			return c.mentioned(m, hint), FullName, MaxMargin
		}
		return c.writerID(hint), FullName, MaxMargin
	case it, they:
		id, form, margin = c.body(p, pos, hint)
		return id, form, margin
	}
	want := male
	if p == she {
		want = female
	}
	id, margin = c.person(want, pos, hint)
	return id, HeOrShe, margin
}

// labelOf returns the name that is the label of the paragraph around pos, as in a
// transcript; nil if there is none.
//
//	LUND: I told them “no.”
func (c *Entities) labelOf(pos int) *names.Mention {
	start := c.ParagraphAt(pos)
	if i := c.MentionAt(start); i < len(c.Mentions) {
		if m := &c.Mentions[i]; int(m.Start) == start && strings.HasPrefix(c.Text[m.End:], ": ") {
			return m
		}
	}
	return nil
}

// person returns whom "he" or "she" means.
func (c *Entities) person(want gender, pos int, hint Hint) (id int, margin int32) {
	c.chainTo(pos)
	c.openingsBefore(pos)
	s := c.begin(HeOrShe, pos, hint)
	s.want = want
	s.fits = func(id int) bool { return c.fitsPerson(id, want) }
	s.gather()
	if id := c.cataphora(pos); id != None {
		s.meet(id, -1)
	}
	return s.best(false)
}

// fitsPerson reports whether "he" or "she" can mean an entity.
func (c *Entities) fitsPerson(id int, want gender) bool {
	if !c.singlePerson(id) || c.isDoubtful(id) && (c.placed(id) || !c.runsOn(id)) {
		return false // "in Haven", and no word of it speaking; "Rain fell"
	}
	return c.canBe(id, want)
}

// cataphora returns the person of whom the next words of the paragraph are the
// subject, whom a pronoun may mean that comes before the name; None if there is none.
//
//	"No," he said. Omar Fadel went home.
func (c *Entities) cataphora(pos int) int {
	i := c.MentionAt(pos)
	if i == len(c.Mentions) || int(c.Mentions[i].Start)-pos > maxCataphora || strings.IndexByte(c.Text[pos:c.Mentions[i].Start], '\n') >= 0 {
		return None
	}
	m := &c.Mentions[i]
	if m.Flags&(names.Single|names.Quoted|names.Heading|names.Possessive) != 0 || c.PartOf(m) > names.Subject {
		return None
	}
	id := c.mentioned(m, Hint{})
	if c.kind(id) != Person {
		return None
	}
	return id
}

// maxCataphora is the most bytes between a pronoun and the name behind it.
const maxCataphora = 1 << 10

// body returns which organization "it", or which people together "they", means.
func (c *Entities) body(p pronoun, pos int, hint Hint) (id int, form Form, margin int32) {
	c.chainTo(pos)
	c.openingsBefore(pos)
	form = It
	if p == they {
		form = They
	}
	s := c.begin(form, pos, hint)
	s.fits = func(id int) bool {
		switch k := c.kind(id); {
		case k == Organization, p == they && k == Group:
			return true
		case k == Unknown:
			return c.members[id].flags&names.Person == 0 && (c.members[id].flags&names.Single == 0 || !c.isDoubtful(id) || c.isUnlisted(id))
		}
		return false
	}
	s.gather()
	id, margin = s.best(true)
	return id, form, margin
}

// writerID returns the writer's number in the entities, None if the writer is not known.
func (c *Entities) writerID(hint Hint) int {
	if !c.writerRead {
		c.writer, c.writerRead = c.readWriter(), true
	}
	if c.writer == "" {
		return None
	}
	return c.ResolveText(c.writer, hint).ID
}

// readWriter returns the name of the writer by a line of its own, by the title of a
// column or by a note on the author at the end; "" if there is none.
//
//	By Nora Lindqvist
//	Nora Lindqvist: My Years at Sea
//	Nora Lindqvist is the author of three books.
func (c *Entities) readWriter() string {
	rest := c.Text
	for n := 0; n < maxHead && rest != ""; n++ {
		line, after, _ := strings.Cut(rest, "\n")
		rest = after
		name, ok := strings.CutPrefix(line, "By ")
		if !ok && n == 0 && c.TitleFirst() {
			name, _, ok = strings.Cut(line, ": ")
		}
		if ok && c.isFullName(name) {
			return name
		}
	}
	return c.authorNote()
}

// authorNote returns the name of the person whom the last paragraph presents and no
// other names; "" if there is none.
func (c *Entities) authorNote() string {
	note := strings.TrimRight(c.Text, "\n ")
	start := strings.LastIndexByte(note, '\n') + 1
	i := c.MentionAt(start)
	if start == 0 || len(note)-start > maxNote || i == len(c.Mentions) || int(c.Mentions[i].Name) != start {
		return ""
	}
	m := &c.Mentions[i]
	if m.Flags&(names.Single|names.Body|names.Heading|names.Possessive) != 0 || int(m.End) > len(note) || !strings.Contains(note[m.End:], " is ") {
		return ""
	}
	if id := c.mentioned(m, Hint{}); c.kind(id) != Person || int(c.members[id].at) != i || c.Named(m.Last, 0, i) < i {
		return ""
	}
	return note[start:m.End]
}

// maxNote is the most bytes of a note on the author.
const maxNote = 400

// maxHead is how many lines a byline is looked for in.
const maxHead = 6

// isFullName reports whether a text is the full name of a person and no more.
func (c *Entities) isFullName(s string) bool {
	if len(s) > 60 {
		return false
	}
	h := c.PhraseOf(s, 0)
	if !h.Named || h.Name.Flags&(names.Single|names.Body) != 0 || h.Name.Name != 0 || int(h.Name.End) != len(s) {
		return false
	}
	return names.GivenIn(s)
}

// mentioned returns the entity that a mention of the text means.
func (c *Entities) mentioned(m *names.Mention, hint Hint) int {
	if m.Entity == None {
		c.nested++
		id, _ := c.entityOf(c.Text, m, hint)
		c.nested--
		return id
	}
	return int(m.Entity)
}

// singlePerson reports whether an entity can be one person.
func (c *Entities) singlePerson(id int) bool {
	switch c.kind(id) {
	case Person, Unnamed:
		return true
	case Unknown:
		return c.members[id].flags&names.Body == 0
	}
	return false
}
