// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package scan

import (
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/newswire-go/newswire/internal/lexicon"
)

// A Date is a day of which any part may be unknown: zero.
type Date struct {
	Year, Month, Day int
}

// MonthOf returns the month that a word names, with or without the full stop
// of an abbreviation; 0 if it names none.
func MonthOf(word string) int { return int(lexicon.Month(strings.TrimSuffix(word, "."))) }

// A token of a head line is a number, a word, or a mark of which only the
// first byte counts.
type token struct {
	text   string
	num    int // of digits alone, else -1
	digits uint16
	end    int32 // in the line
}

// maxTokens is how much of a line is looked at for a date.
const maxTokens = 48

// tokens cuts a head line into words and numbers, which it puts into buf: the
// caller has it on the stack.
func tokens(s string, buf *[maxTokens]token) []token {
	out := buf[:0]
	for i := 0; i < len(s) && len(out) < maxTokens; {
		c := s[i]
		j := i
		switch {
		case IsDigit(c):
			n := 0
			for j < len(s) && IsDigit(s[j]) {
				if j-i < 9 {
					n = n*10 + int(s[j]-'0')
				}
				j++
			}
			out = append(out, token{text: s[i:j], num: n, digits: uint16(min(j-i, maxTokens)), end: int32(j)})
		case IsLetter(c) || c >= 0x80:
			for j < len(s) && (IsLetter(s[j]) || s[j] >= 0x80) {
				j++
			}
			out = append(out, token{text: s[i:j], num: -1, end: int32(j)})
		default:
			j++
			if c != ' ' && c != '\t' {
				out = append(out, token{text: s[i:j], num: -1, end: int32(j)})
			}
		}
		i = j
	}
	return out
}

func IsDigit(c byte) bool  { return '0' <= c && c <= '9' }
func IsLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

func isYear(t token) bool { return t.digits == 4 && lexicon.PlausibleYear(t.num) }
func isDay(t token) bool  { return 1 <= t.digits && t.digits <= 2 && 1 <= t.num && t.num <= 31 }

// skipMarks returns the next place in toks, stepping over what may stand
// between the parts of a date: "18. de marzo de 2008", "May 2nd, 2002".
func skipMarks(toks []token, i, step int) int {
	for ; i >= 0 && i < len(toks); i += step {
		switch toks[i].text {
		case ",", ".", "-", "/", "de", "del", "of", "st", "nd", "rd", "th", "er", "e", "\u00a0", "den":
		default:
			return i
		}
	}
	return -1
}

// FindDate finds the first whole date of a head line, with a year:
// "March 18, 2008 Tuesday", "Dienstag, 18. März 2008", "26-FEB-1987",
// "2008-03-18", "2008年3月18日". A month with a year and no day is the date of a
// monthly. It returns what follows the date in the line; ok is false if there is none.
func FindDate(s string) (d Date, rest string, ok bool) {
	var buf [maxTokens]token
	toks := tokens(s, &buf)
	get := func(i int) token {
		if i < 0 || i >= len(toks) {
			return token{num: -1}
		}
		return toks[i]
	}
	for i, t := range toks {
		if isYear(t) && (get(i+1).text == "-" || get(i+1).text == "/") && get(i+3).text == get(i+1).text {
			if m, day := get(i+2), get(i+4); isDay(m) && m.num <= 12 && isDay(day) {
				return Date{t.num, m.num, day.num}, s[day.end:], true
			}
		}
		if isYear(t) && get(i+1).text == "年" && get(i+3).text == "月" && get(i+5).text == "日" {
			if m, day := get(i+2), get(i+4); isDay(m) && m.num <= 12 && isDay(day) {
				return Date{t.num, m.num, day.num}, s[toks[i+5].end:], true
			}
		}
		if t.num >= 0 {
			continue
		}
		month := MonthOf(t.text)
		if month == 0 {
			continue
		}
		next := skipMarks(toks, i+1, 1)
		if a := get(next); isDay(a) {
			if y := get(skipMarks(toks, next+1, 1)); isYear(y) {
				return Date{y.num, month, a.num}, s[y.end:], true
			}
		} else if isYear(a) {
			day := get(skipMarks(toks, i-1, -1))
			if !isDay(day) {
				day.num = 0
			}
			return Date{a.num, month, day.num}, s[a.end:], true
		}
	}
	return Date{}, s, false
}

// USDate reads a date in figures with the month first, "03/14/1998" or
// "01-01-89", from the beginning of s. Where the first figure can be no month
// the day is first.
func USDate(s string) (d Date, rest string, ok bool) {
	var buf [maxTokens]token
	toks := tokens(s, &buf)
	if len(toks) < 5 || !isDay(toks[0]) || !isDay(toks[2]) || toks[1].text != toks[3].text {
		return Date{}, s, false
	}
	month, day := toks[0].num, toks[2].num
	if month > 12 {
		month, day = day, month // only that way is it a date
	}
	if month > 12 {
		return Date{}, s, false
	}
	if sep := toks[1].text; sep != "/" && sep != "-" {
		return Date{}, s, false
	}
	y := toks[4]
	switch {
	case y.digits == 2:
		y.num = lexicon.FullYear(y.num)
	case !isYear(y):
		return Date{}, s, false
	}
	return Date{y.num, month, day}, s[y.end:], true
}

