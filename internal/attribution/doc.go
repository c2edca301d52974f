// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

// Package attribution finds the speakers of quotations, and the quoted text that is
// non-speech: titles, nicknames, scare quotes.
//
// Package marks finds the words, package text reads the paragraphs around them,
// and package coref says who is who in the story. In between are candidates: the
// noun phrases near the words, each with the cue of which it would be the subject
// or with none, and whoever spoke before. A candidate has features (features.go):
// how far off it stands and on which side, what sort of verb the cue is, how they
// are related, how their clause is joined to the others of the sentence (clause.go).
// The weights of the features, which internal/dev/train learns, add up, and the
// candidate with the largest sum is the speaker. Labels and signatures (label.go)
// need no weighing. The rule that a quotation names is the strongest of its evidence.
//
// Non-speech is found by a second model (nonspeech.go): traits of the words and of
// those around them (traits.go, reasons.go), pairs of facts about them
// (surroundings.go), and the sum of the speaker.
//
// A third model (confidence.go) gives the confidence of the result. It is fitted to
// answers for articles that the others had not seen. Of a text in a language that is
// not read only the marks are found (Reader.Unread).
package attribution
