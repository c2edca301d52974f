// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/newswire-go/newswire/internal/lexicon"
	"github.com/newswire-go/newswire/internal/marks"
)

// A TokenKind tells words, numbers, punctuation and quotations apart.
type TokenKind uint8

const (
	Word TokenKind = iota
	Number
	Comma
	Stop      // . ? ! … that ends a sentence
	Colon     // :
	Semicolon // ;
	Dash      // – — -- and a hyphen between spaces
	Open      // ( [
	Close     // ) ]
	Genitive  // the 's after a noun
	Quote     // a whole stretch between marks, its marks included
	Other     // $ % / and the rest
)

// A Shape is how a word is written.
type Shape uint8

const (
	Capital  Shape = 1 << iota // begins with a capital
	AllCaps                    // has two capitals or more and no small letter
	Initial                    // an abbreviation that goes before a name: "J.", "Sen."
	First                      // opens its sentence, so that the capital says nothing
	Dotted                     // has a full stop of its own: "Sen.", "U.S."
	Adverb                     // an adverb, by the lists or by its ending
	Compound                   // of more than ASCII letters: "Film-maker", "O'Malley", "don't", "Anaïs"
)

// A Token is a word, a mark or a whole quotation of a paragraph. Words inside
// quotation marks are the speaker's, not the writer's, and are never cut up.
type Token struct {
	Start, End int32 // bytes in the story
	Kind       TokenKind
	Shape      Shape
	Form       lexicon.Form
	Class      lexicon.Class
	Verb       lexicon.VerbClass
	Noun       lexicon.NounClass
	Name       lexicon.NameClass
	ID         lexicon.ID // for a word: which, of those that rules name
	Quote      int32      // for a quote: which; for others, which is next
	Sentence   int32      // counted from 0 in the paragraph
	More       int8       // how many of the tokens behind are one cue with it; mayBegin before that is known

	Body bool // a noun for an organization, "ministry", or for many people, "crowd"

	// Set when the phrases of the paragraph are read.
	IsVerb       bool
	Relation     Relation // of a verb: how its subject was found
	Subject      int32    // of a verb: its subject, a phrase, or -1
	ends, begins int32    // the outermost phrase that ends or begins here, plus one; 0 for none
}

func (t *Token) Is(c lexicon.Class) bool { return t.Class&c != 0 }

// Writes reports whether the token is the word w in small letters.
func (t *Token) Writes(w lexicon.ID) bool { return t.ID == w && t.Shape&Capital == 0 }

// Adverbial reports whether the token is an adverb.
func (t *Token) Adverbial() bool { return t.Shape&Adverb != 0 }

// Tokenize appends the tokens of story[start:end], one paragraph, to dst, and returns
// the extended slice. quotes are the quotations that begin in it, of which the first is the
// base-th of the story.
func Tokenize(dst []Token, lang *lexicon.Language, story string, start, end int, quotes []marks.Quotation, base int) []Token {
	from, i := len(dst), start
	for n, q := range quotes {
		dst = appendTokens(dst, lang, story, i, q.Open)
		if i = max(i, q.Open); i >= end {
			break
		}
		dst = append(dst, Token{Start: int32(q.Open), End: int32(q.Close), Kind: Quote, Quote: int32(base + n)})
		i = max(q.Close, i+1)
	}
	dst = appendTokens(dst, lang, story, i, end)
	sentences(dst[from:], lang, story, quotes, base)
	return dst
}

// appendTokens appends the tokens of story[i:end], in which no quotation stands.
func appendTokens(dst []Token, lang *lexicon.Language, story string, i, end int) []Token {
	for i < end {
		c := story[i]
		switch {
		case isLetter[c]:
			n, e := lang.Run(story, i)
			j := i + n
			if n > 0 && c >= 'a' && j < end && story[j] == ' ' {
				// Fast path: small letters of ASCII, and a space behind.
				dst = append(dst, Token{})
				dst[len(dst)-1].read(lang, story, i, j, e)
				i = j + 1
				continue
			}
			var is Shape
			if n == 0 || j > end || j < end && (holds[story[j]] || story[j] == '.' && j+1 < end && isLetter[story[j+1]]) {
				k := wordEnd(story, i, end)
				if k == i {
					break // a sign, though its first byte may begin a letter
				}
				if k != j {
					j, e, is = k, lang.Find(story[i:k]), Compound
				}
			}
			dst = appendWord(dst, lang, story[:end], i, j, e, is)
			i = int(dst[len(dst)-1].End)
			continue
		case c == ' ' || c == '\t' || c == '\n' || c == '\r':
			i++
			continue
		case '0' <= c && c <= '9':
			dst = appendNumber(dst, story, i, end)
			i = int(dst[len(dst)-1].End)
			continue
		}
		dst, i = appendSign(dst, lang, story, i, end)
	}
	return dst
}

