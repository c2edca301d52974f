// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package dump

import (
	"bytes"
	"fmt"

	"github.com/newswire-go/newswire/internal/charset"
	"github.com/newswire-go/newswire/internal/dateline"
	"github.com/newswire-go/newswire/internal/dump/lines"
	"github.com/newswire-go/newswire/internal/dump/page"
	"github.com/newswire-go/newswire/internal/dump/record"
	"github.com/newswire-go/newswire/internal/dump/scan"
	"github.com/newswire-go/newswire/internal/lexicon"
)

// plain is text without separators: crawled pages of radio stations, news
// summaries, pasted wire copy. No source describes it. Package page labels its
// lines; the labels say where an article starts and which line is headline, byline
// or body.
//
// An article is its head, its body and the lines that close it, each of which may be
// missing: a page stamp or headline lines, a byline, a photo credit, the time of
// posting; then paragraphs, the first of which may open with a dateline that a photo
// credit has run into; then a credit, a copyright line, a sign-off. Lines of a
// paragraph that was wrapped are joined.
var plain = &record.Format{Name: "plain"}

// opensPlain reports whether the line makes a dump a plain one. None in markup does.
func (s *Splitter) opensPlain(l *charset.Line) bool {
	if s.in.Skinned() {
		return false
	}
	x, ok := lines.LookAt(l.Text, new(dateline.Dateline))
	return ok && (x.Kind == lines.Stamp || x.Kind == lines.Dateline && x.Opening.Style != lines.StyleSlug)
}

// A plainReader reads the articles of plain text.
type plainReader struct {
	*record.Source
	pages    page.Labeler
	pageDate scan.Date // of the page that is read
	// passed is the stretch without an article so far, and found reports that an article
	// has been found.
	passed struct {
		Start, End int64
		Line       int
	}
	found bool
}

// Read reads one article. The record has no extent if there is none.
func (s *plainReader) Read(r *record.Record) bool {
	p := &s.pages
	u := p.Front()
	for u != nil && !u.State.Begins() {
		s.readOutside(u)
		p.Take()
		u = p.Front()
	}
	r.PageDate = s.pageDate
	b := plainBody{r: r}
	for first := true; u != nil && (first || !u.State.Begins() || s.continues(&b, u)); first = false {
		s.readUnit(&b, u)
		p.Take()
		u = p.Front()
	}
	b.finish()
	if u == nil {
		p.Rest()
		if s.passed.Line > 0 && r.End == r.Start && !s.found && s.Err() == nil {
			r.Start, r.End, r.Line = s.passed.Start, s.passed.End, s.passed.Line
			r.Err = fmt.Errorf("%w: no article in the text", record.ErrFormat)
		}
	}
	s.found = s.found || r.End > r.Start
	return true
}

// continues reports whether the paragraph u belongs to the article b, though its state is
// that of a first line: it has no headline and no dateline, and it or one of the next
// paragraphs refers back. Such paragraphs behind it belong to the article too.
func (s *plainReader) continues(b *plainBody, u *page.Unit) bool {
	if u.State != page.BeginBody || u.Kind != lines.Text || u.Opening.Style != lines.StyleNone || !b.body {
		return false
	}
	b.joined = b.joined || s.pages.RefersBack()
	return b.joined
}

// readOutside reads a unit that belongs to no article: it may date the page.
func (s *plainReader) readOutside(u *page.Unit) {
	switch u.Kind {
	case lines.Rule, lines.Boilerplate, lines.Signoff, lines.Copyright:
		return
	}
	if s.passed.Line == 0 {
		s.passed.Line, s.passed.Start = u.Line.Num, u.Line.Raw(u.I)
	}
	s.passed.End = u.Line.Raw(u.J)
	switch u.Kind {
	case lines.Stamp:
		s.pageDate, _, _ = lines.ReadStamp(u.Text())
	case lines.Dated, lines.Posted:
		if s.found || s.pageDate != (scan.Date{}) {
			return // it belongs to an article
		}
		if p, _, ok := scan.PostingOf(u.Text()); ok && p.Date.Year != 0 && p.Date.Day != 0 {
			s.pageDate = p.Date
		}
	}
}

// A plainBody is the article that is being read.
type plainBody struct {
	r      *record.Record
	body   bool      // its body has begun
	joined bool      // paragraphs that might begin articles are part of it
	dated  scan.Date // by the dateline
}

// readUnit reads a unit of an article.
func (s *plainReader) readUnit(b *plainBody, u *page.Unit) {
	r, l := b.r, u.Line
	switch u.Kind {
	case lines.Rule, lines.Boilerplate:
		return // part of the article only if lines of it follow
	case lines.Signoff:
		r.ExtendPart(l, u.I, u.J)
		return
	}
	switch u.State {
	case page.BeginHead, page.Head:
		s.readHeadline(r, u)
	case page.BeginMeta, page.Meta, page.Close:
		b.readMeta(u)
	default:
		b.readParagraph(u)
	}
	r.ExtendPart(l, u.I, u.J)
	r.Truncated = cutOff(u)
}

