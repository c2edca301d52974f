// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package coref

import (
	"slices"
	"strings"

	"github.com/newswire-go/newswire/internal/lexicon"
	"github.com/newswire-go/newswire/internal/names"
)

// entityOf returns the entity that a name means where it stands, and by how much the
// weights for it exceed those for any other. A name that no entity bears brings one
// in.
func (c *Entities) entityOf(text string, m *names.Mention, hint Hint) (id int, margin int32) {
	if m.Flags&names.Single == 0 {
		if id := c.find(m); id != names.None {
			return id, MaxMargin
		}
		return c.addEntity(text, m, names.None), MaxMargin
	}
	id, margin, sure := c.resolveSurname(m, hint)
	if id == names.None {
		first, near := m, c.MentionAt(int(m.Start))
		if i := c.Named(m.Last, max(0, near-maxLook), near); i < near && c.Mentions[i].Flags&(names.Single|names.Heading) == names.Single {
			first, near, text = &c.Mentions[i], i, c.Text // the first mention, whichever is resolved
		}
		id = c.addEntity(text, first, names.None)
		c.members[id].flags |= first.Flags & (names.Single | names.Capitals)
		c.members[id].near = int32(near)
	}
	if sure {
		m.Entity = int32(id) // does not depend on the hint
	}
	return id, margin
}

// find returns the entity named in full as m is.
func (c *Entities) find(m *names.Mention) int {
	pair := pairHash(m.First, m.Last)
	for e, chain := c.index.first(pair), maxChain; e != 0 && chain > 0; e, chain = c.index.next(e, pair), chain-1 {
		x := &c.index.entries[e-1]
		if x.rank == rankWhole && (m.Owner == 0 || c.members[x.member].owner == 0 || c.members[x.member].owner == m.Owner) {
			return int(x.member)
		}
	}
	return names.None
}

// resolveSurname returns the entity that a name of one word means, by how much the
// weights for it exceed those for any other, and whether it does not depend on the
// hint.
func (c *Entities) resolveSurname(m *names.Mention, hint Hint) (id int, margin int32, sure bool) {
	want := anyGender
	switch m.Flags & (names.MaleTitle | names.FemaleTitle) {
	case names.MaleTitle:
		want = male
	case names.FemaleTitle:
		want = female
	}
	if m.Flags&names.Capitals != 0 {
		c.indexInitials()
	}
	var found [maxChain]int32
	n := c.bearers(&found, m, func(id int) bool { return want == anyGender || c.canBe(id, want) })
	if n == 0 && want != anyGender {
		n = c.bearers(&found, m, func(id int) bool { return c.members[id].guessed || c.calledBy(id, want) })
	}
	if n == 0 && want != anyGender && c.alwaysTitled(m, want) {
		n = c.bearers(&found, m, func(id int) bool { return c.members[id].flags&(names.MaleTitle|names.FemaleTitle) == 0 })
	}
	switch n {
	case 0:
		return names.None, MaxMargin, true
	case 1:
		if p := &c.members[found[0]]; m.Flags&names.Titled == 0 && p.flags&names.Single == 0 && c.kind(int(found[0])) == Unknown && c.bareBefore(m.Last, p.at) {
			return names.None, MaxMargin, true // "Ferris", and later "the Port Ferris"
		}
		return int(found[0]), MaxMargin, true
	}
	id, margin = c.mainBearer(found[:n], m, hint)
	return id, margin, len(hint.Recent) == 0 && !m.Outside
}

// bearers finds the entities that a name of one word may mean, of those for which fit
// returns true, and returns how many there are.
func (c *Entities) bearers(found *[maxChain]int32, m *names.Mention, fit func(id int) bool) int {
	n, best := 0, rankNoun
	for e, chain := c.index.first(m.Last), maxChain; e != 0 && chain > 0; e, chain = c.index.next(e, m.Last), chain-1 {
		x := &c.index.entries[e-1]
		if x.rank > best || !c.matchesAlias(int(x.member), x.rank, m) {
			continue
		}
		if !fit(int(x.member)) {
			continue
		}
		if x.rank < best {
			best, n = x.rank, 0
		}
		found[n] = x.member
		n++
	}
	if n > 1 {
		return c.personsFirst(found[:n])
	}
	return n
}

