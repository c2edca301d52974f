// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package speech

import (
	"math/bits"
	"slices"
	"sync"

	"github.com/newswire-go/newswire/internal/lexicon"
)

// A role groups the verbs and other cues whose evidence is alike.
type role uint8

const (
	roleNone role = iota
	roleStrong
	roleSay
	roleTell
	roleAsk
	roleWrite
	roleCall
	roleJudge
	roleThink
	roleUtter
	roleCite
	rolePhrasal
	roleShow
	roleOtherVerb
	roleAccording
	roleNoun
	roleColon
	roleDash
	roles
)

// roleOf returns the role of a cue.
func roleOf(c *cue) role {
	switch c.kind {
	case accordingCue:
		return roleAccording
	case nounCue:
		return roleNoun
	case colonCue:
		return roleColon
	case dashCue:
		return roleDash
	case otherVerbCue:
		return roleOtherVerb
	}
	v := c.verb
	switch {
	case v&lexicon.Tell != 0:
		return roleTell
	case v&lexicon.Strong != 0:
		return roleStrong
	case v&lexicon.Write != 0:
		return roleWrite
	case v&lexicon.Ask != 0:
		return roleAsk
	case v&lexicon.Call != 0:
		return roleCall
	case v&lexicon.Judge != 0:
		return roleJudge
	case v&lexicon.Think != 0:
		return roleThink
	case v&lexicon.Utter != 0, v&lexicon.Gesture != 0:
		return roleUtter
	case v&lexicon.Cite != 0:
		return roleCite
	case v&lexicon.Say != 0:
		return roleSay
	case v&lexicon.Phrasal != 0:
		return rolePhrasal
	case v&lexicon.Show != 0:
		return roleShow
	}
	return roleOtherVerb
}

// The table of weights is laid out by pairs of facts, each pair a rectangle.
// Every candidate has the facts reach, role, link, who and look; what pairs
// are in the table was found by trying out which make the choice better on
// articles that were not learnt from.
const (
	evReach   = 0
	evRole    = evReach + int(reaches)             // by reach: the role of the cue
	evLink    = evRole + int(reaches)*int(roles)   // by reach: how the cue's subject was found
	evWho     = evLink + int(reaches)*int(links)   // by reach: what sort of phrase
	evLook    = evWho + int(reaches)*int(whos)     // by reach: the outward form of the quotation
	evGap     = evLook + int(reaches)*int(looks)   // after, before: tokens between
	evBetween = evGap + 2*gaps                     // after, before: other cues between
	evFlag    = evBetween + 2*4                    // without, with a cue: flags of the phrase
	evForm    = evFlag + 2*flags                   // the form of the verb
	evSingle  = evForm + forms                     // what stands alone
	evLast    = evSingle + singles                 // by how it spoke last: look
	evRoleLk  = evLast + 3*int(looks)              // after, before and role: look
	evBare    = evRoleLk + 2*int(roles)*int(looks) // without a cue, where the sentence has others: who
	evServes  = evBare + 2*4*int(whos)             // by the other quotation that the cue stands at: look
	evOuter   = evServes + 3*int(looks)            // within another's words or not: role
	evLinkWho = evOuter + 2*int(roles)             // by link: who
	evFar     = evLinkWho + int(links)*int(whos)   // by link: tokens between cue and subject
	evLead    = evFar + int(links)*gaps            // by what stands before the quotation, and cue or none: reach
	evSubject = evLead + int(leads)*int(reaches)*2 // by reach: what the phrase is in its clause

	evidenceLen = evSubject + int(reaches)*4
)

const (
	gaps  = 6  // sizes of a gap that are told apart
	flags = 10 // of a phrase
	forms = 5  // of a verb
)

// What stands alone.
const (
	passive        = iota // the cue is a passive
	servesEarlier         // the cue stands at the end of another quotation
	servesLater           // the cue stands before another quotation
	servesBoth            // both
	afterColon            // a colon before the quotation
	afterThat             // "that" before the quotation
	opensParagraph        // the quotation opens its paragraph
	alone                 // and is all there is in it
	opensSentence         // the phrase is the subject that opens the sentence
	asCue                 // "as Lund put it"
	singles
)

