// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package main

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/newswire-go/newswire"
)

// An articleRow is what split writes for an article.
type articleRow struct {
	File string `json:"file"` // the path, through its containers; "-" for standard input
	Line int64  `json:"line"` // in the file, from 1
	*newswire.Article
	HeadlineQuotes []*newswire.Quote `json:"headline_quotes,omitzero"` // with -quotes; offsets in headline
	Quotes         []*newswire.Quote `json:"quotes,omitzero"`          // with -quotes; offsets in body
}

var articleHeader = []string{"file", "line", "id", "headline", "byline", "date", "place", "agency", "section", "source", "language", "credit", "words", "text"}

func (r *articleRow) cells() []string {
	agency, credit := "", ""
	if d := r.Dateline; d != nil {
		agency = d.Agency
	}
	if r.Credit != nil {
		credit = r.Credit.Text
	}
	text := r.Text()
	return []string{
		r.File, number(r.Line), r.ID, r.Headline, r.Byline, dateOf(r.Article).String(), placeOf(r.Article), agency,
		r.Section, r.Source, r.Language, credit, number(int64(len(strings.Fields(text)))), text,
	}
}

// A context is where a quotation, a statement or a dateline is.
type context struct {
	File     string        `json:"file"`              // the path, through its containers; "-" for standard input
	Line     int64         `json:"line"`              // in the file, from 1
	Span     newswire.Span `json:"span"`              // in the file
	Article  newswire.Span `json:"article"`           // the article's, in the file
	Headline string        `json:"headline,omitzero"` // of the article
	Date     newswire.Date `json:"date,omitzero"`     // see dateOf
	Place    string        `json:"place,omitzero"`    // see placeOf
}

// context returns the context of a span of the dump.
func (s *story) context(dump newswire.Span) context {
	return context{
		File:     s.file,
		Line:     s.region.line(dump.Start),
		Span:     s.region.span(dump),
		Article:  s.region.span(s.a.Span),
		Headline: s.a.Headline,
		Date:     dateOf(s.a),
		Place:    placeOf(s.a),
	}
}

var contextHeader = []string{"file", "line", "start", "end", "headline", "date", "place"}

func (c *context) cells() []string {
	return []string{c.File, number(c.Line), number(c.Span.Start), number(c.Span.End), c.Headline, c.Date.String(), c.Place}
}

// A quoteRow is what quotes writes for a quotation.
type quoteRow struct {
	context
	InHeadline bool            `json:"in_headline"` // of the article, not in its body
	Quote      *newswire.Quote `json:"quote"`       // offsets in body, or in headline
}

var quoteHeader = slices.Concat(contextHeader, saidHeader, []string{"text"})

// A statementRow is what statements writes for a statement.
type statementRow struct {
	context
	InHeadline bool                `json:"in_headline"` // of the article, not in its body
	Statement  *newswire.Statement `json:"statement"`   // offsets in body, or in headline
}

var statementHeader = slices.Concat(contextHeader, saidHeader, []string{"quoted", "text"})

func (r *statementRow) cells() []string {
	s := r.Statement
	return slices.Concat(r.context.cells(), said(s.Speakers, s.Cue, s.Rule, string(s.Kind), s.Confidence), []string{
		each(s.Quotes, func(p newswire.Passage) string { return p.Text }), s.Text,
	})
}

// saidHeader is the header of the cells of said.
var saidHeader = []string{"speaker", "role", "pronoun", "speaker_kind", "mention", "cue", "rule", "kind", "confidence"}

// said returns the cells of an attribution.
func said(speakers []newswire.Speaker, cue newswire.Passage, rule newswire.Rule, kind string, p float64) []string {
	return []string{
		each(speakers, func(s newswire.Speaker) string { return s.Name }),
		each(speakers, func(s newswire.Speaker) string { return s.Role }),
		each(speakers, func(s newswire.Speaker) string { return s.Pronoun }),
		each(speakers, func(s newswire.Speaker) string { return string(s.Kind) }),
		each(speakers, func(s newswire.Speaker) string { return s.Mention.Text }),
		cue.Text, string(rule), kind, strconv.FormatFloat(confidence(p, speakers), 'f', 3, 64),
	}
}

func (r *quoteRow) cells() []string {
	q := r.Quote
	return slices.Concat(r.context.cells(), said(q.Speakers, q.Cue, q.Rule, string(q.Kind), q.Confidence), []string{q.Text})
}

// A datelineRow is what datelines writes for a dateline.
type datelineRow struct {
	context
	Dateline *newswire.Dateline `json:"dateline"` // offsets in body
}

var datelineHeader = slices.Concat(contextHeader, []string{"agency", "city", "region", "country", "dateline"})

func (r *datelineRow) cells() []string {
	d := r.Dateline
	return slices.Concat(r.context.cells(), []string{
		d.Agency,
		each(d.Places, func(p newswire.Place) string { return p.City }),
		each(d.Places, func(p newswire.Place) string { return p.Region }),
		each(d.Places, func(p newswire.Place) string { return p.Country }),
		d.Text,
	})
}

// A whoRow is what who writes for a speaker.
type whoRow struct {
	Speaker    string               `json:"speaker"`
	Role       string               `json:"role,omitzero"`    // the first that an article gives
	Pronoun    string               `json:"pronoun,omitzero"` // the first that an article uses
	Kind       newswire.SpeakerKind `json:"kind"`
	Quotations int                  `json:"quotations"`
	Words      int                  `json:"words"`         // quoted
	Articles   int                  `json:"articles"`      // in which the speaker is quoted
	File       string               `json:"file,omitzero"` // of a speaker without a name
	Line       int64                `json:"line,omitzero"` // of the first quotation of a speaker without a name
}

var whoHeader = []string{"quotations", "words", "articles", "speaker", "role", "pronoun", "kind", "file", "line"}

func (r *whoRow) cells() []string {
	line := ""
	if r.Line != 0 {
		line = number(r.Line)
	}
	return []string{
		strconv.Itoa(r.Quotations), strconv.Itoa(r.Words), strconv.Itoa(r.Articles), r.Speaker, r.Role, r.Pronoun, string(r.Kind), r.File, line,
	}
}

// dateOf returns the day on which a story was filed, else the date of its page.
func dateOf(a *newswire.Article) newswire.Date {
	if filed := a.Filed(); !filed.IsZero() {
		return filed
	}
	return a.PageDate
}

// placeOf returns the cities of a dateline, or the countries and regions without one,
// as they are printed.
func placeOf(a *newswire.Article) string {
	if a.Dateline == nil {
		return ""
	}
	return each(a.Dateline.Places, func(p newswire.Place) string { return cmp.Or(p.City, p.Text) })
}

// each joins what a function returns for each of several values in a cell. Values that
// are empty keep their place, so that the cells of a row match, unless all are.
func each[T any](values []T, f func(T) string) string {
	parts, some := make([]string, len(values)), false
	for i, v := range values {
		parts[i] = f(v)
		some = some || parts[i] != ""
	}
	if !some {
		return ""
	}
	return strings.Join(parts, "; ")
}

func number(n int64) string { return strconv.FormatInt(n, 10) }
