// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package laws

import (
	"bytes"
	"errors"
	"flag"
	"io"
	"math"
	"runtime"
	"strings"
	"testing"
	"unicode"

	"github.com/newswire-go/newswire"
	"github.com/newswire-go/newswire/internal/dev/repeat"
)

var big = flag.Bool("big", false, "read dumps of gigabytes")

// No article is longer than the limit, and with any limit the articles and the
// errors cover the same letters as without one.
func TestSplitLimits(t *testing.T) {
	for name, dump := range dumps(t) {
		limits := []int{math.MinInt, -1, 0, len(dump), math.MaxInt}
		for limit := 1; limit < len(dump); limit += 1 + limit/16 {
			limits = append(limits, limit)
		}
		whole := 0 // letters and figures in articles and errors
		for _, limit := range limits {
			n := 0
			add := func(s newswire.Span) { n += len(inkOf(dump[s.Start:s.End])) }
			p := newswire.Parser{MaxArticle: limit}
			for a, err := range p.Split(bytes.NewReader(dump)) {
				if e, ok := errors.AsType[*newswire.ParseError](err); ok {
					add(e.Span)
					continue
				}
				add(a.Span)
				if limit > 0 && a.Span.Len() > int64(limit) {
					t.Errorf("%s: limit %d: article of %d bytes", name, limit, a.Span.Len())
				}
			}
			if limit < 64 || limit%4 == 0 {
				checkDump(t, &p, dump)
			}
			if whole == 0 {
				whole = n
			}
			if n != whole {
				t.Fatalf("%s: limit %d: %d letters in articles and errors, %d without a limit", name, limit, n, whole)
			}
		}
	}
}

// inkOf returns the letters and figures of a part of a dump.
func inkOf(part []byte) []byte {
	return bytes.Map(func(c rune) rune {
		if unicode.IsLetter(c) || unicode.IsDigit(c) {
			return c
		}
		return -1
	}, part)
}

// A metered reader remembers the most memory that was in use at its reads.
type metered struct {
	r    io.Reader
	n    int
	most uint64
}

func (r *metered) Read(p []byte) (int, error) {
	if r.n++; r.n%64 == 0 {
		var m runtime.MemStats
		if runtime.ReadMemStats(&m); m.HeapAlloc > r.most {
			runtime.GC() // what is garbage does not count, however late it is collected
			runtime.ReadMemStats(&m)
			r.most = max(r.most, m.HeapAlloc)
		}
	}
	return r.r.Read(p)
}

// A line longer than the limit costs one article. Memory stays of the order of the
// limit, and the next article has its offset in the dump, with -big one beyond 32 bits.
func TestSplitLongLine(t *testing.T) {
	size := int64(64 << 20)
	if *big {
		size = 5 << 30
	}
	head := "(PARIS) -- " + ferry + ferry + "\n(LONDON) -- "
	tail := "\n(ROME) -- “" + ferry + ferry + "” the pilot said.\n"
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	p := newswire.Parser{MaxArticle: 1 << 20}
	got := collect(t, p.Split(io.MultiReader(strings.NewReader(head), repeat.New(strings.Repeat("a", 1<<20), int(size>>20)), strings.NewReader(tail))), -1)
	runtime.ReadMemStats(&after)
	if grown := after.TotalAlloc - before.TotalAlloc; grown > 16<<20 {
		t.Errorf("%d bytes were allocated for a limit of %d", grown, p.MaxArticle)
	}
	if len(got) != 3 || got[0].Article == nil || got[2].Article == nil {
		t.Fatalf("got %d pairs, want an article, an error and an article", len(got))
	}
	long := newswire.Span{Start: int64(strings.Index(head, "(LONDON)")), End: int64(len(head)) + size + 1}
	want := newswire.ParseError{Span: long, Line: 2, Err: newswire.ErrTooLong}
	if got[1].Error != want.Error() {
		t.Errorf("got the error %q, want %q", got[1].Error, want.Error())
	}
	a := got[2].Article
	if want := (newswire.Span{Start: long.End, End: long.End + int64(len(tail)) - 2}); a.Span != want {
		t.Errorf("the article after the line is at %v, want %v", a.Span, want)
	}
	for i := range int64(len(a.Body)) {
		if at := a.DumpOffset(i); at != a.Span.Start+i {
			t.Fatalf("byte %d of the body is at %d, want %d", i, at, a.Span.Start+i)
		}
	}
	for q := range a.Quotes() {
		moved := dumpOf(q, a.DumpSpan)
		if at := a.Span.Start + int64(strings.Index(a.Body, "The ferry")); moved.Parts[0].Start != at {
			t.Errorf("the quotation is at %d, want %d", moved.Parts[0].Start, at)
		}
	}
}

