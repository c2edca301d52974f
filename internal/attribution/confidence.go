// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package attribution

import (
	"fmt"
	"math"
	"math/bits"
	"strings"

	"github.com/newswire-go/newswire/internal/coref"
	"github.com/newswire-go/newswire/internal/text"
)

// The confidence of a result is that of a logistic regression over its evidence: facts
// about how it was found, each with a weight. It is fitted to answers that were given
// to articles by weights that had not seen them, so that its probabilities hold for
// text that is new.

// An Evidence is facts about how a result was found: those of its bits that are
// set. Their names are in [EvidenceNames].
type Evidence [4]uint64

func (e *Evidence) add(fact int) { e[fact/64] |= 1 << (fact % 64) }

// addUpTo adds the facts that a number is at least the first, the second and so on
// of the limits, in ascending order.
func (e *Evidence) addUpTo(n int, limits []int, first int) {
	for i, limit := range limits {
		if n < limit {
			return
		}
		e.add(first + i)
	}
}

// Facts returns the numbers of the facts, in ascending order.
func (e *Evidence) Facts() []int {
	var facts []int
	for i, word := range e {
		for ; word != 0; word &= word - 1 {
			facts = append(facts, 64*i+bits.TrailingZeros64(word))
		}
	}
	return facts
}

// The facts about a quotation, by their first numbers. The sums are in hundredths
// of log-odds.
const (
	quoted         = 0                                 // in all
	quotedRule     = quoted + 1                        // by which rule, the last for none
	quotedForm     = quotedRule + len(rules) + 1       // in which form
	quotedWords    = quotedForm + int(text.QuoteForms) // how many words, at least
	quotedPlain    = quotedWords + len(wordLimits)     // without weighing
	quotedScore    = quotedPlain + 1                   // the sum of the speaker, at least
	quotedMargin   = quotedScore + len(scoreLimits)    // by how much it is more than that of the next, at least
	quotedUnread   = quotedMargin + len(marginLimits)  // non-speech was out of the question
	quotedOdds     = quotedUnread + 1                  // the sum for non-speech, at least
	quotationFacts = quotedOdds + len(oddsLimits)
)

var (
	wordLimits   = [...]int{2, 3, 5, 9, 16}
	scoreLimits  = [...]int{-400, -200, -100, 0, 100, 200, 300, 400, 600, 800}
	marginLimits = [...]int{25, 50, 100, 150, 200, 300, 400, 600, 800}
	oddsLimits   = [...]int{-500, -400, -300, -250, -200, -150, -100, -50, 0, 50, 100, 150, 200, 300, 400}
)

// rules are all rules, in the order in which the facts about them are numbered.
var rules = [...]Rule{
	After, Before, Inside, Around, According, Colon, Label, Noun, Agent, Relative, Sentence, Later, Above, Carried, RunOn, Continued, Bare,
	Title, Nickname, SoCalled, NonSpeechRule,
}

var ruleNumbers = func() map[Rule]int {
	m := map[Rule]int{"": len(rules)}
	for i, rule := range rules {
		m[rule] = i
	}
	return m
}()

// The facts about the name of a speaker, by their first numbers.
const (
	named        = 0                                                // in all
	namedMention = named + 1                                        // by kind of mention
	namedKind    = namedMention + int(mentionKinds)                 // by kind of speaker
	namedAs      = namedKind + int(coref.Group) + 1                 // by kind of mention and of speaker
	namedSingle  = namedAs + int(mentionKinds)*(int(coref.Group)+1) // the name is one word
	namedSpoke   = namedSingle + 1                                  // when the speaker spoke before, by kind of mention
	namedFar     = namedSpoke + 3*int(mentionKinds)                 // bytes from the words that name him
	namedMargin  = namedFar + len(farLimits)                        // by how much the sum of its weights is more than that of the next, at least, by kind of mention
	speakerFacts = namedMargin + int(mentionKinds)*len(refMargins)
)

var refMargins = [...]int{50, 100, 150, 200, 300, 400, 600, 1000}

var farLimits = [...]int{1, 100, 200, 400, 800, 1600}

// A mentionKind is a kind of words that mention a speaker.
type mentionKind uint8

const (
	mentionName  mentionKind = iota // has all words of the name
	mentionPart                     // a part of it
	mentionHe                       // he, she
	mentionThey                     // they, it
	mentionWho                      // who
	mentionI                        // I, we
	mentionOther                    // a description
	mentionKinds
)

var mentionKindNames = [mentionKinds]string{"name", "part", "he", "they", "who", "first-person", "description"}

var corefKindNames = [...]string{coref.Unknown: "unknown", coref.Person: "person", coref.Organization: "organization", coref.Unnamed: "unnamed", coref.Group: "group"}

