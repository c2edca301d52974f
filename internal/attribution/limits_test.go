// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package attribution

import (
	"strings"
	"testing"

	"github.com/newswire-go/newswire/internal/dev/complexity"
)

// Eight times as much takes about eight times as long, however it is made.
func TestStoryLinear(t *testing.T) {
	for _, test := range []struct{ reason, unit, end string }{
		{"words and cues in one paragraph", "“A,” Bb said. ", ""},
		{"the writer's words in one paragraph", "“A,” I said. ", ""},
		{"fragments in one sentence", "“a” of Bb, ", "said Cc."},
		{"speakers joined", "Bb and ", "Cc said, “a.”"},
		{"speakers joined, between words", "“A,” Bb and Cc and ", "Dd said."},
		{"appositions", "Bb, the head, ", "said “a.”"},
		{"tails", "the head of the ", "board said “a.”"},
		{"relative clauses", "who said “a” ", ""},
		{"verbs that share a subject", "and said ", "“a.”"},
		{"participles", "saying, ", "“a.”"},
		{"adverbs before a verb", "later ", "said “a.”"},
		{"adverbs between commas", ", later, ", "said “a.”"},
		{"auxiliaries", "had had ", "said “a.”"},
		{"owners", "Bb's claim of ", "“a.”"},
		{"days", "Bb Tuesday ", "said “a.”"},
		{"by whom", "was called by ", "Bb “a.”"},
		{"parentheses", "(Bb ", "said “a.”"},
		{"dashes", "— Bb ", "— said “a.”"},
		{"as someone put it", "as Bb put it ", "“a.”"},
		{"labels", "BB: “A.” ", ""},
		{"paragraphs opened again", "“A. Bb said so.\n", "“A,” Cc said."},
		{"paragraphs of words alone", "“A.”\n", ""},
		{"paragraphs with speakers above", "Bb had doubts.\n“A.”\n", ""},
		{"paragraphs with many above", strings.Repeat("Bb met Cc. ", 20) + "\n“A.”\n", ""},
		{"pronouns over paragraphs", "“A,” he said.\n", ""},
		{"ages", "the 71-year-old ", "said “a.”"},
	} {
		t.Run(test.reason, func(t *testing.T) {
			var r Reader
			complexity.Check(t, complexity.Caching, 64<<10, func(size int) func() {
				story := "Ada Bb spoke. " + strings.Repeat(test.unit, size/len(test.unit)) + test.end
				return func() { r.Body(Story{Text: story}) }
			})
		})
	}
}

// Signs at the start of a line, such as those of a list, are not read again for each of its
// quotations.
func TestLineLinear(t *testing.T) {
	var r Reader
	complexity.Check(t, complexity.Caching, 64<<10, func(size int) func() {
		story := "Ada Bb spoke.\n" + strings.Repeat("*", size/2) + strings.Repeat("“A.” ", size/2/len("“A.” "))
		return func() { r.Body(Story{Text: story}) }
	})
}

// A line under a quotation may begin with a dash and hold a quotation of its own.
func TestMarkInSignature(t *testing.T) {
	var r Reader
	for _, line := range []string{"— It \"was- known, as Bb said", "— Ada Bb, known as “Tug”"} {
		if got := r.Body(Story{Text: "Bb had doubts.\n“We go.”\n“No.”\n" + line + "\n"}); len(got) != 3 {
			t.Errorf("%s: %d quotations, want 3", line, len(got))
		}
	}
}
