// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package newswire

import (
	"bytes"
	"errors"
	"io"
	"iter"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"
	"testing/iotest"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

const corpus = "testdata/corpus/abc-2025-11-27.txt"

// dumps returns the dumps of testdata/corpus by name.
func dumps(t testing.TB) map[string][]byte {
	t.Helper()
	names, err := filepath.Glob("testdata/corpus/*")
	if err != nil || len(names) == 0 {
		t.Fatal("no dumps", err)
	}
	all := make(map[string][]byte)
	for _, name := range names {
		dump, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		all[filepath.Base(name)] = dump
	}
	return all
}

// A pair is what Split gives at a time.
type pair struct {
	Article *Article
	Error   string
}

// collect takes at most n pairs, and checks that just one of each is nil.
func collect(t testing.TB, seq iter.Seq2[*Article, error], n int) (all []pair) {
	t.Helper()
	if n == 0 {
		return nil
	}
	for a, err := range seq {
		if (a == nil) == (err == nil) {
			t.Fatalf("pair %d: article %v and error %v", len(all), a, err)
		}
		p := pair{Article: a}
		if err != nil {
			p.Error = err.Error()
		}
		if all = append(all, p); len(all) == n {
			break
		}
	}
	return all
}

// The provided dump: four stories where two readers found them, with offsets
// that lead from every byte of a body to that byte in the dump.
func TestSplitCorpus(t *testing.T) {
	dump, err := os.ReadFile(corpus)
	if err != nil {
		t.Fatal(err)
	}
	var spans []Span
	var heads []string
	for _, p := range collect(t, Split(bytes.NewReader(dump)), -1) {
		a := p.Article
		spans = append(spans, a.Span)
		heads = append(heads, a.Headline+"|"+a.Date.String()+"|"+a.Dateline.Text)
		for i := range a.Body {
			if at := a.DumpOffset(int64(i)); dump[at] != a.Body[i] {
				t.Fatalf("byte %d of the body of %v is not at %d", i, a.Span, at)
			}
		}
		if at := a.DumpOffset(int64(len(a.Body))); at != a.Span.End {
			t.Errorf("the body of %v ends at %d", a.Span, at)
		}
	}
	if diff := cmp.Diff([]Span{{1, 2654}, {2655, 8332}, {8333, 10560}, {10561, 20401}}, spans); diff != "" {
		t.Errorf("spans (-want +got)\n%s", diff)
	}
	if diff := cmp.Diff([]string{
		"Russia ready to ‘fight to the last Ukrainian,’ Putin says amid US peace drive|2025-11-27|(LONDON and KYIV, Ukraine)–",
		"||(LONDON) —",
		"||(ROME) —",
		"||(DOHA, Qatar) —",
	}, heads); diff != "" {
		t.Errorf("heads (-want +got)\n%s", diff)
	}
}

// A loop may be left at any pair, errors included; the next goes on there.
func TestSplitBreak(t *testing.T) {
	broken := errors.New("broken")
	for name, dump := range dumps(t) {
		open := func() iter.Seq2[*Article, error] {
			p := Parser{MaxArticle: 3000} // so that some are too long
			return p.Split(io.MultiReader(bytes.NewReader(dump), iotest.ErrReader(broken)))
		}
		all := collect(t, open(), -1)
		if last := all[len(all)-1]; last.Error != "broken" {
			t.Errorf("%s: last pair %v, want the reader's error", name, last)
		}
		for n := range len(all) + 1 {
			seq := open()
			got := collect(t, seq, n)
			got = append(got, collect(t, seq, -1)...)
			if diff := cmp.Diff(all, got); diff != "" {
				t.Fatalf("%s: with a break after %d (-want +got)\n%s", name, n, diff)
			}
			if more := collect(t, seq, -1); len(more) > 0 {
				t.Fatalf("%s: %d pairs after the last", name, len(more))
			}
		}
	}
}

// A loop body that panics leaves the sequence as a break does.
func TestSplitPanic(t *testing.T) {
	dump, err := os.ReadFile(corpus)
	if err != nil {
		t.Fatal(err)
	}
	seq := Split(bytes.NewReader(dump))
	func() {
		defer func() { recover() }()
		for range seq {
			panic("in the loop")
		}
	}()
	if rest := collect(t, seq, -1); len(rest) != 3 || rest[0].Article.Span.Start != 2655 {
		t.Errorf("got %d articles after a panic at the first of 4", len(rest))
	}
}

// An idle reader gives nothing every other time.
type idle struct {
	r io.Reader
	n int
}

func (r *idle) Read(p []byte) (int, error) {
	if r.n++; r.n%2 == 1 {
		return 0, nil
	}
	return r.r.Read(p)
}

// A dead reader never gives anything.
type dead struct{}

func (dead) Read([]byte) (int, error) { return 0, nil }

// However the bytes come in, the same comes out.
func TestSplitReaders(t *testing.T) {
	for name, dump := range dumps(t) {
		want := collect(t, Split(bytes.NewReader(dump)), -1)
		for how, r := range map[string]io.Reader{
			"bytes":   iotest.OneByteReader(bytes.NewReader(dump)),
			"halves":  iotest.HalfReader(bytes.NewReader(dump)),
			"dataerr": iotest.DataErrReader(bytes.NewReader(dump)),
			"idle":    &idle{r: iotest.HalfReader(bytes.NewReader(dump))},
		} {
			if diff := cmp.Diff(want, collect(t, Split(r), -1)); diff != "" {
				t.Errorf("%s: %s (-want +got)\n%s", name, how, diff)
			}
		}
	}
}

// A reader's error comes last, as it is, after what was read before.
func TestSplitReaderErrors(t *testing.T) {
	dump, err := os.ReadFile(corpus)
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		reason string
		r      io.Reader
		want   error
		n      int
	}{
		{"at once", iotest.ErrReader(io.ErrClosedPipe), io.ErrClosedPipe, 0},
		{"in the second article", io.MultiReader(bytes.NewReader(dump[:5000]), iotest.ErrReader(io.ErrClosedPipe)), io.ErrClosedPipe, 2},
		{"a timeout after the first byte", iotest.TimeoutReader(iotest.OneByteReader(bytes.NewReader(dump))), iotest.ErrTimeout, 0},
		{"nothing ever", dead{}, io.ErrNoProgress, 0},
		{"nothing after a while", io.MultiReader(bytes.NewReader(dump[:5000]), dead{}), io.ErrNoProgress, 2},
	} {
		var articles []*Article
		var last error
		for a, err := range Split(tt.r) {
			if last != nil {
				t.Errorf("%s: something after %v", tt.reason, last)
			}
			if err != nil {
				last = err
				continue
			}
			articles = append(articles, a)
		}
		if !errors.Is(last, tt.want) || len(articles) != tt.n {
			t.Errorf("%s: %d articles and %v, want %d and %v", tt.reason, len(articles), last, tt.n, tt.want)
		}
		if tt.n > 0 && !articles[tt.n-1].Truncated {
			t.Errorf("%s: the article that the error cuts off is not truncated", tt.reason)
		}
	}
}

