// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package names

import (
	"strings"
	"testing"

	"github.com/newswire-go/newswire/internal/lexicon"
	"github.com/newswire-go/newswire/internal/marks"
)

// readNames reads the names of a text.
func readNames(text string) *Reader {
	r := new(Reader)
	r.ReadNames(lexicon.English(), text, 0, marks.Find(nil, text), noFamily{})
	return r
}

func TestReadNames(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"Then it was ex-Gov. Ada Ruiz who left.", "Ada Ruiz (Gov.)"},
		{"He met Bashir al-Moen in Haven.", "Bashir al-Moen, Haven"},
		{"He met Robert “Bob” Ruiz and Venkatraman (Venki) Moen.", "Robert “Bob” Ruiz, Venkatraman (Venki) Moen"},
		{"“We met Ada Ruiz’s aide,” Bo Moen said. “Jo Lund knows.”", "Ada Ruiz, Bo Moen, Jo Lund"},
		{"The Teachers’ Union met Halvorsen & Sons.", "Teachers’ Union, Halvorsen & Sons"},
		{"It’s late, Don’t wait. We’re with Liger–Ruiz.", "Liger–Ruiz"},
		{"The U.S. sued Haven.com, James Ruiz, Jr., said.", "U.S., Haven.com, James Ruiz, Jr."},
		{"Charles A Ruiz and J. M. Moen of Orbis Corp. left.", "Charles A Ruiz, J. M. Moen, Orbis Corp."},
		{"The Ministry of Foreign Affairs wrote. Secretary of State for Foreign Affairs Ada Ruiz left.", "Ministry of Foreign Affairs, Ada Ruiz (Secretary of State for Foreign Affairs)"},
		{"Then, in the morning, Defense Minister No Kwang Ruiz met President Will Moen and Tan Ah Lund.", "No Kwang Ruiz (Defense Minister), Will Moen (President), Tan Ah Lund"},
		{"Then Datuk Seri Hamid Moen and Cr Ada Ruiz met Zubaid Khalfan Al Lund AM.", "Hamid Moen (Datuk), Ada Ruiz (Cr), Zubaid Khalfan Al Lund"},
		{"Then Marco Ruiz Miss The Ferry", "Ferry"},
		{"Then Lt. Col. (Retd) Ada Ruiz met Chief (Dr.) Bo Moen and Venkatraman (Venki) Lund.", "Ada Ruiz (Lt. Col. (Retd)), Bo Moen (Chief (Dr.)), Venkatraman (Venki) Lund"},
		{"Then Minister for Infrastructure and Transport Qolendra Ruiz met Minister of State at the Department of Health Ada Lund.",
			"Qolendra Ruiz (Minister for Infrastructure and Transport), Ada Lund (Minister of State at the Department of Health)"},
		{"Present were Works Minister Ada Ruiz, Bo Lund and Jo Moen.", "Present, Ada Ruiz (Works Minister), Bo Lund, Jo Moen"},
		{"Then a Division Bench of Justices R. Ruiz and K. Lund met Marie de La Tour.", "Division Bench, R. Ruiz (Justices), K. Lund, Marie de La Tour"},
		{"Then Pere Moen i Ruiz left.", "Pere Moen i Ruiz"},
		{"Said the pilot\u00a0Ada Ruiz.", "Ada Ruiz (pilot)"},
		{"The pilot Jo March met Ada Ruiz January 3 and Bo Moen December last.", "Jo March (pilot), Ada Ruiz, Bo Moen"},
		{"They saw the actor Will Ruiz and the pilot Can Moen.", "Will Ruiz (actor), Can Moen (pilot)"},
		{"The Children’s Hospital closed.", "Children’s Hospital"},
		{"campaign manager Ada\u00a0Ruiz spoke", "Ada\u00a0Ruiz (campaign manager)"},
	} {
		r := readNames(tt.text)
		var got []string
		for i := range r.Mentions {
			m := &r.Mentions[i]
			s := tt.text[m.Name:m.End]
			if title := r.TitleOf(m); title != "" {
				s += " (" + title + ")"
			}
			got = append(got, s)
		}
		if s := strings.Join(got, ", "); s != tt.want {
			t.Errorf("%s\n got %s\nwant %s", tt.text, s, tt.want)
		}
	}
}

func TestPartOf(t *testing.T) {
	for _, tt := range []struct {
		text string
		want part
	}{
		{"They left. Ada Ruiz wrote it.", Opener},
		{"When Ada Ruiz left, it rained.", Minor},
		{"They spoke to Ada Ruiz.", Other},
		{"They left. I’m Ada Ruiz.", Object},
		{"Bo Lund didn't meet Ada Ruiz.", Object},
		{"Aides say Ada Ruiz also sails.", Minor},
		{"So says Ada Ruiz.", Subject},
		{"They left. Ada Ruiz's been told.", Opener},
		{"They left. Ada Ruiz's two aides stayed.", Other},
	} {
		r := readNames(tt.text)
		i := r.MentionAt(strings.Index(tt.text, "Ada"))
		if i >= len(r.Mentions) {
			t.Fatal(tt.text)
		}
		if got := r.PartOf(&r.Mentions[i]); got != tt.want {
			t.Errorf("%s: %d, want %d", tt.text, got, tt.want)
		}
	}
}

