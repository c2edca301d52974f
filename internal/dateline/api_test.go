// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package dateline_test

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/newswire-go/newswire"
	"github.com/newswire-go/newswire/internal/dev/slowreader"
)

// TestProvidedDatelines finds the four datelines of the provided dump, and no
// other in any of its paragraphs.
func TestProvidedDatelines(t *testing.T) {
	dump, err := os.ReadFile("../../testdata/corpus/abc-2025-11-27.txt")
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for line := range strings.Lines(string(dump)) {
		d, err := newswire.ParseDatelineString(line)
		if err != nil {
			continue
		}
		got = append(got, d.Text)
		for _, p := range d.Places {
			got = append(got, fmt.Sprintf("%s: %s, %s", p.Text, p.City, p.Country))
		}
	}
	want := []string{
		"(LONDON and KYIV, Ukraine)–", "LONDON: London, GB", "KYIV, Ukraine: Kyiv, UA",
		"(LONDON) —", "LONDON: London, GB",
		"(ROME) —", "ROME: Rome, IT",
		"(DOHA, Qatar) —", "DOHA, Qatar: Doha, QA",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// heads are texts for ParseDateline, with the dateline that each opens with.
var heads = []struct{ text, dateline string }{
	{"TUNIS (AFP) — The harbour is closed.\n\nIt opens in May.\n", "TUNIS (AFP) —"},
	{"\n\n  TUNIS —\n\nThe harbour is closed.", "TUNIS —"},
	{"Jane Doe/Example Images(TUNIS) --The harbour is closed.", "(TUNIS) --"},
	{"TUNIS, Nov. 27 (AFP) -", "TUNIS, Nov. 27 (AFP) -"},
	{"The harbour is closed.\n\nTUNIS (AFP) — It opens in May.", ""},
	{"AP -\n\nTUNIS (AFP) — It opens in May.", "AP -"},
	{"By Jane Doe\n \t\r\nTUNIS (AFP) — It opens in May.", ""},
	{"", ""},
	{"\n\n\n", ""},
	{strings.Repeat(" ", 5000) + "TUNIS (AFP) — The harbour is closed.", ""},
	{strings.Repeat("\u00a0é", 5000), ""},
	{"TUNIS (AFP) — " + strings.Repeat("The harbour is closed. ", 5000), "TUNIS (AFP) —"},
}

func TestParseDatelineReaders(t *testing.T) {
	readers := map[string]func(io.Reader) io.Reader{
		"whole":      func(r io.Reader) io.Reader { return r },
		"one byte":   iotest.OneByteReader,
		"half":       iotest.HalfReader,
		"data error": iotest.DataErrReader,
		"idle":       func(r io.Reader) io.Reader { return slowreader.New(iotest.HalfReader(r)) },
	}
	for _, h := range heads {
		want, wantErr := newswire.ParseDatelineString(h.text)
		wantRest := h.text
		switch {
		case wantErr == nil && want.Text == h.dateline:
			wantRest = h.text[want.End:]
		case wantErr != newswire.ErrNoDateline || h.dateline != "":
			t.Errorf("%.40q: %v, %v, want %q", h.text, want, wantErr, h.dateline)
		}
		for name, wrap := range readers {
			for _, size := range []int{16, 200, 4096} {
				r := bufio.NewReaderSize(wrap(strings.NewReader(h.text)), size)
				got, err := newswire.ParseDateline(r)
				rest, readErr := io.ReadAll(r)
				if readErr != nil {
					t.Fatal(readErr)
				}
				if size < 200 && err == newswire.ErrNoDateline {
					continue // a small buffer shows less
				}
				if err != wantErr || size >= 200 && !cmp.Equal(got, want) || size >= 200 && string(rest) != wantRest {
					t.Errorf("%.40q, %s, %d: %v, %v, left at %.40q; want %v, %v, %.40q", h.text, name, size, got, err, rest, want, wantErr, wantRest)
				}
			}
			got, err := newswire.ParseDateline(wrap(strings.NewReader(h.text)))
			if err != wantErr || !cmp.Equal(got, want) {
				t.Errorf("%.40q, %s: %v, %v, want %v, %v", h.text, name, got, err, want, wantErr)
			}
		}
	}
}

// TestParseDatelinePipe reads from a writer that waits for the answer.
func TestParseDatelinePipe(t *testing.T) {
	r, w := net.Pipe()
	defer r.Close()
	defer w.Close()
	if err := r.SetReadDeadline(time.Now().Add(10 * time.Second)); err != nil {
		t.Fatal(err)
	}
	go io.WriteString(w, "TUNIS (AFP) — The harbour is closed.\n\n")
	d, err := newswire.ParseDateline(r)
	if err != nil || d.Text != "TUNIS (AFP) —" {
		t.Errorf("got %v, %v", d, err)
	}
}

func TestParseDatelineErrors(t *testing.T) {
	fault := errors.New("fault")
	for _, r := range []io.Reader{
		iotest.ErrReader(fault),
		io.MultiReader(strings.NewReader("TUNIS (AFP) — The"), iotest.ErrReader(fault)),
		bufio.NewReader(io.MultiReader(strings.NewReader("TUNIS (AFP) — The"), iotest.ErrReader(fault))),
	} {
		if d, err := newswire.ParseDateline(r); !errors.Is(err, fault) {
			t.Errorf("got %v, %v, want the reader's error", d, err)
		}
	}
	if d, err := newswire.ParseDateline(iotest.TimeoutReader(iotest.OneByteReader(strings.NewReader("TUNIS (AFP) — The")))); !errors.Is(err, iotest.ErrTimeout) {
		t.Errorf("got %v, %v, want a timeout", d, err)
	}
	if _, err := newswire.ParseDateline(never{}); !errors.Is(err, io.ErrNoProgress) {
		t.Errorf("a reader that never reads: %v, want %v", err, io.ErrNoProgress)
	}
}

// never is a reader that returns nothing, ever.
type never struct{}

func (never) Read([]byte) (int, error) { return 0, nil }

// What is printed and is no day of the calendar is no date.
func TestDatelineDay(t *testing.T) {
	for text, want := range map[string]string{
		"OSLO, Feb. 29 (AP) -- The fog has lifted.":       "--02-29",
		"OSLO, Feb. 30 (AP) -- The fog has lifted.":       "--02",
		"OSLO, Feb. 29, 2031 (AP) -- The fog has lifted.": "2031-02",
		"OSLO, June 31 (AP) -- The fog has lifted.":       "--06",
	} {
		d, err := newswire.ParseDatelineString(text)
		if err != nil || d.Date.String() != want {
			t.Errorf("%q is of %v, %v; want %s", text, d.Date, err, want)
		}
	}
}

// A story without a dateline prints none.
func TestDatelineString(t *testing.T) {
	for text, want := range map[string]string{"OSLO (AP) -- The fog has lifted.": "OSLO (AP) --", "The fog has lifted.": ""} {
		d, _ := newswire.ParseDatelineString(text)
		if got := fmt.Sprint(d); got != want {
			t.Errorf("%q prints %q, want %q", text, got, want)
		}
	}
}

func FuzzParseDateline(f *testing.F) {
	for _, openers := range datelineForms {
		for _, o := range openers {
			text := strings.NewReplacer("⟦", "", "⟧", "", "‹", "", "›", "", "{", "", "}", "").Replace(o.text)
			f.Add(text)
		}
	}
	for _, h := range heads {
		f.Add(h.text)
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
		for _, p := range strings.SplitAfter(string(dump), "\n") {
			f.Add(p)
		}
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := newswire.ParseDatelineString(s)
		r := bufio.NewReader(iotest.HalfReader(strings.NewReader(s)))
		fromReader, readerErr := newswire.ParseDateline(r)
		if readerErr != err || !cmp.Equal(fromReader, d) {
			t.Errorf("from a reader: %v, %v; from the string: %v, %v", fromReader, readerErr, d, err)
		}
		rest, _ := io.ReadAll(r)
		if err != nil {
			if err != newswire.ErrNoDateline {
				t.Errorf("error %v", err)
			}
			if string(rest) != s {
				t.Error("the reader was moved")
			}
			return
		}
		checkDateline(t, s, d)
		if string(rest) != s[d.End:] {
			t.Errorf("the reader is left at %q, not at the end of %q", rest, d)
		}
	})
}

// checkDateline checks a dateline that was read from s, whatever s is.
func checkDateline(t *testing.T, s string, d *newswire.Dateline) {
	check := func(what string, p newswire.Passage, within newswire.Span) {
		if p.Start < within.Start || p.Start >= p.End || p.End > within.End || s[p.Start:p.End] != p.Text {
			t.Errorf("%s %+v is not at its place in %+v of %q", what, p, within, s)
		}
	}
	check("dateline", d.Passage, newswire.Span{End: int64(len(s))})
	within := d.Span
	for _, p := range d.Places {
		check("place", p.Passage, within)
		within.Start = p.End
		if p.Region != "" && !strings.HasPrefix(p.Region, p.Country+"-") {
			t.Errorf("region %q is not in country %q", p.Region, p.Country)
		}
	}
	if !strings.Contains(d.Text, d.Agency) {
		t.Errorf("agency %q is not in %q", d.Agency, d)
	}
	if len(d.Places) == 0 && d.Agency == "" && d.Date.IsZero() {
		t.Errorf("nothing in %q", d)
	}
}

func TestParseDatelineAllocations(t *testing.T) {
	for _, text := range []string{
		"TUNIS, Nov. 27 (Reuters) - The harbour is closed.",
		"(TUNIS) — The harbour is closed.",
		"BLOOMINGTON, Ind. (AP) — The bridge is closed.",
	} {
		if n := testing.AllocsPerRun(100, func() { newswire.ParseDatelineString(text) }); n > 2 {
			t.Errorf("%q: %v allocations, want 2", text, n)
		}
	}
	for _, text := range []string{
		"The harbour is closed, the port authority said.",
		"Jane Doe (pianist) - Born in Lima.",
	} {
		if n := testing.AllocsPerRun(100, func() { newswire.ParseDatelineString(text) }); n > 0 {
			t.Errorf("%q: %v allocations, want none", text, n)
		}
	}
}