// EvidenceNames returns the names of the facts about quotations, or about the names
// of speakers, in the order of their numbers.
func EvidenceNames() (quotation, speaker []string) {
	atLeast := func(what string, limits []int) []string { return list(what, limitNames(limits)) }
	quotation = append(quotation, "quotation")
	quotation = append(quotation, list("rule", ruleNames())...)
	quotation = append(quotation, list("form", formNames[:])...)
	quotation = append(quotation, atLeast("words", wordLimits[:])...)
	quotation = append(quotation, "plain")
	quotation = append(quotation, atLeast("score", scoreLimits[:])...)
	quotation = append(quotation, atLeast("margin", marginLimits[:])...)
	quotation = append(quotation, "no-traits")
	quotation = append(quotation, atLeast("non-speech", oddsLimits[:])...)

	speaker = append(speaker, "speaker")
	speaker = append(speaker, list("mention", mentionKindNames[:])...)
	speaker = append(speaker, list("kind", corefKindNames[:])...)
	for _, mention := range mentionKindNames {
		speaker = append(speaker, list("mention="+mention+" kind", corefKindNames[:])...)
	}
	speaker = append(speaker, "one-word")
	for _, mention := range mentionKindNames {
		speaker = append(speaker, list("mention="+mention+" spoke", []string{"last", "before", "never"})...)
	}
	speaker = append(speaker, atLeast("distance", farLimits[:])...)
	for _, mention := range mentionKindNames {
		speaker = append(speaker, atLeast("mention="+mention+" margin", refMargins[:])...)
	}
	if len(quotation) != quotationFacts || len(speaker) != speakerFacts {
		panic(fmt.Sprintf("attribution: %d and %d facts, not %d and %d", len(quotation), len(speaker), quotationFacts, speakerFacts))
	}
	return quotation, speaker
}

// list returns the names of the values of a fact.
func list(fact string, values []string) (names []string) {
	for _, v := range values {
		names = append(names, fact+"="+v)
	}
	return names
}

// limitNames returns the names of the limits that a number reaches.
func limitNames(limits []int) (names []string) {
	for _, n := range limits {
		names = append(names, fmt.Sprintf("%d+", n))
	}
	return names
}

// ruleNames returns the names of the rules, the last for none.
func ruleNames() (names []string) {
	for _, rule := range rules {
		names = append(names, string(rule))
	}
	return append(names, "none")
}

// probability returns the probability that the weights give to the evidence, from
// .001 to .999 in steps of as much, so that it is the same on every machine.
func (e *Evidence) probability(weights []int16) float64 {
	sum := 0
	for i, word := range e {
		for ; word != 0; word &= word - 1 {
			sum += int(weights[64*i+bits.TrailingZeros64(word)])
		}
	}
	p := 1 / (1 + math.Exp(-float64(sum)/100))
	return max(1, min(999, math.Round(1000*p))) / 1000
}

// judge sets the evidence and the confidence of a quotation.
func (r *Reader) judge(q *Quotation, a *attribution) {
	e := &q.Evidence
	*e = Evidence{}
	e.add(quoted)
	e.add(quotedRule + ruleNumbers[q.Rule])
	e.add(quotedForm + int(a.form))
	m := &r.marked[a.stretch]
	e.addUpTo(1+strings.Count(r.text[m.Start:min(m.End, m.Start+longest)], " "), wordLimits[:], quotedWords)
	if a.plain {
		e.add(quotedPlain)
	} else if a.found {
		e.addUpTo(a.score, scoreLimits[:], quotedScore)
		e.addUpTo(a.margin, marginLimits[:], quotedMargin)
	}
	if r.hasOdds {
		e.addUpTo(r.odds, oddsLimits[:], quotedOdds)
	} else {
		e.add(quotedUnread)
	}
	q.Confidence = e.probability(r.model.quotations[:])
}

// judgeName sets the evidence and the confidence of a speaker, whose mention means
// ref, where others spoke before.
func (r *Reader) judgeName(s *Speaker, ref *coref.Ref, spoken *Spoken) {
	e := &s.Evidence
	*e = Evidence{}
	mention := kindOfMention(r.text[s.Mention.Start:s.Mention.End], s.Name)
	e.add(named)
	e.add(namedMention + int(mention))
	e.add(namedKind + int(ref.Kind))
	e.add(namedAs + int(mention)*len(corefKindNames) + int(ref.Kind))
	if strings.IndexByte(s.Name, ' ') < 0 {
		e.add(namedSingle)
	}
	spoke := 2
	for i := range spoken.n {
		if spoken.refs[i].ID == ref.ID {
			spoke = min(i, 1)
			break
		}
	}
	e.add(namedSpoke + 3*int(mention) + spoke)
	if ref.ID != coref.None && r.text == r.readOf.Text { // not in a headline
		far := s.Mention.Start - ref.At
		e.addUpTo(max(far, -far), farLimits[:], namedFar)
	}
	e.addUpTo(int(ref.Margin), refMargins[:], namedMargin+int(mention)*len(refMargins))
	s.Confidence = e.probability(r.model.names[:])
}

// kindOfMention returns the kind of a mention of someone of the name.
func kindOfMention(mention, name string) mentionKind {
	if len(mention) <= len("which") {
		switch strings.ToLower(mention) {
		case "he", "she":
			return mentionHe
		case "they", "it":
			return mentionThey
		case "who", "which", "that":
			return mentionWho
		case "i", "we":
			return mentionI
		}
	}
	if strings.Contains(mention, name) {
		return mentionName
	}
	last := mention[strings.LastIndexByte(mention, ' ')+1:]
	if text.StartsUpper(last) && strings.Contains(name, strings.TrimRight(last, ".’s'")) {
		return mentionPart
	}
	return mentionOther
}
