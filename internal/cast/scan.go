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

// A word is one of a run of capitals, or a small word inside it.
type word struct {
	start, end int32  // without a possessive and without the point after it
	hash       uint32 // of its letters, small and without accents
	class      lexicon.NameClass
	flags      flags
}

// flags are what is seen of a word, a mention or a member.
type flags uint16

const (
	small      flags = 1 << iota // begins with a small letter
	initial                      // "J.", "J.M."
	capitals                     // has two capitals or more and no small letter
	possessive                   // "'s" follows
	opens                        // a sentence opens with it
	the                          // an article or a pronoun stands before
	oblique                      // a preposition stands before
	quoted                       // between quotation marks
	titled                       // an office or an honorific stands before
	maleTitle
	femaleTitle
	body // an organization by its words
	single
	person  // by its words: titled, with initials, with "Jr."
	heading // in a title whose words all have capitals
	looked  // what stands before has been seen: opens, the and oblique are known
)

// letters tells the bytes of words: 1 for the first byte of a letter or digit,
// 8 for what goes on a letter of several bytes, 2 for what a word may hold
// inside, 4 for what may begin a capital and for the end of a paragraph.
var letters = func() (t [256]uint8) {
	for i := range t {
		switch c := byte(i); {
		case 'A' <= c && c <= 'Z':
			t[i] = 1 | 4
		case 'a' <= c && c <= 'z':
			t[i] = 1
		case '0' <= c && c <= '9':
			t[i] = 1
		case c == 0xC3, c == 0xC4, c == 0xC5, c == 0xC6, c >= 0xCC && c <= 0xD5, c == 0xE1:
			t[i] = 1 | 4
		case c >= 0xC4 && c != 0xE2 && c != 0xE3:
			t[i] = 1
		case 0x80 <= c && c < 0xC0:
			t[i] = 8
		case c == '\'' || c == '-' || c == '.' || c == '&' || c == 0xE2:
			t[i] = 2
		}
	}
	t['\n'] = 4 // a paragraph begins
	return t
}()

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
			if b == 0xE2 || b == 0xE3 || b == 0xC2 { // marks, dashes, Japanese: nothing has capitals
				i += 2
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
		n, next := c.run(text, i)
		for q < len(c.quoted) && c.quoted[q].End <= i {
			q++
		}
		in := q < len(c.quoted) && c.quoted[q].Start <= i
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
	for i := range c.mentions {
		// "Mr. Ruiz" tells what "Ruiz" does not.
		if m := &c.mentions[i]; m.flags&(single|titled) == single|titled && m.flags&heading == 0 {
			m.member = int32(c.whom(text, m, Hint{}))
		}
	}
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

// letterBefore reports whether a letter or digit ends at i.
func letterBefore(s string, i int) bool {
	if i == 0 {
		return false
	}
	if k := letters[s[i-1]]; k&8 == 0 {
		return k&1 != 0
	}
	for j := i - 1; j >= 0 && j > i-utf8.UTFMax; j-- {
		if letters[s[j]]&8 == 0 {
			return letters[s[j]]&1 != 0
		}
	}
	return false
}

// wordEnd returns the end of the letters and digits from i on.
func wordEnd(s string, i int) int {
	for i < len(s) && letters[s[i]]&1 != 0 {
		for i++; i < len(s) && letters[s[i]]&8 != 0; i++ {
		}
	}
	return i
}

// wordStart returns where the letters and digits begin that end at i, at most
// maxWord bytes before.
func wordStart(s string, i int) int {
	for low := i - maxWord; i > low && letterBefore(s, i); {
		for i--; letters[s[i]]&8 != 0; i-- {
		}
	}
	return i
}

// maxWord is how far back the beginning of a word is looked for.
const maxWord = 32

func upperAt(s string, i int) bool {
	if s[i] < utf8.RuneSelf {
		return 'A' <= s[i] && s[i] <= 'Z'
	}
	r, _ := utf8.DecodeRuneInString(s[i:])
	return unicode.IsUpper(r)
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
		case letters[b]&1 != 0:
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
		if j+1 >= len(text) || text[j] != ' ' {
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

// smallInside reports whether one or two small words stand at i and a capital
// after them.
func smallInside(text string, i int) bool {
	for range 2 {
		j := i
		for j < len(text) && text[j] >= 'a' && text[j] <= 'z' {
			j++
		}
		if j == i || j-i > 6 || j+1 >= len(text) || text[j] != ' ' && text[j] != '-' {
			return false
		}
		if b := text[j+1]; b < 'a' || b > 'z' {
			return upperAt(text, j+1)
		}
		if text[j] != ' ' {
			return false
		}
		i = j + 1
	}
	return false
}

// plainWord is readWord for a capital and small letters of ASCII with a space
// or a point after them, as most words have; 0 for any other word.
func plainWord(text string, i int, w *word) (end int) {
	if text[i] < 'A' || text[i] > 'Z' {
		return 0
	}
	var h lexicon.Hasher
	j := i + 1
	buf := uint64(text[i] | 0x20)
	for n := uint(8); j < len(text); n += 8 {
		b := text[j]
		if b < 'a' || b > 'z' {
			if letters[b]&(1|2|8) != 0 && (b != '.' || j == i+1) {
				return 0
			}
			break
		}
		if n == 64 {
			h.Mix(buf)
			buf, n = 0, 0
		}
		buf |= uint64(b) << n
		j++
	}
	if j == len(text) && j == i+1 {
		return 0
	}
	h.Mix(buf)
	hash := h.Sum()
	*w = word{start: int32(i), end: int32(j), hash: hash, class: lexicon.NameByHash(hash, text[i:j])}
	if j < len(text) && text[j] == '.' {
		if w.class&lexicon.Dotted != 0 {
			return j + 1
		}
		if j+1 < len(text) && letters[text[j+1]]&1 != 0 && j-i == 1 {
			return 0
		}
	}
	return j
}

// readWord reads the capitalised word at i and returns where its run may go on.
func readWord(text string, i int, w *word) (end int) {
	if end = plainWord(text, i, w); end > 0 {
		return end
	}
	*w = word{start: int32(i)}
	var h lexicon.Hasher
	uppers, lowers, dots, n, hyphen := 0, 0, 0, 0, 0
loop:
	for i < len(text) {
		b := text[i]
		switch k := letters[b]; {
		case b < utf8.RuneSelf && k&1 != 0:
			if b >= 'A' && b <= 'Z' {
				b |= 0x20
				uppers++
			} else if b >= 'a' {
				lowers++
			}
			h.Add(b)
			n++
			i++
		case k&1 != 0:
			r, size := utf8.DecodeRuneInString(text[i:])
			if r == utf8.RuneError && size == 1 {
				lowers++
				i++
				continue
			}
			if unicode.IsUpper(r) {
				uppers++
			} else {
				lowers++
			}
			h.AddRune(lexicon.BaseLetter(r))
			n++
			i += size
		case b == '-' || b == '&':
			if i+1 >= len(text) || letters[text[i+1]]&1 == 0 {
				break loop
			}
			h.Add(b)
			hyphen = i
			i++
		case b == '.':
			// Inside "U.S." and "J.M."; never after a whole word.
			if i+1 >= len(text) || n != dots+1 || letters[text[i+1]]&4 == 0 || text[i+1] == '\n' {
				break loop
			}
			dots++
			i++
		case b == '\'' || strings.HasPrefix(text[i:], "’"):
			size := 1
			if b != '\'' {
				size = len("’")
			}
			if i+size >= len(text) || letters[text[i+size]]&1 == 0 {
				if i > int(w.start) && text[i-1] == 's' && (b != '\'' && lowers > 0 || b == '\'' && i+1 < len(text) && text[i+1] == ' ') {
					w.flags |= possessive // "the Joneses’ house"
				}
				break loop
			}
			if c := text[i+size]; (c == 's' || c == 'S' && lowers == 0) && (i+size+1 >= len(text) || letters[text[i+size+1]]&1 == 0) {
				w.flags |= possessive
				w.end = int32(i)
				i += size + 1
				break loop
			}
			if contraction(text[i+size:]) {
				w.class = lexicon.Opener // "Don't"
			}
			i += size // "O'Malley"
			h.Add('\'')
		default:
			break loop
		}
	}
	if w.end == 0 {
		w.end = int32(i)
	}
	w.hash = h.Sum()
	if lowers == 0 && uppers > 1 {
		w.flags |= capitals
	}
	w.class |= lexicon.Name(text[w.start:w.end])
	if w.class == 0 && hyphen > 0 && w.flags&possessive == 0 {
		// "Secretary-General"
		w.class = lexicon.Name(text[w.start:hyphen]) & lexicon.Name(text[hyphen+1:w.end]) & lexicon.Title
	}
	end = i
	if end < len(text) && text[end] == '.' && w.flags&possessive == 0 {
		switch {
		case n == 1 && uppers == 1, dots > 0 && n == dots+1: // "J.", "U.S."
			w.flags |= initial
			if dots > 0 {
				w.flags |= capitals
				w.end++
			}
			end++
		case w.class&lexicon.Dotted != 0:
			end++
		}
	}
	return end
}

// contraction reports whether what follows an apostrophe is a verb's rest.
func contraction(s string) bool {
	switch s[:wordEnd(s, 0)] {
	case "t", "re", "ve", "ll", "m", "d":
		return true
	}
	return false
}

// smallWord reads a word in small letters of at most six bytes; it returns 0
// where there is none. A word such as "al-Assad" it reads as a capital one.
func smallWord(text string, i int, w *word) int {
	j := i
	for j < len(text) && text[j] >= 'a' && text[j] <= 'z' {
		if j-i > 6 {
			return 0
		}
		j++
	}
	if j == i || j >= len(text) {
		return 0
	}
	if text[j] == '-' && j-i <= 4 && j+1 < len(text) && upperAt(text, j+1) {
		end := readWord(text, j+1, w)
		w.start = int32(i)
		w.class = 0
		w.flags |= capitals
		return end
	}
	if strings.HasPrefix(text[j:], "’") || text[j] == '\'' {
		return 0
	}
	*w = word{start: int32(i), end: int32(j), flags: small, class: lexicon.Name(text[i:j])}
	w.class &= lexicon.Particle
	var h lexicon.Hasher
	for k := i; k < j; k++ {
		h.Add(text[k])
	}
	w.hash = h.Sum()
	return j
}

// hashOf returns the hash that a word of this text has in a name.
func hashOf(s string) uint32 {
	var w word
	readWord(s, 0, &w)
	return w.hash
}
