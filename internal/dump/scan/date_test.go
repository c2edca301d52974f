// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package scan

import (
	"fmt"
	"testing"
	"time"
)

func TestFindDate(t *testing.T) {
	for _, tt := range []struct {
		reason, in string
		want       Date
		clock      string
	}{
		{"English", "March 18, 2008 Tuesday", Date{2008, 3, 18}, ""},
		{"English with an edition", "May 2, 2002, Thursday,, FINAL EDITION", Date{2002, 5, 2}, ""},
		{"English with a clock", "December 30, 2008 Tuesday 6:10 PM  EST", Date{2008, 12, 30}, "2008-12-30T18:10:00-05:00"},
		{"British order", "19 March 2017", Date{2017, 3, 19}, ""},
		{"weekday first", "Saturday, January 2nd, 1999", Date{1999, 1, 2}, ""},
		{"Russian", "4 Марта 2013", Date{2013, 3, 4}, ""},
		{"Russian, in May", "4 мая 2013", Date{2013, 5, 4}, ""},
		{"a car of 2013", "4 машина 2013", Date{}, ""},
		{"Chinese", "2008 年 3 月 18 日 17:04", Date{2008, 3, 18}, "2008-03-18T17:04:00Z"},
		{"Japanese", "2008年3月18日", Date{2008, 3, 18}, ""},
		{"German", "Dienstag, 18. März 2008 07:05 MEZ", Date{2008, 3, 18}, "2008-03-18T07:05:00+01:00"},
		{"Austrian", "3. Jänner 2011", Date{2011, 1, 3}, ""},
		{"Dutch", "18 maart 2008 dinsdag", Date{2008, 3, 18}, ""},
		{"French", "mardi 1er août 2006", Date{2006, 8, 1}, ""},
		{"Spanish", "18 de marzo de 2008", Date{2008, 3, 18}, ""},
		{"Italian", "7 Dicembre 2015", Date{2015, 12, 7}, ""},
		{"ISO", "2010-01-11", Date{2010, 1, 11}, ""},
		{"database", " 5-APR-1987 22:26:03.10", Date{1987, 4, 5}, "1987-04-05T22:26:03Z"},
		{"garbled clock", "31-MAR-1987 605:12:19.12", Date{1987, 3, 31}, ""},
		{"midnight", "June 1, 2001 12:30 AM GMT", Date{2001, 6, 1}, "2001-06-01T00:30:00Z"},
		{"a monthly", "November 1987", Date{1987, 11, 0}, ""},
		{"no year", "March 18", Date{}, ""},
		{"no date", "The Marching Band of 2008", Date{}, ""},
		{"a verb", "They may have 300 of 2008 seats", Date{}, ""},
	} {
		d, rest, ok := FindDate(tt.in)
		if d != tt.want || ok != (tt.want != Date{}) {
			t.Errorf("%s: FindDate(%q) = %v, %v", tt.reason, tt.in, d, ok)
		}
		var got string
		if c, ok := FindClock(rest, d); ok {
			got = c.Format(time.RFC3339)
		}
		if got != tt.clock {
			t.Errorf("%s: clock of %q is %q, want %q", tt.reason, tt.in, got, tt.clock)
		}
	}
}

func TestUSDate(t *testing.T) {
	for in, want := range map[string]Date{
		"03/14/1998 10:36:00": {1998, 3, 14},
		"01-01-89 2358EST":    {1989, 1, 1},
		"11-13-13 1509GMT":    {2013, 11, 13},
		"13/01/1998":          {1998, 1, 13},
		"13/13/1998":          {},
		"3-14":                {},
		"03/14-1998":          {},
	} {
		if d, _, ok := USDate(in); d != want || ok != (want != Date{}) {
			t.Errorf("USDate(%q) = %v, %v", in, d, ok)
		}
	}
	d, rest, _ := USDate("01-01-89 2358EST")
	if c, ok := FindClock(rest, d); !ok || c.Format(time.RFC3339) != "1989-01-01T23:58:00-05:00" {
		t.Errorf("clock: %v, %v", c, ok)
	}
}

func TestDigitsDate(t *testing.T) {
	for in, want := range map[string]Date{
		"NYT_ENG_19990401.0001":     {1999, 4, 1},
		"AP890101-0001":             {1989, 1, 1},
		"LBA0000020170319ed3j00q06": {2017, 3, 19},
		"XX010203-0001":             {2001, 2, 3},
		"FT-1234":                   {},
		"":                          {},
	} {
		if d, ok := DigitsDate(in); d != want || ok != (want != Date{}) {
			t.Errorf("DigitsDate(%q) = %v, %v", in, d, ok)
		}
	}
}

// TestISOTime reads dates and times.
func TestISOTime(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"20130304", "2013-3-4"},
		{"2013-03-04", "2013-3-4"},
		{"20130304T092000Z", "2013-3-4 09:20:00Z"},
		{"20130304T0920+0100", "2013-3-4 09:20:00+01:00"},
		{"2013-03-04T09:20:00.123-05:00", "2013-3-4 09:20:00-05:00"},
		{" 2013-03-04 09:20:00 ", "2013-3-4"},
		{"20130304T092000", "2013-3-4"},
		{"20131304", ""},
		{"4/4/2018", ""},
		{"2013", ""},
		{"", ""},
	} {
		d, clock, ok := ISOTime([]byte(tt.text))
		got := ""
		if ok {
			got = fmt.Sprintf("%d-%d-%d", d.Year, d.Month, d.Day)
			if !clock.IsZero() {
				got += clock.Format(" 15:04:05Z07:00")
			}
		}
		if got != tt.want {
			t.Errorf("%q is %q, want %q", tt.text, got, tt.want)
		}
	}
}

func TestPostingOf(t *testing.T) {
	for _, tt := range []struct {
		text  string
		want  string // date, hour:minute and zone
		other int
	}{
		{"Posted: Friday, May 2, 2031 | 10:04 a.m. EDT", "2031-5-2 10:04 EDT", 0},
		{"2031-05-02 13:36:24 by Desk", "2031-5-2 13:36", 2},
		{"Updated 2 May 2031 at 7pm ET", "2031-5-2 19:00", 0},
		{"02.05.2031 18:42 GMT", "2031-5-2 18:42 UTC", 0},
		{"5/2/31", "2031-5-2", 0},
		{"HealthMay 2, 2031", "2031-5-2", 0},
		{"May 2nd", "0-5-2", 0},
		{"On This Day, May 2, 1931: Ferry", "0-5-2", 4},
		{"5 hours 3 min ago", "0-0-0", 0},
		{"Deck 7 of 9", "", 0},
	} {
		p, other, ok := PostingOf([]byte(tt.text))
		got := ""
		if ok {
			got = fmt.Sprintf("%d-%d-%d", p.Date.Year, p.Date.Month, p.Date.Day)
			if p.Hour >= 0 {
				got += fmt.Sprintf(" %02d:%02d", p.Hour, p.Minute)
			}
			if p.Zone != nil {
				got += " " + p.Zone.String()
			}
		} else {
			other = 0
		}
		if got != tt.want || other != tt.other {
			t.Errorf("PostingOf(%q) is %q, %d other; want %q, %d", tt.text, got, other, tt.want, tt.other)
		}
	}
}
