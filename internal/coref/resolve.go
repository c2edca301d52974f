// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package coref

import (
	"bytes"
	"strings"

	"github.com/newswire-go/newswire/internal/lexicon"
)

// entityOf returns the entity that a name means where it stands, and by how much the
// weights for it exceed those for any other. A name that no entity bears brings one
// in.
func (c *Entities) entityOf(text string, m *mention, hint Hint) (id int, margin int32) {
	if m.flags&single == 0 {
		if id := c.find(m); id != None {
			return id, MaxMargin
		}
		return c.addEntity(text, m, None), MaxMargin
	}
	id, margin, sure := c.resolveSurname(m, hint)
	if id == None {
		first, near := m, c.mentionAt(int(m.start))
		if i := c.named(m.last, max(0, near-maxLook), near); i < near && c.mentions[i].flags&(single|heading) == single {
			first, near, text = &c.mentions[i], i, c.text // the first mention, whichever is resolved
		}
		id = c.addEntity(text, first, None)
		c.members[id].flags |= first.flags & (single | capitals)
		c.members[id].near = int32(near)
	}
	if sure {
		m.member = int32(id) // does not depend on the hint
	}
	return id, margin
}

// find returns the entity named in full as m is.
func (c *Entities) find(m *mention) int {
	pair := pairHash(m.first, m.last)
	for e, chain := c.index.first(pair), maxChain; e != 0 && chain > 0; e, chain = c.index.next(e, pair), chain-1 {
		x := &c.index.entries[e-1]
		if x.rank == rankWhole && (m.owner == 0 || c.members[x.member].owner == 0 || c.members[x.member].owner == m.owner) {
			return int(x.member)
		}
	}
	return None
}

// resolveSurname returns the entity that a name of one word means, by how much the
// weights for it exceed those for any other, and whether it does not depend on the
// hint.
func (c *Entities) resolveSurname(m *mention, hint Hint) (id int, margin int32, sure bool) {
	want := anyGender
	switch m.flags & (maleTitle | femaleTitle) {
	case maleTitle:
		want = male
	case femaleTitle:
		want = female
	}
	if m.flags&capitals != 0 {
		c.indexInitials()
	}
	var found [maxChain]int32
	n, best := 0, rankNoun
	for e, chain := c.index.first(m.last), maxChain; e != 0 && chain > 0; e, chain = c.index.next(e, m.last), chain-1 {
		x := &c.index.entries[e-1]
		if x.rank > best || !c.matchesAlias(int(x.member), x.rank, m) {
			continue
		}
		if want != anyGender && !c.canBe(int(x.member), want) {
			continue
		}
		if x.rank < best {
			best, n = x.rank, 0
		}
		found[n] = x.member
		n++
	}
	if n > 1 {
		n = c.personsFirst(found[:n])
	}
	switch n {
	case 0:
		return None, MaxMargin, true
	case 1:
		if p := &c.members[found[0]]; m.flags&titled == 0 && p.flags&single == 0 && c.kind(int(found[0])) == Unknown && c.bareBefore(m.last, p.at) {
			return None, MaxMargin, true // "Ferris", and later "the Port Ferris"
		}
		return int(found[0]), MaxMargin, true
	}
	id, margin = c.mainBearer(found[:n], m, hint)
	return id, margin, len(hint.Recent) == 0 && !m.outside
}

// personsFirst moves the personsFirst among several entities to the front, and returns how
// many there are; where there are none, all may be meant: "Anna Keller", not
// "Radical Keller".
func (c *Entities) personsFirst(of []int32) int {
	n := 0
	for _, id := range of {
		if c.kind(int(id)) == Person {
			of[n] = id
			n++
		}
	}
	if n == 0 {
		return len(of)
	}
	return n
}

// matchesAlias reports whether an entity goes by a word that has the rank in its
// name.
func (c *Entities) matchesAlias(id int, r rank, m *mention) bool {
	p := &c.members[id]
	switch {
	case r == rankInitials:
		return m.flags&capitals != 0 && p.words > 1
	case r >= rankNoun || p.kind == Unnamed || p.kind == Group:
		return false
	case r == rankWhole:
		return p.first == m.first
	}
	if m.flags&titled != 0 {
		return p.flags&body == 0
	}
	if p.flags&body != 0 {
		return c.shortensBody(p, r, m)
	}
	if r == rankLast && m.flags&(capitals|heading) == capitals && allCapitals(lastWord(p.name)) && !allCapitals(p.name) {
		return false // an abbreviation is no family name
	}
	return r == rankLast || c.kind(id) == Person
}

