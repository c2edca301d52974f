// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package text

import "github.com/newswire-go/newswire/internal/lexicon"

// verbAt reports whether the word at i is a verb, where a noun phrase has been read
// from lo up to it (lo == i: none). It is one where the lists or its ending allow
// it and the word before leaves no other reading; after a noun, the word behind
// decides.
func (p *Paragraph) verbAt(i, lo int) bool {
	t := &p.Tokens[i]
	switch {
	case t.Shape&(Capital|First) == Capital:
		return false // a capital inside a sentence is a name's, also that of a verb
	case t.More > 0:
		return !p.ownedAt(i) // "let it be known"
	case t.Is(lexicon.Finite):
		return i > 0 && !p.ownedAt(i)
	case t.Verb == 0:
		return i > 0 && (p.afterName(i, lo) || p.unlistedVerbAt(i, lo))
	case i == 0:
		return t.Form&(lexicon.Past|lexicon.Ing) != 0
	case t.Form == lexicon.ThirdForm && t.Verb&lexicon.Strong == 0 && lo > 0 && lo < i && p.Tokens[lo-1].IsVerb && p.Tokens[lo-1].Verb&(lexicon.Say|lexicon.Think|lexicon.Tell) == 0:
		return false // "Norvik beat Wall Street estimates"
	}
	return p.listedVerbAt(i, lo)
}

// ownedAt reports whether an article or an owner stands before the word at i, so
// that it is a noun or goes with one: "the claim", "Lund's claim".
func (p *Paragraph) ownedAt(i int) bool {
	if i > 1 && p.Word(i-1) == "own" {
		i-- // "the council's own figures"
	}
	return i > 0 && (p.Tokens[i-1].Is(lexicon.Determiner|lexicon.Possessive) || p.Tokens[i-1].Kind == Genitive)
}

// unlistedVerbAt is verbAt for a word that is no verb of the lists.
func (p *Paragraph) unlistedVerbAt(i, lo int) bool {
	t, prev := &p.Tokens[i], &p.Tokens[i-1]
	if t.Shape&Capital != 0 || t.Is(lexicon.Determiner|lexicon.Quantity|lexicon.Time|lexicon.Possessive) {
		return false
	}
	if prev.Is(lexicon.Auxiliary|lexicon.Subject) || prev.Is(lexicon.Relative) && !prev.Is(lexicon.Conjunction|lexicon.Possessive) {
		return !p.adjectival(i) // "he strolled", "was tired", not "was tragic"
	}
	w := p.Word(i)
	switch {
	case p.Lang.IsPast(w):
		// "Smith walked", not "the walked dog", "in walked"
		return !p.ownedAt(i) && !prev.Is(lexicon.Preposition) && !prev.Adverbial()
	case p.Lang.IsIng(w):
		// "Smith walking the dog"
		return i > lo && prev.Kind == Word && !p.ownedAt(i) && i+1 < len(p.Tokens) && p.Tokens[i+1].opensObject()
	case i > lo && p.Lang.IsPlural(w):
		// "Smith projects the calm": a verb after a name of one word
		return i-1 == lo && prev.Kind == Word && prev.Shape&Capital != 0 && i+1 < len(p.Tokens) &&
			p.Tokens[i+1].Is(lexicon.Determiner|lexicon.Possessive|lexicon.Preposition)
	}
	return false
}

// afterName reports whether the word at i, which is in no list, is a verb by its
// place: between a name, which has been read from lo on, and an article or an owner:
// "Anna Smith wins the race", but "Anna Smith supporters the".
func (p *Paragraph) afterName(i, lo int) bool {
	t := &p.Tokens[i]
	if i == lo || t.Class != 0 || t.Noun != 0 || t.Shape&(Adverb|Capital) != 0 || i+1 == len(p.Tokens) || !p.Tokens[i+1].Is(lexicon.Determiner|lexicon.Possessive) {
		return false
	}
	for _, n := range p.Tokens[lo:i] {
		if n.Kind != Word || n.Shape&Capital == 0 || n.Is(lexicon.Determiner) {
			return false
		}
	}
	w := p.Word(i)
	return !p.Lang.IsPerson(w) && !p.Lang.IsPeople(w)
}

// opensObject reports whether the token may open the object of a participle.
func (t *Token) opensObject() bool {
	return t.Is(lexicon.Determiner|lexicon.Possessive|lexicon.Preposition|lexicon.Conjunction) || t.Shape&Capital != 0
}

// followsVerb reports whether the token is one that stands behind a verb rather
// than behind a noun.
func (t *Token) followsVerb() bool {
	switch t.Kind {
	case Quote, Comma, Colon:
		return true
	case Word:
		return t.Shape&Capital != 0 || t.Is(lexicon.Determiner|lexicon.Possessive|lexicon.Subject|lexicon.Object|
			lexicon.Conjunction|lexicon.Adverb|lexicon.Relative|lexicon.Quantity)
	}
	return false
}

