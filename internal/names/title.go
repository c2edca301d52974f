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
// if there are none, or if the given name is not a known one.
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
	case n == 2 && w[at].class == 0 && r.isRank(&w[at]) && !isGiven(text, w[at]):
		return at + 1 // "Trooper Ruiz", of Trooper Ted Ruiz; "CS Ruiz", of Cabinet Secretary Ted Ruiz
	case n < 2, n == 2 && w[at].class&lexicon.Demonym == 0, isGiven(text, w[at]), w[at].flags&initial != 0:
		return at
	}
	g := givenAt(text, w, at+1)
	if g < 0 && r.opensAsPerson(text, w) {
		return 1 // "Receiver Davonte Ruiz"
	}
	if g < 0 || w[g-1].flags&small != 0 || w[g].flags&initial != 0 || r.beginsName(text, w[at:], g-at) {
		return at
	}
	if before := &w[g-1]; before.class == 0 && len(r.ranks) < maxRanks {
		r.ranks = append(r.ranks, before.hash)
	}
	return g
}

// opensAsPerson reports whether the first of the words opens a sentence and is one for a
// person by its ending, with two behind it that are in no list.
func (r *Reader) opensAsPerson(text string, w []word) bool {
	first, i := text[w[0].start:w[0].end], r.from.At(int(w[0].start))-1
	return len(w) == 3 && (i < 0 || !r.from.IsWord(i) && opensAfter(r.from, i)) && w[0].class|w[1].class|w[2].class == 0 && (w[0].flags|w[1].flags|w[2].flags)&(small|initial|Capitals) == 0 &&
		r.Lang.IsPerson(strings.ToLower(first)) && !lexicon.FamilyFirst(first)
}

// beginsName reports whether the words before the given name w[g] belong to the name,
// which is no person's or has another given name first: "South China Sea", "Zhang Lin
// Wei", "Zulfiqar Ali Ruiz", "Zubaid Khalfan Al Ruiz".
func (r *Reader) beginsName(text string, w []word, g int) bool {
	before := &w[g-1]
	switch {
	case w[0].class&lexicon.Place != 0 && before.class&lexicon.Demonym == 0, lexicon.FamilyFirst(text[w[0].start:w[0].end]),
		g > 1 && w[g].class&lexicon.Particle != 0 && unlisted(w[:g]):
		return true
	case len(w) != 3 || before.class != 0 || r.isRank(before):
		return false
	}
	return r.mayBeGiven(text, before) && !r.isModified(int(w[0].start)) && !r.family.HasName(w[g].hash, w[len(w)-1].hash)
}

// isModified reports whether a word that stands before titles stands before pos: "former".
func (r *Reader) isModified(pos int) bool {
	i := r.from.At(pos)
	return r.from.Follows(i) && r.from.Small(i-1) && r.from.Entry(i-1).Name&lexicon.Modifier != 0
}

// attributive reports whether a word with a hyphen goes with the name behind it by
// its last part: "Haven-born", "Haven-based".
func attributive(lang *lexicon.Language, last string) bool {
	return len(last) > 2 && last[0] >= 'a' && last[0] <= 'z' &&
		(last == "born" || lang.IsPast(last) || lang.Find(last).Form&lexicon.Participle != 0)
}

// maxRanks is how many words before full names are kept, and how many initials of titles.
const maxRanks = 32

// isRank reports whether the word has stood before the full name of a person of this
// story and is no part of it, or is the initials of such a title.
func (r *Reader) isRank(w *word) bool {
	return slices.Contains(r.ranks, w.hash) || w.flags&Capitals != 0 && r.isAcronym(w.hash)
}

