// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

// Package confidence says how likely it is that the answers of package attribution are
// right.
//
// The confidence of an answer is that of a logistic regression over its evidence: facts
// about how it was found, each with a weight. It is fitted to answers that were given to
// articles by weights that had not seen them, so that its probabilities hold for text
// that is new. A quotation and the name of a speaker have a confidence each.
package confidence
