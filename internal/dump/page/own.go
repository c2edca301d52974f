// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package page

import (
	"bytes"
	_ "embed"
	"encoding/binary"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/newswire-go/newswire/internal/dateline"
	"github.com/newswire-go/newswire/internal/dump/lines"
	"github.com/newswire-go/newswire/internal/dump/scan"
)

//go:embed words.txt
var wordsText string

// words are the words of words.txt with their numbers, from 1, and their list.
var words = sync.OnceValue(func() *wordList {
	l := &wordList{names: []string{"-"}}
	for line := range strings.Lines(wordsText) {
		if line[0] == '#' {
			continue
		}
		for word := range strings.FieldsSeq(line) {
			l.add(word)
		}
	}
	return l
})

// A wordList finds words by their hashes. The words are too few for two of them, or
// another word of a page, to share one of 32 bits but by rare chance, which costs a
// feature.
type wordList struct {
	names []string
	slots [wordSlots]wordSlot // by hash, open addressing
}

type wordSlot struct {
	hash uint32
	n    uint16 // number of the word; 0 for a free slot
}

const wordSlots = 1024

// add adds a word that is not listed yet.
func (l *wordList) add(word string) {
	h := hash([]byte(word), 0, len(word))
	if l.find(h) > 0 {
		return
	}
	i := h % wordSlots
	for l.slots[i].n > 0 {
		i = (i + 1) % wordSlots
	}
	l.slots[i] = wordSlot{h, uint16(len(l.names))}
	l.names = append(l.names, word)
}

// find returns the number of the word with the hash, 0 if it is not listed.
func (l *wordList) find(h uint32) uint16 {
	for i := h % wordSlots; l.slots[i].n > 0; i = (i + 1) % wordSlots {
		if l.slots[i].hash == h {
			return l.slots[i].n
		}
	}
	return 0
}

// stemText is how much of a text is searched for stems.
const stemText = 240

// own computes the attributes of a unit that its own text gives, and the hashes
// by which it is compared with others.
func (u *Unit) own() {
	text := u.Text()
	u.set(atKind, int(u.Kind))
	u.set(atOpening, openingValue(&u.Opening))
	u.set(atRunIn, runInValue(text))
	u.set(atLength, bin(len(text), 12, 24, 40, 56, 72, 90, 120, 160, 220, 320, 500))
	u.set(atClose, closeValue(text))
	u.set(atOpen, u.openValue(text))
	u.set(atIndent, bin(u.I, 0, 3))
	u.long = len(text) >= 100 || u.Kind == lines.Dateline
	if u.text = 0; len(text) <= hashed {
		u.text = hash(text, 0, len(text))
	}
	short := len(text) <= scan.ShortLine
	if len(text) <= scan.MaxWrap {
		u.set(atMoment, momentValue(text))
	}
	if short {
		u.set(atMarks, marksValue(text))
	} else if lines.SlugCode(text) > 0 {
		u.set(atMarks, 5)
	} else if numbered(text) > 0 {
		u.set(atMarks, 6)
	}
	u.readWords(text)
}

// bin returns the place of the first limit that n is not over.
func bin(n int, limits ...int) int {
	for i, limit := range limits {
		if n <= limit {
			return i
		}
	}
	return len(limits)
}

func openingValue(o *lines.Opening) int {
	switch {
	case o.Style == lines.StyleNone:
		return 0
	case o.Start > 0:
		return 6
	case o.Style == lines.StyleSlug:
		return 5
	case o.Style == lines.StyleParen:
		return 1
	case o.Strength == dateline.Strong:
		return 2
	case o.Strength == dateline.Fair:
		return 3
	}
	return 4
}

// closeValue returns the value of atClose for a text.
func closeValue(text []byte) int {
	for _, end := range [...]string{"...", "\u2026", "[\u2026]", "[...]", "\u2026]"} {
		if bytes.HasSuffix(text, []byte(end)) {
			return 3
		}
	}
	c, size := utf8.DecodeLastRune(text)
	switch c {
	case '.':
		return 2
	case '?', '!':
		return 4
	case ':', ';':
		return 5
	case ',':
		return 6
	case '"', '\'', '\u201d', '\u2019', '\u00bb':
		if rest := text[:len(text)-size]; len(rest) > 0 && strings.IndexByte(".,!?", rest[len(rest)-1]) >= 0 {
			return 8
		}
		if c == '\u00bb' {
			return 10
		}
		return 7
	case ')', ']':
		return 9
	case '>', '\u2192', '\u203a', '\u25ba':
		return 10
	}
	switch {
	case unicode.IsLetter(c):
		return 0
	case unicode.IsDigit(c):
		return 1
	}
	return 11
}

