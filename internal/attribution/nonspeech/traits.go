// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package nonspeech

// A trait is a feature of quoted text by which non-speech is found.
type trait uint8

// The traits. Their names are in traitNames, examples in traits_test.go.
const (
	bias trait = iota // in all: how common non-speech is

	titled      // every word of weight begins with a capital letter, and there are two
	capitalWord // is one word with a capital letter
	finiteVerb  // has is, has, will, don't

	// The words of the sentence before.
	strongBefore // said, told, wrote
	sayBefore    // warned, noted
	callBefore
	judgeBefore
	utterBefore
	phrasalBefore
	thatBefore
	claimBefore
	pronounBefore
	nameBefore

	// A reason to take them for a title or a name.
	beforeMarkup // <item name="River">
	nickname
	soCalled
	knownAs
	bracketed    // (the “Fund”)
	alsoKnown    // aka
	termNoun     // the word
	nameAs       // his name as
	calledThing  // a show called
	workName     // the film
	toldTitle    // told
	onTitle      // on
	makerOf      // host of
	performs     // starred in
	namedSubject // The “Quay Bill” passed
	workBehind   // “Low Water,” the film
	pointer      // READ MORE:
	deedObject   // pressed the “panic button”
	printed      // a sign that read

	// The rest of the story.
	recursMarked // they stand in it again in marks
	recursBare   // and without

	traits int = iota
)

// traitNames are the names of the traits, by which the file of weights and the
// marked cases call them.
var traitNames = [traits]string{
	bias: "marked", titled: "title", capitalWord: "capital word", finiteVerb: "finite verb",
	strongBefore: "strong verb before", utterBefore: "verb of giving voice before", phrasalBefore: "phrasal verb before", sayBefore: "verb of saying before",
	callBefore: "verb of calling before", judgeBefore: "verb of judging before", thatBefore: "that before", claimBefore: "claim before",
	pronounBefore: "pronoun before", nameBefore: "name before", beforeMarkup: "markup", nickname: "nickname", soCalled: "so-called",
	knownAs: "known as", bracketed: "in brackets", alsoKnown: "aka", termNoun: "term noun", nameAs: "name as", calledThing: "thing called",
	workName: "work named", toldTitle: "told a title", onTitle: "on a title", makerOf: "maker of a title", performs: "title performed",
	namedSubject: "named subject", workBehind: "work behind", pointer: "pointer", deedObject: "object of a deed", printed: "printed",
	recursMarked: "again in marks", recursBare: "again without marks",
}
