// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package text

import (
	"strings"

	"github.com/newswire-go/newswire/internal/lexicon"
)

// A PhraseKind is the kind of head that a noun phrase has.
type PhraseKind uint8

const (
	Described       PhraseKind = iota // "a spokesperson", "officials"
	Named                             // "Luca Cari"
	Pronoun                           // "he", and "his" before a noun
	RelativePronoun                   // "who"
)

// A Phrase is a noun phrase: one that could be who speaks.
type Phrase struct {
	Lo, Hi int32 // its tokens
	Kind   PhraseKind
	Type   NPType
	Flags  PhraseFlags
	Verb   int32 // the token of the first verb of which it is the subject, or -1
	Before int32 // the token of the preposition or verb whose object it is, or -1
	Owner  int32 // for the noun of "Smith's claim": the phrase of "Smith", or -1
}

// PhraseFlags are facts about the place of a phrase in its sentence, as a set of bits.
type PhraseFlags uint16

const (
	Possessor PhraseFlags = 1 << iota // stands before 's, or is "his"
	Opens                             // opens its sentence, but for a conjunction
	Hearer                            // whom someone told or asked
	Object                            // the object of a verb
	AfterPrep                         // the object of a preposition
	Agent                             // stands after "by"
	Aside                             // stands between commas as an apposition
	Timed                             // a time: "this week"
	Joined                            // the second of two: "and Katz"

	FlagCount = iota
)

// phraseBreak is the class bits of the words that no noun phrase contains.
const phraseBreak = lexicon.Preposition | lexicon.Conjunction | lexicon.Auxiliary | lexicon.Relative | lexicon.Adverb | lexicon.Subject | lexicon.Object

// ReadHead reads the first noun phrase of the paragraph, whose tokens have been read, and
// returns the token behind its head: behind "sailors" in "the sailors from Haven" and in
// "one of the sailors"; the number of tokens if there is none.
func (p *Paragraph) ReadHead() int {
	p.phrases(1)
	if len(p.Phrases) == 0 {
		return len(p.Tokens)
	}
	hi := int(p.Phrases[len(p.Phrases)-1].Hi)
	if hi+1 < len(p.Tokens) && p.IsWord(hi, lexicon.WordOf) && p.Tokens[hi-1].Is(lexicon.Determiner|lexicon.Quantity) {
		hi = p.chunk(hi + 1)
	}
	return hi
}

// phrases finds noun phrases, quotations and verbs among the paragraph's tokens, until it
// has found as many phrases as limit says.
func (p *Paragraph) phrases(limit int) {
	ts := p.Tokens
	p.Phrases, p.Quotes = p.Phrases[:0], p.Quotes[:0]
	for i := 0; i < len(ts) && len(p.Phrases) < limit; {
		t := &ts[i]
		switch {
		case t.Kind == Quote:
			p.Quotes = append(p.Quotes, int32(i))
			i++
		case t.Kind != Word && t.Kind != Number, t.Is(phraseBreak) && p.closedWord(i), t.Shape&(Adverb|Capital) == Adverb, p.opensWithAdverb(i):
			i++
		case t.IsVerb || p.verbAt(i, i):
			t.IsVerb = true
			i += 1 + int(t.More)
		default:
			i = p.chunk(i)
		}
	}
}

// opensWithAdverb reports whether the word at i is an adverb or a participle that opens its
// sentence, and no part of a name: "Also on the quay Lund said". One that is in no list must
// stand before a word that opens a phrase: "Immediately after the storm", but "Kelly said".
func (p *Paragraph) opensWithAdverb(i int) bool {
	const opens = Capital | First
	t := &p.Tokens[i]
	if t.Shape&opens != opens || i+1 == len(p.Tokens) {
		return false
	}
	next := &p.Tokens[i+1]
	if t.Is(lexicon.Adverb) {
		return next.Kind != Word || next.Shape&Capital == 0
	}
	w := p.Word(i)
	switch {
	case t.Class != 0:
		return false
	case next.Is(lexicon.Preposition) && next.ID != lexicon.WordOf && (t.Verb == 0 && p.Lang.IsIng(w) || p.Lang.IsPast(w)):
		// "Arriving in Oslo, Lund said", "Alarmed by the storm, Lund said"
	case !next.Is(lexicon.Preposition|lexicon.Determiner|lexicon.Subject) || !p.Lang.IsAdverb(w):
		return false
	}
	_, given := lexicon.Given(w)
	return !given
}

