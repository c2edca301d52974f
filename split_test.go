// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package newswire

import (
	"bytes"
	"errors"
	"io"
	"iter"
	"net"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/iotest"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/newswire-go/newswire/internal/dev/slowreader"
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

// panicAtEach takes all pairs, each by a loop whose body panics.
func panicAtEach[T any](seq iter.Seq2[T, error], take func(T, error)) {
	for more := true; more; {
		func() {
			defer func() { recover() }()
			more = false
			for v, err := range seq {
				take(v, err)
				more = true
				panic("in the loop")
			}
		}()
	}
}

// A loop body that panics leaves the sequence as a break does.
func TestSplitPanic(t *testing.T) {
	for name, dump := range dumps(t) {
		p := Parser{MaxArticle: 3000} // so that some are too long
		want := collect(t, p.Split(bytes.NewReader(dump)), -1)
		var got []pair
		panicAtEach(p.Split(bytes.NewReader(dump)), func(a *Article, err error) {
			got = append(got, pair{Article: a})
			if err != nil {
				got[len(got)-1].Error = err.Error()
			}
		})
		same(t, name+": with a panic at every pair", want, got)
	}
}

// A dead reader never gives anything.
type dead struct{}

func (dead) Read([]byte) (int, error) { return 0, nil }

// readersOf returns readers of a dump that give its bytes in their own ways.
func readersOf(dump []byte) map[string]io.Reader {
	return map[string]io.Reader{
		"bytes":   iotest.OneByteReader(bytes.NewReader(dump)),
		"halves":  iotest.HalfReader(bytes.NewReader(dump)),
		"dataerr": iotest.DataErrReader(bytes.NewReader(dump)),
		"idle":    slowreader.New(iotest.HalfReader(bytes.NewReader(dump))),
	}
}

// However the bytes come in, the same comes out.
func TestSplitReaders(t *testing.T) {
	for name, dump := range dumps(t) {
		want := collect(t, Split(bytes.NewReader(dump)), -1)
		for how, r := range readersOf(dump) {
			same(t, name+": "+how, want, collect(t, Split(r), -1))
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

// wire returns a connection over which some text has come, and no more will
// for as long as the test goes on.
func wire(t *testing.T, text string) io.Reader {
	t.Helper()
	here, there := net.Pipe()
	t.Cleanup(func() { here.Close(); there.Close() })
	// What waits for text that does not come is not to hold up the test.
	if err := here.SetReadDeadline(time.Now().Add(10 * time.Second)); err != nil {
		t.Fatal(err)
	}
	go io.WriteString(there, text)
	return here
}

// An article comes out when its end is certain, not when the dump ends: in
// plain text that is when the next has begun, where there are marks with the
// mark.
func TestSplitWire(t *testing.T) {
	for _, tt := range []struct {
		reason string
		format Format
		text   string
	}{
		{"a dateline", FormatPlain, "(PARIS) -- " + ferry + "\n" + ferry + "\n(LONDON) -- " + ferry + "\n" + ferry[:20]},
		{"a page stamp", FormatPlain, " date 2031-05-02 Ferry sails\n" + ferry + "\n date 2031-05-03 Ferry sinks\n"},
		{"an end tag", FormatReuters, "<REUTERS NEWID=\"1\">\n<TEXT><TITLE>FERRY SAILS</TITLE><BODY>" + ferry + "</BODY></TEXT>\n</REUTERS>\n"},
		{"an end tag of a DOC", FormatTREC, "<DOC>\n<TEXT>\n" + ferry + "\n</TEXT>\n</DOC>\n"},
		{"an end mark", FormatNexisUni, "Ferry sails\nThe Port Ellis Gazette\nMarch 2, 2013\n\nLength: 20 words\nBody\n\n" + ferry + "\n\nEnd of Document\n"},
		{"an accession number", FormatFactiva, " HD\tFerry sails\n WC\t20 words\n PD\t5 March 2013\n LP\t" + ferry + "\n AN\tDocument HGAZ000020130305e935000ab\n"},
		{"the next document", FormatLexisNexis, "             1 of 2 DOCUMENTS\n\nFerry sails\n\nLENGTH: 20 words\n\n" + ferry + "\n\n             2 of 2 DOCUMENTS\n\n"},
		{"the end of a transmission", FormatIPTC, "\x01abc001 4 i 20  abc 001\nferry/\n\x02Ferry sails=\n   " + ferry + "\n\x03021200 mar 13\n\x04\n"},
		{"the end of a transmission by ANPA 1312", FormatANPA, "\x16\x16\x01a0001\x1f\nr i\x13\x11 BC-Ferry 03-02 0020\n\x02^Ferry sails<\n   " + ferry + "\n\x03AP-NY-03-02-13 1200EST<\n\x04\n"},
	} {
		n := 0
		for a, err := range Split(wire(t, tt.text)) {
			if err != nil || a.Format != tt.format || !strings.Contains(a.Body, strings.TrimSpace(ferry)) || a.Truncated {
				t.Errorf("%s: got %+v, %v", tt.reason, a, err)
			}
			n++
			break
		}
		if n == 0 {
			t.Errorf("%s: nothing came out", tt.reason)
		}
	}
}

func TestSplitSettings(t *testing.T) {
	story := strings.Repeat("The ferry sailed again. ", 14)
	for _, tt := range []struct {
		reason, dump string
		p            Parser
		want         []string // bodies
		err          error
	}{
		{"unknown format", "a", Parser{Format: "none"}, nil, ErrFormat},
		{"a boundary of one's own", "== one\n" + story + "\n== two\n" + story, Parser{Boundary: func(line string) bool { return strings.HasPrefix(line, "==") }}, []string{strings.TrimSpace(story), strings.TrimSpace(story)}, nil},
		{"a charset", "caf\x8e", Parser{Charset: "macintosh"}, []string{"café"}, nil},
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
	// A dump with tags that is read as plain text has them in its text.
	for a, err := range (&Parser{Format: FormatPlain}).Split(strings.NewReader("<DOC>\n<TEXT>\n" + story + "\n</TEXT>\n</DOC>\n")) {
		if err != nil || a.Format != FormatPlain || !strings.Contains(a.Body, strings.TrimSpace(story)+"\n</TEXT>\n</DOC>") {
			t.Errorf("plain all the same: %+v, %v", a, err)
		}
	}
	for _, err := range (&Parser{Charset: "none"}).Split(strings.NewReader("a")) {
		if err == nil || !strings.Contains(err.Error(), "none") {
			t.Errorf("unknown charset: %v", err)
		}
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

// What has come out is the caller's: neither going on nor writing to it
// changes anything else that comes out.
func TestResultsShareNothing(t *testing.T) {
	for name, dump := range dumps(t) {
		want := collect(t, Split(bytes.NewReader(dump)), -1)
		var wantQuotes [][]*Quote
		for _, p := range want {
			if p.Article != nil {
				wantQuotes = append(wantQuotes, slices.Collect(p.Article.Quotes()))
			}
		}
		got := collect(t, Split(bytes.NewReader(dump)), -1)
		same(t, name, want, got)
		var gotQuotes [][]*Quote
		for _, p := range got {
			if p.Article != nil {
				gotQuotes = append(gotQuotes, slices.Collect(p.Article.Quotes()))
			}
		}
		// To append to one list must not write into the next.
		for _, p := range got {
			a := p.Article
			if a == nil {
				continue
			}
			_ = append(a.Offsets, Offset{-1, -1, -1})
			_ = append(a.HeadlineOffsets, Offset{-1, -1, -1})
			if a.Dateline != nil {
				_ = append(a.Dateline.Places, Place{City: "nowhere"})
			}
			if a.Credit != nil {
				_ = append(a.Credit.Contributors, "nobody")
			}
		}
		for _, quotes := range gotQuotes {
			for _, q := range quotes {
				_ = append(q.Parts, Passage{Text: "nothing"})
				_ = append(q.Speakers, Speaker{Name: "nobody"})
			}
		}
		same(t, name+": after appending to every list", want, got)
		same(t, name+": quotations after appending to every list", wantQuotes, gotQuotes)
		// Nor is anything kept of one article that another is made of.
		for _, p := range got {
			if a := p.Article; a != nil {
				for i := range a.Offsets {
					a.Offsets[i] = Offset{}
				}
				for i := range a.HeadlineOffsets {
					a.HeadlineOffsets[i] = Offset{}
				}
				break
			}
		}
		same(t, name+": after writing to the first article", want[1:], got[1:])
	}
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
			want.PageDate, got.PageDate = Date{}, Date{} // of what is around the article
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%s: the article at %d alone (-want +got)\n%s", name, p.Article.Span.Start, diff)
			}
		}
	}
}

// TestRefused checks that an input that is no dump gives one error, which is
// ErrFormat and names it.
func TestRefused(t *testing.T) {
	for _, tt := range []struct{ input, want string }{
		{"PK\x03\x04" + strings.Repeat("\x00", 22) + "\x0a\x00\x00\x00word/a.xml", "newswire: the input is a Word document (docx): open it with package unpack"},
		{"{\"title\": \"Ferries sail\"}\n", "newswire: the input is JSON: decode it, and pass the text of each object to ParseArticle"},
		{"<!DOCTYPE html>\n<html>\n", "newswire: the input is a web page (HTML) and not a known export: extract its text"},
	} {
		n := 0
		for a, err := range Split(strings.NewReader(tt.input)) {
			n++
			if _, ok := errors.AsType[*ParseError](err); ok || a != nil || !errors.Is(err, ErrFormat) || err.Error() != tt.want {
				t.Errorf("%.20q: %v, %v", tt.input, a, err)
			}
		}
		if n != 1 {
			t.Errorf("%.20q: %d pairs", tt.input, n)
		}
		n = 0
		for _, err := range ExtractQuotes(strings.NewReader(tt.input)) {
			if n++; !errors.Is(err, ErrFormat) {
				t.Errorf("%.20q: %v", tt.input, err)
			}
		}
		if n != 1 {
			t.Errorf("%.20q: %d pairs of ExtractQuotes", tt.input, n)
		}
	}
}
