// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

// Package dateline reads the opening of a story that says where, when and by
// whom it was filed. The grammar, over the words and marks of the story's head:
//
//	head    = {prefix} dateline
//	prefix  = photo credit glued to "(" | [label] "By" name gap | section label
//	        | headline in capitals (":" | "-") | anonymous byline ("," | newline)
//	        | "FOR IMMEDIATE RELEASE"
//	        | desk word "-" | "(" desk note ")" | tag | bullets
//	dateline = bracket places bracket [mark]
//	        | places {","} [date] {","} [agency] [mark] [release]
//	        | state city mark
//	        | agency [mark] [places {","} [date] {","} [agency] mark]
//	        | known name ("," | "/") places mark
//	        | date [agency] mark | date ("," | mark) places mark
//	places  = place {sep place}
//	sep     = "/" | ";" | "," | "&" | "and" | "y" | "et" | "und" | "e"
//	place   = name [qualifier [qualifier]]
//	qualifier = "," area | bracket area bracket
//	name    = words all in capitals, or all with a capital but for "de", "of" ...
//	area    = a country, state or province, in full or by its news abbreviation
//	date    = [weekday] month day ["," year] | [weekday] day month [year] | 11/27/2025
//	agency  = bracket name bracket | "/" name "/" | known name | initials
//	release = agency [mark [date mark]] | date [agency] mark
//	mark    = "—" | "–" | "-" | "--" | "_" | ":" | ".-" | ".—" | "/." ...
//	        | "•" | ">>" | "»" | "|"
//
// An upright stroke stands for any of the commas. docs/datelines.md has an
// example of each form.
//
// Whether words that fit the grammar are a dateline is then weighed: each form requires
// evidence of its own (see decide).
package dateline

import (
	"bytes"
	"strings"
	"time"

	"github.com/newswire-go/newswire/internal/dateline/token"
	"github.com/newswire-go/newswire/internal/gazetteer"
	"github.com/newswire-go/newswire/internal/lexicon"
)

// Window is how many bytes of a story Parse looks at.
const Window = 1024

// A Dateline says where in the text its parts stand, in bytes.
type Dateline struct {
	Start, End        int // from after the prefix through the closing mark
	Agency, AgencyEnd int // the agency's name; Agency == AgencyEnd if there is none
	Year, Day         int // 0 where not printed
	Month             time.Month
	Evidence          Evidence

	agencyEvidence Evidence // of the agency alone
	figures        bool     // month and day are figures that could change places
	places         [maxPlaces]Place
	n              int
}

// Places returns the places in the order of print.
func (d *Dateline) Places() []Place { return d.places[:d.n] }

// A Place is one place of a dateline.
type Place struct {
	Start, End int32          // with its qualifiers
	City       int32          // where the name ends and its qualifiers begin
	Code       gazetteer.Code // of the name and its qualifiers; 0 if not known
	Area       bool           // the name is that of a country or a part of one
}

// Evidence is a set of reasons to read a text as a dateline.
type Evidence uint16

// The kinds of evidence.
const (
	Known      Evidence = 1 << iota // every place is in the gazetteer
	Great                           // every place is great or stands alone
	StandAlone                      // every place stands alone by convention
	Capitals                        // the places are in capitals
	Area                            // a country, state or province is printed
	Dated                           // a date or a day of the week
	Credited                        // an agency
	Trusted                         // the agency is one of the known ones
	Bracketed                       // the places stand in parentheses
	Marked                          // a closing mark other than a colon
	Colon                           // a closing colon
	Prefixed                        // something stands before it
)

// A Strength says how sure it is that the text opens a story.
type Strength uint8

// The strengths. A Weak one is a place with a mark in ordinary letter case, or
// in capitals without one, or a place and a day on a line of their own;
// headlines and lists can look the same. A Fair one
// is a known place in capitals with a mark, or in parentheses: a roundup may
// open its paragraphs so. A Strong one has a known agency or a date besides.
const (
	None Strength = iota
	Weak
	Fair
	Strong
)

// Strength returns how sure the evidence makes it that the text opens a story.
func (e Evidence) Strength() Strength {
	switch {
	case e == 0:
		return None
	case e&Trusted != 0, e&Dated != 0 && e&(Known|Area) != 0 && e&(Marked|Colon|Capitals|Credited) != 0:
		return Strong
	case e&Bracketed != 0, e&Capitals != 0 && e&(Marked|Area|Dated|Credited) != 0:
		return Fair
	}
	return Weak
}

