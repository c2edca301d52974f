// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package dump

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"os"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/newswire-go/newswire/internal/filetype"

	"github.com/newswire-go/newswire/internal/dump/record"
)

// A counter is an endless stream that counts the bytes read.
type counter struct {
	head string
	n    int
}

func (c *counter) Read(p []byte) (int, error) {
	n := copy(p[:min(len(p), 4096)], c.head)
	c.head = c.head[n:]
	if n == 0 {
		for n < min(len(p), 4096) {
			p[n] = byte("more of the same\n"[(c.n+n)%17])
			n++
		}
	}
	c.n += n
	return n, nil
}

// document returns a zip archive with files of the names.
func document(t *testing.T, names ...string) string {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, name := range names {
		w, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		io.WriteString(w, "<x/>")
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestRefusal(t *testing.T) {
	const story = "\nPORT ELLIS, England (Harbour News) - The ferries sailed again on Monday.\n"
	for _, tt := range []struct {
		input string
		opt   Options
		want  string // the beginning of the reason, "" where it is not refused
	}{
		{document(t, "a.txt", "b.txt"), Options{}, "a zip archive"},
		{document(t, "docProps/app.xml", "word/document.xml"), Options{}, "a Word document (docx)"},
		{document(t, "_rels/.rels", "xl/workbook.xml"), Options{}, "an Excel workbook"},
		{document(t, "word/document.xml"), Options{Format: "plain"}, "a Word document (docx)"},
		{document(t, "word/document.xml"), Options{Format: "lexisnexis"}, "a Word document (docx)"},
		{document(t, "word/document.xml"), Options{Format: "anpa1312"}, ""},
		{document(t, "word/document.xml"), Options{Boundary: func(string) bool { return false }}, ""},
		{"\x1f\x8b\x08\x00\x00", Options{}, "compressed by gzip"},
		{"%PDF-1.7\n" + story, Options{}, "a PDF document"},
		{"alert.txt" + strings.Repeat("\x00", 248) + "ustar\x0000", Options{}, "a tar archive"},
		{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Options{}, "an Office document or mail in a binary format"},
		{"WARC/1.0\r\nWARC-Type: response\r\n", Options{}, "a web archive"},
		{"WARC/1.0\r\n" + story, Options{Format: "plain"}, ""},
		{`{\rtf1\ansi ` + story, Options{}, "a rich text file (RTF)"},
		{`{"title": "Ferries sail", "text": "` + story, Options{}, "JSON"},
		{"\n\ufeff [\n  {\n    \"ti\\\"tle\"  : 1", Options{}, "JSON"},
		{`{"title": 1}`, Options{Format: "plain"}, ""},
		{`{"title": 1}`, Options{Boundary: func(string) bool { return false }}, ""},
		{"[Editor's note: \"Ferries\" was first sent at noon.]\n" + story, Options{}, ""},
		{"{curly} " + story, Options{}, ""},
		{"id,title,url,text\n1,Ferries sail,x,y\n", Options{}, "a table (CSV)"},
		{"\"Headline\";\"Date\";\"Body\"\n", Options{}, "a table (CSV)"},
		{"title\tcontent\turl\n", Options{}, "a table (CSV)"},
		{"Title, text and body of the law are to be published in one article, the minister said, within a year.\n", Options{}, ""},
		{"Title, date\n" + story, Options{}, ""},
		{"Received: from a\n\tby b\nFrom: c\nMIME-Version: 1.0\n" + story, Options{}, "a mail message"},
		{"From a@b Mon Mar  4 09:00:00 2013\nFrom: c\nSubject: d\n" + story, Options{}, "a box of mail messages"},
		{"From the desk\n" + story, Options{}, ""},
		{"MIME-Version: 1.0\n" + story, Options{}, ""},
		{"From: c\nSubject: d\nDate: e\n" + story, Options{}, ""},
		{"<!DOCTYPE html>\n<html>" + story, Options{}, "a web page (HTML)"},
		{"\n<HTML>\n<!-- <DOC NUMBER=1> -->\n", Options{}, "a web page (HTML)"},
		{"<!-- saved\nfrom a page -->\n<html lang=en>", Options{}, "a web page (HTML)"},
		{"<?xml version=\"1.0\"?><!DOCTYPE html PUBLIC \"x\">\n<html>", Options{}, "a web page (HTML)"},
		{"<?xml version=\"1.0\"?>\n<rss version=\"2.0\">\n" + story, Options{}, "XML of an unknown kind"},
		{"<?xml version=\"1.0\"?>\n<DOC>\n<DOCNO> APW20020502.0001 </DOCNO>\n<TEXT>\nOne.\n</TEXT>\n</DOC>\n", Options{}, ""},
		{"<?xml version=\"1.0\"?>\n<corpus>\n<DOC>\n<DOCNO> APW20020502.0001 </DOCNO>\n<TEXT>\nOne.\n</TEXT>\n</DOC>\n</corpus>\n", Options{}, ""},
		{"<!DOCTYPE lewis SYSTEM \"lewis.dtd\">\n<REUTERS NEWID=\"1\">\n<TEXT>One.</TEXT>\n</REUTERS>\n", Options{}, ""},
		{"<< Back" + story, Options{}, ""},
		{"<PORT ELLIS" + story, Options{}, ""},
		{"", Options{}, ""},
		{"\n\n", Options{}, ""},
		{strings.Repeat("\n", 5000) + `{"a": 1}`, Options{}, ""},
		{"PK", Options{}, ""},
		{story, Options{}, ""},
	} {
		var got [3]string
		for i, r := range []io.Reader{strings.NewReader(tt.input), iotest.OneByteReader(strings.NewReader(tt.input)), iotest.DataErrReader(strings.NewReader(tt.input))} {
			for _, r := range split(t, []byte(tt.input), r, tt.opt) {
				if reason, ok := strings.CutPrefix(r.Err, "the input is "); ok {
					got[i] = reason
				}
			}
		}
		if !strings.HasPrefix(got[0], tt.want) || tt.want == "" && got[0] != "" || got[1] != got[0] || got[2] != got[0] {
			t.Errorf("%.60q, %v: %q, want %q", tt.input, tt.opt.Format, got, tt.want)
		}
	}
}

// TestRefusedAtOnce checks that a stream is not drained before it is rejected.
func TestRefusedAtOnce(t *testing.T) {
	for _, head := range []string{
		"PK\x03\x04" + strings.Repeat("\x00", 26), "%PDF-", "{\"a\": 1}\n", "title,text,url\n", "<html>", "<?xml version=\"1.0\"?><rss>\n",
		"Received: a\nFrom: b\nMIME-Version: 1.0\n\n", "{\\rtf1", "\x1f\x8b\x08",
	} {
		in := &counter{head: head}
		s, err := New(in, Options{Limit: -1})
		if err != nil {
			t.Fatal(err)
		}
		var r record.Record
		if s.Next(&r) || !errors.Is(s.Err(), record.ErrFormat) || s.Next(&r) {
			t.Errorf("%q is not refused", head)
		}
		if in.n > 2*record.DetectSize+8192 {
			t.Errorf("%q is refused after %d bytes", head, in.n)
		}
	}
}

// TestRefusals checks that each type of file has its reason, and that no dump of
// the corpus is refused.
func TestRefusals(t *testing.T) {
	for _, is := range filetype.Types {
		if refusals[is] == "" {
			t.Errorf("%s has no reason", is)
		}
	}
	if len(refusals) != len(filetype.Types) {
		t.Errorf("%d reasons for %d types", len(refusals), len(filetype.Types))
	}
	entries, err := os.ReadDir("../../testdata/corpus")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		s, err := New(bytes.NewReader(corpusDump(t, e.Name())), Options{Limit: -1})
		if err != nil {
			t.Fatal(err)
		}
		if err := s.refusal(); err != nil {
			t.Errorf("%s is refused: %v", e.Name(), err)
		}
	}
	if len(entries) < 15 {
		t.Errorf("%d dumps", len(entries))
	}
}
