// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package text

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/newswire-go/newswire/internal/lexicon"
)

// The bounds of words are those that an editor would draw.
func TestLexWords(t *testing.T) {
	for _, tt := range []struct {
		text  string
		want  string // the lexemes, separated by |
		shape Shape  // of the second
	}{
		{"at Haven.com, she", "at|Haven.com|,|she", Capital | Compound},
		{"at Haven.co.uk.", "at|Haven.co.uk|.", Capital | Compound},
		{"It rained.net gain", "It|rained.net|gain", Compound},
		{"the Liger–Ruiz bill", "the|Liger–Ruiz|bill", Capital | Compound},
		{"the port–sea link", "the|port|–|sea|link", 0},
		{"an ex-Gov. Ruiz aide", "an|ex-Gov.|Ruiz|aide", Compound | Prefixed | Dotted | Initial},
		{"Bashir al-Moen left", "Bashir|al-Moen|left", Compound | Prefixed},
		{"by É. Moen", "by|É.|Moen", Capital | Compound | Initial | Dotted},
		{"the U.S. fleet", "the|U.S.|fleet", Capital | AllCaps | Compound | Dotted},
		{"said O’Malley’s aide", "said|O’Malley|’s|aide", Capital | Compound},
		{"and he's late", "and|he's|late", Compound},
		{"the AT&T deal", "the|AT&T|deal", Capital | AllCaps | Compound},
		{"a 71-year-old, 1,200.50", "a|71-year-old|,|1,200.50", 0},
		{"a Correspondent spoke", "a|Correspondent|spoke", Capital},
		{"the PORT", "the|PORT", Capital | AllCaps},
	} {
		var got []string
		ls := lexParagraph(nil, lexicon.English(), tt.text, 0, len(tt.text), nil)
		for _, l := range ls {
			got = append(got, tt.text[l.Start:l.End])
		}
		if s := strings.Join(got, "|"); s != tt.want || ls[1].Shape != tt.shape {
			t.Errorf("%q is %s with shape %b, want %s with %b", tt.text, s, ls[1].Shape, tt.want, tt.shape)
		}
	}
}

// What stands behind a paragraph, or does not, changes none of its lexemes.
func TestLexEnd(t *testing.T) {
	b, err := os.ReadFile("../../testdata/corpus/abc-2025-11-27.txt")
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, s := range strings.FieldsFunc(string(b), func(r rune) bool { return strings.ContainsRune("\n.,“”", r) }) {
		alone := lexParagraph(nil, lexicon.English(), s, 0, len(s), nil)
		for _, more := range []string{" quartermasters", "\n", "éé"} {
			if long := lexParagraph(nil, lexicon.English(), s+more, 0, len(s), nil); !slices.Equal(alone, long) {
				t.Errorf("%q before %q is %v, alone %v", s, more, long, alone)
			}
		}
		n += len(alone)
	}
	if n < 2000 {
		t.Errorf("%d lexemes", n)
	}
}
