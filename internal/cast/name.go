// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package cast

import (
	"strings"

	"github.com/newswire-go/newswire/internal/lexicon"
)

// A mention is a name as it stands in the story, with its titles.
type mention struct {
	start, name, end int32  // name: where the name proper begins, after titles
	first, last      uint32 // hashes of the words of the name proper
	owner            uint32
	member           int32 // None until it is known
	before           int32 // place in mentions of the member's mention in full before this; None for none
	words            uint8
	flags            flags
}

// take parts the run of words into names and notes each.
func (c *Cast) take(text string, n int, in bool) {
	w := c.words[:n]
	var about flags
	if in {
		about |= quoted
	}
	if c.title {
		about |= heading
	}
	if n > 2 {
		all := capitals
		for i := range w {
			all &= w[i].flags
		}
		if all != 0 {
			about |= heading // "FERRY TO OPEN TODAY"
		}
	}
	for len(w) > 0 {
		// A word that opens the sentence, a day, a month: no name.
		if k := w[0].class; k&(lexicon.Opener|lexicon.Calendar) != 0 && w[0].flags&small == 0 && !c.isName(text, w) {
			about |= looked
			w = w[1:]
			continue
		}
		m := 1
		for m < len(w) && (w[m].class&(lexicon.Opener|lexicon.Calendar) == 0 || w[m].flags&small != 0 || isSurname(w, m)) {
			m++
		}
		c.part(text, w[:m], about)
		w = w[m:]
		about |= looked
	}
}

// one notes a name of one word.
func (c *Cast) one(text string, w *word, in bool) {
	f := single | w.flags&(capitals|possessive)
	if in {
		f |= quoted
	}
	if c.title {
		f |= heading
	}
	c.mentions = append(c.mentions, mention{start: w.start, name: w.start, end: w.end, first: w.hash, last: w.hash,
		member: None, before: None, words: 1, flags: f})
}

// look sees what stands before a mention of the story, and returns its flags.
func (c *Cast) look(m *mention) flags {
	if m.flags&looked == 0 {
		m.flags |= c.before(c.text, int(m.start)) | looked
	}
	return m.flags
}

// isName reports whether the word that is a month's or a small word begins a
// name all the same: "U.S. Steel", "April Ortiz" and, in a story that has a
// Theresa May, "May".
func (c *Cast) isName(text string, w []word) bool {
	switch {
	case w[0].flags&initial != 0 && w[0].flags&capitals != 0:
		return true
	case w[0].class&lexicon.Calendar == 0:
		return false
	case len(w) == 1:
		return c.known(w[0].hash)
	}
	return w[1].class == 0 && len(w) == 2 && bornBy(text, w[0]) && c.before(text, int(w[0].start))&oblique == 0
}

// isSurname reports whether the month at m is a family name: "Theresa May".
func isSurname(w []word, m int) bool {
	return m == len(w)-1 && m > 0 && w[m].class&lexicon.Calendar != 0 && w[m-1].class == 0 && w[m-1].flags&capitals == 0
}

// before tells what stands before the name at i.
func (c *Cast) before(text string, i int) flags {
	j := i
	for j > 0 && text[j-1] == ' ' {
		j--
	}
	if j == 0 {
		return opens
	}
	switch b := text[j-1]; {
	case letterBefore(text, j):
	case b == '\n' || b == '.' || b == '?' || b == '!' || b == '"' || b >= 0x80 || b == '\'' || b == ':':
		return opens
	default:
		return 0
	}
	k := wordStart(text, j)
	var f flags
	class := lexicon.Name(text[k:j])
	if class&lexicon.Determiner != 0 && text[k:j] != "that" {
		f |= the
	} else if class&(lexicon.Opener|lexicon.Link) == lexicon.Opener|lexicon.Link && !conjunction(text[k:j]) {
		f |= oblique
	}
	return f
}

func conjunction(w string) bool {
	switch w {
	case "and", "but", "or", "nor", "so", "yet", "although", "though", "because", "unless", "whereas", "whether",
		"while", "whilst", "who", "whom", "when", "where", "why", "how", "if", "as", "since", "until", "before", "after":
		return true
	}
	return false
}

