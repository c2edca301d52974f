// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package lexicon

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"
	"time"
)

// Month returns the month that word names, in full or as the wires abbreviate
// it, in English, French, Spanish, German, Italian, Portuguese, Dutch, Danish,
// Norwegian or Swedish and in any letter case; 0 if it names none. An
// abbreviation is given without its full stop.
func Month(word string) time.Month {
	m, _ := find(&calendar().months, word)
	return time.Month(m)
}

// Weekday reports whether word names a day of the week, as Month does months.
func Weekday(word string) bool {
	_, ok := find(&calendar().weekdays, word)
	return ok
}

// DayOfWeek returns the day of the week that word names; false if it names none.
func DayOfWeek(word string) (time.Weekday, bool) {
	d, ok := find(&calendar().weekdays, word)
	return time.Weekday(d), ok
}

// PlausibleYear reports whether a figure in a date can be its year. News has
// gone by telegraph since the 1840s; a smaller figure is a time of day.
func PlausibleYear(year int) bool { return 1840 <= year && year < 2100 }

// FullYear returns the year that the two figures yy stand for in a date. Wires
// have printed such years since the 1960s: 60 is 1960, and 59 is 2059.
func FullYear(yy int) int {
	if yy < 60 {
		return 2000 + yy
	}
	return 1900 + yy
}

// A Figure is a number of a date in figures.
type Figure struct{ Num, Digits int }

func (f Figure) isYear() bool { return f.Digits == 4 && PlausibleYear(f.Num) }
func (f Figure) isDay() bool  { return 1 <= f.Digits && f.Digits <= 2 && 1 <= f.Num && f.Num <= 31 }

// DateOf returns the date that three figures with the mark sep between them make:
// 2031-05-02, 5/2/2031, 5-2-31, 02.05.2031. Between strokes and hyphens the month is
// first, unless it cannot be one; yearFirst reports that the year is. It returns false
// if they make no date.
func DateOf(a, b, c Figure, sep byte) (year int, month time.Month, day int, yearFirst, ok bool) {
	switch {
	case a.isYear() && b.isDay() && c.isDay():
		year, month, day, yearFirst = a.Num, time.Month(b.Num), c.Num, true
	case a.isDay() && b.isDay() && (c.isYear() || c.Digits == 2):
		year, month, day = c.Num, time.Month(a.Num), b.Num
		if c.Digits == 2 {
			year = FullYear(c.Num)
		}
		if sep == '.' || month > 12 {
			month, day = time.Month(day), int(month)
		}
	}
	return year, month, day, yearFirst, 1 <= month && month <= 12
}

//go:embed months.txt
var calendarList string

// calendarNames are names by their first letter.
type calendarNames ['z' + 1][]calendarName

var calendar = sync.OnceValue(func() (c *struct{ months, weekdays calendarNames }) {
	c = new(struct{ months, weekdays calendarNames })
	eachListed(calendarList, func(key, name string) {
		of, number, _ := strings.Cut(key, " ")
		n, _ := strconv.Atoi(number)
		names := &c.months
		if of == "weekday" {
			names = &c.weekdays
		}
		names[name[0]] = append(names[name[0]], calendarName{name, uint8(n)})
	})
	return c
})

// A calendarName is a name of a month or a day of the week, with its number.
type calendarName struct {
	name   string
	number uint8
}

// find looks up a word of three bytes or more by its first letter.
func find(names *calendarNames, word string) (number uint8, ok bool) {
	if len(word) < 3 {
		return 0, false
	}
	if first := word[0] | 0x20; int(first) < len(names) {
		for _, n := range names[first] {
			if len(n.name) == len(word) && n.name[1]|0x20 == word[1]|0x20 && strings.EqualFold(n.name, word) {
				return n.number, true
			}
		}
	}
	return 0, false
}
