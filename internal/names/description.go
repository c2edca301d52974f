// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package names

import (
	"github.com/newswire-go/newswire/internal/find"
	"github.com/newswire-go/newswire/internal/lexicon"
	story "github.com/newswire-go/newswire/internal/text"
)

// SubjectDescription returns the start and the end of the description of someone that is
// the subject of the sentence Text[start:end] and stands at its head; 0, 0 if there is none.
//
//	But a Labor spokesman for the port said
//	Told of the vote, the mayor said
func (r *Reader) SubjectDescription(start, end int) (lo, hi int) {
	i := r.At(start)
	if !r.Capital(i) || r.isQuoted(start) {
		return 0, 0
	}
	if r.Entry(i).Class&lexicon.Conjunction != 0 && r.Follows(i+1) {
		i++
	}
	i = r.overFronted(i)
	if r.Entry(i).Name&(lexicon.NounOpener|lexicon.GroupNoun) == 0 {
		return 0, 0
	}
	p, to := r.readPhrase(&r.Lexed, i, min(end, start+maxDescription))
	if to == i {
		return 0, 0
	}
	p.ReadPhrases()
	np := p.Beginning(0)
	if np < 0 {
		return 0, 0
	}
	head := int(p.Phrases[np].Hi) - 1
	hi = int(p.Tokens[head].End)
	switch is := r.Entry(i + head); {
	case head > 0 && r.Capital(i+head) && is.Name&(lexicon.Demonym|lexicon.Title) == 0:
		return 0, 0 // "The port of Haven"
	case is.Noun&lexicon.Human != 0 || is.Name&lexicon.GroupNoun != 0:
		hi = p.Extent(np, int32(len(p.Tokens))).End
	case !is.IsBody():
		return 0, 0
	}
	if k := r.At(hi); r.Kind(k) == story.Comma && r.NextCapital(k+1) {
		return 0, 0 // "A spokeswoman for the port, Ada Lund, said"
	}
	return int(p.Tokens[0].Start), hi
}

// maxDescription is the most bytes of a sentence that SubjectDescription reads.
const maxDescription = 120

// overFronted returns the place of the article behind the phrase that opens a sentence at
// the i-th, before its subject: "Asked about the vote, "; i if there is none.
func (r *Reader) overFronted(i int) int {
	is, w := r.Entry(i), r.Word(i)
	if is.Class&lexicon.Preposition == 0 && is.Form&(lexicon.Past|lexicon.Participle) == 0 && !r.Lang.IsPast(w) && !r.Lang.IsIng(w) {
		return i
	}
	j := i + 1
	for j < len(r.List) && r.List[j].Kind < story.Quote && r.List[j].Kind != story.Comma && r.List[j].Start-r.List[i].Start < maxFronted {
		j++
	}
	if next := r.Entry(j + 1); r.Kind(j) != story.Comma || next.Name&lexicon.NounOpener == 0 || next.Class&lexicon.Possessive != 0 {
		return i
	}
	return j + 1
}

// maxFronted is the most bytes of a phrase before the subject of a sentence.
const maxFronted = 60

// readPhrase reads the tokens of x from the first lexeme on that end before the byte end
// and the next quotation mark, and returns the lexeme behind them.
func (r *Reader) readPhrase(x *story.Lexed, first, end int) (p *story.Paragraph, to int) {
	to = first
	for to < len(x.List) && x.List[to].Kind < story.Quote && x.EndOf(to) <= end {
		to++
	}
	p = &r.reading
	p.Lexed = x
	if to == first {
		p.Tokens = p.Tokens[:0]
		return p, to
	}
	p.ReadTokens(x.Lang, x.Text, int(x.List[first].Start), int(x.List[to-1].End), nil, 0)
	return p, to
}

// Introduction returns the place of the words by which the story, before pos,
// brings in whom it then calls by the noun alone: "U.S. official" for "the
// official". alone reports that they are not said of someone else: "Jon Berg,
// a sailor," does not bring in a sailor.
func (r *Reader) Introduction(noun string, pos int) (words story.Span, alone bool) {
	from := max(0, pos-maxIntroduction)
	before := r.Text[from:pos]
	var last [8]int // places of the noun, the n-th in last[n%8]
	n := 0
	f := find.New(noun)
	for i := f.Next(before, 1); i > 0; i = f.Next(before, i+1) {
		last[n%len(last)] = from + i
		n++
	}
	for k := n - 1; k >= 0 && k >= n-len(last); k-- {
		at := last[k%len(last)]
		i := r.At(at)
		if !r.Follows(i) || int(r.List[i].Start) != at || r.Word(i) != noun {
			continue
		}
		if first := r.Opening(i, maxRole); first >= 0 && r.Entry(first).Name&lexicon.Indefinite != 0 {
			return story.Span{Start: int(r.List[first+1].Start), End: at + len(noun)}, !r.ascribes(first - 1)
		}
	}
	return story.Span{}, false
}

// maxIntroduction is how far back an introduction is looked for.
const maxIntroduction = 2400

// ascribes reports whether a description behind the i-th is said of someone named before:
// "Jon Berg, ", "Jon Berg was ".
func (r *Reader) ascribes(i int) bool {
	is := r.Entry(i)
	return r.Kind(i) == story.Comma || is.Class&lexicon.Be != 0 || is.ID == lexicon.WordAs || is.ID == lexicon.WordBecame
}
