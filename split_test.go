// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package newswire

import (
	"bytes"
	"errors"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// The provided dump: four stories where two readers found them, with offsets
// that lead from every byte of a body to that byte in the dump.
func TestSplitCorpus(t *testing.T) {
	dump, err := os.ReadFile(corpus)
	if err != nil {
		t.Fatal(err)
	}
	var spans []Span
	var heads []string
	for a, err := range Split(bytes.NewReader(dump)) {
		if err != nil {
			t.Fatal(err)
		}
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
