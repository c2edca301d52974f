// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package newswire

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"
	"github.com/newswire-go/newswire/internal/dev/complexity"
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

// The golden files have no confidences, which change whenever weights are learned
// anew.
func TestGoldenQuotes(t *testing.T) {
	for _, name := range []string{"abc-2025-11-27", "plain-desks"} {
		golden := filepath.Join("testdata", "golden", name+".quotes.jsonl")
		var got bytes.Buffer
		enc := json.NewEncoder(&got)
		enc.SetEscapeHTML(false)
		for _, q := range quotesOf(t, strings.NewReader(readFile(t, filepath.Join("testdata", "corpus", name+".txt")))) {
			q.Confidence = 0
			for i := range q.Speakers {
				q.Speakers[i].Confidence = 0
			}
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
			t.Errorf("quotations of %s changed; after reading the difference, go test -run Golden -update (-want +got):\n%s", name, diff)
		}
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
	if q.Kind == KindNonSpeech && len(q.Speakers) > 0 {
		t.Errorf("%q is non-speech and has a speaker", q.Text)
	}
}

// TestDatelineIsNobody checks that a pronoun is not taken for the place, or the
// agency, of a dateline.
func TestDatelineIsNobody(t *testing.T) {
	for _, text := range []string{
		"OSLO, Norway (AP) — A ferry sank on Monday.\n“We go,” he said. The harbor was closed.\n",
		"OSLO (Reuters) - Dockers walked out on Monday. “We are hungry,” they said in a letter.\n",
	} {
		for _, q := range quotesOf(t, strings.NewReader(text)) {
			if len(q.Speakers) != 1 || q.Speakers[0].Name != q.Speakers[0].Mention.Text {
				t.Errorf("%q: the speaker is %v", text, q.Speakers)
			}
		}
	}
}

// A headline's speaker is looked for where its story names people: not in the
// dateline, and not within quotations. "I" is whoever wrote the story.
func TestHeadlineQuotesStory(t *testing.T) {
	for _, tt := range []struct {
		headline string
		article  Article
		want     string
	}{
		{"“We go,” it says", Article{Body: "OSLO (Reuters) - Dockers walked out on Monday."}, "it"},
		{"“We go,” she says", Article{Body: "The kiosk is shut. “Vera Holm is to blame,” a sign on the door said."}, "she"},
		{"“We go,” I said", Article{Body: "The kiosk is shut, and the corner is dark.", Byline: "Vera Holm"}, "Vera Holm"},
	} {
		a := tt.article
		a.Dateline, _ = ParseDatelineString(a.Body)
		a.Headline = tt.headline
		for q := range a.HeadlineQuotes() {
			if len(q.Speakers) != 1 || q.Speakers[0].Name != tt.want {
				t.Errorf("%s: spoken by %v, want %s", tt.headline, q.Speakers, tt.want)
			}
		}
	}
}

// The quotations of a headline and of its body are the same in whichever order
// they are asked for, though the second to be asked for takes the people of the
// story from the first.
func TestHeadlineQuotesOrder(t *testing.T) {
	const headline = "‘We sail,’ Lund says; ‘too late,’ says the mayor"
	const body = "“We sail,” Ada Lund, a pilot, said.\n“It is too late,” Mayor Jon Berg said. “Lund knows,” he added.\n“We sail at six,” she said."
	quotes := func(seq iter.Seq[*Quote]) (all []Quote) {
		for q := range seq {
			all = append(all, *q)
		}
		return all
	}
	first := Article{Headline: headline, Body: body}
	wantHeadline, wantBody := quotes(first.HeadlineQuotes()), quotes(first.Quotes())
	if len(wantHeadline) != 2 || len(wantBody) != 4 {
		t.Fatalf("%d quotations in the headline and %d in the body, want 2 and 4", len(wantHeadline), len(wantBody))
	}
	for _, other := range []string{"", "Nils Moen, the harbor master, left.\n“We stay,” he said."} {
		between := Article{Headline: headline, Body: other} // of which nothing is kept
		quotes(between.HeadlineQuotes())
		second := Article{Headline: headline, Body: body}
		gotBody, gotHeadline := quotes(second.Quotes()), quotes(second.HeadlineQuotes())
		if diff := cmp.Diff(wantBody, gotBody); diff != "" {
			t.Errorf("body before the headline (-after it +before it):\n%s", diff)
		}
		if diff := cmp.Diff(wantHeadline, gotHeadline); diff != "" {
			t.Errorf("headline after the body (-before it +after it):\n%s", diff)
		}
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
	for name, dump := range dumps(t) {
		want := collectQuotes(t, ExtractQuotes(bytes.NewReader(dump)), -1)
		for how, r := range readersOf(dump) {
			same(t, name+": "+how, want, collectQuotes(t, ExtractQuotes(r), -1))
		}
	}
}

// A reader's error comes last, as it is, after the quotations of what was read
// before.
func TestExtractQuotesReaderErrors(t *testing.T) {
	const head = "HAVEN (AP) — “We wait,” Ada Lund said. And then she said no more.\n"
	broken := errors.New("line went dead")
	for _, tt := range []struct {
		reason string
		r      io.Reader
		want   error
		n      int
	}{
		{"at once", iotest.ErrReader(broken), broken, 0},
		{"after a quotation", io.MultiReader(strings.NewReader(head), iotest.ErrReader(broken)), broken, 1},
		{"a timeout", iotest.TimeoutReader(iotest.OneByteReader(strings.NewReader(head))), iotest.ErrTimeout, 0},
		{"nothing ever", dead{}, io.ErrNoProgress, 0},
		{"nothing after a while", io.MultiReader(strings.NewReader(head), dead{}), io.ErrNoProgress, 1},
	} {
		n := 0
		var last error
		for q, err := range ExtractQuotes(tt.r) {
			if (q == nil) == (err == nil) {
				t.Fatalf("%s: not just one of the pair is nil", tt.reason)
			}
			if last != nil {
				t.Fatalf("%s: a pair after the reader's error", tt.reason)
			}
			if last = err; err == nil {
				n++
			}
		}
		if !errors.Is(last, tt.want) || n != tt.n {
			t.Errorf("%s: %d quotations and %v, want %d and %v", tt.reason, n, last, tt.n, tt.want)
		}
	}
}

// The quotations of an article come out when the next has begun, not when the
// dump ends.
func TestExtractQuotesPipe(t *testing.T) {
	r := wire(t, "(PARIS) -- “We sail,” Ada Lund said.\n"+ferry+"\n(LONDON) -- "+ferry+"\n"+ferry[:20])
	for q, err := range ExtractQuotes(r) {
		if err != nil || q.Text != "We sail," {
			t.Errorf("got %v, %v", q, err)
		}
		break
	}
}

// A loop may be left at every pair, errors included, and taken up again.
func TestExtractQuotesBreak(t *testing.T) {
	broken := errors.New("broken")
	for name, dump := range dumps(t) {
		open := func() iter.Seq2[*Quote, error] {
			p := Parser{MaxArticle: 3000} // so that some articles are too long
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

// A loop body that panics leaves the sequence as a break does, and what it had
// in hand goes on being right.
func TestExtractQuotesPanic(t *testing.T) {
	dump := []byte(readFile(t, abc))
	want := collectQuotes(t, ExtractQuotes(bytes.NewReader(dump)), -1)
	var got []quotePair
	panicAtEach(ExtractQuotes(bytes.NewReader(dump)), func(q *Quote, err error) {
		if err != nil {
			t.Error(err)
		}
		got = append(got, quotePair{Quote: q})
	})
	same(t, "with a panic at every quotation", want, got)
	for a := range Split(bytes.NewReader(dump)) {
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

// One Parser serves many goroutines.
func TestExtractQuotesConcurrent(t *testing.T) {
	dump := []byte(readFile(t, abc))
	p := new(Parser)
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
		"line breaks":       "“\n",
		"lines of marks":    "\"\n",
		"pronouns":          "he said ",
		"invalid":           "\xff\"\xe2\x80",
	} {
		t.Run(name, func(t *testing.T) {
			complexity.Check(t, complexity.Caching, 32<<10, func(size int) func() {
				dump := strings.Repeat(unit, size/len(unit))
				return func() {
					for range ExtractQuotes(strings.NewReader(dump)) {
					}
				}
			})
		})
	}
}