// gapOf tells the sizes of a gap apart.
func gapOf(n int) int {
	switch {
	case n <= 0:
		return 0
	case n == 1:
		return 1
	case n <= 3:
		return 2
	case n <= 6:
		return 3
	case n <= 12:
		return 4
	}
	return 5
}

// formOf tells the forms of a verb apart.
func formOf(c *cue) int {
	switch {
	case c.form&lexicon.Past != 0:
		return 0
	case c.form&lexicon.ThirdForm != 0:
		return 1
	case c.form&lexicon.Ing != 0:
		return 2
	case c.form&lexicon.Base != 0:
		return 3
	}
	return 4
}

// A scale adds up evidence. It is handed on by value, so that the sum stays where
// a processor adds.
type scale struct {
	sum int
	put []uint16 // what was put on: places in Weights; nil where nobody asks
}

func (s scale) add(evidence int) scale {
	s.sum += int(Weights[evidence])
	if s.put != nil {
		s.put = append(s.put, uint16(evidence))
	}
	return s
}

// A candidate is one who might have said a quotation, and the cue that would
// say so.
type candidate struct {
	p     *paragraph // the quotation's own, or the one above
	np    int32      // who, a phrase of p; -1 for who spoke last
	cue   int32      // by what, a cue of p, or -1
	reach reach
	gap   int // tokens between; paragraphs where np is -1
}

// weigh puts on the scale what speaks for and against the candidate as speaker of
// the quotation at token k of the paragraph.
func (r *Reader) weigh(on scale, p *paragraph, k int, c *candidate) scale {
	at := int(c.reach)
	look := int(p.look[p.tokens[k].quote-p.base])
	on = on.add(evReach + at)
	on = on.add(evLook + at*int(looks) + look)
	before := 0
	if c.reach >= beforeNext {
		before = 1
	}
	on = on.add(evGap + before*gaps + gapOf(c.gap))
	if k == 0 {
		on = on.add(evSingle + opensParagraph)
		if len(p.tokens) == 1 {
			on = on.add(evSingle + alone)
		}
	}
	if c.np < 0 {
		return on
	}
	np := &c.p.nps[c.np]
	ro, how, hasCue := roleNone, unlinked, 0
	if c.cue >= 0 {
		ro, how, hasCue = c.p.cues[c.cue].role, c.p.cues[c.cue].how, 1
	}
	on = on.add(evRole + at*int(roles) + int(ro))
	on = on.add(evLink + at*int(links) + int(how))
	on = on.add(evWho + at*int(whos) + int(np.who))
	on = on.add(evLinkWho + int(how)*int(whos) + int(np.who))
	on = on.add(evLead + (int(r.lead)*int(reaches)+at)*2 + hasCue)
	in := 0
	if np.verb >= 0 {
		in = 1
	}
	if np.flags&(afterPrep|object|possessor) != 0 {
		in |= 2
	}
	on = on.add(evSubject + at*4 + in)
	if in == 1 && np.flags&(timed|opens) == opens {
		on = on.add(evSingle + opensSentence)
	}
	for f := np.flags; f != 0; f &= f - 1 {
		on = on.add(evFlag + hasCue*flags + bits.TrailingZeros16(uint16(f)))
	}
	if r.last.found && r.last.mention.overlaps(c.p.span(np.lo, np.hi)) {
		on = on.add(evLast + r.lastWhen(p, k)*int(looks) + look)
	}
	if c.cue >= 0 {
		on = r.weighCue(on, p, c, &c.p.cues[c.cue], before, look)
	} else if c.p == p {
		on = on.add(evBare + (before*4+r.around)*int(whos) + int(np.who))
	}
	if c.p != p {
		return on
	}
	from := int(np.lo)
	if c.cue >= 0 {
		from = int(p.cues[c.cue].lo)
	}
	on = on.add(evBetween + before*4 + p.cuesBetween(min(from, k), max(from, k), 3))
	if before == 1 && r.lead == leadColon {
		on = on.add(evSingle + afterColon)
	}
	if before == 1 && k > 0 && p.isWord(k-1, lexicon.WordThat) {
		on = on.add(evSingle + afterThat)
	}
	return on
}