// Parse reads the dateline that the story s opens with, behind a byte-order mark
// or not; false if it opens with none. It looks no further than the first paragraph and Window bytes, and
// allocates nothing.
func Parse(s string) (Dateline, bool) {
	s, _ = Paragraph(s)
	p := parser{s}
	i := token.SkipBlank(p.s, byteOrderMark(s))
	if p.isProse(i) {
		return p.afterCredit(i)
	}
	if s[i] == 'F' && strings.HasPrefix(s[i:], forRelease) {
		end := i + len(forRelease)
		if mark, _, ok := token.Mark(p.s, end); ok {
			end = mark
		}
		return p.strong(token.SkipBlank(p.s, end))
	}
	if d, ok := p.dateline(i); ok {
		return d, true
	}
	return p.prefixed(i)
}

// forRelease heads press releases.
const forRelease = "FOR IMMEDIATE RELEASE"

// Settled reports whether Parse finds the same dateline, which it has found in
// s, in every text that begins with s. It is true only of places in parentheses with a mark,
// followed by a word that is no day of the week: a date there would make them the places of
// a caption.
func (d *Dateline) Settled(s string) bool {
	if d.Evidence&(Bracketed|Marked|Prefixed) != Bracketed|Marked || s[d.Start] != '(' {
		return false
	}
	p := parser{s}
	i := token.SkipBlank(p.s, d.End)
	if i == len(s) || !token.IsLetter(s[i]) {
		return false
	}
	end, _, _ := token.Word(p.s, i)
	next := token.SkipBlank(p.s, end)
	return next > end && next < len(s) && token.IsLetter(s[next]) && !strings.EqualFold(s[i:end], "no") && !lexicon.Weekday(s[i:end]) // "NO DATE", "Monday May 3"
}

// isProse reports whether the text at i is certainly a sentence: it starts with a
// quotation mark, or with a few words and then one in small letters that names do not
// have, perhaps after a comma. Such a text may still be a photo credit before a dateline.
// This is the fast path for stories without a dateline.
func (p *parser) isProse(i int) bool {
	s := p.s
	if i >= len(s) || s[i] == '"' || s[i] == 0xE2 && !strings.HasPrefix(s[i:], "•") {
		return true
	}
	for first, n := i, 0; n <= maxTitle; n++ {
		end, sh, _ := token.Word(p.s, i)
		switch {
		case sh == token.Lower && n > 0:
			return !isHeadWord(s[i:end])
		case sh != token.Title && sh != token.Lower && end-i > 1, sh == token.None, n == 0 && isBy(s[first:end]):
			return false
		}
		next, ok := nextInProse(s, end)
		if !ok {
			return false
		}
		i = next
		if strings.HasPrefix(s[i:], "the ") && i+4 < len(s) && 'a' <= s[i+4] && s[i+4] <= 'z' {
			return true
		}
	}
	return false
}

// isHeadWord reports whether w, in small letters, may be part of a dateline: of the name of
// a place, or of a date.
func isHeadWord(w string) bool {
	return lexicon.IsPlaceParticle(w) || lexicon.IsPlaceConjunction(w) || lexicon.Month(w) != 0 || lexicon.Weekday(w)
}

// nextInProse returns where the next word starts after one that ends at i. It returns false
// if more than a blank stands between, or more than a comma before a small letter.
func nextInProse(s string, i int) (next int, ok bool) {
	if i < len(s) && s[i] == ',' {
		i++
		if i+1 < len(s) && 'A' <= s[i+1] && s[i+1] <= 'Z' {
			return i, false
		}
	}
	return i + 1, i+1 < len(s) && s[i] == ' ' && token.IsLetter(s[i+1])
}

// A parser reads one head.
type parser struct{ s string }

// dateline reads a dateline that starts at i.
func (p *parser) dateline(i int) (Dateline, bool) {
	if i >= len(p.s) {
		return Dateline{}, false
	}
	d := Dateline{Start: i}
	c := p.s[i]
	switch {
	case c == '(' || c == '[' || c == '/':
		if end, ok := p.bracketedPlaces(i, &d); ok && p.decide(&d, end) {
			return d, true
		}
		d = Dateline{Start: i}
		if end, ok := p.bracketedDate(i, &d); ok {
			return d, p.tail(&d, end)
		}
		if end, ok := p.agency(i, &d); ok {
			return p.agencyFirst(d, end)
		}
		return d, false
	case token.IsDigit(c):
		end, ok := p.date(i, &d)
		if !ok {
			return d, false
		}
		return p.dateFirst(d, end)
	case !token.IsWordByte(c):
		return d, false
	}
	if end, ok := p.date(i, &d); ok {
		return p.dateFirst(d, end)
	}
	if end, ok := p.places(i, &d); ok {
		if p.tail(&d, end) {
			return d, true
		}
		d = Dateline{Start: i}
	}
	if d, ok := p.agencyThenPlace(i); ok {
		return d, true
	}
	if end, ok := p.bareAgency(i, &d, true); ok {
		return p.agencyFirst(d, end)
	}
	return d, false
}

