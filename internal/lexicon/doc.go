// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

// Package lexicon holds the words by which news copy is read: what each can be
// in a sentence that reports speech, and in or beside a name. It knows words
// alone, not how they stand together.
//
// The words of a language are data: files of a word, or a cue of several words,
// and its classes, a line each (the folder en for English). The head of a file
// says what its classes mean, with an example, and what they change. All else
// that is known of a language's words, how their forms are made and what their
// endings tell, is its [Endings], in one Go file (english.go). A [Language] is
// both together; every reader of a story takes one.
//
// The English lists were compiled for this project from general knowledge of
// news prose. Given names, agencies, months and the words of datelines are not
// of one language and have lists of their own.
package lexicon
