// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package dump

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/iotest"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/newswire-go/newswire/internal/dev/complexity"

	"github.com/newswire-go/newswire/internal/dump/record"
)

// corpusFormats is the format of each dump of testdata/corpus with marks, which its name begins
// with: "factiva-tabs.txt".
var corpusFormats = func() map[string]string {
	files, err := os.ReadDir("../../testdata/corpus")
	if err != nil {
		panic(err)
	}
	of := make(map[string]string)
	for _, f := range files {
		format := f.Name()[:strings.IndexAny(f.Name(), "-.")]
		if format != "plain" && format != "abc" {
			of[f.Name()] = format
		}
	}
	return of
}()

// Every format has a dump in the corpus, so that the laws hold for all, and a fuzz target.
func TestCorpus(t *testing.T) {
	source, err := os.ReadFile("laws_test.go")
	if err != nil {
		t.Fatal(err)
	}
	has := make(map[string]bool)
	for name, format := range corpusFormats {
		has[format] = true
		if formatOf(format) == nil {
			t.Errorf("testdata/corpus/%s: the name does not begin with a format of formats.go", name)
		}
	}
	for _, f := range formats {
		if !has[f.Name] {
			t.Errorf("testdata/corpus has no dump of the format: its name is to begin with %q", f.Name)
		}
		if call := fmt.Sprintf("fuzz(f, %q)", f.Name); !bytes.Contains(source, []byte(call)) {
			t.Errorf("the end of laws_test.go has no target with %s", call)
		}
	}
}

func corpusDump(t testing.TB, name string) []byte {
	t.Helper()
	dump, err := os.ReadFile(filepath.Join("../../testdata/corpus", name))
	if err != nil {
		t.Fatal(err)
	}
	return dump
}

// inMarkup reports whether a dump of the corpus is an export as HTML or RTF.
func inMarkup(name string) bool {
	return filepath.Ext(name) == ".html" || filepath.Ext(name) == ".rtf"
}

// A result is a record in a form that can be compared and kept.
type result struct {
	Start, End int64
	Fields     string
	Body       string
	Err        string
	Truncated  bool
}

// shift moves a result to where its dump begins at the byte at.
func (r result) shift(at int64) result {
	r.Start += at
	r.End += at
	return r
}

// split reads all records of a dump, and checks what must hold for any dump.
func split(t testing.TB, dump []byte, in io.Reader, opt Options) []result {
	t.Helper()
	s, err := New(in, opt)
	if err != nil {
		t.Fatal(err)
	}
	var all []result
	var places []extent
	var r record.Record
	var at int64
	for s.Next(&r) {
		where := fmt.Sprintf("record %d, %d to %d, %s", len(all), r.Start, r.End, r.Format)
		if r.Start < at || r.End < r.Start || r.End > int64(len(dump)) || r.Err == nil && r.End == r.Start {
			t.Fatalf("%s: after %d of %d", where, at, len(dump))
		}
		at = r.End
		places = append(places, extent{r.Start, r.End})
		title := r.Title.Text()
		if len(title) == 0 {
			title = r.Headline
		}
		fields := fmt.Sprintf("%s|%s|%s|%s|%s|%s|%s|%v|%s|%d", r.Format, r.ID, r.Slug, title, r.Byline, r.Section, r.Source, r.Date, clock(r.Time), r.Dateline)
		if !utf8.ValidString(fields) || strings.ContainsAny(fields, "\n\r") {
			t.Fatalf("%s: fields %q", where, fields)
		}
		res := result{Start: r.Start, End: r.End, Fields: fields, Body: string(r.Body.Text()), Truncated: r.Truncated}
		if r.Err != nil {
			res.Err = r.Err.Error()
		} else {
			checkBody(t, dump, &r, &r.Body, where)
			checkBody(t, dump, &r, &r.Title, where+", headline")
			if r.Dateline > r.Body.Len() || r.Dateline < r.Body.Len() && !utf8.RuneStart(res.Body[r.Dateline]) {
				t.Fatalf("%s: dateline of %d bytes in %q", where, r.Dateline, res.Body)
			}
		}
		all = append(all, res)
	}
	if err := s.Err(); errors.Is(err, record.ErrFormat) {
		if len(all) > 0 {
			t.Fatalf("refused after %d records: %v", len(all), err)
		}
		return []result{{Err: err.Error()}}
	}
	checkBoilerplate(t, dump, s, places)
	return all
}

func clock(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format(time.RFC3339)
}

