// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package text

import (
	"github.com/newswire-go/newswire/internal/lexicon"
	"github.com/newswire-go/newswire/internal/marks"
)

// A Paragraph is one paragraph of a text, read: its tokens, its noun phrases and
// its verbs with their subjects. It keeps its memory from one reading to the next.
type Paragraph struct {
	Lexed      *Lexed // has the lexemes, if it is not nil and has read the same text
	Lang       *lexicon.Language
	Text       string // of which it is a part
	Start, End int
	Line       int   // where it begins, if not at start: only its end is read
	Base       int32 // number of its first quotation in the text
	Tokens     []Token
	Quotes     []int32 // the tokens that are quotations, one for each of Marked
	Marked     []marks.Quotation
	Phrases    []Phrase    // in order of their first tokens, those that end first before those that hold them
	Forms      []QuoteForm // of its quotations
	sentences  []int32     // by sentence: its first token
	opening    []int32     // by sentence: its first phrase
	phrase     int         // see PhraseFrom
	inside     []Token     // see Inside
	lexemes    []Lexeme    // kept for their memory
}

// Read reads the paragraph story[start:end], in a language. The quotations are
// those that begin in it, of which the first is the base-th of the text; they must
// not be written to while the paragraph is used.
func (p *Paragraph) Read(lang *lexicon.Language, story string, start, end int, quotations []marks.Quotation, base int) {
	p.ReadTokens(lang, story, start, end, quotations, base)
	p.ReadPhrases()
}

// ReadTokens is the first half of Read, after which the paragraph has no phrases and no
// verbs.
func (p *Paragraph) ReadTokens(lang *lexicon.Language, story string, start, end int, quotations []marks.Quotation, base int) {
	p.Lang, p.Text, p.Start, p.End, p.Line, p.Base, p.Marked = lang, story, start, end, start, int32(base), quotations
	if p.isLexed() {
		p.readLexed()
	} else {
		p.lexemes = lexParagraph(p.lexemes[:0], lang, story, start, end, quotations)
		p.Tokens = p.tokenize(p.Tokens[:0], story, p.lexemes, p.Base, 0)
	}
	p.sentences = p.sentences[:0]
	for i := range p.Tokens {
		if int(p.Tokens[i].Sentence) == len(p.sentences) {
			p.sentences = append(p.sentences, int32(i))
		}
	}
	p.Forms = p.Forms[:0]
	for _, q := range quotations {
		p.Forms = append(p.Forms, formOf(story[q.Start:q.End]))
	}
	p.Phrases, p.Quotes = p.Phrases[:0], p.Quotes[:0]
}

// readLexed makes the tokens of the paragraph of the words in Lexed.
func (p *Paragraph) readLexed() {
	x, ts, next := p.Lexed, p.Tokens[:0], p.Base
	i, to, sentence := x.At(p.Start), x.At(p.End), int32(0)
	if i < len(x.List) {
		sentence = x.List[i].Sentence
	}
	for n := range p.Marked {
		q := &p.Marked[n]
		k := max(i, x.At(q.Open))
		ts = p.tokenize(ts, p.Text, x.List[i:k], next, sentence)
		ts = append(ts, Token{Lexeme: Lexeme{Start: int32(q.Open), End: int32(q.Close), Sentence: x.List[k].Sentence - sentence, Kind: Quote}, Quote: next})
		i, next = max(k, x.At(q.Close)), next+1
	}
	p.Tokens = p.tokenize(ts, p.Text, x.List[i:max(i, to)], next, sentence)
}

// ReadPhrases is the second half of Read.
func (p *Paragraph) ReadPhrases() {
	p.phrases(len(p.Tokens))
	p.linkPhrases()
}

// Inside returns the tokens of the words between the marks of the quotation at
// token k, of which those of quotations within are single. It holds until Inside
// is called again.
func (p *Paragraph) Inside(k int) []Token {
	q := &p.Marked[p.Tokens[k].Quote-p.Base]
	if p.isLexed() {
		p.lexemes = append(p.lexemes[:0], p.Lexed.List[p.Lexed.At(q.Start):p.Lexed.At(q.End)]...)
		sentences(p.lexemes, p.Lang, p.Text[:q.End], q.Start, nil, nil)
	} else {
		p.lexemes = lexParagraph(p.lexemes[:0], p.Lang, p.Text[:q.End], q.Start, q.End, nil)
	}
	p.inside = p.tokenize(p.inside[:0], p.Text[:q.End], p.lexemes, 0, 0)
	return p.inside
}

// isLexed reports whether Lexed has the paragraph's lexemes.
func (p *Paragraph) isLexed() bool { return p.Lexed != nil && p.Lexed.Text == p.Text }

// A Span is a stretch of bytes, half-open.
type Span struct{ Start, End int }

// Overlaps reports whether the two share a byte.
func (s Span) Overlaps(o Span) bool { return s.Start < o.End && o.Start < s.End }

// Union returns the stretch from the start of the first to the end of the last of
// the two. An empty span adds nothing.
func (s Span) Union(o Span) Span {
	switch {
	case o.End <= o.Start:
		return s
	case s.End <= s.Start:
		return o
	}
	return Span{min(s.Start, o.Start), max(s.End, o.End)}
}

// Sentence returns the tokens [lo,hi) of the sentence of the token at k.
func (p *Paragraph) Sentence(k int) (lo, hi int) {
	n, hi := int(p.Tokens[k].Sentence), len(p.Tokens)
	if n+1 < len(p.sentences) {
		hi = int(p.sentences[n+1])
	}
	return int(p.sentences[n]), hi
}

// SentenceAt returns the bytes of the sentence of the token at k.
func (p *Paragraph) SentenceAt(k int) Span {
	lo, hi := p.Sentence(k)
	return p.Span(int32(lo), int32(hi))
}

// Span returns the bytes of the tokens [lo,hi).
func (p *Paragraph) Span(lo, hi int32) Span {
	return Span{int(p.Tokens[lo].Start), int(p.Tokens[hi-1].End)}
}

// IsWord reports whether the token at i is the word w in small letters.
func (p *Paragraph) IsWord(i int, w lexicon.ID) bool {
	return i >= 0 && i < len(p.Tokens) && p.Tokens[i].Writes(w)
}

// EndingBefore returns the outermost phrase that ends right before the token at
// i, or -1 if there is none.
func (p *Paragraph) EndingBefore(i int) int32 {
	if i == 0 {
		return -1
	}
	return p.Ending(i - 1)
}

// PhraseFrom returns the place of the first phrase at token k or after it. It
// starts from the place that it returned last, since callers go through the
// paragraph in order.
func (p *Paragraph) PhraseFrom(k int) int {
	i := min(p.phrase, len(p.Phrases))
	for i > 0 && int(p.Phrases[i-1].Lo) >= k {
		i--
	}
	for i < len(p.Phrases) && int(p.Phrases[i].Lo) < k {
		i++
	}
	p.phrase = i
	return i
}

// QuotesBetween reports whether a quotation is among the tokens [lo,hi).
func (p *Paragraph) QuotesBetween(lo, hi int) bool { return p.Tokens[hi].Quote > p.Tokens[lo].Quote }