// Offsets in a dump of five gigabytes are right.
func TestSplitFarOffsets(t *testing.T) {
	if !*big {
		t.Skip("reads 5 GiB; -big does")
	}
	story := "(PARIS) -- “" + strings.TrimSpace(ferry) + "” the pilot said.\n" + strings.Repeat(strings.TrimSpace(ferry)+"\n", 2000)
	n := 5<<30/int64(len(story)) + 1
	var i int64
	for a, err := range newswire.Split(repeat.New(story, int(n))) {
		if err != nil {
			t.Fatal(err)
		}
		start := i * int64(len(story))
		if want := (newswire.Span{Start: start, End: start + int64(len(story)) - 1}); a.Span != want || a.DumpOffset(100) != start+100 {
			t.Fatalf("article %d is at %v, want %v", i, a.Span, want)
		}
		i++
	}
	if i != n {
		t.Errorf("%d articles, want %d", i, n)
	}
}

// Memory is of the order of the limit, however far a format looks ahead and however
// long the lines are.
func TestSplitMemory(t *testing.T) {
	long := strings.Repeat("ferries ", 8000) + "\n"
	for _, tt := range []struct{ reason, head, line string }{
		{"paragraphs", "", long},
		{"paragraphs after blank lines", "(PARIS) -- " + ferry + "\n", "\n\n" + long},
		{"datelines", "", "(PARIS) -- " + long},
		{"bylines", "", "By " + long},
		{"wrapped lines", "(PARIS) -- " + ferry + "\n", "who " + long},
		{"an element that does not end", "<DOC>\n<TEXT>\n", long},
		{"a tag that does not end", "<DOC>\n<TEXT>\n", "<p " + long},
		{"a cover of LexisNexis", "Download Request: A\n", long},
		{"a document of LexisNexis", "             1 of 9 DOCUMENTS\n", "\n" + long},
		{"a cover of Nexis Uni", "User Name: A\nJob Number: 1\n", long},
		{"a document of Nexis Uni", "A\n\nBody\n", long},
		{"headlines of Factiva", "", " HD\tA " + long},
		{"a document of Factiva", " HD\tA\n WC\t1 words\n", long},
		{"a summary of Factiva", " HD\tA\n WC\t1 words\nDocument HGAZ000020130305e935000ab\nSearch Summary\n", long},
		{"a transmission", "\x16\x16\x01a0001\x1fx\nr i\x13\x11 BC-A 01-01 01\n\x02^A<\n", long},
		{"head lines of a transmission", "\x16\x16\x01a0001\x1fx\nr i\x13\x11 BC-A 01-01 01\n\x02", "^" + long},
		{"a message", "\x01abc001 4 i 1  abc 1\n\x02A=\n\x03", long},
	} {
		r := &metered{r: io.MultiReader(strings.NewReader(tt.head), repeat.New(tt.line, 96<<20/len(tt.line)))}
		p := newswire.Parser{MaxArticle: 64 << 10}
		n := 0
		for range p.Split(r) {
			n++
		}
		if r.most > 48<<20 {
			t.Errorf("%s: %d MiB in use for a limit of 64 KiB and lines of 62", tt.reason, r.most>>20)
		}
		if n == 0 {
			t.Errorf("%s: nothing came out, and nothing was passed over", tt.reason)
		}
	}
}
