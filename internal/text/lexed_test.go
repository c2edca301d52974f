// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package text

import (
	"slices"
	"strings"
	"testing"

	"github.com/newswire-go/newswire/internal/lexicon"
	"github.com/newswire-go/newswire/internal/marks"
)

// A paragraph has the same tokens, inside its quotations too, whether its words are read
// alone or with those of the whole text.
func TestLexedParagraph(t *testing.T) {
	const s = "HAVEN (AP) -- Lund left.\n\nRuiz said, “We ‘sail’. At six.” Moen agreed. “Yes.” He left.\nIt rained in the U.S. The mayor left."
	quotes := marks.Find(nil, s)
	dateline := strings.Index(s, "Lund")
	var x Lexed
	for range 2 {
		x.Read(lexicon.English(), s, dateline, quotes)
	}
	if len(x.Sentences) != 7 {
		t.Errorf("sentences %v", x.Sentences)
	}
	start, quoted := dateline, quotes
	for line := range strings.SplitSeq(s[dateline:], "\n") {
		n := 0
		for n < len(quoted) && quoted[n].Open < start+len(line) {
			n++
		}
		with, alone := Paragraph{Lexed: &x}, Paragraph{}
		for _, p := range []*Paragraph{&with, &alone} {
			p.Read(lexicon.English(), s, start, start+len(line), quoted[:n], 0)
		}
		if !slices.Equal(with.Tokens, alone.Tokens) {
			t.Errorf("%q:\n got %v\nwant %v", line, with.Tokens, alone.Tokens)
		}
		for _, k := range with.Quotes {
			if got, want := with.Inside(int(k)), alone.Inside(int(k)); !slices.Equal(got, want) {
				t.Errorf("inside %q:\n got %v\nwant %v", line, got, want)
			}
		}
		start, quoted = start+len(line)+1, quoted[n:]
	}
}

// The place of a lexeme is found from any byte, inside quotations and across paragraphs.
func TestLexedAt(t *testing.T) {
	s := strings.Repeat("Lund said, “We ‘sail’ today” — at six.\n\n(Ruiz) left", 9)
	var x Lexed
	x.Read(lexicon.English(), s, 0, marks.Find(nil, s))
	for pos := range len(s) + 70 {
		want := 0
		for want < len(x.List) && int(x.List[want].Start) < pos {
			want++
		}
		if got := x.At(pos); got != want {
			t.Fatalf("the lexeme at %d is %d, want %d", pos, got, want)
		}
	}
}
