// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package charset

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/newswire-go/newswire/internal/dev/slowreader"
)

// lines reads all lines of r as "start-end text".
func lines(t *testing.T, r io.Reader, label string) []string {
	t.Helper()
	in, err := NewReader(r, label, -1)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for {
		l, ok := in.Peek(0)
		if !ok {
			break
		}
		if !utf8.Valid(l.Text) {
			t.Errorf("line %d is not valid UTF-8: %q", l.Num, l.Text)
		}
		if l.Num != len(got)+1 {
			t.Errorf("line number %d, want %d", l.Num, len(got)+1)
		}
		got = append(got, fmt.Sprintf("%d-%d %s", l.Start, l.End, l.Text))
		in.Skip(1)
	}
	if err := in.Err(); err != nil {
		t.Fatal(err)
	}
	return got
}

func encode16(s string, big bool) string {
	var b []byte
	for _, u := range utf16.Encode([]rune(s)) {
		if big {
			b = append(b, byte(u>>8), byte(u))
		} else {
			b = append(b, byte(u), byte(u>>8))
		}
	}
	return string(b)
}

var lineTests = []struct {
	reason, label, in string
	want              []string
}{
	{"nothing", "", "", nil},
	{"one line without an end", "", "one", []string{"0-3 one"}},
	{"all line ends", "", "a\nb\r\nc\rd\r\r\ne", []string{"0-2 a", "2-5 b", "5-7 c", "7-11 d", "11-12 e"}},
	{"empty lines", "", "\n\r\n\r\r\r", []string{"0-1 ", "1-3 ", "3-4 ", "4-5 ", "5-6 "}},
	{"CR at the end", "", "a\r", []string{"0-2 a"}},
	{"UTF-8 mark", "", "\xEF\xBB\xBFa\nb", []string{"3-5 a", "5-6 b"}},
	{"stray Windows-1252", "", "\x93So\x94 \u2014 caf\xe9 \u201cso\u201d", []string{"0-22 \u201cSo\u201d \u2014 caf\u00e9 \u201cso\u201d"}},
	{"open positions of Windows-1252", "", "a\x81b", []string{"0-3 a\u0081b"}},
	{"zero bytes", "", "a\x00b\n\x00\x00\nc", []string{"0-4 ab", "4-7 ", "7-8 c"}},
	{"UTF-16LE with a mark", "", "\xFF\xFE" + encode16("Sí \u2014 \U0001F4F0\r\nb", false), []string{"2-20 Sí \u2014 \U0001F4F0", "20-22 b"}},
	{"UTF-16BE with a mark", "", "\xFE\xFF" + encode16("a\rb\r\r\n\n", true), []string{"2-6 a", "6-14 b", "14-16 "}},
	{"UTF-16LE without a mark", "", encode16("Rome\n", false), []string{"0-10 Rome"}},
	{"UTF-16BE without a mark", "", encode16("\u201cRome\n", true), []string{"0-12 \u201cRome"}},
	{"UTF-16 with half a pair and half a unit", "utf-16le", "a\x00\x3d\xd8b\x00c", []string{"0-7 a\ufffdb\ufffd"}},
	{"UTF-16LE without one of its bytes", "utf-16le", encode16("Rome\n", false)[:5] + encode16("Rome\nOslo\n", false)[6:], []string{"0-9 Ro\u656d\ufffd", "9-19 Oslo"}},
	{"UTF-16BE without one of its bytes", "utf-16be", encode16("Rome\n", true)[:4] + encode16("Rome\nOslo\n", true)[5:], []string{"0-9 Ro\u6d00\ufffd", "9-19 Oslo"}},
	{"UTF-16 without half of its last line feed", "utf-16le", "a\x00\x00\n", []string{"0-4 a\ufffd"}},
	{"label", "windows-1251", "\xcc\xee\xf1\xea\xe2\xe0\n", []string{"0-7 Москва"}},
	{"strict UTF-8", "utf-8", "a\x93b", []string{"0-3 a\ufffdb"}},
	{"double bytes", "shift_jis", "\x93\x8c\x8b\x9e AP\n\x93", []string{"0-8 東京 AP", "8-9 \ufffd"}},
	{"escapes", "iso-2022-jp", "\x1b$BEl5~\x1b(B AP", []string{"0-13 東京 AP"}},
	{"a mark overrules the label", "windows-1251", "\xEF\xBB\xBFé", []string{"3-5 é"}},
}

