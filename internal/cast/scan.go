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
	names := lexicon.HashedNames()
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
		if next := c.plainRun(names, text, i, in); next > 0 {
			i = next
			continue
		}
		n, next := c.run(text, i)
		if w := &c.words[0]; n == 1 && w.flags&initial == 0 {
			// One word: no name, or one that is all there is to say.
			if w.class&lexicon.Opener != 0 || w.class&lexicon.Calendar != 0 && !c.known(w.hash) {
				i = next
				continue
			}
			if w.class == 0 {
				c.one(text, w, in)
				i = next
				continue
			}
		}
		c.take(text, n, in)
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

// plainRun reads the run of capitals at i and takes it where it is one of those
// that most are: a small word that opens a sentence, an office or a nationality
// alone, a name of one word and a name of two. It returns where to go on, 0 for
// any other run, of which it has taken nothing.
func (c *Cast) plainRun(names *lexicon.Hashed, text string, i int, in bool) (next int) {
	hash, end := letterRun(text, i)
	next, f, sep := wordSep(text, i, end)
	if next == 0 {
		return 0
	}
	w := &c.words[0]
	*w = word{start: int32(i), end: int32(end), hash: hash, class: names.Name(hash, text[i:end]), flags: f}
	if w.class != 0 {
		switch k := w.class; {
		case f != 0 || k&lexicon.Dotted != 0 && text[end] == '.':
			return 0
		case k&lexicon.Opener != 0:
			if text[i:end] == "Will" {
				return 0
			}
			return next
		case sep == mayGoOn && !(text[end] == ' ' && (text[end+1] >= 'a' && text[end+1] <= 'z' && !smallInside(text, end+1) || text[end+1] == 0xE2)):
			return 0
		case k&lexicon.Calendar != 0 && !c.known(hash),
			k&(lexicon.Title|lexicon.Honorific) != 0 && k&lexicon.Surname == 0,
			k&lexicon.Demonym != 0 && k&(lexicon.Title|lexicon.Honorific|lexicon.Calendar) == 0 && !c.known(hash):
			return next
		}
		return 0
	}
	if sep == ends {
		c.one(text, w, in)
		return next
	}
	if text[end] != ' ' {
		return 0 // "Ruiz, Jr."
	}
	i = end + 1
	if b := text[i]; b < 'A' || b > 'Z' {
		if b >= utf8.RuneSelf && b != 0xE2 || smallInside(text, i) {
			return 0
		}
		c.one(text, w, in)
		return next
	}
	hash, end = letterRun(text, i)
	if next, f, sep = wordSep(text, i, end); next == 0 || names.Name(hash, text[i:end]) != 0 {
		return 0
	}
	if sep == mayGoOn && (text[end] != ' ' || text[end+1] < 'a' || text[end+1] > 'z' || smallInside(text, end+1)) {
		return 0
	}
	m := mention{start: w.start, name: w.start, end: int32(end), first: w.hash, last: hash, member: None, before: None, words: 2, flags: f}
	if in {
		m.flags |= quoted
	}
	if c.title {
		m.flags |= heading
	}
	c.note(text, m)
	return next
}

// A separation is what a run of capitals can do behind a word.
type separation uint8

const (
	ends separation = iota
	mayGoOn
)

// wordSep tells what stands behind a word that is a capital and small letters:
// where to go on, whether it is a possessive, and whether its run may go on. It
// returns 0 for what is no end of such a word.
func wordSep(text string, start, end int) (next int, f flags, sep separation) {
	if end+2 >= len(text) || end-start < 2 && text[end] != ' ' {
		return 0, 0, ends
	}
	switch b := text[end]; b {
	case ' ':
		return end, 0, mayGoOn
	case ',':
		if text[end+1] == ' ' && upperAt(text, end+2) {
			return end, 0, mayGoOn
		}
		return end, 0, ends
	case '.', '\n', '?', '!', ';', ':', ')', '"':
		return end, 0, ends
	case '\'':
		next = end + 1
	case 0xE2:
		if text[end+1] != 0x80 || text[end+2] != 0x99 {
			return end, 0, ends
		}
		next = end + len("’")
	default:
		return 0, 0, ends
	}
	if next+1 >= len(text) || text[next] != 's' || letters[text[next+1]]&begins != 0 {
		return 0, 0, ends
	}
	return next + 1, possessive, ends
}

// skipSmall returns the first place from i on of a byte that may be a capital
// or end a paragraph: one that lacks the bit of small letters, which digits,
// spaces and most points have too, or has the highest.
func skipSmall(s string, i int) int {
	for ; i+8 <= len(s); i += 8 {
		w := uint64(s[i]) | uint64(s[i+1])<<8 | uint64(s[i+2])<<16 | uint64(s[i+3])<<24 |
			uint64(s[i+4])<<32 | uint64(s[i+5])<<40 | uint64(s[i+6])<<48 | uint64(s[i+7])<<56
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
	links := 0 // "of", "for" inside an organization's name
	var have lexicon.NameClass
	for {
		w := &c.words[n]
		end := readWord(text, i, w)
		n++
		if n == 1 && w.end-w.start == 4 && text[i:end] == "Will" && c.before(text, i)&opens == 0 {
			w.class = 0 // "the actor Will Hart", but "Will Hart resign?"
		}
		have |= w.class
		if w.flags&small != 0 {
			have &^= lexicon.Opener
		}
		next = end
		if n == maxWords {
			return n, next
		}
		if w.flags&possessive != 0 || w.class&lexicon.Opener != 0 && w.flags&small == 0 && w.flags&capitals == 0 {
			return n, next
		}
		j := end
		if j < len(text) && text[j] == ',' && j+3 < len(text) && text[j+1] == ' ' && upperAt(text, j+2) {
			// "James Ruiz, Jr."
			var s word
			e := readWord(text, j+2, &s)
			if s.class&(lexicon.Suffix|lexicon.Company) != 0 && n > 1 {
				c.words[n] = s
				return n + 1, e
			}
			return n, next
		}
		if strings.HasPrefix(text[j:], noBreak) && j+2 < len(text) {
			j++ // of its two bytes
		} else if j+1 >= len(text) || text[j] != ' ' {
			return n, next
		}
		j++
		if upperAt(text, j) {
			i = j
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
