// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package dump

import (
	"bytes"

	"github.com/newswire-go/newswire/internal/dump/export"
	"github.com/newswire-go/newswire/internal/dump/markup"
	"github.com/newswire-go/newswire/internal/dump/record"
	"github.com/newswire-go/newswire/internal/dump/scan"
	"github.com/newswire-go/newswire/internal/dump/wire"
)

// formats are the formats whose records have marks. If a line opens records of
// several, the first in the list reads it.
var formats = [...]*record.Format{
	markup.Reuters,
	markup.TREC,
	markup.NITF,
	markup.NewsML,
	wire.ANPA,
	wire.IPTC,
	export.ProQuest,
	export.LexisNexis,
	export.NexisUni,
	export.Factiva,
}

// formatOf returns the format of the name, nil if there is none.
func formatOf(name string) *record.Format {
	for _, f := range [...]*record.Format{plain, single} {
		if name == f.Name {
			return f
		}
	}
	for _, f := range formats {
		if f.Name == name {
			return f
		}
	}
	return nil
}

// A candidate is a format with the bytes of its First, Second and Indented.
type candidate struct {
	*record.Format
	second, indented [256]bool
}

// begun[c] are the formats whose records may open with a line that begins with the byte c;
// headed are those whose records open with a start of heading. They are looked up for every
// line of a dump.
var begun, headed = func() (begun [256][]*candidate, headed []*candidate) {
	for _, f := range formats {
		c := &candidate{Format: f}
		for i := range c.second {
			c.second[i] = f.Second == "" || bytes.IndexByte([]byte(f.Second), byte(i)) >= 0
			c.indented[i] = bytes.IndexByte([]byte(f.Indented), byte(i)) >= 0
		}
		for _, b := range []byte(f.First) {
			begun[b] = append(begun[b], c)
		}
		if f.First == "" {
			headed = append(headed, c)
		}
	}
	return begun, headed
}()

const startOfHeading = 0x01

// opening returns the format of which the i-th line ahead opens a record, nil if there is
// none or the caller has set the format.
func (s *Splitter) opening(i int) *record.Format {
	if s.in.Fixed {
		return nil
	}
	l, ok := s.in.Peek(i)
	if !ok || len(l.Text) == 0 {
		return nil
	}
	for _, c := range begun[l.Text[0]] {
		if c.begins(l.Text) && s.fits(c.Format) && c.Opens(&s.in, i) {
			return c.Format
		}
	}
	if !l.Plain && !s.in.Skinned() && bytes.IndexByte(l.Text, startOfHeading) >= 0 {
		for _, c := range headed {
			if c.Opens(&s.in, i) {
				return c.Format
			}
		}
	}
	return nil
}

// fits reports whether the dump may have records of the format, by the markup it is in.
func (s *Splitter) fits(f *record.Format) bool { return f.Skins || !s.in.Skinned() }

// begins reports whether a line that begins with a byte of First may open a record by
// the bytes after it.
func (c *candidate) begins(text []byte) bool {
	if len(text) > 1 && !c.second[text[1]] {
		return false
	}
	if text[0] > ' ' {
		return true
	}
	i := 1
	for i < len(text) && (text[i] == ' ' || text[i] == '\t') {
		i++
	}
	return i < len(text) && (!scan.IsPrint(text[i]) || c.indented[text[i]])
}

// detect returns the format of the dump by its beginning. It stops reading where a
// page stamp or a dateline makes the dump a plain one.
func (s *Splitter) detect() *record.Format {
	for i := 0; ; i++ {
		l, ok := s.in.Peek(i)
		if !ok || l.Start > record.DetectSize {
			return plain
		}
		if f := s.shown(i); f != nil {
			return f
		}
		if s.opensPlain(l) {
			return plain
		}
	}
}

// shown returns the format that the i-th line ahead proves the dump to be of, nil if it
// proves none.
func (s *Splitter) shown(i int) *record.Format {
	for _, f := range formats {
		if s.fits(f) && (f.Opens(&s.in, i) || f.Shows != nil && f.Shows(&s.in, i)) {
			return f
		}
	}
	return nil
}
