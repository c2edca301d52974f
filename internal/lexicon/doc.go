// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

// Package lexicon holds the words by which news copy is read, with the classes of
// each: its roles in a sentence that reports speech, and in or beside a name. Rules
// for several words together are in the packages that read stories.
//
// The words of a language are data: text files (the folder en for English) in which each
// line has a word, or a cue of several words, and its classes. The head of a file
// explains its classes, with an example and the effects of each. The rules for the forms
// of words and for words by their endings are a language's [Endings], in one Go file
// (english.go). A [Language] is both; every reader of a story is given one.
//
// The English lists were compiled for this project from general knowledge of
// news prose. Given names, agencies, months and the words of datelines are not
// of one language and have lists of their own.
package lexicon
