// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package main

import (
	"bytes"
	"os/exec"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/unicode"

	"github.com/newswire-go/newswire"
	"github.com/newswire-go/newswire/internal/dev/complexity"
)

// An index agrees with counting from the start, at every byte.
func TestIndex(t *testing.T) {
	text := []byte(strings.Repeat("a“é🚢\xff\xe2\x80 \r\n", 60))
	for _, u := range units {
		x := newIndex(text, u, 1000, 500)
		for i := range len(text) + 1 {
			want := 500 + u.count(text[:x.boundary(i)])
			if u == unitBytes {
				want = int64(1000 + i)
			}
			if got := x.offset(int64(1000 + i)); got != want {
				t.Fatalf("%s: byte %d is at %d, want %d", u, i, got, want)
			}
		}
	}
}

func TestCount(t *testing.T) {
	const text = "a“é🚢\xff\xe2\x80"
	for u, want := range map[unit]int64{unitBytes: 13, unitRunes: 7, unitUTF16: 8} {
		if got := u.count([]byte(text)); got != want {
			t.Errorf("%s: %d, want %d", u, got, want)
		}
	}
}

// cut returns a part of s, by other means than the program.
func cut(s string, u unit, span newswire.Span) string {
	switch u {
	case unitRunes:
		return string([]rune(s)[span.Start:span.End])
	case unitUTF16:
		return string(utf16.Decode(utf16.Encode([]rune(s))[span.Start:span.End]))
	}
	return s[span.Start:span.End]
}

// Every offset of the corpus is right in every unit: those in the file, in the body
// and in the headline.
func TestOffsets(t *testing.T) {
	files, err := filepath.Glob("../../testdata/corpus/*")
	if err != nil || len(files) == 0 {
		t.Fatal(err, files)
	}
	n := 0
	for _, file := range files {
		text := string(read(t, file))
		if !utf8.ValidString(text) {
			continue // see TestOffsetsCharsets
		}
		inBytes, _, _ := execute(nil, "quotes", "-all", file)
		want := objects[quoteRow](t, inBytes)
		for _, u := range units {
			out, _, _ := execute(nil, "quotes", "-all", "-offsets", string(u), file)
			for i, r := range objects[quoteRow](t, out) {
				if got, want := cut(text, u, r.Span), cut(text, unitBytes, want[i].Span); got != want || r.Line != 1+int64(strings.Count(text[:strings.Index(text, got)], "\n")) && strings.Count(text, got) == 1 {
					t.Fatalf("%s, %s: %q on line %d, want %q", file, u, got, r.Line, want)
				}
				n++
			}
			out, _, _ = execute(nil, "split", "-quotes", "-offsets", string(u), file)
			for _, r := range objects[articleRow](t, out) {
				check := func(in string, p newswire.Passage) {
					if got := cut(in, u, p.Span); got != p.Text {
						t.Fatalf("%s, %s: %q, want %q", file, u, got, p.Text)
					}
				}
				quotes := func(in string, all []*newswire.Quote) {
					for _, q := range all {
						if words := cut(in, u, q.Context); !strings.Contains(words, q.Parts[0].Text) {
							t.Fatalf("%s, %s: context %q of %q", file, u, words, q.Text)
						}
						for _, p := range q.Parts {
							check(in, p)
						}
						check(in, q.Cue)
						for _, s := range q.Speakers {
							check(in, s.Mention)
						}
					}
				}
				quotes(r.Headline, r.HeadlineQuotes)
				quotes(r.Body, r.Quotes)
				if d := r.Dateline; d != nil {
					check(r.Body, d.Passage)
				}
				if c := r.Credit; c != nil {
					check(r.Body, c.Passage)
				}
				// The last bytes of the body are in the span of the article.
				if len(r.Offsets) == 0 {
					continue
				}
				last := r.Offsets[len(r.Offsets)-1]
				end := last.Dump + (u.count([]byte(r.Body))-last.Body)*last.Stride
				if last.Dump < r.Span.Start || end > r.Span.End {
					t.Fatalf("%s, %s: the body ends at %d, the article at %d", file, u, end, r.Span.End)
				}
			}
		}
	}
	if n < 100 {
		t.Errorf("only %d quotations", n)
	}
}

