// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package attribution

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/newswire-go/newswire/internal/dev/quotecase"
	"github.com/newswire-go/newswire/internal/rule"
	"github.com/newswire-go/newswire/internal/text"
)

// leastCases is how many cases there are to be.
const leastCases = 250

var kindNames = [...]string{Speech: "speech", Fragment: "fragment", NonSpeech: "non-speech"}

// loadCases returns the cases of testdata.
func loadCases(t *testing.T) []quotecase.Case {
	t.Helper()
	cases, err := quotecase.Load("testdata/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	return cases
}

// describe renders what was found as the cases write it, with the words that
// attribute.
func describe(body string, q *Quotation) string {
	var names, mentions []string
	for _, s := range q.Speakers {
		names = append(names, s.Name)
		mentions = append(mentions, body[s.Mention.Start:s.Mention.End])
	}
	return render(string(q.Rule), kindNames[q.Kind], strings.Join(names, "; "), mentions, body[q.Cue.Start:q.Cue.End], len(q.Parts), q.Unclosed)
}

func describeWant(body string, q *quotecase.Quote) string {
	var mentions []string
	for _, m := range q.Mentions {
		mentions = append(mentions, body[m.Start:m.End])
	}
	return render(q.Rule, q.Kind, q.Names, mentions, body[q.Cue.Start:q.Cue.End], q.Parts, q.Unclosed)
}

func render(rule, kind, names string, mentions []string, cue string, parts int, unclosed bool) string {
	s := rule + " " + kind + " " + names + " ‹" + strings.Join(mentions, "; ") + "› {" + cue + "}"
	if parts > 1 {
		s += " (" + strconv.Itoa(parts) + " parts)"
	}
	if unclosed {
		s += " (unclosed)"
	}
	return s
}

// meets reports whether the quotation is found as the case has it.
func meets(q *Quotation, want *quotecase.Quote, body string) bool {
	if describe(body, q) != describeWant(body, want) || q.Cue != text.Span(want.Cue) {
		return false
	}
	for i, s := range q.Speakers {
		if s.Mention != text.Span(want.Mentions[i]) {
			return false
		}
	}
	return want.Roles == "" || rolesOf(q) == want.Roles
}

func rolesOf(q *Quotation) string {
	var roles []string
	for _, s := range q.Speakers {
		roles = append(roles, s.Role)
	}
	return strings.Join(roles, "; ")
}

func TestCases(t *testing.T) {
	cases := loadCases(t)
	if len(cases) < leastCases {
		t.Errorf("%d cases, want %d or more", len(cases), leastCases)
	}
	passed := make(map[rule.Rule]bool)
	missed, quotes := 0, 0
	var r Reader
	for _, c := range cases {
		got := r.Body(Story{Text: c.Text})
		for i := range c.Quotes {
			want := &c.Quotes[i]
			quotes++
			ok := len(got) == len(c.Quotes) && meets(&got[i], want, c.Text)
			switch {
			case ok && want.Miss:
				t.Errorf("%s:%d: quotation %d: no longer failing: %s", c.File, c.Line, i+1, c.Reason)
			case ok:
				passed[rule.Rule(want.Rule)] = true
			case want.Miss:
				missed++
			case len(got) != len(c.Quotes):
				t.Errorf("%s:%d: %d quotations, want %d: %s", c.File, c.Line, len(got), len(c.Quotes), c.Reason)
			default:
				t.Errorf("%s:%d: quotation %d: %s\n%s\n got %s; %s\nwant %s; %s", c.File, c.Line, i+1, c.Reason, c.Text,
					describe(c.Text, &got[i]), rolesOf(&got[i]), describeWant(c.Text, want), want.Roles)
			}
		}
		if missed := slices.ContainsFunc(c.Quotes, func(q quotecase.Quote) bool { return q.Miss }); missed != strings.Contains(c.Reason, "Missed: ") {
			t.Errorf("%s:%d: misses %t, and says why not so: %s", c.File, c.Line, missed, c.Reason)
		}
		if len(c.Quotes) == 0 && len(got) > 0 {
			t.Errorf("%s:%d: %d quotations, want none: %s", c.File, c.Line, len(got), c.Reason)
		}
	}
	t.Logf("%d cases, %d quotations, of which %d are known to be missed", len(cases), quotes, missed)
	for _, r := range rule.All {
		if !passed[r] {
			t.Errorf("no case for the rule %q", r)
		}
	}
}
