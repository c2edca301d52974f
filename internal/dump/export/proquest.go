// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package export

import (
	"bytes"

	"github.com/newswire-go/newswire/internal/dump/lines"
	"github.com/newswire-go/newswire/internal/dump/record"
	"github.com/newswire-go/newswire/internal/dump/scan"
)

// ProQuest is the export of ProQuest databases, saved as text.
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
// There is no published specification; the source is the exports. Each line of the
// text is a paragraph. The labels after it have a fixed order, stand on lines of
// their own between empty lines, and end with Database. The foot of the export
// has contact details.
//
// Exports break words anywhere (“Ju n 4, 2013”, “ProQuestdocument ID”), so labels,
// dates and numbers are read without spaces. The headline is the Title, as the top
// line is often garbled. The date is the Publication date, never Last updated. The
// text may contain empty lines and lines like labels; it ends before the labels
// that lead up, in order and without a gap, to the Publication title. CAPTION and
// CREDIT lines are part of it. The byline is the Author, else the CREDIT, unless it
// follows a CAPTION and so credits a picture.
//
// If documents are numbered, missing ones are reported. The Dateline label is
// ignored: it follows the text, which has the dateline itself, or holds a time.
var ProQuest = &record.Format{
	Name:   "proquest",
	First:  "_D",
	Second: "_o",
	Opens:  opensProQuest,
	Shows:  showsProQuest,
	Skins:  true,
	Reader: func(f *record.Format, s *record.Source) record.Reader { return &proQuestReader{Source: s, format: f} },
}

// A proQuestReader reads the documents of an export.
type proQuestReader struct {
	*record.Source
	format  *record.Format
	scratch []byte
}

// A pqLabel is a label of an export.
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
	pqOther // another label after the publication
	pqDate
	pqSection
	pqID
	pqDatabase
)

// pqLabels are the labels, in lower case and without spaces.
var pqLabels = map[string]pqLabel{
	"publicationinfo": pqInfo, "abstract": pqAbstract, "links": pqLinks, "fulltext": pqText,
	"subject": pqSubject, "businessindexingterm": pqTerm, "location": pqLocation, "people": pqPeople, "person": pqPeople,
	"company/organization": pqCompany, "classification": pqClass, "identifier/keyword": pqKeyword,
	"title": pqTitle, "alternatetitle": pqOtherTitle, "author": pqAuthor, "correspondenceauthor": pqOtherAuthor,
	"publicationtitle": pqPublication, "publicationdate": pqDate, "section": pqSection, "proquestdocumentid": pqID, "database": pqDatabase,

	"volume": pqOther, "issue": pqOther, "firstpage": pqOther, "pages": pqOther, "numberofpages": pqOther, "publicationyear": pqOther,
	"dateline": pqOther, "publisher": pqOther, "placeofpublication": pqOther, "countryofpublication": pqOther, "publicationsubject": pqOther,
	"issn": pqOther, "sourcetype": pqOther, "languageofpublication": pqOther, "documenttype": pqOther, "documenturl": pqOther,
	"copyright": pqOther, "lastupdated": pqOther,
}

// maxPQLabel is more than the length of the longest label with its spaces.
const maxPQLabel = 40

// pqLabelOf returns the label that a line begins with, and the start of its value.
func pqLabelOf(text []byte) (pqLabel, int) {
	colon := bytes.IndexByte(text[:min(len(text), maxPQLabel)], ':')
	if colon < 4 {
		return pqNone, 0
	}
	var buf [maxPQLabel]byte
	name := appendTight(buf[:0], text[:colon])
	for i, c := range name {
		if 'A' <= c && c <= 'Z' {
			name[i] = c + 'a' - 'A'
		}
	}
	l := pqLabels[string(name)]
	if l == pqNone {
		return pqNone, 0
	}
	a, _ := scan.Trim(text[colon+1:])
	return l, colon + 1 + a
}

// appendTight appends text without its spaces.
func appendTight(to, text []byte) []byte {
	for word := range scan.Fields(text) {
		to = append(to, word...)
	}
	return to
}

