// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package newswire

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const corpus = "testdata/corpus/abc-2025-11-27.txt"

var update = flag.Bool("update", false, "rewrite the golden files")

// A goldenDump is what a dump of testdata/corpus gives.
type goldenDump struct {
	Articles []goldenArticle `json:"articles"`
	Errors   []string        `json:"errors,omitempty"`
	// Boilerplate is the lines that are in no span.
	Boilerplate []string `json:"boilerplate,omitempty"`
}

// A goldenArticle is an article with a paragraph of its body a line, so that a
// change of one is a line of the difference. The offsets are left out: the tests of
// internal/laws compare them with the dump.
type goldenArticle struct {
	*Article
	Body            []string `json:"body"`
	Offsets         []Offset `json:"offsets,omitempty"`
	HeadlineOffsets []Offset `json:"headline_offsets,omitempty"`
}

// odd describes the odd parts of each dump of testdata/corpus. The name of a dump begins
// with that of its format.
var odd = map[string]string{
	"abc-2025-11-27.txt": "one page of four stories, separated by datelines alone",
	"plain-desks.txt":    "stories of seven desks and as many countries",
	"plain-digest.txt":   "headlines with one paragraph each; ends inside a headline",
	"plain-pages.txt":    "Windows-1252; CR LF; two pages; a roundup; a rule inside a story",
	"plain-radio.txt":    "photo credits in datelines; stories without one; boilerplate",
	"plain-wire.txt":     "UTF-16; several agencies; wrapped lines; sign-offs; a form feed",
	"anpa1312.txt":       "sets in inside a story; noise; a table; ends inside a story",
	"factiva-lines.txt":  "codes on lines of their own; CR LF; a search summary",
	"factiva-plain.txt":  "no codes; German; page footers",
	"factiva-tabs.txt":   "codes and tabs; em spaces between documents",
	"factiva.html":       "three layouts, of two pages; four languages; an entry without its text; a style sheet and scripts; references; a search summary",
	"factiva.rtf":        "pictures between documents; words that are marked; four ways to write a quotation mark; a font of another charset; hidden text",
	"iptc7901.txt":       "Windows-1252; kickers; notes to editors; ends inside a story",
	"lexisnexis.html":    "a cover; centered lines; comments with SGML; two languages; a document missing",
	"lexisnexis.txt":     "CR LF; two layouts, four languages; two documents missing",
	"newsml.xml":         "two versions; renditions; a notepad; CDATA; packages; pictures; what is canceled",
	"nexisuni.txt":       "a cover; a summary; stray Windows-1252; a document missing",
	"nitf.xml":           "documents on one line; pictures; an abstract; ends inside a story",
	"proquest.txt":       "CR LF; words broken by spaces; a text that is not available; labels inside a text; a document missing",
	"reuters21578.sgm":   "references to control characters; a brief; text without elements; a lost end; an empty record",
	"trec.sgm":           "five corpora; notes in heads; several texts; tags over line ends; ends inside a document",
}

// What comes out of the dumps.
func TestGolden(t *testing.T) {
	files, err := os.ReadDir(filepath.Join("testdata", "corpus"))
	if err != nil {
		t.Fatal(err)
	}
	if len(files) != len(odd) {
		t.Errorf("testdata/corpus has %d dumps, the variable odd %d", len(files), len(odd))
	}
	for _, f := range files {
		name := f.Name()
		format := Format(strings.Replace(name[:strings.IndexAny(name, "-.")], "abc", "plain", 1))
		t.Run(name, func(t *testing.T) {
			if odd[name] == "" {
				t.Error("say what is odd about the dump in the variable odd")
			}
			dump, err := os.ReadFile(filepath.Join("testdata", "corpus", name))
			if err != nil {
				t.Fatal(err)
			}
			got := readGolden(t, dump)
			for _, a := range got.Articles {
				if a.Format != format {
					t.Errorf("article at %d has the format %q, want %q", a.Span.Start, a.Format, format)
				}
			}
			var b bytes.Buffer
			enc := json.NewEncoder(&b)
			enc.SetEscapeHTML(false)
			enc.SetIndent("", "  ")
			if err := enc.Encode(got); err != nil {
				t.Fatal(err)
			}
			file := filepath.Join("testdata", "golden", name+".json")
			if *update {
				if err := os.WriteFile(file, b.Bytes(), 0o666); err != nil {
					t.Fatal(err)
				}
				return
			}
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatalf("%v; go test -run TestGolden -update . writes it", err)
			}
			if diff := cmp.Diff(string(want), b.String()); diff != "" {
				t.Errorf("%s differs; if that is right, go test -run TestGolden -update . (-want +got)\n%s", file, diff)
			}
		})
	}
}

