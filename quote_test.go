// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package newswire

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"
	"github.com/newswire-go/newswire/internal/growth"
)

const abc = "testdata/corpus/abc-2025-11-27.txt"

func readFile(t testing.TB, name string) string {
	t.Helper()
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// quotesOf returns all quotations of a dump, which must be free of errors.
func quotesOf(t testing.TB, r io.Reader) []*Quote {
	t.Helper()
	var all []*Quote
	for q, err := range ExtractQuotes(r) {
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, q)
	}
	return all
}

func TestGoldenQuotes(t *testing.T) {
	golden := filepath.Join("testdata", "golden", "abc-2025-11-27.quotes.jsonl")
	var got bytes.Buffer
	enc := json.NewEncoder(&got)
	enc.SetEscapeHTML(false)
	for _, q := range quotesOf(t, strings.NewReader(readFile(t, abc))) {
		if err := enc.Encode(q); err != nil {
			t.Fatal(err)
		}
	}
	if *update {
		if err := os.WriteFile(golden, got.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if diff := cmp.Diff(readFile(t, golden), got.String()); diff != "" {
		t.Errorf("quotations changed; after reading the difference, go test -run Golden -update (-want +got):\n%s", diff)
	}
}

// checkPassages checks that every passage of q stands where it says in text,
// and that the parts are in order.
func checkPassages(t testing.TB, text string, q *Quote) {
	t.Helper()
	at := func(what string, p Passage) {
		t.Helper()
		if p == (Passage{}) {
			return
		}
		if p.Start < 0 || p.End > int64(len(text)) || p.Start >= p.End {
			t.Fatalf("%s %q at %d to %d of %d bytes", what, p.Text, p.Start, p.End, len(text))
		}
		if got := text[p.Start:p.End]; got != p.Text {
			t.Fatalf("%s %q is %q at its place", what, p.Text, got)
		}
	}
	end := int64(-1)
	if len(q.Parts) == 0 {
		t.Fatal("a quotation without parts")
	}
	for _, p := range q.Parts {
		at("part", p)
		if p.Start < end {
			t.Fatalf("part %q begins before the one before it ends", p.Text)
		}
		end = p.End
	}
	at("cue", q.Cue)
	for _, s := range q.Speakers {
		at("mention", s.Mention)
	}
	if q.Kind == KindMention && len(q.Speakers) > 0 {
		t.Errorf("%q is nobody's speech and has a speaker", q.Text)
	}
}

func TestExtractQuotesPlaces(t *testing.T) {
	dump := readFile(t, abc)
	for _, q := range quotesOf(t, strings.NewReader(dump)) {
		checkPassages(t, dump, q)
	}
}

func TestExtractQuotesIsSplitAndQuotes(t *testing.T) {
	dump := readFile(t, abc)
	var want []*Quote
	for a, err := range Split(strings.NewReader(dump)) {
		if err != nil {
			t.Fatal(err)
		}
		for q := range a.HeadlineQuotes() {
			checkPassages(t, a.Headline, q)
			want = append(want, q)
		}
		for q := range a.Quotes() {
			checkPassages(t, a.Body, q)
			want = append(want, q)
		}
	}
	got := quotesOf(t, strings.NewReader(dump))
	if len(got) != len(want) {
		t.Fatalf("%d quotations, want %d", len(got), len(want))
	}
	for i := range got {
		if got[i].Text != want[i].Text || got[i].Rule != want[i].Rule || len(got[i].Speakers) != len(want[i].Speakers) {
			t.Errorf("quotation %d: %q, want %q", i, got[i].Text, want[i].Text)
		}
	}
}

func TestExtractQuotesAnyReader(t *testing.T) {
	dump := readFile(t, abc)
	want := quotesOf(t, strings.NewReader(dump))
	for name, wrap := range map[string]func(io.Reader) io.Reader{
		"one byte": iotest.OneByteReader,
		"half":     iotest.HalfReader,
		"data err": iotest.DataErrReader,
	} {
		if diff := cmp.Diff(want, quotesOf(t, wrap(strings.NewReader(dump)))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

func TestExtractQuotesReaderError(t *testing.T) {
	broken := errors.New("line went dead")
	n := 0
	var last error
	for q, err := range ExtractQuotes(io.MultiReader(strings.NewReader("HAVEN (AP) — “We wait,” Ada Lund said.\n"), iotest.ErrReader(broken))) {
		if (q == nil) == (err == nil) {
			t.Fatal("not just one of the pair is nil")
		}
		if last != nil {
			t.Fatal("a pair after the reader's error")
		}
		last = err
		n++
	}
	if !errors.Is(last, broken) || n != 2 {
		t.Errorf("%d pairs, last %v", n, last)
	}
}

// A loop may be left at every pair, and taken up again.
func TestExtractQuotesBreak(t *testing.T) {
	dump := readFile(t, abc)
	all := quotesOf(t, strings.NewReader(dump))
	for n := range len(all) + 1 {
		seq := ExtractQuotes(strings.NewReader(dump))
		var got []*Quote
		for range 3 {
			for q, err := range seq {
				if err != nil {
					t.Fatal(err)
				}
				got = append(got, q)
				if len(got) == n {
					break
				}
			}
		}
		if len(got) != len(all) {
			t.Fatalf("left after %d: %d quotations in all, want %d", n, len(got), len(all))
		}
	}
}

func TestQuotesBreak(t *testing.T) {
	for a, err := range Split(strings.NewReader(readFile(t, abc))) {
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

// Bad input must finish in linear time: twice as much of it takes about twice
// as long.
func TestQuotesHostile(t *testing.T) {
	for name, unit := range map[string]string{
		"opening marks":     "“",
		"straight marks":    "\"",
		"alternating marks": "“a” ",
		"mixed marks":       "\"a” 'b’ ",
		"single marks":      "'",
		"capitals":          "Aa Bb ",
		"names and cues":    "“a,” Bb said. ",
		"cues":              "said ",
		"commas":            "Bb, ",
		"nested asides":     "Bb, who said, ",
		"prepositions":      "of Bb ",
		"colons":            "Bb: “a” ",
		"possessives":       "Bb's ",
		"pronouns":          "he said ",
		"invalid":           "\xff\"\xe2\x80",
	} {
		t.Run(name, func(t *testing.T) {
			growth.Check(t, 32<<10, func(size int) func() {
				dump := strings.Repeat(unit, size/len(unit))
				return func() {
					for range ExtractQuotes(strings.NewReader(dump)) {
					}
				}
			})
		})
	}
}

func FuzzExtractQuotes(f *testing.F) {
	f.Add(readFile(f, abc))
	for _, s := range []string{
		"", "“We go,” Lund said.", "‘We go,’ said Lund, ‘and soon.’", "“We go.\n“And soon,” Lund said.", "LUND: \"No.\" \xff",
		" date 2031-05-02 Lund says ‘no’\n(HAVEN) — Ada Lund said “no.”\n", "\ufeffLund's “no” — that is\r\n\r\n“No.” — Lund",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, dump string) {
		for a, err := range Split(strings.NewReader(dump)) {
			if err != nil {
				_ = err.Error()
				continue
			}
			for q := range a.HeadlineQuotes() {
				checkPassages(t, a.Headline, q)
			}
			end := int64(0)
			for q := range a.Quotes() {
				checkPassages(t, a.Body, q)
				if q.Parts[0].Start < end {
					t.Fatalf("%q overlaps with the quotation before it", q.Text)
				}
				end = q.Parts[len(q.Parts)-1].End
			}
		}
		for q, err := range ExtractQuotes(iotest.HalfReader(strings.NewReader(dump))) {
			if (q == nil) == (err == nil) {
				t.Fatal("not just one of the pair is nil")
			}
		}
	})
}
