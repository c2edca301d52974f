// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package export

import (
	"bytes"
	"slices"
	"strings"

	"github.com/newswire-go/newswire/internal/charset"
	"github.com/newswire-go/newswire/internal/dump/lines"
	"github.com/newswire-go/newswire/internal/dump/record"
	"github.com/newswire-go/newswire/internal/dump/scan"
	"github.com/newswire-go/newswire/internal/lexicon"
)

// Factiva is what Dow Jones Factiva delivers, saved as text, in three
// layouts. Two have the codes of Factiva's display format "Full Article plus
// Indexing", each before its field,
//
//	HD <tab> Ferries sail again        or        HD
//	WC <tab> 71 words                            Ferries sail again
//	PD <tab> 4 March 2013                        WC
//	LP <tab> The lead paragraph.                 71 words
//	TD <tab> The rest of the text.               ...
//	AN <tab> Document HRB0000020130304e934000q6
//
// and in the third the same fields stand one below the other without codes:
// section, headline, byline, number of words, date, time, source, its code,
// language, copyright, then the text. In all of them the last line of a
// document is "Document" (German "Dokument") and its accession number.
//
// The codes are those of the help page "Factiva field codes"; the layout
// without codes has no specification. Where the number of words is not found
// the stretch is reported, since tools that go by line numbers take the wrong
// ones for headline and date. Page footers and the search summary at the end
// belong to no document.
var Factiva = &record.Format{
	Name:     "factiva",
	First:    " HSC",
	Second:   "DEL HSC\t\n\v\f\r\xC2\xE2\xE3\xEF",
	Indented: "HSC",
	Opens:    opensFactiva,
	Shows:    showsFactiva,
	Skins:    true,
	Reader:   func(f *record.Format, s *record.Source) record.Reader { return &factivaReader{s, f} },
}

// A factivaReader reads the documents of an export.
type factivaReader struct {
	*record.Source
	format *record.Format
}

// factivaFields are the codes of the fields that an Article has.
var factivaFields = [...]string{"LP", "TD", "HD", "SE", "CLM", "BY", "CR", "WC", "PD", "ET", "SN"}

// otherCodes are the codes of other fields.
const otherCodes = " HL SC ED PG VOL LA CY ART RF CT CX DLN CO IN NS RE IPC IPD PUB AN NGC TKR "

// maxFactivaIndent is the most bytes of white space before a code.
const maxFactivaIndent = 8

// factivaCode returns the code that the line begins with, "other" if the article does
// not have its field, and the start of the field: after a tab or two spaces, or
// at the end of the line. It returns "" if there is no code.
func factivaCode(text []byte) (code string, at int) {
	i := 0
	for i < len(text) && i <= maxFactivaIndent && (text[i] == ' ' || text[i] == '\t') {
		i++
	}
	if len(text)-i < 2 || i > maxFactivaIndent || scan.IsPrint(text[i]) && (!isCapital(text[i]) || !isCapital(text[i+1])) {
		return "", 0 // fast path
	}
	for n := scan.Space(text[i:]); n > 0 && i <= maxFactivaIndent; n = scan.Space(text[i:]) {
		i += n
	}
	k := i + capitals(text[i:])
	if i > maxFactivaIndent || k-i < 2 || k-i > 3 || !opensField(text[k:]) {
		return "", 0
	}
	a, _ := scan.Trim(text[k:])
	name := string(text[i:k])
	if n := slices.Index(factivaFields[:], name); n >= 0 {
		return factivaFields[n], k + a
	}
	if strings.Contains(otherCodes, " "+name+" ") {
		return "other", k + a
	}
	return "", 0
}

// capitals returns the number of capitals that text begins with, at most 4.
func capitals(text []byte) int {
	n := 0
	for n < min(len(text), 4) && isCapital(text[n]) {
		n++
	}
	return n
}

// opensField reports whether a field follows a code with this text behind it.
func opensField(text []byte) bool {
	for _, gap := range [...]string{"\t", "  ", "\u00a0"} {
		if bytes.HasPrefix(text, []byte(gap)) {
			return true
		}
	}
	a, b := scan.Trim(text)
	return a == b
}

