// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package newswire

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// The shapes of statements. A want is "kind rule (speakers) text", parts with " | "
// between.
func TestStatements(t *testing.T) {
	for _, tt := range []struct {
		text string
		want []string
		miss string // why it is not found so; empty if it is
	}{
		{text: "Ada Lund said that the bridge would open in May.", want: []string{"indirect that (Ada Lund) the bridge would open in May"}},
		{text: "Ada Lund said the bridge would open in May.", want: []string{"indirect clause (Ada Lund) the bridge would open in May"}},
		{text: "Ada Lund told reporters on Monday that the bridge was sinking.", want: []string{"indirect that (Ada Lund) the bridge was sinking"}},
		{text: "The bridge will open in May, Ada Lund said on Monday.", want: []string{"indirect after (Ada Lund) The bridge will open in May"}},
		{text: "The bridge, Ada Lund said, will open in May.", want: []string{"indirect around (Ada Lund) The bridge | will open in May"}},
		{text: "At times last year, people close to the mayor said, the mere mention of the ferry could make him fume.", want: []string{
			"indirect around (people close to the mayor) At times last year | the mere mention of the ferry could make him fume"}},
		{text: "The bridge is closed to trucks, according to Ada Lund.", want: []string{"indirect according (Ada Lund) The bridge is closed to trucks"}},
		{text: "According to Ada Lund, the bridge is closed to trucks.", want: []string{"indirect according (Ada Lund) the bridge is closed to trucks"}},
		{text: "Ada Lund asked whether the town could wait for a bridge.", want: []string{"indirect question (Ada Lund) whether the town could wait for a bridge"}},
		{text: "The town has a ferry, which Ada Lund said would sail in May.", want: []string{"indirect which (Ada Lund) which | would sail in May"}},
		{text: "Ada Lund said the bridge would “last for a hundred years.”", want: []string{"mixed clause (Ada Lund) the bridge would “last for a hundred years.”"}},
		{text: "“We sail,” Ada Lund said, “at six.”", want: []string{"direct after (Ada Lund) “We sail,” | “at six.”"}},
		{text: "“We sail at six,” Ada Lund said. “And we sail alone.”", want: []string{"direct run-on (Ada Lund) “We sail at six,” | “And we sail alone.”"}},
		{text: "Ada Lund said Kari Moen had promised that the ferry would sail.", want: []string{"indirect clause (Ada Lund) Kari Moen had promised that the ferry would sail"}},
		{text: "Ada Lund warned that the pier was unsafe, but the ferry sailed at six.", want: []string{"indirect that (Ada Lund) the pier was unsafe"}, miss: "what stands after \"but\" is taken for content"},
		{text: "Ada Lund told the board that the pier was safe, and Kari Moen said she had seen the cracks.", want: []string{"indirect that (Ada Lund) the pier was safe", "indirect clause (Kari Moen) she had seen the cracks"}},
		{text: "The mayor said the road was closed, but the governor said it would reopen.", want: []string{"indirect clause (mayor) the road was closed", "indirect clause (governor) it would reopen"}},
		{text: "Ada Lund said that the bridge would open in May and told the board to wait.", want: []string{"indirect that (Ada Lund) the bridge would open in May"}, miss: "what she did after she spoke is taken for content"},
		{text: "Ada Lund, the mayor, has not said when the pier will open.", want: []string{"indirect question (Ada Lund) when the pier will open"}},
		{text: "Ada Lund rejected the idea that the port was full, saying the ferry would sail.", want: []string{"indirect clause (Ada Lund) the ferry would sail"}},
		{text: "Ada Lund said that a dam would keep the harbor dry, adding that it was cheap.", want: []string{
			"indirect that (Ada Lund) a dam would keep the harbor dry", "indirect that (Ada Lund) it was cheap"}},
		{text: "Ada Lund rejected the idea that the port was full and said that it had room.", want: []string{"indirect that (Ada Lund) it had room"}},
		{text: "The harbor board put out a statement saying that the quay was sinking.", want: []string{"indirect that (harbor board) the quay was sinking"}},
		{text: "Ada Lund, a captain who had served in Haven, said Kari Moen had sailed.", want: []string{"indirect clause (Ada Lund) Kari Moen had sailed"}},
		{text: "But captains who favor the plan say they would sail.", want: []string{"indirect clause (captains) they would sail"}},
		{text: "According to newly public harbor data, the quay is sinking.", want: []string{"indirect according (public harbor data) the quay is sinking"}},
		{text: "Her fate hinges on the port, Ada Lund says.", want: []string{"indirect after (Ada Lund) Her fate hinges on the port"}},
		{text: "Ada Lund told The Haven Herald that Kari Moen abruptly canceled a talk.", want: []string{"indirect that (Ada Lund) Kari Moen abruptly canceled a talk"}},
		{text: "The defeat will not sink the plan, as Ada Lund has suggested.", want: []string{"indirect after (Ada Lund) The defeat will not sink the plan"}},
		{text: "Ada Lund apologized. Kari Moen hopes to sail. The mayor backs the plan.", want: nil},
		{text: "The “ghost fleet” is back in the harbor.", want: nil},
	} {
		t.Run(tt.text, func(t *testing.T) {
			var got []string
			for s := range (&Article{Body: tt.text}).Statements() {
				var names, parts []string
				for _, sp := range s.Speakers {
					names = append(names, sp.Name)
				}
				for _, p := range s.Parts {
					parts = append(parts, p.Text)
				}
				got = append(got, fmt.Sprintf("%s %s (%s) %s", s.Kind, s.Rule, strings.Join(names, ", "), strings.Join(parts, " | ")))
			}
			diff := cmp.Diff(tt.want, got)
			if (diff != "") != (tt.miss != "") {
				t.Errorf("missed %q, (-want +got):\n%s", tt.miss, diff)
			}
		})
	}
}

