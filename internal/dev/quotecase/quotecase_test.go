// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package quotecase

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func write(t *testing.T, text string) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "a.txt")
	if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
	return name
}

func TestLoad(t *testing.T) {
	name := write(t, "# two speakers\n# and a second line\n“We go,” ‹Lund›1 {said}1.\n“No,” ‹Berg›2 {said}2, “never.”\n"+
		"= after speech Ada Lund | mayor\n! after speech Berg (2 parts) (unclosed)\n\n# nobody\nIt rained.\n\n# neither rule nor speaker\n“Go.”\n= - speech -\n")
	got, err := Load(name)
	if err != nil {
		t.Fatal(err)
	}
	text := "“We go,” Lund said.\n“No,” Berg said, “never.”"
	at := func(s string, from int) Span {
		i := strings.Index(text[from:], s) + from
		return Span{i, i + len(s)}
	}
	want := []Case{
		{File: name, Line: 1, Reason: "two speakers and a second line", Text: text, Quotes: []Quote{
			{Rule: "after", Kind: "speech", Names: "Ada Lund", Roles: "mayor", Mentions: []Span{at("Lund", 0)}, Cue: at("said", 0), Parts: 1},
			{Miss: true, Rule: "after", Kind: "speech", Names: "Berg", Mentions: []Span{at("Berg", 0)}, Cue: at("said", 30), Parts: 2, Unclosed: true},
		}},
		{File: name, Line: 8, Reason: "nobody", Text: "It rained."},
		{File: name, Line: 11, Reason: "neither rule nor speaker", Text: "“Go.”", Quotes: []Quote{{Kind: "speech", Parts: 1}}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestLoadErrors(t *testing.T) {
	for text, want := range map[string]string{
		"It rained.\n":                                    "no reason",
		"# a\n‹Lund.\n":                                   "not closed",
		"# a\nLund›.\n":                                   "closes nothing",
		"# a\n‹‹Lund››.\n":                                "within",
		"# a\n‹Lund›2.\n= after speech Lund\n":            "no quotation 2",
		"# a\n{said} {said}.\n= after speech Lund\n":      "two cues",
		"# a\n“Go.”\n= after speech\n":                    "does not give",
		"# a\n“Go.”\n= after speech Lund (many parts)\n":  "expected integer",
		"# a\n“Go.”\n= after speech Lund\nIt rained.\n":   "text after",
		"# a\n“Go.”\n= after speech Lund of 2 parts)\n":   "no number of parts",
		"# fine\nIt rained.\n\n# not\n“Go.”\n= after x\n": ":4: ",
	} {
		if _, err := Load(write(t, text)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %q", text, err, want)
		}
	}
	if _, err := Load(filepath.Join(t.TempDir(), "*.txt")); err == nil {
		t.Error("no file, and no error")
	}
}
