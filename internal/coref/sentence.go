// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package coref

import (
	"math/bits"
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/newswire-go/newswire/internal/lexicon"
	"github.com/newswire-go/newswire/internal/swar"
	story "github.com/newswire-go/newswire/internal/text"
)

// A sentence is where a sentence of the story begins.
type sentence struct {
	start     int32
	paragraph int32 // its number
	opening   int32 // who is described as its subject, if opened
	opened    bool  // opening is known
	tail      int32 // where the description of opening ends; 0 if there is none
}

// readSentences finds the sentences of the story. What stands between quotation marks
// is part of the sentence around it, but for the one that ends with the quotation:
// “No.” He left.
func (c *Entities) readSentences() {
	text := c.text
	c.sentences = append(c.sentences[:0], sentence{})
	last := &c.sentences[0]
	begin := func(at int, paragraph int32) {
		if at > int(last.start) {
			c.sentences = append(c.sentences, sentence{start: int32(at), paragraph: paragraph})
		} else {
			last.paragraph = paragraph
		}
		last = &c.sentences[len(c.sentences)-1]
	}
	for i, q := 0, 0; i < len(text); {
		out := len(text) // where the next quotation begins
		if q < len(c.quoted) {
			out = max(i, c.quoted[q].Start)
		}
		switch i = nextPoint(text, i, out); {
		case i == out && q < len(c.quoted):
			s := c.quoted[q]
			q++
			i = max(i, s.End)
			if s.End > s.Start && strings.IndexByte(".?!", text[s.End-1]) >= 0 {
				if at := capitalAfter(text, s.End); at > 0 && (text[s.End-1] == '.' || !c.saidAt(at)) {
					begin(at, last.paragraph)
				}
			}
		case i == out:
		case text[i] == '\n' && i == int(last.start): // an empty line
			i++
			last.start = int32(i)
		case text[i] == '\n':
			i++
			begin(i, last.paragraph+1)
		default:
			if at := capitalAfter(text, i+1); at > 0 && !(text[i] == '.' && c.dotted(i)) {
				begin(at, last.paragraph)
			}
			i++
		}
	}
}

// sentenceAt returns the number of the sentence in which pos stands.
func (c *Entities) sentenceAt(pos int) int {
	if len(c.sentences) == 0 {
		c.readSentences()
	}
	return sort.Search(len(c.sentences), func(i int) bool { return int(c.sentences[i].start) > pos }) - 1
}

// endOf returns where the sentence of the number ends.
func (c *Entities) endOf(n int) int {
	if n+1 < len(c.sentences) {
		return int(c.sentences[n+1].start)
	}
	return len(c.text)
}

// saidAt reports whether the words from i on say who asked or cried what stands
// before: “Really?” Ruiz asked. Package text reads them alike.
func (c *Entities) saidAt(i int) bool {
	text := c.text
	for n := 0; n < 5 && i < len(text) && letters[text[i]]&begins != 0; n++ {
		j := wordEnd(text, i)
		if n > 0 && c.lang.At(text, i, j).Verb != 0 {
			return true
		}
		for i = j; i < len(text) && text[i] == ' '; i++ {
		}
	}
	return false
}

// nextPoint returns the place of the first byte from i to j that may end a sentence,
// j if there is none.
func nextPoint(s string, i, j int) int {
	// The highest bit stays clear in each byte that is the pattern's.
	for ; j-i >= 8; i += 8 {
		w := swar.Load(s, i)
		stop, ask, call, line := w^'.'*swar.Ones, w^'?'*swar.Ones, w^'!'*swar.Ones, w^'\n'*swar.Ones
		other := swar.NotZero(stop) & swar.NotZero(ask) & swar.NotZero(call) & swar.NotZero(line)
		if ends := ^other & swar.Highs; ends != 0 {
			return i + bits.TrailingZeros64(ends)/8
		}
	}
	for i < j && s[i] != '.' && s[i] != '?' && s[i] != '!' && s[i] != '\n' {
		i++
	}
	return i
}

// capitalAfter returns where, after closing marks and spaces, a sentence
// begins; 0 where none does.
func capitalAfter(text string, i int) int {
	spaces := 0
	for j := i; j < len(text) && j < i+12; {
		switch b := text[j]; {
		case b == ' ':
			spaces++
			j++
		case b == '"' || b == '\'' || b == ')' || b == ']':
			j++
		case b == 0xE2 && j+2 < len(text):
			j += 3
		default:
			if spaces > 0 && (upperAt(text, j) || b >= '0' && b <= '9') {
				return j
			}
			return 0
		}
	}
	return 0
}

