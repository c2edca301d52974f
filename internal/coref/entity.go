// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package coref

import (
	"strings"

	"github.com/newswire-go/newswire/internal/lexicon"
)

// addMention appends a mention, and adds an entity for it if it is a name in full.
func (c *Entities) addMention(text string, m *mention) {
	if c.inPhrase {
		if m.flags&looked == 0 {
			m.flags |= c.before(text, int(m.start)) | looked
		}
		c.scratch = append(c.scratch, *m)
		return
	}
	if m.flags&body != 0 {
		c.attachOwner(text, m)
	}
	if before := text[:m.start]; strings.HasSuffix(before, "orn ") && (strings.HasSuffix(before, " born ") || strings.HasSuffix(before, "Born ")) {
		m.flags |= heading // the name of someone who is called otherwise
	}
	if m.flags&single == 0 && m.flags&heading == 0 {
		m.member = int32(c.addEntity(text, m, len(c.mentions)))
	}
	c.mentions = append(c.mentions, *m)
}

// attachOwner takes the owner of a body into its name: "Qatar's Ministry of the
// Interior".
func (c *Entities) attachOwner(text string, m *mention) {
	if len(c.mentions) == 0 {
		return
	}
	p := &c.mentions[len(c.mentions)-1]
	if p.flags&possessive == 0 || m.start-p.end > 5 || m.start-p.end < 3 {
		return
	}
	end := strings.IndexByte(text[m.name:m.end], ' ')
	if end < 0 {
		return
	}
	name := text[m.name:m.end]
	if c.lang.Find(name[:end]).Name&lexicon.Owned == 0 && c.lang.Find(name[strings.LastIndexByte(name, ' ')+1:]).Name&lexicon.Owned == 0 {
		return
	}
	m.start, m.name, m.owner = p.name, p.name, p.last
}

func pairHash(first, last uint32) uint32 { return (first*31+last)*0x85ebca6b ^ 0x5bd1e995 }

// addEntity returns the entity that a name in full means, a new one where it is
// the first.
func (c *Entities) addEntity(text string, m *mention, at int) int {
	pair := pairHash(m.first, m.last)
	chain := maxChain
	for e := c.index.first(pair); e != 0 && chain > 0; e = c.index.next(e, pair) {
		chain--
		x := &c.index.entries[e-1]
		if x.rank != rankWhole {
			continue
		}
		p := &c.members[x.member]
		if p.owner != m.owner && p.owner != 0 && m.owner != 0 {
			continue
		}
		if p.flags&m.flags&titled != 0 && p.flags&(maleTitle|femaleTitle)|m.flags&(maleTitle|femaleTitle) == maleTitle|femaleTitle {
			continue
		}
		c.mergeMention(text, p, m, at)
		return int(x.member)
	}
	if id := c.fuzzyMatch(text, m); id != None {
		if m.outside {
			return id
		}
		c.index.add(pair, id, rankWhole)
		c.mergeMention(text, &c.members[id], m, at)
		return id
	}
	if m.outside {
		for _, id := range c.outside {
			if p := &c.members[id]; p.first == m.first && p.last == m.last && p.owner == m.owner {
				return int(id)
			}
		}
	}
	id := len(c.members)
	c.members = append(c.members, entity{
		name: plain(text[m.name:m.end]), first: m.first, last: m.last, owner: m.owner,
		words: m.words, flags: m.flags & (titled | maleTitle | femaleTitle | body | person), count: 1, at: int32(at), latest: int32(at), near: int32(max(at, 0)),
	})
	if m.outside { // the names of the story do not refer to it
		c.outside = append(c.outside, int32(id))
		return id
	}
	c.index.add(pair, id, rankWhole)
	c.index.add(m.last, id, rankLast)
	if m.first != m.last {
		c.index.add(m.first, id, rankFirst)
	}
	if m.words > 2 {
		c.addMiddleNames(text, m, id)
	}
	return id
}

// indexInitials sees to it that every entity can be found by the initials of its
// name; it is called only where a mention is in capitals.
func (c *Entities) indexInitials() {
	for ; c.initialed < len(c.members); c.initialed++ {
		if p := &c.members[c.initialed]; p.words > 1 {
			c.index.add(initialsHash(p.name), c.initialed, rankInitials)
		}
	}
}

// plain returns a name with common spaces.
func plain(name string) string {
	if strings.IndexByte(name, noBreak[0]) >= 0 {
		return strings.ReplaceAll(name, noBreak, " ")
	}
	return name
}

// mergeMention notes one more mention in full of an entity, whose name is the fullest
// of those by the given name that the story uses most.
func (c *Entities) mergeMention(text string, p *entity, m *mention, at int) {
	fuller := m.words > p.words || m.owner != 0 && p.owner == 0
	p.count++
	if m.first != p.first {
		p.other++
		if fuller = 2*p.other > p.count || 2*p.other == p.count && m.end-m.name > int32(len(p.name)); fuller {
			p.other = p.count - p.other
		}
	}
	if fuller {
		p.name, p.first, p.words, p.owner = plain(text[m.name:m.end]), m.first, m.words, m.owner
	}
	p.flags |= m.flags & (titled | maleTitle | femaleTitle | body | person)
	if at != None {
		m.before, p.latest = p.latest, int32(at)
		if p.at == None {
			p.at = int32(at)
		}
	}
}

// fuzzyMatch returns the entity whose name is m's but for a slip of the pen or a
// short form of the given name, or None.
//
//	Benjamin Ortiz, Ben Ortiz; Hannelore Voss, Hannelor Voss
func (c *Entities) fuzzyMatch(text string, m *mention) int {
	if m.words < 2 || m.flags&body != 0 || m.first == m.last {
		return None
	}
	given := text[m.name:wordEnd(text, int(m.name))]
	for e, chain := c.index.first(m.last), 8; e != 0 && chain > 0; e, chain = c.index.next(e, m.last), chain-1 {
		x := &c.index.entries[e-1]
		p := &c.members[x.member]
		if x.rank != rankLast || p.flags&(body|single) != 0 || p.words < 2 {
			continue
		}
		theirs := p.name[:wordEnd(p.name, 0)]
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
	return None
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

// addMiddleNames indexes the words between the first and the last.
func (c *Entities) addMiddleNames(text string, m *mention, id int) {
	for i := int(m.name); i < int(m.end); {
		if !upperAt(text, i) {
			i++
			continue
		}
		var w word
		end := readWord(c.lang, text, i, &w)
		if w.hash != m.first && w.hash != m.last && w.flags&initial == 0 && w.class&lexicon.Suffix == 0 {
			c.index.add(w.hash, id, rankMiddle)
		}
		i = max(end, i+1)
	}
}

// initialsHash is the hash of the capitals that begin the words of a name, as it
// would be of the word that they spell.
func initialsHash(name string) uint32 {
	var h lexicon.Hasher
	for i := 0; i < len(name); {
		if b := name[i]; b >= 'A' && b <= 'Z' && (i == 0 || letters[name[i-1]]&(begins|continues) == 0 && name[i-1] != '.') {
			h.Add(b | 0x20)
		}
		i++
		i += smallLetters(name, i)
	}
	return h.Sum()
}
