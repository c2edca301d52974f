// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package newswire

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"iter"
	"reflect"
	"sort"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/newswire-go/newswire/internal/charset"
)

// What must hold for any dump, well-formed or not.

// checkDump takes a dump apart, and checks what must hold of the pairs.
func checkDump(t testing.TB, p *Parser, dump []byte) []pair {
	t.Helper()
	var (
		all  []pair
		at   int64
		line = 1
	)
	// next checks the place of the next article or error, and that what comes
	// before it is boilerplate.
	next := func(s Span) {
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
			e, ok := errors.AsType[*ParseError](err)
			if !ok && errors.Is(err, ErrFormat) && len(all) == 0 {
				all = append(all, pair{Error: err.Error()}) // no dump
				at = int64(len(dump))
				continue
			}
			if !ok {
				t.Fatal(err)
			}
			next(e.Span)
			if !errors.Is(err, ErrTooLong) && !errors.Is(err, ErrFormat) {
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
	next(Span{int64(len(dump)), int64(len(dump))})
	return all
}

// skinOf returns the markup that the dump of an article is in, 0 for text as it stands.
func skinOf(dump []byte, a *Article) charset.Skin {
	switch a.Format {
	case FormatLexisNexis, FormatNexisUni, FormatFactiva, FormatProQuest:
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
func checkMarkup(t testing.TB, dump []byte, a *Article, skin charset.Skin) {
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
func checkArticle(t testing.TB, dump []byte, a *Article) {
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
	if a.Format == FormatPlain {
		d, _ := ParseDatelineString(a.Body)
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
	again := new(Article)
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
func checkOffsets(t testing.TB, dump []byte, a *Article, text string, offsets []Offset, place func(int64) int64) {
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

// same fails the test where two lists are not the same.
func same[T any](t testing.TB, why string, want, got []T) {
	t.Helper()
	if len(want)+len(got) > 0 && !reflect.DeepEqual(want, got) {
		t.Fatalf("%s (-want +got)\n%s", why, cmp.Diff(want, got))
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

// checkAgain checks that the bytes of an article that its dump marks off give
// the article again.
func checkAgain(t testing.TB, dump []byte, a *Article) {
	t.Helper()
	if a.Format == FormatPlain || a.Truncated || wide(dump) || skinOf(dump, a) != 0 {
		return // what stands around it is part of what it is known by
	}
	part := dump[a.Span.Start:a.Span.End]
	for got, err := range (&Parser{Format: a.Format, MaxArticle: -1}).Split(bytes.NewReader(part)) {
		if err != nil {
			t.Fatalf("%q\nalone is passed over: %v", part, err)
		}
		want := *a
		want.Span, want.Offsets, want.HeadlineOffsets, want.Truncated = Span{0, int64(len(part))}, nil, nil, got.Truncated
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
		p := Parser{MaxArticle: limit}
		want := checkDump(t, &p, dump)
		same(t, "depends on the sizes of reads", want, collect(t, p.Split(&sized{b: dump, sizes: sizes}), -1))
		for _, p := range want {
			if p.Article != nil {
				checkAgain(t, dump, p.Article)
			}
		}
	})
}

// A quotePair is what ExtractQuotes gives at a time.
type quotePair struct {
	Quote *Quote
	Error string
}

// collectQuotes is collect for quotations.
func collectQuotes(t testing.TB, seq iter.Seq2[*Quote, error], n int) (all []quotePair) {
	t.Helper()
	if n == 0 {
		return nil
	}
	for q, err := range seq {
		if (q == nil) == (err == nil) {
			t.Fatalf("pair %d: quotation %v and error %v", len(all), q, err)
		}
		p := quotePair{Quote: q}
		if err != nil {
			p.Error = err.Error()
		}
		if all = append(all, p); len(all) == n {
			break
		}
	}
	return all
}

// checkQuotes checks the quotations of a text, and that they come in order.
func checkQuotes(t testing.TB, text string, quotes iter.Seq[*Quote]) (all []*Quote) {
	t.Helper()
	end := int64(0)
	for q := range quotes {
		checkPassages(t, text, q)
		if q.Span().Start < end {
			t.Fatalf("%q overlaps with the quotation before it", q.Text)
		}
		end = q.Span().End
		if c := q.Context; c.Start < 0 || c.Start > q.Span().Start || c.End < q.Span().End || c.End > int64(len(text)) {
			t.Fatalf("%q has the context %v", q.Text, c)
		}
		for _, s := range q.Speakers {
			if !utf8.ValidString(s.Name) || !utf8.ValidString(s.Role) || s.Kind == "" || s.Confidence <= 0 || s.Confidence >= 1 {
				t.Fatalf("speaker %+v", s)
			}
		}
		if q.Text == "" || q.Kind == "" || q.Confidence < 0 || q.Confidence >= 1 || (q.Confidence == 0) != (q.Kind == KindUnknown) || (q.Rule == "" || q.Kind == KindNonSpeech) != (len(q.Speakers) == 0) {
			t.Fatalf("quotation %+v", q)
		}
		all = append(all, q)
	}
	return all
}

// dumpOf moves a quotation from a text to the dump, by the offsets that the
// article gives.
func dumpOf(q *Quote, place func(Span) Span) *Quote {
	moved := *q
	move := func(p Passage) Passage {
		if p.Start < p.End {
			p.Span = place(p.Span)
		}
		return p
	}
	moved.Parts, moved.Speakers = nil, nil
	for _, p := range q.Parts {
		moved.Parts = append(moved.Parts, move(p))
	}
	for _, s := range q.Speakers {
		s.Mention = move(s.Mention)
		moved.Speakers = append(moved.Speakers, s)
	}
	moved.Cue, moved.Context = move(q.Cue), place(q.Context)
	return &moved
}

func FuzzExtractQuotes(f *testing.F) {
	for _, dump := range dumps(f) {
		f.Add(dump, []byte{3, 200})
	}
	for _, s := range []string{
		"", "“We go,” Lund said.", "‘We go,’ said Lund, ‘and soon.’", "“We go.\n“And soon,” Lund said.", "LUND: \"No.\" \xff",
		" date 2031-05-02 Lund says ‘no’\n(HAVEN) — Ada Lund said “no.”\n", "\ufeffLund's “no” — that is\r\n\r\n“No.” — Lund",
		"“\n“\n“\n", "«Nous partons», a dit Lund.", "„Wir gehen“, sagte Lund.",
	} {
		f.Add([]byte(s), []byte{0})
	}
	f.Fuzz(func(t *testing.T, dump, sizes []byte) {
		var want []quotePair
		var bodies []string
		for _, p := range collect(t, Split(bytes.NewReader(dump)), -1) {
			a := p.Article
			if a == nil {
				want = append(want, quotePair{Error: p.Error})
				continue
			}
			for _, q := range checkQuotes(t, a.Headline, a.HeadlineQuotes()) {
				if a.HeadlineOffsets != nil {
					want = append(want, quotePair{Quote: dumpOf(q, a.HeadlineDumpSpan)})
				}
			}
			for _, q := range checkQuotes(t, a.Body, a.Quotes()) {
				want = append(want, quotePair{Quote: dumpOf(q, a.DumpSpan)})
			}
			bodies = append(bodies, a.Body)
		}
		same(t, "the reader form and the form of the article differ", want, collectQuotes(t, ExtractQuotes(&sized{b: dump, sizes: sizes}), -1))
		// Any text is a story to those who make their own articles.
		text := strings.ToValidUTF8(string(dump), "\uFFFD")
		checkQuotes(t, text, (&Article{Body: text}).Quotes())
		checkQuotes(t, text, (&Article{Headline: text, Body: strings.Join(bodies, "\n")}).HeadlineQuotes())
	})
}
