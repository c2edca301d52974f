// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package attribution

import (
	"math/bits"

	"github.com/newswire-go/newswire/internal/cue"
	"github.com/newswire-go/newswire/internal/text"
	"github.com/newswire-go/newswire/internal/weight"
)

// A feature of a candidate is a pair, or a triple, of facts about it. Every
// candidate has the facts position, role, relation, type and form (of the
// quotation); which pairs are features was found by trying out which make the
// choice better on articles that were not learned from.
//
// The features of a block are numbered one after the other, the last fact
// fastest. speakerBlocks has the facts of each block, from which the names of
// the features are made; that it agrees with the constants is checked when the
// weights are read.
const (
	featPosition     = 0
	featRole         = featPosition + int(cue.Positions)
	featRelation     = featRole + int(cue.Positions)*int(cue.Roles)
	featType         = featRelation + int(cue.Positions)*int(text.Relations)
	featForm         = featType + sides*int(text.NPTypes)
	featGap          = featForm + int(cue.Positions)*int(text.QuoteForms)
	featFlag         = featGap + sides*gaps
	featVerbForm     = featFlag + 2*text.FlagCount
	featPassive      = featVerbForm + int(cue.VerbForms)
	featLast         = featPassive + 2
	featRoleForm     = featLast + int(lastTimes)
	featOuter        = featRoleForm + sides*int(cue.Roles)*int(text.QuoteForms)
	featRelationType = featOuter + 2*int(cue.Roles)
	featFar          = featRelationType + int(text.Relations)*int(text.NPTypes)
	featPreceding    = featFar + int(text.Relations)*gaps
	featSubject      = featPreceding + int(cue.Precedings)*int(cue.Positions)
	featLink         = featSubject + int(cue.Positions)*4
	featClauseType   = featLink + int(links)*int(cue.Positions)
	featRival        = featClauseType + int(links)*int(text.NPTypes)*2
	featFollows      = featRival + int(cue.Roles)*rivalSides
	featLastSpeaker  = featFollows + int(follows)*int(cue.Roles)
	featLength       = featLastSpeaker + int(sames)*int(cue.Positions)
	featAuxiliary    = featLength + lengths*int(text.NPTypes)
	featCommas       = featAuxiliary + int(auxiliaries)
	featVerbs        = featCommas + counts*int(cue.Positions)
	featThat         = featVerbs + counts*int(cue.Positions)
	featJoiners      = featThat + 2*int(cue.Positions)
	featServes       = featJoiners + int(joiners)*int(cue.Positions)
	featRoleType     = featServes + cue.ServesCount*int(cue.Positions)
	featRoleThat     = featRoleType + int(cue.Roles)*int(text.NPTypes)
	featPlainTimes   = featRoleThat + 2*int(cue.Roles)
	featWords        = featPlainTimes + int(plainTimesCount)*2*sides
	featNext         = featWords + counts*int(cue.Positions)

	speakerFeatures = featNext + int(sames)*int(cue.Positions)
)