func TestLines(t *testing.T) {
	for _, tt := range lineTests {
		t.Run(tt.reason, func(t *testing.T) {
			for name, r := range map[string]io.Reader{
				"whole":   strings.NewReader(tt.in),
				"bytes":   iotest.OneByteReader(strings.NewReader(tt.in)),
				"halves":  iotest.HalfReader(strings.NewReader(tt.in)),
				"dataerr": iotest.DataErrReader(strings.NewReader(tt.in)),
				"nothing": slowreader.New(iotest.OneByteReader(strings.NewReader(tt.in))),
			} {
				if diff := cmp.Diff(tt.want, lines(t, r, tt.label)); diff != "" {
					t.Errorf("%s: (-want +got)\n%s", name, diff)
				}
			}
		})
	}
}

type dead struct{}

func (dead) Read([]byte) (int, error) { return 0, nil }

func TestErrors(t *testing.T) {
	if _, err := NewReader(nil, "no-such", -1); err == nil {
		t.Error("an unknown label is taken")
	}
	in, _ := NewReader(dead{}, "", -1)
	if _, ok := in.Peek(0); ok || in.Err() != io.ErrNoProgress {
		t.Errorf("idle source: %v, want %v", in.Err(), io.ErrNoProgress)
	}
	broken := errors.New("broken")
	in, _ = NewReader(io.MultiReader(strings.NewReader("a\nb"), iotest.ErrReader(broken)), "", -1)
	for _, want := range []string{"a", "b"} {
		l, ok := in.Peek(0)
		if !ok || string(l.Text) != want {
			t.Fatalf("want line %q before the error", want)
		}
		in.Skip(1)
	}
	if _, ok := in.Peek(0); ok || in.Err() != broken {
		t.Errorf("got %v, want %v", in.Err(), broken)
	}
}

// A line that has come in whole is there without another read.
func TestPipe(t *testing.T) {
	pr, pw := io.Pipe()
	defer pw.Close()
	go io.WriteString(pw, "the first line\nthe beginning of ")
	in, _ := NewReader(pr, "", -1)
	if l, ok := in.Peek(0); !ok || string(l.Text) != "the first line" {
		t.Errorf("got %v %v", l, ok)
	}
}

// Lines stay what they are until they are skipped, however the window moves.
func TestTextStays(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	var dump bytes.Buffer
	var want []string
	for dump.Len() < 20*windowSize {
		line := strings.Repeat(string(rune('a'+len(want)%26)), rng.IntN(rng.IntN(9000)+1))
		if rng.IntN(9) == 0 {
			line += "\u2014"
		}
		want = append(want, line)
		dump.WriteString(line + "\n")
	}
	in, _ := NewReader(&dump, "", -1)
	var held []*Line
	for n := 0; n < len(want); {
		for range rng.IntN(50) {
			l, ok := in.Peek(len(held))
			if !ok {
				break
			}
			held = append(held, l)
		}
		for i, l := range held {
			if string(l.Text) != want[n+i] || l.Num != n+i+1 {
				t.Fatalf("line %d has changed", n+i)
			}
		}
		k := rng.IntN(len(held) + 1)
		if rng.IntN(3) == 0 {
			k = len(held)
		}
		in.Skip(k)
		held = held[k:]
		n += k
	}
}

func TestLong(t *testing.T) {
	const limit = 8 << 10
	for _, label := range []string{"", "utf-16le"} {
		conv := func(s string) string {
			if label == "" {
				return s
			}
			return encode16(s, false)
		}
		dump := conv("a\n" + strings.Repeat("é", 1<<20) + "\r\nb\n")
		in, _ := NewReader(strings.NewReader(dump), label, limit)
		var got []Line
		for {
			l, ok := in.Peek(len(got))
			if !ok {
				break
			}
			got = append(got, *l)
		}
		if len(got) != 3 || !got[1].Long || got[0].Long || got[2].Long {
			t.Fatalf("%q: want three lines of which the second is long, got %d", label, len(got))
		}
		if !strings.HasPrefix(strings.Repeat("é", limit), string(got[1].Text)) || len(got[1].Text) < 100 {
			t.Errorf("%q: the beginning of the long line is %q", label, got[1].Text)
		}
		if got[1].Start != got[0].End || got[2].Start != got[1].End || got[2].End != int64(len(dump)) {
			t.Errorf("%q: lines do not join: %v", label, got)
		}
		if cap(in.buf)+cap(in.spare) > 6*windowSize {
			t.Errorf("%q: window grew to %d", label, cap(in.buf))
		}
	}
}

