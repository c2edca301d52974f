// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package statement

import (
	"github.com/newswire-go/newswire/internal/clause"
	"github.com/newswire-go/newswire/internal/cue"
	"github.com/newswire-go/newswire/internal/lexicon"
	"github.com/newswire-go/newswire/internal/text"
)

// A shape is the position of the content relative to the block, which is the cue with
// its subject.
type shape uint8

const (
	noShape  shape = iota
	after          // Lund said they would sail
	before         // They would sail, Lund said
	around         // They would, Lund said, sail
	relative       // which Lund said would sail
	label          // Lund: They sail
	owned          // Lund's claim that they sail
	marked         // the words between marks alone
)

var shapeNames = []string{
	noShape:  "none",
	after:    "after",
	before:   "before",
	around:   "around",
	relative: "relative",
	label:    "label",
	owned:    "owned",
	marked:   "marked",
}

// A candidate is content that the block of a cue may have.
type candidate struct {
	shape shape
	skip  skip
	parts [2][2]int   // tokens; an empty part is none
	ends  [2]edgeKind // how the content begins before the block, and ends behind it
	sum   int
}

// A group is the candidates of one cue.
type group struct {
	cue        int
	lo, hi     int  // the block
	first, end int  // as in sentence
	sure       bool // the cue is "according to" or a strong verb
}

// speaks is the verbs of which candidates are made without a quotation of their own, and
// speaksMarked those of which they are made if the paragraph has one.
const (
	speaks       = lexicon.Say | lexicon.Tell | lexicon.Ask | lexicon.Write
	speaksMarked = speaks | lexicon.Call | lexicon.Judge | lexicon.Cite | lexicon.Utter
)

// consider makes a draft of the likeliest candidate of the i-th cue of the paragraph.
func (r *Reader) consider(i int) {
	p := r.p
	c := p.Cues[i]
	serves := r.serves(i)
	switch c.Kind {
	case cue.Verb:
		if c.Verb&speaks == 0 && !serves && (c.Verb&speaksMarked == 0 || len(p.Quotes) == 0) {
			return
		}
	case cue.OtherVerb, cue.Dash:
		if !serves {
			return
		}
	}
	r.enter(c.Lo)
	r.mendSubject(&r.p.Cues[i])
	c = r.p.Cues[i]
	g := group{cue: i, first: r.sentence.first, end: r.sentence.end}
	r.cands = r.cands[:0]
	g.sure = c.Kind == cue.According || c.Kind == cue.Verb && c.Verb&lexicon.Strong != 0 && c.Verb&speaks != 0
	g.lo, g.hi = r.block(i, &c)
	switch c.Kind {
	case cue.Noun:
		r.considerNoun(&g)
	case cue.Colon:
		r.considerLabel(&g)
	default:
		r.considerAfter(&g, &c)
		r.considerBefore(&g, &c)
	}
	if serves {
		k := int(r.serving[i])
		r.add(&g, candidate{shape: marked, parts: [2][2]int{{k, k + 1}}})
	}
	if len(r.cands) > 0 {
		r.choose(&g, &c)
	}
}

// serves reports whether a quotation of the paragraph is said by the cue.
func (r *Reader) serves(i int) bool { return len(r.serving) > 0 && r.serving[i] >= 0 }

// block returns the tokens of a cue together with its subject, where that stands
// next to it.
func (r *Reader) block(i int, c *cue.Cue) (lo, hi int) {
	p := r.p
	lo, hi = c.Lo, c.Hi
	np := &p.Phrases[c.Phrase]
	switch {
	case c.Kind == cue.According && int(np.Lo) < c.Lo: // "as Lund put it"
		return max(int(np.Lo)-1, 0), hi
	case c.How == text.Direct, c.How == text.Apposed, c.How == text.OwnedBy:
		if int(np.Lo) < lo && int(np.Lo) > lo-40 && p.Tokens[np.Lo].Sentence == p.Tokens[lo].Sentence {
			lo = int(np.Lo)
			if _, joint := p.Mentions(&p.Cues[i]); joint.End > joint.Start {
				for lo > 0 && int(p.Tokens[lo-1].Start) >= joint.Start {
					lo--
				}
			}
		}
	case c.How == text.RelativeClause:
		if lo > 0 {
			lo--
		}
	case c.How == text.Inverted, c.How == text.Given, c.How == text.ByAgent:
		if int(np.Lo) >= hi {
			who, joint := p.Mentions(&p.Cues[i])
			end := max(who.End, joint.End)
			for hi = int(np.Hi); hi < len(p.Tokens) && int(p.Tokens[hi].End) <= end; hi++ {
			}
			hi = r.overAside(hi)
		}
	}
	return lo, hi
}