// readGolden splits a dump, and checks that what is said to be words of a
// text are.
func readGolden(t *testing.T, dump []byte) (g goldenDump) {
	t.Helper()
	var at int64
	pass := func(s Span) {
		for line := range strings.Lines(string(dump[at:s.Start])) {
			if line = strings.TrimSpace(line); line != "" {
				g.Boilerplate = append(g.Boilerplate, fmt.Sprintf("%+q", line))
			}
		}
		at = s.End
	}
	for a, err := range Split(bytes.NewReader(dump)) {
		if err != nil {
			e, ok := errors.AsType[*ParseError](err)
			if !ok {
				t.Fatal(err)
			}
			g.Errors = append(g.Errors, e.Error())
			pass(e.Span)
			continue
		}
		pass(a.Span)
		g.Articles = append(g.Articles, goldenArticle{Article: a, Body: strings.Split(a.Body, "\n")})
		if d := a.Dateline; d != nil {
			if a.Body[d.Start:d.End] != d.Text {
				t.Errorf("dateline %q is not at %v", d.Text, d.Span)
			}
			for _, p := range d.Places {
				if a.Body[p.Start:p.End] != p.Text {
					t.Errorf("place %q is not at %v", p.Text, p.Span)
				}
			}
		}
		if c := a.Credit; c != nil && a.Body[c.Start:c.End] != c.Text {
			t.Errorf("credit %q is not at %v", c.Text, c.Span)
		}
	}
	pass(Span{int64(len(dump)), int64(len(dump))})
	return g
}

// The quotations of the provided dump and of stories of other desks. The golden files have
// no confidences, which change whenever weights are learned anew.
func TestGoldenQuotes(t *testing.T) {
	goldenLines(t, "quotes", ExtractQuotes, func(q *Quote) {
		q.Confidence = 0
		for i := range q.Speakers {
			q.Speakers[i].Confidence = 0
		}
	})
}

// The statements of the same dumps.
func TestGoldenStatements(t *testing.T) {
	goldenLines(t, "statements", ExtractStatements, func(*Statement) {})
}

// goldenLines compares what extract finds in dumps with their golden files, one result a
// line. The function strip removes what is not compared.
func goldenLines[T any](t *testing.T, name string, extract func(io.Reader) iter.Seq2[*T, error], strip func(*T)) {
	t.Helper()
	for _, dump := range []string{"abc-2025-11-27", "plain-desks"} {
		var got bytes.Buffer
		enc := json.NewEncoder(&got)
		enc.SetEscapeHTML(false)
		for v, err := range extract(strings.NewReader(readFile(t, filepath.Join("testdata", "corpus", dump+".txt")))) {
			if err != nil {
				t.Fatal(err)
			}
			strip(v)
			if err := enc.Encode(v); err != nil {
				t.Fatal(err)
			}
		}
		golden := filepath.Join("testdata", "golden", dump+"."+name+".jsonl")
		if *update {
			if err := os.WriteFile(golden, got.Bytes(), 0o666); err != nil {
				t.Fatal(err)
			}
		}
		if diff := cmp.Diff(readFile(t, golden), got.String()); diff != "" {
			t.Errorf("%s of %s changed; after reading the difference, go test -run Golden -update (-want +got):\n%s", name, dump, diff)
		}
	}
}

func readFile(t testing.TB, name string) string {
	t.Helper()
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}
