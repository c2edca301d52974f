// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package coref

import (
	"math"
	"math/bits"
	"slices"
	"strings"

	"github.com/newswire-go/newswire/internal/lexicon"
	"github.com/newswire-go/newswire/internal/swar"
)

// maxWords is the longest run of capitals that is one name: "Permanent Select
// Committee on Intelligence". What is longer is a list, and is cut.
const maxWords = 12

// read finds the names of the story, a paragraph at a time.
func (c *Entities) read() {
	for start := 0; start < len(c.text); {
		end := len(c.text)
		if n := strings.IndexByte(c.text[start:], '\n'); n >= 0 {
			end = start + n
		}
		if end > start {
			c.readParagraph(start, end)
		}
		start = end + 1
	}
	c.about = 0
	c.arrange()
}

// arrange indexes the mentions that were read.
func (c *Entities) arrange() {
	mentions := c.mentions
	i := 0
	for _, q := range c.quoted {
		for i < len(mentions) && int(mentions[i].start) < q.Start {
			i++
		}
		for ; i < len(mentions) && int(mentions[i].start) < q.End; i++ {
			mentions[i].flags |= quoted
		}
	}
	stretches := c.stretches[:0]
	tags := slices.Grow(c.tags[:0], len(mentions))[:len(mentions)]
	titles := false
	for i := range mentions {
		m := &mentions[i]
		tags[i] = tag(m.last)
		for len(stretches)*stretch <= int(m.start) {
			stretches = append(stretches, int32(i))
		}
		titles = titles || m.flags&(single|titled|heading) == single|titled
	}
	c.stretches, c.tags = stretches, tags
	for i := 0; titles && i < len(mentions); i++ {
		// "Mr. Ruiz" gives a gender to "Ruiz".
		if m := &mentions[i]; m.flags&(single|titled|heading) == single|titled {
			id, _ := c.entityOf(c.text, m, Hint{})
			m.member = int32(id)
			c.members[id].flags |= m.flags & (titled | maleTitle | femaleTitle | person)
		}
	}
}

// readParagraph takes the runs of capitals from start to end. It sees 64 bytes
// at a time: where a capital may begin is a bit of a number.
func (c *Entities) readParagraph(start, end int) {
	text, next := c.text, start
	c.about = 0
	if headline(text[start:end]) {
		c.about = heading
	}
	for at := start; at < end; at += 64 {
		m := capitals64(text, at, end)
		if next > at {
			m &= math.MaxUint64 << uint(next-at)
		}
		for m != 0 {
			i := at + bits.TrailingZeros64(m)
			if next = i + 1; upperAt(text, i) && (i == start || letters[text[i-1]]&(begins|continues) == 0 || !letterBefore(text, i)) {
				var n int
				n, next = c.run(text, i)
				c.takeRun(text, n)
			}
			m &= math.MaxUint64 << uint(next-at)
		}
	}
}

// capitals64 returns a bit for each of the 64 bytes at i, as far as end, that
// may begin a capital: those of A to Z and a few beside them, and the first swar.Ones
// of letters of several bytes, without marks and dashes, which begin with E2.
func capitals64(s string, i, end int) (m uint64) {
	if i+64 > len(s) {
		for k := range end - i {
			if b := s[i+k]; letters[b]&begins != 0 && (b < 'a' || b > 'z') {
				m |= 1 << k
			}
		}
		return m
	}
	s = s[i : i+64]
	m = swar.Gather(mayBegin(swar.Load(s, 0))) | swar.Gather(mayBegin(swar.Load(s, 8)))<<8 |
		swar.Gather(mayBegin(swar.Load(s, 16)))<<16 | swar.Gather(mayBegin(swar.Load(s, 24)))<<24 |
		swar.Gather(mayBegin(swar.Load(s, 32)))<<32 | swar.Gather(mayBegin(swar.Load(s, 40)))<<40 |
		swar.Gather(mayBegin(swar.Load(s, 48)))<<48 | swar.Gather(mayBegin(swar.Load(s, 56)))<<56
	if n := end - i; n < 64 {
		m &= 1<<uint(n) - 1
	}
	return m
}

// mayBegin returns the highest bit of each byte that capitals64 is to find.
func mayBegin(w uint64) uint64 {
	mark := w ^ 0xE2*swar.Ones
	return w<<1&^(w<<2) | w&(w<<1)&swar.NotZero(mark)
}

