// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package names

import (
	"strings"
	"unicode/utf8"

	"github.com/newswire-go/newswire/internal/lexicon"
	"github.com/newswire-go/newswire/internal/marks"
	story "github.com/newswire-go/newswire/internal/text"
)

// A word is a word of a run of capitals, with its properties in a name.
type word struct {
	start, end int32  // without a possessive and without the point after it
	hash       uint32 // see lexicon.HashName
	class      lexicon.NameClass
	flags      Flags
	pointed    bool // its own full stop stands behind its end: "Sen."
}

// Flags are properties of a word, a mention or an entity.
type Flags uint16

const (
	small         Flags = 1 << iota // begins with a small letter
	initial                         // "J.", "J.M."
	Capitals                        // has two capitals or more and no small letter
	Possessive                      // "'s" follows
	Opens                           // a sentence opens with it
	HasDeterminer                   // an article or a pronoun stands before
	Oblique                         // a preposition stands before
	Quoted                          // between quotation marks
	Titled                          // an office or an honorific stands before
	MaleTitle
	FemaleTitle
	Body    // an organization by its words
	Single  // of one word
	Person  // by its words: titled, with initials, with "Jr."
	Heading // in a title whose words all have capitals
	looked  // Opens, HasDeterminer and Oblique have been set
)

// words is a text and its words and marks, those inside quotations among them.
type words struct {
	lang  *lexicon.Language
	text  string
	list  []story.Lexeme // with a lineEnd behind each paragraph
	index []int32        // by every 16 bytes: the place of the first that begins there or after
}

// lineEnd is the kind of the empty lexeme behind the last of a paragraph. A quotation
// mark is of kind story.Quote.
const lineEnd = story.Other + 1

// read reads the words of a text, in which the quotations stand, paragraph by
// paragraph; of the story, the sentences and pronouns too.
func (r *Reader) read(s *words, text string, quotations []marks.Quotation) {
	s.lang, s.text, s.list, s.index = r.Lang, text, s.list[:0], s.index[:0]
	for start, n := 0, 0; start < len(text); {
		end := len(text)
		if k := strings.IndexByte(text[start:], '\n'); k >= 0 {
			end = start + k
		}
		first := n
		for n < len(quotations) && quotations[n].Open < end {
			n++
		}
		from := len(s.list)
		outer := r.Lexed.Find(text, start, end)
		if outer == nil {
			r.lexemes = story.Lex(r.lexemes[:0], r.Lang, text, start, end, quotations[first:n])
			outer = r.lexemes
		}
		if s == &r.story {
			r.addSentences(start, outer)
		}
		at := 0 // in outer
		for ; first < n; first++ {
			k := at
			for k < len(outer) && outer[k].Kind != story.Quote {
				k++
			}
			if k == len(outer) {
				break
			}
			q := &quotations[first]
			s.list = append(s.list, outer[at:k]...)
			s.addMark(q.Open, q.Start)
			s.list = story.LexInside(s.list, r.Lang, text, q.Start, q.End)
			s.addMark(q.End, q.Close)
			end, at = max(end, q.Close), k+1
		}
		s.list = append(s.list, outer[at:]...)
		if len(s.list) > from {
			s.list = append(s.list, story.Lexeme{Start: int32(end), End: int32(end), Kind: lineEnd})
		}
		start = end + 1
	}
	s.indexWords()
}

// Lexemes returns the lexemes of the paragraph text[start:end], which has no quotations,
// if it is one of the story too; or else nil.
func (r *Reader) Lexemes(text string, start, end int) []story.Lexeme {
	s := &r.story
	if end > len(s.text) || s.text[start:end] != text[start:end] {
		return nil
	}
	i, j := s.at(start), s.at(end)
	if i == j || s.kind(i-1) != lineEnd || s.kind(j) != lineEnd || int(s.list[j].Start) != end {
		return nil
	}
	return s.list[i:j]
}

// stretchOfWords is how many bytes of a text hold few words.
const stretchOfWords = 16

// indexWords makes the index of the list.
func (s *words) indexWords() {
	if len(s.list) == 0 {
		return
	}
	list, last := s.list, s.list[len(s.list)-1].Start
	i := 0
	for start := int32(0); start <= last; start += stretchOfWords {
		for list[i].Start < start {
			i++
		}
		s.index = append(s.index, int32(i))
	}
}

// addMark adds the quotation mark text[start:end], if there is one.
func (s *words) addMark(start, end int) {
	if start < end {
		s.list = append(s.list, story.Lexeme{Start: int32(start), End: int32(end), Kind: story.Quote})
	}
}

// at returns the place of the first word or mark that begins at the byte or after it.
func (s *words) at(pos int) int {
	k := pos / stretchOfWords
	if k >= len(s.index) {
		return len(s.list)
	}
	i := int(s.index[k])
	for i < len(s.list) && int(s.list[i].Start) < pos {
		i++
	}
	return i
}

// kind returns the kind of the i-th, lineEnd if there is none.
func (s *words) kind(i int) story.TokenKind {
	if i < 0 || i >= len(s.list) {
		return lineEnd
	}
	return s.list[i].Kind
}

// isWord reports whether the i-th is a word or a number.
func (s *words) isWord(i int) bool { return s.kind(i) <= story.Number }

// capital reports whether the i-th is a word that begins with a capital.
func (s *words) capital(i int) bool {
	return s.kind(i) == story.Word && s.list[i].Shape&story.Capital != 0
}

// small reports whether the i-th is a word that begins with a small letter.
func (s *words) small(i int) bool {
	return s.kind(i) == story.Word && s.list[i].Shape&story.Capital == 0
}

// follows reports whether one space parts the i-th from the one before.
func (s *words) follows(i int) bool {
	if i <= 0 || i >= len(s.list) {
		return false
	}
	at, e := s.list[i].Start, s.list[i-1].End
	return at == e+1 && s.text[e] == ' ' || at == e+int32(len(NoBreak)) && s.text[e:at] == NoBreak
}

// nextCapital reports whether a word with a capital stands at i, parted from the one
// before by one space.
func (s *words) nextCapital(i int) bool { return s.capital(i) && s.follows(i) }

// NoBreak is the space that keeps a name on one line.
const NoBreak = "\u00a0"

// end returns the end of the i-th, without the point of a word such as "Sen.", but
// with that of "U.S."
func (s *words) end(i int) int {
	l := &s.list[i]
	if l.Shape&story.Dotted != 0 && !initials(s.text[l.Start:l.End]) {
		return int(l.End) - 1
	}
	return int(l.End)
}

// initials reports whether a word is of several letters with points, such as "U.S."
func initials(w string) bool {
	_, n := utf8.DecodeRuneInString(w)
	return len(w) > n+1 && w[n] == '.'
}

// of returns the text of the i-th, as far as its end.
func (s *words) of(i int) string { return s.text[s.list[i].Start:s.end(i)] }

// prefix returns the length of the prefix of the i-th: 3 of "al-Assad".
func (s *words) prefix(i int) int32 {
	l := &s.list[i]
	if l.Shape&story.Prefixed == 0 {
		return 0
	}
	return int32(strings.IndexByte(s.text[l.Start:l.End], '-') + 1)
}

// entry returns the entry of the i-th, that of no word if it is none.
func (s *words) entry(i int) *lexicon.Entry {
	if s.kind(i) != story.Word {
		return noWord
	}
	return s.lang.At(s.text, int(s.list[i].Start), s.end(i))
}

// noWord is the entry of no word.
var noWord = new(lexicon.Entry)

