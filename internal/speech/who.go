// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package speech

import (
	"strings"

	"github.com/newswire-go/newswire/internal/lexicon"
)

// A who is what sort of phrase a candidate is.
type who uint8

const (
	whoPronoun who = iota
	whoIt          // it, they of things
	whoI           // I, we, you
	whoRelative
	whoNamed
	whoPerson // "a spokesman"
	whoPeople // "officials"
	whoThing  // any other description
	whos
)

func (p *paragraph) whoIs(np *phrase) who {
	switch np.kind {
	case relative:
		return whoRelative
	case named:
		return whoNamed
	case pronoun:
		w := p.text(int(np.lo))
		switch w[0] | 0x20 {
		case 'h', 's':
			return whoPronoun
		case 't':
			return whoPronoun
		}
		if w[0]|0x20 == 'i' && len(w) > 1 && w[1] == 't' {
			return whoIt
		}
		return whoI
	}
	h := p.headNoun(np)
	if h < 0 {
		return whoThing
	}
	t := &p.tokens[h]
	if t.is(lexicon.Quantity) {
		return whoPeople
	}
	return personNoun(p.text(int(h)), t.noun)
}

// headNoun returns the token of the phrase's noun.
func (p *paragraph) headNoun(np *phrase) int32 {
	h := np.hi - 1
	if p.tokens[h].kind == genitive {
		h--
	}
	if h < np.lo {
		return -1
	}
	return h
}

// personNoun tells whether a noun is one for persons, mostly by its ending:
// "-er" and "-or", "-ist", "-ian", "-man", "-ee", "-ant", "-dent".
func personNoun(w string, noun lexicon.NounClass) who {
	is := whoPerson
	switch {
	case len(w) < 3:
		return whoThing
	case strings.HasSuffix(w, "men"), strings.HasSuffix(w, "people"):
		return whoPeople
	case w[len(w)-1] == 's' && w[len(w)-2] != 's':
		w = w[:len(w)-1]
		is = whoPeople
	}
	if len(w) < 3 {
		return whoThing
	}
	if strings.HasSuffix(w, "-old") {
		return is // "the 71-year-old"
	}
	switch w[len(w)-2:] {
	case "er", "or", "st", "an", "ee":
		return is
	case "nt":
		if w[len(w)-3] == 'a' || strings.HasSuffix(w, "dent") {
			return is
		}
	}
	if noun&lexicon.Human != 0 {
		return is
	}
	return whoThing
}
