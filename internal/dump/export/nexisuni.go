// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package export

import (
	"bytes"

	"github.com/newswire-go/newswire/internal/dump/lines"
	"github.com/newswire-go/newswire/internal/dump/record"
	"github.com/newswire-go/newswire/internal/dump/scan"
)

// NexisUni is what Nexis Uni and Lexis Advance deliver, a word processor's
// document, saved as text.
//
// A cover lists the documents. Each of these starts with the headline, the
// source and the date on a line each, without a mark of its own:
//
//	Ferry strike ends
//	The Harbour Gazette
//	March 4, 2013 Monday
//
//	Copyright 2013 Harbour Press Ltd. All Rights Reserved
//	Section: NEWS
//	Length: 61 words
//	Byline: Ann Day
//	Body
//
//	Text, a paragraph a line.
//	Classification
//
//	Load-Date: March 4, 2013
//
//	End of Document
//
// The space after a label's colon does not break. Section names (Body,
// Graphic, Classification) are lines of their own.
//
// There is no published specification; the source is the documents. Other
// tools cut the cover off at the first two blank lines, and lose articles
// that have some; here the cover goes on for as long as its lines look like
// one, and the first headline is found from the date below it. The number of
// documents on the cover is checked.
var NexisUni = &record.Format{
	Name:   "nexisuni",
	First:  "UJDB",
	Second: "soae",
	Opens:  opensNexisUni,
	Shows:  showsNexisUni,
	Skins:  true,
	Reader: func(f *record.Format, s *record.Source) record.Reader {
		return &nexisReader{labelReader{Source: s, format: f}}
	},
}

// A nexisReader reads the documents of an export.
type nexisReader struct{ labelReader }

// nexisEnds are the lines that end a document, in the languages of the
// interface.
var nexisEnds = [...]string{
	"End of Document", "Ende des Dokuments", "Dokumentende", "Einde van document", "Einde van het document", "Einde document",
	"Fin du document", "Fin de document", "Fin del documento", "Fine del documento", "Fim do documento",
}

func isNexisEnd(text []byte) bool {
	if len(text) < 12 || len(text) > 24 || text[0] != 'E' && text[0] != 'D' && text[0] != 'F' {
		return false
	}
	for _, e := range nexisEnds {
		if string(text) == e {
			return true
		}
	}
	return false
}

// nexisCover are the labels of the cover.
var nexisCover = [...]string{
	"User Name:", "Date and Time:", "Job Number:", "Client/Matter:", "Search Terms:", "Search Type:", "Narrowed by:", "Sources:",
	"Benutzername:", "Datum und Uhrzeit:", "Auftragsnummer:", "Suchbegriffe:", "Suchtyp:", "Eingegrenzt durch:", "Eingegrenzt nach:", "Quellen:",
	"Nom d'utilisateur:", "Date et heure:", "Numéro de travail:", "Termes de recherche:", "Type de recherche:",
	"Gebruikersnaam:", "Datum en tijd:", "Taaknummer:", "Zoektermen:", "Zoektype:", "Bronnen:",
}

// maxNexisLabel is the length of the longest of them, and more.
const maxNexisLabel = 32

// isNexisCover reports whether a line stands on covers only.
func isNexisCover(text []byte) bool {
	if len(text) < 8 {
		return false
	}
	if bytes.IndexByte(text[:min(len(text), maxNexisLabel)], ':') >= 0 {
		for _, l := range nexisCover {
			if bytes.HasPrefix(text, []byte(l)) {
				return true
			}
		}
	}
	_, ok := nexisCount(text)
	return ok
}

// nexisCount reads the line of a cover that counts the documents:
// "Documents (10)".
func nexisCount(text []byte) (int, bool) {
	if text[0] != 'D' || text[len(text)-1] != ')' || len(text) > 24 {
		return 0, false
	}
	for _, w := range [...]string{"Documents (", "Document (", "Dokumente (", "Dokument (", "Documenten ("} {
		if rest, ok := bytes.CutPrefix(text, []byte(w)); ok {
			n := grouped(rest[:len(rest)-1])
			return n, n > 0
		}
	}
	return 0, false
}

// A cover opens with the user and the date.
func opensNexisUni(s *record.Source, i int) bool {
	text := s.Line(i)
	if len(text) < 10 || text[0] != 'U' && text[0] != 'J' && text[0] != 'D' && text[0] != 'B' {
		return false
	}
	if bytes.IndexByte(text[:min(len(text), maxNexisLabel)], ':') < 0 {
		return false
	}
	for _, l := range [...]string{"User Name:", "Date and Time:", "Job Number:", "Benutzername:", "Datum und Uhrzeit:", "Datum en tijd:"} {
		if !bytes.HasPrefix(text, []byte(l)) {
			continue
		}
		for k := i + 1; k < i+8; k++ { // one such line alone occurs in other text
			if isNexisCover(s.Line(k)) {
				return true
			}
		}
	}
	return false
}

