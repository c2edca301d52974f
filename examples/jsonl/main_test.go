// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package main

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/newswire-go/newswire"
)

const dump = "../../testdata/corpus/abc-2025-11-27.txt"

var (
	stream = flag.Int64("stream", 16<<20, "bytes of the stream that memory is measured on")
	output = flag.String("output", "", "`file` of what the program printed for the provided dump, instead of running it")
)

// TestMain lets the test binary be the program, for tests that run it.
func TestMain(m *testing.M) {
	if os.Getenv("JSONL_IS_MAIN") != "" {
		main()
	}
	flag.Parse()
	os.Exit(m.Run())
}

// command returns the program as a command.
func command(stdin io.Reader, args ...string) *exec.Cmd {
	cmd := exec.Command(os.Args[0], args...)
	cmd.Env = append(os.Environ(), "JSONL_IS_MAIN=1", "GOMAXPROCS=4")
	cmd.Stdin = stdin
	return cmd
}

// run runs the program.
func run(t *testing.T, stdin io.Reader, args ...string) (stdout, stderr string, status int) {
	t.Helper()
	cmd := command(stdin, args...)
	var out, errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errs
	if err := cmd.Run(); cmd.ProcessState == nil {
		t.Fatal(err)
	}
	return out.String(), errs.String(), cmd.ProcessState.ExitCode()
}

// write makes a file of the test's own.
func write(t *testing.T, name string, b []byte) string {
	t.Helper()
	name = filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(name, b, 0o666); err != nil {
		t.Fatal(err)
	}
	return name
}

