// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package laws

import (
	"bytes"
	"encoding/json"
	"errors"
	"sort"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/newswire-go/newswire"
	"github.com/newswire-go/newswire/internal/charset"
)

// checkDump splits a dump, checks the articles and errors, and returns them.
func checkDump(t testing.TB, p *newswire.Parser, dump []byte) []pair {
	t.Helper()
	var (
		all  []pair
		at   int64
		line = 1
	)
	// next checks the place of the next article or error, and that what comes
	// before it is boilerplate.
	next := func(s newswire.Span) {
		t.Helper()
		if s.Start < at || s.End < s.Start || s.End > int64(len(dump)) {
			t.Fatalf("%v after %d in a dump of %d bytes", s, at, len(dump))
		}
		if !bytes.Contains(bytes.ToLower(dump[:min(len(dump), 1<<10)]), []byte("<html")) {
			checkBoilerplate(t, dump[at:s.Start])
		}
		line += lineEnds(dump[at:s.Start])
		at = s.End
	}
	for a, err := range p.Split(bytes.NewReader(dump)) {
		if (a == nil) == (err == nil) {
			t.Fatalf("article %v and error %v", a, err)
		}
		if err != nil {
			e, ok := errors.AsType[*newswire.ParseError](err)
			if !ok && errors.Is(err, newswire.ErrFormat) && len(all) == 0 {
				all = append(all, pair{Error: err.Error()}) // no dump
				at = int64(len(dump))
				continue
			}
			if !ok {
				t.Fatal(err)
			}
			next(e.Span)
			if !errors.Is(err, newswire.ErrTooLong) && !errors.Is(err, newswire.ErrFormat) {
				t.Fatalf("an error of no kind: %v", err)
			}
			if !wide(dump) && e.Line != line {
				t.Fatalf("%v is said to be in line %d, not %d", e, e.Line, line)
			}
			line += lineEnds(dump[e.Span.Start:e.Span.End])
			all = append(all, pair{Error: e.Error()})
			continue
		}
		next(a.Span)
		line += lineEnds(dump[a.Span.Start:a.Span.End])
		if a.Span.Len() == 0 {
			t.Fatalf("an article of no bytes at %d", a.Span.Start)
		}
		checkArticle(t, dump, a)
		all = append(all, pair{Article: a})
	}
	next(newswire.Span{Start: int64(len(dump)), End: int64(len(dump))})
	return all
}

// skinOf returns the markup that the dump of an article is in, 0 for text as it stands.
func skinOf(dump []byte, a *newswire.Article) charset.Skin {
	switch a.Format {
	case newswire.FormatLexisNexis, newswire.FormatNexisUni, newswire.FormatFactiva, newswire.FormatProQuest:
		if bytes.HasPrefix(dump, []byte(`{\rtf`)) {
			return charset.RTF
		}
		if head := bytes.TrimLeft(dump, "\ufeff \t\r\n\v\f"); len(head) > 0 && head[0] == '<' {
			return charset.HTML
		}
	}
	return 0
}

// checkMarkup checks that the words of quotations in markup stand where the article says:
// the first and the last character of the text there are theirs.
func checkMarkup(t testing.TB, dump []byte, a *newswire.Article, skin charset.Skin) {
	t.Helper()
	type char struct {
		rune
		at int64
	}
	var text []char // of the dump, without white space
	in, _ := charset.NewReader(bytes.NewReader(dump), "", -1)
	in.Skin(skin)
	for ; ; in.Skip(1) {
		l, ok := in.Peek(0)
		if !ok {
			break
		}
		for i, c := range string(l.Text) {
			if !unicode.IsSpace(c) {
				text = append(text, char{c, l.Raw(i)})
			}
		}
	}
	from := func(at int64) int {
		return sort.Search(len(text), func(i int) bool { return text[i].at >= at })
	}
	for q := range a.Quotes() {
		for _, p := range q.Parts {
			words := strings.Join(strings.Fields(p.Text), "")
			s := a.DumpSpan(p.Span)
			first, _ := utf8.DecodeRuneInString(words)
			last, _ := utf8.DecodeLastRuneInString(words)
			if strings.Join(strings.Fields(string(dump[s.Start:s.End])), "") == words {
				continue // where there is no markup, or the dump has none though it begins with a tag
			}
			i, j := from(s.Start), from(s.End)-1
			if words == "" || i > j || text[i].rune != first || text[j].rune != last || text[i].at != s.Start && !strings.HasPrefix(p.Text, " ") {
				t.Fatalf("%q is not at %v: %q", p.Text, s, dump[s.Start:s.End])
			}
		}
	}
}

