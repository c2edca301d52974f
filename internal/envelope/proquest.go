// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package envelope

import (
	"bytes"
)

// proQuest is the export of ProQuest databases, saved as text.
//
// A rule of underscores comes before each record and after the last, and below
// it the number of the document, in some exports, and the title:
//
//	____________________________________________________________
//
//	Document 2 of 7
//
//	Ferry strike ends
//
//	https://www.proquest.com/docview/100000002
//
//	Abstract: None available.
//
//	Links: https://resolver.example/?title=Ferry
//
//	Full text: The ferries sailed again at dawn on Monday.
//	“Nobody has won,” said Joan Tully of the pilots' union.
//
//	Subject: Ferries; Strikes
//
//	Title: Ferry strike ends: Pilots go back
//
//	Publication title: The Harbour Gazette; Port Ellis
//
//	Publication date: Mar 4, 2013
//
//	ProQuest document ID: 100000002
//
//	Last updated: 2013-03-05
//
//	Database: Harbour Newsstream
//
//	____________________________________________________________
//
// There is no published specification; the source is the exports. A paragraph of
// the text is a line. The labels after it come in one order, each on a line
// between empty lines, and end with Database. The foot of the export says whom to
// contact.
//
// Exports break words anywhere (“Ju n 4, 2013”, “ProQuestdocument ID”), so that
// labels, dates and numbers are read without their spaces. The headline is the
// Title, as the line on top has words cut and added; the date is that of the
// publication, never the last update. A text may have empty lines and labels of
// its own: it goes on to the labels that lead without a gap, in their order, to
// the Publication title. CAPTION and CREDIT are part of it. Where no Author is
// named, a CREDIT is the byline, unless it is that of a picture, which comes right
// after its CAPTION.
//
// The number of documents is checked where they are numbered. The label Dateline
// is left out: it comes after the text, which has the dateline too, or is a time.
var proQuest = &format{name: "proquest", first: "_D", second: "_o", opens: opensProQuest, shows: showsProQuest}

// A pqLabel is what a labelled line of an export of ProQuest holds.
type pqLabel uint8

const (
	pqNone pqLabel = iota
	// Before the text.
	pqInfo
	pqAbstract
	pqLinks
	pqText
	// After the text, in this order.
	pqSubject
	pqTerm
	pqLocation
	pqPeople
	pqCompany
	pqClass
	pqKeyword
	pqTitle
	pqOtherTitle
	pqAuthor
	pqOtherAuthor
	pqPublication
	pqOther // what comes after the publication, and is not read
	pqDate
	pqSection
	pqID
	pqDatabase
)

// pqLabels are the labels, in small letters and without spaces.
var pqLabels = map[string]pqLabel{
	"publicationinfo":       pqInfo,
	"abstract":              pqAbstract,
	"links":                 pqLinks,
	"fulltext":              pqText,
	"subject":               pqSubject,
	"businessindexingterm":  pqTerm,
	"location":              pqLocation,
	"people":                pqPeople,
	"person":                pqPeople,
	"company/organization":  pqCompany,
	"classification":        pqClass,
	"identifier/keyword":    pqKeyword,
	"title":                 pqTitle,
	"alternatetitle":        pqOtherTitle,
	"author":                pqAuthor,
	"correspondenceauthor":  pqOtherAuthor,
	"publicationtitle":      pqPublication,
	"volume":                pqOther,
	"issue":                 pqOther,
	"firstpage":             pqOther,
	"pages":                 pqOther,
	"numberofpages":         pqOther,
	"publicationyear":       pqOther,
	"publicationdate":       pqDate,
	"dateline":              pqOther,
	"section":               pqSection,
	"publisher":             pqOther,
	"placeofpublication":    pqOther,
	"countryofpublication":  pqOther,
	"publicationsubject":    pqOther,
	"issn":                  pqOther,
	"sourcetype":            pqOther,
	"languageofpublication": pqOther,
	"documenttype":          pqOther,
	"proquestdocumentid":    pqID,
	"documenturl":           pqOther,
	"copyright":             pqOther,
	"lastupdated":           pqOther,
	"database":              pqDatabase,
}

// maxPQLabel is the length of the longest of them with spaces in it, and more.
const maxPQLabel = 40

// pqLabelOf returns the label that a line begins with, and where what it labels
// begins.
func pqLabelOf(text []byte) (pqLabel, int) {
	colon := bytes.IndexByte(text[:min(len(text), maxPQLabel)], ':')
	if colon < 4 {
		return pqNone, 0
	}
	var buf [maxPQLabel]byte
	name := appendInk(buf[:0], text[:colon])
	for i, c := range name {
		if 'A' <= c && c <= 'Z' {
			name[i] = c + 'a' - 'A'
		}
	}
	l := pqLabels[string(name)]
	if l == pqNone {
		return pqNone, 0
	}
	a, _ := trim(text[colon+1:])
	return l, colon + 1 + a
}

