// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package dateline_test

import (
	"strings"
	"testing"
	"time"

	"github.com/newswire-go/newswire/internal/dateline"
	"github.com/newswire-go/newswire/internal/dev/complexity"
)

func TestStrength(t *testing.T) {
	for text, want := range map[string]dateline.Strength{
		"TUNIS, Nov. 27 (AFP) — The harbour is closed.":           dateline.Strong,
		"Tunis (AFP) — The harbour is closed.":                    dateline.Strong,
		"TUNIS, Nov. 27\nThe harbour is closed.":                  dateline.Strong,
		"(AFP) — The harbour is closed.":                          dateline.Strong,
		"(TUNIS) — The harbour is closed.":                        dateline.Fair,
		"TUNIS — The harbour is closed.":                          dateline.Fair,
		"TUNIS, Tunisia The harbour is closed.":                   dateline.Fair,
		"Jane Doe/Example Images(TUNIS) -- The harbour is closed": dateline.Fair,
		"Tunis — The harbour is closed.":                          dateline.Weak,
		"TUNIS The harbour is closed.":                            dateline.Weak,
		"New Delhi, May 3\nThe harbour is closed.":                dateline.Weak,
		"(KEXA) — The harbour is closed.":                         dateline.Weak,
		"The harbour of Tunis is closed.":                         dateline.None,
	} {
		d, ok := dateline.Parse(text)
		if ok != (want != dateline.None) {
			t.Errorf("%q: %+v, %t", text, d, ok)
		} else if ok && d.Evidence.Strength() != want {
			t.Errorf("%q: strength %d of %b, want %d", text, d.Evidence.Strength(), d.Evidence, want)
		}
	}
}

// What follows a dateline that is settled does not change it, and most of those
// in parentheses are settled by the first words of their stories.
func TestSettled(t *testing.T) {
	for _, c := range []struct {
		text    string
		settled bool
	}{
		{"(LONDON) — The mayor said", true},
		{"(LONDON and KYIV, Ukraine)– A pilot said", true},
		{"(PORT ELLEN, Scotland) -- Ferries run", true},
		{"(LONDON) — “The ferry runs", false},
		{"(LONDON) — The", false},
		{"(LONDON) — The ", false},
		{"(LONDON) — No date has been set", false},
		{"(LONDON) — May 3: The ferry", false},
		{"(LONDON) — 3 May: The ferry", false},
		{"(LONDON) — Monday May 3: The ferry", false},
		{"(LONDON)", false},
		{"LONDON, May 3 (Reuters) — The mayor said", false},
		{"Ann Day/Example Images(LONDON) — The mayor said", false},
	} {
		want, ok := dateline.Parse(c.text)
		if got := ok && want.Settled(c.text); got != c.settled {
			t.Errorf("%q: settled is %v", c.text, got)
		}
		for n := range len(c.text) {
			d, ok := dateline.Parse(c.text[:n])
			if !ok || !d.Settled(c.text[:n]) {
				continue
			}
			for _, more := range []string{c.text[n:], "", " ", "\n", ")", ":", "-", "— ", " 3:", " May 3:", ", France) — The ferry", "e", "\n\nThe ferry"} {
				if got, ok := dateline.Parse(c.text[:n] + more); !ok || got != d {
					t.Errorf("%q is settled, and then with %q it is %+v, not %+v", c.text[:n], more, got, d)
				}
			}
		}
	}
}

func TestOrdinary(t *testing.T) {
	for name, want := range map[string]string{
		"RIO DE JANEIRO":           "Rio de Janeiro",
		"RIO de JANEIRO":           "Rio de Janeiro",
		"Rio de Janeiro":           "Rio de Janeiro",
		"STRATFORD-UPON-AVON":      "Stratford-upon-Avon",
		"ST. JOHN'S":               "St. John's",
		"N'DJAMENA":                "N'Djamena",
		"N’DJAMENA":                "N’Djamena",
		"COEUR D'ALENE":            "Coeur d'Alene",
		"MCALLEN":                  "McAllen",
		"MONTRÉAL":                 "Montréal",
		"ÅRHUS":                    "Århus",
		"PANAMA  CITY":             "Panama City",
		"Panama\n City":            "Panama City",
		"WASHINGTON D.C.":          "Washington D.C.",
		"ABOARD THE USS EXAMPLE":   "Aboard the USS Example",
		"DE SMET":                  "De Smet",
		"":                         "",
		"\xff":                     "\xff",
		strings.Repeat("NEW ", 50): strings.Repeat("New ", 50),
	} {
		if got := dateline.Ordinary(name); got != want {
			t.Errorf("Ordinary(%q) = %q, want %q", name, got, want)
		}
	}
}

