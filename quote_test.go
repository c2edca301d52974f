// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package newswire

import (
	"io"
	"iter"
	"strings"
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
