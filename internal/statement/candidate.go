// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package statement

import (
	"github.com/newswire-go/newswire/internal/attribution"
	"github.com/newswire-go/newswire/internal/lexicon"
	"github.com/newswire-go/newswire/internal/text"
)

// A shape says where the content stands from the block, which is the cue with its
// subject.
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
	shapes
)

var shapeNames = []string{"none", "after", "before", "around", "relative", "label", "owned", "marked"}

// sight is how many tokens away from a cue its content may begin or end. It keeps
// endless sentences from taking more than linear time.
const sight = 120

// A candidate is content that the block of a cue may have.
type candidate struct {
	cue   int
	shape shape
	skip  skip
	parts [2][2]int // tokens; an empty part is none
	ends  [2]edge   // how the content begins before the block, and ends behind it
	sum   int
}

// A group is the candidates of one cue.
type group struct {
	cue        int
	lo, hi     int // the block
	from, to   int // its candidates
	first, end int // its sentence; end is its full stop, or where it ends without one
}

// speaks is the verbs of which candidates are made without a quotation of their own, and
// speaksMarked those of which they are made if the paragraph has one.
const (
	speaks       = lexicon.Say | lexicon.Tell | lexicon.Ask | lexicon.Write
	speaksMarked = speaks | lexicon.Call | lexicon.Judge | lexicon.Cite | lexicon.Utter
)

// consider adds the candidates of the i-th cue of the paragraph.
func (r *Reader) consider(i int) {
	p := &r.p
	c := p.Cue(i)
	serves := r.serves(i)
	switch c.Kind {
	case attribution.VerbCue:
		if c.Verb&speaks == 0 && !serves && (c.Verb&speaksMarked == 0 || len(p.Quotes) == 0) {
			return
		}
	case attribution.OtherVerbCue, attribution.DashCue:
		if !serves {
			return
		}
	}
	g := group{cue: i, from: len(r.cands)}
	g.first, g.end = r.sentence(c.Lo)
	g.lo, g.hi = r.block(i, &c)
	switch c.Kind {
	case attribution.NounCue:
		r.considerNoun(&g, &c)
	case attribution.ColonCue:
		r.considerLabel(&g)
	default:
		r.considerAfter(&g, &c)
		r.considerBefore(&g, &c)
	}
	if serves {
		k := int(r.serving[i])
		r.add(&g, candidate{shape: marked, parts: [2][2]int{{k, k + 1}}})
	}
	if g.to = len(r.cands); g.to > g.from {
		r.groups = append(r.groups, g)
	}
}

// serves reports whether a quotation of the paragraph is said by the cue.
func (r *Reader) serves(i int) bool { return r.serving[i] >= 0 }

// sentence returns the first token of the sentence of token k, and the token after its
// last word.
func (r *Reader) sentence(k int) (first, end int) {
	ts := r.p.Tokens
	s := ts[k].Sentence
	for first = k; first > 0 && first > k-sight && ts[first-1].Sentence == s; first-- {
	}
	for end = k + 1; end < len(ts) && end < k+sight && ts[end].Sentence == s; end++ {
	}
	for end > k+1 && ts[end-1].Kind == text.Stop {
		end--
	}
	return first, end
}

