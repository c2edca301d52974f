// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

// Package rule names the evidence by which a quotation is attributed, or is found to be
// non-speech.
package rule

// A Rule names the evidence by which a speaker was found.
type Rule string

const (
	After     Rule = "after"      // “We go,” Lund said.
	Before    Rule = "before"     // Lund said, “We go.”
	Inside    Rule = "inside"     // Lund called the plan “a leap.”
	Around    Rule = "around"     // The plan is “a leap,” on paper, Lund said.
	According Rule = "according"  // It was “a leap,” according to Lund.
	Colon     Rule = "colon"      // Lund had one word for it: “No.”
	Label     Rule = "label"      // LUND: “No.”   “No.” — Lund
	Noun      Rule = "noun"       // Lund's warning of “a leap”
	Agent     Rule = "agent"      // It was called “a leap” by Lund.
	Relative  Rule = "relative"   // Lund, who called it “a leap”
	Sentence  Rule = "sentence"   // Lund had doubts. “We will not go.”
	Later     Rule = "later"      // “We will not go.” Lund had doubts.
	Above     Rule = "above"      // Lund spoke next. ⏎ “We go.”
	Carried   Rule = "carried"    // Lund has been speaking since a paragraph before, or is interviewed
	RunOn     Rule = "run-on"     // “We go,” Lund said. “And soon.”
	Continued Rule = "continued"  // “We go. ⏎ “And soon,” Lund said: one quotation, re-opened
	Bare      Rule = "subject"    // Lund's sentence has no cue: Lund was “very happy” with it.
	Title     Rule = "title"      // The film “Low Water” opens today.
	Nickname  Rule = "nickname"   // Ada “Tug” Lund sails.
	SoCalled  Rule = "so-called"  // the so-called “Friends of the Quay”
	NonSpeech Rule = "non-speech" // any other non-speech
)
