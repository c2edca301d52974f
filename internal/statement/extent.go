// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package statement

import (
	"math"

	"github.com/newswire-go/newswire/internal/clause"
	"github.com/newswire-go/newswire/internal/cue"
	"github.com/newswire-go/newswire/internal/lexicon"
	"github.com/newswire-go/newswire/internal/text"
	"github.com/newswire-go/newswire/internal/weight"
)

// The facts of an edge: those that do not depend on the content, the others of an edge
// behind the block, and those of one before it.
const (
	endKind = iota
	endNext
	endClause
	endCue
	endRest
	endThen
	endLast
	endSecond
	endWord
	endFollow
	endSegment
	endPair
	endPrev
	endPlaceFacts
)

const (
	endVerb = endPlaceFacts + iota
	endTense
	endLemma
	endSubject
	endForm
	endBefore
	endSub
	endBehind
	endBlockFacts
)

const (
	endSeen = endBlockFacts + iota
	endAgain
	endLength
	endShape
	endStart
	endFirst
	endQuoted
	endCommas
	endThat
	endEndFacts
)

const (
	begKind = endEndFacts + iota
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
	begLeft
	begComma
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

func endSpace() *weight.Space {
	lang := lexicon.English()
	facts := make([]weight.Fact, endFacts)
	set := func(i int, name string, values []string) { facts[i] = weight.Fact{Name: name, Values: values} }
	set(endKind, "edge", edgeNames)
	set(endNext, "next", clause.OpeningNames)
	set(endClause, "clause", []string{"none", "no", "subject", "shared"})
	set(endCue, "cue-ahead", []string{"none", "no", "verb", "subject"})
	set(endSeen, "finite", []string{"none", "0", "1", "2+"})
	set(endAgain, "segment-finite", yes)
	set(endLength, "length", lengthNames)
	set(endRest, "rest", lengthNames)
	set(endShape, "shape", shapeNames)
	set(endStart, "start", clause.OpeningNames)
	set(endVerb, "role", roleNames)
	set(endTense, "tense", clause.TenseNames)
	set(endFirst, "first-tense", clause.TenseNames)
	set(endThen, "next-tense", clause.TenseNames)
	set(endQuoted, "quoted", []string{"none", "no", "before", "ends", "next", "ahead"})
	set(endCommas, "commas", []string{"none", "0", "1", "2", "3+"})
	set(endThat, "that", []string{"none", "no", "first", "again"})
	set(endLast, "before", clause.OpeningNames)
	set(endLemma, "lemma", lemmaNames(lang))
	set(endSubject, "speaker", typeNames)
	set(endForm, "form", formNames)
	set(endSecond, "second", clause.OpeningNames)
	set(endWord, "word", clause.WordNames)
	set(endFollow, "follow", edgeNames)
	set(endSegment, "segment", lengthNames)
	set(endBefore, "block", placeNames)
	set(endSub, "under", clause.WordNames)
	set(endPair, "pair", yes)
	set(endPrev, "last", clause.WordNames)
	set(begKind, "begin", edgeNames)
	set(begOpens, "begin-opens", clause.OpeningNames)
	set(begSeen, "begin-finite", []string{"none", "0", "1", "2+"})
	set(begLength, "begin-length", lengthNames)
	set(begQuoted, "begin-quoted", []string{"none", "no", "first", "within", "all"})
	set(begFirst, "begin-sentence", clause.OpeningNames)
	set(begCue, "begin-cue", yes)
	set(begShape, "begin-shape", shapeNames)
	set(begPos, "begin-left", lengthNames)
	set(begVerb, "begin-role", roleNames)
	set(begWord, "begin-word", clause.WordNames)
	set(begLead, "begin-lead", clause.WordNames)
	set(begLeft, "begin-finite-left", []string{"none", "0", "1", "2+"})
	set(begComma, "begin-commas", []string{"none", "0", "1", "2+"})
	set(endBehind, "cue-behind", behindNames)
	return weight.NewSpace(facts, []string{
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
		"cue-behind clause", "edge cue-behind", "edge cue-behind next", "edge cue-behind clause", "edge cue-behind form", "edge cue-behind next-tense",
		"begin begin-finite-left", "begin begin-finite-left begin-finite", "begin begin-finite-left begin-opens", "begin begin-finite-left begin-sentence", "begin begin-finite-left begin-commas", "begin begin-commas begin-opens",
	})
}

// seeEdges sets the facts of a cue that all edges of its candidates have, from ofCue.
func (r *Reader) seeEdges() {
	v, of := &r.ofEdges, &r.ofCue
	v[endVerb], v[endTense], v[endLemma], v[endForm] = of[accRole], of[accTense], of[accLemma], of[accForm]
	v[endSubject], v[endBefore], v[endSub] = of[accType], of[accBefore], of[accUnder]
}

// ends finds where the content behind the block of a cue ends, of which the beginning
// is known.
func (r *Reader) ends(g *group, cand *candidate) {
	s := &r.sentence
	at := cand.parts[1][0]
	best, bestKind, top := g.end, edgeSentence, math.MinInt
	var trace []Edge
	if n := r.endingsAfter(at); r.Trace != nil || n > 1 && cand.shape != label {
		v := r.ofEdges
		v[endShape], v[endStart] = uint16(cand.shape), uint16(r.clauses.Opens(at, g.end))
		that := at > 0 && r.p.IsWord(at-1, lexicon.WordThat)
		from := s.counts[at-s.first] // at the content's beginning, and at the last edge
		last := from
		_, finite := s.finiteIn(at, g.end)
		depth, seen := 0, at // of brackets, up to the token
		for i := n - 1; i >= 0; i-- {
			k := s.endings[i].at
			kind := s.edgeAt(k)
			now := s.counts[k-s.first]
			if now.brackets != from.brackets {
				depth = r.depth(depth, seen, k)
				seen = k
			}
			if k < g.end && depth > 0 || cand.shape == label && kind != edgeSentence {
				continue
			}
			ahead := r.ending(i)
			copy(v[:endPlaceFacts], ahead.values[:])
			if ahead.cue != g.cue+1 {
				v[endBehind] = r.cueBehind(g, k)
				ahead.cue, ahead.behind, ahead.ofBlock = g.cue+1, v[endBehind], r.model.ofBlock.Sum(&v)
			}
			v[endBehind] = ahead.behind
			v[endSeen], v[endLength], v[endCommas] = uint16(min(now.finite-from.finite, 2)+1), lengthOf(k-at), uint16(min(now.commas-from.commas, 3)+1)
			v[endFirst], v[endAgain], v[endThat] = 0, flag(now.finite != last.finite), ahead.thatValue(that)
			if now.finite != from.finite {
				v[endFirst] = uint16(r.clauses.Tense(finite))
			}
			v[endQuoted] = ahead.quotedValue(now.quotes != from.quotes)
			here := ahead.ofPlace + ahead.ofBlock + r.model.ofEnd.Sum(&v)
			if r.Trace != nil {
				trace = append(trace, Edge{At: r.endByte(k), Features: EndSpace().AppendFeatures(nil, v[:])})
			}
			if here >= top {
				best, bestKind, top = k, kind, here
			}
			if v[endBehind] == behindOtherSubject && (kind == edgeCommaAnd || kind == edgeCommaBut || kind == edgeCommaWhile) {
				break // another speaks from here on: "Lund said it was safe, and {Moen said} ..."
			}
			last = now
		}
	}
	cand.parts[1][1], cand.ends[1] = best, bestKind
	r.edges[1] = trace
}

// The values of endBehind: there is no cue in the words behind an edge, or one with the
// subject of the cue itself or with another, at the first word, later, or later with its
// subject first.
//
//	Lund said they would sail and {promised} to hurry, but Moen {denied} it.
const (
	behindNo uint16 = iota + 1
	behindOwn
	behindOwnLater
	behindOther
	behindOtherLater
	behindOtherSubject
)

var behindNames = []string{0: "none", behindNo: "no", behindOwn: "own", behindOwnLater: "own-later", behindOther: "other", behindOtherLater: "other-later", behindOtherSubject: "other-subject"}

// cueBehind returns the value of endBehind for an edge at token k.
func (r *Reader) cueBehind(g *group, k int) uint16 {
	p := r.p
	j := r.overSigns(k, g.end)
	for i := p.After(j - 1); i < len(p.Cues) && p.Cues[i].Lo < min(j+8, g.end); i++ {
		c := &p.Cues[i]
		if c.Kind != cue.Verb || c.Verb&(speaksMarked|lexicon.Strong) == 0 {
			continue
		}
		whose := behindOther
		if c.Phrase == p.Cues[g.cue].Phrase {
			whose = behindOwn
		}
		switch {
		case whose == behindOther && int(p.Phrases[c.Phrase].Lo) == j:
			whose = behindOtherSubject
		case c.Lo > j:
			whose++
		}
		return whose
	}
	return behindNo
}

// depth returns how many brackets are open before token hi, if that many are before lo.
func (r *Reader) depth(depth, lo, hi int) int {
	for k := lo; k < hi; k++ {
		switch r.p.Tokens[k].Kind {
		case text.Open:
			depth++
		case text.Close:
			depth = max(depth-1, 0)
		}
	}
	return depth
}

// under returns the word that subordinates the block, as "although" in "although Lund
// said so": the word before it, or the first of its sentence.
func (r *Reader) under(g *group) uint16 {
	if g.lo > g.first && r.joint(g.lo-1) != noEdge {
		return r.clauses.Word(g.lo-1, g.end)
	}
	if r.joint(g.first) != noEdge && g.lo-g.first < 12 {
		return r.clauses.Word(g.first, g.end)
	}
	return 0
}

// An ending is a place where content behind a block may end, with the facts of it that do
// not depend on the content.
type ending struct {
	at      int // the token behind
	known   bool
	values  [endPlaceFacts]uint16
	ofPlace int    // the sum of the weights of these facts alone
	cue     int    // the cue to whose block ofBlock belongs, plus 1; 0 if there is none yet
	behind  uint16 // the value of endBehind, for that cue
	ofBlock int    // the sum of the weights of these facts with those of the block
	that    bool   // a "that" follows
	quoted  uint16 // the value of endQuoted, 0 if there is no quotation beside the edge or ahead
}

// thatValue returns the value of endThat, for content that has a "that" before it or
// has none.
func (o *ending) thatValue(that bool) uint16 {
	switch {
	case o.that:
		return 3
	case that:
		return 2
	}
	return 1
}

// quotedValue returns the value of endQuoted, for content that has a quotation or has
// none.
func (o *ending) quotedValue(quoted bool) uint16 {
	switch {
	case o.quoted != 0:
		return o.quoted
	case quoted:
		return 2
	}
	return 1
}

// ending returns the i-th ending of the sentence with its facts.
func (r *Reader) ending(i int) *ending {
	s := &r.sentence
	o := &s.endings[i]
	if o.known {
		return o
	}
	o.known = true
	k, end := o.at, s.end
	var v weight.Values
	j := r.overSigns(k, end)
	v[endKind], v[endLast] = uint16(s.edgeAt(k)), uint16(r.clauses.Opens(k-1, end))
	v[endNext], v[endSecond] = uint16(r.clauses.Opens(j, end)), uint16(r.clauses.Opens(j+1, end))
	v[endRest], v[endWord] = lengthOf(end-k), r.clauses.Word(j, end)
	if j-1 > k {
		v[endPrev] = r.clauses.Word(j-1, end)
	}
	r.clauseAhead(&v, j, end)
	for i--; i >= 0; i-- {
		if next := s.endings[i].at; next > j {
			if next < j+30 {
				v[endFollow], v[endSegment] = uint16(s.edgeAt(next)), lengthOf(next-j)
			}
			break
		}
	}
	v[endPair] = flag(r.paired(k, end))
	o.that = j < end && r.p.Tokens[j].ID == lexicon.WordThat
	o.quoted = r.quotedAhead(k, j, end)
	o.ofPlace = r.model.ofPlace.Sum(&v)
	copy(o.values[:], v[:])
	return o
}

// overSigns returns the token behind the signs from token k on and a word that joins
// clauses: "they" in ", and they".
func (r *Reader) overSigns(k, end int) int {
	for ; k < end; k++ {
		switch r.p.Tokens[k].Kind {
		case text.Comma, text.Dash, text.Semicolon, text.Colon, text.Open, text.Close:
			continue
		}
		break
	}
	if k < end && r.joint(k) != noEdge {
		k++
	}
	return k
}

// clauseAhead sets the facts of the clause that begins at token j.
func (r *Reader) clauseAhead(v *weight.Values, j, end int) {
	v[endClause], v[endCue] = 1, 1
	for i := j; i < end && i < j+25; i++ {
		if i > j+1 && r.endsClause(i, j) {
			return
		}
		tense := r.clauses.Tense(i)
		if tense == clause.NoTense {
			continue
		}
		v[endThen], v[endClause] = uint16(tense), 3
		if i > j {
			v[endClause] = 2
		}
		for m := i; m < end && m < i+4; m++ {
			if t := &r.p.Tokens[m]; t.IsVerb && t.Verb&(lexicon.Strong|lexicon.Say|lexicon.Tell) != 0 {
				v[endCue] = 2
				if i > j {
					v[endCue] = 3
				}
				return
			}
		}
		return
	}
}

// endsClause reports whether the clause that begins at token j has no subject or verb
// from token i on.
func (r *Reader) endsClause(i, j int) bool {
	switch r.sentence.edgeAt(i) {
	case noEdge, edgePrep, edgeTime, edgeQuote, edgeAfterQuote:
		return false
	case edgeComma:
		return i >= j+8
	}
	return true
}

// paired reports whether the sign at token k comes again, as the second of two commas
// or dashes.
func (r *Reader) paired(k, end int) bool {
	ts := r.p.Tokens
	if k >= end || ts[k].Kind == text.Word {
		return false
	}
	for i := k + 1; i < end && i < k+30; i++ {
		if ts[i].Kind == ts[k].Kind {
			return true
		}
	}
	return false
}

// quotedAhead returns the value of endQuoted at an edge at token k, behind which the
// words go on with token j, 0 if there is no quotation just before it or ahead.
func (r *Reader) quotedAhead(k, j, end int) uint16 {
	ts := r.p.Tokens
	if ts[k-1].Kind == text.Quote {
		return 3
	}
	if s := &r.sentence; s.counts[k-s.first].quotes == s.counts[end-s.first].quotes {
		return 0
	}
	for i := k; i < end && i < k+40; i++ {
		if ts[i].Kind == text.Quote {
			if i <= j {
				return 4
			}
			return 5
		}
	}
	return 0
}

// begins finds where the content that ends before the block begins.
func (r *Reader) begins(g *group, c *cue.Cue, cand *candidate) {
	end := cand.parts[0][1]
	ts := r.p.Tokens
	var v weight.Values
	v[begShape], v[begVerb] = uint16(cand.shape), uint16(c.Role)
	v[begFirst], v[begLead] = uint16(r.clauses.Opens(g.first, end)), r.clauses.Word(g.first, end)
	var trace []Edge
	best, bestKind, top := g.first, edgeSentence, math.MinInt
	all := r.sentence.counts[end-g.first]
	for k := end - 1; k >= g.first; k-- {
		kind := r.beginAt(k, g.first)
		if kind == noEdge {
			continue
		}
		v[begKind], v[begOpens] = uint16(kind), uint16(r.clauses.Opens(k, end))
		v[begWord] = r.clauses.Word(k, end)
		left := r.sentence.counts[k-g.first]
		quotes := all.quotes - left.quotes
		v[begLeft], v[begComma] = uint16(min(left.finite, 2))+1, uint16(min(left.commas, 2))+1
		v[begSeen], v[begLength], v[begPos] = uint16(min(all.finite-left.finite, 2)+1), lengthOf(end-k), lengthOf(k-g.first+1)
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
		v[begCue] = flag(g.cue > 0 && r.p.After(g.first-1) < g.cue && r.p.Cues[r.p.After(g.first-1)].Lo < k)
		here := r.model.ofBegin.Sum(&v)
		if r.Trace != nil {
			trace = append(trace, Edge{At: int(ts[k].Start), Features: EndSpace().AppendFeatures(nil, v[:])})
		}
		if here >= top {
			best, bestKind, top = k, kind, here
		}
	}
	cand.parts[0][0], cand.ends[0] = best, bestKind
	r.edges[0] = trace
}

// endByte returns the byte at which content ends before token k.
func (r *Reader) endByte(k int) int { return int(r.p.Tokens[k-1].End) }