// mayBegin marks a word with which a cue of several words may begin.
const mayBegin = -1

// cueWords reads the cue of several words that begins with the token at i, if one
// does: "let it be known". It clears the classes of the words behind the verb.
func cueWords(ts []Token, lang *lexicon.Language, i int, story string) {
	t := &ts[i]
	t.More = 0
	for _, p := range lang.Phrases(lang.Find(story[t.Start:t.End])) {
		n := len(p.Rest)
		if i+n >= len(ts) || !p.Matches(func(k int) string {
			if ts[i+1+k].Kind != Word {
				return ""
			}
			return story[ts[i+1+k].Start:ts[i+1+k].End]
		}) {
			continue
		}
		t.Verb, t.More = p.Verb, int8(n)
		for k := i + 1; k <= i+n; k++ {
			r := &ts[k]
			r.Class, r.Verb, r.Form, r.Noun, r.ID, r.More = 0, 0, 0, 0, 0, 0
			r.Shape &^= Adverb
		}
		return
	}
}

// appendNumber appends the number that begins at i and, where one follows, its 's:
// "Radio 4's host".
func appendNumber(dst []Token, story string, i, end int) []Token {
	j := numberEnd(story, i, end)
	dst = append(dst, Token{Start: int32(i), End: int32(j), Kind: Number})
	for _, mark := range [...]string{"'s ", "’s "} {
		if strings.HasPrefix(story[j:end], mark) {
			dst = appendGenitive(dst, story, j, j+len(mark)-len("s "))
		}
	}
	return dst
}

// numberEnd returns the end of the number that begins at i, with the letters that
// belong to it: 1,200.50, 10-year, 71-year-old.
func numberEnd(s string, i, end int) int {
	for i++; i < end; i++ {
		switch c := s[i]; {
		case inWord[c]:
		case c == '-' && i+1 < end && (inWord[s[i+1]] || isLetter[s[i+1]]):
		case (c == ',' || c == '.' || c == ':') && i+1 < end && '0' <= s[i+1] && s[i+1] <= '9':
		default:
			return i
		}
	}
	return end
}

// appendSign appends the punctuation at i, or the word if a letter outside the
// Latin, Greek and Cyrillic alphabets begins there, and returns its end. It appends
// nothing for a space.
func appendSign(dst []Token, lang *lexicon.Language, story string, i, end int) ([]Token, int) {
	r, n := utf8.DecodeRuneInString(story[i:end])
	is := signKind(r)
	switch {
	case is == Stop:
		for i+n < end && (story[i+n] == '.' || story[i+n] == '?' || story[i+n] == '!') {
			n++
		}
	case r == '-':
		is = Other
		for i+n < end && story[i+n] == '-' {
			is = Dash
			n++
		}
		if n == 1 && (i+1 >= end || story[i+1] == ' ' || len(dst) > 0 && dst[len(dst)-1].Kind == Quote && int(dst[len(dst)-1].End) < i) {
			is = Dash // also “We go.” -Lund
		}
	case is == Word: // a space
		return dst, i + n
	case is == Other && n > 1 && unicode.IsLetter(r):
		j := max(wordEnd(story, i, end), i+n)
		dst = appendWord(dst, lang, story[:end], i, j, lang.Find(story[i:j]), Compound)
		return dst, int(dst[len(dst)-1].End)
	}
	return append(dst, Token{Start: int32(i), End: int32(i + n), Kind: is}), i + n
}

// signKind returns the kind of a punctuation mark; Word for a space that is not
// ASCII, and Other for any other character.
func signKind(r rune) TokenKind {
	switch r {
	case ',':
		return Comma
	case '.', '?', '!', '…':
		return Stop
	case ':':
		return Colon
	case ';':
		return Semicolon
	case '–', '—', '―', '-':
		return Dash
	case '(', '[':
		return Open
	case ')', ']':
		return Close
	case '\u00a0', '\u2009', '\u200a', '\u202f', '\u2003', '\u2002', '\ufeff', '\u200b':
		return Word
	}
	return Other
}

