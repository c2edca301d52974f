// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package charset

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"runtime"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/newswire-go/newswire/internal/dev/slowreader"
)

// skinLines returns the lines of text in markup.
func skinLines(t testing.TB, r io.Reader, skin Skin, label string, limit int) (all []Line, in *Reader) {
	t.Helper()
	in, err := NewReader(r, label, limit)
	if err != nil {
		t.Fatal(err)
	}
	in.Skin(skin)
	for {
		l, ok := in.Peek(len(all))
		if !ok {
			return all, in
		}
		all = append(all, *l)
	}
}

// spell returns a line as its text with "|" for the indent of a centered one.
func spell(l Line) string {
	if text, ok := strings.CutPrefix(string(l.Text), indent); ok {
		return "|" + text
	}
	return string(l.Text)
}

var htmlTests = []struct {
	reason, in string
	want       []string
}{
	{"nothing", "", nil},
	{"text alone", "The ferry sails.", []string{"The ferry sails."}},
	{"a page", "<!DOCTYPE html>\n<html><head><title>Ferry</title>\n<style>p > b { color: red }</style></head>\n<body><h1>Ferry</h1><p>It sails.</body></html>", []string{"Ferry", "", "It sails."}},
	{"folded blanks", "<p>  The\r\n  ferry \t sails\n. </p>", []string{"The ferry sails ."}},
	{"blanks between elements", "<b>The</b> <i> ferry</i><span> sails </span>.", []string{"The ferry sails ."}},
	{"blocks", "a<div>b<div>c</div></div><ul><li>d<li>e</ul>f<hr>g", []string{"a", "b", "c", "d", "e", "f", "g"}},
	{"paragraphs", "<p>a</p>\n<p>b<p>c</p><div>d</div>", []string{"a", "", "b", "", "c", "", "d"}},
	{"no empty line first", "<p></p><p>a</p><p></p><p></p>", []string{"a"}},
	{"breaks", "a<br>b<BR/><br />c<br>", []string{"a", "b", "", "c"}},
	{"a table", "<table><tr><td>HD&nbsp;</td>\n<td>Ferry</td></tr><tr><th>WC</th><td></td><td>9 words</td></table>", []string{"HD\u00a0\tFerry", "WC\t9 words"}},
	{"references", "&lt;Tom &amp; Ann&gt; &quot;So&quot; &#8220;so&#x201d; &ldquo;so&rdquo; caf&eacute; &#146;s &apos;&#39;", []string{"<Tom & Ann> \"So\" “so” “so” café ’s ''"}},
	{"references that lack a semicolon", "a&nbsp b &copy 2031 &ampx", []string{"a\u00a0 b © 2031 &x"}},
	{"no references", "R&D & AT&T &; &# &#; &#x; &nosuch; &notit; &#99999999; a&", []string{"R&D & AT&T &; &# &#; &#x; &nosuch; &notit; &#99999999; a&"}},
	{"controls", "a&#7;b\x01c&#10;d&#x9;e&#0;f", []string{"abc d ef"}},
	{"no tags", "a < b, 2<3, <> </> a<", []string{"a < b, 2<3, <> </> a<"}},
	{"comments", "a<!-- <p> -- > -->b<!---->c<!-- \n<DOC NUMBER=1>\n -->d", []string{"abcd"}},
	{"a comment that is not closed", "a<!-- b", []string{"a"}},
	{"scripts", "a<script>if (a<b) \"<p>\"</script >b<SCRIPT src=x></SCRIPT>c<style/>d<script>", []string{"abcd"}},
	{"a style sheet that is not closed", "<head><style>a</sty></head>b<style>c<body>d<title>e", []string{"b", "d"}},
	{"declarations", "<?xml version=\"1.0\"?>a<!ELEMENT b>c", []string{"ac"}},
	{"values", "<a title='a > b' href=\"c>d\">e</a><a x=don't>f<p class=\"y\nz\">g", []string{"ef", "", "g"}},
	{"a value that is not closed", "<a title=\"b>c<p>d\" x>e", []string{"e"}},
	{"a tag in a tag", "a<b <i>c</i", []string{"ac"}},
	{"a tag that is not closed", "a<b", []string{"a"}},
	{"a name with capitals", "a<BlockQuote>b</BLOCKQUOTE>c", []string{"a", "", "b", "", "c"}},
	{"as it stands", "<pre>a\n\n  b\tc &amp; d\n</pre>e\nf", []string{"a", "", "  b\tc & d", "", "e f"}},
	{"centered", "<style>.c0 { text-align: center; }\n.c1 { text-align: left; }\nP.c2 {margin: 0; text-align:center}</style><div class=c0><p class=c0><i class=c1>a</i><p class=c1>b</div><p class='c2'>c", []string{"|a", "", "b", "", "|c"}},
	{"Windows-1252 in UTF-8", "<meta charset=utf-8>“So” \x93so\x94 caf\xe9", []string{"“So” “so” café"}},
	{"the declared charset", "<meta http-equiv=Content-Type content='text/html; charset=windows-1251'>\xcc\xee\xf1\xea\xe2\xe0 и", []string{"Москва и"}},
	{"a declared charset of double bytes", "<META CHARSET=\"Shift_JIS\">\x93\x8c\x8b\x9e", []string{"東京"}},
	{"a declared charset behind a byte that is not UTF-8", "<meta name=\xa2 CharSet=Windows-1251>\xcc\xee\xf1\xea\xe2\xe0", []string{"Москва"}},
	{"a declared charset of double bytes, of a file in UTF-8", "<meta charset=gbk>東京 AP", []string{"東京 AP"}},
	{"a charset that is not known", "<meta name=a><meta charset=none>é", []string{"é"}},
}

