// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

// Package speech finds out who said the words between quotation marks.
//
// Package marks says where the words are, package kind whether they are
// speech, and package cast who is who in the story. In between are candidates:
// the noun phrases near the words, each with the cue whose subject it would be
// or with none, and whoever spoke before. What a reader would see of each is
// its evidence: how far off it stands and on which side, what sort of verb the
// cue is, how they are linked. A table of weights, learnt by internal/train,
// adds the evidence up, and the candidate with the most is the speaker. The
// rule that a quotation names is the strongest piece of it.
package speech
