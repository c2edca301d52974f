// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package attribution

import (
	"github.com/newswire-go/newswire/internal/text"
)

// A Rule names the evidence by which a speaker was found.
type Rule string

const (
	After         Rule = "after"      // “We go,” Lund said.
	Before        Rule = "before"     // Lund said, “We go.”
	Inside        Rule = "inside"     // Lund called the plan “a leap.”
	Around        Rule = "around"     // The plan is “a leap,” on paper, Lund said.
	According     Rule = "according"  // It was “a leap,” according to Lund.
	Colon         Rule = "colon"      // Lund had one word for it: “No.”
	Label         Rule = "label"      // LUND: “No.”   “No.” — Lund
	Noun          Rule = "noun"       // Lund's warning of “a leap”
	Agent         Rule = "agent"      // It was called “a leap” by Lund.
	Relative      Rule = "relative"   // Lund, who called it “a leap”
	Sentence      Rule = "sentence"   // Lund had doubts. “We will not go.”
	Later         Rule = "later"      // “We will not go.” Lund had doubts.
	Above         Rule = "above"      // Lund spoke next. ⏎ “We go.”
	Carried       Rule = "carried"    // Lund has been speaking since a paragraph before
	RunOn         Rule = "run-on"     // “We go,” Lund said. “And soon.”
	Continued     Rule = "continued"  // “We go. ⏎ “And soon,” Lund said: one quotation, re-opened
	Bare          Rule = "subject"    // Lund's sentence has no cue: Lund was “very happy” with it.
	Title         Rule = "title"      // The film “Low Water” opens today.
	Nickname      Rule = "nickname"   // Ada “Tug” Lund sails.
	SoCalled      Rule = "so-called"  // the so-called “Friends of the Quay”
	NonSpeechRule Rule = "non-speech" // any other non-speech
)

// rule returns the name of the evidence by which the candidate speaks the
// quotation at token k of the paragraph.
func (c *candidate) rule(p *paragraph, k int) Rule {
	switch {
	case c.np < 0:
		return Carried
	case c.position == beforeSentence && c.cue >= 0 && c.p.cues[c.cue].serves&servesABefore != 0:
		return RunOn
	case c.position == aboveColon:
		return Colon
	case c.position >= aboveLast:
		return Above
	}
	if c.cue >= 0 {
		if rule := c.cueRule(&c.p.cues[c.cue]); rule != "" {
			return rule
		}
	}
	switch c.position {
	case beforeSentence, beforeFar:
		return Sentence
	case beforeColon:
		return Colon
	case afterSentence, afterFar:
		return Later
	}
	return c.sentenceRule(p, k)
}

// cueRule returns the rule of a candidate that follows from its cue alone, "" if
// none does.
func (c *candidate) cueRule(cu *cue) Rule {
	switch cu.kind {
	case AccordingCue:
		return According
	case ColonCue, DashCue:
		return Label
	case NounCue:
		return Noun
	}
	switch {
	case cu.how == text.ByAgent:
		return Agent
	case cu.how == text.RelativeClause && c.position >= beforeNext && c.position <= beforeQuoted:
		return Relative
	}
	return ""
}

// sentenceRule returns the rule of a candidate in the sentence of the quotation.
func (c *candidate) sentenceRule(p *paragraph, k int) Rule {
	// The quotation is introduced: what leads to it is the writer's, and it
	// stands as a sentence of its own.
	form := p.Forms[p.Tokens[k].Quote-p.Base]
	introduced := c.position >= beforeNext && (form == text.FormWhole || form == text.FormSentence)
	saying := c.cue >= 0 && p.cues[c.cue].kind != OtherVerbCue
	switch before := p.preceding(k); {
	case introduced && before == precedingColon && !saying:
		return Colon
	case introduced && (before == precedingColon || before == precedingComma) && c.cue >= 0:
		return Before
	case c.cue < 0, !saying && c.position != afterNext:
		return Bare
	case c.position == afterNext:
		return After
	case c.position == beforeNext:
		return Before
	case c.position < beforeNext:
		return Around
	}
	return Inside
}