var rtfTests = []struct {
	reason, in string
	want       []string
}{
	{"nothing", "", nil},
	{"a file", "{\\rtf1\\ansi\r\n{\\fonttbl{\\f0 Times;}}{\\info{\\title Ferry}}\\pard The ferry\r\n sails.\\par\r\nIt does.\\par}", []string{"The ferry sails.", "It does."}},
	{"empty lines", `{\rtf1 a\par\par b\line c\page d}`, []string{"a", "", "b", "c", "d"}},
	{"line ends that are paragraphs", "{\\rtf1 a\\\r\nb\\\nc}", []string{"a", "b", "c"}},
	{"cells", `{\rtf1 HD\cell Ferry\cell\row WC\cell}`, []string{"HD", "Ferry", "", "WC"}},
	{"words and their ends", `{\rtf1 a\b b\b0  c\i1d\-e}`, []string{"ab cde"}},
	{"symbols", `{\rtf1 \\a\{b\}\~c\_d\:\|\emdash \endash\lquote so\rquote\ldblquote so\rdblquote\bullet\tab.}`, []string{"\\a{b}\u00a0c-d—–‘so’“so”•\t."}},
	{"bytes", `{\rtf1\ansi\ansicpg1252 caf\'e9 \'93so\'94\'8x \'}`, []string{"café “so”x "}},
	{"bytes of the charset", `{\rtf1\ansicpg1251 \'cc\'ee\'f1\'ea\'e2\'e0}`, []string{"Москва"}},
	{"bytes of the Macintosh and of DOS", `{\rtf1\mac \'8e}{\rtf1\pc \'82}{\rtf1\pca \'b5}{\rtf1 \'e9}`, []string{"é", "é", "Á", "é"}},
	{"double bytes", `{\rtf1\ansicpg932 \'93\'8c\'8b\'9e\'83A \'93\par \'93}`, []string{"東京ア �", "�"}},
	{"bytes of UTF-8", `{\rtf1\ansicpg65001 \'c3\'a9\'e2\'80\'94}`, []string{"é—"}},
	{"bytes of a font", `{\rtf1\ansicpg1252{\fonttbl{\f0\fcharset0 A;}{\f1\fnil\fcharset204 B;}}\f1\'cc\plain\'e9{\f1 \'ee}\'ee}`, []string{"Мéоî"}},
	{"characters", `{\rtf1 \u8212?\u-4051\'3f{\uc2\u8217\'20\'19\u8220 ab}\uc0\u233 x\u65 b}`, []string{"—\uf02d’“éxAb"}},
	{"characters of two halves", `{\rtf1\uc1\u-10179?\u-8976? \u-10179?a\u-8976?}`, []string{"\U0001F4F0 \uFFFDa\uFFFD"}},
	{"what stands for a character ends with its group", `{\rtf1{\uc3\u233 a}b\uc2\u233\b\i c}`, []string{"ébéc"}},
	{"destinations", `{\rtf1 a{\*\nosuch b}{\pict\pngblip 89504e47}{\header c\par}{\field{\*\fldinst HYPERLINK "d"}{\fldrslt e}}{\footnote f}g}`, []string{"aeg"}},
	{"binary data", "{\\rtf1 a{\\pict\\bin5 }{\\\n\\}b}\\bin2 {}c}", []string{"abc"}},
	{"text that does not show", `{\rtf1 a{\v b}\v c\v0 d{\deleted e}\v f\plain g}`, []string{"adg"}},
	{"centered", `{\rtf1 \qc a\par\pard b\par{\qc c\par}d\par}`, []string{"|a", "b", "|c", "d"}},
	{"groups that are not closed", `{\rtf1 a{\b b{\i c\par d`, []string{"abc", "d"}},
	{"braces that close nothing", `{\rtf1 a}}}} b`, []string{"a b"}},
	{"a file behind one that is cut off", `{\rtf1 a{\pict 89{\rtf1 b}`, []string{"a", "b"}},
	{"UTF-8", "{\\rtf1\\ansicpg1252 “so” é \x93so\x94}", []string{"“so” é “so”"}},
	{"Cyrillic", "{\\rtf1\\ansicpg1251 \xcc\xee\xf1\xea\xe2\xe0}", []string{"Москва"}},
	{"a formatted word", `{\rtf1 The \highlight7 ferry\highlight0  sails}`, []string{"The ferry sails"}},
	{"controls", "{\\rtf1 a\x01b\tc\\", []string{"ab\tc"}},
	{"a number that is none", `{\rtf1 a\bin99999999999999999999 b\u99999999999999999999 ?c\bin-7 d}`, []string{"abcd"}},
}

