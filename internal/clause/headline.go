// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package clause

import (
	"strings"

	"github.com/newswire-go/newswire/internal/lexicon"
)

// maxHeadline is the most bytes of a line that is read as a headline.
const maxHeadline = 200

// LowerHeadlines returns the text with the capitals taken off the words of headlines in
// title case that are in a list, so that their verbs are seen. Every byte keeps its place.
//
//	Lund Says Ferry Will Sail -> Lund says Ferry will Sail
func LowerHeadlines(lang *lexicon.Language, text string) string {
	var out []byte
	for start := 0; start < len(text); {
		end := len(text)
		if n := strings.IndexByte(text[start:], '\n'); n >= 0 {
			end = start + n
		}
		if end-start <= maxHeadline && inTitleCase(text[start:end]) {
			if out == nil {
				out = []byte(text)
			}
			lowerListed(lang, text[start:end], out[start:end])
		}
		start = end + 1
	}
	if out == nil {
		return text
	}
	return string(out)
}

// inTitleCase reports whether nearly all words of a line of four letters or more
// begin with a capital, and there are four of them.
func inTitleCase(line string) bool {
	capitals, words := 0, 0
	for i := 0; i < len(line); {
		start := i
		for i < len(line) && isLetter(line[i]) {
			i++
		}
		if i-start >= 4 {
			words++
			if line[start] >= 'A' && line[start] <= 'Z' {
				capitals++
			} else if more := (len(line) - i) / 5; 5*(capitals+more) <= 4*(words+more) {
				return false // whatever words of four letters follow, with a space each
			}
		}
		i++
	}
	return words >= 4 && 5*capitals > 4*words
}

// lowerListed writes the words of a line that are in a list and no part of a name, but
// for the first, in small letters.
func lowerListed(lang *lexicon.Language, line string, out []byte) {
	first := true
	for i := 0; i < len(line); {
		n := 0
		for i+n < len(line) && (isLetter(line[i+n]) || line[i+n] == '\'' || line[i+n] >= 0x80) {
			n++
		}
		if n > 1 && line[i] >= 'A' && line[i] <= 'Z' && !first && (line[i+1] < 'A' || line[i+1] > 'Z') {
			e := lang.Find(line[i : i+n])
			listed := e.Class != 0 || e.Verb != 0 || e.Noun&lexicon.Human == 0 && e.Noun != 0 || lang.CommonVerb(line[i:i+n]) != 0
			if listed && e.Name&(lexicon.Title|lexicon.Honorific|lexicon.Demonym|lexicon.Calendar|lexicon.Body) == 0 {
				out[i] |= 0x20
			}
		}
		if n > 0 {
			first = false
		}
		i += max(n, 1)
	}
}

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }
