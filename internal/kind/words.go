// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package kind

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/newswire-go/newswire/internal/lexicon"
	"github.com/newswire-go/newswire/internal/marks"
)

// A word is a word of the writer's, without the punctuation at its ends.
type word struct {
	text string
	is   lexicon.Entry // looked up once
	tail byte          // the first punctuation behind it; '-' for any dash, 's' for a possessive
}

// cue returns what the word is as a verb and as a noun. A word that can be both
// is no verb in its bare form: "the claim".
func (w *word) cue() (lexicon.VerbClass, lexicon.NounClass) {
	if w.is.Form == lexicon.Base && w.is.Noun != 0 {
		return 0, w.is.Noun
	}
	return w.is.Verb, w.is.Noun
}

// reach is how many words are looked at to either side.
const reach = 12

// A setting is what stands around a quotation in its sentence. It is read word
// by word, away from the quotation, as far as is asked for.
type setting struct {
	text    string
	qs      []marks.Quotation
	i       int // of the quotation
	lexicon *lexicon.Language

	before, after   [reach]word // nearest first
	nBefore, nAfter int
	paragraphStart  bool // nothing of the paragraph stands before it
	paragraphEnd    bool
	quotedBefore    bool // another quotation stands before it in the sentence
	quotedAfter     bool
	joinsBefore     bool // the other stands directly before it
	gapBefore       bool // the same, or a comma, "and" or "or" parts them

	start, end       int  // of what has been read
	previous, next   int  // the quotations beyond
	started, stopped bool // nothing more of the sentence is there
}

// at sets out from the quotation qs[i].
func (s *setting) at(text string, qs []marks.Quotation, i int) {
	s.text, s.qs, s.i, s.lexicon = text, qs, i, lexicon.English()
	s.start, s.end = qs[i].Open, qs[i].Close
	s.previous, s.next = i-1, i+1
}

// words returns the words between the marks.
func (s *setting) words() string { return s.text[s.qs[s.i].Start:s.qs[s.i].End] }

// readBefore reads words before the quotation until n are known, if the
// sentence has so many.
func (s *setting) readBefore(n int) {
	for s.nBefore < n && !s.started {
		s.started = !s.wordBefore()
	}
}

// wordBefore reads the next word before, or passes over the next quotation, and
// reports whether the sentence may have more.
func (s *setting) wordBefore() bool {
	at := blankStart(s.text, s.start)
	if at == 0 || s.text[at-1] == '\n' {
		s.paragraphStart = s.nBefore == 0 && !s.quotedBefore
		return false
	}
	floor := 0
	if s.previous >= 0 {
		floor = s.qs[s.previous].Close
	}
	if at <= floor {
		q := &s.qs[s.previous]
		if s.ends(s.text[q.Start:q.End]) {
			return false
		}
		if !s.quotedBefore {
			s.joinsBefore = s.nBefore == 0
			s.gapBefore = s.nBefore == 0 || s.nBefore == 1 && parts(s.before[0].text)
		}
		s.quotedBefore = true
		s.start = q.Open
		s.previous--
		return s.i-s.previous <= reach // else there is nothing but quotations
	}
	start := fieldStart(s.text, floor, at)
	w, tail := trim(s.text[start:at])
	if !isAlnum(s.text[at-1]) && s.ends(s.text[start:at]) && !abbreviation(w, tail) {
		return false
	}
	s.before[s.nBefore] = word{w, *s.lexicon.Find(w), tail}
	s.nBefore++
	s.start = start
	return true
}

// ends reports whether a sentence ends before what has been read so far.
func (s *setting) ends(field string) bool {
	return stopped(field) && (s.nBefore == 0 || startsUpper(s.before[s.nBefore-1].text))
}

// parts reports whether the word, or a comma alone, parts two of a kind.
func parts(w string) bool { return w == "" || w == "and" || w == "or" }

// readAfter reads words behind the quotation until n are known, if the
// sentence has so many.
func (s *setting) readAfter(n int) {
	for s.nAfter < n && !s.stopped {
		s.stopped = !s.wordAfter()
	}
}

