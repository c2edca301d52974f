// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package scan

import (
	"slices"
	"strings"
	"time"

	"github.com/newswire-go/newswire/internal/lexicon"
)

// A Posting is the date and time of a line of posting, as far as it states them.
type Posting struct {
	Date         Date
	Hour, Minute int            // Hour is -1 if the line states no time of day
	Zone         *time.Location // nil if the line states none
	Ago          bool           // it states an age: "5 hours 3 min ago"
}

// Time returns the time of p on the date of p, in UTC if p has no zone. It
// returns the zero Time if the date is incomplete or there is no time of day.
func (p *Posting) Time() time.Time {
	if p.Hour < 0 || p.Date.Year == 0 || p.Date.Month == 0 || p.Date.Day == 0 {
		return time.Time{}
	}
	zone := p.Zone
	if zone == nil {
		zone = time.UTC
	}
	return time.Date(p.Date.Year, time.Month(p.Date.Month), p.Date.Day, p.Hour, p.Minute, 0, 0, zone)
}

// postingWords are the words of a line of posting that carry no date.
var postingWords = []string{
	"a", "added", "am", "and", "article", "at", "created", "date", "et", "filed", "first", "from", "issued", "last", "local", "m", "modified", "now", "on", "original",
	"originally", "p", "pm", "post", "posted", "publish", "published", "released", "reported", "st", "submitted", "the", "time", "today", "update", "updated", "uploaded", "yesterday",
}

// ageUnits are the units of an age.
var ageUnits = []string{"d", "day", "days", "h", "hour", "hours", "hr", "hrs", "m", "min", "mins", "minute", "minutes", "month", "months", "s", "sec", "second", "seconds", "week", "weeks", "year", "years"}

// PostingOf reads the date and time of a line of posting: "Posted: Friday, May
// 2, 2031 | 10:04 a.m. EDT", "2031-05-02 13:36:24 by Desk", "5 hours ago". It
// returns the number of words and numbers that are part of neither and are no
// posting words, and false if the line states no date, time or age.
func PostingOf(text []byte) (p Posting, other int, ok bool) {
	var buf [maxTokens]token
	r := postingReader{toks: tokens(string(text[:min(len(text), 200)]), &buf)}
	r.Hour = -1
	for i := 0; i < len(r.toks); {
		n := r.date(i)
		if n == 0 {
			n = r.clock(i)
		}
		if n == 0 {
			n = r.age(i)
		}
		if n == 0 {
			n = 1
			if !r.empty(i) {
				other++
			}
		} else {
			ok = true
		}
		i += n
	}
	return r.Posting, other, ok
}

// A postingReader reads the tokens of a line of posting. Its methods return how
// many tokens from the i-th on they take, 0 if none.
type postingReader struct {
	toks []token
	Posting
}

func (r *postingReader) at(i int) token {
	if i < 0 || i >= len(r.toks) {
		return token{num: -1}
	}
	return r.toks[i]
}

// empty reports whether the i-th token is a mark or a word that says nothing
// but that a date is there.
func (r *postingReader) empty(i int) bool {
	t := r.toks[i]
	if t.num >= 0 {
		return false
	}
	if c := t.text[0]; !IsLetter(c) && (c < 0x80 || len(t.text) <= 3) {
		return true // a mark
	}
	_, found := slices.BinarySearch(postingWords, strings.ToLower(t.text))
	return found || lexicon.Weekday(t.text)
}

// found keeps the first date of the line; one with a year replaces one without.
func (r *postingReader) found(d Date, n int) int {
	if r.Date == (Date{}) || r.Date.Year == 0 && d.Year != 0 {
		r.Date = d
	}
	return n
}

// date reads a date.
func (r *postingReader) date(i int) int {
	t := r.at(i)
	if t.num >= 0 {
		if n := r.figures(i); n > 0 {
			return n
		}
		if !isDay(t) {
			return 0
		}
		// 2 May 2031, 2nd of May
		next := skipMarks(r.toks, i+1, 1)
		if next < 0 || next > i+4 {
			return 0
		}
		month := MonthOf(r.at(next).text)
		if month == 0 {
			return 0
		}
		d := Date{Month: month, Day: t.num}
		n := next + 1 - i
		if y := skipMarks(r.toks, next+1, 1); y >= 0 && y <= next+3 && isYear(r.at(y)) {
			d.Year, n = r.at(y).num, y+1-i
		}
		return r.found(d, n)
	}
	month := MonthOf(t.text)
	if month == 0 {
		month = MonthOf(lastCapital(t.text))
	}
	if month == 0 {
		return 0
	}
	next := skipMarks(r.toks, i+1, 1)
	if next < 0 || next > i+3 {
		return 0
	}
	switch a := r.at(next); {
	case isYear(a):
		return r.found(Date{Year: a.num, Month: month}, next+1-i)
	case isDay(a) && r.at(next+1).text != ":":
		d := Date{Month: month, Day: a.num}
		n := next + 1 - i
		if y := skipMarks(r.toks, next+1, 1); y >= 0 && y <= next+4 && isYear(r.at(y)) && r.at(y+1).text != ":" {
			d.Year, n = r.at(y).num, y+1-i
		} else if s := r.at(next + 1).text; s == "st" || s == "nd" || s == "rd" || s == "th" {
			n++
		}
		return r.found(d, n)
	}
	return 0
}

