// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package newswire

import (
	"bufio"
	"errors"
	"io"

	"github.com/newswire-go/newswire/internal/dateline"
)

// ErrNoDateline is returned for a story without a dateline.
var ErrNoDateline = errors.New("newswire: no dateline")

// A Dateline is the opening of a story that says where, when and by whom it
// was filed: "(LONDON and KYIV, Ukraine)–", "BEIJING, Nov. 27 (Xinhua) --".
// docs/datelines.md lists the forms that are read.
type Dateline struct {
	// Passage runs through the closing mark, which is a dash in most datelines,
	// without the space after it. A byline or a photo credit before is not in it.
	Passage
	// Places are in the order of print. A dateline of an agency or a date alone
	// has none: "AP - ", "(CNN) -- ".
	Places []Place `json:"places,omitzero"`
	// Agency is as printed: "AP", "Reuters", "Xinhua".
	Agency string `json:"agency,omitzero"`
	// Date is as printed; a missing year is zero. A date in figures that can
	// be read both ways, "05/09/1996", has the day first if a day of the week or
	// the country of the agency says so, and the month first otherwise.
	Date Date `json:"date,omitzero"`
}

// A Place is one place of a dateline, with codes as far as the dateline determines
// them.
type Place struct {
	Passage        // as printed: "KYIV, Ukraine"
	City    string `json:"city,omitzero"`    // in ordinary letter case: "Kyiv"; "" for a whole country or region
	Region  string `json:"region,omitzero"`  // ISO 3166-2, "" where unknown: "US-IL"
	Country string `json:"country,omitzero"` // ISO 3166-1 alpha-2, "" where unknown: "UA"
}

// String returns the dateline as printed, and "" if d is nil.
func (d *Dateline) String() string {
	if d == nil {
		return ""
	}
	return d.Text
}

// peeker is a reader that can be read ahead of, such as a *bufio.Reader.
type peeker interface {
	Peek(n int) ([]byte, error)
	Discard(n int) (int, error)
}

// ParseDateline reads the dateline at the start of the story in r. Offsets count
// from the start of r. The error is [ErrNoDateline] if the story has none, or the
// reader's own.
//
// It looks no further than the first paragraph, which an empty line ends, and
// its first KiB. If r has the methods Peek and Discard of a [bufio.Reader], it
// is left at the first byte after the dateline, or where it was if there is
// none. The position of any other reader is unspecified.
func ParseDateline(r io.Reader) (*Dateline, error) {
	p, ok := r.(peeker)
	if !ok {
		p = bufio.NewReaderSize(r, dateline.Window)
	}
	head, err := peekHead(p)
	if err != nil {
		return nil, err
	}
	d, err := ParseDatelineString(string(head))
	if err == nil {
		_, err = p.Discard(int(d.End))
	}
	if err != nil {
		return nil, err
	}
	return d, nil
}

// peekHead returns the first paragraph, up to dateline.Window bytes. It reads byte by byte
// unless more is buffered, so as not to wait for bytes that it does not need.
func peekHead(p peeker) ([]byte, error) {
	buffered, _ := p.(interface{ Buffered() int })
	for n := 1; ; {
		head, err := p.Peek(n)
		switch {
		case err == io.EOF, errors.Is(err, bufio.ErrBufferFull):
			return head, nil
		case err != nil:
			return nil, err
		}
		if head, ends := dateline.Paragraph(head); ends {
			return head, nil
		}
		n++
		if buffered != nil {
			n = max(n, min(buffered.Buffered(), dateline.Window))
		}
	}
}

// ParseDatelineString is [ParseDateline] for a story in memory.
func ParseDatelineString(s string) (*Dateline, error) {
	f, ok := dateline.Parse(s)
	if !ok {
		return nil, ErrNoDateline
	}
	return newDateline(s, &f), nil
}

// newDateline returns the Dateline for f, which was read from s.
func newDateline(s string, f *dateline.Dateline) *Dateline {
	return new(articleDateline).set(s, f)
}

// An articleDateline is a dateline with room for one place, allocated together.
type articleDateline struct {
	dateline Dateline
	place    [1]Place
}

// set fills m with f, which was read from s, and returns its dateline.
func (m *articleDateline) set(s string, f *dateline.Dateline) *Dateline {
	d := &m.dateline
	d.Passage = passage(s, f.Start, f.End)
	d.Agency = s[f.Agency:f.AgencyEnd]
	d.Date = dateOf(f.Year, f.Month, f.Day)
	places := f.Places()
	switch len(places) {
	case 0:
		return d
	case 1:
		d.Places = m.place[:]
	default:
		d.Places = make([]Place, len(places))
	}
	for i, p := range places {
		place := &d.Places[i]
		place.Passage = passage(s, int(p.Start), int(p.End))
		place.Region = p.Code.Region()
		place.Country = p.Code.Country()
		if !p.Area {
			place.City = dateline.Ordinary(s[p.Start:p.City])
		}
	}
	return d
}

func passage(s string, start, end int) Passage {
	return Passage{Text: s[start:end], Span: Span{int64(start), int64(end)}}
}
