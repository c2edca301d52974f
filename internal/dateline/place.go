// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package dateline

import (
	"strings"

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

// A name is the words of a place.
type name struct {
	start, end int
	capitals   bool
	glued      bool // the next word follows without a blank
	words      int
}

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
		if p.s[p.skipBlank(end)] == ',' && (p.dateAhead(j) || !p.isPlaceAhead(n)) {
			return end, true
		}
	}
}

// agencyAhead reports whether an agency between strokes stands at i and not
// another place: "RENO / ACCESSWIRE /".
func (p *parser) agencyAhead(i int) bool {
	i = p.skipBlank(i)
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
	j := p.skipBlank(i)
	if j >= len(p.s) {
		return false
	}
	switch c := p.s[j]; {
	case c == ',' || c == '(' || c == '[' || c == '/' || c == '-' || c == '_' || c == ':' || c == '.' || c == ';' || c == '&' || c == '#':
	case c == ')':
		return true
	case '0' <= c && c <= '9' || c == 0xE2 || c == 0xC2 || c == 0xC3:
	case isWordByte(c):
		// "and", or a month.
		end, sh, _ := p.word(j)
		return sh == lower && isSeparator(p.s[j:end]) || p.dateAhead(j)
	default:
		return false
	}
	for _, c := range []byte(p.s[j:min(len(p.s), j+90)]) {
		switch c {
		case '(', '-', '_', ':', '[', '/', '&', '#', 0xE2, 0xC2:
			return true
		}
	}
	return false
}

// separator reads what stands between two places.
func (p *parser) separator(i int) (end int, ok bool) {
	j := p.skipBlank(i)
	if j >= len(p.s) {
		return i, false
	}
	switch p.s[j] {
	case ',':
		// ", and LIMA"
		j = p.skipBlank(j + 1)
		if end, _, _ := p.word(j); isSeparator(p.s[j:end]) {
			return p.skipBlank(end), true
		}
		return j, true
	case '/', ';', '&':
		if strings.HasPrefix(p.s[j:], "&amp;") {
			j += len("amp;")
		}
		return p.skipBlank(j + 1), true
	}
	if j == i {
		return i, false
	}
	if end, _, _ = p.word(j); isSeparator(p.s[j:end]) {
		return p.skipBlank(end), true
	}
	return i, false
}

func isSeparator(w string) bool {
	switch w {
	case "and", "AND", "y", "Y", "et", "ET", "und", "UND", "e", "E", "And":
		return true
	}
	return false
}