// listedVerbAt is verbAt for a form of a verb of the lists that does not open the
// paragraph: by its form, and by the word before.
func (p *Paragraph) listedVerbAt(i, lo int) bool {
	t, prev := &p.Tokens[i], &p.Tokens[i-1]
	past := t.Form&(lexicon.Past|lexicon.Participle) != 0 && t.Form&lexicon.Base == 0
	switch {
	case prev.Is(lexicon.Auxiliary) && t.Form == lexicon.ThirdForm:
		return false // "Smith had doubts"
	case p.ownedAt(i) && !prev.Is(lexicon.Quantity|lexicon.Object):
		return false // "the claim"; not "some claim", "told her hoped"
	case past && p.goesWithNoun(i):
		return prev.Class == 0
	case past, t.Form&lexicon.Ing != 0:
		return true
	case prev.Is(lexicon.Subject | lexicon.Auxiliary | lexicon.Quantity | lexicon.Relative):
		return true // "they claim"
	case prev.Writes(lexicon.WordTo):
		return t.Form&lexicon.Base != 0
	case p.bareAt(i):
		return true
	case prev.Is(lexicon.Preposition):
		return false // "on claims"
	case prev.Adverbial():
		return true // "officials later claim"
	case prev.Is(lexicon.Coordinator):
		return t.Form&lexicon.ThirdForm != 0
	}
	switch prev.Kind {
	case Comma, Quote, Close, Dash:
		return t.isVerbAfter(prev.Kind)
	case Word, Number:
		return i != lo && p.verbAfterNoun(i, lo)
	}
	return false
}

// isVerbAfter reports whether the token, a form of a verb of the lists, is a verb right
// behind a sign: “...,” says Smith; “...,” say critics; but “...,” fire chief Smith said
func (t *Token) isVerbAfter(sign TokenKind) bool {
	return t.Form&lexicon.ThirdForm != 0 ||
		(sign == Quote || sign == Comma) && t.Verb&(lexicon.Say|lexicon.Tell|lexicon.Ask|lexicon.Write) != 0
}

// bareAt reports whether the form at i is the infinitive of a verb of speech behind
// whoever is seen or heard to speak: "they heard the girl say, “We go.”"
func (p *Paragraph) bareAt(i int) bool {
	t, prev := &p.Tokens[i], &p.Tokens[i-1]
	if t.Form&lexicon.Base == 0 || t.Verb&lexicon.Strong == 0 || i+1 == len(p.Tokens) || prev.Kind != Word {
		return false
	}
	k := i + 1
	if p.Tokens[k].Kind == Comma || p.Tokens[k].Kind == Colon {
		k++
	}
	return k < len(p.Tokens) && p.Tokens[k].Kind == Quote && (prev.Is(lexicon.Object) || prev.Class == 0)
}

// goesWithNoun reports whether the past form at i looks like a participle that goes
// with a noun: "of claimed losses", "the newly claimed land". Strong verbs hardly
// ever do.
func (p *Paragraph) goesWithNoun(i int) bool {
	t, prev := &p.Tokens[i], &p.Tokens[i-1]
	if t.Verb&lexicon.Strong != 0 || prev.Kind != Word || !p.Lang.IsPast(p.Word(i)) {
		return false
	}
	return prev.Is(lexicon.Preposition) || prev.Adverbial() && i >= 2 && p.Tokens[i-2].Is(lexicon.Determiner)
}

// nounBefore reports whether the verb form at i, behind a noun, is itself a noun, since a
// verb or a name follows it: "the study notes call the plan", "Rovers champion Ola Moen".
func (p *Paragraph) nounBefore(i int) bool {
	if i+2 >= len(p.Tokens) {
		return false
	}
	t, next := &p.Tokens[i], &p.Tokens[i+1]
	if t.Form&lexicon.ThirdForm != 0 {
		return next.Form&lexicon.Base != 0 && p.Tokens[i+2].opensObject()
	}
	return t.Noun&lexicon.Human != 0 && p.Tokens[i-1].Shape&next.Shape&Capital != 0
}

// verbAfterNoun is listedVerbAt after a noun: "critics charge", "Smith claims", but
// "health claims".
func (p *Paragraph) verbAfterNoun(i, lo int) bool {
	if p.nounBefore(i) {
		return false
	}
	t, prev := &p.Tokens[i], &p.Tokens[i-1]
	plural := p.Lang.IsPlural(p.Word(i - 1))
	if prev.Shape&Capital == 0 {
		switch prev.ID {
		case lexicon.WordPeople, lexicon.WordMen, lexicon.WordWomen, lexicon.WordPolice:
			plural = true
		}
	}
	next := Token{Lexeme: Lexeme{Kind: Stop}}
	if i+1 < len(p.Tokens) {
		next = p.Tokens[i+1]
	}
	follows := next.followsVerb()
	if t.Form&lexicon.ThirdForm != 0 {
		name := prev.Shape&Capital != 0 && (prev.Shape&First == 0 || i-1 == lo && t.Noun == 0 && prev.Class == 0)
		return name || !plural && (follows || t.Verb&lexicon.Strong != 0)
	}
	// "critics say", "critics speak of"
	says := t.Verb&lexicon.Say != 0 && (t.Verb&lexicon.Strong != 0 || t.Noun == 0 && next.Is(lexicon.Preposition))
	return plural && (follows || says)
}
