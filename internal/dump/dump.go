// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

// Package dump takes a dump apart into its articles: where each one
// starts and ends, what its head says, and the text of its body with the
// place in the dump of every byte.
//
// Each format of dump has a file of its own, which states the format, its
// source and where this package differs. What formats share is here: the
// Splitter, which finds out the format and hands the lines to it; the Record,
// which a format fills; and the Body, which is put together from pieces of
// lines and knows where they came from.
package dump

import (
	"bytes"
	"errors"
	"io"
	"math/bits"
	"time"
	"unicode/utf8"

	"github.com/newswire-go/newswire/internal/charset"
	"github.com/newswire-go/newswire/internal/dateline"
	"github.com/newswire-go/newswire/internal/dump/page"
	"github.com/newswire-go/newswire/internal/dump/scan"
)

// The errors of a Record.
var (
	// ErrTooLong is that of an article over the limit.
	ErrTooLong = errors.New("article too long")
	// ErrFormat is that of a stretch that does not keep to the format.
	ErrFormat = errors.New("not in the format of the dump")
)

// detectSize is how far into a dump the marks of its format are looked for.
const detectSize = 64 << 10

// A Date is a day of which any part may be unknown: zero.
type Date = scan.Date

// A Record is what the dump gives of one article, or a stretch of the dump
// that could not be read.
type Record struct {
	// Start and End are the record's place in the dump, from its first byte
	// that is no white space to its last. A record without an extent is
	// none: a format leaves it so where it has found furniture only.
	Start, End int64
	// Line is the number of the line on which it starts.
	Line   int
	Format string

	// The fields of the head; nil where there is none. They hold until the
	// Record is used again. Headline is one line.
	ID, Slug, Headline, Byline, Section, Source []byte
	// Title is the headline together with its place in the dump. A format
	// that has set it leaves Headline alone.
	Title Body
	Date  Date
	Time  time.Time
	// PageDate is the date of the page on which the article stands.
	PageDate Date
	// Body is the text from the dateline, if any, to the credit.
	Body Body
	// Dateline is how much of Body the format marks as the dateline; 0 where
	// it marks none.
	Dateline int
	// Opening is the dateline that Body opens with, where it had to be read
	// to find out that an article starts there; else its End is 0, and Body
	// may open with one all the same.
	Opening dateline.Dateline
	// Credit is the end of Body that says whose work the story is.
	Credit Credit
	// Truncated reports that the dump ended inside the article.
	Truncated bool
	// Err is set for a stretch that is no article: it could not be read, for
	// this reason. A format may report a loss that has no extent of its own
	// by a record with one.
	Err error

	limit    int64  // bytes of the dump; negative for none
	lastLine int    // the number of the last line taken
	kept     []byte // what Keep has kept
}

// reset makes the record ready for the next article, keeping its buffers. What
// it clears is named one by one: most of a Record is the parts of an Opening,
// which do not count where it has no end.
func (r *Record) reset(limit int64) {
	r.Start, r.End, r.Line, r.Format = 0, 0, 0, ""
	r.ID, r.Slug, r.Headline, r.Byline, r.Section, r.Source = nil, nil, nil, nil, nil, nil
	r.Title.reset()
	r.Date, r.Time, r.PageDate = Date{}, time.Time{}, Date{}
	r.Body.reset()
	r.Dateline, r.Opening.End = 0, 0
	r.Credit = Credit{Contributors: r.Credit.Contributors[:0]}
	r.Truncated, r.Err = false, nil
	r.limit, r.lastLine, r.kept = limit, 0, r.kept[:0]
}

// Take makes the line, without the white space around it, part of the
// record: it starts with the first such line and ends with the last.
func (r *Record) Take(l *charset.Line) {
	i, j := scan.Trim(l.Text)
	r.TakePart(l, i, j)
}

// TakePart is Take for a part of the line's text, and as it stands.
func (r *Record) TakePart(l *charset.Line, i, j int) {
	if r.Line == 0 {
		r.Line = l.Num - l.Parts
		r.Start = l.Raw(i)
	}
	r.lastLine = l.Num - l.Parts
	r.End = l.Raw(j)
	if l.Long {
		r.End = l.End
	}
	if r.limit >= 0 && r.End-r.Start > r.limit || l.Long {
		r.Err = ErrTooLong
		r.Body.drop()
		r.Title.drop()
	}
}

