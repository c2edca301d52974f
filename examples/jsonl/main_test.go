// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/newswire-go/newswire"
)

const dump = "../../testdata/corpus/abc-2025-11-27.txt"

// TestMain lets the test binary be the program.
func TestMain(m *testing.M) {
	if os.Getenv("JSONL_IS_MAIN") != "" {
		main()
	}
	os.Exit(m.Run())
}

// run runs the program.
func run(t *testing.T, args ...string) (stdout, stderr string, status int) {
	t.Helper()
	cmd := exec.Command(os.Args[0], args...)
	cmd.Env = append(os.Environ(), "JSONL_IS_MAIN=1", "GOMAXPROCS=4")
	var out, errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errs
	if err := cmd.Run(); cmd.ProcessState == nil {
		t.Fatal(err)
	}
	return out.String(), errs.String(), cmd.ProcessState.ExitCode()
}

// The program writes the articles of the library, with their quotations.
func TestOutput(t *testing.T) {
	f, err := os.Open(dump)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var want []string
	for a, err := range newswire.Split(f) {
		if err != nil {
			t.Fatal(err)
		}
		b, err := encode(dump, a)
		if err != nil {
			t.Fatal(err)
		}
		want = append(want, string(b))
	}
	stdout, stderr, status := run(t, dump)
	if diff := cmp.Diff(strings.Join(want, ""), stdout); diff != "" || status != 0 || stderr != "" {
		t.Errorf("status %d, errors %q, output (-want +got):\n%s", status, stderr, diff)
	}
	quotes := 0
	for line := range strings.Lines(stdout) {
		var a struct {
			newswire.Article
			HeadlineQuotes []newswire.Quote `json:"headline_quotes"`
			Quotes         []newswire.Quote
		}
		if err := json.Unmarshal([]byte(line), &a); err != nil {
			t.Fatal(err)
		}
		quotes += len(a.HeadlineQuotes) + len(a.Quotes)
	}
	if quotes != 71 {
		t.Errorf("%d quotations, want 71", quotes)
	}
}

// Articles of mixed lengths come in the order of the dump.
func TestOrder(t *testing.T) {
	var b strings.Builder
	const stories = 300
	for i := range stories {
		fmt.Fprintf(&b, "(OSLO, Norway) — Story number %d came in late, the night editor said.\n", i)
		for range i * 7919 % 40 {
			b.WriteString("“We had the ferry, the fog and the mayor,” night editor Kari Moen told the desk.\n")
		}
	}
	name := filepath.Join(t.TempDir(), "dump.txt")
	if err := os.WriteFile(name, []byte(b.String()), 0o666); err != nil {
		t.Fatal(err)
	}
	stdout, _, _ := run(t, name)
	n := 0
	for line := range strings.Lines(stdout) {
		if !strings.Contains(line, fmt.Sprintf("Story number %d came", n)) {
			t.Fatalf("article %d: %.200s", n, line)
		}
		n++
	}
	if n != stories {
		t.Errorf("%d articles, want %d", n, stories)
	}
}

// A file that cannot be read is reported, and the others are read.
func TestErrors(t *testing.T) {
	stdout, stderr, status := run(t, "no such file", dump)
	if status != 1 || !strings.HasPrefix(stderr, "jsonl: unpack: no such file: ") || strings.Count(stdout, "\n") != 4 {
		t.Errorf("status %d, errors %q, %d articles", status, stderr, strings.Count(stdout, "\n"))
	}
}

// With -format single each file is one article.
func TestSingle(t *testing.T) {
	stdout, stderr, status := run(t, "-format", "single", dump)
	if status != 0 || stderr != "" || strings.Count(stdout, "\n") != 1 || !strings.Contains(stdout, `"format":"single"`) {
		t.Errorf("status %d, errors %q, %d articles", status, stderr, strings.Count(stdout, "\n"))
	}
}
