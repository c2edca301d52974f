// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package text

import (
	"strings"
	"unicode"

	"github.com/newswire-go/newswire/internal/lexicon"
	"github.com/newswire-go/newswire/internal/marks"
)

// sentences numbers the sentences of a paragraph's lexemes and marks the words
// that open one. A quotation that ends in a full stop ends its sentence too;
// one that ends in a question mark does where a capital follows that is not
// part of "Smith asked". The quotations are those of the lexemes. The sentences are
// added to x, which is the whole text with the paragraph, from start on; if x is nil,
// they are numbered from 0.
func sentences(ls []Lexeme, lang *lexicon.Language, story string, start int, quotes []marks.Quotation, x *Lexed) {
	r := sentenceReader{ls, lang, story, quotes, x}
	n, opening := int32(0), First // opening is of the word that comes next, or nothing
	if x != nil && len(ls) > 0 {
		n = x.begin(int32(start), true)
	}
	for i := range ls {
		l := &ls[i]
		l.Sentence = n
		if opening == 0 && l.Kind == Word && l.Shape&Dotted == 0 {
			continue // fast path
		}
		ends := false
		switch l.Kind {
		case Word:
			if l.Shape |= opening; l.Shape&(Dotted|Initial) == Dotted && i+1 < len(ls) {
				ends = r.abbreviated(i + 1)
			}
			opening = 0
		case Stop:
			ends = r.stops(i)
		case Close:
			// "(They met.) The mayor".
			ends = i > 0 && ls[i-1].Kind == Stop && i+1 < len(ls) && ls[i+1].Kind == Word && ls[i+1].Shape&Capital != 0
		case Quote:
			ends = r.endsSentence(i, r.quotes[0].End)
			r.quotes, opening = r.quotes[1:], 0
		case Number:
			opening = 0
		}
		if ends {
			n, opening = r.next(n, i+1), First
		}
	}
}

// A sentenceReader finds the sentences of a paragraph.
type sentenceReader struct {
	lexemes []Lexeme
	lang    *lexicon.Language
	story   string
	quotes  []marks.Quotation // those that have not been reached
	whole   *Lexed            // the text of which the paragraph is, or nil
}

// next returns the number of the sentence behind the n-th, which begins with the lexeme
// at i, if there is one.
func (r *sentenceReader) next(n int32, i int) int32 {
	switch {
	case r.whole == nil:
		return n + 1
	case i < len(r.lexemes):
		return r.whole.begin(r.lexemes[i].Start, false)
	}
	return n
}

// stops reports whether the full stop, question mark or exclamation mark at i ends its
// sentence. It does not before a small letter, as in "said . . . that", before a comma,
// as in "trains, ferries, etc., were full", and behind a word such as "vs.".
func (r *sentenceReader) stops(i int) bool {
	if i+1 == len(r.lexemes) {
		return true
	}
	switch l := &r.lexemes[i+1]; l.Kind {
	case Stop, Close, Comma, Semicolon:
		return false
	case Word:
		return l.Shape&Capital != 0 && !r.beforeName(i-1)
	}
	return true
}

// beforeName reports whether the i-th is a word in small letters whose full stop, right
// behind it, ends no sentence, since a name follows: "vs."
func (r *sentenceReader) beforeName(i int) bool {
	if i < 0 {
		return false
	}
	l := &r.lexemes[i]
	return l.Kind == Word && l.Shape&Capital == 0 && l.End-l.Start <= 3 && r.story[l.End] == '.' &&
		r.lang.At(r.story, int(l.Start), int(l.End)).Name&lexicon.BeforeName != 0
}

// class returns the class of the word at i, 0 if it is none.
func (r *sentenceReader) class(i int) lexicon.Class { return r.token(i).Class }

// token returns the lexeme at i with its classes.
func (r *sentenceReader) token(i int) Token {
	t := Token{Lexeme: r.lexemes[i]}
	if t.Kind == Word {
		t.read(r.lang, r.story)
	}
	return t
}

// openers are the classes of words that tell, by a capital, that a sentence begins
// after an abbreviation.
const openers = lexicon.Determiner | lexicon.Subject | lexicon.Possessive | lexicon.Conjunction | lexicon.Preposition

// abbreviated reports whether an abbreviation ends its sentence, by the lexeme after
// it, at next: "in the U.S. The mayor", "at Orbis Corp. “We go.”"
func (r *sentenceReader) abbreviated(next int) bool {
	switch l := &r.lexemes[next]; l.Kind {
	case Quote:
		q := &r.quotes[0]
		return utters(r.story[q.Start:q.End])
	case Word:
		return l.Shape&Capital != 0 && r.class(next)&openers != 0
	}
	return false
}

// utters reports whether a quotation has the form of a whole utterance.
func utters(marked string) bool {
	i := strings.IndexFunc(marked, unicode.IsLetter)
	if i < 0 {
		return false
	}
	l := formOf(strings.TrimRight(marked[i:], "\"'”’ "))
	return l == FormWhole || l == FormSentence
}

// endsSentence reports whether the quotation at i, whose words end at end, is the
// end of its sentence.
func (r *sentenceReader) endsSentence(i, end int) bool {
	ls := r.lexemes
	c := lastInk(r.story, int(ls[i].Start), end)
	if c != '.' && c != '?' && c != '!' {
		return false
	}
	if i+1 == len(ls) {
		return true
	}
	l := &ls[i+1]
	if l.Kind == Quote {
		return true
	}
	if l.Kind != Word {
		return l.Kind == Other
	}
	if l.Shape&Capital == 0 {
		return false
	}
	if c == '.' || r.introduced(i) {
		return true
	}
	// “Really?” Smith asked.
	for k := i + 1; k < len(ls) && k < i+6; k++ {
		if ls[k].Kind != Word && ls[k].Kind != Genitive {
			return true
		}
		if k > i+1 && r.token(k).Verb != 0 {
			return k+1 < len(ls) && (ls[k+1].Kind == Quote || r.class(k+1)&lexicon.Conjunction != 0)
		}
	}
	return true
}

// introduced reports whether a verb and a comma or colon lead to the quotation at i,
// so that another sentence follows its question mark:
//
//	Lund asked, “Really?” Moen said, “Yes.”
func (r *sentenceReader) introduced(i int) bool {
	ls := r.lexemes
	if i < 2 || ls[i-1].Kind != Comma && ls[i-1].Kind != Colon {
		return false
	}
	for k := i - 2; k >= 0 && k > i-6 && ls[k].Sentence == ls[i].Sentence && ls[k].Kind == Word; k-- {
		if r.token(k).Verb != 0 {
			return true
		}
	}
	return false
}
