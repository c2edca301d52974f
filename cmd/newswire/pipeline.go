// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package main

import (
	"runtime"
	"sync"

	"github.com/newswire-go/newswire"
)

// A story is an article with its place.
type story struct {
	file   string
	a      *newswire.Article
	region *region
	unit   unit
}

// A result is the result of the work on an article, or an error.
type result[T any] struct {
	value T
	file  string
	err   error
}

// ahead is how many results of a file may wait for those before them.
const ahead = 16

// run applies work to the articles of all files, on all cores, and take to the
// results, in order. Errors of the files are reported. It stops if take fails.
func run[T any](c *call, work func(*story) (T, error), take func(T) error) error {
	files := expand(c.args, c.recursive, func(err error) { c.fail("", err) })
	c.progress.begin(files)
	n := runtime.GOMAXPROCS(0)
	order := make(chan chan func() result[T], n)
	go func() {
		defer close(order)
		cores := make(chan struct{}, n) // as many files are read at a time
		for _, file := range files {
			cores <- struct{}{}
			results := make(chan func() result[T], ahead)
			go func() {
				defer func() { close(results); <-cores }()
				split(c, file, work, results)
			}()
			order <- results
		}
	}()
	for results := range order {
		for wait := range results {
			r := wait()
			if r.err != nil {
				c.fail(r.file, r.err)
				continue
			}
			if err := take(r.value); err != nil {
				return err
			}
			c.progress.article()
		}
		c.progress.file()
	}
	c.progress.clear()
	return nil
}

// split sends a result for each article of a file, and for each error.
func split[T any](c *call, file string, work func(*story) (T, error), results chan<- func() result[T]) {
	for f, err := range open(c.stdin, file) {
		if err != nil {
			results <- failed[T](file, err)
			continue
		}
		t, err := newTape(f, &c.progress.read, c.charset, c.offsets)
		if err != nil {
			results <- failed[T](f.Name, err)
			continue
		}
		for a, err := range c.parser(t).Split(t) {
			if err != nil {
				results <- failed[T](f.Name, err)
				continue
			}
			in, err := t.region(a.Span)
			if err != nil {
				results <- failed[T](f.Name, &newswire.ParseError{Span: a.Span, Err: err})
				continue
			}
			s := &story{f.Name, a, in, c.offsets}
			value := sync.OnceValue(func() result[T] {
				v, err := work(s)
				return result[T]{v, s.file, err}
			})
			results <- value
			go value()
		}
	}
}

// failed returns the result of an error.
func failed[T any](file string, err error) func() result[T] {
	return func() result[T] { return result[T]{file: file, err: err} }
}

// parser returns the parser for a tape.
func (c *call) parser(t *tape) *newswire.Parser {
	p := &newswire.Parser{Format: newswire.Format(c.format), Charset: c.charset}
	if t.decoded {
		p.Charset = "utf-8"
	}
	return p
}
