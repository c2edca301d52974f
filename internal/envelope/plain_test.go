// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package envelope

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
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

func TestPlain(t *testing.T) {
	for _, tt := range plainTests(t, "pages.txt") {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			var gotStarts, gotBodies []int64
			s, err := New(strings.NewReader(tt.dump), Options{Limit: -1})
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
			if diff := cmp.Diff(tt.starts, gotStarts); diff != "" {
				t.Errorf("starts (-want +got)\n%s", diff)
			}
			if diff := cmp.Diff(tt.bodies, gotBodies); diff != "" {
				t.Errorf("bodies (-want +got)\n%s", diff)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("heads (-want +got)\n%s", diff)
			}
		})
	}
}
