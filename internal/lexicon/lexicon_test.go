// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package lexicon

import (
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
		{"shrugged", Gesture, Past | Participle},
		{"quipping", Say, Ing},
		{"taught", Tell, Past | Participle},
	} {
		class, form := verb(test.word)
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

// The words of each file are in order, without repetition, and every class is described in
// the head of one file, with an example and its effects, and has words in that file.
func TestFiles(t *testing.T) {
	described := make(map[string]string)
	names, err := fs.Glob(enFiles, "en/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	head := regexp.MustCompile(`(?m)^# class ([a-z-]+): .+\n((?:#   .+\n)*?#   Example: .*\{.+\}.*\n#   Changes: .+\n)?`)
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
		for i := 0; i+1 < len(words); i++ {
			if words[i] >= words[i+1] {
				t.Errorf("%s: %q is in the line before %q: each word has one line, in alphabetical order", name, words[i], words[i+1])
			}
		}
		for _, m := range head.FindAllSubmatch(b, -1) {
			class := string(m[1])
			switch _, ok := classes[class]; {
			case m[2] == nil:
				t.Errorf("%s: class %s has no Example with the word in {}, followed by Changes", name, class)
			case !ok:
				t.Errorf("%s: class %s is not in class.go", name, class)
			case described[class] != "":
				t.Errorf("%s: class %s is described in %s", name, class, described[class])
			case !used[class]:
				t.Errorf("%s: class %s has no words", name, class)
			}
			described[class] = path.Base(name)
		}
	}
	for _, class := range slices.Sorted(maps.Keys(classes)) {
		if described[class] == "" {
			t.Errorf("the head of no file describes the class %s", class)
		}
	}
}

// nynorsk is the endings of a second language, with some functions that are nil.
var nynorsk = Endings{
	Third:   func(s string) string { return s + "r" },
	Past:    func(s string) string { return s + "de" },
	Ing:     func(s string) string { return s + "nde" },
	Doubled: func(s string) string { return s },
	Plural:  func(s string) string { return s + "ar" },
	Named:   []string{WordAccording: "ifølge|etter", WordThat: "at"},
}

// A second language is files and endings.
func TestNew(t *testing.T) {
	l := New("nn", fstest.MapFS{
		"verb.txt":   {Data: []byte("# class\nseia: say strong past=sa participle=sagt\nropa: utter\ngje: say past=gav participle=gjeve\ngje beskjed: tell\n")},
		"namn.txt":   {Data: []byte("ordførar: title human\nfru: honorific female\n")},
		"common.txt": {Data: []byte("# Vanlege verb.\nsegla kome/kom|komme\n")},
	}, nynorsk)
	if e := l.Find("Sa"); e.Verb != Say|Strong || e.Form != Past {
		t.Errorf("Sa = %+v", e)
	}
	if e := l.Find("ropade"); e.Verb != Utter || e.Form != Past|Participle {
		t.Errorf("ropade = %+v", e)
	}
	if p := l.Phrases(l.Find("gav")); len(p) != 1 || p[0].Verb != Tell || strings.Join(p[0].Rest, " ") != "beskjed" {
		t.Errorf("gav begins %v", p)
	}
	if l.Find("ordførarar").Noun != Human || l.Find("said").Verb != 0 || l.Find("according").ID != 0 {
		t.Error("nouns are not inflected, or English is known")
	}
	if l.Find("Ifølge").ID != WordAccording || l.Find("etter").ID != WordAccording || l.Find("at").ID != WordThat {
		t.Error("a word of Named has another ID")
	}
	for word, want := range map[string]Form{"segla": Base, "seglar": ThirdForm, "seglade": Past, "komme": Past, "komede": 0, "ropa": 0} {
		if got := l.CommonVerb(word); got != want {
			t.Errorf("CommonVerb(%q) = %b, want %b", word, got, want)
		}
	}
	if l.IsPlural("ordførarar") || l.IsClitic("s") {
		t.Error("a function of the endings that is nil reports true")
	}
}

// A function that has to make forms must not be nil.
func TestEndingsMissing(t *testing.T) {
	defer func() {
		if got, want := fmt.Sprint(recover()), `lexicon: the Endings of "nn" have no Plural`; got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}()
	endings := nynorsk
	endings.Plural = nil
	New("nn", fstest.MapFS{"a.txt": {Data: []byte("ropa: utter\n")}}, endings)
}

// A line that cannot be read, or of which a part would have no effect, is named with the reason.
func TestBadLine(t *testing.T) {
	for line, want := range map[string]string{
		"seia say":                          "is not a word in small letters, a colon and classes",
		"Seia: say":                         "is not a word in small letters, a colon and classes",
		"seia: talk":                        `there is no class "talk"`,
		"gje beskjed: tell":                 `"gje beskjed": no file has "gje" as the base form of a verb; if it reports only in such cues, add it to the verbs with the class phrasal`,
		"ropa ut: title":                    `"ropa ut" has no class of verbs`,
		"ropa ut: say title":                "has classes of verbs and others, which need two lines, in two files",
		"ropa ut: say past=ropte":           `"ropa ut" is a cue of several words, which has no past`,
		"seia: say title":                   "has classes of verbs and others, which need two lines, in two files",
		"seia: say past=sa":                 `"seia" has only one of past= and participle=`,
		"seia: say plural=sa":               `"seia" is a verb, which has no plural`,
		"ord: message past=sa":              `"ord" is a noun, which has no past`,
		"fru: female plural=fruer":          `"fru" is a word that is neither a verb nor a noun, which has no plural`,
		strings.Repeat("a", 25) + ": utter": "is longer than 24 bytes",
	} {
		func() {
			defer func() {
				if got := fmt.Sprint(recover()); !strings.HasPrefix(got, "lexicon: a.txt:2: ") || !strings.HasSuffix(got, want) {
					t.Errorf("%q: %s; want %s", line, got, want)
				}
			}()
			New("nn", fstest.MapFS{"a.txt": {Data: []byte("# head\n" + line + "\nropa: utter\n")}}, enEndings)
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
