// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package peers

import (
	"os"
	"strings"
	"sync"
	"testing"

	"github.com/clipperhouse/uax29/v2/words"
	"github.com/jdkato/prose/v2"
	"github.com/newswire-go/newswire"
)

// peers do their work on a text and return how many words, names or quotations
// they find.
var peers = []struct {
	name  string
	work  func(text string) int
	least int // in the provided dump
}{
	{"Fields", func(text string) (n int) {
		for range strings.FieldsSeq(text) {
			n++
		}
		return n
	}, 3000},
	{"Uax29", func(text string) (n int) {
		for w := words.FromString(text); w.Next(); {
			n++
		}
		return n
	}, 6000},
	{"Prose", func(text string) int { // words, their parts of speech, sentences, names
		doc, err := prose.NewDocument(text, prose.UsingModel(proseModel()))
		if err != nil {
			return 0
		}
		return len(doc.Entities())
	}, 50},
	{"Newswire", func(text string) (n int) {
		for a, err := range newswire.Split(strings.NewReader(text)) {
			if err != nil {
				return 0
			}
			for range a.HeadlineQuotes() {
				n++
			}
			for range a.Quotes() {
				n++
			}
		}
		return n
	}, 71},
}

// proseModel is what prose loads for its first document.
var proseModel = sync.OnceValue(func() *prose.Model {
	doc, err := prose.NewDocument("")
	if err != nil {
		panic(err)
	}
	return doc.Model
})

func dump(tb testing.TB) string {
	text, err := os.ReadFile("../../../testdata/corpus/abc-2025-11-27.txt")
	if err != nil {
		tb.Fatal(err)
	}
	return string(text)
}

// TestPeers makes sure that each does the work that is measured.
func TestPeers(t *testing.T) {
	text := dump(t)
	for _, p := range peers {
		if n := p.work(text); n < p.least {
			t.Errorf("%s finds %d, not %d", p.name, n, p.least)
		}
	}
}

func BenchmarkPeers(b *testing.B) {
	text := dump(b)
	for _, p := range peers {
		b.Run(p.name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				p.work(text)
			}
		})
	}
}
