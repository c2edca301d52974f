// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package text

import (
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/newswire-go/newswire/internal/lexicon"
	"github.com/newswire-go/newswire/internal/marks"
)

// A Lexed is a text with the lexemes of its paragraphs, those of the words inside its
// quotations among them. The marks of a quotation are lexemes of kind Quote of their own.
type Lexed struct {
	Lang      *lexicon.Language
	Text      string
	List      []Lexeme   // in order, with a LineEnd behind each paragraph that has any
	Sentences []Sentence // in order, by the Sentence of their lexemes; there is at least one
	Dateline  int        // the length of the dateline with which the text begins, 0 if a quotation begins in it
	Quotes    []marks.Quotation
	index     []int32  // by stretch: the place of the first that begins there or after
	outer     []Lexeme // of a paragraph, kept for its memory
}

// A Sentence is where a sentence of a text begins.
type Sentence struct {
	Start     int32
	Paragraph int32 // its number
}

// LineEnd is the kind of the empty lexeme behind the last of a paragraph. Its shape is
// that of a capital, so that a search for the next capital ends there.
const LineEnd = Other + 1

// NoBreak is the space that keeps a name on one line.
const NoBreak = "\u00a0"

// Read reads a text in a language. The quotations are those of the text, in order.
// Dateline is the length of the dateline with which the text begins, which is part of no
// sentence. Read returns at once if x has read the same last.
func (x *Lexed) Read(lang *lexicon.Language, text string, dateline int, quotes []marks.Quotation) {
	if len(quotes) > 0 && quotes[0].Open < dateline {
		dateline = 0
	}
	if x.Lang == lang && x.Text == text && x.Dateline == dateline && slices.Equal(x.Quotes, quotes) {
		x.Text = text // comparing strings at the same address takes constant time
		return
	}
	x.Quotes = append(x.Quotes[:0], quotes...)
	x.Lang, x.Text, x.List, x.Sentences, x.Dateline = lang, text, x.List[:0], x.Sentences[:0], dateline
	for start := 0; start < len(text); {
		end, n := len(text), 0
		if k := strings.IndexByte(text[start:], '\n'); k >= 0 {
			end = start + k
		}
		for n < len(quotes) && quotes[n].Open < end {
			n++
		}
		start = x.paragraph(start, end, quotes[:n]) + 1
		quotes = quotes[n:]
	}
	if len(x.Sentences) == 0 {
		x.Sentences = append(x.Sentences, Sentence{})
	}
	x.indexList()
}

// paragraph reads the paragraph text[start:end], in which the quotations begin, and
// returns where it ends with them.
func (x *Lexed) paragraph(start, end int, quotes []marks.Quotation) int {
	from := len(x.List)
	if start < x.Dateline {
		x.List = lex(x.List, x.Lang, x.Text[:min(x.Dateline, end)], start, min(x.Dateline, end))
		start = min(x.Dateline, end)
	}
	if at := len(x.List); len(quotes) == 0 {
		x.List = lex(x.List, x.Lang, x.Text, start, end)
		sentences(x.List[at:], x.Lang, x.Text, start, nil, x)
	} else {
		x.outer = lexOuter(x.outer[:0], x.Lang, x.Text, start, end, quotes)
		sentences(x.outer, x.Lang, x.Text, start, quotes, x)
		end = x.splice(end, quotes)
	}
	if len(x.List) > from {
		x.List = append(x.List, Lexeme{Start: int32(end), End: int32(end), Sentence: int32(len(x.Sentences) - 1), Kind: LineEnd, Shape: Capital})
	}
	return end
}

// begin notes that a sentence begins at the byte, the first of its paragraph if first is
// set, and returns its number.
func (x *Lexed) begin(at int32, first bool) int32 {
	s := Sentence{Start: at}
	switch n := len(x.Sentences); {
	case n == 0:
		s.Start = 0
	case first:
		s.Paragraph = x.Sentences[n-1].Paragraph + 1
	default:
		s.Paragraph = x.Sentences[n-1].Paragraph
	}
	x.Sentences = append(x.Sentences, s)
	return int32(len(x.Sentences) - 1)
}

// splice adds the lexemes of x.outer, with those inside the quotations among them, and
// returns where the last of them ends, or end if that is behind it.
func (x *Lexed) splice(end int, quotes []marks.Quotation) int {
	at := 0 // in x.outer
	for i := range x.outer {
		if x.outer[i].Kind != Quote {
			continue
		}
		q := &quotes[0]
		x.List = append(x.List, x.outer[at:i]...)
		from := len(x.List)
		x.addMark(q.Open, q.Start)
		x.List = lex(x.List, x.Lang, x.Text[:q.End], q.Start, q.End)
		x.addMark(q.End, q.Close)
		x.List[from].Sentence = x.outer[i].Sentence
		end, at, quotes = max(end, q.Close), i+1, quotes[1:]
	}
	x.List = append(x.List, x.outer[at:]...)
	return end
}

// addMark adds the quotation mark text[start:end], if there is one.
func (x *Lexed) addMark(start, end int) {
	if start < end {
		x.List = append(x.List, Lexeme{Start: int32(start), End: int32(end), Kind: Quote})
	}
}

// stretch is the number of bytes of the text for each entry of the index.
const stretch = 16

