// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package scan

import (
	"bytes"
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

// maxPosting is the most bytes of a line of posting that are read.
const maxPosting = 200

// maxOther is the most words beside those of a posting that are counted.
const maxOther = 4

// PostingOf reads the date and time of a line of posting: "Posted: Friday, May
// 2, 2031 | 10:04 a.m. EDT", "2031-05-02 13:36:24 by Desk", "5 hours ago". It
// returns the number of words and numbers that are part of neither and are no
// posting words, at most maxOther, and false if the line states no date, time or age.
func PostingOf(text []byte) (p Posting, other int, ok bool) {
	text = text[:min(len(text), maxPosting)]
	if !slices.ContainsFunc(text, IsDigit) && !bytes.Contains(text, []byte(" ago")) && !bytes.Contains(text, []byte(" Ago")) {
		return p, 0, false // fast path
	}
	var buf [maxTokens]token
	p.Hour = -1
	r := postingReader{tokens(string(text), &buf), &p}
	for i := 0; i < len(r.tokenList); {
		n := r.date(i)
		if n == 0 {
			n = r.clock(i)
		}
		if n == 0 {
			n = r.age(i)
		}
		if n == 0 {
			n = 1
			if other < maxOther && !r.empty(i) {
				other++
			}
		} else {
			ok = true
		}
		i += n
	}
	return p, other, ok
}

// A postingReader reads the tokens of a line of posting. Its methods return how
// many tokens from the i-th on they take, 0 if none.
type postingReader struct {
	tokenList
	*Posting
}

// empty reports whether the i-th token is a mark or a word that says nothing
// but that a date is there.
func (r *postingReader) empty(i int) bool {
	t := r.tokenList[i]
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
	if n > 0 && (r.Date == (Date{}) || r.Date.Year == 0 && d.Year != 0) {
		r.Date = d
	}
	return n
}

// date reads a date. The name of a section may have run into its month, and the year of
// "On this day, May 2, 1931: the ferry sails" is not part of a line of posting.
func (r *postingReader) date(i int) int {
	if d, n := r.figuresAt(i); n > 0 {
		return r.found(d, n)
	}
	word := r.at(i).text
	month := MonthOf(word)
	if month == 0 {
		month = MonthOf(lastCapital(word))
	}
	d, n := r.dateAt(i, month)
	if month != 0 && d.Year != 0 && d.Day != 0 && r.at(i+n).text == ":" {
		d.Year = 0
		n--
	}
	return r.found(d, n)
}

// clock reads a time of day that is clearly one: with a colon, "pm" or minutes and a
// zone.
func (r *postingReader) clock(i int) int {
	c, n := r.clockAt(i)
	if n == 0 || r.at(i).digits == 4 {
		return 0
	}
	if c.mark != ":" && !c.half && (!c.zoned || c.minute == 0) {
		return 0
	}
	if r.Hour < 0 {
		r.Hour, r.Minute, r.Zone = c.hour, c.minute, c.zone
	}
	return n
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

// isArticle reports whether the word is "a" or "an".
func isArticle(word string) bool {
	return len(word) <= 2 && (strings.EqualFold(word, "an") || strings.EqualFold(word, "a"))
}

// age reads an age: "5 hours 3 min ago", "an hour ago", "just now".
func (r *postingReader) age(i int) int {
	n := 0
	for r.at(i+n).num >= 0 || isArticle(r.at(i+n).text) {
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