// closedWord reads the word at i, one of the closed classes, and reports whether
// it is one: a pronoun, which is a phrase, an auxiliary or a word that no phrase
// holds.
func (p *Paragraph) closedWord(i int) bool {
	t := &p.Tokens[i]
	switch {
	case t.Is(lexicon.Subject):
		p.addPhrase(i, i+1, Pronoun)
	case t.Is(lexicon.Object) && !t.Is(lexicon.Possessive):
		p.addPhrase(i, i+1, Pronoun).Flags = Object
	case t.Is(lexicon.Relative) && !t.Is(lexicon.Conjunction):
		p.addPhrase(i, i+1, RelativePronoun)
	case t.Is(lexicon.Auxiliary) && !t.Is(lexicon.Be) && p.hasObject(i):
		t.IsVerb = true // "Smith had a plan"
	default:
		return t.Is(lexicon.Preposition|lexicon.Conjunction|lexicon.Auxiliary|lexicon.Relative) && !p.nameAt(i)
	}
	return true
}

// hasObject reports whether an object follows the auxiliary at i, so that it is the
// verb itself.
func (p *Paragraph) hasObject(i int) bool {
	if i == 0 || i+1 == len(p.Tokens) {
		return false
	}
	next := &p.Tokens[i+1]
	return next.Is(lexicon.Determiner|lexicon.Possessive|lexicon.Quantity) || next.Form == lexicon.ThirdForm
}

// nameAt reports whether the word at i, though of a closed class, is part of
// a name: "Will Smith", "May".
func (p *Paragraph) nameAt(i int) bool {
	t := &p.Tokens[i]
	if t.Shape&Capital == 0 {
		return false
	}
	if t.Is(lexicon.Auxiliary) && p.nameOfAuxiliary(i) || t.Is(lexicon.Preposition) && t.Shape&First == 0 && p.finiteAt(i+1) {
		t.Class = 0
		return true
	}
	if t.Shape&First != 0 || t.Is(lexicon.Determiner|lexicon.Preposition|lexicon.Subject) {
		return false
	}
	return i+1 < len(p.Tokens) && p.Tokens[i+1].Kind == Word && p.Tokens[i+1].Shape&Capital != 0
}

// nameOfAuxiliary reports whether the auxiliary at i, which has a capital, is a
// name: "Ms. May", "Theresa May", "May said" and "Will Lund said", but not "May we say".
func (p *Paragraph) nameOfAuxiliary(i int) bool {
	if p.finiteAt(i + 1) {
		return true
	}
	if i+2 < len(p.Tokens) && p.Tokens[i+1].Shape&Capital != 0 && (p.Tokens[i+2].Kind == Comma || p.finiteAt(i+2)) {
		if _, given := lexicon.Given(p.Word(i)); given {
			return true
		}
	}
	return i > 0 && p.Tokens[i].Shape&First == 0 && p.Tokens[i-1].Kind == Word && p.Tokens[i-1].Shape&Capital != 0
}

// finiteAt reports whether the word at i is a verb in a finite form alone: "said", "says".
func (p *Paragraph) finiteAt(i int) bool {
	if i >= len(p.Tokens) {
		return false
	}
	f := p.Tokens[i].Form
	return f&(lexicon.Past|lexicon.ThirdForm) != 0 && f&lexicon.Base == 0
}

// A chunk is a noun phrase that is being read.
type chunk struct {
	lo    int   // its first token
	owner int32 // the phrase before 's, or -1
	caps  int   // capitalized words
	noun  bool  // it has a small word that can be a noun, or a number
	last  int   // the last capitalized word, or -1
}

