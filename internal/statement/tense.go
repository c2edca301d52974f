// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package statement

import (
	"slices"
	"strings"

	"github.com/newswire-go/newswire/internal/lexicon"
	"github.com/newswire-go/newswire/internal/text"
)

// A tense is that of a word which makes its clause finite, noTense for another word.
type tense uint8

const (
	noTense tense = iota
	past          // went, was, did
	present       // goes, is, does
	would         // would, could, might, had
	will          // will, can, may, must
	base          // a form that is finite only after a plural: go
)

var tenseNames = []string{
	noTense: "none",
	past:    "past",
	present: "present",
	would:   "would",
	will:    "will",
	base:    "base",
}

// readTenses reads the tenses of the paragraph's tokens.
func (r *Reader) readTenses() {
	r.tense = r.tense[:0]
	for i := range r.p.Tokens {
		r.tense = append(r.tense, r.tenseOf(i))
	}
}

func (r *Reader) tenseOf(i int) tense {
	p := &r.p
	t := &p.Tokens[i]
	if t.Kind != text.Word {
		return noTense
	}
	switch {
	case t.Is(lexicon.Auxiliary):
		if t.Is(lexicon.NonFinite) || i > 0 && p.IsWord(i-1, lexicon.WordTo) {
			return noTense
		}
		return auxiliaryTense(p.Word(i))
	case t.Is(lexicon.Subject) || t.Is(lexicon.Adverb) && t.End-t.Start > 5:
		return contracted(p.Word(i))
	case i > 0 && p.IsWord(i-1, lexicon.WordTo):
		return noTense
	case !t.IsVerb:
		return r.unlisted(i)
	case t.Form != 0:
		return formTense(t, i > 0 && p.Tokens[i-1].Is(lexicon.Auxiliary))
	}
	w := p.Word(i)
	switch {
	case t.Is(lexicon.Finite):
		if strings.HasSuffix(w, "s") {
			return present
		}
		return past
	case p.Lang.IsPast(w):
		return past
	case p.Lang.IsIng(w):
		return noTense
	case strings.HasSuffix(w, "s"):
		return present
	}
	return base
}

// unlisted returns the tense of a word that package text takes for no verb: that of a
// verb of verbs.txt, where the words around it leave room for one.
//
//	The plan {favors} the port.
func (r *Reader) unlisted(i int) tense {
	p := &r.p
	if !r.mayBeVerb(i) {
		return noTense
	}
	form := verbs()[p.Word(i)]
	if t := &p.Tokens[i]; t.Verb != 0 {
		form |= t.Form
	}
	switch {
	case form == 0:
		return noTense
	case p.Tokens[i-1].Is(lexicon.Subject | lexicon.Relative):
		if form&lexicon.Past != 0 {
			return past
		}
		return present
	case i+1 < len(p.Tokens) && !r.followsVerb(i+1):
		return noTense
	}
	return r.tenseAfter(i-1, form)
}

// tenseAfter returns the tense of a verb of that form after token k, which is no pronoun.
func (r *Reader) tenseAfter(k int, form lexicon.Form) tense {
	prev := &r.p.Tokens[k]
	word := prev.Kind == text.Word
	plural := word && prev.Shape&text.Capital == 0 && r.p.Lang.IsPlural(r.p.Word(k))
	switch {
	case form&lexicon.Past != 0 && form&lexicon.Base == 0:
		if word && !prev.Adverbial() {
			return past
		}
	case form&lexicon.ThirdForm != 0:
		if !plural && (word || prev.Kind == text.Number || prev.Kind == text.Quote || prev.Kind == text.Close || prev.Kind == text.Comma) {
			return present
		}
	case form&lexicon.Base != 0:
		if plural || slices.Contains(pluralWords, prev.ID) {
			return base
		}
	}
	return noTense
}

// pluralWords are plurals without an ending.
var pluralWords = []lexicon.ID{lexicon.WordPeople, lexicon.WordPolice, lexicon.WordMen, lexicon.WordWomen}

// mayBeVerb reports whether the word at token i and the token before it leave room for a
// finite verb.
func (r *Reader) mayBeVerb(i int) bool {
	if i == 0 {
		return false
	}
	t, prev := &r.p.Tokens[i], &r.p.Tokens[i-1]
	switch {
	case t.Shape&text.Capital != 0, t.Class&^(lexicon.Finite|lexicon.PastBoth) != 0, prev.Kind == text.Genitive:
		return false
	case prev.Is(lexicon.Quantity | lexicon.Relative):
		return true
	}
	return !prev.Is(lexicon.Determiner | lexicon.Possessive | lexicon.Preposition | lexicon.Auxiliary)
}

// followsVerb reports whether the token is one that stands behind a verb rather than
// behind a noun.
func (r *Reader) followsVerb(k int) bool {
	switch t := &r.p.Tokens[k]; t.Kind {
	case text.Number, text.Quote, text.Stop:
		return true
	case text.Word:
		return t.Shape&text.Capital != 0 || t.Is(lexicon.Determiner|lexicon.Possessive|lexicon.Subject|lexicon.Object|lexicon.Preposition|
			lexicon.Conjunction|lexicon.Adverb|lexicon.Quantity) || t.ID == lexicon.WordTo || t.Adverbial() || r.p.Lang.IsIng(r.p.Word(k)) || r.p.Lang.IsPlural(r.p.Word(k))
	}
	return false
}

// formTense returns the tense of a listed verb by its form.
func formTense(t *text.Token, after bool) tense {
	switch {
	case after:
		return noTense
	case t.Form&lexicon.Past != 0:
		return past
	case t.Form&lexicon.ThirdForm != 0:
		return present
	case t.Form&lexicon.Base != 0:
		return base
	}
	return noTense
}

// auxiliaryTense returns the tense of an auxiliary.
func auxiliaryTense(w string) tense {
	w = strings.TrimSuffix(strings.TrimSuffix(w, "n't"), "n’t")
	switch {
	case strings.EqualFold(w, "would"), strings.EqualFold(w, "could"), strings.EqualFold(w, "might"), strings.EqualFold(w, "should"), strings.EqualFold(w, "had"):
		return would
	case strings.EqualFold(w, "was"), strings.EqualFold(w, "were"), strings.EqualFold(w, "did"):
		return past
	case strings.EqualFold(w, "will"), strings.EqualFold(w, "can"), strings.EqualFold(w, "may"), strings.EqualFold(w, "must"),
		strings.EqualFold(w, "shall"), strings.EqualFold(w, "ca"), strings.EqualFold(w, "wo"), strings.EqualFold(w, "cannot"):
		return will
	}
	return present
}

// contracted returns the tense of what is contracted with a pronoun or adverb: it's,
// they'll, there's.
func contracted(w string) tense {
	i := strings.LastIndexAny(w, "'’")
	if i < 0 {
		return noTense
	}
	switch w = strings.TrimLeft(w[i:], "'’"); w {
	case "ll":
		return will
	case "d":
		return would
	case "s", "re", "m", "ve":
		return present
	}
	return noTense
}
