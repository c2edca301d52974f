// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package dateline

import (
	"strings"

	"github.com/newswire-go/newswire/internal/dateline/token"
	"github.com/newswire-go/newswire/internal/gazetteer"
	"github.com/newswire-go/newswire/internal/lexicon"
)

// The most words that a name has.
const (
	maxCapitals = 10 // "ABOARD THE ..., OFF THE COAST OF ..."
	maxTitle    = 5
	maxArea     = 5
	maxPlaces   = 8
)

// places reads places and the marks between them. The evidence that needs the
// gazetteer is left to resolve.
func (p *parser) places(i int, d *Dateline) (end int, ok bool) {
	first, ok := p.name(i)
	if !ok || !first.capitals && !p.promising(first.end) {
		return i, false
	}
	if first.capitals {
		d.Evidence |= Capitals
	}
	n := first
	for {
		pl, next := p.place(n, d)
		d.places[d.n] = pl
		d.n++
		end = next
		if n.glued || d.n == maxPlaces {
			return end, true
		}
		j, ok := p.separator(end)
		if !ok || p.agencyAhead(end) {
			return end, true
		}
		if n, ok = p.name(j); !ok || n.capitals != first.capitals || n.glued {
			return end, true
		}
		if p.s[token.SkipBlank(p.s, end)] == ',' && (p.dateAhead(j) || !p.isPlaceAhead(n)) {
			return end, true
		}
	}
}

// agencyAhead reports whether an agency between strokes stands at i and not
// another place: "RENO / ACCESSWIRE /".
func (p *parser) agencyAhead(i int) bool {
	i = token.SkipBlank(p.s, i)
	if p.s[i] != '/' {
		return false
	}
	var d Dateline
	_, ok := p.agency(i, &d)
	return ok
}

// promising reports whether any mark or figure of a dateline follows within
// reach; most sentences of prose end their first name without.
func (p *parser) promising(i int) bool {
	j := token.SkipBlank(p.s, i)
	if j >= len(p.s) {
		return false
	}
	switch c := p.s[j]; {
	case c == ')', c == ',' && p.dateAhead(token.SkipBlank(p.s, j+1)):
		return true // a date may stand alone on its line
	case token.IsDigit(c), strings.IndexByte(",([/-_:.;&#|\xC2\xC3\xE2\x96\x97", c) >= 0:
	case token.IsWordByte(c):
		// "and", or a month.
		end, sh, _ := token.Word(p.s, j)
		return sh == token.Lower && lexicon.IsPlaceConjunction(p.s[j:end]) || p.dateAhead(j)
	default:
		return false
	}
	for _, c := range []byte(p.s[j:min(len(p.s), j+90)]) {
		switch c {
		case '(', '-', '_', ':', '[', '/', '|', '&', '#', 0xE2, 0xC2, 0x96, 0x97:
			return true
		}
	}
	return false
}

// separator reads what stands between two places.
func (p *parser) separator(i int) (end int, ok bool) {
	j := token.SkipBlank(p.s, i)
	if j >= len(p.s) {
		return i, false
	}
	switch p.s[j] {
	case ',':
		// ", and LIMA"
		j = token.SkipBlank(p.s, j+1)
		if end, _, _ := token.Word(p.s, j); lexicon.IsPlaceConjunction(p.s[j:end]) {
			return token.SkipBlank(p.s, end), true
		}
		return j, true
	case '/', ';', '&':
		if strings.HasPrefix(p.s[j:], "&amp;") {
			j += len("amp;")
		}
		return token.SkipBlank(p.s, j+1), true
	}
	if j == i {
		return i, false
	}
	if end, _, _ = token.Word(p.s, j); lexicon.IsPlaceConjunction(p.s[j:end]) {
		return token.SkipBlank(p.s, end), true
	}
	return i, false
}

// isPlaceAhead reports whether the name after a comma is a place of its own
// and not the region of the one before: it is a great city, or one of the
// marks between places follows.
func (p *parser) isPlaceAhead(n name) bool {
	if _, prom, ok := gazetteer.LookupCity(p.s[n.start:n.end]); ok && prom >= gazetteer.Town {
		return true
	}
	return false
}