// isLetter marks the bytes that can begin a word: ASCII letters, and the lead
// bytes of two-byte characters that hold the Latin, Greek and Cyrillic
// letters.
var isLetter = func() (t [256]bool) {
	for c := range t {
		t[c] = 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || 0xC3 <= c && c <= 0xDF
	}
	return t
}()

// inWord marks the ASCII letters and digits.
var inWord = func() (t [256]bool) {
	for c := range t {
		t[c] = isLetter[c] && c < utf8.RuneSelf || '0' <= c && c <= '9'
	}
	return t
}()

// holds marks the bytes that may stand within a word and are not ASCII letters. It
// leaves out the full stop, which stands only in words like "U.S.".
var holds = func() (t [256]bool) {
	for c := range t {
		t[c] = c >= utf8.RuneSelf || '0' <= c && c <= '9' || c == '-' || c == '&' || c == '\''
	}
	return t
}()

// wordEnd returns the end of the word that begins at i. A word keeps its
// inner apostrophes and hyphens, and the full stop of an abbreviation.
func wordEnd(s string, i, end int) int {
	start := i
	for i < end {
		if inWord[s[i]] {
			i++
			continue
		}
		n := inside(s, i, end)
		if n == 0 && s[i] == 0xE2 && isLetter[s[start]] && s[start] < 'a' {
			n = enDash(s, i, end)
		}
		if n == 0 {
			return i
		}
		i += n
	}
	return i
}

// enDash returns the length of the dash at i if it joins two parts of a name as a
// hyphen does, "Liger–Ruiz"; else 0.
func enDash(s string, i, end int) int {
	if rest, ok := strings.CutPrefix(s[i:end], "–"); ok && i > 0 && s[i-1] >= 'a' && StartsUpper(rest) {
		return len("–")
	}
	return 0
}

// domain returns the length of the ending of an address of the web that s begins
// with, from its point on; 0 if there is none: ".com", ".co.uk".
func domain(s string) (n int) {
	for n < len(s) && s[n] == '.' {
		j := n + 1
		for j < len(s) && s[j] >= 'a' && s[j] <= 'z' {
			j++
		}
		switch s[n+1 : j] {
		case "com", "org", "net", "gov", "edu", "info", "news", "co", "uk", "au", "io", "tv":
			n = j
		default:
			return n
		}
	}
	return n
}

// inside returns the length of the character at i if a word goes on over it, which
// is no letter or digit of ASCII; else 0.
func inside(s string, i, end int) int {
	var next byte
	if i+1 < end {
		next = s[i+1]
	}
	switch c := s[i]; {
	case c == '-' && (isLetter[next] || '0' <= next && next <= '9'),
		c == '&' && 'A' <= next && next <= 'Z', // AT&T
		c == '\'' && isLetter[next] && !isGenitive(s, i, i+1, end),
		c == '.' && 'A' <= next && next <= 'Z' && endsInitial(s, i): // U.S. and D.C. keep their stops
		return 1
	case c == '.' && i > 0 && isLetter[s[i-1]]:
		return domain(s[i:end])
	case c < utf8.RuneSelf:
		return 0
	}
	r, n := utf8.DecodeRuneInString(s[i:end])
	if r == '’' {
		if i+n < end && isLetter[s[i+n]] && !isGenitive(s, i, i+n, end) {
			return n
		}
		return 0
	}
	if unicode.IsLetter(r) || unicode.IsMark(r) {
		return n
	}
	return 0
}

// endsInitial reports whether a capital alone ends at i.
func endsInitial(s string, i int) bool {
	return i > 0 && 'A' <= s[i-1] && s[i-1] <= 'Z' && (i < 2 || !isLetter[s[i-2]])
}

// isGenitive reports whether the apostrophe at i, with the letters from j on,
// is the 's of a noun.
func isGenitive(s string, i, j, end int) bool {
	if s[j] != 's' && s[j] != 'S' || j+1 < end && (isLetter[s[j+1]] || '0' <= s[j+1] && s[j+1] <= '9') {
		return false
	}
	// A pronoun's 's is a verb: he's, it's, that's, who's, there's, let's.
	k := i
	for k > 0 && isLetter[s[k-1]] && s[k-1] < utf8.RuneSelf {
		k--
	}
	switch s[k:i] {
	case "he", "she", "it", "that", "who", "there", "let", "what", "here", "where", "how", "He", "She", "It", "That", "Who", "There", "Let", "What", "Here", "Where", "How":
		return false
	}
	return true
}

