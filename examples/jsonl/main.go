// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

// Jsonl converts dumps of news copy to JSON Lines, one object per article with its
// quotations, on all cores and in order. With -format single each file is one article.
// It shows how a program embeds the package; the command newswire does more.
package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"runtime"
	"slices"
	"sync"

	"github.com/newswire-go/newswire"
	"github.com/newswire-go/newswire/unpack"
)

// A line is the JSON of an article, or an error.
type line func() ([]byte, error)

func main() {
	format := flag.String("format", "", "`name` of the format of the dumps (default: detect it)")
	flag.Parse()
	p := &newswire.Parser{Format: newswire.Format(*format)}
	// The capacity bounds how many articles are in memory.
	order := make(chan line, 4*runtime.GOMAXPROCS(0))
	go func() {
		defer close(order)
		for _, name := range flag.Args() {
			read(p, name, order)
		}
	}()
	status := 0
	for next := range order {
		b, err := next()
		if err == nil {
			_, err = os.Stdout.Write(b)
		}
		if err != nil {
			fmt.Fprintln(os.Stderr, "jsonl:", err)
			status = 1
		}
	}
	os.Exit(status)
}

// read sends a line for each article of a file, and of the files in it if it is a
// container. Articles are encoded concurrently.
func read(p *newswire.Parser, name string, order chan<- line) {
	for f, err := range unpack.Open(name) {
		if err != nil {
			order <- failed(err)
			continue
		}
		for a, err := range p.Split(f) {
			if err != nil {
				order <- failed(fmt.Errorf("%s: %w", f.Name, err))
				continue
			}
			file := f.Name // f is valid until the next iteration only
			next := sync.OnceValues(func() ([]byte, error) { return encode(file, a) })
			order <- next
			go next()
		}
	}
}

func failed(err error) line { return func() ([]byte, error) { return nil, err } }

// encode returns the JSON of an article and its quotations.
func encode(file string, a *newswire.Article) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(struct {
		File string `json:"file"`
		*newswire.Article
		HeadlineQuotes []*newswire.Quote `json:"headline_quotes,omitzero"` // offsets in headline
		Quotes         []*newswire.Quote `json:"quotes,omitzero"`          // offsets in body
	}{file, a, slices.Collect(a.HeadlineQuotes()), slices.Collect(a.Quotes())})
	return b.Bytes(), err
}
