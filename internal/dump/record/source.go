// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package record

import (
	"github.com/newswire-go/newswire/internal/charset"
	"github.com/newswire-go/newswire/internal/dump/scan"
)

// A Source gives the reader of a format the lines of a dump. The i-th line ahead, counted
// from 0, is the i-th that has not been skipped.
type Source struct {
	*charset.Reader
	// Limit is the most bytes of a record, negative for no limit.
	Limit int64
	// Fixed reports that the caller has set the format: no record of another one
	// is looked for.
	Fixed bool
	// Opening returns the format of which the i-th line ahead opens a record, nil if
	// there is none or the format is fixed.
	Opening func(i int) *Format
	// IsPlain reports whether a line opens an article of plain text. In markup none does.
	IsPlain func(l *charset.Line) bool

	// Count is the count of the documents of an export.
	Count DocumentCount
	// Within is the format that goes on at the line ahead, from the byte At, whatever
	// opens there; nil if its format is to be detected.
	Within *Format
	At     int

	end     int64 // where the last record ended
	endLine int
	first   int // the byte of the line ahead at which the record starts that is skipped
	scratch []byte
}

// DetectSize is how far into a dump the marks of its format are looked for.
const DetectSize = 64 << 10

// Line returns the text of the i-th line ahead, nil after the last.
func (s *Source) Line(i int) []byte {
	if l, ok := s.Peek(i); ok {
		return l.Text
	}
	return nil
}

// End returns the place in the dump of the end of the last record.
func (s *Source) End() int64 { return s.end }

// Finish ends a record: it completes its texts and finds the credit.
func (s *Source) Finish(r *Record) {
	r.Body.finish()
	r.Title.finish()
	r.findCredit()
	s.end, s.endLine = r.End, r.lastLine
}

// A Verdict says whether a record goes on at a line.
type Verdict uint8

const (
	Continues Verdict = iota // the line is part of the record
	Last                     // the line is the last of the record
	Before                   // the record ended before the line
)

// Extent returns the number n of lines ahead that are the record, and whether its end was
// seen: false if the dump ends inside it. look is called for each line after the first, in
// order. A record over the limit is skipped, and n is 0.
func (s *Source) Extent(r *Record, look func(i int) Verdict) (n int, closed bool) {
	return s.ExtentFrom(r, 0, look)
}

// ExtentFrom is Extent for a record that starts at the byte from of the line ahead.
func (s *Source) ExtentFrom(r *Record, from int, look func(i int) Verdict) (n int, closed bool) {
	s.first = from
	defer func() { s.first = 0 }()
	first, ok := s.Peek(0)
	if !ok {
		return 0, false
	}
	i, _ := scan.Trim(first.Text)
	start := first.Raw(i)
	if s.TooLong(first, start) {
		return s.passOver(r, 1, look)
	}
	for n = 1; ; n++ {
		l, ok := s.Peek(n)
		if !ok {
			return n, false
		}
		switch look(n) {
		case Last:
			n++
			if s.TooLong(l, start) {
				s.takeTooLong(r, n)
				return 0, true
			}
			return n, true
		case Before:
			return n, true
		}
		if s.TooLong(l, start) {
			return s.passOver(r, n+1, look)
		}
	}
}

// TooLong reports whether a record from start on is over the limit with the
// line in it. White space at its end does not count.
func (s *Source) TooLong(l *charset.Line, start int64) bool {
	if l.Long {
		return true
	}
	if s.Limit < 0 || l.End-start <= s.Limit {
		return false
	}
	i, j := scan.Trim(l.Text)
	return i < j && l.Raw(j)-start > s.Limit
}

// takeTooLong makes n lines part of a record over the limit, which has no text, and skips
// them.
func (s *Source) takeTooLong(r *Record, n int) {
	for range n {
		if l, ok := s.Peek(0); ok {
			if i, j := scan.Trim(l.Text); i < j {
				r.ExtendPart(l, max(i, s.first), j)
			}
			s.first = 0
			s.Skip(1)
		}
	}
	r.Err = ErrTooLong
	r.Body.Drop()
	r.Title.Drop()
}

// passOver skips a record whose first n lines are over the limit.
func (s *Source) passOver(r *Record, n int, look func(i int) Verdict) (int, bool) {
	s.takeTooLong(r, n)
	for {
		if _, ok := s.Peek(0); !ok {
			return 0, false
		}
		switch look(0) {
		case Last:
			s.takeTooLong(r, 1)
			return 0, true
		case Before:
			return 0, true
		}
		s.takeTooLong(r, 1)
	}
}

// ExtendOver extends a record over the lines from 0 to n, without blank lines at both
// ends.
func (s *Source) ExtendOver(r *Record, n int) {
	i := 0
	for i < n && s.IsBlank(i) {
		i++
	}
	for n > i && s.IsBlank(n-1) {
		n--
	}
	for ; i < n; i += max(n-1-i, 1) {
		l, _ := s.Peek(i)
		r.Extend(l)
	}
}

// IsBlank reports whether the i-th line ahead is white space, or does not exist.
func (s *Source) IsBlank(i int) bool {
	text := s.Line(i)
	if len(text) == 0 || scan.IsPrint(text[0]) {
		return len(text) == 0
	}
	a, b := scan.Trim(text)
	return a == b
}

// Trimmed returns the text of the i-th line ahead without the white space around
// it.
func (s *Source) Trimmed(i int) []byte {
	text := s.Line(i)
	a, b := scan.Trim(text)
	return text[a:b]
}

// OpensAny reports whether the i-th line ahead opens a record: of f or, unless the caller
// has set the format, of any other.
func (s *Source) OpensAny(f *Format, i int) bool {
	if !s.Fixed {
		return s.Opening(i) != nil
	}
	return f.Opens(s, i)
}

// MaxCover is the most bytes of a cover, or of the summary of a search, without a line by
// which it is recognized.
const MaxCover = 16 << 10

// CoverContinues reports whether the i-th line ahead may belong to a cover or a
// summary of which the line ahead is part. A line for which it returns false is not boilerplate.
func (s *Source) CoverContinues(i int) bool {
	first, _ := s.Peek(0)
	l, ok := s.Peek(i)
	return ok && l.End-first.Start <= s.Reach(MaxCover) && (s.Fixed || !s.IsPlain(l))
}

// Reach returns how many bytes of the dump a distance of n bytes of text may be. In
// exports as HTML and RTF markup is most of the dump.
func (s *Source) Reach(n int64) int64 {
	if s.Skinned() {
		return 8 * n
	}
	return n
}

// SkipBoilerplate skips blank lines and those for which isBoilerplate, which may be nil,
// returns true. It returns false at the end of the dump and where it has skipped lines up
// to a record of another format than f.
func (s *Source) SkipBoilerplate(f *Format, isBoilerplate func(i int) bool) bool {
	for skipped := false; ; skipped = true {
		l, ok := s.Peek(0)
		if !ok {
			return false
		}
		if a, b := scan.Trim(l.Text); a < b && (isBoilerplate == nil || !isBoilerplate(0)) {
			if !skipped {
				return true
			}
			o := s.Opening(0)
			return o == nil || o == f
		}
		s.Skip(1)
	}
}