// A count of words behind a small label shows the format; so does the end of
// a document.
func showsNexisUni(s *record.Source, i int) bool {
	text := s.Line(i)
	if len(text) < 8 {
		return false
	}
	if l, at := labelOf(text, true); l == lblLength {
		return isWordCount(text[at:])
	}
	a, b := scan.Trim(text)
	return isNexisEnd(text[a:b])
}

func (s *nexisReader) Read(r *record.Record) bool {
	if !s.SkipBoilerplate(s.format, s.isBoilerplate) {
		return true
	}
	if isNexisCover(s.Line(0)) {
		if s.ReportMissing(r) {
			return true
		}
		s.skipCover()
		if !s.SkipBoilerplate(s.format, s.isBoilerplate) {
			return true
		}
	}
	loaded, gap := false, false
	lines, closed := s.Extent(r, func(i int) record.Verdict {
		text := s.Trimmed(i)
		switch {
		case isNexisEnd(text):
			return record.Last
		case opensNexisUni(s.Source, i), !s.Fixed && len(text) > 0 && s.Opening(i) != nil:
			return record.Before
		case len(text) == 0:
			gap = loaded
		case gap && !isNexisLabelled(text):
			return record.Before // the end mark is missing
		default:
			if l, _ := labelOf(text, true); l == lblLoaded {
				loaded = true
			}
		}
		return record.Continues
	})
	s.Count.Found++
	if lines == 0 {
		return true
	}
	if !s.isDocument(lines) {
		s.Count.Found--
		return false
	}
	s.ExtendOver(r, lines)
	end := lines
	if closed && isNexisEnd(s.Trimmed(lines-1)) {
		end--
	} else {
		r.Truncated = true
	}
	s.document(r, end)
	s.Skip(lines)
	return true
}

// isDocument reports whether n lines hold a document: a label, the name
// of a section or an end.
func (s *nexisReader) isDocument(n int) bool {
	if isNexisEnd(s.Trimmed(n - 1)) {
		return n > 1
	}
	for i := range n {
		text := s.Trimmed(i)
		if l, _ := labelOf(text, true); l != noLabel || nexisSection(text) != noLabel {
			return true
		}
	}
	return false
}

// skipCover passes over the cover, up to the headline of the first
// document: the first of the lines that lead to the first date after the
// list.
func (s *nexisReader) skipCover() {
	s.Count.Whole = true
	for i := 0; s.CoverContinues(i); {
		text := s.Line(i)
		if n, ok := 0, false; len(text) > 0 {
			if n, ok = nexisCount(text); ok {
				s.Count.Announced = n
			}
		}
		if isNexisCover(text) || isListEntry(text) {
			s.Skip(i + 1)
			i = 0
			continue
		}
		if l, _ := labelOf(text, true); l != noLabel || nexisSection(s.Trimmed(i)) == lblBody {
			s.Skip(s.headlineBefore(i))
			return
		}
		i++
	}
}

// isListEntry reports whether the line is an entry of a cover's list: "12. Ferry
// strike ends", or one of the words between.
func isListEntry(text []byte) bool {
	n := 0
	for n < len(text) && scan.IsDigit(text[n]) {
		n++
	}
	if n > 0 && n < 6 && n+1 < len(text) && text[n] == '.' && scan.Space(text[n+1:]) > 0 {
		return true
	}
	a, b := scan.Trim(text)
	switch string(text[a:b]) {
	case "Content Type", "Narrowed by", "News", "Inhaltstyp", "Eingegrenzt durch", "Nachrichten", "-None-", "Type de contenu", "Actualités", "Nieuws":
		return true
	}
	return false
}

// headlineBefore returns the line, of those before the i-th ahead, on which a
// document starts: the first of the group that leads to the date.
func (s *nexisReader) headlineBefore(i int) int {
	date := i
	for k := range i {
		if text := s.Trimmed(k); len(text) > 0 && len(text) <= 100 {
			if _, _, ok := scan.FindDate(string(text)); ok {
				date = k
				break
			}
		}
	}
	start, blanks := date, 0
	for k := date; k >= 0; k-- {
		if s.IsBlank(k) {
			if blanks++; blanks > 1 && start < date {
				break
			}
			continue
		}
		blanks, start = 0, k
	}
	return start
}

// nexisSection returns the label that the name of a section stands for.
func nexisSection(text []byte) label {
	if len(text) < 4 || len(text) > 20 {
		return noLabel
	}
	switch string(text) {
	case "Body", "Text", "Textkörper", "Volltext", "Hoofdtekst", "Corps", "Cuerpo", "Corpo":
		return lblBody
	case "Classification", "Klassifikation", "Klassifizierung", "Classificatie", "Clasificación", "Classificazione":
		return lblTail
	case "Graphic", "Grafik", "Graphique", "Grafiek", "Gráfico", "Notes", "Correction":
		return lblMaybe
	}
	return noLabel
}

