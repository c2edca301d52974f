// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package coref

import "github.com/newswire-go/newswire/internal/weight"

// A Form is how a mention refers to someone.
type Form uint8

const (
	FullName   Form = iota // Nora Lindqvist
	PartOfName             // Lindqvist, of several who bear the name
	HeOrShe                // he, she, her
	It                     // it
	They                   // they
	AsPerson               // the senator
	AsBody                 // the company
)

// forms is the number of forms that are weighed: all but FullName.
const forms = int(AsBody)

// A place is the part that the last name of a candidate before the mention has in its
// sentence.
type place uint8

const (
	atOpener place = iota // the subject, at the head of the sentence
	atSubject
	atMinor  // the subject of a subordinate clause
	atObject // of a verb
	atOther  // behind a preposition or before "'s"
	unnamed  // there is no name in reach
	places   = iota
)

// A reference is how a candidate was last referred to before the mention.
type reference uint8

const (
	byName     reference = iota
	described            // words for it open the sentence: "The senator"
	introduced           // the same, by which it is brought in: "A neighbor"
	spoken               // as the speaker of a quotation
	byPronoun            // by "he" or "she"
	references = iota
)

// A nounClass is the class of the noun of a description.
type nounClass uint8

const (
	officeNoun    nounClass = iota // has one holder: president, pope
	titleNoun                      // senator, coach
	genericNoun                    // man, woman
	anybodyNoun                    // official, source
	ageNoun                        // 56-year-old
	personNounish                  // any other for a person: sailor
	bodyNoun                       // ministry, bank
	tradeNoun                      // company, club
	nounClasses   = iota
)

// A match is how the story calls a candidate by the noun of a description.
type match uint8

const (
	noMatch     match = iota // no role is known
	otherMatch               // only by other roles
	placeMatch               // by the noun, but not by a place or name before it
	nounMatch                // by the noun
	wordsMatch               // by the noun and a word before it
	nameMatch                // the name holds the noun: "the bank" is Norrvik Bank
	ageMatch                 // by the age
	nationMatch              // by a word of the same nation
	matches     = iota
)

// A sign is a property that a candidate has or has not.
type sign uint8

const (
	signSingle    sign = iota // its name is one word
	signJoined                // its name stands in "Lund and Berg"
	signSays                  // a verb of saying, or "according to", stands beside its name
	signLede                  // it is named in the first sentences
	signRole                  // the story gives it a role
	signKnown                 // its gender is known, for "he" and "she"
	signParagraph             // it is named in the first sentence of the paragraph
	signAlone                 // of the candidates it alone is named in the paragraph
	signMain                  // no other candidate is named in full as often
	signPlace                 // it is of no known kind, and its name is that of a place
	signWord                  // the same, and its first word is in the lexicon
	signs         = iota
)

// The features of a candidate are numbered one after the other, those of a block with
// the last fact fastest.
const (
	featName       = 0                                    // distance of the last name × its place
	featLast       = featName + backs*places              // distance of the last reference × how
	featBack       = featLast + backs*references          // form × distance of the last reference
	featPlace      = featBack + forms*backs               // form × place
	featReference  = featPlace + forms*places             // form × how
	featParagraphs = featReference + forms*references     // form × paragraphs between
	featSpoke      = featParagraphs + forms*paragraphsMax // form × who spoke
	featRank       = featSpoke + forms*4                  // form × how many of known kind are referred to behind it
	featChain      = featRank + forms*4                   // form × whom the last pronoun means
	featKind       = featChain + forms*3                  // form × kind
	featSeen       = featKind + forms*kinds               // form × mentions
	featSign       = featSeen + forms*4                   // form × sign
	featMatch      = featSign + forms*signs               // class of the noun × match
	featRest       = featMatch + nounClasses*matches      // match × words of the description that do not match
	featHolders    = featRest + matches*3                 // match × whether it is the only one of the kind
	featNone       = featHolders + matches*2              // form × whether there are candidates, of "none of them"
	featNoneNoun   = featNone + forms*4                   // class of the noun × what the story says of it
	featNoneSign   = featNoneNoun + nounClasses*4         // words of the description
	features       = featNoneSign + noneSigns
)