// overAside returns the end of the words that explain the name before token k: the
// token after "the mayor of Haven" in "Lund, the mayor of Haven, they sail".
func (r *Reader) overAside(k int) int {
	k = r.clauses.OverBrackets(k)
	if !r.explains(k) {
		return k
	}
	ts := r.p.Tokens
	relative := ts[k+1].Is(lexicon.Relative)
	for j := k + 1; j < len(ts) && j < k+40 && ts[j].Sentence == ts[k].Sentence; j++ {
		switch ts[j].Kind {
		case text.Comma:
			if j-k > 3 || !r.names(j+1) { // "of Haven, Idaho,"
				return j
			}
		case text.Quote, text.Dash, text.Semicolon, text.Stop:
			return j
		default:
			if r.clauses.Tense(j) != clause.NoTense && !relative {
				return k
			}
		}
	}
	return k
}

// explains reports whether words that explain a name may begin behind token k, a comma.
func (r *Reader) explains(k int) bool {
	ts := r.p.Tokens
	if k+1 >= len(ts) || ts[k].Kind != text.Comma || ts[k+1].Kind != text.Word && ts[k+1].Kind != text.Number {
		return false
	}
	np := r.p.Beginning(k + 1)
	return ts[k+1].Is(lexicon.Determiner|lexicon.Relative) || np >= 0 && r.p.Phrases[np].Kind != text.Pronoun && r.p.Phrases[np].Verb < 0
}

// names reports whether a phrase with a capital begins at token k and is no subject.
func (r *Reader) names(k int) bool {
	if k >= len(r.p.Tokens) {
		return false
	}
	np := r.p.Beginning(k)
	return np >= 0 && r.p.Phrases[np].Verb < 0 && r.p.Tokens[k].Shape&text.Capital != 0
}

// add adds a candidate of the group, unless nothing in it can be a clause or is quoted. In
// the content of a sure cue a verb that is in no list is taken for finite.
func (r *Reader) add(g *group, c candidate) {
	at, end := c.parts[1][0], c.parts[0][1]
	behind := at > 0 && c.shape != marked &&
		(r.p.Tokens[at].ID == lexicon.WordTo || g.sure && r.p.IsWord(at-1, lexicon.WordThat) || r.sentence.clausal(at, g.end))
	if c.shape != marked && !behind && (end == 0 || !g.sure && !r.sentence.clausal(g.first, end)) {
		return
	}
	r.cands = append(r.cands, c)
}

// A skip classifies the words between the block and the content behind it.
type skip uint8

const (
	noSkip skip = iota
	skipAdverb
	skipTime
	skipPrep
	skipHearer
	skipAside
	skipComma
	skipColon
)

var skipNames = []string{
	noSkip:     "none",
	skipAdverb: "adverb",
	skipTime:   "time",
	skipPrep:   "preposition",
	skipHearer: "hearer",
	skipAside:  "aside",
	skipComma:  "comma",
	skipColon:  "colon",
}

