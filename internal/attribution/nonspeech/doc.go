// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

// Package nonspeech tells speech from text that is in quotation marks for other reasons:
// titles, nicknames, scare quotes.
//
// A logistic regression decides. Its features are traits of the words between the marks
// and of those around them (traits.go, and reasons.go for traits that give a reason),
// pairs of facts about them (surroundings.go), and how the words would be attributed,
// which package attribution finds first. Words whose attribution is certain are speech;
// their traits are not read.
package nonspeech