// dotted reports whether the point at i is that of a shortened word and ends no
// sentence, by the same rule as in package text.
func (c *Entities) dotted(i int) bool {
	text := c.text
	j := wordStart(text, i)
	is := c.lang.At(text, j, i).Name
	switch {
	case is&lexicon.BeforeName != 0:
		return true
	case i == j || !upperAt(text, j):
		return false
	case i-j == 1 && (j == 0 || text[j-1] != '.'):
		return true // "J. Ruiz"
	case i-j > 1 && is&lexicon.Abbreviation == 0:
		return false
	}
	at := capitalAfter(text, i+1) // of "in the U.S. The mayor", "at Orbis Corp. Ruiz"
	return at == 0 || !story.OpensSentence(c.lang.At(text, at, wordEnd(text, at)))
}

// A part is the part of a name in its clause.
type part uint8

const (
	unread part = iota
	opener      // the subject, at the head of the sentence
	subject
	minor // the subject of a subordinate clause
	object
	other // after a preposition, before "'s"
)

// isShortened reports whether the "'s" at i is a verb's: "Ruiz's been told".
func isShortened(text string, i int) bool {
	i = possessiveEnd(text, i)
	switch text[i:wordEnd(text, i)] {
	case "been", "not", "going", "got", "also", "just", "always", "never", "a", "an", "the", "gone":
		return true
	}
	return false
}

// partOf returns the part of a name in its clause.
func (c *Entities) partOf(m *mention) part {
	if m.part == unread {
		m.part = c.readPart(m)
	}
	return m.part
}

// readPart is partOf from the words before the name.
func (c *Entities) readPart(m *mention) part {
	text := c.text
	if m.flags&possessive != 0 && !isShortened(text, int(m.end)) || c.modifies(m) || c.placedBy(m) {
		return other
	}
	j := int(m.start)
	titled := false
	for range 7 {
		s, k := c.clauseWordBefore(j)
		if s < 0 {
			if k == 0 || text[k-1] >= utf8.RuneSelf || strings.IndexByte("\n.?!\"':", text[k-1]) >= 0 {
				return opener
			}
			return subject
		}
		is, w := c.lang.At(text, s, k), text[s:k]
		switch class := is.Name; {
		case w == "that":
			return minor
		case class&lexicon.NounOpener != 0:
		case class&lexicon.FunctionWord != 0:
			return partAfter(w)
		case class&lexicon.SentenceOpener != 0:
			return subject
		case class&(lexicon.Title|lexicon.GenericPerson|lexicon.GroupNoun) != 0:
			titled = true
		case class&lexicon.Demonym != 0 || upperAt(w, 0):
		case !titled && is.Verb&lexicon.Strong != 0 && is.Verb&(lexicon.Say|lexicon.Write) != 0 && is.Form&(lexicon.Past|lexicon.ThirdForm) != 0:
			return subject // "said Ruiz"
		case !titled:
			return object
		}
		j = s
	}
	return subject
}

// clauseWordBefore returns the word text[s:k] that stands before j, with its
// hyphens; s is -1 if there is none, and k where it would end.
func (c *Entities) clauseWordBefore(j int) (s, k int) {
	text := c.text
	for k = j; k > 0 && text[k-1] == ' '; k-- {
	}
	if k == j || !letterBefore(text, k) {
		if k == 0 || text[k-1] != '.' || !c.dotted(k-1) {
			return -1, k
		}
		k--
	}
	s = wordStart(text, k)
	for s > 1 && text[s-1] == '-' && letterBefore(text, s-1) {
		s = wordStart(text, s-1)
	}
	return s, k
}

// partAfter returns the part of a name behind a function word.
func partAfter(w string) part {
	switch w {
	case "and", "but", "And", "But", "or", "so":
		return subject
	}
	if conjunction(strings.ToLower(w)) {
		return minor
	}
	return other
}

// placedBy reports whether the name is the region of the place before it: "in
// Haven, Idaho, on Friday".
func (c *Entities) placedBy(m *mention) bool {
	text := c.text
	if m.start < 3 || text[m.start-2] != ',' || int(m.end) >= len(text) || text[m.end] != ',' && text[m.end] != '.' {
		return false
	}
	i := c.mentionAt(int(m.start)) - 1
	if i < 0 || c.mentions[i].end != m.start-2 || c.look(&c.mentions[i])&oblique == 0 {
		return false
	}
	before := text[:c.mentions[i].start]
	return strings.HasSuffix(before, " in ") || strings.HasSuffix(before, " near ")
}
