// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package attribution

import "github.com/newswire-go/newswire/internal/text"

// evidence returns the sentences in which the candidate and its cue stand; those of
// who spoke last, if the candidate is him.
func (r *Reader) evidence(c *candidate) text.Span {
	if c.np < 0 {
		return r.last.where
	}
	where := c.p.SentenceAt(int(c.p.Phrases[c.np].Lo))
	if c.cue >= 0 {
		where = where.Union(c.p.SentenceAt(c.p.Cues[c.cue].Lo))
	}
	return where
}

// widen adds the sentences of a stretch and of its attribution to the context of
// the quotation of which it is a part.
func (r *Reader) widen(q *Quotation, a *attribution) {
	context := a.p.SentenceAt(a.k)
	if q.Kind != NonSpeech && a.found && (a.where.Start >= a.p.Line || a.where.Start >= a.p.lineAbove().Start) {
		context = context.Union(a.where)
	}
	q.Context = q.Context.Union(context)
}
