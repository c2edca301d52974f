// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package scan

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/newswire-go/newswire/internal/lexicon"
)

// A Date is a day of which any part may be unknown: zero.
type Date struct {
	Year, Month, Day int
}

// MonthOf returns the month that a word names, with or without the full stop
// of an abbreviation; 0 if it names none. Beside the languages of lexicon.Month it reads
// Russian, in which databases print dates.
func MonthOf(word string) int {
	if len(word) > 4 && word[0] >= 0xD0 && word[0] <= 0xD1 {
		word = strings.ToLower(word)
		for i, stem := range russianMonths {
			if ending, ok := strings.CutPrefix(word, stem); ok && slices.Contains(russianEndings[:], ending) {
				return i + 1
			}
		}
		return 0
	}
	return int(lexicon.Month(strings.TrimSuffix(word, ".")))
}

// russianMonths are the names of the months without the endings of their cases.
var (
	russianMonths  = [...]string{"январ", "феврал", "март", "апрел", "ма", "июн", "июл", "август", "сентябр", "октябр", "ноябр", "декабр"}
	russianEndings = [...]string{"", "ь", "й", "а", "я", "е"}
)

// FindDate finds the first whole date of a head line, with a year:
// "March 18, 2008 Tuesday", "Dienstag, 18. März 2008", "26-FEB-1987",
// "2008-03-18", "2008年3月18日". A month with a year and no day is the date of a
// monthly. It returns the text after the date; ok is false if there is none.
func FindDate(s string) (d Date, rest string, ok bool) {
	var buf [maxTokens]token
	toks := tokens(s, &buf)
	for i, t := range toks {
		var n int
		if t.digits == 4 {
			d, n = toks.figuresAt(i)
		} else {
			d, n = toks.dateAt(i, MonthOf(t.text))
		}
		if n > 0 && d.Year != 0 {
			return d, s[toks[i+n-1].end:], true
		}
	}
	return Date{}, s, false
}

// USDate reads a date in figures with the month first, "03/14/1998" or
// "01-01-89", from the beginning of s. If the first figure cannot be a month
// the day is first.
func USDate(s string) (d Date, rest string, ok bool) {
	var buf [maxTokens]token
	toks := tokens(s, &buf)
	d, n := toks.figuresAt(0)
	if n == 0 || toks[0].digits == 4 || toks[1].text == "." {
		return Date{}, s, false
	}
	return d, s[toks[n-1].end:], true
}

// dateAt reads a date with the name of its month, "2 May 2031", "2nd of May", "May 2,
// 2031" or "May 2031", of which month is the month that the i-th token names, if any.
// The year may be missing beside a day.
func (t tokenList) dateAt(i, month int) (d Date, n int) {
	switch k := t.skipMarks(i + 1); {
	case month != 0 && k <= 2:
		return t.monthFirst(i+1+k, month, 1+k)
	case isDay(t.at(i)) && k <= 3:
		n = 1 + k
		if d.Month = MonthOf(t.at(i + n).text); d.Month == 0 {
			return Date{}, 0
		}
		d.Day, n = t.at(i).num, n+1
		if k := t.skipMarks(i + n); k <= 2 && isYear(t.at(i+n+k)) {
			d.Year, n = t.at(i+n+k).num, n+k+1
		}
		return d, n
	}
	return Date{}, 0
}

// monthFirst reads the day and the year of a date, or the year alone, at the i-th token;
// n tokens of the date come before.
func (t tokenList) monthFirst(i, month, n int) (Date, int) {
	a := t.at(i)
	if isYear(a) {
		return Date{Year: a.num, Month: month}, n + 1
	}
	if !isDay(a) || t.at(i+1).text == ":" {
		return Date{}, 0
	}
	d := Date{Month: month, Day: a.num}
	if k := t.skipMarks(i + 1); k <= 3 && isYear(t.at(i+1+k)) {
		d.Year = t.at(i + 1 + k).num
		return d, n + k + 2
	}
	switch t.at(i + 1).text {
	case "st", "nd", "rd", "th":
		return d, n + 2
	}
	return d, n + 1
}

// figuresAt reads a date in figures: 2031-05-02, 5/2/2031, 5-2-31, 02.05.2031, 2031年5月2日.
// Between strokes or hyphens the month is first, unless it cannot be one.
func (t tokenList) figuresAt(i int) (d Date, n int) {
	sep, sep2 := t.at(i+1).text, t.at(i+3).text
	n = 5
	if sep == "年" && sep2 == "月" && t.at(i+5).text == "日" && isYear(t.at(i)) {
		sep, sep2, n = "-", "-", 6
	}
	if sep != sep2 || sep != "/" && sep != "-" && sep != "." {
		return Date{}, 0
	}
	year, month, day, _, ok := lexicon.DateOf(t.at(i).figure(), t.at(i+2).figure(), t.at(i+4).figure(), sep[0])
	if !ok {
		return Date{}, 0
	}
	return Date{year, int(month), day}, n
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
		if len(tight) < len("20060102T1504Z") {
			break // a date alone
		}
		if t, err := time.Parse(layout, string(tight)); err == nil {
			return d, t, true
		}
	}
	return d, time.Time{}, true
}
