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
	is   lexicon.Word // looked up once
	lead byte         // the punctuation before it: '(' or '='
	tail byte         // the first punctuation behind it; '-' for any dash, 's' for a possessive
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

// A setting is what stands around a quotation in its sentence.
type setting struct {
	before, after   [reach]word // nearest first
	nBefore, nAfter int
	opens           bool // nothing of the sentence stands before it
	closes          bool // nothing of the sentence stands behind it
	paragraphStart  bool // nothing of the paragraph stands before it
	paragraphEnd    bool
	quotedBefore    bool // another quotation stands before it in the sentence
	quotedAfter     bool
	joinsBefore     bool // the other stands directly before it
	gapBefore       bool // the same, or a comma, "and" or "or" parts them
}

func (s *setting) readBefore(text string, qs []marks.Quotation, i int) {
	at, j := qs[i].Open, i-1
	for s.nBefore < reach {
		at = blankStart(text, at)
		if at == 0 || text[at-1] == '\n' {
			s.paragraphStart = s.nBefore == 0 && !s.quotedBefore
			break
		}
		floor := 0
		if j >= 0 {
			floor = qs[j].Close
		}
		if at <= floor {
			if s.ends(text[qs[j].Start:qs[j].End]) {
				break
			}
			if !s.quotedBefore {
				s.joinsBefore = s.nBefore == 0
				s.gapBefore = s.nBefore == 0 || s.nBefore == 1 && parts(s.before[0].text)
			}
			s.quotedBefore = true
			if at, j = qs[j].Open, j-1; i-j > reach {
				break // nothing but quotations
			}
			continue
		}
		start := fieldStart(text, floor, at)
		w := trim(text[start:at])
		if s.ends(text[start:at]) && !abbreviation(w) {
			break
		}
		w.is = lexicon.Look(w.text)
		s.before[s.nBefore] = w
		s.nBefore++
		at = start
	}
	s.opens = s.nBefore == 0 && !s.quotedBefore
}

// ends reports whether a sentence ends before what has been read so far.
func (s *setting) ends(field string) bool {
	if !stopped(field) {
		return false
	}
	return s.nBefore == 0 || startsUpper(s.before[s.nBefore-1].text)
}

// parts reports whether the word, or a comma alone, parts two of a kind.
func parts(w string) bool { return w == "" || w == "and" || w == "or" }

func (s *setting) readAfter(text string, qs []marks.Quotation, i int) {
	at, j := qs[i].Close, i+1
	inside := text[qs[i].Start:qs[i].End]
	for s.nAfter < reach {
		at = blankEnd(text, at)
		if at == len(text) || text[at] == '\n' {
			s.paragraphEnd = s.nAfter == 0 && !s.quotedAfter
			break
		}
		ceiling := len(text)
		if j < len(qs) {
			ceiling = qs[j].Open
		}
		if at >= ceiling {
			if s.nAfter == 0 && stopped(inside) {
				break
			}
			s.quotedAfter = true
			if at, j = qs[j].Close, j+1; j-i > reach {
				break // nothing but quotations
			}
			continue
		}
		end := fieldEnd(text, at, ceiling)
		w := trim(text[at:end])
		if s.nAfter == 0 && stopped(inside) && startsUpper(w.text) && strings.HasSuffix(inside, ".") {
			break
		}
		w.is = lexicon.Look(w.text)
		s.after[s.nAfter] = w
		s.nAfter++
		if strings.IndexByte(".?!", text[end-1]) >= 0 && !abbreviation(w) {
			break
		}
		at = end
	}
	s.closes = s.nAfter == 0 && !s.quotedAfter || s.nAfter == 1 && s.after[0].text == ""
}

// stopped reports whether the words end as a sentence does.
func stopped(words string) bool {
	words = withoutClosings(words)
	return words != "" && strings.IndexByte(".?!", words[len(words)-1]) >= 0
}

// closings are the marks that may stand behind a stop.
const closings = "\"'”’)]"

// withoutClosings returns the words without the closing marks at their end,
// which most lack.
func withoutClosings(words string) string {
	if n := len(words); n == 0 || isAlnum(words[n-1]) {
		return words
	}
	return strings.TrimRight(words, closings)
}

