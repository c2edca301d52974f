// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package kind

import "strings"

// A role is what a small word can do in a sentence, as a set of bits.
type role uint8

const (
	first       role = 1 << iota // a pronoun: I, we, my, us
	second                       // you, your
	third                        // he, it, their
	finite                       // a verb that only a clause has: is, has, will, don't
	preposition                  // but for "on" and "to", which have work of their own beside titles and speech
	closed                       // of the small classes that no title's weight rests on and that no noun phrase ends with
)

// roleOf returns what a small word can do, 0 for any other word. A pronoun may
// have its verb with it: "I'm". All lists are looked through at once, for this
// is asked of every word between the marks.
func roleOf(w string) role {
	r := listed(w)
	if r != 0 {
		return r
	}
	i := clitic(w)
	if i < 0 {
		return 0
	}
	if r = listed(w[:i]) & (first | second | third); r&third != 0 {
		r |= closed
	}
	if r != 0 || strings.HasSuffix(w, "n't") || strings.HasSuffix(w, "n’t") {
		r |= finite
	}
	return r
}

// clitic returns the place of the apostrophe in a short word, "I'm" or "don't",
// -1 if there is none.
func clitic(w string) int {
	w = w[:min(len(w), 8)]
	for i := range len(w) {
		if c := w[i]; c == '\'' || c == 0xE2 {
			return i
		}
	}
	return -1
}

// listed is roleOf for a word without an apostrophe.
func listed(w string) role {
	switch w {
	case "I", "we", "my", "our":
		return first | closed
	case "We", "My", "Our", "us", "me", "myself", "ourselves":
		return first
	case "your":
		return second | closed
	case "you", "You", "Your", "yourself":
		return second
	case "he", "He", "she", "She", "it", "It", "they", "They", "his", "His", "her", "Her", "their", "Their", "him", "them":
		return third | closed
	case "is", "are", "was", "were", "has", "have", "had", "do", "does", "did", "will", "would", "can", "could",
		"should", "may", "might":
		return finite | closed
	case "am", "must", "cannot", "Is", "Are", "Do", "Did", "Will":
		return finite
	case "of", "in", "In", "for", "For", "with", "With", "from", "From", "by", "By", "at", "At", "about", "into", "over",
		"like", "Like", "against", "than", "under", "between", "through", "after", "After", "before", "during",
		"without", "toward", "towards", "including", "via", "per":
		return preposition | closed
	case "the", "The", "a", "A", "an", "An", "this", "This", "that", "these", "These", "those", "Those", "any", "some", "such", "no",
		"its", "Its", "and", "And", "or", "but", "But", "nor", "on", "On", "to", "as", "up", "out", "off", "not",
		"be", "been", "being", "which", "who", "whom", "whose", "when", "where", "while", "because", "if", "so", "also", "then",
		"there", "until", "since":
		return closed
	}
	return 0
}
