// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package coref

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/newswire-go/newswire/internal/names"
	story "github.com/newswire-go/newswire/internal/text"

	"github.com/newswire-go/newswire/internal/dev/complexity"

	"github.com/newswire-go/newswire/internal/lexicon"
)

// syllables names the number i.
func syllables(i int) string {
	const parts = "bacadafagahalamanaravaza"
	var b strings.Builder
	for i++; i > 0; i /= 12 {
		b.WriteString(parts[i%12*2 : i%12*2+2])
	}
	s := b.String()
	return strings.ToUpper(s[:1]) + s[1:]
}

func TestManyNames(t *testing.T) {
	if testing.Short() {
		t.Skip("takes time")
	}
	askAll := func(c *Entities, text string) {
		var recent []Ref
		for i := 0; i < len(text); {
			k := strings.Index(text[i:], "⟧")
			if k < 0 {
				break
			}
			at := strings.LastIndex(text[i:i+k], "⟦") + i + len("⟦")
			r := c.Resolve(at, i+k, Hint{Recent: recent})
			c.Role(r.ID, at)
			if r.ID != names.None {
				recent = append(recent[:0], r)
			}
			i += k + len("⟧")
		}
	}
	for what, sentence := range map[string]func(i int) string{
		"many families": func(i int) string {
			return "⟦Anna " + syllables(i) + "⟧ spoke. ⟦" + syllables(i) + "⟧ left. ⟦She⟧ sat.\n"
		},
		"one family": func(i int) string {
			return "⟦" + syllables(i) + " Keller⟧ spoke. ⟦Keller⟧ left. ⟦She⟧ sat.\n"
		},
		"one given name": func(i int) string { return "⟦Anna " + syllables(i) + "⟧ spoke. ⟦Anna⟧ left.\n" },
		"one person":     func(i int) string { return "⟦Anna Keller⟧ spoke. ⟦Keller⟧ left. ⟦the pilot⟧ sat.\n" },
		"single names":   func(i int) string { return "⟦" + syllables(i) + "⟧ spoke. ⟦He⟧ left.\n" },
		"officials": func(i int) string {
			return "⟦a harbour official⟧ spoke. ⟦the " + syllables(i) + " official⟧ left. ⟦the official⟧ left.\n"
		},
		"bodies": func(i int) string {
			return "The " + syllables(i) + " Ferry Company spoke. ⟦The company⟧ left. ⟦It⟧ sank.\n"
		},
	} {
		t.Run(what, func(t *testing.T) {
			complexity.Check(t, complexity.Caching, 800, func(n int) func() {
				var b strings.Builder
				for i := range n {
					b.WriteString(sentence(i))
				}
				text := b.String()
				var c Entities
				return func() {
					c.Reset(lexicon.English(), text, 0, nil)
					askAll(&c, text)
				}
			})
		})
	}
}

func TestTenThousandNames(t *testing.T) {
	var b strings.Builder
	for i := range 10_000 {
		fmt.Fprintf(&b, "Harbour pilot Anna %s spoke.\n", syllables(i))
	}
	text := b.String()
	c := entitiesOf(text)
	if c.Len() != 10_000 {
		t.Fatalf("there are %d entities, want 10000", c.Len())
	}
	for i := range 10_000 {
		if got := c.ResolveText(syllables(i), Hint{}).Name; got != "Anna "+syllables(i) {
			t.Fatalf("%s is %q", syllables(i), got)
		}
	}
}

// Names in full that begin with the family name of many are read in linear time.
func TestFamilyNameFirst(t *testing.T) {
	if testing.Short() {
		t.Skip("takes time")
	}
	complexity.Check(t, complexity.Caching, 4000, func(n int) func() {
		var b strings.Builder
		for i := range n {
			b.WriteString(syllables(i) + " Keller spoke. Keller Keller left.\n")
		}
		text := b.String()
		var c Entities
		return func() { c.Reset(lexicon.English(), text, 0, nil) }
	})
}

func TestLongRuns(t *testing.T) {
	if testing.Short() {
		t.Skip("takes time")
	}
	for what, part := range map[string]string{
		"capitalised words": "Harbour ",
		"capitals":          "HARBOUR ",
		"initials":          "J. ",
		"points":            "U.S.",
		"particles":         "Anna de la ",
		"titles":            "President ",
		"owners":            "Anna's ",
		"bodies":            "Ministry of ",
		"one word":          "A",
		"no words":          "’“—.",
		"lines":             "\n",
		"bad bytes":         "\xe2\x80A\xff",
	} {
		t.Run(what, func(t *testing.T) {
			complexity.Check(t, complexity.Caching, 10_000, func(n int) func() {
				text := strings.Repeat(part, n)
				var c Entities
				return func() {
					c.Reset(lexicon.English(), text, 0, nil)
					for i := range 20 {
						at := len(text) / 20 * i
						r := c.Resolve(at, min(at+40, len(text)), Hint{})
						c.Role(r.ID, at)
						c.Resolve(at, len(text), Hint{})
					}
					c.ResolveText("he", Hint{})
				}
			})
		})
	}
}

func corpus(tb testing.TB) string {
	b, err := os.ReadFile("../../testdata/corpus/abc-2025-11-27.txt")
	if err != nil {
		tb.Fatal(err)
	}
	return string(b)
}

func TestResetKeepsMemory(t *testing.T) {
	text := corpus(t)
	c := entitiesOf(text)
	if n := testing.AllocsPerRun(20, func() { c.Reset(lexicon.English(), text, 0, nil) }); n != 0 {
		t.Errorf("reading a story again allocates %v times", n)
	}
}

func BenchmarkReset(b *testing.B) {
	text := corpus(b)
	c := entitiesOf(text)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		c.Reset(lexicon.English(), text, 0, nil)
	}
}

func BenchmarkWho(b *testing.B) {
	text := corpus(b)
	c := entitiesOf(text)
	surname := strings.Index(text, "Zakharova said")
	she := strings.Index(text, "she said")
	for name, span := range map[string]story.Span{"Surname": {Start: surname, End: surname + len("Zakharova")}, "Pronoun": {Start: she, End: she + 3}} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				c.Resolve(span.Start, span.End, Hint{})
			}
		})
	}
}

func TestMillionCapitals(t *testing.T) {
	if testing.Short() {
		t.Skip("takes time")
	}
	c := entitiesOf(strings.Repeat("Anna Keller, ", 500_000))
	if got := c.ResolveText("Keller", Hint{}).Name; got != "Anna Keller" {
		t.Errorf("Keller is %q", got)
	}
}