// isCapital reports whether c is a capital of ASCII.
func isCapital(c byte) bool { return c-'A' <= 'Z'-'A' }

// opensFactiva: a section, column or headline code, and another code of the
// head soon after.
func opensFactiva(s *record.Source, i int) bool {
	text := s.Line(i)
	if len(text) < 2 || text[0] != ' ' && text[0] != 'H' && text[0] != 'S' && text[0] != 'C' {
		return false
	}
	first, _ := factivaCode(text)
	switch first {
	case "HD", "SE", "CLM":
	default:
		return false
	}
	for k := i + 1; k < i+16; k++ {
		switch code, _ := factivaCode(s.Line(k)); code {
		case "HD":
			return first != "HD"
		case "BY", "CR", "WC", "PD", "SN":
			return true
		}
		if s.Line(k) == nil {
			return false
		}
	}
	return false
}

// showsFactiva: a number of words and below it a date, or the last line of a
// document.
func showsFactiva(s *record.Source, i int) bool {
	text := s.Line(i)
	if len(text) < 6 {
		return false
	}
	if scan.IsDigit(text[0]) {
		return isFactivaCount(s, i)
	}
	_, ok := factivaDocument(text)
	return ok
}

// isFactivaCount reports whether the i-th line ahead counts words, and the
// next line is a date.
func isFactivaCount(s *record.Source, i int) bool {
	if !isWordCount(s.Line(i)) {
		return false
	}
	for k := i + 1; k < i+3; k++ {
		if text := s.Trimmed(k); len(text) > 0 {
			_, _, ok := scan.FindDate(string(text[:min(len(text), 60)]))
			return ok && len(text) <= 40
		}
	}
	return false
}

// factivaDocument reads the last line of a document: its accession number. The word
// before it, "Document", is in the language of the interface.
func factivaDocument(text []byte) (number []byte, ok bool) {
	a, b := scan.Trim(text)
	text = text[a:b]
	if len(text) < 17 || len(text) > 64 || !scan.IsDigit(text[len(text)-10]) && !scan.IsLetter(text[len(text)-10]) {
		return nil, false
	}
	i := 0
	for i < len(text) && scan.Space(text[i:]) == 0 && !scan.IsDigit(text[i]) {
		i++
	}
	a, _ = scan.Trim(text[i:])
	number = text[i+a:]
	if a == 0 || i == 0 || len(number) < 15 || len(number) > 40 {
		return nil, false
	}
	digits := 0
	for _, c := range number {
		switch {
		case scan.IsDigit(c):
			digits++
		case !scan.IsLetter(c):
			return nil, false
		}
	}
	switch string(text[:i]) {
	case "Document", "Dokument", "Documento":
		return number, digits >= 8
	}
	return number, isAccession(number)
}

// isAccession reports whether a number is an accession number as Factiva gives them since
// 2000: the code of the source, filled up with zeros to eight characters, the date, and
// nine characters more.
func isAccession(number []byte) bool {
	const year, month, day, end = 8, 12, 14, 25
	return len(number) == end && lexicon.PlausibleYear(scan.Number(number[year:month])) &&
		between(1, scan.Number(number[month:day]), 12) && between(1, scan.Number(number[day:day+2]), 31)
}

func between(low, n, high int) bool { return low <= n && n <= high }

// isBoilerplate reports whether the i-th line ahead belongs to the
// export and no document: its title, or the foot of a page.
func (s *factivaReader) isBoilerplate(i int) bool {
	text := s.Trimmed(i)
	switch {
	case len(text) == 0, s.isEntry(i):
		return true
	case string(text) == "Factiva", string(text) == "Dow Jones", string(text) == "Dow Jones Factiva", string(text) == "DOW JONES FACTIVA":
		return true
	case bytes.Contains(text[:min(len(text), 80)], []byte("Factiva")) && len(text) < 120:
		return bytes.Contains(text, []byte("\u00a9")) || bytes.HasPrefix(text, []byte("Page ")) || bytes.HasPrefix(text, []byte("Seite "))
	}
	return false
}

