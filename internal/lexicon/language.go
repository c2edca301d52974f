// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package lexicon

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"
)

// A Language is the words of one language and its endings. It is not written to
// once it is made, and may be used by several goroutines at once.
type Language struct {
	// Tag is the language's tag of BCP 47: "en".
	Tag string
	Endings

	lookup
	common  *Words     // see CommonVerb
	phrases [][]Phrase // see Phrases; the first is empty
	full    []string   // see FullTitle; the first is empty
	lemmas  []string   // see Lemma; the first is empty
}

// Endings is a language's rules for the forms of its words, and for words that are
// in no list, by their endings. Words come in small letters but for a
// capital at the head of a sentence. The functions that make forms must be set; an Is
// function that is nil reports false.
type Endings struct {
	// Third, Past and Ing make the forms of a regular verb of its base form:
	// "denies", "denied", "denying".
	Third, Past, Ing func(lemma string) string
	// Doubled makes the stem of Past and Ing of a verb that doubles its last
	// letter: "admitt" of "admit".
	Doubled func(lemma string) string
	// Plural makes the plural of a noun: "stories".
	Plural func(noun string) string

	// IsAdverb reports whether a word is an adverb: "quietly", not "family".
	IsAdverb func(word string) bool
	// IsAdjective reports whether a word goes before a noun only: "tragic".
	IsAdjective func(word string) bool
	// IsPlural reports whether a noun is a plural: "sailors", not "princess".
	IsPlural func(word string) bool
	// IsPerson reports whether a noun in the singular is one for a person:
	// "driver", "violinist", "71-year-old", not "harbor".
	IsPerson func(word string) bool
	// IsPeople is IsPerson for the plural: "drivers", "lawmakers".
	IsPeople func(word string) bool
	// IsPast and IsIng report whether a word that is no verb of the lists may be
	// a past form, "walked", or a present participle, "walking".
	IsPast, IsIng func(word string) bool
	// IsClitic reports whether letters behind an apostrophe stand for a word of their own:
	// "s" in "it's", "ll" in "we'll", not "Malley" in "O'Malley".
	IsClitic func(letters string) bool

	// Named is how the words that rules name are written, by their ID, in small
	// letters; alternatives are separated by "|". It has no word, or "", for an ID that
	// the language has no word for.
	Named []string
}

// A Phrase is the words after a verb that make a cue of it: "it be known" after
// "let".
type Phrase struct {
	Rest []string // the words after the verb, in small letters
	Verb VerbClass
}

// Matches reports whether the words are those of the phrase after its verb, in
// small letters or not. word returns the k-th.
func (p *Phrase) Matches(word func(k int) string) bool {
	for k, w := range p.Rest {
		if !strings.EqualFold(word(k), w) {
			return false
		}
	}
	return true
}

// Phrases returns the phrases that begin with the verb of which the entry is a
// form, those of more words first; none for most words.
func (l *Language) Phrases(e *Entry) []Phrase { return l.phrases[e.phrases] }

// BeginsCue reports whether a cue of several words may begin with the word.
func (e *Entry) BeginsCue() bool { return e.phrases != 0 }

// FullTitle returns the noun for which a shortened title stands, in small
// letters, and "" for any other word: "senator" for "Sen".
func (l *Language) FullTitle(e *Entry) string { return l.full[e.full] }

// Lemma returns the base form of the verb, or the singular of the noun, with the
// number: "say" for the Lemma of "said". A word that is a form of several has the
// number of the first, nouns before verbs. It is "" for 0.
func (l *Language) Lemma(n int) string { return l.lemmas[n] }

// Lemmas returns how many numbers of lemmas there are, 0 included.
func (l *Language) Lemmas() int { return len(l.lemmas) }

// lemmaOf returns the number of a verb or noun by its base form or singular, and
// gives it one if it has none.
func (l *Language) lemmaOf(word string) uint16 {
	e := l.put(word)
	if e.Lemma == 0 {
		e.Lemma = uint16(len(l.lemmas))
		l.lemmas = append(l.lemmas, word)
	}
	return e.Lemma
}