// The marks of a line lead from every character to the bytes that it is
// decoded from.
func TestMarks(t *testing.T) {
	for _, tt := range lineTests {
		in, err := NewReader(strings.NewReader(tt.in), tt.label, -1)
		if err != nil {
			t.Fatal(err)
		}
		for {
			l, ok := in.Peek(0)
			if !ok {
				break
			}
			last := l.Start
			for i, c := range string(l.Text) {
				at := l.Raw(i)
				if at < last || at >= l.End {
					t.Errorf("%s: line %d: character %d at %d, after %d", tt.reason, l.Num, i, at, last)
				}
				last = at
				if c < utf8.RuneSelf && !strings.Contains(tt.in[at:min(int(at)+2, len(tt.in))], string(c)) {
					t.Errorf("%s: line %d: no %q at %d", tt.reason, l.Num, c, at)
				}
			}
			if end := l.Raw(len(l.Text)); end < last || end > l.End {
				t.Errorf("%s: line %d: text ends at %d", tt.reason, l.Num, end)
			}
			in.Skip(1)
		}
	}
}

// What is text as it stands, and where its lines end, does not depend on where
// it stands or on what is beside it.
func TestScanPlainLines(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	good := []string{"a", "The quick", strings.Repeat("b", 32), strings.Repeat("c", 45), " ~\x7f\t", "\u2019", "\u2014\u201c", "\u00e9", "\u6771", "\U0001F4F0", "\n", "\r\n", "\n\n\n"}
	bad := []string{"", "\x80", "\xE2", "\xE2\x80", "\xE2\x80A", "\xC3", "\xC0\x80", "\xED\xA0\x80", "\xF0\x9F\x92", "\x00", "\x01", "\x02\x1f ", "\f", "\r", "\r\r\n"}
	for range 50000 {
		var text []byte
		var ends []int64
		for range rng.IntN(40) {
			part := good[rng.IntN(len(good))]
			for i := range part {
				if part[i] == '\r' || part[i] == '\n' && (i == 0 || part[i-1] != '\r') {
					ends = append(ends, int64(1000+len(text)+i))
				}
			}
			text = append(text, part...)
		}
		n := len(text)
		text = append(text, bad[rng.IntN(len(bad))]...)
		if n < len(text) {
			text = append(text, strings.Repeat("\u201d said\n", rng.IntN(20))...)
		}
		in := Reader{ends: make([]int64, 0, readyAhead)}
		if got := in.scanPlainLines(text, 1000); got != n || !slices.Equal(in.ends, ends) {
			t.Fatalf("%q: %d and ends at %d, want %d and %d", text, got, in.ends, n, ends)
		}
	}
}

func FuzzReader(f *testing.F) {
	for _, tt := range lineTests {
		f.Add([]byte(tt.in), tt.label, uint8(1))
	}
	names, err := filepath.Glob("../../testdata/corpus/*")
	if err != nil || len(names) == 0 {
		f.Fatal("no dumps", err)
	}
	for _, name := range names {
		dump, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(dump, "", uint8(200))
		f.Add(dump, "utf-16be", uint8(1))
		f.Add(dump, "shift_jis", uint8(1))
	}
	f.Fuzz(func(t *testing.T, dump []byte, label string, size uint8) {
		read := func(r io.Reader) (all []Line) {
			in, err := NewReader(r, label, int(size))
			if err != nil {
				t.Skip()
			}
			for {
				l, ok := in.Peek(len(all))
				if !ok {
					return all
				}
				all = append(all, *l)
			}
		}
		all := read(bytes.NewReader(dump))
		in, _ := NewReader(iotest.HalfReader(bytes.NewReader(dump)), label, int(size))
		for i := range all { // each line skipped at once, so that its memory is used again
			l, ok := in.Peek(0)
			if !ok {
				t.Fatalf("%d lines, want %d", i, len(all))
			}
			if diff := cmp.Diff(all[i], *l); diff != "" {
				t.Fatalf("line %d depends on what is looked at:\n%s", i, diff)
			}
			in.Skip(1)
		}
		if diff := cmp.Diff(all, read(iotest.OneByteReader(bytes.NewReader(dump)))); diff != "" {
			t.Fatalf("depends on the sizes of reads:\n%s", diff)
		}
		var at int64
		for i, l := range all {
			if i > 0 && l.Start != at || l.End <= l.Start || !utf8.Valid(l.Text) {
				t.Fatalf("line %d: %+v after %d", i, l, at)
			}
			at = l.End
			last := l.Start
			for j := range string(l.Text) {
				if raw := l.Raw(j); raw < last || raw >= l.End {
					t.Fatalf("line %d: byte %d at %d", i, j, raw)
				} else {
					last = raw
				}
			}
		}
		if len(all) > 0 && at != int64(len(dump)) {
			t.Fatalf("lines end at %d of %d", at, len(dump))
		}
	})
}

