// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package wire

import (
	"bytes"

	"github.com/newswire-go/newswire/internal/dump/lines"
	"github.com/newswire-go/newswire/internal/dump/record"
	"github.com/newswire-go/newswire/internal/dump/scan"
)

// ANPA is the American wire format, ANPA 1312.
//
//	SYN SYN SOH a0421 US 0az--                           service, number, selector
//	r i DC3 DC1 BC-Harbour-Ferries 1stLd-Writethru   03-04 0143
//	STX ^BC-Harbour-Ferries, 1st Ld-Writethru,150<       slug line
//	^Ferries sail again after pilots end strike<         headline
//	^Eds: SUBS 2nd graf<
//	^By ANN DAY=
//	^Associated Press Writer=
//	HT HARBOUR TOWN (AP) _ Ferries sailed again today.
//	HT ETX AP-WF-03-04-94 1509GMT<
//	FF EOT
//
// The second line has priority, category, the format of the text (DC4 for
// agate, DC2 for tables), keyword, version, date and number of words. A line
// that begins with ^ is a head line and ends with < or =; a paragraph begins
// with a tab; a line that begins with TLI (backspace) is one of a table, its
// columns separated by semicolons.
//
// The source is "High-speed wire service transmission guidelines", ANPA
// Bulletin 1312 (1979, last as 89-3), and the AP's filing guidelines. Other
// readers take the third line for the headline and the one before the text
// for the byline; here notes to editors are recognized by their words, and a story
// without a headline gets that of its slug line. A capture that starts inside a
// story gives the rest of the story. The year is only in the
// trailer: a story without one has a date without a year.
var ANPA = &record.Format{
	Name:  "anpa1312",
	Opens: opensANPA,
	Shows: showsANPA,
	Raw:   true,
	Reader: func(f *record.Format, s *record.Source) record.Reader {
		return &reader{Source: s, format: f, story: readANPA}
	},
}

// opensANPA: a start of heading, a letter, a number and a unit separator.
func opensANPA(s *record.Source, i int) bool {
	text := s.Line(i)
	_, soh, ok := findSOH(text)
	if !ok {
		return false
	}
	n := storyNumber(text[soh+1:])
	if n == 0 {
		return false
	}
	switch rest := text[soh+1+n:]; {
	case bytes.IndexByte(rest[:min(len(rest), 20)], ctlUS) >= 0:
		return true
	case IsIdle(rest):
		// Some agencies send no selector. The next line has the format.
		next := s.Line(i + 1)
		return bytes.ContainsAny(next[:min(len(next), 8)], "\x13\x14")
	}
	return false
}

// storyNumber returns the length of the service letter and the number of a
// story, 0 if there is none.
func storyNumber(h []byte) int {
	n := 0
	if len(h) > 0 && scan.IsLetter(h[0]) {
		n++
	}
	k := n
	for k < len(h) && scan.IsDigit(h[k]) {
		k++
	}
	if k-n < 2 || k-n > 5 {
		return 0
	}
	return k
}

// The trailer shows the format in a capture that sets in late.
func showsANPA(s *record.Source, i int) bool {
	text := s.Line(i)
	k := bytes.IndexByte(text, ctlETX)
	return k >= 0 && isANPATrailer(text[k+1:])
}

// isANPATrailer reports whether a text is such as "AP-WF-03-04-94 1509GMT<".
func isANPATrailer(text []byte) bool {
	i := 0
	for i < len(text) && i < 12 && !scan.IsDigit(text[i]) {
		i++
	}
	_, _, ok := scan.USDate(string(text[i:min(len(text), i+40)]))
	return ok && i > 0
}

func readANPA(s *reader, r *record.Record, w wireStory) {
	a := anpaReader{s: s, r: r, w: w}
	a.read()
}

// An anpaReader reads a story.
type anpaReader struct {
	s *reader
	r *record.Record
	w wireStory

	table  bool        // the format of the text is that of tables
	head   bool        // head lines still belong to the head
	slug   bool        // the slug line has been read
	byline bool        // the last head line was the byline
	line   record.Body // a head line, which may go on over several lines
	in     bool        // in one
}

