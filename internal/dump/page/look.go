// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package page

import (
	"bytes"
	_ "embed"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/newswire-go/newswire/internal/dateline"
	"github.com/newswire-go/newswire/internal/dump/scan"
)

// A Kind is the form of a line, judged by the line alone.
type Kind uint8

// The forms of a line, with an example of each.
const (
	Text        Kind = iota // a paragraph, or a line of one
	Rule                    // ----------
	Boilerplate             // Subscribe to this feed
	Signoff                 // -30-
	Credit                  // Harbour Radio's Ann Day contributed to this report.
	Copyright               // Copyright 2031, Harbour Radio. All rights reserved.
	Posted                  // Published: 5/2/2031 10:04 AM
	Dated                   // Friday, May 2, 2031
	Stamp                   //  date 2031-05-02 Ferry runs again
	Byline                  // By Ann Day
	Photo                   // Photo by Bo Lund/Harbour Pictures
	Dateline                // (PORT ELLEN, Scotland) -- The ferry runs again.
	Headline                // Ferry runs again after ten weeks
	Label                   // Listen here:
	kinds
)

// A Look is the form of a line.
type Look struct {
	Kind    Kind
	I, J    int     // the text, without white space and bullets
	Feed    bool    // a form feed comes before
	Item    bool    // a bullet comes before
	Opening Opening // for a Dateline
}

// maxLabel is the most bytes of a Label.
const maxLabel = 40

// LookAt returns the form of a line, and stores the dateline that it opens
// with, if any, in read. It returns false for a line of white space.
func LookAt(line []byte, read *dateline.Dateline) (Look, bool) {
	if ordinary(line) {
		return Look{J: len(line)}, true
	}
	i, j := scan.Trim(line)
	x := Look{I: i, J: j}
	if i > 0 && bytes.IndexByte(line[:i], '\f') >= 0 {
		x.Feed = true
	}
	if n := bullet(line[i:j]); n > 0 {
		x.I += n
		x.Item = true
	}
	if x.I == x.J {
		return x, false
	}
	x.Kind, x.Opening = kindOf(line[x.I:x.J], read)
	return x, true
}

// kindOf returns the form of a text without white space around it.
func kindOf(text []byte, read *dateline.Dateline) (Kind, Opening) {
	if text[0] == 'd' {
		if _, _, ok := ReadStamp(text); ok {
			return Stamp, Opening{}
		}
	}
	if len(text) <= scan.ShortLine {
		if kind := kindOfShort(text); kind != Text {
			return kind, Opening{}
		}
	}
	if scan.EndsReport(text) && scan.IsContributed(text) {
		return Credit, Opening{}
	}
	if o, ok := openingOf(text, read); ok {
		return Dateline, o
	}
	if len(text) <= scan.ShortLine {
		if isHeadline(text) {
			return Headline, Opening{}
		}
		if len(text) <= maxLabel && !scan.EndsSentence(text) {
			return Label, Opening{}
		}
	}
	return Text, Opening{}
}

// bullets are the marks that list items start with.
var bullets = []string{"\u2022", "\u00b7", "\u25cf", "\u25aa", "\u25a0", "\u25ba", ">>"}

// bullet returns the length of the bullet that text begins with, and of the
// space after it.
func bullet(text []byte) int {
	if len(text) == 0 || text[0] < utf8.RuneSelf && text[0] != '>' {
		return 0
	}
	for _, mark := range bullets {
		if rest, ok := bytes.CutPrefix(text, []byte(mark)); ok {
			i, _ := scan.Trim(rest)
			return len(mark) + i
		}
	}
	return 0
}

