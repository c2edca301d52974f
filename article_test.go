// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package newswire_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/newswire-go/newswire"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"
)

func TestDateText(t *testing.T) {
	for _, tt := range []struct {
		date newswire.Date
		want string
	}{
		{newswire.Date{}, ""},
		{newswire.Date{Year: 2025, Month: 11, Day: 27}, "2025-11-27"},
		{newswire.Date{Year: 2025, Month: 11}, "2025-11"},
		{newswire.Date{Year: 2025}, "2025"},
		{newswire.Date{Month: 2, Day: 29}, "--02-29"},
		{newswire.Date{Month: 11}, "--11"},
		{newswire.Date{Day: 7}, "---07"},
	} {
		text, err := tt.date.MarshalText()
		if string(text) != tt.want || err != nil {
			t.Errorf("%#v is %q, %v; want %q", tt.date, text, err, tt.want)
		}
		got := newswire.Date{Year: 1, Month: 1, Day: 1} // all is to be overwritten
		if err := got.UnmarshalText(text); got != tt.date || err != nil {
			t.Errorf("%q is %#v, %v; want %#v", text, got, err, tt.date)
		}
	}
	for _, text := range []string{"today", "2025-13", "2025-02-30", "-11-27", "2025-11-27 ", "25-11-27", "--", "---32"} {
		if err := new(newswire.Date).UnmarshalText([]byte(text)); err == nil {
			t.Errorf("%q is read as a date", text)
		}
	}
}

// A date that is not known is left out of an article's JSON, and read so.
func TestDateJSON(t *testing.T) {
	for _, want := range []newswire.Article{{}, {Date: newswire.Date{Year: 2025, Month: 11, Day: 27}}} {
		b, err := json.Marshal(want)
		if err != nil {
			t.Fatal(err)
		}
		var got newswire.Article
		if err := json.Unmarshal(b, &got); err != nil || got.Date != want.Date {
			t.Errorf("%s is read as %v, %v", b, got.Date, err)
		}
	}
}

// A span of the dump ends with the last byte of its last character, however
// many bytes the charset takes for it.
func TestDumpSpanCharsets(t *testing.T) {
	const story = "OSLO, Norway (AP) — Bakeren Åse Grå sa nei.\n“Vi går på,” Lind said. “Kiosken på hjørnet er ‘så blå’ – 中”, han sa 🚢”\n"
	for _, tt := range []struct {
		charset string
		encode  encoding.Encoding
	}{
		{"utf-16le", unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)},
		{"utf-16be", unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)},
		{"gb18030", simplifiedchinese.GB18030},
		{"utf-8", encoding.Nop},
	} {
		dump, err := tt.encode.NewEncoder().String(story)
		if err != nil {
			t.Fatal(err)
		}
		p := newswire.Parser{Charset: tt.charset}
		n := 0
		for a, err := range p.Split(strings.NewReader(dump)) {
			if err != nil {
				t.Fatal(err)
			}
			for i := range a.Body { // the starts of characters
				for j := i; j <= len(a.Body); j++ {
					if j < len(a.Body) && !utf8.RuneStart(a.Body[j]) || a.Body[i:j] == "" {
						continue
					}
					s := a.DumpSpan(newswire.Span{Start: int64(i), End: int64(j)})
					got, err := tt.encode.NewDecoder().String(dump[s.Start:s.End])
					if err != nil || got != a.Body[i:j] {
						t.Fatalf("%s: %q is at %v, where the dump has %q", tt.charset, a.Body[i:j], s, got)
					}
					n++
				}
			}
		}
		if n == 0 {
			t.Errorf("%s: no article", tt.charset)
		}
	}
}

// Character references are read as the characters that they stand for, and the places of
// passages in the dump hold the references.
func TestDumpSpanReferences(t *testing.T) {
	const dump = "Jos&eacute; Lund &#8216;sorry&#8217;\n\nBOD&Oslash;, Norway (AP) &mdash; Jos&eacute; Lund of R&amp;D met Ida O&rsquo;Dell. &ldquo;We don&#x2019;t pay,&rdquo; O&rsquo;Dell said.\n"
	a, err := newswire.ParseArticle(strings.NewReader(dump))
	if err != nil {
		t.Fatal(err)
	}
	if a.Headline != "José Lund ‘sorry’" || a.Dateline == nil || a.Dateline.Places[0].Text != "BODØ, Norway" {
		t.Errorf("the headline is %q, the dateline %v", a.Headline, a.Dateline)
	}
	for q := range a.Quotes() {
		if q.Text != "We don’t pay," || len(q.Speakers) != 1 || q.Speakers[0].Name != "Ida O’Dell" {
			t.Errorf("%v said %q", q.Speakers, q.Text)
		}
		words, mention := a.DumpSpan(q.Parts[0].Span), a.DumpSpan(q.Speakers[0].Mention.Span)
		if got := dump[words.Start:words.End] + "|" + dump[mention.Start:mention.End]; got != "We don&#x2019;t pay,|O&rsquo;Dell" {
			t.Errorf("the dump has %s", got)
		}
		return
	}
	t.Error("no quotation")
}

