// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package record

import "github.com/newswire-go/newswire/internal/dump/scan"

// SetDate takes the first date of text, and the clock that follows it.
func (r *Record) SetDate(text []byte) bool {
	s := string(text[:min(len(text), 200)])
	d, rest, ok := scan.FindDate(s)
	if !ok {
		return false
	}
	r.Date = d
	if t, ok := scan.FindClock(rest, d); ok {
		r.Time = t
	}
	return true
}

// SetUSDate is SetDate for a date in figures with the month first.
func (r *Record) SetUSDate(text []byte) bool {
	s := string(text[:min(len(text), 200)])
	d, rest, ok := scan.USDate(s)
	if !ok {
		return false
	}
	r.Date = d
	if t, ok := scan.FindClock(rest, d); ok {
		r.Time = t
	}
	return true
}

// SetPosted reads the date and the time of posting; the first in the article counts.
func (r *Record) SetPosted(text []byte) {
	if r.Date != (Date{}) || len(text) > scan.ShortLine {
		return
	}
	p, _, ok := scan.PostingOf(text)
	if !ok || p.Date.Year == 0 {
		return
	}
	r.Date = p.Date
	r.Time = p.Time()
}
