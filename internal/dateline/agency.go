// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package dateline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/newswire-go/newswire/internal/dateline/token"
	"github.com/newswire-go/newswire/internal/lexicon"
)

// maxAgency is more than the length of the longest agency, in bytes.
const maxAgency = 60

// brackets returns the length of the opening bracket at i, and its closing one;
// 0 if there is none. Corpora of the Penn Treebank spell brackets out.
func (p *parser) brackets(i int) (n int, closing string) {
	switch p.s[i] {
	case '(':
		return 1, ")"
	case '[':
		return 1, "]"
	case '/':
		return 1, "/"
	case '-':
		if strings.HasPrefix(p.s[i:], "-LRB-") {
			return len("-LRB-"), "-RRB-"
		}
	}
	return 0, ""
}

// agency reads an agency between brackets at i: "(AP)", "[IANS]",
// "/PRNewswire/", "(Reuters, Nov. 27)".
func (p *parser) agency(i int, d *Dateline) (end int, ok bool) {
	if i >= len(p.s) {
		return i, false
	}
	open, closing := p.brackets(i)
	if open == 0 {
		return i, false
	}
	start := i + open
	rest := p.s[start:min(len(p.s), start+maxAgency)]
	n := strings.Index(rest, closing)
	if n < 0 {
		return i, false
	}
	stroke := closing == "/"
	if stroke {
		n = lastStroke(rest, n)
	}
	end = start + n + len(closing)
	if stroke && end < len(p.s) && token.IsWordByte(p.s[end]) && token.Dash(p.s[end:]) == 0 {
		return i, false // "Jane Doe/AFP/Example Images"
	}
	t := *d
	stop, ok := p.creditDate(start, start+n, &t)
	if !ok || !p.credit(start, stop, stroke, &t) {
		return i, false
	}
	*d = t
	return end, true
}

// lastStroke returns where the stroke is that closes the credit whose first one
// is at n: "/AP/Reuters/" holds strokes of its own.
func lastStroke(rest string, n int) int {
	for n+1 < len(rest) && token.IsWordByte(rest[n+1]) {
		m := strings.IndexByte(rest[n+1:], '/')
		if m < 0 {
			break
		}
		n += 1 + m
	}
	return n
}

// creditDate reads the date that ends a credit after a comma or a dash, "AP, Nov.
// 27", "Newsfile - May 3, 2012", and returns where the agency ends; false if
// anything else follows a comma.
func (p *parser) creditDate(start, stop int, d *Dateline) (end int, ok bool) {
	for j := start; j < stop; j++ {
		if p.s[j] != ',' && (p.s[j] != '-' || p.s[j-1] != ' ') {
			continue
		}
		if date, ok := p.date(token.SkipBlank(p.s, j+1), d); ok && token.SkipBlank(p.s, date) == stop {
			stop = j
		} else if p.s[j] == ',' {
			return stop, false
		}
	}
	return stop, true
}

// credit makes the words between brackets, or between strokes, the agency of d;
// false if they cannot be one.
func (p *parser) credit(start, stop int, stroke bool, d *Dateline) bool {
	for start < stop && p.s[start] == ' ' {
		start++
	}
	for start < stop && p.s[stop-1] == ' ' {
		stop--
	}
	name := p.s[start:stop]
	switch {
	case isKnownAgency(name), !stroke && (isMasthead(name) || isEdition(name)):
		d.setAgency(start, stop, Credited|Trusted)
	case (!stroke || d.Year != 0) && p.likeAgency(start, stop, d.Evidence&Dated != 0):
		d.setAgency(start, stop, Credited)
	default:
		return false
	}
	return true
}

// setAgency makes the text from start to stop the agency of d.
func (d *Dateline) setAgency(start, stop int, e Evidence) {
	d.Agency, d.AgencyEnd = start, stop
	d.agencyEvidence = e
	d.Evidence |= e
}