// part notes the name that the words are.
func (c *Cast) part(text string, w []word, about flags) {
	for len(w) > 0 && w[0].flags&small != 0 {
		w = w[1:]
	}
	for len(w) > 0 && w[len(w)-1].flags&small != 0 {
		w = w[:len(w)-1]
	}
	if len(w) == 0 {
		return
	}
	if len(w) == 1 && w[0].class == 0 && w[0].flags&initial == 0 {
		// One word that may be a name: most are.
		m := mention{start: w[0].start, name: w[0].start, end: w[0].end, first: w[0].hash, last: w[0].hash, member: None, before: None, words: 1,
			flags: about | single | w[0].flags&(capitals|possessive)}
		c.note(text, m)
		return
	}
	if len(w) == 1 && about&looked == 0 {
		about |= c.before(text, int(w[0].start)) | looked
	}
	m := mention{start: w[0].start, end: w[len(w)-1].end, member: None, before: None, flags: about}
	if w[len(w)-1].flags&possessive != 0 {
		m.flags |= possessive
	}
	at := nameAt(text, w, &m.flags)
	if at >= len(w) {
		// An office alone, a nationality alone: someone described.
		return
	}
	if at > 0 {
		m.flags &^= the
	}
	for at < len(w) && w[at].flags&small != 0 && w[at].class&lexicon.Particle == 0 {
		at++
	}
	if at == len(w) {
		return
	}
	name := w[at:]
	if m.flags&titled != 0 {
		for i := range name {
			if name[i].flags&small != 0 && name[i].class&lexicon.Particle == 0 {
				name = name[:i] // "Sen. Anna Ruiz of Texas"
				m.end = name[i-1].end
				break
			}
		}
	}
	m.name = name[0].start
	m.first = name[0].hash
	last := len(name) - 1
	for last > 0 && name[last].class&(lexicon.Suffix|lexicon.Company) != 0 {
		if name[last].class&lexicon.Company != 0 {
			m.flags |= body
		} else {
			m.flags |= person
		}
		last--
	}
	if e := int(m.end); last < len(name)-1 && e < len(text) && text[e] == '.' {
		m.end++ // "Jr."
	}
	m.last = name[last].hash
	if last == 1 && name[0].class&lexicon.Particle != 0 && name[0].flags&small == 0 && c.endsWith(name[1].hash, text[name[0].start:m.end]) {
		// "De Keller", at the head of a sentence, of Bill de Keller
		m.flags |= single
		m.first = m.last
		m.words = 1
		c.note(text, m)
		return
	}
	m.words = uint8(len(name))
	for i := range name {
		switch f := name[i]; {
		case m.flags&titled == 0 && isBody(text, name, i):
			m.flags |= body
		case i < last && f.flags&initial != 0 && f.flags&capitals == 0:
			m.flags |= person
		case i == 0 && len(name) > 1 && f.flags&capitals != 0 && f.flags&initial == 0 && f.flags&small == 0 && name[last].flags&capitals == 0:
			m.flags |= body // "NASA Headquarters", "BBC Worldwide"
		}
	}
	if last == 0 {
		m.flags |= single
		m.flags |= name[0].flags & (capitals | initial)
		if name[0].class&lexicon.Demonym != 0 && m.flags&titled == 0 && !c.known(m.last) {
			return // "Welsh", unless the story has an Anna Welsh
		}
	}
	c.note(text, m)
}

