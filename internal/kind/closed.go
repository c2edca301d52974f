// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package kind

import "strings"

// clitic returns the place of the apostrophe in a short word, "I'm" or
// "don't", and its length where there is none.
func clitic(w string) int {
	for i := range min(len(w), 8) {
		if w[i] == '\'' || w[i] == 0xE2 {
			return i
		}
	}
	return len(w)
}

// person returns the person of a pronoun, 0 for any other word.
func person(w string) int {
	switch w[:clitic(w)] {
	case "I", "we", "We", "my", "My", "our", "Our", "us", "me", "myself", "ourselves":
		return 1
	case "you", "You", "your", "Your", "yourself":
		return 2
	case "he", "He", "she", "She", "it", "It", "they", "They", "his", "His", "her", "Her", "their", "Their", "him", "them":
		return 3
	}
	return 0
}

// isFinite reports whether the word is a verb that only a clause has.
func isFinite(w string) bool {
	switch w {
	case "is", "are", "was", "were", "am", "has", "have", "had", "do", "does", "did", "will", "would", "can", "could",
		"should", "must", "may", "might", "cannot", "Is", "Are", "Do", "Did", "Will":
		return true
	}
	return clitic(w) < len(w) && (strings.HasSuffix(w, "n't") || strings.HasSuffix(w, "n’t") || person(w) > 0)
}

// preposition reports whether the word is a common preposition, "on" and "to"
// apart, which have work of their own beside titles and speech.
func preposition(w string) bool {
	switch w {
	case "of", "in", "In", "for", "For", "with", "With", "from", "From", "by", "By", "at", "At", "about", "into", "over",
		"like", "Like", "against", "than", "under", "between", "through", "after", "After", "before", "during",
		"without", "toward", "towards", "including", "via", "per":
		return true
	}
	return false
}

// closed reports whether the word belongs to one of the small classes that no
// title's weight rests on and that no noun phrase ends with.
func closed(w string) bool {
	switch w {
	case "the", "The", "a", "A", "an", "An", "this", "This", "that", "these", "These", "those", "Those", "any", "some", "such", "no",
		"its", "Its", "my", "our", "your", "and", "And", "or", "but", "But", "nor", "on", "On", "to", "as", "up", "out", "off", "not",
		"is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "will", "would", "can", "could", "should", "may",
		"might", "did", "do", "does", "which", "who", "whom", "whose", "when", "where", "while", "because", "if", "so", "also", "then",
		"there", "until", "since", "we", "I":
		return true
	}
	return preposition(w) || person(w) == 3
}
