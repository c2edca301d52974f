// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package export

import (
	"bytes"
	"slices"
	"strconv"

	"github.com/newswire-go/newswire/internal/dump/lines"
	"github.com/newswire-go/newswire/internal/dump/record"
	"github.com/newswire-go/newswire/internal/dump/scan"
)

// LexisNexis is the text export of LexisNexis Academic and of the older
// Nexis, in any of its interface languages.
//
// A cover with the user and the search comes first. Each document starts with a
// centred line that numbers it:
//
//	                               2 of 7 DOCUMENTS
//
//	                            The Harbour Gazette
//
//	                          March 1, 2013 Friday
//	                               Final Edition
//
//	Ferry strike enters third day
//
//	BYLINE: Ann Day
//
//	LENGTH: 118 words
//
//	Text, hard-wrapped at 80 characters, paragraphs separated by blank lines.
//
//	LOAD-DATE: March 2, 2013
//
//	                     Copyright 2013 Harbour Press Ltd.
//
// "Dokument 2 von 7", "2 van 7 DOCUMENTEN" and "Document 2 de 7" are the same
// line. Exports made before 2008 put the copyright notice first and label the
// headline and the text too (HEADLINE:, BODY:), and their paragraphs are
// separated by an indent. Labels are in capitals at the beginning of a line.
//
// There is no published specification; the source is the exports themselves
// and the documentation of tools that read them. Those tools end the text at a label
// wherever it stands; here it must come after a blank line, a
// language must be as short as one, and words that stories use, like NOTES:,
// must be followed by another label. Documents are counted: a number that is
// left out, or an end before the last one, is reported as missing.
var LexisNexis = &record.Format{
	Name:     "lexisnexis",
	First:    " 0123456789D",
	Indented: "0123456789DdF",
	Opens:    opensLexisNexis,
	Shows:    showsLexisNexis,
	Skins:    true,
	Reader: func(f *record.Format, s *record.Source) record.Reader {
		return &lexisReader{labelReader{Source: s, format: f}}
	},
}

// A lexisReader reads the documents of an export.
type lexisReader struct{ labelReader }

func opensLexisNexis(s *record.Source, i int) bool {
	text := s.Line(i)
	if len(text) == 0 || text[0] != ' ' && !scan.IsDigit(text[0]) && text[0] != 'D' {
		return false
	}
	if i > 0 && !s.IsBlank(i-1) {
		return false
	}
	_, _, ok := lexisMark(s, i)
	return ok
}

// coverLabels begin the cover of an export.
var coverLabels = [...]string{
	"Download Request:", "Print Request:", "Delivery Request:", "Email Request:", "Time Of Request:", "Time of Request:",
	"Printopdracht:", "Downloadopdracht:", "Druckauftrag:", "Downloadauftrag:", "Downloadanforderung:", "Druckanforderung:",
	"Demande d'impression:", "Demande de téléchargement:", "Solicitud de descarga:", "Solicitud de impresión:",
}

// maxCoverLabel is the length of the longest of them, and more.
const maxCoverLabel = 32

func isLexisCover(text []byte) bool {
	if len(text) == 0 || text[0] != 'D' && text[0] != 'P' && text[0] != 'E' && text[0] != 'T' && text[0] != 'S' || bytes.IndexByte(text[:min(len(text), maxCoverLabel)], ':') < 0 {
		return false
	}
	for _, l := range coverLabels {
		if bytes.HasPrefix(text, []byte(l)) {
			return true
		}
	}
	return false
}

// A label in capitals that counts words shows the format where a document
// has been saved without its number.
func showsLexisNexis(s *record.Source, i int) bool {
	text := s.Line(i)
	if isLexisCover(text) {
		return true
	}
	l, at := labelOf(text, false)
	return l == lblLength && isWordCount(text[at:])
}

// maxMark is the most bytes of the line that numbers a document.
const maxMark = 60

