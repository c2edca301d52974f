// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package statement

import (
	"github.com/newswire-go/newswire/internal/lexicon"
	"github.com/newswire-go/newswire/internal/text"
)

// An edgeKind classifies an edge, which is a place where content may begin before the block
// or end behind it, by the words or signs at it, outside of the content.
type edgeKind uint8

const (
	noEdge edgeKind = iota
	edgeSentence
	edgeComma
	edgeCommaAnd
	edgeCommaBut
	edgeCommaWhich
	edgeCommaWho
	edgeCommaWhile
	edgeCommaConj
	edgeCommaIng
	edgeAnd
	edgeBut
	edgeWhile
	edgeAs
	edgeAfter
	edgeBecause
	edgeConj
	edgeWhich
	edgeSemicolon
	edgeDash
	edgeColon
	edgeBracket
	edgeQuote
	edgeAfterQuote
	edgeQuoteComma // a quotation that ends in a comma
	edgeQuoteStop  // one that ends in a full stop
	edgePrep
	edgeTime
)

var edgeNames = []string{
	noEdge:         "none",
	edgeSentence:   "sentence",
	edgeComma:      "comma",
	edgeCommaAnd:   "comma-and",
	edgeCommaBut:   "comma-but",
	edgeCommaWhich: "comma-which",
	edgeCommaWho:   "comma-who",
	edgeCommaWhile: "comma-while",
	edgeCommaConj:  "comma-conjunction",
	edgeCommaIng:   "comma-ing",
	edgeAnd:        "and",
	edgeBut:        "but",
	edgeWhile:      "while",
	edgeAs:         "as",
	edgeAfter:      "after",
	edgeBecause:    "because",
	edgeConj:       "conjunction",
	edgeWhich:      "which",
	edgeSemicolon:  "semicolon",
	edgeDash:       "dash",
	edgeColon:      "colon",
	edgeBracket:    "bracket",
	edgeQuote:      "quotation",
	edgeAfterQuote: "after-quotation",
	edgeQuoteComma: "quotation-comma",
	edgeQuoteStop:  "quotation-stop",
	edgePrep:       "preposition",
	edgeTime:       "time",
}

// signEdges are the edges at signs, whatever follows them.
var signEdges = [text.Other + 1]edgeKind{
	text.Semicolon: edgeSemicolon,
	text.Dash:      edgeDash,
	text.Colon:     edgeColon,
	text.Open:      edgeBracket,
	text.Quote:     edgeQuote,
	text.Stop:      edgeSentence,
}

// readEdge returns the edge of content that ends before token k, in a sentence that ends
// before the token end.
func (r *Reader) readEdge(k, end int) edgeKind {
	if k == end {
		return edgeSentence
	}
	ts := r.p.Tokens
	switch kind := ts[k].Kind; {
	case signEdges[kind] != noEdge:
		return signEdges[kind]
	case kind == text.Comma && k+1 < end:
		return r.afterComma(k + 1)
	case kind == text.Comma:
		return edgeComma
	}
	switch ts[k-1].Kind {
	case text.Comma, text.Dash, text.Semicolon, text.Colon, text.Open:
		return noEdge // the sign is the edge
	case text.Quote:
		return r.afterQuote(k - 1)
	}
	if kind := r.joint(k); kind != noEdge {
		return kind
	}
	return r.adjunct(k, end)
}