// isNextPlace reports whether the name of an area from i to end is rather a city of the
// same name and a place of its own: it is in capitals,
// another place follows, and the city before is not in the area, as in
// "CHICAGO, NEW YORK and BOSTON".
func (p *parser) isNextPlace(before name, i, end int) bool {
	if _, sh, _ := token.Word(p.s, i); sh != token.Capital {
		return false
	}
	j := token.SkipBlank(p.s, end)
	if next, _, _ := token.Word(p.s, j); !lexicon.IsPlaceConjunction(p.s[j:next]) && (j >= len(p.s) || p.s[j] != '&') {
		return false
	}
	_, prominence, ok := gazetteer.LookupCity(p.s[i:end])
	if !ok || prominence != gazetteer.StandAlone {
		return false
	}
	city, _, _ := gazetteer.LookupCity(p.s[before.start:before.end])
	area, _ := gazetteer.LookupArea(p.s[i:end])
	return city != area
}

// place completes a name with its qualifiers.
func (p *parser) place(n name, d *Dateline) (pl Place, end int) {
	pl = Place{Start: int32(n.start), End: int32(n.end), City: int32(n.end)}
	if n.glued {
		return pl, n.end
	}
	end = n.end
	for q := range 3 {
		next, code, known, ok := p.qualifier(n, end, q)
		if !ok {
			break
		}
		if known {
			d.Evidence |= Area
			if pl.Code == 0 {
				pl.Code = gazetteer.Place(p.s[n.start:n.end], code)
			}
		}
		pl.End, end = int32(next), next
	}
	return pl, end
}

// qualifier reads the area at i, after a name and q other areas; known is false
// if the gazetteer does not hold it.
func (p *parser) qualifier(n name, i, q int) (next int, code gazetteer.Code, known, ok bool) {
	j := token.SkipBlank(p.s, i)
	if j >= len(p.s) {
		return i, 0, false, false
	}
	switch c := p.s[j]; {
	case c == ',':
		return p.areaAfterComma(n, token.SkipBlank(p.s, j+1), q)
	case c == '(' && q == 0 || c == '[':
		next, code, known = p.bracketedArea(n, j)
		return next, code, known, known || next > j && p.creditAhead(next)
	case n.capitals && q == 0 && j > i && 'A' <= c && c <= 'Z' && !p.dateAhead(j):
		// "AUSTIN Texas (AP)": a comma left out, if a mark or a bracket follows.
		next, code, known = p.area(j)
		known = known && p.closes(next)
	}
	return next, code, known, known
}

// areaAfterComma reads the area at i, after a name, q other areas and a comma.
func (p *parser) areaAfterComma(n name, i, q int) (next int, code gazetteer.Code, known, ok bool) {
	if p.dateAhead(i) {
		return i, 0, false, false
	}
	next, code, ok = p.area(i)
	if ok && !(n.capitals && p.isNextPlace(n, i, next)) {
		return next, code, true, true
	}
	if q > 0 {
		return i, 0, false, false
	}
	// An area that the gazetteer does not know: "AMES, Story County -".
	r, ok := p.name(i)
	if !ok || r.glued || r.words > 4 || n.capitals == r.capitals && p.isPlaceAhead(r) {
		return i, 0, false, false
	}
	if w := p.s[r.start:r.end]; isKnownAgency(w) || r.capitals && !n.capitals && isInitials(w) {
		return i, 0, false, false
	}
	next = p.skipStop(r.end)
	return next, 0, false, p.closes(next)
}

// bracketedArea reads the area in brackets at i after a name: "(Texas)", "[India]".
// Initials are those of an agency or a paper where the city alone means one of
// another country, as in "MOSCOW (MT)", unless a date and an agency follow. Where
// there is no known area, next is behind the brackets if they hold a name.
func (p *parser) bracketedArea(n name, i int) (next int, code gazetteer.Code, ok bool) {
	start := token.SkipBlank(p.s, i+1)
	end, code, ok := p.area(start)
	if !ok {
		r, named := p.name(start)
		if !named || r.glued || r.words > 4 {
			return i, 0, false
		}
		end = r.end
	}
	next = token.SkipBlank(p.s, end)
	if next >= len(p.s) || p.s[next] != ')' && p.s[next] != ']' {
		return i, 0, false
	}
	next++
	if !ok || p.creditAhead(next) {
		return next, code, ok
	}
	own, _, _ := gazetteer.LookupCity(p.s[n.start:n.end])
	if isKnownAgency(p.s[start:end]) || end-start <= 3 && own != 0 && own.Country() != code.Country() {
		return i, 0, false
	}
	return next, code, true
}

