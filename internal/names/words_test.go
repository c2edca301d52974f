// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package names

import (
	"os"
	"strings"
	"testing"

	"github.com/newswire-go/newswire/internal/lexicon"
)

// Beside the provided corpus, what it does not have.
const oddities = "Anna Ruiz's boat. Anna Ruiz’s boat. The Joneses' house and the Joneses’ house. O'Malley met O’Malley. " +
	"We've met. Gov. Ruiz and A.B. Ruiz left Harwick-on-Sea. McDonald won! Did Élodie? No—never.\nMr. Ruiz & Sons, A’s. Xx"

// What is read at one go is what is read letter by letter.
func TestReadWord(t *testing.T) {
	for _, text := range []string{corpus(t), oddities} {
		words := 0
		for i := range len(text) {
			if !UpperAt(text, i) {
				continue
			}
			words++
			var fast, long word
			if got, want := readWord(lexicon.English(), text, i, &fast), oddWord(lexicon.English(), text, i, &long); got != want || fast != long {
				t.Errorf("%q is %v to %d, want %v to %d", text[i:min(len(text), i+20)], fast, got, long, want)
			}
		}
		if words < 12 {
			t.Errorf("%d words in %d bytes", words, len(text))
		}
	}
}

func TestNextPoint(t *testing.T) {
	for _, text := range []string{corpus(t), oddities, "\x8a\xae\xa1\xbf no"} {
		for i := range len(text) {
			j := min(len(text), i+i%61)
			want := strings.IndexAny(text[i:j], ".?!\n")
			if want += i; want < i {
				want = j
			}
			if got := nextPoint(text, i, j); got != want {
				t.Fatalf("from %d to %d it is at %d, want %d", i, j, got, want)
			}
		}
	}
}

// TestCapitals64 holds that every capital has its bit, wherever the 64 bytes
// begin and end, and that no small letter has.
func TestCapitals64(t *testing.T) {
	for _, text := range []string{corpus(t), oddities + " Ékou, Ông, Ứng, Ａnna, Жанна; Łódź.", "A\xe2B\x80C\xff"} {
		for i := range len(text) {
			end := min(len(text), i+1+i%80)
			m := capitals64(text, i, end)
			for k := range min(end-i, 64) {
				switch has := m>>k&1 == 1; {
				case UpperAt(text, i+k) && !has && text[i+k] != 0xE2:
					t.Fatalf("no bit for the capital of %q", text[i+k:min(len(text), i+k+8)])
				case has && (text[i+k] >= 'a' && text[i+k] <= 'z' || text[i+k] == '\n'):
					t.Fatalf("a bit for %q", text[i+k])
				}
			}
			if n := end - i; n < 64 && m>>n != 0 {
				t.Fatalf("bits %b of %d bytes", m, n)
			}
		}
	}
}

func TestTwoLong(t *testing.T) {
	seen := map[bool]int{}
	text := corpus(t)
	for i := range len(text) {
		s := text[i:]
		if got := twoLong(s); got {
			long := 0
			for _, w := range strings.FieldsFunc(s[:min(len(s), 80)], func(r rune) bool { return r < 'a' || r > 'z' }) {
				if len(w) > 4 {
					long++
				}
			}
			if seen[true]++; long < 2 {
				t.Fatalf("%q has %d long words", s[:64], long)
			}
		} else {
			seen[false]++
		}
	}
	if seen[true] < 1000 || seen[false] < 1000 {
		t.Errorf("it is seen %d times, and %d times it is not", seen[true], seen[false])
	}
	if twoLong(strings.Repeat("Haven Bridge Opens ", 9)) {
		t.Error("a title has long words")
	}
}

func corpus(tb testing.TB) string {
	b, err := os.ReadFile("../../testdata/corpus/abc-2025-11-27.txt")
	if err != nil {
		tb.Fatal(err)
	}
	return string(b)
}
