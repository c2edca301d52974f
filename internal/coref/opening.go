// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package coref

import (
	"strings"

	"github.com/newswire-go/newswire/internal/lexicon"
	"github.com/newswire-go/newswire/internal/names"
)

// maxOpenings is how many sentences back a pronoun is taken for someone whom
// the story only describes.
const maxOpenings = 3

// describedSubject returns whom a pronoun means that follows a sentence about someone
// described, where no name scores as high as top; None otherwise. window gives
// the sentences, fit whether an entity can be meant.
//
//	A spokesman for the port said no. "We go by the book," he said.
func (c *Entities) describedSubject(p pronoun, window *sentenceWindow, top int, hint Hint, fit func(id int) (score int, ok bool)) int {
	b := *window
	for b.k = 0; b.k < maxOpenings; b.k++ {
		if b.k > b.n && !b.find() {
			return names.None
		}
		score := asSubject + asOpener - b.cost()
		if p == he || p == she {
			score += asNamed + asKnown
		}
		if score <= top {
			return names.None
		}
		start, end := b.starts[b.k], b.pos
		if b.k > 0 {
			end = b.starts[b.k-1]
		}
		hi := c.opening(p, start, end)
		if hi == 0 {
			continue
		}
		id := c.resolvePhrase(c.Text[:hi], start, hint, start, true).ID
		if id == names.None {
			continue
		}
		if _, ok := fit(id); ok && (p != he && p != she || score-asKnown > top || c.genderOf(id) != anyGender) {
			return id
		}
	}
	return names.None
}

// opening returns the end of the description of someone that opens a sentence
// as its subject, as far as its noun; 0 where none does.
func (c *Entities) opening(p pronoun, start, end int) int {
	text := c.Text[:min(end, start+120)]
	if start >= len(text) || !names.UpperAt(text, start) || c.IsQuoted(start) {
		return 0
	}
	var noun *lexicon.Entry // the last word, with its end
	hi := 0
	for i, n := start, 0; n < 7 && i < len(text); n++ {
		j := names.HyphenEnd(text, i)
		if j == i {
			return 0
		}
		is := c.Lang.At(text, i, j)
		switch {
		case n == 0 && is.Name&lexicon.NounOpener != 0:
		case n == 0 && is.Name&lexicon.GroupNoun == 0, n > 0 && names.UpperAt(text, i):
			return 0
		case is.Name&lexicon.FunctionWord != 0 || hi > 0 && endsSubject(is):
			return c.openingEnd(p, text, hi, j, noun)
		default:
			hi, noun = j, is
		}
		if j >= len(text) || text[j] != ' ' {
			return 0
		}
		i = j + 1
	}
	return 0
}

// endsSubject reports whether a word ends the subject before it: a verb, an
// auxiliary or an adverb.
func endsSubject(is *lexicon.Entry) bool {
	return is.Form&(lexicon.Past|lexicon.ThirdForm) != 0 && is.Noun == 0 || is.Class&(lexicon.Auxiliary|lexicon.Finite|lexicon.Adverb) != 0
}

// openingEnd returns the end of the description whose noun ends at hi, where the
// word that ends at j does not belong to it: with its tail, if the pronoun can mean
// it, else 0.
func (c *Entities) openingEnd(p pronoun, text string, hi, j int, noun *lexicon.Entry) int {
	if i := strings.IndexByte(text[j:], ','); i >= 0 && i < 60 && j+i+2 < len(text) && text[j+i+1] == ' ' && names.UpperAt(text, j+i+2) {
		return 0 // "A spokeswoman for the port, Ada Lund, said"
	}
	if noun == nil {
		return 0
	}
	human := noun.Noun&lexicon.Human != 0 || noun.Name&lexicon.GroupNoun != 0
	if hi = subjectOf(p, hi, human, noun.Org != 0); hi > 0 && human {
		return tail(c.Lang, text, hi)
	}
	return hi
}

// tail returns the end of the words that tell more of a noun which ends at hi:
// "a man with a dog", "a spokesman for the port".
func tail(lang *lexicon.Language, text string, hi int) int {
	end := hi
	for i, n := hi+1, 0; n < 8 && i < len(text) && text[i-1] == ' '; n++ {
		j := names.HyphenEnd(text, i)
		if j == i {
			break
		}
		w := text[i:j]
		is := lang.At(text, i, j)
		switch w {
		case "of", "for", "at", "from", "in", "with":
		default:
			if n == 0 || is.Class&(lexicon.Relative|lexicon.Conjunction|lexicon.Auxiliary|lexicon.Finite|lexicon.Adverb|lexicon.Subject|lexicon.Preposition|lexicon.Time) != 0 ||
				is.Form&(lexicon.Past|lexicon.ThirdForm) != 0 && is.Noun == 0 {
				return end
			}
			if is.Class&lexicon.Determiner == 0 {
				end = j
			}
		}
		i = j + 1
	}
	return hi // it does not come to an end
}

// subjectOf returns hi where the pronoun can stand for a noun of the kind.
func subjectOf(p pronoun, hi int, human, body bool) int {
	switch p {
	case he, she:
		if !human {
			return 0
		}
	case it:
		if !body || human {
			return 0
		}
	case they:
		if !human && !body {
			return 0
		}
	}
	return hi
}
