// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package names

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/newswire-go/newswire/internal/lexicon"
	"github.com/newswire-go/newswire/internal/marks"
	story "github.com/newswire-go/newswire/internal/text"
)

// A word with a capital has the bounds that package text gives it.
func TestBounds(t *testing.T) {
	files, err := filepath.Glob("../../testdata/corpus/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	lang := lexicon.English()
	words := 0
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range append(strings.Split(strings.ToValidUTF8(string(b), "?"), "\n"), oddities) {
			quotes := marks.Find(nil, s)
			ends := map[int]int{}
			outer := story.Tokenize(nil, lang, s, 0, len(s), quotes, 0)
			for _, q := range quotes {
				outer = story.Tokenize(outer, lang, s[:q.End], q.Start, q.End, nil, 0)
			}
			for _, k := range outer {
				if k.Kind == story.Word && k.Shape&story.Capital != 0 {
					e := int(k.End)
					if w := s[k.Start:k.End]; k.Shape&story.Dotted != 0 && (len(w) == 2 || w[1] != '.') {
						e--
					}
					ends[int(k.Start)] = e
				}
			}
			for i := 0; i < len(s); i++ {
				if !UpperAt(s, i) || LetterBefore(s, i) || i > 0 && s[i-1] == '-' {
					continue
				}
				var w word
				oddWord(lang, s, i, &w)
				words++
				if e, ok := ends[i]; !ok || e != int(w.end) && w.class&lexicon.SentenceOpener == 0 { // "It’s" is one word
					t.Errorf("%q: %q, not %q", s[max(0, i-10):min(len(s), i+20)], s[i:max(e, i)], s[i:w.end])
				}
				i = int(w.end)
			}
		}
	}
	if words < 2000 {
		t.Errorf("%d words", words)
	}
}
