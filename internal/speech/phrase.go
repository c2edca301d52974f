// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package speech

import (
	"strings"

	"github.com/newswire-go/newswire/internal/lexicon"
)

// A phraseKind is what a noun phrase is built around.
type phraseKind uint8

const (
	described phraseKind = iota // "a spokesperson", "officials"
	named                       // "Luca Cari"
	pronoun                     // "he", and "his" before a noun
	relative                    // "who"
)

// A phrase is a noun phrase: one that could be who speaks.
type phrase struct {
	lo, hi int32 // its tokens
	kind   phraseKind
	who    who
	flags  phraseFlag
	verb   int32 // the token of the first verb of which it is the subject, or -1
	before int32 // the token of the preposition or verb whose object it is, or -1
	owner  int32 // for the noun of "Smith's claim": the phrase of "Smith", or -1
}

type phraseFlag uint16

const (
	possessor phraseFlag = 1 << iota // stands before 's, or is "his"
	opens                            // opens its sentence, but for a conjunction
	hearer                           // whom someone told or asked
	object                           // the object of a verb
	afterPrep                        // the object of a preposition
	agent                            // stands after "by"
	aside                            // stands between commas as an apposition
	timed                            // a time: "this week"
	joined                           // the second of two: "and Katz"
)

// phraseBreak is the class bits of the words that no noun phrase contains.
const phraseBreak = lexicon.Preposition | lexicon.Conjunction | lexicon.Auxiliary | lexicon.Relative | lexicon.Adverb | lexicon.Subject | lexicon.Object

// phrases finds the noun phrases, the quotations and the verbs of the paragraph's
// tokens. There is no tagger: a word is a verb where the lists say it can be one
// and its neighbours leave no other reading.
func (p *paragraph) phrases() {
	ts := p.tokens
	p.nps, p.quotes = p.nps[:0], p.quotes[:0]
	for i := 0; i < len(ts); {
		t := &ts[i]
		if t.kind != word && t.kind != number {
			if t.kind == quote {
				p.quotes = append(p.quotes, int32(i))
			}
			i++
			continue
		}
		switch {
		case !t.is(phraseBreak):
		case t.is(lexicon.Subject):
			p.addPhrase(i, i+1, pronoun)
			i++
			continue
		case t.is(lexicon.Object) && !t.is(lexicon.Possessive):
			p.addPhrase(i, i+1, pronoun).flags = object
			i++
			continue
		case t.is(lexicon.Relative) && !t.is(lexicon.Conjunction):
			p.addPhrase(i, i+1, relative)
			i++
			continue
		case t.is(lexicon.Auxiliary) && !t.is(lexicon.Be) && i > 0 && i+1 < len(ts) && (ts[i+1].is(lexicon.Determiner|lexicon.Possessive|lexicon.Quantity) || ts[i+1].form == lexicon.ThirdForm):
			t.isVerb = true // "Smith had a plan"
			i++
			continue
		case t.is(lexicon.Preposition|lexicon.Conjunction|lexicon.Auxiliary|lexicon.Relative) && !p.nameAt(i):
			i++
			continue
		}
		if t.shape&(adverb|capital) == adverb {
			i++
		} else if t.isVerb || p.verbAt(i, i) {
			t.isVerb = true
			i += 1 + int(t.more)
		} else {
			i = p.chunk(i)
		}
	}
}

// nameAt reports whether the word at i, though of a closed class, is part of
// a name: "Will Smith", "May".
func (p *paragraph) nameAt(i int) bool {
	t := &p.tokens[i]
	if t.shape&capital == 0 || t.shape&first != 0 {
		return false
	}
	return i+1 < len(p.tokens) && p.tokens[i+1].kind == word && p.tokens[i+1].shape&capital != 0 && !t.is(lexicon.Determiner|lexicon.Preposition|lexicon.Subject)
}

// A chunk is a noun phrase that is being read.
type chunk struct {
	lo    int   // its first token
	owner int32 // the phrase before 's, or -1
	caps  int   // capitalised words
	nouns int   // small words that can be nouns
	last  int   // the last capitalised word, or -1
}

