// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

// Package clause tells the clauses of a paragraph apart: which of its words are finite
// verbs (tense.go), and with what sort of word a clause begins (opening.go, word.go).
//
// Package text takes a word for a verb only where a list says that it reports
// something or is an auxiliary. Here the common verbs that report nothing count as
// well (verbs.txt), since it takes any finite verb to make a clause.
package clause

import "github.com/newswire-go/newswire/internal/text"

// A Reader reads paragraphs. It keeps its memory from one paragraph to the next. The
// zero Reader is ready.
type Reader struct {
	// Tenses has the tenses of the paragraph's tokens.
	Tenses []Tense

	p        *text.Paragraph
	openings []Opening // of its tokens, NoOpening for those not looked at
	words    []uint16  // the same: places in WordNames plus 1, or 0
}

// Read reads a paragraph, which must not change while the Reader is asked about it.
func (r *Reader) Read(p *text.Paragraph) {
	r.p = p
	r.Tenses = r.Tenses[:0]
	for i := range p.Tokens {
		r.Tenses = append(r.Tenses, r.tenseOf(i))
	}
	n := len(p.Tokens)
	if cap(r.words) < n {
		r.openings, r.words = make([]Opening, n, 2*n), make([]uint16, n, 2*n)
		return
	}
	r.openings, r.words = r.openings[:n], r.words[:n]
	clear(r.openings)
	clear(r.words)
}
