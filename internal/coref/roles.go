// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package coref

import (
	"slices"
	"strings"

	"github.com/newswire-go/newswire/internal/lexicon"
	"github.com/newswire-go/newswire/internal/names"
)

// maxFull is the most of an entity's mentions in full that are read for its roles.
const maxFull = 24

// eachMention calls do with the mentions of an entity in full, from the last
// to the first; with those of one word where there are no others.
func (c *Entities) eachMention(id int, do func(i int32)) {
	p := &c.members[id]
	if p.at == names.None {
		seen := 0
		from, to := c.window(id)
		for i := c.Named(p.last, from, to); i < to && seen < maxFull; i = c.Next(i) {
			if m := &c.Mentions[i]; m.Flags&names.Single != 0 {
				seen++
				do(int32(i))
			}
		}
		return
	}
	n := 0
	for i := p.latest; i != names.None && i != p.at && n < maxFull; i, n = c.Mentions[i].Before, n+1 {
		do(i)
	}
	do(p.at)
}

// A role is the title, the apposition or both that a mention gives.
type role struct {
	mention           int32
	title, apposition string
}

// rolesOf returns the roles that the story gives an entity. They are read
// once.
func (c *Entities) rolesOf(id int) []role {
	p := &c.members[id]
	if !p.given {
		p.given, p.roles = true, int32(len(c.roles))
		c.eachMention(id, func(i int32) {
			m := &c.Mentions[i]
			r := role{i, c.TitleOf(m), c.Apposition(m)}
			if r.title == "" {
				r.title = c.RoleBefore(m)
			}
			if r.title != "" || r.apposition != "" {
				c.roles = append(c.roles, r)
				p.called = p.called || m.Flags&names.Heading == 0 && (r.apposition != "" || c.isPersonTitle(r.title))
			} else if m.Flags&names.Heading == 0 && (strings.HasPrefix(c.Text[m.End:], ", who ") || names.Aged(c.Text[m.End:])) {
				p.called = true
			}
		})
		p.rolesEnd = int32(len(c.roles))
	}
	return c.roles[p.roles:p.rolesEnd]
}

// isPersonTitle reports whether a word of a title is one for a person: not "Haven-based".
func (c *Entities) isPersonTitle(title string) bool {
	for w := range strings.FieldsSeq(title) {
		if is := c.Lang.Find(strings.TrimSuffix(w, ".")); is.Name&(names.PersonNoun|lexicon.Male|lexicon.Female) != 0 && is.Name&lexicon.Modifier == 0 || is.Noun&lexicon.Human != 0 || c.Lang.IsPerson(w) {
			return true
		}
	}
	return false
}

// hasRole reports whether the story calls an entity by a noun, which is short for
// full where that is not empty, and how many of the words before the noun it calls
// it by too.
func (c *Entities) hasRole(id int, noun, full, modifiers string) (ok bool, more int) {
	for _, r := range c.rolesOf(id) {
		for _, role := range [2]string{r.title, r.apposition} {
			if role == "" || !holdsWord(c.Lang, role, noun, full) {
				continue
			}
			n := 0
			for w := range strings.FieldsSeq(modifiers) {
				if holdsWord(c.Lang, role, w, c.Lang.FullTitle(c.Lang.Find(w))) {
					n++
				}
			}
			ok, more = true, max(more, n)
		}
	}
	return ok, more
}

// holdsWord reports whether a role has the word, in full or as a short title;
// wordFull is the noun that the word is short for.
func holdsWord(lang *lexicon.Language, role, word, wordFull string) bool {
	if strings.IndexByte(word, '-') > 0 && slices.ContainsFunc(strings.Fields(role), func(w string) bool { return strings.EqualFold(w, word) }) {
		return true // "Mayor-elect"
	}
	for i := 0; i < len(role); {
		j := i
		for j < len(role) && role[j] >= '0' { // not a space, a hyphen or another mark
			j++
		}
		w := role[i:j]
		if i = j + 1; w == "" {
			continue
		}
		full := lang.FullTitle(lang.Find(w))
		if strings.EqualFold(w, word) || full != "" && (full == wordFull || strings.EqualFold(full, word)) || wordFull != "" && strings.EqualFold(wordFull, w) {
			return true
		}
	}
	return false
}
