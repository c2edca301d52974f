// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package coref

import (
	"strings"

	"github.com/newswire-go/newswire/internal/lexicon"
	"github.com/newswire-go/newswire/internal/names"
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

func pronounOf(s string) pronoun {
	switch s {
	case "he", "He", "HE", "him", "his", "His", "himself":
		return he
	case "she", "She", "SHE", "her", "Her", "herself":
		return she
	case "it", "It", "IT", "its", "Its", "itself":
		return it
	case "they", "They", "THEY", "them", "their", "Their":
		return they
	case "who", "Who", "whom":
		return who
	case "I", "we", "We", "us":
		return speaker
	}
	return notPronoun
}

// The weights of the evidence for whom a pronoun means.
const (
	perSentence  = 100 // taken for each sentence between
	perParagraph = 30
	asSubject    = 140
	asOpener     = 40
	asMinor      = 70
	asObject     = 30
	perSame      = 20  // taken for a sentence about "he" or "she" already
	asAside      = -60 // for a name in such a sentence
	asDoubtful   = -120
	asOther      = -40
	asLast       = 60 // for the last to speak
	asKnown      = 60 // for a known gender
	asNamed      = 40 // for a person by all signs
	maxBack      = 10 // sentences looked back
	maxMentions  = 80
)

// pronoun returns whom a pronoun means at a place.
func (c *Entities) pronoun(p pronoun, pos int, hint Hint) int {
	want := anyGender
	switch p {
	case he:
		want = male
	case she:
		want = female
	case who:
		if i := c.MentionAt(pos) - 1; i >= 0 {
			return c.mentioned(&c.Mentions[i], hint)
		}
		return names.None
	case speaker:
		return c.writerID(hint)
	case it, they:
		return c.body(p, pos, hint)
	}
	fit := func(id int) (int, bool) {
		if !c.singlePerson(id) {
			return 0, false
		}
		score := 0
		if c.isDoubtful(id) {
			if c.placed(id) || !c.runsOn(id) {
				return 0, false // "in Haven", and no word of it speaking; "Rain fell"
			}
			score += asDoubtful
		}
		if c.members[id].kind == Person || c.members[id].kind == Unnamed {
			score += asNamed
		}
		switch c.genderOf(id) {
		case anyGender:
		case want:
			score += asKnown
		default:
			return 0, false
		}
		return score, true
	}
	s := c.seek(pos, hint, false, asKnown+asNamed, fit)
	id, top := s.best()
	if who := c.describedSubject(p, &s.sentenceWindow, top, hint, fit); who != names.None {
		return who
	}
	if id == names.None {
		id = c.cataphora(pos, hint, fit)
	}
	return id
}

// cataphora returns whom a pronoun means that comes before the name: the
// person that the next words of the paragraph are about.
//
//	"No," he said. Omar Fadel went home.
func (c *Entities) cataphora(pos int, hint Hint, fit func(id int) (score int, ok bool)) int {
	i := c.MentionAt(pos)
	if i == len(c.Mentions) || strings.IndexByte(c.Text[pos:c.Mentions[i].Start], '\n') >= 0 {
		return names.None
	}
	m := &c.Mentions[i]
	if m.Flags&(names.Single|names.Quoted|names.Heading|names.Possessive) != 0 || c.PartOf(m) != names.Subject {
		return names.None
	}
	id := c.mentioned(m, hint)
	if _, ok := fit(id); !ok || c.kind(id) != Person {
		return names.None
	}
	return id
}

// body returns which organization "it", or which people together "they", means:
// the one named last as a subject.
func (c *Entities) body(p pronoun, pos int, hint Hint) int {
	fit := func(id int) (int, bool) {
		switch k := c.kind(id); {
		case k == Organization, p == they && k == Group:
			return 0, true
		}
		return 0, false
	}
	s := c.seek(pos, hint, true, 0, fit)
	id, top := s.best()
	if who := c.describedSubject(p, &s.sentenceWindow, top, hint, fit); who != names.None {
		return who
	}
	if top < asSubject-perSentence-perParagraph {
		return names.None
	}
	return id
}

// writerID returns the writer's number in the entities, by the caller's word, by a
// line of its own or by the title of a column.
//
//	By Nora Lindqvist
//	Nora Lindqvist: My Years at Sea
func (c *Entities) writerID(hint Hint) int {
	rest := c.Text
	for n := 0; c.writer == "" && n < maxHead && rest != ""; n++ {
		line, after, _ := strings.Cut(rest, "\n")
		rest = after
		name, ok := strings.CutPrefix(line, "By ")
		if !ok && n == 0 && names.Headline(line) {
			name, _, ok = strings.Cut(line, ": ")
		}
		if ok && c.isFullName(name) {
			c.writer = name
		}
	}
	if c.writer == "" {
		return names.None
	}
	return c.ResolveText(c.writer, hint).ID
}

// maxHead is how many lines a byline is looked for in.
const maxHead = 6

// isFullName reports whether a text is the full name of a person and no more.
func (c *Entities) isFullName(s string) bool {
	if len(s) > 60 {
		return false
	}
	h := c.Phrase(s, 0)
	if !h.Named || h.Name.Flags&(names.Single|names.Body) != 0 || h.Name.Name != 0 || int(h.Name.End) != len(s) {
		return false
	}
	_, ok := lexicon.Given(s[:names.WordEnd(s, 0)])
	return ok
}

// A antecedentSearch looks back from a place for the entity that a mention there can
// mean.
type antecedentSearch struct {
	sentenceWindow
	hint   Hint
	bodies bool // names with an article count
	most   int  // that fit adds
	fit    func(id int) (score int, ok bool)
}

// seek returns a search back from pos. fit reports whether an entity can be meant,
// and how much to add to its score, at most most.
func (c *Entities) seek(pos int, hint Hint, bodies bool, most int, fit func(id int) (score int, ok bool)) antecedentSearch {
	c.asks++
	s := antecedentSearch{sentenceWindow: sentenceWindow{c: c, pos: pos}, hint: hint, bodies: bodies, most: most, fit: fit}
	s.starts[0] = c.Sentence(pos)
	return s
}

// try returns the entity after calling fit for it, once in a search.
func (s *antecedentSearch) try(id int) *entity {
	c := s.c
	if c.members[id].ask != c.asks {
		more, ok := s.fit(id)
		p := &c.members[id]
		p.ask, p.fit, p.fits = c.asks, int32(more), ok
	}
	return &c.members[id]
}

// named returns the entity that a mention before the place names, None where
// it cannot be meant.
func (s *antecedentSearch) named(m *names.Mention) int {
	if m.Flags&(names.Quoted|names.Heading) != 0 || !s.bodies && s.c.Look(m)&(names.HasDeterminer|names.Titled) == names.HasDeterminer {
		return names.None
	}
	return s.c.mentioned(m, s.hint)
}

// recent calls do with the entities of the hint that no name has brought in.
func (s *antecedentSearch) recent(do func(i, id int)) {
	for i := range s.hint.Recent[:min(len(s.hint.Recent), 4)] {
		if r := &s.hint.Recent[i]; r.ID >= 0 && r.ID < len(s.c.members) && !r.ByName && s.reach(r.At) {
			do(i, r.ID)
		}
	}
	s.k = 0
}

// meets reports whether, of the entities that best would look at, one is such. It
// calls such once for each.
func (s *antecedentSearch) meets(such func(id int) bool) bool {
	found := false
	s.recent(func(_, id int) { found = found || such(id) })
	for i, seen := s.c.MentionAt(s.pos)-1, 0; i >= 0 && seen < maxMentions && !found; i, seen = i-1, seen+1 {
		m := &s.c.Mentions[i]
		if !s.reach(int(m.Start)) {
			break
		}
		if id := s.named(m); id != names.None && s.c.members[id].met != s.c.asks {
			s.c.members[id].met = s.c.asks
			found = such(id)
		}
	}
	s.k = 0
	return found
}

// best returns the entity that the story speaks of most at the place, among
// those that fit, and its score; if none does, None and the least that a
// score can count.
func (s *antecedentSearch) best() (best, top int) {
	c := s.c
	best, top = names.None, -maxBack*(perSentence+perParagraph)
	s.recent(func(i, id int) {
		score := asSubject - 1 - s.cost() // a name before a pronoun
		if i == 0 {
			score += asLast
		}
		if p := s.try(id); p.fits && (best == names.None || score+int(p.fit) > top) {
			best, top = id, score+int(p.fit)
		}
	})
	for i, seen := c.MentionAt(s.pos)-1, 0; i >= 0 && seen < maxMentions; i, seen = i-1, seen+1 {
		m := &c.Mentions[i]
		if best != names.None && asSubject+asOpener+asLast+s.most-s.least(int(m.Start)) <= top || !s.reach(int(m.Start)) {
			break // nothing further back can score higher
		}
		id := s.named(m)
		if id == names.None {
			continue
		}
		p := s.try(id)
		if !p.fits {
			continue
		}
		score := int(p.fit) - s.cost()
		if s.same[s.k] {
			score += asAside
		}
		if s.hint.isLast(id) && s.hint.Recent[0].At == int(m.Name) {
			score += asLast
		}
		if best != names.None && score+asSubject+asOpener <= top {
			continue
		}
		if score += c.partScore(m); best == names.None || score > top {
			best, top = id, score
		}
	}
	return best, top
}

// partScore returns the score of the part of a name in its clause.
func (c *Entities) partScore(m *names.Mention) int {
	switch c.PartOf(m) {
	case names.Subject:
		if c.Look(m)&names.Opens != 0 {
			return asSubject + asOpener
		}
		return asSubject
	case names.Minor:
		return asMinor
	case names.Object:
		return asObject
	case names.Other:
		return asOther
	}
	return 0
}

// sentenceWindow is the sentences before a place, the nearest first, each found when
// it is asked for.
type sentenceWindow struct {
	c       *Entities
	pos     int
	k       int // of the sentence reached
	n       int // of the last sentence found
	weighed int // of the last sentence whose cost is known, plus one
	starts  [maxBack + 1]int
	costs   [maxBack + 1]int  // how much each is worth less than the first
	same    [maxBack + 1]bool // its subject is "he" or "she"
}

// reach goes back to the sentence that at stands in, from the one reached
// before; false where it is too far.
func (b *sentenceWindow) reach(at int) bool {
	if at > b.pos {
		return false
	}
	for at < b.starts[b.k] {
		if b.k == b.n && !b.find() {
			return false
		}
		b.k++
	}
	return true
}

// find finds one more sentence.
func (b *sentenceWindow) find() bool {
	end := b.starts[b.n]
	if b.n == maxBack || end == 0 {
		return false
	}
	start := b.c.Sentence(back(b.c.Text, end))
	if start >= end {
		return false
	}
	b.n++
	b.starts[b.n] = start
	return true
}

// cost returns how much less what stands in the sentence reached is worth, and
// sees to it that same is known of it.
func (b *sentenceWindow) cost() int {
	for ; b.weighed <= b.k; b.weighed++ {
		n, end := b.weighed, b.pos
		if n > 0 {
			end = b.starts[n-1]
			b.costs[n] = b.costs[n-1] + perSentence
			if b.same[n-1] {
				b.costs[n] += perSame - perSentence
			}
			if b.c.Text[end-1] == '\n' {
				b.costs[n] += perParagraph
			}
		}
		b.same[n] = b.c.goesOn(b.starts[n], end)
	}
	return b.costs[b.k]
}

// least returns the least that cost can be for a place that has not been
// reached.
func (b *sentenceWindow) least(at int) int {
	if at < b.starts[b.k] {
		return b.cost() + perSame
	}
	return b.cost()
}

// goesOn reports whether the sentence has "he" or "she" for its subject, within
// its first words: it goes on about the one before.
func (c *Entities) goesOn(start, end int) bool {
	text := c.Text[start:min(end, start+60)]
	i := 0
	for n := 0; n < 5 && i < len(text); n++ {
		if !names.BeginsWord(text[i]) {
			return false // a quotation opens it
		}
		if n > 0 && names.UpperAt(text, i) {
			return false
		}
		e := names.WordEnd(text, i)
		if p := pronounOf(text[i:e]); p == he || p == she {
			switch text[i:e] {
			case "he", "He", "she", "She":
				return true
			}
			return false
		}
		i = e
		for i < len(text) && (text[i] == ' ' || text[i] == ',') {
			i++
		}
	}
	return false
}

// back returns the end of the words before the sentence at i.
func back(text string, i int) int {
	for i > 0 && !names.LetterBefore(text, i) {
		i--
	}
	return i
}

// mentioned returns the entity that a mention of the text means.
func (c *Entities) mentioned(m *names.Mention, hint Hint) int {
	if m.Entity == names.None {
		return c.entityOf(c.Text, m, hint)
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
