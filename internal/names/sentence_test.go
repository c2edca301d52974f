// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package names

import (
	"os"
	"strings"
	"testing"

	"github.com/newswire-go/newswire/internal/lexicon"
	"github.com/newswire-go/newswire/internal/marks"
	story "github.com/newswire-go/newswire/internal/text"
)

// A sentence begins where package text says that it does.
func TestSentence(t *testing.T) {
	b, err := os.ReadFile("../../testdata/corpus/abc-2025-11-27.txt")
	if err != nil {
		t.Fatal(err)
	}
	texts := strings.Split(string(b), "\n")
	texts = append(texts,
		"It rained in the U.S. The mayor left. Gen. Ruiz and J. Moen of Orbis Corp. met in Haven, Calif. They sat.",
		"Adm. Ruiz came. “No.” He left. “Why?” Ruiz asked. She was at 10 Main St. Olav's.",
	)
	n := 0
	for _, s := range texts {
		var p story.Paragraph
		quotes := marks.Find(nil, s)
		p.Read(lexicon.English(), s, 0, len(s), quotes, 0)
		var c Reader
		c.ReadNames(lexicon.English(), s, 0, quotes, noFamily{})
		first := 0
		for i := range p.Tokens {
			tok := &p.Tokens[i]
			if tok.Sentence != p.Tokens[first].Sentence {
				first = i
			}
			if tok.Kind != story.Word || i == first {
				continue
			}
			n++
			want := int(p.Tokens[first].Start)
			if got := int(c.Sentences[c.SentenceAt(int(tok.Start))].Start); strings.Trim(s[min(got, want):max(got, want)], " \"“‘(") != "" {
				t.Errorf("%q: the sentence begins at %d, not at %d: %s", s[tok.Start:tok.End], got, want, s[min(got, want):tok.Start])
			}
		}
	}
	if n < 1000 {
		t.Errorf("%d words", n)
	}
}

// noFamily is a Family that keeps no names.
type noFamily struct{}

func (noFamily) AddName(*Mention, int) int           { return None }
func (noFamily) Known(uint32) bool                   { return false }
func (noFamily) HasName(uint32, uint32) bool         { return false }
func (noFamily) Shortens(_, _ uint32, _ string) bool { return false }
