// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package envelope

import (
	"bytes"
	_ "embed"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/newswire-go/newswire/internal/charset"
	"github.com/newswire-go/newswire/internal/dateline"
	"github.com/newswire-go/newswire/internal/dump/scan"
)

// A kind is what a line of a plain dump looks like by itself.
type kind uint8

const (
	kindText      kind = iota // a paragraph, or a line of one
	kindBlank                 // nothing
	kindRule                  // ----------
	kindFurniture             // Subscribe to this feed
	kindSignoff               // -30-
	kindCredit                // Harbour Radio's Ann Day contributed to this report.
	kindCopyright             // Copyright 2031, Harbour Radio. All rights reserved.
	kindPosted                // Published: 5/2/2031 10:04 AM
	kindStamp                 //  date 2031-05-02 Ferry runs again
	kindByline                // By Ann Day
	kindPhoto                 // Photo by Bo Lund/Harbour Pictures
	kindDateline              // (PORT ELLEN, Scotland) -- The ferry runs again.
	kindHeadline              // Ferry runs again after ten weeks
	kindLabel                 // Listen here:
)

// A line is a line of a plain dump and what it looks like.
type line struct {
	kind kind
	i, j int  // its text without white space and bullets
	feed bool // a form feed comes before
	item bool // a bullet comes before
	// Of a dateline:
	dateline opening
	// Of a headline:
	words int
}

// maxLabel is the most bytes that a label has.
const maxLabel = 40

// look tells what a line looks like. A line is looked at when it may end an
// article, when it may start one and when it is read; the last few answers
// are kept.
func (s *Splitter) look(l *charset.Line) line {
	if len(l.Text) == 0 {
		return line{kind: kindBlank}
	}
	kept := s.kept(l)
	if kept.num == l.Num {
		return kept.line
	}
	if ordinary(l.Text) {
		return line{j: len(l.Text)}
	}
	kept.num, kept.line = l.Num, look(l, &kept.read)
	return kept.line
}

// looked is what a line of a dump looks like.
type looked struct {
	num int
	line
	read dateline.Dateline // where it is one that opens with a dateline
}

// kept returns where it is kept what the line looks like.
func (s *Splitter) kept(l *charset.Line) *looked {
	// Where an int has 32 bits, dumps have more lines than it can count.
	return &s.looked[uint(l.Num)%uint(len(s.looked))]
}

// look is [Splitter.look] without a memory. A dateline is left in read.
func look(l *charset.Line, read *dateline.Dateline) line {
	i, j := scan.Trim(l.Text)
	x := line{i: i, j: j}
	if i > 0 && bytes.IndexByte(l.Text[:i], '\f') >= 0 {
		x.feed = true
	}
	text := l.Text[i:j]
	if n := bullet(text); n > 0 {
		x.i += n
		x.item = true
		text = text[n:]
	}
	if len(text) == 0 {
		x.kind = kindBlank
		return x
	}
	if text[0] == 'd' {
		if _, _, ok := stamp(text); ok {
			x.kind = kindStamp
			return x
		}
	}
	if len(text) <= scan.ShortLine {
		x.kind = lookShort(text)
		if x.kind != kindText {
			return x
		}
	}
	if scan.EndsReport(text) && scan.IsContributed(text) {
		x.kind = kindCredit
		return x
	}
	if o, ok := openingOf(text, read); ok {
		x.kind = kindDateline
		x.dateline = o
		return x
	}
	if len(text) <= scan.ShortLine {
		if x.words = headlineWords(text); x.words > 0 {
			x.kind = kindHeadline
		} else if len(text) <= maxLabel && !scan.EndsSentence(text) {
			x.kind = kindLabel
		}
	}
	return x
}

// bullet returns the length of the bullet that text begins with, and of the
// space after it.
func bullet(text []byte) int {
	if len(text) == 0 || text[0] < utf8.RuneSelf {
		return 0
	}
	for _, mark := range []string{"\u2022", "\u00b7", "\u25cf", "\u25aa", "\u25a0"} {
		if rest, ok := bytes.CutPrefix(text, []byte(mark)); ok {
			i, _ := scan.Trim(rest)
			return len(mark) + i
		}
	}
	return 0
}