// isKnownAgency reports whether name is in the lexicon, joins names that are, or is
// that of a site.
func isKnownAgency(name string) bool {
	if lexicon.IsAgency(name) || isSite(name) {
		return true
	}
	// "AP/Reuters", "tca/dpa", "Sapa-AP", "AP and Reuters".
	for i := range len(name) {
		if name[i] == '/' || name[i] == '-' {
			if lexicon.IsAgency(strings.TrimSpace(name[:i])) {
				return true
			}
			break
		}
	}
	return false
}

// isMasthead reports whether name, which stands between brackets, is the name of a
// newspaper, a station or another medium, by its last or first word: "Example Observer",
// "Radio Example".
func isMasthead(name string) bool {
	first, last := strings.IndexByte(name, ' '), strings.LastIndexByte(name, ' ')
	if first < 0 || name[0] < 'A' || name[0] > 'Z' || strings.IndexByte(name, '/') >= 0 {
		return false
	}
	return lexicon.IsMasthead(name[last+1:]) || strings.EqualFold(name[:first], "radio")
}

// isSite reports whether name is the name of a web site: "example.com".
func isSite(name string) bool {
	i := strings.LastIndexByte(name, '.')
	if i < 2 || strings.IndexByte(name, ' ') >= 0 {
		return false
	}
	domain := name[i+1:]
	for _, d := range [...]string{
		"com", "net", "org", "co", "info", "tv", "news", "fm", "ae", "au", "ca", "de", "es", "eu", "fr", "gh", "id", "ie", "in", "it", "ke", "my", "ng", "nl", "nz", "ph", "pk", "ru", "uk", "us", "za",
	} {
		if strings.EqualFold(domain, d) {
			return true
		}
	}
	return false
}

// likeAgency reports whether the words between brackets could name an agency
// that is not known: one to six words with a capital each, but for the small
// words between, and no figures unless a date has been read or they are those of
// a station: "KEXA 8", "3EX", "1010 EXAM".
func (p *parser) likeAgency(start, stop int, dated bool) bool {
	words, capitals := 0, 0
	call := false // the last word is in capitals
	for i := start; i < stop; {
		c := p.s[i]
		switch {
		case strings.IndexByte(" \n-/.&;'+", c) >= 0:
			i++
			continue
		case token.IsDigit(c):
			if words == 0 || !dated && !token.IsLetter(p.s[i-1]) && (!call || p.s[i-1] != ' ') {
				if i = p.channel(i); i == 0 {
					return false
				}
			}
			for i < stop && token.IsDigit(p.s[i]) {
				i++
			}
			continue
		case !token.IsWordByte(c):
			return false
		}
		end, sh, _ := token.Word(p.s, i)
		words++
		call = sh == token.Capital && end-i > 1
		switch sh {
		case token.None:
			return false
		case token.Lower:
			if w := p.s[i:end]; !isSmallInAgency(w) && (words == 1 || w != "amp") {
				return false
			}
		default:
			capitals++
		}
		i = end
	}
	return capitals > 0 && words <= 6
}

// isSmallInAgency reports whether the name of an agency may hold w, which begins with a
// small letter: a particle, or a word with a capital inside.
func isSmallInAgency(w string) bool {
	return lexicon.IsPlaceParticle(w) || strings.ContainsFunc(w, unicode.IsUpper)
}

// channel returns where the figures at i end that open the name of a station,
// for the capital after them: "3EX", "24-7Example", "1010 EXAM"; 0 if they do
// not.
func (p *parser) channel(i int) int {
	for i < len(p.s) && (token.IsDigit(p.s[i]) || p.s[i] == '-') {
		i++
	}
	if i+1 < len(p.s) && p.s[i] == ' ' {
		if end, sh, _ := token.Word(p.s, i+1); sh == token.Capital && end-i > 2 {
			return i + 1
		}
		return 0
	}
	if i < len(p.s) && 'A' <= p.s[i] && p.s[i] <= 'Z' && p.s[i-1] != '-' {
		return i
	}
	return 0
}

