// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package statement

import (
	"github.com/newswire-go/newswire/internal/lexicon"
	"github.com/newswire-go/newswire/internal/text"
)

// An opening classifies a token with which content or a clause begins.
type opening uint8

const (
	noOpening opening = iota
	openPronoun
	openFirst
	openIt
	openThere
	openDeterminer
	openPossessive
	openName
	openPlural
	openNoun
	openNumber
	openQuote
	openTo
	openIng
	openFinite
	openPrep
	openConj
	openWh
	openThat
	openRelative
	openAdverb
	openTime
	openPast
	openOther
	openEnd
)

var openingNames = []string{
	noOpening:      "none",
	openPronoun:    "pronoun",
	openFirst:      "first-person",
	openIt:         "it",
	openThere:      "there",
	openDeterminer: "determiner",
	openPossessive: "possessive",
	openName:       "name",
	openPlural:     "plural",
	openNoun:       "noun",
	openNumber:     "number",
	openQuote:      "quotation",
	openTo:         "to",
	openIng:        "ing",
	openFinite:     "finite",
	openPrep:       "preposition",
	openConj:       "conjunction",
	openWh:         "wh",
	openThat:       "that",
	openRelative:   "relative",
	openAdverb:     "adverb",
	openTime:       "time",
	openPast:       "participle",
	openOther:      "other",
	openEnd:        "end",
}

// opens returns the opening of content that begins with token k and ends before the
// token end.
func (r *Reader) opens(k, end int) opening {
	if k >= end {
		return openEnd
	}
	o := &r.openings[k]
	if *o == noOpening {
		*o = r.readOpening(k)
	}
	return *o
}

// classOpenings are the openings by the classes of words, of which the first that a word
// has decides.
var classOpenings = []struct {
	class lexicon.Class
	opening
}{
	{lexicon.FirstPerson, openFirst},
	{lexicon.Neuter, openIt},
	{lexicon.Subject, openPronoun},
	{lexicon.Possessive, openPossessive},
	{lexicon.Determiner, openDeterminer},
	{lexicon.Time, openTime},
}

// readOpening is opens for a token that has not been looked at.
func (r *Reader) readOpening(k int) opening {
	t := &r.p.Tokens[k]
	switch t.Kind {
	case text.Quote:
		return openQuote
	case text.Number:
		return openNumber
	case text.Word:
	default:
		return openOther
	}
	switch t.ID {
	case lexicon.WordThat:
		return openThat
	case lexicon.WordTo:
		return openTo
	}
	for i := range classOpenings {
		if c := &classOpenings[i]; t.Is(c.class) {
			return c.opening
		}
	}
	if r.tense[k] != noTense && (r.tense[k] != base || t.Is(lexicon.Auxiliary)) {
		return openFinite
	}
	return r.openWord(k)
}

// openWord is readOpening for a word of none of the classes of classOpenings that is not
// finite.
func (r *Reader) openWord(k int) opening {
	t := &r.p.Tokens[k]
	switch {
	case t.Is(lexicon.Relative):
		return openRelative
	case t.Is(lexicon.Conjunction):
		switch r.p.Word(k) {
		case "whether", "if", "how", "why", "what", "when", "where", "whoever":
			return openWh
		}
		return openConj
	case t.Is(lexicon.Preposition):
		return openPrep
	case r.isIng(k):
		return openIng
	case t.Adverbial():
		if w := r.p.Word(k); len(w) == 5 && w[1:] == "here" {
			return openThere
		}
		return openAdverb
	case t.Shape&text.Capital != 0 && t.Shape&text.First == 0:
		return openName
	case t.Form&lexicon.Participle != 0:
		return openPast
	case r.p.Lang.IsPlural(r.p.Word(k)):
		return openPlural
	}
	return openNoun
}

// isIng reports whether the word at token k is a verb's form in "-ing".
func (r *Reader) isIng(k int) bool {
	t := &r.p.Tokens[k]
	return t.Form&lexicon.Ing != 0 || t.Class == 0 && r.p.Lang.IsIng(r.p.Word(k))
}