// zones are the clocks of wire heads whose offset from UTC is no question,
// in minutes.
var zones = [...]struct {
	name    string
	minutes int
}{
	{"GMT", 0}, {"UTC", 0}, {"Z", 0}, {"BST", 60}, {"WET", 0}, {"WEST", 60},
	{"CET", 60}, {"CEST", 120}, {"MEZ", 60}, {"MESZ", 120}, {"EET", 120}, {"EEST", 180},
	{"AST", -240}, {"ADT", -180}, {"EST", -300}, {"EDT", -240}, {"CST", -360}, {"CDT", -300},
	{"MST", -420}, {"MDT", -360}, {"PST", -480}, {"PDT", -420}, {"JST", 540},
}

// locations are the clocks of zones.
var locations = sync.OnceValue(func() (all [len(zones)]*time.Location) {
	for i, z := range zones {
		all[i] = time.FixedZone(z.name, z.minutes*60)
	}
	return all
})

// ZoneOf returns the clock that a head names.
func ZoneOf(name string) (*time.Location, bool) {
	for i := range zones {
		if z := &zones[i]; strings.EqualFold(z.name, name) {
			if z.minutes == 0 {
				return time.UTC, true
			}
			return locations()[i], true
		}
	}
	return nil, false
}

// FindClock reads the first time of day of a head line, "6:10 PM EST",
// "15:01:01.79", "2358EST", and returns it on the day d. Where the head
// names no clock the time is as printed, in UTC. A run of four figures
// counts only with a clock behind it.
func FindClock(s string, d Date) (time.Time, bool) {
	if d.Day == 0 || d.Month == 0 {
		return time.Time{}, false
	}
	var buf [maxTokens]token
	toks := tokens(s, &buf)
	get := func(i int) token {
		if i < 0 || i >= len(toks) {
			return token{num: -1}
		}
		return toks[i]
	}
	for i, t := range toks {
		var hour, minute, sec, next int
		if c := get(i + 1); t.digits >= 1 && t.digits <= 2 && (c.text == ":" || c.text == ".") && get(i+2).digits == 2 && get(i-1).text != ":" {
			hour, minute, next = t.num, get(i+2).num, i+3
			if c := get(next); c.text == ":" && get(next+1).digits == 2 {
				sec, next = get(next+1).num, next+2
				if get(next).text == "." && get(next+1).digits > 0 {
					next += 2
				}
			}
		} else if t.digits == 4 {
			if _, ok := ZoneOf(get(i + 1).text); !ok {
				continue
			}
			hour, minute, next = t.num/100, t.num%100, i+1
		} else {
			continue
		}
		switch h := strings.ToUpper(get(next).text); {
		case h == "PM" && hour < 12:
			hour, next = hour+12, next+1
		case h == "AM" && hour == 12:
			hour, next = 0, next+1
		case h == "AM" || h == "PM":
			next++
		}
		if hour > 23 || minute > 59 || sec > 59 {
			continue
		}
		loc, ok := ZoneOf(get(next).text)
		if !ok {
			loc = time.UTC
		}
		return time.Date(d.Year, time.Month(d.Month), d.Day, hour, minute, sec, 0, loc), true
	}
	return time.Time{}, false
}

// DigitsDate reads the eight figures that ids of corpora and databases
// carry: "NYT_ENG_19990401.0001", "LBA0000020170319ed3j00q06", or the six of
// "AP890101-0001". The first run that is a date counts, and in a longer run
// the last eight figures of it that are one.
func DigitsDate(id string) (Date, bool) {
	for i := 0; i < len(id); {
		if !IsDigit(id[i]) {
			i++
			continue
		}
		j := i
		for j < len(id) && IsDigit(id[j]) {
			j++
		}
		run := id[i:j]
		if len(run) == 6 {
			run = strconv.Itoa(lexicon.FullYear(int(run[0]-'0')*10+int(run[1]-'0'))) + run[2:]
		}
		for k := len(run) - 8; k >= 0; k-- {
			n := 0
			for _, c := range run[k : k+8] {
				n = n*10 + int(c-'0')
			}
			y, m, day := n/10000, n/100%100, n%100
			if lexicon.PlausibleYear(y) && 1 <= m && m <= 12 && 1 <= day && day <= 31 {
				return Date{y, m, day}, true
			}
		}
		i = j
	}
	return Date{}, false
}

// ISOTime parses a date and time in the basic or extended format of ISO 8601:
// "20130304T092000Z", "2013-03-04T09:20:00+01:00", "2013-03-04". The time is zero
// if it has no zone.
func ISOTime(text []byte) (d Date, t time.Time, ok bool) {
	var buf [40]byte
	tight := buf[:0]
	a, b := Trim(text)
	text = text[a:b]
	fraction := false // of a second
	for i, c := range text[:min(len(text), len(buf))] {
		switch {
		case c == '.':
			fraction = true
		case fraction && IsDigit(c), c == ':', c == '-' && i < 10:
		case c == ' ' && i == 10:
			tight = append(tight, 'T')
		default:
			tight, fraction = append(tight, c), false
		}
	}
	n := Number(tight[:min(len(tight), 8)])
	if len(tight) < 8 || n < 0 {
		return Date{}, time.Time{}, false
	}
	d = Date{Year: n / 10000, Month: n / 100 % 100, Day: n % 100}
	if !lexicon.PlausibleYear(d.Year) || d.Month < 1 || d.Month > 12 || d.Day < 1 || d.Day > 31 {
		return Date{}, time.Time{}, false
	}
	for _, layout := range [...]string{"20060102T150405Z0700", "20060102T1504Z0700"} {
		if t, err := time.Parse(layout, string(tight)); err == nil {
			return d, t, true
		}
	}
	return d, time.Time{}, true
}