// kindOfShort returns the form of a short line, Text if it is none that only
// short lines have.
func kindOfShort(text []byte) Kind {
	switch {
	case scan.IsRule(text):
		return Rule
	case isSignoff(text):
		return Signoff
	case scan.IsCopyright(text):
		return Copyright
	case isBoilerplate(text):
		return Boilerplate
	case isPosted(text):
		return Posted
	case isByline(text):
		return Byline
	case isPhoto(text):
		return Photo
	case len(text) <= scan.MaxWrap && scan.IsContributed(text):
		return Credit
	case isDated(text):
		return Dated
	}
	return Text
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

//go:embed boilerplate.txt
var boilerplateText string

// boilerplate holds the patterns of boilerplate.txt by their first byte.
var boilerplate = sync.OnceValue(func() *[256][]string {
	var table [256][]string
	for pattern := range strings.Lines(boilerplateText) {
		if pattern = strings.TrimSpace(pattern); pattern != "" && pattern[0] != '#' {
			table[pattern[0]] = append(table[pattern[0]], pattern)
		}
	}
	return &table
})

// isBoilerplate reports whether the line is one that web pages print around
// stories: "Subscribe to this feed".
func isBoilerplate(text []byte) bool {
	if len(text) > 80 || text[len(text)-1] == '.' && !bytes.HasSuffix(text, []byte("...")) {
		return false
	}
	for _, pattern := range boilerplate()[scan.Lower(text[0])] {
		if matchFold(text, pattern) {
			return !bytes.ContainsAny(text, "\"\u201c\u201d\u2018")
		}
	}
	return false
}

// matchFold reports whether text matches a pattern in lower case, in which a
// star stands for anything.
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
		// The shortest match is tried, which does for these patterns.
		pattern = rest
	}
}

// postings are the words that a line with the time of posting opens with.
var postings = []string{"published", "posted", "updated", "last updated", "last modified", "first published", "first posted", "submitted", "created", "added", "filed", "date:", "issued", "released", "uploaded", "reported"}

// isPosted reports whether the line states when the story was posted:
// "Published: 5/2/2031 10:04 AM", "Updated 10:04 a.m. May 2".
func isPosted(text []byte) bool {
	if len(text) > 100 {
		return false
	}
	for _, p := range postings {
		if scan.HasPrefixFold(text, p) {
			rest := text[len(p):]
			return len(rest) > 0 && (rest[0] == ':' || rest[0] == ' ') && bytes.ContainsAny(rest, "0123456789") &&
				(!bytes.HasSuffix(text, []byte(".")) || bytes.HasSuffix(text, []byte(".m.")))
		}
	}
	return false
}

// isDated reports whether the line holds little but a date or a time: "Friday,
// May 2, 2031", "5 hours ago", "18:42 GMT".
func isDated(text []byte) bool {
	if len(text) > 60 || text[len(text)-1] == ':' {
		return false
	}
	_, other, ok := scan.PostingOf(text)
	return ok && other <= 2
}

// isByline reports whether the line names the writer: "By Ann Day and Bo
// Lund", "BY ANN DAY, Harbour Radio".
func isByline(text []byte) bool {
	name, ok := BylineName(text)
	return ok && len(name) > 0
}