// readHeadline reads a line of the headline, unless it repeats the headline so far.
func (s *plainReader) readHeadline(r *record.Record, u *page.Unit) {
	i := u.I
	if u.Kind == lines.Stamp {
		var headline []byte
		r.Date, headline, _ = lines.ReadStamp(u.Text())
		s.pageDate, r.PageDate = r.Date, r.Date
		i = u.J - len(headline)
	}
	if bytes.Equal(bytes.TrimSpace(u.Line.Text[i:u.J]), r.Title.Text()) && r.Title.Len() > 0 {
		return
	}
	r.AppendTitle(u.Line, i, u.J)
}

// readMeta reads a line that is neither headline nor body.
func (b *plainBody) readMeta(u *page.Unit) {
	r, text := b.r, u.Text()
	if u.Kind == lines.Credit || u.Kind == lines.Copyright {
		b.readParagraph(u) // where the credit of the article is looked for
		return
	}
	if r.Byline == nil && !b.body {
		r.Byline = r.CopyField(page.WriterOf(text))
	}
	if name := string(text); r.Source == nil && lexicon.IsAgency(name) {
		r.Source = r.CopyField(text)
	}
	r.SetPosted(text)
}

// readParagraph adds a paragraph, or another line of one, to the body.
func (b *plainBody) readParagraph(u *page.Unit) {
	r, from := b.r, u.I
	if !b.body && u.Kind == lines.Dateline {
		if u.Opening.Settled && bytes.IndexByte(u.Text()[:u.Dateline.End], '&') < 0 {
			r.Opening = u.Dateline
		}
		from += u.Opening.Start
		b.readDateline(u)
		if u.Opening.Style == lines.StyleSlug {
			from = readSlug(r, u)
		}
	}
	b.body = true
	if u.Joins {
		r.Body.Join()
	} else {
		r.Body.Break()
	}
	r.Body.AppendDecoded(u.Line, from, u.J, record.Entities)
}

// readDateline takes fields of the head from the dateline: the writer before it, and a
// date with a year.
func (b *plainBody) readDateline(u *page.Unit) {
	d := &u.Dateline
	if d.End == 0 {
		return // a slug
	}
	if b.r.Byline == nil && d.Start > 0 {
		end := d.Start
		if d.Agency == d.Start {
			end = d.AgencyEnd // "By Ann Day, PTI, Oslo :"
		}
		b.r.Byline = b.r.CopyField(lines.WriterBefore(u.Text()[:end]))
	}
	if d.Year != 0 && d.Day != 0 {
		b.dated = scan.Date{Year: d.Year, Month: int(d.Month), Day: d.Day}
	}
}

// finish dates an article that has no line of posting: by its dateline, by its headline
// ("News brief (03/04/2031)") or by the end of its text ("... of the ferry. - 12/31/08").
func (b *plainBody) finish() {
	r := b.r
	if r.Date == (scan.Date{}) {
		r.Date = b.dated
	}
	if r.Date == (scan.Date{}) {
		r.SetPosted(r.Title.Text())
	}
	end := r.Body.Text()
	end = end[max(0, len(end)-maxEndDate):]
	if i := bytes.LastIndex(end, []byte(" - ")); i >= 0 {
		r.SetPosted(end[i:])
	}
}

// maxEndDate is the most bytes of a date behind the text of an article.
const maxEndDate = 16

// readSlug reads the slug with which an item of a digest opens, and returns where the
// text starts behind it. One with a number is left in its place.
func readSlug(r *record.Record, u *page.Unit) int {
	if r.Title.Len() > 0 || !scan.StartsLower(u.Text()) {
		return u.I
	}
	slug := bytes.TrimRight(u.Text()[:u.Opening.End], " -")
	r.AppendTitle(u.Line, u.I, u.I+len(slug))
	i, _ := scan.Trim(u.Text()[u.Opening.End:])
	return u.I + u.Opening.End + i
}

// cutOff reports whether the dump ends with the unit, in the middle of a sentence:
// the line has no line end.
func cutOff(u *page.Unit) bool {
	switch u.Kind {
	case lines.Text, lines.Label, lines.Headline, lines.Dateline:
		return !u.Line.Long && u.Line.End == u.Line.Raw(u.J) && !scan.EndsSentence(u.Text())
	}
	return false
}

// readStray reads text that belongs to no record of the format f: an article without
// marks if it looks like one, else an error for the stretch up to the next record or
// article.
func (s *Splitter) readStray(r *record.Record, f *record.Format) {
	r.Format = f.Name
	if l, ok := s.in.Peek(0); ok && !s.in.Fixed && s.opensPlain(l) {
		r.Format = plain.Name
		s.plain.Read(r)
		return
	}
	r.Err = fmt.Errorf("%w: text outside of the records", record.ErrFormat)
	for n := 0; ; n++ {
		l, ok := s.in.Peek(0)
		if !ok || n > 0 && (s.in.OpensAny(f, 0) || !s.in.Fixed && s.opensPlain(l)) {
			return
		}
		if a, b := scan.Trim(l.Text); a < b {
			r.ExtendPart(l, a, b)
		}
		s.in.Skip(1)
	}
}