// considerAfter adds the candidates with content behind the block.
func (r *Reader) considerAfter(g *group, c *cue.Cue) {
	shape := after
	var front [2]int
	if lo := g.lo; lo > g.first {
		if t := &r.p.Tokens[lo-1]; t.Is(lexicon.Relative) && t.ID != lexicon.WordThat || t.ID == lexicon.WordWhat {
			shape, front = relative, [2]int{lo - 1, lo}
		}
	}
	if c.Kind == cue.According {
		// According to a poll taken for Lund in May, they sail.
		for k := g.hi; k < g.end-1 && k < g.hi+24; k++ {
			if r.p.Tokens[k].Kind == text.Comma {
				r.add(g, candidate{shape: shape, skip: skipAside, parts: [2][2]int{front, {k + 1, k + 1}}})
			}
		}
		return
	}
	r.eachStart(g, c, func(at int, skip skip) {
		cand := candidate{shape: shape, skip: skip}
		cand.parts[0] = front
		cand.parts[1] = [2]int{at, at}
		r.add(g, cand)
	})
}

// maxSkips is how many adverbs, times and so on may stand before the content.
const maxSkips = 7

// eachStart calls do with the tokens behind the block at which content may begin.
func (r *Reader) eachStart(g *group, c *cue.Cue, do func(at int, skip skip)) {
	skipped := noSkip
	i := g.hi
	for n := 0; n < maxSkips && i < g.end; n++ {
		t := &r.p.Tokens[i]
		switch t.Kind {
		case text.Quote:
			do(i, skipped)
			return
		case text.Colon:
			if i+1 < g.end {
				do(i+1, skipColon)
			}
			return
		case text.Comma:
			if i+1 < g.end {
				do(i+1, skipComma)
			}
			i, skipped = r.overInsertion(i, g.end), skipAside
			continue
		case text.Word, text.Number, text.Other:
		default:
			return
		}
		if t.Writes(lexicon.WordThat) && i+1 < g.end {
			if r.clauses.Tense(i+1) == clause.NoTense {
				i++
			}
			do(i, skipped)
			return
		}
		do(i, skipped)
		next, how := r.overAdverb(i)
		if how == noSkip {
			if next, how = r.overPreposition(i, g.end); how == skipPrep && t.Is(lexicon.Conjunction) {
				how = noSkip
			}
		}
		switch {
		case how != noSkip:
			i, skipped = next, max(skipped, how)
		case skipped < skipHearer && r.isHearer(i, c, g.end):
			i, skipped = int(r.p.Phrases[r.p.Beginning(i)].Hi), skipHearer
		default:
			return
		}
	}
}

// overInsertion returns the token behind the second of two commas, of which the first is
// token k, or end if none is near.
func (r *Reader) overInsertion(k, end int) int {
	for j := k + 1; j < end && j <= k+16; j++ {
		switch r.p.Tokens[j].Kind {
		case text.Comma:
			return j + 1
		case text.Quote:
			return end
		}
	}
	return end
}

// overAdverb returns the token behind the adverb or the time that begins at token k. It
// returns noSkip if there is none.
func (r *Reader) overAdverb(k int) (next int, how skip) {
	np := r.p.Beginning(k)
	switch {
	case np < 0 && r.p.Tokens[k].Adverbial():
		return k + 1, skipAdverb
	case np >= 0 && r.p.Phrases[np].Flags&text.Timed != 0:
		return int(r.p.Phrases[np].Hi), skipTime
	}
	return k, noSkip
}

// overPreposition returns the token behind the preposition at token k and its phrase, and
// skipTime for "on Monday". It returns noSkip if there is none.
func (r *Reader) overPreposition(k, end int) (next int, how skip) {
	if k+1 >= end || !r.p.Tokens[k].Is(lexicon.Preposition) || r.p.Beginning(k+1) < 0 {
		return k, noSkip
	}
	np := &r.p.Phrases[r.p.Beginning(k+1)]
	if np.Flags&text.Timed != 0 {
		return int(np.Hi), skipTime
	}
	return int(np.Hi), skipPrep
}

// isHearer reports whether the phrase that begins at token k is of those to whom
// somebody speaks: "the crew" in "told the crew they would sail".
func (r *Reader) isHearer(k int, c *cue.Cue, end int) bool {
	np := r.p.Beginning(k)
	if np < 0 {
		return false
	}
	hi := int(r.p.Phrases[np].Hi)
	return c.Verb&(lexicon.Tell|lexicon.Ask) != 0 || hi < end && r.p.IsWord(hi, lexicon.WordThat)
}

