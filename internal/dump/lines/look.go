// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

// Package lines reads single lines of a page or of the head of a story: which form a line
// has by itself, without the lines around it, and what a byline, a copyright line, a
// credit or a sign-off says.
package lines

import (
	"bytes"
	_ "embed"
	"strings"
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
	Kinds
)

// KindNames are the names of the kinds in the file of weights of package page.
var KindNames = [Kinds]string{"text", "rule", "boilerplate", "signoff", "credit", "copyright", "posted", "dated", "stamp", "byline", "photo", "dateline", "headline", "label"}

func (k Kind) String() string { return KindNames[k] }

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
	if EndsReport(text) && IsContributed(text) {
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

// kindOfShort returns the form of a short line if only short lines have it, else Text.
func kindOfShort(text []byte) Kind {
	switch {
	case scan.IsRule(text):
		return Rule
	case isSignoff(text):
		return Signoff
	case IsCopyright(text):
		return Copyright
	case IsBoilerplate(text):
		return Boilerplate
	case isPosted(text):
		return Posted
	case isByline(text):
		return Byline
	case isPhoto(text):
		return Photo
	case len(text) <= scan.MaxWrap && IsContributed(text):
		return Credit
	case isDated(text):
		return Dated
	}
	return Text
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

// photoWords are the words by which a photo credit is recognized.
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
	d, _, ok := scan.ISOTime(rest[:10])
	if !ok || len(rest) > 10 && scan.Space(rest[10:]) == 0 {
		return scan.Date{}, nil, false
	}
	return d, rest[10:], true
}