// isParticle reports whether w is a small word inside names.
func isParticle(w string) bool {
	switch w {
	case "de", "da", "do", "di", "del", "della", "des", "du", "dos", "das", "d", "of", "the", "on", "upon", "sur", "sous", "la", "le", "les", "las", "los", "el", "al", "am", "an", "im", "in", "ob", "der", "den", "van", "von", "aux", "en", "under", "by", "lès", "ed", "es", "and":
		return true
	}
	return false
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

// isNextPlace reports whether the name from i to end, which is that of an area,
// is rather a city of the same name and a place of its own: it is in capitals,
// another place follows, and the city before is not in the area, as in
// "CHICAGO, NEW YORK and BOSTON".
func (p *parser) isNextPlace(before name, i, end int) bool {
	if _, sh, _ := p.word(i); sh != capital {
		return false
	}
	j := p.skipBlank(end)
	if next, _, _ := p.word(j); !isSeparator(p.s[j:next]) && (j >= len(p.s) || p.s[j] != '&') {
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
	for q := 0; q < 3; q++ {
		j := p.skipBlank(end)
		if j >= len(p.s) {
			break
		}
		k, next := j, 0
		var code gazetteer.Code
		var ok bool
		switch {
		case p.s[j] == ',':
			k = p.skipBlank(j + 1)
			if p.dateAhead(k) {
				return pl, end
			}
			next, code, ok = p.area(k)
		case (p.s[j] == '(' || p.s[j] == '[') && q == 0:
			next, code, ok = p.area(p.skipBlank(j + 1))
			closing := p.skipBlank(next)
			ok = ok && closing < len(p.s) && (p.s[closing] == ')' || p.s[closing] == ']') && !isKnownAgency(p.s[p.skipBlank(j+1):next])
			next = closing + 1
		case n.capitals && q == 0 && j > end && j < len(p.s) && 'A' <= p.s[j] && p.s[j] <= 'Z' && !p.dateAhead(j):
			// "AUSTIN Texas (AP)": a comma left out, if a mark or a bracket follows.
			next, code, ok = p.area(j)
			ok = ok && p.closes(next)
		}
		if ok && !(n.capitals && p.s[j] == ',' && p.isNextPlace(n, k, next)) {
			d.Evidence |= Area
			if pl.Code == 0 {
				pl.Code = gazetteer.Place(p.s[n.start:n.end], code)
			}
			pl.End, end = int32(next), next
			continue
		}
		if p.s[j] != ',' || k == j || q > 0 {
			break
		}
		// A region that the gazetteer does not know: "AMES, Story County -".
		r, ok := p.name(k)
		if !ok || r.glued || r.words > 4 || isKnownAgency(p.s[r.start:r.end]) || n.capitals == r.capitals && p.isPlaceAhead(r) {
			break
		}
		next = p.skipStop(r.end)
		for w := 0; w < 1; w++ { // "Anbar province"
			if m := p.skipBlank(next); m > next {
				if e, sh, _ := p.word(m); sh == lower && (p.s[m:e] == "province" || p.s[m:e] == "state" || p.s[m:e] == "county" || p.s[m:e] == "region" || p.s[m:e] == "district") {
					next = e
				}
			}
		}
		if !p.closes(next) {
			break
		}
		pl.End, end = int32(next), next
	}
	return pl, end
}

// closes reports whether what stands at i can follow the places of a dateline:
// a mark, a bracket, a comma or a date.
func (p *parser) closes(i int) bool {
	j := p.skipBlank(i)
	if j >= len(p.s) {
		return false
	}
	switch p.s[j] {
	case '(', '[', '/', ';':
		return true
	case ',':
		j = p.skipBlank(j + 1)
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
	_, _, ok := p.mark(i)
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
	j := p.skipBlank(p.skipStop(i))
	return j < len(p.s) && '0' <= p.s[j] && p.s[j] <= '9'
}

// words reads the words of a name.
func (p *parser) words(i int) (n name, ok bool) {
	end, sh, glued := p.word(i)
	switch sh {
	case capital:
		n.capitals = true
	case mixed:
		return name{start: i, end: glued, capitals: true, glued: true, words: 1}, glued-i >= 3
	case title:
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
		end, sh, glued := p.word(j)
		w := p.s[j:end]
		switch {
		case sh == mixed && n.capitals:
			n.end, n.glued = glued, true
			n.words++
			return n, true
		case n.capitals && sh == capital:
			if isSeparator(w) || len(w) == 1 && (end >= len(p.s) || p.s[end] != '.') && p.s[j-1] != '.' || p.dayAhead(end) && p.dateAhead(j) {
				return n, true
			}
		case n.capitals && sh == title, !n.capitals && sh == capital && len(w) > 2:
			return n, true
		case sh == title || sh == capital:
			if p.dayAhead(end) && p.dateAhead(j) {
				return n, true
			}
		case sh == lower && isParticle(w) && !isSeparator(w):
			// A particle goes on with a word of the name's own kind, or another particle.
			m, ok := p.particles(j, n.capitals)
			if !ok {
				return n, true
			}
			end = m
		default:
			return n, true
		}
		n.end = end
		n.words++
	}
	return n, true
}

// particles reads the small words at j and the word of a name after them.
func (p *parser) particles(j int, capitals bool) (end int, ok bool) {
	for range 3 {
		e, sh, _ := p.word(j)
		switch {
		case sh == lower && isParticle(p.s[j:e]) && e < len(p.s) && (p.s[e] == ' ' || p.s[e] == '-'):
			j = e + 1
		case sh == capital && capitals, sh == title && !capitals:
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
		j := p.skipBlank(e)
		return j, j > e && j-e <= 4 && j < len(s) && isWordByte(s[j])
	case '-':
		if e+1 >= len(s) || !isWordByte(s[e+1]) {
			return e, false
		}
		end, sh, _ := p.word(e + 1)
		switch {
		case sh == capital && n.capitals:
			return e + 1, end-e > 2
		case sh == title && !n.capitals:
			return e + 1, true
		case sh == lower:
			return e + 1, isParticle(s[e+1:end]) && end < len(s) && s[end] == '-'
		}
	case '.':
		start := strings.LastIndexAny(s[n.start:e], " .-'") + 1 + n.start
		if w := s[start:e]; len(w) > 1 && !isAbbreviated(w) {
			return e, false
		}
		j := e + 1
		if j < len(s) && s[j] == ' ' {
			j++
		}
		return j, j < len(s) && isWordByte(s[j])
	}
	return e, false
}

// isAbbreviated reports whether w is a word that names of places abbreviate.
func isAbbreviated(w string) bool {
	switch w {
	case "St", "ST", "Ste", "STE", "Sta", "STA", "Sto", "STO", "Mt", "MT", "Ft", "FT", "Pt", "PT", "So", "SO", "No", "NO", "Gen", "GEN", "Dr", "DR", "Pres", "PRES":
		return true
	}
	return false
}

// area reads the name of a country, state or province at i, as long a one as
// the gazetteer knows, with the full stop of its abbreviation.
func (p *parser) area(i int) (end int, code gazetteer.Code, ok bool) {
	var ends [maxArea]int
	n := 0
	for j := i; n < maxArea && j < len(p.s) && isWordByte(p.s[j]); {
		e, sh, _ := p.word(j)
		if sh == lower && (n == 0 && p.s[j:e] != "the" || !isParticle(p.s[j:e]) && !isSeparator(p.s[j:e])) || sh == noWord {
			break
		}
		if sh == mixed {
			break
		}
		// Dotted letters are one word: "N.S.W.", "W.Va.".
		for e+1 < len(p.s) && p.s[e] == '.' && isWordByte(p.s[e+1]) && e-j <= 8 && (e < 2 || !isWordByte(p.s[e-2])) {
			e, _, _ = p.word(e + 1)
		}
		ends[n] = e
		n++
		k := p.skipStop(e)
		k2 := p.skipBlank(k)
		if k2 == k && !(k < len(p.s) && p.s[k] == '-') {
			break
		}
		if k2 == k {
			k2++
		}
		j = k2
	}
	for n--; n >= 0; n-- {
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

// bracketedPlaces reads places in parentheses with their mark: "(LIMA) --".
func (p *parser) bracketedPlaces(i int, d *Dateline) (end int, ok bool) {
	if p.s[i] != '(' {
		return i, false
	}
	t := *d
	end, ok = p.places(p.skipBlank(i+1), &t)
	if !ok {
		return i, false
	}
	end = p.dateAndAgency(&t, end)
	end = p.skipBlank(end)
	if end >= len(p.s) || p.s[end] != ')' {
		return i, false
	}
	// "(AP) -" is an agency.
	if t.n == 1 && isKnownAgency(p.s[t.places[0].Start:t.places[0].End]) {
		return i, false
	}
	end++
	t.Evidence |= Bracketed
	if m, colon, ok := p.mark(end); ok && !colon {
		end = m
		t.Evidence |= Marked
	}
	t.End = end
	*d = t
	return end, true
}

// resolve looks the places up, and adds to the evidence what they give.
func (p *parser) resolve(d *Dateline) {
	all := Known | Great | StandAlone
	for i := range d.Places() {
		pl := &d.places[i]
		name := p.s[pl.Start:pl.City]
		code, prominence, ok := gazetteer.LookupCity(name)
		if prominence < gazetteer.StandAlone && pl.City == pl.End {
			if area, known := p.areaName(name); known {
				pl.Area, pl.Code = true, area
				all &^= StandAlone
				continue
			}
		}
		if pl.Code == 0 && (pl.City == pl.End || d.Evidence&Area == 0) {
			pl.Code = code
		}
		switch {
		case !ok:
			all = 0
		case prominence == gazetteer.StandAlone:
		case prominence == gazetteer.Great:
			all &^= StandAlone
		default:
			all &^= StandAlone | Great
		}
	}
	if d.n > 0 {
		d.Evidence |= all
	}
}

// areaName looks up a place that is a whole country or a part of one:
// "AUSTRALIA", "NORTHERN IRAQ".
func (p *parser) areaName(s string) (gazetteer.Code, bool) {
	if code, ok := gazetteer.LookupArea(s); ok {
		return code, len(s) > 3
	}
	if i := strings.IndexAny(s, " -"); i > 0 && lexicon.IsDirection(s[:i]) {
		return gazetteer.LookupArea(s[i+1:])
	}
	return 0, false
}

// geographic reports whether the words of every name in capitals make it one of
// a place on the map: "BOONE COUNTY", "ABOARD THE ...".
func (p *parser) geographic(d *Dateline) bool {
	if d.Evidence&Capitals == 0 {
		return false
	}
	for _, pl := range d.Places() {
		s := p.s[pl.Start:pl.City]
		first, last := strings.IndexByte(s, ' '), strings.LastIndexByte(s, ' ')
		if first < 0 || !lexicon.IsPlaceWord(s[:first]) && !lexicon.IsPlaceWord(s[last+1:]) {
			return false
		}
	}
	return true
}
