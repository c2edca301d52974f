// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package cast

import (
	"math/bits"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/newswire-go/newswire/internal/lexicon"
)

// maxWords is the longest run of capitals that is one name: "Permanent Select
// Committee on Intelligence". What is longer is a list, and is cut.
const maxWords = 12

// read finds the names of the story.
func (c *Cast) read() {
	text := c.text
	c.title = headline(text)
	q := 0
	for i := skipSmall(text, 0); i < len(text); i = skipSmall(text, i) {
		switch b := text[i]; {
		case b == '\n':
			i++
			c.title = headline(text[i:])
			continue
		case b < utf8.RuneSelf && (b < 'A' || b > 'Z'):
			i++
			continue
		case b >= utf8.RuneSelf:
			if (b == 0xE2 || b == 0xE3) && i+2 < len(text) && text[i+1] >= utf8.RuneSelf && text[i+2] >= utf8.RuneSelf {
				i += 3 // marks, dashes, Japanese: nothing has capitals
				continue
			}
			if letters[b]&continues != 0 || b == 0xC2 {
				i++
				continue
			}
			r, size := utf8.DecodeRuneInString(text[i:])
			if !unicode.IsUpper(r) || letterBefore(text, i) {
				i += size
				continue
			}
		case i > 0 && text[i-1] != ' ' && letterBefore(text, i):
			i++
			continue
		}
		for q < len(c.quoted) && c.quoted[q].End <= i {
			q++
		}
		in := q < len(c.quoted) && c.quoted[q].Start <= i
		n, next := c.run(text, i)
		c.takeRun(text, n, in)
		i = next
	}
	c.stretches, c.lasts = c.stretches[:0], c.lasts[:0]
	for i := range c.mentions {
		c.lasts = append(c.lasts, c.mentions[i].last)
		for len(c.stretches)*stretch <= int(c.mentions[i].start) {
			c.stretches = append(c.stretches, int32(i))
		}
	}
	for i := range c.mentions {
		// "Mr. Ruiz" tells what "Ruiz" does not.
		if m := &c.mentions[i]; m.flags&(single|titled) == single|titled && m.flags&heading == 0 {
			m.member = int32(c.whom(text, m, Hint{}))
		}
	}
}

// takeRun takes the run of n words. Most are of one word or two, of which it
// knows at a glance what take would find out: a small word that opens a
// sentence, an office or a nationality alone, a name.
func (c *Cast) takeRun(text string, n int, in bool) {
	w := &c.words[0]
	switch {
	case n == 1 && w.class == 0:
		c.one(text, w, in)
		return
	case n == 1 && w.flags&initial == 0:
		switch k := w.class; {
		case k&lexicon.Opener != 0,
			k&lexicon.Calendar != 0 && !c.known(w.hash),
			k&(lexicon.Title|lexicon.Honorific) != 0 && k&lexicon.Surname == 0,
			k&(lexicon.Demonym|lexicon.Several) != 0 && k&(lexicon.Title|lexicon.Honorific) == 0 && !c.known(w.hash):
			return
		}
	case n == 2 && w.flags == 0 && w.class|c.words[1].class == 0 && c.words[1].flags&^possessive == 0:
		last := &c.words[1]
		m := mention{start: w.start, name: w.start, end: last.end, first: w.hash, last: last.hash, member: None, before: None, words: 2, flags: last.flags}
		if in {
			m.flags |= quoted
		}
		if c.title {
			m.flags |= heading
		}
		c.note(text, m)
		return
	}
	c.take(text, n, in)
}

// skipSmall returns the first place from i on of a byte that may be a capital
// or end a paragraph: one that lacks the bit of small letters, which digits,
// spaces and most points have too, or has the highest.
func skipSmall(s string, i int) int {
	for ; i+8 <= len(s); i += 8 {
		w := load8(s, i)
		if w = (^w&0x2020202020202020)<<2 | w&0x8080808080808080; w != 0 {
			return i + bits.TrailingZeros64(w)/8
		}
	}
	for ; i < len(s); i++ {
		if s[i]&0x20 == 0 || s[i] >= utf8.RuneSelf {
			break
		}
	}
	return i
}

