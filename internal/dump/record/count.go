// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package record

import (
	"fmt"

	"github.com/newswire-go/newswire/internal/dump/scan"
)

// A DocumentCount counts the documents of an export against those it announces.
type DocumentCount struct {
	Found, Announced int
	Whole            bool // counting began with the first document
}

// CountDocument counts the n-th of m documents. If documents before it are missing, r
// becomes a record of zero width that says so, and CountDocument returns true; it
// must be called again for the same document.
func (s *Source) CountDocument(r *Record, n, m int) bool {
	c := &s.Count
	switch {
	case n == 1 && s.ReportMissing(r):
		return true
	case c.Found > 0 && n > c.Found+1 && n <= max(m, c.Announced):
		r.Err = fmt.Errorf("%w: documents %d to %d of %d are missing", ErrFormat, c.Found+1, n-1, m)
		if c.Found+1 == n-1 {
			r.Err = fmt.Errorf("%w: document %d of %d is missing", ErrFormat, n-1, m)
		}
		s.reportAhead(r)
		c.Found = n - 1
		return true
	case n == 1:
		c.Whole = true
	case n <= c.Found:
		c.Whole = false // not numbered in order: missing documents cannot be detected
	}
	c.Found, c.Announced = n, m
	return false
}

// ReportMissing ends the count of an export. If documents that it announced have not
// come, r becomes a record of zero width that says so, and ReportMissing returns
// true.
func (s *Source) ReportMissing(r *Record) bool {
	c := s.Count
	s.Count = DocumentCount{}
	if !c.Whole || c.Found >= c.Announced {
		return false
	}
	missing, verb := c.Announced-c.Found, "are"
	if missing == 1 {
		verb = "is"
	}
	r.Err = fmt.Errorf("%w: %d of %d documents that the export announces %s missing", ErrFormat, missing, c.Announced, verb)
	s.reportAhead(r)
	return true
}

// reportAhead makes r a record of zero width before the line ahead, or after
// the last record of the dump.
func (s *Source) reportAhead(r *Record) {
	r.Start, r.End, r.Line = s.end, s.end, max(s.endLine, 1)
	if l, ok := s.Peek(0); ok {
		i, _ := scan.Trim(l.Text)
		r.Start, r.End, r.Line = l.Raw(i), l.Raw(i), l.Num-l.Parts
	}
}
