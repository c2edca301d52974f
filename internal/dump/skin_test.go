// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package dump

import (
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/newswire-go/newswire/internal/dump/record"
)

// TestFactivaMarkup reads exports in HTML of layouts and languages that the corpus lacks.
func TestFactivaMarkup(t *testing.T) {
	const number = "HRBNS00020130304e934000q6"
	page := func(article string) string { return "<html><body>" + article + "</body></html>" }
	testFormat(t, "factiva", []formatTest{
		{"a headline in bold", page("<div class=\"article deArticle\"><p>\n<div id=\"hd\" ><b class='deHeadline'>\nFähren fahren\nwieder.\n</b>\n</div><div>553 words</div><div>2 May 2002</div><div>Nordkurier</div><div>NRDKR</div><div>German</div><div>(c) 2002 NORDKURIER. Alle Rechte vorbehalten.</div>\n</p>\n<p class=\"articleParagraph dearticleParagraph\">\nDie Fähren\nfahren.\n</p>\n<p>Document " + number + "</p></div>"),
			[]string{number + " |  | Fähren fahren wieder. |  | 2002-5-2 |  | Nordkurier | Die Fähren fahren."}},
		{"Japanese", page("<div class=article><span class=jaHeadline>Ferry</span><div>1,204 文字</div><div>2013年3月4日 09:20</div><div>Phare</div><div>PHARE</div><div>日本語</div><div>Copyright 2013 Phare</div><p class=articleParagraph>It sails.</p><p>文書 " + number + "</p></div>"),
			[]string{number + " |  | Ferry |  | 2013-3-4 |  | Phare | It sails."}},
		{"Russian", page("<div class=article><span class=ruHeadline>Паром</span><div>12 слов</div><div>4 Март 2013</div><div>Phare</div><div>PHARE</div><div>Русский</div><div>Copyright 2013 Phare</div><p class=articleParagraph>It sails.</p><p>Документ " + number + "</p></div>"),
			[]string{number + " |  | Паром |  | 2013-3-4 |  | Phare | It sails."}},
		{"a section, a writer and for whom they write", page("<div class=article><div>Local; 3</div><span class=enHeadline>Ferry</span><div class=author>By Ann Day</div><div>Special to The Phare</div><div>3 words</div><div>4 March 2013</div><div>Phare</div><div>Copyright 2013 Phare</div><p class=articleParagraph>It sails.</p><p>Phare Ltd.</p><p>Document " + number + "</p></div>"),
			[]string{number + " |  | Ferry | Ann Day | 2013-3-4 | Local; 3 | Phare | It sails."}},
		{"text as it stands", page("<div class=article><span class=enHeadline>Ferry</span><div>3 words</div><div>4 March 2013</div><div>Phare</div><div>Copyright 2013 Phare</div><pre class=articlePre>Harwick  1\nStralau  2</pre><p>Document " + number + "</p></div>"),
			[]string{number + " |  | Ferry |  | 2013-3-4 |  | Phare | Harwick  1 Stralau  2"}},
		{"no classes", page("<p>Ferries sail again today<p>Ann Day<p>3 words<p>4 March 2013<p>Phare<p>PHARE<p>English<p>Copyright 2013 Phare<p>It sails.<p>It does.<p>Document " + number),
			[]string{number + " |  | Ferries sail again today | Ann Day | 2013-3-4 |  | Phare | It sails.¶It does."}},
		{"no paragraphs", page("<span class=enHeadline>Ferry</span><div>3 words</div><div>4 March 2013</div><p>Document " + number),
			[]string{number + " |  | Ferry |  | 2013-3-4 |  |  | "}},
		{"cut off", "<html><span class=enHeadline>Ferry</span><div>3 words</div><div>4 March 2013</div><div>Copyright 2013 Phare</div><p class=articleParagraph>It sai",
			[]string{" |  | Ferry |  | 2013-3-4 |  | Copyright 2013 Phare | It sai …"}},
	})
}

