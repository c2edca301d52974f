// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package coref

import (
	"strings"

	"github.com/newswire-go/newswire/internal/lexicon"
	story "github.com/newswire-go/newswire/internal/text"
)

// openingsBefore finds who is described at the head of the sentences before pos that
// a pronoun there may refer to.
//
//	A spokesman for the port said no. "We go by the book," he said.
func (c *Entities) openingsBefore(pos int) {
	here := c.SentenceAt(min(pos, len(c.Text)-1))
	for len(c.openings) < len(c.Sentences) {
		c.openings = append(c.openings, opening{id: unread})
	}
	for n := max(0, here-maxOpenings+1); n <= here; n++ {
		start := int(c.Sentences[n].Start)
		if start >= pos || c.openings[n].id != unread {
			continue
		}
		o := opening{id: None}
		if lo, hi := c.opening(start, c.SentenceEnd(n)); hi > 0 {
			c.nested++
			o = opening{id: int32(c.resolvePhrase(c.Text[:hi], lo, Hint{}, lo, true).ID), end: int32(hi)}
			c.nested--
		}
		c.openings[n] = o
	}
}

// An opening is the description with which a sentence opens.
type opening struct {
	id  int32 // who is described: None for nobody, unread where that is not known
	end int32
}

// unread is the id of an opening that has not been read.
const unread = -2

// tailOf returns where the description ends with which the n-th sentence opens; 0 if
// there is none.
func (c *Entities) tailOf(n int) int32 {
	if n < len(c.openings) {
		return c.openings[n].end
	}
	return 0
}

// opening returns where the description of someone begins and ends that opens a
// sentence as its subject, up to its noun or its tail; 0, 0 if none does.
//
//	But a Labor spokesman said
func (c *Entities) opening(start, end int) (lo, hi int) {
	text := c.Text[:min(end, start+120)]
	if start >= len(text) || !story.StartsUpper(text[start:]) || c.IsQuoted(start) {
		return 0, 0
	}
	if j := story.WordEnd(text, start); j < len(text) && text[j] == ' ' && c.Lang.At(text, start, j).Class&lexicon.Conjunction != 0 {
		start = j + 1
	}
	var noun *lexicon.Entry // the last word, which ends at hi
	for i, n := start, 0; n < 8 && i < len(text); n++ {
		j := story.WordEnd(text, i)
		if j == i {
			return 0, 0
		}
		is := c.Lang.At(text, i, j)
		switch {
		case n == 0 && is.Name&lexicon.NounOpener != 0:
		case n == 0 && is.Name&lexicon.GroupNoun == 0:
			return 0, 0
		case is.Name&lexicon.FunctionWord != 0 || hi > 0 && endsSubject(is):
			return start, c.openingEnd(text, hi, j, noun)
		case hi > 0 && story.StartsUpper(text[i:]) && is.Name&(lexicon.Demonym|lexicon.Title) == 0:
			hi, noun = 0, nil // "The port of Haven", unless a noun follows
		default:
			hi, noun = j, is
		}
		switch rest := text[j:]; {
		case hi == j && strings.HasPrefix(rest, ","):
			return start, c.openingEnd(text, hi, j, noun)
		case !strings.HasPrefix(rest, " "):
			return 0, 0
		}
		i = j + 1
	}
	return 0, 0
}

// endsSubject reports whether a word ends the subject before it: a verb, an
// auxiliary or an adverb.
func endsSubject(is *lexicon.Entry) bool {
	return is.Form&(lexicon.Past|lexicon.ThirdForm) != 0 && is.Noun == 0 || is.Class&(lexicon.Auxiliary|lexicon.Finite|lexicon.Adverb) != 0
}

// openingEnd returns the end of the description whose noun ends at hi, where the
// word that ends at j does not belong to it: with its tail, if the noun is one for
// persons or organizations, else 0.
func (c *Entities) openingEnd(text string, hi, j int, noun *lexicon.Entry) int {
	if i := strings.IndexByte(text[j:], ','); i >= 0 && i < 60 && j+i+2 < len(text) && text[j+i+1] == ' ' && story.StartsUpper(text[j+i+2:]) {
		return 0 // "A spokeswoman for the port, Ada Lund, said"
	}
	switch {
	case noun == nil:
		return 0
	case noun.Noun&lexicon.Human != 0 || noun.Name&lexicon.GroupNoun != 0:
		return tail(c.Lang, text, hi)
	case noun.Org != 0:
		return hi
	}
	return 0
}

// tail returns the end of the words that tell more of a noun which ends at hi:
// "a man with a dog", "a spokesman for the port".
func tail(lang *lexicon.Language, text string, hi int) int {
	end := hi
	for i, n := hi+1, 0; n < 8 && i < len(text) && text[i-1] == ' '; n++ {
		j := story.WordEnd(text, i)
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
