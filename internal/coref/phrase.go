// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package coref

import (
	"strings"

	"github.com/newswire-go/newswire/internal/lexicon"
)

// Resolve returns whom the mention text[start:end] means.
func (c *Entities) Resolve(start, end int, hint Hint) Ref {
	if start < 0 || end > len(c.text) || start >= end {
		return Ref{ID: None}
	}
	if i := c.mentionAt(end) - 1; i >= 0 {
		m := &c.mentions[i]
		if m.flags&body != 0 && int(m.start) >= start && int(m.end) > end {
			end = int(m.end) // a body's name goes on behind "of", where a mention may end
		}
		if int(m.start) == start && int(m.end) == end && m.owner == 0 && m.flags&heading == 0 {
			return c.resolveName(c.text, m, hint, start) // has been taken apart already
		}
	}
	return c.resolveIn(c.text[:end], start, hint, start)
}

// resolveName returns whom a name means, which the story speaks of at pos.
func (c *Entities) resolveName(text string, m *mention, hint Hint, pos int) Ref {
	r := c.refOf(text, m, hint, pos)
	r.At, r.ByName = int(m.name), true
	return r
}

// ResolveText returns whom a mention means that stands outside the text, as in a
// headline.
func (c *Entities) ResolveText(s string, hint Hint) Ref {
	return c.resolveIn(s, 0, hint, len(c.text))
}

func (c *Entities) resolveIn(text string, start int, hint Hint, pos int) Ref {
	for start < len(text) && letters[text[start]]&begins == 0 && !strings.HasPrefix(text[start:], "$") {
		start++
	}
	if start >= len(text) || c.lang == nil {
		return Ref{ID: None}
	}
	inside := pos == start && pos < len(c.text) // a place in the story, not of other words
	word := wordEnd(text, start)
	if p := pronounOf(text[start:word]); p != notPronoun && strings.TrimRight(text[word:], " ,.;:\"'”’—–") == "" {
		if id, form, margin := c.pronoun(p, pos, hint); id != None {
			return c.chosen(id, pos, form, margin)
		}
		return Ref{ID: None, Name: text[start:]}
	}
	return c.resolvePhrase(text, start, hint, pos, inside)
}

// resolvePhrase is whoIn for a mention that is no pronoun.
func (c *Entities) resolvePhrase(text string, start int, hint Hint, pos int, inside bool) Ref {
	h := c.phrase(text, start)
	h.name.outside = !inside
	switch {
	case h.named && inside:
		return c.resolveName(text, &h.name, hint, pos)
	case h.named:
		return c.refOf(text, &h.name, hint, pos)
	}
	if inside && personal(c.lang, text[h.noun.Start:h.noun.End]) {
		if m, ok := c.appended(len(text)); ok {
			return c.refOf(c.text, m, hint, pos)
		}
		if h.det == 0 && afterAnd(text, start) {
			h.det = lexicon.NounOpener
		}
	}
	if inside && h.end == len(text) && personal(c.lang, text[h.noun.Start:h.noun.End]) {
		h.end = c.complement(len(text))
		text = c.text[:h.end]
	}
	r := c.described(text, h, hint, pos)
	if r.Name == "" {
		r.Name = text[start:]
	}
	return r
}

// complement returns the end of the name behind "of" or "for" that belongs to a
// description which ends at i; i if there is none.
//
//	a spokesman for Acme
func (c *Entities) complement(i int) int {
	rest := c.text[i:]
	after, ok := strings.CutPrefix(rest, " for ")
	if !ok {
		if after, ok = strings.CutPrefix(rest, " of "); !ok {
			return i
		}
	}
	after = strings.TrimPrefix(after, "the ")
	at := len(c.text) - len(after)
	for k := c.mentionAt(at); k < len(c.mentions) && int(c.mentions[k].start) == at; k++ {
		m := &c.mentions[k]
		i = int(m.end)
		if m.flags&possessive == 0 {
			break
		}
		at = possessiveEnd(c.text, i)
	}
	return i
}

// appended returns the name that stands in apposition after a description that
// ends at i.
//
//	A former harbour master -- Nora Lindqvist -- agreed.
func (c *Entities) appended(i int) (*mention, bool) {
	k := c.mentionAt(i)
	if k == len(c.mentions) || int(c.mentions[k].start) > i+6 {
		return nil, false
	}
	m := &c.mentions[k]
	if m.flags&(body|possessive|heading) != 0 || m.flags&single != 0 && !c.kinBefore(m) {
		return nil, false
	}
	if p := &c.members[c.mentioned(m, Hint{})]; c.kind(c.mentioned(m, Hint{})) == Organization || p.flags&body != 0 {
		return nil, false
	}
	between, after := strings.TrimSpace(c.text[i:m.start]), strings.TrimLeft(c.text[m.end:], " ")
	switch between {
	case ",", "--", "—", "–":
		return m, strings.HasPrefix(after, between) || strings.HasPrefix(after, ".")
	}
	return nil, false
}