// lexisMark reads the line that numbers a document, the i-th ahead: n of m.
func lexisMark(s *record.Source, i int) (n, m int, ok bool) {
	l, found := s.Peek(i)
	if !found || len(l.Text) < 12 || scan.IsPrint(l.Text[0]) && !opensMark(l.Text[0]) {
		return 0, 0, false // fast path
	}
	indent, end := scan.Trim(l.Text)
	text := l.Text[indent:end]
	if len(text) < 12 || len(text) > maxMark || !opensMark(text[0]) {
		return 0, 0, false
	}
	text = bytes.TrimPrefix(text, []byte("FOCUS - "))
	var word [4][]byte
	if scan.CutFields(text, word[:]) != len(word) {
		return 0, 0, false
	}
	// "2 of 7 DOCUMENTS", or "Dokument 2 von 7".
	doc, from, of, to := word[3], word[0], word[1], word[2]
	if !scan.IsDigit(text[0]) {
		if indent < 8 && l.Num > 1 {
			return 0, 0, false // other databases number so, flush left
		}
		doc, from, of, to = word[0], word[1], word[2], word[3]
	} else if !upperSecond(doc) {
		return 0, 0, false
	}
	if !isDocument(doc) || !slices.Contains(ofWords[:], string(of)) {
		return 0, 0, false
	}
	n, m = grouped(from), grouped(to)
	return n, m, n > 0 && m >= 0
}

// opensMark reports whether the line that numbers a document can begin with the byte.
func opensMark(c byte) bool { return scan.IsDigit(c) || c|0x20 == 'd' || c == 'F' }

// ofWords stand between the number of a document and that of all.
var ofWords = [...]string{"of", "von", "van", "de", "sur", "di", "OF", "VON", "VAN", "DE"}

// isDocument reports whether a word is "document" in one of the languages, in the singular
// or the plural: "Dokument", "DOCUMENTEN".
func isDocument(word []byte) bool {
	return len(word) >= 8 && len(word) <= 11 && bytes.EqualFold(word[:2], []byte("do")) && bytes.EqualFold(word[3:8], []byte("ument"))
}

func (s *lexisReader) Read(r *record.Record) bool {
	if !s.SkipBoilerplate(s.format, nil) {
		return true
	}
	n, m, marked := lexisMark(s.Source, 0)
	if !marked && !s.isHead() {
		return s.skipCover(r)
	}
	if marked && s.CountDocument(r, n, m) {
		return true
	}
	lines, _ := s.Extent(r, func(i int) record.Verdict {
		if s.OpensAny(s.format, i) || isLexisCover(s.Line(i)) {
			return record.Before
		}
		return record.Continues
	})
	if lines == 0 {
		return true
	}
	s.ExtendOver(r, lines)
	from := 0
	if marked {
		from = 1
		r.ID = r.CopyField(strconv.AppendInt(nil, int64(n), 10))
	}
	s.document(r, from, lines)
	s.Skip(lines)
	return true
}

// isHead reports whether the lines ahead are the head of a document that
// was saved without its number: a count of words comes soon.
func (s *lexisReader) isHead() bool {
	if isLexisCover(s.Line(0)) {
		return false
	}
	for i := range 40 {
		text := s.Line(i)
		if l, at := labelOf(text, false); l == lblLength && isWordCount(text[at:]) {
			return true
		}
		if text == nil || s.OpensAny(s.format, i) || isLexisCover(text) {
			return false
		}
	}
	return false
}

// skipCover passes over a cover, up to the first document. It returns false if the
// line ahead is not of a cover, or the cover leads to no document.
func (s *lexisReader) skipCover(r *record.Record) bool {
	if isLexisCover(s.Line(0)) {
		if s.ReportMissing(r) {
			return true
		}
		for i := 1; s.CoverContinues(i); i++ {
			if s.OpensAny(s.format, i) {
				s.Skip(i)
				return true
			}
			text := s.Line(i)
			if l, at := labelOf(text, false); l == lblLength && isWordCount(text[at:]) {
				break // a document that has lost its number
			}
		}
	}
	return false
}