// New returns the language of the tag, read from the files of a folder: those
// whose names end in ".txt". The file common.txt has the common verbs that report nothing
// (see its head in the folder en). In the others lines are, for a word or a cue of several
// words,
//
//	word: class class key=value
//
// and comments, which begin with #. The keys are those of verbs, past= and
// participle=; plural= of nouns; and full= of shortened titles, for the
// noun that they stand for. Alternatives are separated by "|". A verb with "doubled"
// doubles its last letter before an ending, one with "doubled-british" may.
// A word that is a verb and also a noun or another word has two lines, in two files.
// New panics on a line that it cannot read, or of which a part would have no effect,
// with the place of the line: the files are part of the program.
func New(tag string, files fs.FS, endings Endings) *Language {
	endings.complete(tag)
	l := &Language{Tag: tag, Endings: endings, phrases: make([][]Phrase, 1), full: make([]string, 1), lemmas: make([]string, 1)}
	l.lookup.init()
	l.addCommon(files)
	for id, words := range endings.Named {
		for word := range strings.FieldsFuncSeq(words, func(r rune) bool { return r == '|' }) {
			l.put(word).ID = ID(id)
		}
	}
	var cues, names []line
	verbs := make(map[string]line)
	forEachLine(files, func(w line) {
		switch {
		case strings.Contains(w.word, " "):
			cues = append(cues, w)
		case w.entry.Verb != 0:
			verbs[w.word] = w
			l.eachForm(w, func(e *Entry) { e.Verb |= w.entry.Verb })
			if w.entry.Verb&(Say|Strong) == Say|Strong {
				l.eachForm(w, func(e *Entry) {
					if e.Form&(Past|ThirdForm) != 0 && e.Form&Base == 0 && e.Noun == 0 && e.Name == 0 {
						e.Name |= SentenceOpener // Added Lund: “We go.”
					}
				})
			}
		case w.entry.Noun != 0:
			l.addNoun(w)
		default:
			l.addWord(w)
			names = append(names, w)
		}
	})
	for _, w := range cues { // the forms of all verbs are known
		l.addCue(w, verbs)
	}
	for _, w := range names { // and all abbreviations
		if name := l.Find(w.word).Name; name&(Title|GenericPerson|Male|Female) != 0 && name&(Honorific|Abbreviation|Modifier) == 0 {
			l.put(w.word).Noun |= Human
			l.put(l.Plural(w.word)).Noun |= Human
		}
	}
	return l
}

// complete sets the functions that are nil. It panics if one of them has to make forms.
func (e *Endings) complete(tag string) {
	for name, makes := range map[string]func(string) string{"Third": e.Third, "Past": e.Past, "Ing": e.Ing, "Doubled": e.Doubled, "Plural": e.Plural} {
		if makes == nil {
			panic(fmt.Sprintf("lexicon: the Endings of %q have no %s", tag, name))
		}
	}
	for _, is := range []*func(string) bool{&e.IsAdverb, &e.IsAdjective, &e.IsPlural, &e.IsPerson, &e.IsPeople, &e.IsPast, &e.IsIng, &e.IsClitic} {
		if *is == nil {
			*is = func(string) bool { return false }
		}
	}
}

// A line is a line of a file: a word with its classes.
type line struct {
	place string // "cues.txt:12"
	word  string
	entry Entry             // the union of its classes
	keys  map[string]string // "past": "said"; flags are keys without a value
}

// forEachLine calls do with all lines of the files that are no comments.
func forEachLine(files fs.FS, do func(line)) {
	names, err := fs.Glob(files, "*.txt")
	if err != nil || len(names) == 0 {
		panic(fmt.Sprintf("lexicon: no files (%v)", err))
	}
	for _, name := range names {
		if name == commonFile {
			continue
		}
		b, err := fs.ReadFile(files, name)
		if err != nil {
			panic(err)
		}
		n := 0
		for s := range strings.Lines(string(b)) {
			n++
			if s = strings.TrimSpace(s); s == "" || s[0] == '#' {
				continue
			}
			w, err := parseLine(s)
			w.place = fmt.Sprintf("%s:%d", name, n)
			if err == nil {
				err = w.check()
			}
			if err != nil {
				panic(fmt.Sprintf("lexicon: %s: %v", w.place, err))
			}
			do(w)
		}
	}
}

// parseLine reads "say: say strong past=said".
func parseLine(s string) (w line, err error) {
	word, rest, ok := strings.Cut(s, ": ")
	if !ok || word != strings.ToLower(word) {
		return w, fmt.Errorf("%q is not a word in small letters, a colon and classes", s)
	}
	for part := range strings.FieldsSeq(word) {
		if len(part) > maxWord {
			return w, fmt.Errorf("%q is longer than %d bytes", part, maxWord)
		}
	}
	w.word = word
	for field := range strings.FieldsSeq(rest) {
		key, value, _ := strings.Cut(field, "=")
		switch key {
		case "past", "participle", "plural", "full", "doubled", "doubled-british":
			if w.keys == nil {
				w.keys = make(map[string]string)
			}
			w.keys[key] = value
			continue
		}
		e, ok := classes[field]
		if !ok {
			return w, fmt.Errorf("there is no class %q", field)
		}
		w.entry.unite(e)
	}
	return w, nil
}

