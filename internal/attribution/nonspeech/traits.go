// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package nonspeech

// A trait is a feature of quoted text by which non-speech is found.
type trait uint8

// The traits. Their names are in traitNames, examples in traits_test.go.
const (
	bias trait = iota // in all: how common non-speech is

	// The words.
	oneWord
	twoWords
	phraseWords // 5 to 8 words
	clauseWords // 9 to 15
	manyWords   // 16 and more
	capitalized // begins with a capital letter
	titled      // every word of weight begins with one, and there are two
	capitalWord // is one word with a capital letter
	numeric     // has no words
	firstPerson // has I, we, my, us
	thirdPerson // has he, it, their
	finiteVerb  // has is, has, will, don't
	nested      // has marks inside
	unclosed    // lacks its closing mark

	// The words directly before.
	beforeMarkup   // an equals sign: <item name="River">
	startsSentence // nothing of the sentence
	beforeComma
	introduced // a colon, or a verb of saying
	beforeDash
	beforeThat
	beforeBe // is, was
	beforePossessive
	beforeCalled // dubbed, entitled
	beforeTerm   // word, slogan
	beforeClaim  // warning, suggestion
	beforeName   // a capitalized word
	beforeWord   // any other word that is no verb

	// The words directly behind.
	behindParagraph // nothing of the paragraph
	behindSentence  // nothing of the sentence
	behindName      // a capitalized word
	behindWork      // film, song
	behindPlural
	behindPronoun

	// The rest of the sentence.
	strongBefore // said, told, wrote
	strongNear   // the same, at most two words away
	strongBehind
	strongBehindNear
	sayBefore // warned, noted
	callBefore
	judgeBefore
	thinkBefore
	utterBefore
	phrasalBefore
	thatBefore
	claimBefore
	workBefore
	pronounBefore
	pronounNear
	nameBefore
	noVerb       // no cue.Reporting verb on either side
	quotedBefore // another quotation
	chainedTitle // a title, parted from these words by a comma or "and"
	byItself     // the paragraph holds nothing else

	// Several of these together.
	soCalled
	knownAs
	nickname
	program
	attributive
	titleSubject
	titleObject
	titleOfWork
	titleShort
	shortSpeech

	// A reason to take them for a title or a name.
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
	bias: "marked", oneWord: "one word", twoWords: "two words", phraseWords: "phrase", clauseWords: "clause", manyWords: "many words",
	capitalized: "capital", titled: "title", capitalWord: "capital word", numeric: "number", firstPerson: "first person",
	thirdPerson: "third person", finiteVerb: "finite verb", nested: "nested marks", unclosed: "unclosed", beforeMarkup: "markup",
	startsSentence: "starts the sentence", beforeComma: "after a comma", introduced: "introduced", beforeDash: "after a dash",
	beforeThat: "after that", beforeBe: "after a form of be", beforePossessive: "after a possessive", beforeCalled: "called", beforeTerm: "term",
	beforeClaim: "after a claim", beforeName: "after a name", beforeWord: "after a word", behindParagraph: "ends the paragraph",
	behindSentence: "ends the sentence", behindName: "before a name", behindWork: "before a work", behindPlural: "before a plural",
	behindPronoun: "before a pronoun", strongBefore: "strong verb before", strongNear: "strong verb near",
	strongBehind: "strong verb behind", strongBehindNear: "strong verb near behind", sayBefore: "verb of saying before",
	callBefore: "verb of calling before", judgeBefore: "verb of judging before", thinkBefore: "verb of thinking before",
	utterBefore: "verb of giving voice before", phrasalBefore: "phrasal verb before", thatBefore: "that before",
	claimBefore: "claim before", workBefore: "work before", pronounBefore: "pronoun before", pronounNear: "pronoun near",
	nameBefore: "name before", noVerb: "no verb", quotedBefore: "quotation before", chainedTitle: "after a title",
	byItself: "alone in the paragraph", soCalled: "so-called", knownAs: "known as", nickname: "nickname", program: "program",
	attributive: "attributive", titleSubject: "title as subject", titleObject: "title as object", titleOfWork: "title of a work",
	titleShort: "short title", shortSpeech: "short, beside a verb", bracketed: "in brackets", alsoKnown: "aka", termNoun: "term noun",
	nameAs: "name as", calledThing: "thing called", workName: "work named", toldTitle: "told a title", onTitle: "on a title",
	makerOf: "maker of a title", performs: "title performed", namedSubject: "named subject",
	workBehind: "work behind", pointer: "pointer", deedObject: "object of a deed", printed: "printed", recursMarked: "again in marks", recursBare: "again without marks",
}