// appendInk appends text without its spaces.
func appendInk(to, text []byte) []byte {
	for word := range fields(text) {
		to = append(to, word...)
	}
	return to
}

// isPQRule reports whether a line is the rule between records.
func isPQRule(text []byte) bool {
	const shortest = 50
	_, end := trim(text)
	return end >= shortest && len(bytes.Trim(text[:end], "_")) == 0
}

// A rule opens a record if the label of a text, or of the number that documents
// have, comes before the next. So does the number on the first line of a dump
// that has lost the rule above it.
func opensProQuest(s *Splitter, i int) bool {
	l, ok := s.in.Peek(i)
	if !ok || len(l.Text) == 0 {
		return false
	}
	switch l.Text[0] {
	case '_':
		return isPQRule(l.Text) && s.isProQuest(i+1)
	case 'D':
		if l.Num == 1 {
			_, _, ok := pqNumber(s.ink(i))
			return ok && s.isProQuest(i+1)
		}
	}
	return false
}

// The number that documents have shows the format where the rules are lost.
func showsProQuest(s *Splitter, i int) bool {
	label, _ := pqLabelOf(s.line(i))
	return label == pqID
}

// isProQuest reports whether the lines from the i-th ahead on, up to the next
// rule, have the marks of a record.
func (s *Splitter) isProQuest(i int) bool {
	first, ok := s.in.Peek(i)
	for ; ok; i++ {
		var l = first
		if l, ok = s.in.Peek(i); !ok || l.Start-first.Start > detectSize || isPQRule(l.Text) {
			return false
		}
		if label, _ := pqLabelOf(l.Text); label == pqText || label == pqID {
			return true
		}
	}
	return false
}

// isPQFoot reports whether a line stands at the foot of an export.
func isPQFoot(text []byte) bool {
	for _, foot := range [...]string{"Contact us at:", "Contact ProQuest", "Database copyright", "Terms and Conditions"} {
		if bytes.HasPrefix(text, []byte(foot)) {
			return true
		}
	}
	return false
}

func readProQuest(s *Splitter, r *Record) {
	if !s.begin(proQuest, func(i int) bool {
		return isPQFoot(s.ink(i)) || isPQRule(s.line(i)) && !opensProQuest(s, i)
	}) {
		return
	}
	// The rule stays until the number below it is counted: a record is opened by
	// it.
	first := 0
	if isPQRule(s.line(0)) {
		for first = 1; s.blank(first); first++ {
		}
	}
	n, m, numbered := pqNumber(s.ink(first))
	if numbered && s.tallyUp(r, n, m) {
		return
	}
	s.in.Skip(first)
	if !s.isProQuest(0) {
		stray(s, r, proQuest)
		return
	}
	after := false // the text, as far as can be told by a label that none has
	lines, closed := s.extent(r, func(i int) verdict {
		switch label, _ := pqLabelOf(s.line(i)); {
		case label == pqDatabase && after:
			return last
		case label == pqPublication || label == pqID:
			after = true
		case s.opensAny(proQuest, i), after && isPQRule(s.line(i)):
			return before
		}
		return goesOn
	})
	if lines == 0 {
		return
	}
	s.take(r, lines)
	r.Truncated = !closed
	s.proQuestDocument(r, lines)
	s.in.Skip(lines)
}

// pqNumber reads the line that numbers a document: "Document 2 of 7".
func pqNumber(text []byte) (n, m int, ok bool) {
	rest, ok := bytes.CutPrefix(text, []byte("Document "))
	if !ok || len(rest) > 24 {
		return 0, 0, false
	}
	from, to, ok := bytes.Cut(rest, []byte(" of "))
	if !ok {
		return 0, 0, false
	}
	n, m = grouped(from), grouped(to)
	return n, m, 0 < n && n <= m
}

// proQuestDocument reads the fields and the text of the first n lines.
func (s *Splitter) proQuestDocument(r *Record, n int) {
	text, abstract, top := n, -1, -1
	for i := range n {
		label, _ := pqLabelOf(s.line(i))
		if label == pqText {
			text = i
			break
		}
		if label == pqAbstract && abstract < 0 {
			abstract = i
		}
		if _, _, numbered := pqNumber(s.ink(i)); top < 0 && !numbered && !s.blank(i) {
			top = i
		}
	}
	end := s.pqTextEnd(text, n)
	for i := end; i < n; i++ {
		s.pqField(r, i)
	}
	if r.Title.Len() == 0 && top >= 0 && top < min(text, end) {
		line, _ := s.in.Peek(top)
		r.Entitle(line, 0, len(line.Text))
	}
	if text < n {
		s.pqText(r, text, end)
	}
	if r.Body.Len() == 0 && abstract >= 0 {
		to := abstract + 1
		for to < min(text, end) {
			if label, _ := pqLabelOf(s.line(to)); label != pqNone {
				break
			}
			to++
		}
		s.pqText(r, abstract, to)
	}
}