// takeRun takes the run of n words. Most are of one word or two, of which it
// knows at a glance what take would find out: a small word that opens a
// sentence, an office or a nationality alone, a name.
func (c *Entities) takeRun(text string, n int) {
	w := &c.words[0]
	switch {
	case n == 1 && w.class == 0:
		c.mentions = append(c.mentions, mention{start: w.start, name: w.start, end: w.end, first: w.hash, last: w.hash,
			member: None, before: None, words: 1, flags: c.about | single | w.flags&(capitals|possessive|initial)})
		return
	case n == 1 && w.flags&initial == 0:
		switch k := w.class; {
		case k&lexicon.SentenceOpener != 0,
			k&lexicon.Calendar != 0 && !c.known(w.hash),
			k&(lexicon.Title|lexicon.Honorific) != 0 && k&lexicon.Surname == 0,
			k&(lexicon.Demonym|lexicon.GroupNoun) != 0 && k&(lexicon.Title|lexicon.Honorific) == 0 && !c.known(w.hash):
			return
		}
	case n == 2 && w.flags == 0 && w.class|c.words[1].class == 0 && c.words[1].flags&^possessive == 0:
		last := &c.words[1]
		c.addMention(text, &mention{start: w.start, name: w.start, end: last.end, first: w.hash, last: last.hash,
			member: None, before: None, words: 2, flags: c.about | last.flags})
		return
	}
	c.take(text, n)
}

// headline reports whether a paragraph is a title in which every word of weight
// has a capital, so that capitals tell no names.
//
//	Mayor Says Bridge Will Open Before Winter
func headline(s string) bool {
	if len(s) > maxTitle || twoLong(s) {
		return false
	}
	smalls, caps, longSmalls := 0, 0, 0
	for i := 0; i < len(s); {
		switch b := s[i]; {
		case b >= 'a' && b <= 'z':
			start := i
			for i++; i < len(s) && s[i] >= 'a' && s[i] <= 'z'; i++ {
			}
			smalls++
			if i-start > 4 {
				longSmalls++
			}
			if longSmalls > 1 {
				return false
			}
		case letters[b]&begins != 0:
			start := i
			if i = wordEnd(s, i); i-start > 1 && upperAt(s, start) {
				caps++
			}
		default:
			i++
		}
	}
	return caps >= 3 && longSmalls == 0 && caps > 2*smalls || caps >= 8 && longSmalls <= 1 && caps > 3*smalls
}

// twoLong reports whether two words of five small letters or more begin, after
// spaces, in the first 64 bytes, as they do in most paragraphs.
func twoLong(s string) bool {
	if len(s) < 64 {
		return false
	}
	var smalls, spaces uint64
	for k := 0; k < 64; k += 16 {
		v, w := swar.Load(s, k), swar.Load(s, k+8)
		smalls |= (swar.Gather(^swar.NotSmall(v)) | swar.Gather(^swar.NotSmall(w))<<8) << k
		v, w = v^' '*swar.Ones, w^' '*swar.Ones
		spaces |= (swar.Gather(^swar.NotZero(v)) | swar.Gather(^swar.NotZero(w))<<8) << k
	}
	long := spaces << 1 & smalls & (smalls >> 1) & (smalls >> 2) & (smalls >> 3) & (smalls >> 4)
	return long&(long-1) != 0
}

// noBreak is the space that keeps a name on one line.
const noBreak = "\u00a0"

// maxTitle is the longest paragraph that is looked at as a title.
const maxTitle = 240

// run reads the words of the run of capitals at i into c.words, and returns
// how many and where to go on. Most are of one word.
func (c *Entities) run(text string, i int) (n, next int) {
	w := &c.words[0]
	end := readWord(c.lang, text, i, w)
	switch {
	case w.class&lexicon.SentenceOpener == 0 || w.flags&capitals != 0:
	case text[i:end] == "Will" && c.before(text, i)&opens == 0:
		w.class = 0 // "the actor Will Hart", but "Will Hart resign?"
	default:
		return 1, end
	}
	if end+1 >= len(text) || w.flags&possessive != 0 {
		return 1, end
	}
	switch b := text[end+1]; text[end] {
	case ' ':
		if b != '&' && !upperAt(text, end+1) && !smallInside(text, end+1) {
			return 1, end
		}
	case noBreak[0]:
	default:
		return 1, end
	}
	return c.runOn(text, end)
}

