// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package names

import (
	"slices"
	"strings"

	"github.com/newswire-go/newswire/internal/lexicon"
)

// nameAt returns where, after titles and affiliations, the name proper begins;
// len(w) where the words are a title alone.
//
//	Former President Anna Ruiz; Secretary of State Anna Ruiz; Republican Anna Ruiz
func (r *Reader) nameAt(text string, w []word, f *Flags) int {
	at, office := r.afterTitles(text, w, f)
	switch {
	case at == len(w):
		return at
	case office:
		if at = afterOffice(text, w, at); at < len(w) {
			*f |= Titled | Person
		}
		return at
	}
	if i := lastBody(text, w, at); i >= at {
		if g := givenAt(text, w, i+1); g > 0 && w[g-1].class&lexicon.Demonym != 0 {
			return g // "House Intelligence Democrat Anna Ruiz"
		}
		return at
	}
	if g := r.afterAffiliation(text, w, at); g > at {
		return g
	}
	for w[at].class&lexicon.Demonym != 0 && len(w)-at > 2 {
		at++
	}
	return at
}

// lastBody returns the last word that makes the words from at on an organization's
// name, or a value < at if there is none.
func lastBody(text string, w []word, at int) int {
	i := len(w) - 1
	for i >= at && (w[i].class&(lexicon.Body|lexicon.OrgPrefix) == 0 || !isBody(text, w[at:], i-at)) {
		i--
	}
	return i
}

// afterAffiliation returns where a person's name begins that words without a title
// stand before: those of the person's party, country, office or employer. It is at
// if there are none. The given name tells, if it is a known one.
//
//	Texas Republican Ted Ruiz; Haven-born Ted Ruiz; Trooper Ted Ruiz
func (r *Reader) afterAffiliation(text string, w []word, at int) int {
	for i := len(w) - 2; i >= at; i-- {
		if s := text[w[i].start:w[i].end]; w[i].class&lexicon.Demonym != 0 && attributive(r.Lang, s[strings.LastIndexByte(s, '-')+1:]) {
			return i + 1
		}
	}
	n := len(w) - at
	switch {
	case n == 2 && w[at].class == 0 && r.isRank(w[at].hash) && !isGiven(text, w[at]):
		return at + 1 // "Trooper Ruiz", of Trooper Ted Ruiz
	case n < 2, n == 2 && w[at].class&lexicon.Demonym == 0, isGiven(text, w[at]), w[at].flags&initial != 0:
		return at
	}
	g := givenAt(text, w, at+1)
	if g < 0 || w[g-1].flags&small != 0 || w[g].flags&initial != 0 {
		return at
	}
	before := &w[g-1]
	if w[at].class&lexicon.Place != 0 && before.class&lexicon.Demonym == 0 || lexicon.FamilyFirst(text[w[at].start:w[at].end]) {
		return at // "South China Sea", "Zhang Lin Wei"
	}
	if n == 3 && before.class == 0 && !r.isRank(before.hash) && r.mayBeGiven(text, before) &&
		!r.family.HasName(w[g].hash, w[len(w)-1].hash) {
		return at
	}
	if before.class == 0 && len(r.ranks) < maxRanks {
		r.ranks = append(r.ranks, before.hash)
	}
	return g
}

// attributive reports whether a word with a hyphen goes with the name behind it by
// its last part: "Haven-born", "Haven-based".
func attributive(lang *lexicon.Language, last string) bool {
	return len(last) > 2 && last[0] >= 'a' && last[0] <= 'z' &&
		(last == "born" || lang.IsPast(last) || lang.Find(last).Form&lexicon.Participle != 0)
}

// maxRanks is how many words are kept that stand before full names.
const maxRanks = 32

// isRank reports whether the word of the hash has stood before the full name of a
// person of this story and is no part of it.
func (r *Reader) isRank(hash uint32) bool { return slices.Contains(r.ranks, hash) }

// mayBeGiven reports whether an unknown word at the head of a name may be the given
// name of a people whose names are not known well: "Zulfiqar" in "Zulfiqar Ali
// Ruiz". One in capitals is an abbreviation, nouns for persons are titles, and
// other nouns and verbs open the sentence.
func (r *Reader) mayBeGiven(text string, w *word) bool {
	s := text[w.start:w.end]
	return w.flags&(Capitals|initial) == 0 && strings.IndexByte(s, '-') < 0 && *r.Lang.Find(s) == (lexicon.Entry{}) &&
		!r.Lang.IsPerson(s) && !r.Lang.IsPlural(s) && !r.Lang.IsPast(s) && !r.Lang.IsIng(s)
}

