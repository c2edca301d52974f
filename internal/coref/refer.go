// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package coref

import (
	"strings"
	"unicode"

	"github.com/newswire-go/newswire/internal/lexicon"
	"github.com/newswire-go/newswire/internal/names"
	story "github.com/newswire-go/newswire/internal/text"
)

// Resolve returns whom the mention text[start:end] means.
func (c *Entities) Resolve(start, end int, hint Hint) Ref {
	if start < 0 || end > len(c.Text) || start >= end {
		return Ref{ID: names.None}
	}
	if m, until := c.mentionIn(start, end); m != nil {
		if holder, ok := c.memberOf(m); ok {
			m = holder
		}
		return c.resolveName(c.Text, m, hint, start)
	} else {
		end = until
	}
	return c.resolveIn(c.Text[:end], start, hint, start)
}

// mentionIn returns the name that the words text[start:end] refer to, where it has
// been read as part of the story; else nil, and where the words end.
func (c *Entities) mentionIn(start, end int) (*names.Mention, int) {
	i := c.MentionAt(end) - 1
	if i < 0 {
		return nil, end
	}
	m := &c.Mentions[i]
	if m.Flags&names.Body != 0 && int(m.Start) >= start && int(m.End) > end {
		end = int(m.End) // a body's name goes on behind "of", where a mention may end
	}
	switch {
	case m.Flags&names.Heading != 0:
	case int(m.Start) == start && int(m.End) == end && m.Owner == 0:
		if h, ok := c.HolderBehind(i); ok {
			return h, end
		}
		return m, end // its parts are known
	case int(m.Name) < start && start < int(m.End) && (m.Flags&names.Body != 0 || int(m.End) == end):
		return m, end // the end of a name: "Security", of "Committee on Ports and Security"
	case endsOffice(m, start, end):
		return m, end // the end of an office: "Health Anna Ruiz", of "Minister for Trade and Health Anna Ruiz"
	case m.Flags&names.Titled != 0 && int(m.Start) >= start && int(m.Name) > end:
		return m, end // the head of an office: "Deputy Minister", of "Deputy Minister for Trade Anna Ruiz"
	}
	return nil, end
}

// endsOffice reports whether the words begin within the title of a name and end with it.
func endsOffice(m *names.Mention, start, end int) bool {
	return m.Flags&names.Titled != 0 && int(m.Start) < start && start <= int(m.Name) && int(m.End) == end
}

// memberOf returns the name of the person to whom "of" joins the name of a body that is
// mentioned as a speaker: "Ada Lund of the Port Trust wrote".
func (c *Entities) memberOf(m *names.Mention) (*names.Mention, bool) {
	i := c.MentionAt(int(m.Start)) - 1
	if i >= 0 && c.Mentions[i].Flags&names.Possessive != 0 {
		i-- // "of Haven's Port Trust"
	}
	if i < 0 || m.Flags&names.Body == 0 || m.Start-c.Mentions[i].End > maxMember {
		return nil, false
	}
	person := &c.Mentions[i]
	of, ok := strings.CutPrefix(c.Text[person.End:m.Start], " of ")
	return person, ok && strings.Count(of, " ") <= 3 && !strings.ContainsAny(of, ".,;:\n") && person.Flags&(names.Single|names.Body|names.Heading) == 0 && c.kind(c.mentioned(person, Hint{})) == Person
}

// maxMember is the most bytes between the names of a person and of the person's body.
const maxMember = 80

// resolveName returns whom a name means, which the story speaks of at pos.
func (c *Entities) resolveName(text string, m *names.Mention, hint Hint, pos int) Ref {
	r := c.refOf(text, m, hint, pos)
	r.At, r.ByName = int(m.Name), true
	return r
}

// ResolveText returns whom a mention means that stands outside the text, as in a
// headline.
func (c *Entities) ResolveText(s string, hint Hint) Ref {
	return c.resolveIn(s, 0, hint, len(c.Text))
}

func (c *Entities) resolveIn(text string, start int, hint Hint, pos int) Ref {
	start = len(text) - len(strings.TrimLeftFunc(text[start:], func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '$'
	}))
	if start >= len(text) || c.Lang == nil {
		return Ref{ID: names.None}
	}
	inside := pos == start && pos < len(c.Text) // a place in the story, not of other words
	word := story.WordEnd(text, start)
	pronoun, _, _ := story.CutApostrophe(text[start:word]) // of "he's"
	if p := pronounOf(c.Lang, pronoun); p != notPronoun && strings.TrimRight(text[word:], " ,.;:\"'”’—–") == "" {
		if id, form, margin := c.pronoun(p, pos, hint); id != names.None {
			return c.chosen(id, pos, form, margin)
		}
		return Ref{ID: names.None, Name: pronoun}
	}
	return c.resolvePhrase(text, start, hint, pos, inside)
}

