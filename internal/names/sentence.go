// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package names

import (
	"math/bits"
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/newswire-go/newswire/internal/lexicon"
	"github.com/newswire-go/newswire/internal/swar"
	story "github.com/newswire-go/newswire/internal/text"
)

// A Sentence is where a sentence of the story begins.
type Sentence struct {
	Start     int32
	Paragraph int32 // its number
}

// readSentences finds the sentences of the story. What stands between quotation marks
// is part of the sentence around it, but for the one that ends with the quotation:
// “No.” He left.
func (r *Reader) readSentences() {
	text := r.Text
	r.Sentences = append(r.Sentences[:0], Sentence{})
	last := &r.Sentences[0]
	begin := func(at int, paragraph int32) {
		if at > int(last.Start) {
			r.Sentences = append(r.Sentences, Sentence{Start: int32(at), Paragraph: paragraph})
		} else {
			last.Paragraph = paragraph
		}
		last = &r.Sentences[len(r.Sentences)-1]
	}
	for i, q := 0, 0; i < len(text); {
		out := len(text) // where the next quotation begins
		if q < len(r.quoted) {
			out = max(i, r.quoted[q].Start)
		}
		switch i = nextPoint(text, i, out); {
		case i == out && q < len(r.quoted):
			s := r.quoted[q]
			q++
			i = max(i, s.End)
			if s.End > s.Start && strings.IndexByte(".?!", text[s.End-1]) >= 0 {
				if at := capitalAfter(text, s.End); at > 0 && (text[s.End-1] == '.' || !r.saidAt(at)) {
					begin(at, last.Paragraph)
				}
			}
		case i == out:
		case text[i] == '\n' && i == int(last.Start): // an empty line
			i++
			last.Start = int32(i)
		case text[i] == '\n':
			i++
			begin(i, last.Paragraph+1)
		default:
			if at := capitalAfter(text, i+1); at > 0 && !(text[i] == '.' && r.dotted(i)) {
				begin(at, last.Paragraph)
			}
			i++
		}
	}
}

// SentenceAt returns the place in Sentences of the one in which pos stands. It finds
// the sentences when it is first called for a story.
func (r *Reader) SentenceAt(pos int) int {
	if len(r.Sentences) == 0 {
		r.readSentences()
	}
	return sort.Search(len(r.Sentences), func(i int) bool { return int(r.Sentences[i].Start) > pos }) - 1
}

// SentenceEnd returns where the n-th sentence ends.
func (r *Reader) SentenceEnd(n int) int {
	if n+1 < len(r.Sentences) {
		return int(r.Sentences[n+1].Start)
	}
	return len(r.Text)
}

// saidAt reports whether the words from i on say who asked or cried what stands
// before: “Really?” Ruiz asked. Package text reads them alike.
func (r *Reader) saidAt(i int) bool {
	text := r.Text
	for n := 0; n < 5 && i < len(text) && letters[text[i]]&begins != 0; n++ {
		j := WordEnd(text, i)
		if n > 0 && r.Lang.At(text, i, j).Verb != 0 {
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
// begins; 0 if none does.
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
			if spaces > 0 && (UpperAt(text, j) || b >= '0' && b <= '9') {
				return j
			}
			return 0
		}
	}
	return 0
}

// dotted reports whether the point at i is that of a shortened word and ends no
// sentence, by the same rule as in package text.
func (r *Reader) dotted(i int) bool {
	text := r.Text
	j := wordStart(text, i)
	is := r.Lang.At(text, j, i).Name
	switch {
	case is&lexicon.BeforeName != 0:
		return true
	case i == j || !UpperAt(text, j):
		return false
	case i-j == 1 && (j == 0 || text[j-1] != '.'):
		return true // "J. Ruiz"
	case i-j > 1 && is&lexicon.Abbreviation == 0:
		return false
	}
	at := capitalAfter(text, i+1) // of "in the U.S. The mayor", "at Orbis Corp. Ruiz"
	return at == 0 || !story.OpensSentence(r.Lang.At(text, at, WordEnd(text, at)))
}

