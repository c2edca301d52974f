// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package text

import (
	"strings"
	"unicode"

	"github.com/newswire-go/newswire/internal/lexicon"
	"github.com/newswire-go/newswire/internal/marks"
)

// sentences numbers the sentences of a paragraph's tokens and marks the words
// that open one. A quotation that ends in a full stop ends its sentence too;
// one that ends in a question mark does where a capital follows that is not
// part of "Smith asked". The quotations are those of the tokens, the first of them
// the base-th of the story.
func sentences(ts []Token, lang *lexicon.Language, story string, quotes []marks.Quotation, base int) {
	n, next := int32(0), int32(base)
	opening := First // of the word that comes next, or nothing
	for i := range ts {
		t := &ts[i]
		t.Sentence = n
		ends := false
		switch t.Kind {
		case Word:
			if t.More == mayBegin {
				cueWords(ts, lang, i, story)
			}
			t.Quote = next
			t.Shape |= opening
			opening = 0
			if t.Shape&(Dotted|Initial) == Dotted && i+1 < len(ts) {
				ends = abbreviated(&ts[i+1], story, quotes, base)
			}
		case Quote:
			next = t.Quote + 1
			ends = endsSentence(ts, i, story, quotes[int(t.Quote)-base].End)
			opening = 0
		case Number:
			t.Quote = next
			opening = 0
		case Stop:
			t.Quote = next
			// "said . . . that": spaced dots inside a sentence.
			ends = i+1 == len(ts) || ts[i+1].Kind != Stop && ts[i+1].Kind != Close && (ts[i+1].Kind != Word || ts[i+1].Shape&Capital != 0)
		default:
			t.Quote = next
		}
		if ends {
			n++
			opening = First
		}
	}
}

// openers are the classes of words that tell, by a capital, that a sentence begins
// after an abbreviation.
const openers = lexicon.Determiner | lexicon.Subject | lexicon.Possessive | lexicon.Conjunction | lexicon.Preposition

// OpensSentence reports whether a word with a capital opens a sentence where it
// follows an abbreviation that may end one: "in the U.S. The mayor".
func OpensSentence(e *lexicon.Entry) bool { return e.Class&openers != 0 }

// abbreviated reports whether an abbreviation ends its sentence, by the token after
// it: "in the U.S. The mayor", "at Orbis Corp. “We go.”"
func abbreviated(next *Token, story string, quotes []marks.Quotation, base int) bool {
	if next.Kind == Quote {
		q := &quotes[int(next.Quote)-base]
		return utters(story[q.Start:q.End])
	}
	return next.Kind == Word && next.Shape&Capital != 0 && next.Is(openers)
}

// utters reports whether a quotation has the form of a whole utterance.
func utters(marked string) bool {
	i := strings.IndexFunc(marked, unicode.IsLetter)
	if i < 0 {
		return false
	}
	l := FormOf(strings.TrimRight(marked[i:], "\"'”’ "))
	return l == FormWhole || l == FormSentence
}

// endsSentence reports whether the quotation at i, whose words end at end, is the
// end of its sentence.
func endsSentence(ts []Token, i int, story string, end int) bool {
	c := lastInk(story, int(ts[i].Start), end)
	if c != '.' && c != '?' && c != '!' {
		return false
	}
	if i+1 == len(ts) {
		return true
	}
	t := &ts[i+1]
	if t.Kind == Quote {
		return true
	}
	if t.Kind != Word {
		return t.Kind == Other
	}
	if c == '.' {
		return t.Shape&Capital != 0
	}
	if t.Shape&Capital == 0 {
		return false
	}
	if introduced(ts, i) {
		return true
	}
	// “Really?” Smith asked.
	for k := i + 1; k < len(ts) && k < i+6; k++ {
		if ts[k].Kind != Word && ts[k].Kind != Genitive {
			return true
		}
		if ts[k].Verb != 0 && k > i+1 {
			return k+1 < len(ts) && (ts[k+1].Kind == Quote || ts[k+1].Is(lexicon.Conjunction))
		}
	}
	return true
}

// introduced reports whether a verb and a comma or colon lead to the quotation at i,
// so that what follows its question mark is another sentence:
//
//	Lund asked, “Really?” Moen said, “Yes.”
func introduced(ts []Token, i int) bool {
	if i < 2 || ts[i-1].Kind != Comma && ts[i-1].Kind != Colon {
		return false
	}
	for k := i - 2; k >= 0 && k > i-6 && ts[k].Sentence == ts[i].Sentence && ts[k].Kind == Word; k-- {
		if ts[k].Verb != 0 {
			return true
		}
	}
	return false
}
