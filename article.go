// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package newswire

import (
	"cmp"
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"github.com/newswire-go/newswire/internal/dateline"
	"github.com/newswire-go/newswire/internal/dump/record"
	"github.com/newswire-go/newswire/internal/language"
	"github.com/newswire-go/newswire/internal/offset"
)

// A Span is a stretch of bytes, half-open and counted from 0: s[sp.Start:sp.End]
// in Go.
type Span struct {
	Start int64 `json:"start"`
	End   int64 `json:"end"`
}

// Len returns the number of bytes in the span.
func (s Span) Len() int64 { return s.End - s.Start }

// A Passage is a stretch of a text with its offsets. The field or function
// that holds it says in which text they count. The zero Passage stands for none.
type Passage struct {
	Text string `json:"text"`
	Span
}

// A Date is a possibly partial calendar date: datelines rarely print the year.
// Unknown parts are zero, and so is the day of a date that does not exist, such
// as "Feb. 30".
type Date struct {
	Year  int
	Month time.Month
	Day   int
}

// dateOf returns a date as printed, without a day that its month does not have.
func dateOf(year int, month time.Month, day int) Date {
	const leap = 2000 // an unknown year may have any day
	if day > 28 && month > 0 && time.Date(cmp.Or(year, leap), month, day, 0, 0, 0, 0, time.UTC).Month() != month {
		day = 0
	}
	return Date{year, month, day}
}

// IsZero reports whether all parts of the date are unknown.
func (d Date) IsZero() bool { return d == Date{} }

// String returns the date in the extended format of ISO 8601, with a hyphen
// for an unknown year as in its edition of 1988: "2025-11-27", "2025-11",
// "2025", "--11-27", "--11". It returns "" for the zero Date and "---27" for a
// day alone.
func (d Date) String() string {
	switch {
	case d.IsZero():
		return ""
	case d.Year == 0 && d.Month == 0:
		return fmt.Sprintf("---%02d", d.Day)
	case d.Year == 0 && d.Day == 0:
		return fmt.Sprintf("--%02d", int(d.Month))
	case d.Year == 0:
		return fmt.Sprintf("--%02d-%02d", int(d.Month), d.Day)
	case d.Month == 0:
		return fmt.Sprintf("%04d", d.Year)
	case d.Day == 0:
		return fmt.Sprintf("%04d-%02d", d.Year, int(d.Month))
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, int(d.Month), d.Day)
}

// MarshalText returns the date in the form of String.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads a date in the form of String.
func (d *Date) UnmarshalText(text []byte) error {
	*d = Date{}
	if len(text) == 0 {
		return nil
	}
	for _, layout := range []string{"2006-01-02", "2006-01", "2006", "--01-02", "--01", "---02"} {
		t, err := time.Parse(layout, string(text))
		if err != nil {
			continue
		}
		if strings.Contains(layout, "2006") {
			d.Year = t.Year()
		}
		if strings.Contains(layout, "01") {
			d.Month = t.Month()
		}
		if strings.Contains(layout, "02") {
			d.Day = t.Day()
		}
		return nil
	}
	return fmt.Errorf("newswire: %q is not a date", text)
}

// An Article is one story of a dump. Its strings share one piece of memory,
// which lives as long as any of them does. The results of its methods do not depend on
// the order of calls. The methods may be called concurrently while no field is set.
type Article struct {
	// Span is the article's place in the dump, in bytes of the reader: from the
	// first byte that belongs to it to the last.
	Span Span `json:"span"`
	// Format is the format of the dump.
	Format Format `json:"format"`
	// ID is the number or name that the dump gives the article.
	ID string `json:"id,omitzero"`
	// Slug is the desk's working name for the story.
	Slug string `json:"slug,omitzero"`
	// Headline is the story's title, on one line.
	Headline string `json:"headline,omitzero"`
	// Byline names who wrote it, without "By".
	Byline string `json:"byline,omitzero"`
	// Date is the date of the article's own head. In plain text it is that of a line of
	// posting, else of a dateline that prints the year, of the headline, or of the end of
	// the text. It is never carried over from another article.
	Date Date `json:"date,omitzero"`
	// PageDate is the date of the page on which the article stands: of a page stamp or of
	// the head of a digest. All articles of a page have it, whatever their own Date.
	PageDate Date `json:"page_date,omitzero"`
	// Time is the time of transmission, if the head has one. Its location is
	// the zone that the head prints, and UTC if it prints none.
	Time time.Time `json:"time,omitzero"`
	// Language is the language of Body, detected by its function words: the BCP 47 tag
	// "en", "de", "fr", "es", "it", "pt" or "nl". It is "" if the text is too short,
	// mixed or in another language; it is then read as English.
	Language string `json:"language,omitzero"`
	// Section and Source are empty for formats that do not have them; see
	// docs/formats.md.
	Section string `json:"section,omitzero"`
	Source  string `json:"source,omitzero"`
	// Dateline is nil if the story has none. Its offsets count in Body.
	Dateline *Dateline `json:"dateline,omitzero"`
	// Body is the story as valid UTF-8, one paragraph a line (hard-wrapped
	// lines joined, character references such as &rsquo; decoded), from the dateline
	// to the credit, both included.
	Body string `json:"body"`
	// Credit is the sign-off of the story, nil if it has none. Its offsets
	// count in Body.
	Credit *Credit `json:"credit,omitzero"`
	// Truncated reports that the article was not closed: the dump ended, or
	// the next record began, before its end.
	Truncated bool `json:"truncated,omitzero"`
	// Offsets maps places in Body to places in the dump, in order of both.
	// DumpOffset and DumpSpan look it up. The last element holds up to the end
	// of Body.
	Offsets []Offset `json:"offsets,omitzero"`
	// HeadlineOffsets is the same for Headline. It is nil if the dump has the
	// headline in pieces whose places are not known.
	HeadlineOffsets []Offset `json:"headline_offsets,omitzero"`
}