func (a *anpaReader) read() {
	s, r, w := a.s, a.r, a.w
	i, from := 0, w.start
	a.head = w.soh >= 0
	if a.head {
		stop := w.lines
		if w.stx >= 0 {
			stop = w.stx + 1
		}
		i, from = a.heading(min(stop, 6))
	}
	end := w.lines
	if w.etx >= 0 {
		end = w.etx + 1
	}
	for ; i < end; i++ {
		l, _ := s.Peek(i)
		text := l.Text
		stop := len(text)
		if i == w.etx {
			stop = from + bytes.IndexByte(text[from:], ctlETX)
			a.trailer(s.trailerText(w))
		}
		a.text(i, from, stop)
		from = 0
	}
	if a.in && !w.complete {
		a.line.Reset() // cut off
	}
	a.flush(0)
	if r.Title.Len() == 0 {
		r.Headline = r.CopyField(spelledOut(r.Headline))
	} else {
		r.Headline = nil
	}
	r.Body.TrimEnd()
}

// heading reads the lines before the text, at most n, and returns where the
// text starts.
func (a *anpaReader) heading(n int) (line, from int) {
	s, r := a.s, a.r
	text := s.Line(0)[a.w.soh+1:]
	r.ID = r.CopyField(text[:storyNumber(text)])
	for i := range n {
		text := s.Line(i)
		from := 0
		if i == 0 {
			from = a.w.soh + 1
		}
		switch i {
		case a.w.stx:
			stop := from + bytes.IndexByte(text[from:], ctlSTX)
			a.keywords(text[from:stop], i == 0)
			return i, stop + 1
		case a.w.etx: // it has no text
			stop := from + bytes.IndexByte(text[from:], ctlETX)
			a.keywords(text[from:stop], i == 0)
			return i, stop
		}
		a.keywords(text[from:], i == 0)
	}
	return n, 0
}

// keywords reads the line with priority, category and keyword.
func (a *anpaReader) keywords(text []byte, first bool) {
	r := a.r
	k := bytes.IndexAny(text, "\x13\x14") // the format of the text
	rest := text
	switch {
	case k >= 0:
		if k > 0 && scan.IsLetter(text[k-1]) {
			r.Section = r.CopyField(text[k-1 : k])
		}
		rest = nil
		if k+1 < len(text) {
			a.table = text[k] == 0x14 || text[k+1] == 0x12
			rest = text[k+2:]
		}
	case first:
		return
	}
	category, slug := Keyword(rest)
	if r.Section == nil {
		r.Section = r.CopyField(category)
	}
	if r.Slug == nil {
		r.Slug = r.CopyField(slug)
		a.day(text)
	}
}

// day takes the day and month of the heading; those of the trailer replace them.
func (a *anpaReader) day(text []byte) {
	for w := range scan.Fields(text) {
		if len(w) == 5 && w[2] == '-' {
			if m, d := scan.Number(w[:2]), scan.Number(w[3:]); m >= 1 && m <= 12 && d >= 1 && d <= 31 {
				a.r.Date = scan.Date{Year: 0, Month: m, Day: d}
			}
		}
	}
}

// trailer reads the line after the end of text: "AP-WF-03-04-94 1509GMT<".
func (a *anpaReader) trailer(text []byte) {
	i := bytes.IndexAny(text, "0123456789")
	if i < 0 {
		return
	}
	a.r.SetUSDate(text[i:])
	if k := bytes.IndexByte(text, '-'); k > 1 && k < i {
		a.r.Source = a.r.CopyField(text[:k])
	}
}

// text reads the i-th line from a byte to another.
func (a *anpaReader) text(i, from, stop int) {
	l, _ := a.s.Peek(i)
	r := a.r
	b := &r.Body
	x, y := scan.Trim(l.Text[from:stop])
	x, y = x+from, y+from
	if x >= y {
		if !a.in {
			b.Break()
		}
		return
	}
	var mark byte
	switch c := l.Text[y-1]; c {
	case '<', '=':
		mark = c
		_, z := scan.Trim(l.Text[x : y-1])
		y = x + z
	}
	switch {
	case x < y && l.Text[x] == ctlTLI:
		a.flush(0)
		a.row(i, x+1, y)
		return
	case l.Text[from] == '\t':
		a.flush(0)
		b.Break()
	case mark == 0 && x == y, l.Text[x] == '^':
		a.flush(0)
		a.in = true
		if x < y {
			x++
		}
	case !a.in:
		b.Join()
	}
	switch {
	case a.in:
		a.line.Join()
		a.line.AppendDecoded(l, x, y, record.Wire)
		if mark != 0 {
			a.flush(mark)
		}
	case scan.IsRule(l.Text[x:y]):
	case x == y:
		b.Break() // the mark alone
	case a.headlineWithoutMark(i, from):
		r.Title.AppendDecoded(l, x, y, record.Wire)
	case a.bylineWithoutMark(l.Text[x:y]):
	default:
		a.head = false
		b.AppendDecoded(l, x, y, record.Wire)
		if mark != 0 {
			b.Break()
		}
	}
}