// afterAnd reports whether the words at i are the second of two descriptions
// under one article: "the Ohio mayor and Green candidate".
func afterAnd(text string, i int) bool {
	before := text[max(0, i-80):i]
	before, ok := strings.CutSuffix(before, " and ")
	if !ok {
		return false
	}
	at := max(strings.LastIndex(before, "the "), strings.LastIndex(before, "The "))
	return at >= 0 && !strings.ContainsAny(before[at:], ".,;:\"\n") && strings.Count(before[at:], " ") < 6
}

func (c *Entities) ref(id, pos int) Ref {
	r := c.Entity(id)
	r.At = pos
	return r
}

// refOf returns whom a name means, which the story speaks of at pos.
func (c *Entities) refOf(text string, m *mention, hint Hint, pos int) Ref {
	id, margin := c.entityOf(text, m, hint)
	if m.flags&single == 0 {
		return c.chosen(id, pos, FullName, margin)
	}
	return c.chosen(id, pos, PartOfName, margin)
}

// chosen returns the reference to an entity that was chosen among the candidates by
// the margin.
func (c *Entities) chosen(id, pos int, form Form, margin int32) Ref {
	r := c.ref(id, pos)
	r.Form, r.Margin = form, margin
	return r
}

// A phrase is a mention taken apart: a name, or the description of someone.
type phrase struct {
	named      bool
	name       mention
	start, end int // the description without its article
	noun       Span
	det        lexicon.NameClass
	owner      bool // the description has an owner: "Netanyahu's office"
	modified   bool
	byName     bool // "the Clinton campaign"
	of         bool // "the head of the board", "the buyer in Haven"
	his        bool // "her campaign"
}

// phrase finds the head of the noun phrase that text[start:] is.
//
//	"Rivera campaign manager Dana Cole" is Dana Cole;
//	"Dana Cole, a Rivera spokeswoman" is Dana Cole;
//	"a spokeswoman for Dana Cole" is a spokeswoman
func (c *Entities) phrase(text string, start int) phrase {
	p := phraser{c: c, text: text, at: start, phrase: phrase{start: start, end: len(text), noun: noNoun}}
	c.inPhrase = true
	for more := true; more && p.at < len(text); {
		switch {
		case letters[text[p.at]]&begins == 0:
			more = p.gap()
		case upperAt(text, p.at):
			more = p.capitals()
		case particleName(c.lang, text, p.at):
			for !upperAt(text, p.at) {
				p.at++
			}
		default:
			more = p.small()
		}
	}
	c.inPhrase = false
	h := p.phrase
	if h.named {
		return h
	}
	if h.noun.Start < 0 {
		if p.owned.end > 0 {
			h.named, h.name = true, p.owned // "Ruiz's"
			return h
		}
		h.noun = Span{h.start, h.end}
	}
	for h.start < h.end && text[h.start] == ' ' {
		h.start++
	}
	for h.end > h.start && strings.IndexByte(" ,;:", text[h.end-1]) >= 0 {
		h.end--
	}
	return h
}

var noNoun = Span{-1, -1}

// A phraser reads a noun phrase from left to right. Its methods report whether
// the head may still come.
type phraser struct {
	phrase
	c     *Entities
	text  string
	at    int
	words int
	owned mention // the owner named last
}

// isHead makes a name the head of the phrase.
func (p *phraser) isHead(m mention) bool {
	p.named, p.name = true, m
	return false
}

// gap reads the punctuation and spaces between words.
func (p *phraser) gap() bool {
	if e := possessiveEnd(p.text, p.at); e > p.at {
		p.at, p.owner, p.noun = e, true, noNoun // "the mayor's spokesman"
		return true
	}
	i := p.at
	for p.at < len(p.text) && letters[p.text[p.at]]&begins == 0 {
		p.at++
	}
	sep := p.text[i:p.at]
	if p.noun.Start < 0 || strings.Trim(sep, " \"") == "" || p.modified && sep == "-" {
		return true
	}
	next := p.text[p.at:]
	ends := next == "" || strings.ContainsAny(sep, "(") || strings.Contains(sep, "--") || strings.Contains(sep, "—")
	if next != "" && upperAt(next, 0) {
		if m, ok := p.nameAfter(sep); ok {
			return p.isHead(m)
		}
		ends = true
	}
	// "the tall, tired pilot" goes on; "a pilot, who", "a pilot, now" do not.
	if !ends && p.c.lang.Find(next[:wordEnd(next, 0)]).Name&(lexicon.NounOpener|lexicon.FunctionWord|lexicon.SentenceOpener) == 0 && !personal(p.c.lang, p.text[p.noun.Start:p.noun.End]) {
		return true
	}
	p.end = i
	return false
}

// nameAfter returns the name of a person at p.at, in apposition to the description
// before sep: "the harbor master, Dana Cole".
func (p *phraser) nameAfter(sep string) (mention, bool) {
	if strings.IndexByte(sep, '(') >= 0 {
		return mention{}, false
	}
	m, ok := p.c.nameIn(p.text, p.at)
	return m, ok && m.flags&body == 0 && (m.flags&single == 0 || m.flags&titled != 0)
}