// chunk reads the noun phrase that begins at i and returns where it ends.
func (p *Paragraph) chunk(i int) int {
	ts := p.Tokens
	c := chunk{lo: i, owner: -1, last: -1}
	for ; i < len(ts); i++ {
		switch t := &ts[i]; {
		case t.Kind == Number:
			c.noun = true
			continue
		case t.Kind == Genitive:
			if !p.addOwner(&c, i) {
				return i + 1
			}
			continue
		case i > c.lo && p.inName(i, c.lo, c.last):
			continue // "Lee & Associates", "Bank of England"
		case t.Kind != Word:
			return p.endChunk(&c, i)
		case i > c.lo && t.Is(lexicon.Adverb) && t.Shape&Capital == 0 && c.caps == 0 && !c.noun:
			continue // "the newly built"
		case i > c.lo && p.chunkEnds(&c, i):
			return p.endChunk(&c, i)
		case i > c.lo && p.nameBegins(&c, i):
			p.endChunk(&c, i)
			c = chunk{lo: i, owner: -1, last: -1}
		}
		p.addWord(&c, i)
	}
	return p.endChunk(&c, i)
}

// addOwner adds the phrase before the genitive at i, "Smith" in "Smith's claim", and
// reports whether the phrase that it owns goes on behind it.
func (p *Paragraph) addOwner(c *chunk, i int) bool {
	p.addNoun(c.lo, i, c.caps).Flags |= Possessor
	*c = chunk{lo: c.lo, owner: int32(len(p.Phrases) - 1), last: -1}
	return i+1 < len(p.Tokens) && p.Tokens[i+1].Kind == Word && !p.Tokens[i+1].Is(phraseBreak)
}

// nameBegins reports whether a name begins at i of which the phrase before it, a time or
// the end of an adverbial, is no part: "this week {Clinton}".
func (p *Paragraph) nameBegins(c *chunk, i int) bool {
	return p.Tokens[i].Shape&Capital != 0 && (p.Tokens[i-1].Is(lexicon.Time) || i > c.lo+1 && c.caps == 0 && p.endsAdverbial(c, i))
}

// endsAdverbial reports whether the noun before the capital at i ends what opens the
// sentence, so that a name begins there whose verb follows: "After the war {Lund} taught".
func (p *Paragraph) endsAdverbial(c *chunk, i int) bool {
	ts, noun := p.Tokens, &p.Tokens[i-1]
	if c.lo == 0 || !ts[c.lo-1].Is(lexicon.Preposition) || ts[c.lo-1].Shape&First == 0 || !ts[c.lo].Is(lexicon.Determiner) ||
		noun.Kind != Word || noun.Noun != 0 || noun.Body || p.Lang.IsPerson(p.Word(i-1)) || p.adjectival(i-1) {
		return false
	}
	for i++; i < len(ts) && ts[i].Kind == Word && ts[i].Shape&Capital != 0 && ts[i].Sentence == noun.Sentence; i++ {
	}
	return i < len(ts) && ts[i].Sentence == noun.Sentence && (ts[i].Is(lexicon.Finite|lexicon.Auxiliary) || ts[i].Form&(lexicon.Past|lexicon.ThirdForm) != 0 || p.Lang.IsPast(p.Word(i)))
}

// addWord notes the word at i for the phrase that is being read.
func (p *Paragraph) addWord(c *chunk, i int) {
	t := &p.Tokens[i]
	if t.Shape&Capital != 0 && (t.Shape&First == 0 || !t.Is(lexicon.Determiner|lexicon.Quantity|lexicon.Possessive|lexicon.Adverb)) {
		c.caps++
		c.last = i
	} else if c.caps == 0 && !c.noun {
		c.noun = !t.Is(lexicon.Determiner|lexicon.Possessive|lexicon.Adverb) && !p.adjectival(i)
	}
}

// chunkEnds reports whether the word at i is no part of the phrase before it.
func (p *Paragraph) chunkEnds(c *chunk, i int) bool {
	t := &p.Tokens[i]
	if t.Is(phraseBreak) && !p.nameAt(i) || t.Is(lexicon.Possessive) {
		return true
	}
	if t.Adverbial() && (c.last == i-1 || p.pastAt(i+1)) {
		return true // "said Smith quietly", "the board recently wrote"
	}
	if c.caps == 0 && !c.noun {
		// "One said"; not "one accused man"
		t.IsVerb = t.Verb&lexicon.Strong != 0 && t.Form&lexicon.Past != 0 && p.Tokens[i-1].Is(lexicon.Quantity)
		return t.IsVerb
	}
	if p.IsWord(i, lexicon.WordNamed) && c.owner < 0 && i+1 < len(p.Tokens) && p.Tokens[i+1].Shape&Capital != 0 && c.caps == 0 {
		return false // "a teacher named Erik Voss"
	}
	if t.Is(lexicon.Determiner|lexicon.Time) && !p.surname(c, i) && !(t.Shape&Initial != 0 && c.last == i-1) { // not "James A. Lund"
		return true
	}
	t.IsVerb = p.verbAt(i, c.lo)
	return t.IsVerb
}

