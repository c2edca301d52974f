// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

// Package coref finds who is in a story and whom a mention means: every person and
// organization that it names and everyone that it describes. Package attribution finds
// the speakers.
//
// Package names reads the names that a story prints in full, once. Everything else (whom
// a bare surname means, who "he" is, how someone is called) is computed on demand, from
// the names around the mention and from who spoke before; the result does not depend on
// the calls made before.
//
// Of several entities that a mention may mean, the one with the greatest sum of weights
// is meant. The weights are learned (see [Model]); the features of a candidate are in
// features.go, and antecedent.go finds them. Each "he" and "she" outside quotation marks
// is resolved in order, and whom the last one means is evidence for the next (see link).
// Gender and kind are conditions, not evidence: an entity that the mention cannot mean
// is not a candidate. For a plain description, "the nurse", only entities that the story
// calls so are candidates.
package coref
