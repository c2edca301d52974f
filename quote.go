// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package newswire

// A Quote is words between quotation marks, and who said them.
type Quote struct {
	// Text is the words: the parts joined by a space, paragraphs by a line
	// break.
	Text string `json:"text"`
	// Parts are the runs of words between marks, in order. An interrupted
	// quotation and one of several paragraphs have several.
	Parts []Passage `json:"parts"`
	// Kind tells speech from what is merely marked.
	Kind Kind `json:"kind"`
	// Speakers is empty where the text gives no one; it holds several for a
	// joint statement.
	Speakers []Speaker `json:"speakers,omitzero"`
	// Cue is the words that say that someone speaks: "said", "according to".
	Cue Passage `json:"cue,omitzero"`
	// Rule names the evidence by which the speaker was found, or by which
	// the words were found to be nobody's speech.
	Rule Rule `json:"rule,omitzero"`
	// Open reports that the closing mark is missing and was not owed: the
	// text ended, or the mark was lost.
	Open bool `json:"open,omitzero"`
}

// A Kind is what marked words are.
type Kind string

const (
	KindSpeech   Kind = "speech"   // a whole utterance
	KindFragment Kind = "fragment" // words quoted inside the writer's own sentence
	KindMention  Kind = "mention"  // nobody's speech: titles, nicknames, the so-called
)

// A Rule names the evidence by which the speaker of a quotation was found.
type Rule string

// A Speaker is who is quoted.
type Speaker struct {
	// Name is the fullest name that the article gives, "Luca Cari" for
	// "Cari" and for "he", or the description, "White House official".
	Name string `json:"name"`
	// Role is the title or apposition that the article gives: "a spokesperson
	// for the Rome Fire Service", "Russian President".
	Role string `json:"role,omitzero"`
	// Kind tells persons from organizations and the unnamed.
	Kind SpeakerKind `json:"kind,omitzero"`
	// Mention is the words that attribute: "he". It is zero where they are
	// understood from before.
	Mention Passage `json:"mention,omitzero"`
}

// A SpeakerKind is what kind of speaker someone is.
type SpeakerKind string

const (
	SpeakerPerson       SpeakerKind = "person"       // named
	SpeakerOrganization SpeakerKind = "organization" // named: a ministry, a company
	SpeakerUnnamed      SpeakerKind = "unnamed"      // described only: "a U.S. official"
	SpeakerGroup        SpeakerKind = "group"        // several together: "officials"
	SpeakerUnknown      SpeakerKind = "unknown"      // cannot be told
)
