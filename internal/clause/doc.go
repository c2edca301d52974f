// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

// Package clause analyzes the clauses of a paragraph: which of its words are finite
// verbs (tense.go), with what sort of word a clause begins (opening.go, word.go), and
// which phrase is the subject of the main clause (main.go).
//
// Package text takes a word for a verb only where a list says that it reports something
// or is an auxiliary. Here the common verbs that report nothing count as well
// (lexicon.Language.CommonVerb), since any finite verb makes a clause. In a headline in
// title case the verbs are looked up without their capitals (headline.go).
package clause

import "github.com/newswire-go/newswire/internal/text"

// A Reader reads paragraphs. It keeps its memory from one paragraph to the next. The
// zero Reader is ready.
type Reader struct {
	p    *text.Paragraph
	seen []seen // of its tokens
}

// A seen is the answers for a token that have been found.
type seen struct {
	tense   Tense   // plus 1, 0 if it has not been looked at
	opening Opening // NoOpening if not
	word    uint16  // the place in WordNames plus 1, 0 if not
}

// Read reads a paragraph, which must not change while the Reader is asked about it.
func (r *Reader) Read(p *text.Paragraph) {
	r.p = p
	n := len(p.Tokens)
	if cap(r.seen) < n {
		r.seen = make([]seen, n, 2*n)
		return
	}
	r.seen = r.seen[:n]
	clear(r.seen)
}