// isPQRule reports whether a line is a rule between records.
func isPQRule(text []byte) bool {
	const shortest = 50
	_, end := scan.Trim(text)
	return end >= shortest && len(bytes.Trim(text[:end], "_")) == 0
}

// A rule opens a record if a Full text or ProQuest document ID label follows before
// the next rule. So does a document number on the first line of a dump.
func opensProQuest(s *record.Source, i int) bool {
	l, ok := s.Peek(i)
	if !ok || len(l.Text) == 0 {
		return false
	}
	switch l.Text[0] {
	case '_':
		return isPQRule(l.Text) && isProQuest(s, i+1)
	case 'D':
		if l.Num == 1 {
			_, _, ok := pqNumber(s.Trimmed(i))
			return ok && isProQuest(s, i+1)
		}
	}
	return false
}

// A ProQuest document ID shows the format of dumps without rules.
func showsProQuest(s *record.Source, i int) bool {
	label, _ := pqLabelOf(s.Line(i))
	return label == pqID
}

// isProQuest reports whether a Full text or ProQuest document ID label is in the
// lines from the i-th ahead to the next rule, within record.DetectSize.
func isProQuest(s *record.Source, i int) bool {
	first, ok := s.Peek(i)
	for ; ok; i++ {
		var l = first
		if l, ok = s.Peek(i); !ok || l.Start-first.Start > s.Reach(record.DetectSize) || isPQRule(l.Text) {
			return false
		}
		if label, _ := pqLabelOf(l.Text); label == pqText || label == pqID {
			return true
		}
	}
	return false
}

// isPQFoot reports whether a line is part of the foot of an export.
func isPQFoot(text []byte) bool {
	for _, foot := range [...]string{"Contact us at:", "Contact ProQuest", "Database copyright", "Terms and Conditions"} {
		if bytes.HasPrefix(text, []byte(foot)) {
			return true
		}
	}
	return false
}