// resolvePhrase is resolveIn for a mention that is no pronoun. inside reports that
// text is the story's.
func (c *Entities) resolvePhrase(text string, start int, hint Hint, pos int, inside bool) Ref {
	var h names.Phrase
	if inside {
		h = c.Phrase(start, len(text))
	} else {
		h = c.PhraseOf(text, start)
	}
	h.Name.Outside = !inside
	switch {
	case h.Named && inside:
		return c.resolveName(text, &h.Name, hint, pos)
	case h.Named:
		return c.refOf(text, &h.Name, hint, pos)
	}
	if inside && c.isOne(text[h.Noun.Start:h.Noun.End]) {
		m, ok := c.Holder(h.Noun.End)
		ok = ok && h.Det&lexicon.Indefinite == 0
		if !ok {
			m, ok = c.appended(len(text))
		}
		if end := c.OfficeEnd(len(text)); !ok && end > 0 {
			m, ok = c.appended(end)
		}
		if !ok && h.Det == 0 {
			if m, ok = c.AppositionOf(start); !ok {
				m, ok = c.SecondRole(len(text))
			}
		}
		if ok {
			return c.refOf(c.Text, m, hint, pos)
		}
		if first, end := c.FirstDescription(start); end > 0 && h.Det == 0 {
			if r := c.resolvePhrase(text[:end], first, hint, pos, true); r.Kind == Person {
				return r
			}
			h.Det = lexicon.NounOpener
		}
	}
	r := c.described(text, h, hint, pos)
	if r.Name == "" {
		r.Name = text[start:]
	}
	return r
}

// isOne reports whether a noun is one for a person, or the member of a party or a
// people: "Republican".
func (c *Entities) isOne(noun string) bool {
	class := c.Lang.Find(noun[strings.LastIndexByte(noun, '-')+1:]).Name // "ex-wife"
	return class&(names.PersonNoun|lexicon.Male|lexicon.Female) != 0 || c.Lang.Find(noun).Noun&lexicon.Human != 0 && !c.Lang.IsPlural(noun) || class&lexicon.Demonym != 0 && story.StartsUpper(noun)
}

// appended returns the name that stands in apposition after a description that
// ends at i.
//
//	A former harbour master -- Nora Lindqvist -- agreed.
func (c *Entities) appended(i int) (*names.Mention, bool) {
	k := c.MentionAt(i)
	if k == len(c.Mentions) || int(c.Mentions[k].Start) > i+maxAppended {
		return nil, false
	}
	m := &c.Mentions[k]
	if m.Flags&(names.Body|names.Possessive|names.Heading) != 0 || m.Flags&names.Single != 0 && !c.kinBefore(m) {
		return nil, false
	}
	if id := c.mentioned(m, Hint{}); c.kind(id) == Organization || c.members[id].flags&names.Body != 0 {
		return nil, false
	}
	between, after := strings.TrimSpace(c.Text[i:m.Start]), strings.TrimLeft(c.Text[m.End:], " ")
	sign, role, _ := strings.Cut(between, " ") // "A neighbor, retired pilot Ada Lund,", "88-year-old Ada Lund,"
	if last := role[strings.LastIndexByte(role, ' ')+1:]; role != "" && names.AgeIn(last) == "" && !c.isOne(last) || strings.ContainsAny(role, ",.;:\n") {
		return nil, false
	}
	switch sign {
	case ",", "--", "—", "–":
		return m, strings.HasPrefix(after, sign) || strings.HasPrefix(after, ".") || c.Text[m.End-1] == '.'
	}
	return nil, false
}

// maxAppended is how many bytes behind a description its name may begin.
const maxAppended = 40

func (c *Entities) ref(id, pos int) Ref {
	r := c.Entity(id)
	r.At = pos
	return r
}

// refOf returns whom a name means, which the story speaks of at pos.
func (c *Entities) refOf(text string, m *names.Mention, hint Hint, pos int) Ref {
	id, margin := c.entityOf(text, m, hint)
	form := FullName
	if m.Flags&names.Single != 0 {
		form = PartOfName
	}
	return c.chosen(id, pos, form, margin)
}

// chosen returns the reference to an entity that was chosen among the candidates by
// the margin.
func (c *Entities) chosen(id, pos int, form Form, margin int32) Ref {
	r := c.ref(id, pos)
	r.Form, r.Margin = form, margin
	return r
}
