// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package lexicon

import (
	"bytes"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

// verb returns the classes of a word as a verb.
func verb(word string) (VerbClass, Form) {
	e := English().Find(word)
	return e.Verb, e.Form
}

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
		class, form := verb(test.word)
		if test.word == "shrugged" {
			test.form = Past | Participle
		}
		if class&test.class != test.class || form != test.form {
			t.Errorf("%q = %b, %b; want %b among the bits, %b", test.word, class, form, test.class, test.form)
		}
	}
	for _, word := range []string{"", "table", "sayed", "telled", "admited", "putted", "extraordinarily-long", "naïve"} {
		if class, form := verb(word); class != 0 || form != 0 {
			t.Errorf("%q = %b, %b; want none", word, class, form)
		}
	}
}

func TestNoun(t *testing.T) {
	for _, test := range []struct {
		word  string
		class NounClass
	}{
		{"statement", Claim | Message}, {"Statements", Message}, {"allegations", Claim}, {"memoranda", Message},
		{"speeches", Occasion}, {"movies", Work}, {"stories", Work | Message}, {"slogan", Term},
		{"interview", Occasion}, {"op-ed", Message},
		{"widow", Human}, {"Widows", Human}, {"wives", Human}, {"accused", Human}, {"cardinal", Human}, {"teachers", Human},
		{"spokeswoman", Human}, {"girl", Human}, {"judge", Human}, {"fiancée", Human},
	} {
		if class := English().Find(test.word).Noun; class&test.class != test.class {
			t.Errorf("%q = %b; want %b among the bits", test.word, class, test.class)
		}
	}
	for _, word := range []string{"said", "former", "acting", "mr", "sen", "harbor", "police"} {
		if class := English().Find(word).Noun; class&(Human|Claim) != 0 {
			t.Errorf("%q = %b", word, class)
		}
	}
}

func TestName(t *testing.T) {
	for _, test := range []struct {
		word  string
		class NameClass // bits that must be there
	}{
		{"The", SentenceOpener | NounOpener},
		{"another", NounOpener | Indefinite},
		{"of", FunctionWord},
		{"Sen", Title | Abbreviation | BeforeName},
		{"Adm", Title | Abbreviation | BeforeName},
		{"Calif", Abbreviation},
		{"Mrs", Honorific | Female | BeforeName},
		{"spokeswoman", Title | Female | GenericPerson},
		{"King", Title | Surname},
		{"Ministry", Body | Owned},
		{"Embassy", Body | Mission},
		{"Inc", Company | Abbreviation},
		{"Jr", Suffix},
		{"von", Particle},
		{"Norwegian", Demonym},
		{"officials", GroupNoun},
		{"Tuesday", Calendar},
		{"Sept", Calendar | Abbreviation},
		{"October", Calendar},
		{"former", Title | Modifier},
	} {
		if got := English().Find(test.word).Name; got&test.class != test.class {
			t.Errorf("%q = %b, want the bits %b", test.word, got, test.class)
		}
	}
	if got := *English().Find("Lindqvist"); got != (Entry{}) {
		t.Errorf("Lindqvist = %v, want nothing", got)
	}
	for short, want := range map[string]string{"Sen": "senator", "Gov": "governor", "table": "", "": ""} {
		if got := English().FullTitle(English().Find(short)); got != want {
			t.Errorf("FullTitle(%q) = %q, want %q", short, got, want)
		}
	}
	for word, want := range map[string]OrgClass{"campaign": OwnBody, "company": Trade, "senator": 0} {
		if got := English().Find(word).Org; got != want {
			t.Errorf("%q = %b, want %b", word, got, want)
		}
	}
}

