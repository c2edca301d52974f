// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package dump

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/newswire-go/newswire/internal/dump/record"
)

// A plainTest is a dump with the places where its articles start and their bodies do.
// want is what the head says: "headline / byline / date".
type plainTest struct {
	name, dump     string
	starts, bodies []int64
	want           []string
}

// plainTests reads the pages of a file of package page, the head of which states its form.
func plainTests(t testing.TB, name string) []*plainTest {
	t.Helper()
	text, err := os.ReadFile("../dump/page/testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	var all []*plainTest
	for part := range strings.SplitSeq(string(text), "\n=== ") {
		name, rest, _ := strings.Cut(part, "\n")
		if name[0] == '#' {
			continue
		}
		tt := &plainTest{name: name}
		for strings.HasPrefix(rest, "= ") {
			line, after, _ := strings.Cut(rest, "\n")
			tt.want, rest = append(tt.want, strings.TrimPrefix(line, "= ")), after
		}
		// The marks are stripped, and their places kept.
		var dump strings.Builder
		for _, c := range rest {
			switch c {
			case '§':
				tt.starts = append(tt.starts, int64(dump.Len()))
				tt.bodies = append(tt.bodies, int64(dump.Len()))
			case '¶':
				tt.bodies[len(tt.bodies)-1] = int64(dump.Len())
			case '‡':
			default:
				dump.WriteRune(c)
			}
		}
		tt.dump = dump.String()
		all = append(all, tt)
	}
	return all
}

// run returns the starts of the articles that a dump gives, those of their bodies, and their heads.
func (tt *plainTest) run(t *testing.T) (starts, bodies []int64, heads []string) {
	t.Helper()
	s, err := New(strings.NewReader(tt.dump), Options{Limit: -1})
	if err != nil {
		t.Fatal(err)
	}
	var r record.Record
	for s.Next(&r) {
		starts = append(starts, r.Start)
		if offsets := r.Body.Offsets(); len(offsets) > 0 {
			bodies = append(bodies, offsets[0].Dump)
		}
		date := fmt.Sprintf("%d-%d-%d", r.Date.Year, r.Date.Month, r.Date.Day)
		heads = append(heads, strings.TrimLeft(string(r.Title.Text())+" / "+strings.TrimLeft(string(r.Byline)+" / ", " ")+date, " "))
	}
	return starts, bodies, heads
}

func TestPlain(t *testing.T) {
	for _, tt := range plainTests(t, "pages.txt") {
		t.Run(tt.name, func(t *testing.T) {
			starts, bodies, heads := tt.run(t)
			if diff := cmp.Diff(tt.starts, starts); diff != "" {
				t.Errorf("starts (-want +got)\n%s", diff)
			}
			if diff := cmp.Diff(tt.bodies, bodies); diff != "" {
				t.Errorf("bodies (-want +got)\n%s", diff)
			}
			if diff := cmp.Diff(tt.want, heads); diff != "" {
				t.Errorf("heads (-want +got)\n%s", diff)
			}
		})
	}
}

// keptRight is the number of pages of kept.txt that came out wholly right when they
// were first run. It may rise with a better splitter; the pages do not change.
const keptRight = 5

// TestKept counts the pages of kept.txt, which nothing is trained on, that come out
// wholly right: with all the starts of their articles and no other.
func TestKept(t *testing.T) {
	var right, found, got, want int
	for _, tt := range plainTests(t, "kept.txt") {
		starts, bodies, _ := tt.run(t)
		for _, start := range starts {
			if slices.Contains(tt.starts, start) {
				found++
			}
		}
		got += len(starts)
		want += len(tt.starts)
		whole := slices.Equal(starts, tt.starts)
		if whole {
			right++
		}
		t.Logf("%s: starts %t, bodies %t", tt.name, whole, slices.Equal(bodies, tt.bodies))
	}
	t.Logf("%d pages wholly right; %d of %d starts right, of %d wanted", right, found, got, want)
	if right < keptRight {
		t.Errorf("%d pages wholly right, want %d or more", right, keptRight)
	}
}

// TestParagraphs reads pages of bare paragraphs: one that refers back goes on with the
// article before, else each is one.
func TestParagraphs(t *testing.T) {
	const page = `The guild's chairman, Mr Jon Berg, who had called the minister 'a passenger', said that he too believed there were 'idle' men in the tower.

At a meeting in the fish hall on Monday, the third in a week, he mocked the minister as 'a man who has never been seasick.' The hall was full to the doors, and those who could not get in listened at the windows.

As for the new owners, they were 'a rumor with a letterhead' that would do no harm to anybody. The islanders laughed, though some of them have been offered shares in the new line at half the price.
`
	for _, tt := range []struct {
		opens string // the second paragraph
		want  int
	}{{"At a meeting", 3}, {"It was at a meeting", 3}, {"But at a meeting", 1}, {"Their meeting", 1}} {
		of := plainTest{dump: strings.Replace(page, "\nAt a meeting", "\n"+tt.opens, 1)}
		if starts, _, _ := of.run(t); len(starts) != tt.want {
			t.Errorf("%d articles, where the second paragraph opens with %q, not %d", len(starts), tt.opens, tt.want)
		}
	}
}