// personsFirst moves the persons among several entities to the front, and returns how
// many there are, or how many entities if none is a person: "Anna Keller", not
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
func (c *Entities) matchesAlias(id int, r rank, m *names.Mention) bool {
	p := &c.members[id]
	switch {
	case r == rankInitials:
		return m.Flags&names.Capitals != 0 && p.words > 1
	case r >= rankNoun || p.kind == Unnamed || p.kind == Group:
		return false
	case r == rankWhole:
		return p.first == m.First
	}
	if m.Flags&names.Titled != 0 {
		return p.flags&names.Body == 0
	}
	if p.flags&names.Body != 0 {
		return c.shortensBody(p, r, m)
	}
	if r == rankLast && m.Flags&(names.Capitals|names.Heading) == names.Capitals && allCapitals(lastWord(p.name)) && !allCapitals(p.name) {
		return false // an abbreviation is no family name
	}
	return r == rankLast || c.kind(id) == Person || r == rankFirst && c.goesByFirst(p)
}

// goesByFirst reports whether an entity of two words and of no known kind may be called
// by the first: a family name that stands first, "Hu" of "Hu Jintao", or a given name
// that is in no list. With an article before its full name, it is a thing.
func (c *Entities) goesByFirst(p *entity) bool {
	first, rest, ok := strings.Cut(p.name, " ")
	switch {
	case !ok || p.kind != Unknown || p.at == names.None:
		return false
	case lexicon.FamilyFirst(first):
		return true
	}
	return strings.IndexByte(rest, ' ') < 0 && *c.Lang.Find(first) == (lexicon.Entry{}) && *c.Lang.Find(rest) == (lexicon.Entry{}) &&
		c.Look(&c.Mentions[p.at])&(names.HasDeterminer|names.Oblique) == 0
}

