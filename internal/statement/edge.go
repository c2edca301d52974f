// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package statement

import (
	"math"

	"github.com/newswire-go/newswire/internal/attribution"
	"github.com/newswire-go/newswire/internal/lexicon"
	"github.com/newswire-go/newswire/internal/text"
)

// An edge is a place where content may begin before the block or end behind it.
type edge struct {
	at   int // the token with which it begins, or before which it ends
	kind edgeKind
}

// An edgeKind is what stands at an edge, outside of the content.
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
	edgeKinds
)

var edgeNames = []string{"none", "sentence", "comma", "comma-and", "comma-but", "comma-which", "comma-who", "comma-while", "comma-conjunction",
	"comma-ing", "and", "but", "while", "as", "after", "because", "conjunction", "which", "semicolon", "dash", "colon", "bracket",
	"quotation", "after-quotation", "quotation-comma", "quotation-stop", "preposition", "time"}

// edgeAt returns what stands at token k as the end of the content before it.
func (r *Reader) edgeAt(k, end int) edgeKind {
	ts := r.p.Tokens
	if k == end {
		return edgeSentence
	}
	t := &ts[k]
	switch t.Kind {
	case text.Comma:
		if k+1 < end {
			return r.afterComma(k + 1)
		}
		return edgeComma
	case text.Semicolon:
		return edgeSemicolon
	case text.Dash:
		return edgeDash
	case text.Colon:
		return edgeColon
	case text.Open:
		return edgeBracket
	case text.Quote:
		return edgeQuote
	case text.Stop:
		return edgeSentence
	}
	prev := &ts[k-1]
	if prev.Kind == text.Comma || prev.Kind == text.Dash || prev.Kind == text.Semicolon || prev.Kind == text.Colon || prev.Kind == text.Open {
		return noEdge
	}
	if kind := r.joint(k); kind != noEdge && prev.Kind != text.Quote {
		return kind
	}
	if prev.Kind == text.Quote {
		return r.afterQuote(k - 1)
	}
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
	if np := r.p.Beginning(k); np >= 0 && r.p.Phrases[np].Flags&text.Timed != 0 && !prev.Is(lexicon.Preposition|lexicon.Determiner) {
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

// An opening is what a token is as the first of content or of a clause.
type opening uint8

const (
	noOpening opening = iota
	openPronoun
	openFirst
	openIt
	openThere
	openDeterminer
	openPossessive
	openName
	openPlural
	openNoun
	openNumber
	openQuote
	openTo
	openIng
	openFinite
	openPrep
	openConj
	openWh
	openThat
	openRelative
	openAdverb
	openTime
	openPast
	openOther
	openEnd
	openings
)

var openingNames = []string{"none", "pronoun", "first-person", "it", "there", "determiner", "possessive", "name", "plural", "noun", "number", "quotation",
	"to", "ing", "finite", "preposition", "conjunction", "wh", "that", "relative", "adverb", "time", "participle", "other", "end"}

// opens returns what the token k is as the first of content.
func (r *Reader) opens(k, end int) opening {
	if k >= end {
		return openEnd
	}
	t := &r.p.Tokens[k]
	switch t.Kind {
	case text.Quote:
		return openQuote
	case text.Number:
		return openNumber
	case text.Word:
	default:
		return openOther
	}
	switch {
	case t.ID == lexicon.WordThat:
		return openThat
	case t.ID == lexicon.WordTo:
		return openTo
	case t.Is(lexicon.FirstPerson):
		return openFirst
	case t.Is(lexicon.Neuter):
		return openIt
	case t.Is(lexicon.Subject):
		return openPronoun
	case t.Is(lexicon.Possessive):
		return openPossessive
	case t.Is(lexicon.Determiner):
		return openDeterminer
	case t.Is(lexicon.Time):
		return openTime
	case r.tense[k] != noTense && (r.tense[k] != base || t.Is(lexicon.Auxiliary)):
		return openFinite
	case t.Is(lexicon.Relative):
		return openRelative
	case t.Is(lexicon.Conjunction):
		switch r.p.Word(k) {
		case "whether", "if", "how", "why", "what", "when", "where", "whoever":
			return openWh
		}
		return openConj
	case t.Is(lexicon.Preposition):
		return openPrep
	case t.Form&lexicon.Ing != 0, t.Class == 0 && r.p.Lang.IsIng(r.p.Word(k)):
		return openIng
	case t.Adverbial():
		if w := r.p.Word(k); len(w) == 5 && w[1:] == "here" {
			return openThere
		}
		return openAdverb
	case t.Shape&text.Capital != 0 && t.Shape&text.First == 0:
		return openName
	case t.Form&lexicon.Participle != 0:
		return openPast
	case r.p.Lang.IsPlural(r.p.Word(k)):
		return openPlural
	}
	return openNoun
}

// The facts that are seen at an edge.
const (
	endKind = iota
	endNext
	endClause
	endCue
	endSeen
	endAgain
	endLength
	endRest
	endShape
	endStart
	endVerb
	endTense
	endFirst
	endThen
	endQuoted
	endCommas
	endThat
	endLast
	endLemma
	endSubject
	endForm
	endSecond
	endWord
	endFollow
	endSegment
	endBefore
	endSub
	endPair
	endPrev
	begKind
	begOpens
	begSeen
	begLength
	begQuoted
	begFirst
	begCue
	begShape
	begPos
	begVerb
	begWord
	begLead
	endFacts
)

var yes = []string{"none", "no", "yes"}

func flag(b bool) uint16 {
	if b {
		return 2
	}
	return 1
}

var lengthNames = []string{"none", "1", "2", "3-4", "5-7", "8-12", "13-20", "21+"}

// lengthOf returns the value of a number of tokens among lengthNames.
func lengthOf(n int) uint16 {
	switch {
	case n <= 0:
		return 0
	case n <= 2:
		return uint16(n)
	case n <= 4:
		return 3
	case n <= 7:
		return 4
	case n <= 12:
		return 5
	case n <= 20:
		return 6
	}
	return 7
}

func endSpace() *Space {
	lang := lexicon.English()
	facts := make([]fact, endFacts)
	set := func(i int, name string, values []string) { facts[i] = fact{name: name, values: values} }
	set(endKind, "edge", edgeNames)
	set(endNext, "next", openingNames)
	set(endClause, "clause", []string{"none", "no", "subject", "shared"})
	set(endCue, "cue-ahead", []string{"none", "no", "verb", "subject"})
	set(endSeen, "finite", []string{"none", "0", "1", "2+"})
	set(endAgain, "segment-finite", yes)
	set(endLength, "length", lengthNames)
	set(endRest, "rest", lengthNames)
	set(endShape, "shape", shapeNames)
	set(endStart, "start", openingNames)
	set(endVerb, "role", roleNames)
	set(endTense, "tense", tenseNames)
	set(endFirst, "first-tense", tenseNames)
	set(endThen, "next-tense", tenseNames)
	set(endQuoted, "quoted", []string{"none", "no", "before", "ends", "next", "ahead"})
	set(endCommas, "commas", []string{"none", "0", "1", "2", "3+"})
	set(endThat, "that", []string{"none", "no", "first", "again"})
	set(endLast, "before", openingNames)
	set(endLemma, "lemma", lemmaNames(lang))
	set(endSubject, "speaker", typeNames)
	set(endForm, "form", formNames)
	set(endSecond, "second", openingNames)
	set(endWord, "word", wordNames)
	set(endFollow, "follow", edgeNames)
	set(endSegment, "segment", lengthNames)
	set(endBefore, "block", placeNames)
	set(endSub, "under", wordNames)
	set(endPair, "pair", yes)
	set(endPrev, "last", wordNames)
	set(begKind, "begin", edgeNames)
	set(begOpens, "begin-opens", openingNames)
	set(begSeen, "begin-finite", []string{"none", "0", "1", "2+"})
	set(begLength, "begin-length", lengthNames)
	set(begQuoted, "begin-quoted", []string{"none", "no", "first", "within", "all"})
	set(begFirst, "begin-sentence", openingNames)
	set(begCue, "begin-cue", yes)
	set(begShape, "begin-shape", shapeNames)
	set(begPos, "begin-left", lengthNames)
	set(begVerb, "begin-role", roleNames)
	set(begWord, "begin-word", wordNames)
	set(begLead, "begin-lead", wordNames)
	return newSpace(facts, []string{
		"edge", "edge next", "edge clause", "edge cue-ahead", "edge finite", "edge segment-finite", "edge length", "edge rest",
		"edge shape", "edge start", "edge role", "edge quoted", "edge commas", "edge that", "edge before", "edge form", "edge second", "edge next second",
		"edge clause tense", "edge first-tense next-tense", "edge tense next-tense", "edge next clause", "edge next cue-ahead", "edge clause next-tense",
		"next clause next-tense", "tense first-tense next-tense", "edge lemma", "edge speaker", "edge next speaker", "edge length finite",
		"edge shape start", "edge next finite", "edge finite start", "edge finite start next", "edge finite that", "edge finite clause", "edge finite clause cue-ahead", "edge segment-finite clause", "shape length", "edge rest clause", "edge quoted next", "edge quoted length", "edge commas next", "before next",
		"begin", "begin begin-opens", "begin begin-finite", "begin begin-length", "begin begin-quoted", "begin begin-sentence", "begin begin-cue",
		"begin begin-shape", "begin begin-left", "begin begin-role", "begin begin-opens begin-finite", "begin begin-quoted begin-opens", "begin begin-sentence begin-opens",
		"begin begin-quoted begin-shape", "begin begin-word", "begin begin-lead", "begin-word begin-left", "begin begin-lead begin-left",
		"edge word", "word clause", "word finite", "word role", "edge word clause", "edge follow", "edge follow segment", "edge follow clause", "edge segment", "edge block", "edge block clause",
		"edge under", "edge under clause", "edge pair", "edge pair finite", "edge last", "edge block clause next-tense", "edge block finite", "edge form block", "edge next follow",
	})
}

// ends finds where the content that begins at the token at ends, behind the block of
// a cue.
func (r *Reader) ends(g *group, c *attribution.Cue, cand *candidate) {
	at := cand.parts[1][0]
	v := r.valuesOf(endFacts)
	v[endShape], v[endStart] = uint16(cand.shape), uint16(r.opens(at, g.end))
	v[endVerb], v[endTense], v[endLemma] = uint16(c.Role), uint16(r.tenseOfCue(c)), r.lemma(c)
	v[endForm] = formValue(c)
	v[endSubject] = r.typeOf(c)
	v[endBefore] = r.place(g.lo-1, g.first, g.end)
	v[endSub] = r.under(g)
	that := at > 0 && r.p.IsWord(at-1, lexicon.WordThat)
	var trace []Edge
	best, top := edge{g.end, edgeSentence}, math.MinInt
	seen, commas, first, quoted, segment, depth := 0, 0, noTense, uint16(1), false, 0
	ts := r.p.Tokens
	for k := at; ; k++ {
		kind := noEdge
		if k > at && (depth == 0 || k >= g.end) {
			kind = r.edgeAt(k, g.end)
		}
		if cand.shape == label && kind != edgeSentence {
			kind = noEdge
		}
		if kind != noEdge && k >= g.end {
			kind = edgeSentence
		}
		if kind != noEdge {
			v[endKind], v[endSeen], v[endLength], v[endCommas] = uint16(kind), uint16(min(seen, 2)+1), lengthOf(k-at), uint16(min(commas, 3)+1)
			v[endFirst], v[endQuoted], v[endAgain] = uint16(first), quoted, flag(segment)
			v[endLast] = uint16(r.opens(k-1, g.end))
			if ts[k-1].Kind == text.Quote {
				v[endQuoted] = 3
			}
			r.lookAhead(v, k, g.end, that)
			here := EndSpace().sum(r.model.end, v)
			if r.Trace != nil {
				trace = append(trace, Edge{At: r.endByte(k), Features: EndSpace().appendFeatures(nil, v), Last: k >= g.end})
			}
			if here >= top {
				best, top = edge{k, kind}, here
			}
			segment = false
		}
		if k >= g.end {
			break
		}
		t := &ts[k]
		if ten := r.tense[k]; ten != noTense {
			if first == noTense {
				first = ten
			}
			seen++
			segment = true
		}
		switch t.Kind {
		case text.Comma:
			commas++
		case text.Open:
			depth++
		case text.Close:
			depth = max(depth-1, 0)
		case text.Quote:
			quoted = 2
		}
	}
	cand.parts[1][1], cand.ends[1] = best.at, best
	r.edges[1] = trace
}

// under returns the word under which the block stands, as "although" in "although Lund
// said so": the one before it, or that with which its sentence begins.
func (r *Reader) under(g *group) uint16 {
	if g.lo > g.first && r.joint(g.lo-1) != noEdge {
		return r.wordOf(g.lo-1, g.end)
	}
	if r.joint(g.first) != noEdge && g.lo-g.first < 12 {
		return r.wordOf(g.first, g.end)
	}
	return 0
}

// lookAhead sets the facts of what stands behind an edge at token k.
func (r *Reader) lookAhead(v []uint16, k, end int, that bool) {
	ts := r.p.Tokens
	j := k
	for j < end && (ts[j].Kind == text.Comma || ts[j].Kind == text.Dash || ts[j].Kind == text.Semicolon || ts[j].Kind == text.Colon || ts[j].Kind == text.Open || ts[j].Kind == text.Close) {
		j++
	}
	if j < end && r.joint(j) != noEdge {
		j++
	}
	v[endNext], v[endSecond] = uint16(r.opens(j, end)), uint16(r.opens(j+1, end))
	v[endRest] = lengthOf(end - k)
	v[endClause], v[endCue], v[endThen] = 1, 1, 0
	for i := j; i < end && i < j+25; i++ {
		if i > j+1 {
			if kind := r.edgeAt(i, end); kind == edgeComma && i < j+8 || kind == edgePrep || kind == edgeTime || kind == edgeQuote || kind == edgeAfterQuote {
			} else if kind != noEdge {
				break
			}
		}
		if r.tense[i] == noTense {
			continue
		}
		v[endThen] = uint16(r.tense[i])
		if v[endClause] = 3; i > j {
			v[endClause] = 2
		}
		for m := i; m < end && m < i+4; m++ {
			if ts[m].IsVerb && ts[m].Verb&(lexicon.Strong|lexicon.Say|lexicon.Tell) != 0 {
				v[endCue] = 2
				if i > j {
					v[endCue] = 3
				}
				break
			}
		}
		break
	}
	v[endWord], v[endPrev], v[endFollow], v[endSegment], v[endPair] = r.wordOf(j, end), 0, 0, 0, 1
	if w := j - 1; w > k {
		v[endPrev] = r.wordOf(w, end)
	}
	for i := j + 1; i <= end && i < j+30; i++ {
		if kind := r.edgeAt(i, end); kind != noEdge || i == end {
			v[endFollow], v[endSegment] = uint16(kind), lengthOf(i-j)
			break
		}
	}
	if k < end {
		for i := k + 1; i < end && i < k+30; i++ {
			if ts[i].Kind == ts[k].Kind && ts[k].Kind != text.Word {
				v[endPair] = 2
				break
			}
		}
	}
	v[endThat] = 1
	if that {
		v[endThat] = 2
	}
	if j < end && ts[j].ID == lexicon.WordThat {
		v[endThat] = 3
	}
	if k < end && v[endQuoted] < 3 {
		for i := k; i < end && i < k+40; i++ {
			if ts[i].Kind == text.Quote {
				if v[endQuoted] = 5; i <= j {
					v[endQuoted] = 4
				}
				break
			}
		}
	}
}

// begins finds where the content that ends before the block begins.
func (r *Reader) begins(g *group, c *attribution.Cue, cand *candidate) {
	end := cand.parts[0][1]
	ts := r.p.Tokens
	v := r.valuesOf(endFacts)
	v[begShape], v[begVerb] = uint16(cand.shape), uint16(c.Role)
	v[begFirst], v[begLead] = uint16(r.opens(g.first, end)), r.wordOf(g.first, end)
	var trace []Edge
	best, top := edge{g.first, edgeSentence}, math.MinInt
	seen, quotes := 0, 0
	for k := end - 1; k >= g.first; k-- {
		if r.tense[k] != noTense {
			seen++
		}
		if ts[k].Kind == text.Quote {
			quotes++
		}
		kind := r.beginAt(k, g.first)
		if kind == noEdge {
			continue
		}
		v[begKind], v[begOpens] = uint16(kind), uint16(r.opens(k, end))
		v[begWord] = r.wordOf(k, end)
		v[begSeen], v[begLength], v[begPos] = uint16(min(seen, 2)+1), lengthOf(end-k), lengthOf(k-g.first+1)
		switch {
		case quotes == 0:
			v[begQuoted] = 1
		case end-k == 1:
			v[begQuoted] = 4
		case ts[k].Kind == text.Quote:
			v[begQuoted] = 2
		default:
			v[begQuoted] = 3
		}
		v[begCue] = flag(g.cue > 0 && r.p.CueFrom(g.first) < g.cue && r.p.Cue(r.p.CueFrom(g.first)).Lo < k)
		here := EndSpace().sum(r.model.end, v)
		if r.Trace != nil {
			trace = append(trace, Edge{At: int(ts[k].Start), Features: EndSpace().appendFeatures(nil, v), Last: k == g.first})
		}
		if here >= top {
			best, top = edge{k, kind}, here
		}
	}
	cand.parts[0][0], cand.ends[0] = best.at, best
	r.edges[0] = trace
}

// beginAt returns what stands before token k as the beginning of content.
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

// endByte returns the byte at which content ends before token k.
func (r *Reader) endByte(k int) int { return int(r.p.Tokens[k-1].End) }

// valuesOf returns the values of so many facts, all zero.
func (r *Reader) valuesOf(n int) []uint16 {
	if cap(r.values) < n {
		r.values = make([]uint16, n)
	}
	v := r.values[:n]
	clear(v)
	return v
}
