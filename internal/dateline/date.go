// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package dateline

import (
	"strings"
	"time"

	"github.com/newswire-go/newswire/internal/dateline/token"
	"github.com/newswire-go/newswire/internal/lexicon"
)

// date reads a date at i: "Nov. 27", "Nov. 27, 2025", "27 nov. 2025", "Thursday",
// "Thursday Nov. 27", "11/27/2025", "NO DATE".
func (p *parser) date(i int, d *Dateline) (end int, ok bool) {
	if i >= len(p.s) {
		return i, false
	}
	if c := p.s[i]; c >= '0' && c <= '9' {
		return p.dayFirst(i, d)
	} else if !token.IsWordByte(c) {
		return i, false
	}
	end, _, _ = token.Word(p.s, i)
	w := p.s[i:end]
	j := token.SkipBlank(p.s, p.skipStop(end))
	switch {
	case j < len(p.s) && token.IsLetter(p.s[j]):
		return p.twoWords(w, j, end, d)
	case lexicon.Weekday(w):
		if j < len(p.s) && p.s[j] == ',' {
			j = token.SkipBlank(p.s, j+1)
		}
		return p.weekday(w, j, end, d)
	}
	if m := lexicon.Month(w); m != 0 {
		return p.monthFirst(m, j, d)
	}
	return i, false
}

// opensNoDate reports, for most texts that open with no date and without the cost
// of reading one, that the text at i does not: a word comes first, and one in
// small letters follows.
func (p *parser) opensNoDate(i int) bool {
	if i >= len(p.s) || 'a' <= p.s[i] && p.s[i] <= 'z' {
		return true
	}
	if !token.IsLetter(p.s[i]) {
		return false
	}
	for i < len(p.s) && token.IsLetter(p.s[i]) {
		i++
	}
	return i+1 < len(p.s) && p.s[i] == ' ' && 'a' <= p.s[i+1] && p.s[i+1] <= 'z'
}

// twoWords reads a date of which w, which ends at end, and the word at i are the
// first two: "Thursday Nov. 27", "NO DATE". Languages that write months small
// have the day first.
func (p *parser) twoWords(w string, i, end int, d *Dateline) (next int, ok bool) {
	switch {
	case 'a' <= p.s[i]:
		return i, false
	case (w == "NO" || w == "No") && (strings.HasPrefix(p.s[i:], "DATE") || strings.HasPrefix(p.s[i:], "Date")):
		d.Evidence |= Dated
		return i + len("DATE"), true
	case !lexicon.Weekday(w):
		return i, false
	}
	if next, _, _ := token.Word(p.s, i); lexicon.Month(p.s[i:next]) == 0 {
		return i, false
	}
	return p.weekday(w, i, end, d)
}

// monthFirst reads the day at i after the month m, and a year, with a comma or
// without: "27", "27, 2025", "27 2025".
func (p *parser) monthFirst(m time.Month, i int, d *Dateline) (end int, ok bool) {
	day, j := p.number(i)
	if day < 1 || day > 31 {
		return i, false
	}
	j = p.skipOrdinal(j)
	d.Month, d.Day = m, day
	d.Evidence |= Dated
	end = j
	if k := token.SkipBlank(p.s, j); k < len(p.s) && p.s[k] == ',' {
		j = k + 1
	}
	if year, k := p.number(token.SkipBlank(p.s, j)); k-token.SkipBlank(p.s, j) == 4 && lexicon.PlausibleYear(year) {
		d.Year = year
		end = k
	}
	return p.skipStopBeforeMark(end), true
}

// weekday reads the date at i, if any, behind the day of the week w, which ends at end. If a
// date in figures can be read in two ways, it is the one that falls on the day.
func (p *parser) weekday(w string, i, end int, d *Dateline) (next int, ok bool) {
	var rest Dateline
	next, ok = p.date(i, &rest)
	if !ok || rest.Month == 0 {
		// "Sun" and "Mon" alone are words; a day of the week goes in full.
		d.Evidence |= Dated
		return p.skipStop(end), len(w) > 4
	}
	d.Evidence |= Dated
	if day, _ := lexicon.DayOfWeek(w); rest.figures {
		first, second := rest, rest
		second.swapDay()
		if on := first.dayOfWeek() == day; on != (second.dayOfWeek() == day) {
			rest.figures = false
			if !on {
				rest = second
			}
		}
	}
	d.Year, d.Month, d.Day, d.figures = rest.Year, rest.Month, rest.Day, rest.figures
	return next, true
}

// dayOfWeek returns the day of the week of a whole date.
func (d *Dateline) dayOfWeek() time.Weekday {
	return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC).Weekday()
}

// swapDay reads a date in figures the other way round.
func (d *Dateline) swapDay() { d.Month, d.Day = time.Month(d.Day), int(d.Month) }

// settleFigures decides the order of day and month in a date in figures that fits both
// orders: it is the order of the country of the agency. American copy, and copy of no known
// country, has the month first; the Philippines write as Americans do, Canada both ways.
func (p *parser) settleFigures(d *Dateline) {
	if !d.figures {
		return
	}
	d.figures = false
	switch lexicon.AgencyCountry(p.s[d.Agency:d.AgencyEnd]) {
	case "", "US", "PH", "CA":
	default:
		d.swapDay()
	}
}

