// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package text

import "github.com/newswire-go/newswire/internal/lexicon"

// An NPType is a type of noun phrase.
type NPType uint8

const (
	NPPronoun NPType = iota
	NPIt             // it, they of things
	NPFirst          // I, we, you
	NPRelative
	NPNamed
	NPPerson  // "a spokesman"
	NPPeople  // "officials"
	NPBody    // "the ministry", "a crowd"
	NPMessage // "the letter"
	NPThing   // any other description
	NPTypes
)

// whoIs returns the type of a noun phrase.
func (p *Paragraph) whoIs(np *Phrase) NPType {
	switch np.Kind {
	case RelativePronoun:
		return NPRelative
	case Named:
		return NPNamed
	case Pronoun:
		switch t := &p.Tokens[np.Lo]; {
		case t.Is(lexicon.Neuter):
			return NPIt
		case t.Is(lexicon.ThirdPerson):
			return NPPronoun
		}
		return NPFirst
	}
	h := p.headNoun(np)
	if h < 0 {
		return NPThing
	}
	return p.nounType(&p.Tokens[h], p.Word(int(h)))
}

// nounType returns whether a noun is for a person, for several, for a body or for
// something with words, or for none of them.
func (p *Paragraph) nounType(t *Token, w string) NPType {
	switch {
	case t.Is(lexicon.Quantity), p.Lang.IsPeople(w):
		return NPPeople
	case t.Noun&lexicon.Human == 0:
		if p.Lang.IsPerson(w) {
			return NPPerson
		}
		switch {
		case t.Noun&lexicon.Message != 0:
			return NPMessage
		case t.Body:
			return NPBody
		}
		return NPThing
	case p.Lang.IsPlural(w):
		return NPPeople
	}
	return NPPerson
}

// headNoun returns the token of the phrase's noun.
func (p *Paragraph) headNoun(np *Phrase) int32 {
	h := np.Hi - 1
	if p.Tokens[h].Kind == Genitive {
		h--
	}
	if h < np.Lo {
		return -1
	}
	return h
}
