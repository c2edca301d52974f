// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package record

import "github.com/newswire-go/newswire/internal/dump/scan"

// maxDateLine is the most bytes of a line that are searched for a date.
const maxDateLine = 200

// SetDate takes the first date of text, and the clock that follows it. It returns false if
// there is no date.
func (r *Record) SetDate(text []byte) bool { return r.setDate(text, scan.FindDate) }

// SetUSDate is SetDate for a date in figures with the month first.
func (r *Record) SetUSDate(text []byte) bool { return r.setDate(text, scan.USDate) }

func (r *Record) setDate(text []byte, find func(string) (scan.Date, string, bool)) bool {
	d, rest, ok := find(string(text[:min(len(text), maxDateLine)]))
	if !ok {
		return false
	}
	r.Date = d
	r.SetClock([]byte(rest))
	return true
}

// SetClock takes the first time of day of text, on the date of the record.
func (r *Record) SetClock(text []byte) {
	if t, ok := scan.FindClock(string(text), r.Date); ok {
		r.Time = t
	}
}

// SetPosted reads the date and the time of posting; the first in the article counts.
func (r *Record) SetPosted(text []byte) {
	if r.Date != (scan.Date{}) || len(text) > scan.ShortLine {
		return
	}
	p, _, ok := scan.PostingOf(text)
	if !ok || p.Date.Year == 0 {
		return
	}
	r.Date = p.Date
	r.Time = p.Time()
}