// In other charsets the characters of the decoded file are counted, and lines are.
func TestOffsetsCharsets(t *testing.T) {
	text := strings.ReplaceAll(twoStories, "\n", "\r\n")
	shift := strings.NewReplacer("“", "「", "”", "」", "—", "--").Replace(text)
	encode := func(e interface{ String(string) (string, error) }, s string) []byte {
		b, err := e.String(s)
		if err != nil {
			t.Fatal(err)
		}
		return []byte(b)
	}
	for _, tt := range []struct {
		name, text, label string
		dump              []byte
	}{
		{"UTF-16", text, "", encode(unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder(), text)},
		{"UTF-16 big-endian", text, "", encode(unicode.UTF16(unicode.BigEndian, unicode.UseBOM).NewEncoder(), text)},
		{"UTF-16 by label", text, "utf-16le", encode(unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM).NewEncoder(), text)},
		{"UTF-8 with a mark", "\ufeff" + text, "", []byte("\ufeff" + text)},
		{"Shift JIS", shift, "shift_jis", encode(japanese.ShiftJIS.NewEncoder(), shift)},
		{"Windows-1252", text, "", []byte(strings.NewReplacer("“", "\x93", "”", "\x94", "—", "\x97").Replace(text))},
	} {
		for _, u := range []unit{unitRunes, unitUTF16} {
			rows := objects[quoteRow](t, good(t, bytes.NewReader(tt.dump), "quotes", "-offsets", string(u), "-charset", tt.label))
			if len(rows) != 3 {
				t.Fatalf("%s: %d quotations, want 3", tt.name, len(rows))
			}
			for _, r := range rows {
				if got := cut(tt.text, u, r.Span); got != r.Quote.Text {
					t.Errorf("%s, %s: %q is at the place of %q", tt.name, u, got, r.Quote.Text)
				}
			}
		}
		for i, r := range objects[quoteRow](t, good(t, bytes.NewReader(tt.dump), "quotes", "-charset", tt.label)) {
			if want := []int64{2, 5, 5}; r.Line != want[i] {
				t.Errorf("%s: %q on line %d, want %d", tt.name, r.Quote.Text, r.Line, want[i])
			}
		}
	}
}

// Line ends are counted as the library does.
func TestLines(t *testing.T) {
	for text, want := range map[string]int64{"": 0, "a\nb": 1, "a\r\nb\r\n": 2, "a\r\r\nb": 1, "a\rb\r": 2, "\n\r\n\r": 3} {
		if got := (lineCounter{}).count([]byte(text)); got != want {
			t.Errorf("%q: %d line ends, want %d", text, got, want)
		}
	}
}

// Offsets and lines of an article take time in proportion to it.
func TestGrowth(t *testing.T) {
	if testing.Short() {
		t.Skip("takes time")
	}
	const line = "Ada Lund said that the bridge would open in May. “We sail at six,” Ada Lund said.\n"
	for _, name := range []string{"quotes", "statements"} {
		complexity.Check(t, complexity.Caching, 1000, func(n int) func() {
			dump := strings.Repeat(line, n)
			return func() { good(t, strings.NewReader(dump), name, "-format", "single", "-offsets", "runes") }
		})
	}
}

