// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package clause

import (
	"slices"
	"strings"
	"sync"

	"github.com/newswire-go/newswire/internal/lexicon"
	"github.com/newswire-go/newswire/internal/text"
)

// A Tense is that of a word which makes its clause finite, NoTense for another word.
type Tense uint8

const (
	NoTense Tense = iota
	Past          // went, was, did
	Present       // goes, is, does
	Would         // would, could, might, had
	Will          // will, can, may, must
	Base          // a form that is finite only after a plural: go
)

// TenseNames are the names of the tenses by their numbers.
var TenseNames = []string{
	NoTense: "none",
	Past:    "past",
	Present: "present",
	Would:   "would",
	Will:    "will",
	Base:    "base",
}

// Tense returns the tense of token k.
func (r *Reader) Tense(k int) Tense {
	if t := r.seen[k].tense; t != 0 {
		return t - 1
	}
	return r.findTense(k)
}

// findTense is Tense for a token that has not been looked at. It is kept apart so that
// Tense is inlined, which saves a hundredth of the instructions of statements.
//
//go:noinline
func (r *Reader) findTense(k int) Tense {
	t := r.tenseOf(k)
	r.seen[k].tense = t + 1
	return t
}

// tenseOf returns the tense of token i, which findTense stores.
func (r *Reader) tenseOf(i int) Tense {
	p := r.p
	t := &p.Tokens[i]
	if t.Kind != text.Word {
		return NoTense
	}
	switch {
	case t.Is(lexicon.Auxiliary):
		if t.Is(lexicon.NonFinite) || i > 0 && p.IsWord(i-1, lexicon.WordTo) {
			return NoTense
		}
		return AuxiliaryTense(p.Word(i))
	case t.Is(lexicon.Subject) || t.Is(lexicon.Adverb) && t.End-t.Start > 5:
		if t.Shape&text.Compound == 0 {
			return NoTense
		}
		return contracted(p.Word(i))
	case i > 0 && p.IsWord(i-1, lexicon.WordTo):
		return NoTense
	case !t.IsVerb:
		return r.unlisted(i)
	case t.Form != 0:
		return formTense(t, i > 0 && p.Tokens[i-1].Is(lexicon.Auxiliary))
	}
	w := p.Word(i)
	switch {
	case t.Is(lexicon.Finite):
		if strings.HasSuffix(w, "s") {
			return Present
		}
		return Past
	case p.Lang.IsPast(w):
		return Past
	case p.Lang.IsIng(w):
		return NoTense
	case strings.HasSuffix(w, "s"):
		return Present
	}
	return Base
}

// unlisted returns the tense of a word that package text takes for no verb: that of a
// common verb that reports nothing, where the words around it leave room for one.
//
//	The plan {favors} the port.
func (r *Reader) unlisted(i int) Tense {
	p := r.p
	if !r.mayBeVerb(i) {
		return NoTense
	}
	afterSubject := p.Tokens[i-1].Is(lexicon.Subject | lexicon.Relative)
	if !afterSubject && i+1 < len(p.Tokens) && !r.followsVerb(i+1) {
		return NoTense
	}
	form := p.Lang.CommonVerb(p.Word(i))
	if t := &p.Tokens[i]; t.Verb != 0 {
		form |= t.Form
	}
	switch {
	case form == 0:
		return NoTense
	case !afterSubject:
		return r.tenseAfter(i-1, form)
	case form&lexicon.Past != 0:
		return Past
	}
	return Present
}

// tenseAfter returns the tense of a verb of that form after token k, which is no pronoun.
func (r *Reader) tenseAfter(k int, form lexicon.Form) Tense {
	prev := &r.p.Tokens[k]
	word := prev.Kind == text.Word
	plural := word && prev.Shape&text.Capital == 0 && r.p.Lang.IsPlural(r.p.Word(k))
	switch {
	case form&lexicon.Past != 0 && form&lexicon.Base == 0:
		if word && !prev.Adverbial() {
			return Past
		}
	case form&lexicon.ThirdForm != 0:
		if !plural && (word || prev.Kind == text.Number || prev.Kind == text.Quote || prev.Kind == text.Close || prev.Kind == text.Comma) {
			return Present
		}
	case form&lexicon.Base != 0:
		if plural || slices.Contains(pluralWords, prev.ID) {
			return Base
		}
	}
	return NoTense
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
func formTense(t *text.Token, after bool) Tense {
	switch {
	case after:
		return NoTense
	case t.Form&lexicon.Past != 0:
		return Past
	case t.Form&lexicon.ThirdForm != 0:
		return Present
	case t.Form&lexicon.Base != 0:
		return Base
	}
	return NoTense
}

// auxiliaries returns the tenses of auxiliaries, but for those in the present.
var auxiliaries = sync.OnceValue(func() *lexicon.Words {
	words := lexicon.NewWords(64)
	for tense, forms := range map[Tense]string{
		Would: "would could might should had",
		Past:  "was were did",
		Will:  "will can may must shall ca wo cannot",
	} {
		for w := range strings.FieldsSeq(forms) {
			for _, not := range [...]string{"", "n't", "n’t"} {
				words.Unite(w+not, uint64(tense))
			}
		}
	}
	return words
})

// AuxiliaryTense returns the tense of an auxiliary.
func AuxiliaryTense(w string) Tense {
	if t := Tense(auxiliaries().Find(w)); t != NoTense {
		return t
	}
	return Present
}

// contracted returns the tense of the verb contracted with a pronoun or adverb: it's,
// they'll, there's.
func contracted(w string) Tense {
	i := strings.LastIndexAny(w, "'’")
	if i < 0 {
		return NoTense
	}
	switch w = strings.TrimLeft(w[i:], "'’"); w {
	case "ll":
		return Will
	case "d":
		return Would
	case "s", "re", "m", "ve":
		return Present
	}
	return NoTense
}
