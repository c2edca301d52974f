// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package main

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"encoding/csv"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/newswire-go/newswire"
)

const dump = "../../testdata/corpus/abc-2025-11-27.txt"

var output = flag.String("output", "", "`file` with what split -quotes wrote for the provided dump, instead of running it")

// TestMain lets the test binary be the program, for tests that need a process.
func TestMain(m *testing.M) {
	if os.Getenv("NEWSWIRE_IS_MAIN") != "" {
		main()
	}
	flag.Parse()
	os.Exit(m.Run())
}

// process returns the program as a process.
func process(stdin io.Reader, args ...string) *exec.Cmd {
	cmd := exec.Command(os.Args[0], args...)
	cmd.Env = append(os.Environ(), "NEWSWIRE_IS_MAIN=1", "GOMAXPROCS=4")
	cmd.Stdin = stdin
	return cmd
}

// execute runs the program in the process of the test.
func execute(stdin io.Reader, args ...string) (stdout, stderr string, status int) {
	var out, errs bytes.Buffer
	p := program{stdin: stdin, stdout: &out, stderr: &errs}
	status = p.main(args)
	return out.String(), errs.String(), status
}

// good is execute for a command line without errors.
func good(t *testing.T, stdin io.Reader, args ...string) string {
	t.Helper()
	stdout, stderr, status := execute(stdin, args...)
	if status != statusOK || stderr != "" {
		t.Fatalf("%q: status %d, errors %q", args, status, stderr)
	}
	return stdout
}

// write makes a file in a folder of the test's own.
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

func gz(b []byte) []byte {
	var z bytes.Buffer
	w := gzip.NewWriter(&z)
	w.Write(b)
	w.Close()
	return z.Bytes()
}

// objects reads JSON Lines.
func objects[T any](t *testing.T, lines string) []T {
	t.Helper()
	var all []T
	for line := range strings.Lines(lines) {
		var v T
		if err := json.Unmarshal([]byte(line), &v); err != nil {
			t.Fatalf("%v: %.200s", err, line)
		}
		all = append(all, v)
	}
	return all
}

