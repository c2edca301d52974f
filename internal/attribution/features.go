// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package attribution

import (
	"math/bits"

	"github.com/newswire-go/newswire/internal/cue"
	"github.com/newswire-go/newswire/internal/lexicon"
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
	featForm         = featType + int(cue.Positions)*int(text.NPTypes)
	featGap          = featForm + int(cue.Positions)*int(text.QuoteForms)
	featBetween      = featGap + sides*gaps
	featFlag         = featBetween + sides*counts
	featVerbForm     = featFlag + 2*text.FlagCount
	featSingle       = featVerbForm + int(verbForms)
	featLast         = featSingle + singles
	featRoleForm     = featLast + int(lastTimes)*int(text.QuoteForms)
	featBare         = featRoleForm + sides*int(cue.Roles)*int(text.QuoteForms)
	featServes       = featBare + sides*4*int(text.NPTypes)
	featOuter        = featServes + 3*int(text.QuoteForms)
	featRelationType = featOuter + 2*int(cue.Roles)
	featFar          = featRelationType + int(text.Relations)*int(text.NPTypes)
	featPreceding    = featFar + int(text.Relations)*gaps
	featSubject      = featPreceding + int(cue.Precedings)*int(cue.Positions)*2
	featClauseType   = featSubject + int(cue.Positions)*4
	featRival        = featClauseType + int(links)*int(text.NPTypes)*2

	speakerFeatures = featRival + (int(links)+1)*int(cue.Roles)*rivalSides
)

// speakerBlocks are the blocks of features in the order of the constants above.
var speakerBlocks = []weight.Block{
	{Start: featPosition, Facts: []weight.Fact{factPosition}},
	{Start: featRole, Facts: []weight.Fact{factPosition, factRole}},
	{Start: featRelation, Facts: []weight.Fact{factPosition, factRelation}},
	{Start: featType, Facts: []weight.Fact{factPosition, factType}},
	{Start: featForm, Facts: []weight.Fact{factPosition, factForm}},
	{Start: featGap, Facts: []weight.Fact{factSide, {Name: "gap", Values: gapNames[:]}}},
	{Start: featBetween, Facts: []weight.Fact{factSide, {Name: "cues-between", Values: countNames[:]}}},
	{Start: featFlag, Facts: []weight.Fact{factCue, {Name: "phrase", Values: text.FlagNames[:]}}},
	{Start: featVerbForm, Facts: []weight.Fact{{Name: "verb-form", Values: verbFormNames[:]}}},
	{Start: featSingle, Facts: []weight.Fact{{Name: "single", Values: singleNames[:]}}},
	{Start: featLast, Facts: []weight.Fact{{Name: "spoke-last", Values: lastTimeNames[:]}, factForm}},
	{Start: featRoleForm, Facts: []weight.Fact{factSide, factRole, factForm}},
	{Start: featBare, Facts: []weight.Fact{factSide, {Name: "cues-in-sentence", Values: []string{"none", "before", "after", "both"}}, factType}},
	{Start: featServes, Facts: []weight.Fact{{Name: "serves", Values: []string{"later", "earlier", "both"}}, factForm}},
	{Start: featOuter, Facts: []weight.Fact{{Name: "embedded", Values: []string{"no", "yes"}}, factRole}},
	{Start: featRelationType, Facts: []weight.Fact{factRelation, factType}},
	{Start: featFar, Facts: []weight.Fact{factRelation, {Name: "subject-gap", Values: gapNames[:]}}},
	{Start: featPreceding, Facts: []weight.Fact{{Name: "preceding", Values: cue.PrecedingNames[:]}, factPosition, factCue}},
	{Start: featSubject, Facts: []weight.Fact{factPosition, {Name: "clause", Values: []string{"other", "subject", "oblique", "oblique-subject"}}}},
	{Start: featClauseType, Facts: []weight.Fact{factLink, factType, {Name: "embedded", Values: []string{"no", "yes"}}}},
	{Start: featRival, Facts: []weight.Fact{{Name: "rival", Values: rivalNames}, {Name: "rival-role", Values: cue.RoleNames[:]}, {Name: "from-rival", Values: rivalSideNames[:]}}},
}