func read(t *testing.T, name string) []byte {
	t.Helper()
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func pack(b []byte) []byte {
	var z bytes.Buffer
	w := gzip.NewWriter(&z)
	w.Write(b)
	w.Close()
	return z.Bytes()
}

// What is printed for the provided dump is what the golden files of the
// library have been read to hold: of an article a paragraph a line and no
// offsets, of a quotation the places in the dump, which the offsets give.
func TestGolden(t *testing.T) {
	const golden = "../../testdata/golden/abc-2025-11-27."
	var want struct {
		Articles []struct {
			newswire.Article
			Body []string `json:"body"`
		}
	}
	unmarshal(t, string(read(t, golden+"txt.json")), &want)
	wantQuotes := slices.Collect(strings.Lines(string(read(t, golden+"quotes.jsonl"))))
	var gotQuotes []string

	stdout, _, _ := run(t, nil, dump)
	if *output != "" {
		stdout = string(read(t, *output))
	}
	n := 0
	for line := range strings.Lines(stdout) {
		var got article
		unmarshal(t, line, &got)
		if n >= len(want.Articles) {
			t.Fatalf("more than %d articles", n)
		}
		for _, q := range got.HeadlineQuotes {
			gotQuotes = append(gotQuotes, marshal(t, move(q, got.HeadlineDumpSpan)))
		}
		for _, q := range got.Quotes {
			gotQuotes = append(gotQuotes, marshal(t, move(q, got.DumpSpan)))
		}
		a := want.Articles[n].Article
		a.Body, a.Offsets, a.HeadlineOffsets = strings.Join(want.Articles[n].Body, "\n"), got.Offsets, got.HeadlineOffsets
		if diff := cmp.Diff(marshal(t, a), marshal(t, got.Article)); diff != "" {
			t.Errorf("article %d (-want +got):\n%s", n+1, diff)
		}
		n++
	}
	if n != len(want.Articles) {
		t.Errorf("%d articles, want %d", n, len(want.Articles))
	}
	if diff := cmp.Diff(wantQuotes, gotQuotes); diff != "" {
		t.Errorf("quotations (-want +got):\n%s", diff)
	}
}

// An article is what is printed for one.
type article struct {
	newswire.Article
	HeadlineQuotes []*newswire.Quote `json:"headline_quotes"`
	Quotes         []*newswire.Quote `json:"quotes"`
}

// move puts all places of a quotation elsewhere. It rounds the confidences to
// tenths, as they are in the golden files.
func move(q *newswire.Quote, to func(newswire.Span) newswire.Span) *newswire.Quote {
	move := func(p *newswire.Passage) {
		if p.Text != "" {
			p.Span = to(p.Span)
		}
	}
	for i := range q.Parts {
		move(&q.Parts[i])
	}
	q.Confidence = math.Round(10*q.Confidence) / 10
	for i := range q.Speakers {
		s := &q.Speakers[i]
		move(&s.Mention)
		s.Confidence = math.Round(10*s.Confidence) / 10
	}
	move(&q.Cue)
	q.Context = to(q.Context)
	return q
}

// Every article and quotation of the library is printed, as the library gives
// it, once and in order.
func TestOutput(t *testing.T) {
	var wantArticles, wantQuotes []string
	for a, err := range newswire.Split(bytes.NewReader(read(t, dump))) {
		if err != nil {
			t.Fatal(err)
		}
		wantArticles = append(wantArticles, marshal(t, a))
		for q := range a.HeadlineQuotes() {
			wantQuotes = append(wantQuotes, "true"+marshal(t, q))
		}
		for q := range a.Quotes() {
			wantQuotes = append(wantQuotes, "false"+marshal(t, q))
		}
	}
	stdout, stderr, status := run(t, nil, dump)
	if status != 0 || stderr != "" {
		t.Fatalf("status %d, errors %q", status, stderr)
	}
	var gotArticles, gotQuotes []string
	for line := range strings.Lines(stdout) {
		var a article
		unmarshal(t, line, &a)
		gotArticles = append(gotArticles, marshal(t, a.Article))
		for _, q := range a.HeadlineQuotes {
			gotQuotes = append(gotQuotes, "true"+marshal(t, q))
		}
		for _, q := range a.Quotes {
			gotQuotes = append(gotQuotes, "false"+marshal(t, q))
		}
	}
	if diff := cmp.Diff(wantArticles, gotArticles); diff != "" {
		t.Errorf("articles (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(wantQuotes, gotQuotes); diff != "" {
		t.Errorf("quotations of articles (-want +got):\n%s", diff)
	}
	stdout, _, _ = run(t, nil, "-quotes", dump)
	gotQuotes = nil
	for line := range strings.Lines(stdout) {
		var q struct {
			InHeadline bool `json:"in_headline"`
			Span       newswire.Span
			Quote      *newswire.Quote
		}
		unmarshal(t, line, &q)
		words := string(read(t, dump)[q.Span.Start:q.Span.End])
		if parts := q.Quote.Parts; !strings.HasPrefix(words, parts[0].Text) || !strings.HasSuffix(words, parts[len(parts)-1].Text) {
			t.Errorf("%q stands at the place of %q", words, q.Quote.Text)
		}
		gotQuotes = append(gotQuotes, fmt.Sprint(q.InHeadline)+marshal(t, q.Quote))
	}
	if diff := cmp.Diff(wantQuotes, gotQuotes); diff != "" {
		t.Errorf("quotations of -quotes (-want +got):\n%s", diff)
	}
}

// marshal returns v as JSON on a line.
func marshal(t *testing.T, v any) string {
	t.Helper()
	var b strings.Builder
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func unmarshal(t *testing.T, line string, v any) {
	t.Helper()
	if err := json.Unmarshal([]byte(line), v); err != nil {
		t.Fatalf("%v: %.200s", err, line)
	}
}

// archive returns a zip archive with a file.
func archive(t *testing.T, name string, b []byte) []byte {
	t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	w, err := z.Create(name)
	if err != nil {
		t.Fatal(err)
	}
	w.Write(b)
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// With the format single a file is one article.
func TestSingle(t *testing.T) {
	got, stderr, status := run(t, nil, "-format", "single", dump)
	var a article
	unmarshal(t, got, &a)
	if status != 0 || strings.Count(got, "\n") != 1 || a.Format != newswire.FormatSingle || len(a.Quotes) < 20 {
		t.Errorf("status %d, errors %q, %d quotations in %d articles of %s", status, stderr, len(a.Quotes), strings.Count(got, "\n"), a.Format)
	}
}

// However the dump comes in, what comes out is the same but for the name.
func TestInputs(t *testing.T) {
	b := read(t, dump)
	want, _, _ := run(t, bytes.NewReader(b), "-")
	if n := strings.Count(want, "\n"); n != 4 {
		t.Fatalf("%d articles, want 4", n)
	}
	packed := write(t, "dump.gz", pack(b))
	for _, tt := range []struct {
		name  string
		stdin io.Reader
		args  []string
		file  string
	}{
		{"no name", bytes.NewReader(b), nil, "-"},
		{"packed standard input", bytes.NewReader(pack(b)), nil, "-/-"},
		{"file", nil, []string{dump}, dump},
		{"packed file", nil, []string{packed}, packed + "/dump"},
		{"packed in two members", bytes.NewReader(append(pack(b[:9000]), pack(b[9000:])...)), nil, "-/-"},
		{"archive", bytes.NewReader(archive(t, "dump.txt", b)), nil, "-/dump.txt"},
	} {
		got, stderr, status := run(t, tt.stdin, tt.args...)
		if status != 0 || stderr != "" {
			t.Errorf("%s: status %d, errors %q", tt.name, status, stderr)
		}
		got = strings.ReplaceAll(got, fmt.Sprintf("{%q:%q", "file", tt.file), `{"file":"-"`)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, diff)
		}
	}
}

// What cannot be read is told and is the exit status; the rest is printed.
func TestErrors(t *testing.T) {
	whole := read(t, dump)
	packed := pack(whole)
	for _, tt := range []struct {
		name     string
		stdin    []byte
		args     []string
		articles int
		stderr   string
	}{
		{"nothing", nil, nil, 0, ""},
		{"missing file", whole, []string{"no such file", "-"}, 4, "jsonl: no such file: "},
		{"folder", whole, []string{t.TempDir(), "-"}, 4, "is a directory"},
		{"cut off", packed[:len(packed)-9], nil, 4, "damaged: unexpected EOF\n"},
		{"wrong checksum", append(packed[:len(packed)-5:len(packed)-5], 1, 2, 3, 4, 5), nil, 4, "damaged: gzip: invalid checksum\n"},
		{"no dump", []byte("{\"text\": \"The ferry was late.\"}"), nil, 0, "jsonl: -: newswire: the input is JSON"},
		{"no format", whole, []string{"-format", "no-such"}, 0, "unknown format"},
	} {
		stdout, stderr, status := run(t, bytes.NewReader(tt.stdin), tt.args...)
		if n := strings.Count(stdout, "\n"); n != tt.articles {
			t.Errorf("%s: %d articles, want %d", tt.name, n, tt.articles)
		}
		if tt.stderr == "" && stderr != "" || !strings.Contains(stderr, tt.stderr) {
			t.Errorf("%s: errors %q, want %q", tt.name, stderr, tt.stderr)
		}
		if want := min(len(tt.stderr), 1); status != want {
			t.Errorf("%s: status %d, want %d", tt.name, status, want)
		}
	}
}

// A stories reader makes a dump of numbered stories without end.
type stories struct {
	n   int
	buf []byte
}

func (s *stories) Read(p []byte) (int, error) {
	if len(s.buf) == 0 {
		s.n++
		s.buf = fmt.Appendf(nil, "(OSLO, Norway) — Story number %d came in late, the night editor said.\n", s.n)
		for range s.n * 7919 % 40 { // lengths are mixed, so that some are done before their turn
			s.buf = append(s.buf, "“We had the ferry, the fog and the mayor,” night editor Kari Moen told the desk. “Then it went quiet.”\n"...)
		}
	}
	n := copy(p, s.buf)
	s.buf = s.buf[n:]
	return n, nil
}

func TestOrder(t *testing.T) {
	stdout, stderr, status := run(t, io.LimitReader(new(stories), 2<<20))
	if status != 0 {
		t.Fatal(stderr)
	}
	n := 0
	for line := range strings.Lines(stdout) {
		var a struct{ Body string }
		unmarshal(t, line, &a)
		n++
		if want := fmt.Sprintf("(OSLO, Norway) — Story number %d came", n); !strings.HasPrefix(a.Body, want) {
			t.Fatalf("article %d is %.60q", n, a.Body)
		}
	}
	if n < 500 {
		t.Errorf("%d articles, want more than 500", n)
	}
}