// cells reads CSV.
func cells(t *testing.T, text string) [][]string {
	t.Helper()
	rows, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

func marshal(t *testing.T, v any) string {
	t.Helper()
	b, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// The program writes the articles and quotations that the library returns, once and
// in order.
func TestRows(t *testing.T) {
	var wantArticles, wantQuotes, wantStatements, wantDatelines []string
	for a, err := range newswire.Split(bytes.NewReader(read(t, dump))) {
		if err != nil {
			t.Fatal(err)
		}
		wantArticles = append(wantArticles, marshal(t, a))
		wantDatelines = append(wantDatelines, marshal(t, a.Dateline))
		for q := range a.HeadlineQuotes() {
			wantQuotes = append(wantQuotes, "true"+marshal(t, q))
		}
		for s := range a.HeadlineStatements() {
			wantStatements = append(wantStatements, "true"+marshal(t, s))
		}
		for s := range a.Statements() {
			wantStatements = append(wantStatements, "false"+marshal(t, s))
		}
		for q := range a.Quotes() {
			wantQuotes = append(wantQuotes, "false"+marshal(t, q))
		}
	}
	var articles, nested, quotes, statements, datelines []string
	out := ""
	if *output != "" {
		out = string(read(t, *output))
	} else {
		out = good(t, nil, "split", "-quotes", dump)
	}
	for _, r := range objects[articleRow](t, out) {
		articles = append(articles, marshal(t, r.Article))
		for _, q := range r.HeadlineQuotes {
			nested = append(nested, "true"+marshal(t, q))
		}
		for _, q := range r.Quotes {
			nested = append(nested, "false"+marshal(t, q))
		}
	}
	text := read(t, dump)
	for _, r := range objects[quoteRow](t, good(t, nil, "quotes", "-all", dump)) {
		quotes = append(quotes, fmt.Sprint(r.InHeadline)+marshal(t, r.Quote))
		words := string(text[r.Span.Start:r.Span.End])
		if parts := r.Quote.Parts; !strings.HasPrefix(words, parts[0].Text) || !strings.HasSuffix(words, parts[len(parts)-1].Text) {
			t.Errorf("%q is at the place of %q", words, r.Quote.Text)
		}
		if line := 1 + bytes.Count(text[:r.Span.Start], []byte("\n")); r.Line != int64(line) {
			t.Errorf("%q is on line %d, want %d", r.Quote.Text, r.Line, line)
		}
	}
	for _, r := range objects[statementRow](t, good(t, nil, "statements", dump)) {
		statements = append(statements, fmt.Sprint(r.InHeadline)+marshal(t, r.Statement))
		words := string(text[r.Span.Start:r.Span.End])
		if parts := r.Statement.Parts; !strings.HasPrefix(words, parts[0].Text) || !strings.HasSuffix(words, parts[len(parts)-1].Text) {
			t.Errorf("%q is at the place of %q", words, r.Statement.Text)
		}
	}
	for _, r := range objects[datelineRow](t, good(t, nil, "datelines", dump)) {
		datelines = append(datelines, marshal(t, r.Dateline))
		if got := string(text[r.Span.Start:r.Span.End]); got != r.Dateline.Text {
			t.Errorf("%q is at the place of %q", got, r.Dateline.Text)
		}
	}
	for _, tt := range []struct {
		name      string
		want, got []string
	}{
		{"articles", wantArticles, articles},
		{"quotations of articles", wantQuotes, nested},
		{"quotations", wantQuotes, quotes},
		{"statements", wantStatements, statements},
		{"datelines", wantDatelines, datelines},
	} {
		if diff := cmp.Diff(tt.want, tt.got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, diff)
		}
	}
}

const twoStories = "(OSLO, Norway) — The ferry is late.\n“It is the fog,” captain Kari Moen said.\nThe film “Low Water” opens, she said.\n" +
	"(BERGEN, Norway and LONDON) — The ferry is here.\n“We made it,” Kari Moen told reporters. “At last,” said Ola Vik and Ada Lind.\n"

func TestTables(t *testing.T) {
	file := write(t, "two.txt", []byte(twoStories))
	got := cells(t, good(t, nil, "quotes", "-csv", file))
	sure := slices.Index(quoteHeader, "confidence")
	for _, row := range got[1:] { // of models that are trained now and then
		if p, err := strconv.ParseFloat(row[sure], 64); err != nil || p < .5 || p > 1 {
			t.Errorf("confidence %q", row[sure])
		}
		row[sure] = ""
	}
	want := [][]string{
		quoteHeader,
		{file, "2", "41", "55", "", "", "Oslo", "Kari Moen", "captain", "she", "person", "captain Kari Moen", "said", "after", "speech", "", "It is the fog,"},
		{file, "5", "179", "190", "", "", "Bergen; London", "Kari Moen", "", "", "person", "Kari Moen", "told", "after", "speech", "", "We made it,"},
		{file, "5", "223", "231", "", "", "Bergen; London", "Ola Vik; Ada Lind", "", "", "person; person", "Ola Vik; Ada Lind", "said", "after", "speech", "", "At last,"},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("quotes (-want +got):\n%s", diff)
	}
	got = cells(t, good(t, strings.NewReader("OSLO, Norway — Kari Moen said that the ferry “sails” at six.\n"), "statements", "-csv", "-rules", "that"))
	want = [][]string{
		statementHeader,
		{"-", "1", "37", "65", "", "", "Oslo", "Kari Moen", "", "", "person", "Kari Moen", "said", "that", "mixed", "", "sails", "the ferry “sails” at six"},
	}
	for _, row := range got[1:] {
		row[sure] = ""
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("statements (-want +got):\n%s", diff)
	}
	got = cells(t, good(t, nil, "datelines", "-csv", file))
	want = [][]string{
		datelineHeader,
		{file, "1", "0", "18", "", "", "Oslo", "", "Oslo", "", "NO", "(OSLO, Norway) —"},
		{file, "4", "125", "156", "", "", "Bergen; London", "", "Bergen; London", "; GB-ENG", "NO; GB", "(BERGEN, Norway and LONDON) —"},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("datelines (-want +got):\n%s", diff)
	}
	got = cells(t, good(t, nil, "who", "-csv", file, file))
	want = [][]string{
		whoHeader,
		{"4", "14", "4", "Kari Moen", "captain", "she", "person", "", ""},
		{"2", "4", "2", "Ada Lind", "", "", "person", "", ""},
		{"2", "4", "2", "Ola Vik", "", "", "person", "", ""},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("who (-want +got):\n%s", diff)
	}
	for _, row := range cells(t, good(t, nil, "split", "-csv", file))[1:] {
		if !strings.HasPrefix(row[len(row)-1], "The ferry is ") || strings.Count(row[len(row)-1], "\n") == 0 {
			t.Errorf("text of an article: %q", row[len(row)-1])
		}
	}
	for line := range strings.Lines(good(t, nil, "split", "-tsv", file)) {
		if n := strings.Count(line, "\t") + 1; n != len(articleHeader) {
			t.Errorf("%d cells, want %d, in %q", n, len(articleHeader), line)
		}
	}
	if got := good(t, nil, "who", file); !strings.HasPrefix(got, `{"speaker":"Kari Moen","role":"captain","pronoun":"she","kind":"person","quotations":2,"words":7,"articles":2}`+"\n") {
		t.Errorf("who: %s", got)
	}
}

// Speakers without a name are others in each article.
func TestWhoUnnamed(t *testing.T) {
	const text = "(OSLO, Norway) — The ferry is late.\n“It is the fog,” officials said.\n“It lifts,” officials said.\n" +
		"(BERGEN, Norway) — The ferry is here.\n“We made it,” officials said.\n"
	if got := good(t, strings.NewReader(text), "who", "-tsv"); strings.Count(got, "\n") != 1 {
		t.Errorf("without -unnamed: %q", got)
	}
	got := good(t, strings.NewReader(text), "who", "-unnamed", "-csv")
	want := [][]string{whoHeader, {"2", "6", "1", "officials", "", "", "group", "-", "2"}, {"1", "3", "1", "officials", "", "", "group", "-", "5"}}
	if diff := cmp.Diff(want, cells(t, got)); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// The flags of quotations.
func TestKeep(t *testing.T) {
	for _, tt := range []struct {
		args []string
		want []string
	}{
		{nil, []string{"It is the fog,", "We made it,", "At last,"}},
		{[]string{"-all"}, []string{"It is the fog,", "Low Water", "We made it,", "At last,"}},
		{[]string{"-all", "-rules", "title"}, []string{"Low Water"}},
		{[]string{"-rules", "title"}, []string{"Low Water"}},
		{[]string{"-rules", "before, run-on"}, nil},
		{[]string{"-min-confidence", "0.5"}, []string{"It is the fog,", "We made it,", "At last,"}},
		{[]string{"-rules", "before", "-rules=after"}, []string{"It is the fog,", "We made it,", "At last,"}},
	} {
		var got []string
		for _, r := range objects[quoteRow](t, good(t, strings.NewReader(twoStories), append([]string{"quotes"}, tt.args...)...)) {
			got = append(got, r.Quote.Text)
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", tt.args, diff)
		}
	}
}

// -min-confidence keeps what it says of the provided dump.
func TestMinConfidence(t *testing.T) {
	var want []string
	all := objects[quoteRow](t, good(t, nil, "quotes", dump))
	for _, r := range all {
		p := 1.0
		for _, s := range r.Quote.Speakers {
			p = min(p, s.Confidence)
		}
		p *= r.Quote.Confidence
		if p >= .9 {
			want = append(want, r.Quote.Text)
		}
	}
	var got []string
	for _, r := range objects[quoteRow](t, good(t, nil, "quotes", "-min-confidence", ".9", dump)) {
		got = append(got, r.Quote.Text)
	}
	if diff := cmp.Diff(want, got); diff != "" || len(got) == 0 || len(got) == len(all) {
		t.Errorf("%d of %d quotations (-want +got):\n%s", len(got), len(all), diff)
	}
}

// The same dump gives the same output in whatever it is packed, but for its name.
func TestInputs(t *testing.T) {
	b := read(t, dump)
	want := good(t, bytes.NewReader(b), "split", "-quotes")
	if n := strings.Count(want, "\n"); n != 4 {
		t.Fatalf("%d articles, want 4", n)
	}
	var archive bytes.Buffer
	z := zip.NewWriter(&archive)
	w, err := z.Create("in/dump.txt")
	if err != nil {
		t.Fatal(err)
	}
	w.Write(b)
	z.Close()
	packed, zipped := write(t, "dump.txt.gz", gz(b)), write(t, "a.zip", archive.Bytes())
	folder := t.TempDir()
	for _, name := range []string{"b/dump.txt", ".hidden/dump.txt", "b/.dump.txt"} {
		if err := os.MkdirAll(filepath.Join(folder, filepath.Dir(name)), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(folder, name), b, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	link := filepath.Join(t.TempDir(), "link")
	if err := os.Symlink(folder, link); err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		name  string
		stdin []byte
		args  []string
		file  string
	}{
		{"standard input by name", b, []string{"-"}, "-"},
		{"standard input in gzip", gz(b), nil, "-/-"},
		{"standard input in zip", archive.Bytes(), nil, "-/in/dump.txt"},
		{"file", nil, []string{dump}, dump},
		{"file before the flags", nil, []string{dump, "-format", "plain"}, dump},
		{"file behind the end of flags", nil, []string{"-format=plain", "--", dump}, dump},
		{"gzip", nil, []string{packed}, packed + "/dump.txt"},
		{"zip", nil, []string{zipped}, zipped + "/in/dump.txt"},
		{"folder", nil, []string{"-r", folder}, filepath.Join(folder, "b/dump.txt")},
		{"link to a folder", nil, []string{"-r", link}, filepath.Join(link, "b/dump.txt")},
		{"charset", nil, []string{"-charset", "utf-8", dump}, dump},
	} {
		got := good(t, bytes.NewReader(tt.stdin), append([]string{"split", "-quotes"}, tt.args...)...)
		got = strings.ReplaceAll(got, fmt.Sprintf("{%q:%q", "file", tt.file), `{"file":"-"`)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, diff)
		}
	}
}

// The settings of the parser.
func TestFormatFlag(t *testing.T) {
	const text = "<DOC>\n<TEXT>\nThe ferry is late.\n</TEXT>\n</DOC>\n"
	for _, format := range []string{"trec", "plain"} {
		got := objects[articleRow](t, good(t, strings.NewReader(text), "split", "-format", format))
		if len(got) != 1 || string(got[0].Format) != format {
			t.Errorf("%s: %+v", format, got)
		}
	}
	got := objects[articleRow](t, good(t, strings.NewReader("(OSLO, Norway) -- The ferry \x93\xe6\x94 is late.\n"), "split", "-charset", "windows-1251"))
	if len(got) != 1 || !strings.Contains(got[0].Body, "“ж”") {
		t.Errorf("windows-1251: %+v", got)
	}
}

// The flags list what the library has.
func TestFlagValues(t *testing.T) {
	rows := func(name string) (names []string) {
		for line := range strings.Lines(string(read(t, name))) {
			if rest, ok := strings.CutPrefix(line, "| `"); ok {
				names = append(names, rest[:strings.IndexByte(rest, '`')])
			}
		}
		return names
	}
	var got []string
	for _, f := range formats {
		got = append(got, string(f))
	}
	if diff := cmp.Diff(rows("../../docs/formats.md"), got); diff != "" {
		t.Errorf("formats (-docs +flag):\n%s", diff)
	}
	got = nil
	for _, r := range slices.Concat(speechRules, nonSpeechRules, reportedRules) {
		got = append(got, string(r))
	}
	want := rows("../../docs/rules.md")
	slices.Sort(want)
	slices.Sort(got)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("rules (-docs +flag):\n%s", diff)
	}
}