var (
	factPosition = weight.Fact{Name: "position", Values: cue.PositionNames[:]}
	factRole     = weight.Fact{Name: "role", Values: cue.RoleNames[:]}
	factRelation = weight.Fact{Name: "relation", Values: text.RelationNames[:]}
	factType     = weight.Fact{Name: "type", Values: text.NPTypeNames[:]}
	factForm     = weight.Fact{Name: "form", Values: text.QuoteFormNames[:]}
	factLink     = weight.Fact{Name: "link", Values: linkNames[:]}
	factSide     = weight.Fact{Name: "side", Values: []string{"after", "before"}}
	factCue      = weight.Fact{Name: "cue", Values: []string{"no", "yes"}}
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

// countNames are the classes of the number of cues between.
var countNames = [counts]string{"0", "1", "2", "3+"}

const counts = 4

// A verbForm is the form of a cue's verb.
type verbForm uint8

const (
	formPast verbForm = iota
	formThird
	formIng
	formBase
	formOther
	verbForms
)

var verbFormNames = [verbForms]string{formPast: "past", formThird: "third-person", formIng: "ing", formBase: "base", formOther: "other"}

func formOf(c *cue.Cue) verbForm {
	switch {
	case c.Form&lexicon.Past != 0:
		return formPast
	case c.Form&lexicon.ThirdForm != 0:
		return formThird
	case c.Form&lexicon.Ing != 0:
		return formIng
	case c.Form&lexicon.Base != 0:
		return formBase
	}
	return formOther
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

// Facts that are features by themselves.
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

var singleNames = [singles]string{
	passive: "passive", servesEarlier: "serves-earlier", servesLater: "serves-later", servesBoth: "serves-both", afterColon: "after-colon",
	afterThat: "after-that", opensParagraph: "opens-paragraph", alone: "alone", opensSentence: "opens-sentence", asCue: "as-cue",
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

// A candidate is one who might have said a quotation, and the cue by which he
// would.
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
	form := int(p.Forms[p.Tokens[k].Quote-p.Base])
	s = s.add(featPosition + at)
	s = s.add(featForm + at*int(text.QuoteForms) + form)
	s = s.add(featGap + side*gaps + gapOf(c.gap))
	if k == 0 {
		s = s.add(featSingle + opensParagraph)
		if len(p.Tokens) == 1 {
			s = s.add(featSingle + alone)
		}
	}
	s = s.add(featRival + (int(r.rival.link)*int(cue.Roles)+int(r.rival.role))*rivalSides + r.rival.side(p, c))
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
	s = s.add(featType + at*int(text.NPTypes) + int(np.Type))
	s = s.add(featRelationType + int(relation)*int(text.NPTypes) + int(np.Type))
	s = s.add(featPreceding + (int(r.preceding)*int(cue.Positions)+at)*2 + hasCue)
	clause := clauseOf(np)
	s = s.add(featSubject + at*4 + clause)
	if clause == 1 && np.Flags&(text.Timed|text.Opens) == text.Opens {
		s = s.add(featSingle + opensSentence)
	}
	for f := np.Flags; f != 0; f &= f - 1 {
		s = s.add(featFlag + hasCue*text.FlagCount + bits.TrailingZeros16(uint16(f)))
	}
	if r.last.found && r.last.mention.Overlaps(c.p.Span(np.Lo, np.Hi)) {
		s = s.add(featLast + int(r.lastTime(p, k))*int(text.QuoteForms) + form)
	}
	if c.cue >= 0 {
		s = r.weighCue(s, p, c, &c.p.Cues[c.cue], side, form)
	} else if c.p == p {
		s = s.add(featBare + (side*4+r.around)*int(text.NPTypes) + int(np.Type))
	}
	if c.p != p {
		return s
	}
	from := int(np.Lo)
	if c.cue >= 0 {
		from = p.Cues[c.cue].Lo
	}
	s = s.add(featBetween + side*counts + p.Between(min(from, k), max(from, k), counts-1))
	if side == 1 && r.preceding == cue.PrecedingColon {
		s = s.add(featSingle + afterColon)
	}
	if side == 1 && k > 0 && p.IsWord(k-1, lexicon.WordThat) {
		s = s.add(featSingle + afterThat)
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
	if cu.Passive {
		s = s.add(featSingle + passive)
	}
	if cu.Kind == cue.Verb {
		s = s.add(featVerbForm + int(formOf(cu)))
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
		l := int(p.linkOf(cu))
		s = s.add(featClauseType + (l*int(text.NPTypes)+int(np.Type))*2 + outer)
	}
	// To serve this very quotation does not count against it.
	switch earlier, later := cu.Serves&cue.ServesABefore != 0 && c.position != cue.AfterNext, cu.Serves&cue.ServesAnAfter != 0 && c.position != cue.BeforeNext; {
	case earlier && later:
		s = s.add(featSingle + servesBoth)
		s = s.add(featServes + 2*int(text.QuoteForms) + form)
	case earlier:
		s = s.add(featSingle + servesEarlier)
		s = s.add(featServes + int(text.QuoteForms) + form)
	case later:
		s = s.add(featSingle + servesLater)
		s = s.add(featServes + form)
	}
	if p.IsWord(cu.Lo-1, lexicon.WordAs) || p.IsWord(int(np.Lo)-1, lexicon.WordAs) {
		s = s.add(featSingle + asCue)
	}
	return s
}