// wordAfter reads the next word behind, or passes over the next quotation, and
// reports whether the sentence may have more.
func (s *setting) wordAfter() bool {
	at := blankEnd(s.text, s.end)
	if at == len(s.text) || s.text[at] == '\n' {
		s.paragraphEnd = s.nAfter == 0 && !s.quotedAfter
		return false
	}
	ceiling := len(s.text)
	if s.next < len(s.qs) {
		ceiling = s.qs[s.next].Open
	}
	full := s.nAfter == 0 && stopped(s.words()) // nothing but a name can follow
	if at >= ceiling {
		if full {
			return false
		}
		s.quotedAfter = true
		s.end = s.qs[s.next].Close
		s.next++
		return s.next-s.i <= reach // else there is nothing but quotations
	}
	end := fieldEnd(s.text, at, ceiling)
	w, tail := trim(s.text[at:end])
	if full && startsUpper(w) && strings.HasSuffix(s.words(), ".") {
		return false
	}
	s.after[s.nAfter] = word{w, *s.lexicon.Find(w), tail}
	s.nAfter++
	s.end = end
	return !isStop(s.text[end-1]) || abbreviation(w, tail)
}

// stopped reports whether the words end as a sentence does.
func stopped(words string) bool {
	words = withoutClosings(words)
	return words != "" && isStop(words[len(words)-1])
}

func isStop(c byte) bool { return c == '.' || c == '?' || c == '!' }

// withoutClosings returns the words without the closing marks at their end,
// which most lack.
func withoutClosings(words string) string {
	if words == "" {
		return words
	}
	switch c := words[len(words)-1]; {
	case c >= utf8.RuneSelf, c == '"', c == '\'', c == ')', c == ']':
		return strings.TrimRight(words, "\"'”’)]")
	}
	return words
}

// withoutOpenings returns the words without the marks at their start, which most
// lack.
func withoutOpenings(words string) string {
	if words == "" || isAlnum(words[0]) {
		return words
	}
	return strings.TrimLeft(words, "\"'“‘([…. ")
}

// blankStart returns where the blanks begin that end at end.
func blankStart(text string, end int) int {
	for end > 0 {
		switch c := text[end-1]; {
		case c == ' ' || c == '\t':
			end--
		case c == noBreak[1] && strings.HasSuffix(text[:end], noBreak):
			end -= len(noBreak)
		default:
			return end
		}
	}
	return end
}

// blankEnd returns where the blanks end that begin at start.
func blankEnd(text string, start int) int {
	for start < len(text) {
		switch c := text[start]; {
		case c == ' ' || c == '\t':
			start++
		case c == noBreak[0] && strings.HasPrefix(text[start:], noBreak):
			start += len(noBreak)
		default:
			return start
		}
	}
	return start
}

// noBreak is the space that keeps two words on one line.
const noBreak = "\u00a0"

// fieldStart returns the start of the field that ends at end; fields are
// parted by spaces and dashes, and a dash is a field of its own.
func fieldStart(text string, floor, end int) int {
	for i := end; i > floor; i-- {
		switch c := text[i-1]; {
		case ' ' < c && c < utf8.RuneSelf:
		case c == ' ' || c == '\t' || c == '\n':
			return i
		case i-3 >= floor && isDash(text[i-3:i]):
			if i == end {
				return i - 3
			}
			return i
		}
	}
	return floor
}

func fieldEnd(text string, start, ceiling int) int {
	for i := start; i < ceiling; i++ {
		switch c := text[i]; {
		case ' ' < c && c < utf8.RuneSelf:
		case c == ' ' || c == '\t' || c == '\n':
			return i
		case i+3 <= ceiling && isDash(text[i:i+3]):
			if i == start {
				return i + 3
			}
			return i
		}
	}
	return ceiling
}

func isDash(s string) bool { return s == "—" || s == "–" || s == "―" }