// An Offset maps the text from byte Body up to the next Offset to the dump from
// byte Dump on. Each byte of the text is Stride bytes there: 1 where the dump has
// the same bytes, 2 for ASCII in a dump of UTF-16, and 0 for characters that the
// dump encodes differently, such as "é" in Windows-1252 or an entity in SGML. In
// JSON it is an array of the three numbers.
type Offset struct {
	Body   int64
	Dump   int64
	Stride int64
}

// MarshalJSON returns the offset as an array: [Body, Dump, Stride].
func (o Offset) MarshalJSON() ([]byte, error) {
	return fmt.Appendf(nil, "[%d,%d,%d]", o.Body, o.Dump, o.Stride), nil
}

// UnmarshalJSON reads an offset as MarshalJSON writes it.
func (o *Offset) UnmarshalJSON(b []byte) error {
	var a [3]int64
	if err := json.Unmarshal(b, &a); err != nil {
		return err
	}
	*o = Offset{a[0], a[1], a[2]}
	return nil
}

// A Credit is the sign-off of a story, also called its tagline: a line such as
// "ABC News' A, B and C contributed to this report." or "(Reporting by A and B;
// Editing by C)", a copyright notice, or both.
type Credit struct {
	Passage
	Agency       string   `json:"agency,omitzero"`       // "ABC News"
	Contributors []string `json:"contributors,omitzero"` // in the order of the line
	Copyright    string   `json:"copyright,omitzero"`    // the notice as printed, if the credit carries one
}

// Filed returns the day on which the story was filed: the date of the dateline. If the
// dateline prints no year, Filed chooses the year in which the day is nearest to Date, or
// to PageDate if Date is incomplete, and at most a day after it; if both are incomplete,
// the date is returned as printed. Filed returns Date if the dateline has no date.
func (a *Article) Filed() Date {
	if a.Dateline == nil || a.Dateline.Date.IsZero() {
		return a.Date
	}
	d := a.Dateline.Date
	near := a.Date
	if !near.whole() {
		near = a.PageDate
	}
	if d.Year != 0 || d.Month == 0 || d.Day == 0 || !near.whole() {
		return d
	}
	// A story is not filed after the day of its page, but for the hours between clocks.
	last := near.time().AddDate(0, 0, 1)
	for year := last.Year(); year > last.Year()-8; year-- { // Feb. 29 may be that far
		if filed := dateOf(year, d.Month, d.Day); filed.Day != 0 && !filed.time().After(last) {
			return filed
		}
	}
	return d
}

// whole reports whether year, month and day of d are known.
func (d Date) whole() bool { return d.Year != 0 && d.Month != 0 && d.Day != 0 }

// time returns the beginning of the day d in UTC.
func (d Date) time() time.Time { return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC) }

// newArticle returns the article that a record gives. All of its text is
// copied at once, and cut from the copy.
func newArticle(r *record.Record) *Article {
	headline, body := r.Headline, r.Body.Text()
	if r.Title.Len() > 0 {
		headline = r.Title.Text()
	}
	fields := [...][]byte{r.ID, r.Slug, r.Byline, r.Section, r.Source}
	n := len(headline) + len(body)
	for _, field := range fields {
		n += len(field)
	}
	var b strings.Builder
	b.Grow(n)
	b.Write(headline)
	b.Write(body)
	for _, field := range fields {
		b.Write(field)
	}
	text := b.String()
	cut := func(part []byte) (s string) {
		s, text = text[:len(part)], text[len(part):]
		return s
	}
	title, story := cut(headline), cut(body)

	a, d := (*Article)(nil), &r.Opening
	if d.End == 0 && !findDateline(story, r.Dateline, d) {
		a = new(Article)
	} else {
		m := new(struct { // allocated together
			Article
			articleDateline
		})
		a = &m.Article
		a.Dateline = m.articleDateline.set(story, d)
	}
	a.Span, a.Format, a.Headline, a.Body, a.Truncated = Span{r.Start, r.End}, Format(r.Format), title, story, r.Truncated
	if text != "" {
		a.ID, a.Slug, a.Byline, a.Section, a.Source = cut(r.ID), cut(r.Slug), cut(r.Byline), cut(r.Section), cut(r.Source)
	}
	a.Date, a.Time = dateOf(r.Date.Year, time.Month(r.Date.Month), r.Date.Day), r.Time
	a.PageDate = dateOf(r.PageDate.Year, time.Month(r.PageDate.Month), r.PageDate.Day)
	a.Language = language.Of(story)
	a.setOffsets(r.Body.Offsets(), r.Title.Offsets())
	if c := &r.Credit; c.End > c.Start {
		a.Credit = newCredit(story, c)
	}
	return a
}

