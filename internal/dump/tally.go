// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package dump

import (
	"fmt"

	"github.com/newswire-go/newswire/internal/dump/scan"
)

// A tally counts the documents of an export against those it announces.
type tally struct {
	found, announced int
	whole            bool // counting began with the first document
}

// tallyUp counts the n-th of m documents. It reports those left out before
// it by a record without an extent, and is to be asked again after that.
func (s *Splitter) tallyUp(r *Record, n, m int) bool {
	t := &s.tally
	switch {
	case n == 1 && s.settle(r):
		return true
	case t.found > 0 && n > t.found+1 && n <= max(m, t.announced):
		r.Err = fmt.Errorf("%w: documents %d to %d of %d are missing", ErrFormat, t.found+1, n-1, m)
		if t.found+1 == n-1 {
			r.Err = fmt.Errorf("%w: document %d of %d is missing", ErrFormat, n-1, m)
		}
		s.lossAhead(r)
		t.found = n - 1
		return true
	case n == 1:
		t.whole = true
	case n <= t.found:
		t.whole = false // numbered by no order: nothing can be said
	}
	t.found, t.announced = n, m
	return false
}

// settle ends the count of an export, and reports the documents that it
// announced and that did not come by a record without an extent.
func (s *Splitter) settle(r *Record) bool {
	t := s.tally
	s.tally = tally{}
	if !t.whole || t.found >= t.announced {
		return false
	}
	r.Err = fmt.Errorf("%w: %d of %d documents that the export announces are missing", ErrFormat, t.announced-t.found, t.announced)
	s.lossAhead(r)
	return true
}

// lossAhead puts a record without an extent before the line ahead, or after
// the last record of the dump.
func (s *Splitter) lossAhead(r *Record) {
	r.Start, r.End, r.Line = s.end, s.end, max(s.endLine, 1)
	if l, ok := s.in.Peek(0); ok {
		i, _ := scan.Trim(l.Text)
		r.Start, r.End, r.Line = l.Raw(i), l.Raw(i), l.Num-l.Parts
	}
}
