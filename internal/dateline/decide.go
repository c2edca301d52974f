// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package dateline

import (
	"strings"

	"github.com/newswire-go/newswire/internal/dateline/token"
	"github.com/newswire-go/newswire/internal/gazetteer"
	"github.com/newswire-go/newswire/internal/lexicon"
)

// decide reports whether the parts in d, which end at end, are a dateline, by their
// evidence and by the text behind them. It looks the places up.
func (p *parser) decide(d *Dateline, end int) bool {
	e := d.Evidence
	if d.n == 0 {
		return p.decidePlaceless(d)
	}
	// Without a mark, a credit, a date or a region there must be capitals.
	if e&(Marked|Colon|Credited|Dated) == 0 && e&Capitals == 0 {
		return false
	}
	// A mark alone needs the beginning of a story after it. This is tested first,
	// as it is quicker than looking the place up.
	if e&Marked != 0 && e&(Credited|Dated|Bracketed) == 0 && !p.opensBody(end) {
		return false
	}
	p.resolve(d)
	switch {
	case e&(Marked|Colon) == 0:
		return p.decideUnmarked(d)
	case e&Colon != 0:
		return p.decideColon(d, end)
	}
	return p.decideMarked(d, end)
}

// decidePlaceless is decide for a dateline without places. An agency alone needs its
// mark, and a sentence after it unless it is in brackets; a date alone needs an agency
// or a year.
func (p *parser) decidePlaceless(d *Dateline) bool {
	e := d.Evidence
	switch {
	case e&(Dated|Credited) == Dated|Credited:
		return e&(Marked|Trusted) != 0
	case e&Credited == 0:
		return e&Marked != 0 && d.Year != 0 && p.isSentence(d.End)
	case e&Marked == 0:
		return p.decideGlued(d)
	case p.s[d.Start] != '(' && p.s[d.Start] != '[' && p.s[d.Start] != '/':
		return e&Trusted != 0 && (token.SkipBlank(p.s, d.End) == len(p.s) || p.isSentence(d.End))
	}
	if isKnownAgency(p.s[d.Agency:d.AgencyEnd]) {
		return true
	}
	return (e&Trusted != 0 || p.isNameless(d.Agency, d.AgencyEnd)) && p.isSentence(d.End)
}

// decideGlued is decide for an agency in brackets without a mark: one glued to the story
// has lost it, "(CNN)The", and a newspaper from abroad has none, "(Example Observer) The".
func (p *parser) decideGlued(d *Dateline) bool {
	if d.Evidence&Trusted == 0 || p.s[d.Start] != '(' || d.End == len(p.s) || !p.isSentence(d.End) {
		return false
	}
	return p.s[d.End] > ' ' && !token.IsDigit(p.s[d.End]) || isMasthead(p.s[d.Agency:d.AgencyEnd])
}

// isNameless reports whether the words between brackets can be a station or an
// agency that is not known, and not a note to readers or a writer: one word that
// is neither a given name nor a desk word.
func (p *parser) isNameless(i, end int) bool {
	w := p.s[i:end]
	if first, _, _ := token.Word(p.s, i); first != end && strings.ContainsAny(w, " ,") {
		return false
	}
	_, given := lexicon.Given(w)
	return !given && !isNote(w) && lexicon.Month(w) == 0 && !lexicon.Weekday(w)
}

// isNote reports whether w is a word that desks put before a story, or the name
// of a section.
func isNote(w string) bool {
	return lexicon.IsDeskWord(strings.ToUpper(w)) || lexicon.IsSection(w)
}

// decideMarked is decide for places with a mark. With a date, a credit or a region the
// place must be known or in capitals; without, it must be known, and a sentence follow.
func (p *parser) decideMarked(d *Dateline, end int) bool {
	e := d.Evidence
	known := e&(Known|Area) != 0
	if p.isCaption(end) {
		return false
	}
	switch {
	case e&(Dated|Trusted) != 0:
		return known || e&Capitals != 0 || p.isDatedPlace(d, end)
	case e&Credited != 0:
		return known && p.opensBody(end) || e&Capitals != 0 && p.geographic(d)
	case e&Bracketed != 0:
		return known || p.geographic(d)
	case e&Area != 0:
		return e&Capitals != 0 || e&Known != 0
	case e&Capitals != 0:
		if d.places[0].Area && !p.spaced(d) {
			return false // "U.S.-Japan"
		}
		return e&Known != 0 && !p.isFixture(d, end) && !isShort(d) || p.geographic(d)
	}
	return p.decideOrdinary(d, end)
}

// decideOrdinary is decide for places in ordinary letter case. There the name of a city opens
// headlines as well, and the name of a country mostly does.
func (p *parser) decideOrdinary(d *Dateline, end int) bool {
	for _, pl := range d.Places() {
		if _, area := gazetteer.LookupArea(p.s[pl.Start:pl.City]); pl.Area || area && pl.Code == 0 {
			return false
		}
	}
	return d.Evidence&Great != 0 && p.spaced(d) && !p.isAside(end) && !p.isFixture(d, end)
}

