// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/newswire-go/newswire/internal/lexicon"
	"github.com/newswire-go/newswire/internal/marks"
	"github.com/newswire-go/newswire/internal/swar"
)

// A TokenKind is the kind of a token: a word, a number, a punctuation mark or a quotation.
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
	Prefixed                   // has a capital behind its first hyphen alone: "al-Assad", "ex-Mayor"
)

// A Lexeme is a word, a mark or a whole quotation as it is written, before its classes
// are looked up.
type Lexeme struct {
	Start, End int32 // bytes in the story
	Sentence   int32 // counted from 0 in the text of a [Lexed], else in the paragraph
	Kind       TokenKind
	Shape      Shape
}

func (l *Lexeme) isAmpersand(text string) bool { return l.Kind == Other && text[l.Start] == '&' }

// lexParagraph appends the lexemes of story[start:end], one paragraph, to dst, and returns
// the extended slice. Each of quotes, the quotations that begin in it, is one.
func lexParagraph(dst []Lexeme, lang *lexicon.Language, story string, start, end int, quotes []marks.Quotation) []Lexeme {
	from := len(dst)
	dst = lexOuter(dst, lang, story, start, end, quotes)
	sentences(dst[from:], lang, story, start, quotes, nil)
	return dst
}

// lexOuter is lexParagraph without sentences.
func lexOuter(dst []Lexeme, lang *lexicon.Language, story string, start, end int, quotes []marks.Quotation) []Lexeme {
	for i := range quotes {
		q := &quotes[i]
		if start >= end {
			break
		}
		dst = lex(dst, lang, story, start, q.Open)
		dst = append(dst, Lexeme{Start: int32(q.Open), End: int32(q.Close), Kind: Quote})
		start = max(q.Close, q.Open+1)
	}
	return lex(dst, lang, story, start, end)
}

// lex appends the lexemes of story[i:end], in which no quotation stands.
func lex(dst []Lexeme, lang *lexicon.Language, story string, i, end int) []Lexeme {
	for i < end {
		c := story[i]
		n := 0 // letters of ASCII
		if i+8 <= end {
			n = swar.Small(swar.Load(story, i) | ' '*swar.Ones)
		}
		switch {
		case n > 0 && n < 8 && c >= 'a' && story[i+n] == ' ':
			// Fast path: less than eight small letters, and a space behind.
			dst = append(dst, Lexeme{Start: int32(i), End: int32(i + n)})
			i += n + 1
		case isLetter[c]:
			j := i + n
			if n == 8 || i+8 > end {
				j += letters(story[:end], j)
			}
			if shape, ok := plainShape(story, i, j, end); ok {
				dst = append(dst, Lexeme{Start: int32(i), End: int32(j), Shape: shape})
				i = skipSpace(story, j, end)
				continue
			}
			dst, i = appendLetters(dst, lang, story, i, j, end)
		case c == ' ' || c == '\t' || c == '\n' || c == '\r':
			i++
		case c == ',':
			dst = append(dst, Lexeme{Start: int32(i), End: int32(i + 1), Kind: Comma})
			i = skipSpace(story, i+1, end)
		case c == '.' && (i+1 == end || story[i+1] == ' '):
			dst = append(dst, Lexeme{Start: int32(i), End: int32(i + 1), Kind: Stop})
			i = skipSpace(story, i+1, end)
		case inWord[c]: // a digit
			dst = appendNumber(dst, story, i, end)
			i = int(dst[len(dst)-1].End)
		default:
			dst, i = appendSign(dst, lang, story, i, end)
		}
	}
	return dst
}

// skipSpace returns the place behind the space at i, i if there is none.
func skipSpace(story string, i, end int) int {
	if i < end && story[i] == ' ' {
		i++
	}
	return i
}

// appendLetters appends the word at i, whose first ASCII letters end at j, and returns its
// end. It appends the sign at i instead if the first byte is one that letters and signs share.
func appendLetters(dst []Lexeme, lang *lexicon.Language, story string, i, j, end int) ([]Lexeme, int) {
	var is Shape
	if j == i || j < end && (holds[story[j]] || story[j] == '.') {
		k := wordEnd(story, i, j, end)
		if k == i {
			return appendSign(dst, lang, story, i, end)
		}
		if k != j {
			j, is = k, Compound
		}
	}
	dst = appendWord(dst, lang, story[:end], i, j, is)
	return dst, int(dst[len(dst)-1].End)
}

// plainShape returns the shape of the word story[i:j] of ASCII letters, and whether the
// word is plain: nothing follows that may belong to it, and it has no capital but the
// first. Most words are.
func plainShape(story string, i, j, end int) (is Shape, ok bool) {
	next := byte(' ')
	if j < end {
		next = story[j]
	}
	switch {
	case j <= i || holds[next]:
		return 0, false
	case story[i] >= 'a':
		return 0, next != '.' || j+1 == end || !isLetter[story[j+1]]
	}
	return Capital, next != '.' && j > i+1 && story[i+1] >= 'a'
}

// letters returns the number of ASCII letters at i before any other byte.
func letters(s string, i int) int {
	j := i
	for ; j+8 <= len(s); j += 8 {
		if n := swar.Small(swar.Load(s, j) | ' '*swar.Ones); n < 8 {
			return j + n - i
		}
	}
	for j < len(s) && inWord[s[j]] && s[j] >= 'A' {
		j++
	}
	return j - i
}