// checkBody checks that the offsets of a body are true.
func checkBody(t testing.TB, dump []byte, r *record.Record, b *record.Body, where string) {
	t.Helper()
	text := b.Text()
	if !utf8.Valid(text) {
		t.Fatalf("%s: body is not valid UTF-8: %q", where, text)
	}
	offsets := b.Offsets()
	if len(text) == 0 {
		return
	}
	if len(offsets) == 0 || offsets[0].Body != 0 || offsets[len(offsets)-1].Body > int64(len(text)) {
		t.Fatalf("%s: offsets %v of %d bytes", where, offsets, len(text))
	}
	for k, o := range offsets {
		if o.Dump < r.Start || o.Dump > r.End {
			t.Fatalf("%s: offset %v outside of the record", where, o)
		}
		if k == 0 {
			continue
		}
		p := offsets[k-1]
		if o.Body <= p.Body || o.Dump < p.Dump+(o.Body-p.Body)*p.Stride && text[o.Body-1] != '\n' && text[o.Body-1] != ' ' {
			t.Fatalf("%s: offset %v after %v in %q", where, o, p, text)
		}
		if p.Stride != 1 {
			continue
		}
		// A space or a line break may stand for any white space.
		for i := p.Body; i < o.Body; i++ {
			if at := p.Dump + i - p.Body; text[i] != ' ' && text[i] != '\n' && (at >= int64(len(dump)) || dump[at] != text[i]) {
				t.Fatalf("%s: offset %v: byte %d of %q is not at %d", where, p, i, text, at)
			}
		}
	}
}

func auto(dump []byte) Options { return Options{Limit: 1 << 20} }

// What comes out does not depend on how the bytes come in, and an article cut
// from its dump is the same article.
func TestMarkedLaws(t *testing.T) {
	for name, format := range corpusFormats {
		t.Run(name, func(t *testing.T) {
			dump := corpusDump(t, name)
			all := split(t, dump, bytes.NewReader(dump), auto(dump))
			for how, in := range map[string]io.Reader{
				"bytes":   iotest.OneByteReader(bytes.NewReader(dump)),
				"halves":  iotest.HalfReader(bytes.NewReader(dump)),
				"dataerr": iotest.DataErrReader(bytes.NewReader(dump)),
			} {
				if diff := cmp.Diff(all, split(t, dump, in, auto(dump))); diff != "" {
					t.Errorf("%s (-want +got)\n%s", how, diff)
				}
			}
			if diff := cmp.Diff(all, split(t, dump, bytes.NewReader(dump), Options{Limit: -1, Format: format})); diff != "" {
				t.Errorf("with the format set (-want +got)\n%s", diff)
			}
			for _, want := range all {
				if want.Err != "" || inMarkup(name) {
					continue
				}
				part := dump[want.Start:want.End]
				again := split(t, part, bytes.NewReader(part), auto(part))
				if len(again) == 0 {
					t.Errorf("article at %d is not found alone", want.Start)
					continue
				}
				if diff := cmp.Diff(want, again[0].shift(want.Start)); diff != "" {
					t.Errorf("article at %d, cut out of its dump, is read in another way (-in the dump +alone)\n%s", want.Start, diff)
				}
				for _, more := range again[1:] {
					if more.Err == "" || more.Start != more.End {
						t.Errorf("article at %d alone has more: %v", want.Start, more)
					}
				}
			}
		})
	}
}

// Two dumps one after the other give the records of both.
func TestMixed(t *testing.T) {
	for a := range corpusFormats {
		if inMarkup(a) {
			continue // all that follows is read as markup
		}
		first := corpusDump(t, a)
		if all := articles(split(t, first, bytes.NewReader(first), auto(first))); all[len(all)-1].Truncated {
			continue // what follows is part of the last one
		}
		for b, format := range corpusFormats {
			second := corpusDump(t, b)
			if format == "nexisuni" || format == "factiva" && b == "factiva-plain.txt" || format == "anpa1312" || inMarkup(b) {
				continue // they open with text that has no mark, or with markup that is known at the head only
			}
			second = bytes.TrimPrefix(second, []byte("\ufeff"))
			dump := append(append(bytes.Clone(first), '\n'), second...)
			want := len(articles(split(t, first, bytes.NewReader(first), auto(first)))) + len(articles(split(t, second, bytes.NewReader(second), auto(second))))
			got := articles(split(t, dump, bytes.NewReader(dump), auto(dump)))
			if len(got) != want {
				t.Errorf("%s and %s: %d articles, want %d", a, b, len(got), want)
			}
		}
	}
}