// A signature with an initial is no title.
func TestTitleInitials(t *testing.T) {
	for text, want := range map[string]bool{"Ada B. Ruiz; haven": false, "Ada B. C. Ruiz": false, "Mayor Opens Bridge": true} {
		if got := readNames(text).TitleFirst(); got != want {
			t.Errorf("%s: %v", text, got)
		}
	}
}

// "He" and "she" are noted where the story says them, not where someone quoted does.
func TestHeOrShe(t *testing.T) {
	text := "He left. “He stays,” she said. Then he’s off; the shed and her heir stay, SHE said."
	var got []string
	readNames(text).EachHeOrShe(func(at int32) { got = append(got, text[at:at+2]) })
	if s := strings.Join(got, "|"); s != "He|sh|he|SH" {
		t.Errorf("%q", s)
	}
}

func TestSubjectDescription(t *testing.T) {
	for text, want := range map[string]string{
		"But a Labor spokesman for the port said no.":    "a Labor spokesman for the port",
		"A nurse at the clinic called her sister.":       "A nurse at the clinic",
		"Analysts at Orbis said no.":                     "Analysts at Orbis",
		"A spokeswoman for the port, Ada Lund, said no.": "",
		"The port of Haven closed.":                      "",
		"The company on the quay said no.":               "The company",
	} {
		r := readNames(text)
		if lo, hi := r.SubjectDescription(0, len(text)); text[lo:hi] != want {
			t.Errorf("%q: %q, want %q", text, text[lo:hi], want)
		}
	}
}

func TestStaffNounAfter(t *testing.T) {
	for text, want := range map[string]bool{
		"The Haven striker scored.": true, "The Haven investors left.": true, "The Haven sailors left.": false, "The Haven bank closed.": false,
	} {
		r := readNames(text)
		if got := r.StaffNounAfter(&r.Mentions[0]); got != want {
			t.Errorf("%s: %v", text, got)
		}
	}
}

func TestIntroduction(t *testing.T) {
	for _, tt := range []struct {
		text, noun, want string
		alone            bool
	}{
		{"A new U.S. official left.", "official", "new U.S. official", true},
		{"Jon Berg, a sailor, left.", "sailor", "sailor", false},
		{"Jon Berg became a young sailor.", "sailor", "young sailor", false},
		{"A friend of the sailor left.", "sailor", "", false},
		{"A man and his “new sailor” left.", "sailor", "", false},
	} {
		r := readNames(tt.text)
		if w, alone := r.Introduction(tt.noun, len(tt.text)); tt.text[w.Start:w.End] != tt.want || alone != tt.alone {
			t.Errorf("%s: %q, %v", tt.text, tt.text[w.Start:w.End], alone)
		}
	}
}

func TestFirstDescription(t *testing.T) {
	for text, want := range map[string]string{
		"Then the Ohio mayor and Green candidate left.":        "the Ohio mayor",
		"Then Haven's mayor and Green candidate left.":         "",
		"The head of trade in Haven and Green candidate left.": "",
		"The mayor, Green candidate left.":                     "",
	} {
		r := readNames(text)
		if start, end := r.FirstDescription(strings.Index(text, "Green")); text[start:end] != want {
			t.Errorf("%s: %q", text, text[start:end])
		}
	}
}

func TestIsPlaced(t *testing.T) {
	for text, want := range map[string]bool{
		"In Haven it rained.": true, "She has shares in Haven.": false, "It is near Haven.": true, "They met Bo Moen in Oslo, Haven, then.": true,
		"They met Oslo, Haven, then.": false, "She is from Haven.": false,
	} {
		r := readNames(text)
		if got := r.IsPlaced(&r.Mentions[r.MentionAt(strings.Index(text, "Haven"))]); got != want {
			t.Errorf("%s: %v", text, got)
		}
	}
}

func TestApposition(t *testing.T) {
	for text, want := range map[string]string{
		"Ada Ruiz, 44, a pilot from Haven, left.":       "a pilot from Haven",
		"Ada Ruiz (left), Ph.D., a pilot, left.":        "a pilot",
		"Ada Ruiz (on the left), a pilot, left.":        "a pilot",
		"Ada Ruiz, Ph.D., mayor of Flint, Mich., left.": "mayor of Flint, Mich.",
		"Ada Ruiz - a pilot from Haven - left.":         "a pilot from Haven",
		"Ada Ruiz - a pilot from Haven.":                "",
		"Ada Ruiz, 44 a pilot, left.":                   "",
		"Ada Ruiz (a pilot":                             "",
	} {
		r := readNames(text)
		if got := r.Apposition(&r.Mentions[0]); got != want {
			t.Errorf("%s: %q", text, got)
		}
	}
}
