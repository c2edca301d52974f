// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package laws

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"iter"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"
	"github.com/newswire-go/newswire"
)

// A loop may be left at any pair, errors included; the next goes on there.
func TestSplitBreak(t *testing.T) {
	broken := errors.New("broken")
	for name, dump := range dumps(t) {
		open := func() iter.Seq2[*newswire.Article, error] {
			p := newswire.Parser{MaxArticle: 3000} // so that some are too long
			return p.Split(io.MultiReader(bytes.NewReader(dump), iotest.ErrReader(broken)))
		}
		all := collect(t, open(), -1)
		if last := all[len(all)-1]; last.Error != "broken" {
			t.Errorf("%s: last pair %v, want the reader's error", name, last)
		}
		for n := range len(all) + 1 {
			seq := open()
			got := collect(t, seq, n)
			got = append(got, collect(t, seq, -1)...)
			if diff := cmp.Diff(all, got); diff != "" {
				t.Fatalf("%s: with a break after %d (-want +got)\n%s", name, n, diff)
			}
			if more := collect(t, seq, -1); len(more) > 0 {
				t.Fatalf("%s: %d pairs after the last", name, len(more))
			}
		}
	}
}

// panicAtEach takes all pairs, each by a loop whose body panics.
func panicAtEach[T any](seq iter.Seq2[T, error], take func(T, error)) {
	for more := true; more; {
		func() {
			defer func() { recover() }()
			more = false
			for v, err := range seq {
				take(v, err)
				more = true
				panic("in the loop")
			}
		}()
	}
}

// A loop body that panics leaves the sequence as a break does.
func TestSplitPanic(t *testing.T) {
	for name, dump := range dumps(t) {
		p := newswire.Parser{MaxArticle: 3000} // so that some are too long
		want := collect(t, p.Split(bytes.NewReader(dump)), -1)
		var got []pair
		panicAtEach(p.Split(bytes.NewReader(dump)), func(a *newswire.Article, err error) {
			got = append(got, pair{Article: a})
			if err != nil {
				got[len(got)-1].Error = err.Error()
			}
		})
		same(t, name+": with a panic at every pair", want, got)
	}
}

// A loop may be left at any pair, errors included; the next goes on there.
func TestExtractQuotesBreak(t *testing.T) {
	broken := errors.New("broken")
	for name, dump := range dumps(t) {
		open := func() iter.Seq2[*newswire.Quote, error] {
			p := newswire.Parser{MaxArticle: 3000} // so that some articles are too long
			return p.ExtractQuotes(io.MultiReader(bytes.NewReader(dump), iotest.ErrReader(broken)))
		}
		all := collectQuotes(t, open(), -1)
		if last := all[len(all)-1]; last.Error != broken.Error() {
			t.Errorf("%s: last pair %v, want the reader's error", name, last)
		}
		for n := range len(all) + 1 {
			seq := open()
			got := collectQuotes(t, seq, n)
			got = append(got, collectQuotes(t, seq, -1)...)
			same(t, fmt.Sprintf("%s: with a break after %d", name, n), all, got)
			if more := collectQuotes(t, seq, -1); len(more) > 0 {
				t.Fatalf("%s: %d pairs after the last", name, len(more))
			}
		}
	}
}

// A loop body that panics leaves the sequence as a break does, and the article stays
// usable.
func TestExtractQuotesPanic(t *testing.T) {
	dump := provided(t)
	want := collectQuotes(t, newswire.ExtractQuotes(bytes.NewReader(dump)), -1)
	var got []quotePair
	panicAtEach(newswire.ExtractQuotes(bytes.NewReader(dump)), func(q *newswire.Quote, err error) {
		if err != nil {
			t.Error(err)
		}
		got = append(got, quotePair{Quote: q})
	})
	same(t, "with a panic at every quotation", want, got)
	for a := range newswire.Split(bytes.NewReader(dump)) {
		all := slices.Collect(a.Quotes())
		func() {
			defer func() { recover() }()
			for range a.Quotes() {
				panic("in the loop")
			}
		}()
		same(t, "after a panic", all, slices.Collect(a.Quotes()))
	}
}

func TestQuotesBreak(t *testing.T) {
	for a, err := range newswire.Split(strings.NewReader(string(provided(t)))) {
		if err != nil {
			t.Fatal(err)
		}
		all := slices.Collect(a.Quotes())
		for n := range all {
			i := 0
			for q := range a.Quotes() {
				if diff := cmp.Diff(all[i], q); diff != "" {
					t.Fatal(diff)
				}
				if i == n {
					break
				}
				i++
			}
		}
	}
}
