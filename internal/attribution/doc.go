// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

// Package attribution finds the speakers of quotations.
//
// Package marks finds the words, package text reads the paragraphs around them, package
// cue finds who is said to speak there and by which words, and package coref says who is
// who in the story. In between are candidates (candidate.go): the noun phrases near the
// words, each with the cue of which it would be the subject or with none, and whoever
// spoke before. Where the cue stands next to the words, or a label or a signature does,
// the speaker is plain, and so it is in the answers of an interview (interview.go).
// Otherwise a candidate has features (features.go): how far off it stands and on which
// side, what stands between, what sort of verb the cue is, how they are related, how their
// clause is joined to the others of the sentence (clause.go). The weights of the features,
// which internal/dev/train learns, add up, and the candidate with the largest sum is the
// speaker. The rule that a quotation names is the strongest of its evidence (rule.go).
//
// Two questions have packages of their own, which are asked once the speaker of the words
// is found: nonspeech, whether the words are anybody's speech, and confidence, how likely
// it is that the answers are right.
//
// A Reader (reader.go) goes through a story and makes the quotations (quotation.go). Of a
// text in a language that is not read only the marks are found (Reader.Unread). Package
// statement asks it for what statements need (statements.go).
package attribution