// The places of an article survive JSON.
func TestArticleJSON(t *testing.T) {
	const dump = "\n\n(OSLO) – The kiosk on the corner is shut for good.\r\n“We go,” Lind said. The wagon was sold on Friday, and the cart after it.\r\n"
	for want, err := range newswire.Split(strings.NewReader(dump)) {
		if err != nil {
			t.Fatal(err)
		}
		b, err := json.Marshal(want)
		if err != nil {
			t.Fatal(err)
		}
		got := new(newswire.Article)
		if err := json.Unmarshal(b, got); err != nil {
			t.Fatal(err)
		}
		for i := range int64(len(want.Body)) + 1 {
			if got.DumpOffset(i) != want.DumpOffset(i) {
				t.Fatalf("byte %d is at %d, before JSON at %d", i, got.DumpOffset(i), want.DumpOffset(i))
			}
		}
	}
}

// An error in JSON says why, in the letter case of the rest.
func TestParseErrorJSON(t *testing.T) {
	for _, tt := range []struct {
		err  error
		want string
	}{
		{newswire.ErrTooLong, `{"error":"article too long","span":{"start":3,"end":9},"line":2}`},
		{fmt.Errorf("no end tag: %w", newswire.ErrFormat), `{"error":"no end tag: not in the format of the dump","span":{"start":3,"end":9},"line":2}`},
		{nil, `{"error":"","span":{"start":3,"end":9},"line":2}`},
	} {
		got, err := json.Marshal(&newswire.ParseError{Span: newswire.Span{Start: 3, End: 9}, Line: 2, Err: tt.err})
		if err != nil || string(got) != tt.want {
			t.Errorf("got %s, %v; want %s", got, err, tt.want)
		}
	}
}

func TestSpeakerString(t *testing.T) {
	for want, s := range map[string]newswire.Speaker{
		"Ada Lind":             {Name: "Ada Lind"},
		"Ada Lind (the mayor)": {Name: "Ada Lind", Role: "the mayor"},
	} {
		if got := s.String(); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

// A dateline without a year is of the year that puts its day nearest to the article's or
// the page's date, and at most a day after it.
func TestFiled(t *testing.T) {
	at := func(y, m, d int) newswire.Date { return newswire.Date{Year: y, Month: time.Month(m), Day: d} }
	for _, tt := range []struct {
		reason                        string
		dateline, article, page, want newswire.Date
	}{
		{"the same year", at(0, 5, 2), at(2031, 5, 3), newswire.Date{}, at(2031, 5, 2)},
		{"the year before", at(0, 12, 31), at(2031, 1, 1), newswire.Date{}, at(2030, 12, 31)},
		{"a day later on another clock", at(0, 1, 1), at(2030, 12, 31), newswire.Date{}, at(2031, 1, 1)},
		{"two days later", at(0, 1, 2), at(2030, 12, 31), newswire.Date{}, at(2030, 1, 2)},
		{"by the page", at(0, 5, 2), newswire.Date{}, at(2031, 5, 4), at(2031, 5, 2)},
		{"by the page, the article's date is a month", at(0, 5, 2), at(2031, 6, 0), at(2031, 5, 4), at(2031, 5, 2)},
		{"February 29", at(0, 2, 29), at(2031, 3, 1), newswire.Date{}, at(2028, 2, 29)},
		{"as printed", at(0, 5, 2), newswire.Date{}, newswire.Date{}, at(0, 5, 2)},
		{"a year of its own", at(1999, 5, 2), at(2031, 5, 3), newswire.Date{}, at(1999, 5, 2)},
		{"no date in the dateline", newswire.Date{}, at(2031, 5, 3), at(2031, 5, 4), at(2031, 5, 3)},
	} {
		a := newswire.Article{Date: tt.article, PageDate: tt.page, Dateline: &newswire.Dateline{Date: tt.dateline}}
		if got := a.Filed(); got != tt.want {
			t.Errorf("%s: %v, want %v", tt.reason, got, tt.want)
		}
	}
	if got := (&newswire.Article{Date: at(2031, 5, 3)}).Filed(); got != at(2031, 5, 3) {
		t.Errorf("without a dateline: %v", got)
	}
}
