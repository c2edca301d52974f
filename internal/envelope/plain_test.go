// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package envelope

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Paragraphs to put dumps together from.
const (
	ferry   = "The ferry to the outer islands sailed again on Monday, ten weeks after a storm had broken its ramp and left three hundred people without a way to the mainland."
	library = "The city library will lend out umbrellas from next month, its director said, because too many readers have been waiting for the rain to end between the shelves."
	bridge  = "Engineers closed the old bridge on Tuesday after a crack as long as a bus was found in the pillar that stands in the deepest part of the river."
	second  = "Nobody had expected it so soon, said the harbour master, who had watched the work from her window every day."
)

// plainTests are dumps with a § where each article starts and a ¶ where its
// body does, if that is elsewhere. want is what the head says: "headline /
// byline / date".
var plainTests = []struct {
	reason, dump string
	want         []string
}{
	{"nothing", "", nil},
	{"blank lines and rules", "\n\n----------\n\f\n", nil},
	{
		"a page stamp is the first story's only",
		" §date 2031-05-02 Ferry sails again\n¶(PORT ELLEN, Scotland)\u2013 " + ferry + "\n" + second + "\n§(LONDON) \u2014 " + bridge + "\n §date 2031-05-03 City lends umbrellas\n¶(PARIS) \u2014 " + library,
		[]string{"Ferry sails again / / 2031-5-2", "/ / 0-0-0", "City lends umbrellas / / 2031-5-3"},
	},
	{
		"datelines of several agencies",
		"§LISBON, Portugal (AP) \u2014 " + ferry + "\n" + second + "\n§MADRID, May 2 (Reuters) - " + bridge + "\n§ROME (AFP) \u2014 " + library,
		[]string{"/ / 0-0-0", "/ / 0-0-0", "/ / 0-0-0"},
	},
	{
		"a photo credit has run into the dateline",
		"§Ferry sails again\n\nBo Lund/Harbour Pictures¶(LONDON) -- " + ferry + "\n\nCopyright 2031, Harbour Radio. All rights reserved.\n\n\n§Courtesy of Ann Day¶(PARIS) -- " + bridge + "\n\nCopyright 2031, Harbour Radio. All rights reserved.",
		[]string{"Ferry sails again / / 0-0-0", "/ / 0-0-0"},
	},
	{
		"stories without a dateline after closing marks and furniture",
		"§Ferry sails again\n\n¶" + ferry + "\n\nCopyright 2031, Harbour Radio.\n\n\nSubscribe To This Feed\n\n\n§City lends umbrellas to its readers\n\n¶" + library + "\n\nCopyright 2031, Harbour Radio.",
		[]string{"Ferry sails again / / 0-0-0", "City lends umbrellas to its readers / / 0-0-0"},
	},
	{
		"headlines set off by a blank line, subheads not taken for them",
		"§Ferry sails again after ten weeks\n¶" + ferry + "\n" + second + "\n\nNew ramp\n" + second + "\n\n§Library lends out umbrellas now\n¶" + library + "\n" + second + "\n\n§Old bridge closed for a year\n¶" + bridge,
		[]string{"Ferry sails again after ten weeks / / 0-0-0", "Library lends out umbrellas now / / 0-0-0", "Old bridge closed for a year / / 0-0-0"},
	},
	{
		"a row of headlines with one paragraph each",
		"§Ferry sails again after ten weeks\n\n¶" + ferry + "\n\n§Library lends out umbrellas now\n\n¶" + library + "\n\n§Old bridge closed for a year\n\n¶" + bridge,
		[]string{"Ferry sails again after ten weeks / / 0-0-0", "Library lends out umbrellas now / / 0-0-0", "Old bridge closed for a year / / 0-0-0"},
	},
	{
		"the title of a page is no headline",
		"Harbour Radio News in Brief\n\n§Ferry sails again\n\n¶LONDON (AP) \u2014 " + ferry + "\n\n\n§Library lends out umbrellas\n\n¶PARIS (AP) \u2014 " + library,
		[]string{"Ferry sails again / / 0-0-0", "Library lends out umbrellas / / 0-0-0"},
	},
	{
		"a title over a row of stories without headlines",
		"Storm season\n\n§LONDON (AP) \u2014 " + ferry + "\n\n\n\n§PARIS (AP) \u2014 " + bridge,
		[]string{"/ / 0-0-0", "/ / 0-0-0"},
	},
	{
		"a roundup stays one story",
		"§(LONDON) \u2014 " + ferry + "\n" + second + "\n§(PARIS) \u2014 Briefly, from other harbours.\nLISBON - " + bridge + "\nMADRID - " + library + "\nOSLO - " + ferry + "\n§(ROME) \u2014 " + library,
		[]string{"/ / 0-0-0", "/ / 0-0-0", "/ / 0-0-0"},
	},
	{
		"the last line of a story is no headline of the next",
		"§(LONDON) \u2014 " + ferry + "\nWinners: Lund 3, Day 2\n§(PARIS) \u2014 " + bridge,
		[]string{"/ / 0-0-0", "/ / 0-0-0"},
	},
	{
		"bylines, and a deck over the dateline",
		"§Ferry sails again\nIslanders \u2018over the moon\u2019\n\nBy Ann Day and Bo Lund\n\n¶LONDON (AP) \u2014 " + ferry,
		[]string{"Ferry sails again Islanders \u2018over the moon\u2019 / Ann Day and Bo Lund / 0-0-0"},
	},
	{
		"items with a bullet, the time of posting",
		"Harbour Online\n\n  \u2022 §Ferry sails again\n\n   ¶(LONDON) -- " + ferry + "\n\n   Copyright 2031 Harbour Radio\n\n   Published: 5/2/2031 9:55:00 PM\n\n  \u2022 §City lends umbrellas\n\n   ¶(PARIS) -- " + library,
		[]string{"Ferry sails again / / 2031-5-2", "City lends umbrellas / / 0-0-0"},
	},
	{
		"sign-offs",
		"§" + ferry + "\n" + second + "\n-30-\n\n§" + bridge + "\nENDS\n§" + library,
		[]string{"/ / 0-0-0", "/ / 0-0-0", "/ / 0-0-0"},
	},
	{
		"rules between wrapped stories",
		"§Ferry sails again\n\n¶LONDON - The ferry to the outer islands sailed again\non Monday, ten weeks after a storm had broken its\nramp.\n\n----------\n\n§Umbrellas for readers\n\n¶PARIS - The city library will lend out umbrellas\nfrom next month, its director said.",
		[]string{"Ferry sails again / / 0-0-0", "Umbrellas for readers / / 0-0-0"},
	},
	{
		"a digest of slugs",
		"§harbour / ferry -- ¶the ferry to the outer islands\nsailed again on monday. (5/2)\n\n§city / umbrellas -- ¶the city library will lend out\numbrellas from next month. (5/2)",
		[]string{"harbour / ferry / / 0-0-0", "city / umbrellas / / 0-0-0"},
	},
	{
		"text that is no dump",
		"§Ferry sails again after ten weeks\n\n¶" + ferry + "\n\n\u201cIt was time,\u201d she said.\n\nWhat comes next\n\n" + second + "\n\n- - -\n\n" + bridge + "\n\nFollow Ann Day on her walks.",
		[]string{"Ferry sails again after ten weeks / / 0-0-0"},
	},
}