// dateFirst reads on behind a date that the text opens with: an agency and a mark, or,
// after a comma or a mark, places, "May 3, 2031 – LIMA, Peru –".
func (p *parser) dateFirst(d Dateline, i int) (Dateline, bool) {
	end, colon, ok := token.Mark(p.s, i)
	if !ok && i < len(p.s) && p.s[i] == ',' {
		end, ok = i+1, true
	}
	if ok && !colon && d.Year != 0 {
		rest := d
		rest.Start = token.SkipBlank(p.s, end)
		next, ok := p.places(rest.Start, &rest)
		if ok && p.tail(&rest, next) && rest.Evidence&Marked != 0 && rest.Evidence&(Known|Area) != 0 && rest.Evidence&(Capitals|Area) != 0 {
			rest.Start = d.Start
			return rest, true
		}
	}
	return d, p.tail(&d, i)
}

// tail reads the rest after places or a date: a date, an agency, the mark and the
// additions of a press release service; then it weighs the whole.
func (p *parser) tail(d *Dateline, i int) bool {
	i = p.dateAndAgency(d, i)
	if i+1 < len(p.s) && p.s[i] == '-' && token.IsDigit(p.s[i-1]) && token.IsDigit(p.s[i+1]) {
		return false // "May 3-5"
	}
	d.End = i
	comma := i < len(p.s) && p.s[i] == ','
	if comma {
		i++
	}
	end, colon, ok := token.Mark(p.s, i)
	if !ok {
		end, ok = p.stop(d, i)
	}
	if !ok {
		end, ok = p.pointer(d, i)
	}
	if ok {
		d.End = end
		d.Evidence |= Marked
		if colon {
			d.Evidence ^= Marked | Colon
		} else {
			p.release(d, comma)
		}
	}
	p.settleFigures(d)
	return p.decide(d, d.End)
}

// stop reads a full stop or a stroke as the closing mark, which they are after
// a date or an agency, "MINSK, May 3. The", "MINSK, May 3. /TASS/. The", "RENO, NV
// / ACCESSWIRE / May 3, 2012 / Example Corp.", and a full stop also after a city
// in capitals that stands alone, "MADRID. The".
func (p *parser) stop(d *Dateline, i int) (end int, ok bool) {
	if i > 0 && p.s[i-1] == '.' && d.Evidence&Dated != 0 {
		i--
	}
	j := token.SkipBlank(p.s, i)
	switch {
	case d.n == 0 || j+1 >= len(p.s):
		return i, false
	case d.Evidence&(Dated|Credited) == 0:
		return i + 1, p.stopAlone(d, i)
	case p.s[j] == '/' && d.Evidence&Trusted != 0 && d.Evidence&Dated != 0 && p.s[j+1] == ' ':
		return j + 1, true
	case p.s[j] == '.' && j == i && (p.s[j+1] == ' ' || p.s[j+1] == '\n'):
		return j + 1, p.opensSentence(token.SkipBlank(p.s, j+1))
	}
	return i, false
}

// stopAlone reports whether the full stop at i ends a dateline of one city in
// capitals that stands alone: a sentence follows.
func (p *parser) stopAlone(d *Dateline, i int) bool {
	if d.Evidence&Capitals == 0 || d.n != 1 || !strings.HasPrefix(p.s[i:], ". ") {
		return false
	}
	_, prominence, _ := gazetteer.LookupCity(p.s[d.places[0].Start:d.places[0].End])
	next, sh, _ := token.Word(p.s, i+2)
	return prominence == gazetteer.StandAlone && (sh == token.Title || next == i+3) && p.isSentence(i+1)
}

// dateAndAgency reads a date and an agency, each once and in either order,
// with commas or upright strokes between, and returns where they end.
func (p *parser) dateAndAgency(d *Dateline, i int) int {
	end := i
	for {
		j := token.SkipBlank(p.s, i)
		comma := false
		for j < len(p.s) && (p.s[j] == ',' || p.s[j] == '|' || p.s[j] == '.' && p.stopForComma(j)) {
			comma = true
			j = token.SkipBlank(p.s, j+1)
		}
		if d.Evidence&Dated == 0 {
			n, ok := p.date(j, d)
			if !ok {
				n, ok = p.bracketedDate(j, d)
			}
			if ok {
				i, end = n, n
				continue
			}
		}
		if d.Evidence&Credited == 0 {
			n, ok := p.agency(j, d)
			if !ok && (comma || d.Evidence&Dated != 0) {
				n, ok = p.bareAgency(j, d, false)
			}
			if ok {
				i, end = n, n
				continue
			}
		}
		return end
	}
}

