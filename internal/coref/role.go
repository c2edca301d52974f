// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package coref

import (
	"strings"

	"github.com/newswire-go/newswire/internal/lexicon"
)

// maxFull is how many of an entity's mentions in full are looked at.
const maxFull = 24

// eachMention calls do with the mentions of an entity in full, from the last
// to the first; with those of one word where there are no others.
func (c *Entities) eachMention(id int, do func(i int32)) {
	p := &c.members[id]
	if p.at == None {
		seen := 0
		from, to := c.window(id)
		for i := c.named(p.last, from, to); i < to && seen < maxFull; i = c.named(p.last, i+1, to) {
			if m := &c.mentions[i]; m.flags&single != 0 {
				seen++
				do(int32(i))
			}
		}
		return
	}
	n := 0
	for i := p.latest; i != None && i != p.at && n < maxFull; i, n = c.mentions[i].before, n+1 {
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
			m := &c.mentions[i]
			r := role{i, c.titleOf(m), c.apposition(m)}
			if r.title == "" {
				r.title = c.roleBefore(m)
			}
			if r.title != "" || r.apposition != "" {
				c.roles = append(c.roles, r)
				p.called = p.called || m.flags&heading == 0
			} else if m.flags&heading == 0 && (strings.HasPrefix(c.text[m.end:], ", who ") || aged(c.text[m.end:])) {
				p.called = true
			}
		})
		p.rolesEnd = int32(len(c.roles))
	}
	return c.roles[p.roles:p.rolesEnd]
}

// aged reports whether an age follows a name: "Ada Lund, 44," and
// "Ada Lund (44)".
func aged(s string) bool {
	if len(s) < 5 || s[0] != ',' && s[0] != ' ' || s[0] == ' ' && s[1] != '(' {
		return false
	}
	i := 2
	for i < len(s) && i < 6 && s[i] >= '0' && s[i] <= '9' {
		i++
	}
	if i < 3 || i > 5 || i == len(s) {
		return false
	}
	switch s[i] {
	case ',', '.', ';':
		return s[0] == ','
	case ')':
		return s[0] == ' '
	}
	return false
}

// titleOf returns the title before a name: "former Mayor", "Rivera campaign
// manager", "spokesperson".
func (c *Entities) titleOf(m *mention) string {
	text := c.text
	j := int(m.start)
	for words := range 12 {
		s, k, end := c.roleWordBefore(j)
		if s < 0 || !c.inTitle(m, words, s, k) {
			break
		}
		j = s
		if end != k && upperAt(text, s) && !pointed(c.lang.At(text, s, k).Name) && k-s > 1 && strings.IndexByte(text[s:k], '.') < 0 {
			break
		}
	}
	if j == int(m.name) || c.modifies(m) {
		return ""
	}
	title := strings.TrimRight(text[j:m.name], " ")
	// An honorific is no role.
	if i := strings.LastIndexByte(title, ' '); c.lang.Find(strings.TrimRight(title[i+1:], ".")).Name&lexicon.Honorific != 0 {
		title = strings.TrimRight(title[:max(i, 0)], " ")
	}
	return title
}

// roleWordBefore returns the word text[s:k] that stands before j, with its hyphens
// and apostrophes, and where its point ends; s is -1 if there is none.
func (c *Entities) roleWordBefore(j int) (s, k, end int) {
	text := c.text
	for k = j; k > 0 && text[k-1] == ' '; k-- {
	}
	if k == j || k == 0 {
		return -1, 0, 0
	}
	end = k
	if text[k-1] == '.' && c.dotted(k-1) {
		k--
	}
	if !letterBefore(text, k) {
		return -1, 0, 0
	}
	s = wordStart(text, k)
	for s > 1 && (text[s-1] == '-' || text[s-1] == '\'' || text[s-1] == '.') && letterBefore(text, s-1) {
		s = wordStart(text, s-1)
	}
	for s > 3 && strings.HasSuffix(text[:s], "’") && letterBefore(text, s-3) {
		s = wordStart(text, s-3) // "Putin’s"
	}
	return s, k, end
}

// inTitle reports whether the word text[s:k] is part of the title before a name,
// of which so many words behind it are.
func (c *Entities) inTitle(m *mention, words, s, k int) bool {
	is := c.lang.At(c.text, s, k)
	class, upper := is.Name, upperAt(c.text, s)
	if words == 0 && (class&personNoun == 0 || upper) && (m.name == m.start || class&(lexicon.Demonym|lexicon.Title) == 0) {
		return false
	}
	if words == 0 && m.name == m.start && class&lexicon.Modifier != 0 {
		return false // "senior Ruiz"
	}
	if class&(lexicon.NounOpener|lexicon.FunctionWord|lexicon.SentenceOpener|lexicon.Calendar) != 0 {
		return false
	}
	return is.Verb == 0 || is.Form == lexicon.Base || upper || class&lexicon.Title != 0
}

// modifies reports whether a name modifies the noun behind it:
// "Ruiz campaign", "Ruiz supporters".
func (c *Entities) modifies(m *mention) bool {
	e := int(m.end)
	if e+1 >= len(c.text) || c.text[e] != ' ' {
		return false
	}
	w := c.text[e+1 : wordEnd(c.text, e+1)]
	if w == "" || upperAt(w, 0) {
		return false
	}
	is := c.lang.At(c.text, e+1, e+1+len(w))
	return is.Org != 0 || c.personLike(w, is.Name)
}