// openValue returns the value of atOpen for a text.
func (u *Unit) openValue(text []byte) int {
	if u.Item {
		return 6
	}
	c, size := utf8.DecodeRune(text)
	switch {
	case unicode.IsUpper(c):
		next, n := utf8.DecodeRune(text[size:])
		if n > 0 && unicode.IsUpper(next) {
			return 1
		}
		return 0
	case unicode.IsLetter(c):
		return 2
	case unicode.IsDigit(c):
		return 3
	case strings.ContainsRune("\"'\u201c\u2018`\u00ab", c):
		return 4
	case c == '(' || c == '[':
		return 5
	case c == '-' || c == '\u2013' || c == '\u2014':
		return 8
	case c == '*':
		return 9
	}
	return 7
}

// momentValue returns the value of atMoment for a short text.
func momentValue(text []byte) int {
	p, other, ok := scan.PostingOf(text)
	switch {
	case !ok:
		return 0
	case p.Date.Year != 0 && other <= 3:
		return 7
	case p.Date.Month != 0 && other <= 3:
		return 6
	case p.Date.Year != 0 && p.Hour >= 0:
		return 5
	case p.Date.Year != 0:
		return 4
	case p.Date.Month != 0:
		return 3
	case p.Ago:
		return 1
	case p.Hour >= 0:
		return 2
	}
	return 0
}

// marksValue returns the value of atMarks for a short text.
func marksValue(text []byte) int {
	if lines.SlugCode(text) > 0 || lines.SlugCode(bytes.TrimLeft(text, "* ")) > 0 {
		return 5
	}
	if n := numbered(text); n > 0 {
		return 6
	}
	digits, arrow := 0, false
	for i, c := range text {
		mark := markByte[c]
		if mark == noMark {
			continue // fast path
		}
		switch mark {
		case digitMark:
			digits++
		case pipeMark:
			return 1
		case addressMark:
			if c == '@' || c == '/' && i > 0 && text[i-1] == '/' || c == '.' && bytes.HasPrefix(text[i:], []byte(".com")) {
				return 3
			}
		case arrowMark:
			arrow = arrow || startsArrow(text[i:])
		}
	}
	switch {
	case arrow:
		return 2
	case digits*4 > len(text):
		return 4
	case bytes.Contains(text[:min(len(text), 40)], []byte(": ")):
		return 7
	}
	return 0
}

// arrows are the arrows of atMarks.
var arrows = [...]string{"\u00bb", "\u2192", ">>"}

// startsArrow reports whether text begins with an arrow.
func startsArrow(text []byte) bool {
	for _, a := range arrows {
		if bytes.HasPrefix(text, []byte(a)) {
			return true
		}
	}
	return false
}

// markByte is the part that a byte may have in atMarks.
var markByte = func() (of [256]uint8) {
	for c := '0'; c <= '9'; c++ {
		of[c] = digitMark
	}
	for _, a := range arrows {
		of[a[0]] = arrowMark
	}
	of['|'], of['@'], of['/'], of['.'] = pipeMark, addressMark, addressMark, addressMark
	return of
}()

const (
	noMark = iota
	digitMark
	pipeMark
	addressMark
	arrowMark
)

// readWords walks the words of a text for atCaps, the word attributes and the
// stems.
func (u *Unit) readWords(text []byte) {
	list := words()
	head := text[:min(len(text), stemText)]
	n, capitals, inCaps, lower := 0, 0, 0, 0
	var prev, last [2]int // the last two words
	u.words.reset()
	u.open = 0
	for i := 0; i < len(head); i++ {
		if !wordByte[head[i]] {
			continue
		}
		start := i
		for i++; i < len(head) && wordByte[head[i]]; i++ {
		}
		prev, last = last, [2]int{start, i}
		if n++; n <= 2 {
			h := hash(text, start, i)
			if n == 1 {
				u.set(atWord, int(list.find(h)))
				u.open = h
			} else {
				u.set(atWord2, int(list.find(h)))
				u.open = u.open*31 + h
			}
		}
		if i-start < minStem {
			continue
		}
		switch {
		case !isUpper(head[start]):
			lower++
		case isUpper(head[start+1]):
			inCaps++
			fallthrough
		default:
			capitals++
		}
		h := hash(text, start, i)
		if list.find(h) > 0 {
			continue
		}
		if i-start > stemSize {
			h = hash(text, start, start+stemSize)
		}
		u.words.add(uint16(h ^ h>>16))
	}
	u.set(atCaps, capsValue(capitals, inCaps, lower))
	if len(head) < len(text) {
		n, prev, last = lastWords(text, len(text)-32)
	}
	u.end = 0
	if n > 1 {
		u.end = 31 * hash(text, prev[0], prev[1])
	}
	if n > 0 {
		h := hash(text, last[0], last[1])
		u.set(atLast, int(list.find(h)))
		u.end += h
	}
}

// capsValue returns the value of atCaps for so many words with a capital, in capitals and in
// small letters.
func capsValue(capitals, inCaps, lower int) int {
	switch {
	case capitals == 0:
		return 0
	case inCaps == capitals && lower == 0:
		return 5
	case lower == 0:
		return 4
	case capitals*3 < capitals+lower:
		return 1
	case capitals*5 < 3*(capitals+lower):
		return 2
	}
	return 3
}