func (s *factivaReader) Read(r *record.Record) bool {
	if !s.SkipBoilerplate(s.format, s.isBoilerplate) {
		return true
	}
	if isSummary(s.Trimmed(0)) || s.class(0) == "sbSummaryTitle" {
		s.skipSummary()
		return true
	}
	coded := opensFactiva(s.Source, 0)
	lines, closed := s.findEnd(r, coded)
	if lines == 0 {
		return true
	}
	number, ok := factivaDocument(s.value(lines - 1))
	end, whole := lines, closed && ok
	if whole {
		end--
	}
	end = min(end, s.extend(r, lines))
	if ok {
		r.ID = r.CopyField(number)
	}
	switch {
	case coded:
		s.readCodes(r, end)
		r.Truncated = !whole
	case s.readPlain(r, end):
		r.Truncated = !whole
	case whole:
		r.Err = record.ErrFormat
	default:
		return false
	}
	s.Skip(lines)
	return true
}

// findEnd returns how many lines the document ahead has, with codes or without, and whether
// its end was seen.
func (s *factivaReader) findEnd(r *record.Record, coded bool) (n int, closed bool) {
	first, _ := factivaCode(s.Line(0))
	headed := first == "HD"
	return s.Extent(r, func(i int) record.Verdict {
		text := s.Line(i)
		code, at := factivaCode(text)
		if _, ok := factivaDocument(text[at:]); ok {
			return record.Last
		}
		switch {
		case code == "" && s.Opening(i) != nil:
			return record.Before
		case (code == "HD" || code == "SE" || code == "CLM") && (headed || !coded) && opensFactiva(s.Source, i):
			return record.Before // the end of this one is missing
		case code == "HD":
			headed = true
		}
		return record.Continues
	})
}

// extend takes the lines of a document, but not the foot of a page behind it, and returns
// how many they are.
func (s *factivaReader) extend(r *record.Record, n int) int {
	for n > 1 && s.isBoilerplate(n-1) {
		n--
	}
	s.ExtendOver(r, n)
	return n
}

// value returns the text of the i-th line ahead after its code.
func (s *factivaReader) value(i int) []byte {
	text := s.Line(i)
	_, at := factivaCode(text)
	return text[at:]
}

// isSummary reports whether a line begins the summary of a search.
func isSummary(text []byte) bool {
	switch string(text) {
	case "Search Summary", "Suchübersicht", "Zusammenfassung der Suche", "Résumé de la recherche":
		return true
	}
	return false
}

// skipSummary passes over the search summary at the end of an export.
func (s *factivaReader) skipSummary() {
	n, blanks := 1, 0
	for ; s.CoverContinues(n) && !s.OpensAny(s.format, n); n++ {
		text := s.Trimmed(n)
		if len(text) == 0 {
			blanks++
			continue
		}
		if blanks > 1 && n > 2 || string(text) == "Factiva" {
			break
		}
		blanks = 0
	}
	s.Skip(n)
}

// readCodes reads a document with codes: n lines.
func (s *factivaReader) readCodes(r *record.Record, n int) {
	code, at := factivaCode(s.Line(0))
	for i := 0; i < n; {
		next, nextAt := "", 0
		j := i + 1
		for ; j < n; j++ {
			if next, nextAt = factivaCode(s.Line(j)); next != "" {
				break
			}
		}
		switch code {
		case "HD":
			for k := i; k < j; k++ {
				l, _ := s.Peek(k)
				r.AppendTitle(l, at, len(l.Text))
				at = 0
			}
		case "BY":
			r.Byline, _ = lines.CutBy(s.JoinLines(r, i, j, at))
		case "SE":
			r.Section = s.JoinLines(r, i, j, at)
		case "PD":
			r.SetDate(s.JoinLines(r, i, j, at))
		case "ET":
			r.SetClock(s.JoinLines(r, i, j, at))
		case "SN":
			r.Source = s.JoinLines(r, i, j, at)
		case "LP", "TD":
			l, _ := s.Peek(i)
			s.appendField(r, l, at, i, j)
		}
		i, code, at = j, next, nextAt
	}
}