// most returns what a candidate that has no cue can weigh at most, of which what
// takes no looking around is taken as it is.
func (r *Reader) most(p *paragraph, k int, c *candidate) int {
	who, before := int(c.p.nps[c.np].who), 0
	if c.reach >= beforeNext {
		before = 1
	}
	n := mostWithout()[c.reach][p.look[p.tokens[k].quote-p.base]][who] + int(Weights[evLead+(int(r.lead)*int(reaches)+int(c.reach))*2])
	if c.p == p {
		n += int(Weights[evBare+(before*4+r.around)*int(whos)+who])
	}
	return n
}

// mostWithout is what candidates without a cue can weigh at most, but for what
// stands before the quotation and which cues the sentence has: by reach, look and
// who.
var mostWithout = sync.OnceValue(func() *[reaches][looks][whos]int {
	// The most of n pieces of evidence of which there is one, or one at most.
	one := func(from, n int) int { return int(slices.Max(Weights[from : from+n])) }
	maybe := func(from, n int) int { return max(0, one(from, n)) }
	most := new([reaches][looks][whos]int)
	for at := range int(reaches) {
		n := int(Weights[evReach+at]) + int(Weights[evRole+at*int(roles)+int(roleNone)]) + int(Weights[evLink+at*int(links)+int(unlinked)]) +
			one(evSubject+at*4, 4) + maybe(evLast, 3*int(looks))
		for f := range flags {
			n += maybe(evFlag+f, 1)
		}
		for _, s := range [...]int{opensParagraph, alone, opensSentence, afterColon, afterThat} {
			n += maybe(evSingle+s, 1)
		}
		before := 0
		if reach(at) >= beforeNext {
			before = 1
		}
		n += one(evGap+before*gaps, gaps) + maybe(evBetween+before*4, 4)
		for look := range int(looks) {
			for who := range int(whos) {
				most[at][look][who] = n + int(Weights[evLook+at*int(looks)+look]) +
					int(Weights[evWho+at*int(whos)+who]) + int(Weights[evLinkWho+int(unlinked)*int(whos)+who])
			}
		}
	}
	return most
})

// weighCue is the part of weigh that is about the cue.
func (r *Reader) weighCue(on scale, p *paragraph, c *candidate, cu *cue, before, look int) scale {
	np := &c.p.nps[c.np]
	on = on.add(evRoleLk + (before*int(roles)+int(cu.role))*int(looks) + look)
	on = on.add(evFar + int(cu.how)*gaps + gapOf(max(int(cu.lo-np.hi), int(np.lo-cu.hi))))
	if cu.pass {
		on = on.add(evSingle + passive)
	}
	if cu.kind == verbCue {
		on = on.add(evForm + formOf(cu))
	}
	if c.p != p {
		return on
	}
	outer := 0
	if cu.outer {
		outer = 1
	}
	on = on.add(evOuter + outer*int(roles) + int(cu.role))
	// To serve this very quotation is no evidence against it.
	switch earlier, later := cu.serves&servesABefore != 0 && c.reach != afterNext, cu.serves&servesAnAfter != 0 && c.reach != beforeNext; {
	case earlier && later:
		on = on.add(evSingle + servesBoth)
		on = on.add(evServes + 2*int(looks) + look)
	case earlier:
		on = on.add(evSingle + servesEarlier)
		on = on.add(evServes + int(looks) + look)
	case later:
		on = on.add(evSingle + servesLater)
		on = on.add(evServes + look)
	}
	if p.isWord(int(cu.lo)-1, lexicon.WordAs) || p.isWord(int(np.lo)-1, lexicon.WordAs) {
		on = on.add(evSingle + asCue)
	}
	return on
}

// lastWhen tells when the candidate who spoke last did so: in a paragraph
// above, by the quotation before this one, or earlier in the paragraph.
func (r *Reader) lastWhen(p *paragraph, k int) int {
	switch {
	case r.lastIn != p.start:
		return 2
	case r.last.stretch == int(p.tokens[k].quote)-1:
		return 1
	}
	return 0
}

// isWord reports whether the token at i is the word w in small letters.
func (p *paragraph) isWord(i int, w lexicon.ID) bool {
	return i >= 0 && i < len(p.tokens) && p.tokens[i].writes(w)
}