// considerBefore adds the candidates with content before the block, alone or with more
// behind.
func (r *Reader) considerBefore(g *group, c *cue.Cue) {
	end := r.endBefore(g, c)
	if end <= g.first {
		return
	}
	front := [2]int{end, end}
	r.add(g, candidate{shape: before, parts: [2][2]int{front}})
	if at, skip := r.resumes(g, c); at >= 0 {
		r.add(g, candidate{shape: around, skip: skip, parts: [2][2]int{front, {at, at}}})
	}
}

// endBefore returns the token before which content that stands before the block ends, -1
// if there can be none.
func (r *Reader) endBefore(g *group, c *cue.Cue) int {
	if g.lo <= g.first {
		return -1
	}
	switch r.p.Tokens[g.lo-1].Kind {
	case text.Comma, text.Dash, text.Semicolon, text.Colon, text.Open:
		return g.lo - 1
	case text.Quote:
		return g.lo
	}
	if k := g.lo - 2; k > g.first && r.p.IsWord(k+1, lexicon.WordAs) && (r.p.Tokens[k].Kind == text.Comma || r.p.Tokens[k].Kind == text.Quote) {
		return k // They sail, as Lund had promised
	}
	if c.Kind == cue.According || c.How == text.Inverted {
		return g.lo
	}
	return r.overNouns(g)
}

// resumes returns the token with which content that the block interrupts goes on, -1 if
// there is none.
//
//	They would, Lund said on Monday, {sail}.
func (r *Reader) resumes(g *group, c *cue.Cue) (at int, skip skip) {
	i := g.hi
	for n := 0; n < maxSkips && i < g.end; n++ {
		switch r.p.Tokens[i].Kind {
		case text.Comma, text.Dash, text.Close:
			if i+1 < g.end {
				return i + 1, skipComma
			}
			return -1, noSkip
		case text.Quote:
			return i, noSkip
		}
		next, how := r.overAdverb(i)
		if np := r.p.Beginning(i); how == noSkip && np >= 0 && c.Verb&(lexicon.Tell|lexicon.Ask) != 0 {
			next, how = int(r.p.Phrases[np].Hi), skipHearer
		}
		if how == noSkip {
			next, how = r.overPreposition(i, g.end)
		}
		if how == noSkip {
			return -1, noSkip
		}
		i = next
	}
	return -1, noSkip
}

// overNouns returns the comma before the words that stand before the block and may go
// with its subject, -1 if there is none: "They sail, ferry company official Lund said".
func (r *Reader) overNouns(g *group) int {
	for k := g.lo - 1; k > g.first && k > g.lo-6; k-- {
		switch t := &r.p.Tokens[k]; {
		case t.Kind == text.Comma:
			return k
		case t.Kind != text.Word && t.Kind != text.Genitive || t.Is(lexicon.Auxiliary|lexicon.Subject|lexicon.Conjunction):
			return -1
		}
	}
	return -1
}

// considerLabel adds the candidate of a name before a colon.
func (r *Reader) considerLabel(g *group) {
	if g.hi < g.end {
		r.add(g, candidate{shape: label, skip: skipColon, parts: [2][2]int{{}, {g.hi, g.hi}}})
	}
}

// considerNoun adds the candidates of a noun that is followed by its content.
func (r *Reader) considerNoun(g *group) {
	i := g.hi
	if i >= g.end {
		return
	}
	t := &r.p.Tokens[i]
	if t.Is(lexicon.Be) {
		i++
	}
	for k := i; k < i+6 && k+1 < g.end && r.p.Tokens[k].Kind == text.Word; k++ {
		// his statement earlier this year that they would sail
		if r.p.IsWord(k, lexicon.WordThat) {
			i = k
			break
		}
	}
	if i+1 < g.end && r.p.IsWord(i, lexicon.WordThat) {
		r.add(g, candidate{shape: owned, parts: [2][2]int{{}, {i + 1, i + 1}}})
	} else if r.serves(g.cue) && i < g.end {
		r.add(g, candidate{shape: owned, parts: [2][2]int{{}, {i, i}}})
	}
}
