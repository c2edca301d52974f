// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

// Jsonl takes dumps of news copy, packed in archives, Word documents and mails or not,
// apart and prints JSON Lines: an object for each article with its quotations, or with
// -quotes for each quotation. With -format single each file is one article.
// What cannot be read is told on standard error and makes the exit status 1.
package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"github.com/newswire-go/newswire"
	"github.com/newswire-go/newswire/unpack"
)

type counter struct{ atomic.Int64 }

func (c *counter) Write(p []byte) (int, error) { c.Add(int64(len(p))); return len(p), nil }

func main() {
	quotes := flag.Bool("quotes", false, "print an object for each quotation")
	format := flag.String("format", "", "the `name` of the format of the dumps, to be detected if it is empty")
	flag.Parse()
	p := &newswire.Parser{Format: newswire.Format(*format)}
	files := append(flag.Args(), "-")[:max(1, flag.NArg())] // standard input if none is named
	size, total, wipe := 0.0, "", ""                        // wipe clears the rest of a line on a terminal
	for _, file := range files {
		if info, err := os.Stat(file); err == nil {
			size += float64(info.Size()) / 1e6
			total = fmt.Sprintf(" of %.1f", size)
		}
	}
	if info, err := os.Stderr.Stat(); err == nil && info.Mode()&os.ModeCharDevice != 0 {
		wipe = "\x1b[K"
	}
	order, read := make(chan func() ([]byte, error), 4*runtime.GOMAXPROCS(0)), new(counter) // bounded, as is memory
	go func() {
		defer close(order)
		for _, file := range files {
			split(p, file, read, func(file string, a *newswire.Article, err error) {
				lines := sync.OnceValues(func() ([]byte, error) { return encode(file, a, err, *quotes) })
				order <- lines
				go lines()
			})
		}
	}()
	articles, status, start := 0, 0, time.Now()
	for lines := range order {
		b, err := lines()
		if err != nil {
			fmt.Fprintf(os.Stderr, "jsonl: %v%s\n", err, wipe)
			status = 1
		} else if articles++; wipe != "" && articles%100 == 0 {
			mb := float64(read.Load()) / 1e6
			fmt.Fprintf(os.Stderr, "%.1f%s MB, %d articles, %.1f MB/s%s\r", mb, total, articles, mb/time.Since(start).Seconds(), wipe)
		}
		if _, err := os.Stdout.Write(b); err != nil {
			fmt.Fprintln(os.Stderr, "jsonl:", err)
			os.Exit(1)
		}
	}
	fmt.Fprint(os.Stderr, wipe)
	os.Exit(status)
}

// split calls emit with the articles and errors of the files in a file, in order.
func split(p *newswire.Parser, file string, read io.Writer, emit func(string, *newswire.Article, error)) {
	f, err := os.Stdin, error(nil)
	if file != "-" {
		f, err = os.Open(file)
	}
	if err != nil {
		emit(file, nil, err)
		return
	}
	defer f.Close()
	for part, err := range unpack.Stream(io.TeeReader(f, read), file) {
		if err != nil {
			emit(file, nil, err)
			continue
		}
		for a, err := range p.Split(part) {
			emit(part.Name, a, err)
		}
	}
}

// encode returns what to print for an article.
func encode(file string, a *newswire.Article, err error, perQuote bool) ([]byte, error) {
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	var b bytes.Buffer
	out := json.NewEncoder(&b)
	out.SetEscapeHTML(false)
	headline, body := slices.Collect(a.HeadlineQuotes()), slices.Collect(a.Quotes())
	if !perQuote {
		err = out.Encode(struct {
			File string `json:"file"`
			*newswire.Article
			HeadlineQuotes []*newswire.Quote `json:"headline_quotes,omitzero"` // places in headline
			Quotes         []*newswire.Quote `json:"quotes,omitzero"`          // places in body
		}{file, a, headline, body})
		return b.Bytes(), err
	}
	for i, q := range slices.Concat(headline, body) { // article, span: in the dump; in quote: in the body or the headline
		inHeadline, place := i < len(headline), a.DumpSpan
		if inHeadline {
			place = a.HeadlineDumpSpan // the article's Span where the headline has no offsets
		}
		err = errors.Join(err, out.Encode(map[string]any{"file": file, "article": a.Span, "span": place(q.Span()), "in_headline": inHeadline, "quote": q}))
	}
	return b.Bytes(), err
}