// TestSkin reads text in markup, however it comes in.
func TestSkin(t *testing.T) {
	check := func(reason string, skin Skin, in string, want []string) {
		t.Run(reason, func(t *testing.T) {
			for name, r := range map[string]io.Reader{
				"whole":   strings.NewReader(in),
				"bytes":   iotest.OneByteReader(strings.NewReader(in)),
				"nothing": slowreader.New(iotest.OneByteReader(strings.NewReader(in))),
			} {
				all, reader := skinLines(t, r, skin, "", -1)
				var got []string
				for _, l := range all {
					got = append(got, spell(l))
				}
				if diff := cmp.Diff(want, got); diff != "" || reader.Err() != nil || !reader.Ended() {
					t.Errorf("%s: %v (-want +got)\n%s", name, reader.Err(), diff)
				}
				checkLines(t, all, int64(len(in)))
			}
		})
	}
	for _, tt := range htmlTests {
		check("HTML: "+tt.reason, HTML, tt.in, tt.want)
	}
	for _, tt := range rtfTests {
		check("RTF: "+tt.reason, RTF, tt.in, tt.want)
	}
}

// checkLines checks what holds of all lines of markup: they tile a dump of size bytes,
// their text is valid UTF-8, and its characters stand in the line, in order.
func checkLines(t testing.TB, all []Line, size int64) {
	t.Helper()
	var end int64
	for i := range all {
		l := &all[i]
		if i > 0 && l.Start != end || l.Start > l.End || l.End > size || l.Num != i+1 || l.Num-l.Parts < 1 || !utf8.Valid(l.Text) {
			t.Fatalf("line %d: %+v after %d", i, l, end)
		}
		end = l.End
		last := l.Start
		for j := range string(l.Text) {
			raw := l.Raw(j)
			if raw < last || raw >= l.End {
				t.Fatalf("line %d: byte %d of %q at %d, after %d", i, j, l.Text, raw, last)
			}
			last = raw
		}
		if raw := l.Raw(len(l.Text)); raw < last || raw > l.End {
			t.Fatalf("line %d: the text ends at %d, after %d", i, raw, last)
		}
	}
}

