// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package main

import (
	"encoding/json"
	"errors"
	"net/http"
	"slices"
	"strings"
	"time"

	"github.com/newswire-go/newswire"
)

// A handler parses the bodies of requests.
type handler struct {
	size    int64         // the most bytes of a body
	timeout time.Duration // the most time that a request may take
	slots   chan struct{} // as many requests are handled at a time
}

func newHandler(size int64, timeout time.Duration, requests int) *handler {
	return &handler{size, timeout, make(chan struct{}, requests)}
}

// An article is a line of the response.
type article struct {
	*newswire.Article
	HeadlineQuotes []*newswire.Quote `json:"headline_quotes,omitzero"`
	Quotes         []*newswire.Quote `json:"quotes,omitzero"`
}

// A failure is the last line of the response if the body could not be read to its end.
type failure struct {
	Error string `json:"error"`
}

func (h *handler) ServeHTTP(w http.ResponseWriter, req *http.Request) {
	select {
	case h.slots <- struct{}{}:
		defer func() { <-h.slots }()
	default:
		w.Header().Set("Retry-After", "1")
		http.Error(w, "too many requests", http.StatusServiceUnavailable)
		return
	}
	p := newswire.Parser{Format: newswire.Format(req.URL.Query().Get("format"))}
	if err := settings(&p); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	control := http.NewResponseController(w)
	control.EnableFullDuplex() // read and write at the same time; HTTP/2 does so anyway
	// A client that is too slow, or gone, ends the read or the write with an error.
	deadline := time.Now().Add(h.timeout)
	control.SetReadDeadline(deadline)
	control.SetWriteDeadline(deadline.Add(time.Second)) // for the error of the read
	w.Header().Set("Content-Type", "application/x-ndjson")

	lines := json.NewEncoder(w)
	lines.SetEscapeHTML(false)
	for a, err := range p.Split(http.MaxBytesReader(w, req.Body, h.size)) {
		if lines.Encode(line(a, err)) != nil {
			return // the client is gone
		}
		control.Flush()
	}
}

// line returns what to write for a pair of Split.
func line(a *newswire.Article, err error) any {
	if err == nil {
		return article{a, slices.Collect(a.HeadlineQuotes()), slices.Collect(a.Quotes())}
	}
	if e, ok := errors.AsType[*newswire.ParseError](err); ok {
		return e // its JSON has the place
	}
	return failure{strings.TrimPrefix(err.Error(), "newswire: ")}
}

// settings returns the error of a parser with settings that are not valid.
func settings(p *newswire.Parser) error {
	for _, err := range p.Split(strings.NewReader("")) {
		return err
	}
	return nil
}
