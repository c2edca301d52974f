// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

// Package nonspeech finds which marked words are nobody's speech: titles, nicknames,
// scare quotes.
//
// A logistic regression decides, over traits of the words and of those around them
// (traits.go, and reasons.go for those that give a reason), pairs of facts about them
// (surroundings.go), and how the words would be attributed, which package attribution
// finds first. Of words whose attribution leaves no doubt nothing is read.
package nonspeech
