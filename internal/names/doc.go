// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

// Package names reads the names of a story: the runs of capitals that are names,
// with the titles, roles and affiliations beside them. It does not know which of them
// mean the same person or organization; package coref does.
//
// [Reader.ReadNames] goes through the words of a story, as package text finds them, and
// keeps a [Mention] for each name. [Reader.Phrase] reads the head of a mention, which
// package text finds, as a name or as the description of someone. [Reader.TitleOf] and
// [Reader.Apposition] read what the story says beside a name, and [Reader.PartOf] the
// name's part in its clause. [Reader.SubjectDescription] and [Reader.Introduction] find
// where a story describes someone. Words are data of package lexicon.
package names
