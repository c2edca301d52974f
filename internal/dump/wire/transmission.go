// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package wire

import (
	"bytes"

	"github.com/newswire-go/newswire/internal/dump/record"
	"github.com/newswire-go/newswire/internal/dump/scan"
)

// What the two wire formats share: the control characters that frame a
// story, as ISO 646 has them.
const (
	ctlSOH = 0x01 // start of heading
	ctlSTX = 0x02 // start of text
	ctlETX = 0x03 // end of text
	ctlEOT = 0x04 // end of transmission
	ctlTLI = 0x08 // line of a table
	ctlSYN = 0x16 // idle, before a start
	ctlUS  = 0x1f // parts the fields of a heading
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
}

// transmission reads how far a story goes, which starts with a heading in
// line 0 or, in a capture that set in late, with the line itself. It returns
// false where there is no story, or none that may be read.
func (s *reader) transmission(r *record.Record) (w wireStory, ok bool) {
	f := s.format
	w.stx, w.etx = -1, -1
	text := s.Line(0)
	opened := f.Opens(s.Source, 0)
	if opened {
		w.start, w.soh, _ = findSOH(text)
	} else {
		w.start, _ = scan.Trim(text)
		w.soh = -1
	}
	w.from = s.unclaimed(w.start)
	at := 0 // of the line that is looked at
	mark := func(rest []byte) {
		if w.etx >= 0 {
			return
		}
		if i := bytes.IndexByte(rest, ctlETX); i >= 0 {
			w.etx = at
			rest = rest[:i]
		}
		if w.stx < 0 && bytes.IndexByte(rest, ctlSTX) >= 0 {
			w.stx = at
		}
	}
	mark(text[max(w.soh, 0):])
	// After the end of text come the trailer, idles and the end of the
	// transmission, which a next heading may follow on the same line.
	done := func(i int) bool {
		rest := s.Line(i)
		if w.etx >= 0 && at == w.etx {
			rest = rest[bytes.IndexByte(rest, ctlETX):]
		}
		return w.etx >= 0 && bytes.IndexByte(rest, ctlEOT) >= 0
	}
	if done(0) {
		w.lines, w.complete = 1, true
		return w, true
	}
	n, closed := s.ExtentFrom(r, w.from, func(i int) record.Verdict {
		at++
		if l, _ := s.Peek(i); l.Plain && w.etx < 0 && s.Opening(i) == nil {
			return record.Continues // a line of the text, as most are: it has no marks
		}
		if f.Opens(s.Source, i) || s.Opening(i) != nil {
			text := s.Line(i)
			if start, _, ok := findSOH(text); ok && bytes.IndexByte(text[:start], ctlETX) >= 0 {
				mark(text[:start]) // the end is on the line of the next heading
			}
			return record.Before
		}
		mark(s.Line(i))
		switch {
		case done(i):
			return record.Last
		case w.etx >= 0 && at > w.etx && !IsIdle(s.Line(i)):
			if at > w.etx+2 || w.trailer > 0 || !isTrailer(s.Line(i)) {
				return record.Before
			}
			w.trailer = at
		}
		return record.Continues
	})
	w.lines = n
	w.complete = w.etx >= 0
	if n == 0 {
		return w, false
	}
	// The end of the transmission may share a line with the next heading;
	// without one, idles after the trailer belong to no story.
	switch {
	case closed && w.etx == n:
		w.eot, _, _ = findSOH(s.Line(n))
	case closed && w.etx >= 0 && !done(n-1):
		if w.eot = endsBefore(s.Line(n)); w.eot == 0 {
			for w.lines > max(w.etx, w.trailer)+1 && IsIdle(s.Line(w.lines-1)) {
				w.lines--
			}
		}
	}
	return w, true
}

// unclaimed returns where in line 0 what belongs to a story begins that has its
// heading at start: there, or before it at words that are in no story before.
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

// takeWire makes the lines of a story part of the record, and skips them. The
// end of the transmission is part of it, even where the next heading follows
// on the same line.
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

// trailerText returns the trailer of a story: what follows the end of text, up
// to the next control character.
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
