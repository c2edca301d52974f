// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package lexicon

import (
	"bufio"
	"bytes"
	"flag"
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write given.txt anew from its source")

// givenLines makes given.txt of its source.
func givenLines(t *testing.T) []byte {
	f, err := os.Open("testdata/given-names.tsv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var out bytes.Buffer
	last := ""
	for lines := bufio.NewScanner(f); lines.Scan(); {
		if strings.HasPrefix(lines.Text(), "#") {
			continue
		}
		fields := strings.Split(lines.Text(), "\t")
		if len(fields) != 4 || fields[0] <= last {
			t.Fatalf("line %q: want four fields, and the names in order", lines.Text())
		}
		last = fields[0]
		women, err := strconv.ParseFloat(fields[3], 64)
		if err != nil {
			t.Fatal(err)
		}
		mark := "u"
		switch {
		case women <= 0.1:
			mark = "m"
		case women >= 0.9:
			mark = "f"
		}
		fmt.Fprintf(&out, "%s %s\n", fields[0], mark)
	}
	return out.Bytes()
}

func TestGivenFresh(t *testing.T) {
	want := givenLines(t)
	if *update {
		if err := os.WriteFile("given.txt", want, 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	if givenNames != string(want) {
		t.Error("given.txt is not what its source makes it: run go generate in internal/lexicon")
	}
	if len(givenNames) > 150<<10 {
		t.Errorf("given.txt has %d bytes, more than a table of names is worth", len(givenNames))
	}
}

func TestGiven(t *testing.T) {
	for _, test := range []struct {
		word  string
		class NameClass
		ok    bool
	}{
		{"Anna", Female, true},
		{"JOHN", Male, true},
		{"Sébastien", Male, true},
		{"Anne-Marie", Female, true},
		{"Robin", 0, true}, // borne by both
		{"aaron", Male, true},
		{"zuzanna", Female, true},
		{"Ministry", 0, false},
		{"", 0, false},
		{"-", 0, false},
		{"Zzzz", 0, false},
		{strings.Repeat("a", 500), 0, false},
		{"\xff\xfe", 0, false},
	} {
		if class, ok := Given(test.word); class != test.class || ok != test.ok {
			t.Errorf("Given(%q) = %b, %v; want %b, %v", test.word, class, ok, test.class, test.ok)
		}
	}
	// Every line is found where the search looks for it.
	for line := range strings.Lines(givenNames) {
		name, _, _ := strings.Cut(line, " ")
		if _, ok := Given(name); !ok {
			t.Fatalf("Given(%q) is not found", name)
		}
	}
	if n := testing.AllocsPerRun(100, func() { Given("Zoltán") }); n != 0 {
		t.Errorf("Given allocates %v times", n)
	}
}

func TestBaseLetter(t *testing.T) {
	for r, want := range map[rune]rune{'A': 'a', 'z': 'z', 'É': 'e', 'ø': 'o', 'Ł': 'l', 'ž': 'z', 'Ж': 'ж', '1': '1', 'ſ': 's'} {
		if got := baseLetter(r); got != want {
			t.Errorf("baseLetter(%q) = %q, want %q", r, got, want)
		}
	}
}