// TestSkinPlaces looks up where words stand in the dump.
func TestSkinPlaces(t *testing.T) {
	for _, tt := range []struct {
		skin              Skin
		dump, words, want string
	}{
		{HTML, "<p>He said,\r\n\t<b>“We&nbsp;sail</b> &quot;now&quot;</p>", "We\u00a0sail \"now\"", "We&nbsp;sail</b> &quot;now&quot;"},
		{HTML, "<p>caf\xe9 &eacute;t&eacute;</p>", "café été", "caf\xe9 &eacute;t&eacute;"},
		{HTML, "<p>a  b</p>", "a b", "a  b"},
		{RTF, `{\rtf1 He said \ldblquote {\b We} sai\'e9l\rdblquote .\par}`, "“We saiél”", `\ldblquote {\b We} sai\'e9l\rdblquote `},
		{RTF, `{\rtf1\uc2\u8220\'93\'20So\u8221\'94\'20, he said}`, "So", "So"},
		{RTF, "{\\rtf1 a long\r\n line}", "long line", "long\r\n line"},
	} {
		all, _ := skinLines(t, strings.NewReader(tt.dump), tt.skin, "", -1)
		l := all[0]
		i := bytes.Index(l.Text, []byte(tt.words))
		if i < 0 {
			t.Errorf("%q: no %q in %q", tt.dump, tt.words, l.Text)
		} else if got := tt.dump[l.Raw(i):l.Raw(i+len(tt.words))]; got != tt.want {
			t.Errorf("%q: %q stands at %q, want %q", tt.dump, tt.words, got, tt.want)
		}
	}
}

