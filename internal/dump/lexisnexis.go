// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package dump

import (
	"bytes"
	"strconv"

	"github.com/newswire-go/newswire/internal/dump/scan"
)

// lexisNexis is the text export of LexisNexis Academic and of the older
// Nexis, in any of its interface languages.
//
// A cover (who asked for what, when) comes first. Each document starts with a
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
//	Text, hard-wrapped at 80 characters, paragraphs parted by blank lines.
//
//	LOAD-DATE: March 2, 2013
//
//	                     Copyright 2013 Harbour Press Ltd.
//
// "Dokument 2 von 7", "2 van 7 DOCUMENTEN" and "Document 2 de 7" are the same
// line. Exports made before 2008 put the copyright notice first and label the
// headline and the text too (HEADLINE:, BODY:), and their paragraphs are
// parted by an indent. Labels are in capitals at the beginning of a line.
//
// There is no published specification; the source is the exports themselves
// and what tools for them say of their troubles. Those tools take a label to
// end the text wherever it stands; here it must come after a blank line, a
// language must be as short as one, and words that stories use, like NOTES:,
// must be followed by another label. Documents are counted: a number that is
// left out, or an end before the last one, is reported as missing.
var lexisNexis = &format{name: "lexisnexis", first: " 0123456789D", indented: "0123456789DdF", opens: opensLexisNexis, shows: showsLexisNexis}

// A block is the lines from i to j, with ink, between blank lines.
type block struct{ i, j int }

