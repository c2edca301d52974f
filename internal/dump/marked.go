// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package dump

import (
	"bytes"
	"fmt"

	"github.com/newswire-go/newswire/internal/charset"
	"github.com/newswire-go/newswire/internal/dump/scan"
)

// What formats with marks share: how far a record goes, what to do with text
// that is in none, and how paragraphs are told from hard-wrapped lines.

// A verdict says whether a record goes on at a line.
type verdict uint8

const (
	goesOn verdict = iota // the line is part of the record
	last                  // the line is the last of the record
	before                // the record ended before the line
)

// extent returns how many lines ahead are the record, and whether its end was
// seen: false where the dump ends inside it. look is asked at each line after
// the first, in order. A record over the limit is passed over, and n is 0.
func (s *Splitter) extent(r *Record, look func(i int) verdict) (n int, closed bool) {
	first, ok := s.in.Peek(0)
	if !ok {
		return 0, false
	}
	i, _ := scan.Trim(first.Text)
	start := first.Raw(i)
	if s.tooLong(first, start) {
		return s.passOver(r, 1, look)
	}
	for n = 1; ; n++ {
		l, ok := s.in.Peek(n)
		if !ok {
			return n, false
		}
		switch look(n) {
		case last:
			n++
			if s.tooLong(l, start) {
				s.takeLines(r, n)
				return 0, true
			}
			return n, true
		case before:
			return n, true
		}
		if s.tooLong(l, start) {
			return s.passOver(r, n+1, look)
		}
	}
}

// tooLong reports whether a record from start on is over the limit with the
// line in it. White space at its end does not count.
func (s *Splitter) tooLong(l *charset.Line, start int64) bool {
	if l.Long {
		return true
	}
	if s.opt.Limit < 0 || l.End-start <= s.opt.Limit {
		return false
	}
	i, j := scan.Trim(l.Text)
	return i < j && l.Raw(j)-start > s.opt.Limit
}

// takeLines makes n lines part of the record, and skips them.
func (s *Splitter) takeLines(r *Record, n int) {
	for range n {
		if l, ok := s.in.Peek(0); ok {
			if i, j := scan.Trim(l.Text); i < j {
				r.TakePart(l, max(i, s.first), j)
			}
			s.first = 0
			s.in.Skip(1)
		}
	}
	r.Err = ErrTooLong
	r.Body.drop()
	r.Title.drop()
}

// passOver passes over a record whose first n lines are over the limit.
func (s *Splitter) passOver(r *Record, n int, look func(i int) verdict) (int, bool) {
	s.takeLines(r, n)
	for {
		if _, ok := s.in.Peek(0); !ok {
			return 0, false
		}
		switch look(0) {
		case last:
			s.takeLines(r, 1)
			return 0, true
		case before:
			return 0, true
		}
		s.takeLines(r, 1)
	}
}

// take makes the ink of the lines from 0 to n, which are the extent of a
// record, part of it: the first and the last of them say where it stands.
func (s *Splitter) take(r *Record, n int) {
	i := 0
	for i < n && s.blank(i) {
		i++
	}
	for n > i && s.blank(n-1) {
		n--
	}
	for ; i < n; i += max(n-1-i, 1) {
		l, _ := s.in.Peek(i)
		r.Take(l)
	}
}

// blank reports whether the i-th line ahead has no ink, or is not there.
func (s *Splitter) blank(i int) bool {
	text := s.line(i)
	if len(text) == 0 || scan.Inked(text[0]) {
		return len(text) == 0
	}
	a, b := scan.Trim(text)
	return a == b
}

// ink returns the text of the i-th line ahead without the white space around
// it.
func (s *Splitter) ink(i int) []byte {
	text := s.line(i)
	a, b := scan.Trim(text)
	return text[a:b]
}

// opensAny reports whether the i-th line ahead opens a record, of f or, in a
// dump whose format was found out, of another format.
func (s *Splitter) opensAny(f *format, i int) bool {
	if s.opt.Format == "" {
		return s.opening(i) != nil
	}
	return f.opens(s, i)
}

// stray reads what stands between the records of a marked dump: an article
// without marks, if it looks like one, or a stretch that is passed over. It
// is called at a line with ink.
func stray(s *Splitter, r *Record, f *format) {
	if l, ok := s.in.Peek(0); ok && s.opt.Format == "" && opensPlain(l) {
		r.Format = plain.name
		readPlain(s, r)
		return
	}
	r.Err = fmt.Errorf("%w: text outside of the records", ErrFormat)
	for n := 0; ; n++ {
		l, ok := s.in.Peek(0)
		if !ok || n > 0 && (s.opensAny(f, 0) || s.opt.Format == "" && opensPlain(l)) {
			return
		}
		if a, b := scan.Trim(l.Text); a < b {
			r.TakePart(l, a, b)
		}
		s.in.Skip(1)
	}
}

// maxCover is how far a cover, or the summary of a search, goes on without a
// line that stands nowhere else.
const maxCover = 16 << 10

// coverGoesOn reports whether the i-th line ahead may belong to a cover or a
// summary of which the line ahead is part. What does not is no furniture.
func (s *Splitter) coverGoesOn(i int) bool {
	first, _ := s.in.Peek(0)
	l, ok := s.in.Peek(i)
	return ok && l.End-first.Start <= maxCover && (s.opt.Format != "" || !opensPlain(l))
}