// apposition returns the words after a name between commas that say who it
// is: "a spokesperson for the Rome Fire Service".
func (c *Entities) apposition(m *mention) string {
	i := c.appositionStart(int(m.end))
	if i < 0 || !c.headIsPerson(m, i) {
		return ""
	}
	return c.text[i:c.appositionEnd(i)]
}

// appositionStart returns where the words begin that follow a name which ends at i
// and a comma, an age between two commas and a note in parentheses left out; -1 if
// no comma follows.
func (c *Entities) appositionStart(i int) int {
	text := c.text
	if strings.HasPrefix(text[i:], " (") {
		if j := strings.IndexByte(text[i:min(len(text), i+40)], ')'); j > 0 {
			i += j + 1
		}
	}
	if !strings.HasPrefix(text[i:], ", ") {
		return -1
	}
	i += 2
	if i < len(text) && text[i] >= '0' && text[i] <= '9' {
		j := wordEnd(text, i)
		if !strings.HasPrefix(text[j:], ", ") {
			return -1
		}
		i = j + 2
	}
	return i
}

// headIsPerson reports whether the head of the words at i, which stand behind the
// name, is a noun for a person. An ending alone will do only behind a given name: a
// lender may be none.
func (c *Entities) headIsPerson(m *mention, i int) (head bool) {
	text := c.text
	for n := range 16 {
		k := roleWordEnd(text, i)
		if k == i {
			break
		}
		is := c.lang.At(text, i, k)
		class := is.Name
		if class&lexicon.FunctionWord != 0 {
			return head && n > 0
		}
		head = class&(lexicon.Title|lexicon.GenericPerson|lexicon.Male|lexicon.Female) != 0 && class&lexicon.Honorific == 0 ||
			n == 0 && class&lexicon.Demonym != 0 || is.Noun&lexicon.Human != 0 ||
			n > 0 && is.Org == 0 && c.personLike(text[i:k], class) && c.opensWithGiven(m)
		if k >= len(text) || text[k] != ' ' {
			break
		}
		i = k + 1
	}
	return head
}

// opensWithGiven reports whether the first word of a name is a given name.
func (c *Entities) opensWithGiven(m *mention) bool {
	_, ok := lexicon.Given(c.text[m.name:wordEnd(c.text, int(m.name))])
	return ok
}

// roleWordEnd returns the end of the word at i with its hyphens, apostrophes and
// inner points: "vice-chairman", "women's".
func roleWordEnd(text string, i int) int {
	k := wordEnd(text, i)
	for k+1 < len(text) && (text[k] == '-' || text[k] == '\'' || text[k] == '.') && letters[text[k+1]]&begins != 0 {
		k = wordEnd(text, k+1)
	}
	if strings.HasPrefix(text[k:], "’") {
		k = wordEnd(text, k+len("’"))
	}
	return k
}

// maxApposition is the most bytes of an apposition.
const maxApposition = 300

// appositionEnd returns the end of the apposition that begins at i.
func (c *Entities) appositionEnd(i int) int {
	text := c.text
	limit := min(len(text), i+maxApposition+1)
	for j := i; j < limit; j++ {
		switch b := text[j]; {
		case b == '\n' || b == ';' || b == '"' || strings.HasPrefix(text[j:], "“") || strings.HasPrefix(text[j:], "—") || strings.HasPrefix(text[j:], "--"):
			return i + len(strings.TrimRight(text[i:j], " "))
		case b == '.' && capitalAfter(text, j+1) > 0 && !c.dotted(j), b == '.' && j+1 == len(text), strings.HasPrefix(text[j:], ".\n"):
			return j
		case b == ',':
			return regionEnd(text, j)
		}
	}
	return i + len(strings.TrimRight(text[i:min(len(text), i+maxApposition)], " "))
}

// regionEnd returns the end of the region between commas that begins with the comma
// at j, "Mich." in "mayor of Flint, Mich., said"; j if there is none.
func regionEnd(text string, j int) int {
	k := j + 2
	if k >= len(text) || !upperAt(text, k) {
		return j
	}
	e := wordEnd(text, k)
	switch {
	case strings.HasPrefix(text[e:], ".,"):
		return e + 1
	case strings.HasPrefix(text[e:], ","):
		return e
	}
	return j
}

// hasRole reports whether the story calls an entity by a noun, which is short for
// full where that is not empty, and how many of the words before the noun it calls
// it by too.
func (c *Entities) hasRole(id int, noun, full, modifiers string) (ok bool, more int) {
	for _, r := range c.rolesOf(id) {
		for _, role := range [2]string{r.title, r.apposition} {
			if role == "" || !holdsWord(c.lang, role, noun, full) {
				continue
			}
			n := 0
			for w := range strings.FieldsSeq(modifiers) {
				if holdsWord(c.lang, role, w, c.lang.FullTitle(c.lang.Find(w))) {
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
	for i := 0; i < len(role); {
		if letters[role[i]]&begins == 0 {
			i++
			continue
		}
		e := wordEnd(role, i)
		w := role[i:e]
		if strings.EqualFold(w, word) {
			return true
		}
		if full := lang.FullTitle(lang.At(role, i, e)); full != "" && (full == wordFull || strings.EqualFold(full, word)) {
			return true
		}
		if wordFull != "" && strings.EqualFold(wordFull, w) {
			return true
		}
		i = e
	}
	return false
}