// isNexisLabelled reports whether a line may stand after the date of loading.
func isNexisLabelled(text []byte) bool {
	if l, _ := labelOf(text, true); l != noLabel || nexisSection(text) != noLabel {
		return true
	}
	colon := bytes.IndexByte(text[:min(len(text), 40)], ':')
	return colon > 0 && scan.Space(text[colon+1:]) == 2 // does not break
}

// document reads the fields and the text of the first n lines.
func (s *nexisReader) document(r *record.Record, n int) {
	printed := 0 // lines, before the first label
	for i := range n {
		text := s.Trimmed(i)
		if len(text) == 0 {
			continue
		}
		l, at := labelOf(text, true)
		if l == noLabel && printed > 0 {
			l = nexisSection(text)
		}
		switch l {
		case lblBody:
			s.appendBody(r, i+1, s.textEnd(i+1, n))
			return
		case lblTail, lblLoaded, lblLanguage, lblMaybe:
			return // a picture, or a document whose text may not be shown
		case noLabel:
			printed++
			s.unlabeled(r, i, printed)
		default:
			s.field(r, l, i, at, n)
		}
	}
}

// field reads the value at the byte at, without the indent, of a labeled line of the head.
// The document has n lines.
func (s *nexisReader) field(r *record.Record, l label, i, at, n int) {
	line, _ := s.Peek(i)
	a, b := scan.Trim(line.Text)
	value := line.Text[a+at : b]
	switch l {
	case lblHeadline:
		r.Title.Reset()
		r.AppendTitle(line, a+at, b)
	case lblByline:
		r.Byline, _ = lines.CutBy(r.CopyField(value))
	case lblSection:
		r.Section = r.CopyField(value)
	case lblDateline:
		s.datelineLabel(r, s.findBlocks(i, n), 0, a+at, true)
	}
}

// unlabeled reads a line of the head without a label, of which printed, with it, have come:
// headline, source and date in this order, which copyright notices may interrupt.
func (s *nexisReader) unlabeled(r *record.Record, i, printed int) {
	text := s.Trimmed(i)
	switch {
	case lines.OpensCopyright(text):
	case printed == 1:
		line, _ := s.Peek(i)
		r.AppendTitle(line, 0, len(line.Text))
	case r.Date == scan.Date{} && printed <= 8 && len(text) <= 120 && r.SetDate(text):
	case printed == 2:
		r.Source = r.CopyField(text)
	}
}

// textEnd returns the line that ends the text from the line i on, n if there is none before.
func (s *nexisReader) textEnd(i, n int) int {
	for ; i < n; i++ {
		text := s.Trimmed(i)
		l, at := labelOf(text, true)
		section := nexisSection(text)
		switch {
		case l == lblLoaded, l == lblTail, section == lblTail:
			return i
		case l == lblLanguage && len(text)-at <= 40:
			return i
		case section == lblMaybe && (i+1 == n || s.IsBlank(i+1)):
			return i
		}
	}
	return n
}

// appendBody adds the lines from i to end to the body, without a summary before the full
// text and without the feet and heads of pages.
func (s *nexisReader) appendBody(r *record.Record, i, end int) {
	for k := i; k < end && k < i+8; k++ {
		if s.isFullText(k) {
			i = k + 1
		}
	}
	page := false // a foot or a head has come
	for ; i < end; i++ {
		text := s.Trimmed(i)
		switch {
		case len(text) == 0:
		case s.isBoilerplate(i):
			page = true
		case page && bytes.Equal(text, r.Title.Text()): // the running head
		default:
			page = false
			if r.Body.Len() > r.Dateline || r.Dateline == 0 {
				r.Body.Break()
			}
			l, _ := s.Peek(i)
			a, b := scan.Trim(l.Text)
			r.Body.AppendLine(l, a, b)
		}
	}
}

// isBoilerplate reports whether the i-th line ahead is the foot or the head
// of a page.
func (s *nexisReader) isBoilerplate(i int) bool {
	text := s.Trimmed(i)
	return isPageLine(text) || bytes.Contains(text[:min(len(text), 20)], []byte("About LexisNexis"))
}

// isPageLine reports whether a line is the number of a page, left over from
// the document: "Page 2 of 5".
func isPageLine(text []byte) bool {
	if len(text) < 8 || len(text) > 24 {
		return false
	}
	var word [4][]byte
	n := scan.CutFields(text, word[:])
	if n != 4 || grouped(word[1]) < 1 || grouped(word[3]) < 1 {
		return false
	}
	switch string(word[0]) {
	case "Page", "Seite", "Pagina", "Página":
		return true
	}
	return false
}
