// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package dump

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/newswire-go/newswire/internal/dump/record"
)

// gazette is an invented format: the worked example of CONTRIBUTING.md.
//
//	@@ STORY 12
//	HEAD Ferries sail again
//	DATE March 4, 2013
//
//	The ferries sailed again.
//	@@ END
//
// A record without its end ends before the next, and is Truncated. Lines of the head that
// are not known are skipped.
var gazette = &record.Format{
	Name:   "gazette",
	First:  "@",
	Second: "@",
	Opens:  func(s *record.Source, i int) bool { return bytes.HasPrefix(s.Line(i), []byte("@@ STORY ")) },
	Reader: func(f *record.Format, s *record.Source) record.Reader { return &gazetteReader{s, f} },
}

// A gazetteReader reads the records of a dump.
type gazetteReader struct {
	*record.Source
	format *record.Format
}

func (s *gazetteReader) Read(r *record.Record) bool {
	if !s.SkipBoilerplate(s.format, nil) {
		return true // only blank lines are left
	}
	if !s.format.Opens(s.Source, 0) {
		return false // text between records, which becomes a ParseError
	}
	n, _ := s.Extent(r, func(i int) record.Verdict {
		switch {
		case s.OpensAny(s.format, i):
			return record.Before
		case s.ends(i):
			return record.Last
		}
		return record.Continues
	})
	if n == 0 {
		return true // over the limit
	}
	s.ExtendOver(r, n)
	end := n
	if s.ends(n - 1) {
		end--
	} else {
		r.Truncated = true
	}
	s.fields(r, end)
	s.Skip(n)
	return true
}

func (s *gazetteReader) ends(i int) bool { return string(s.Trimmed(i)) == "@@ END" }

// fields reads the head and the body of a record of n lines.
func (s *gazetteReader) fields(r *record.Record, n int) {
	r.ID = r.CopyField(s.Line(0)[len("@@ STORY "):])
	i := 1
	for ; i < n && !s.IsBlank(i); i++ {
		l, _ := s.Peek(i)
		switch name, value, _ := bytes.Cut(l.Text, []byte(" ")); string(name) {
		case "HEAD":
			r.AppendTitle(l, len("HEAD "), len(l.Text))
		case "DATE":
			r.SetDate(value)
		}
	}
	s.AppendText(r, i, n)
}

func TestGazette(t *testing.T) {
	const dump = "\n@@ STORY 1\nHEAD Ferries sail\nDATE May 2, 2031\n\nThe ferries sailed.\n\nAt dawn.\n@@ END\n" +
		"lost and found\n@@ STORY 2\nHEAD Bridge\nBY nobody\n\nIt opened\nagain.\n@@ STORY 3\n\nNobody"
	s, err := New(strings.NewReader(dump), Options{Limit: -1})
	if err != nil {
		t.Fatal(err)
	}
	s.format, s.in.Fixed = gazette, true
	var got []string
	for r := new(record.Record); s.Next(r); {
		if r.Err != nil {
			got = append(got, fmt.Sprintf("%d-%d %v", r.Start, r.End, r.Err))
			continue
		}
		got = append(got, fmt.Sprintf("%d-%d %s|%s|%v|%q|%t", r.Start, r.End, r.ID, r.Title.Text(), r.Date, r.Body.Text(), r.Truncated))
	}
	want := []string{
		`1-84 1|Ferries sail|{2031 5 2}|"The ferries sailed.\nAt dawn."|false`,
		`85-99 not in the format of the dump: text outside of the records`,
		`100-150 2|Bridge|{0 0 0}|"It opened again."|true`,
		`151-169 3||{0 0 0}|"Nobody"|true`,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}