// stopForComma reports whether the full stop at i stands for the comma before
// a date or an agency: "LIMA. May 3 (XYZ) -", "MINSK. /TASS/".
func (p *parser) stopForComma(i int) bool {
	var d Dateline
	j := token.SkipBlank(p.s, i+1)
	if _, ok := p.date(j, &d); ok {
		return true
	}
	if j < len(p.s) && p.s[j] == '/' {
		_, ok := p.agency(j, &d)
		return ok
	}
	_, ok := p.bareAgency(j, &d, false)
	return ok
}

// agencyFirst reads on behind an agency that the text opens with.
func (p *parser) agencyFirst(d Dateline, i int) (Dateline, bool) {
	end, colon, ok := token.Mark(p.s, i)
	if !ok || colon {
		// "(AFP) PARIS, May 3 -", but not "(Corrects name) PARIS, May 3 -"
		if d.Evidence&Trusted != 0 {
			if rest, ok := p.strong(token.SkipBlank(p.s, i)); ok && rest.Start > i && rest.Evidence&Marked != 0 {
				return rest.after(&d), true
			}
		}
		d.End = i
		return d, p.decide(&d, i)
	}
	d.End = end
	d.Evidence |= Marked
	rest := Dateline{Start: token.SkipBlank(p.s, end)}
	if next, ok := p.places(rest.Start, &rest); ok && p.tail(&rest, next) && rest.Evidence&Marked != 0 && rest.Evidence&(Dated|Credited|Capitals) != 0 {
		return rest.after(&d), true
	}
	return d, p.decide(&d, end)
}

// after returns d as it is after an agency that opens the text.
func (d Dateline) after(first *Dateline) Dateline {
	d.Start = first.Start
	if d.Evidence&Credited == 0 {
		d.Agency, d.AgencyEnd = first.Agency, first.AgencyEnd
	}
	d.Evidence |= first.Evidence
	return d
}

// agencyThenPlace reads a dateline at i that opens with an agency and a comma or
// a stroke: "EXAMPLE.CO.ID, Jakarta - ", "Shafaq News/ Baghdad - ".
func (p *parser) agencyThenPlace(i int) (Dateline, bool) {
	head := p.s[i:min(len(p.s), i+maxAgency)]
	n := strings.IndexByte(head, ',')
	if n < 0 {
		n = strings.Index(head, "/ ")
	}
	if n < 0 {
		return Dateline{}, false
	}
	name := strings.TrimRight(p.s[i:i+n], " ")
	if !lexicon.IsAgency(name) && !isSite(name) {
		return Dateline{}, false
	}
	first := Dateline{Start: i, Agency: i, AgencyEnd: i + len(name), Evidence: Credited | Trusted}
	rest := Dateline{Start: token.SkipBlank(p.s, i+n+1), Evidence: Credited | Trusted}
	next, ok := p.places(rest.Start, &rest)
	if !ok || !p.tail(&rest, next) || rest.Evidence&Known == 0 || rest.Evidence&(Marked|Colon) == 0 || !p.isSentence(rest.End) {
		return Dateline{}, false
	}
	rest.Agency, rest.AgencyEnd = first.Agency, first.AgencyEnd
	return rest.after(&first), true
}

// Paragraph returns the first paragraph of a story, with the blank lines before
// it, as far as Parse looks; and whether it ends there, in an empty line or at
// the last byte that Parse looks at.
func Paragraph[T string | []byte](s T) (head T, ends bool) {
	s, ends = s[:min(len(s), Window)], len(s) >= Window
	text, empty := false, true // whether there has been text, and there is none on this line
	for i := byteOrderMark(s); i < len(s); i++ {
		switch s[i] {
		case '\n':
			if text && empty {
				return s[:i], true
			}
			empty = true
		case ' ', '\t', '\r':
		default:
			text, empty = true, false
			// To the end of the line.
			n := indexNewline(s[i:])
			if n < 0 {
				return s, ends
			}
			i += n - 1
		}
	}
	return s, ends
}

// byteOrderMark returns the length of the byte-order mark that s opens with, 0
// if there is none.
func byteOrderMark[T string | []byte](s T) int {
	if len(s) >= 3 && s[0] == 0xEF && s[1] == 0xBB && s[2] == 0xBF {
		return 3
	}
	return 0
}

func indexNewline[T string | []byte](s T) int {
	switch s := any(s).(type) {
	case string:
		return strings.IndexByte(s, '\n')
	case []byte:
		return bytes.IndexByte(s, '\n')
	}
	return -1
}