// block returns the tokens of a cue together with its subject, where that stands
// next to it.
func (r *Reader) block(i int, c *attribution.Cue) (lo, hi int) {
	p := &r.p
	lo, hi = c.Lo, c.Hi
	if c.Phrase < 0 {
		return lo, hi
	}
	np := &p.Phrases[c.Phrase]
	switch {
	case c.Kind == attribution.AccordingCue && int(np.Lo) < c.Lo: // "as Lund put it"
		return max(int(np.Lo)-1, 0), hi
	case c.How == text.Direct, c.How == text.Apposed, c.How == text.OwnedBy:
		if int(np.Lo) < lo && int(np.Lo) > lo-40 && p.Tokens[np.Lo].Sentence == p.Tokens[lo].Sentence {
			lo = int(np.Lo)
			if _, joint := p.Mentions(i); joint.End > joint.Start {
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
			who, joint := p.Mentions(i)
			end := max(who.End, joint.End)
			for hi = int(np.Hi); hi < len(p.Tokens) && int(p.Tokens[hi].End) <= end; hi++ {
			}
			hi = r.overAside(hi)
		}
	}
	return lo, hi
}

// overAside returns the end of what explains the name that ends before token k: the
// token after "the mayor of Haven" in "Lund, the mayor of Haven, they sail".
func (r *Reader) overAside(k int) int {
	ts := r.p.Tokens
	if k >= len(ts) {
		return k
	}
	if ts[k].Kind == text.Open {
		for j := k + 1; j < len(ts) && j < k+12 && ts[j].Sentence == ts[k].Sentence; j++ {
			if ts[j].Kind == text.Close {
				k = j + 1
				break
			}
		}
	}
	if k+1 >= len(ts) || ts[k].Kind != text.Comma || ts[k+1].Kind != text.Word && ts[k+1].Kind != text.Number {
		return k
	}
	t := &ts[k+1]
	np := r.p.Beginning(k + 1)
	if !t.Is(lexicon.Determiner|lexicon.Relative) && (np < 0 || r.p.Phrases[np].Kind == text.Pronoun || r.p.Phrases[np].Verb >= 0) {
		return k
	}
	for j := k + 1; j < len(ts) && j < k+40 && ts[j].Sentence == ts[k].Sentence; j++ {
		switch ts[j].Kind {
		case text.Comma, text.Quote, text.Dash, text.Semicolon:
			if ts[j].Kind == text.Comma && j+1 < len(ts) && r.p.Beginning(j+1) >= 0 && j-k <= 3 && r.p.Phrases[r.p.Beginning(j+1)].Verb < 0 && ts[j+1].Shape&text.Capital != 0 {
				continue // "of Haven, Idaho,"
			}
			return j
		case text.Stop:
			return j
		}
		if r.tense[j] != noTense && !t.Is(lexicon.Relative) {
			return k
		}
	}
	return k
}

// add adds a candidate of the group, unless nothing in it can be a clause or is quoted.
func (r *Reader) add(g *group, c candidate) {
	at, end := c.parts[1][0], c.parts[0][1]
	behind := at > 0 && (r.p.Tokens[at].ID == lexicon.WordTo || r.clausal(at, g.end))
	if c.shape != marked && !behind && (end == 0 || !r.clausal(g.first, end)) {
		return
	}
	c.cue = g.cue
	r.cands = append(r.cands, c)
}

// clausal reports whether the tokens [lo,hi) have a finite verb or a quotation.
func (r *Reader) clausal(lo, hi int) bool {
	for k := lo; k < hi; k++ {
		if r.tense[k] != noTense || r.p.Tokens[k].Kind == text.Quote {
			return true
		}
	}
	return false
}

// A skip is what stands between the block and the content behind it.
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
	skips
)

var skipNames = []string{"none", "adverb", "time", "preposition", "hearer", "aside", "comma", "colon"}

