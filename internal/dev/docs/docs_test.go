// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package docs

import (
	"flag"
	"fmt"
	"go/ast"
	"go/doc"
	"go/format"
	"go/parser"
	"go/token"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/newswire-go/newswire"
)

var commands = flag.Bool("commands", false, "run the commands of the documents on the last commit")

// inRoot runs the test in the root of the repository.
func inRoot(t *testing.T) {
	t.Helper()
	t.Chdir(filepath.Join("..", "..", ".."))
}

// A block is one between fences of a document.
type block struct {
	line int
	lang string
	text string
}

var (
	fence = regexp.MustCompile("(?ms)^( *)```(.*?)$\n(.*?)^ *```$")
	link  = regexp.MustCompile(`\]\(([^)#]+)`)
)

func documents(t *testing.T) []string {
	t.Helper()
	var names []string
	for _, pattern := range []string{"*.md", "docs/*.md", "examples/*.md", "examples/*/*.md"} {
		found, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		names = append(names, found...)
	}
	return names
}

// TestDocs checks the documents: their links lead to files, their programs are
// as gofmt writes them, and what stands after a "$" in a console block runs,
// with the output that follows it there. In that, "..." alone is any number of
// lines, and "…" the rest of one.
//
// Commands are run, by -commands only, as someone would who has nothing but
// Go and git, on the last commit: a document that begins with git clone in an
// empty folder, any other in its own folder of a clone. A whole program of the
// document is main.go in the folder where the commands have come to, and a block of
// "python count.py" is the file count.py there.
func TestDocs(t *testing.T) {
	inRoot(t)
	names := documents(t)
	if len(names) < 5 {
		t.Fatalf("too few documents: %q", names)
	}
	for _, name := range names {
		t.Run(name, func(t *testing.T) {
			b, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			text := string(b)
			for _, m := range link.FindAllStringSubmatch(text, -1) {
				if strings.Contains(m[1], ":") {
					continue
				}
				if _, err := os.Stat(filepath.Join(filepath.Dir(name), m[1])); err != nil {
					t.Errorf("link to %s: %v", m[1], err)
				}
			}
			var blocks []block
			for _, m := range fence.FindAllStringSubmatchIndex(text, -1) {
				indent := "\n" + text[m[2]:m[3]]
				inner := strings.ReplaceAll("\n"+text[m[6]:m[7]], indent, "\n")[1:]
				blocks = append(blocks, block{1 + strings.Count(text[:m[0]], "\n"), text[m[4]:m[5]], inner})
			}
			for _, bl := range blocks {
				switch lang, file, _ := strings.Cut(bl.lang, " "); lang {
				case "console", "text", "json":
				case "python", "js", "sh", "csv":
					if file == "" || file != filepath.Base(file) {
						t.Errorf("line %d: block of %q without the name of a file", bl.line, bl.lang)
					}
				case "go":
					got, err := format.Source([]byte(bl.text))
					if err != nil || string(got) != bl.text {
						t.Errorf("line %d: not as gofmt writes it: %v\n%s", bl.line, err, got)
					}
				default:
					t.Errorf("line %d: block of %q; commands belong into console, with a $ before each", bl.line, bl.lang)
				}
			}
			if *commands && !t.Failed() {
				runBlocks(t, name, blocks)
			}
		})
	}
}

