// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package lexicon

import (
	"embed"
	"io/fs"
	"strings"
	"sync"
	"sync/atomic"
)

//go:embed en/*.txt
var enFiles embed.FS

// English returns the English language.
func English() *Language {
	if l := english.Load(); l != nil {
		return l
	}
	return newEnglish()
}

// english is the result of newEnglish, so that English is inlined.
var english atomic.Pointer[Language]

var newEnglish = sync.OnceValue(func() *Language {
	files, err := fs.Sub(enFiles, "en")
	if err != nil {
		panic(err)
	}
	l := New("en", files, enEndings)
	english.Store(l)
	return l
})

var enEndings = Endings{
	Named: spelled[:],

	Third:   enThird,
	Past:    enPast,
	Ing:     enIng,
	Doubled: func(lemma string) string { return lemma + lemma[len(lemma)-1:] },
	Plural:  enThird, // the plural of a noun is formed alike

	IsAdverb:    enIsAdverb,
	IsAdjective: enIsAdjective,
	IsPlural:    enIsPlural,
	IsPerson:    enIsPerson,
	IsPeople:    enIsPeople,
	IsPast:      func(w string) bool { return len(w) > 4 && strings.HasSuffix(w, "ed") },
	IsIng:       func(w string) bool { return len(w) > 5 && strings.HasSuffix(w, "ing") },
	IsClitic:    enIsClitic,
}

// enThird returns the third person: "says", "presses", "denies".
func enThird(lemma string) string {
	last := lemma[len(lemma)-1]
	switch {
	case strings.HasSuffix(lemma, "have"):
		return strings.TrimSuffix(lemma, "ve") + "s"
	case consonantY(lemma):
		return lemma[:len(lemma)-1] + "ies"
	case last == 's', last == 'x', last == 'z', last == 'o' && len(lemma) > 1 && !vowel(lemma[len(lemma)-2]),
		strings.HasSuffix(lemma, "ch"), strings.HasSuffix(lemma, "sh"):
		return lemma + "es"
	}
	return lemma + "s"
}

// enPast returns the regular past: "warned", "argued", "denied".
func enPast(stem string) string {
	switch {
	case stem[len(stem)-1] == 'e':
		return stem + "d"
	case consonantY(stem):
		return stem[:len(stem)-1] + "ied"
	}
	return stem + "ed"
}

// enIng returns the present participle: "warning", "arguing", "lying".
func enIng(stem string) string {
	switch {
	case strings.HasSuffix(stem, "ie"):
		return stem[:len(stem)-2] + "ying"
	case stem[len(stem)-1] == 'e' && !strings.HasSuffix(stem, "ee") && !strings.HasSuffix(stem, "oe"):
		return stem[:len(stem)-1] + "ing"
	}
	return stem + "ing"
}

func consonantY(s string) bool {
	return len(s) > 1 && s[len(s)-1] == 'y' && !vowel(s[len(s)-2])
}

func vowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }

// enIsAdverb goes by "-ly", which nouns have too.
func enIsAdverb(w string) bool {
	if len(w) < 4 || w[len(w)-1] != 'y' || w[len(w)-2] != 'l' {
		return false
	}
	switch w {
	case "ally", "assembly", "bully", "family", "monopoly", "rally", "reply", "supply":
		return false
	}
	return true
}

// An endings is the endings of a kind of words by their last letter.
type endings [1 << 8][]string

// The endings of adjectives that go before a noun, and of nouns for persons.
var (
	enAdjectives = endings{'c': {"ic"}, 'e': {"ive"}, 'l': {"al"}, 's': {"ous"}, 'y': {"ly"}}
	enPersons    = endings{
		'd': {"-old"}, 'e': {"ee", "native"}, 'n': {"man", "ian"}, 'r': {"er", "or"}, 't': {"ist", "ant", "dent", "crat"},
	}
)

func enIsAdjective(w string) bool { return enAdjectives.in(w) }

// in reports whether a word has one of the endings, and more.
func (t *endings) in(w string) bool {
	if w == "" {
		return false
	}
	for _, e := range t[w[len(w)-1]] {
		if len(w) > len(e) && strings.HasSuffix(w, e) {
			return true
		}
	}
	return false
}

func enIsPlural(w string) bool {
	return len(w) > 2 && w[len(w)-1] == 's' && w[len(w)-2] != 's'
}

func enIsPerson(w string) bool { return enPersons.in(w) }

func enIsPeople(w string) bool {
	return strings.HasSuffix(w, "men") || strings.HasSuffix(w, "people") || enIsPlural(w) && enIsPerson(w[:len(w)-1])
}

func enIsClitic(s string) bool {
	switch s {
	case "s", "t", "re", "ve", "ll", "m", "d":
		return true
	}
	return false
}