// A tape forgets what is too far back, and says so.
func TestTape(t *testing.T) {
	var read atomic.Int64
	tape, err := newTape(strings.NewReader(strings.Repeat("“ab”\r\n", 500)), &read, "", unitRunes)
	if err != nil {
		t.Fatal(err)
	}
	tape.most = 1000
	for p := make([]byte, 97); ; {
		if _, err := tape.Read(p); err != nil {
			break
		}
		if len(tape.buf) > tape.most {
			t.Fatalf("%d bytes kept, want at most %d", len(tape.buf), tape.most)
		}
	}
	const size = 10 // bytes of a line
	if _, err := tape.region(newswire.Span{Start: 0, End: size}); err != errFar {
		t.Errorf("error %v, want %v", err, errFar)
	}
	r, err := tape.region(newswire.Span{Start: 490 * size, End: 491 * size})
	if err != nil {
		t.Fatal(err)
	}
	if got, line := r.offset(490*size), r.line(490*size); got != 490*6 || line != 491 {
		t.Errorf("character %d on line %d, want %d on line %d", got, line, 490*6, 491)
	}
	if read.Load() != 500*size {
		t.Errorf("%d bytes read, want %d", read.Load(), 500*size)
	}
}

// What Python and JavaScript cut out of the provided dump by the offsets is the
// quotation.
func TestPython(t *testing.T) {
	interpret(t, "python3", "runes", `
import json, sys
dump = open(sys.argv[1], encoding="utf-8", newline="").read()
n = 0
for line in sys.stdin:
    a = json.loads(line)
    for text, quotes in ((a.get("headline", ""), a.get("headline_quotes", [])), (a["body"], a.get("quotes", []))):
        for q in quotes:
            for p in q["parts"] + [s["mention"] for s in q.get("speakers", []) if "mention" in s]:
                assert text[p["start"]:p["end"]] == p["text"], p
            n += 1
    d = a["dateline"]
    assert a["body"][d["start"]:d["end"]] == d["text"]
    assert d["text"] in dump[a["span"]["start"]:a["span"]["end"]]
print(n)
`, `
import json, sys
dump = open(sys.argv[1], encoding="utf-8", newline="").read()
n = 0
for line in sys.stdin:
    row = json.loads(line)
    words = dump[row["span"]["start"]:row["span"]["end"]]
    parts = row["quote"]["parts"]
    assert words.startswith(parts[0]["text"]) and words.endswith(parts[-1]["text"]), words
    assert words in "\n".join(dump.split("\n")[row["line"]-1:])
    n += 1
print(n)
`)
}

func TestJavaScript(t *testing.T) {
	const head = `
const fs = require("fs"), assert = require("assert");
const dump = fs.readFileSync(process.argv[1], "utf8");
const rows = fs.readFileSync(0, "utf8").trim().split("\n").map(line => JSON.parse(line));
let n = 0;
`
	interpret(t, "node", "utf16", head+`
for (const a of rows) {
	for (const [text, quotes] of [[a.headline ?? "", a.headline_quotes ?? []], [a.body, a.quotes ?? []]])
		for (const q of quotes) {
			for (const p of [...q.parts, ...(q.speakers ?? []).flatMap(s => s.mention ?? [])])
				assert.equal(text.slice(p.start, p.end), p.text);
			n++;
		}
	assert(dump.slice(a.span.start, a.span.end).includes(a.dateline.text));
}
console.log(n);
`, head+`
for (const {span, quote} of rows) {
	const words = dump.slice(span.start, span.end);
	assert(words.startsWith(quote.parts[0].text) && words.endsWith(quote.parts.at(-1).text), words);
	n++;
}
console.log(n);
`)
}

// interpret runs a script on what split -quotes writes for the provided dump, and
// another on what quotes -all writes. Each prints the number of quotations.
func interpret(t *testing.T, interpreter, u, split, quotes string) {
	t.Helper()
	path, err := exec.LookPath(interpreter)
	if err != nil {
		t.Skip(err)
	}
	flag := "-c"
	if interpreter == "node" {
		flag = "-e"
	}
	for script, args := range map[string][]string{split: {"split", "-quotes"}, quotes: {"quotes", "-all"}} {
		cmd := exec.Command(path, flag, script, dump)
		cmd.Stdin = strings.NewReader(good(t, nil, append(args, "-offsets", u, dump)...))
		out, err := cmd.CombinedOutput()
		if err != nil || strings.TrimSpace(string(out)) != "71" {
			t.Errorf("%s on %q: %v, %s, want 71 quotations", interpreter, args, err, out)
		}
	}
}
