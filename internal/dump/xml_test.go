// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package dump

import (
	"strings"
	"testing"

	"github.com/newswire-go/newswire/internal/dev/complexity"

	"github.com/newswire-go/newswire/internal/dump/record"
)

func TestNITF(t *testing.T) {
	const (
		head = "<nitf>\n<head><title>T</title><docdata><doc-id id-string=\"7\"/><du-key key=\"s\"/><date.issue norm=\"20020502T101500Z\"/></docdata></head>\n<body>\n"
		top  = "<body.head><hedline><hl1>Mayor finds umbrella</hl1></hedline><byline>By Ann Day</byline></body.head>\n"
		text = "<body.content>\n<p>It was in the tram.</p>\n</body.content>\n"
		tail = "</body>\n</nitf>\n"
		want = "7 | s | Mayor finds umbrella | Ann Day | 2002-5-2 |  |  | It was in the tram."
	)
	one := func(s string) string { return strings.ReplaceAll(s, "\n", "") }
	testFormat(t, "nitf", []formatTest{
		{"one document", "<?xml version=\"1.0\"?>\n" + head + top + text + tail, []string{want}},
		{"one line", "<?xml version=\"1.0\"?>" + one(head+top+text+tail), []string{want}},
		{"several on a line", "<?xml version=\"1.0\"?>" + one(head+top+text+tail) + "<?xml version=\"1.0\"?>" + one(head+top+text+tail) + one(head+top+text+tail) + "\n", []string{want, want, want}},
		{"CR LF, a document type, a comment", strings.ReplaceAll("<?xml version=\"1.0\"?>\n<!-- a\nb > c -->\n<!DOCTYPE nitf [\n<!ENTITY a \"b\">\n]>\n"+head+top+text+tail, "\n", "\r\n"), []string{want}},
		{"a prefix", strings.NewReplacer("</", "</n:", "<", "<n:").Replace(head + top + text + tail), []string{want}},
		{"tags of several lines", strings.ReplaceAll(head+top+text+tail, " ", "\n  "), []string{strings.Replace(want, "s |", "s |", 1)}},
		{"a hedline without parts", head + "<hedline>Mayor finds\numbrella</hedline>" + text + tail, []string{"7 | s | Mayor finds umbrella |  | 2002-5-2 |  |  | It was in the tram."}},
		{"no headline", head + text + tail, []string{"7 | s | T |  | 2002-5-2 |  |  | It was in the tram."}},
		{"a dateline", head + "<body.head><dateline><location>LAKESIDE, Ohio</location></dateline></body.head>" + text + tail, []string{"7 | s | T |  | 2002-5-2 |  |  | LAKESIDE, Ohio It was in the tram."}},
		{"a dateline that the text repeats", head + "<body.head><dateline><location>LAKESIDE, Ohio</location></dateline></body.head><body.content><p>LAKESIDE, Ohio (HNS) - It was.</p></body.content>" + tail, []string{"7 | s | T |  | 2002-5-2 |  |  | LAKESIDE, Ohio (HNS) - It was."}},
		{"no text", head + top + tail, []string{"7 | s | Mayor finds umbrella | Ann Day | 2002-5-2 |  |  | "}},
		{"nothing", "<nitf><head/></nitf>\n", []string{"error: not in the format of the dump: an item without text"}},
		{"a picture and a list", head + top + "<body.content><media><media-caption><p>The tram.</p></media-caption></media><p>It was</p><ol><li>here</li><li>there</li></ol></body.content>" + tail, []string{strings.Replace(want, "It was in the tram.", "It was¶here¶there", 1)}},
		{"references", head + top + "<body.content><p>A &amp; B &lt; C &#8211; it&#x2019;s &unknown; <![CDATA[D & E]]></p></body.content>" + tail, []string{strings.Replace(want, "It was in the tram.", "A & B < C – it’s &unknown; D & E", 1)}},
		{"marks that are no tags", head + top + "<body.content><p>1 < 2, 3 > 2, <3</p></body.content>" + tail, []string{strings.Replace(want, "It was in the tram.", "1 < 2, 3 > 2, <3", 1)}},
		{"an end that is lost", head + top + "<body.content><p>It was in the tram.</p>\n" + head + top + text + tail, []string{want + " …", want}},
		{"an end that is lost before another document", head + top + "<body.content><p>It was in the tram.</p>\n<?xml version=\"1.0\"?>\n" + head + top + text + tail, []string{want + " …", want}},
		{"cut off in a tag", head + top + "<body.content><p>It was in the tram.</p><p cla", []string{want + "¶<p cla …"}},
		{"text between documents", head + top + text + tail + "lost\nand found\n" + head + top + text + tail,
			[]string{want, "error: not in the format of the dump: text outside of the records", "error: not in the format of the dump: text outside of the records", want}},
		{"text behind a document", one(head+top+text+tail) + "lost</p>\n" + head + top + text + tail, []string{want, "error: not in the format of the dump: text outside of the records", want}},
		{"elements around documents", "<all>\n" + head + top + text + tail + head + top + text + tail + "</all>\n", []string{want, want}},
	})
}

