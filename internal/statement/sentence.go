// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package statement

import (
	"github.com/newswire-go/newswire/internal/clause"
	"github.com/newswire-go/newswire/internal/text"
)

// sight is how many tokens away from a cue its content may begin or end. It keeps
// endless sentences from taking more than linear time.
const sight = 120

// A sentence is one that has cues, with the counts and edges that their candidates share.
// Tokens are numbered as in the paragraph.
type sentence struct {
	first, end int     // end is its full stop, or where it ends without one
	number     int32   // of the sentence in the paragraph
	whole      bool    // no part of it is out of sight
	counts     []count // of the tokens and of end
	finite     []int32 // its finite verbs

	// The places where content behind a block may end, from end back to the token
	// from. Those before it are read when endingsAfter is called for them.
	endings []ending
	from    int
	kinds   []edgeKind // of the tokens from there on and of end, noEdge for no edge
}

// A count is how many tokens of a sort stand before a token in its sentence.
type count struct{ finite, commas, brackets, quotes uint8 }

// enter reads the sentence of token k, unless it is the last that was read.
func (r *Reader) enter(k int) {
	s, ts := &r.sentence, r.p.Tokens
	if s.whole && s.number == ts[k].Sentence && s.first <= k && k < s.end {
		return
	}
	lo, hi := r.p.Sentence(k)
	first, end := max(lo, k-sight), min(hi, k+sight)
	s.whole = first > k-sight && end < k+sight
	for end > k+1 && ts[end-1].Kind == text.Stop {
		end--
	}
	s.first, s.end, s.number = first, end, ts[k].Sentence
	s.finite, s.endings, s.from = s.finite[:0], s.endings[:0], end+1
	if n := end - first + 1; cap(s.counts) < n {
		s.counts, s.kinds = make([]count, n, 2*n), make([]edgeKind, n, 2*n)
	} else {
		s.counts, s.kinds = s.counts[:n], s.kinds[:n]
	}
	var n count
	for i := range s.counts[:end-first] {
		s.counts[i] = n
		switch t := &ts[first+i]; t.Kind {
		case text.Comma:
			n.commas++
		case text.Open, text.Close:
			n.brackets++
		case text.Quote:
			n.quotes++
		case text.Word:
			if r.clauses.Tense(first+i) != clause.NoTense {
				s.finite = append(s.finite, int32(first+i))
				n.finite++
			}
		}
	}
	s.counts[end-first] = n
}

// endingsAfter returns the number of the endings of the sentence that are behind token k,
// which are the first of its endings.
func (r *Reader) endingsAfter(k int) int {
	s := &r.sentence
	for s.from > k+1 {
		s.from--
		kind := r.readEdge(s.from, s.end)
		s.kinds[s.from-s.first] = kind
		if kind != noEdge {
			s.endings = append(s.endings, ending{at: s.from})
		}
	}
	n := len(s.endings)
	for n > 0 && s.endings[n-1].at <= k {
		n--
	}
	return n
}

// edgeAt returns the edge of content that ends before token k, which is behind one that
// endingsAfter was asked for.
func (s *sentence) edgeAt(k int) edgeKind { return s.kinds[k-s.first] }

// has reports whether the sentence has the tokens [lo,hi), of which only those of a
// quotation can be of another one.
func (s *sentence) has(lo, hi int) bool { return s.first <= lo && hi <= s.end }

// finiteIn returns how many of the tokens [lo,hi) are finite, and the first of them.
func (s *sentence) finiteIn(lo, hi int) (n, first int) {
	if lo >= hi || !s.has(lo, hi) {
		return 0, -1
	}
	before := s.counts[lo-s.first].finite
	if n = int(s.counts[hi-s.first].finite - before); n == 0 {
		return 0, -1
	}
	return n, int(s.finite[before])
}

// clausal reports whether the tokens [lo,hi) have a finite verb or a quotation.
func (s *sentence) clausal(lo, hi int) bool {
	if lo >= hi {
		return false
	}
	a, b := s.counts[lo-s.first], s.counts[hi-s.first]
	return a.finite != b.finite || a.quotes != b.quotes
}