// A part is the part of a name in its clause.
type part uint8

const (
	unread part = iota
	Opener      // the subject, at the head of the sentence
	Subject
	Minor // the subject of a subordinate clause
	Object
	Other // after a preposition, before "'s"
)

// isShortened reports whether the "'s" at i is a verb's: "Ruiz's been told".
func isShortened(text string, i int) bool {
	i = possessiveEnd(text, i)
	switch text[i:WordEnd(text, i)] {
	case "been", "not", "going", "got", "also", "just", "always", "never", "a", "an", "the", "gone":
		return true
	}
	return false
}

// PartOf returns the part of a name in its clause.
func (r *Reader) PartOf(m *Mention) part {
	if m.part == unread {
		m.part = r.readPart(m)
	}
	return m.part
}

// readPart is PartOf from the words before the name.
func (r *Reader) readPart(m *Mention) part {
	text := r.Text
	if m.Flags&Possessive != 0 && !isShortened(text, int(m.End)) || r.modifies(m) || r.PlacedBy(m) {
		return Other
	}
	j := int(m.Start)
	titled := false
	for range 7 {
		s, k := r.clauseWordBefore(j)
		if s < 0 {
			return subjectAfter(text[:k])
		}
		is, w := r.Lang.At(text, s, k), text[s:k]
		switch class := is.Name; {
		case w == "that":
			return Minor
		case class&lexicon.NounOpener != 0:
		case class&lexicon.FunctionWord != 0:
			return partAfter(w)
		case class&lexicon.SentenceOpener != 0:
			return Subject
		case class&(lexicon.Title|lexicon.GenericPerson|lexicon.GroupNoun) != 0:
			titled = true
		case class&lexicon.Demonym != 0 || UpperAt(w, 0):
		case !titled && is.Verb&lexicon.Strong != 0 && is.Verb&(lexicon.Say|lexicon.Write) != 0 && is.Form&(lexicon.Past|lexicon.ThirdForm) != 0:
			return Subject // "said Ruiz"
		case !titled:
			return Object
		}
		j = s
	}
	return Subject
}

// subjectAfter returns the part of a name before which only the mark stands with which
// before ends.
func subjectAfter(before string) part {
	k := len(before)
	if k == 0 || before[k-1] >= utf8.RuneSelf || strings.IndexByte("\n.?!\"':", before[k-1]) >= 0 {
		return Opener
	}
	return Subject
}

// clauseWordBefore returns the word text[s:k] that stands before j, with its
// hyphens; s is -1 if there is none, and k where it would end.
func (r *Reader) clauseWordBefore(j int) (s, k int) {
	text := r.Text
	for k = j; k > 0 && text[k-1] == ' '; k-- {
	}
	if k == j || !LetterBefore(text, k) {
		if k == 0 || text[k-1] != '.' || !r.dotted(k-1) {
			return -1, k
		}
		k--
	}
	s = wordStart(text, k)
	for s > 1 && text[s-1] == '-' && LetterBefore(text, s-1) {
		s = wordStart(text, s-1)
	}
	return s, k
}

// partAfter returns the part of a name behind a function word.
func partAfter(w string) part {
	switch w {
	case "and", "but", "And", "But", "or", "so":
		return Subject
	}
	if conjunction(strings.ToLower(w)) {
		return Minor
	}
	return Other
}

// PlacedBy reports whether the name is the region of the place before it: "in
// Haven, Idaho, on Friday".
func (r *Reader) PlacedBy(m *Mention) bool {
	text := r.Text
	if m.Start < 3 || text[m.Start-2] != ',' || int(m.End) >= len(text) || text[m.End] != ',' && text[m.End] != '.' {
		return false
	}
	i := r.MentionAt(int(m.Start)) - 1
	if i < 0 || r.Mentions[i].End != m.Start-2 || r.Look(&r.Mentions[i])&Oblique == 0 {
		return false
	}
	before := text[:r.Mentions[i].Start]
	return strings.HasSuffix(before, " in ") || strings.HasSuffix(before, " near ")
}