// nameAt returns where, after titles, the name proper begins; len(w) where the
// words are a title alone.
//
//	Former President Anna Ruiz; Secretary of State Anna Ruiz; Republican Anna Ruiz
func nameAt(text string, w []word, f *flags) int {
	at, office := 0, false
	for i := range w {
		k := w[i].class
		if w[i].flags&possessive != 0 && i < len(w)-1 {
			at = i + 1
		}
		switch {
		case k&(lexicon.Honorific|lexicon.Title) == 0 || w[i].flags&small != 0:
			continue
		case k&lexicon.Surname != 0 && (i == len(w)-1 && (i > at || i == 0 && *f&the == 0) ||
			i > at && w[i-1].class&(lexicon.Title|lexicon.Demonym) == 0 && !(i < len(w)-2 && isGiven(text, w[i+1]))):
			continue // "Martin Luther King", "John Dean"
		case i == len(w)-1 && i > at && k&lexicon.Body == 0 && !office && isGiven(text, w[at]) && k&lexicon.Dotted == 0:
			continue // "Anna Chancellor"
		case i == 0 && len(w) > 1 && k&lexicon.Dotted == 0 && w[1].class&lexicon.Body != 0 && w[1].class&lexicon.Title == 0:
			continue // "General Assembly", "Executive Office"
		}
		if k&lexicon.Male != 0 {
			*f |= maleTitle
		}
		if k&lexicon.Female != 0 {
			*f |= femaleTitle
		}
		office = true
		at = i + 1
	}
	if at == len(w) {
		return at
	}
	if office {
		// "Secretary of State Anna Ruiz", "Director of Central Bank Anna Ruiz"
		if w[at].flags&small != 0 {
			g := givenAt(text, w, at+1)
			if g < 0 {
				return len(w)
			}
			at = g
		} else {
			for at < len(w)-1 && w[at].class&(lexicon.Demonym|lexicon.Body) != 0 && !(at == len(w)-2 && bornBy(text, w[at])) && !isGiven(text, w[at]) {
				at++
			}
		}
		*f |= titled | person
		return at
	}
	for i := len(w) - 1; i >= at; i-- {
		if isBody(text, w[at:], i-at) {
			if g := givenAt(text, w, i+1); g > 0 && w[g-1].class&lexicon.Demonym != 0 {
				return g // "House Intelligence Democrat Anna Ruiz"
			}
			return at
		}
	}
	if len(w)-at > 2 || len(w)-at == 2 && w[at].class&lexicon.Demonym != 0 {
		if !isGiven(text, w[at]) && w[at].flags&initial == 0 {
			if g := givenAt(text, w, at+1); g > 0 && w[g-1].flags&small == 0 && w[g].flags&initial == 0 {
				return g // "Texas Republican Ted Ruiz"
			}
		}
	}
	for at < len(w)-1 && w[at].class&lexicon.Demonym != 0 && len(w)-at > 2 {
		at++
	}
	return at
}

// known reports whether the word is the family name of a member.
func (c *Cast) known(hash uint32) bool {
	for e := c.index.first(hash); e != 0; e = c.index.next(e, hash) {
		if x := &c.index.entries[e-1]; x.rank == rankLast {
			return c.members[x.member].flags&body == 0
		}
	}
	return false
}

// endsWith reports whether the latest member with the family name has all of
// the words, whatever their letter case.
func (c *Cast) endsWith(hash uint32, words string) bool {
	for e := c.index.first(hash); e != 0; e = c.index.next(e, hash) {
		if x := &c.index.entries[e-1]; x.rank == rankLast {
			name := c.members[x.member].name
			return len(name) > len(words) && strings.EqualFold(name[len(name)-len(words):], words)
		}
	}
	return false
}

// isBody reports whether the word at i makes the name an organization's.
func isBody(text string, name []word, i int) bool {
	w := &name[i]
	switch {
	case w.class&lexicon.Body == 0:
		return false
	case i == 0:
		return len(name) > 1 && name[1].flags&small != 0 && name[1].class&lexicon.Particle == 0 // "Ministry of Trade"
	case w.class&lexicon.Surname != 0 && i == len(name)-1 && i < 3:
		return !isGiven(text, name[0]) // "Anna Park"
	}
	return true
}

// givenAt returns the first given name from i on after which a name goes on.
func givenAt(text string, w []word, i int) int {
	for ; i < len(w)-1; i++ {
		if w[i].flags&small == 0 && isGiven(text, w[i]) {
			return i
		}
		if w[i].flags&initial != 0 && w[i].flags&capitals == 0 {
			return i
		}
	}
	return -1
}

func isGiven(text string, w word) bool {
	if w.class&lexicon.Demonym != 0 {
		return false
	}
	return bornBy(text, w)
}

// bornBy reports whether a word is a given name, whatever else it is.
func bornBy(text string, w word) bool {
	_, ok := lexicon.Given(text[w.start:w.end])
	return ok
}

