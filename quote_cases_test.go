// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package newswire

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/newswire-go/newswire/internal/attribution"
	"github.com/newswire-go/newswire/internal/dev/quotecase"
)

// TestQuoteCases checks that Quotes says what internal/attribution, whose cases
// these are, has found.
func TestQuoteCases(t *testing.T) {
	cases, err := quotecase.Load("internal/attribution/testdata/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	var r attribution.Reader
	for _, c := range cases {
		var want, got []Quote
		for _, q := range r.Body(attribution.Story{Text: c.Text}) {
			w := Quote{Kind: quoteKinds[q.Kind], Rule: Rule(q.Rule), Unclosed: q.Unclosed, Cue: spoken(c.Text, q.Cue), Confidence: q.Confidence}
			w.Context = Span{int64(q.Context.Start), int64(q.Context.End)}
			for _, p := range q.Parts {
				w.Parts = append(w.Parts, spoken(c.Text, p.Span))
			}
			for _, s := range q.Speakers {
				w.Speakers = append(w.Speakers, Speaker{Name: s.Name, Role: s.Role, Pronoun: s.Pronoun, Kind: speakerKinds[s.Kind], Mention: spoken(c.Text, s.Mention), Confidence: s.Confidence})
			}
			want = append(want, w)
		}
		for q := range (&Article{Body: c.Text}).Quotes() {
			q.Text = ""
			got = append(got, *q)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s:%d: %s (-speech +Quotes):\n%s", c.File, c.Line, c.Reason, diff)
		}
	}
}