// runOn is run from the end of the first word on.
func (c *Entities) runOn(text string, end int) (n, next int) {
	links := 0 // "of", "for" inside an organization's name
	have := c.words[0].class
	n = 1
	for !c.runEnds(n) {
		if n > 1 && end+3 < len(text) && text[end] == ',' && text[end+1] == ' ' && upperAt(text, end+2) {
			return c.suffixAfter(text, n, end)
		}
		j := afterSpace(text, end)
		if j < 0 {
			return n, end
		}
		amp := false // "&" stands before the word
		switch {
		case upperAt(text, j):
		case text[j] == '&':
			if j+2 >= len(text) || text[j+1] != ' ' || !upperAt(text, j+2) {
				return n, end
			}
			j, amp = j+2, true
		case !smallInside(text, j):
			return n, end
		default:
			m, k := c.smallWords(text, j, n, have, &links)
			if k < 0 { // "al-Assad"
				n, end = m, -k
				if end+1 >= len(text) || text[end] != ' ' || !upperAt(text, end+1) || n == maxWords {
					return n, end
				}
				j = end + 1
				break
			}
			if k == 0 || !upperAt(text, k) || c.joinsTitle(text, m-1, k) {
				return n, end
			}
			n, j = m, k
		}
		w := &c.words[n]
		end = readWord(c.lang, text, j, w)
		n++
		if amp {
			w.class |= lexicon.Company // "Halvorsen & Sons"
		}
		have |= w.class
	}
	return n, end
}

// runEnds reports whether no word can follow the n words of a run.
func (c *Entities) runEnds(n int) bool {
	w := &c.words[n-1]
	return n == maxWords || w.flags&possessive != 0 || w.class&lexicon.SentenceOpener != 0 && w.flags&capitals == 0
}

// suffixAfter adds the suffix after the comma at end to the n words of a run, as in
// "James Ruiz, Jr.", and returns how many words there are and where they end.
func (c *Entities) suffixAfter(text string, n, end int) (words, next int) {
	var s word
	e := readWord(c.lang, text, end+2, &s)
	if s.class&(lexicon.Suffix|lexicon.Company) == 0 {
		return n, end
	}
	c.words[n] = s
	return n + 1, e
}

// afterSpace returns the end of the one space at i, -1 if there is none or nothing
// follows it.
func afterSpace(text string, i int) int {
	switch {
	case i+1 >= len(text):
		return -1
	case text[i] == ' ':
		return i + 1
	case strings.HasPrefix(text[i:], noBreak) && i+2 < len(text):
		return i + len(noBreak)
	}
	return -1
}

// joinsTitle reports whether the small word before the capital at k is an "and"
// that joins a title: "the Department of Trade and President Ruiz".
func (c *Entities) joinsTitle(text string, small, k int) bool {
	if text[c.words[small].start:c.words[small].end] != "and" {
		return false
	}
	var s word
	readWord(c.lang, text, k, &s)
	return s.class&(lexicon.Title|lexicon.Honorific|lexicon.SentenceOpener) != 0
}

// smallWords reads one small word or two inside a name, at j, into c.words[n:].
// It returns how many words the run has then and where the next one begins; for
// a word such as "al-Assad", with which the run may end, less than 0 where it
// goes on; 0 where the words are not of the name.
func (c *Entities) smallWords(text string, j, n int, have lexicon.NameClass, links *int) (m, next int) {
	for m = n; m < maxWords-1 && m < n+2; {
		s := &c.words[m]
		e := smallWord(c.lang, text, j, s)
		if e == 0 || e+1 >= len(text) {
			return n, 0
		}
		m++
		if s.flags&capitals != 0 {
			return m, -e
		}
		switch lower := text[s.start:s.end]; {
		case s.class&lexicon.Particle != 0:
		case have&(lexicon.Body|lexicon.Title) != 0 && lower == "of",
			m > n+1 && lower == "the",
			have&lexicon.Body != 0 && (lower == "for" || lower == "on"),
			have&lexicon.Mission != 0 && (lower == "in" || lower == "to"),
			have&lexicon.Body != 0 && *links > 0 && lower == "and":
			*links++
		default:
			return n, 0
		}
		if text[e] != ' ' {
			return n, 0
		}
		j = e + 1
		if upperAt(text, j) {
			break
		}
	}
	return m, j
}
