// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package newswire

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"strings"

	"github.com/newswire-go/newswire/internal/dump"
	"github.com/newswire-go/newswire/internal/dump/record"
)

// A Format names the form of a dump: how its articles are marked off and
// what their heads hold.
type Format string

// The formats. What each of them is, and where it is specified, says
// docs/formats.md.
const (
	FormatPlain      Format = "plain"        // text without marks between its articles
	FormatLexisNexis Format = "lexisnexis"   // LexisNexis, saved as text: "2 of 7 DOCUMENTS"
	FormatNexisUni   Format = "nexisuni"     // Nexis Uni and Lexis Advance, saved as text: "End of Document"
	FormatFactiva    Format = "factiva"      // Factiva, saved as text, with codes or without
	FormatProQuest   Format = "proquest"     // ProQuest, saved as text
	FormatReuters    Format = "reuters21578" // SGML of the Reuters-21578 collection
	FormatTREC       Format = "trec"         // SGML of corpora with DOC elements: TREC, Gigaword, AQUAINT, IEER
	FormatNITF       Format = "nitf"         // NITF 3 of the IPTC
	FormatNewsML     Format = "newsml"       // NewsML 1 and NewsML-G2 of the IPTC
	FormatANPA       Format = "anpa1312"     // American wires, ANPA 1312
	FormatIPTC       Format = "iptc7901"     // European wires, IPTC 7901
)

// DefaultMaxArticle is the limit for the length of an article where a Parser
// sets none.
const DefaultMaxArticle = 4 << 20

var (
	// ErrTooLong is the Err of a [ParseError] for an article that is longer
	// than the limit of the Parser.
	ErrTooLong = errors.New("newswire: article too long")
	// ErrFormat is the Err of a [ParseError] for a stretch of the dump that
	// does not keep to its format, the error for an unknown Format, and the
	// error for an input that is not a dump.
	ErrFormat = errors.New("newswire: not in the format of the dump")
)

// A ParseError is a stretch of a dump that was passed over. What follows is
// read as if it had not been there.
type ParseError struct {
	Span Span  // place in the dump; empty, where a document should be that an export announces and lacks
	Line int   // number of the line on which the stretch starts, from 1
	Err  error // why: ErrTooLong or ErrFormat, or an error that wraps it
}

// Error says where in the dump what went wrong.
func (e *ParseError) Error() string {
	const here = "newswire: " // said once
	return fmt.Sprintf(here+"line %d: bytes %d to %d: %s", e.Line, e.Span.Start, e.Span.End, strings.Replace(e.Err.Error(), here, "", 1))
}

// Unwrap returns e.Err.
func (e *ParseError) Unwrap() error { return e.Err }

// MarshalJSON returns {"error": …, "span": {"start": …, "end": …}, "line": …},
// with the text of Err without the name of the package.
func (e *ParseError) MarshalJSON() ([]byte, error) {
	why := ""
	if e.Err != nil {
		why = strings.TrimPrefix(e.Err.Error(), "newswire: ")
	}
	return json.Marshal(struct {
		Error string `json:"error"`
		Span  Span   `json:"span"`
		Line  int    `json:"line"`
	}{why, e.Span, e.Line})
}

// A Parser holds the settings for taking dumps apart. The zero Parser finds
// out by itself what it is given. A Parser that is not written to any more
// may be used by several goroutines at once.
type Parser struct {
	// Format is the form of the dump, "" to find out. A dump of several
	// forms one after the other is taken apart only by finding out.
	Format Format
	// Charset is a label of the WHATWG, as in HTML: "windows-1252". If it is
	// "", a byte-order mark decides; without one the dump is UTF-8, and
	// bytes that are not are Windows-1252. A mark overrules the label. With a
	// label that is none, an error that says so is all that Split returns.
	Charset string
	// MaxArticle is the most bytes that an article may have, 0 for
	// DefaultMaxArticle, negative for no limit. One that has more is passed
	// over with a [ParseError], in memory of the order of the limit.
	MaxArticle int
	// Boundary, if not nil, reports whether a line starts an article, for
	// dumps with marks of the caller's own. The line comes without the white
	// space around it. A line for which it returns false may still start an article by the
	// usual rules.
	Boundary func(line string) bool
}

