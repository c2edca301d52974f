// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/newswire-go/newswire/internal/statement"
	"github.com/newswire-go/newswire/internal/text"
	"github.com/newswire-go/newswire/internal/weight"
)

// statementSet is the file of articles whose statements are annotated.
const statementSet = "statements-train.jsonl"

// A stated is an article whose statements are annotated.
type stated struct {
	ID           string
	Text         string
	Attributions []attributed
}

// An attributed is an attribution of PolNeAR, of words, a thought or an act: the places of its
// parts. Statement reports whether it is of words.
type attributed struct {
	Kind      string
	Source    [][2]int
	Cue       [][2]int
	Content   [][2]int
	Statement bool
}

// loadStated returns the articles of statementSet in a folder, and their digest.
func loadStated(folder string) (all []*stated, digest string, err error) {
	data, err := os.ReadFile(filepath.Join(folder, statementSet))
	if err != nil {
		return nil, "", err
	}
	if all, err = decodeAll[stated](data); err != nil {
		return nil, "", fmt.Errorf("%s: %w", statementSet, err)
	}
	return all, weight.Digest(data), nil
}

// hasCue reports whether a place overlaps the cue.
func (g *attributed) hasCue(at text.Span) bool {
	for _, s := range g.Cue {
		if at.Overlaps(text.Span{Start: s[0], End: s[1]}) {
			return true
		}
	}
	return false
}

// goldOf returns the attribution whose cue overlaps the cue, nil if there is none.
func (a *stated) goldOf(cue text.Span) *attributed {
	for i := range a.Attributions {
		if g := &a.Attributions[i]; g.hasCue(cue) {
			return g
		}
	}
	return nil
}

// nested reports whether a place is within the content of a statement.
func (a *stated) nested(cue text.Span) bool {
	for i := range a.Attributions {
		if g := &a.Attributions[i]; g.Statement {
			for _, s := range g.Content {
				if s[0] <= cue.Start && cue.End <= s[1] {
					return true
				}
			}
		}
	}
	return false
}

// edges returns the examples that a cue gives to the model of edges: of content behind
// the block, which begins where that of the attribution does, those of its end; and of
// content before it, which ends where that does, those of its beginning. Acts and
// thoughts count as well, since their clauses end as those of statements do.
func (a *stated) edges(c statement.Considered) (list []example) {
	g := a.goldOf(c.Cue)
	if g == nil {
		return nil
	}
	const beginning, end = 0, 1
	seen := [2]map[int]bool{{}, {}}
	for _, cand := range c.Candidates {
		for _, side := range [2]int{end, beginning} {
			known := cand.Start
			if side == beginning {
				known = cand.Stop
			}
			if known < 0 || seen[side][known] {
				continue
			}
			seen[side][known] = true
			for _, s := range g.Content {
				if a.same(s[1-side], known) {
					if e, ok := choiceOf(cand.Edges[side], func(at int) bool { return a.same(at, s[side]) }); ok {
						list = append(list, e)
					}
					break
				}
			}
		}
	}
	return list
}

// choiceOf returns the example of the edges of which one is right; ok is whether one is.
func choiceOf(edges []statement.Edge, right func(at int) bool) (e example, ok bool) {
	e.weight = 1
	for _, x := range edges {
		is := right(x.At)
		ok = ok || is
		e.options = append(e.options, option{x.Features, is})
	}
	return e, ok && len(e.options) > 1
}

// same reports whether no letter or digit stands between two places, but "that".
func (a *stated) same(i, j int) bool {
	i, j = min(i, j), max(i, j)
	if j-i > 12 {
		return false
	}
	s := strings.TrimPrefix(strings.TrimSpace(a.Text[i:j]), "that ")
	return statement.Letters(s) == 0
}

// share returns how much two contents have in common: letters and digits of both by
// those of either.
func (a *stated) share(parts []text.Span, content [][2]int) float64 {
	mine, both, its := 0, 0, 0
	for _, s := range content {
		its += statement.Letters(strings.TrimPrefix(a.Text[s[0]:s[1]], "that "))
	}
	for _, p := range parts {
		mine += statement.Letters(a.Text[p.Start:p.End])
		for _, s := range content {
			if lo, hi := max(p.Start, s[0]), min(p.End, s[1]); lo < hi {
				both += statement.Letters(a.Text[lo:hi])
			}
		}
	}
	if either := mine + its - both; either > 0 {
		return float64(both) / float64(either)
	}
	return 0
}

// candidates returns the example that a cue gives to the model that accepts: its
// candidates, and none of them. It is false if the cue is within a statement.
func (a *stated) candidates(c statement.Considered) (e example, ok bool) {
	if len(c.Candidates) == 0 || a.nested(c.Cue) {
		return e, false
	}
	all := make([]match, len(c.Candidates))
	most := 0.0
	for i := range c.Candidates {
		j := a.match(&c, &c.Candidates[i])
		if all[i] = j; j.g != nil && j.g.Statement {
			most = max(most, j.share)
		}
	}
	weight, stated := 1.0, false
	for i, cand := range c.Candidates {
		j := all[i]
		right := j.g != nil && j.g.Statement && j.share >= 0.5 && j.share >= most-0.03 && (len(j.g.Cue) == 0 || j.g.hasCue(c.Cue))
		if j.g != nil && !j.g.Statement && j.share >= 0.3 {
			weight = actWeight
		}
		stated = stated || right
		e.options = append(e.options, option{cand.Features, right})
	}
	e.options = append(e.options, option{nil, !stated})
	if e.weight = 1; !stated {
		e.weight = weight
	}
	return e, true
}

// A match is the attribution with which a candidate shares most, nil if there is none.
type match struct {
	share float64
	g     *attributed
}

func (a *stated) match(c *statement.Considered, cand *statement.CandidateTrace) (m match) {
	for i := range a.Attributions {
		g := &a.Attributions[i]
		s := a.share(cand.Parts, g.Content)
		if c.Serves && cand.Own && s > 0 && s < 0.5 && g.Kind != "indirect" && g.hasCue(c.Cue) {
			s = 0.5 // the rest of the quotation is added later
		}
		if s > m.share {
			m = match{s, g}
		}
	}
	return m
}

// actWeight is the weight of an example without a statement that shares words with an attribution of an act
// or a thought.
const actWeight = 0.3

// statedBy reports whether the candidate that was chosen shares half of the words of a
// statement.
func (a *stated) statedBy(c statement.Considered) bool {
	for i := range a.Attributions {
		g := &a.Attributions[i]
		if g.Statement && (a.share(c.Candidates[c.Chosen].Parts, g.Content) >= 0.5 || c.Candidates[c.Chosen].Own && g.hasCue(c.Cue)) {
			return true
		}
	}
	return false
}
