// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package attribution

import (
	"github.com/newswire-go/newswire/internal/cue"
	"github.com/newswire-go/newswire/internal/rule"
	"github.com/newswire-go/newswire/internal/text"
)

// rule returns the name of the evidence by which the candidate speaks the
// quotation at token k of the paragraph.
func (c *candidate) rule(p *paragraph, k int) rule.Rule {
	switch {
	case c.np < 0:
		return rule.Carried
	case c.position == cue.BeforeSentence && c.cue >= 0 && c.p.Cues[c.cue].Serves&cue.ServesABefore != 0:
		return rule.RunOn
	case c.position == cue.AboveColon:
		return rule.Colon
	case c.position >= cue.AboveLast:
		return rule.Above
	}
	if c.cue >= 0 {
		if rule := c.cueRule(&c.p.Cues[c.cue]); rule != "" {
			return rule
		}
	}
	switch c.position {
	case cue.BeforeSentence, cue.BeforeFar:
		return rule.Sentence
	case cue.BeforeColon:
		return rule.Colon
	case cue.AfterSentence, cue.AfterFar:
		return rule.Later
	}
	return c.sentenceRule(p, k)
}

// cueRule returns the rule of a candidate that follows from its cue alone, "" if
// none does.
func (c *candidate) cueRule(cu *cue.Cue) rule.Rule {
	switch cu.Kind {
	case cue.According:
		return rule.According
	case cue.Colon, cue.Dash:
		return rule.Label
	case cue.Noun:
		return rule.Noun
	}
	switch {
	case cu.How == text.ByAgent:
		return rule.Agent
	case cu.How == text.RelativeClause && c.position.InSentenceBefore():
		return rule.Relative
	}
	return ""
}

// sentenceRule returns the rule of a candidate in the sentence of the quotation.
func (c *candidate) sentenceRule(p *paragraph, k int) rule.Rule {
	// The quotation is introduced: what leads to it is the writer's, and it
	// stands as a sentence of its own.
	form := p.form(k)
	introduced := c.position >= cue.BeforeNext && (form == text.FormWhole || form == text.FormSentence)
	saying := c.cue >= 0 && p.Cues[c.cue].Kind != cue.OtherVerb
	switch before := p.Preceding(k); {
	case introduced && before == cue.PrecedingColon && !saying:
		return rule.Colon
	case introduced && (before == cue.PrecedingColon || before == cue.PrecedingComma) && c.cue >= 0:
		return rule.Before
	case c.cue < 0, !saying && c.position != cue.AfterNext:
		return rule.Bare
	case c.position == cue.AfterNext:
		return rule.After
	case c.position == cue.BeforeNext:
		return rule.Before
	case c.position < cue.BeforeNext:
		return rule.Around
	}
	return rule.Inside
}
