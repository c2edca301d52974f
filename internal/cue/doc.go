// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

// Package cue finds the words of a paragraph that say that someone speaks, with the
// phrase that says who: a verb and its subject, “according to”, a noun and its owner,
// a label.
//
//	{Lund} <said> ...    <according to> {Lund}    {Lund}'s <warning>    {LUND}<:>
//
// Package text reads the words, phrases and verbs. Of each cue a Paragraph has its kind,
// the class of its verb (role.go), how the phrase was found, and which words of the
// story mention the speaker (mention.go). It also gives the position of a cue relative to
// a quotation (position.go). Which cue attributes a quotation is decided by package
// attribution, and of which clause by package statement, which reads some verbs by
// looser rules (loose.go).
package cue