// runBlocks runs the commands of a document.
func runBlocks(t *testing.T, name string, blocks []block) {
	root, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	var first string
	for _, bl := range blocks {
		if bl.lang == "console" && first == "" {
			first = bl.text
		}
	}
	sh := shell{dir: t.TempDir(), env: append(os.Environ(),
		// The repository is here, and not yet where the documents say.
		"GIT_CONFIG_COUNT=1",
		"GIT_CONFIG_KEY_0=url.file://"+root+".insteadOf",
		"GIT_CONFIG_VALUE_0=https://github.com/newswire-go/newswire",
		"GOPRIVATE=github.com/newswire-go",
	)}
	if !strings.HasPrefix(first, "$ git clone ") {
		sh.run(t, "git clone -q https://github.com/newswire-go/newswire && cd "+filepath.Join("newswire", filepath.Dir(name)))
	}
	for _, bl := range blocks {
		if bl.lang == "go" && strings.HasPrefix(bl.text, "package main\n") {
			if err := os.WriteFile(filepath.Join(sh.dir, "main.go"), []byte(bl.text), 0o666); err != nil {
				t.Fatal(err)
			}
			continue
		}
		if _, file, ok := strings.Cut(bl.lang, " "); ok {
			if err := os.WriteFile(filepath.Join(sh.dir, file), []byte(bl.text), 0o666); err != nil {
				t.Fatal(err)
			}
		}
		if bl.lang != "console" {
			continue
		}
		for part := range strings.SplitSeq("\n"+bl.text, "\n$ ") {
			command, want, _ := strings.Cut(part, "\n")
			for strings.HasSuffix(command, "\\") {
				var more string
				more, want, _ = strings.Cut(want, "\n")
				command += "\n" + more
			}
			if command == "" {
				if want != "" {
					t.Errorf("line %d: output without a command", bl.line)
				}
				continue
			}
			if command == "go test ./..." {
				continue // .ci/run begins with it, and runs it in each module
			}
			got := sh.run(t, command)
			if t.Failed() {
				return
			}
			if want != "" && !like(got, want) {
				t.Errorf("line %d: %s\nprints\n%.2000s\nnot\n%s", bl.line, command, got, want)
			}
		}
	}
}

// A shell runs commands one after the other; a cd stays.
type shell struct {
	dir string
	env []string
}

func (sh *shell) run(t *testing.T, command string) string {
	t.Helper()
	t.Logf("$ %s", command)
	cwd := filepath.Join(t.TempDir(), "cwd")
	cmd := exec.Command("bash", "-e", "-c", command+"\npwd >"+cwd)
	cmd.Dir, cmd.Env = sh.dir, sh.env
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Errorf("%s: %v\n%s", command, err, out)
		return ""
	}
	b, err := os.ReadFile(cwd)
	if err != nil {
		t.Fatal(err)
	}
	sh.dir = strings.TrimSpace(string(b))
	return string(out)
}

// like reports whether output is as a document shows it.
func like(got, want string) bool {
	var pattern strings.Builder
	for line := range strings.Lines(want) {
		line = strings.TrimSuffix(line, "\n")
		switch head, cut := strings.CutSuffix(line, "…"); {
		case line == "...":
			pattern.WriteString(`(?:.*\n)*?`)
		case cut:
			fmt.Fprintf(&pattern, "%s.*\n", regexp.QuoteMeta(head))
		default:
			fmt.Fprintf(&pattern, "%s *\n", regexp.QuoteMeta(line))
		}
	}
	return regexp.MustCompile("^" + pattern.String() + "$").MatchString(got)
}

func TestLike(t *testing.T) {
	for _, tt := range []struct {
		got, want string
		ok        bool
	}{
		{"a\nb\n", "a\nb\n", true},
		{"a\nb\n", "a\n", false},
		{"a\nb\nc\n", "...\nc\n", true},
		{"a\nb\nc\n", "a\n...\n", true},
		{"a\nb\nc\n", "a\n...\nb\n", false},
		{"a long line\n", "a lo…\n", true},
		{"another line\n", "a lo…\n", false},
		{"1.5 (x)\n", "1.5 (x)\n", true},
		{"1x5 (x)\n", "1.5 (x)\n", false},
	} {
		if got := like(tt.got, tt.want); got != tt.ok {
			t.Errorf("like(%q, %q) = %v", tt.got, tt.want, got)
		}
	}
}

