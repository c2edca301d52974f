// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package language

import (
	_ "embed"
	"strings"
	"testing"
)

//go:embed testdata/lines.txt
var testLines string

// linesOf returns the lines of testdata/lines.txt, by language.
func linesOf(t *testing.T) map[string][]string {
	t.Helper()
	lines, tag := make(map[string][]string), ""
	for line := range strings.Lines(testLines) {
		switch line = strings.TrimSpace(line); {
		case line == "" || line[0] == '#':
		case len(line) == 2:
			tag = line
		default:
			lines[tag] = append(lines[tag], line)
		}
	}
	return lines
}

// Forty lines of each language are told apart, one by one and together.
func TestOf(t *testing.T) {
	lines := linesOf(t)
	for _, tag := range tags {
		if n := len(lines[tag]); n != 40 {
			t.Errorf("%s: %d lines", tag, n)
		}
		for _, line := range lines[tag] {
			if got := Of(line); got != tag {
				t.Errorf("Of(%q) = %q, want %q", line, got, tag)
			}
		}
		if got := Of(strings.Join(lines[tag], "\n")); got != tag {
			t.Errorf("all lines of %s: %q", tag, got)
		}
		if got := Of(strings.ToUpper(strings.Join(lines[tag], "\n"))); got != tag {
			t.Errorf("all lines of %s in capitals: %q", tag, got)
		}
	}
}

func TestOfNone(t *testing.T) {
	lines := linesOf(t)
	var mixed []string
	for i := range lines["de"] {
		mixed = append(mixed, lines["de"][i], lines["fr"][i])
	}
	for name, text := range map[string]string{
		"nothing":        "",
		"short":          "Die Fähre.",
		"names":          "Rio de Janeiro, Las Palmas, Los Angeles, La Paz, Den Haag, Le Havre, Porto Alegre.",
		"scores":         "Norvik 2 Odda 1; Real Lindo 0 Haven 3; FC Moen 1 Vestby 1",
		"German, French": strings.Join(mixed, "\n"),
		"Swedish":        "Kommunen har beslutat att stänga den gamla bryggan under hela vintern, och de som bor på ön är inte nöjda med det. En färja går ännu.",
		"Danish":         "Kommunen har besluttet at lukke den gamle bro hele vinteren, og de, der bor på øen, er ikke glade for det. En færge sejler endnu.",
		"Polish":         "Rada zdecydowała we wtorek, że stare molo będzie zamknięte przez całą zimę, a mieszkańcy wyspy nie są z tego zadowoleni.",
		"Indonesian":     "Dewan kota memutuskan pada hari Selasa untuk menutup dermaga tua itu, dan warga pulau tidak senang dengan keputusan tersebut.",
		"Turkish":        "Belediye salı günü eski iskeleyi bütün kış kapatmaya karar verdi ve adada yaşayanlar bundan hiç memnun değil.",
		"Catalan":        "El consell va decidir dimarts tancar el vell moll durant tot l'hivern, i els que viuen a l'illa no n'estan gens contents.",
		"Romanian":       "Consiliul a hotărât marți să închidă vechiul chei pe toată durata iernii, iar cei care locuiesc pe insulă nu sunt mulțumiți.",
	} {
		if got := Of(text); got != "" {
			t.Errorf("%s: %q", name, got)
		}
	}
}

// An English story keeps its language with names and sentences of another.
func TestOfEnglishWithOther(t *testing.T) {
	lines := linesOf(t)
	text := strings.Join(lines["en"], "\n")
	for _, tag := range tags[1:] {
		if got := Of(text + "\n" + strings.Join(lines[tag], "\n")); got != "en" {
			t.Errorf("English, then %s: %q", tag, got)
		}
		if got := Of(strings.Join(lines[tag][:8], "\n") + "\n" + text); got != "en" && got != "" {
			t.Errorf("%s, then English: %q", tag, got)
		}
	}
}

func BenchmarkOf(b *testing.B) {
	text := strings.Join(strings.Split(testLines, "\n")[6:46], "\n")
	for b.Loop() {
		Of(text)
	}
}