// maxLexisHead is how many blocks a head may have.
const maxLexisHead = 30

// document reads the fields and the text of the lines from i to j.
func (s *lexisReader) document(r *record.Record, i, j int) {
	blocks := s.findBlocks(i, j)
	// The block with the number of words, if there is one, is in the head,
	// and all before it.
	counted := -1
	for k, b := range blocks[:min(len(blocks), maxLexisHead)] {
		l, _ := labelOf(s.Line(b.i), false)
		if l == lblLength || l == lblBody {
			counted = k
			break
		}
		if l == lblTail || l == lblLoaded || l == lblLanguage {
			break
		}
	}
	text := s.fields(r, blocks, counted)
	if text == len(blocks) {
		return
	}
	// The text goes on to the first label that only stands after texts.
	end := len(blocks)
	for k := text; k < len(blocks); k++ {
		if s.endsText(blocks, k, false) {
			end = k
			break
		}
	}
	for end > text && s.isNotice(blocks[end-1]) {
		end--
	}
	if end == text {
		return
	}
	from, to := blocks[text].i, blocks[end-1].j
	for k := text; k < end && k < text+8; k++ {
		if s.isFullText(blocks[k].i) {
			from = blocks[k].i + 1
		}
	}
	if l, at := labelOf(s.Line(from), false); l == lblBody {
		line, _ := s.Peek(from)
		a, b := scan.Trim(line.Text[at:])
		r.Body.AppendLine(line, at+a, at+b)
		r.Body.Join()
		from++
	}
	s.AppendText(r, from, to)
}

// fields reads the head, and returns the block with which the text
// starts.
func (s *lexisReader) fields(r *record.Record, blocks []block, counted int) int {
	dated, labelled := false, false
	for k := range blocks {
		b := blocks[k]
		line, _ := s.Peek(b.i)
		lbl, at := labelOf(line.Text, false)
		switch lbl {
		case lblHeadline:
			r.Title.Reset()
			s.appendTitle(r, b, at)
		case lblByline:
			r.Byline, _ = lines.CutBy(s.JoinLines(r, b.i, b.j, at))
		case lblSection:
			r.Section = s.JoinLines(r, b.i, b.j, at)
		case lblDateline:
			s.datelineLabel(r, blocks, k, at, false)
		case lblBody, lblTail, lblLoaded, lblLanguage:
			return k
		case noLabel:
			indent, _ := scan.Trim(line.Text)
			if indent < 8 && (dated || labelled) && k > counted && (counted >= 0 || labelled || r.Title.Len() > 0) {
				return k
			}
			dated = s.unlabeled(r, b, dated)
			continue
		}
		labelled = true
	}
	return len(blocks)
}

// unlabeled reads a block of the head without a label: a copyright notice,
// the source, the date with the edition, or the headline.
func (s *lexisReader) unlabeled(r *record.Record, b block, dated bool) bool {
	line, _ := s.Peek(b.i)
	indent, end := scan.Trim(line.Text)
	if !dated {
		for i := b.i; i < b.j; i++ {
			text := s.Trimmed(i)
			switch {
			case lines.OpensCopyright(text):
			case len(text) <= 100 && r.SetDate(text):
				return true
			case r.Source == nil:
				r.Source = r.CopyField(text)
			case indent == 0 && r.Title.Len() == 0:
				s.appendTitle(r, b, 0)
				return false
			}
		}
		return false
	}
	if indent >= 8 {
		return true // an edition
	}
	if by, ok := lines.CutBy(line.Text[indent:end]); ok && r.Title.Len() > 0 && r.Byline == nil {
		r.Byline = r.CopyField(by)
	} else if r.Title.Len() == 0 {
		s.appendTitle(r, b, 0)
	}
	return true
}
