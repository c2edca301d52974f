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

// enIsAdjective goes by "-ly", "-ic", "-ive", "-ous" and "-al".
func enIsAdjective(w string) bool {
	if len(w) < 2 {
		return false
	}
	switch w[len(w)-1] {
	case 'y':
		return strings.HasSuffix(w, "ly")
	case 'c':
		return strings.HasSuffix(w, "ic")
	case 'e':
		return strings.HasSuffix(w, "ive")
	case 's':
		return strings.HasSuffix(w, "ous")
	case 'l':
		return strings.HasSuffix(w, "al")
	}
	return false
}

func enIsPlural(w string) bool {
	return len(w) > 2 && w[len(w)-1] == 's' && w[len(w)-2] != 's'
}

// enIsPerson goes by "-er" and "-or", "-ee", "-ist", "-man" and "-ian", "-ant",
// "-crat", "-dent" and "-old".
func enIsPerson(w string) bool {
	if len(w) < 3 {
		return false
	}
	switch w[len(w)-2:] {
	case "er", "or", "ee":
		return true
	case "st":
		return strings.HasSuffix(w, "ist")
	case "an":
		return strings.HasSuffix(w, "man") || strings.HasSuffix(w, "ian")
	case "nt":
		return strings.HasSuffix(w, "ant") || strings.HasSuffix(w, "dent")
	case "at":
		return strings.HasSuffix(w, "crat")
	case "ve":
		return strings.HasSuffix(w, "native")
	case "ld":
		return strings.HasSuffix(w, "-old")
	}
	return false
}

func enIsPeople(w string) bool {
	return strings.HasSuffix(w, "men") || strings.HasSuffix(w, "people") || enIsPlural(w) && enIsPerson(w[:len(w)-1])
}
