// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package coref

import (
	"strings"

	"github.com/newswire-go/newswire/internal/lexicon"
	"github.com/newswire-go/newswire/internal/names"
	story "github.com/newswire-go/newswire/internal/text"
)

// AddName adds the entity of a name in full of the story.
func (c *Entities) AddName(m *names.Mention, at int) int { return c.addEntity(c.Text, m, at) }

func pairHash(first, last uint32) uint32 { return (first*31+last)*0x85ebca6b ^ 0x5bd1e995 }

// addEntity returns the entity that a name in full means, a new one where it is
// the first.
func (c *Entities) addEntity(text string, m *names.Mention, at int) int {
	pair := pairHash(m.First, m.Last)
	chain := maxChain
	for e := c.index.first(pair); e != 0 && chain > 0; e = c.index.next(e, pair) {
		chain--
		x := &c.index.entries[e-1]
		if x.rank != rankWhole {
			continue
		}
		p := &c.members[x.member]
		if p.owner != m.Owner && p.owner != 0 && m.Owner != 0 {
			continue
		}
		if p.flags&m.Flags&names.Titled != 0 && p.flags&(names.MaleTitle|names.FemaleTitle)|m.Flags&(names.MaleTitle|names.FemaleTitle) == names.MaleTitle|names.FemaleTitle {
			continue
		}
		c.mergeMention(text, p, m, at)
		c.addNickname(m, int(x.member))
		return int(x.member)
	}
	if id := c.fuzzyMatch(text, m); id != names.None {
		if m.Outside {
			return id
		}
		c.index.add(pair, id, rankWhole)
		c.mergeMention(text, &c.members[id], m, at)
		return id
	}
	if m.Outside {
		for _, id := range c.outside {
			if p := &c.members[id]; p.first == m.First && p.last == m.Last && p.owner == m.Owner {
				return int(id)
			}
		}
	}
	id := len(c.members)
	c.members = append(c.members, entity{
		name: nameOf(text, m), first: m.First, last: m.Last, owner: m.Owner,
		words: m.Words, flags: m.Flags & (names.Titled | names.MaleTitle | names.FemaleTitle | names.Body | names.Person), count: 1, at: int32(at), latest: int32(at), near: int32(max(at, 0)),
	})
	if m.Outside { // the names of the story do not refer to it
		c.outside = append(c.outside, int32(id))
		return id
	}
	c.index.add(pair, id, rankWhole)
	c.index.add(m.Last, id, rankLast)
	if m.First != m.Last {
		c.index.add(m.First, id, rankFirst)
	}
	if m.Words > 2 {
		c.addMiddleNames(m, id)
	}
	c.addNickname(m, id)
	return id
}

// indexInitials sees to it that every entity can be found by the initials of its
// name; it is called only where a mention is in capitals.
func (c *Entities) indexInitials() {
	for ; c.initialed < len(c.members); c.initialed++ {
		p := &c.members[c.initialed]
		if p.words > 1 {
			c.index.add(names.InitialsHash(p.name), c.initialed, rankInitials)
		}
		if p.at != names.None && p.flags&names.Titled != 0 {
			c.EachTitleInitials(&c.Mentions[p.at], func(hash uint32) { c.index.add(hash, c.initialed, rankInitials) })
		}
	}
}

// nameOf returns the name of a mention with common spaces and without a nickname.
func nameOf(text string, m *names.Mention) string {
	name := text[m.Name:m.End]
	if m.Nick != 0 {
		name = names.WithoutNick(name)
	}
	if strings.IndexByte(name, story.NoBreak[0]) < 0 {
		return name
	}
	return strings.ReplaceAll(name, story.NoBreak, " ")
}

// mergeMention notes one more mention in full of an entity, whose name is the fullest
// of those by the given name that the story uses most.
func (c *Entities) mergeMention(text string, p *entity, m *names.Mention, at int) {
	fuller := m.Words > p.words || m.Owner != 0 && p.owner == 0
	p.count++
	if m.First != p.first {
		p.other++
		if fuller = 2*p.other > p.count || 2*p.other == p.count && m.End-m.Name > int32(len(p.name)); fuller {
			p.other = p.count - p.other
		}
	}
	if fuller {
		p.name, p.first, p.words, p.owner = nameOf(text, m), m.First, m.Words, m.Owner
	}
	p.flags |= m.Flags & (names.Titled | names.MaleTitle | names.FemaleTitle | names.Body | names.Person)
	if at != names.None {
		m.Before, p.latest = p.latest, int32(at)
		if p.at == names.None {
			p.at = int32(at)
		}
	}
}