// Errors name their file and place once, and are the exit status. The rest is
// written.
func TestErrors(t *testing.T) {
	whole := read(t, dump)
	packed := gz(whole)
	folder := t.TempDir()
	missing := filepath.Join(folder, "none.txt")
	for _, tt := range []struct {
		name     string
		stdin    []byte
		args     []string
		articles int
		stderr   string
	}{
		{"empty", nil, nil, 0, ""},
		{"missing file", whole, []string{missing, "-"}, 4, "newswire: " + missing + ": no such file or directory\n"},
		{"folder", whole, []string{folder, "-"}, 4, "newswire: " + folder + ": is a folder; -r reads the files in it\n"},
		{"cut off", packed[:len(packed)-9], nil, 4, "newswire: -/-: damaged: unexpected EOF\n"},
		{"checksum", append(packed[:len(packed)-5:len(packed)-5], 1, 2, 3, 4, 5), nil, 4, "newswire: -/-: damaged: gzip: invalid checksum\n"},
		{"PDF", []byte("%PDF-1.7\n"), nil, 0, "newswire: -: the input is a PDF document: extract its text, as with pdftotext -layout\n"},
		{"lost document", read(t, "../../testdata/corpus/proquest.txt"), nil, 3, "newswire: -:102: not in the format of the dump: document 3 of 4 is missing\n"},
	} {
		stdout, stderr, status := execute(bytes.NewReader(tt.stdin), append([]string{"split"}, tt.args...)...)
		if n := strings.Count(stdout, "\n"); n != tt.articles {
			t.Errorf("%s: %d articles, want %d", tt.name, n, tt.articles)
		}
		if stderr != tt.stderr {
			t.Errorf("%s: errors %q, want %q", tt.name, stderr, tt.stderr)
		}
		if want := min(len(tt.stderr), 1); status != want {
			t.Errorf("%s: status %d, want %d", tt.name, status, want)
		}
	}
}

