// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package newswire

import (
	"testing"
	"time"
)

// A dateline without a year is of the year that puts its day nearest to the article's or
// the page's date, and at most a day after it.
func TestFiled(t *testing.T) {
	at := func(y, m, d int) Date { return Date{y, time.Month(m), d} }
	for _, tt := range []struct {
		reason                        string
		dateline, article, page, want Date
	}{
		{"the same year", at(0, 5, 2), at(2031, 5, 3), Date{}, at(2031, 5, 2)},
		{"the year before", at(0, 12, 31), at(2031, 1, 1), Date{}, at(2030, 12, 31)},
		{"a day later on another clock", at(0, 1, 1), at(2030, 12, 31), Date{}, at(2031, 1, 1)},
		{"two days later", at(0, 1, 2), at(2030, 12, 31), Date{}, at(2030, 1, 2)},
		{"by the page", at(0, 5, 2), Date{}, at(2031, 5, 4), at(2031, 5, 2)},
		{"by the page, the article's date is a month", at(0, 5, 2), at(2031, 6, 0), at(2031, 5, 4), at(2031, 5, 2)},
		{"February 29", at(0, 2, 29), at(2031, 3, 1), Date{}, at(2028, 2, 29)},
		{"as printed", at(0, 5, 2), Date{}, Date{}, at(0, 5, 2)},
		{"a year of its own", at(1999, 5, 2), at(2031, 5, 3), Date{}, at(1999, 5, 2)},
		{"no date in the dateline", Date{}, at(2031, 5, 3), at(2031, 5, 4), at(2031, 5, 3)},
	} {
		a := Article{Date: tt.article, PageDate: tt.page, Dateline: &Dateline{Date: tt.dateline}}
		if got := a.Filed(); got != tt.want {
			t.Errorf("%s: %v, want %v", tt.reason, got, tt.want)
		}
	}
	if got := (&Article{Date: at(2031, 5, 3)}).Filed(); got != at(2031, 5, 3) {
		t.Errorf("without a dateline: %v", got)
	}
}