// note remembers a mention, and brings its member into the cast where it is
// named in full.
func (c *Cast) note(text string, m mention) {
	if c.inPhrase {
		if m.flags&looked == 0 {
			m.flags |= c.before(text, int(m.start)) | looked
		}
		c.scratch = append(c.scratch, m)
		return
	}
	if m.flags&body != 0 {
		c.own(text, &m)
	}
	if m.flags&single == 0 && m.flags&heading == 0 {
		m.member = int32(c.enter(text, &m, len(c.mentions)))
	}
	c.mentions = append(c.mentions, m)
}

// own takes the owner of a body into its name: "Qatar's Ministry of the
// Interior".
func (c *Cast) own(text string, m *mention) {
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
	if lexicon.Name(name[:end])&lexicon.Owned == 0 && lexicon.Name(name[strings.LastIndexByte(name, ' ')+1:])&lexicon.Owned == 0 {
		return
	}
	m.start, m.name, m.owner = p.name, p.name, p.last
}

func pairHash(first, last uint32) uint32 { return (first*31+last)*0x85ebca6b ^ 0x5bd1e995 }

// enter returns the member that a name in full means, a new one where it is
// the first.
func (c *Cast) enter(text string, m *mention, at int) int {
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
		c.again(text, p, m, at)
		return int(x.member)
	}
	if id := c.alike(text, m); id != None {
		c.index.add(pair, id, rankWhole)
		c.again(text, &c.members[id], m, at)
		return id
	}
	id := len(c.members)
	c.members = append(c.members, member{
		name: text[m.name:m.end], first: m.first, last: m.last, owner: m.owner,
		words: m.words, flags: m.flags & (titled | maleTitle | femaleTitle | body | person), count: 1, at: int32(at), latest: int32(at), near: int32(max(at, 0)),
	})
	c.index.add(pair, id, rankWhole)
	c.index.add(m.last, id, rankLast)
	if m.first != m.last {
		c.index.add(m.first, id, rankFirst)
	}
	if m.words > 2 {
		c.enterRest(text, m, id)
	}
	if m.words > 1 {
		c.index.add(initialsHash(text[m.name:m.end]), id, rankInitials)
	}
	return id
}

// again notes one more mention in full of a member, whose name is the fullest
// of those by the given name that the story uses most.
func (c *Cast) again(text string, p *member, m *mention, at int) {
	fuller := m.words > p.words || m.owner != 0 && p.owner == 0
	p.count++
	if m.first != p.first {
		p.other++
		if fuller = 2*p.other > p.count || 2*p.other == p.count && m.end-m.name > int32(len(p.name)); fuller {
			p.other = p.count - p.other
		}
	}
	if fuller {
		p.name, p.first, p.words, p.owner = text[m.name:m.end], m.first, m.words, m.owner
	}
	p.flags |= m.flags & (titled | maleTitle | femaleTitle | body | person)
	if at != None {
		m.before, p.latest = p.latest, int32(at)
		if p.at == None {
			p.at = int32(at)
		}
	}
}

// alike returns the member whose name is m's but for a slip of the pen or a
// short form of the given name, None where there is none.
//
//	Benjamin Ortiz, Ben Ortiz; Hannelore Voss, Hannelor Voss
func (c *Cast) alike(text string, m *mention) int {
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

// oneApart reports whether one letter put in or changed makes long of short.
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

// enterRest indexes the words between the first and the last.
func (c *Cast) enterRest(text string, m *mention, id int) {
	for i := int(m.name); i < int(m.end); {
		if !upperAt(text, i) {
			i++
			continue
		}
		var w word
		end := readWord(text, i, &w)
		if w.hash != m.first && w.hash != m.last && w.flags&initial == 0 && w.class&lexicon.Suffix == 0 {
			c.index.add(w.hash, id, rankMiddle)
		}
		i = max(end, i+1)
	}
}

// initialsHash is the hash of the capitals that begin the words of a name, as
// it would be of the word that they spell.
func initialsHash(name string) uint32 {
	var h lexicon.Hasher
	inside := false
	for i := 0; i < len(name); i++ {
		b := name[i]
		if b >= 'A' && b <= 'Z' && !inside {
			h.Add(b | 0x20)
		}
		inside = letters[b]&(1|8) != 0 || b == '.' && i+1 < len(name) && name[i+1] != ' '
	}
	return h.Sum()
}
