// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

// Package lexicon holds the words that news copy is known by, compiled for
// this project from general knowledge of English news prose. It knows words
// alone, not how they stand together.
package lexicon