// nextWord returns the next word from a place on and the place behind its field,
// "" if none is left.
func nextWord(s string, from int) (w string, at int) {
	for {
		start, end := nextField(s, from)
		if start == end {
			return "", end
		}
		if w, _ := trim(s[start:end]); w != "" {
			return w, end
		}
		from = end
	}
}

// nextField returns the place of the next of the fields that white space of all
// kinds parts, an empty one if none is left.
func nextField(s string, from int) (start, end int) {
	for start = from; start < len(s); {
		n := 1
		if s[start] != ' ' {
			if n = spaceAt(s, start); n == 0 {
				break
			}
		}
		start += n
	}
	for end = start; end < len(s); end++ {
		if c := s[end]; c == ' ' || (c < ' ' || c >= utf8.RuneSelf) && spaceAt(s, end) > 0 {
			break
		}
	}
	return start, end
}

// spaceAt returns the length of the white space that stands at a place, 0 if
// there is none.
func spaceAt(s string, at int) int {
	switch c := s[at]; {
	case c == ' ' || '\t' <= c && c <= '\r':
		return 1
	case c < utf8.RuneSelf:
		return 0
	}
	if r, n := utf8.DecodeRuneInString(s[at:]); unicode.IsSpace(r) {
		return n
	}
	return 0
}

// trim returns the word of a field and the tail cut off it.
func trim(field string) (w string, tail byte) {
	n := len(field)
	starts, ends := isAlnum(field[0]), isAlnum(field[n-1])
	if starts && ends && (field[n-1] != 's' || n < 3 || isAlnum(field[n-2])) {
		return field, 0
	}
	w = field
	if !starts {
		if isDash(field) || strings.Trim(field, "-") == "" {
			return "", '-'
		}
		w = strings.TrimLeft(field, "([{<=>*\"'“‘")
	}
	for w != "" {
		r, size := utf8.DecodeLastRuneInString(w)
		if unicode.IsLetter(r) || unicode.IsDigit(r) || r == '%' || r == '+' {
			break
		}
		tail = w[len(w)-size]
		if r == '’' || r == '\'' {
			tail = 's' // the workers'
		}
		w = w[:len(w)-size]
	}
	if w == "" {
		return "", field[n-1]
	}
	if n := len(w); n > 2 && w[n-1] == 's' && !isAlnum(w[n-2]) {
		for _, possessive := range [...]string{"'s", "’s"} {
			if s, ok := strings.CutSuffix(w, possessive); ok && s != "" {
				w, tail = s, 's'
			}
		}
	}
	return w, tail
}

// abbreviation reports whether a full stop after the word need not end a
// sentence.
func abbreviation(w string, tail byte) bool {
	if tail != '.' {
		return false
	}
	switch w {
	case "Mr", "Mrs", "Ms", "Dr", "Sen", "Sens", "Rep", "Reps", "Gov", "Gen", "Lt", "Col", "Sgt", "Capt", "St", "Prof", "Rev",
		"No", "vs", "Jr", "Sr", "Inc", "Corp", "Co", "Jan", "Feb", "Aug", "Sept", "Oct", "Nov", "Dec":
		return true
	}
	return len(w) == 1 && startsUpper(w) || strings.Contains(w, ".")
}

func startsUpper(s string) bool {
	if s != "" && s[0] < utf8.RuneSelf {
		return 'A' <= s[0] && s[0] <= 'Z'
	}
	return unicode.IsUpper(firstRune(s))
}

func startsLower(s string) bool {
	if s != "" && s[0] < utf8.RuneSelf {
		return 'a' <= s[0] && s[0] <= 'z'
	}
	return unicode.IsLower(firstRune(s))
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

func isAlnum(c byte) bool { return '0' <= c && c <= '9' || 'a' <= c|0x20 && c|0x20 <= 'z' }

// hasLetter reports whether there is a letter; all that is not ASCII is taken for one.
func hasLetter(s string) bool {
	for i := range len(s) {
		if c := s[i]; c >= utf8.RuneSelf || 'a' <= c|0x20 && c|0x20 <= 'z' {
			return true
		}
	}
	return false
}
