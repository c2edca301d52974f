// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package lexicon

import (
	"strings"
	"time"
)

// Month returns the month that word names, in full or as the wires abbreviate
// it, in English, French, Spanish, German, Italian, Portuguese, Dutch, Danish,
// Norwegian or Swedish and in any letter case; 0 if it names none. An
// abbreviation is given without its full stop.
func Month(word string) time.Month {
	m, _ := find(&months, word)
	return time.Month(m)
}

// Weekday reports whether word names a day of the week, as Month does months.
func Weekday(word string) bool {
	_, ok := find(&weekdays, word)
	return ok
}

// DayOfWeek returns the day of the week that word names; false if it names none.
func DayOfWeek(word string) (time.Weekday, bool) {
	d, ok := find(&weekdays, word)
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

// A calendarName is a name of a month or a day of the week, with its number.
type calendarName struct {
	name   string
	number uint8
}

// find looks up a word of three bytes or more by its first letter.
func find(names *['z' + 1][]calendarName, word string) (number uint8, ok bool) {
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

// The names of the months, by their first letter.
var months = ['z' + 1][]calendarName{
	'a': {
		{"april", 4}, {"apr", 4}, {"august", 8}, {"aug", 8},
		{"avril", 4}, {"avr", 4}, {"août", 8}, {"aout", 8},
		{"abril", 4}, {"abr", 4}, {"agosto", 8}, {"ago", 8},
		{"aprile", 4}, {"augustus", 8}, {"augusti", 8},
	},
	'd': {
		{"december", 12}, {"dec", 12}, {"décembre", 12}, {"decembre", 12}, {"déc", 12},
		{"diciembre", 12}, {"dic", 12}, {"dezember", 12}, {"dez", 12}, {"dicembre", 12}, {"dezembro", 12},
		{"desember", 12},
	},
	'e': {{"enero", 1}, {"ene", 1}},
	'f': {
		{"february", 2}, {"feb", 2}, {"febr", 2}, {"février", 2}, {"fevrier", 2}, {"févr", 2}, {"fevr", 2}, {"fév", 2}, {"fev", 2},
		{"febrero", 2}, {"februar", 2}, {"febbraio", 2}, {"febb", 2}, {"fevereiro", 2}, {"februari", 2},
	},
	'g': {{"gennaio", 1}, {"gen", 1}, {"genn", 1}, {"giugno", 6}, {"giu", 6}},
	'j': {
		{"january", 1}, {"jan", 1}, {"june", 6}, {"jun", 6}, {"july", 7}, {"jul", 7},
		{"janvier", 1}, {"janv", 1}, {"juin", 6}, {"juillet", 7}, {"juil", 7},
		{"junio", 6}, {"julio", 7}, {"januar", 1}, {"jänner", 1}, {"juni", 6}, {"juli", 7},
		{"janeiro", 1}, {"junho", 6}, {"julho", 7}, {"januari", 1},
	},
	'l': {{"luglio", 7}, {"lug", 7}, {"lugl", 7}},
	'm': {
		{"march", 3}, {"mar", 3}, {"may", 5}, {"mars", 3}, {"mai", 5}, {"marzo", 3}, {"mayo", 5},
		{"märz", 3}, {"marz", 3}, {"maerz", 3}, {"mär", 3}, {"mrz", 3}, {"maggio", 5}, {"mag", 5}, {"magg", 5},
		{"março", 3}, {"marco", 3}, {"maio", 5}, {"maart", 3}, {"mrt", 3}, {"mei", 5}, {"maj", 5},
	},
	'n': {{"november", 11}, {"nov", 11}, {"novembre", 11}, {"noviembre", 11}, {"novembro", 11}},
	'o': {
		{"october", 10}, {"oct", 10}, {"octobre", 10}, {"octubre", 10},
		{"oktober", 10}, {"okt", 10}, {"ottobre", 10}, {"ott", 10}, {"outubro", 10}, {"out", 10},
	},
	's': {
		{"september", 9}, {"sept", 9}, {"sep", 9}, {"septembre", 9}, {"septiembre", 9}, {"setiembre", 9}, {"set", 9},
		{"settembre", 9}, {"sett", 9}, {"setembro", 9},
	},
}

// The days of the week, by their first letter; Sunday is 0.
var weekdays = ['z' + 1][]calendarName{
	'd': {
		{"dimanche", 0}, {"domingo", 0}, {"domenica", 0}, {"dienstag", 2}, {"donnerstag", 4},
		{"dinsdag", 2}, {"donderdag", 4},
	},
	'f': {{"friday", 5}, {"fri", 5}, {"freitag", 5}, {"fredag", 5}},
	'g': {{"giovedì", 4}, {"giovedi", 4}},
	'j': {{"jeudi", 4}, {"jueves", 4}},
	'l': {{"lundi", 1}, {"lunes", 1}, {"lunedì", 1}, {"lunedi", 1}, {"lørdag", 6}, {"lördag", 6}},
	'm': {
		{"monday", 1}, {"mon", 1}, {"mardi", 2}, {"mercredi", 3}, {"martes", 2}, {"miércoles", 3}, {"miercoles", 3},
		{"montag", 1}, {"mittwoch", 3}, {"martedì", 2}, {"martedi", 2}, {"mercoledì", 3}, {"mercoledi", 3},
		{"maandag", 1}, {"mandag", 1}, {"måndag", 1},
	},
	'o': {{"onsdag", 3}},
	'q': {{"quarta", 3}, {"quarta-feira", 3}, {"quinta", 4}, {"quinta-feira", 4}},
	's': {
		{"saturday", 6}, {"sat", 6}, {"sunday", 0}, {"sun", 0}, {"samedi", 6}, {"sábado", 6}, {"sabado", 6},
		{"samstag", 6}, {"sonnabend", 6}, {"sonntag", 0}, {"sabato", 6}, {"segunda", 1}, {"segunda-feira", 1},
		{"sexta", 5}, {"sexta-feira", 5}, {"søndag", 0}, {"söndag", 0},
	},
	't': {
		{"tuesday", 2}, {"tue", 2}, {"tues", 2}, {"thursday", 4}, {"thu", 4}, {"thur", 4}, {"thurs", 4},
		{"terça", 2}, {"terça-feira", 2}, {"tirsdag", 2}, {"tisdag", 2}, {"torsdag", 4},
	},
	'v': {{"vendredi", 5}, {"viernes", 5}, {"venerdì", 5}, {"venerdi", 5}, {"vrijdag", 5}},
	'w': {{"wednesday", 3}, {"wed", 3}, {"woensdag", 3}},
	'z': {{"zaterdag", 6}, {"zondag", 0}},
}
