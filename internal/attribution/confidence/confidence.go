// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package confidence

import (
	"fmt"
	"math/bits"
	"strings"

	"github.com/newswire-go/newswire/internal/attribution/nonspeech"
	"github.com/newswire-go/newswire/internal/coref"
	"github.com/newswire-go/newswire/internal/rule"
	"github.com/newswire-go/newswire/internal/text"
	"github.com/newswire-go/newswire/internal/weight"
)

// An Evidence is facts about how a result was found: those of its bits that are
// set. Their names are in [FactNames].
type Evidence [4]uint64

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
	quoted         = 0                                          // in all
	quotedRule     = quoted + 1                                 // by which rule, the last for none
	quotedForm     = quotedRule + rule.Count                    // in which form
	quotedWords    = quotedForm + int(text.QuoteForms)          // how many words, at least
	quotedPlain    = quotedWords + len(wordLimits)              // without weighing
	quotedScore    = quotedPlain + 1                            // the sum of the speaker, at least
	quotedMargin   = quotedScore + len(nonspeech.ScoreLimits)   // by how much it is more than that of the next, at least
	quotedUnread   = quotedMargin + len(nonspeech.MarginLimits) // non-speech was out of the question
	quotedOdds     = quotedUnread + 1                           // the sum for non-speech, at least
	quotationFacts = quotedOdds + len(oddsLimits)
)

var (
	wordLimits = [...]int{2, 3, 5, 9, 16}
	oddsLimits = [...]int{-500, -400, -300, -250, -200, -150, -100, -50, 0, 50, 100, 150, 200, 300, 400}
)

// The facts about the name of a speaker, by their first numbers.
const (
	named        = 0                                                // in all
	namedMention = named + 1                                        // by kind of mention
	namedKind    = namedMention + int(mentionKinds)                 // by kind of speaker
	namedAs      = namedKind + int(coref.Group) + 1                 // by kind of mention and of speaker
	namedSingle  = namedAs + int(mentionKinds)*(int(coref.Group)+1) // the name is one word
	namedSpoke   = namedSingle + 1                                  // when the speaker spoke before, by kind of mention
	namedFar     = namedSpoke + int(spokes)*int(mentionKinds)       // bytes from the words that name him
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

// FactNames returns the names of the facts about quotations, or about the names
// of speakers, in the order of their numbers.
func FactNames() (quotation, speaker []string) {
	atLeast := func(what string, limits []int) []string { return list(what, weight.AtLeast(limits)) }
	quotation = append(quotation, "quotation")
	quotation = append(quotation, list("rule", rule.Names())...)
	quotation = append(quotation, list("form", text.QuoteFormNames[:])...)
	quotation = append(quotation, atLeast("words", wordLimits[:])...)
	quotation = append(quotation, "plain")
	quotation = append(quotation, atLeast("score", nonspeech.ScoreLimits[:])...)
	quotation = append(quotation, atLeast("margin", nonspeech.MarginLimits[:])...)
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
		speaker = append(speaker, list("mention="+mention+" spoke", spokeNames[:])...)
	}
	speaker = append(speaker, atLeast("distance", farLimits[:])...)
	for _, mention := range mentionKindNames {
		speaker = append(speaker, atLeast("mention="+mention+" margin", refMargins[:])...)
	}
	if len(quotation) != quotationFacts || len(speaker) != speakerFacts {
		panic(fmt.Sprintf("confidence: %d and %d facts, not %d and %d", len(quotation), len(speaker), quotationFacts, speakerFacts))
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

// A tally is evidence, and the sum of its weights.
type tally struct {
	Evidence
	weights []int16
	sum     int
}

func (t *tally) add(fact int) {
	t.Evidence[fact/64] |= 1 << (fact % 64)
	t.sum += int(t.weights[fact])
}

// addUpTo adds the facts that a number is at least the first, the second and so on
// of the limits, in ascending order.
func (t *tally) addUpTo(n int, limits []int, first int) {
	for i, limit := range limits {
		if n < limit {
			return
		}
		t.add(first + i)
	}
}

// A Model is the weights of the facts, in hundredths of log-odds.
type Model struct {
	quotations [quotationFacts]int16
	names      [speakerFacts]int16
}

// Read reads the weights from the text of a file, in the order of [FactNames]. It fails
// with the name of a fact that is missing or unknown.
func (m *Model) Read(file string) error {
	quotation, speaker := FactNames()
	weights := make([]int16, len(quotation)+len(speaker))
	if err := weight.Read(weights, append(quotation, speaker...), file); err != nil {
		return err
	}
	copy(m.names[:], weights[copy(m.quotations[:], weights):])
	return nil
}

// A Quotation is how a quotation was read.
type Quotation struct {
	Words         string // between the marks
	Form          text.QuoteForm
	Rule          rule.Rule // "" if no speaker was found
	Weighed       bool      // a speaker was found by weighing
	Plain         bool      // a speaker was found without
	Score, Margin int       // of the speaker, if Weighed
	Speech        nonspeech.Verdict
}

// wordBytes is how many bytes of a quotation the words are counted in.
const wordBytes = 60

// Quotation returns the evidence for a quotation, and the probability that its kind and
// the mentions of its speakers are right.
func (m *Model) Quotation(q *Quotation) (Evidence, float64) {
	t := tally{weights: m.quotations[:]}
	t.add(quoted)
	t.add(quotedRule + q.Rule.Number())
	t.add(quotedForm + int(q.Form))
	t.addUpTo(1+strings.Count(q.Words[:min(len(q.Words), wordBytes)], " "), wordLimits[:], quotedWords)
	if q.Plain {
		t.add(quotedPlain)
	} else if q.Weighed {
		t.addUpTo(q.Score, nonspeech.ScoreLimits[:], quotedScore)
		t.addUpTo(q.Margin, nonspeech.MarginLimits[:], quotedMargin)
	}
	if q.Speech.Weighed {
		t.addUpTo(q.Speech.Odds, oddsLimits[:], quotedOdds)
	} else {
		t.add(quotedUnread)
	}
	return t.Evidence, weight.Probability(t.sum)
}

// A Name is how the name of a speaker was found.
type Name struct {
	Mention string     // the words that mention the speaker
	Ref     *coref.Ref // the entity that they refer to
	Spoke   Spoke
	Far     int // bytes between Mention and the words that name the speaker; 0 if unknown
}

// Spoke is when a speaker spoke before.
type Spoke uint8

const (
	SpokeLast   Spoke = iota // nobody has spoken since
	SpokeBefore              // others have
	SpokeNever
	spokes
)

var spokeNames = [spokes]string{SpokeLast: "last", SpokeBefore: "before", SpokeNever: "never"}

// Name returns the evidence for the name of a speaker, and the probability that it is
// right, if the mention is.
func (m *Model) Name(n *Name) (Evidence, float64) {
	mention := kindOfMention(n.Mention, n.Ref.Name)
	t := tally{weights: m.names[:]}
	t.add(named)
	t.add(namedMention + int(mention))
	t.add(namedKind + int(n.Ref.Kind))
	t.add(namedAs + int(mention)*len(corefKindNames) + int(n.Ref.Kind))
	if strings.IndexByte(n.Ref.Name, ' ') < 0 {
		t.add(namedSingle)
	}
	t.add(namedSpoke + int(spokes)*int(mention) + int(n.Spoke))
	t.addUpTo(n.Far, farLimits[:], namedFar)
	t.addUpTo(int(n.Ref.Margin), refMargins[:], namedMargin+int(mention)*len(refMargins))
	return t.Evidence, weight.Probability(t.sum)
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