// TestOtherMarkup reads exports of other databases in HTML and RTF.
func TestOtherMarkup(t *testing.T) {
	testFormat(t, "proquest", []formatTest{
		{"HTML", "<html><p>Ferry strike ends</p><p><b>Links:</b> x</p><p><b>Full text:</b> The ferries sailed.</p><p>“Nobody won,” she said.</p><p><b>Subject:</b> Ferries</p><p><b>Title:</b> Ferry strike ends: Pilots go back</p><p><b>Author:</b> Day, Ann</p><p><b>Publication title:</b> The Gazette; Port Ellis</p><p><b>Publication date:</b> Mar 4, 2013</p><p><b>ProQuest document ID:</b> 100000002</p><p><b>Last updated:</b> 2013-03-05</p><p><b>Database:</b> Newsstream</p></html>",
			[]string{"100000002 |  | Ferry strike ends: Pilots go back | Ann Day | 2013-3-4 |  | The Gazette | The ferries sailed.¶“Nobody won,” she said."}},
	})
	testFormat(t, "nexisuni", []formatTest{
		{"RTF", `{\rtf1\ansi User Name: A\par Job Number: 1\par Documents (1)\par\par{\b Ferry strike ends\par}The Gazette\par March 4, 2013 Monday\par\par Copyright 2013 Gazette\par Length:\~61 words\par Byline:\~Ann Day\par Body\par\par The ferries sailed.\par\ldblquote Nobody won,\rdblquote  she said.\par Classification\par\par Load-Date:\~March 4, 2013\par\par End of Document\par}`,
			[]string{" |  | Ferry strike ends | Ann Day | 2013-3-4 |  | The Gazette | The ferries sailed.¶“Nobody won,” she said."}},
	})
	testFormat(t, "lexisnexis", []formatTest{
		{"RTF", `{\rtf1\ansi \qc 1 of 1 DOCUMENTS\par\par\pard\qc The Gazette\par\par March 1, 2013 Friday\par Late Edition\par\par\pard Ferry strike ends\par\par BYLINE: Ann Day\par\par LENGTH: 8 words\par\par The ferries sailed.\par\par LOAD-DATE: March 2, 2013\par}`,
			[]string{"1 |  | Ferry strike ends | Ann Day | 2013-3-1 |  | The Gazette | The ferries sailed."}},
	})
}

// TestMarkupRefused checks what is rejected, and how far it is read for that.
func TestMarkupRefused(t *testing.T) {
	const story = "<p>PORT ELLIS, England (Harbour News) - The ferries sailed again on Monday, “on time,” she said.</p>\n"
	broken := errors.New("broken")
	for _, tt := range []struct {
		reason string
		in     io.Reader
		want   error
		most   int64
	}{
		{"a page", strings.NewReader("<html>" + story + "</html>"), record.ErrFormat, 1 << 10},
		{"a long page", strings.NewReader("<html>" + strings.Repeat(story, 10000)), record.ErrFormat, 200 << 10},
		{"a page of scripts", strings.NewReader("<html><script>" + strings.Repeat("a();\n", 1<<20)), record.ErrFormat, maxMarkup + 256<<10},
		{"RTF", strings.NewReader(`{\rtf1 ` + story + "}"), record.ErrFormat, 1 << 10},
		{"SGML of a corpus in a page", strings.NewReader("<html>&lt;DOC&gt;<br>&lt;DOCNO&gt; A &lt;/DOCNO&gt;<br>&lt;TEXT&gt;<br>&lt;/DOC&gt;"), record.ErrFormat, 1 << 10},
		{"a reader that breaks", io.MultiReader(strings.NewReader("<html>"+story), iotest.ErrReader(broken)), broken, 1 << 10},
	} {
		in := &counted{r: tt.in}
		s, err := New(in, Options{Limit: 1 << 20})
		if err != nil {
			t.Fatal(err)
		}
		var r record.Record
		if s.Next(&r) || !errors.Is(s.Err(), tt.want) {
			t.Errorf("%s: %v, want %v", tt.reason, s.Err(), tt.want)
		}
		if in.n > tt.most {
			t.Errorf("%s: %d bytes were read", tt.reason, in.n)
		}
	}
}

// A counted reader counts its bytes.
type counted struct {
	r io.Reader
	n int64
}

func (c *counted) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.n += int64(n)
	return n, err
}