func (s *proQuestReader) Read(r *record.Record) bool {
	if !s.SkipBoilerplate(s.format, func(i int) bool {
		return isPQFoot(s.Trimmed(i)) || isPQRule(s.Line(i)) && !opensProQuest(s.Source, i)
	}) {
		return true
	}
	// Skip the rule only after the tally: Next must find it again if the tally
	// reports missing documents.
	first := 0
	if isPQRule(s.Line(0)) {
		for first = 1; s.IsBlank(first); first++ {
		}
	}
	n, m, numbered := pqNumber(s.Trimmed(first))
	if numbered && s.CountDocument(r, n, m) {
		return true
	}
	s.Skip(first)
	if !isProQuest(s.Source, 0) {
		return false
	}
	after := false // a label has come that does not occur in texts
	lines, closed := s.Extent(r, func(i int) record.Verdict {
		switch label, _ := pqLabelOf(s.Line(i)); {
		case label == pqDatabase && after:
			return record.Last
		case label == pqPublication || label == pqID:
			after = true
		case s.OpensAny(s.format, i), after && isPQRule(s.Line(i)):
			return record.Before
		}
		return record.Continues
	})
	if lines == 0 {
		return true
	}
	s.ExtendOver(r, lines)
	r.Truncated = !closed
	s.document(r, lines)
	s.Skip(lines)
	return true
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

// document reads the fields and the text of the first n lines.
func (s *proQuestReader) document(r *record.Record, n int) {
	text, abstract, top := n, -1, -1
	for i := range n {
		label, _ := pqLabelOf(s.Line(i))
		if label == pqText {
			text = i
			break
		}
		if label == pqAbstract && abstract < 0 {
			abstract = i
		}
		if _, _, numbered := pqNumber(s.Trimmed(i)); top < 0 && !numbered && !s.IsBlank(i) {
			top = i
		}
	}
	end := s.textEnd(text, n)
	for i := end; i < n; i++ {
		s.field(r, i)
	}
	if r.Title.Len() == 0 && top >= 0 && top < min(text, end) {
		line, _ := s.Peek(top)
		r.AppendTitle(line, 0, len(line.Text))
	}
	if text < n {
		s.appendText(r, text, end)
	}
	if r.Body.Len() == 0 && abstract >= 0 {
		to := abstract + 1
		for to < min(text, end) {
			if label, _ := pqLabelOf(s.Line(to)); label != pqNone {
				break
			}
			to++
		}
		s.appendText(r, abstract, to)
	}
}

// textEnd returns the line of the first label after the text. The text starts on
// the line text; the record has n lines.
func (s *proQuestReader) textEnd(text, n int) int {
	end := n
	for _, anchor := range [...]pqLabel{pqPublication, pqDate, pqID, pqDatabase} {
		for i := n - 1; i > text && end == n; i-- {
			if label, _ := pqLabelOf(s.Line(i)); label == anchor && s.IsBlank(i-1) {
				end = i
			}
		}
	}
	if end == n && text == n { // no text, and no label that is known
		return 0
	}
	below, _ := pqLabelOf(s.Line(end))
	for i := end - 1; i > 0 && end < n; i-- {
		if s.IsBlank(i) {
			continue
		}
		label, _ := pqLabelOf(s.Line(i))
		if label <= pqText || label >= below || !s.IsBlank(i-1) {
			break
		}
		end, below = i, label
	}
	return end
}

// field sets the field of a label after the text.
func (s *proQuestReader) field(r *record.Record, i int) {
	line, _ := s.Peek(i)
	label, at := pqLabelOf(line.Text)
	value := line.Text[at:]
	switch label {
	case pqTitle:
		r.Title.Reset()
		r.AppendTitle(line, at, len(line.Text))
	case pqAuthor:
		r.Byline = r.CopyField(s.namesInOrder(value))
	case pqPublication:
		if semicolon := bytes.IndexByte(value, ';'); semicolon > 0 {
			value = value[:semicolon]
		}
		r.Source = r.CopyField(value)
	case pqDate:
		r.SetDate(s.spacedDate(value))
	case pqSection:
		r.Section = r.CopyField(value)
	case pqID:
		s.scratch = appendTight(s.scratch[:0], value)
		r.ID = r.CopyField(s.scratch)
	}
}

// namesInOrder returns "First Last, First Last" for "Last, First; Last, First".
func (s *proQuestReader) namesInOrder(list []byte) []byte {
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

// spacedDate puts the spaces of a date in their places: it returns "Jun 4, 2013" for
// "Ju n 4,2013".
func (s *proQuestReader) spacedDate(text []byte) []byte {
	var buf [48]byte
	tight := appendTight(buf[:0], text[:min(len(text), cap(buf))])
	s.scratch = s.scratch[:0]
	for i, c := range tight {
		if i > 0 && (scan.IsDigit(c) != scan.IsDigit(tight[i-1]) && c != ',' && c != '-' && tight[i-1] != '-') {
			s.scratch = append(s.scratch, ' ')
		}
		s.scratch = append(s.scratch, c)
	}
	return s.scratch
}

// appendText adds the lines from i, which has a label, to end to the body, each as a
// paragraph.
func (s *proQuestReader) appendText(r *record.Record, i, end int) {
	const caption, credit = "CAPTION:", "CREDIT:"
	_, at := pqLabelOf(s.Line(i))
	pictured := false // the previous line is a caption
	for ; i < end; i, at = i+1, 0 {
		l, _ := s.Peek(i)
		a, b := scan.Trim(l.Text[at:])
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
		r.Body.AppendLine(l, a, b)
		if by, ok := bytes.CutPrefix(text, []byte(credit)); ok && !pictured && r.Byline == nil {
			by, _ = lines.CutBy(bytes.TrimRight(by, " ;"))
			r.Byline = r.CopyField(by)
		}
		pictured = bytes.HasPrefix(text, []byte(caption))
	}
}

// isUnavailable reports whether a value states that there is no text.
func isUnavailable(text []byte) bool {
	switch string(text) {
	case "Not available", "Not available.", "None available", "None available.":
		return true
	}
	return false
}
