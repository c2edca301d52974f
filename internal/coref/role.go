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

// A role is what a mention gives for one: a title, an apposition or both.
type role struct {
	mention           int32
	title, apposition string
}

// rolesOf returns the roles that the story gives an entity. They are read once:
// a description asks for those of everyone it may mean.
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

// aged reports whether what follows a name is an age: "Ada Lund, 44," and
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
	words := 0
	for words < 12 {
		k := j
		for k > 0 && text[k-1] == ' ' {
			k--
		}
		if k == j || k == 0 {
			break
		}
		end := k
		if text[k-1] == '.' && c.dotted(k-1) {
			k--
		}
		if !letterBefore(text, k) {
			break
		}
		s := wordStart(text, k)
		for s > 1 && (text[s-1] == '-' || text[s-1] == '\'' || text[s-1] == '.') && letterBefore(text, s-1) {
			s = wordStart(text, s-1)
		}
		for s > 3 && strings.HasSuffix(text[:s], "’") && letterBefore(text, s-3) {
			s = wordStart(text, s-3) // "Putin’s"
		}
		w := text[s:k]
		is := c.lang.At(text, s, k)
		class := is.Name
		if words == 0 && (class&personNoun == 0 || upperAt(text, s)) {
			if m.name == m.start || class&(lexicon.Demonym|lexicon.Title) == 0 {
				break
			}
		}
		if words == 0 && m.name == m.start && class&lexicon.Modifier != 0 {
			break // "senior Ruiz"
		}
		if class&(lexicon.NounOpener|lexicon.FunctionWord|lexicon.SentenceOpener|lexicon.Calendar) != 0 {
			break
		}
		if is.Verb != 0 && is.Form != lexicon.Base && !upperAt(text, s) && class&lexicon.Title == 0 {
			break
		}
		words++
		j = s
		if end != k && words > 0 && upperAt(text, s) && !pointed(class) && k-s > 1 && !strings.Contains(w, ".") {
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

// modifies reports whether a name stands before a noun that it tells more of:
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

// apposition returns what stands after a name between commas and tells who it
// is: "a spokesperson for the Rome Fire Service".
func (c *Entities) apposition(m *mention) string {
	text := c.text
	i := int(m.end)
	if strings.HasPrefix(text[i:], " (") {
		if j := strings.IndexByte(text[i:min(len(text), i+40)], ')'); j > 0 {
			i += j + 1
		}
	}
	if !strings.HasPrefix(text[i:], ", ") {
		return ""
	}
	i += 2
	if i < len(text) && text[i] >= '0' && text[i] <= '9' {
		j := wordEnd(text, i)
		if !strings.HasPrefix(text[j:], ", ") {
			return ""
		}
		i = j + 2
	}
	// Its head is a word for a person. A lender may be none: a name must tell.
	_, born := lexicon.Given(text[m.name:wordEnd(text, int(m.name))])
	end, head := i, false
	for n := range 16 {
		k := wordEnd(text, end)
		for k+1 < len(text) && (text[k] == '-' || text[k] == '\'' || text[k] == '.' && letters[text[k+1]]&begins != 0) && letters[text[k+1]]&begins != 0 {
			k = wordEnd(text, k+1)
		}
		if strings.HasPrefix(text[k:], "’") {
			k = wordEnd(text, k+len("’"))
		}
		if k == end {
			break
		}
		is := c.lang.At(text, end, k)
		class := is.Name
		if n > 0 && class&lexicon.FunctionWord != 0 {
			break
		}
		if n == 0 && class&lexicon.FunctionWord != 0 {
			return ""
		}
		head = class&(lexicon.Title|lexicon.GenericPerson|lexicon.Male|lexicon.Female) != 0 && class&lexicon.Honorific == 0 ||
			n == 0 && class&lexicon.Demonym != 0 || is.Noun&lexicon.Human != 0 ||
			n > 0 && born && is.Org == 0 && c.personLike(text[end:k], class)
		end = k
		if k >= len(text) || text[k] != ' ' {
			break
		}
		end++
	}
	if !head {
		return ""
	}
	for j := i; j < len(text); j++ {
		switch b := text[j]; {
		case b == '\n' || b == ';' || b == '"' || strings.HasPrefix(text[j:], "“") || strings.HasPrefix(text[j:], "—") || strings.HasPrefix(text[j:], "--"):
			return strings.TrimRight(text[i:j], " ")
		case b == '.' && capitalAfter(text, j+1) > 0 && !c.dotted(j), b == '.' && j+1 == len(text), strings.HasPrefix(text[j:], ".\n"):
			return text[i:j]
		case b == ',':
			// "mayor of Flint, Mich., said"
			k := j + 2
			if k < len(text) && upperAt(text, k) {
				e := wordEnd(text, k)
				if strings.HasPrefix(text[e:], ".,") || strings.HasPrefix(text[e:], ",") {
					if strings.HasPrefix(text[e:], ".") {
						e++
					}
					return text[i:e]
				}
			}
			return text[i:j]
		}
		if j-i > 300 {
			break
		}
	}
	return strings.TrimRight(text[i:min(len(text), i+300)], " ")
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
				if holdsWord(c.lang, role, w, c.lang.FullTitle(w)) {
					n++
				}
			}
			ok, more = true, max(more, n)
		}
	}
	return ok, more
}

// holdsWord reports whether a role has the word, in full or as a short title;
// wordFull is what the word stands for itself.
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
		if lang.At(role, i, e).Name&(lexicon.Title|lexicon.Honorific) != 0 {
			if full := lang.FullTitle(w); full != "" && (full == wordFull || strings.EqualFold(full, word)) {
				return true
			}
		}
		if wordFull != "" && strings.EqualFold(wordFull, w) {
			return true
		}
		i = e
	}
	return false
}
