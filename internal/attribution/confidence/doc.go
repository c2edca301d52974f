// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

// Package confidence estimates the probability that the answers of package attribution
// are right.
//
// The confidence of an answer is computed by a logistic regression over its evidence:
// facts about how it was found, each with a weight. It is fitted to answers for articles
// that the weights behind the answers were not trained on, so that its probabilities
// hold for new text. A quotation and the name of a speaker have a confidence each.
package confidence