// word returns the i-th as a word of a run of capitals.
func (s *words) word(i int) (w word) {
	l := &s.list[i]
	w = word{start: l.Start, end: l.End}
	if i+1 < len(s.list) && s.list[i+1].Kind == story.Genitive {
		w.flags = Possessive
	}
	if l.Shape&^story.First == story.Capital {
		w.hash, w.class = lexicon.HashName(s.text[w.start:w.end]), s.lang.At(s.text, int(w.start), int(w.end)).Name
		return w // fast path: a capital and small letters
	}
	w.end = int32(s.end(i))
	if l.Shape&story.Capital == 0 && l.Shape&story.Prefixed == 0 {
		w.class, w.flags = s.lang.At(s.text, int(w.start), int(w.end)).Name&lexicon.Particle, w.flags|small
		return w
	}
	name := s.text[w.start+s.prefix(i) : w.end]
	w.hash = lexicon.HashName(name)
	w.pointed = w.end < l.End
	if l.Shape&story.AllCaps != 0 || l.Shape&story.Prefixed != 0 && len(name) > 1 && strings.ToUpper(name) == name {
		w.flags |= Capitals
	}
	if l.Shape&story.Dotted != 0 {
		if !w.pointed {
			w.flags |= initial | Capitals // "U.S."
		} else if utf8.RuneCountInString(name[:min(len(name), utf8.UTFMax)]) == 1 {
			w.flags |= initial // "J."
		}
	}
	if w.class = s.lang.At(s.text, int(w.end)-len(name), int(w.end)).Name; l.Shape&story.Compound != 0 {
		w.class |= s.compound(name, w.class)
	}
	return w
}

// compound returns the class that a word with a capital has by its parts, besides the
// class that it has as a whole.
func (s *words) compound(name string, class lexicon.NameClass) lexicon.NameClass {
	if k := strings.LastIndexByte(name, '-'); k > 0 && class == 0 {
		return hyphened(s.lang, name[:k], name[k+1:])
	}
	if contracted(name) {
		return lexicon.SentenceOpener
	}
	return 0
}

// contracted reports whether a word is run together with a verb or with "not": "It's",
// "Don't".
func contracted(w string) bool {
	switch _, after, _ := story.CutApostrophe(w); after {
	case "s", "t", "re", "ve", "ll", "m", "d":
		return true
	}
	return false
}

// isContraction reports whether the i-th is a word that is run together with a verb or
// with "not".
func (s *words) isContraction(i int) bool {
	return s.kind(i) == story.Word && s.list[i].Shape&story.Compound != 0 && contracted(s.of(i))
}

// hyphened returns the class of a word of two parts: a title where both are, or
// where the second is a noun for a person in small letters; and a demonym where it
// tells where someone is from, or of which party.
//
//	Secretary-General, Film-maker, Haven-born, R-Texas
func hyphened(lang *lexicon.Language, first, last string) lexicon.NameClass {
	class := lang.Find(last).Name
	if attributive(lang, last) {
		return lexicon.Demonym
	}
	if len(last) > 4 && last[0] >= 'a' && last[0] <= 'z' && (class&lexicon.Title != 0 || lang.IsPerson(last)) {
		return lexicon.Title
	}
	if len(first) == 1 && strings.Contains("RDI", first) && story.StartsUpper(last) {
		return lexicon.Demonym // "R-Texas"
	}
	return lang.Find(first).Name & class & lexicon.Title
}

// pointed reports whether a full stop after a word is part of a name: "Sen.",
// "Jr.", not "Calif."
func pointed(class lexicon.NameClass) bool {
	return class&lexicon.BeforeName != 0 ||
		class&lexicon.Abbreviation != 0 && class&(lexicon.Suffix|lexicon.Company|lexicon.Calendar|lexicon.Title) != 0
}

// InitialsHash is the hash of the capitals that begin the words of a name, as it
// would be of the word that they spell.
func InitialsHash(name string) uint32 {
	var h lexicon.Hasher
	for i, before := 0, byte(' '); i < len(name); i++ {
		if b := name[i]; b >= 'A' && b <= 'Z' && (before == ' ' || before == '-' || before == '\'' || before == '&') {
			h.Add(b | 0x20)
		}
		before = name[i]
	}
	return h.Sum()
}
