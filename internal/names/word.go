// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package names

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/newswire-go/newswire/internal/lexicon"
	"github.com/newswire-go/newswire/internal/swar"
)

// InitialsHash is the hash of the capitals that begin the words of a name, as it
// would be of the word that they spell.
func InitialsHash(name string) uint32 {
	var h lexicon.Hasher
	for i := 0; i < len(name); {
		if b := name[i]; b >= 'A' && b <= 'Z' && (i == 0 || letters[name[i-1]]&(begins|continues) == 0 && name[i-1] != '.') {
			h.Add(b | 0x20)
		}
		i++
		i += smallLetters(name, i)
	}
	return h.Sum()
}

// A word is one of a run of capitals, or a small word inside it.
type word struct {
	start, end int32  // without a possessive and without the point after it
	hash       uint32 // of its letters, small and without accents
	class      lexicon.NameClass
	flags      Flags
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

// The roles of a byte in a word.
const (
	begins    uint8 = 1 << iota // a letter or digit begins with it
	within                      // a point, hyphen or apostrophe that words hold
	capital                     // may begin a capital; ends a paragraph
	continues                   // a letter of several bytes goes on with it
)

// letters has the roles of each byte in a word.
var letters = func() (t [256]uint8) {
	for i := range t {
		switch c := byte(i); {
		case 'A' <= c && c <= 'Z':
			t[i] = begins | capital
		case 'a' <= c && c <= 'z':
			t[i] = begins
		case '0' <= c && c <= '9':
			t[i] = begins
		case c == 0xC3, c == 0xC4, c == 0xC5, c == 0xC6, c >= 0xCC && c <= 0xD5, c == 0xE1:
			t[i] = begins | capital
		case c >= 0xC4 && c != 0xE2 && c != 0xE3:
			t[i] = begins
		case 0x80 <= c && c < 0xC0:
			t[i] = continues
		case c == '\'' || c == '-' || c == '.' || c == '&' || c == 0xE2:
			t[i] = within
		}
	}
	t['\n'] = capital
	return t
}()

// BeginsWord reports whether a letter or digit begins with the byte.
func BeginsWord(b byte) bool { return letters[b]&begins != 0 }

// EndsWord reports whether no letter or digit stands at i.
func EndsWord(s string, i int) bool { return i >= len(s) || letters[s[i]]&(begins|continues) == 0 }

// LetterBefore reports whether a letter or digit ends at i.
func LetterBefore(s string, i int) bool {
	if i == 0 {
		return false
	}
	if k := letters[s[i-1]]; k&continues == 0 {
		return k&begins != 0
	}
	for j := i - 1; j >= 0 && j > i-utf8.UTFMax; j-- {
		if letters[s[j]]&continues == 0 {
			return letters[s[j]]&begins != 0
		}
	}
	return false
}

// WordEnd returns the end of the letters and digits from i on.
func WordEnd(s string, i int) int {
	if i+8 <= len(s) {
		n := swar.Small(swar.Load(s, i) | ' '*swar.Ones)
		if i += n; n < 8 && letters[s[i]]&begins == 0 {
			return i // fast path: a word of less than eight letters
		}
	}
	for i < len(s) && letters[s[i]]&begins != 0 {
		for i++; i < len(s) && letters[s[i]]&continues != 0; i++ {
		}
	}
	return i
}

// wordStart returns where the letters and digits begin that end at i, at most
// maxWord bytes before.
func wordStart(s string, i int) int {
	n := smallBefore(s, i)
	if n < 8 && i > n && letters[s[i-n-1]]&(begins|continues) == 0 {
		return i - n // fast path: a word of less than eight small letters
	}
	for low := max(0, i-maxWord); i > low; {
		switch k := letters[s[i-1]]; {
		case k&begins != 0:
			i--
			continue
		case k&continues == 0 || !LetterBefore(s, i):
			return i
		}
		for i--; letters[s[i]]&continues != 0; i-- {
		}
	}
	return i
}

// maxWord is how far back the beginning of a word is looked for.
const maxWord = 32

// UpperAt reports whether a capital stands at s[i].
func UpperAt(s string, i int) bool {
	b := s[i]
	return b-'A' <= 'Z'-'A' || b >= utf8.RuneSelf && upperRune(s[i:])
}

func upperRune(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

// smallInside reports whether one or two small words stand at i and a capital
// after them.
func smallInside(text string, i int) bool {
	for range 2 {
		n := smallLetters(text, i)
		j := i + n
		if n == 0 || n > 6 || j+1 >= len(text) || text[j] != ' ' && text[j] != '-' {
			return false
		}
		if b := text[j+1]; b < 'a' || b > 'z' {
			return UpperAt(text, j+1)
		}
		if text[j] != ' ' {
			return false
		}
		i = j + 1
	}
	return false
}

// readWord reads the capitalized word at i and returns where its run may go on.
// Most are of a capital and up to fifteen small letters of ASCII: these it reads
// at one go, eight letters at a time.
func readWord(lang *lexicon.Language, text string, i int, w *word) (end int) {
	s := text[i:]
	if len(s) <= 16 {
		return oddWord(lang, text, i, w)
	}
	run := swar.Load(s, 0) | 0x20 // the capital
	n := swar.Small(run)
	run = swar.First(run, n)
	state := lexicon.Mix(0, run)
	if n == 8 {
		rest := swar.Load(s, 8)
		if more := swar.Small(rest); more > 0 {
			state = lexicon.Mix(state, swar.First(rest, more))
			n += more
		}
	}
	if n == 0 || n == 16 {
		return oddWord(lang, text, i, w)
	}
	var f Flags
	j := i + n
	end = j
	if letters[s[n]]&(begins|within|continues) != 0 {
		if end, f = plainEnd(text, i, j); end == 0 {
			return oddWord(lang, text, i, w)
		}
	}
	var is *lexicon.Entry
	if n <= 8 {
		is = lang.Short(run)
	} else {
		is = lang.At(text, i, j)
	}
	*w = word{int32(i), int32(j), lexicon.Sum(state), is.Name, f}
	if s[n] == '.' && pointed(is.Name) {
		end++
	}
	return end
}

// plainEnd returns where what follows the plain word text[i:j] goes on, and
// whether the word is an owner; 0 where the word is not plain: more than a capital
// and small letters.
func plainEnd(text string, i, j int) (end int, f Flags) {
	switch b := text[j]; {
	case j == i+1:
		return 0, 0
	case b == '.':
		if j+1 < len(text) && text[j+1] >= 'a' && text[j+1] <= 'z' {
			return 0, 0 // "Haven.com"
		}
	case b == '\'' || b == 0xE2 && strings.HasPrefix(text[j:], "’"):
		k := j + 1
		if b != '\'' {
			k = j + len("’")
		}
		switch {
		case k < len(text) && text[k] == 's' && (k+1 >= len(text) || letters[text[k+1]]&begins == 0):
			return k + 1, Possessive
		case k < len(text) && letters[text[k]]&begins != 0, text[j-1] == 's':
			return 0, 0 // "O'Malley", "the Joneses’ house"
		}
	case b != 0xE2, dashed(text, j):
		return 0, 0
	}
	return j, 0
}

// smallLetters returns how many small letters of ASCII stand at i, no more than
// eight.
func smallLetters(s string, i int) int {
	if s = s[i:]; len(s) >= 8 {
		return swar.Small(swar.Load(s, 0))
	}
	return lastLetters(s)
}

// lastLetters is smallLetters at the very end of a text.
func lastLetters(s string) (n int) {
	for n < len(s) && s[n] >= 'a' && s[n] <= 'z' {
		n++
	}
	return n
}

// smallBefore returns how many small letters of ASCII end at i, no more than
// eight; none near the beginning of the text.
func smallBefore(s string, i int) int {
	if i < 8 {
		return 0
	}
	return swar.SmallLast(swar.Load(s, i-8))
}

// oddWord is readWord for any word.
func oddWord(lang *lexicon.Language, text string, i int, w *word) (end int) {
	*w = word{start: int32(i)}
	r := wordReader{text: text, i: i, w: w}
	for r.i < len(text) && r.next() {
	}
	if w.end == 0 {
		w.end = int32(r.i)
	}
	w.hash = r.hash.Sum()
	if r.lowers == 0 && r.uppers > 1 {
		w.flags |= Capitals
	}
	w.class |= lang.At(text, int(w.start), int(w.end)).Name
	if w.class == 0 && r.hyphen > 0 && w.flags&Possessive == 0 {
		// "Secretary-General"
		w.class = hyphened(lang, text[w.start:r.hyphen], text[r.hyphen+1:w.end])
	}
	end = r.i
	if end < len(text) && text[end] == '.' && w.flags&Possessive == 0 {
		switch {
		case r.letters == 1 && r.uppers == 1, r.dots > 0 && r.letters == r.dots+1: // "J.", "U.S."
			w.flags |= initial
			if r.dots > 0 {
				w.flags |= Capitals
				w.end++
			}
			end++
		case pointed(w.class):
			end++
		}
	}
	return end
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
	if last[0] >= 'a' && last[0] <= 'z' && len(last) > 4 && (class&lexicon.Title != 0 || lang.IsPerson(last)) {
		return lexicon.Title
	}
	if len(first) == 1 && strings.Contains("RDI", first) && UpperAt(last, 0) {
		return lexicon.Demonym // "R-Texas"
	}
	return lang.Find(first).Name & class & lexicon.Title
}

// A wordReader reads a word a character at a time.
type wordReader struct {
	text                          string
	i                             int // the place reached
	w                             *word
	hash                          lexicon.Hasher
	uppers, lowers, letters, dots int
	hyphen                        int // place of the last, 0 for none
}

// next reads the character at r.i and reports whether the word may go on.
func (r *wordReader) next() bool {
	b := r.text[r.i]
	switch k := letters[b]; {
	case b < utf8.RuneSelf && k&begins != 0:
		if b >= 'A' && b <= 'Z' {
			b |= 0x20
			r.uppers++
		} else if b >= 'a' {
			r.lowers++
		}
		r.hash.Add(b)
		r.letters++
		r.i++
	case k&begins != 0:
		r.rune()
	case b == '-' || b == '&':
		if r.i+1 >= len(r.text) || letters[r.text[r.i+1]]&begins == 0 {
			return false
		}
		r.hash.Add(b)
		r.hyphen = r.i
		r.i++
	case b == '.':
		return r.point()
	case b == '\'':
		return r.apostrophe(1)
	case strings.HasPrefix(r.text[r.i:], "’"):
		return r.apostrophe(len("’"))
	case dashed(r.text, r.i):
		r.hash.Add('-')
		r.hyphen = r.i
		r.i += len("–")
	default:
		return false
	}
	return true
}

// point is next for a full stop: inside "U.S." and "J.M.", and that of an address of
// the web, "Haven.com"; never after a whole word.
func (r *wordReader) point() bool {
	if r.lowers > 0 {
		n := domain(r.text[r.i:])
		r.i += n
		return n > 0
	}
	if r.i+1 >= len(r.text) || r.letters != r.dots+1 || letters[r.text[r.i+1]]&capital == 0 || r.text[r.i+1] == '\n' {
		return false
	}
	r.dots++
	r.i++
	return true
}

// dashed reports whether a dash at i joins two parts of a name as a hyphen does:
// "Liger–Ruiz".
func dashed(text string, i int) bool {
	rest, ok := strings.CutPrefix(text[i:], "–")
	return ok && rest != "" && UpperAt(rest, 0)
}

// domain returns the length of the ending of an address of the web that s begins
// with, from its point on; 0 if there is none: ".com", ".co.uk".
func domain(s string) (n int) {
	for n < len(s) && s[n] == '.' {
		j := n + 1 + len(s[n+1:]) - len(strings.TrimLeft(s[n+1:], "abcdefghijklmnopqrstuvwxyz"))
		switch s[n+1 : j] {
		case "com", "org", "net", "gov", "edu", "info", "news", "co", "uk", "au", "io", "tv":
			n = j
		default:
			return n
		}
	}
	return n
}

// rune reads a letter that is not ASCII.
func (r *wordReader) rune() {
	c, size := utf8.DecodeRuneInString(r.text[r.i:])
	r.i += size
	if c == utf8.RuneError && size == 1 {
		r.lowers++
		return
	}
	if unicode.IsUpper(c) {
		r.uppers++
	} else {
		r.lowers++
	}
	r.hash.AddRune(lexicon.BaseLetter(c))
	r.letters++
}

// apostrophe is next for an apostrophe of so many bytes.
func (r *wordReader) apostrophe(size int) bool {
	text, i, w := r.text, r.i, r.w
	if i+size >= len(text) || letters[text[i+size]]&begins == 0 {
		if i > int(w.start) && text[i-1] == 's' && (size > 1 && r.lowers > 0 || size == 1 && i+1 < len(text) && text[i+1] == ' ') {
			w.flags |= Possessive // "the Joneses’ house"
		}
		return false
	}
	if c := text[i+size]; (c == 's' || c == 'S' && r.lowers == 0) && (i+size+1 >= len(text) || letters[text[i+size+1]]&begins == 0) {
		w.flags |= Possessive
		w.end = int32(i)
		r.i += size + 1
		return false
	}
	if contraction(text[i+size:]) {
		w.class = lexicon.SentenceOpener // "Don't"
	}
	r.i += size // "O'Malley"
	r.hash.Add('\'')
	return true
}

// pointed reports whether a full stop after a word is part of a name: "Sen.",
// "Jr.", not "Calif."
func pointed(class lexicon.NameClass) bool {
	return class&lexicon.BeforeName != 0 ||
		class&lexicon.Abbreviation != 0 && class&(lexicon.Suffix|lexicon.Company|lexicon.Calendar|lexicon.Title) != 0
}

// contraction reports whether the letters behind an apostrophe are the end of a
// verb: "don't", "we've".
func contraction(s string) bool {
	switch s[:WordEnd(s, 0)] {
	case "t", "re", "ve", "ll", "m", "d":
		return true
	}
	return false
}

// smallWord reads a word in small letters of at most six bytes; it returns 0
// if there is none. A word such as "al-Assad" it reads as a capital one.
func smallWord(lang *lexicon.Language, text string, i int, w *word) int {
	n := smallLetters(text, i)
	j := i + n
	if n == 0 || n > 6 || j >= len(text) {
		return 0
	}
	switch text[j] {
	case '-':
		if n <= 4 && j+1 < len(text) && UpperAt(text, j+1) {
			end := readWord(lang, text, j+1, w)
			w.start = int32(i)
			w.class = 0
			w.flags |= Capitals
			return end
		}
	case '\'':
		return 0
	case 0xE2:
		if strings.HasPrefix(text[j:], "’") {
			return 0
		}
	}
	var h lexicon.Hasher
	for k := i; k < j; k++ {
		h.Add(text[k])
	}
	*w = word{int32(i), int32(j), h.Sum(), lang.At(text, i, j).Name & lexicon.Particle, small}
	return j
}

// HashOf returns the hash that a word of this text has in a name.
func HashOf(lang *lexicon.Language, s string) uint32 {
	var w word
	readWord(lang, s, 0, &w)
	return w.hash
}

// HyphenEnd returns the end of the word at i with its hyphens.
func HyphenEnd(text string, i int) int {
	j := WordEnd(text, i)
	for j+1 < len(text) && text[j] == '-' && letters[text[j+1]]&begins != 0 {
		j = WordEnd(text, j+1)
	}
	return j
}
