// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package evaldata

import (
	"bufio"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/newswire-go/newswire"
)

// TestSingle checks that every text of the evaluation data that is one article comes out
// as one, and as Split gives it where that gives one article.
func TestSingle(t *testing.T) {
	names := []string{filepath.Join(gold, "single.jsonl"), filepath.Join(gold, "quotes-hand.jsonl"), filepath.Join(gold, "quotes-world.jsonl"), filepath.Join(gold, "polnear-train.jsonl")}
	if _, err := os.Stat(names[0]); err != nil {
		t.Skip("no evaluation data")
	}
	texts, same := 0, 0
	for _, name := range names {
		f, err := os.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		for dec := json.NewDecoder(bufio.NewReader(f)); ; {
			var row struct{ ID, Text string }
			if err := dec.Decode(&row); err == io.EOF {
				break
			} else if err != nil {
				t.Fatal(err)
			}
			texts++
			if sameAsSplit(t, row.ID, row.Text) {
				same++
			}
		}
	}
	t.Logf("%d texts, of %d of which Split gives one article", texts, same)
	if texts < 1000 || same < texts/2 {
		t.Errorf("%d texts, of %d of which Split gives one article", texts, same)
	}
}

// sameAsSplit reports whether Split gives one article of a text, and checks that
// ParseArticle gives the same.
func sameAsSplit(t *testing.T, id, text string) bool {
	got, err := newswire.ParseArticle(strings.NewReader(text))
	if err != nil {
		t.Errorf("%s: %v", id, err)
		return false
	}
	var all []*newswire.Article
	for a, err := range newswire.Split(strings.NewReader(text)) {
		if err != nil {
			t.Logf("%s: %v", id, err)
			return false
		}
		all = append(all, a)
	}
	if len(all) != 1 {
		return false
	}
	want := all[0]
	dateline := func(a *newswire.Article) string {
		if a.Dateline == nil {
			return ""
		}
		return a.Dateline.Text
	}
	if got.Headline != want.Headline || got.Byline != want.Byline || got.Date != want.Date || got.Body != want.Body || dateline(got) != dateline(want) {
		t.Errorf("%s: Split and ParseArticle differ", id)
	}
	return true
}
