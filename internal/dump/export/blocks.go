// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

// Package export reads the exports of news databases: LexisNexis, Nexis Uni, Factiva and
// ProQuest, saved as text, HTML or RTF.
package export

import (
	"bytes"

	"github.com/newswire-go/newswire/internal/dump/lines"
	"github.com/newswire-go/newswire/internal/dump/record"
	"github.com/newswire-go/newswire/internal/dump/scan"
)

// A labelReader reads documents with labels: those of LexisNexis and Nexis Uni.
type labelReader struct {
	*record.Source
	format *record.Format
	blocks []block
}

// A block is the lines from i to j, none of them blank, between blank lines.
type block struct{ i, j int }

// findBlocks cuts the lines from i to j into blocks.
func (s *labelReader) findBlocks(i, j int) []block {
	s.blocks = s.blocks[:0]
	for i < j {
		if s.IsBlank(i) {
			i++
			continue
		}
		k := i
		for k < j && !s.IsBlank(k) {
			k++
		}
		s.blocks = append(s.blocks, block{i, k})
		i = k
	}
	return s.blocks
}

// appendTitle makes the block the headline, without its first skip bytes.
func (s *labelReader) appendTitle(r *record.Record, b block, skip int) {
	for i := b.i; i < b.j; i++ {
		l, _ := s.Peek(i)
		r.AppendTitle(l, skip, len(l.Text))
		skip = 0
	}
}

// datelineLabel takes the dateline from its label where the text does not
// repeat it.
func (s *labelReader) datelineLabel(r *record.Record, blocks []block, k, at int, small bool) {
	line, _ := s.Peek(blocks[k].i)
	a, b := scan.Trim(line.Text[at:])
	place := line.Text[at+a : at+b]
	city := place
	if n := bytes.IndexAny(place, ",;("); n > 0 {
		city = place[:n]
	}
	for _, next := range blocks[k+1 : min(len(blocks), k+8)] {
		i := next.i
		lbl, at := labelOf(s.Line(i), small)
		if lbl != noLabel && lbl != lblBody {
			continue
		}
		text := s.Line(i)[at:]
		if x, y := scan.Trim(text); x == y {
			text = s.Line(i + 1)
		}
		x, y := scan.Trim(text)
		text = text[x:y]
		if len(text) >= len(city) && bytes.EqualFold(text[:len(city)], city) {
			return
		}
	}
	r.Body.AppendLine(line, at+a, at+b)
	r.Dateline = r.Body.Len()
	r.Body.Join()
}

// endsText reports whether the text is over before the k-th block.
func (s *labelReader) endsText(blocks []block, k int, small bool) bool {
	text := s.Line(blocks[k].i)
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
		next, _ := labelOf(s.Line(blocks[k+1].i), small)
		return next >= lblTail && (next != lblMaybe || s.endsText(blocks, k+1, small)) || s.isNotice(blocks[k+1])
	}
	return false
}

// isNotice reports whether a block is a centred copyright notice.
func (s *labelReader) isNotice(b block) bool {
	line := s.Line(b.i)
	a, _ := scan.Trim(line)
	return a >= 4 && lines.OpensCopyright(line[a:])
}

// isFullText reports whether the line parts a summary from the text after it.
func (s *labelReader) isFullText(i int) bool {
	switch string(s.Trimmed(i)) {
	case "FULL TEXT", "FULL TEXT:", "VOLLEDIGE TEKST", "VOLLEDIGE TEKST:", "TEXTE INTÉGRAL", "TEXTE INTÉGRAL:":
		return true
	}
	return false
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
	for _, w := range [...]string{"words", "word", "Wörter", "Wort", "Worte", "woorden", "woord", "mots", "mot", "palabras", "palabra", "parole", "parola", "palavras", "ord", "слов", "слова", "слово", "字", "文字", "語"} {
		if bytes.EqualFold(word, []byte(w)) {
			return true
		}
	}
	return false
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

// IsCover reports whether a line is on the cover of an export, or begins the summary of
// a search.
func IsCover(text []byte) bool {
	return isLexisCover(text) || isNexisCover(text) || isListEntry(text) || isSummary(text)
}