// BylineName returns the name of a byline without "By", and whether the line is one.
func BylineName(text []byte) ([]byte, bool) {
	if len(text) < 5 || len(text) > 120 || !scan.HasPrefixFold(text, "by") {
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
	if words < 1 || words > 14 {
		return nil, false
	}
	if last := name[len(name)-1]; last == '.' && !bytes.HasSuffix(name, []byte("r.")) {
		return nil, false
	}
	return name, words >= 2 || text[0] == 'B'
}

// maxName is the most bytes of a line that is the name of a writer alone.
const maxName = 40

// WriterOf returns the writer that a line of the head names: what follows "By" or
// "From", or the line if it is a name alone ("Ann Day"); nil if it names none.
func WriterOf(text []byte) []byte {
	i := 0
	for i < len(text) && (text[i] == '-' || text[i] == ' ') {
		i++ // "- By Ann Day"
	}
	text = text[i:]
	if name, ok := BylineName(text); ok {
		return name
	}
	if scan.HasPrefixFold(text, "from the ") && len(text) <= maxName {
		return text
	}
	if len(text) <= maxName && isName(text) {
		return text
	}
	return nil
}

// isName reports whether the text is two to four words of letters that begin with a
// capital, of which the first is no word of pages: "Ann Day", not "Local News".
func isName(text []byte) bool {
	n := 0
	for word := range scan.Fields(text) {
		n++
		c, size := utf8.DecodeRune(word)
		if !unicode.IsUpper(c) || words().find(hash(word)) > 0 {
			return false
		}
		for _, c := range word[size:] {
			if !scan.IsLetter(c) && c < utf8.RuneSelf && c != '.' && c != '\'' && c != '-' {
				return false
			}
		}
	}
	return n >= 2 && n <= 4
}

// WriterBefore returns the writer that is named in the prefix of a dateline: "IMAGE: Bo
// Lund/Harbor Pictures By Ann Day" before "OSLO (AP) —"; nil if there is none.
func WriterBefore(prefix []byte) []byte {
	prefix = bytes.TrimRight(prefix, " ,:\u2013\u2014-")
	for i := len(prefix) - 3; i >= 0; i-- {
		if scan.HasPrefixFold(prefix[i:], "by ") && (i == 0 || !scan.IsLetter(prefix[i-1]) || prefix[i] == 'B' && prefix[i-1] >= 'a') {
			if name, _ := BylineName(prefix[i:]); name != nil {
				return name
			}
			return nil
		}
	}
	return nil
}

// smallInNames are the words of bylines that are not capitalized.
var smallInNames = map[string]bool{"and": true, "of": true, "the": true, "in": true, "for": true, "de": true, "da": true, "del": true, "della": true, "di": true, "la": true, "le": true, "van": true, "von": true, "der": true, "den": true, "bin": true, "al": true, "el": true, "y": true, "with": true, "from": true, "at": true, "&": true, "|": true, "/": true, "-": true, "\u2013": true, "\u2014": true}

// photoWords are what a line with the credit of a picture holds.
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

// isHeadline reports whether the line has the form of a headline: it is of
// moderate length, starts like a sentence and does not end like one.
func isHeadline(text []byte) bool {
	if len(text) > 160 {
		return false
	}
	switch text[len(text)-1] {
	case '.', ':', ',', '-', '_':
		return false
	}
	if len(text) > scan.MaxWrap && bytes.HasSuffix(text, []byte("\u2026")) {
		return false // a paragraph that was cut off
	}
	if len(text) > 1 && text[1] == ':' {
		return false // a question or an answer
	}
	c, _ := utf8.DecodeRune(text)
	if !unicode.IsUpper(c) && !unicode.IsDigit(c) && !unicode.In(c, unicode.Lo) && !strings.ContainsRune("\"'\u201c\u2018`<$\u20ac\u00a3\u00bf\u00a1#\u00ab", c) {
		return false
	}
	// A quotation that ends in a full stop is a sentence.
	end := bytes.TrimRight(text, "\"'\u201d\u2019)\u00bb")
	if len(end) == 0 || len(end) < len(text) && (end[len(end)-1] == ',' || end[len(end)-1] == '.') {
		return false
	}
	words := 0
	for word := range scan.Fields(text) {
		if c, _ := utf8.DecodeRune(word); unicode.IsLetter(c) || unicode.IsDigit(c) || len(word) > 1 {
			words++
		}
	}
	return words > 0 && words <= 28
}

// ReadStamp reads the page stamp of a crawl: "date 2031-05-02 Ferry runs
// again". It returns the date and the rest of the line.
func ReadStamp(text []byte) (scan.Date, []byte, bool) {
	rest, ok := bytes.CutPrefix(text, []byte("date "))
	if !ok || len(rest) < 10 || rest[4] != '-' || rest[7] != '-' {
		return scan.Date{}, nil, false
	}
	y, m, d := scan.Number(rest[:4]), scan.Number(rest[5:7]), scan.Number(rest[8:10])
	if y < 1 || m < 1 || m > 12 || d < 1 || d > 31 || len(rest) > 10 && scan.Space(rest[10:]) == 0 {
		return scan.Date{}, nil, false
	}
	return scan.Date{Year: y, Month: m, Day: d}, rest[10:], true
}