// lastCapital returns the end of a word from its last capital on: "May" of "HealthMay",
// where the name of a section has run into the date.
func lastCapital(word string) string {
	for i := len(word) - 1; i > 0; i-- {
		if 'A' <= word[i] && word[i] <= 'Z' && 'a' <= word[i-1] && word[i-1] <= 'z' {
			return word[i:]
		}
	}
	return ""
}

// figures reads a date in figures: 2031-05-02, 5/2/2031, 02.05.2031. With
// strokes or hyphens the month is first, unless it can be no month.
func (r *postingReader) figures(i int) int {
	a, sep, b, sep2, c := r.at(i), r.at(i+1).text, r.at(i+2), r.at(i+3).text, r.at(i+4)
	if sep != sep2 || sep != "/" && sep != "-" && sep != "." {
		return 0
	}
	d := Date{}
	switch {
	case isYear(a) && isDay(b) && isDay(c):
		d = Date{Year: a.num, Month: b.num, Day: c.num}
	case isDay(a) && isDay(b) && (isYear(c) || c.digits == 2):
		d = Date{Year: c.num, Month: a.num, Day: b.num}
		if c.digits == 2 {
			d.Year = lexicon.FullYear(c.num)
		}
		if sep == "." || d.Month > 12 {
			d.Month, d.Day = d.Day, d.Month
		}
	}
	if d.Month < 1 || d.Month > 12 {
		return 0
	}
	return r.found(d, 5)
}

// clock reads a time of day: 10:04 a.m. EDT, 7pm, 18:42 GMT.
func (r *postingReader) clock(i int) int {
	t := r.at(i)
	if t.digits < 1 || t.digits > 2 || t.num > 24 {
		return 0
	}
	hour, minute, next := t.num, 0, i+1
	clear := false
	if s := r.at(i + 1).text; (s == ":" || s == ".") && r.at(i+2).digits == 2 && r.at(i+2).num < 60 {
		minute, next, clear = r.at(i+2).num, i+3, s == ":"
		if r.at(next).text == ":" && r.at(next+1).digits == 2 {
			next += 2
		}
	}
	if half, n := r.half(next); n > 0 {
		if hour > 12 && half == 'p' || hour < 1 {
			half = 0
		}
		switch {
		case half == 'p' && hour < 12:
			hour += 12
		case half == 'a' && hour == 12:
			hour = 0
		}
		next, clear = next+n, true
	}
	zone, isZone := ZoneOf(r.at(next).text)
	if isZone || r.at(next).text == "ET" {
		next++
		clear = clear || minute > 0
	}
	if !clear || hour > 23 {
		return 0
	}
	if r.Hour < 0 {
		r.Hour, r.Minute = hour, minute
		if isZone {
			r.Zone = zone
		}
	}
	return next - i
}

// half reads "am", "p.m." and the like, and returns its first letter.
func (r *postingReader) half(i int) (letter byte, n int) {
	word := strings.ToLower(r.at(i).text)
	switch {
	case word == "am" || word == "pm":
		n = 1
	case (word == "a" || word == "p") && r.at(i+1).text == "." && strings.EqualFold(r.at(i+2).text, "m"):
		n = 3
	default:
		return 0, 0
	}
	if r.at(i+n).text == "." {
		n++
	}
	return word[0], n
}

// age reads an age: "5 hours 3 min ago", "an hour ago", "just now".
func (r *postingReader) age(i int) int {
	n := 0
	for r.at(i+n).num >= 0 || strings.EqualFold(r.at(i+n).text, "an") || strings.EqualFold(r.at(i+n).text, "a") {
		if _, found := slices.BinarySearch(ageUnits, strings.ToLower(r.at(i+n+1).text)); !found {
			break
		}
		n += 2
		for s := r.at(i + n).text; s == "," || s == "and"; s = r.at(i + n).text {
			n++
		}
	}
	if n == 0 || !strings.EqualFold(r.at(i+n).text, "ago") {
		return 0
	}
	r.Ago = true
	return n + 1
}