// read fills the zero token t from the word story[i:j]; the caller sets its shape. A
// verb of classes Perform and Deed alone is no verb of the lists, and a noun of
// classes Bearer and Maker none.
func (t *Token) read(lang *lexicon.Language, story string, i, j int, is *lexicon.Entry) {
	t.Start, t.End, t.Kind = int32(i), int32(j), Word
	t.Class, t.Noun, t.Name, t.ID = is.Class, is.Noun&^(lexicon.Bearer|lexicon.Maker), is.Name, is.ID
	t.Body = is.Org != 0 || is.Name&lexicon.GroupNoun != 0
	if is.BeginsCue() {
		t.More = mayBegin
	}
	if t.Class&^(lexicon.Finite|lexicon.PastBoth) == 0 {
		if t.Verb = is.Verb &^ (lexicon.Perform | lexicon.Deed); t.Verb != 0 {
			t.Form = is.Form
		}
	}
	if t.Is(lexicon.Adverb) || t.Class == 0 && lang.IsAdverb(story[i:j]) {
		t.Shape = Adverb
	}
}

// appendWord appends the word story[i:j], which is Compound or not, and, where one
// follows, its 's.
func appendWord(dst []Token, lang *lexicon.Language, story string, i, j int, e *lexicon.Entry, compound Shape) []Token {
	dst = append(dst, Token{})
	t := &dst[len(dst)-1]
	t.read(lang, story, i, j, e)
	t.Shape |= compound
	if c := story[i]; c < 'a' || c >= utf8.RuneSelf {
		name := e.Name
		if name == 0 && j-i > 2 && story[i+1] == '-' {
			name = lang.Find(story[i+2 : j]).Name // "R-Ky."
		}
		if is := shapeOf(story, i, j, name); is != 0 {
			t.Shape = is | compound
			if t.Is(lexicon.Adverb) {
				t.Shape |= Adverb
			}
		}
		if t.Shape&Dotted != 0 {
			t.End++ // an abbreviation's full stop is part of it: "J.", "Sen.", "U.S."
			return dst
		}
	}
	switch {
	case j >= len(story):
	case story[j] == '\'':
		return appendGenitive(dst, story, j, j+1)
	case story[j] == 0xE2 && strings.HasPrefix(story[j:], "’"):
		return appendGenitive(dst, story, j, j+len("’"))
	}
	return dst
}

// shapeOf returns the shape of the word story[i:j], which does not begin with a
// small letter of ASCII; name is its class beside names.
func shapeOf(story string, i, j int, name lexicon.NameClass) (is Shape) {
	w := story[i:j]
	if c := w[0]; c < utf8.RuneSelf {
		if c < 'A' {
			return 0
		}
	} else if r, _ := utf8.DecodeRuneInString(w); !unicode.IsUpper(r) {
		return 0
	}
	is = Capital
	if inCapitals(w) {
		is |= AllCaps
	}
	if j == len(story) || story[j] != '.' {
		return is
	}
	switch {
	case utf8.RuneCountInString(w[:min(len(w), utf8.UTFMax)]) == 1:
		is |= Initial | Dotted
	case len(w) >= 3 && w[1] == '.':
		is |= Dotted
	case name&lexicon.BeforeName != 0:
		is |= Dotted | Initial
	case name&lexicon.Abbreviation != 0 && is&AllCaps == 0:
		is |= Dotted
	}
	return is
}

// inCapitals reports whether the word has two capitals or more and no small
// letter.
func inCapitals(w string) bool {
	n := 0
	for i := range len(w) {
		switch c := w[i]; {
		case 'A' <= c && c <= 'Z':
			n++
		case 'a' <= c && c <= 'z':
			return false
		}
	}
	return n > 1
}

// appendGenitive appends the apostrophe at i, whose end is j, as a genitive
// with its s, or alone after a plural.
func appendGenitive(dst []Token, story string, i, j int) []Token {
	if j < len(story) && (story[j] == 's' || story[j] == 'S') {
		return append(dst, Token{Start: int32(i), End: int32(j + 1), Kind: Genitive})
	}
	if i > 0 && (story[i-1] == 's' || story[i-1] == 'z' || story[i-1] == 'x') && j < len(story) && story[j] == ' ' {
		return append(dst, Token{Start: int32(i), End: int32(j), Kind: Genitive})
	}
	return append(dst, Token{Start: int32(i), End: int32(j), Kind: Other})
}
