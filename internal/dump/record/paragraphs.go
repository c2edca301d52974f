// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package record

import (
	"bytes"

	"github.com/newswire-go/newswire/internal/dump/scan"
)

// WrapWidth is the longest line of hard-wrapped copy. Exports wrap at 80
// characters; a line that is longer by far is a paragraph.
const WrapWidth = 120

// IsWrapped reports whether the lines from i to j are hard-wrapped. If not, each of them
// is a paragraph.
func (s *Source) IsWrapped(i, j int) bool {
	for ; i < j; i++ {
		if len(s.Line(i)) > WrapWidth {
			return false
		}
	}
	return true
}

// AppendText adds the lines from i to j to the body. Paragraphs are separated by
// blank lines, by an indent against the other lines or, where lines are not
// hard-wrapped, by line ends. Where all lines are indented, one that follows
// the end of a sentence starts a paragraph.
func (s *Source) AppendText(r *Record, i, j int) {
	wrapped := s.IsWrapped(i, j)
	base := s.indent(i, j)
	first, ended := true, false
	for ; i < j; i++ {
		l, _ := s.Peek(i)
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
		r.Body.AppendLine(l, a, b)
	}
	r.Body.Break()
}

// indent returns the least indent of the lines from i to j.
func (s *Source) indent(i, j int) int {
	least := -1
	for ; i < j && least != 0; i++ {
		text := s.Line(i)
		if a, b := scan.Trim(text); a < b && (least < 0 || a < least) {
			least = a
		}
	}
	return max(least, 0)
}

// JoinLines returns the lines from i to j joined by spaces, without the
// first skip bytes of the first.
func (s *Source) JoinLines(r *Record, i, j, skip int) []byte {
	if j == i+1 {
		return r.CopyField(s.Line(i)[skip:])
	}
	s.scratch = s.scratch[:0]
	for k := i; k < j; k++ {
		s.scratch = append(append(s.scratch, s.Line(k)[skip:]...), ' ')
		skip = 0
	}
	return r.CopyField(s.scratch)
}
