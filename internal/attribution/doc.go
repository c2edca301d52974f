// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

// Package attribution finds the speakers of quotations.
//
// Package marks finds the quotations, package text reads the paragraphs around them,
// package cue finds the words there that report speech, with their speakers, and package
// coref finds who is in the story. The candidates for the speaker (candidate.go) are the
// noun phrases near a quotation, each with the cue of which it would be the subject or
// without one, and the last speaker. Where a cue, a label or a signature is next to the
// quotation, the speaker is certain, as it is in the answers of an interview
// (interview.go). Otherwise a candidate has features (features.go): its distance and
// side, the words between, the class of the verb of the cue, how the two are related,
// how their clause is joined to the others of the sentence (clause.go). The candidate
// with the largest sum of weights is the speaker; internal/dev/train learns the weights.
// The rule of a quotation names the strongest of its evidence (rule.go).
//
// Two packages judge the result: nonspeech decides whether a quotation is speech, and
// confidence estimates the probability that kind and speaker are right.
//
// A Reader (reader.go) goes through a story and makes the quotations (quotation.go). In
// a text in a language that is not read, only the quotation marks are (Reader.Unread).
// Package statement gets from it what statements need (statements.go).
package attribution
