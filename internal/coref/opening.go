// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package coref

// openingsBefore finds who is described at the head of the sentences before pos that
// a pronoun there may refer to.
//
//	A spokesman for the port said no. "We go by the book," he said.
func (c *Entities) openingsBefore(pos int) {
	here := c.SentenceAt(min(pos, len(c.Text)-1))
	for len(c.openings) < len(c.Sentences) {
		c.openings = append(c.openings, opening{id: unread})
	}
	for n := max(0, here-maxOpenings+1); n <= here; n++ {
		start := int(c.Sentences[n].Start)
		if start >= pos || c.openings[n].id != unread {
			continue
		}
		lo, hi := c.SubjectDescription(start, c.SentenceEnd(n))
		if lo >= pos {
			continue // pos is in a phrase before it
		}
		o := opening{id: None}
		if hi > 0 {
			c.nested++
			o = opening{id: int32(c.resolvePhrase(c.Text[:hi], lo, Hint{}, lo, true).ID), start: int32(lo), end: int32(hi)}
			c.nested--
		}
		c.openings[n] = o
	}
}

// An opening is the description with which a sentence opens.
type opening struct {
	id         int32 // the entity described: None if there is none, unread before it has been looked for
	start, end int32
}

// unread is the id of an opening that has not been read.
const unread = -2

// inOpening reports whether a place is in the description with which the n-th sentence
// opens.
func (c *Entities) inOpening(n int, at int32) bool {
	return n < len(c.openings) && c.openings[n].start <= at && at < c.openings[n].end
}