// bareAgency reads an agency that stands without brackets and has a closing
// mark after it: "Oct 12 AAP -", "Reuters - ". It is a known one or, after a date
// or after places that are not in capitals, initials: "Mysuru, HNS:". The first
// of a text needs a blank before a hyphen.
func (p *parser) bareAgency(i int, d *Dateline, first bool) (end int, ok bool) {
	end = p.beforeMark(i)
	if end <= i || !p.closesAgency(i, end, first) {
		return i, false
	}
	name := p.s[i:end]
	if !first && (d.Month != 0 || d.n > 0 && d.Evidence&Capitals == 0) && isInitials(name) {
		e := Credited
		if lexicon.IsAgency(name) {
			e |= Trusted
		}
		d.setAgency(i, end, e)
		return end, true
	}
	if site, ok := strings.CutSuffix(name, " News"); ok && isSite(site) {
		name = site
	}
	stop := i + len(name)
	if strings.Contains(name, "  ") {
		name = strings.Join(strings.Fields(name), " ")
	}
	if !isKnownAgency(name) && (first || !isEdition(name)) || !isSite(name) && !p.likeAgency(i, end, false) {
		return i, false
	}
	d.setAgency(i, stop, Credited|Trusted)
	return end, true
}

// closesAgency reports whether the mark at end closes the bare agency from i to end. A
// hyphen without a blank closes none that is the first of a text; a colon closes only
// initials that are not the first.
func (p *parser) closesAgency(i, end int, first bool) bool {
	if first && p.s[end] == '-' && !strings.HasPrefix(p.s[end:], "--") {
		return false
	}
	if p.s[token.SkipBlank(p.s, end)] == '|' {
		return true
	}
	_, colon, ok := token.Mark(p.s, end)
	return ok && (!colon || !first && isInitials(p.s[i:end]))
}

// isEdition reports whether name is the initials of a known agency and the country or
// language of one of its services: "CNN Indonesia".
func isEdition(name string) bool {
	n := strings.IndexByte(name, ' ')
	return n > 2 && isInitials(name[:n]) && lexicon.IsAgency(name[:n]) && !lexicon.IsDeskWord(strings.ToUpper(name[n+1:]))
}

// isInitials reports whether name is two to five capitals that are no clock.
func isInitials(name string) bool {
	if len(name) < 2 || len(name) > 5 {
		return false
	}
	for i := range len(name) {
		if name[i] < 'A' || 'Z' < name[i] {
			return false
		}
	}
	switch name {
	case "AM", "PM", "GMT", "UTC", "EST", "EDT", "CST", "CDT", "MST", "MDT", "PST", "PDT", "BST", "IST":
		return false
	}
	return true
}

// dashAt reports whether a dash stands at j in the text from i on, where j may be
// inside a character.
func (p *parser) dashAt(i, j int) bool {
	c := p.s[j]
	return c >= utf8.RuneSelf && (j == i || c > 0x97 || p.s[j-1] < utf8.RuneSelf) && token.Dash(p.s[j:]) > 0
}

// beforeMark returns where the words from i on end that stand before a closing
// mark; i if something else comes first.
func (p *parser) beforeMark(i int) int {
	end := i // of the last word
	for j := i; j < len(p.s) && j < i+maxAgency; j++ {
		switch c := p.s[j]; {
		case c == ' ' || c == '\n':
		case token.IsLetter(c) || token.IsDigit(c) || strings.IndexByte(".&/'", c) >= 0:
			end = j + 1
		case c == '-' && j == end && j+1 < len(p.s) && token.IsWordByte(p.s[j+1]):
			// A hyphen inside a name.
			end = j + 1
		case strings.IndexByte("-_:|", c) >= 0, p.dashAt(i, j):
			return end
		case c >= utf8.RuneSelf && c != 0xE2:
			end = j + 1
		default:
			return i
		}
	}
	return i
}