// speakerBlocks are the blocks of features in the order of the constants above.
var speakerBlocks = []weight.Block{
	{Start: featPosition, Facts: []weight.Fact{factPosition}},
	{Start: featRole, Facts: []weight.Fact{factPosition, factRole}},
	{Start: featRelation, Facts: []weight.Fact{factPosition, factRelation}},
	{Start: featType, Facts: []weight.Fact{factSide, factType}},
	{Start: featForm, Facts: []weight.Fact{factPosition, factForm}},
	{Start: featGap, Facts: []weight.Fact{factSide, {Name: "gap", Values: gapNames[:]}}},
	{Start: featFlag, Facts: []weight.Fact{factCue, {Name: "phrase", Values: text.FlagNames[:]}}},
	{Start: featVerbForm, Facts: []weight.Fact{{Name: "verb-form", Values: cue.VerbFormNames[:]}}},
	{Start: featPassive, Facts: []weight.Fact{{Name: "passive", Values: noYes}}},
	{Start: featLast, Facts: []weight.Fact{{Name: "spoke-last", Values: lastTimeNames[:]}}},
	{Start: featRoleForm, Facts: []weight.Fact{factSide, factRole, factForm}},
	{Start: featOuter, Facts: []weight.Fact{factEmbedded, factRole}},
	{Start: featRelationType, Facts: []weight.Fact{factRelation, factType}},
	{Start: featFar, Facts: []weight.Fact{factRelation, {Name: "subject-gap", Values: gapNames[:]}}},
	{Start: featPreceding, Facts: []weight.Fact{{Name: "preceding", Values: cue.PrecedingNames[:]}, factPosition}},
	{Start: featSubject, Facts: []weight.Fact{factPosition, {Name: "clause", Values: []string{"other", "subject", "oblique", "oblique-subject"}}}},
	{Start: featLink, Facts: []weight.Fact{factLink, factPosition}},
	{Start: featClauseType, Facts: []weight.Fact{factLink, factType, factEmbedded}},
	{Start: featRival, Facts: []weight.Fact{{Name: "rival-role", Values: cue.RoleNames[:]}, {Name: "from-rival", Values: rivalSideNames[:]}}},
	{Start: featFollows, Facts: []weight.Fact{{Name: "follows", Values: followNames[:]}, factRole}},
	{Start: featLastSpeaker, Facts: []weight.Fact{{Name: "last-speaker", Values: sameNames[:]}, factPosition}},
	{Start: featLength, Facts: []weight.Fact{{Name: "tokens", Values: []string{"1", "2", "3", "4+"}}, factType}},
	{Start: featAuxiliary, Facts: []weight.Fact{{Name: "auxiliary", Values: auxiliaryNames[:]}}},
	{Start: featCommas, Facts: []weight.Fact{{Name: "commas-between", Values: countNames[:]}, factPosition}},
	{Start: featVerbs, Facts: []weight.Fact{{Name: "verbs-between", Values: countNames[:]}, factPosition}},
	{Start: featThat, Facts: []weight.Fact{factThat, factPosition}},
	{Start: featJoiners, Facts: []weight.Fact{{Name: "between", Values: joinerNames()}, factPosition}},
	{Start: featServes, Facts: []weight.Fact{{Name: "serves", Values: []string{"neither", "before", "after", "both"}}, factPosition}},
	{Start: featRoleType, Facts: []weight.Fact{factRole, factType}},
	{Start: featRoleThat, Facts: []weight.Fact{factThat, factRole}},
	{Start: featPlainTimes, Facts: []weight.Fact{{Name: "speaks-plainly", Values: plainTimesNames[:]}, factCue, factSide}},
	{Start: featWords, Facts: []weight.Fact{{Name: "words", Values: []string{"1", "2-4", "5-10", "11+"}}, factPosition}},
	{Start: featNext, Facts: []weight.Fact{{Name: "next-speaker", Values: sameNames[:]}, factPosition}},
}

var (
	factPosition = weight.Fact{Name: "position", Values: cue.PositionNames[:]}
	factRole     = weight.Fact{Name: "role", Values: cue.RoleNames[:]}
	factRelation = weight.Fact{Name: "relation", Values: text.RelationNames[:]}
	factType     = weight.Fact{Name: "type", Values: text.NPTypeNames[:]}
	factForm     = weight.Fact{Name: "form", Values: text.QuoteFormNames[:]}
	factLink     = weight.Fact{Name: "link", Values: linkNames[:]}
	factSide     = weight.Fact{Name: "side", Values: []string{"after", "before"}}
	factEmbedded = weight.Fact{Name: "embedded", Values: noYes}
	factCue      = weight.Fact{Name: "cue", Values: noYes}
	factThat     = weight.Fact{Name: "that-between", Values: noYes}

	noYes = []string{"no", "yes"}
)

// sides is after and before the quotation.
const sides = 2

// gapNames are the classes of a gap, in tokens.
var gapNames = [gaps]string{"0", "1", "2-3", "4-6", "7-12", "13+"}

const gaps = 6

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

// A lastTime is when the candidate who spoke last did so.
type lastTime uint8

const (
	lastEarlier lastTime = iota // earlier in the paragraph
	lastQuote                   // by the quotation before this one
	lastAbove                   // in a paragraph above
	lastTimes
)

var lastTimeNames = [lastTimes]string{lastEarlier: "earlier", lastQuote: "quotation-before", lastAbove: "above"}

func (r *Reader) lastTime(p *paragraph, k int) lastTime {
	switch {
	case r.lastIn != p.Line:
		return lastAbove
	case r.last.stretch == int(p.Tokens[k].Quote)-1:
		return lastQuote
	}
	return lastEarlier
}

// A score adds up the weights of features. It is passed by value, and has no
// more fields than the compiler keeps in registers.
type score struct {
	weights *[speakerFeatures]int16
	sum     int
	trace   *[]uint16 // the features; nil if they are not traced
}

func (s score) add(feature int) score {
	s.sum += int(s.weights[feature])
	if s.trace != nil {
		*s.trace = append(*s.trace, uint16(feature))
	}
	return s
}

// A candidate is a possible speaker of a quotation, with the cue, if any, that would
// attribute it.
type candidate struct {
	p        *paragraph // the quotation's own, or the one above
	np       int32      // who, a phrase of p; -1 for who spoke last
	cue      int32      // by what, a cue of p, or -1
	position cue.Position
	gap      int // tokens between; paragraphs if np is -1
}

// by returns the cue of the candidate, nil if there is none.
func (c *candidate) by() *cue.Cue {
	if c.cue < 0 {
		return nil
	}
	return &c.p.Cues[c.cue]
}

