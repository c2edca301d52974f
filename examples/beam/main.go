// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

// Beam converts dumps of news copy to JSON Lines with Apache Beam, on this machine or on
// a cluster: an object for each article with its quotations, as examples/jsonl writes,
// in any order, and in another file an object for each stretch that was skipped.
//
//	go run . -input '../../testdata/corpus/*' -output articles.jsonl
package main

import (
	"bytes"
	"compress/flate"
	"compress/gzip"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"log"
	"os"
	"slices"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/fileio"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/textio"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/x/beamx"

	"github.com/newswire-go/newswire"
	"github.com/newswire-go/newswire/unpack"
)

var (
	input   = flag.String("input", "", "`pattern` of the dumps' names; archives, Word documents and mails are unpacked")
	format  = flag.String("format", "", "`name` of the dumps' format, such as single for an article a file (default: detect it)")
	output  = flag.String("output", "", "`file` for the articles")
	damaged = flag.String("damaged", "", "`file` for text that was skipped (default: the name of the output with .damaged)")

	articles   = beam.NewCounter("newswire", "articles")
	quotations = beam.NewCounter("newswire", "quotations")
	skipped    = beam.NewCounter("newswire", "skipped")
)

func init() {
	register.DoFn4x1[context.Context, fileio.ReadableFile, func(string), func(string), error](&splitFn{})
	register.DoFn2x2[context.Context, string, string, error](&quotesFn{})
	register.Emitter1[string]()
}

func main() {
	flag.Parse()
	beam.Init()
	if *input == "" || *output == "" {
		fmt.Fprintln(os.Stderr, "usage: beam -input pattern -output file")
		flag.PrintDefaults()
		os.Exit(2)
	}
	if *damaged == "" {
		*damaged = *output + ".damaged"
	}
	p := pipeline(*input, *output, *damaged, *format)
	if err := beamx.Run(context.Background(), p); err != nil {
		log.Fatal(err)
	}
}

// pipeline reads the files of a pattern and writes two.
func pipeline(input, output, damaged, format string) *beam.Pipeline {
	p, s := beam.NewPipelineWithRoot()
	files := fileio.ReadMatches(s, fileio.MatchFiles(s, input, fileio.MatchEmptyDisallow()))
	found, lost := beam.ParDo2(s, &splitFn{Format: format}, files)
	// One worker splits a file; the reshuffle deals its articles to all.
	found = beam.ParDo(s, &quotesFn{}, beam.Reshuffle(s, found))
	textio.Write(s, output, found)
	textio.Write(s, damaged, lost)
	return p
}

// An article is passed between the steps, and written, as JSON.
type article struct {
	File string `json:"file"`
	*newswire.Article
	HeadlineQuotes []*newswire.Quote `json:"headline_quotes,omitzero"` // places in headline
	Quotes         []*newswire.Quote `json:"quotes,omitzero"`          // places in body
}

// A loss is a stretch of a file that was skipped.
type loss struct {
	File  string         `json:"file"`
	Span  *newswire.Span `json:"span,omitzero"` // nil if it is the rest of the file
	Line  int            `json:"line,omitzero"`
	Error string         `json:"error"`
}

// splitFn finds the articles of a file, and of the files in it.
type splitFn struct {
	Format string
}

// ProcessElement emits the articles of a file, and the stretches that were skipped. It
// returns errors of the file system, for the runner to try again.
func (fn *splitFn) ProcessElement(ctx context.Context, file fileio.ReadableFile, emit, emitLost func(string)) error {
	name := file.Metadata.Path
	r, err := file.Open(ctx)
	if err != nil {
		return lose(ctx, name, err, emitLost)
	}
	defer r.Close()
	p := &newswire.Parser{Format: newswire.Format(fn.Format)}
	for part, err := range unpack.Stream(r, name) {
		if err != nil {
			if err := lose(ctx, name, err, emitLost); err != nil {
				return err
			}
			continue
		}
		for a, err := range p.Split(part) {
			if err != nil {
				if err := lose(ctx, part.Name, err, emitLost); err != nil {
					return err
				}
				continue
			}
			line, err := encode(article{File: part.Name, Article: a})
			if err != nil {
				return err
			}
			articles.Inc(ctx, 1)
			emit(line)
		}
	}
	return nil
}

// lose emits what is lost by an error that lies in the file itself, and
// returns any other.
func lose(ctx context.Context, name string, err error, emit func(string)) error {
	if e, ok := errors.AsType[*unpack.Error](err); ok {
		name, err = e.Name, e.Err
	}
	l := loss{File: name, Error: err.Error()}
	var corrupt flate.CorruptInputError
	if pe, ok := errors.AsType[*newswire.ParseError](err); ok {
		l.Span, l.Line = &pe.Span, pe.Line
	} else if errors.Is(err, newswire.ErrFormat) || errors.Is(err, unpack.ErrDamaged) || errors.Is(err, unpack.ErrLimit) {
		// nothing that another try would mend
	} else if !errors.Is(err, gzip.ErrHeader) && !errors.Is(err, gzip.ErrChecksum) && !errors.Is(err, io.ErrUnexpectedEOF) && !errors.As(err, &corrupt) {
		return fmt.Errorf("%s: %w", name, err)
	}
	line, err := encode(l)
	if err != nil {
		return err
	}
	skipped.Inc(ctx, 1)
	emit(line)
	return nil
}

// quotesFn finds the quotations of an article.
type quotesFn struct{}

// ProcessElement returns the article with its quotations.
func (*quotesFn) ProcessElement(ctx context.Context, line string) (string, error) {
	var a article
	if err := json.Unmarshal([]byte(line), &a); err != nil {
		return "", err
	}
	a.HeadlineQuotes = slices.Collect(a.Article.HeadlineQuotes())
	a.Quotes = slices.Collect(a.Article.Quotes())
	quotations.Inc(ctx, int64(len(a.HeadlineQuotes)+len(a.Quotes)))
	return encode(a)
}

// encode returns v as a line of JSON.
func encode(v any) (string, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(v)
	return strings.TrimSuffix(b.String(), "\n"), err
}