// Stories of several desks, made up for this test. Each line of indirect speech begins
// with the full name of its speaker in brackets.
const reported = `[Sofie Aune] Sofie Aune, who runs the dairy at Lom, said milk prices would fall again this autumn.
[Sofie Aune] She said the farm had already sold nine cows.
[Henrik Dahl] Farm minister Henrik Dahl told parliament on Tuesday that no herd would be culled.
[Henrik Dahl] Dahl added that aid would be paid before Christmas.
[Priya Raman] Coach Priya Raman said her side had been too slow in the first half.
[Priya Raman] The captain would be rested on Sunday, Raman said.
[Leo Castell] Leo Castell, the goalkeeper, insisted he was fit to play.
[Leo Castell] He admitted that his knee still hurt.
[Marta Quill] The paintings had hung in a barn for forty years, according to Marta Quill of the Norrby museum.
[Marta Quill] Quill said thieves had cut two of them from their frames.
[Samir Haddad] Detective Samir Haddad said officers were looking for a white van.
[Samir Haddad] He declined to comment on the reward, but said it had not been paid.
[Joan Pell] Chief economist Joan Pell predicted that rates would stay where they are.
[Joan Pell] Pell argued the bank had no reason to move.
`

// TestReportedNames counts how many of the full names of reported are right.
func TestReportedNames(t *testing.T) {
	var body strings.Builder
	type want struct {
		name       string
		start, end int
	}
	var wants []want
	for line := range strings.Lines(reported) {
		name, text, _ := strings.Cut(line[1:], "] ")
		wants = append(wants, want{name, body.Len(), body.Len() + len(text)})
		body.WriteString(text)
	}
	a := &Article{Body: body.String()}
	found, right := 0, 0
	for s := range a.Statements() {
		for _, w := range wants {
			if start := int(s.Parts[0].Start); start < w.start || start >= w.end {
				continue
			}
			found++
			if len(s.Speakers) == 1 && s.Speakers[0].Name == w.name {
				right++
			} else {
				t.Logf("%q is said by %v, not %s", s.Text, s.Speakers, w.name)
			}
		}
	}
	t.Logf("%d of %d found, %d named right", found, len(wants), right)
	if found < len(wants)-1 || 100*right < 90*found {
		t.Errorf("%d of %d statements found, of which %d are named right", found, len(wants), right)
	}
}