// headline reports whether the paragraph that begins s is a title in which
// every word of weight has a capital, so that capitals tell no names.
//
//	Mayor Says Bridge Will Open Before Winter
func headline(s string) bool {
	end := strings.IndexByte(s[:min(len(s), maxTitle)], '\n')
	if end < 0 && len(s) > maxTitle {
		return false
	}
	if end >= 0 {
		s = s[:end]
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

// noBreak is the space that keeps a name on one line.
const noBreak = "\u00a0"

// maxTitle is the longest paragraph that is looked at as a title.
const maxTitle = 240

// run reads the words of the run of capitals at i into c.words, and returns
// how many and where to go on.
func (c *Cast) run(text string, i int) (n, next int) {
	links := 0   // "of", "for" inside an organization's name
	amp := false // "&" stands before the word
	var have lexicon.NameClass
	if c.names == nil {
		c.names = lexicon.HashedNames()
	}
	for {
		w := &c.words[n]
		end := plainWord(c.names, text, i, w)
		if end == 0 {
			end = oddWord(text, i, w)
		}
		n++
		if amp {
			w.class |= lexicon.Company // "Halvorsen & Sons"
			amp = false
		}
		if n == 1 && w.end-w.start == 4 && text[i:end] == "Will" && c.before(text, i)&opens == 0 {
			w.class = 0 // "the actor Will Hart", but "Will Hart resign?"
		}
		have |= w.class
		next = end
		if n == maxWords {
			return n, next
		}
		if w.flags&possessive != 0 || w.class&lexicon.Opener != 0 && w.flags&capitals == 0 {
			return n, next
		}
		j := end
		if n > 1 && j+3 < len(text) && text[j] == ',' && text[j+1] == ' ' && upperAt(text, j+2) {
			// "James Ruiz, Jr."
			var s word
			if e := readWord(text, j+2, &s); s.class&(lexicon.Suffix|lexicon.Company) != 0 {
				c.words[n] = s
				return n + 1, e
			}
			return n, next
		}
		if j+1 >= len(text) {
			return n, next
		}
		if text[j] != ' ' {
			if !strings.HasPrefix(text[j:], noBreak) || j+2 >= len(text) {
				return n, next
			}
			j++ // of its two bytes
		}
		j++
		if upperAt(text, j) {
			i = j
			continue
		}
		if text[j] == '&' {
			if j+2 >= len(text) || text[j+1] != ' ' || !upperAt(text, j+2) {
				return n, next
			}
			i, amp = j+2, true
			continue
		}
		// A small word inside the name.
		if !smallInside(text, j) {
			return n, next
		}
		k, m := j, n
		for m < maxWords-1 && m < n+2 {
			var s word
			e := smallWord(text, k, &s)
			if e == 0 || e+1 >= len(text) {
				k = 0
				break
			}
			if s.flags&capitals != 0 { // "al-Assad"
				c.words[m] = s
				m++
				k = -e
				break
			}
			switch lower := text[s.start:s.end]; {
			case s.class&lexicon.Particle != 0:
			case have&(lexicon.Body|lexicon.Title) != 0 && lower == "of",
				m > n && lower == "the",
				have&lexicon.Body != 0 && (lower == "for" || lower == "on"),
				have&lexicon.Mission != 0 && (lower == "in" || lower == "to"),
				have&lexicon.Body != 0 && links > 0 && lower == "and":
				links++
			default:
				e = 0
			}
			if e == 0 || text[e] != ' ' {
				k = 0
				break
			}
			c.words[m] = s
			m++
			k = e + 1
			if upperAt(text, k) {
				break
			}
		}
		switch {
		case k < 0:
			n, next = m, -k
			if next+1 < len(text) && text[next] == ' ' && upperAt(text, next+1) && n < maxWords {
				i = next + 1
				continue
			}
			return n, next
		case k == 0 || !upperAt(text, k):
			return n, next
		}
		if text[c.words[m-1].start:c.words[m-1].end] == "and" {
			// "the Department of Trade and President Ruiz"
			var s word
			readWord(text, k, &s)
			if s.class&(lexicon.Title|lexicon.Honorific|lexicon.Opener) != 0 {
				return n, next
			}
		}
		n, i = m, k
	}
}