// An article comes out when the next has begun, not when the dump ends.
func TestSplitPipe(t *testing.T) {
	pr, pw := io.Pipe()
	defer pr.Close()
	line := strings.Repeat("The ferry sailed again. ", 12)
	go io.WriteString(pw, "(PARIS) -- "+line+"\n"+line+"\n(LONDON) -- "+line+"\n"+line[:20])
	for a, err := range Split(pr) {
		if err != nil || !strings.HasPrefix(a.Body, "(PARIS)") {
			t.Errorf("got %v, %v", a, err)
		}
		break
	}
}

func TestSplitSettings(t *testing.T) {
	story := strings.Repeat("The ferry sailed again. ", 12)
	for _, tt := range []struct {
		reason, dump string
		p            Parser
		want         []string // bodies
		err          error
	}{
		{"unknown format", "a", Parser{Format: "none"}, nil, ErrFormat},
		{"a boundary of one's own", "== one\n" + story + "\n== two\n" + story, Parser{Boundary: func(line string) bool { return strings.HasPrefix(line, "==") }}, []string{"== one\n" + strings.TrimSpace(story), "== two\n" + strings.TrimSpace(story)}, nil},
		{"a charset", "caf\x8e", Parser{Charset: "macintosh"}, []string{"café"}, nil},
		{"plain all the same", "<DOC>\n<TEXT>\nFerry sails.\n</TEXT>\n</DOC>\n", Parser{Format: FormatPlain}, []string{"<DOC>\n<TEXT>\nFerry sails.\n</TEXT>\n</DOC>"}, nil},
	} {
		var got []string
		var last error
		for a, err := range tt.p.Split(strings.NewReader(tt.dump)) {
			if err != nil {
				last = err
				continue
			}
			got = append(got, strings.TrimSpace(a.Headline+"\n"+a.Body))
		}
		if diff := cmp.Diff(tt.want, got); diff != "" || !errors.Is(last, tt.err) {
			t.Errorf("%s: error %v (-want +got)\n%s", tt.reason, last, diff)
		}
	}
	for _, err := range (&Parser{Charset: "none"}).Split(strings.NewReader("a")) {
		if err == nil || !strings.Contains(err.Error(), "none") {
			t.Errorf("unknown charset: %v", err)
		}
	}
}