// blankStart returns where the blanks begin that end at end.
func blankStart(text string, end int) int {
	for {
		switch {
		case end > 0 && (text[end-1] == ' ' || text[end-1] == '\t'):
			end--
		case strings.HasSuffix(text[:end], noBreak):
			end -= len(noBreak)
		default:
			return end
		}
	}
}

// blankEnd returns where the blanks end that begin at start.
func blankEnd(text string, start int) int {
	for {
		switch {
		case start < len(text) && (text[start] == ' ' || text[start] == '\t'):
			start++
		case strings.HasPrefix(text[start:], noBreak):
			start += len(noBreak)
		default:
			return start
		}
	}
}

// noBreak is the space that keeps two words on one line.
const noBreak = "\u00a0"

// fieldStart returns the start of the field that ends at end; fields are
// parted by spaces and dashes, and a dash is a field of its own.
func fieldStart(text string, floor, end int) int {
	for i := end; i > floor; i-- {
		c := text[i-1]
		if c == ' ' || c == '\t' || c == '\n' {
			return i
		}
		if c >= utf8.RuneSelf && i-3 >= floor && isDash(text[i-3:i]) {
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
		c := text[i]
		if c == ' ' || c == '\t' || c == '\n' {
			return i
		}
		if c == 0xE2 && i+3 <= ceiling && isDash(text[i:i+3]) {
			if i == start {
				return i + 3
			}
			return i
		}
	}
	return ceiling
}

func isDash(s string) bool { return s == "—" || s == "–" || s == "―" }

// trim cuts the punctuation off a field.
func trim(field string) (w word) {
	if n := len(field); isAlnum(field[0]) && isAlnum(field[n-1]) && (field[n-1] != 's' || n < 3 || isAlnum(field[n-2])) {
		return word{text: field}
	}
	if isDash(field) || strings.Trim(field, "-") == "" {
		return word{tail: '-'}
	}
	inner := strings.TrimLeft(field, "([{<=>*\"'“‘")
	if len(inner) < len(field) {
		w.lead = field[0]
	}
	for inner != "" {
		r, size := utf8.DecodeLastRuneInString(inner)
		if unicode.IsLetter(r) || unicode.IsDigit(r) || r == '%' || r == '+' {
			break
		}
		w.tail = inner[len(inner)-size]
		if r == '’' || r == '\'' {
			w.tail = 's' // the workers'
		}
		inner = inner[:len(inner)-size]
	}
	if inner == "" {
		return word{lead: w.lead, tail: field[len(field)-1]}
	}
	for _, possessive := range [...]string{"'s", "’s"} {
		if s, ok := strings.CutSuffix(inner, possessive); ok && s != "" {
			inner, w.tail = s, 's'
		}
	}
	w.text = inner
	return w
}

// abbreviation reports whether a full stop after the word need not end a
// sentence.
func abbreviation(w word) bool {
	if w.tail != '.' {
		return false
	}
	switch w.text {
	case "Mr", "Mrs", "Ms", "Dr", "Sen", "Sens", "Rep", "Reps", "Gov", "Gen", "Lt", "Col", "Sgt", "Capt", "St", "Prof", "Rev",
		"No", "vs", "Jr", "Sr", "Inc", "Corp", "Co", "Jan", "Feb", "Aug", "Sept", "Oct", "Nov", "Dec":
		return true
	}
	return len(w.text) == 1 && startsUpper(w.text) || strings.Contains(w.text, ".")
}

func startsUpper(s string) bool {
	if s != "" && s[0] < utf8.RuneSelf {
		return 'A' <= s[0] && s[0] <= 'Z'
	}
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

func startsLower(s string) bool {
	if s != "" && s[0] < utf8.RuneSelf {
		return 'a' <= s[0] && s[0] <= 'z'
	}
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}

func isAlnum(c byte) bool { return '0' <= c && c <= '9' || 'a' <= c|0x20 && c|0x20 <= 'z' }

func isLetter(r rune) bool { return r > unicode.MaxASCII || 'a' <= r|0x20 && r|0x20 <= 'z' }