// begin skips lines without ink, or that furniture says are of no use, and
// reports whether a line is left that is for the format f.
func (s *Splitter) begin(f *format, furniture func(i int) bool) bool {
	for skipped := false; ; skipped = true {
		l, ok := s.in.Peek(0)
		if !ok {
			return false
		}
		if a, b := scan.Trim(l.Text); a < b && (furniture == nil || !furniture(0)) {
			if !skipped {
				return true
			}
			o := s.opening(0)
			return o == nil || o == f
		}
		s.in.Skip(1)
	}
}

// wrapWidth is the longest line of hard-wrapped copy. Exports wrap at 80
// characters; a line that is longer by far is a paragraph.
const wrapWidth = 120

// isWrapped reports whether the lines from i to j are hard-wrapped: else each
// of them is a paragraph.
func (s *Splitter) isWrapped(i, j int) bool {
	for ; i < j; i++ {
		if len(s.line(i)) > wrapWidth {
			return false
		}
	}
	return true
}

// addText adds the lines from i to j to the body. Paragraphs are parted by
// blank lines, by an indent against the other lines or, where lines are not
// hard-wrapped, by line ends. Where all lines are indented, one that follows
// the end of a sentence starts a paragraph.
func (s *Splitter) addText(r *Record, i, j int) {
	wrapped := s.isWrapped(i, j)
	base := s.indent(i, j)
	first, ended := true, false
	for ; i < j; i++ {
		l, _ := s.in.Peek(i)
		a, b := scan.Trim(l.Text)
		switch {
		case a == b:
			r.Body.Break()
			continue
		case first:
			r.Body.Join()
			first = false
		case !wrapped, a > base+1, ended:
			r.Body.Break()
		default:
			r.Body.Join()
		}
		ended = base > 1 && (bytes.IndexByte([]byte(".!?\"'"), l.Text[b-1]) >= 0 || bytes.HasSuffix(l.Text[:b], []byte("\u201d")))
		r.Body.Line(l, a, b)
	}
	r.Body.Break()
}

// indent returns the least indent of the lines from i to j.
func (s *Splitter) indent(i, j int) int {
	least := -1
	for ; i < j && least != 0; i++ {
		text := s.line(i)
		if a, b := scan.Trim(text); a < b && (least < 0 || a < least) {
			least = a
		}
	}
	return max(least, 0)
}

// joinLines returns the ink of the lines from i to j as one, without the
// first skip bytes of the first.
func (s *Splitter) joinLines(r *Record, i, j, skip int) []byte {
	if j == i+1 {
		return r.Keep(s.line(i)[skip:])
	}
	s.scratch = s.scratch[:0]
	for k := i; k < j; k++ {
		s.scratch = append(append(s.scratch, s.line(k)[skip:]...), ' ')
		skip = 0
	}
	return r.Keep(s.scratch)
}

// setDate takes the first date of text, and the clock that follows it.
func (r *Record) setDate(text []byte) bool {
	s := string(text[:min(len(text), 200)])
	d, rest, ok := scan.FindDate(s)
	if !ok {
		return false
	}
	r.Date = d
	if t, ok := scan.FindClock(rest, d); ok {
		r.Time = t
	}
	return true
}

// setUSDate is setDate for a date in figures with the month first.
func (r *Record) setUSDate(text []byte) bool {
	s := string(text[:min(len(text), 200)])
	d, rest, ok := scan.USDate(s)
	if !ok {
		return false
	}
	r.Date = d
	if t, ok := scan.FindClock(rest, d); ok {
		r.Time = t
	}
	return true
}

// bylineWords come before a name in a byline.
var bylineWords = [...]string{"by", "von", "door", "par", "por", "di", "da"}

// cutBy returns a byline without the "By" in front of it, and whether there
// was one.
func cutBy(text []byte) ([]byte, bool) {
	a, b := scan.Trim(text)
	text = text[a:b]
	for _, w := range bylineWords {
		if len(text) > len(w) && bytes.EqualFold(text[:len(w)], []byte(w)) && scan.Space(text[len(w):]) > 0 {
			a, b := scan.Trim(text[len(w):])
			return text[len(w)+a : len(w)+b], true
		}
	}
	return text, false
}

// maxByline is how long a byline may grow line by line.
const maxByline = 240

// addByline adds a line to the byline: another writer, or for whom they write.
func (r *Record) addByline(text []byte) {
	text = r.Keep(text)
	switch {
	case r.Byline == nil:
		r.Byline = text
	case len(r.Byline)+len(text) < maxByline:
		all := append(append(make([]byte, 0, maxByline), r.Byline...), ", "...)
		r.Byline = append(all, text...)
	}
}

// isCopyrightLine reports whether a line of a head is a copyright notice.
func isCopyrightLine(text []byte) bool {
	for _, mark := range []string{"Copyright", "COPYRIGHT", "\u00a9", "(c)", "(C)"} {
		if bytes.HasPrefix(text, []byte(mark)) {
			return true
		}
	}
	return false
}
