// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package attribution

import (
	"github.com/newswire-go/newswire/internal/attribution/nonspeech"
	"github.com/newswire-go/newswire/internal/rule"
)

// replied returns the attribution of the stretch at token k, a paragraph of its own, where
// that is the next turn of a dialog: it answers the question that someone asks in the
// paragraph above, or asks again after such an answer. Its speaker is whoever spoke before
// the last. ok is false if it is no such turn.
//
//	“Which boat?” Lund asked.
//	“The red one.”
func (r *Reader) replied(p *paragraph, k int) (a attribution, ok bool) {
	m := &r.marked[p.Tokens[k].Quote]
	if len(p.Tokens) != 1 || !r.prior.found || m.Continues || p.lineAbove().Start != r.lastIn {
		return attribution{}, false
	}
	last := &r.marked[r.last.stretch]
	asks, asked := r.text[m.End-1] == '?', r.text[last.End-1] == '?'
	if asks == asked || !r.last.replies && (asks || !r.last.asks) {
		return attribution{}, false
	}
	a = attribution{Attribution: nonspeech.Attribution{Rule: rule.Carried, Score: nonspeech.Surest - 1}, found: true, replies: true, mention: r.prior.mention, where: p.SentenceAt(k)}
	return a, true
}