// isShort reports whether the only place is a small one with a name of up to
// four letters: so short a name in capitals is an organization.
func isShort(d *Dateline) bool {
	pl := d.places[0]
	return d.n == 1 && d.Evidence&Great == 0 && pl.City-pl.Start <= 4
}

// isDatedPlace reports whether the only name, which is not in the gazetteer and not in
// capitals, is the name of a place because a day follows: "Amble, May 3 (HNS) -", "Amble,
// May 3: The". A day may follow a writer and a note too.
func (p *parser) isDatedPlace(d *Dateline, end int) bool {
	if d.n != 1 || d.Month == 0 || d.Day == 0 || !p.isSentence(end) {
		return false
	}
	pl := &d.places[0]
	name := p.s[pl.Start:pl.City]
	first, _, _ := token.Word(p.s, int(pl.Start))
	if _, given := lexicon.Given(p.s[pl.Start:first]); given || p.s[pl.End] != ',' || strings.Count(name, " ") > 2 {
		return false
	}
	for _, w := range [...]string{p.s[pl.Start:first], name[strings.LastIndexByte(name, ' ')+1:]} {
		// "On This Day", "Update", "Our Correspondent"
		if entry := lexicon.English().Find(w); entry.Class != 0 || entry.Noun != 0 || isNote(w) || lexicon.IsReporter(w) {
			return false
		}
	}
	return true
}

// isHeading reports whether three words in capitals follow, as in "LIMA: A CITY
// GUIDE".
func (p *parser) isHeading(i int) bool {
	for range 3 {
		i = token.SkipBlank(p.s, i)
		end, sh, _ := token.Word(p.s, i)
		if sh != token.Capital {
			return false
		}
		i = end
	}
	return true
}

// decideColon is decide for places with a colon. A colon also separates a label from its
// text, so that the place must not be a name of persons, or have a date, a credit or a
// region.
func (p *parser) decideColon(d *Dateline, end int) bool {
	e := d.Evidence
	if !p.opensBody(end) {
		return false
	}
	switch {
	case e&Dated != 0, e&Trusted != 0:
		return e&(Known|Area) != 0 || p.isDatedPlace(d, end)
	case p.isHeading(end):
		return false
	case e&Area != 0:
		return e&Known != 0
	case d.places[0].Area:
		return false // "Peru: A new canal" heads a brief
	case d.n > 1:
		// "LIMA/QUITO:", but not a list with commas.
		return e&Known != 0 && p.s[token.SkipBlank(p.s, int(d.places[0].End))] == '/' && p.isSentence(end)
	case e&Great == 0:
		return false
	case e&StandAlone != 0:
		return true
	}
	switch country := d.places[0].Code.Country(); country {
	case "US":
		return false
	case "": // of several countries
		_, given := lexicon.Given(p.s[d.places[0].Start:d.places[0].City])
		return e&Capitals != 0 && !given && p.isSentence(end)
	}
	return true
}

// decideUnmarked is decide for places without a mark. They need a known credit, a date, or
// in capitals a region or the name of a city that stands alone, with a sentence after it.
func (p *parser) decideUnmarked(d *Dateline) bool {
	e := d.Evidence
	if e&Bracketed != 0 {
		return p.decideUnmarkedBrackets(d)
	}
	if e&(Dated|Credited|Area) == 0 {
		return d.n == 1 && p.decideBare(d)
	}
	next := token.SkipBlank(p.s, d.End)
	if p.isOwnLine(d, next) {
		return true
	}
	if !p.opensSentence(next) {
		return false
	}
	switch {
	case e&Trusted != 0:
		return e&(Known|Area|Capitals) != 0
	case e&(Dated|Credited) == Dated|Credited:
		return e&(Known|Area) != 0 && p.isSentence(next)
	case e&Capitals == 0 || e&Credited != 0:
		return false
	case e&Dated != 0:
		return e&(Known|Area) != 0
	}
	end, sh, _ := token.Word(p.s, next)
	return sh == token.Title || sh == token.Capital && end-next == 1
}

// decideUnmarkedBrackets is decide for places in brackets without a mark, "(TUNIS) The",
// "[TUNIS] The". They must be in capitals, and known unless a region is printed, as square
// brackets hold speakers as well.
func (p *parser) decideUnmarkedBrackets(d *Dateline) bool {
	e := d.Evidence
	_, sh, _ := token.Word(p.s, token.SkipBlank(p.s, d.End))
	if e&Capitals == 0 || sh != token.Title {
		return false
	}
	if e&(StandAlone|Area) != 0 {
		return true
	}
	return e&Known != 0 && (e&Great != 0 || p.s[d.Start] == '(') && !d.places[0].Area && !isNote(p.s[d.places[0].Start:d.places[0].City]) && p.isSentence(d.End)
}