func opensLexisNexis(s *Splitter, i int) bool {
	text := s.line(i)
	if len(text) == 0 || text[0] != ' ' && !scan.IsDigit(text[0]) && text[0] != 'D' {
		return false
	}
	if i > 0 && !s.blank(i-1) {
		return false
	}
	_, _, ok := s.lexisMark(i)
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
func showsLexisNexis(s *Splitter, i int) bool {
	text := s.line(i)
	if isLexisCover(text) {
		return true
	}
	l, at := labelOf(text, false)
	return l == lblLength && isWordCount(text[at:])
}

// isWordCount reports whether the text is a number of words: "1,024 words".
func isWordCount(text []byte) bool {
	a, b := scan.Trim(text)
	text = text[a:b]
	n := 0
	for n < len(text) && (scan.IsDigit(text[n]) || text[n] == ',' || text[n] == '.' || n > 0 && text[n] == ' ' && n+1 < len(text) && scan.IsDigit(text[n+1])) {
		n++
	}
	if n == 0 || n > 12 || !scan.IsDigit(text[0]) {
		return false
	}
	k := scan.Space(text[n:])
	if k == 0 {
		return false
	}
	a, _ = scan.Trim(text[n:])
	word := text[n+a:]
	for _, w := range [...]string{"words", "word", "Wörter", "Wort", "Worte", "woorden", "woord", "mots", "mot", "palabras", "palabra", "parole", "parola", "palavras", "ord"} {
		if bytes.EqualFold(word, []byte(w)) {
			return true
		}
	}
	return false
}

// lexisMark reads the line that numbers a document, the i-th ahead: n of m.
func (s *Splitter) lexisMark(i int) (n, m int, ok bool) {
	l, found := s.in.Peek(i)
	if !found {
		return 0, 0, false
	}
	text := l.Text
	if len(text) < 12 {
		return 0, 0, false
	}
	if c := text[0]; scan.Inked(c) && !scan.IsDigit(c) && c|0x20 != 'd' && c != 'F' {
		return 0, 0, false // as most lines are
	}
	a, b := scan.Trim(text)
	if b-a < 12 || b-a > 60 {
		return 0, 0, false
	}
	if c := text[a]; !scan.IsDigit(c) && c|0x20 != 'd' && c != 'F' {
		return 0, 0, false // as most that are indented
	}
	text = bytes.TrimPrefix(text[a:b], []byte("FOCUS - "))
	var word [4][]byte
	k := 0
	for w := range scan.Fields(text) {
		if k == len(word) {
			return 0, 0, false
		}
		word[k] = w
		k++
	}
	if k != 4 {
		return 0, 0, false
	}
	// "2 of 7 DOCUMENTS", or "Dokument 2 von 7".
	doc, from, of, to := word[3], word[0], word[1], word[2]
	if !scan.IsDigit(text[0]) {
		if a < 8 && l.Num > 1 {
			return 0, 0, false // other databases number so, flush left
		}
		doc, from, of, to = word[0], word[1], word[2], word[3]
	} else if !upperSecond(doc) {
		return 0, 0, false
	}
	if len(doc) < 8 || len(doc) > 11 || !bytes.EqualFold(doc[:2], []byte("do")) || !bytes.EqualFold(doc[3:8], []byte("ument")) {
		return 0, 0, false
	}
	switch string(of) {
	case "of", "von", "van", "de", "sur", "di", "OF", "VON", "VAN", "DE":
	default:
		return 0, 0, false
	}
	n, m = grouped(from), grouped(to)
	return n, m, n > 0 && m >= 0
}

// grouped returns the number that digits with marks between the thousands
// stand for, or -1.
func grouped(s []byte) int {
	n := 0
	for i, c := range s {
		switch {
		case scan.IsDigit(c) && n < 1e8:
			n = n*10 + int(c-'0')
		case (c == ',' || c == '.') && i > 0 && len(s)-i == 4:
		default:
			return -1
		}
	}
	return n
}

func readLexisNexis(s *Splitter, r *Record) {
	if !s.begin(lexisNexis, nil) {
		return
	}
	n, m, marked := s.lexisMark(0)
	if !marked && !s.lexisHead() {
		s.skipCover(r)
		return
	}
	if marked && s.tallyUp(r, n, m) {
		return
	}
	lines, _ := s.extent(r, func(i int) verdict {
		if s.opensAny(lexisNexis, i) || isLexisCover(s.line(i)) {
			return before
		}
		return goesOn
	})
	if lines == 0 {
		return
	}
	s.take(r, lines)
	from := 0
	if marked {
		from = 1
		r.ID = r.Keep(strconv.AppendInt(nil, int64(n), 10))
	}
	s.lexisDocument(r, from, lines)
	s.in.Skip(lines)
}

// lexisHead reports whether the lines ahead are the head of a document that
// was saved without its number: a count of words comes soon.
func (s *Splitter) lexisHead() bool {
	if isLexisCover(s.line(0)) {
		return false
	}
	for i := range 40 {
		text := s.line(i)
		if l, at := labelOf(text, false); l == lblLength && isWordCount(text[at:]) {
			return true
		}
		if text == nil || s.opensAny(lexisNexis, i) || isLexisCover(text) {
			return false
		}
	}
	return false
}

// skipCover passes over a cover: it goes on to the first document. What
// stands there without the marks of a cover, or leads to no document, is
// reported.
func (s *Splitter) skipCover(r *Record) {
	if isLexisCover(s.line(0)) {
		if s.settle(r) {
			return
		}
		for i := 1; s.coverGoesOn(i); i++ {
			if s.opensAny(lexisNexis, i) {
				s.in.Skip(i)
				return
			}
			text := s.line(i)
			if l, at := labelOf(text, false); l == lblLength && isWordCount(text[at:]) {
				break // a document that has lost its number
			}
		}
	}
	stray(s, r, lexisNexis)
}

// findBlocks cuts the lines from i to j into blocks.
func (s *Splitter) findBlocks(i, j int) []block {
	s.blocks = s.blocks[:0]
	for i < j {
		if s.blank(i) {
			i++
			continue
		}
		k := i
		for k < j && !s.blank(k) {
			k++
		}
		s.blocks = append(s.blocks, block{i, k})
		i = k
	}
	return s.blocks
}

// maxLexisHead is how many blocks a head may have.
const maxLexisHead = 30

// lexisDocument reads the fields and the text of the lines from i to j.
func (s *Splitter) lexisDocument(r *Record, i, j int) {
	blocks := s.findBlocks(i, j)
	// The block with the number of words, if there is one, is in the head,
	// and all before it.
	counted := -1
	for k, b := range blocks[:min(len(blocks), maxLexisHead)] {
		l, _ := labelOf(s.line(b.i), false)
		if l == lblLength || l == lblBody {
			counted = k
			break
		}
		if l == lblTail || l == lblLoaded || l == lblLanguage {
			break
		}
	}
	text := s.lexisFields(r, blocks, counted)
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
	for end > text && s.lexisNotice(blocks[end-1]) {
		end--
	}
	if end == text {
		return
	}
	from, to := blocks[text].i, blocks[end-1].j
	for k := text; k < end && k < text+8; k++ {
		if s.fullText(blocks[k].i) {
			from = blocks[k].i + 1
		}
	}
	if l, at := labelOf(s.line(from), false); l == lblBody {
		line, _ := s.in.Peek(from)
		a, b := scan.Trim(line.Text[at:])
		r.Body.Line(line, at+a, at+b)
		r.Body.Join()
		from++
	}
	s.addText(r, from, to)
}

// lexisFields reads the head, and returns the block with which the text
// starts.
func (s *Splitter) lexisFields(r *Record, blocks []block, counted int) int {
	dated, labelled := false, false
	for k := range blocks {
		b := blocks[k]
		line, _ := s.in.Peek(b.i)
		lbl, at := labelOf(line.Text, false)
		switch lbl {
		case lblHeadline:
			r.Title.reset()
			s.entitle(r, b, at)
		case lblByline:
			r.Byline, _ = cutBy(s.joinLines(r, b.i, b.j, at))
		case lblSection:
			r.Section = s.joinLines(r, b.i, b.j, at)
		case lblDateline:
			s.datelineLabel(r, blocks, k, at, false)
		case lblBody, lblTail, lblLoaded, lblLanguage:
			return k
		case noLabel:
			indent, _ := scan.Trim(line.Text)
			if indent < 8 && (dated || labelled) && k > counted && (counted >= 0 || labelled || r.Title.Len() > 0) {
				return k
			}
			dated = s.lexisPlain(r, b, dated)
			continue
		}
		labelled = true
	}
	return len(blocks)
}

// lexisPlain reads a block of the head without a label: a copyright notice,
// the source, the date with the edition, or the headline.
func (s *Splitter) lexisPlain(r *Record, b block, dated bool) bool {
	line, _ := s.in.Peek(b.i)
	indent, end := scan.Trim(line.Text)
	if !dated {
		for i := b.i; i < b.j; i++ {
			text := s.ink(i)
			switch {
			case isCopyrightLine(text):
			case len(text) <= 100 && r.setDate(text):
				return true
			case r.Source == nil:
				r.Source = r.Keep(text)
			case indent == 0 && r.Title.Len() == 0:
				s.entitle(r, b, 0)
				return false
			}
		}
		return false
	}
	if indent >= 8 {
		return true // an edition
	}
	if by, ok := cutBy(line.Text[indent:end]); ok && r.Title.Len() > 0 && r.Byline == nil {
		r.Byline = r.Keep(by)
	} else if r.Title.Len() == 0 {
		s.entitle(r, b, 0)
	}
	return true
}

// entitle makes the block the headline, without its first skip bytes.
func (s *Splitter) entitle(r *Record, b block, skip int) {
	for i := b.i; i < b.j; i++ {
		l, _ := s.in.Peek(i)
		r.Entitle(l, skip, len(l.Text))
		skip = 0
	}
}

// datelineLabel takes the dateline from its label where the text does not
// repeat it.
func (s *Splitter) datelineLabel(r *Record, blocks []block, k, at int, small bool) {
	line, _ := s.in.Peek(blocks[k].i)
	a, b := scan.Trim(line.Text[at:])
	place := line.Text[at+a : at+b]
	city := place
	if n := bytes.IndexAny(place, ",;("); n > 0 {
		city = place[:n]
	}
	for _, next := range blocks[k+1 : min(len(blocks), k+8)] {
		i := next.i
		lbl, at := labelOf(s.line(i), small)
		if lbl != noLabel && lbl != lblBody {
			continue
		}
		text := s.line(i)[at:]
		if x, y := scan.Trim(text); x == y {
			text = s.line(i + 1)
		}
		x, y := scan.Trim(text)
		text = text[x:y]
		if len(text) >= len(city) && bytes.EqualFold(text[:len(city)], city) {
			return
		}
	}
	r.Body.Line(line, at+a, at+b)
	r.Dateline = r.Body.Len()
	r.Body.Join()
}

// endsText reports whether the text is over before the k-th block.
func (s *Splitter) endsText(blocks []block, k int, small bool) bool {
	text := s.line(blocks[k].i)
	switch lbl, at := labelOf(text, small); lbl {
	case lblTail, lblLoaded:
		return true
	case lblLanguage:
		a, b := scan.Trim(text[at:])
		return b-a <= 40 && blocks[k].j == blocks[k].i+1 && (b == a || text[at+b-1] != '.')
	case lblMaybe:
		if k+1 == len(blocks) {
			return true
		}
		next, _ := labelOf(s.line(blocks[k+1].i), small)
		return next >= lblTail && (next != lblMaybe || s.endsText(blocks, k+1, small)) || s.lexisNotice(blocks[k+1])
	}
	return false
}

// lexisNotice reports whether a block is a centred copyright notice.
func (s *Splitter) lexisNotice(b block) bool {
	line := s.line(b.i)
	a, _ := scan.Trim(line)
	return a >= 4 && isCopyrightLine(line[a:])
}

// fullText reports whether the line parts a summary from the text after it.
func (s *Splitter) fullText(i int) bool {
	switch string(s.ink(i)) {
	case "FULL TEXT", "FULL TEXT:", "VOLLEDIGE TEKST", "VOLLEDIGE TEKST:", "TEXTE INTÉGRAL", "TEXTE INTÉGRAL:":
		return true
	}
	return false
}