// appendField adds the field from at in line i to line j to the body.
func (s *factivaReader) appendField(r *record.Record, l *charset.Line, at, i, j int) {
	a, b := scan.Trim(l.Text[at:])
	if a < b {
		r.Body.AppendLine(l, at+a, at+b)
		if s.IsWrapped(i, j) && !s.IsBlank(i+1) {
			r.Body.Join()
		} else {
			r.Body.Break()
		}
	}
	s.AppendText(r, i+1, j)
}

// readPlain reads a document without codes, n lines, and reports whether
// it is one. The lines are known by their place beside the number of words.
func (s *factivaReader) readPlain(r *record.Record, n int) bool {
	if s.readHTML(r, n) {
		return true
	}
	count := -1
	var above [12]int // lines before it that are not blank
	k := 0
	for i := 0; i < n && k < len(above) && count < 0; i++ {
		switch {
		case s.IsBlank(i):
		case isFactivaCount(s.Source, i):
			count = i
		default:
			above[k] = i
			k++
		}
	}
	if count < 0 || k == 0 {
		return false
	}
	s.readAbove(r, above[:k])
	s.appendBody(r, s.readBelow(r, count+1, n), n)
	return true
}

// readAbove reads the lines above the number of words: section, headline, byline.
func (s *factivaReader) readAbove(r *record.Record, above []int) {
	if k := len(above) - 1; k > 0 {
		text := s.Trimmed(above[k])
		by, ok := lines.CutBy(text)
		if ok || lines.IsNames(text) && len(s.Trimmed(above[k-1])) > len(text) {
			r.Byline = r.CopyField(by)
			above = above[:k]
		}
	}
	if len(above) > 1 && scan.CountFields(s.Trimmed(above[0])) <= 3 {
		r.Section = r.CopyField(s.Trimmed(above[0]))
		above = above[1:]
	}
	for _, i := range above {
		l, _ := s.Peek(i)
		r.AppendTitle(l, 0, len(l.Text))
	}
}

// readBelow reads the lines from i on, below the number of words: date, time, source, code,
// language and copyright. It returns the line on which the text starts.
func (s *factivaReader) readBelow(r *record.Record, i, n int) int {
	for seen := 0; i < n && seen < 12; i++ {
		text := s.Trimmed(i)
		if len(text) == 0 {
			if k := s.nextPrinted(i, n); seen >= 4 && s.isLanguage(i-1) && !lines.IsNotice(s.Trimmed(k)) {
				return i
			}
			continue
		}
		if seen == 1 && len(text) <= 8 && scan.IsDigit(text[0]) {
			r.SetClock(text)
			continue
		}
		switch seen++; seen {
		case 1:
			r.SetDate(text)
		case 2:
			r.Source = r.CopyField(text)
		}
		if lines.IsNotice(text) {
			return i + 1
		}
	}
	return n
}

// appendBody adds the lines from i to j without the feet of pages.
func (s *factivaReader) appendBody(r *record.Record, i, j int) {
	for i < j {
		k := i
		for k < j && (s.IsBlank(k) || !s.isBoilerplate(k)) {
			k++
		}
		s.AppendText(r, i, k)
		i = k + 1
	}
}

// nextPrinted returns the first line from i on that is not blank, n if there is none
// before it.
func (s *factivaReader) nextPrinted(i, n int) int {
	for i < n && s.IsBlank(i) {
		i++
	}
	return i
}

// isLanguage reports whether the i-th line ahead names a language, as heads
// do before the copyright.
func (s *factivaReader) isLanguage(i int) bool {
	switch string(s.Trimmed(i)) {
	case "English", "Englisch", "Anglais", "Deutsch", "German", "Français", "French", "Nederlands", "Dutch", "Español", "Spanish", "Italiano", "Italian", "Português":
		return true
	}
	return false
}
