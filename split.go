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

// A Format names the format of a dump: how articles are delimited and which
// fields their heads have.
type Format string

// The formats. docs/formats.md describes each.
const (
	FormatPlain      Format = "plain"        // text without separators between articles
	FormatSingle     Format = "single"       // text that is one article: see Parser.ParseArticle
	FormatLexisNexis Format = "lexisnexis"   // LexisNexis, saved as text or HTML: "2 of 7 DOCUMENTS"
	FormatNexisUni   Format = "nexisuni"     // Nexis Uni and Lexis Advance, saved as text: "End of Document"
	FormatFactiva    Format = "factiva"      // Factiva, saved as text, HTML or RTF, with codes or without
	FormatProQuest   Format = "proquest"     // ProQuest, saved as text
	FormatReuters    Format = "reuters21578" // SGML of the Reuters-21578 collection
	FormatTREC       Format = "trec"         // SGML of corpora with DOC elements: TREC, Gigaword, AQUAINT, IEER
	FormatNITF       Format = "nitf"         // NITF 3 of the IPTC
	FormatNewsML     Format = "newsml"       // NewsML 1 and NewsML-G2 of the IPTC
	FormatANPA       Format = "anpa1312"     // American wires, ANPA 1312
	FormatIPTC       Format = "iptc7901"     // European wires, IPTC 7901
)

// DefaultMaxArticle is the limit for the length of an article, in bytes, of a
// Parser whose MaxArticle is zero.
const DefaultMaxArticle = 4 << 20

var (
	// ErrTooLong is the Err of a [ParseError] for an article that is longer
	// than the limit of the Parser.
	ErrTooLong = errors.New("newswire: article too long")
	// ErrFormat is the Err of a [ParseError] for a stretch of the dump that
	// does not keep to its format, the error for an unknown Format, and the
	// error for an input that is not a dump.
	ErrFormat = errors.New("newswire: not in the format of the dump")
	// ErrNoArticle is the error of [ParseArticle] for a text that has nothing but white
	// space.
	ErrNoArticle = errors.New("newswire: no article")
)

// A ParseError is a stretch of a dump that could not be parsed and was skipped.
// Splitting continues behind it.
type ParseError struct {
	Span Span  // place in the dump; empty for a document that an export announces and lacks
	Line int   // number of the line on which the stretch starts, from 1
	Err  error // why: ErrTooLong or ErrFormat, or an error that wraps it
}

// Error returns the line, the bytes and the reason.
func (e *ParseError) Error() string {
	const prefix = "newswire: " // of the error and of Err
	return fmt.Sprintf(prefix+"line %d: bytes %d to %d: %s", e.Line, e.Span.Start, e.Span.End, strings.Replace(e.Err.Error(), prefix, "", 1))
}

// Unwrap returns e.Err.
func (e *ParseError) Unwrap() error { return e.Err }

// MarshalJSON returns {"error": …, "span": {"start": …, "end": …}, "line": …},
// with the text of Err without the name of the package.
func (e *ParseError) MarshalJSON() ([]byte, error) {
	why := ""
	if e.Err != nil {
		why = strings.ReplaceAll(e.Err.Error(), "newswire: ", "")
	}
	return json.Marshal(struct {
		Error string `json:"error"`
		Span  Span   `json:"span"`
		Line  int    `json:"line"`
	}{why, e.Span, e.Line})
}

// A Parser holds the settings for parsing dumps. The zero Parser detects format
// and charset. A Parser is safe for concurrent use once its fields are set.
type Parser struct {
	// Format is the format of the dump, "" to detect it. A dump in which several
	// formats follow each other is read only if Format is "".
	Format Format
	// Charset is a label of the WHATWG, as in HTML: "windows-1252". If it is
	// "", a byte-order mark decides; without one the dump is UTF-8, and
	// bytes that are not are Windows-1252. A mark overrules the label. For an
	// unknown label, Split yields a single error.
	Charset string
	// MaxArticle is the most bytes that an article may have, 0 for
	// DefaultMaxArticle, negative for no limit. A longer article is skipped
	// with a [ParseError], in memory of the order of the limit.
	MaxArticle int
	// Boundary, if not nil, reports whether a line starts an article, for
	// dumps with separators of your own. The line is passed without the white
	// space around it. A line for which it returns false may still start an article by the
	// usual rules.
	Boundary func(line string) bool
}

// Split finds the articles of a dump. It is the method of the zero Parser.
func Split(r io.Reader) iter.Seq2[*Article, error] { return new(Parser).Split(r) }

// Split returns the articles of a dump in order, as they are read. Exactly one
// value of each pair is nil. After a [*ParseError] the next article
// follows. An error of the reader comes last and unchanged, after the articles
// that were read; one that it cuts off is Truncated.
//
// An input that is not a dump, judging by its first bytes, is rejected: the only
// pair is an error that wraps [ErrFormat] and says what the input is and how to
// read it. Archives, office documents, PDF, images and other binary files are
// rejected unless Boundary or the Format of a wire is set; JSON, CSV, mail, RTF, web
// pages and unknown XML only if neither Format nor Boundary is set. RTF and web pages are
// not rejected if they are exports of the formats that are read in them: FormatLexisNexis,
// FormatNexisUni, FormatFactiva and FormatProQuest.
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
// in plain text that is known some 20 lines later at most. To detect the Format, Split may
// look at the first 64 KiB before it returns the first article.
//
// After a loop that was left early, ranging again over the same iterator resumes
// after the last pair. The iterator must not be used by several goroutines at once.
// Articles are not reused.
//
// With FormatSingle there is at most one article, as ParseArticle reads it; it is returned
// when all of r has been read.
//
// To cancel, let r return an error, as the body of an HTTP request does when its
// context ends, or leave the loop.
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
	last error // to come before the end
	done bool
}

// next returns the next article or error, io.EOF after the last.
func (s *splitter) next() (*Article, error) {
	if s.done {
		return nil, io.EOF
	}
	if s.p.Format == FormatSingle {
		return s.single()
	}
	if s.s == nil {
		limit := s.p.limit()
		var err error
		s.s, err = dump.New(s.r, dump.Options{
			Format:   string(s.p.Format),
			Charset:  s.p.Charset,
			Limit:    limit,
			Boundary: s.p.Boundary,
		})
		if err != nil {
			s.done = true
			return nil, settingError(s.p.Format, err)
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

// settingError names the setting that is invalid.
func settingError(format Format, err error) error {
	if errors.Is(err, record.ErrFormat) {
		return formatError{fmt.Errorf("newswire: unknown format %q", format)}
	}
	return fmt.Errorf("newswire: %w", err)
}

// newParseError returns the error of a stretch that was skipped.
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