// isAcronym reports whether a word has the hash of the initials of a title before a name of
// this story. The initials are read where a word in capitals asks for them.
func (r *Reader) isAcronym(hash uint32) bool {
	for ; r.titled < len(r.Mentions) && len(r.acronyms) < maxRanks; r.titled++ {
		if m := &r.Mentions[r.titled]; m.Flags&Titled != 0 {
			r.EachTitleInitials(m, func(hash uint32) { r.acronyms = append(r.acronyms, hash) })
		}
	}
	return slices.Contains(r.acronyms, hash)
}

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
	t := &r.title
	t.text, t.w = text, w
	for i := range w {
		k := w[i].class
		if w[i].flags&Possessive != 0 && i < len(w)-1 {
			at = i + 1
		}
		if k&titles == 0 || w[i].flags&small != 0 {
			continue
		}
		t.i, t.at, t.office, t.f = i, at, office, *f
		if t.inName() ||
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

// A titleWord is a title among the words of a run, of which the name, so far, begins at
// at. office reports that there has been a title before.
type titleWord struct {
	text   string
	w      []word
	i, at  int
	office bool
	f      Flags
}

// inName reports whether the title is a word of the name.
func (t *titleWord) inName() bool {
	for _, rule := range titleRules {
		if rule(t) {
			return true
		}
	}
	return false
}

// titleRules are the reasons for which a title is a word of the name.
var titleRules = [...]func(*titleWord) bool{
	(*titleWord).behindName, (*titleWord).behindHonorific, (*titleWord).isSurname, (*titleWord).behindGiven,
	(*titleWord).isForename, (*titleWord).beforeParticle, (*titleWord).opensBody, (*titleWord).ofField,
}

func (t *titleWord) class() lexicon.NameClass { return t.w[t.i].class }

func (t *titleWord) last() bool { return t.i == len(t.w)-1 }

// behindName is the rule for "Anna Ruiz MP", of a member of a house.
func (t *titleWord) behindName() bool {
	if t.class()&lexicon.PostNominal == 0 || t.i <= t.at || !t.last() && t.w[t.i+1].class&lexicon.Suffix == 0 {
		return false
	}
	return t.office || isGiven(t.text, t.w[t.at]) || t.i > t.at+1 && t.f&HasDeterminer == 0 && unlisted(t.w[t.at:t.i])
}

// behindHonorific is the rule for "Mr. King".
func (t *titleWord) behindHonorific() bool {
	return t.last() && t.class()&lexicon.Surname != 0 && t.i > 0 && t.w[t.i-1].class&titles == lexicon.Honorific
}

// isSurname is the rule for "John Dean" and "Martin Luther King Jr.", whose title is
// a family name as often.
func (t *titleWord) isSurname() bool {
	switch {
	case t.class()&lexicon.Surname == 0:
		return false
	case t.last() && (t.i > t.at || t.i == 0 && t.f&HasDeterminer == 0):
		return true
	}
	return t.i > t.at && t.w[t.i-1].class&(lexicon.Title|lexicon.Demonym) == 0 && !(t.i < len(t.w)-2 && isGiven(t.text, t.w[t.i+1]))
}

// behindGiven is the rule for "Anna Chancellor". An honorific of women is no family name,
// but the verb of a title: "Anna Ruiz Miss the Ferry".
func (t *titleWord) behindGiven() bool {
	const mrs = lexicon.Honorific | lexicon.Female
	return t.last() && t.class()&mrs != mrs && t.i > t.at && t.class()&lexicon.Body == 0 && !t.office && isGiven(t.text, t.w[t.at]) && !pointed(t.class())
}

// isForename is the rule for "Dean Ruiz".
func (t *titleWord) isForename() bool {
	return t.class()&lexicon.Forename != 0 && t.i == t.at && t.i == len(t.w)-2 && t.f&HasDeterminer == 0 && t.w[t.i+1].class == 0
}

// beforeParticle is the rule for "Sultan bin Ruiz".
func (t *titleWord) beforeParticle() bool {
	return t.i == t.at && !t.last() && t.w[t.i+1].flags&small != 0 && t.w[t.i+1].class&lexicon.Particle != 0 && bornBy(t.text, t.w[t.i])
}

// opensBody is the rule for "General Assembly" and "Haven Crown Court".
func (t *titleWord) opensBody() bool {
	if t.last() || pointed(t.class()) {
		return false
	}
	next, end := &t.w[t.i+1], &t.w[len(t.w)-1]
	if t.i == 0 && next.class&(lexicon.Body|lexicon.Title) == lexicon.Body {
		return true
	}
	family := end.class&lexicon.Surname != 0 && t.class()&lexicon.Modifier == 0
	return end.class&(lexicon.Body|lexicon.Title) == lexicon.Body && !family && (end.flags|next.flags)&small == 0 && !bornBy(t.text, *next)
}

// ofField is the rule for "Ministry of Foreign Affairs" and "Director of General Health": a
// word that stands before titles only has none behind it, a title the field of an office.
func (t *titleWord) ofField() bool {
	if t.i == 0 || t.last() || t.w[t.i-1].flags&small == 0 {
		return false
	}
	next := &t.w[t.i+1]
	return next.class&lexicon.Field != 0 || t.class()&lexicon.Modifier != 0 && next.class&(titles|lexicon.Demonym) == 0 && !isGiven(t.text, *next)
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

// afterOffice returns where the name begins of whoever holds the office that ends
// at at; len(w) if it is not named.
//
//	Secretary of State Anna Ruiz, Director of Central Bank Anna Ruiz
func afterOffice(text string, w []word, at int) int {
	if w[at].flags&small != 0 && w[at].class&lexicon.Particle == 0 {
		if end := afterField(w, at); end > 0 {
			return end
		}
		if g := givenAt(text, w, at+1); g >= 0 && lastBody(text, w, g) != len(w)-1 {
			return g // no "Haven Trade Association"
		}
		return len(w)
	}
	for at < len(w)-1 && w[at].class&(lexicon.Demonym|lexicon.Body) != 0 && !(at == len(w)-2 && bornBy(text, w[at])) && !isGiven(text, w[at]) {
		at++
	}
	return at
}

// afterField returns where the words end that name the field of an office with "of" or
// "for", of which the first is w[at], if more follow; 0 if they are not in the lexicon.
//
//	Minister for Trade and Industry Ruiz, Minister of State at the Department of Trade Ruiz
func afterField(w []word, at int) (end int) {
	for i := at; i < len(w); i++ {
		switch {
		case w[i].class&lexicon.Field != 0:
			end = i + 1
		case w[i].flags&small == 0 && w[i].class&(lexicon.Demonym|lexicon.Title|lexicon.Body) == 0:
			if end < i {
				return 0
			}
			return end
		}
	}
	return 0
}

// holderAt returns where the name begins of a person who follows, in one run, the
// name of the body that the person heads; 0 if there is none.
//
//	Ministry of Trade Anna Ruiz
func holderAt(text string, w []word) int {
	of := 0 // the last small word that is no particle
	if w[0].class&lexicon.Title != 0 {
		return 0 // see afterOffice
	}
	for i := range w {
		if w[i].flags&small != 0 && w[i].class&lexicon.Particle == 0 {
			of = i
		}
	}
	if of == 0 {
		return 0
	}
	if body := lastBody(text, w, 0); body < 0 || body > of {
		return 0
	}
	return max(0, givenAt(text, w, of+2))
}