// isOwnLine reports whether a place that is known and a day stand alone on
// their line, before the story at next or at the end of the text: "New Delhi, May
// 3".
func (p *parser) isOwnLine(d *Dateline, next int) bool {
	if d.Evidence&Known == 0 || d.n != 1 || d.Month == 0 || d.Day == 0 || !strings.HasPrefix(p.s[d.places[0].End:], ",") {
		return false
	}
	return next == len(p.s) || strings.IndexByte(p.s[d.End:next], '\n') >= 0 && p.isSentence(next)
}

// decideBare takes the name of a city that runs into the story: "TUNIS The
// government", or is glued to it: "TUNISThe government".
func (p *parser) decideBare(d *Dateline) bool {
	pl := &d.places[0]
	// The story may open with an acronym: "TUNIS NATO will".
	start := int(pl.Start)
	for city := int(pl.City); city > start; {
		if c, prominence, ok := gazetteer.LookupCity(p.s[start:city]); ok && prominence == gazetteer.StandAlone {
			pl.City, pl.End, pl.Code, pl.Area = int32(city), int32(city), c, false
			d.End = city
			d.Evidence |= Known | Great | StandAlone
			next := token.SkipBlank(p.s, city)
			end, sh, _ := token.Word(p.s, next)
			switch {
			case sh == token.Capital && end-next == 1:
				// "TUNIS A ship"
				return next > city && end < len(p.s) && p.s[end] == ' '
			case sh == token.Capital:
				return next > city && end-next <= 5 && p.inSentence(end)
			}
			return sh == token.Title && !lexicon.IsNamesake(p.s[next:end])
		}
		cut := strings.LastIndexByte(p.s[start:city], ' ')
		if cut < 0 {
			return false
		}
		city = start + cut
	}
	return false
}

// inSentence reports whether an acronym that ends at i goes on as in a sentence
// and not as in a headline in capitals: with a word in small letters, or the s
// of the genitive, also where a page has its apostrophe as a character reference.
func (p *parser) inSentence(i int) bool {
	i = token.SkipBlank(p.s, i)
	switch _, sh, _ := token.Word(p.s, i); sh {
	case token.Lower, token.Title:
		return true
	case token.None:
		s := p.s[i:]
		return strings.HasPrefix(s, "'") || strings.HasPrefix(s, "’") || strings.HasPrefix(s, "#39;") || strings.HasPrefix(s, "&#39;")
	}
	return false
}

// spaced reports whether a blank stands before the closing mark or the mark is
// no hyphen: "Lima-" is half of a word.
func (p *parser) spaced(d *Dateline) bool {
	last := int(d.places[d.n-1].End)
	return last < len(p.s) && p.s[last] != '-' || strings.HasPrefix(p.s[last:], "--")
}

// isAside reports whether another dash follows in the sentence at i: "Lima -
// the city's oldest club - won."
func (p *parser) isAside(i int) bool {
	for j := i; j < len(p.s)-2 && j < i+300; j++ {
		switch c := p.s[j]; {
		case c == '.' && p.s[j+1] == ' ' && j > 2 && token.IsWordByte(p.s[j-2]), c == '\n' && p.s[j+1] == '\n':
			return false
		case c == ' ' && (p.s[j+1] == '-' || p.s[j+1] == '_' || token.Dash(p.s[j+1:]) > 0):
			return true
		}
	}
	return false
}

// isCaption reports whether a date and a colon follow, as under photographs:
// "LIMA, PERU - MAY 3, 2012: Walkers ..."
func (p *parser) isCaption(i int) bool {
	i = token.SkipBlank(p.s, i)
	if p.opensNoDate(i) {
		return false
	}
	var d Dateline
	end, ok := p.date(i, &d)
	return ok && end < len(p.s) && p.s[end] == ':'
}

// isFixture reports whether another city and a figure or a mark follow: a table
// or a list of matches, "LIMA - QUITO 2-1", not a sentence.
func (p *parser) isFixture(d *Dateline, i int) bool {
	n, ok := p.name(token.SkipBlank(p.s, i))
	if !ok || n.glued || n.end-n.start < 3 {
		return false
	}
	j := token.SkipBlank(p.s, n.end)
	if n.capitals != (d.Evidence&Capitals != 0) || j < len(p.s) && (p.s[j] < '0' || '9' < p.s[j]) && p.s[j] != '-' && p.s[j] != '(' {
		return false
	}
	if n.capitals {
		return true
	}
	_, prominence, ok := gazetteer.LookupCity(p.s[n.start:n.end])
	return ok && prominence >= gazetteer.Great
}