// capitals reads a run of capitals.
func (p *phraser) capitals() bool {
	text := p.text
	var w word
	readWord(p.c.lang, text, p.at, &w)
	if w.class&lexicon.SentenceOpener != 0 && w.flags&(capitals|initial) == 0 {
		if p.words == 0 {
			p.determiner(w.class, int(w.start), int(w.end))
		}
		p.at = int(w.end)
		p.words++
		return true
	}
	c := p.c
	c.scratch = c.scratch[:0]
	n, next := c.run(text, p.at)
	last := c.words[n-1]
	c.take(text, n)
	p.words += n
	p.at = next
	if len(c.scratch) == 0 {
		// "Democrats", "Prime Minister"
		p.noun = Span{int(last.start), int(last.end)}
		p.modified = p.modified || n > 1
		return true
	}
	m := c.scratch[len(c.scratch)-1]
	if m.flags&possessive != 0 {
		p.owned, p.owner, p.noun = m, true, noNoun
		return true
	}
	if next < len(text) && text[next] == '/' {
		p.modified, p.byName = true, true
		p.at++
		return true
	}
	j := next
	for j < len(text) && text[j] == ' ' {
		j++
	}
	if j >= len(text) || letters[text[j]]&begins == 0 || upperAt(text, j) ||
		p.c.lang.At(text, j, wordEnd(text, j)).Name&(lexicon.FunctionWord|lexicon.SentenceOpener|lexicon.NounOpener) != 0 {
		return p.isHead(m)
	}
	p.modified, p.byName = true, !adjective(text[m.start:m.end]) // "Rivera campaign manager"
	return true
}

// adjective reports whether a name with a hyphen modifies the noun
// behind it: "the Haven-based group".
func adjective(name string) bool {
	i := strings.LastIndexByte(name, '-')
	return i > 0 && i+1 < len(name) && !upperAt(name, i+1) && strings.HasSuffix(name, "ed")
}

// small reads a word in small letters.
func (p *phraser) small() bool {
	text, i := p.text, p.at
	j := hyphenEnd(text, i)
	w := text[i:j]
	class := p.c.lang.At(text, i, j).Name
	switch {
	case p.words == 0 && class&lexicon.NounOpener != 0:
		p.determiner(class, i, j)
	case class&lexicon.FunctionWord == 0:
		p.modified = p.modified || p.noun.Start >= 0
		p.noun = Span{i, j}
	case p.noun.Start >= 0 && w != "named" && w != "called":
		if w == "and" && personal(p.c.lang, text[p.noun.Start:p.noun.End]) && j+1 < len(text) && upperAt(text, j+1) {
			// "Defense Secretary and Deputy Prime Minister Dana Cole"
			if m, ok := p.c.nameIn(text, j+1); ok && m.flags&titled != 0 {
				return p.isHead(m)
			}
		}
		p.of = w == "of" || w == "in" || w == "at" || w == "from"
		return false
	}
	p.words++
	p.at = j
	return true
}

// determiner notes the word that opens the phrase.
func (p *phraser) determiner(class lexicon.NameClass, start, end int) {
	if class&lexicon.NounOpener != 0 {
		p.det = class
		if !strings.HasPrefix(p.text[end:], " of ") { // not "one of the sailors"
			p.phrase.start = end
		}
		p.his = ownerOf(p.text[start:end])
	}
}

// ownerOf reports whether a word is a possessive pronoun.
func ownerOf(w string) bool {
	switch w {
	case "my", "My", "our", "Our", "your", "Your":
		return true
	}
	return pronounOf(w) != notPronoun
}

// possessiveEnd returns the end of a possessive's mark at i, i where none is.
func possessiveEnd(text string, i int) int {
	rest := text[i:]
	for _, mark := range [2]string{"'s ", "’s "} {
		if strings.HasPrefix(rest, mark) {
			return i + len(mark)
		}
	}
	return i
}

// personal reports whether a noun is a word for a person.
func personal(lang *lexicon.Language, noun string) bool { return lang.Find(noun).Name&personNoun != 0 }

// personNoun is the classes of the words for persons.
const personNoun = lexicon.Title | lexicon.GenericPerson | lexicon.GroupNoun

// particleName reports whether a family name with its particle stands at i:
// "von der Leyen", "al-Assad".
func particleName(lang *lexicon.Language, text string, i int) bool {
	j := i
	for range 3 {
		k := j
		for k < len(text) && text[k] >= 'a' && text[k] <= 'z' {
			k++
		}
		if k == j || k+1 >= len(text) || text[k] != ' ' && text[k] != '-' || lang.At(text, j, k).Name&lexicon.Particle == 0 {
			return false
		}
		if upperAt(text, k+1) {
			return text[j:k] != "a"
		}
		j = k + 1
	}
	return false
}

// nameIn returns the first name of the run of capitals at i.
func (c *Entities) nameIn(text string, i int) (mention, bool) {
	c.scratch = c.scratch[:0]
	n, _ := c.run(text, i)
	c.take(text, n)
	if len(c.scratch) == 0 {
		return mention{}, false
	}
	return c.scratch[0], true
}
