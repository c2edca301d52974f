// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package laws

import (
	"bytes"
	"reflect"
	"slices"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/newswire-go/newswire"
)

// One Parser serves many goroutines, and articles share no memory.
func TestSplitConcurrent(t *testing.T) {
	dump := provided(t)
	p := new(newswire.Parser)
	want := collect(t, p.Split(bytes.NewReader(dump)), -1)
	var wg sync.WaitGroup
	for range 64 {
		wg.Go(func() {
			if diff := cmp.Diff(want, collect(t, p.Split(bytes.NewReader(dump)), -1)); diff != "" {
				t.Error(diff)
			}
		})
	}
	wg.Wait()
}

// Results belong to the caller: neither going on nor writing to one changes
// another.
func TestResultsShareNothing(t *testing.T) {
	for name, dump := range dumps(t) {
		want := collect(t, newswire.Split(bytes.NewReader(dump)), -1)
		var wantQuotes [][]*newswire.Quote
		for _, p := range want {
			if p.Article != nil {
				wantQuotes = append(wantQuotes, slices.Collect(p.Article.Quotes()))
			}
		}
		got := collect(t, newswire.Split(bytes.NewReader(dump)), -1)
		same(t, name, want, got)
		var gotQuotes [][]*newswire.Quote
		for _, p := range got {
			if p.Article != nil {
				gotQuotes = append(gotQuotes, slices.Collect(p.Article.Quotes()))
			}
		}
		// To append to one list must not write into the next.
		for _, p := range got {
			a := p.Article
			if a == nil {
				continue
			}
			_ = append(a.Offsets, newswire.Offset{Body: -1, Dump: -1, Stride: -1})
			_ = append(a.HeadlineOffsets, newswire.Offset{Body: -1, Dump: -1, Stride: -1})
			if a.Dateline != nil {
				_ = append(a.Dateline.Places, newswire.Place{City: "nowhere"})
			}
			if a.Credit != nil {
				_ = append(a.Credit.Contributors, "nobody")
			}
		}
		for _, quotes := range gotQuotes {
			for _, q := range quotes {
				_ = append(q.Parts, newswire.Passage{Text: "nothing"})
				_ = append(q.Speakers, newswire.Speaker{Name: "nobody"})
			}
		}
		same(t, name+": after appending to every list", want, got)
		same(t, name+": quotations after appending to every list", wantQuotes, gotQuotes)
		// Nor is anything kept of one article that another is made of.
		for _, p := range got {
			if a := p.Article; a != nil {
				for i := range a.Offsets {
					a.Offsets[i] = newswire.Offset{}
				}
				for i := range a.HeadlineOffsets {
					a.HeadlineOffsets[i] = newswire.Offset{}
				}
				break
			}
		}
		same(t, name+": after writing to the first article", want[1:], got[1:])
	}
}

// One Parser serves many goroutines.
func TestExtractQuotesConcurrent(t *testing.T) {
	dump := provided(t)
	p := new(newswire.Parser)
	want := collectQuotes(t, p.ExtractQuotes(bytes.NewReader(dump)), -1)
	var wg sync.WaitGroup
	for range 64 {
		wg.Go(func() {
			got := collectQuotes(t, p.ExtractQuotes(bytes.NewReader(dump)), -1)
			if !reflect.DeepEqual(want, got) {
				t.Error(cmp.Diff(want, got))
			}
		})
	}
	wg.Wait()
}