// chunk reads the noun phrase that begins at i and returns where it ends.
func (p *paragraph) chunk(i int) int {
	ts := p.tokens
	c := chunk{lo: i, owner: -1, last: -1}
	for ; i < len(ts); i++ {
		t := &ts[i]
		switch {
		case t.kind == number:
			c.nouns++
			continue
		case t.kind == genitive:
			// "Smith's claim": Smith is a phrase of its own within.
			p.addNoun(c.lo, i, c.caps).flags |= possessor
			if i+1 == len(ts) || ts[i+1].kind != word || ts[i+1].is(phraseBreak) {
				return i + 1
			}
			c = chunk{lo: c.lo, owner: int32(len(p.nps) - 1), last: -1}
			continue
		case i > c.lo && p.inName(i, c.lo, c.last):
			continue // "Lee & Associates", "Bank of England"
		case t.kind != word:
			return p.endChunk(&c, i)
		case i > c.lo && t.is(lexicon.Adverb) && t.shape&capital == 0 && c.nouns+c.caps == 0:
			continue // "the newly built"
		case i > c.lo && p.chunkEnds(&c, i):
			return p.endChunk(&c, i)
		}
		if i > c.lo && ts[i-1].is(lexicon.Time) && t.shape&capital != 0 {
			// "this week Clinton": a time is no part of a name after it.
			p.endChunk(&c, i)
			c = chunk{lo: i, owner: -1, last: -1}
		}
		if t.shape&capital != 0 && (t.shape&first == 0 || !t.is(lexicon.Determiner|lexicon.Quantity|lexicon.Possessive|lexicon.Adverb)) {
			c.caps++
			c.last = i
		} else if !t.is(lexicon.Determiner|lexicon.Possessive|lexicon.Adverb) && !p.adjectival(i) {
			c.nouns++
		}
	}
	return p.endChunk(&c, i)
}

// chunkEnds reports whether the word at i is no part of the phrase before it.
func (p *paragraph) chunkEnds(c *chunk, i int) bool {
	t := &p.tokens[i]
	if t.is(phraseBreak) && !p.nameAt(i) || t.is(lexicon.Possessive) {
		return true
	}
	if c.last == i-1 && t.adverbial() {
		return true // "said Smith quietly"
	}
	if c.nouns+c.caps == 0 {
		// "One said"; not "one accused man"
		t.isVerb = t.verb&lexicon.Strong != 0 && t.form&lexicon.Past != 0 && p.tokens[i-1].is(lexicon.Quantity)
		return t.isVerb
	}
	if p.isWord(i, lexicon.WordNamed) && c.owner < 0 && i+1 < len(p.tokens) && p.tokens[i+1].shape&capital != 0 && c.caps == 0 {
		return false // "a teacher named Erik Voss"
	}
	if t.is(lexicon.Determiner|lexicon.Time) && !p.surname(c, i) {
		return true
	}
	t.isVerb = p.verbAt(i, c.lo)
	return t.isVerb
}

// surname reports whether the word at i, though one for a time, goes on with the
// name that ends before it: "Ann Day", "Jo March", but "Lund Tuesday" and "Lund
// March 3".
func (p *paragraph) surname(c *chunk, i int) bool {
	t := &p.tokens[i]
	if !t.is(lexicon.Time) || t.shape&(capital|dotted) != capital || c.last != i-1 || p.tokens[i-1].is(lexicon.Time) || i+1 < len(p.tokens) && p.tokens[i+1].kind == number {
		return false
	}
	switch t.word {
	case lexicon.WordApril, lexicon.WordAugust, lexicon.WordJune, lexicon.WordMarch:
		return true
	}
	return lexicon.English().Find(p.text(i)).Name&lexicon.Calendar == 0
}

// inName reports whether the small word at i joins capitals of one name: "of"
// after the name of an office or body, "de", "van", "&".
func (p *paragraph) inName(i, lo, last int) bool {
	if last != i-1 || i+1 >= len(p.tokens) {
		return false
	}
	next := &p.tokens[i+1]
	if next.kind != word || next.shape&capital == 0 {
		return false
	}
	if p.text(i) == "&" {
		return true
	}
	if p.isWord(i, lexicon.WordOf) {
		// "Bank of England" but "Rubio of Florida": one word before it that
		// is not a name's end. The cast decides; the phrase keeps both.
		return p.tokens[lo].is(lexicon.Determiner) || i-lo == 1 || lexicon.English().Find(p.text(i-1)).Name&lexicon.Title != 0
	}
	return false
}