// shortensBody is matchesAlias for an organization by its words.
func (c *Entities) shortensBody(p *entity, r rank, m *mention) bool {
	if w := lastWord(p.name); r != rankLast && c.look(m)&hasDeterminer == 0 && isDepartment(w) {
		return hashOf(c.lang, lastWord(p.name[:len(p.name)-len(w)-1])) == m.last // "State"
	}
	// "the Times", "Times"; not "Michigan" for its university
	return r == rankLast && p.last == m.last && c.lang.Find(lastWord(p.name)).Name&(lexicon.Body|lexicon.Company) != 0 ||
		r == rankFirst && p.words == 2 && c.lang.Find(lastWord(p.name)).Name&(lexicon.Company) != 0
}

// allCapitals reports whether a name has two letters or more and none is small.
func allCapitals(s string) bool {
	for i := range len(s) {
		if s[i] >= 'a' && s[i] <= 'z' {
			return false
		}
	}
	return len(s) > 1
}

func isDepartment(w string) bool { return w == "Department" || w == "Ministry" }

func lastWord(s string) string {
	i := len(s)
	for i > 0 && s[i-1] != ' ' {
		i--
	}
	return s[i:]
}

// mentionAt returns the place in mentions of the first that begins at pos or
// after. It begins with the first mention of the same stretch of the story.
func (c *Entities) mentionAt(pos int) int {
	k := pos / stretch
	if k >= len(c.stretches) {
		return len(c.mentions)
	}
	i := int(c.stretches[k])
	for i < len(c.mentions) && int(c.mentions[i].start) < pos {
		i++
	}
	return i
}

// stretch is how many bytes of the story hold few mentions.
const stretch = 256

// bareBefore reports whether the word is a name by itself before the mention
// at: a person is first named in full.
func (c *Entities) bareBefore(hash uint32, at int32) bool {
	to := int(at)
	for i := c.named(hash, max(0, to-maxLook), to); i < to; i = c.named(hash, i+1, to) {
		if m := &c.mentions[i]; m.flags&(single|heading|titled|quoted) == single {
			return true
		}
	}
	return false
}

// mainBearer returns which of several entities of one name the story means by the
// name alone, and by how much the weights for it exceed those for any other.
func (c *Entities) mainBearer(of []int32, m *mention, hint Hint) (id int, margin int32) {
	s := search{c: c, traced: c.Trace != nil && c.nested == 0, form: PartOfName, pos: int(m.start), hint: hint, here: c.sentenceAt(min(int(m.start), len(c.text)-1))}
	s.candidates = c.bearers[:0]
	for _, id := range of {
		s.candidates = append(s.candidates, candidate{id: int(id), at: -1, named: -1, mention: -1})
	}
	c.bearers = s.candidates
	for i := range s.candidates {
		k := &s.candidates[i]
		for n := range hint.Recent {
			if r := &hint.Recent[n]; r.ID == k.id {
				k.spoke, k.at, k.as = n+1, min(r.At, s.pos-1), spoken
			}
		}
	}
	from := c.mentionAt(int(m.start))
	for i := from - 1; i >= 0 && i >= from-maxMentions; i-- {
		n := &c.mentions[i]
		if n.flags&single != 0 {
			continue
		}
		for x := range s.candidates {
			k := &s.candidates[x]
			if int(n.member) != k.id {
				continue
			}
			k.seen++
			if k.mention < 0 {
				k.named, k.mention = int(n.start), i
			}
			if int(n.start) > k.at {
				k.at, k.as = int(n.start), byName
			}
		}
	}
	return s.best(false)
}

// kind returns what kind of entity it is.
func (c *Entities) kind(id int) Kind {
	c.inferKind(id)
	return c.members[id].kind
}

// canBe reports whether an entity may be of the gender.
func (c *Entities) canBe(id int, want gender) bool {
	g := c.genderOf(id)
	return g == want || g == anyGender
}

func (c *Entities) genderOf(id int) gender {
	p := &c.members[id]
	switch p.flags & (maleTitle | femaleTitle) {
	case maleTitle:
		return male
	case femaleTitle:
		return female
	}
	c.inferKind(id)
	if !p.lookedAround {
		p.lookedAround = true
		if p.gender == anyGender && p.flags&body == 0 {
			if g := c.genderBeside(id); g != anyGender {
				p.gender = g
			} else {
				p.gender = c.genderAround(id)
			}
		}
	}
	return p.gender
}

// inferKind works out the kind from the name and from the roles, and the gender from
// the name.
func (c *Entities) inferKind(id int) {
	p := &c.members[id]
	if !p.asked {
		p.asked = true
		if p.flags&(single|body) == 0 && p.kind == Unknown {
			name, _, _ := strings.Cut(p.name, " ")
			class, ok := lexicon.Given(strings.TrimSuffix(name, "."))
			if ok && (p.at == None || c.look(&c.mentions[p.at])&hasDeterminer == 0 && !c.tradeBeside(&c.mentions[p.at])) {
				p.flags |= person
			}
			switch class {
			case lexicon.Male:
				p.gender = male
			case lexicon.Female:
				p.gender = female
			}
		}
		if p.flags&(body|capitals|person) == 0 && p.kind == Unknown {
			c.rolesOf(id)
			someone, trade := p.called, false
			if !someone {
				someone, trade = c.nounsBeside(id)
			}
			switch {
			case someone:
				p.flags |= person
			case trade || c.staffBeside(id):
				p.kind = Organization
			default:
				p.unheard = true
			}
		}
	}
	if p.kind == Unknown {
		switch {
		case p.flags&(titled|person) != 0:
			p.kind = Person
		case p.flags&(body|capitals) != 0:
			p.kind = Organization
		}
	}
}