// findDateline reads the dateline that a body opens with. The format may mark
// its first bytes as one; such a dateline may have lost the dash at its end.
func findDateline(body string, marked int, d *dateline.Dateline) (ok bool) {
	if *d, ok = dateline.Parse(body); ok && (marked == 0 || d.End <= marked) {
		return true
	}
	if marked > 0 {
		if *d, ok = dateline.Parse(body[:marked] + " --"); ok {
			d.End = min(d.End, marked)
			return true
		}
	}
	return false
}

// setOffsets copies the places in the dump of the body and of the headline.
func (a *Article) setOffsets(body, headline []offset.Run) {
	all := make([]Offset, len(body)+len(headline))
	a.Offsets = takeOffsets(&all, body)
	a.HeadlineOffsets = takeOffsets(&all, headline)
}

// takeOffsets takes the room for offsets, and copies them there.
func takeOffsets(room *[]Offset, from []offset.Run) []Offset {
	n := len(from)
	if n == 0 {
		return nil
	}
	to := (*room)[:n:n]
	*room = (*room)[n:]
	for i, o := range from {
		to[i] = Offset(o)
	}
	return to
}

// newCredit returns the credit of a body.
func newCredit(body string, c *record.Credit) *Credit {
	credit := &Credit{
		Passage:   passage(body, c.Start, c.End),
		Agency:    body[c.Agency.Start:c.Agency.End],
		Copyright: body[c.Copyright.Start:c.Copyright.End],
	}
	if len(c.Contributors) > 0 {
		credit.Contributors = make([]string, len(c.Contributors))
	}
	for i, name := range c.Contributors {
		credit.Contributors[i] = body[name.Start:name.End]
	}
	return credit
}

// Text returns the body without dateline and credit.
func (a *Article) Text() string {
	start, end := 0, len(a.Body)
	if a.Dateline != nil {
		start = int(a.Dateline.End)
	}
	if a.Credit != nil {
		end = int(a.Credit.Start)
	}
	if start > end {
		return ""
	}
	return strings.TrimSpace(a.Body[start:end])
}

// DumpOffset returns the place in the dump of the byte off of Body, and the end
// of the body in the dump if off is len(Body). For a byte inside a character that
// the dump encodes differently, it is the place where the character starts. The
// result is unspecified unless 0 <= off <= len(Body).
func (a *Article) DumpOffset(off int64) int64 {
	return offset.At(a.Offsets, off, a.Span.Start)
}

// HeadlineDumpOffset is [Article.DumpOffset] for a place in Headline. It
// returns the start of the article if HeadlineOffsets is nil.
func (a *Article) HeadlineDumpOffset(off int64) int64 {
	return offset.At(a.HeadlineOffsets, off, a.Span.Start)
}

// DumpSpan returns the place in the dump of the stretch s of Body, such as the
// Span of a [Passage]. It begins and ends at whole characters of the dump in every
// charset, and includes the line breaks inside a wrapped paragraph. An empty s gives
// an empty span. DumpSpan also works on an Article decoded from its JSON. The result is
// unspecified unless 0 <= s.Start <= s.End <= len(Body).
func (a *Article) DumpSpan(s Span) Span {
	return dumpSpan(a.Body, a.Offsets, s, a.Span)
}

// HeadlineDumpSpan is [Article.DumpSpan] for a stretch of Headline. It returns
// the Span of the article if HeadlineOffsets is nil.
func (a *Article) HeadlineDumpSpan(s Span) Span {
	return dumpSpan(a.Headline, a.HeadlineOffsets, s, a.Span)
}

// dumpSpan looks up a stretch in the dump. It returns all if there are no
// offsets.
func dumpSpan(text string, offsets []Offset, s, all Span) Span {
	first, last := offset.Find(offsets, s.Start), offset.Find(offsets, s.End-1)
	if first < 0 {
		return all
	}
	start := offset.Run(offsets[first]).At(s.Start)
	if s.End <= s.Start {
		return Span{start, start}
	}
	// The end is the end of the last character, not the start of the next,
	// which may stand elsewhere: after a line break, on the next page.
	o := offsets[last]
	end := offset.Run(o).At(s.End)
	if last+1 < len(offsets) {
		// A line break of the dump is any length in it.
		next, c := offsets[last+1], text[min(s.End, int64(len(text)))-1]
		if o.Stride == 0 || next.Body == s.End && (c == '\n' || c == ' ') {
			end = next.Dump
		}
	}
	return Span{start, end}
}