// creditAhead reports whether a date and then an agency stand at i, with an area
// in brackets or commas before them.
func (p *parser) creditAhead(i int) bool {
	j := token.SkipBlank(p.s, i)
	if j < len(p.s) && p.s[j] == '[' {
		end, _, ok := p.area(token.SkipBlank(p.s, j+1))
		if !ok || end >= len(p.s) || p.s[end] != ']' {
			return false
		}
		j = token.SkipBlank(p.s, end+1)
	}
	if j >= len(p.s) || p.s[j] != ',' {
		return false
	}
	var d Dateline
	j, ok := p.date(token.SkipBlank(p.s, j+1), &d)
	if ok && d.Month != 0 {
		_, ok = p.agency(token.SkipBlank(p.s, j), &d)
	}
	return ok
}

// closes reports whether the text at i can follow the places of a dateline: it is a mark, a
// bracket, a comma or a date.
func (p *parser) closes(i int) bool {
	j := token.SkipBlank(p.s, i)
	if j >= len(p.s) {
		return false
	}
	switch p.s[j] {
	case '(', '[', '/', ';':
		return true
	case ',':
		j = token.SkipBlank(p.s, j+1)
		if j < len(p.s) && p.s[j] == '(' {
			return true
		}
		if _, _, ok := p.area(j); ok {
			return true
		}
		return p.dateAhead(j)
	}
	if p.dateAhead(j) {
		return true
	}
	_, _, ok := token.Mark(p.s, i)
	return ok
}

// dateAhead reports whether a date stands at i.
func (p *parser) dateAhead(i int) bool {
	if i >= len(p.s) {
		return false
	}
	var d Dateline
	_, ok := p.date(i, &d)
	return ok
}

// area reads the name of a country, state or province at i, the longest in the gazetteer,
// with the full stop of its abbreviation.
func (p *parser) area(i int) (end int, code gazetteer.Code, ok bool) {
	var ends [maxArea]int
	for n := p.areaWords(i, &ends) - 1; n >= 0; n-- {
		if code, ok := gazetteer.LookupArea(p.s[i:ends[n]]); ok {
			end := ends[n]
			if end-i <= 6 || strings.IndexByte(p.s[i:end], '.') >= 0 {
				end = p.skipStop(end)
			}
			return end, code, true
		}
	}
	return i, 0, false
}

// areaWords stores the ends of the words from i on that may be the name of an area, with
// blanks or hyphens between, and returns how many there are.
func (p *parser) areaWords(i int, ends *[maxArea]int) (n int) {
	for n < maxArea && i < len(p.s) && token.IsWordByte(p.s[i]) {
		e, sh, _ := token.Word(p.s, i)
		switch w := p.s[i:e]; sh {
		case token.None, token.Mixed:
			return n
		case token.Lower:
			if n == 0 && w != "the" || !lexicon.IsPlaceParticle(w) && !lexicon.IsPlaceConjunction(w) {
				return n
			}
		}
		// Dotted letters are one word: "N.S.W.", "W.Va.".
		for e+1 < len(p.s) && p.s[e] == '.' && token.IsWordByte(p.s[e+1]) && e-i <= 8 && (e < 2 || !token.IsWordByte(p.s[e-2])) {
			e, _, _ = token.Word(p.s, e+1)
		}
		ends[n] = e
		n++
		stop := p.skipStop(e)
		if i = token.SkipBlank(p.s, stop); i == stop {
			if i == len(p.s) || p.s[i] != '-' {
				return n
			}
			i++
		}
	}
	return n
}

// bracketedPlaces reads places in brackets with their mark: "(LIMA) --", "[LIMA]".
// If it returns false, d is not valid.
func (p *parser) bracketedPlaces(i int, d *Dateline) (end int, ok bool) {
	closing := byte(')')
	switch p.s[i] {
	case '(':
	case '[':
		closing = ']'
	default:
		return i, false
	}
	end, ok = p.places(token.SkipBlank(p.s, i+1), d)
	if !ok {
		return i, false
	}
	end = p.dateAndAgency(d, end)
	end = token.SkipBlank(p.s, end)
	if end >= len(p.s) || p.s[end] != closing {
		return i, false
	}
	// "(AP) -" is an agency.
	if d.n == 1 && isKnownAgency(p.s[d.places[0].Start:d.places[0].End]) {
		return i, false
	}
	end++
	d.Evidence |= Bracketed
	if m, colon, ok := token.Mark(p.s, end); ok && !colon {
		end = m
		d.Evidence |= Marked
	}
	d.End = end
	return end, true
}