func TestParagraph(t *testing.T) {
	long := strings.Repeat("x", dateline.Window)
	for _, c := range []struct {
		story, head string
		ends        bool
	}{
		{"", "", false},
		{"one", "one", false},
		{"one\ntwo\n", "one\ntwo\n", false},
		{"one\ntwo\n\nthree", "one\ntwo\n", true},
		{"\n \n one\r\n \t\r\nthree", "\n \n one\r\n \t\r", true},
		{long, long, true},
		{long + "\n\nmore", long, true},
	} {
		head, ends := dateline.Paragraph(c.story)
		if head != c.head || ends != c.ends {
			t.Errorf("Paragraph(%.20q) = %.20q, %t", c.story, head, ends)
		}
		if b, ends := dateline.Paragraph([]byte(c.story)); string(b) != c.head || ends != c.ends {
			t.Errorf("Paragraph of the bytes of %.20q = %.20q, %t", c.story, b, ends)
		}
	}
}

// TestHostile parses heads that make the grammar try much, each of which must
// be done in a blink.
func TestHostile(t *testing.T) {
	for _, unit := range []string{
		"(", "(A", "A, ", "LONDON, ", "LONDON/", "LONDON and ", "Monday, ", "Nov. 27, ", "/AP", "(AP) - ", "By ", "By A ", "RPT ", "UPDATE 1-",
		"<p>", "&lt;p&gt;", "é", "ééBy ", "N.", "St. ", "de ", "NEW YORK ", "World News: ", "gt;", "*", "- ", "\u00a0", "“", "\xff", "1/", "A\n", "'s",
		"|", "LONDON | ", "[A", "-LRB-", "By B", "BBy ", "Monday May ", "• ", "A: ", "Our Correspondent, ", "&nbsp;", "\x97", "A/ ",
	} {
		text := strings.Repeat(unit, 2000)
		for _, head := range []string{"", "LONDON ", "(", "By Jane Doe "} {
			if d := complexity.Spent(func() { dateline.Parse(head + text) }); d > time.Second/10 {
				t.Errorf("%q, then %q again and again: %v", head, unit, d)
			}
		}
	}
}

// TestCut parses heads that end at any byte, and with any byte before them.
func TestCut(t *testing.T) {
	for _, head := range []string{
		"1/5/2031, LIMA, Peru -- The fog has lifted.", "May 3, 2031 - LIMA (AP) - The fog", "3 May 2031--OSLO/BERN, Norway: The fog",
		"LIMA, Peru, May 3, 2031 /PRNewswire/ -- The fog", "(LIMA, Peru) -- The fog", "[LIMA] The fog", "LIMA TUNIS A ship", "Lima, May 3\n\nThe fog has lifted.",
		"Reuters - The fog", "Oct 12 AAP - The fog", "By Ann Day | Reuters | LIMA: The fog", "LIMA, May 3-5. /TASS/. The fog", "RENO, NV / ACCESSWIRE / May 3, 2031 / Example Corp.",
		"By Ann Day, AP Writer LIMA, Peru (AP) _ The fog", "UPDATE 1-LIMA, 3 May. - The fog", "St. John's, N.L. — “The fog”",
	} {
		for i := range head {
			dateline.Parse(head[:i])
			dateline.Parse(head[i:])
			for j := i; j < len(head) && j < i+16; j++ {
				dateline.Parse(head[:i] + head[j:])
			}
		}
	}
}
