// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package main

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/testing/ptest"

	"github.com/newswire-go/newswire"
)

func TestMain(m *testing.M) { ptest.Main(m) }

// run runs the pipeline, and returns the lines it writes and its counters.
func run(t *testing.T, input string) (articles, damaged []string, counters map[string]int64) {
	t.Helper()
	dir := t.TempDir()
	out, lost := filepath.Join(dir, "out"), filepath.Join(dir, "lost")
	result := ptest.RunAndValidate(t, pipeline(input, out, lost, ""))
	counters = make(map[string]int64)
	for _, c := range result.Metrics().AllMetrics().Counters() {
		if c.Namespace() == "newswire" {
			counters[c.Name()] += c.Result()
		}
	}
	return lines(t, out), lines(t, lost), counters
}

// lines returns the lines of a file in order; there are none without a file.
func lines(t *testing.T, name string) []string {
	t.Helper()
	b, err := os.ReadFile(name)
	if err != nil && !os.IsNotExist(err) {
		t.Fatal(err)
	}
	return slices.Sorted(strings.Lines(string(b)))
}

// On all of the corpus the lines are those of examples/jsonl, in any order.
func TestSameAsJSONL(t *testing.T) {
	input, err := filepath.Abs("../../testdata/corpus/*")
	if err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob(input)
	if err != nil || len(files) == 0 {
		t.Fatalf("%d files, %v", len(files), err)
	}
	cmd := exec.Command("go", append([]string{"run", "./examples/jsonl"}, files...)...)
	cmd.Dir = "../.."
	cmd.Stderr = os.Stderr
	b, err := cmd.Output() // with exit status 1 if the corpus has damage
	if len(b) == 0 {
		t.Fatal(err)
	}
	want := slices.Sorted(strings.Lines(string(b)))
	got, _, counters := run(t, input)
	if len(got) != len(want) {
		t.Errorf("%d lines, want %d", len(got), len(want))
	}
	quotes := 0
	for i := range min(len(got), len(want)) {
		if got[i] != want[i] {
			t.Fatalf("line %d is\n%s\nwant\n%s", i+1, got[i], want[i])
		}
		var a article
		if err := json.Unmarshal([]byte(got[i]), &a); err != nil {
			t.Fatal(err)
		}
		quotes += len(a.HeadlineQuotes) + len(a.Quotes)
	}
	if counters["articles"] != int64(len(want)) || counters["quotations"] != int64(quotes) {
		t.Errorf("counters %v, want %d articles and %d quotations", counters, len(want), quotes)
	}
}

// What is damaged goes to its own file; the rest is written.
func TestDamaged(t *testing.T) {
	dir := t.TempDir()
	dump, err := os.ReadFile("../../testdata/corpus/abc-2025-11-27.txt")
	if err != nil {
		t.Fatal(err)
	}
	var z bytes.Buffer
	w := gzip.NewWriter(&z)
	w.Write(dump)
	w.Close()
	long := "(OSLO, Norway) — " + strings.Repeat("The ferry was late. ", newswire.DefaultMaxArticle/20) + "\n(BERGEN, Norway) — The ferry was here.\n"
	for name, b := range map[string][]byte{
		"whole.gz":  z.Bytes(),
		"cut.gz":    z.Bytes()[:z.Len()-9],
		"nozip.gz":  dump,
		"long.txt":  []byte(long),
		"empty.txt": nil,
	} {
		if err := os.WriteFile(filepath.Join(dir, name), b, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	articles, damaged, counters := run(t, filepath.Join(dir, "*"))
	if len(articles) != 4+4+1 {
		t.Errorf("%d articles, want 9", len(articles))
	}
	var got []string
	for _, line := range damaged {
		var l loss
		if err := json.Unmarshal([]byte(line), &l); err != nil {
			t.Fatal(err)
		}
		got = append(got, filepath.Base(l.File)+": "+l.Error)
		if strings.HasSuffix(l.File, "long.txt") && (l.Line != 1 || l.Span == nil || l.Span.Start != 0) {
			t.Errorf("no place: %s", line)
		}
	}
	slices.Sort(got)
	want := []string{"cut.gz: unexpected EOF", "long.txt: ", "nozip.gz: gzip: invalid header"}
	if !slices.EqualFunc(got, want, strings.HasPrefix) {
		t.Errorf("damaged: %q, want %q", got, want)
	}
	if counters["skipped"] != int64(len(want)) {
		t.Errorf("counters %v, want %d skipped", counters, len(want))
	}
}

// A pattern without files is an error, not a success without articles.
func TestNoFiles(t *testing.T) {
	p := pipeline(filepath.Join(t.TempDir(), "*"), filepath.Join(t.TempDir(), "out"), filepath.Join(t.TempDir(), "lost"), "")
	if _, err := beam.Run(t.Context(), "prism", p); err == nil {
		t.Error("no error")
	}
}

// The commands for a cluster in the README cannot be run here, but their flags
// are there.
func TestREADME(t *testing.T) {
	b, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, block := range regexp.MustCompile("(?ms)^```text\n(.*?)^```$").FindAllSubmatch(b, -1) {
		for _, m := range regexp.MustCompile(`(?m)(?:^|\s)-(\w+)`).FindAllSubmatch(block[1], -1) {
			n++
			if flag.Lookup(string(m[1])) == nil {
				t.Errorf("there is no flag -%s", m[1])
			}
		}
	}
	if n < 10 {
		t.Errorf("only %d flags found", n)
	}
}