func TestNewsML(t *testing.T) {
	const (
		open  = "<newsMessage>\n<header><sender>HNS</sender></header>\n<itemSet>\n"
		item  = "<newsItem guid=\"7\">\n<itemMeta><itemClass qcode=\"ninat:text\"/><versionCreated>2002-05-02T10:15:00+02:00</versionCreated><pubStatus qcode=\"stat:usable\"/></itemMeta>\n<contentMeta><headline>Mayor finds umbrella</headline><by>By Ann Day</by><slugline>s</slugline></contentMeta>\n<contentSet>"
		text  = "<inlineXML><html><body><p>It was in the tram.</p></body></html></inlineXML>"
		end   = "</contentSet>\n</newsItem>\n"
		close = "</itemSet>\n</newsMessage>\n"
		want  = "7 | s | Mayor finds umbrella | Ann Day | 2002-5-2 |  |  | It was in the tram."
	)
	one := func(s string) string { return strings.ReplaceAll(s, "\n", "") }
	is := func(body string) string { return strings.Replace(want, "It was in the tram.", body, 1) }
	testFormat(t, "newsml", []formatTest{
		{"one item", open + item + text + end + close, []string{want}},
		{"an item alone", item + text + end, []string{want}},
		{"three on a line", one(open + item + text + end + item + text + end + item + text + end + close), []string{want, want, want}},
		{"messages one after the other", open + item + text + end + close + one(open+item+text+end+close) + "<?xml version=\"1.0\"?>" + open + item + text + end + close, []string{want, want, want}},
		{"a main section", open + item + "<inlineXML><html><body><section class=\"main x\"><p class=\"teaser\">Short.</p><p>It was.</p></section><section><p>More</p></section></body></html></inlineXML>" + end + close, []string{is("It was.")}},
		{"NITF on several lines", open + item + "<inlineXML>\n<nitf>\n<head>\n<title>No</title>\n</head>\n<body>\n<body.head>\n<hl1>No</hl1>\n</body.head>\n<body.content>\n<p>It was.</p>\n</body.content>\n</body>\n</nitf></inlineXML>" + end + close, []string{is("It was.")}},
		{"NITF", open + item + "<inlineXML><nitf><head><title>No</title></head><body><body.head><hl1>No</hl1></body.head><body.content><p>It was.</p></body.content></body></nitf></inlineXML>" + end + close, []string{is("It was.")}},
		{"text", open + item + "<inlineData rendition=\"x:teaser\">" + strings.Repeat("Short. ", 20) + "</inlineData><inlineData>It was\nin the tram.\n\nHe is glad.</inlineData>" + end + close, []string{is("It was in the tram.¶He is glad.")}},
		{"text in long lines", open + item + "<inlineData>" + strings.Repeat("Long. ", 30) + "\nShort.\n</inlineData>" + end + close, []string{is(strings.TrimSpace(strings.Repeat("Long. ", 30)) + "¶Short.")}},
		{"a dateline", open + strings.Replace(item, "<by>", "<dateline>LAKESIDE (HNS) - </dateline><by>", 1) + text + end + close, []string{is("LAKESIDE (HNS) - It was in the tram.")}},
		{"canceled", open + strings.Replace(item, "stat:usable", "stat:canceled", 1) + text + end + item + text + end + close, []string{"error: not in the format of the dump: an item that its publisher has canceled", want}},
		{"a picture", open + strings.Replace(item, "ninat:text", "ninat:picture", 1) + end + item + text + end + close, []string{"error: not in the format of the dump: an item of the class \"picture\"", want}},
		{"a message that is cut off", open + item + "<inlineXML><p>It was in the tram.</p>", []string{want + " …"}},
		{"another after a message that is cut off", open + item + text + end + "<?xml version=\"1.0\"?>\n" + open + item + text + end + close, []string{want, want}},
		{"text after a message", open + item + text + end + close + "lost\n" + open + item + text + end + close, []string{want, "error: not in the format of the dump: text outside of the records", want}},
		{"NewsML 1", "<NewsML>\n<NewsEnvelope><DateAndTime>x</DateAndTime></NewsEnvelope>\n<NewsItem><Identification><NewsIdentifier><DateId>20020502</DateId><PublicIdentifier>7</PublicIdentifier></NewsIdentifier></Identification><NewsComponent><NewsLines><HeadLine>Mayor finds umbrella</HeadLine><ByLine>By Ann Day</ByLine><SlugLine>s</SlugLine></NewsLines>\n<NewsComponent><ContentItem><DataContent><p>It was in the tram.</p></DataContent></ContentItem></NewsComponent></NewsComponent></NewsItem>\n</NewsML>\n", []string{want}},
		{"CDATA", "<NewsML>\n<NewsItem><NewsComponent><NewsLines><HeadLine><![CDATA[A & B]]></HeadLine></NewsLines><ContentItem><DataContent><![CDATA[<P>It was.</P>\n<p class='x>He &amp; she.</p><BR>So.]]></DataContent></ContentItem></NewsComponent></NewsItem>\n</NewsML>\n", []string{" |  | A & B |  | 0-0-0 |  |  | It was.¶He & she.¶So."}},
	})
}