// isDoubtful reports whether a capital is the only evidence for an entity being a
// person: any word has one at the head of a sentence. Its kind must have been
// inferred.
func (c *Entities) isDoubtful(id int) bool {
	p := &c.members[id]
	if p.unheard {
		p.unheard, p.doubtful = false, !c.speaks(id)
	}
	return p.doubtful
}

// speaks reports whether a name of the word stands beside a verb of saying.
func (c *Entities) speaks(id int) bool {
	hash := c.members[id].last
	from, to := c.window(id)
	for i := c.named(hash, from, to); i < to; i = c.named(hash, i+1, to) {
		m := &c.mentions[i]
		if e := int(m.end); e+1 < len(c.text) && c.text[e] == ' ' {
			if is := c.lang.At(c.text, e+1, wordEnd(c.text, e+1)); is.Verb&(lexicon.Strong|lexicon.Tell) != 0 && is.Form&(lexicon.Past|lexicon.ThirdForm) != 0 &&
				c.look(m)&(hasDeterminer|oblique|heading|possessive) == 0 {
				return true
			}
		}
	}
	return false
}

// runsOn reports whether the name stands elsewhere than at the head of a
// sentence, where any word has a capital.
func (c *Entities) runsOn(id int) bool {
	hash := c.members[id].last
	from, to := c.window(id)
	for i := c.named(hash, from, to); i < to; i = c.named(hash, i+1, to) {
		if m := &c.mentions[i]; c.look(m)&(opens|heading) == 0 {
			return true
		}
	}
	return false
}

// placed reports whether the story has the name after "in" or "near", where
// places stand.
func (c *Entities) placed(id int) bool {
	hash := c.members[id].last
	from, to := c.window(id)
	for i := c.named(hash, from, to); i < to; i = c.named(hash, i+1, to) {
		m := &c.mentions[i]
		if before := strings.TrimRight(c.text[:m.start], " "); (strings.HasSuffix(before, " in") || strings.HasSuffix(before, " near")) && c.look(m)&oblique != 0 || c.placedBy(m) {
			return true
		}
	}
	return false
}

// maxLook is how many mentions are looked at for what one entity is, from
// shortly before it is first named.
const maxLook = 400

// window returns the places of these mentions.
func (c *Entities) window(id int) (from, to int) {
	from = max(0, int(c.members[id].near)-maxLook/8)
	return from, min(len(c.mentions), from+maxLook)
}

// named returns the first of the mentions from i to j whose last word it is, j
// where there is none.
func (c *Entities) named(last uint32, i, j int) int {
	for i < j {
		k := bytes.IndexByte(c.tags[i:j], tag(last))
		if k < 0 {
			break
		}
		if i += k; c.mentions[i].last == last {
			return i
		}
		i++
	}
	return j
}

// tag returns the part of a hash that most others do not share.
func tag(hash uint32) byte { return byte(hash >> 8) }

// genderAround returns the gender of the pronouns after an entity's full names.
func (c *Entities) genderAround(id int) gender {
	score, seen := 0, 0
	last := c.members[id].last
	from, to := c.window(id)
	for i := c.named(last, from, to); i < to; i = c.named(last, i+1, to) {
		m := &c.mentions[i]
		if m.flags&(quoted|heading|possessive) != 0 {
			continue
		}
		if seen++; seen > 12 {
			break
		}
		end := len(c.text)
		for j := i + 1; j < to; j++ {
			// Up to the next that can be a person.
			if n := &c.mentions[j]; c.look(n)&(body|capitals|oblique|hasDeterminer|quoted) == 0 && n.last != last {
				end = int(n.start)
				break
			}
		}
		score += pronouns(c.text[m.end:min(end, int(m.end)+160)])
	}
	switch {
	case score >= 1:
		return male
	case score <= -1:
		return female
	}
	return anyGender
}

// pronouns returns 1 where the first pronoun of a person is a man's, -1 where
// it is a woman's, and 0 where the paragraph or a quotation begins before.
func pronouns(s string) int {
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '\n', '"', 0xE2:
			return 0
		case ' ':
			w := s[i+1:]
			if w == "" || w[0]|0x20 != 'h' && w[0]|0x20 != 's' {
				continue
			}
			for j := range w {
				if w[j] == ' ' || w[j] == ',' || w[j] == '.' {
					w = w[:j]
					break
				}
			}
			switch pronounOf(w) {
			case he:
				return 1
			case she:
				return -1
			}
		}
	}
	return 0
}