func articles(all []result) (out []result) {
	for _, r := range all {
		if r.Err == "" {
			out = append(out, r)
		}
	}
	return out
}

// With any limit, what comes out are articles within it and stretches over
// it, and those within it are the same.
func TestMarkedLimits(t *testing.T) {
	for name := range corpusFormats {
		dump := corpusDump(t, name)
		whole := split(t, dump, bytes.NewReader(dump), auto(dump))
		for limit := int64(1); limit < int64(len(dump)); limit += 1 + limit/16 {
			var long int
			for _, r := range split(t, dump, bytes.NewReader(dump), Options{Limit: limit}) {
				if r.Err == record.ErrTooLong.Error() {
					long++
				} else if r.Err == "" && r.End-r.Start > limit {
					t.Errorf("%s, limit %d: article of %d", name, limit, r.End-r.Start)
				}
			}
			want := 0
			for _, r := range whole {
				if r.End-r.Start > limit {
					want++
				}
			}
			if long < want {
				t.Errorf("%s, limit %d: %d over it, want %d", name, limit, long, want)
			}
		}
	}
}

// Dumps that must merely be got through, and in time that grows with them.
const hostileSize = 128 << 10

func TestHostile(t *testing.T) {
	for _, tt := range []struct{ reason, head, repeat, tail string }{
		{"openings only", "", "<DOC>\n", ""},
		{"openings in a record", "<REUTERS NEWID=\"1\">\n<TEXT>", "<TEXT><TITLE>", ""},
		{"tags that do not end", "<DOC>\n<TEXT>\n", "<a ", "\n"},
		{"tags that end in the next line", "<DOC>\n<TEXT>\n", "<p\n>", ""},
		{"references", "<DOC>\n<TEXT>\n", "&amp;&#5;&lt", "\n</TEXT></DOC>\n"},
		{"carets in a byline", "<DOC>\n<BYLINE>", "^By A ", "</BYLINE></DOC>\n"},
		{"words of a headline", "<DOC>\n<HEADLINE>", "&amp;a ", "</HEADLINE></DOC>\n"},
		{"head lines that go on", "\x16\x16\x01a0001\x1fx\nr i\x13\x11 BC-A 01-01 01\n\x02^A<\n^", "b ", "<\n\x03"},
		{"bylines", "<DOC>\n", "<BYLINE>By A</BYLINE>\n", "</DOC>\n"},
		{"headings", "", "\x01a0001\x1fx\n", ""},
		{"ends of text", "\x16\x16\x01a0001\x1fx\nr i\x13\x11 BC-A 01-01 01\n\x02^A<\n", "\x03", "\n"},
		{"head lines", "\x16\x16\x01a0001\x1fx\nr i\x13\x11 BC-A 01-01 01\n\x02", "^A", ""},
		{"idles", "\x01abc001 4 i 1  abc 1\n\x02A=\n\x03", "\x7f\n", ""},
		{"document numbers", "", "             1 of 9 DOCUMENTS\n", ""},
		{"labels", "             1 of 9 DOCUMENTS\n", "\nTYPE: A\n", ""},
		{"covers", "", "User Name: A\n", ""},
		{"a cover without a document", "User Name: A\n", "A\n\n", ""},
		{"ends of documents", "", "End of Document\n", ""},
		{"sections", "User Name: A\n", "Body\n", ""},
		{"codes", "", " HD\tA\n WC\t1 words\n", ""},
		{"codes alone", "", "HD\nSE\n", ""},
		{"counts of words", "A\n", "1 words\n1 May 2001\n", ""},
		{"blank lines", " HD\tA\n WC\t1 words\n", "\n", "x"},
		{"tags of HTML", "<html><p>1 words<p>1 May 2001", "<a b='c'", "'>"},
		{"paragraphs of HTML", "<html><p>1 words<p>1 May 2001", "<p>a", ""},
		{"breaks of HTML", "<html><p>1 words<p>1 May 2001", "<br>", "x"},
		{"scripts", "<html><p>1 words<p>1 May 2001", "<script>a</script", ">"},
		{"comments", "<html><p>1 words<p>1 May 2001", "<!--a--", ">"},
		{"references of HTML", "<html><p>1 words<p>1 May 2001<p>", "&quot&amp;&#8220;&nosuch;&", ""},
		{"classes", "<html><p>1 words<p>1 May 2001", "<p class=articleParagraph>a<b class=enHeadline>b", ""},
		{"groups", `{\rtf1 1 words\par 1 May 2001\par `, `{\b `, ""},
		{"closed groups", `{\rtf1 1 words\par 1 May 2001\par `, `{\pict}`, "}"},
		{"paragraphs of RTF", `{\rtf1 1 words\par 1 May 2001\par `, `a\par `, "}"},
		{"characters of RTF", `{\rtf1\ansicpg932 1 words\par 1 May 2001\par `, `\u8220\'81\'93\u-10179 `, "}"},
		{"fonts of RTF", `{\rtf1 1 words\par 1 May 2001\par {\fonttbl`, `\f1\fcharset204 `, "}}"},
		{"files of RTF", `{\rtf1 1 words\par 1 May 2001\par `, `{\rtf1 a`, ""},
		{"quotation marks", "<DOC>\n<TEXT>\n", "``''_ ", "\n"},
	} {
		for name, sep := range map[string]string{"": "", " in lines": "\n"} {
			t.Run(tt.reason+name, func(t *testing.T) {
				size := hostileSize
				dump := []byte(tt.head + strings.Repeat(tt.repeat+sep, size/(len(tt.repeat)+len(sep))) + tt.tail)
				d := complexity.Spent(func() {
					for _, limit := range []int64{-1, 64 << 10} {
						split(t, dump, bytes.NewReader(dump), Options{Limit: limit})
					}
				})
				if d > 10*time.Second {
					t.Errorf("%d bytes took %v", len(dump), d)
				}
			})
		}
	}
}