// afterTitles returns where the words after titles and owners begin, and whether
// there is a title. It sets the gender of the title.
func (r *Reader) afterTitles(text string, w []word, f *Flags) (at int, office bool) {
	for i := range w {
		k := w[i].class
		if w[i].flags&Possessive != 0 && i < len(w)-1 {
			at = i + 1
		}
		if k&(lexicon.Honorific|lexicon.Title) == 0 || w[i].flags&small != 0 || titleInName(text, w, i, at, office, *f) ||
			len(w) == 1 && *f&HasDeterminer == 0 && r.family.Known(w[0].hash) {
			continue
		}
		if k&lexicon.Male != 0 {
			*f |= MaleTitle
		}
		if k&lexicon.Female != 0 {
			*f |= FemaleTitle
		}
		office = true
		at = i + 1
	}
	return at, office
}

// titleInName reports whether the title w[i] is a word of the name that begins at
// at.
func titleInName(text string, w []word, i, at int, office bool, f Flags) bool {
	k, last := w[i].class, i == len(w)-1
	switch {
	case i > at && k&lexicon.PostNominal != 0 && (last || w[i+1].class&lexicon.Suffix != 0) && (office || isGiven(text, w[at]) || i > at+1 && f&HasDeterminer == 0 && unlisted(w[at:i])):
		return true // "Anna Ruiz MP"
	case last && k&lexicon.Surname != 0 && i > 0 && w[i-1].class&lexicon.Honorific != 0 && w[i-1].class&lexicon.Title == 0:
		return true // "Mr. King"
	case k&lexicon.Surname != 0 && surnameIn(text, w, i, at, f):
		return true // "John Dean", "Martin Luther King Jr."
	case last && i > at && k&lexicon.Body == 0 && !office && isGiven(text, w[at]) && !pointed(k):
		return true // "Anna Chancellor"
	case k&lexicon.Forename != 0 && i == at && i == len(w)-2 && f&HasDeterminer == 0 && w[i+1].class == 0:
		return true // "Dean Ruiz"
	case i == at && !last && w[i+1].flags&small != 0 && w[i+1].class&lexicon.Particle != 0 && bornBy(text, w[i]):
		return true // "Sultan bin Ruiz"
	}
	return i == 0 && !last && !pointed(k) && w[1].class&lexicon.Body != 0 && w[1].class&lexicon.Title == 0 // "General Assembly"
}

// unlisted reports whether none of the words is in a list.
func unlisted(w []word) bool {
	for i := range w {
		if w[i].class != 0 {
			return false
		}
	}
	return true
}

// surnameIn reports whether the title w[i], which is a family name as often, is one
// here.
func surnameIn(text string, w []word, i, at int, f Flags) bool {
	if i == len(w)-1 && (i > at || i == 0 && f&HasDeterminer == 0) {
		return true
	}
	return i > at && w[i-1].class&(lexicon.Title|lexicon.Demonym) == 0 && !(i < len(w)-2 && isGiven(text, w[i+1]))
}

// afterOffice returns where the name begins of whoever holds the office that ends
// at at; len(w) if it is not named.
//
//	Secretary of State Anna Ruiz, Director of Central Bank Anna Ruiz
func afterOffice(text string, w []word, at int) int {
	if w[at].flags&small != 0 && w[at].class&lexicon.Particle == 0 {
		if g := givenAt(text, w, at+1); g >= 0 {
			return g
		}
		return len(w)
	}
	for at < len(w)-1 && w[at].class&(lexicon.Demonym|lexicon.Body) != 0 && !(at == len(w)-2 && bornBy(text, w[at])) && !isGiven(text, w[at]) {
		at++
	}
	return at
}

// holderAt returns where the name begins of a person who follows, in one run, the
// name of the body that the person heads; 0 if there is none.
//
//	Ministry of Trade Anna Ruiz
func holderAt(text string, w []word) int {
	of := 0 // the last small word that is no particle
	for i := range w {
		if w[i].flags&small != 0 && w[i].class&lexicon.Particle == 0 {
			of = i
		}
	}
	if of == 0 || lastBody(text, w, 0) < 0 || lastBody(text, w, 0) > of {
		return 0
	}
	if g := givenAt(text, w, of+2); g > 0 {
		return g
	}
	return 0
}
