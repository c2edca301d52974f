// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package lines

import (
	"bytes"
	"unicode"
	"unicode/utf8"

	"github.com/newswire-go/newswire/internal/dateline"
	"github.com/newswire-go/newswire/internal/dump/scan"
)

// An Opening is the dateline or slug with which a line opens.
type Opening struct {
	Start, End int // in the text; a photo credit may come before Start
	Style      Style
	Strength   dateline.Strength
	Settled    bool // no text that follows can change the reading
}

// A Style is the form in which datelines are printed. A dump has few.
type Style uint8

const (
	StyleNone   Style = iota
	StyleParen        // (PARIS) --
	StyleDash         // PARIS, May 2 (AP) --
	StyleHyphen       // PARIS -
	StyleBare         // PARIS: or PARIS (AP)
	StyleSlug         // harbour / ferry --
	Styles
)

// OpeningHead is how many bytes of a line are looked at for the mark that
// ends a dateline: room for a photo credit and two places.
const OpeningHead = 160

// openingOf finds the dateline or the slug that the text opens with, and leaves
// the dateline in read. It is called for every line, so datelines are
// parsed only if the text has a mark or a sign that every dateline has.
func openingOf(text []byte, read *dateline.Dateline) (o Opening, ok bool) {
	mark := MarkAt(text)
	if mark > 0 && text[0] >= 'a' && text[0] <= 'z' {
		if o, ok = slugOf(text, mark); ok {
			return o, true
		}
	}
	if n := SlugCode(text); n > 0 {
		return Opening{End: n, Style: StyleSlug}, true
	}
	if !MayOpen(text, mark) {
		return o, false
	}
	head := string(text[:min(len(text), 2*OpeningHead)])
	*read, ok = dateline.Parse(head)
	d := read
	if !ok || d.End > OpeningHead {
		return o, false
	}
	o = Opening{End: d.End, Strength: d.Evidence.Strength(), Settled: d.Settled(head)}
	switch e := d.Evidence; {
	case e&dateline.Bracketed != 0:
		o.Style = StyleParen
		if d.Start > 0 && text[d.Start] == '(' && scan.Space(text[d.Start-1:]) == 0 {
			o.Start = d.Start
		}
	case e&dateline.Marked == 0:
		if len(text) <= scan.MaxWrap && !scan.EndsSentence(text) {
			return o, false // a headline, or nothing that it opens
		}
		o.Style = StyleBare
	case text[d.End-1] == '-' && text[d.End-2] != '-':
		o.Style = StyleHyphen
	default:
		o.Style = StyleDash
	}
	return o, true
}

// MayOpen reports whether the text may open with a dateline that ends at mark,
// or with one that has no dash if that is 0.
func MayOpen(text []byte, mark int) bool {
	c, _ := utf8.DecodeRune(text)
	if mark == 0 {
		// An agency, a date, or a mark other than a dash.
		return (unicode.IsUpper(c) || c == '(' || c == '[') && (bytes.ContainsAny(text[:min(len(text), OpeningHead/2)], "(:|>0123456789") || bytes.Contains(text[:min(len(text), OpeningHead/2)], []byte("\u2022")))
	}
	head := text[:mark]
	if p := bytes.IndexByte(head, '('); p >= 0 && (p == 0 || scan.Space(head[p-1:]) == 0) {
		return true // also after a photo credit
	}
	return (unicode.IsUpper(c) || c == '[' || c == '/') && mark <= OpeningHead/2 && mayBePlace(head)
}

// MarkAt returns the place of the first dash in the head of the text that can
// end a dateline, 0 if there is none: a long one, two hyphens, or a hyphen
// beside white space.
func MarkAt(text []byte) int {
	head := text[:min(len(text), OpeningHead)]
	at := 0
	for i := 0; ; {
		n := bytes.IndexByte(head[i:], '-')
		if n < 0 {
			break
		}
		if i += n; i > 0 && (head[i-1] == ' ' || head[i-1] == ')' || i+1 < len(head) && (head[i+1] == ' ' || head[i+1] == '-')) {
			at = i
			head = head[:i]
			break
		}
		i++
	}
	for i := 0; ; {
		n := bytes.IndexByte(head[i:], 0xE2)
		if n < 0 {
			return at
		}
		if i += n; i > 0 && i+2 < len(head) && head[i+1] == 0x80 && head[i+2] >= 0x93 && head[i+2] <= 0x95 {
			return i
		}
		i++
	}
}

// mayBePlace reports whether few words in small letters stand in what comes
// before the mark: more of them make a sentence.
func mayBePlace(head []byte) bool {
	small := 0
	for i := 1; i < len(head); i++ {
		if head[i-1] == ' ' && head[i] >= 'a' && head[i] <= 'z' {
			if small++; small > 3 {
				return false
			}
		}
	}
	return true
}

// slugOf reads the slug with which an item of a digest opens: words in small
// letters with strokes between them, and a dash, "harbour / ferry -- the".
func slugOf(text []byte, mark int) (o Opening, ok bool) {
	slug := text[:mark]
	if !bytes.HasPrefix(text[mark:], []byte("--")) || !bytes.Contains(slug, []byte(" / ")) || len(slug) > 60 {
		return o, false
	}
	for _, c := range slug {
		if c >= 'A' && c <= 'Z' || c == '.' || c == '"' {
			return o, false
		}
	}
	return Opening{End: mark + 2, Style: StyleSlug}, true
}

// SlugCode returns the length of the number and the slug that a text begins with,
// as in the digests of Indian agencies: "DEL50 DEF-NAVY".
func SlugCode(text []byte) int {
	i := 0
	for i < len(text) && text[i] >= 'A' && text[i] <= 'Z' {
		i++
	}
	digits := i
	for i < len(text) && scan.IsDigit(text[i]) {
		i++
	}
	if digits < 2 || digits > 4 || i == digits || i > digits+3 || i+4 > len(text) || text[i] != ' ' {
		return 0
	}
	slug := i + 1
	for i = slug; i < len(text) && (text[i] >= 'A' && text[i] <= 'Z' || text[i] == '-' || scan.IsDigit(text[i])); i++ {
	}
	if i < slug+2 {
		return 0
	}
	return i
}
