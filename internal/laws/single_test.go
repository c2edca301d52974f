// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package laws

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"
	"github.com/newswire-go/newswire"
)

// story is an article that Split takes for several: a subhead looks like a headline, and
// a paragraph opens with a dateline.
const story = `Ferries sail again

By Anna Marlowe

PORT ELLIS, England (Harbour News) - The ferries sailed again on Monday, after two weeks of fog, and the town came to see them go.

Boats never stopped across the sound

STRALAU, Germany (Harbour News) - Across the sound the boats had never stopped, and the mail came in by the night train all the same.

(Reporting by Anna Marlowe; Editing by Piet de Boer)
`

// TestSingleErrors checks what Split gives in FormatSingle beside the article.
func TestSingleErrors(t *testing.T) {
	broken := errors.New("broken")
	cut := func() io.Reader { return io.MultiReader(strings.NewReader(story[:200]), iotest.ErrReader(broken)) }
	if a, err := newswire.ParseArticle(cut()); a != nil || err != broken {
		t.Errorf("a reader that breaks: %v, %v", a, err)
	}
	p := newswire.Parser{Format: newswire.FormatSingle}
	if got := collect(t, p.Split(cut()), -1); len(got) != 2 || got[0].Article == nil || !got[0].Article.Truncated || got[1].Error != "broken" {
		t.Errorf("a reader that breaks: %v", got)
	}
	if got := collect(t, p.Split(iotest.ErrReader(broken)), -1); len(got) != 1 || got[0].Error != "broken" {
		t.Errorf("a reader that breaks at once: %v", got)
	}
	if got := collect(t, p.Split(strings.NewReader(" \n")), -1); len(got) != 0 {
		t.Errorf("white space: %v", got)
	}
	if _, err := newswire.ParseArticle(dead{}); err != io.ErrNoProgress {
		t.Errorf("a reader that gives nothing: %v", err)
	}
	if _, err := newswire.ParseArticle(wrong(-1)); err == nil {
		t.Error("a reader that gives less than nothing is taken")
	}
	p.MaxArticle = 100
	for _, r := range []io.Reader{strings.NewReader(story), iotest.HalfReader(strings.NewReader(story))} {
		n := 0
		for _, err := range p.Split(r) {
			e, ok := errors.AsType[*newswire.ParseError](err)
			if n++; !ok || !errors.Is(err, newswire.ErrTooLong) || e.Span != (newswire.Span{Start: 0, End: int64(len(story))}) || e.Line != 1 {
				t.Errorf("too long: %v", err)
			}
		}
		if n != 1 {
			t.Errorf("too long: %d pairs", n)
		}
	}
	if got := collect(t, p.Split(io.MultiReader(strings.NewReader(story), iotest.ErrReader(broken))), -1); len(got) != 2 || got[1].Error != "broken" {
		t.Errorf("too long, and broken: %v", got)
	}
}

// A wrong reader returns an impossible count, such as -1, from every Read.
type wrong int

func (n wrong) Read([]byte) (int, error) { return int(n), nil }

// FuzzParseArticle checks that ParseArticle gives an article or an error, the article as
// Split gives it where that gives one.
func FuzzParseArticle(f *testing.F) {
	for _, dump := range dumps(f) {
		f.Add(dump, []byte{3, 200})
	}
	f.Add([]byte(story), []byte{9})
	f.Fuzz(func(t *testing.T, text, sizes []byte) {
		a, err := newswire.ParseArticle(&sized{b: text, sizes: sizes})
		if (a == nil) == (err == nil) {
			t.Fatalf("%v, %v", a, err)
		}
		if err != nil && !errors.Is(err, newswire.ErrNoArticle) && !errors.Is(err, newswire.ErrFormat) {
			t.Fatal(err)
		}
		if errors.Is(err, newswire.ErrNoArticle) && !wide(text) && len(bytes.TrimSpace(bytes.TrimPrefix(text, []byte("\ufeff")))) > 0 && strings.ContainsFunc(string(text), func(c rune) bool { return c > ' ' && c < 0x7F }) && bytes.IndexByte(text, '<') < 0 && bytes.IndexByte(text, '{') < 0 {
			t.Fatalf("no article in %q", text)
		}
		pairs := collect(t, (&newswire.Parser{MaxArticle: -1}).Split(bytes.NewReader(text)), -1)
		if a == nil {
			return
		}
		if a.Span != (newswire.Span{Start: 0, End: int64(len(text))}) {
			t.Fatalf("%v of %d bytes", a.Span, len(text))
		}
		checkArticle(t, text, a)
		if len(pairs) == 1 && pairs[0].Article != nil {
			want := *pairs[0].Article
			want.Span, want.Truncated = a.Span, a.Truncated
			if want.Format == newswire.FormatPlain {
				want.Format = newswire.FormatSingle
			}
			if diff := cmp.Diff(&want, a); diff != "" {
				t.Fatalf("not what Split gives (-want +got)\n%s", diff)
			}
		}
	})
}
