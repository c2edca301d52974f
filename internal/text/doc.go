// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

// Package text reads a paragraph of a story once for the packages that need its words.
//
// A [Lexed] has the lexemes of a whole story: words and marks, with their place, shape
// and sentence. A [Paragraph] makes tokens of them, with their classes in the lexicon,
// noun phrases, and verbs with their subjects. Package names reads names from the same
// lexemes. Packages coref and attribution find who is in the story, and who speaks.
//
// A quotation is one token: the words between marks are the speaker's, not the
// writer's, and no phrase goes over them. [Paragraph.Inside] has their tokens.
// There is no tagger. A word is a verb where the lists say that it can be one and
// its neighbors leave no other reading.
package text