// appendNumber appends the number that begins at i and, where one follows, its 's:
// "Radio 4's host".
func appendNumber(dst []Lexeme, story string, i, end int) []Lexeme {
	j := numberEnd(story, i, end)
	dst = append(dst, Lexeme{Start: int32(i), End: int32(j), Kind: Number})
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
func appendSign(dst []Lexeme, lang *lexicon.Language, story string, i, end int) ([]Lexeme, int) {
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
		j := max(wordEnd(story, i, i, end), i+n)
		dst = appendWord(dst, lang, story[:end], i, j, Compound)
		return dst, int(dst[len(dst)-1].End)
	}
	return append(dst, Lexeme{Start: int32(i), End: int32(i + n), Kind: is}), i + n
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

// WordEnd returns the end of the word that begins at s[i], i if none does. A word keeps
// its inner apostrophes and hyphens, not the full stop of an abbreviation.
func WordEnd(s string, i int) int { return wordEnd(s, i, i, len(s)) }

// wordEnd returns the end of the word that begins at start and goes on as far as i.
func wordEnd(s string, start, i, end int) int {
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
	case c < utf8.RuneSelf:
		return insideASCII(s, i, end, next)
	case c == 0xE2 && next == 0x80 && !strings.HasPrefix(s[i:end], "’"):
		return 0 // fast path: a mark or a dash
	}
	r, n := utf8.DecodeRuneInString(s[i:end])
	switch {
	case r == '’' && (i+n >= end || !isLetter[s[i+n]] || isGenitive(s, i, i+n, end)):
		return 0
	case r == '’', unicode.IsLetter(r), unicode.IsMark(r):
		return n
	}
	return 0
}

// insideASCII is inside for a character of ASCII, which the byte next follows.
func insideASCII(s string, i, end int, next byte) int {
	switch c := s[i]; {
	case c == '-' && (isLetter[next] || '0' <= next && next <= '9'),
		c == '&' && 'A' <= next && next <= 'Z', // AT&T
		c == '\'' && isLetter[next] && !isGenitive(s, i, i+1, end),
		c == '.' && 'A' <= next && next <= 'Z' && endsInitial(s, i): // U.S. and D.C. keep their stops
		return 1
	case c == '.' && i > 0 && isLetter[s[i-1]]:
		return domain(s[i:end])
	}
	return 0
}

// CutApostrophe cuts a word around its first apostrophe: "he" and "s" of "he's". Without
// one it returns the word, "" and false.
func CutApostrophe(word string) (before, after string, ok bool) {
	if before, after, ok = strings.Cut(word, "'"); !ok {
		before, after, ok = strings.Cut(word, "’")
	}
	return before, after, ok
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

// appendWord appends the word story[i:j], which is Compound or not, and, where one
// follows, its 's.
func appendWord(dst []Lexeme, lang *lexicon.Language, story string, i, j int, shape Shape) []Lexeme {
	if c := story[i]; c < 'a' || c >= utf8.RuneSelf {
		shape |= shapeOf(lang, story, i, j)
	} else if shape != 0 {
		if k := strings.IndexByte(story[i:j], '-') + 1; k > 0 && StartsUpper(story[i+k:j]) {
			shape |= Prefixed | shapeOf(lang, story, i+k, j)&(Dotted|Initial) // "ex-Gov."
		}
	}
	if shape&Dotted != 0 {
		j++ // an abbreviation's full stop is part of it: "J.", "Sen.", "U.S."
	}
	dst = append(dst, Lexeme{Start: int32(i), End: int32(j), Shape: shape})
	switch {
	case j >= len(story) || shape&Dotted != 0:
	case story[j] == '\'':
		return appendGenitive(dst, story, j, j+1)
	case story[j] == 0xE2 && strings.HasPrefix(story[j:], "’"):
		return appendGenitive(dst, story, j, j+len("’"))
	}
	return dst
}

// shapeOf returns the shape of the word story[i:j], which does not begin with a
// small letter of ASCII.
func shapeOf(lang *lexicon.Language, story string, i, j int) (is Shape) {
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
	name := lang.At(story, i, j).Name
	if name == 0 && len(w) > 2 && w[1] == '-' {
		name = lang.Find(w[2:]).Name // "R-Ky."
	}
	switch {
	case utf8.RuneCountInString(w[:min(len(w), utf8.UTFMax)]) == 1:
		is |= Initial | Dotted
	case len(w) >= 3 && w[len(w)-2] == '.': // "U.S.", "R-N.H."
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
func appendGenitive(dst []Lexeme, story string, i, j int) []Lexeme {
	if j < len(story) && (story[j] == 's' || story[j] == 'S') {
		return append(dst, Lexeme{Start: int32(i), End: int32(j + 1), Kind: Genitive})
	}
	if i > 0 && (story[i-1] == 's' || story[i-1] == 'z' || story[i-1] == 'x') && j < len(story) && story[j] == ' ' {
		return append(dst, Lexeme{Start: int32(i), End: int32(j), Kind: Genitive})
	}
	return append(dst, Lexeme{Start: int32(i), End: int32(j), Kind: Other})
}