// wide reports whether a dump may be in UTF-16.
func wide(dump []byte) bool {
	return bytes.IndexByte(dump, 0) >= 0 || bytes.HasPrefix(dump, []byte("\xff\xfe")) || bytes.HasPrefix(dump, []byte("\xfe\xff"))
}

// lineEnds counts the line ends in a part of a dump: LF, CR LF, CR CR LF, CR.
func lineEnds(part []byte) (n int) {
	for i := 0; i < len(part); i++ {
		switch {
		case part[i] == '\n':
			n++
		case part[i] != '\r':
		default:
			n++
			if bytes.HasPrefix(part[i+1:], []byte("\n")) {
				i++
			} else if bytes.HasPrefix(part[i+1:], []byte("\r\n")) {
				i += 2
			}
		}
	}
	return n
}

// checkBoilerplate checks that what stands between articles may be boilerplate:
// there is no paragraph of a story in it. The tests of internal/dump know
// more of what it may be.
func checkBoilerplate(t testing.TB, part []byte) {
	t.Helper()
	const (
		most  = 200      // bytes of a line of boilerplate
		cover = 16 << 10 // bytes of a cover
	)
	long := 0
	for line := range bytes.FieldsFuncSeq(part, func(c rune) bool { return c == '\n' || c == '\r' || c == 0 }) {
		if bytes.IndexFunc(line, unicode.IsLetter) >= 0 && len(bytes.TrimSpace(line)) > most && !bytes.HasPrefix(line, []byte("<")) {
			long += len(line)
		}
	}
	if long > cover {
		t.Fatalf("%d bytes are lost: %.400q", long, part)
	}
}

// checkArticle checks that an article is what its place in the dump holds.
func checkArticle(t testing.TB, dump []byte, a *newswire.Article) {
	t.Helper()
	for _, s := range []string{a.ID, a.Slug, a.Headline, a.Byline, a.Section, a.Source, a.Body} {
		if !utf8.ValidString(s) {
			t.Fatalf("not UTF-8: %q", s)
		}
	}
	if strings.Contains(a.Headline, "\n") || strings.TrimSpace(a.Body) != a.Body {
		t.Fatalf("headline %q, body %q", a.Headline, a.Body)
	}
	checkOffsets(t, dump, a, a.Body, a.Offsets, a.DumpOffset)
	checkOffsets(t, dump, a, a.Headline, a.HeadlineOffsets, a.HeadlineDumpOffset)
	if skin := skinOf(dump, a); skin != 0 {
		checkMarkup(t, dump, a, skin)
	}
	if a.Format == newswire.FormatPlain {
		d, _ := newswire.ParseDatelineString(a.Body)
		if diff := cmp.Diff(d, a.Dateline); diff != "" {
			t.Fatalf("dateline of %q (-want +got)\n%s", a.Body, diff)
		}
	}
	if d := a.Dateline; d != nil {
		within := d.Span
		if a.Body[d.Start:d.End] != d.Text || d.String() != d.Text || d.Text == "" {
			t.Fatalf("dateline %q is not at %v", d.Text, d.Span)
		}
		for _, p := range d.Places {
			if p.Start < within.Start || p.End > within.End || a.Body[p.Start:p.End] != p.Text || p.Text == "" {
				t.Fatalf("place %q is not at %v in %v", p.Text, p.Span, within)
			}
			within.Start = p.End
		}
	}
	if c := a.Credit; c != nil {
		if a.Body[c.Start:c.End] != c.Text || c.Text == "" || !strings.Contains(c.Text, c.Agency) || !strings.Contains(c.Text, c.Copyright) {
			t.Fatalf("credit %q is not at %v", c.Text, c.Span)
		}
		for _, name := range c.Contributors {
			if name == "" || !strings.Contains(c.Text, name) {
				t.Fatalf("contributor %q is not in %q", name, c.Text)
			}
		}
	}
	if !strings.Contains(a.Body, a.Text()) {
		t.Fatalf("story %q is not in body %q", a.Text(), a.Body)
	}
	b, err := json.Marshal(a)
	if err != nil {
		t.Fatal(err)
	}
	again := new(newswire.Article)
	if err := json.Unmarshal(b, again); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(a, again, cmp.Comparer(func(x, y time.Time) bool { return x.Equal(y) })); diff != "" {
		t.Fatalf("an article is not what comes back from JSON (-want +got)\n%s", diff)
	}
}

