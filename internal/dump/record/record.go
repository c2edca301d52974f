// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

// Package record holds what the formats of dumps share: the Record that a format
// fills, the Source from which it reads lines, and the Format, a value that
// package dump lists.
package record

import (
	"bytes"
	"errors"
	"time"
	"unicode/utf8"

	"github.com/newswire-go/newswire/internal/charset"
	"github.com/newswire-go/newswire/internal/dateline"
	"github.com/newswire-go/newswire/internal/dump/scan"
)

// The errors of a Record.
var (
	// ErrTooLong is the error of an article over the limit.
	ErrTooLong = errors.New("article too long")
	// ErrFormat is the error of a stretch that does not keep to the format.
	ErrFormat = errors.New("not in the format of the dump")
)

// A Record is one article of a dump, or a stretch of the dump that could not be read.
type Record struct {
	// Start and End are the record's place in the dump, from its first byte
	// that is no white space to its last. Start == End means that only
	// boilerplate was consumed.
	Start, End int64
	// Line is the number of the line on which it starts.
	Line   int
	Format string

	// The fields of the head; nil if missing. They are valid until the
	// Record is used again. Headline is one line.
	ID, Slug, Headline, Byline, Section, Source []byte
	// Title is the headline together with its place in the dump. A format
	// that has set it leaves Headline alone.
	Title Body
	Date  scan.Date
	Time  time.Time
	// PageDate is the date of the page on which the article stands.
	PageDate scan.Date
	// Body is the text from the dateline, if any, to the credit.
	Body Body
	// Dateline is the length of the dateline at the start of Body as the format marks it, 0
	// if it marks none.
	Dateline int
	// Opening is the dateline that Body opens with, if the format has read it to find the
	// start of the article. If its End is 0, Body may open with one nevertheless.
	Opening dateline.Dateline
	// Credit is the sign-off at the end of Body.
	Credit Credit
	// Truncated reports that the dump ended inside the article.
	Truncated bool
	// Err is the reason why a stretch is not an article. A record that reports documents
	// missing from an export has zero width.
	Err error

	limit    int64  // bytes of the dump; negative for none
	lastLine int    // the number of the last line taken
	kept     []byte // the copies of CopyField
}

// Reset makes the record ready for the next article, keeping its buffers. It clears the
// fields one by one: most of the bytes of a Record are the parts of an Opening, which are
// not read if its End is 0.
func (r *Record) Reset(limit int64) {
	r.Start, r.End, r.Line, r.Format = 0, 0, 0, ""
	r.ID, r.Slug, r.Headline, r.Byline, r.Section, r.Source = nil, nil, nil, nil, nil, nil
	r.Title.Reset()
	r.Date, r.Time, r.PageDate = scan.Date{}, time.Time{}, scan.Date{}
	r.Body.Reset()
	r.Dateline, r.Opening.End = 0, 0
	r.Credit = Credit{Contributors: r.Credit.Contributors[:0]}
	r.Truncated, r.Err = false, nil
	r.limit, r.lastLine, r.kept = limit, 0, r.kept[:0]
}

// Extend makes the line, without the white space around it, part of the record.
func (r *Record) Extend(l *charset.Line) {
	i, j := scan.Trim(l.Text)
	r.ExtendPart(l, i, j)
}

// ExtendPart makes the bytes i to j of the line's text part of the record. The record
// starts with the first such part and ends with the last.
func (r *Record) ExtendPart(l *charset.Line, i, j int) {
	if r.Line == 0 {
		r.Line = l.Num - l.Parts
		r.Start = l.Raw(i)
	}
	r.lastLine = l.Num - l.Parts + int(l.Over)
	r.End = l.Raw(j)
	if l.Long {
		r.End = l.End
	}
	if r.limit >= 0 && r.End-r.Start > r.limit || l.Long {
		r.Err = ErrTooLong
		r.Body.Drop()
		r.Title.Drop()
	}
}

// CopyField returns a copy of text for a field of the record, with white space at its
// ends removed and each run inside replaced by a space. Bytes that are not UTF-8, as
// where a field of fixed width ends inside a character, are removed.
func (r *Record) CopyField(text []byte) []byte {
	if r.Err == ErrTooLong {
		return nil
	}
	if !utf8.Valid(text) {
		text = bytes.ToValidUTF8(text, nil)
	}
	n := len(r.kept)
	for word := range scan.Fields(text) {
		if len(r.kept) > n {
			r.kept = append(r.kept, ' ')
		}
		r.kept = append(r.kept, word...)
	}
	if len(r.kept) == n {
		return nil
	}
	return r.kept[n:len(r.kept):len(r.kept)]
}

// AppendTitle adds the bytes i to j of the line to the Title, after a space, with each run
// of white space replaced by a space.
func (r *Record) AppendTitle(l *charset.Line, i, j int) {
	for text := l.Text[:j]; i < j; {
		for n := scan.Space(text[i:]); n > 0; n = scan.Space(text[i:]) {
			i += n
		}
		end := scan.WordsEnd(text, i, l.Offsets == nil)
		r.Title.Join()
		r.Title.AppendDecoded(l, i, end, Entities)
		i = end
	}
}

// maxByline is the most bytes of a byline of several lines.
const maxByline = 240

// AddByline adds a line to the byline: another writer, or for whom they write.
func (r *Record) AddByline(text []byte) {
	text = r.CopyField(text)
	switch {
	case r.Byline == nil:
		r.Byline = text
	case len(r.Byline)+len(text) < maxByline:
		all := append(append(make([]byte, 0, maxByline), r.Byline...), ", "...)
		r.Byline = append(all, text...)
	}
}
