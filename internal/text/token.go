// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package text

import (
	"slices"

	"github.com/newswire-go/newswire/internal/lexicon"
)

// A Token is a word, a mark or a whole quotation of a paragraph. Words inside
// quotation marks are the speaker's, not the writer's, and are never cut up.
type Token struct {
	Lexeme
	Form  lexicon.Form
	Class lexicon.Class
	Verb  lexicon.VerbClass
	Noun  lexicon.NounClass
	ID    lexicon.ID // for a word: which, of those that rules name
	Quote int32      // for a quote: which; for others, which is next
	More  int8       // how many of the tokens behind are one cue with it; mayBegin before that is known

	Body bool // a noun for an organization, "ministry", or for many people, "crowd"

	// Set when the phrases of the paragraph are read.
	IsVerb       bool
	Relation     Relation // of a verb: how its subject was found
	Subject      int32    // of a verb: its subject, a phrase, or -1
	ends, begins int32    // the outermost phrase that ends or begins here, plus one; 0 for none
}

func (t *Token) Is(c lexicon.Class) bool { return t.Class&c != 0 }

// Writes reports whether the token is the word w in small letters.
func (t *Token) Writes(w lexicon.ID) bool { return t.ID == w && t.Shape&Capital == 0 }

// Adverbial reports whether the token is an adverb.
func (t *Token) Adverbial() bool { return t.Shape&Adverb != 0 }

// tokenize appends the tokens of the lexemes of story to dst. The first quotation behind
// the first of them is the next-th of the story. Their sentences are counted from that of
// the given number.
func (p *Paragraph) tokenize(dst []Token, story string, lexemes []Lexeme, next, sentence int32) []Token {
	from, cue := len(dst), false
	dst = slices.Grow(dst, len(lexemes))[:from+len(lexemes)]
	for i := range lexemes {
		t := &dst[from+i]
		*t = Token{Lexeme: lexemes[i], Quote: next}
		t.Sentence -= sentence
		switch t.Kind {
		case Quote:
			next++
		case Word:
			t.read(p.Lang, story)
			cue = cue || t.More == mayBegin
		}
	}
	if cue {
		for i := range dst[from:] {
			if dst[from+i].More == mayBegin {
				cueWords(dst[from:], p.Lang, i, story)
			}
		}
	}
	return dst
}

// mayBegin marks a word with which a cue of several words may begin.
const mayBegin = -1

// cueWords reads the cue of several words that begins with the token at i, if one
// does: "let it be known". It clears the classes of the words behind the verb.
func cueWords(ts []Token, lang *lexicon.Language, i int, story string) {
	t := &ts[i]
	t.More = 0
	for _, p := range lang.Phrases(lang.Find(story[t.Start:t.End])) {
		n := len(p.Rest)
		if i+n >= len(ts) || !p.Matches(func(k int) string {
			if ts[i+1+k].Kind != Word {
				return ""
			}
			return story[ts[i+1+k].Start:ts[i+1+k].End]
		}) {
			continue
		}
		t.Verb, t.More = p.Verb, int8(n)
		for k := i + 1; k <= i+n; k++ {
			r := &ts[k]
			r.Class, r.Verb, r.Form, r.Noun, r.ID, r.More = 0, 0, 0, 0, 0, 0
			r.Shape &^= Adverb
		}
		return
	}
}

// read looks up the word that a token is. A verb of classes Perform and Deed alone is no
// verb of the lists, and a noun of classes Bearer and Maker none.
func (t *Token) read(lang *lexicon.Language, story string) {
	i, j := int(t.Start), int(t.End)
	if t.Shape&Dotted != 0 {
		j--
	}
	is := lang.At(story, i, j)
	t.Class, t.Noun, t.ID = is.Class, is.Noun&^(lexicon.Bearer|lexicon.Maker), is.ID
	t.Body = is.IsBody() || is.Name&lexicon.GroupNoun != 0
	if is.BeginsCue() {
		t.More = mayBegin
	}
	if t.Class&^(lexicon.Finite|lexicon.PastBoth) == 0 {
		if t.Verb = is.Verb &^ (lexicon.Perform | lexicon.Deed); t.Verb != 0 {
			t.Form = is.Form
		}
	}
	if t.Is(lexicon.Adverb) || t.Class == 0 && t.Shape&Capital == 0 && lang.IsAdverb(story[i:j]) {
		t.Shape |= Adverb
	}
}
