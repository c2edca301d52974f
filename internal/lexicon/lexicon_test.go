// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package lexicon

import (
	"strings"
	"testing"
)

func TestVerb(t *testing.T) {
	for _, test := range []struct {
		word  string
		class VerbClass // bits that must be there
		form  Form
	}{
		{"said", Say | Strong | Show, Past | Participle},
		{"Said", Say | Strong, Past | Participle},
		{"SAYS", Say | Strong, ThirdForm},
		{"saying", Say | Strong, Ing},
		{"told", Tell | Strong, Past | Participle},
		{"wrote", Write | Strong, Past},
		{"written", Write, Participle},
		{"denied", Say, Past | Participle},
		{"denies", Say, ThirdForm},
		{"denying", Say, Ing},
		{"argued", Say, Past | Participle},
		{"arguing", Say, Ing},
		{"admitted", Say, Past | Participle},
		{"admitting", Say, Ing},
		{"insisted", Say, Past | Participle},
		{"presses", Ask | Tell, ThirdForm},
		{"echoes", Cite, ThirdForm},
		{"dubbed", Call, Past | Participle},
		{"snapped", Utter | Strong, Past | Participle},
		{"extolled", Judge, Past | Participle},
		{"labelled", Call, Past | Participle},
		{"labeled", Call, Past | Participle},
		{"lying", Say, Ing},
		{"read", Show, Base | Past | Participle},
		{"went", Phrasal, Past},
		{"known", Call, Participle},
		{"thought", Think, Past | Participle},
		{"has", Phrasal, ThirdForm},
		{"e-mailed", Write, Past | Participle},
		{"yelled", Utter, Past | Participle},
		{"shrugged", Gesture, 0},
		{"quipping", Say, Ing},
		{"taught", Tell, Past | Participle},
	} {
		class, form := Verb(test.word)
		if test.word == "shrugged" {
			test.form = Past | Participle
		}
		if class&test.class != test.class || form != test.form {
			t.Errorf("Verb(%q) = %b, %b; want %b among the bits, %b", test.word, class, form, test.class, test.form)
		}
	}
	for _, word := range []string{"", "table", "sayed", "telled", "admited", "putted", "extraordinarily-long", "naïve"} {
		if class, form := Verb(word); class != 0 || form != 0 {
			t.Errorf("Verb(%q) = %b, %b; want none", word, class, form)
		}
	}
}

func TestCueNoun(t *testing.T) {
	for _, test := range []struct {
		word  string
		class NounClass
	}{
		{"statement", Claim | Message}, {"Statements", Message}, {"allegations", Claim},
		{"speeches", Occasion}, {"movies", Work}, {"stories", Work | Message}, {"slogan", Term},
		{"interview", Occasion}, {"op-ed", Message},
	} {
		if class := CueNoun(test.word); class&test.class != test.class {
			t.Errorf("CueNoun(%q) = %b; want %b among the bits", test.word, class, test.class)
		}
	}
	if class := CueNoun("said"); class != 0 {
		t.Errorf("CueNoun(said) = %b", class)
	}
}

// A verb or noun listed twice in one group is a slip of the pen, and so is an
// irregular form of a verb that is in no group.
func TestLists(t *testing.T) {
	for _, g := range nounGroups {
		once(t, g.nouns)
	}
	for _, g := range verbGroups {
		once(t, g.lemmas)
	}
	for _, v := range irregularVerbs {
		if class, _ := Verb(v.lemma); class == 0 {
			t.Errorf("irregular verb %q is in no group", v.lemma)
		}
	}
	for lemma := range strings.FieldsSeq(doubledVerbs + britishVerbs) {
		if class, _ := Verb(lemma); class == 0 {
			t.Errorf("doubling verb %q is in no group", lemma)
		}
	}
}

func once(t *testing.T, list string) {
	t.Helper()
	seen := map[string]bool{}
	for word := range strings.FieldsSeq(list) {
		if seen[word] {
			t.Errorf("%q is listed twice", word)
		}
		seen[word] = true
	}
}

func TestLookupAllocates(t *testing.T) {
	if n := testing.AllocsPerRun(100, func() { Verb("Announced"); CueNoun("Announcement") }); n != 0 {
		t.Errorf("%v allocations, want none", n)
	}
}

func BenchmarkVerb(b *testing.B) {
	words := strings.Fields("The minister told reporters on Tuesday that he had warned the committee about announcements")
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		Verb(words[i%len(words)])
	}
}

func TestHuman(t *testing.T) {
	for _, word := range []string{"widow", "Widows", "wives", "accused", "cardinal", "teachers", "spokeswoman", "girl", "judge"} {
		if Look(word).Noun&Human == 0 {
			t.Errorf("%q is no word for a person", word)
		}
	}
	for _, word := range []string{"former", "acting", "mr", "sen", "harbor", "police"} {
		if Look(word).Noun&Human != 0 {
			t.Errorf("%q is a word for a person", word)
		}
	}
}
