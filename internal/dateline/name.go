// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package dateline

import (
	"strings"

	"github.com/newswire-go/newswire/internal/dateline/token"
	"github.com/newswire-go/newswire/internal/lexicon"
)

// A name is the words of a place.
type name struct {
	start, end int
	capitals   bool
	glued      bool // the next word follows without a blank
	words      int
}

// name reads the words of a place at i, and the full stop of "D.C.".
func (p *parser) name(i int) (n name, ok bool) {
	n, ok = p.words(i)
	if e := n.end; ok && !n.glued && e-i > 2 && e < len(p.s) && p.s[e] == '.' && p.s[e-2] == '.' {
		n.end++
	}
	return n, ok
}

// dayAhead reports whether a figure follows at i, as after a month.
func (p *parser) dayAhead(i int) bool {
	j := token.SkipBlank(p.s, p.skipStop(i))
	return j < len(p.s) && token.IsDigit(p.s[j])
}

// words reads the words of a name.
func (p *parser) words(i int) (n name, ok bool) {
	end, sh, glued := token.Word(p.s, i)
	switch sh {
	case token.Capital:
		n.capitals = true
	case token.Mixed:
		return name{start: i, end: glued, capitals: true, glued: true, words: 1}, glued-i >= 3
	case token.Title:
	default:
		return n, false
	}
	n.start, n.end, n.words = i, end, 1
	most := maxTitle
	if n.capitals {
		most = maxCapitals
	}
	for n.words < most {
		j, ok := p.joint(n)
		if !ok {
			break
		}
		end, sh, glued := token.Word(p.s, j)
		switch {
		case sh == token.Mixed && n.capitals:
			n.end, n.glued = glued, true
			n.words++
			return n, true
		case sh == token.Lower:
			// A particle goes on with a word of the name's own kind, or another particle.
			if ok = !lexicon.IsPlaceConjunction(p.s[j:end]); ok {
				end, ok = p.particles(j, n.capitals)
			}
		default:
			ok = p.goesOn(&n, j, end, sh)
		}
		if !ok {
			break
		}
		n.end = end
		n.words++
	}
	return n, true
}

// goesOn reports whether the word from j to end, which is no particle, is part of the name
// n: it has the same letter case, and it is not the month of a date.
func (p *parser) goesOn(n *name, j, end int, sh token.Shape) bool {
	w := p.s[j:end]
	switch {
	case sh != token.Title && sh != token.Capital:
		return false
	case n.capitals && sh == token.Title, !n.capitals && sh == token.Capital && len(w) > 2:
		return false
	case n.capitals && lexicon.IsPlaceConjunction(w):
		return false
	case n.capitals && len(w) == 1 && (end >= len(p.s) || p.s[end] != '.') && p.s[j-1] != '.':
		return false
	}
	return !p.dayAhead(end) || !p.dateAhead(j)
}

// particles reads the small words at j and the word of a name after them.
func (p *parser) particles(j int, capitals bool) (end int, ok bool) {
	for range 3 {
		e, sh, _ := token.Word(p.s, j)
		switch {
		case sh == token.Lower && lexicon.IsPlaceParticle(p.s[j:e]) && e < len(p.s) && (p.s[e] == ' ' || p.s[e] == '-'):
			j = e + 1
		case sh == token.Capital && capitals, sh == token.Title && !capitals:
			return e, true
		default:
			return 0, false
		}
	}
	return 0, false
}

// joint returns where the next word of a name starts: after a blank, a hyphen,
// or the full stop of an abbreviation.
func (p *parser) joint(n name) (next int, ok bool) {
	e, s := n.end, p.s
	if e >= len(s) {
		return e, false
	}
	switch s[e] {
	case ' ', '\t', '\n', '\r', 0xC2:
		j := token.SkipBlank(p.s, e)
		return j, j > e && j-e <= 4 && j < len(s) && token.IsWordByte(s[j])
	case '-':
		if e+1 >= len(s) || !token.IsWordByte(s[e+1]) {
			return e, false
		}
		end, sh, _ := token.Word(p.s, e+1)
		switch {
		case sh == token.Capital && n.capitals:
			return e + 1, end-e > 2
		case sh == token.Title && !n.capitals:
			return e + 1, true
		case sh == token.Lower:
			return e + 1, lexicon.IsPlaceParticle(s[e+1:end]) && end < len(s) && s[end] == '-'
		}
	case '.':
		return p.afterAbbreviation(n)
	}
	return e, false
}

// afterAbbreviation returns where the next word of a name starts after the full stop at its
// end, which must be that of an abbreviation or of an initial.
func (p *parser) afterAbbreviation(n name) (next int, ok bool) {
	e, s := n.end, p.s
	start := strings.LastIndexAny(s[n.start:e], " .-'") + 1 + n.start
	if w := s[start:e]; len(w) > 1 && !isAbbreviated(w) {
		return e, false
	}
	j := e + 1
	if j < len(s) && s[j] == ' ' {
		j++
	}
	return j, j < len(s) && token.IsWordByte(s[j])
}

// isAbbreviated reports whether w is a word that names of places abbreviate.
func isAbbreviated(w string) bool {
	switch w {
	case "St", "ST", "Ste", "STE", "Sta", "STA", "Sto", "STO", "Mt", "MT", "Ft", "FT", "Pt", "PT", "So", "SO", "No", "NO", "Gen", "GEN", "Dr", "DR", "Pres", "PRES":
		return true
	}
	return false
}
