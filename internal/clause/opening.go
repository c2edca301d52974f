// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package clause

import (
	"github.com/newswire-go/newswire/internal/lexicon"
	"github.com/newswire-go/newswire/internal/text"
)

// An Opening classifies a token with which a clause begins.
type Opening uint8

const (
	NoOpening Opening = iota
	OpenPronoun
	OpenFirst
	OpenIt
	OpenThere
	OpenDeterminer
	OpenPossessive
	OpenName
	OpenPlural
	OpenNoun
	OpenNumber
	OpenQuote
	OpenTo
	OpenIng
	OpenFinite
	OpenPrep
	OpenConj
	OpenWh
	OpenThat
	OpenRelative
	OpenAdverb
	OpenTime
	OpenPast
	OpenOther
	OpenEnd
)

// OpeningNames are the names of the openings by their numbers.
var OpeningNames = []string{
	NoOpening:      "none",
	OpenPronoun:    "pronoun",
	OpenFirst:      "first-person",
	OpenIt:         "it",
	OpenThere:      "there",
	OpenDeterminer: "determiner",
	OpenPossessive: "possessive",
	OpenName:       "name",
	OpenPlural:     "plural",
	OpenNoun:       "noun",
	OpenNumber:     "number",
	OpenQuote:      "quotation",
	OpenTo:         "to",
	OpenIng:        "ing",
	OpenFinite:     "finite",
	OpenPrep:       "preposition",
	OpenConj:       "conjunction",
	OpenWh:         "wh",
	OpenThat:       "that",
	OpenRelative:   "relative",
	OpenAdverb:     "adverb",
	OpenTime:       "time",
	OpenPast:       "participle",
	OpenOther:      "other",
	OpenEnd:        "end",
}

// Opens returns the opening of a clause that begins with token k and ends before the
// token end.
func (r *Reader) Opens(k, end int) Opening {
	if k >= end {
		return OpenEnd
	}
	if o := r.seen[k].opening; o != NoOpening {
		return o
	}
	o := r.readOpening(k)
	r.seen[k].opening = o
	return o
}

// classOpenings are the openings by the classes of words, of which the first that a word
// has decides.
var classOpenings = []struct {
	class   lexicon.Class
	opening Opening
}{
	{lexicon.FirstPerson, OpenFirst},
	{lexicon.Neuter, OpenIt},
	{lexicon.Subject, OpenPronoun},
	{lexicon.Possessive, OpenPossessive},
	{lexicon.Determiner, OpenDeterminer},
	{lexicon.Time, OpenTime},
}

// openingClasses is the classes of classOpenings.
var openingClasses = func() (all lexicon.Class) {
	for _, c := range classOpenings {
		all |= c.class
	}
	return all
}()

// readOpening is Opens for a token that has not been looked at.
func (r *Reader) readOpening(k int) Opening {
	t := &r.p.Tokens[k]
	switch t.Kind {
	case text.Quote:
		return OpenQuote
	case text.Number:
		return OpenNumber
	case text.Word:
	default:
		return OpenOther
	}
	switch t.ID {
	case lexicon.WordThat:
		return OpenThat
	case lexicon.WordTo:
		return OpenTo
	}
	if t.Is(openingClasses) {
		for i := range classOpenings {
			if c := &classOpenings[i]; t.Is(c.class) {
				return c.opening
			}
		}
	}
	if r.Tense(k) != NoTense && (r.Tense(k) != Base || t.Is(lexicon.Auxiliary)) {
		return OpenFinite
	}
	return r.openWord(k)
}

// openWord is readOpening for a word of none of the classes of classOpenings that is not
// finite.
func (r *Reader) openWord(k int) Opening {
	t := &r.p.Tokens[k]
	switch {
	case t.Is(lexicon.Relative):
		return OpenRelative
	case t.Is(lexicon.Conjunction):
		switch r.p.Word(k) {
		case "whether", "if", "how", "why", "what", "when", "where", "whoever":
			return OpenWh
		}
		return OpenConj
	case t.Is(lexicon.Preposition):
		return OpenPrep
	case r.isIng(k):
		return OpenIng
	case t.Adverbial():
		if w := r.p.Word(k); len(w) == 5 && w[1:] == "here" {
			return OpenThere
		}
		return OpenAdverb
	case t.Shape&text.Capital != 0 && t.Shape&text.First == 0:
		return OpenName
	case t.Form&lexicon.Participle != 0:
		return OpenPast
	case r.p.Lang.IsPlural(r.p.Word(k)):
		return OpenPlural
	}
	return OpenNoun
}

// isIng reports whether the word at token k is a verb's form in "-ing".
func (r *Reader) isIng(k int) bool {
	t := &r.p.Tokens[k]
	return t.Form&lexicon.Ing != 0 || t.Class == 0 && r.p.Lang.IsIng(r.p.Word(k))
}