// pqTextEnd returns the line on which the labels after the text begin, which
// starts on the line text of n.
func (s *Splitter) pqTextEnd(text, n int) int {
	end := n
	for _, anchor := range [...]pqLabel{pqPublication, pqDate, pqID, pqDatabase} {
		for i := n - 1; i > text && end == n; i-- {
			if label, _ := pqLabelOf(s.line(i)); label == anchor && s.blank(i-1) {
				end = i
			}
		}
	}
	if end == n && text == n { // no text, and no label that is known
		return 0
	}
	below, _ := pqLabelOf(s.line(end))
	for i := end - 1; i > 0 && end < n; i-- {
		if s.blank(i) {
			continue
		}
		label, _ := pqLabelOf(s.line(i))
		if label <= pqText || label >= below || !s.blank(i-1) {
			break
		}
		end, below = i, label
	}
	return end
}

// pqField takes what a labelled line after the text has.
func (s *Splitter) pqField(r *Record, i int) {
	line, _ := s.in.Peek(i)
	label, at := pqLabelOf(line.Text)
	value := line.Text[at:]
	switch label {
	case pqTitle:
		r.Title.reset()
		r.Entitle(line, at, len(line.Text))
	case pqAuthor:
		r.Byline = r.Keep(s.namesInOrder(value))
	case pqPublication:
		if semicolon := bytes.IndexByte(value, ';'); semicolon > 0 {
			value = value[:semicolon]
		}
		r.Source = r.Keep(value)
	case pqDate:
		r.setDate(s.spacedDate(value))
	case pqSection:
		r.Section = r.Keep(value)
	case pqID:
		s.scratch = appendInk(s.scratch[:0], value)
		r.ID = r.Keep(s.scratch)
	}
}

// namesInOrder returns the names of a list "Last, First; Last, First" with the
// last names last, parted by commas.
func (s *Splitter) namesInOrder(list []byte) []byte {
	s.scratch = s.scratch[:0]
	for name := range bytes.SplitSeq(list, []byte(";")) {
		if len(s.scratch) > 0 {
			s.scratch = append(s.scratch, ", "...)
		}
		last, given, found := bytes.Cut(name, []byte(","))
		if found {
			s.scratch = append(append(s.scratch, given...), ' ')
		}
		s.scratch = append(s.scratch, last...)
	}
	return s.scratch
}

// spacedDate returns a date with spaces only where its words and numbers begin:
// "Jun 4, 2013" for "Ju n 4,2013".
func (s *Splitter) spacedDate(text []byte) []byte {
	var buf [48]byte
	tight := appendInk(buf[:0], text[:min(len(text), cap(buf))])
	s.scratch = s.scratch[:0]
	for i, c := range tight {
		if i > 0 && (isDigit(c) != isDigit(tight[i-1]) && c != ',' && c != '-' && tight[i-1] != '-') {
			s.scratch = append(s.scratch, ' ')
		}
		s.scratch = append(s.scratch, c)
	}
	return s.scratch
}

// pqText adds the text from the line i, which has a label, up to the line end to
// the body, a paragraph a line.
func (s *Splitter) pqText(r *Record, i, end int) {
	const caption, credit = "CAPTION:", "CREDIT:"
	_, at := pqLabelOf(s.line(i))
	pictured := false // the line before is about a picture
	for ; i < end; i, at = i+1, 0 {
		l, _ := s.in.Peek(i)
		a, b := trim(l.Text[at:])
		if a == b {
			pictured = false
			continue
		}
		a, b = at+a, at+b
		text := l.Text[a:b]
		if at > 0 && isUnavailable(text) {
			return
		}
		r.Body.Break()
		r.Body.Line(l, a, b)
		if by, ok := bytes.CutPrefix(text, []byte(credit)); ok && !pictured && r.Byline == nil {
			by, _ = cutBy(bytes.TrimRight(by, " ;"))
			r.Byline = r.Keep(by)
		}
		pictured = bytes.HasPrefix(text, []byte(caption))
	}
}

// isUnavailable reports whether a text says that there is none.
func isUnavailable(text []byte) bool {
	switch string(text) {
	case "Not available", "Not available.", "None available", "None available.":
		return true
	}
	return false
}