// indexList makes the index of the list.
func (x *Lexed) indexList() {
	list, index := x.List, x.index[:0]
	next := int32(0) // where the next stretch begins
	for i := range list {
		for list[i].Start >= next {
			index = append(index, int32(i))
			next += stretch
		}
	}
	x.index = index
}

// At returns the place in List of the first lexeme that begins at the byte or after it,
// len(List) if there is none.
func (x *Lexed) At(pos int) int {
	k := pos / stretch
	if k >= len(x.index) {
		return len(x.List)
	}
	i := int(x.index[k])
	for i < len(x.List) && int(x.List[i].Start) < pos {
		i++
	}
	return i
}

// SentenceAt returns the place in Sentences of the one in which pos stands.
func (x *Lexed) SentenceAt(pos int) int {
	return sort.Search(len(x.Sentences), func(i int) bool { return int(x.Sentences[i].Start) > pos }) - 1
}

// ParagraphAt returns where the paragraph begins in which pos stands.
func (x *Lexed) ParagraphAt(pos int) int {
	n := x.Sentences[x.SentenceAt(pos)].Paragraph
	first := sort.Search(len(x.Sentences), func(i int) bool { return x.Sentences[i].Paragraph >= n })
	return int(x.Sentences[first].Start)
}

// SentenceEnd returns where the n-th sentence ends.
func (x *Lexed) SentenceEnd(n int) int {
	if n+1 < len(x.Sentences) {
		return int(x.Sentences[n+1].Start)
	}
	return len(x.Text)
}

// Opening returns the place of the word that opens the noun phrase to which the i-th
// belongs, at most most words before it: an article or a pronoun, or an owner whose name
// has a capital. It returns -1 if there is none.
//
//	the new harbor master; Haven's mayor
func (x *Lexed) Opening(i, most int) int {
	for n := 0; n < most && x.Follows(i); n++ {
		owned := x.Kind(i-1) == Genitive
		if i--; owned {
			i--
		}
		switch class := x.Entry(i).Name; {
		case !x.IsWord(i) || class&(lexicon.FunctionWord|lexicon.NounOpener) == lexicon.FunctionWord:
			return -1
		case class&lexicon.NounOpener != 0, owned && x.Capital(i):
			return i
		}
	}
	return -1
}

// Kind returns the kind of the i-th lexeme, LineEnd if there is none.
func (x *Lexed) Kind(i int) TokenKind {
	if i < 0 || i >= len(x.List) {
		return LineEnd
	}
	return x.List[i].Kind
}

// IsWord reports whether the i-th is a word or a number.
func (x *Lexed) IsWord(i int) bool { return x.Kind(i) <= Number }

// Capital reports whether the i-th is a word that begins with a capital.
func (x *Lexed) Capital(i int) bool { return x.Kind(i) == Word && x.List[i].Shape&Capital != 0 }

// Small reports whether the i-th is a word that begins with a small letter.
func (x *Lexed) Small(i int) bool { return x.Kind(i) == Word && x.List[i].Shape&Capital == 0 }

// IsAmpersand reports whether the i-th is the sign that joins the words of a name: "Lee &
// Sons".
func (x *Lexed) IsAmpersand(i int) bool { return i < len(x.List) && x.List[i].isAmpersand(x.Text) }

// Follows reports whether one space separates the i-th from the one before.
func (x *Lexed) Follows(i int) bool {
	if i <= 0 || i >= len(x.List) {
		return false
	}
	at, e := x.List[i].Start, x.List[i-1].End
	return at == e+1 && x.Text[e] == ' ' || at == e+int32(len(NoBreak)) && x.Text[e:at] == NoBreak
}

// NextCapital reports whether a word with a capital stands at i, separated from the
// one before by one space.
func (x *Lexed) NextCapital(i int) bool { return x.Capital(i) && x.Follows(i) }

// EndOf returns the end of the i-th, without the point of a word such as "Sen.", but
// with that of "U.S."
func (x *Lexed) EndOf(i int) int {
	if x.List[i].Shape&Dotted != 0 {
		return x.dottedEnd(i)
	}
	return int(x.List[i].End)
}

// dottedEnd is EndOf for a Dotted word: "Sen.", or several letters with points, "U.S."
func (x *Lexed) dottedEnd(i int) int {
	w, end := x.Text[x.List[i].Start:x.List[i].End], int(x.List[i].End)
	if _, n := utf8.DecodeRuneInString(w); len(w) > n+1 && w[n] == '.' {
		return end
	}
	return end - 1
}

// Word returns the text of the i-th, as far as its end.
func (x *Lexed) Word(i int) string { return x.Text[x.List[i].Start:x.EndOf(i)] }

// Prefix returns the length of the prefix of the i-th: 3 of "al-Assad".
func (x *Lexed) Prefix(i int) int32 {
	l := &x.List[i]
	if l.Shape&Prefixed == 0 {
		return 0
	}
	return int32(strings.IndexByte(x.Text[l.Start:l.End], '-') + 1)
}

// Entry returns the entry of the i-th, that of no word if it is none.
func (x *Lexed) Entry(i int) *lexicon.Entry {
	if x.Kind(i) != Word {
		return NoWord
	}
	return x.Lang.At(x.Text, int(x.List[i].Start), x.EndOf(i))
}

// NoWord is the entry of no word.
var NoWord = new(lexicon.Entry)