// considerAfter adds the candidates with content behind the block.
func (r *Reader) considerAfter(g *group, c *attribution.Cue) {
	shape := after
	var front [2]int
	if lo := g.lo; lo > g.first {
		switch t := &r.p.Tokens[lo-1]; t.ID {
		case lexicon.WordWhich, lexicon.WordWhom:
			shape, front = relative, [2]int{lo - 1, lo}
		default:
			if t.Kind == text.Word && (t.Is(lexicon.Relative) || r.isWhat(lo-1)) && t.ID != lexicon.WordThat {
				shape, front = relative, [2]int{lo - 1, lo}
			}
		}
	}
	if c.Kind == attribution.AccordingCue {
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

// isWhat reports whether the token is "what".
func (r *Reader) isWhat(k int) bool {
	w := r.p.Word(k)
	return w == "what" || w == "What"
}

// maxSkips is how often something is passed over before the content.
const maxSkips = 7

// eachStart calls do with the tokens behind the block at which content may begin.
func (r *Reader) eachStart(g *group, c *attribution.Cue, do func(at int, skip skip)) {
	p, ts := &r.p, r.p.Tokens
	skipped := noSkip
	i := g.hi
	for range maxSkips {
		if i >= g.end {
			return
		}
		t := &ts[i]
		switch {
		case t.Writes(lexicon.WordThat) && i+1 < g.end:
			if r.tense[i+1] != noTense {
				do(i, skipped)
			} else {
				do(i+1, skipped)
			}
			return
		case t.Kind == text.Quote:
			do(i, skipped)
			return
		case t.Kind == text.Colon:
			if i+1 < g.end {
				do(i+1, skipColon)
			}
			return
		case t.Kind == text.Comma:
			if i+1 >= g.end {
				return
			}
			if ts[i+1].Kind == text.Quote {
				do(i+1, skipComma)
				return
			}
			do(i+1, skipComma)
			j := i + 1
			for j < g.end && j < i+16 && ts[j].Kind != text.Comma && ts[j].Kind != text.Quote {
				j++
			}
			if j >= g.end || ts[j].Kind != text.Comma {
				return
			}
			i, skipped = j+1, skipAside
			continue
		case t.Kind != text.Word && t.Kind != text.Number && t.Kind != text.Other:
			return
		}
		do(i, skipped)
		np := p.Beginning(i)
		switch {
		case t.Adverbial() && np < 0:
			i, skipped = i+1, max(skipped, skipAdverb)
		case np >= 0 && p.Phrases[np].Flags&text.Timed != 0:
			i, skipped = int(p.Phrases[np].Hi), max(skipped, skipTime)
		case t.Is(lexicon.Preposition) && i+1 < g.end && p.Beginning(i+1) >= 0 && (!t.Is(lexicon.Conjunction) || p.Phrases[p.Beginning(i+1)].Flags&text.Timed != 0):
			next := &p.Phrases[p.Beginning(i+1)]
			how := skipPrep
			if next.Flags&text.Timed != 0 {
				how = skipTime
			}
			i, skipped = int(next.Hi), max(skipped, how)
		case np >= 0 && skipped < skipHearer && (c.Verb&(lexicon.Tell|lexicon.Ask) != 0 || int(p.Phrases[np].Hi) < g.end && p.IsWord(int(p.Phrases[np].Hi), lexicon.WordThat)):
			i, skipped = int(p.Phrases[np].Hi), skipHearer
		default:
			return
		}
	}
}

// considerBefore adds the candidates with content before the block, alone or with more
// behind.
func (r *Reader) considerBefore(g *group, c *attribution.Cue) {
	ts := r.p.Tokens
	end := g.lo
	if end <= g.first {
		return
	}
	switch t := &ts[end-1]; t.Kind {
	case text.Comma, text.Dash, text.Semicolon, text.Colon, text.Open:
		end--
	case text.Quote:
	default:
		if c.Kind != attribution.AccordingCue && c.How != text.Inverted {
			if end = r.overNouns(g); end < 0 {
				return
			}
		}
	}
	if end <= g.first {
		return
	}
	front := [2]int{end, end}
	r.add(g, candidate{shape: before, parts: [2][2]int{front}})
	// They would, Lund said on Monday, sail.
	i := g.hi
	for range maxSkips {
		if i >= g.end {
			return
		}
		t, np := &ts[i], r.p.Beginning(i)
		switch {
		case t.Kind == text.Comma || t.Kind == text.Dash || t.Kind == text.Close:
			if i+1 < g.end {
				at := i + 1
				r.add(g, candidate{shape: around, skip: skipComma, parts: [2][2]int{front, {at, at}}})
			}
			return
		case t.Kind == text.Quote:
			r.add(g, candidate{shape: around, parts: [2][2]int{front, {i, i}}})
			return
		case t.Adverbial() && np < 0:
			i++
		case np >= 0 && (r.p.Phrases[np].Flags&text.Timed != 0 || c.Verb&(lexicon.Tell|lexicon.Ask) != 0):
			i = int(r.p.Phrases[np].Hi)
		case t.Is(lexicon.Preposition) && i+1 < g.end && r.p.Beginning(i+1) >= 0:
			i = int(r.p.Phrases[r.p.Beginning(i+1)].Hi)
		default:
			return
		}
	}
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
func (r *Reader) considerNoun(g *group, c *attribution.Cue) {
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
