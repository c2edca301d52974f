// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

// Package cue finds the cues of a paragraph: words that report speech, each with the
// phrase that names the speaker: a verb and its subject, “according to”, a noun and its
// owner, a label.
//
//	{Lund} <said> ...    <according to> {Lund}    {Lund}'s <warning>    {LUND}<:>
//
// Package text reads the words, phrases and verbs. Of each cue a Paragraph has its kind,
// the class of its verb (role.go), how the phrase was found, and which words of the
// story mention the speaker (mention.go). It also gives the position of a cue relative
// to a quotation (position.go). Package attribution decides which cue attributes a
// quotation, package statement which clause; the latter reads some verbs by looser rules
// (loose.go).
package cue
