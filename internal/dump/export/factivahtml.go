// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package export

import (
	"strings"

	"github.com/newswire-go/newswire/internal/dump/lines"
	"github.com/newswire-go/newswire/internal/dump/record"
)

// readHTML reads a document without codes, n lines, of an export as HTML, in which the
// classes of elements identify the lines:
//
//	<div>Local</div>
//	<div id="hd"><span class="enHeadline">Ferries sail again</span></div>
//	<div class="author">By Ann Day</div><div>71 words</div><div>4 March 2013</div>
//	<div>The Harbour Gazette</div><div>HRB</div><div>English</div><div>(c) 2013 Harbour Press</div>
//	<p class="articleParagraph enarticleParagraph">The text.</p>
//	<p>Harbour Press Ltd.</p><p>Document HRB0000020130304e934000q6</p>
//
// It returns false if the headline has no such class. The source is the exports.
func (s *factivaReader) readHTML(r *record.Record, n int) bool {
	if !s.Skinned() {
		return false
	}
	text, end, count, section := n, n, -1, -1
	for i := range n {
		line := s.Trimmed(i)
		switch class := s.class(i); {
		case s.isBoilerplate(i): // it may be no part of the document
		case strings.HasPrefix(class, "article"):
			text = min(text, i)
			end = i + 1
		case text < n:
		case count >= 0: // the rest of the head
		case strings.HasSuffix(class, "Headline"):
			l, _ := s.Peek(i)
			r.AppendTitle(l, 0, len(l.Text))
		case class == "author":
			by, _ := lines.CutBy(line)
			r.AddByline(by)
		case r.Title.Len() == 0:
			section = i
		case isFactivaCount(s.Source, i):
			count = i
		}
	}
	if r.Title.Len() == 0 {
		return false
	}
	if section >= 0 {
		r.Section = r.CopyField(s.Trimmed(section))
	}
	if count >= 0 {
		text = max(s.readBelow(r, count+1, text), min(text, n))
	}
	s.appendBody(r, text, max(text, end))
	return true
}

// isEntry reports whether the i-th line ahead belongs to an entry of a list of headlines,
// whose documents have not been saved: its headline, its source or its first words.
func (s *factivaReader) isEntry(i int) bool {
	if !s.Skinned() {
		return false
	}
	class := s.class(i)
	return strings.HasPrefix(class, "printheadline") || class == "leadFields" || strings.HasPrefix(class, "snippet")
}

// class returns the class of the element in which the i-th line ahead stands.
func (s *factivaReader) class(i int) string {
	l, ok := s.Peek(i)
	if !ok {
		return ""
	}
	return s.ClassOf(l)
}