// fuzzyMatch returns the entity whose name is m's but for a slip of the pen or a
// short form of the given name, or None.
//
//	Benjamin Ortiz, Ben Ortiz; Hannelore Voss, Hannelor Voss
func (c *Entities) fuzzyMatch(text string, m *names.Mention) int {
	if m.Words < 2 || m.Flags&names.Body != 0 || m.First == m.Last {
		return names.None
	}
	given := text[m.Name:story.WordEnd(text, int(m.Name))]
	for e, chain := c.index.first(m.Last), 8; e != 0 && chain > 0; e, chain = c.index.next(e, m.Last), chain-1 {
		x := &c.index.entries[e-1]
		p := &c.members[x.member]
		if x.rank != rankLast || p.flags&(names.Body|names.Single) != 0 || p.words < 2 {
			continue
		}
		theirs := p.name[:story.WordEnd(p.name, 0)]
		short, long := given, theirs
		if len(short) > len(long) {
			short, long = long, short
		}
		if len(short) > 1 && short != long && (strings.HasPrefix(long, short) || len(short) > 4 && oneApart(short, long)) {
			_, a := lexicon.Given(short)
			_, b := lexicon.Given(long)
			if a || b {
				return int(x.member)
			}
		}
	}
	return names.None
}

// oneApart reports whether short becomes long by adding or changing one letter.
func oneApart(short, long string) bool {
	if len(long)-len(short) > 1 {
		return false
	}
	i := 0
	for i < len(short) && short[i] == long[i] {
		i++
	}
	return short[i:] == long[i+1:] || len(short) == len(long) && short[i+1:] == long[i+1:]
}

// addNickname indexes the nickname in a mention of an entity.
func (c *Entities) addNickname(m *names.Mention, id int) {
	if m.Nick != 0 {
		c.index.add(m.Nick, id, rankFirst)
	}
}

// addMiddleNames indexes the words between the first and the last.
func (c *Entities) addMiddleNames(m *names.Mention, id int) {
	c.EachMiddleName(m, func(hash uint32) { c.index.add(hash, id, rankMiddle) })
}

// latestOf returns the latest entity to which the hash leads with the rank; nil if there
// is none among the latest maxChain.
func (c *Entities) latestOf(hash uint32, r rank) *entity {
	for e, chain := c.index.first(hash), maxChain; e != 0 && chain > 0; e, chain = c.index.next(e, hash), chain-1 {
		if x := &c.index.entries[e-1]; x.rank == r {
			return &c.members[x.member]
		}
	}
	return nil
}

// Known reports whether the word is the family name of an entity.
func (c *Entities) Known(hash uint32) bool {
	p := c.latestOf(hash, rankLast)
	return p != nil && p.flags&names.Body == 0
}

// HasName reports whether an entity has the first and last word.
func (c *Entities) HasName(first, last uint32) bool {
	return c.latestOf(pairHash(first, last), rankWhole) != nil
}

// Shortens reports whether the words end the name of the latest entity with that last
// word, or begin that of the latest person with that first word, whatever their letter
// case.
func (c *Entities) Shortens(first, last uint32, words string) bool {
	if p := c.latestOf(last, rankLast); p != nil && p.flags&names.Body == 0 {
		i := len(p.name) - len(words)
		if i > 0 && p.name[i-1] == ' ' && strings.EqualFold(p.name[i:], words) {
			return true
		}
	}
	p := c.latestOf(first, rankFirst)
	return p != nil && p.flags&names.Body == 0 && len(p.name) > len(words) && p.name[len(words)] == ' ' &&
		strings.EqualFold(p.name[:len(words)], words) && (p.flags&(names.Titled|names.Person) != 0 || names.GivenIn(p.name))
}
