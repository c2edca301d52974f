// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package envelope

import (
	"bytes"

	"github.com/newswire-go/newswire/internal/charset"
)

// plainState is what the plain splitter has learned of the dump.
type plainState struct{}

// opensPlain reports whether the line makes a dump a plain one.
func opensPlain(l *charset.Line) bool {
	i, j := trim(l.Text)
	_, _, ok := stamp(l.Text[i:j])
	return ok || datelineLen(l.Text[i:j]) > 0
}

// readPlain reads one article of a dump without marks: it goes on to the next
// page stamp or dateline.
func readPlain(s *Splitter, r *Record) {
	started := false
	for n := 0; ; n++ {
		l, ok := s.in.Peek(0)
		if !ok || n > 0 && s.opening(0) != nil {
			return
		}
		i, j := trim(l.Text)
		if i == j {
			s.in.Skip(1)
			continue
		}
		date, headline, stamped := stamp(l.Text[i:j])
		if started && (stamped || datelineLen(l.Text[i:j]) > 0 && r.Body.Len() > 0) {
			return
		}
		started = true
		r.Take(l)
		if stamped {
			r.Date = date
			r.Entitle(l, j-len(headline), j)
		} else {
			r.Body.Break()
			r.Body.Line(l, i, j)
		}
		s.in.Skip(1)
	}
}

// stamp reads the page stamp of a crawl: "date 2031-05-02 Ferry runs again".
func stamp(text []byte) (Date, []byte, bool) {
	rest, ok := bytes.CutPrefix(text, []byte("date "))
	if !ok || len(rest) < 10 || rest[4] != '-' || rest[7] != '-' {
		return Date{}, nil, false
	}
	y, m, d := number(rest[:4]), number(rest[5:7]), number(rest[8:10])
	if y < 1 || m < 1 || m > 12 || d < 1 || d > 31 || len(rest) > 10 && space(rest[10:]) == 0 {
		return Date{}, nil, false
	}
	return Date{y, m, d}, rest[10:], true
}

// number returns the number that the digits of s stand for, or -1.
func number(s []byte) int {
	n := 0
	for _, c := range s {
		if c < '0' || c > '9' {
			return -1
		}
		n = 10*n + int(c-'0')
	}
	if len(s) == 0 || len(s) > 9 {
		return -1
	}
	return n
}