// pastAt reports whether the word at i is a verb of the lists in the past.
func (p *Paragraph) pastAt(i int) bool {
	return i < len(p.Tokens) && p.Tokens[i].Verb != 0 && p.Tokens[i].Form&lexicon.Past != 0
}

// surname reports whether the word at i, though one for a time, goes on with the
// name that ends before it: "Ann Day", "Jo March", but "Lund Tuesday" and "Lund
// March 3".
func (p *Paragraph) surname(c *chunk, i int) bool {
	t := &p.Tokens[i]
	if !t.Is(lexicon.Time) || t.Shape&(Capital|Dotted) != Capital || c.last != i-1 || p.Tokens[i-1].Is(lexicon.Time) || i+1 < len(p.Tokens) && p.Tokens[i+1].Kind == Number {
		return false
	}
	name := p.Lang.Find(p.Word(i)).Name
	return name&(lexicon.Surname|lexicon.Calendar) != lexicon.Calendar
}

// inName reports whether the small word or the comma at i joins capitals of one name:
// "of" after the name of an office or body, "de", "van", "&", and the commas and the "and"
// between the fields of one office or body.
func (p *Paragraph) inName(i, lo, last int) bool {
	if last != i-1 || i+1 >= len(p.Tokens) {
		return false
	}
	next := &p.Tokens[i+1]
	if next.Kind != Word || next.Shape&Capital == 0 {
		return false
	}
	if t := &p.Tokens[i]; t.isAmpersand(p.Text) || (t.Kind == Comma || t.ID == lexicon.WordAnd) && ListsFields(p.Lang, p.Text, int(t.Start)) {
		return true
	}
	if p.IsWord(i, lexicon.WordOf) {
		// "Bank of England" but "Rubio of Florida": one word before it that
		// is not a name's end. Package coref decides; the phrase keeps both.
		return p.Tokens[lo].Is(lexicon.Determiner) || i-lo == 1 || p.Lang.Find(p.Word(i-1)).Name&lexicon.Title != 0
	}
	return false
}

// adjectival reports whether the word at i, in small letters, looks like one
// that goes before a noun only.
func (p *Paragraph) adjectival(i int) bool {
	switch t := &p.Tokens[i]; t.ID {
	case lexicon.WordChief, lexicon.WordNew, lexicon.WordOther, lexicon.WordSenior, lexicon.WordTop, lexicon.WordUnnamed:
		return true
	default:
		w := p.Word(i)
		if t.Noun != 0 {
			return p.Lang.IsAdverb(w) // not "the cardinal", "a representative", "their editorial"
		}
		return w == "former" || p.Lang.IsAdjective(w) && !t.Body && p.Lang.Find(w).Name&lexicon.Body == 0 // not "the clinic"
	}
}

// endChunk adds the phrase that has been read up to the token hi, and returns
// hi.
func (p *Paragraph) endChunk(c *chunk, hi int) int {
	if lo := c.lo; hi > lo {
		owner := c.owner
		if t := &p.Tokens[lo]; t.Is(lexicon.Possessive) && t.Kind == Word && owner < 0 {
			// "his warning": the pronoun owns the noun.
			p.addPhrase(lo, lo+1, Pronoun).Flags = Possessor
			owner = int32(len(p.Phrases) - 1)
			if hi == lo+1 {
				return hi
			}
		}
		p.addNoun(lo, hi, c.caps).Owner = owner
	}
	return hi
}

// addPhrase appends the phrase of the tokens [lo,hi) and returns it, for the caller
// to set the rest.
func (p *Paragraph) addPhrase(lo, hi int, kind PhraseKind) *Phrase {
	p.Phrases = append(p.Phrases, Phrase{})
	np := &p.Phrases[len(p.Phrases)-1]
	np.Lo, np.Hi, np.Kind, np.Verb, np.Before, np.Owner = int32(lo), int32(hi), kind, -1, -1, -1
	return np
}

