// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package scan

import (
	"strings"
	"sync"
	"time"
)

// zones are the time zones of heads that have one offset from UTC, in minutes.
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
		if z := &zones[i]; len(z.name) == len(name) && strings.EqualFold(z.name, name) {
			if z.minutes == 0 {
				return time.UTC, true
			}
			return locations()[i], true
		}
	}
	return nil, false
}

// FindClock reads the first time of day of a head line, "6:10 PM EST",
// "15:01:01.79", "2358EST", and returns it on the day d. If the line names no zone the
// time is as printed, in UTC. A run of four figures counts only with a zone behind it.
func FindClock(s string, d Date) (time.Time, bool) {
	if d.Day == 0 || d.Month == 0 {
		return time.Time{}, false
	}
	var buf [maxTokens]token
	toks := tokens(s, &buf)
	for i := range toks {
		c, n := toks.clockAt(i)
		if n == 0 || c.mark == "" || toks.at(i-1).text == ":" {
			continue
		}
		zone := c.zone
		if zone == nil {
			zone = time.UTC
		}
		return time.Date(d.Year, time.Month(d.Month), d.Day, c.hour, c.minute, c.second, 0, zone), true
	}
	return time.Time{}, false
}

// A clock is a time of day.
type clock struct {
	hour, minute, second int
	zone                 *time.Location // nil if there is none, or it has several offsets: "ET"
	mark                 string         // between hour and minute; a space if there is no mark, "" if there are no minutes
	half, zoned          bool           // "am" or "pm" comes after it, and the name of a zone
}

// clockAt reads a time of day: "10:04 a.m. EDT", "7pm", "18:42 GMT", "15:01:01.79",
// "2358EST", "7".
func (t tokenList) clockAt(i int) (c clock, n int) {
	switch a := t.at(i); a.digits {
	case 1, 2:
		c, n = t.figuresOfClock(i)
	case 4:
		if _, ok := ZoneOf(t.at(i + 1).text); ok {
			c, n = clock{hour: a.num / 100, minute: a.num % 100, mark: " "}, 1
		}
	}
	if n == 0 {
		return clock{}, 0
	}
	if half, k := t.halfAt(i + n); k > 0 {
		switch {
		case half == 'p' && 0 < c.hour && c.hour < 12:
			c.hour += 12
		case half == 'a' && c.hour == 12:
			c.hour = 0
		}
		c.half = true
		n += k
	}
	if c.hour > 23 || c.minute > 59 || c.second > 59 {
		return clock{}, 0
	}
	if zone, ok := ZoneOf(t.at(i + n).text); ok {
		c.zone, c.zoned = zone, true
		n++
	} else if t.at(i+n).text == "ET" {
		c.zoned = true
		n++
	}
	return c, n
}

// figuresOfClock reads the figures of a time of day: "10", "10:04", "10.04",
// "15:01:01.79".
func (t tokenList) figuresOfClock(i int) (c clock, n int) {
	c.hour, n = t.at(i).num, 1
	mark, minute := t.at(i+1).text, t.at(i+2)
	if mark != ":" && mark != "." || minute.digits != 2 {
		return c, n
	}
	c.mark, c.minute, n = mark, minute.num, 3
	if s := t.at(i + 4); t.at(i+3).text == ":" && s.digits == 2 {
		c.second, n = s.num, 5
		if t.at(i+5).text == "." && t.at(i+6).digits > 0 {
			n = 7
		}
	}
	return c, n
}

// halfAt reads "am", "p.m." and the like, and returns its first letter.
func (t tokenList) halfAt(i int) (letter byte, n int) {
	word := strings.ToLower(t.at(i).text)
	switch {
	case word == "am" || word == "pm":
		n = 1
	case (word == "a" || word == "p") && t.at(i+1).text == "." && strings.EqualFold(t.at(i+2).text, "m"):
		n = 3
	default:
		return 0, 0
	}
	if t.at(i+n).text == "." {
		n++
	}
	return word[0], n
}