// bylineWithoutMark reads a line without marks if it is the byline before a text without a
// slug line.
func (a *anpaReader) bylineWithoutMark(text []byte) bool {
	if !a.head || a.slug || a.r.Body.Len() > 0 || a.r.Byline != nil {
		return false
	}
	by, ok := lines.CutBy(text)
	if ok {
		a.r.Byline = a.r.CopyField(by)
	}
	return ok
}

// headlineWithoutMark reports whether a line without marks is the headline: the
// first of the text, before a blank or an indented line. Some agencies send
// no slug line and no carets.
func (a *anpaReader) headlineWithoutMark(i, from int) bool {
	if !a.head || a.slug || a.r.Title.Len() > 0 || a.r.Body.Len() > 0 || i != a.w.stx {
		return false
	}
	text := a.s.Line(i)[from:]
	next := a.s.Line(i + 1)
	if len(text) > 200 || scan.Space(text) > 0 || i+1 >= a.w.lines {
		return false
	}
	_, by := lines.CutBy(next)
	return a.s.IsBlank(i+1) || scan.Space(next) > 0 || by
}

// row adds a line of a table to the story.
func (a *anpaReader) row(i, x, y int) {
	l, _ := a.s.Peek(i)
	for x < y && (isControl(l.Text[x]) || l.Text[x] == '^') {
		x++
	}
	for y > x && isControl(l.Text[y-1]) {
		y--
	}
	k, _ := scan.Trim(l.Text[x:y])
	if x+k >= y || scan.IsRule(l.Text[x+k:y]) || l.Text[x+k] == '!' && l.Text[y-1] == '!' {
		return // a rule, or a title in a box of exclamation marks
	}
	a.head = false
	how := record.Wire
	if a.table {
		how |= record.Table
	}
	b := &a.r.Body
	b.Break()
	b.AppendDecoded(l, x, y, how)
	b.Break()
}

// flush ends a head line. The mark is the one at its end, or 0.
func (a *anpaReader) flush(mark byte) {
	if !a.in {
		return
	}
	a.in = false
	a.line.TrimEnd()
	text := a.line.Text()
	r := a.r
	wasByline := a.byline
	a.byline = false
	switch {
	case a.head && !a.slug:
		a.slug = true
		r.Headline = r.CopyField(text)
	case len(text) == 0:
		a.head = a.head && mark == 0 // an empty one ends the head of a radio script
	case scan.IsRule(text), a.head && a.headLine(text, mark, wasByline):
	default:
		r.Body.Break()
		r.Body.AppendFrom(&a.line, 0, len(text))
		r.Body.Break()
	}
	a.line.Reset()
}

// headLine reads a head line after the slug line, and reports whether it is part of the
// head: a note to editors, a byline and the line after it, a headline or a summary.
func (a *anpaReader) headLine(text []byte, mark byte, wasByline bool) bool {
	r := a.r
	by, isBy := lines.CutBy(text)
	switch {
	case IsEditorsNote(text):
	case isBy && r.Byline == nil:
		r.Byline = r.CopyField(by)
		a.byline = true
	case wasByline && mark == '=' && a.affiliation(text):
		r.AddByline(text)
	case mark != '<':
		return false
	case r.Title.Len() == 0:
		r.Title.AppendWords(&a.line, 0, len(text))
	}
	return true
}

// affiliation reports whether the line below a byline says for whom it was
// written.
func (a *anpaReader) affiliation(text []byte) bool {
	for _, w := range [...]string{"Press", "Writer", "Editor", "Correspondent", "Reporter", "News", "Service", "Special"} {
		if bytes.Contains(text, []byte(w)) {
			return true
		}
	}
	return false
}

// spelledOut returns the headline that a slug line spells: the text between the wire's
// abbreviations and the first comma.
// "BC-SAI--Sailing Standings" is "Sailing Standings".
func spelledOut(slug []byte) []byte {
	if len(slug) > 3 && slug[2] == '-' && IsCycle(slug[:2]) {
		slug = slug[3:]
	}
	if i := bytes.Index(slug, []byte("--")); i >= 0 && i <= 6 {
		slug = slug[i+2:]
	}
	if i := bytes.IndexByte(slug, ','); i > 0 {
		slug = slug[:i]
	}
	return slug
}