// TestXMLLongLine reads documents without line endings, which together are far
// longer than an article may be.
func TestXMLLongLine(t *testing.T) {
	text := strings.Repeat("<p>It was in the tram, and it was not the last to be found there.</p>", 300)
	nitf := "<nitf><head><title>Umbrella</title></head><body><body.content>" + text + "</body.content></body></nitf>"
	item := "<newsItem guid=\"7\"><contentMeta><headline>Umbrella</headline></contentMeta><contentSet><inlineXML>" + text + "</inlineXML></contentSet></newsItem>"
	const n = 40
	for _, tt := range []struct{ dump, format string }{
		{strings.Repeat("<?xml version=\"1.0\"?>"+nitf, n), "nitf"},
		{"\ufeff" + strings.Repeat(nitf, n), "nitf"},
		{"<newsMessage><header><sent>x</sent></header><itemSet>" + strings.Repeat(item, n) + "</itemSet></newsMessage>", "newsml"},
		{strings.Repeat("<?xml version=\"1.0\"?><newsMessage><itemSet>"+item+"</itemSet></newsMessage>", n), "newsml"},
	} {
		all := split(t, []byte(tt.dump), strings.NewReader(tt.dump), Options{Limit: record.DetectSize})
		for _, r := range all {
			if r.Err != "" || !strings.HasPrefix(r.Fields, tt.format+"|") || strings.Count(r.Body, "\n") != 299 {
				t.Errorf("%s: %s %s, %d bytes", tt.format, r.Err, r.Fields, len(r.Body))
			}
		}
		if len(all) != n {
			t.Errorf("%s: %d items, want %d", tt.format, len(all), n)
		}
	}
}

// TestXMLGrowth reads markup that does not end: twice as much takes about twice
// the time.
func TestXMLGrowth(t *testing.T) {
	if testing.Short() {
		t.Skip("takes time")
	}
	for _, piece := range []string{"<", "<a ", "<a\n", "<!--", "<!--\n", "<?x", "<!DOCTYPE [", "<![CDATA[<a", "<nitf>", "<nitf>\n", "<newsMessage>\n<a>\n", "<p class='", "</newsItem>", "____________________________________________________________\n", "____________________________________________________________\nDocument 1 of 9\n"} {
		for _, start := range []string{"", "<?xml version=\"1.0\"?><newsMessage><newsItem>", "<nitf>\n"} {
			t.Run(start+piece, func(t *testing.T) {
				complexity.Check(t, complexity.Caching, 1<<15, func(n int) func() {
					dump := start + strings.Repeat(piece, n/len(piece))
					return func() {
						s, err := New(strings.NewReader(dump), Options{Limit: 1 << 20})
						if err != nil {
							t.Fatal(err)
						}
						var r record.Record
						for s.Next(&r) {
						}
					}
				})
			})
		}
	}
}