// adjectival reports whether the word at i, in small letters, looks like one
// that goes before a noun only.
func (p *paragraph) adjectival(i int) bool {
	w, t := p.text(i), &p.tokens[i]
	switch {
	case strings.HasSuffix(w, "ly"), t.word == lexicon.WordChief:
		return true
	case t.noun&lexicon.Human != 0:
		return false // "the cardinal", "a representative"
	}
	switch w[len(w)-1] {
	case 'c':
		return strings.HasSuffix(w, "ic")
	case 'e':
		return strings.HasSuffix(w, "ive")
	case 's':
		return strings.HasSuffix(w, "ous")
	case 'l':
		return strings.HasSuffix(w, "al")
	case 'r':
		return t.word == lexicon.WordSenior || t.word == lexicon.WordOther || strings.HasSuffix(w, "former")
	}
	return t.word == lexicon.WordTop || t.word == lexicon.WordNew || t.word == lexicon.WordUnnamed
}

// endChunk adds the phrase that has been read up to the token hi, and returns
// hi.
func (p *paragraph) endChunk(c *chunk, hi int) int {
	if lo := c.lo; hi > lo {
		owner := c.owner
		if t := &p.tokens[lo]; t.is(lexicon.Possessive) && t.kind == word && owner < 0 {
			// "his warning": the pronoun owns the noun.
			p.addPhrase(lo, lo+1, pronoun).flags = possessor
			owner = int32(len(p.nps) - 1)
			if hi == lo+1 {
				return hi
			}
		}
		p.addNoun(lo, hi, c.caps).owner = owner
	}
	return hi
}

// addPhrase adds the phrase of the tokens [lo,hi). It is written in its place, as
// all is that is found of a paragraph: to copy what has just been written has a
// processor wait.
func (p *paragraph) addPhrase(lo, hi int, kind phraseKind) *phrase {
	p.nps = append(p.nps, phrase{})
	np := &p.nps[len(p.nps)-1]
	np.lo, np.hi, np.kind, np.verb, np.before, np.owner = int32(lo), int32(hi), kind, -1, -1, -1
	return np
}

// addNoun adds the phrase of the tokens [lo,hi), of which so many are
// capitalised.
func (p *paragraph) addNoun(lo, hi, caps int) *phrase {
	np := p.addPhrase(lo, hi, described)
	t := &p.tokens[lo]
	tail := &p.tokens[hi-1]
	switch {
	case tail.is(lexicon.Time) && caps <= 1:
		np.flags |= timed
	case tail.shape&capital != 0 && caps > 0 && (tail.shape&first == 0 || !tail.is(lexicon.Determiner|lexicon.Quantity) && tail.verb == 0):
		np.kind = named
	}
	if t.shape&first != 0 {
		np.flags |= opens
	}
	return np
}

// text returns the i-th token's words.
func (p *paragraph) text(i int) string { return p.story[p.tokens[i].start:p.tokens[i].end] }