// A cue of several words is one of every form of its verb, the longer one first.
func TestPhrases(t *testing.T) {
	for word, want := range map[string][]string{
		"goes": {"on to say", "on record", "on"}, "went": {"on to say", "on record", "on"}, "Letting": {"it be known", "it slip"}, "say": nil, "table": nil,
	} {
		var got []string
		for _, p := range English().Phrases(English().Find(word)) {
			if rest := strings.Join(p.Rest, " "); want == nil || slices.Contains(want, rest) { // cues.txt may have more
				got = append(got, rest)
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q begins %q, want %q", word, got, want)
		}
	}
}

func TestEndings(t *testing.T) {
	for _, test := range []struct {
		is       string
		fn       func(string) bool
		yes, not string
	}{
		{"an adverb", English().IsAdverb, "quietly only", "family fly quiet"},
		{"an adjective", English().IsAdjective, "tragic active famous royal quietly", "tug e lawyer"},
		{"a plural", English().IsPlural, "sailors lies", "princess s is"},
		{"a person", English().IsPerson, "driver actor trustee violinist policeman historian attendant president bureaucrat 71-year-old", "plan forest er fan paint harvest"},
		{"people", English().IsPeople, "drivers policemen townspeople actors", "plans forests princess driver"},
		{"a past form", English().IsPast, "walked", "bed went"},
		{"a participle", English().IsIng, "walking", "king"},
	} {
		for w := range strings.FieldsSeq(test.yes) {
			if !test.fn(w) {
				t.Errorf("%q is not %s", w, test.is)
			}
		}
		for w := range strings.FieldsSeq(test.not + " x") {
			if test.fn(w) {
				t.Errorf("%q is %s", w, test.is)
			}
		}
	}
}

// Every class is a bit of its own, and none is lost in an Entry: a class too many
// for its type does not compile.
func TestClasses(t *testing.T) {
	bits := make(map[string]string)
	for name, e := range classes {
		if name == "before-name" {
			e.Name &^= Abbreviation
		}
		key := fmt.Sprint(e)
		if bits[key] != "" {
			t.Errorf("%s and %s are the same", name, bits[key])
		}
		bits[key] = name
		n := 0
		v := reflect.ValueOf(e)
		for _, field := range v.Fields() {
			for f := field.Uint(); f != 0; f &= f - 1 {
				n++
			}
		}
		if n != 1 {
			t.Errorf("%s has %d bits", name, n)
		}
	}
}

// The words of the files are in order, without one said twice, and every class is
// said, with an example and what it changes, in the head of one file; it has
// words there.
func TestFiles(t *testing.T) {
	said := make(map[string]string)
	names, err := fs.Glob(enFiles, "en/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	head := regexp.MustCompile(`(?m)^# class ([a-z-]+): .+\n(?:#   .+\n)*?#   Example: .*\{.+\}.*\n#   Changes: .+\n`)
	for _, name := range names {
		b, err := fs.ReadFile(enFiles, name)
		if err != nil {
			t.Fatal(err)
		}
		used := make(map[string]bool)
		var words []string
		for line := range strings.Lines(string(b)) {
			word, rest, ok := strings.Cut(strings.TrimSpace(line), ": ")
			if !ok || line[0] == '#' {
				continue
			}
			words = append(words, word)
			for class := range strings.FieldsSeq(rest) {
				used[class] = true
			}
		}
		if !slices.IsSorted(words) || len(slices.Compact(slices.Clone(words))) != len(words) {
			t.Errorf("%s: the words are not in order, each once", name)
		}
		if n := bytes.Count(b, []byte("# class ")); n != len(head.FindAll(b, -1)) {
			t.Errorf("%s: not all of the %d classes have an Example with {…} and a Changes", name, n)
		}
		for _, m := range head.FindAllSubmatch(b, -1) {
			class := string(m[1])
			if _, ok := classes[class]; !ok || said[class] != "" || !used[class] {
				t.Errorf("%s: class %s: is one %t, is also in %q, has words %t", name, class, ok, said[class], used[class])
			}
			said[class] = path.Base(name)
		}
	}
	for _, class := range slices.Sorted(maps.Keys(classes)) {
		if said[class] == "" {
			t.Errorf("no file says what the class %s is", class)
		}
	}
}

// A second language is files and endings.
func TestNew(t *testing.T) {
	l := New("nn", fstest.MapFS{
		"verb.txt": {Data: []byte("# class\nseia: say strong past=sa participle=sagt\nropa: utter\ngje: say past=gav participle=gjeve\ngje beskjed: tell\n")},
		"namn.txt": {Data: []byte("ordførar: title human\nfru: honorific female\n")},
	}, Endings{
		Third: func(s string) string { return s + "r" }, Past: func(s string) string { return s + "de" },
		Ing: func(s string) string { return s + "nde" }, Plural: func(s string) string { return s + "ar" },
	})
	if e := l.Find("Sa"); e.Verb != Say|Strong || e.Form != Past {
		t.Errorf("Sa = %+v", e)
	}
	if e := l.Find("ropade"); e.Verb != Utter || e.Form != Past|Participle {
		t.Errorf("ropade = %+v", e)
	}
	if p := l.Phrases(l.Find("gav")); len(p) != 1 || p[0].Verb != Tell || strings.Join(p[0].Rest, " ") != "beskjed" {
		t.Errorf("gav begins %v", p)
	}
	if l.Find("ordførarar").Noun != Human || l.Find("said").Verb != 0 {
		t.Error("nouns are not inflected, or English is known")
	}
	for _, bad := range []string{"seia say", "Seia: say", "seia: talk", "gje beskjed: tell", strings.Repeat("a", 25) + ": say"} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("%q is read", bad)
				}
			}()
			New("nn", fstest.MapFS{"a.txt": {Data: []byte(bad)}}, enEndings)
		}()
	}
}

func TestLookupAllocates(t *testing.T) {
	if n := testing.AllocsPerRun(100, func() { English().Find("Announced"); English().Find("sea") }); n != 0 {
		t.Errorf("%v allocations, want none", n)
	}
}

func BenchmarkFind(b *testing.B) {
	words := strings.Fields("The minister told reporters on Tuesday that he had warned the committee about announcements")
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		English().Find(words[i%len(words)])
	}
}

func BenchmarkNew(b *testing.B) {
	files, err := fs.Sub(enFiles, "en")
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		New("en", files, enEndings)
	}
}
