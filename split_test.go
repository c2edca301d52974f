// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package newswire

import (
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const corpus = "testdata/corpus/abc-2025-11-27.txt"

func TestSplitCorpus(t *testing.T) {
	dump, err := os.ReadFile(corpus)
	if err != nil {
		t.Fatal(err)
	}
	var spans []Span
	for a, err := range Split(strings.NewReader(string(dump))) {
		if err != nil {
			t.Fatal(err)
		}
		spans = append(spans, a.Span)
		for i := range a.Body {
			if at := a.DumpOffset(int64(i)); dump[at] != a.Body[i] {
				t.Fatalf("byte %d of the body of %v is not at %d", i, a.Span, at)
			}
		}
	}
	want := []Span{{1, 2654}, {2655, 8332}, {8333, 10560}, {10561, 20401}}
	if diff := cmp.Diff(want, spans); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}
