// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

// Package kind tells words that somebody says from words that are merely
// marked: titles, nicknames, the so-called. It knows the words of a sentence,
// not who its people are; whether someone there speaks is for attribution to
// find, which has the last word where the strength of a mention leaves doubt.
package kind

import (
	"math/bits"
	"slices"
)

// The strengths from which on marked words are a mention whatever is around
// them, and from which on they are one unless someone is found to say them.
// On the fifth of PolNeAR's training part that the weights have not seen,
// Doubtful takes 1.5 in 100 utterances for mentions and leaves 47 in 100
// mentions among the utterances, Certain 0.4 and 66. Rules alone, the traits
// that name a title, a program, an attribute and the certain ones, take 1.1
// and leave 58.
const (
	Certain  = 180
	Doubtful = 70
)

// certain lists the traits that leave no doubt, strongest first.
var certain = [...]trait{beforeMarkup, nickname, soCalled, knownAs}

// names are the traits' names as rules.
var names = [traits]string{
	always:           "marked",
	oneWord:          "one word",
	twoWords:         "two words",
	phraseWords:      "phrase",
	clauseWords:      "clause",
	manyWords:        "many words",
	capital:          "capital",
	titled:           "title",
	capitalWord:      "capital word",
	number:           "number",
	firstPerson:      "first person",
	thirdPerson:      "third person",
	finiteVerb:       "finite verb",
	nested:           "nested marks",
	unclosed:         "unclosed",
	beforeMarkup:     "markup",
	beforeSentence:   "starts the sentence",
	beforeComma:      "after a comma",
	introduced:       "introduced",
	beforeDash:       "after a dash",
	beforeThat:       "after that",
	beforePossessive: "after a possessive",
	beforeCalled:     "called",
	beforeTerm:       "term",
	beforeClaim:      "after a claim",
	beforeName:       "after a name",
	beforeWord:       "after a word",
	behindParagraph:  "ends the paragraph",
	behindSentence:   "ends the sentence",
	behindName:       "before a name",
	behindWork:       "before a work",
	behindPlural:     "before a plural",
	behindPronoun:    "before a pronoun",
	strongBefore:     "strong verb before",
	strongNear:       "strong verb near",
	strongBehind:     "strong verb behind",
	strongBehindNear: "strong verb near behind",
	sayBefore:        "verb of saying before",
	callBefore:       "verb of calling before",
	judgeBefore:      "verb of judging before",
	thinkBefore:      "verb of thinking before",
	utterBefore:      "verb of giving voice before",
	phrasalBefore:    "phrasal verb before",
	thatBefore:       "that before",
	claimBefore:      "claim before",
	workBefore:       "work before",
	pronounBefore:    "pronoun before",
	pronounNear:      "pronoun near",
	nameBefore:       "name before",
	noVerb:           "no verb",
	quotedBefore:     "quotation before",
	chainedTitle:     "after a title",
	alone:            "alone in the paragraph",
	soCalled:         "so-called",
	knownAs:          "known as",
	nickname:         "nickname",
	program:          "program",
	attributive:      "attributive",
	titleSubject:     "title as subject",
	titleObject:      "title as object",
	titleOfWork:      "title of a work",
	titleShort:       "short title",
	shortSpeech:      "short, beside a verb",
}

// Names returns the traits' names, in the order of their bits.
func Names() []string { return slices.Clone(names[:]) }

// Strength returns how strongly the traits speak for a mention: a hundred
// times the logarithm of the odds. Below zero they speak for an utterance.
func (t Traits) Strength() int {
	sum := 0
	for rest := uint64(t); rest != 0; rest &= rest - 1 {
		sum += int(weights[bits.TrailingZeros64(rest)])
	}
	for _, tr := range certain {
		if t.has(tr) {
			sum = max(sum, Certain)
		}
	}
	return sum
}

// mostOf returns the most that a trait can add to the strength.
func mostOf(tr trait) int { return max(0, int(weights[tr])) }

// Rule returns the name of the trait that speaks most for a mention.
func (t Traits) Rule() string {
	best := always
	for tr := range trait(traits) {
		if t.has(tr) && tr != always && (best == always || weights[tr] > weights[best]) {
			best = tr
		}
	}
	for _, tr := range certain {
		if t.has(tr) {
			best = tr
			break
		}
	}
	return names[best]
}