// shortensBody is matchesAlias for an organization by its words.
func (c *Entities) shortensBody(p *entity, r rank, m *names.Mention) bool {
	w := lastWord(p.name)
	if r != rankLast && c.Look(m)&names.HasDeterminer == 0 && isDepartment(w) {
		return lexicon.HashName(lastWord(p.name[:len(p.name)-len(w)-1])) == m.Last // "State"
	}
	// "the Times", "Times"; not "Michigan" for its university
	class := c.Lang.Find(w).Name
	return r == rankLast && p.last == m.Last && class&(lexicon.Body|lexicon.Company) != 0 ||
		r == rankFirst && p.words == 2 && class&lexicon.Company != 0
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

// bareBefore reports whether the word is a name by itself before the mention at,
// more than once: a person is first named in full, but for a headline.
func (c *Entities) bareBefore(hash uint32, at int32) bool {
	to, n := int(at), 0
	for i := c.Named(hash, max(0, to-maxLook), to); i < to; i = c.Next(i) {
		if m := &c.Mentions[i]; m.Flags&(names.Single|names.Heading|names.Titled|names.Quoted) == names.Single {
			if n++; n > 1 {
				return true
			}
		}
	}
	return false
}

// mainBearer returns which of several entities of one name the story means by the
// name alone, and by how much the weights for it exceed those for any other.
func (c *Entities) mainBearer(of []int32, m *names.Mention, hint Hint) (id int, margin int32) {
	s := c.begin(PartOfName, int(m.Start), hint)
	s.candidates = c.sharers[:0]
	for _, id := range of {
		s.candidates = append(s.candidates, candidate{id: int(id), at: -1, named: -1, mention: -1})
	}
	c.sharers = s.candidates
	for i := range s.candidates {
		k := &s.candidates[i]
		for n := range hint.Recent {
			if r := &hint.Recent[n]; r.ID == k.id {
				k.spoke, k.at, k.as = n+1, min(r.At, s.pos-1), spoken
			}
		}
	}
	from := c.MentionAt(int(m.Start))
	for i := from - 1; i >= 0 && i >= from-maxMentions; i-- {
		n := &c.Mentions[i]
		if n.Flags&names.Single != 0 {
			continue
		}
		for x := range s.candidates {
			k := &s.candidates[x]
			if int(n.Entity) != k.id {
				continue
			}
			k.seen++
			if k.mention < 0 {
				k.named, k.mention = int(n.Start), i
			}
			if int(n.Start) > k.at {
				k.at, k.as = int(n.Start), byName
			}
		}
	}
	kin := func(k candidate) (ok bool) { // not "her son, Jon Lund," of a paragraph above
		if !s.isHere(s.sentenceOf(k.named)) {
			c.eachMention(k.id, func(i int32) { ok = ok || c.belongs(&c.Mentions[i]) })
		}
		return ok
	}
	if slices.ContainsFunc(s.candidates, func(k candidate) bool { return !kin(k) }) {
		s.candidates = slices.DeleteFunc(s.candidates, kin)
	}
	return s.best(false)
}

// belongs reports whether a name follows a noun with a possessive pronoun: "her
// daughter, Ada Lund,".
func (c *Entities) belongs(m *names.Mention) bool {
	owner, _, ok := strings.Cut(c.RoleBefore(m), " ")
	return ok && pronounOf(c.Lang, owner) != notPronoun
}

// kind returns the kind of an entity.
func (c *Entities) kind(id int) Kind {
	c.inferKind(id)
	return c.members[id].kind
}

// canBe reports whether an entity may be of the gender.
func (c *Entities) canBe(id int, want gender) bool {
	g := c.genderOf(id)
	return g == want || g == anyGender
}

// calledBy reports whether the story's own pronouns give an entity the gender, against
// its given name: Mr. Keller, who is Lindsey Keller. A title's gender stands.
func (c *Entities) calledBy(id int, want gender) bool {
	return c.members[id].flags&(names.MaleTitle|names.FemaleTitle) == 0 && c.genderAround(id) == want
}

// alwaysTitled reports whether every name of the word alone around a mention has a title
// of the gender, so that a given name which is more often of the other gender says
// nothing: "Lindsey Keller", and then "Mr. Keller".
func (c *Entities) alwaysTitled(m *names.Mention, want gender) bool {
	title := names.MaleTitle
	if want == female {
		title = names.FemaleTitle
	}
	here := c.MentionAt(int(m.Start))
	from, to := max(0, here-maxLook), min(len(c.Mentions), here+maxLook)
	for i := c.Named(m.Last, from, to); i < to; i = c.Next(i) {
		if n := &c.Mentions[i]; n.Flags&(names.Single|names.Heading|names.Quoted) == names.Single && n.Flags&(names.MaleTitle|names.FemaleTitle) != title {
			return false
		}
	}
	return true
}

func (c *Entities) genderOf(id int) gender {
	p := &c.members[id]
	switch p.flags & (names.MaleTitle | names.FemaleTitle) {
	case names.MaleTitle:
		return male
	case names.FemaleTitle:
		return female
	}
	c.inferKind(id)
	if !p.lookedAround {
		p.lookedAround = true
		if p.gender == anyGender && p.flags&names.Body == 0 {
			if g := c.genderBeside(id); g != anyGender {
				p.gender = g
			} else {
				p.gender, p.guessed = c.genderAround(id), true
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
		if p.flags&(names.Single|names.Body) == 0 && p.kind == Unknown {
			name, _, _ := strings.Cut(p.name, " ")
			class, ok := lexicon.Given(strings.TrimSuffix(name, "."))
			if ok && (p.at == names.None || c.Look(&c.Mentions[p.at])&names.HasDeterminer == 0 && !c.TradeBeside(&c.Mentions[p.at])) {
				p.flags |= names.Person
			}
			switch class {
			case lexicon.Male:
				p.gender = male
			case lexicon.Female:
				p.gender = female
			}
		}
		if p.flags&(names.Body|names.Capitals|names.Person) == 0 && p.kind == Unknown {
			c.rolesOf(id)
			someone, trade := p.called, false
			if !someone {
				someone, trade = c.nounsBeside(id)
			}
			switch {
			case someone:
				p.flags |= names.Person
			case trade || c.staffBeside(id):
				p.kind = Organization
			default:
				p.unheard = true
			}
		}
	}
	if p.kind == Unknown {
		switch {
		case p.flags&(names.Titled|names.Person) != 0:
			p.kind = Person
		case p.flags&(names.Body|names.Capitals) != 0:
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
	for i := c.Named(hash, from, to); i < to; i = c.Next(i) {
		if m := &c.Mentions[i]; c.SaysAfter(m) && c.Look(m)&(names.HasDeterminer|names.Oblique|names.Heading|names.Possessive) == 0 {
			return true
		}
	}
	return false
}

// runsOn reports whether the name stands elsewhere than at the head of a
// sentence, where any word has a capital.
func (c *Entities) runsOn(id int) bool {
	hash := c.members[id].last
	from, to := c.window(id)
	for i := c.Named(hash, from, to); i < to; i = c.Next(i) {
		if m := &c.Mentions[i]; c.Look(m)&(names.Opens|names.Heading) == 0 {
			return true
		}
	}
	return false
}

// placed reports whether the story has the name after "in" or "near", where
// places stand. It is read once.
func (c *Entities) placed(id int) bool {
	p := &c.members[id]
	if !p.placeAsked {
		p.placeAsked, p.placed = true, c.readPlaced(id)
	}
	return p.placed
}

func (c *Entities) readPlaced(id int) bool {
	hash := c.members[id].last
	from, to := c.window(id)
	for i := c.Named(hash, from, to); i < to; i = c.Next(i) {
		if c.IsPlaced(&c.Mentions[i]) {
			return true
		}
	}
	return false
}

// maxLook is how many mentions are searched for evidence of one entity, from
// shortly before it is first named.
const maxLook = 400

// window returns the places of these mentions.
func (c *Entities) window(id int) (from, to int) {
	from = max(0, int(c.members[id].near)-maxLook/8)
	return from, min(len(c.Mentions), from+maxLook)
}

// genderAround returns the gender of the pronouns after an entity's full names.
func (c *Entities) genderAround(id int) gender {
	score, seen := 0, 0
	last := c.members[id].last
	from, to := c.window(id)
	for i := c.Named(last, from, to); i < to; i = c.Next(i) {
		m := &c.Mentions[i]
		if m.Flags&(names.Quoted|names.Heading|names.Possessive) != 0 || m.Flags&names.Single == 0 && m.Entity != None && int(m.Entity) != id {
			continue // "Ada Lund", of Karl Lund
		}
		if seen++; seen > 12 {
			break
		}
		end := len(c.Text)
		for j := i + 1; j < to; j++ {
			// Up to the next that can be a person.
			if n := &c.Mentions[j]; c.Look(n)&(names.Body|names.Capitals|names.Oblique|names.HasDeterminer|names.Quoted) == 0 && n.Last != last {
				end = int(n.Start)
				break
			}
		}
		score += pronouns(c.Lang, c.Text[m.End:min(end, int(m.End)+160)])
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
func pronouns(lang *lexicon.Language, s string) int {
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
			switch pronounOf(lang, w) {
			case he:
				return 1
			case she:
				return -1
			}
		}
	}
	return 0
}
