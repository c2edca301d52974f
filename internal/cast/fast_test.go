// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package cast

import (
	"strings"
	"testing"
)

// Beside the provided corpus, what it does not have.
const oddities = "Anna Ruiz's boat. Anna Ruiz’s boat. The Joneses' house and the Joneses’ house. O'Malley met O’Malley. " +
	"We've met. Gov. Ruiz and A.B. Ruiz left Harwick-on-Sea. McDonald won! Did Élodie? No—never.\nMr. Ruiz & Sons, A’s. Xx"

func TestPlainWord(t *testing.T) {
	for _, text := range []string{corpus(t), oddities} {
		plain := 0
		for i := range len(text) {
			var fast, faster, long word
			end := plainWord(text, i, &fast)
			if end == 0 {
				continue
			}
			plain++
			if want := oddWord(text, i, &long); end != want || fast != long {
				t.Errorf("%q is %v to %d, want %v to %d", text[i:min(len(text), i+20)], fast, end, long, want)
			}
			if got := readWord(text, i, &faster); got != end || faster != fast {
				t.Errorf("%q is %v to %d, want %v to %d", text[i:min(len(text), i+20)], faster, got, fast, end)
			}
		}
		if plain < 12 {
			t.Errorf("%d words of %d bytes are plain", plain, len(text))
		}
	}
}

func TestLastPoint(t *testing.T) {
	for _, text := range []string{corpus(t), oddities, "\x8a\xae\xa1\xbf no"} {
		for j := range len(text) {
			i := max(0, j-j%61)
			if got, want := lastPoint(text, i, j), i+strings.LastIndexAny(text[i:j], ".?!\n"); got != want {
				t.Fatalf("from %d to %d it is at %d, want %d", i, j, got, want)
			}
		}
	}
}

// TestWhoRead holds that a name that was read with the story means whom it means
// when it is taken apart.
func TestWhoRead(t *testing.T) {
	text := corpus(t)
	names := 0
	for i := range New(text, nil).mentions {
		c, d := New(text, nil), New(text, nil)
		m := &c.mentions[i]
		start, end := int(m.start), int(m.end)
		if m.owner != 0 || m.flags&heading != 0 {
			continue
		}
		names++
		got, want := c.whoNamed(text, m, Hint{}, start), d.whoIn(text[:end], start, Hint{}, start)
		if got != want {
			t.Errorf("%s at %d is %v, want %v", text[start:end], start, got, want)
		}
	}
	if names < 200 {
		t.Errorf("%d names", names)
	}
}
