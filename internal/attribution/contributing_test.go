// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package attribution

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/newswire-go/newswire/internal/dev/quotecase"
	"github.com/newswire-go/newswire/internal/lexicon"
)

// The worked example of CONTRIBUTING.md works as written: its case fails, and
// passes with its line in the file of cues.
func TestContributing(t *testing.T) {
	b, err := os.ReadFile("../../CONTRIBUTING.md")
	if err != nil {
		t.Fatal(err)
	}
	var blocks []string // of text, without their indentation
	for _, s := range strings.Split(string(b), "   ```text\n")[1:] {
		s, _, _ = strings.Cut(s, "   ```\n")
		blocks = append(blocks, strings.ReplaceAll("\n"+s, "\n   ", "\n"))
	}
	if len(blocks) != 2 {
		t.Fatalf("%d blocks of text, want a case and a line of a file", len(blocks))
	}
	file := filepath.Join(t.TempDir(), "case.txt")
	if err := os.WriteFile(file, []byte(strings.Trim(blocks[0], "\n")), 0o666); err != nil {
		t.Fatal(err)
	}
	cases, err := quotecase.Load(file)
	if err != nil || len(cases) != 1 || len(cases[0].Quotes) != 1 {
		t.Fatalf("%d cases, %v", len(cases), err)
	}
	c := cases[0]
	var r Reader
	if got := r.Body(Story{Text: c.Text}); len(got) == 1 && meets(&got[0], &c.Quotes[0], c.Text) {
		t.Error("the case passes as it is: take another one for the example")
	}
	r.Lang = englishWith(t, strings.Trim(blocks[1], "\n")+"\n")
	if got := r.Body(Story{Text: c.Text}); len(got) != 1 || !meets(&got[0], &c.Quotes[0], c.Text) {
		t.Errorf("the case does not pass with the line: %s", describe(c.Text, &got[0]))
	}
}

// englishWith returns English with more lines in the file of cues.
func englishWith(t *testing.T, lines string) *lexicon.Language {
	t.Helper()
	const dir = "../lexicon/en"
	files := fstest.MapFS{}
	names, err := fs.Glob(os.DirFS(dir), "*.txt")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		b, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		if name == "cues.txt" {
			b = append(b, lines...)
		}
		files[name] = &fstest.MapFile{Data: b}
	}
	return lexicon.New("en", files, lexicon.English().Endings)
}