// For every limit, what comes out and what is passed over is the same part of
// a plain dump.
func TestSplitLimits(t *testing.T) {
	for name, dump := range dumps(t) {
		if name != filepath.Base(corpus) && !strings.HasPrefix(name, "plain-") {
			continue // their own tests know what their marks do
		}
		whole := 0
		for _, p := range collect(t, Split(bytes.NewReader(dump)), -1) {
			if p.Article != nil {
				whole += int(p.Article.Span.Len())
			}
		}
		for limit := 1; limit < len(dump); limit += 1 + limit/8 {
			p := Parser{MaxArticle: limit}
			n := 0
			for a, err := range p.Split(bytes.NewReader(dump)) {
				if err == nil {
					if int(a.Span.Len()) > limit {
						t.Errorf("%s: limit %d: article of %d bytes", name, limit, a.Span.Len())
					}
					n += int(a.Span.Len())
					continue
				}
				e, ok := errors.AsType[*ParseError](err)
				if !ok {
					t.Fatal(err)
				}
				if errors.Is(err, ErrTooLong) {
					n += int(e.Span.Len())
				}
			}
			if n != whole {
				t.Errorf("%s: limit %d: %d bytes in articles and errors, want %d", name, limit, n, whole)
			}
		}
	}
}

// A letters reader gives n letters.
type letters struct{ n int }

func (r *letters) Read(p []byte) (int, error) {
	if r.n == 0 {
		return 0, io.EOF
	}
	n := min(len(p), r.n)
	for i := range p[:n] {
		p[i] = 'a'
	}
	r.n -= n
	return n, nil
}

// A line without end costs its article, in memory of the order of the limit.
func TestSplitLongLine(t *testing.T) {
	size := 1 << 30
	if testing.Short() {
		size = 64 << 20
	}
	story := strings.Repeat("The ferry sailed again. ", 12)
	r := io.MultiReader(strings.NewReader("(PARIS) -- "+story+"\n(LONDON) -- "), &letters{size}, strings.NewReader("\n(ROME) -- "+story+"\n"))
	p := Parser{MaxArticle: 1 << 20}
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	got := collect(t, p.Split(r), -1)
	runtime.ReadMemStats(&after)
	if len(got) != 3 || got[0].Article == nil || got[2].Article == nil {
		t.Fatalf("got %d pairs, want an article, an error and an article", len(got))
	}
	if a := got[2].Article; !strings.HasPrefix(a.Body, "(ROME)") {
		t.Errorf("after the line comes %q", a.Body)
	}
	if want := "line 2: bytes 300 to "; !strings.HasPrefix(got[1].Error, want) || !strings.HasSuffix(got[1].Error, ErrTooLong.Error()) {
		t.Errorf("got the error %q", got[1].Error)
	}
	if grown := after.TotalAlloc - before.TotalAlloc; grown > 16<<20 {
		t.Errorf("%d bytes were allocated for a limit of %d", grown, p.MaxArticle)
	}
}

// One Parser serves many goroutines, and articles share no memory.
func TestSplitConcurrent(t *testing.T) {
	dump, err := os.ReadFile(corpus)
	if err != nil {
		t.Fatal(err)
	}
	p := new(Parser)
	want := collect(t, p.Split(bytes.NewReader(dump)), -1)
	var wg sync.WaitGroup
	for range 64 {
		wg.Go(func() {
			if diff := cmp.Diff(want, collect(t, p.Split(bytes.NewReader(dump)), -1)); diff != "" {
				t.Error(diff)
			}
		})
	}
	wg.Wait()
}