// A pointer to a line holds while later lines are looked at.
func TestPointerStays(t *testing.T) {
	var dump strings.Builder
	for i := range 5000 {
		fmt.Fprintf(&dump, "%d\n", i)
	}
	in, _ := NewReader(strings.NewReader(dump.String()), "", -1)
	for n := range 4000 {
		l, _ := in.Peek(1)
		in.Peek(2 + n%700)
		if want := fmt.Sprint(n + 1); string(l.Text) != want {
			t.Fatalf("line %s has become %q", want, l.Text)
		}
		in.Skip(1)
	}
}

// Lines beyond what 32 bits can count are where they are, in every charset and
// across windows. The tests of the root read so far with -big.
func TestFarOffsets(t *testing.T) {
	const far = 5 << 30
	text := strings.Repeat("Rome \u2014 \u201cyes\u201d\r\nOslo\n", 9000)
	for label, dump := range map[string]string{
		"":             text,
		"utf-16le":     encode16(text, false),
		"utf-16be":     encode16(text, true),
		"windows-1252": strings.NewReplacer("\u2014", "\x97", "\u201c", "\x93", "\u201d", "\x94").Replace(text),
	} {
		near, _ := NewReader(strings.NewReader(dump), label, -1)
		in, _ := NewReader(strings.NewReader(dump), label, -1)
		in.base = far
		for ; ; in.Skip(1) {
			want, more := near.Peek(0)
			got, ok := in.Peek(0)
			if ok != more {
				t.Fatalf("%q: a line more or less", label)
			}
			if !ok {
				break
			}
			if got.Start != want.Start+far || got.End != want.End+far {
				t.Fatalf("%q: line %d at %d to %d, want %d more than %d to %d", label, got.Num, got.Start, got.End, int64(far), want.Start, want.End)
			}
			for i := range len(want.Text) + 1 {
				if got.Raw(i) != want.Raw(i)+far {
					t.Fatalf("%q: line %d: byte %d at %d, want %d", label, got.Num, i, got.Raw(i), want.Raw(i)+far)
				}
			}
			near.Skip(1)
		}
	}
}

// TestBreakTags reads a line over the limit in parts that end after tags.
func TestBreakTags(t *testing.T) {
	for _, tt := range []struct {
		reason, line string
		parts        int
		long         bool
	}{
		{"tags", strings.Repeat("<p>The ferry sails.</p>", 3000), 2, false},
		{"declarations", strings.Repeat("<?xml version=\"1.0\"?><p>"+strings.Repeat("The ferry sails. ", 100)+"</p>", 100), 4, false},
		{"no tags", strings.Repeat("The ferry sails. ", 10000), 1, true},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			dump := tt.line + "\nlast\n"
			lines := func(r io.Reader) (in *Reader, ends []int64) {
				in, err := NewReader(r, "", 40<<10)
				if err != nil {
					t.Fatal(err)
				}
				in.BreakTags()
				for i := 0; ; i++ {
					l, ok := in.Peek(i)
					if !ok {
						return in, ends
					}
					ends = append(ends, l.End)
				}
			}
			in, want := lines(strings.NewReader(dump))
			if _, got := lines(iotest.OneByteReader(strings.NewReader(dump))); !slices.Equal(got, want) {
				t.Errorf("the parts end at %d, with one byte a read at %d", want, got)
			}
			at, parts := int64(0), 0
			for ; ; in.Skip(1) {
				l, ok := in.Peek(0)
				if !ok {
					break
				}
				if l.Start != at || l.Long != tt.long && l.Num == 1 {
					t.Errorf("line %d: %d to %d after %d, long %v", l.Num, l.Start, l.End, at, l.Long)
				}
				if !l.Long && dump[l.Start:int(l.Start)+len(l.Text)] != string(l.Text) {
					t.Errorf("line %d: %.40q", l.Num, l.Text)
				}
				if at = l.End; string(l.Text) == "last" {
					if l.Num-l.Parts != 2 {
						t.Errorf("the last line is number %d of %d parts", l.Num, l.Parts)
					}
					continue
				}
				parts++
				if end := dump[l.End-1]; end != '>' && end != '\n' {
					t.Errorf("a part ends in %q", end)
				}
			}
			if at != int64(len(dump)) || parts < tt.parts {
				t.Errorf("%d parts, %d of %d bytes", parts, at, len(dump))
			}
		})
	}
}
