// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package laws

import (
	"bytes"
	"iter"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/newswire-go/newswire"
	"github.com/newswire-go/newswire/internal/dev/quotecase"
)

// checkPassages checks that every passage of q stands where it says in text,
// and that the parts are in order.
func checkPassages(t testing.TB, text string, q *newswire.Quote) {
	t.Helper()
	at := func(what string, p newswire.Passage) {
		t.Helper()
		if p == (newswire.Passage{}) {
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
	if q.Kind == newswire.KindNonSpeech && len(q.Speakers) > 0 {
		t.Errorf("%q is non-speech and has a speaker", q.Text)
	}
}

// A quotePair is a pair for quotations.
type quotePair struct {
	Quote *newswire.Quote
	Error string
}

// collectQuotes is collect for quotations.
func collectQuotes(t testing.TB, seq iter.Seq2[*newswire.Quote, error], n int) (all []quotePair) {
	t.Helper()
	if n == 0 {
		return nil
	}
	for q, err := range seq {
		if (q == nil) == (err == nil) {
			t.Fatalf("pair %d: quotation %v and error %v", len(all), q, err)
		}
		p := quotePair{Quote: q}
		if err != nil {
			p.Error = err.Error()
		}
		if all = append(all, p); len(all) == n {
			break
		}
	}
	return all
}

// checkQuotes checks the quotations of a text, and that they come in order.
func checkQuotes(t testing.TB, text string, quotes iter.Seq[*newswire.Quote]) (all []*newswire.Quote) {
	t.Helper()
	end := int64(0)
	for q := range quotes {
		checkPassages(t, text, q)
		if q.Span().Start < end {
			t.Fatalf("%q overlaps with the quotation before it", q.Text)
		}
		end = q.Span().End
		if c := q.Context; c.Start < 0 || c.Start > q.Span().Start || c.End < q.Span().End || c.End > int64(len(text)) {
			t.Fatalf("%q has the context %v", q.Text, c)
		}
		for _, s := range q.Speakers {
			if !utf8.ValidString(s.Name) || !utf8.ValidString(s.Role) || s.Kind == "" || s.Confidence <= 0 || s.Confidence >= 1 {
				t.Fatalf("speaker %+v", s)
			}
		}
		if q.Text == "" || q.Kind == "" || q.Confidence < 0 || q.Confidence >= 1 || (q.Confidence == 0) != (q.Kind == newswire.KindUnknown) || (q.Rule == "" || q.Kind == newswire.KindNonSpeech) != (len(q.Speakers) == 0) {
			t.Fatalf("quotation %+v", q)
		}
		all = append(all, q)
	}
	return all
}

// dumpOf moves a quotation from a text to the dump, by the offsets that the
// article gives.
func dumpOf(q *newswire.Quote, place func(newswire.Span) newswire.Span) *newswire.Quote {
	moved := *q
	moved.Parts, moved.Speakers = dumpPassages(q.Parts, place), dumpSpeakers(q.Speakers, place)
	moved.Cue, moved.Context = dumpPassage(q.Cue, place), place(q.Context)
	return &moved
}

// dumpPassage moves a passage, unless it is empty.
func dumpPassage(p newswire.Passage, place func(newswire.Span) newswire.Span) newswire.Passage {
	if p.Start < p.End {
		p.Span = place(p.Span)
	}
	return p
}

func dumpPassages(list []newswire.Passage, place func(newswire.Span) newswire.Span) (moved []newswire.Passage) {
	for _, p := range list {
		moved = append(moved, dumpPassage(p, place))
	}
	return moved
}

func dumpSpeakers(list []newswire.Speaker, place func(newswire.Span) newswire.Span) (moved []newswire.Speaker) {
	for _, s := range list {
		s.Mention = dumpPassage(s.Mention, place)
		moved = append(moved, s)
	}
	return moved
}

func FuzzExtractQuotes(f *testing.F) {
	for _, dump := range dumps(f) {
		f.Add(dump, []byte{3, 200})
	}
	for _, s := range []string{
		"", "“We go,” Lund said.", "‘We go,’ said Lund, ‘and soon.’", "“We go.\n“And soon,” Lund said.", "LUND: \"No.\" \xff",
		" date 2031-05-02 Lund says ‘no’\n(HAVEN) — Ada Lund said “no.”\n", "\ufeffLund's “no” — that is\r\n\r\n“No.” — Lund",
		"“\n“\n“\n", "«Nous partons», a dit Lund.", "„Wir gehen“, sagte Lund.",
	} {
		f.Add([]byte(s), []byte{0})
	}
	f.Fuzz(func(t *testing.T, dump, sizes []byte) {
		var want []quotePair
		var bodies []string
		for _, p := range collect(t, newswire.Split(bytes.NewReader(dump)), -1) {
			a := p.Article
			if a == nil {
				want = append(want, quotePair{Error: p.Error})
				continue
			}
			for _, q := range checkQuotes(t, a.Headline, a.HeadlineQuotes()) {
				if a.HeadlineOffsets != nil {
					want = append(want, quotePair{Quote: dumpOf(q, a.HeadlineDumpSpan)})
				}
			}
			for _, q := range checkQuotes(t, a.Body, a.Quotes()) {
				want = append(want, quotePair{Quote: dumpOf(q, a.DumpSpan)})
			}
			bodies = append(bodies, a.Body)
		}
		same(t, "the reader form and the form of the article differ", want, collectQuotes(t, newswire.ExtractQuotes(&sized{b: dump, sizes: sizes}), -1))
		// Any text is a story to those who make their own articles.
		text := strings.ToValidUTF8(string(dump), "\uFFFD")
		checkQuotes(t, text, (&newswire.Article{Body: text}).Quotes())
		checkQuotes(t, text, (&newswire.Article{Headline: text, Body: strings.Join(bodies, "\n")}).HeadlineQuotes())
	})
}

// The passages of the quotations of a dump are at their places in it.
func TestExtractQuotesPlaces(t *testing.T) {
	dump := provided(t)
	for _, p := range collectQuotes(t, newswire.ExtractQuotes(bytes.NewReader(dump)), -1) {
		checkPassages(t, string(dump), p.Quote)
	}
}

// What holds for any text holds for the marked cases of attribution.
func TestCases(t *testing.T) {
	cases, err := quotecase.Load("../attribution/testdata/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range cases {
		a := &newswire.Article{Body: c.Text}
		checkQuotes(t, c.Text, a.Quotes())
		checkStatements(t, c.Text, a.Statements(), a.Quotes())
	}
}
