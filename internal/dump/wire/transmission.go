// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

// Package wire reads captures of wires: ANPA 1312 and IPTC 7901. It also reads the lines of
// a wire that corpora keep in the heads of their documents.
package wire

import (
	"bytes"

	"github.com/newswire-go/newswire/internal/dump/record"
	"github.com/newswire-go/newswire/internal/dump/scan"
)

// The control characters of ISO 646 that frame a story in both formats.
const (
	ctlSOH = 0x01 // start of heading
	ctlSTX = 0x02 // start of text
	ctlETX = 0x03 // end of text
	ctlEOT = 0x04 // end of transmission
	ctlTLI = 0x08 // line of a table
	ctlSYN = 0x16 // idle, before a start
	ctlUS  = 0x1f // separates the fields of a heading
	ctlDEL = 0x7f // idle, after an end
)

// isControl reports whether c is a control character other than white space.
func isControl(c byte) bool { return c < ' ' && (c < '\t' || c > '\r') || c == ctlDEL }

// findSOH returns where in a line a heading starts: at the idle characters
// before it, if there are any. At most one line in a story has one.
func findSOH(text []byte) (start, soh int, ok bool) {
	soh = bytes.IndexByte(text, ctlSOH)
	if soh < 0 {
		return 0, 0, false
	}
	start = soh
	for start > 0 && text[start-1] == ctlSYN {
		start--
	}
	return start, soh, true
}

// IsIdle reports whether a line has nothing but white space and control
// characters that frame no story: idles, deletes and form feeds.
func IsIdle(text []byte) bool {
	for i := 0; i < len(text); {
		if c := text[i]; isControl(c) && c != ctlSOH && c != ctlSTX && c != ctlETX {
			i++
			continue
		}
		n := scan.Space(text[i:])
		if n == 0 {
			return false
		}
		i += n
	}
	return true
}

// A reader reads the stories of a wire.
type reader struct {
	*record.Source
	format  *record.Format
	story   func(s *reader, r *record.Record, w wireStory) // reads a story
	scratch []byte
}

func (s *reader) Read(r *record.Record) bool {
	if !s.SkipBoilerplate(s.format, func(i int) bool { return IsIdle(s.Line(i)) }) {
		return true
	}
	w, ok := s.transmission(r)
	if !ok {
		return true
	}
	if w.soh < 0 && w.etx < 0 {
		return false
	}
	s.takeWire(r, w)
	s.story(s, r, w)
	r.Truncated = !w.complete
	s.Skip(w.lines)
	if r.Err == nil && r.Body.Len() == 0 && r.Title.Len() == 0 && r.Headline == nil {
		r.Err = record.ErrFormat
	}
	return true
}

// A wireStory is where the parts of a story lie, as numbers of lines ahead.
type wireStory struct {
	from     int  // in line 0, the first byte that is in no story before
	start    int  // in line 0, the first byte of the heading, or of the line
	soh      int  // in line 0, the heading; -1 if the beginning is lost
	stx      int  // line with the start of text; -1 if there is none
	etx      int  // line with the end of text; -1 if there is none
	trailer  int  // line with the trailer, if that is not the same
	lines    int  // lines of the story as a whole
	eot      int  // how much of the next line is the end of the story
	complete bool // the end of the text came

	at int // the last line that has been examined
}

// transmission reads how far a story goes, which starts with a heading in
// line 0 or, in a capture that set in late, with the line itself. It returns
// false if there is no story, or none that may be read.
func (s *reader) transmission(r *record.Record) (w wireStory, ok bool) {
	w.stx, w.etx = -1, -1
	text := s.Line(0)
	if s.format.Opens(s.Source, 0) {
		w.start, w.soh, _ = findSOH(text)
	} else {
		w.start, _ = scan.Trim(text)
		w.soh = -1
	}
	w.from = s.unclaimed(w.start)
	w.mark(text[max(w.soh, 0):])
	if w.ends(text) {
		w.lines, w.complete = 1, true
		return w, true
	}
	n, closed := s.ExtentFrom(r, w.from, func(i int) record.Verdict {
		w.at++
		if l, _ := s.Peek(i); l.Plain && w.etx < 0 && s.Opening(i) == nil {
			return record.Continues // fast path
		}
		return s.examine(&w, i)
	})
	w.lines = n
	w.complete = w.etx >= 0
	if n == 0 {
		return w, false
	}
	if closed && w.complete {
		s.findEnd(&w)
	}
	return w, true
}