// An article of a plain dump, cut from its dump, is the same article.
func TestSplitAgain(t *testing.T) {
	for name, charset := range map[string]string{
		"abc-2025-11-27.txt": "", "plain-digest.txt": "", "plain-pages.txt": "", "plain-radio.txt": "", "plain-wire.txt": "utf-16le",
	} {
		dump := dumps(t)[name]
		for _, p := range collect(t, Split(bytes.NewReader(dump)), -1) {
			want := *p.Article
			part := dump[want.Span.Start:want.Span.End]
			again := collect(t, (&Parser{Charset: charset}).Split(bytes.NewReader(part)), -1)
			if len(again) != 1 || again[0].Article == nil {
				t.Errorf("%s: the article at %d alone gives %d", name, want.Span.Start, len(again))
				continue
			}
			got := *again[0].Article
			if at := got.DumpOffset(0) + want.Span.Start; at != want.DumpOffset(0) {
				t.Errorf("%s: the body of the article at %d starts at %d", name, want.Span.Start, at)
			}
			want.Span, want.Offsets, want.HeadlineOffsets = Span{0, want.Span.Len()}, nil, nil
			got.Offsets, got.HeadlineOffsets = nil, nil
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%s: the article at %d alone (-want +got)\n%s", name, p.Article.Span.Start, diff)
			}
		}
	}
}

// A sized reader gives its bytes in pieces of given sizes.
type sized struct {
	b     []byte
	sizes []byte
	n     int
}

func (r *sized) Read(p []byte) (int, error) {
	if len(r.b) == 0 {
		return 0, io.EOF
	}
	size := 1
	if len(r.sizes) > 0 {
		size += int(r.sizes[r.n%len(r.sizes)])
		r.n++
	}
	n := copy(p, r.b[:min(size, len(r.b))])
	r.b = r.b[n:]
	return n, nil
}

func FuzzSplit(f *testing.F) {
	for _, dump := range dumps(f) {
		f.Add(dump, []byte{3, 200}, 0)
		f.Add(dump[:min(len(dump), 2000)], []byte{0}, 700)
	}
	f.Fuzz(func(t *testing.T, dump, sizes []byte, limit int) {
		p := Parser{MaxArticle: limit}
		var at int64
		var all []pair
		for a, err := range p.Split(bytes.NewReader(dump)) {
			if err != nil {
				e, ok := errors.AsType[*ParseError](err)
				if !ok {
					t.Fatal(err)
				}
				if e.Span.Start < at || e.Span.End < e.Span.Start || e.Span.End > int64(len(dump)) || e.Line < 1 {
					t.Fatalf("error with %v in line %d after %d", e.Span, e.Line, at)
				}
				at = e.Span.End
				all = append(all, pair{Error: e.Error()})
				continue
			}
			if a.Span.Start < at || a.Span.End <= a.Span.Start || a.Span.End > int64(len(dump)) {
				t.Fatalf("article with %v after %d", a.Span, at)
			}
			at = a.Span.End
			for _, s := range []string{a.ID, a.Slug, a.Headline, a.Byline, a.Section, a.Source, a.Body} {
				if !utf8.ValidString(s) {
					t.Fatalf("not UTF-8: %q", s)
				}
			}
			last := a.Span.Start
			for i := range a.Body {
				off := a.DumpOffset(int64(i))
				if off < last || off > a.Span.End {
					t.Fatalf("byte %d of the body is at %d, after %d, in %v", i, off, last, a.Span)
				}
				last = off
			}
			if c := a.Credit; c != nil && a.Body[c.Start:c.End] != c.Text {
				t.Fatalf("credit %q is not at %v", c.Text, c.Span)
			}
			_ = a.Story()
			all = append(all, pair{Article: a})
		}
		if diff := cmp.Diff(all, collect(t, p.Split(&sized{b: dump, sizes: sizes}), -1)); diff != "" {
			t.Fatalf("depends on the sizes of reads (-want +got)\n%s", diff)
		}
	})
}
