// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

// Package dump splits a dump into records: where each article starts and ends, the
// fields of its head, and the text of its body with the place in the dump of every
// byte.
//
// The package itself detects the format of a dump, calls the reader of the format, and
// reads input without a format: plain text, by the labels that package page gives to its
// lines, and input that is not a dump, which is rejected. Below it are
//
//	record    what all formats share: Record, Source and Format
//	export    LexisNexis, Nexis Uni, Factiva, ProQuest
//	markup    SGML of corpora, NITF, NewsML
//	wire      ANPA 1312, IPTC 7901
//	page      text without separators
//	lines     single lines: their forms, bylines, credits, copyright lines
//	scan      words, dates and times of day
//
// A format is one file in export, markup or wire, which states the format, its source and
// where this package differs, and one line of the list in formats.go.
package dump

import (
	"io"

	"github.com/newswire-go/newswire/internal/charset"
	"github.com/newswire-go/newswire/internal/dump/page"
	"github.com/newswire-go/newswire/internal/dump/record"
	"github.com/newswire-go/newswire/internal/dump/scan"
)

// Options are the settings of a Splitter.
type Options struct {
	Format   string            // "" to detect it
	Charset  string            // "" to detect it
	Limit    int64             // bytes of an article, negative for none
	Boundary func(string) bool // a line that starts an article; may be nil
	Pages    *page.Model       // weighs the lines of plain text; nil for the trained model
}

// A Splitter reads the records of a dump.
type Splitter struct {
	in      record.Source
	opt     Options
	format  *record.Format // of the dump; nil until it is known
	plain   plainReader
	readers map[*record.Format]record.Reader

	begun   bool  // the beginning of the dump has been examined
	refused error // the reason to reject the input
	scratch []byte
}

// New returns a Splitter of the dump.
func New(r io.Reader, opt Options) (*Splitter, error) {
	line := -1
	if opt.Limit >= 0 {
		line = int(max(min(opt.Limit, 1<<30), record.DetectSize))
	}
	in, err := charset.NewReader(r, opt.Charset, line)
	if err != nil {
		return nil, err
	}
	s := &Splitter{opt: opt}
	s.in = record.Source{Reader: in, Limit: opt.Limit, Fixed: opt.Format != "", Opening: s.opening, IsPlain: s.opensPlain}
	s.plain = plainReader{Source: &s.in, pages: page.Labeler{
		In: in, Stop: func(i int) bool { return s.opening(i) != nil }, Boundary: opt.Boundary, Model: opt.Pages,
	}}
	s.readers = map[*record.Format]record.Reader{plain: &s.plain, single: singleReader{&s.plain}}
	if opt.Format != "" {
		if s.format = formatOf(opt.Format); s.format == nil {
			return nil, record.ErrFormat
		}
	}
	return s, nil
}

// Err returns the error of the dump's reader, nil at the end of the dump. For
// an input that is not a dump it is one that wraps ErrFormat.
func (s *Splitter) Err() error {
	if s.refused != nil {
		return s.refused
	}
	return s.in.Err()
}

// Next reads the next record into r, and reports whether there is one.
func (s *Splitter) Next(r *record.Record) bool {
	if !s.begun {
		if isMarkup(s.in.Head(startsBlank)) {
			s.in.BreakTags()
		}
		s.begun, s.refused = true, s.refusal()
	}
	if s.refused != nil {
		return false
	}
	for {
		if _, ok := s.in.Peek(0); !ok {
			return s.ended(r)
		}
		if s.format == nil {
			s.format = s.detect()
		}
		s.read(r, s.formatAhead())
		if r.End > r.Start || r.Err != nil {
			if s.in.Ahead() == 0 && s.in.Ended() && s.in.Err() != nil {
				r.Truncated = true
			}
			s.in.Finish(r)
			return true
		}
	}
}

// formatAhead returns the format that reads the line ahead.
func (s *Splitter) formatAhead() *record.Format {
	if s.plain.pages.Pending() {
		return plain // it has read ahead
	}
	if s.in.At > 0 {
		return s.in.Within
	}
	if f := s.opening(0); f != nil {
		return f
	}
	if s.in.Within != nil {
		return s.in.Within
	}
	return s.format
}

// read reads a record of the format, or boilerplate before it. If the format has not read
// anything, the line ahead becomes an error, so that no format can stop the way.
func (s *Splitter) read(r *record.Record, f *record.Format) {
	l, _ := s.in.Peek(0)
	num, at := l.Num, s.in.At
	r.Reset(s.in.Limit)
	r.Format = f.Name
	if !s.reader(f).Read(r) {
		r.Reset(s.in.Limit)
		s.readStray(r, f)
	}
	// Do not read ahead: a finished record must not block on more input.
	if s.in.Ahead() == 0 || r.Err != nil {
		return
	}
	if l, _ := s.in.Peek(0); l.Num == num && s.in.At <= at && !s.plain.pages.Pending() {
		r.Err = record.ErrFormat
		r.Extend(l)
		s.in.Skip(1)
	}
}

// reader returns the reader of a format.
func (s *Splitter) reader(f *record.Format) record.Reader {
	r, ok := s.readers[f]
	if !ok {
		r = f.Reader(f, &s.in)
		s.readers[f] = r
	}
	return r
}

// ended reports, after the last line of a dump, the documents that an export announced
// and that have not come.
func (s *Splitter) ended(r *record.Record) bool {
	if s.format == nil || s.in.Err() != nil {
		return false
	}
	r.Reset(s.in.Limit)
	r.Format = s.format.Name
	return s.in.ReportMissing(r)
}

// startsBlank reports whether the beginning of a dump has nothing but white space,
// or less than a byte-order mark.
func startsBlank(head []byte) bool {
	const longest = 64
	i, j := scan.Trim(head)
	return len(head) < longest && (i == j || len(head) < len("\ufeff") && !scan.IsPrint(head[0]))
}

// isMarkup reports whether a dump begins with a tag.
func isMarkup(head []byte) bool {
	i, j := scan.Trim(head)
	return i < j && head[i] == '<'
}