// Keep copies text for a field of the record, with the white space around it
// cut off and that inside it folded. What fields of fixed width have cut out
// of the middle of a character is left out.
func (r *Record) Keep(text []byte) []byte {
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

// Entitle adds the text of a line from the byte i to the byte j to the Title,
// after a space, with the white space inside it folded.
func (r *Record) Entitle(l *charset.Line, i, j int) {
	for text := l.Text[:j]; i < j; {
		for n := scan.Space(text[i:]); n > 0; n = scan.Space(text[i:]) {
			i += n
		}
		end := scan.WordsEnd(text, i, l.Marks == nil)
		r.Title.Join()
		r.Title.Line(l, i, end)
		i = end
	}
}

// Options are the settings of a Splitter.
type Options struct {
	Format   string            // "" to find out
	Charset  string            // "" to find out
	Limit    int64             // bytes of an article, negative for none
	Boundary func(string) bool // a line that starts an article; may be nil
	Pages    *page.Model       // weighs the lines of plain text; nil for the one that was trained
}

// A Splitter reads the records of a dump.
type Splitter struct {
	in     *charset.Reader
	opt    Options
	format *format      // that of the dump; nil before it is known
	pages  page.Labeler // of plain text

	pageDate Date // of the page that is read
	// Where text has been passed over, and whether an article has been found.
	passed struct {
		Start, End int64
		Line       int
	}
	found bool

	xml     xmlState
	begun   bool  // the dump has been looked at
	refused error // no dump: why

	tally   tally // of the documents that an export announces
	end     int64 // where the last record ended
	endLine int
	first   int    // where in the line ahead a record starts that is passed over
	scratch []byte // for text that is put together before it is kept
	buf     Body   // likewise, with its places
	blocks  []block
}

// A format is one form of dump.
type format struct {
	name string
	// first is the bytes with which a line that opens a record can begin. It
	// is "" where that is told by a start of heading anywhere in the line.
	first string
	// second is the bytes that can come after, "" for any.
	second string
	// indented is the bytes that can come after blanks, where it begins with
	// some.
	indented string
	// opens reports whether the i-th line ahead opens a record, by a mark
	// that no other text has.
	opens func(s *Splitter, i int) bool
	// shows reports whether the line, though it opens no record, proves
	// that the dump is of this format. It may be nil.
	shows func(s *Splitter, i int) bool
	// read reads one record, or furniture before one. It is called at a line
	// that opens a record of the format, and in a dump of the format also at
	// lines that open none. It must skip one line at least.
	read func(s *Splitter, r *Record)
}

// marked are the formats whose records have marks.
var marked []*format

func init() {
	// What reads a format asks it for the next opening, so that it cannot be
	// part of its initial value.
	reuters.read, docs.read = readReuters, readDocs
	anpa.read, iptc.read = readANPA, readIPTC
	lexisNexis.read, nexisUni.read, factiva.read, proQuest.read = readLexisNexis, readNexisUni, readFactiva, readProQuest
	nitf.opens, nitf.read = opensNITF, readNITF
	newsML.opens, newsML.read = opensNewsML, readNewsML
	marked = []*format{reuters, docs, nitf.format, newsML.format, anpa, iptc, proQuest, lexisNexis, nexisUni, factiva}
	if len(marked) > maxFormats {
		panic("dump: more formats than a formatSet holds")
	}
	for i, f := range marked {
		if f.first == "" {
			headed |= 1 << i
		}
		for _, c := range []byte(f.first) {
			begun[c] |= 1 << i
		}
		for _, c := range []byte(f.second) {
			begun2[c] |= 1 << i
		}
		if f.second == "" {
			anySecond |= 1 << i
		}
		for _, c := range []byte(f.indented) {
			begunIn[c] |= 1 << i
		}
	}
}

// A formatSet is a set of formats, by their place in marked.
type formatSet uint32

// maxFormats is how many formats a formatSet holds.
const maxFormats = 32

// begun are the formats, by their place in marked, of which a line that begins
// with a byte can open a record, and begun2 those of which one can with the
// byte in the second place, where anySecond are those with any; begunIn are those of
// which one that begins with blanks can with the byte after them; headed are those
// told by a start of heading. They are looked up at every line of a plain dump.
var (
	begun, begun2, begunIn [256]formatSet
	anySecond, headed      formatSet
)

// Known reports whether there is a format of the name.
func Known(name string) bool { return name == plain.name || formatOf(name) != nil }

// formatOf returns the marked format of the name.
func formatOf(name string) *format {
	for _, f := range marked {
		if f.name == name {
			return f
		}
	}
	return nil
}

// New returns a Splitter of the dump.
func New(r io.Reader, opt Options) (*Splitter, error) {
	line := -1
	if opt.Limit >= 0 {
		line = int(max(min(opt.Limit, 1<<30), detectSize))
	}
	in, err := charset.NewReader(r, opt.Charset, line)
	if err != nil {
		return nil, err
	}
	s := &Splitter{in: in, opt: opt}
	s.pages = page.Labeler{In: in, Stop: func(i int) bool { return s.opening(i) != nil }, Boundary: opt.Boundary, Model: opt.Pages}
	switch {
	case opt.Format == plain.name:
		s.format = plain
	case opt.Format != "":
		if s.format = formatOf(opt.Format); s.format == nil {
			return nil, ErrFormat
		}
	}
	return s, nil
}

// Err returns the error of the dump's reader, nil at the end of the dump. For
// an input that is no dump it is one that wraps ErrFormat.
func (s *Splitter) Err() error {
	if s.refused != nil {
		return s.refused
	}
	return s.in.Err()
}

// Next reads the next record into r, and reports whether there is one.
func (s *Splitter) Next(r *Record) bool {
	if !s.begun {
		if isMarkup(s.in.Head(startsBlank)) {
			s.in.BreakTags()
		}
		s.begun, s.refused = true, s.refusal()
	}
	if s.refused != nil {
		return false
	}
	for {
		l, ok := s.in.Peek(0)
		if !ok {
			return s.ended(r)
		}
		at, within := l.Num, s.xml.at
		if s.format == nil {
			s.format = s.detect()
		}
		f := s.format
		if s.pages.Pending() {
			f = plain // it has read ahead
		} else if s.xml.at > 0 {
			f = s.xml.of // what is left of its line
		} else if o := s.opening(0); o != nil {
			f = o
		} else if s.xml.of != nil {
			f = s.xml.of
		}
		r.reset(s.opt.Limit)
		r.Format = f.name
		f.read(s, r)
		// Nothing is asked of the dump here: a record whose end mark has come
		// is not to wait for what follows it.
		more := s.in.Ahead() > 0
		if more && r.Err == nil {
			if l, _ := s.in.Peek(0); l.Num == at && s.xml.at <= within && !s.pages.Pending() {
				r.Err = ErrFormat // no format may stop the way
				r.Take(l)
				s.in.Skip(1)
			}
		}
		if r.End > r.Start || r.Err != nil {
			if !more && s.in.Ended() && s.in.Err() != nil {
				r.Truncated = true
			}
			r.Body.finish()
			r.Title.finish()
			r.findCredit()
			s.end, s.endLine = r.End, r.lastLine
			return true
		}
	}
}

// ended reports, after the last line of a dump, what an export announced and
// did not bring.
func (s *Splitter) ended(r *Record) bool {
	if s.format == nil || s.in.Err() != nil {
		return false
	}
	r.reset(s.opt.Limit)
	r.Format = s.format.name
	return s.settle(r)
}

// opening returns the format of which the i-th line ahead opens a record, or
// nil. A dump whose format the caller has set is not asked.
func (s *Splitter) opening(i int) *format {
	if s.opt.Format != "" {
		return nil
	}
	l, ok := s.in.Peek(i)
	if !ok || len(l.Text) == 0 {
		return nil
	}
	which := beginsRecord(l.Text)
	if !l.Plain && bytes.IndexByte(l.Text, ctlSOH) >= 0 {
		which |= headed
	}
	for ; which != 0; which &= which - 1 {
		if f := marked[bits.TrailingZeros32(uint32(which))]; f.opens(s, i) {
			return f
		}
	}
	return nil
}

// beginsRecord returns the formats of which the line may open a record by its
// first bytes, by their place in marked.
func beginsRecord(text []byte) formatSet {
	which := begun[text[0]]
	if len(text) > 1 {
		which &= begun2[text[1]] | anySecond
	}
	if which != 0 && text[0] <= ' ' {
		i := 1
		for i < len(text) && (text[i] == ' ' || text[i] == '\t') {
			i++
		}
		if i == len(text) {
			return 0
		}
		if scan.Inked(text[i]) {
			which &= begunIn[text[i]]
		}
	}
	return which
}

// detect finds out the format of the dump from its beginning. It stops
// reading where a page stamp or a dateline makes the dump a plain one.
func (s *Splitter) detect() *format {
	for i := 0; ; i++ {
		l, ok := s.in.Peek(i)
		if !ok || l.Start > detectSize {
			return plain
		}
		if f := s.shown(i); f != nil {
			return f
		}
		if opensPlain(l) {
			return plain
		}
	}
}

// shown returns the format that the i-th line ahead proves the dump to be of,
// or nil.
func (s *Splitter) shown(i int) *format {
	for _, f := range marked {
		if f.opens(s, i) || f.shows != nil && f.shows(s, i) {
			return f
		}
	}
	return nil
}

// line returns the text of the i-th line ahead; nil after the last.
func (s *Splitter) line(i int) []byte {
	if l, ok := s.in.Peek(i); ok {
		return l.Text
	}
	return nil
}
