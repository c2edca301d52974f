// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package newswire

import (
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"

	"github.com/newswire-go/newswire/internal/dev/slowreader"
)

// story is an article that Split takes for several: its subheads look like headlines, and
// a paragraph opens with a dateline.
const story = `Ferries sail again

By Anna Marlowe

PORT ELLIS, England (Harbour News) - The ferries sailed again on Monday, after two weeks of fog.

“We missed them,” said Joan Tully of the pilots' union.

Boats never stopped across the sound

STRALAU, Germany (Harbour News) - Across the sound the boats had never stopped, and the mail came in by the night train all the same.

What comes next

The board meets on Friday, and is to name a chairman.

(Reporting by Anna Marlowe; Editing by Piet de Boer)
`

// TestParseArticle reads texts as one article: format, headline, byline, dateline, the
// first and the last words of the body, credit.
func TestParseArticle(t *testing.T) {
	const record = "<DOC>\n<DOCNO> HRB20310304.0001 </DOCNO>\n<HEADLINE> Ferries sail </HEADLINE>\n<TEXT>\n<P> The ferries sailed. </P>\n</TEXT>\n</DOC>\n"
	for _, tt := range []struct {
		reason string
		p      Parser
		text   string
		want   []string
		err    error
	}{
		{"one story of several parts", Parser{}, story, []string{"single", "Ferries sail again", "Anna Marlowe", "PORT ELLIS, England (Harbour News) -", "PORT ELLIS", "Piet de Boer)", "(Reporting by Anna Marlowe; Editing by Piet de Boer)"}, nil},
		{"with the format set", Parser{Format: FormatSingle}, story, []string{"single", "Ferries sail again", "Anna Marlowe", "PORT ELLIS, England (Harbour News) -", "PORT ELLIS", "Piet de Boer)", "(Reporting by Anna Marlowe; Editing by Piet de Boer)"}, nil},
		{"plain", Parser{Format: FormatPlain}, story, []string{"single", "Ferries sail again", "Anna Marlowe", "PORT ELLIS, England (Harbour News) -", "PORT ELLIS", "Piet de Boer)", "(Reporting by Anna Marlowe; Editing by Piet de Boer)"}, nil},
		{"a Boundary that says yes", Parser{Boundary: func(string) bool { return true }}, "Port Ellis Ferries Sail Again After Two Weeks\n\nThe ferries sailed again on Monday, after two weeks of fog.\n", []string{"single", "Port Ellis Ferries Sail Again After Two Weeks", "", "", "The ferries", "of fog.", ""}, nil},
		{"a sentence", Parser{}, "The ferries sailed", []string{"single", "", "", "", "The ferries", "sailed", ""}, nil},
		{"boilerplate alone", Parser{}, "\n\nRead More\n", []string{"single", "", "", "", "Read More", "Read More", ""}, nil},
		{"a rule alone", Parser{}, "-----", []string{"single", "", "", "", "-----", "-----", ""}, nil},
		{"a headline twice", Parser{}, "Ferries sail\n\nFerries sail\n\nThe ferries sailed again on Monday, after two weeks of fog.\n", []string{"single", "Ferries sail", "", "", "The ferries", "of fog.", ""}, nil},
		{"a record", Parser{}, record, []string{"trec", "Ferries sail", "", "", "The ferries", "sailed.", ""}, nil},
		{"a record of the format", Parser{Format: FormatTREC}, record, []string{"trec", "Ferries sail", "", "", "The ferries", "sailed.", ""}, nil},
		{"a document of many", Parser{}, "            3 of 7 DOCUMENTS\n\n            The Gazette\n\n            March 1, 2013 Friday\n\nFerries sail\n\nLENGTH: 3 words\n\nThe ferries sailed.\n", []string{"lexisnexis", "Ferries sail", "", "", "The ferries", "sailed.", ""}, nil},
		{"two records", Parser{}, record + record, nil, ErrFormat},
		{"two records of the format", Parser{Format: FormatTREC}, record + record, nil, ErrFormat},
		{"a record and more", Parser{}, record + "The ferries.\n", nil, ErrFormat},
		{"no record of the format", Parser{Format: FormatTREC}, "The ferries sailed.\n", nil, ErrFormat},
		{"nothing", Parser{}, "", nil, ErrNoArticle},
		{"white space", Parser{}, "\ufeff \n\t\u00a0\r\n", nil, ErrNoArticle},
		{"nothing of the format", Parser{Format: FormatTREC}, "\n", nil, ErrNoArticle},
		{"JSON", Parser{}, `{"text": "The ferries sailed."}`, nil, ErrFormat},
		{"JSON, with the format set", Parser{Format: FormatSingle}, `{"text": "The ferries sailed."}`, nil, ErrFormat},
		{"a web page", Parser{}, "<html><p>The ferries sailed.</html>", nil, ErrFormat},
		{"a format that is none", Parser{Format: "no-such"}, story, nil, ErrFormat},
		{"too long", Parser{MaxArticle: len(story) - 1}, story, nil, ErrTooLong},
		{"as long as may be", Parser{MaxArticle: len("A ferry.")}, "A ferry.", []string{"single", "", "", "", "A ferry.", "A ferry.", ""}, nil},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			for name, r := range map[string]io.Reader{
				"whole":   strings.NewReader(tt.text),
				"bytes":   iotest.OneByteReader(strings.NewReader(tt.text)),
				"dataerr": iotest.DataErrReader(strings.NewReader(tt.text)),
				"nothing": slowreader.New(iotest.OneByteReader(strings.NewReader(tt.text))),
			} {
				a, err := tt.p.ParseArticle(r)
				if !errors.Is(err, tt.err) || (a == nil) != (tt.err != nil) {
					t.Fatalf("%s: %v, %v, want %v", name, a, err, tt.err)
				}
				if a == nil {
					continue
				}
				dateline, credit := "", ""
				if a.Dateline != nil {
					dateline = a.Dateline.Text
				}
				if a.Credit != nil {
					credit = a.Credit.Text
				}
				first, last := tt.want[4], tt.want[5]
				if !strings.HasPrefix(a.Body, first) || !strings.HasSuffix(a.Body, last) {
					t.Errorf("%s: the body is %q", name, a.Body)
				}
				if diff := cmp.Diff(tt.want, []string{string(a.Format), a.Headline, a.Byline, dateline, first, last, credit}); diff != "" {
					t.Errorf("%s: (-want +got)\n%s", name, diff)
				}
				if a.Span != (Span{0, int64(len(tt.text))}) || a.Truncated {
					t.Errorf("%s: %v of %d bytes, truncated: %v", name, a.Span, len(tt.text), a.Truncated)
				}
			}
		})
	}
	n := 0
	for range Split(strings.NewReader(story)) {
		n++
	}
	if n < 2 {
		t.Errorf("Split gives %d articles of the story, which is to be hard", n)
	}
}