// The signs for "none of them".
const (
	noneModified = iota // "the young senator"
	noneOf              // "the head of"
	noneNamed           // "the Lund spokesman"
	noneLocal           // "the Ohio senator"
	nonePlain           // "the senator"
	noneOther           // the story has brought in someone else by the noun: "a senator"
	noneSigns
)

const (
	backs         = 8
	paragraphsMax = 4
	kinds         = 6
)

// blocks are the blocks of features in the order of the constants above.
var blocks = []weight.Block{
	{Start: featName, Facts: []weight.Fact{{Name: "name-sentences-back", Values: backNames}, factPlace}},
	{Start: featLast, Facts: []weight.Fact{factBack, factReference}},
	{Start: featBack, Facts: []weight.Fact{factForm, factBack}},
	{Start: featPlace, Facts: []weight.Fact{factForm, factPlace}},
	{Start: featReference, Facts: []weight.Fact{factForm, factReference}},
	{Start: featParagraphs, Facts: []weight.Fact{factForm, {Name: "paragraphs-back", Values: []string{"0", "1", "2", "more"}}}},
	{Start: featSpoke, Facts: []weight.Fact{factForm, {Name: "spoke", Values: []string{"no", "before", "last", "last-and-nobody-named-since"}}}},
	{Start: featRank, Facts: []weight.Fact{factForm, {Name: "recency", Values: []string{"1", "2", "3", "more"}}}},
	{Start: featChain, Facts: []weight.Fact{factForm, {Name: "last-pronoun", Values: []string{"other", "it", "it-and-nobody-named-since"}}}},
	{Start: featKind, Facts: []weight.Fact{factForm, {Name: "kind", Values: []string{"unknown", "person", "organization", "unnamed", "group", "doubtful"}}}},
	{Start: featSeen, Facts: []weight.Fact{factForm, {Name: "mentions", Values: []string{"1", "2", "3-4", "more"}}}},
	{Start: featSign, Facts: []weight.Fact{factForm, {Name: "sign", Values: []string{"one-word", "joined", "says", "lede", "role", "gender-known", "paragraph", "alone", "main", "place", "word"}}}},
	{Start: featMatch, Facts: []weight.Fact{factNoun, factMatch}},
	{Start: featRest, Facts: []weight.Fact{factMatch, {Name: "words-left", Values: []string{"0", "1", "more"}}}},
	{Start: featHolders, Facts: []weight.Fact{factMatch, {Name: "only", Values: []string{"no", "yes"}}}},
	{Start: featNone, Facts: []weight.Fact{factForm, {Name: "none-of", Values: []string{"0", "1", "2", "more"}}}},
	{Start: featNoneNoun, Facts: []weight.Fact{factNoun, {Name: "none-match", Values: []string{"no", "yes", "none-spoke", "spoke"}}}},
	{Start: featNoneSign, Facts: []weight.Fact{{Name: "none", Values: []string{"modified", "of", "named", "local", "plain", "introduced"}}}},
}

// backNames are the classes of the sentences between a reference and the mention.
var backNames = []string{"0", "1", "2", "3", "4-5", "6-10", "more", "later"}

var (
	factForm      = weight.Fact{Name: "form", Values: []string{"part-of-name", "he-she", "it", "they", "person", "body"}}
	factBack      = weight.Fact{Name: "sentences-back", Values: backNames}
	factPlace     = weight.Fact{Name: "name", Values: []string{"opener", "subject", "minor", "object", "other", "no"}}
	factReference = weight.Fact{Name: "as", Values: []string{"name", "described", "introduced", "speaker", "pronoun"}}
	factNoun      = weight.Fact{Name: "noun", Values: []string{"office", "title", "generic", "anybody", "age", "other", "body", "trade"}}
	factMatch     = weight.Fact{Name: "match", Values: []string{"no", "other-role", "not-the-place", "noun", "words", "name", "age", "nation"}}
)
