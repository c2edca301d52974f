// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package wire

import (
	"bytes"
	"time"

	"github.com/newswire-go/newswire/internal/dump/lines"
	"github.com/newswire-go/newswire/internal/dump/record"
	"github.com/newswire-go/newswire/internal/dump/scan"
	"github.com/newswire-go/newswire/internal/lexicon"
)

// IPTC is the European wire format, IPTC 7901, with what dpa and the other
// German agencies make of it.
//
//	SOH hns062 4 i 84 hrbpe   hns 061      source and number, priority, category, words, service
//	Ferries/strike/                        keywords: the slug
//	STX Ferries sail again after strike =  headline
//
//	   Harbour Town (hns) - Ferries sailed again on Monday.
//
//	# hns NOTEBOOK                         notes, not for publication
//	hns am pdb                             sign-off: agency, desk, editor
//	ETX 041137 GMT Mar 13                  day, time, clock, month, year
//	DEL DEL EOT
//
// The source is "The IPTC recommended message format", IPTC TEC 7901, fifth
// edition (1995). The specification leaves the inside of the text to the
// agencies. A headline ends with "="; lines before it that are a word in
// capitals or in parentheses ("EXTRA", "(Summary)") are not part of it. The
// notes to editors and the sign-off are left out of the body. Other readers
// stop at the first line that begins with ETX or take the notes for text.
var IPTC = &record.Format{
	Name:  "iptc7901",
	Opens: opensIPTC,
	Raw:   true,
	Reader: func(f *record.Format, s *record.Source) record.Reader {
		return &reader{Source: s, format: f, story: readIPTC}
	},
}

// opensIPTC: a start of heading, letters, a number, a space and a priority.
func opensIPTC(s *record.Source, i int) bool {
	text := s.Line(i)
	_, soh, ok := findSOH(text)
	return ok && isIPTCHeading(text[soh+1:])
}

func isIPTCHeading(h []byte) bool {
	n := 0
	for n < len(h) && n < 8 && scan.IsLetter(h[n]) {
		n++
	}
	k := n
	for k < len(h) && k < n+6 && scan.IsDigit(h[k]) {
		k++
	}
	if n < 1 || k == n || k+2 >= len(h) || h[k] != ' ' {
		return false
	}
	a, _ := scan.Trim(h[k:])
	return k+a < len(h) && scan.IsDigit(h[k+a])
}

func readIPTC(s *reader, r *record.Record, w wireStory) {
	i, from := 0, w.start
	if w.soh >= 0 {
		i, from = s.iptcHeading(r, w)
	}
	s.iptcText(r, w, i, from)
}

// iptcHeading reads the lines before the text, and returns where that starts.
func (s *reader) iptcHeading(r *record.Record, w wireStory) (line, from int) {
	text := s.Line(0)[w.soh+1:]
	if i := bytes.IndexByte(text, ctlSTX); i >= 0 {
		text = text[:i]
	}
	var word [8][]byte
	n := min(scan.CutFields(text, word[:]), len(word))
	r.ID = r.CopyField(word[0])
	if n > 2 {
		r.Section = r.CopyField(word[2])
	}
	if n > 4 {
		r.Source = r.CopyField(word[n-2]) // the service; its own number is last
	}
	if w.stx < 0 {
		return min(1, w.lines), 0
	}
	s.scratch = s.scratch[:0]
	for i := 1; i <= w.stx && i < 8; i++ {
		text := s.Line(i)
		if i == w.stx {
			text = text[:bytes.IndexByte(text, ctlSTX)]
		}
		s.scratch = append(append(s.scratch, text...), ' ')
	}
	_, end := scan.Trim(s.scratch)
	r.Slug = r.CopyField(bytes.TrimRight(s.scratch[:end], "/ "))
	at := 0
	if w.stx == 0 {
		at = w.soh
	}
	return w.stx, at + bytes.IndexByte(s.Line(w.stx)[at:], ctlSTX) + 1
}

// iptcText reads the headline, the text and the trailer.
func (s *reader) iptcText(r *record.Record, w wireStory, i, from int) {
	end := w.lines
	if w.etx >= 0 {
		end = w.etx + 1
	}
	if w.soh >= 0 {
		i, from = s.iptcHeadline(r, w, i, from, end)
	}
	over := false // the rest is not for publication
	for ; i < end; i++ {
		l, _ := s.Peek(i)
		stop := len(l.Text)
		if i == w.etx {
			stop = from + bytes.IndexByte(l.Text[from:], ctlETX)
			setDayTime(r, s.trailerText(w))
		}
		a, b := scan.Trim(l.Text[from:stop])
		indented := from == 0 && a > 0
		a, b = a+from, b+from
		from = 0
		text := l.Text[a:b]
		switch {
		case len(text) == 0:
			r.Body.Break()
			continue
		case over:
			continue
		case string(text) == "NNNN":
			continue // the end of a message on a teleprinter
		case isNotebook(text):
			over = true
			continue
		case s.isIPTCSignoff(text, r.Source, i+1, end, w):
			over = true
			continue
		case indented:
			r.Body.Break()
		default:
			r.Body.Join()
		}
		r.Body.AppendDecoded(l, a, b, record.Literal)
	}
	r.Body.TrimEnd()
	r.Dateline = serviceDateline(r.Body.Text(), r.Source)
}