// adjunct returns the edge before a time, "on Monday", or before a phrase with a
// preposition that says where something was said, "in a statement".
func (r *Reader) adjunct(k, end int) edgeKind {
	ts := r.p.Tokens
	t := &ts[k]
	if t.Kind != text.Word && t.Kind != text.Number {
		return noEdge
	}
	if t.Is(lexicon.Preposition) && k+1 < end {
		if np := r.p.Beginning(k + 1); np >= 0 {
			ph := &r.p.Phrases[np]
			if ph.Flags&text.Timed != 0 {
				return edgeTime
			}
			if ts[ph.Hi-1].Noun&(lexicon.Occasion|lexicon.Message) != 0 || ph.Kind == text.Named && r.p.IsWord(k, lexicon.WordIn) {
				return edgePrep
			}
		}
	}
	if np := r.p.Beginning(k); np >= 0 && r.p.Phrases[np].Flags&text.Timed != 0 && !ts[k-1].Is(lexicon.Preposition|lexicon.Determiner) {
		return edgeTime
	}
	return noEdge
}

// afterQuote returns the edge behind the quotation at token k, by its last sign.
func (r *Reader) afterQuote(k int) edgeKind {
	switch r.p.Forms[r.p.Tokens[k].Quote-r.p.Base] {
	case text.FormWhole, text.FormCommaEnd:
		return edgeQuoteComma
	case text.FormSentence, text.FormTail:
		return edgeQuoteStop
	}
	return edgeAfterQuote
}

// joint returns the edge before a word that joins clauses at token k.
func (r *Reader) joint(k int) edgeKind {
	t := &r.p.Tokens[k]
	switch {
	case t.Kind != text.Word:
	case t.ID == 0 && !t.Is(lexicon.Coordinator|lexicon.Conjunction): // fast path
	case t.Is(lexicon.Coordinator):
		return edgeAnd
	case t.Writes(lexicon.WordBut):
		return edgeBut
	case t.Writes(lexicon.WordWhile), t.Writes(lexicon.WordWhereas):
		return edgeWhile
	case t.Writes(lexicon.WordAs):
		return edgeAs
	case t.Writes(lexicon.WordWhich):
		return edgeWhich
	case t.Is(lexicon.Conjunction) && t.Is(lexicon.Preposition):
		return edgeAfter
	case t.Is(lexicon.Conjunction) && !t.Is(lexicon.Relative):
		switch r.p.Word(k) {
		case "because":
			return edgeBecause
		case "how", "what", "where", "why", "whether", "so":
			return noEdge
		}
		return edgeConj
	}
	return noEdge
}

// afterComma returns the edge at a comma before token k.
func (r *Reader) afterComma(k int) edgeKind {
	t := &r.p.Tokens[k]
	switch r.joint(k) {
	case edgeAnd:
		return edgeCommaAnd
	case edgeBut:
		return edgeCommaBut
	case edgeWhile:
		return edgeCommaWhile
	case edgeWhich:
		return edgeCommaWhich
	case edgeAs, edgeAfter, edgeBecause, edgeConj:
		return edgeCommaConj
	}
	switch {
	case t.Is(lexicon.Relative) && !t.Is(lexicon.Conjunction):
		return edgeCommaWho
	case t.Form&lexicon.Ing != 0, t.Kind == text.Word && t.Class == 0 && t.Shape&text.Capital == 0 && r.p.Lang.IsIng(r.p.Word(k)):
		return edgeCommaIng
	}
	return edgeComma
}

// beginAt returns the edge of content that begins with token k.
func (r *Reader) beginAt(k, first int) edgeKind {
	if k == first {
		return edgeSentence
	}
	ts := r.p.Tokens
	if ts[k].Kind != text.Word && ts[k].Kind != text.Number && ts[k].Kind != text.Quote && ts[k].Kind != text.Other {
		return noEdge
	}
	switch prev := &ts[k-1]; prev.Kind {
	case text.Comma:
		return r.afterComma(k)
	case text.Semicolon:
		return edgeSemicolon
	case text.Dash:
		return edgeDash
	case text.Colon:
		return edgeColon
	case text.Open, text.Close:
		return edgeBracket
	case text.Quote:
		return edgeAfterQuote
	}
	if kind := r.joint(k - 1); kind != noEdge {
		return kind
	}
	if ts[k].Kind == text.Quote {
		return edgeQuote
	}
	return noEdge
}