// examine examines a line of a story after the first, the i-th ahead.
func (s *reader) examine(w *wireStory, i int) record.Verdict {
	text := s.Line(i)
	if s.format.Opens(s.Source, i) || s.Opening(i) != nil {
		if start, _, ok := findSOH(text); ok && bytes.IndexByte(text[:start], ctlETX) >= 0 {
			w.mark(text[:start]) // the end is on the line of the next heading
		}
		return record.Before
	}
	w.mark(text)
	switch {
	case w.ends(text):
		return record.Last
	case w.etx < 0 || w.at == w.etx || IsIdle(text):
		return record.Continues
	case w.at > w.etx+2 || w.trailer > 0 || !isTrailer(text):
		return record.Before
	}
	w.trailer = w.at
	return record.Continues
}

// mark notes the start and the end of text in a line.
func (w *wireStory) mark(text []byte) {
	if w.etx >= 0 {
		return
	}
	if i := bytes.IndexByte(text, ctlETX); i >= 0 {
		w.etx = w.at
		text = text[:i]
	}
	if w.stx < 0 && bytes.IndexByte(text, ctlSTX) >= 0 {
		w.stx = w.at
	}
}

// ends reports whether a line ends the transmission: after the end of text come the trailer,
// idles and the mark, which a next heading may follow on the same line.
func (w *wireStory) ends(text []byte) bool {
	if w.etx >= 0 && w.at == w.etx {
		text = text[bytes.IndexByte(text, ctlETX):]
	}
	return w.etx >= 0 && bytes.IndexByte(text, ctlEOT) >= 0
}

// findEnd finds the end of a transmission after its lines. It may share a line with the
// next heading; without one, idles after the trailer belong to no story.
func (s *reader) findEnd(w *wireStory) {
	if w.etx == w.lines {
		w.eot, _, _ = findSOH(s.Line(w.lines))
		return
	}
	if w.ends(s.Line(w.lines - 1)) {
		return
	}
	if w.eot = endsBefore(s.Line(w.lines)); w.eot > 0 {
		return
	}
	for w.lines > max(w.etx, w.trailer)+1 && IsIdle(s.Line(w.lines-1)) {
		w.lines--
	}
}

// unclaimed returns the byte of line 0 at which a story begins whose heading is at start:
// the first text before start that is not part of the story before, or start.
func (s *reader) unclaimed(start int) int {
	l, _ := s.Peek(0)
	from := 0
	for from < start && l.Raw(from) < s.End() {
		from++
	}
	if before := l.Text[from:start]; !IsIdle(before) {
		i, _ := scan.Trim(before)
		return from + i
	}
	return start
}

// takeWire makes the lines of a story part of the record. The end of the
// transmission is part of it, even where the next heading follows on the same line.
func (s *reader) takeWire(r *record.Record, w wireStory) {
	for i := range w.lines {
		l, _ := s.Peek(i)
		a, b := scan.Trim(l.Text)
		if i == 0 {
			a = max(a, w.from)
		}
		if a < b {
			r.ExtendPart(l, a, b)
		}
	}
	if w.eot > 0 {
		l, _ := s.Peek(w.lines)
		r.ExtendPart(l, 0, w.eot)
	}
}

// trailerText returns the trailer of a story: the text between the end of text and
// the next control character.
func (s *reader) trailerText(w wireStory) []byte {
	text := s.Line(w.etx)
	from := 0
	if w.etx == 0 {
		from = w.start
	}
	text = text[from+bytes.IndexByte(text[from:], ctlETX)+1:]
	if w.trailer > 0 {
		text = s.Line(w.trailer)
	}
	for i, c := range text {
		if isControl(c) {
			return text[:i]
		}
	}
	return text
}

// isTrailer reports whether a line may be the trailer of a story.
func isTrailer(text []byte) bool {
	a, b := scan.Trim(text)
	text = text[a:b]
	return len(text) <= 48 && (isANPATrailer(text) || len(text) > 6 && scan.Number(text[:6]) >= 0 && text[6] == ' ')
}

// endsBefore returns how much of a line comes before its heading, up to the
// end of a transmission.
func endsBefore(text []byte) int {
	start, _, ok := findSOH(text)
	if !ok {
		start = len(text)
	}
	k := bytes.IndexByte(text[:start], ctlEOT)
	if k < 0 || !IsIdle(text[:k]) {
		return 0
	}
	return k + 1
}
