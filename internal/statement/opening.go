// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package statement

import (
	"github.com/newswire-go/newswire/internal/lexicon"
	"github.com/newswire-go/newswire/internal/text"
)

// An opening is what a token is as the first of content or of a clause.
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
	openings
)

var openingNames = []string{"none", "pronoun", "first-person", "it", "there", "determiner", "possessive", "name", "plural", "noun", "number", "quotation",
	"to", "ing", "finite", "preposition", "conjunction", "wh", "that", "relative", "adverb", "time", "participle", "other", "end"}

// opens returns what the token k is as the first of content that ends before the
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
	switch {
	case t.ID == lexicon.WordThat:
		return openThat
	case t.ID == lexicon.WordTo:
		return openTo
	case t.Is(lexicon.FirstPerson):
		return openFirst
	case t.Is(lexicon.Neuter):
		return openIt
	case t.Is(lexicon.Subject):
		return openPronoun
	case t.Is(lexicon.Possessive):
		return openPossessive
	case t.Is(lexicon.Determiner):
		return openDeterminer
	case t.Is(lexicon.Time):
		return openTime
	case r.tense[k] != noTense && (r.tense[k] != base || t.Is(lexicon.Auxiliary)):
		return openFinite
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
	case t.Form&lexicon.Ing != 0, t.Class == 0 && r.p.Lang.IsIng(r.p.Word(k)):
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