// addNoun adds the phrase of the tokens [lo,hi), of which caps are capitalized.
func (p *Paragraph) addNoun(lo, hi, caps int) *Phrase {
	np := p.addPhrase(lo, hi, Described)
	t := &p.Tokens[lo]
	tail := &p.Tokens[hi-1]
	switch {
	case tail.Is(lexicon.Time) && caps <= 1, tail.Kind == Number && hi == lo+2 && t.Is(lexicon.Time): // "March 3"
		np.Flags |= Timed
	case hi == lo+1 && t.Shape&First != 0 && t.Noun&lexicon.Human != 0 && hi < len(p.Tokens) && p.Tokens[hi].Is(lexicon.Preposition):
		// "Owner of the ferry, Ada Lund, said", "Analysts at Orbis said"
	case tail.Shape&Capital != 0 && caps > 0 && (tail.Shape&First == 0 || !tail.Is(lexicon.Determiner|lexicon.Quantity) && tail.Verb == 0):
		np.Kind = Named
	}
	if t.Shape&First != 0 {
		np.Flags |= Opens
	}
	return np
}

// Word returns the text of the token at i.
func (p *Paragraph) Word(i int) string { return p.Text[p.Tokens[i].Start:p.Tokens[i].End] }

// Extent returns the words of a phrase with up to three prepositional phrases behind it
// that belong to it and end before the token end: "one of the sailors", "a spokesman for
// the port of Haven".
func (p *Paragraph) Extent(phrase, end int32) Span {
	return p.Span(p.Phrases[phrase].Lo, p.extent(phrase, end))
}

// extent returns the token behind the words of Extent.
func (p *Paragraph) extent(phrase, end int32) int32 {
	np := &p.Phrases[phrase]
	hi := np.Hi
	for n := 0; n < 3 && np.Kind != Pronoun && np.Kind != RelativePronoun && np.Flags&Possessor == 0; n++ {
		tail := p.tail(np, hi, end)
		if tail < 0 {
			break
		}
		hi = p.Phrases[tail].Hi
	}
	return hi
}

// tail returns the phrase behind the preposition at the token hi that belongs to the
// phrase np and ends before the token end, -1 if there is none: "the port" in "a
// spokesman for the port".
func (p *Paragraph) tail(np *Phrase, hi, end int32) int32 {
	if hi+1 >= end || p.Tokens[hi].Kind != Word || p.Tokens[hi].Sentence != p.Tokens[np.Lo].Sentence || p.Tokens[hi].Shape&Capital != 0 {
		return -1
	}
	switch p.Tokens[hi].ID {
	case lexicon.WordOf:
		if np.Kind == Named && !p.Lang.Find(p.Word(int(np.Hi)-1)).IsBody() {
			return -1
		}
	case lexicon.WordFor, lexicon.WordAt, lexicon.WordFrom, lexicon.WordIn, lexicon.WordWith, lexicon.WordTo:
		if np.Kind == Named {
			return -1
		}
	default:
		return -1
	}
	tail := p.Beginning(int(hi) + 1)
	if tail < 0 || p.Phrases[tail].Flags&Timed != 0 || p.Phrases[tail].Kind == Pronoun || p.Phrases[tail].Hi > end {
		return -1
	}
	if to := int(p.Phrases[tail].Hi); to < len(p.Tokens) && p.Tokens[to].Kind == Quote {
		return -1 // a sailor with the call sign “Tug”
	}
	return tail
}

// ListsFields reports whether the comma or the "and" with which text[i:] begins stands
// between the fields of one office or body, of which "and" joins the last.
//
//	the Department of Housing, Local Government and Heritage
func ListsFields(lang *lexicon.Language, text string, i int) bool {
	before := strings.TrimRight(text[max(0, i-maxField):i], " ")
	if lang.Find(before[strings.LastIndexByte(before, ' ')+1:]).Name&lexicon.Field == 0 {
		return false
	}
	rest := text[i:]
	for range maxFields {
		word, and := strings.CutPrefix(strings.TrimPrefix(rest, ", "), "and ")
		k := WordEnd(word, 0)
		if !StartsUpper(word) || lang.Find(word[:k]).Name&lexicon.Field == 0 {
			return false
		}
		if and {
			return true
		}
		rest = strings.TrimPrefix(word[k:], " ")
	}
	return false
}

// maxFields is the most words of the fields of an office that are read.
const maxFields = 8

// maxField is the most bytes of one of them with the space behind it.
const maxField = 24
