// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package newswire

import (
	"io"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
)

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

// The quotations and the statements of a headline and of its body are the same in
// whichever order they are asked for, by one goroutine or by several at once, though each
// takes from the last what was read for it.
func TestArticleOrder(t *testing.T) {
	a := &Article{
		Headline: "‘We sail,’ Lund says; ‘too late,’ says the mayor",
		Body:     "“We sail,” Ada Lund, a pilot, said.\n“It is too late,” Mayor Jon Berg said. “Lund knows,” he added.\nShe said the fog would lift.\n“We sail at six,” she said.",
	}
	between := &Article{Headline: a.Headline, Body: "Nils Moen, the harbor master, left.\n“We stay,” he said."} // of which nothing is kept
	asks := [...]func(*Article) any{
		func(a *Article) any { return slices.Collect(a.HeadlineQuotes()) },
		func(a *Article) any { return slices.Collect(a.Quotes()) },
		func(a *Article) any { return slices.Collect(a.HeadlineStatements()) },
		func(a *Article) any { return slices.Collect(a.Statements()) },
	}
	var want [len(asks)]any
	for i, ask := range asks {
		readers = sync.Pool{New: readers.New} // nothing has been read
		want[i] = ask(a)
	}
	if q, s := want[1].([]*Quote), want[3].([]*Statement); len(want[0].([]*Quote)) != 2 || len(q) != 4 || len(s) < len(q) {
		t.Fatalf("quotations and statements: %v", want)
	}
	check := func(i int) {
		if diff := cmp.Diff(want[i], asks[i](a)); diff != "" {
			t.Errorf("%d (-alone +after others):\n%s", i, diff)
		}
	}
	for first := range asks {
		for second := range asks {
			check(first)
			check(second)
			asks[first](between)
			check(second)
		}
	}
	var wg sync.WaitGroup
	for n := range 32 {
		wg.Go(func() { check(n % len(asks)) })
	}
	wg.Wait()
}

// A description that stays itself is likely the right name.
func TestDescriptionConfidence(t *testing.T) {
	for _, text := range []string{"“We sail,” officials said.", "“We sail,” a harbor official said on Monday.", "“We sail,” said a spokesman for the port."} {
		for q := range (&Article{Body: text}).Quotes() {
			if s := q.Speakers[0]; s.Confidence < .5 {
				t.Errorf("%s: %s has the confidence %.2f", text, s.Name, s.Confidence)
			}
		}
	}
}

// An article whose fields were set may have a dateline that ends anywhere.
func TestArticleDatelineSet(t *testing.T) {
	for _, body := range []string{"HAVEN (AP) — “We go,” Lund said.\n\nMoen said: “No.”\n", "”. Lund,” —  said who\n\n\n\nHAVEN“\n\n\" Lund-  that", "”. Lund,” —  said said who\n\n\n\nHAVEN“\n\n\" Lund-  that", ""} {
		for end := int64(-1); end <= int64(len(body))+1; end++ {
			a := &Article{Body: body, Dateline: &Dateline{Passage: Passage{Span: Span{End: end}}}}
			for q := range a.Quotes() {
				if s := q.Parts[0].Span; body[s.Start:s.End] != q.Parts[0].Text {
					t.Errorf("dateline to %d: %q at %v of %q", end, q.Parts[0].Text, s, body)
				}
			}
			for range a.Statements() {
			}
		}
	}
}
