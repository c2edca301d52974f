// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package newswire

import (
	"bytes"
	"errors"
	"fmt"
	"io"

	"github.com/newswire-go/newswire/internal/dump"
	"github.com/newswire-go/newswire/internal/dump/record"
)

// ParseArticle reads a text that is one article. It is the method of the zero Parser.
func ParseArticle(r io.Reader) (*Article, error) { return new(Parser).ParseArticle(r) }

// ParseArticle reads all of r, which is one article, and never splits it. It is for texts
// that come one by one: from the field of a JSON object, the cell of a table, the row of a
// database, a file for each story. Split may take such a text for several articles, where
// a subhead looks like a headline or a paragraph opens with a dateline. Where Split gives
// one article, ParseArticle gives the same, but for Span and Format: Span is all of r, and
// Format is FormatSingle unless the text has the marks of another format.
//
// A Format of p that is empty stands for FormatSingle. A text in FormatSingle that is one
// record of a format with separators is read by its labels, as the NITF document of one
// story is; Format says which it is. FormatPlain looks for no separators. With any other
// format the text must be one record of it. Boundary is not used.
//
// The error is [ErrNoArticle] for a text that has nothing but white space, [ErrTooLong] for
// one of more than MaxArticle bytes, one that wraps [ErrFormat] for two records of a format
// with separators and for what Split rejects, and an error of r as it is.
func (p *Parser) ParseArticle(r io.Reader) (*Article, error) {
	a, err := p.parseArticle(r)
	if err != nil {
		return nil, err
	}
	return a, nil
}

// parseArticle is ParseArticle, but returns with an error of r the article that it cuts
// off, if any.
func (p *Parser) parseArticle(r io.Reader) (*Article, error) {
	text, failed := readAll(r, p.limit())
	if failed == ErrTooLong {
		return nil, ErrTooLong
	}
	a, err := p.one(text)
	if err != nil {
		if failed != nil {
			err = failed
		}
		return nil, err
	}
	a.Span = Span{0, int64(len(text))}
	if a.Format == FormatPlain || a.Format == FormatSingle {
		a.Format, a.Truncated = FormatSingle, false
	}
	a.Truncated = a.Truncated || failed != nil
	return a, failed
}

// one returns the one article of a text.
func (p *Parser) one(text []byte) (*Article, error) {
	format := p.Format
	if format == FormatSingle {
		format = ""
	}
	found, err := p.readAs(text, format)
	if err != nil {
		return nil, err
	}
	switch {
	case found.articles == 1 && found.err == nil:
		return found.first, nil
	case found.marked > 0 && found.articles > 1:
		return nil, formatError{errors.New("newswire: more than one article: use Split")}
	case found.err != nil && (found.marked > 0 || format != "" && format != FormatPlain):
		return nil, found.err
	case format == "", format == FormatPlain:
		if found, err = p.readAs(text, FormatSingle); err != nil {
			return nil, err
		}
	}
	if found.first == nil {
		return nil, ErrNoArticle
	}
	return found.first, nil
}

// A found is the result of reading a text.
type found struct {
	first    *Article
	articles int   // two if there are more
	marked   int   // those of a format with separators
	err      error // that of a stretch that was skipped
}

// readAs reads a text in a format, "" to detect it.
func (p *Parser) readAs(text []byte, format Format) (f found, err error) {
	s, err := dump.New(bytes.NewReader(text), dump.Options{Format: string(format), Charset: p.Charset, Limit: -1})
	if err != nil {
		return f, settingError(format, err)
	}
	var rec record.Record
	for f.articles < 2 && s.Next(&rec) {
		switch {
		case rec.Err != nil && rec.End > rec.Start: // not what an export announces and lacks
			f.err = formatError{fmt.Errorf("newswire: %w", newParseError(&rec).Err)}
		case rec.Err == nil:
			f.articles++
			if Format(rec.Format) != FormatPlain {
				f.marked++
			}
			if f.first == nil {
				f.first = newArticle(&rec)
			}
		}
	}
	if err := s.Err(); errors.Is(err, record.ErrFormat) {
		return f, formatError{fmt.Errorf("newswire: %w", err)}
	}
	return f, nil
}

// limit returns the most bytes of an article, negative for no limit.
func (p *Parser) limit() int64 {
	if p.MaxArticle == 0 {
		return DefaultMaxArticle
	}
	return int64(p.MaxArticle)
}

// maxEmpty is how many reads without a byte or an error there may be in a row.
const maxEmpty = 100

// readAll reads all of r, and returns ErrTooLong if that is more than limit bytes.
func readAll(r io.Reader, limit int64) ([]byte, error) {
	text := make([]byte, 0, 512)
	for empty := 0; empty < maxEmpty; empty++ {
		if len(text) == cap(text) {
			text = append(text, 0)[:len(text)]
		}
		n, err := r.Read(text[len(text):cap(text)])
		if n < 0 || n > cap(text)-len(text) {
			return text, errors.New("newswire: reader returned an impossible count")
		}
		text = text[:len(text)+n]
		switch {
		case limit >= 0 && int64(len(text)) > limit:
			return text, ErrTooLong
		case err == io.EOF:
			return text, nil
		case err != nil:
			return text, err
		case n > 0:
			empty = -1
		}
	}
	return text, io.ErrNoProgress
}

// drain reads r to its end, and returns its error.
func drain(r io.Reader) error {
	buf := make([]byte, 32<<10)
	for empty := 0; empty < maxEmpty; empty++ {
		switch n, err := r.Read(buf); {
		case err == io.EOF:
			return nil
		case err != nil:
			return err
		case n > 0:
			empty = -1
		}
	}
	return io.ErrNoProgress
}

// single returns the article of a dump in FormatSingle, then its error.
func (s *splitter) single() (*Article, error) {
	s.done = true
	if s.last != nil {
		return nil, s.last
	}
	counted := &counter{r: s.r}
	a, err := s.p.parseArticle(counted)
	switch {
	case err == ErrNoArticle:
		return nil, io.EOF
	case err == ErrTooLong:
		if failed := drain(counted); failed != nil {
			s.done, s.last = false, failed
		}
		return nil, &ParseError{Span: Span{0, counted.n}, Line: 1, Err: ErrTooLong}
	case a != nil && err != nil:
		s.done, s.last = false, err
		return a, nil
	}
	return a, err
}

// A counter counts the bytes of a reader.
type counter struct {
	r io.Reader
	n int64
}

func (c *counter) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.n += int64(n)
	return n, err
}