// lastWords returns the places of the last two words of text that begin at i or
// behind it, and the number of such words.
func lastWords(text []byte, i int) (n int, prev, last [2]int) {
	for ; i < len(text); i++ {
		if !wordByte[text[i]] {
			continue
		}
		start := i
		for i++; i < len(text) && wordByte[text[i]]; i++ {
		}
		n++
		prev, last = last, [2]int{start, i}
	}
	return n, prev, last
}

// wordByte are the bytes of which words consist. All that is not ASCII counts,
// curly quotation marks included: the words are only compared.
var wordByte = func() (is [256]bool) {
	for c := range is {
		is[c] = scan.IsLetter(byte(c)) || scan.IsDigit(byte(c)) || c == '\'' || c >= utf8.RuneSelf
	}
	return is
}()

// minStem is the least length of a word that has a stem, and stemSize how many bytes of the
// word are its stem.
const (
	minStem  = 4
	stemSize = 6
)

// isUpper reports whether c is an ASCII capital.
func isUpper(c byte) bool { return 'A' <= c && c <= 'Z' }

const hashSeed = 0x9E3779B97F4A7C15

// mix adds up to eight bytes to a hash. The case of ASCII letters does not count.
func mix(h, bytes uint64) uint64 {
	h = (h ^ bytes) * hashSeed
	return h ^ h>>29
}

// small8 is the bit that makes capitals small letters, for eight bytes.
const small8 = 0x2020202020202020

// hash returns a hash of text[i:j] in which the case of ASCII letters does not count.
func hash(text []byte, i, j int) uint32 {
	if n := j - i; n < 8 && i+8 <= len(text) {
		// Most words are so short and loaded at once: 5 % of BenchmarkSplit/abc.
		return uint32(mix(hashSeed, first(text[i:], n)) >> 32)
	}
	return hashLong(text[i:j])
}

// first returns the first n bytes of text, capital letters as small ones; n is less than 8
// and text has 8 bytes.
func first(text []byte, n int) uint64 {
	return (binary.LittleEndian.Uint64(text) | small8) & (1<<(8*n&63) - 1)
}

// hashLong is hash for a text of any length.
func hashLong(s []byte) uint32 {
	h := uint64(hashSeed)
	for ; len(s) >= 8; s = s[8:] {
		h = mix(h, binary.LittleEndian.Uint64(s)|small8)
	}
	if len(s) > 0 {
		var last uint64
		for k, c := range s {
			last |= uint64(c|0x20) << (8 * k)
		}
		h = mix(h, last)
	}
	return uint32(h >> 32)
}

// numbered returns the length of the number that an item of a list begins with: "3. ".
func numbered(text []byte) int {
	i := 0
	for i < len(text) && scan.IsDigit(text[i]) {
		i++
	}
	if i == 0 || i > 2 || i+1 >= len(text) || text[i] != '.' && text[i] != ')' || text[i+1] != ' ' {
		return 0
	}
	return i + 2
}

// maxRunIn is the most bytes of a head that has run into its paragraph.
const maxRunIn = 90

// runInValue returns the value of atRunIn for a text: "FERRY SAILS: The ferry", "New
// ramp — The ferry".
func runInValue(text []byte) int {
	if len(text) < 40 {
		return 0
	}
	head := text[:min(len(text), maxRunIn)]
	if !isUpper(text[1]) && bytes.IndexByte(head, ':') < 0 && lines.MarkAt(head) == 0 {
		return 0
	}
	var r runIn
	for word := range scan.Fields(head) {
		if value, done := r.add(word); done {
			return value
		}
	}
	return 0
}

// A runIn reads the words of a text for a head that has run into it.
type runIn struct {
	words, caps int  // caps are those in capitals before the first small letter
	small       bool // a small letter has come
}

// add reads the next word. It returns the value of atRunIn if the words so far decide it.
func (r *runIn) add(word []byte) (value int, done bool) {
	if !r.small {
		upper := false
		for _, c := range word {
			upper = upper || isUpper(c)
			r.small = r.small || c >= 'a' && c <= 'z'
		}
		if upper && !r.small {
			r.caps++
		}
	}
	r.words++
	inCaps := !r.small && r.caps > 0
	switch {
	case word[len(word)-1] == ':' && r.words <= 8:
		if inCaps {
			return 2, true
		}
		return 4, true
	case r.words > 1 && r.words <= 9 && isDash(word):
		if inCaps {
			return 3, true
		}
		return 5, true
	case r.words > 12, r.small && r.caps < r.words-1:
		if r.caps >= 3 {
			return 1, true
		}
		return 0, r.words > 9
	}
	return 0, false
}

// isDash reports whether a word is a dash by itself.
func isDash(word []byte) bool {
	switch string(word) {
	case "-", "--", "\u2013", "\u2014":
		return true
	}
	return false
}