// lookShort is look for what only short lines can be.
func lookShort(text []byte) kind {
	switch {
	case isRule(text):
		return kindRule
	case isSignoff(text):
		return kindSignoff
	case scan.IsCopyright(text):
		return kindCopyright
	case isFurniture(text):
		return kindFurniture
	case isPosted(text):
		return kindPosted
	case isByline(text):
		return kindByline
	case isPhoto(text):
		return kindPhoto
	}
	if len(text) <= scan.MaxWrap {
		if scan.IsContributed(text) {
			return kindCredit
		}
	}
	return kindText
}

// isRule reports whether the line is drawn: "- - - -", "* * *", "____".
func isRule(text []byte) bool {
	n := 0
	for i := 0; i < len(text); {
		switch c, size := utf8.DecodeRune(text[i:]); c {
		case '-', '_', '*', '=', '~', '+', '\u2014', '\u2013', '\u2015', '\u2500', '\u2550':
			n++
			i += size
		case ' ', '.', '\t':
			i += size
		default:
			return false
		}
	}
	return n >= 2
}

// signoffs are the words with which desks end a story.
var signoffs = []string{"-30-", "- 30 -", "###", "# # #", "ENDS", "-ENDS-", "- ENDS -", "(ENDS)", "Ends", "(Ends)", "END", "-END-", "(END)", "[ENDS]", "REUTER", "Reuter", "REUTERS", "-0-"}

// isSignoff reports whether the line only ends a story: "-30-", "###", or the
// initials of those who handled it, "ab/cd".
func isSignoff(text []byte) bool {
	if len(text) > 12 {
		return false
	}
	if slices.Contains(signoffs, string(text)) {
		return true
	}
	// Initials: "NEB/", "ab/cd/ef".
	strokes, letters := 0, 0
	for _, c := range text {
		switch {
		case c == '/':
			strokes++
			letters = 0
		case c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z':
			if letters++; letters > 4 {
				return false
			}
		default:
			return false
		}
	}
	return strokes > 0 && text[0] != '/'
}

//go:embed furniture.txt
var furnitureText string

// furniture is the patterns of furniture.txt by their first byte.
var furniture = sync.OnceValue(func() *[256][]string {
	var table [256][]string
	for pattern := range strings.Lines(furnitureText) {
		if pattern = strings.TrimSpace(pattern); pattern != "" && pattern[0] != '#' {
			table[pattern[0]] = append(table[pattern[0]], pattern)
		}
	}
	return &table
})

// isFurniture reports whether the line is one that web pages print around
// stories: "Subscribe to this feed".
func isFurniture(text []byte) bool {
	if len(text) > 80 || text[len(text)-1] == '.' {
		return false
	}
	for _, pattern := range furniture()[scan.Lower(text[0])] {
		if matchFold(text, pattern) {
			return !bytes.ContainsAny(text, "\"\u201c\u201d\u2018")
		}
	}
	return false
}

// matchFold reports whether text matches a pattern in lower case, in which
// stars stand for anything.
func matchFold(text []byte, pattern string) bool {
	for {
		lit, rest, star := strings.Cut(pattern, "*")
		if len(text) < len(lit) || !scan.HasPrefixFold(text, lit) {
			return false
		}
		text = text[len(lit):]
		if !star {
			return len(text) == 0
		}
		if rest == "" {
			return true
		}
		for len(text) > 0 && !scan.HasPrefixFold(text, rest[:1]) {
			text = text[1:]
		}
		// The shortest stretch is tried, which does for these patterns.
		pattern = rest
	}
}

// isPosted reports whether the line says when the story went up: "Published:
// 5/2/2031 10:04 AM", "Updated 10:04 a.m. May 2".
func isPosted(text []byte) bool {
	if c := scan.Lower(text[0]); len(text) > 80 || c != 'p' && c != 'u' && c != 'l' && c != 'f' && c != 'd' {
		return false
	}
	for _, p := range []string{"published", "posted", "updated", "last updated", "first published", "date:"} {
		if scan.HasPrefixFold(text, p) {
			rest := text[len(p):]
			return len(rest) > 0 && (rest[0] == ':' || rest[0] == ' ') && bytes.ContainsAny(rest, "0123456789") &&
				(!bytes.HasSuffix(text, []byte(".")) || bytes.HasSuffix(text, []byte(".m.")))
		}
	}
	return false
}