// dayFirst reads a date that starts with a figure.
func (p *parser) dayFirst(i int, d *Dateline) (end int, ok bool) {
	n, j := p.number(i)
	if j < len(p.s) && (p.s[j] == '/' || p.s[j] == '-' || p.s[j] == '.') {
		if end, ok := p.numeric(i, d); ok {
			return end, true
		}
	}
	if n < 1 || n > 31 || j-i > 2 {
		return i, false
	}
	j = p.skipOrdinal(j)
	j = token.SkipBlank(p.s, p.skipStop(j))
	j = p.skipOf(j) // "27 de noviembre"
	end, _, _ = token.Word(p.s, j)
	m := lexicon.Month(p.s[j:end])
	if m == 0 {
		return i, false
	}
	d.Month, d.Day = m, n
	d.Evidence |= Dated
	end = p.skipStop(end)
	j = token.SkipBlank(p.s, end)
	if j < len(p.s) && p.s[j] == ',' {
		j = token.SkipBlank(p.s, j+1)
	} else {
		j = p.skipOf(j)
	}
	switch year, k := p.number(j); {
	case k-j == 4 && lexicon.PlausibleYear(year):
		d.Year = year
		end = k
	case k-j == 2 && (k == len(p.s) || !token.IsWordByte(p.s[k]) && p.s[k] != '.' && p.s[k] != ':'):
		d.Year = lexicon.FullYear(year)
		end = k
	}
	return p.skipStopBeforeMark(end), true
}

// numeric reads a date in figures alone: "11/27/2025", "27.11.2025", "04-28-94",
// "2025-11-27". The month comes first, as American wires have it, unless it
// cannot be one or full stops stand between. If both orders make a date,
// d.figures is set; see settleFigures.
func (p *parser) numeric(i int, d *Dateline) (end int, ok bool) {
	a, j := p.number(i)
	if j >= len(p.s) {
		return i, false
	}
	sep := p.s[j]
	b, k := p.number(j + 1)
	if k == j+1 || k >= len(p.s) || p.s[k] != sep {
		return i, false
	}
	c, end := p.number(k + 1)
	if end == k+1 || end < len(p.s) && (token.IsWordByte(p.s[end]) || p.s[end] == sep && sep != '-') {
		return i, false
	}
	year, month, day, yearFirst, ok := lexicon.DateOf(lexicon.Figure{Num: a, Digits: j - i}, lexicon.Figure{Num: b, Digits: k - j - 1}, lexicon.Figure{Num: c, Digits: end - k - 1}, sep)
	if !ok {
		return i, false
	}
	d.Year, d.Month, d.Day = year, month, day
	d.figures = !yearFirst && sep != '.' && day <= 12 && day != int(month)
	d.Evidence |= Dated
	return end, true
}

// bracketedDate reads a date in parentheses: "(Nov 27)".
func (p *parser) bracketedDate(i int, d *Dateline) (end int, ok bool) {
	if i >= len(p.s) || p.s[i] != '(' {
		return i, false
	}
	t := *d
	end, ok = p.date(token.SkipBlank(p.s, i+1), &t)
	if !ok {
		return i, false
	}
	end = token.SkipBlank(p.s, end)
	if end >= len(p.s) || p.s[end] != ')' {
		return i, false
	}
	*d = t
	return end + 1, true
}

// number reads the figures at i, at most four of them.
func (p *parser) number(i int) (n, end int) {
	for end = i; end < len(p.s) && end < i+5 && token.IsDigit(p.s[end]); end++ {
		n = 10*n + int(p.s[end]-'0')
	}
	return n, end
}

func (p *parser) skipStop(i int) int {
	if i < len(p.s) && p.s[i] == '.' {
		i++
	}
	return i
}

// skipOf skips the "de" between the parts of a date.
func (p *parser) skipOf(i int) int {
	if strings.HasPrefix(p.s[i:], "de ") {
		return token.SkipBlank(p.s, i+len("de"))
	}
	return i
}

// skipStopBeforeMark skips the full stop of "May 3. -".
func (p *parser) skipStopBeforeMark(i int) int {
	if i < len(p.s) && p.s[i] == '.' {
		j := token.SkipBlank(p.s, i+1)
		if j > i+1 && j < len(p.s) && (p.s[j] == '(' || p.s[j] == '-' || p.s[j] == '/' || token.Dash(p.s[j:]) > 0) {
			return i + 1
		}
	}
	return i
}

// skipOrdinal skips the ending of "27th", "1er", "1º", and of "3d" as papers
// once printed it.
func (p *parser) skipOrdinal(i int) int {
	if i >= len(p.s) || !token.IsWordByte(p.s[i]) {
		return i
	}
	for _, e := range [...]string{"st", "nd", "rd", "th", "d", "er", "º", "°", "ST", "ND", "RD", "TH"} {
		if strings.HasPrefix(p.s[i:], e) && (i+len(e) == len(p.s) || !token.IsWordByte(p.s[i+len(e)])) {
			return i + len(e)
		}
	}
	return i
}
