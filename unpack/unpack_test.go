// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package unpack_test

import (
	"bytes"
	"flag"
	"fmt"
	"io"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/newswire-go/newswire"
	"github.com/newswire-go/newswire/unpack"
)

var update = flag.Bool("update", false, "write the golden files anew")

// containers are the files of testdata that are opened.
func containers(t testing.TB) (names []string) {
	t.Helper()
	all, err := filepath.Glob("testdata/*.*")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range all {
		if ext := filepath.Ext(name); ext != ".go" && ext != ".golden" {
			names = append(names, name)
		}
	}
	if len(names) < 7 {
		t.Fatalf("too few files in testdata: %q", names)
	}
	return names
}

// contents returns the files of a container, each under its name and with a "\"
// if it does not end in a line end, and the errors in their places.
func contents(files iter.Seq2[*unpack.File, error]) string {
	var b strings.Builder
	for f, err := range files {
		if err != nil {
			fmt.Fprintf(&b, "-- error: %v --\n", err)
			continue
		}
		text, err := io.ReadAll(f)
		fmt.Fprintf(&b, "-- %s --\n%s", f.Name, text)
		if !bytes.HasSuffix(text, []byte("\n")) {
			b.WriteString("\\\n")
		}
		if err != nil {
			fmt.Fprintf(&b, "-- error: %v --\n", err)
		}
	}
	return b.String()
}

func TestGolden(t *testing.T) {
	for _, name := range containers(t) {
		t.Run(filepath.Base(name), func(t *testing.T) {
			got := contents(unpack.Open(name))
			golden := name + ".golden"
			if *update {
				if err := os.WriteFile(golden, []byte(got), 0o666); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
			b, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			if again := contents(unpack.Files(bytes.NewReader(b), int64(len(b)), name)); again != got {
				t.Errorf("Files and Open differ: %s", cmp.Diff(got, again))
			}
		})
	}
}

// TestSplit finds the articles of an export in a document as in the text that
// the document was made of.
func TestSplit(t *testing.T) {
	articles := func(r io.Reader) (all []string) {
		for a, err := range newswire.Split(r) {
			if err != nil {
				continue // the corpus lacks a document
			}
			all = append(all, fmt.Sprint(a.Headline, a.Byline, a.Date, a.Source, a.Body))
		}
		return all
	}
	text, err := os.Open("../testdata/corpus/nexisuni.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer text.Close()
	want := articles(text)
	for f, err := range unpack.Open("testdata/ferries.docx") {
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, articles(f)); diff != "" || len(want) < 3 {
			t.Errorf("%d articles (-want +got)\n%s", len(want), diff)
		}
	}
}

// TestBreak leaves a loop after each pair, and begins anew.
func TestBreak(t *testing.T) {
	for _, name := range containers(t) {
		whole := contents(unpack.Open(name))
		for stop := 1; ; stop++ {
			n := 0
			files := unpack.Open(name)
			for range files {
				if n++; n == stop {
					break
				}
			}
			if n < stop {
				break
			}
			if diff := cmp.Diff(whole, contents(files)); diff != "" {
				t.Errorf("%s, left after %d (-want +got)\n%s", name, stop, diff)
			}
		}
	}
}

// TestUnread does not read files that come: those after them are the same.
func TestUnread(t *testing.T) {
	for _, name := range containers(t) {
		var want, got []string
		for f, err := range unpack.Open(name) {
			if err == nil {
				io.Copy(io.Discard, f)
				want = append(want, f.Name)
			}
		}
		var last *unpack.File
		for f, err := range unpack.Open(name) {
			if err == nil {
				got = append(got, f.Name)
				last = f
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got)\n%s", name, diff)
		}
		if n, err := last.Read(make([]byte, 1)); n > 0 || err == nil || err == io.EOF {
			t.Errorf("%s: a file after its iteration reads %d bytes, %v", name, n, err)
		}
	}
}