// verbAt reports whether the word at i is a verb, where a noun phrase has
// been read from lo up to it (lo == i: none).
func (p *paragraph) verbAt(i, lo int) bool {
	ts := p.tokens
	t := &ts[i]
	if t.shape&capital != 0 && t.shape&first == 0 {
		// A capital inside a sentence is a name, also where it is a verb's.
		return false
	}
	if t.more > 0 {
		return i == 0 || !ts[i-1].is(lexicon.Determiner|lexicon.Possessive) && ts[i-1].kind != genitive
	}
	if t.is(lexicon.Finite) {
		return i > 0 && !ts[i-1].is(lexicon.Determiner|lexicon.Possessive) && ts[i-1].kind != genitive
	}
	if t.verb == 0 {
		if t.shape&capital != 0 || t.is(lexicon.Determiner|lexicon.Quantity|lexicon.Time|lexicon.Possessive) {
			return false
		}
		w := p.text(i)
		switch {
		case i == 0:
			return false
		case ts[i-1].is(lexicon.Auxiliary), ts[i-1].is(lexicon.Subject), ts[i-1].is(lexicon.Relative) && !ts[i-1].is(lexicon.Conjunction):
			return !p.adjectival(i)
		case strings.HasSuffix(w, "ed") && len(w) > 4:
			// "the walked dog" has an article before it, "Smith walked" a name.
			return !ts[i-1].is(lexicon.Determiner|lexicon.Possessive) && ts[i-1].kind != genitive && !ts[i-1].is(lexicon.Preposition) && !ts[i-1].adverbial()
		case strings.HasSuffix(w, "ing") && len(w) > 5:
			return i > lo && ts[i-1].kind == word && !ts[i-1].is(lexicon.Determiner|lexicon.Possessive) && i+1 < len(ts) && (ts[i+1].is(lexicon.Determiner|lexicon.Possessive|lexicon.Preposition|lexicon.Conjunction) || ts[i+1].shape&capital != 0)
		case strings.HasSuffix(w, "s") && i > lo && len(w) > 3:
			// "Smith projects calm": a verb after a name, before an object.
			prev := &ts[i-1]
			return prev.kind == word && prev.shape&capital != 0 && i+1 < len(ts) && ts[i+1].kind == word && (ts[i+1].is(lexicon.Determiner | lexicon.Possessive | lexicon.Preposition)) && i-1 == lo
		}
		return false
	}
	// A reporting verb by form.
	if i == 0 {
		return t.form&(lexicon.Past|lexicon.Ing) != 0
	}
	prev := &ts[i-1]
	if prev.is(lexicon.Auxiliary) && t.form == lexicon.ThirdForm {
		return false // "Smith had doubts"
	}
	if prev.kind == genitive || prev.is(lexicon.Determiner|lexicon.Possessive) && !prev.is(lexicon.Quantity|lexicon.Object) {
		return false
	}
	if t.form&(lexicon.Past|lexicon.Participle) != 0 && t.form&lexicon.Base == 0 {
		if t.verb&lexicon.Strong == 0 && strings.HasSuffix(p.text(i), "ed") && prev.kind == word && (prev.is(lexicon.Preposition) || prev.adverbial() && i >= 2 && ts[i-2].is(lexicon.Determiner)) {
			return prev.class == 0
		}
		return true
	}
	if t.form&lexicon.Ing != 0 {
		return true
	}
	if prev.is(lexicon.Subject | lexicon.Auxiliary | lexicon.Quantity) {
		return true
	}
	if prev.is(lexicon.Relative) {
		return true
	}
	if prev.writes(lexicon.WordTo) {
		return t.form&lexicon.Base != 0
	}
	if prev.is(lexicon.Preposition) {
		return false
	}
	if prev.adverbial() {
		return true
	}
	if prev.kind == comma || prev.kind == quote || prev.kind == closing || prev.kind == dash {
		if t.form&lexicon.ThirdForm != 0 {
			return true
		}
		// “...,” say critics; but “...,” fire chief Smith said
		return (prev.kind == quote || prev.kind == comma) && t.verb&(lexicon.Say|lexicon.Tell|lexicon.Ask|lexicon.Write) != 0
	}
	if prev.is(lexicon.Coordinator) {
		return t.form&lexicon.ThirdForm != 0
	}
	if prev.kind != word && prev.kind != number || i == lo {
		return false
	}
	// After a noun: "critics charge", "Smith claims", but "health claims".
	w := p.text(i - 1)
	plural := strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") || prev.shape&capital == 0 && (prev.word == lexicon.WordPeople || prev.word == lexicon.WordMen || prev.word == lexicon.WordWomen || prev.word == lexicon.WordPolice)
	next := token{kind: stop}
	if i+1 < len(ts) {
		next = ts[i+1]
	}
	follows := next.kind == quote || next.kind == comma || next.kind == colon || next.is(lexicon.Determiner|lexicon.Possessive|lexicon.Subject|lexicon.Object|lexicon.Conjunction|lexicon.Adverb|lexicon.Relative|lexicon.Quantity) ||
		next.kind == word && next.shape&capital != 0
	if t.form&lexicon.ThirdForm != 0 {
		if prev.shape&capital != 0 && (prev.shape&first == 0 || i-1 == lo && t.noun == 0 && prev.class == 0) || t.verb&lexicon.Strong != 0 && !plural {
			return true
		}
		return follows && !plural
	}
	if t.verb&lexicon.Say != 0 && plural && (t.verb&lexicon.Strong != 0 || t.noun == 0 && next.is(lexicon.Preposition)) {
		return true // "critics say", "critics speak of"
	}
	return plural && follows
}