// Split finds the articles of a dump. It is the method of the zero Parser.
func Split(r io.Reader) iter.Seq2[*Article, error] { return new(Parser).Split(r) }

// Split returns the articles of a dump one after the other, as they come.
// Of each pair just one is nil. After a [*ParseError] the next article
// follows. An error of the reader is the last pair, as it is; what was read
// before it is given first, an article that it cuts off as truncated.
//
// An input that is not a dump, judging by its first bytes, is rejected: the only
// pair is an error that wraps [ErrFormat] and says what the input is and how to
// read it. Archives, office documents, PDF, images and other binary files are
// rejected unless Boundary or the Format of a wire is set; JSON, CSV, mail, RTF, web
// pages and unknown XML only if neither Format nor Boundary is set.
//
// Every byte of a dump that is not rejected is in the Span of one article or of
// one ParseError, which come in the order of the dump and do not overlap, or is boilerplate
// between articles: white space and control characters, rules of dashes, lines of a page
// that belong to no article ("Subscribe to this feed", navigation, section titles; none
// has more than 300 bytes), tags around the records of a corpus, and the covers, search
// summaries and page feet of exports. A dump of plain text in which no article is found
// yields a ParseError.
//
// The reader is read no further than it takes to know where an article ends, and further
// by the size of a buffer at most. In most dumps an article ends where the next one starts;
// in plain text that is known when a few lines more have come, some 20 at most. To find out the Format, Split may look at the first
// 64 KiB before it returns the first article.
//
// A loop that is left early can be taken up by another range over the same
// iterator: it goes on at the next article. The iterator must not be used by
// several goroutines at once. The articles are the caller's.
func (p *Parser) Split(r io.Reader) iter.Seq2[*Article, error] {
	s := splitter{r: r, p: *p}
	return func(yield func(*Article, error) bool) {
		for {
			a, err := s.next()
			if err == io.EOF || !yield(a, err) {
				return
			}
		}
	}
}

// A splitter is the state of an iterator of Split.
type splitter struct {
	r    io.Reader
	p    Parser
	s    *dump.Splitter
	rec  record.Record
	done bool
}

// next returns the next article or error, io.EOF after the last.
func (s *splitter) next() (*Article, error) {
	if s.done {
		return nil, io.EOF
	}
	if s.s == nil {
		limit := int64(s.p.MaxArticle)
		if limit == 0 {
			limit = DefaultMaxArticle
		}
		var err error
		s.s, err = dump.New(s.r, dump.Options{
			Format:   string(s.p.Format),
			Charset:  s.p.Charset,
			Limit:    limit,
			Boundary: s.p.Boundary,
		})
		if err != nil {
			s.done = true
			return nil, s.settingError(err)
		}
	}
	if !s.s.Next(&s.rec) {
		s.done = true
		err := s.s.Err()
		switch {
		case errors.Is(err, record.ErrFormat):
			return nil, formatError{fmt.Errorf("newswire: %w", err)}
		case err != nil:
			return nil, err
		}
		return nil, io.EOF
	}
	if s.rec.Err != nil {
		return nil, newParseError(&s.rec)
	}
	return newArticle(&s.rec), nil
}

// settingError says which setting it is that cannot be followed.
func (s *splitter) settingError(err error) error {
	if errors.Is(err, record.ErrFormat) {
		return fmt.Errorf("%w: no format %q", ErrFormat, s.p.Format)
	}
	return fmt.Errorf("newswire: %w", err)
}

// newParseError returns the error of a stretch that was passed over.
func newParseError(r *record.Record) *ParseError {
	e := &ParseError{Span: Span{r.Start, r.End}, Line: r.Line, Err: r.Err}
	switch {
	case r.Err == record.ErrTooLong:
		e.Err = ErrTooLong
	case r.Err == record.ErrFormat:
		e.Err = ErrFormat
	case errors.Is(r.Err, record.ErrFormat):
		e.Err = formatError{r.Err}
	}
	return e
}

// A formatError is an error of a record that says more than ErrFormat, and
// is that to the caller.
type formatError struct{ error }

func (formatError) Unwrap() error { return ErrFormat }
