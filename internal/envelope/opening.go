// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package envelope

import (
	"bytes"
	"unicode"
	"unicode/utf8"

	"github.com/newswire-go/newswire/internal/dateline"
	"github.com/newswire-go/newswire/internal/dump/scan"
)

// An opening is what tells of a new story in the line that it opens.
type opening struct {
	start, end int // in the text; what comes before start is a photo credit
	style      style
	strength   dateline.Strength
	settled    bool // whatever follows, the dateline is what was read
}

// A style is the manner in which datelines are printed: a dump keeps to few.
type style uint8

const (
	styleNone   style = iota
	styleParen        // (PARIS) --
	styleDash         // PARIS, May 2 (AP) --
	styleHyphen       // PARIS -
	styleBare         // PARIS: or PARIS (AP)
	styleSlug         // harbour / ferry --
	styles
)

// weak reports whether text that opens in the style may be no dateline: it
// has no long dash.
func (st style) weak() bool { return st == styleHyphen || st == styleBare || st == styleSlug }

// openingHead is how many bytes of a line are looked at for the mark that
// ends a dateline: room for a photo credit and two places.
const openingHead = 160

// openingOf finds the dateline or the slug that the text opens with, and leaves
// the dateline in read. It is asked about every line, so the grammar of
// datelines is asked only where a glance finds what none can do without.
func openingOf(text []byte, read *dateline.Dateline) (o opening, ok bool) {
	mark := markAt(text)
	if mark > 0 && text[0] >= 'a' && text[0] <= 'z' {
		if o, ok = slugOf(text, mark); ok {
			return o, true
		}
	}
	if !mayOpen(text, mark) {
		return o, false
	}
	head := string(text[:min(len(text), 2*openingHead)])
	*read, ok = dateline.Parse(head)
	d := read
	if !ok || d.End > openingHead {
		return o, false
	}
	o = opening{end: d.End, strength: d.Evidence.Strength(), settled: d.Settled(head)}
	switch e := d.Evidence; {
	case e&dateline.Bracketed != 0:
		o.style = styleParen
		if d.Start > 0 && text[d.Start] == '(' && scan.Space(text[d.Start-1:]) == 0 {
			o.start = d.Start
		}
	case e&dateline.Marked == 0:
		if len(text) <= scan.MaxWrap && !scan.EndsSentence(text) {
			return o, false // a headline, or nothing that it opens
		}
		o.style = styleBare
	case text[d.End-1] == '-' && text[d.End-2] != '-':
		o.style = styleHyphen
	default:
		o.style = styleDash
	}
	return o, true
}

// mayOpen reports whether the text may open with a dateline that ends at mark,
// or with one that has no dash if that is 0.
func mayOpen(text []byte, mark int) bool {
	c, _ := utf8.DecodeRune(text)
	if mark == 0 {
		// A place in capitals, and an agency, a date or a colon.
		return len(text) > 2 && unicode.IsUpper(c) && (text[1] < 'a' || text[1] > 'z') &&
			bytes.ContainsAny(text[:min(len(text), openingHead/2)], "(:0123456789")
	}
	head := text[:mark]
	if p := bytes.IndexByte(head, '('); p >= 0 && (p == 0 || scan.Space(head[p-1:]) == 0) {
		return true // also after a photo credit
	}
	return (unicode.IsUpper(c) || c == '[' || c == '/') && mark <= openingHead/2 && mayBePlace(head)
}

// markAt returns the place of the first dash in the head of the text that can
// end a dateline, 0 if there is none: a long one, two hyphens, or a hyphen
// beside white space.
func markAt(text []byte) int {
	head := text[:min(len(text), openingHead)]
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
func slugOf(text []byte, mark int) (o opening, ok bool) {
	slug := text[:mark]
	if !bytes.HasPrefix(text[mark:], []byte("--")) || !bytes.Contains(slug, []byte(" / ")) || len(slug) > 60 {
		return o, false
	}
	for _, c := range slug {
		if c >= 'A' && c <= 'Z' || c == '.' || c == '"' {
			return o, false
		}
	}
	return opening{end: mark + 2, style: styleSlug}, true
}