// serviceDateline returns how much of a text is the dateline that ends with
// the service's name: "Harbour Town (hns) -". Some agencies print no dash.
func serviceDateline(text, service []byte) int {
	if i := bytes.IndexByte(text, '\n'); i >= 0 {
		text = text[:i]
	}
	open := bytes.IndexByte(text[:min(len(text), 90)], '(')
	if open < 2 || len(service) == 0 || len(text) < open+len(service)+2 {
		return 0
	}
	end := open + 1 + len(service)
	if !bytes.EqualFold(text[open+1:end], service) || text[end] != ')' {
		return 0
	}
	end++
	for _, dash := range [...]string{" -", " \u2013", " \u2014"} {
		if bytes.HasPrefix(text[end:], []byte(dash)) {
			return end + len(dash)
		}
	}
	return end
}

// iptcHeadline reads the headline, and returns where the text goes on.
func (s *reader) iptcHeadline(r *record.Record, w wireStory, i, from, end int) (line, at int) {
	start := i
	// It ends with "=", or with the paragraph.
	last := -1
	for k, at := i, from; k < end && k < i+8; k, at = k+1, 0 {
		text := s.Line(k)[at:]
		if k == w.etx {
			text = text[:max(bytes.IndexByte(text, ctlETX), 0)]
		}
		_, b := scan.Trim(text)
		if b > 0 && text[b-1] == '=' {
			last = k
			break
		}
		if b == 0 && k > i {
			break
		}
	}
	if last < 0 {
		if i >= end || i+1 < end && !s.IsBlank(i+1) {
			return i, from
		}
		last = i // one line, without its mark
	}
	for k, at := start, from; k <= last; k, at = k+1, 0 {
		l, _ := s.Peek(k)
		stop := len(l.Text)
		if k == w.etx {
			stop = at + bytes.IndexByte(l.Text[at:], ctlETX)
		}
		a, b := scan.Trim(l.Text[at:stop])
		a, b = a+at, b+at
		if k == last && b > a && l.Text[b-1] == '=' {
			_, z := scan.Trim(l.Text[a : b-1])
			b = a + z
		}
		if k < last && isKicker(l.Text[a:b]) {
			continue
		}
		r.AppendTitle(l, a, b)
	}
	if last == w.etx {
		l := s.Line(last)
		return last, bytes.IndexByte(l, ctlETX)
	}
	return last + 1, 0
}

// isKicker reports whether a line above a headline only names the type of the story:
// "EXTRA", "(Summary)", "Korrektur:".
func isKicker(text []byte) bool {
	if len(text) == 0 {
		return true
	}
	if text[0] == '(' && text[len(text)-1] == ')' {
		return true
	}
	return scan.CountFields(text) <= 2 && (scan.IsUpper(text) || text[len(text)-1] == ':')
}

// isNotebook reports whether a line begins the notes to editors.
func isNotebook(text []byte) bool {
	if text[0] == '#' {
		return len(text) > 1 && (text[1] == ' ' || text[1] == '#')
	}
	return string(text) == "* * * *" ||
		bytes.HasPrefix(text, []byte("The following information is not")) ||
		bytes.HasPrefix(text, []byte("Die folgenden Informationen sind nicht"))
}

// isIPTCSignoff reports whether a line, after which the lines from i to end
// follow, is the agency's sign-off.
func (s *reader) isIPTCSignoff(text, source []byte, i, end int, w wireStory) bool {
	if !lines.IsDeskSignoff(text, source) {
		return false
	}
	for ; i < end; i++ {
		rest := s.Line(i)
		if i == w.etx {
			rest = rest[:bytes.IndexByte(rest, ctlETX)]
		}
		if !IsIdle(rest) {
			return false
		}
	}
	return true
}

// setDayTime reads a trailer: "041137 GMT Mar 13".
func setDayTime(r *record.Record, text []byte) {
	var word [4][]byte
	n := min(scan.CutFields(text, word[:]), len(word))
	if n < 3 || len(word[0]) != 6 || scan.Number(word[0]) < 0 {
		return
	}
	loc, ok := scan.ZoneOf(string(word[1]))
	month, year := word[1], word[2]
	if ok {
		month, year = word[2], word[3]
	} else {
		loc = time.UTC
	}
	m, y := scan.MonthOf(string(month)), scan.Number(year)
	if m == 0 && n == 4 { // a clock that is not known
		m, y = scan.MonthOf(string(word[2])), scan.Number(word[3])
	}
	day, hour, minute := scan.Number(word[0][:2]), scan.Number(word[0][2:4]), scan.Number(word[0][4:])
	if y >= 0 && y < 100 {
		y = lexicon.FullYear(y)
	}
	if m == 0 || !lexicon.PlausibleYear(y) || day < 1 || day > 31 || hour > 23 || minute > 59 {
		return
	}
	r.Date = scan.Date{Year: y, Month: m, Day: day}
	r.Time = time.Date(y, time.Month(m), day, hour, minute, 0, 0, loc)
}