// weigh adds the features of the candidate as speaker of the quotation at token k
// of the paragraph.
func (r *Reader) weigh(s score, p *paragraph, k int, c *candidate) score {
	at, side := int(c.position), c.position.Side()
	form := int(p.form(k))
	s = s.add(featPosition + at)
	s = s.add(featForm + at*int(text.QuoteForms) + form)
	s = s.add(featGap + side*gaps + gapOf(c.gap))
	s = s.add(featWords + r.length*int(cue.Positions) + at)
	s = s.add(featRival + int(r.rival.role)*rivalSides + r.rival.side(p, c))
	if c.np < 0 {
		return s
	}
	np := &c.p.Phrases[c.np]
	ro, relation, hasCue := cue.RoleNone, text.Unrelated, 0
	if c.cue >= 0 {
		ro, relation, hasCue = c.p.Cues[c.cue].Role, c.p.Cues[c.cue].How, 1
	}
	s = s.add(featRole + at*int(cue.Roles) + int(ro))
	s = s.add(featRelation + at*int(text.Relations) + int(relation))
	s = s.add(featType + side*int(text.NPTypes) + int(np.Type))
	s = s.add(featRelationType + int(relation)*int(text.NPTypes) + int(np.Type))
	s = s.add(featLength + (min(int(np.Hi-np.Lo), lengths)-1)*int(text.NPTypes) + int(np.Type))
	s = s.add(featRoleType + int(ro)*int(text.NPTypes) + int(np.Type))
	s = s.add(featPlainTimes + (int(r.plainTimesOf(c.p, np))*2+hasCue)*sides + side)
	s = s.add(featLastSpeaker + int(r.lastWord.same(c.p, np))*int(cue.Positions) + at)
	s = s.add(featNext + int(r.nextWord.same(c.p, np))*int(cue.Positions) + at)
	s = s.add(featPreceding + int(r.preceding)*int(cue.Positions) + at)
	s = s.add(featSubject + at*4 + clauseOf(np))
	for f := np.Flags; f != 0; f &= f - 1 {
		s = s.add(featFlag + hasCue*text.FlagCount + bits.TrailingZeros16(uint16(f)))
	}
	if r.last.found && r.last.mention.Overlaps(c.p.Span(np.Lo, np.Hi)) {
		s = s.add(featLast + int(r.lastTime(p, k)))
	}
	if c.cue >= 0 {
		s = r.weighCue(s, p, c, &c.p.Cues[c.cue], side, form)
	}
	if c.p == p && p.Tokens[np.Lo].Sentence == p.Tokens[k].Sentence {
		b := c.between(k)
		s = s.add(featCommas + b.commas*int(cue.Positions) + at)
		s = s.add(featVerbs + b.verbs*int(cue.Positions) + at)
		s = s.add(featThat + b.that*int(cue.Positions) + at)
		s = s.add(featRoleThat + b.that*int(cue.Roles) + int(ro))
		s = s.add(featJoiners + int(b.joiners)*int(cue.Positions) + at)
	}
	return s
}

// clauseOf returns the part of a phrase in its clause: 1 for a subject, 2 for a phrase
// that is no subject by its place, 3 for both, 0 for neither.
func clauseOf(np *text.Phrase) (clause int) {
	if np.Verb >= 0 {
		clause = 1
	}
	if np.Flags&(text.AfterPrep|text.Object|text.Possessor) != 0 {
		clause |= 2
	}
	return clause
}

// weighCue is the part of weigh that is about the cue.
func (r *Reader) weighCue(s score, p *paragraph, c *candidate, cu *cue.Cue, side, form int) score {
	np := &c.p.Phrases[c.np]
	s = s.add(featRoleForm + (side*int(cue.Roles)+int(cu.Role))*int(text.QuoteForms) + form)
	s = s.add(featFar + int(cu.How)*gaps + gapOf(max(cu.Lo-int(np.Hi), int(np.Lo)-cu.Hi)))
	s = s.add(featFollows + int(followOf(c.p, cu.Hi))*int(cue.Roles) + int(cu.Role))
	s = s.add(featAuxiliary + int(auxiliaryOf(c.p, cu)))
	s = s.add(featServes + int(cu.Serves)*int(cue.Positions) + int(c.position))
	passive := 0
	if cu.Passive {
		passive = 1
	}
	s = s.add(featPassive + passive)
	var l link
	if cu.Kind == cue.Verb {
		l = c.p.linkOf(cu)
		s = s.add(featVerbForm + int(cu.VerbForm()))
		s = s.add(featLink + int(l)*int(cue.Positions) + int(c.position))
	}
	if c.p != p {
		return s
	}
	outer := 0
	if cu.Outer {
		outer = 1
	}
	s = s.add(featOuter + outer*int(cue.Roles) + int(cu.Role))
	if c.position.InSentenceBefore() && cu.Kind == cue.Verb {
		s = s.add(featClauseType + (int(l)*int(text.NPTypes)+int(np.Type))*2 + outer)
	}
	return s
}

// lengths are the classes of the number of a phrase's tokens: 1 to 3, and more.
const lengths = 4