// fuzz checks the laws for dumps read as the format.
func fuzz(f *testing.F, format string) {
	names, err := filepath.Glob("../../testdata/corpus/*")
	if err != nil || len(names) == 0 {
		f.Fatal("no dumps", err)
	}
	for _, name := range names {
		f.Add(corpusDump(f, filepath.Base(name)), uint8(0))
	}
	f.Fuzz(func(t *testing.T, dump []byte, size uint8) {
		opt := Options{Limit: 1 << 20, Format: format}
		if size > 0 {
			opt.Limit = int64(size) * 8
		}
		want := split(t, dump, bytes.NewReader(dump), opt)
		got := split(t, dump, iotest.OneByteReader(bytes.NewReader(dump)), opt)
		if !slices.Equal(want, got) {
			t.Fatalf("depends on the sizes of reads (-want +got)\n%s", cmp.Diff(want, got))
		}
		opt.Format = ""
		split(t, dump, bytes.NewReader(dump), opt)
	})
}

// A line that opens a record is known by its first bytes, indented or not.
func TestBeginsRecord(t *testing.T) {
	for name := range corpusFormats {
		if inMarkup(name) {
			continue
		}
		for _, indent := range []string{"", " ", "\t", " \t  ", "        ", "\f", " \u00a0", strings.Repeat(" ", 31)} {
			opened := 0
			dump := indent + strings.ReplaceAll(string(corpusDump(t, name)), "\n", "\n"+indent)
			s, err := New(strings.NewReader(dump), Options{Limit: -1})
			if err != nil {
				t.Fatal(err)
			}
			for i := 0; ; i++ {
				l, ok := s.in.Peek(i)
				if !ok {
					break
				}
				for _, f := range formats {
					if !f.Opens(&s.in, i) {
						continue
					}
					opened++
					if s.opening(i) == nil {
						t.Errorf("%q does not begin a record of %s", l.Text, f.Name)
					}
				}
			}
			if indent == "" && opened == 0 && name != "factiva-plain.txt" {
				t.Errorf("%s: no record is opened", name)
			}
		}
	}
}

func FuzzPlain(f *testing.F)      { fuzz(f, "plain") }
func FuzzLexisNexis(f *testing.F) { fuzz(f, "lexisnexis") }
func FuzzNexisUni(f *testing.F)   { fuzz(f, "nexisuni") }
func FuzzFactiva(f *testing.F)    { fuzz(f, "factiva") }
func FuzzProQuest(f *testing.F)   { fuzz(f, "proquest") }
func FuzzNITF(f *testing.F)       { fuzz(f, "nitf") }
func FuzzNewsML(f *testing.F)     { fuzz(f, "newsml") }
func FuzzReuters(f *testing.F)    { fuzz(f, "reuters21578") }
func FuzzTREC(f *testing.F)       { fuzz(f, "trec") }
func FuzzANPA(f *testing.F)       { fuzz(f, "anpa1312") }
func FuzzIPTC(f *testing.F)       { fuzz(f, "iptc7901") }