// table returns the cells of the rows of a document's table, without its head.
func table(t *testing.T, name string) [][]string {
	t.Helper()
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	var rows [][]string
	for line := range strings.Lines(string(b)) {
		if strings.HasPrefix(line, "| `") {
			cells := strings.Split(strings.Trim(line, "|\n "), "|")
			for i := range cells {
				cells[i] = strings.Trim(cells[i], " `")
			}
			rows = append(rows, cells)
		}
	}
	return rows
}

// constants returns the values of the constants that a file declares with
// names that begin so.
func constants(t *testing.T, file, prefix string) []string {
	t.Helper()
	f, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, d := range f.Decls {
		d, ok := d.(*ast.GenDecl)
		if !ok || d.Tok != token.CONST {
			continue
		}
		for _, spec := range d.Specs {
			spec := spec.(*ast.ValueSpec)
			for i, v := range spec.Values {
				if !strings.HasPrefix(spec.Names[i].Name, prefix) {
					continue
				}
				lit, ok := v.(*ast.BasicLit)
				if !ok {
					t.Fatalf("%s has no value", spec.Names[i].Name)
				}
				s, err := strconv.Unquote(lit.Value)
				if err != nil {
					t.Fatal(err)
				}
				out = append(out, s)
			}
		}
	}
	slices.Sort(out)
	return out
}

// firstColumn returns the names in the first column of a table, sorted.
func firstColumn(rows [][]string) []string {
	var names []string
	for _, row := range rows {
		names = append(names, row[0])
	}
	slices.Sort(names)
	return names
}

// docs/rules.md has all rules, each with an example that it decides.
func TestRulesDoc(t *testing.T) {
	inRoot(t)
	rows := table(t, "docs/rules.md")
	inside := append(constants(t, "internal/rule/rule.go", ""), constants(t, "internal/statement/rule.go", "")...)
	slices.Sort(inside)
	if diff := gocmp.Diff(inside, constants(t, "quote.go", "Rule")); diff != "" {
		t.Errorf("rules (-internal +quote.go):\n%s", diff)
	}
	if diff := gocmp.Diff(constants(t, "quote.go", "Rule"), firstColumn(rows)); diff != "" {
		t.Errorf("rules (-quote.go +docs/rules.md):\n%s", diff)
	}
	for _, row := range rows {
		example := strings.ReplaceAll(row[2], " ⏎ ", "\n")
		right := false
		for q, err := range newswire.ExtractQuotes(strings.NewReader(example)) {
			if err != nil {
				t.Fatal(err)
			}
			right = right || string(q.Rule) == row[0] && (q.Kind == newswire.KindNonSpeech) == (len(q.Speakers) == 0)
			for _, s := range q.Speakers {
				if !strings.HasSuffix(strings.ToLower(s.Name), "moen") {
					t.Errorf("%s: spoken by %s: %s", row[0], s.Name, row[2])
				}
			}
		}
		for s, err := range newswire.ExtractStatements(strings.NewReader(example)) {
			if err != nil {
				t.Fatal(err)
			}
			right = right || string(s.Rule) == row[0] && len(s.Speakers) == 1 && s.Speakers[0].Name == "Kari Moen"
		}
		if !right {
			t.Errorf("%s does not decide its example: %s", row[0], row[2])
		}
	}
}