// A reader's own error is reported as it is.
func TestReaderError(t *testing.T) {
	stdout, stderr, status := execute(io.MultiReader(strings.NewReader(twoStories), failing{}), "split")
	if status != 1 || stderr != "newswire: -: the line is down\n" || strings.Count(stdout, "\n") != 2 {
		t.Errorf("status %d, errors %q, output %q", status, stderr, stdout)
	}
}

type failing struct{}

func (failing) Read([]byte) (int, error) { return 0, fmt.Errorf("the line is down") }

// A text with a boundary that is skipped names its bytes.
func TestMessage(t *testing.T) {
	err := &newswire.ParseError{Span: newswire.Span{Start: 100, End: 200}, Line: 12, Err: newswire.ErrTooLong}
	if got, want := message("a.txt", err), "a.txt:12: article too long (bytes 100 to 200)"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// Wrong use is one line on standard error, and status 2.
func TestUsage(t *testing.T) {
	for _, tt := range []struct {
		args   []string
		stderr string
	}{
		{[]string{"splat"}, `newswire: unknown command "splat"; newswire help lists them`},
		{[]string{"help", "splat"}, `newswire: unknown command "splat"; newswire help lists them`},
		{[]string{"split", "-x"}, "newswire: split: flag provided but not defined: -x; newswire help split lists its flags"},
		{[]string{"split", "-all"}, "newswire: split: flag provided but not defined: -all; newswire help split lists its flags"},
		{[]string{"split", "-csv", "-tsv"}, "newswire: split: -csv and -tsv exclude each other; newswire help split lists its flags"},
		{[]string{"who", "-format", "xml"}, `newswire: who: unknown format "xml"; newswire help who lists its flags`},
		{[]string{"who", "-charset", "klingon"}, `newswire: who: unknown charset "klingon"; newswire help who lists its flags`},
		{[]string{"quotes", "-min-confidence", "90"}, `newswire: quotes: invalid value "90" for flag -min-confidence: it must be a number from 0 to 1; newswire help quotes lists its flags`},
		{[]string{"quotes", "-offsets", "words"}, `newswire: quotes: invalid value "words" for flag -offsets: it must be one of bytes, runes, utf16; newswire help quotes lists its flags`},
	} {
		stdout, stderr, status := execute(nil, tt.args...)
		if status != 2 || stderr != tt.stderr+"\n" || stdout != "" {
			t.Errorf("%q: status %d, errors %q, output %q", tt.args, status, stderr, stdout)
		}
	}
	stdout, stderr, status := execute(nil)
	if status != 2 || stdout != "" || !strings.Contains(stderr, "newswire command [flags]") {
		t.Errorf("nothing: status %d, errors %q, output %q", status, stderr, stdout)
	}
}

// Each command has its help, with examples that run.
func TestHelp(t *testing.T) {
	all := good(t, nil, "help")
	for _, cmd := range commands() {
		if !strings.Contains(all, "\t"+cmd.name) {
			t.Errorf("newswire help lacks %s", cmd.name)
		}
		text := good(t, nil, "help", cmd.name)
		if other := good(t, nil, cmd.name, "-h"); other != text {
			t.Errorf("%s -h is not help %s", cmd.name, cmd.name)
		}
		(&call{cmd: cmd}).flags().VisitAll(func(f *flag.Flag) {
			if !strings.Contains(text, "\n  -"+f.Name) || f.Usage == "" {
				t.Errorf("help %s lacks -%s", cmd.name, f.Name)
			}
		})
		examples := 0
		for line := range strings.Lines(cmd.examples) {
			_, rest, ok := strings.Cut(line, "newswire "+cmd.name)
			if !ok {
				continue
			}
			examples++
			rest, _, _ = strings.Cut(strings.ReplaceAll(rest, `"March 2024"`, "March"), "|")
			rest, _, _ = strings.Cut(rest, ">")
			c := &call{cmd: cmd}
			if err := c.parse(strings.Fields(rest)); err != nil {
				t.Errorf("%s: %v", strings.TrimSpace(line), err)
			}
		}
		if examples < 2 {
			t.Errorf("%s has %d examples", cmd.name, examples)
		}
		for line := range strings.Lines(text) {
			if len(line) > 100 || strings.HasSuffix(line, " \n") {
				t.Errorf("help %s: line %q", cmd.name, line)
			}
		}
	}
}

func TestReport(t *testing.T) {
	file := write(t, "two.txt", []byte(twoStories))
	stdout, stderr, status := execute(nil, "report", file, file+"none")
	if status != 1 || !strings.Contains(stderr, "none: no such file") {
		t.Errorf("status %d, errors %q", status, stderr)
	}
	for _, want := range []string{"<h1>two.txt, two.txtnone</h1>", "2 stories", "4 quotations, 1 of them not speech", "none: no such file"} {
		if !strings.Contains(stdout, want) {
			t.Errorf("the page lacks %q", want)
		}
	}
	if page := good(t, strings.NewReader(twoStories), "report", "-title", "A <b>"); !strings.Contains(page, "<h1>A &lt;b&gt;</h1>") {
		t.Error("the page lacks its title")
	}
	if page := good(t, strings.NewReader(twoStories), "report"); !strings.Contains(page, "<h1>standard input</h1>") {
		t.Error("the page lacks its name")
	}
}