// checkOffsets checks that every byte of a text of an article has its place in
// the article, in order, and that it is the byte of the dump where the dump
// writes it the same.
func checkOffsets(t testing.TB, dump []byte, a *newswire.Article, text string, offsets []newswire.Offset, place func(int64) int64) {
	t.Helper()
	last := a.Span.Start
	for i := range len(text) + 1 {
		at := place(int64(i))
		if at < last || at > a.Span.End {
			t.Fatalf("byte %d of %q is at %d, after %d, in %v", i, text, at, last, a.Span)
		}
		last = at
	}
	for k, o := range offsets {
		end := int64(len(text))
		if k+1 < len(offsets) {
			end = offsets[k+1].Body
		}
		if o.Stride != 1 {
			continue
		}
		for i := o.Body; i < end; i++ {
			// White space may be any in the dump.
			if c := text[i]; c != ' ' && c != '\n' && dump[place(i)] != c {
				t.Fatalf("byte %d of %q is not at %d", i, text, place(i))
			}
		}
	}
}

// checkAgain checks that the bytes of an article that its dump marks off give
// the article again.
func checkAgain(t testing.TB, dump []byte, a *newswire.Article) {
	t.Helper()
	if a.Format == newswire.FormatPlain || a.Truncated || wide(dump) || skinOf(dump, a) != 0 {
		return // what stands around it is part of what it is known by
	}
	part := dump[a.Span.Start:a.Span.End]
	for got, err := range (&newswire.Parser{Format: a.Format, MaxArticle: -1}).Split(bytes.NewReader(part)) {
		if err != nil {
			t.Fatalf("%q\nalone is passed over: %v", part, err)
		}
		want := *a
		want.Span, want.Offsets, want.HeadlineOffsets, want.Truncated = newswire.Span{Start: 0, End: int64(len(part))}, nil, nil, got.Truncated
		alone := *got
		alone.Offsets, alone.HeadlineOffsets = nil, nil
		if diff := cmp.Diff(want, alone); diff != "" {
			t.Fatalf("%q\nalone (-want +got)\n%s", part, diff)
		}
		return
	}
	t.Fatalf("%q\nalone gives nothing", part)
}

func FuzzSplit(f *testing.F) {
	for _, dump := range dumps(f) {
		f.Add(dump, []byte{3, 200}, 0)
		f.Add(dump[:min(len(dump), 2000)], []byte{0}, 700)
	}
	f.Fuzz(func(t *testing.T, dump, sizes []byte, limit int) {
		p := newswire.Parser{MaxArticle: limit}
		want := checkDump(t, &p, dump)
		same(t, "depends on the sizes of reads", want, collect(t, p.Split(&sized{b: dump, sizes: sizes}), -1))
		for _, p := range want {
			if p.Article != nil {
				checkAgain(t, dump, p.Article)
			}
		}
	})
}

// An article of a plain dump, cut from its dump, is the same article.
func TestSplitAgain(t *testing.T) {
	for name, charset := range map[string]string{
		"abc-2025-11-27.txt": "", "plain-digest.txt": "", "plain-pages.txt": "", "plain-radio.txt": "", "plain-wire.txt": "utf-16le",
	} {
		dump := dumps(t)[name]
		for _, p := range collect(t, newswire.Split(bytes.NewReader(dump)), -1) {
			want := *p.Article
			part := dump[want.Span.Start:want.Span.End]
			again := collect(t, (&newswire.Parser{Charset: charset}).Split(bytes.NewReader(part)), -1)
			if len(again) != 1 || again[0].Article == nil {
				t.Errorf("%s: the article at %d alone gives %d", name, want.Span.Start, len(again))
				continue
			}
			got := *again[0].Article
			if at := got.DumpOffset(0) + want.Span.Start; at != want.DumpOffset(0) {
				t.Errorf("%s: the body of the article at %d starts at %d", name, want.Span.Start, at)
			}
			want.Span, want.Offsets, want.HeadlineOffsets = newswire.Span{Start: 0, End: want.Span.Len()}, nil, nil
			got.Offsets, got.HeadlineOffsets = nil, nil
			want.PageDate, got.PageDate = newswire.Date{}, newswire.Date{} // of what is around the article
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%s: the article at %d alone (-want +got)\n%s", name, p.Article.Span.Start, diff)
			}
		}
	}
}