// TestSkinClass reads the classes of lines.
func TestSkinClass(t *testing.T) {
	const page = `<div class="article"><p><div>News</div><div id=hd><span class='enHeadline'>Ferry <b class=x>sails</b></span></div></p><p class="para en"><i class=link>Ann</i><br>Day</p>end`
	all, in := skinLines(t, strings.NewReader(page), HTML, "", -1)
	var got []string
	for i := range all {
		got = append(got, string(all[i].Text)+": "+in.ClassOf(&all[i]))
	}
	want := []string{"News: ", "Ferry sails: enHeadline", ": ", "Ann: para en", "Day: para en", ": ", "end: "}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// TestSkinLineNumbers numbers lines as in the file.
func TestSkinLineNumbers(t *testing.T) {
	page := "<html>\n<style>\n" + strings.Repeat("p { margin: 0 }\n", 9) + "</style>\n<p>first\nline</p>\n" + strings.Repeat("<b></b>", skinLine) + "<p>second"
	all, _ := skinLines(t, strings.NewReader(page), HTML, "", -1)
	var got []string
	for _, l := range all {
		if len(l.Text) > 0 {
			got = append(got, fmt.Sprint(l.Num-l.Parts, " ", string(l.Text)))
		}
	}
	if diff := cmp.Diff([]string{"13 first line", "15 second"}, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// TestSkinMemory reads markup that goes on and on, in memory of the order of the limit.
func TestSkinMemory(t *testing.T) {
	const limit, size = 64 << 10, 3 << 20
	for reason, tt := range map[string]struct {
		skin              Skin
		head, again, tail string
		long              bool
	}{
		"a script":           {HTML, "a<script>", "if (a < b) c();", "</script>b", false},
		"a comment":          {HTML, "a<!--", "- -", "-->b", false},
		"a tag":              {HTML, "a<b c=", "d", ">b", false},
		"a value":            {HTML, "a<b c='", "d ", "'>b", false},
		"a style sheet":      {HTML, "a<style>", ".c { text-align: center } ", "</style>b", false},
		"classes":            {HTML, "a", "<b class='c d'>", "b", false},
		"a word":             {HTML, "a", "x", "b", true},
		"a picture":          {RTF, `{\rtf1 a{\pict `, "89504e47", "}b}", false},
		"groups":             {RTF, `{\rtf1 a`, `{\b`, " b", false},
		"closed groups":      {RTF, `{\rtf1 a`, `}`, "b", false},
		"fonts":              {RTF, `{\rtf1 a{\fonttbl`, `\f1\fcharset204 `, "}b}", false},
		"a paragraph":        {RTF, `{\rtf1 a`, `\'93so\'94 `, "b}", true},
		"a control word":     {RTF, `{\rtf1 a\b`, "bbbbbbb", " b}", true},
		"binary data":        {RTF, `{\rtf1 a{\bin3145728 `, "\\{\n", "}b}", false},
		"halves of a letter": {RTF, `{\rtf1 a`, `\u-10179?`, `b}`, true},
	} {
		t.Run(reason, func(t *testing.T) {
			dump := io.MultiReader(strings.NewReader(tt.head), io.LimitReader(&again{text: tt.again}, int64(size/len(tt.again)*len(tt.again))), strings.NewReader(tt.tail))
			in, err := NewReader(dump, "", limit)
			if err != nil {
				t.Fatal(err)
			}
			in.Skin(tt.skin)
			var m runtime.MemStats
			runtime.GC()
			runtime.ReadMemStats(&m)
			before, most := m.HeapAlloc, uint64(0)
			var text []byte
			long := false
			for n := 0; ; n++ {
				l, ok := in.Peek(0)
				if !ok {
					break
				}
				if long = long || l.Long; !l.Long {
					text = append(text, l.Text...)
				}
				in.Skip(1)
				if n%64 == 0 {
					runtime.GC()
					runtime.ReadMemStats(&m)
					most = max(most, m.HeapAlloc)
				}
			}
			runtime.GC()
			runtime.ReadMemStats(&m)
			most = max(most, m.HeapAlloc)
			runtime.KeepAlive(in)
			if most > before+16*limit {
				t.Errorf("%d KiB of memory", (most-before)>>10)
			}
			if long != tt.long || !long && string(text) != "ab" {
				t.Errorf("the text is %.40q, over the limit: %v", text, long)
			}
		})
	}
}

// An again is a text over and over.
type again struct {
	text string
	at   int
}

func (a *again) Read(p []byte) (n int, err error) {
	for n < len(p) {
		k := copy(p[n:], a.text[a.at:])
		n += k
		a.at = (a.at + k) % len(a.text)
	}
	return n, nil
}

// TestSkinError passes on the error of the source, behind what was read before it.
func TestSkinError(t *testing.T) {
	broken := errors.New("broken")
	for skin, head := range map[Skin]string{HTML: "<p>a<p>b", RTF: `{\rtf1 a\par b`} {
		all, in := skinLines(t, io.MultiReader(strings.NewReader(head), iotest.ErrReader(broken)), skin, "", -1)
		if len(all) == 0 || string(all[len(all)-1].Text) != "b" || in.Err() != broken {
			t.Errorf("%d lines, %v", len(all), in.Err())
		}
	}
}

// FuzzSkin checks that what lines are does not depend on the sizes of reads, and what
// checkLines checks.
func FuzzSkin(f *testing.F) {
	for _, tt := range htmlTests {
		f.Add([]byte(tt.in), "", false, uint16(1))
	}
	for _, tt := range rtfTests {
		f.Add([]byte(tt.in), "", true, uint16(1))
	}
	f.Add([]byte(strings.Repeat("<p>“So”</p>", 3000)), "utf-16le", false, uint16(9000))
	f.Add([]byte(`{\rtf1 `+strings.Repeat(`a\'e9`, 9000)), "shift_jis", true, uint16(9000))
	f.Fuzz(func(t *testing.T, dump []byte, label string, rtf bool, limit uint16) {
		if _, err := NewReader(nil, label, -1); err != nil {
			t.Skip()
		}
		skin := HTML
		if rtf {
			skin = RTF
		}
		all, _ := skinLines(t, bytes.NewReader(dump), skin, label, int(limit))
		checkLines(t, all, int64(len(dump)))
		again, _ := skinLines(t, iotest.HalfReader(bytes.NewReader(dump)), skin, label, int(limit))
		if diff := cmp.Diff(all, again); diff != "" {
			t.Fatalf("depends on the sizes of reads:\n%s", diff)
		}
	})
}