// docs/formats.md has all formats, each with the fields that it fills in some
// article of the corpus.
func TestFormatsDoc(t *testing.T) {
	inRoot(t)
	rows := table(t, "docs/formats.md")
	if diff := gocmp.Diff(constants(t, "split.go", "Format"), firstColumn(rows)); diff != "" {
		t.Errorf("formats (-split.go +docs/formats.md):\n%s", diff)
	}
	files, err := filepath.Glob("testdata/corpus/*")
	if err != nil {
		t.Fatal(err)
	}
	fields := make(map[string]map[string]bool)
	for _, file := range files {
		var articles []*newswire.Article
		for _, p := range []newswire.Parser{{}, {Format: newswire.FormatSingle}} {
			f, err := os.Open(file)
			if err != nil {
				t.Fatal(err)
			}
			defer f.Close()
			for a, err := range p.Split(f) {
				if err == nil { // the dumps have damage on purpose
					articles = append(articles, a)
				}
			}
		}
		for _, a := range articles {
			has := fields[string(a.Format)]
			if has == nil {
				has = make(map[string]bool)
				fields[string(a.Format)] = has
			}
			v := reflect.ValueOf(*a)
			for i := range v.NumField() {
				switch field := v.Type().Field(i); field.Name {
				case "Span", "Format", "Body", "Truncated", "Offsets", "HeadlineOffsets":
				default:
					has[field.Name] = has[field.Name] || field.Tag.Get("json") != "-" && !v.Field(i).IsZero()
				}
			}
		}
	}
	for _, row := range rows {
		var want []string
		typ := reflect.TypeFor[newswire.Article]()
		for field := range typ.Fields() {
			if name := field.Name; fields[row[0]][name] {
				want = append(want, name)
			}
		}
		if want := strings.Join(want, ", "); row[4] != want {
			t.Errorf("%s: fields\n%s, the corpus has\n%s", row[0], row[4], want)
		}
	}
}

// Every exported symbol has an example, its own or that of the function that
// it is seen in, or a reason not to have one.
func TestExamples(t *testing.T) {
	inRoot(t)
	without := map[string]string{
		"Article.DumpOffset":         "as Article.DumpSpan",
		"Article.HeadlineDumpOffset": "as Article.HeadlineDumpSpan",
		"Credit":                     "in the example of Split",
		"Date":                       "in the example of String",
		"Date.IsZero":                "says all",
		"Date.MarshalText":           "for package encoding",
		"Date.UnmarshalText":         "for package encoding",
		"Dateline":                   "returned by ParseDateline",
		"Dateline.String":            "in the example of Split",
		"Format":                     "a name",
		"Kind":                       "in the examples of Article and Article.Quotes",
		"Offset":                     "for DumpSpan only",
		"ParseDatelineString":        "as ParseDateline",
		"ParseError.Error":           "in the example of ParseError",
		"Offset.MarshalJSON":         "for package encoding/json",
		"Offset.UnmarshalJSON":       "for package encoding/json",
		"ParseError.MarshalJSON":     "for package encoding/json",
		"ParseError.Unwrap":          "in the example of ParseError, by errors.Is",
		"Parser.Split":               "in the example of Parser",
		"Passage":                    "in the example of Article.DumpSpan",
		"Place":                      "in the example of ParseDateline",
		"Span":                       "in the example of Split",
		"Statement":                  "returned by Article.Statements",
		"StatementKind":              "in the example of Article.Statements",
		"Span.Len":                   "in the example of ParseError",
		"Speaker":                    "in the example of Article.Quotes",
		"Speaker.String":             "says all",
		"SpeakerKind":                "a name",
	}
	fset := token.NewFileSet()
	names, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	var files []*ast.File
	for _, name := range names {
		f, err := parser.ParseFile(fset, name, nil, parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, f)
	}
	p, err := doc.NewFromFiles(fset, files, "github.com/newswire-go/newswire")
	if err != nil {
		t.Fatal(err)
	}
	check := func(name string, examples []*doc.Example) {
		reason, ok := without[name]
		delete(without, name)
		if ok == (len(examples) > 0) {
			t.Errorf("%s: %d examples, reason not to have one: %q", name, len(examples), reason)
		}
	}
	check("the package", p.Examples)
	for _, f := range p.Funcs {
		check(f.Name, f.Examples)
	}
	for _, typ := range p.Types {
		check(typ.Name, typ.Examples)
		for _, f := range typ.Funcs {
			check(f.Name, f.Examples)
		}
		for _, m := range typ.Methods {
			check(typ.Name+"."+m.Name, m.Examples)
		}
	}
	for name := range without {
		t.Errorf("%s is not there", name)
	}
}
