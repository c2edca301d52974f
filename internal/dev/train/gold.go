// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
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

	set        string           // the file
	resolved   map[int]fullName // who speaks, by the number of the quotation
	described  map[int]fullName // the same, of those who have no name
	everywhere bool             // it is in no fold: every model learns from it
}

// An annotation is a quotation of an article: the place of its words; its label, which is
// "speech", "unsourced" for speech without a speaker, or "none" for non-speech; and the
// places of the words that name the speaker.
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
		b, err := os.ReadFile(filepath.Join(folder, name))
		if err != nil {
			return nil, "", err
		}
		data = append(data, b...)
		articles, err := decodeAll[annotated](b)
		if err != nil {
			return nil, "", fmt.Errorf("%s: %w", name, err)
		}
		for _, a := range articles {
			a.set = name
		}
		all = append(all, articles...)
	}
	return all, weight.Digest(data), nil
}

// decodeAll returns the JSON values of data, which follow one another.
func decodeAll[T any](data []byte) (all []*T, err error) {
	dec := json.NewDecoder(bytes.NewReader(data))
	for {
		v := new(T)
		if err := dec.Decode(v); errors.Is(err, io.EOF) {
			return all, nil
		} else if err != nil {
			return nil, err
		}
		all = append(all, v)
	}
}

// loadAll returns the articles of quoteSets in a folder with the names of their speakers,
// the marked cases after them, and the digest of all of these.
func loadAll(folder string) (all []*annotated, digest string, err error) {
	articles, quotes, err := loadQuotes(folder)
	if err != nil {
		return nil, "", err
	}
	resolved, err := loadResolved(folder, articles)
	if err != nil {
		return nil, "", err
	}
	cases, texts, err := loadCases(caseFiles)
	if err != nil {
		return nil, "", err
	}
	return append(articles, cases...), weight.Digest([]byte(quotes + resolved + texts)), nil
}

// weightOf returns how much an annotation counts as an example of speech or of
// non-speech. In the first of quoteSets about a third of what is marked as
// non-speech is speech that the annotators passed over; the others were read for
// it.
func (a *annotated) weightOf(g *annotation) float64 {
	switch {
	case a.set != quoteSets[0]:
		return 2
	case g.Label == "none":
		return 0.7
	}
	return 1
}

// annotationOf returns the annotation of the quotation that the library finds: the
// one with which it shares four fifths of what either covers; nil if there is
// none.
func (a *annotated) annotationOf(q marks.Quotation) *annotation {
	g, _ := a.annotated([]text.Span{{Start: q.Start, End: q.End}})
	return g
}

// covers reports whether the annotation shares four fifths of what it or a stretch
// covers.
func (g *annotation) covers(s text.Span) bool {
	both := min(s.End, g.End) - max(s.Start, g.Start)
	return 10*both >= 8*(max(s.End, g.End)-min(s.Start, g.Start))
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