func TestPlain(t *testing.T) {
	for _, tt := range plainTests {
		t.Run(tt.reason, func(t *testing.T) {
			// The marks are stripped, and their places kept.
			var dump strings.Builder
			var starts, bodies []int64
			for _, c := range tt.dump {
				switch c {
				case '§':
					starts = append(starts, int64(dump.Len()))
					bodies = append(bodies, int64(dump.Len()))
				case '¶':
					bodies[len(bodies)-1] = int64(dump.Len())
				default:
					dump.WriteRune(c)
				}
			}
			var got []string
			var gotStarts, gotBodies []int64
			s, err := New(strings.NewReader(dump.String()), Options{Limit: -1})
			if err != nil {
				t.Fatal(err)
			}
			var r Record
			for s.Next(&r) {
				gotStarts = append(gotStarts, r.Start)
				if offsets := r.Body.Offsets(); len(offsets) > 0 {
					gotBodies = append(gotBodies, offsets[0].Dump)
				}
				date := fmt.Sprintf("%d-%d-%d", r.Date.Year, r.Date.Month, r.Date.Day)
				got = append(got, strings.TrimLeft(string(r.Title.Text())+" / "+strings.TrimLeft(string(r.Byline)+" / ", " ")+date, " "))
			}
			if diff := cmp.Diff(starts, gotStarts); diff != "" {
				t.Errorf("starts (-want +got)\n%s", diff)
			}
			if diff := cmp.Diff(bodies, gotBodies); diff != "" {
				t.Errorf("bodies (-want +got)\n%s", diff)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("heads (-want +got)\n%s", diff)
			}
		})
	}
}
