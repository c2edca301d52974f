// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"os"
	"path/filepath"

	"github.com/newswire-go/newswire/internal/marks"
	"github.com/newswire-go/newswire/internal/text"
	"github.com/newswire-go/newswire/internal/weight"
)

// quoteSets are the files of articles whose quotations are annotated.
var quoteSets = []string{"polnear-train.jsonl", "quotes-hand.jsonl", "quotes-bbc.jsonl", "quotes-bbc2.jsonl", "quotes-world.jsonl", "quotes-world2.jsonl", "quotes-nature.jsonl"}

// An annotated is an article whose quotations are annotated.
type annotated struct {
	ID     string
	Text   string
	Quotes []annotation

	everywhere bool // it is in no fold: every model learns from it

	speakers map[int]resolution // who says a quotation, where that is known; see loadResolved
}

// An annotation is a quotation of an article: the place of its words; "speech" for
// what somebody says, "none" for what nobody does; and the places of the words
// that name the speaker.
type annotation struct {
	Start, End int
	Label      string
	Sources    [][2]int
}

// fold returns the fifth of the articles that a is in, folds if it is in none.
func (a *annotated) fold() int {
	if a.everywhere {
		return folds
	}
	return foldOf(a.ID)
}

// loadQuotes returns the articles of quoteSets in a folder, and their digest.
func loadQuotes(folder string) (all []*annotated, digest string, err error) {
	var data []byte
	for _, name := range quoteSets {
		articles, b, err := loadSet(folder, name)
		if err != nil {
			return nil, "", err
		}
		all, data = append(all, articles...), append(data, b...)
	}
	return all, weight.Digest(data), nil
}

// loadSet returns the articles of a file, and the file.
func loadSet(folder, name string) (all []*annotated, data []byte, err error) {
	if data, err = os.ReadFile(filepath.Join(folder, name)); err != nil {
		return nil, nil, err
	}
	for dec := json.NewDecoder(bytes.NewReader(data)); ; {
		a := new(annotated)
		switch err := dec.Decode(a); {
		case err == nil:
			all = append(all, a)
		case errors.Is(err, io.EOF):
			return all, data, nil
		default:
			return nil, nil, err
		}
	}
}

// annotationOf returns the annotation of the quotation that the library finds: the
// one with which it shares four fifths of what either covers; nil if there is
// none.
func (a *annotated) annotationOf(q marks.Quotation) *annotation {
	if i := a.numberOf(q.Start, q.End); i >= 0 {
		return &a.Quotes[i]
	}
	return nil
}

// numberOf returns the place in Quotes of the annotation of the words from start to
// end, -1 if there is none.
func (a *annotated) numberOf(start, end int) int {
	for i := range a.Quotes {
		g := &a.Quotes[i]
		both := min(end, g.End) - max(start, g.Start)
		if 10*both >= 8*(max(end, g.End)-min(start, g.Start)) {
			return i
		}
	}
	return -1
}

// isSource reports whether a mention is one of the sources. One that is much
// longer than they are is none.
func (g *annotation) isSource(m text.Span) bool {
	size := 0
	for _, s := range g.Sources {
		size += s[1] - s[0]
	}
	if m.End-m.Start > max(2*size, size+30) {
		return false
	}
	for _, s := range g.Sources {
		if m.Overlaps(text.Span{Start: s[0], End: s[1]}) {
			return true
		}
	}
	return false
}