// isByline reports whether the line names the writer: "By Ann Day and Bo
// Lund", "BY ANN DAY, Harbour Radio".
func isByline(text []byte) bool {
	name, ok := bylineName(text)
	return ok && len(name) > 0
}

// bylineName returns the name of a byline.
func bylineName(text []byte) ([]byte, bool) {
	if len(text) < 5 || len(text) > 120 || !scan.HasPrefixFold(text, "by") || text[0] != 'B' {
		return nil, false
	}
	n := scan.Space(text[2:])
	if n == 0 && text[2] == ':' {
		n = 1
	}
	if n == 0 {
		return nil, false
	}
	i, _ := scan.Trim(text[2+n:])
	name := text[2+n+i:]
	words := 0
	for word := range scan.Fields(name) {
		words++
		if c, _ := utf8.DecodeRune(word); !unicode.IsUpper(c) && !smallInNames[string(word)] {
			return nil, false
		}
	}
	if last := name[len(name)-1:]; words < 1 || words > 14 || last[0] == '.' && !bytes.HasSuffix(name, []byte("Jr.")) {
		return nil, false
	}
	return name, words >= 2
}

// smallInNames are the words in bylines that are not capitalised.
var smallInNames = map[string]bool{"and": true, "of": true, "the": true, "in": true, "for": true, "de": true, "da": true, "del": true, "della": true, "di": true, "la": true, "le": true, "van": true, "von": true, "der": true, "den": true, "bin": true, "al": true, "el": true, "y": true, "with": true, "at": true, "&": true, "|": true, "/": true, "-": true, "\u2013": true, "\u2014": true}

// photoWords are what a line holds that says whose a picture is.
var photoWords = []string{"Getty Images", "AP Photo", "AFP/", "/AFP", "/Reuters", "REUTERS/", "/REUTERS", "iStock", "Thinkstock", "Shutterstock", "/WireImage", "/Bloomberg", "Hulton Archive", "via AP", "/Corbis", "/EPA", "Photo:", "PHOTO:"}

// isPhoto reports whether the line is a photo credit: "Bo Lund/Getty Images",
// "Photo by Bo Lund", "Courtesy of Bo Lund".
func isPhoto(text []byte) bool {
	if len(text) > 100 || bytes.HasSuffix(text, []byte(".")) || bytes.IndexByte(text, '"') >= 0 || bytes.HasSuffix(text, []byte(")")) {
		return false
	}
	for _, p := range []string{"photo by ", "photo courtesy ", "photos by ", "courtesy of ", "courtesy ", "image: ", "photo credit"} {
		if scan.HasPrefixFold(text, p) {
			return len(text) <= 80
		}
	}
	for _, w := range photoWords {
		if bytes.Contains(text, []byte(w)) {
			return true
		}
	}
	return false
}

// headlineWords returns the number of words of a line with the shape of a
// headline, 0 for another: a line of moderate length that starts like a
// sentence and does not end like one.
func headlineWords(text []byte) int {
	if len(text) > 160 {
		return 0
	}
	switch text[len(text)-1] {
	case '.', ':', ',', '-', '_':
		return 0
	}
	if len(text) > 1 && text[1] == ':' {
		return 0 // a question or an answer
	}
	c, _ := utf8.DecodeRune(text)
	switch {
	case unicode.IsUpper(c), unicode.IsDigit(c), unicode.In(c, unicode.Lo):
	case c == '"', c == '\'', c == '\u201c', c == '\u2018', c == '`', c == '<', c == '$', c == '\u20ac', c == '\u00a3', c == '\u00bf', c == '\u00a1', c == '#', c == '\u00ab':
	default:
		return 0
	}
	// A quotation that ends in a full stop is a sentence.
	end := bytes.TrimRight(text, "\"'\u201d\u2019)\u00bb")
	if len(end) == 0 || len(end) < len(text) && (end[len(end)-1] == ',' || end[len(end)-1] == '.') {
		return 0
	}
	words := 0
	for word := range scan.Fields(text) {
		if c, _ := utf8.DecodeRune(word); unicode.IsLetter(c) || unicode.IsDigit(c) || len(word) > 1 {
			words++
		}
	}
	if words > 28 {
		return 0
	}
	return words
}