// check returns an error if a class or a key of the line would have no effect.
func (w *line) check() error {
	kind, keys := "a word that is neither a verb nor a noun", []string{"full"}
	isCue := strings.Contains(w.word, " ")
	switch {
	case isCue:
		kind, keys = "a cue of several words", nil
	case w.entry.Verb != 0:
		kind, keys = "a verb", []string{"past", "participle", "doubled", "doubled-british"}
	case w.entry.Noun != 0:
		kind, keys = "a noun", []string{"plural"}
	}
	for key := range w.keys {
		if !slices.Contains(keys, key) {
			return fmt.Errorf("%q is %s, which has no %s", w.word, kind, key)
		}
	}
	switch {
	case isCue && w.entry.Verb == 0:
		return fmt.Errorf("%q has no class of verbs", w.word)
	case w.entry.Verb != 0 && w.entry != Entry{Verb: w.entry.Verb}:
		return fmt.Errorf("%q has classes of verbs and others, which need two lines, in two files", w.word)
	case (w.keys["past"] == "") != (w.keys["participle"] == ""):
		return fmt.Errorf("%q has only one of past= and participle=", w.word)
	}
	return nil
}

// addWord adds a word as it is written, and with a typographic apostrophe.
func (l *Language) addWord(w line) {
	l.put(w.word).unite(w.entry)
	if strings.Contains(w.word, "'") {
		l.put(strings.ReplaceAll(w.word, "'", "’")).unite(w.entry)
	}
	if full := w.keys["full"]; full != "" {
		l.put(w.word).full = uint16(len(l.full))
		l.full = append(l.full, full)
	}
}

// eachForm calls do with the entry of each form of a verb, which is marked as
// that form.
func (l *Language) eachForm(w line, do func(*Entry)) {
	lemma := l.lemmaOf(w.word)
	add := func(word string, f Form) {
		e := l.put(word)
		e.Form |= f
		if e.Lemma == 0 {
			e.Lemma = lemma
		}
		do(e)
	}
	add(w.word, Base)
	add(l.Third(w.word), ThirdForm)
	stem := w.word
	if _, ok := w.keys["doubled"]; ok {
		stem = l.Doubled(w.word)
	}
	add(l.Ing(stem), Ing)
	if past, ok := w.keys["past"]; ok {
		for word := range strings.SplitSeq(past, "|") {
			add(word, Past)
		}
		for word := range strings.SplitSeq(w.keys["participle"], "|") {
			add(word, Participle)
		}
		return
	}
	add(l.Past(stem), Past|Participle)
	if _, ok := w.keys["doubled-british"]; ok {
		stem = l.Doubled(w.word)
		add(l.Past(stem), Past|Participle)
		add(l.Ing(stem), Ing)
	}
}

// addNoun adds a noun in the singular and the plural.
func (l *Language) addNoun(w line) {
	l.addWord(w)
	lemma := l.lemmaOf(w.word)
	plural, ok := w.keys["plural"]
	if !ok {
		plural = l.Plural(w.word)
	}
	for word := range strings.SplitSeq(plural, "|") {
		e := l.put(word)
		e.Noun |= w.entry.Noun
		if e.Lemma == 0 {
			e.Lemma = lemma
		}
	}
}

// addCue adds a cue of several words to all forms of its verb.
func (l *Language) addCue(w line, verbs map[string]line) {
	verb, rest, _ := strings.Cut(w.word, " ")
	if _, ok := verbs[verb]; !ok {
		panic(fmt.Sprintf("lexicon: %s: %q: no file has %q as the base form of a verb; if it reports only in such cues, add it to the verbs with the class phrasal", w.place, w.word, verb))
	}
	p := Phrase{Rest: strings.Fields(rest), Verb: w.entry.Verb}
	of := l.Find(verb).phrases
	if of == 0 {
		of = uint16(len(l.phrases))
		l.phrases = append(l.phrases, nil)
		l.eachForm(verbs[verb], func(e *Entry) { e.phrases = of })
	}
	l.phrases[of] = append(l.phrases[of], p)
	slices.SortStableFunc(l.phrases[of], func(a, b Phrase) int { return len(b.Rest) - len(a.Rest) })
}
