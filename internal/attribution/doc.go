// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

// Package attribution finds the speakers of quotations.
//
// Package marks finds the words, package text reads the paragraphs around them, package
// cue finds who is said to speak there and by which words, and package coref says who is
// who in the story. In between are candidates (candidate.go): the noun phrases near the
// words, each with the cue of which it would be the subject or with none, and the last
// speaker. Where the cue stands next to the words, or a label or a signature does,
// the speaker is plain, and so it is in the answers of an interview (interview.go).
// Otherwise a candidate has features (features.go): how far off it stands and on which
// side, which words stand between, what sort of verb the cue is, how they are related, how
// their clause is joined to the others of the sentence (clause.go). The weights of the
// features, which internal/dev/train learns, add up, and the candidate with the largest
// sum is the speaker. The rule that a quotation names is the strongest of its evidence
// (rule.go).
//
// Two packages judge the result: nonspeech decides whether the words are speech, and
// confidence estimates the probability that kind and speaker are right.
//
// A Reader (reader.go) goes through a story and makes the quotations (quotation.go). Of a
// text in a language that is not read only the marks are found (Reader.Unread). Package
// statement asks it for what statements need (statements.go).
package attribution
