// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package dateline

import (
	"strings"

	"github.com/newswire-go/newswire/internal/dateline/token"
	"github.com/newswire-go/newswire/internal/lexicon"
)

// maxPrefix is how far into the text a dateline starts at most.
const maxPrefix = 160

// prefixed reads a dateline after words that belong to none.
func (p *parser) prefixed(i int) (Dateline, bool) {
	if i >= len(p.s) {
		return Dateline{}, false
	}
	if !token.IsWordByte(p.s[i]) || strings.HasPrefix(p.s[i:], "•") {
		return p.afterSign(i)
	}
	end, sh, _ := token.Word(p.s, i)
	w := p.s[i:end]
	switch spaced := end < len(p.s) && p.s[end] == ' '; {
	case sh == token.None:
		return Dateline{}, false
	case len(w) == 1 && spaced && token.SkipBlank(p.s, end)-end > 2:
		// The sort letter that some wires print: "c    LIMA, May 3 -".
		return p.strong(token.SkipBlank(p.s, end))
	case isBy(w) && spaced:
		return p.afterByline(end)
	case sh == token.Capital && lexicon.IsDeskWord(w):
		if d, ok := p.afterDeskWord(end); ok {
			return d, true
		}
	}
	d, ok := p.afterCredit(i)
	if !ok && sh == token.Title {
		d, ok = p.afterSection(i)
	}
	if ok {
		return d, true
	}
	return p.afterLateByline(i)
}

// afterSign reads a dateline after a tag, a bullet or a note in brackets at i.
func (p *parser) afterSign(i int) (Dateline, bool) {
	switch c := p.s[i]; {
	case c == '<' || c == '&':
		return p.afterTag(i)
	case strings.IndexByte("*-=_#>", c) >= 0 || c == 0xE2 && strings.HasPrefix(p.s[i:], "•"):
		return p.afterBullet(i)
	case c == '(' || c == '[':
		return p.afterNote(i)
	}
	return Dateline{}, false
}

// strong reads a dateline at i that has more than a place to show for itself.
func (p *parser) strong(i int) (Dateline, bool) {
	d, ok := p.dateline(i)
	if ok && d.Evidence&(Dated|Trusted|Area|Bracketed) != 0 && d.Evidence&(Known|Area) != 0 && d.n > 0 {
		d.Evidence |= Prefixed
		return d, true
	}
	return Dateline{}, false
}

// marked reads a dateline at i that has a mark.
func (p *parser) marked(i int) (Dateline, bool) {
	d, ok := p.dateline(i)
	d.Evidence |= Prefixed
	return d, ok && d.Evidence&Marked != 0
}

// afterTag skips the tags of a page, also escaped: "<p>", "&lt;p&gt;".
func (p *parser) afterTag(i int) (Dateline, bool) {
	j := p.skipTags(i)
	if j == i {
		return Dateline{}, false
	}
	if d, ok := p.dateline(j); ok {
		d.Evidence |= Prefixed
		return d, true
	}
	if j < len(p.s) && p.s[j] != '<' && p.s[j] != '&' {
		return p.prefixed(j)
	}
	return Dateline{}, false
}

func (p *parser) skipTags(i int) int {
	for range 4 {
		open, closing := "<", ">"
		if strings.HasPrefix(p.s[i:], "&lt;") {
			open, closing = "&lt;", "&gt;"
		} else if !strings.HasPrefix(p.s[i:], "<") {
			return i
		}
		rest := p.s[i+len(open) : min(len(p.s), i+60)]
		end := strings.Index(rest, closing)
		if end < 0 || end == 0 || strings.IndexByte(rest[:end], '\n') >= 0 {
			return i
		}
		i = token.SkipBlank(p.s, i+len(open)+end+len(closing))
	}
	return i
}

// afterBullet skips the asterisks, bullets or dashes of a list, a rule or an
// alarm.
func (p *parser) afterBullet(i int) (Dateline, bool) {
	j := i
	for j < len(p.s) && j < i+maxPrefix/2 {
		switch {
		case strings.IndexByte("*-=_#> ", p.s[j]) >= 0:
			j++
			continue
		case strings.HasPrefix(p.s[j:], "•"):
			j += len("•")
			continue
		}
		break
	}
	return p.strong(token.SkipBlank(p.s, j))
}

// afterNote skips a note to editors: "(Eds: adds detail) LIMA (AP) -".
func (p *parser) afterNote(i int) (Dateline, bool) {
	closing := byte(')')
	if p.s[i] == '[' {
		closing = ']'
	}
	end := strings.IndexByte(p.s[i:min(len(p.s), i+maxPrefix)], closing)
	if end < 0 {
		return Dateline{}, false
	}
	return p.strong(token.SkipBlank(p.s, i+end+1))
}

// afterDeskWord skips "RPT --", "UPDATE 1-", "BULLETIN:".
func (p *parser) afterDeskWord(i int) (Dateline, bool) {
	j := token.SkipBlank(p.s, i)
	_, j = p.number(j)
	end, _, ok := token.Mark(p.s, j)
	if !ok {
		end = token.SkipBlank(p.s, j)
	}
	j = token.SkipBlank(p.s, end)
	w, sh, _ := token.Word(p.s, j)
	if sh == token.Capital && lexicon.IsDeskWord(p.s[j:w]) {
		return p.afterDeskWord(w)
	}
	return p.strong(j)
}

func isBy(w string) bool {
	switch w {
	case "By", "BY", "by", "Por", "POR", "Par", "PAR", "Von", "VON", "Di", "DI":
		return true
	}
	return false
}

// afterLateByline skips a label or a photo credit and the byline after it:
// "COMMENTARY - By Jane Doe Lima, May 3:", "IMAGE: Doe/Example By JANE DOE LIMA
// (AP) —".
func (p *parser) afterLateByline(i int) (Dateline, bool) {
	head := p.s[i:min(len(p.s), i+maxPrefix)]
	for at := 1; at < len(head); at++ {
		n := strings.IndexByte(head[at:], 'B')
		if n < 0 {
			break
		}
		at += n
		if rest := head[at:]; !token.IsLetter(head[at-1]) && (strings.HasPrefix(rest, "By ") || strings.HasPrefix(rest, "BY ")) {
			return p.afterByline(i + at + len("By"))
		}
	}
	return Dateline{}, false
}

// afterByline skips "By Jane Doe" up to a wide gap, a line's end or a tag; or,
// where the name runs into the dateline, up to a place that cannot be mistaken.
func (p *parser) afterByline(i int) (Dateline, bool) {
	// "By IANS, Lima :"
	if d, ok := p.agencyThenPlace(token.SkipBlank(p.s, i)); ok {
		d.Evidence |= Prefixed
		return d, true
	}
	words := 0
	for j := i; j < len(p.s) && j < i+maxPrefix && words < 12; {
		k := token.SkipBlank(p.s, j)
		var d Dateline
		ok := false
		switch tag := p.skipTags(k); {
		case tag > k:
			k = tag
			d, ok = p.marked(k)
		case words >= 2 && (k-j >= 2 || k > j && p.s[j] == '\n'):
			d, ok = p.marked(k)
		case words >= 2 && k > j:
			d, ok = p.afterName(k, p.s[j-1] == ',')
		}
		if ok {
			return d, true
		}
		words++
		for j = k; j < len(p.s) && p.s[j] > ' ' && p.s[j] != '&' && p.s[j] != '<'; j++ {
		}
		if j == k {
			j++
		}
	}
	return Dateline{}, false
}

// afterName reads a dateline at i that follows a name, perhaps with a comma: "By Jane Doe,
// LIMA —", "By Jane Doe LIMA (AP) —".
func (p *parser) afterName(i int, comma bool) (Dateline, bool) {
	needs := Dated | Trusted
	if comma {
		needs |= Marked
	}
	d, ok := p.dateline(i)
	ok = ok && d.Evidence&needs != 0 && d.Evidence&Known != 0 && d.n > 0
	d.Evidence |= Prefixed
	return d, ok
}

// afterCredit skips the photo credit that a page left glued to the dateline:
// "Jane Doe/Example Images(LIMA) -- ".
func (p *parser) afterCredit(i int) (Dateline, bool) {
	for j := i; ; {
		n := strings.IndexByte(p.s[j:min(len(p.s), i+maxPrefix)], '(')
		if n < 0 {
			return Dateline{}, false
		}
		j += n
		glued := j > i && p.s[j-1] > ' '
		if glued || strings.IndexByte(p.s[i:j], '/') > 0 || strings.Contains(p.s[i:j], "mage") || strings.Contains(p.s[i:j], "hoto") {
			d := Dateline{Start: j}
			if end, ok := p.bracketedPlaces(j, &d); ok && d.Evidence&Marked != 0 && p.decide(&d, end) {
				d.Evidence |= Prefixed
				return d, true
			}
		}
		j++
	}
}

// afterSection skips the names of sections, "World News: ", "Sports News, ", and
// bylines that name no one, "Our Correspondent, ".
func (p *parser) afterSection(i int) (Dateline, bool) {
	first, _, _ := token.Word(p.s, i)
	isSection, anonymous := lexicon.IsSection(p.s[i:first]), false
	last, end := i, i // of the last word
	for j := i; j < len(p.s) && j < i+maxPrefix/2; j++ {
		if c := p.s[j]; c == 'g' || c == '&' {
			j += skipGreater(p.s[j:])
		}
		switch c := p.s[j]; c {
		case ' ':
			if k := j + 1; k < len(p.s) && 'a' <= p.s[k] && p.s[k] <= 'z' && !strings.HasPrefix(p.s[k:], "gt;") {
				return Dateline{}, false
			}
		case ':', ',', '>', '|', ';', '\n':
			anonymous = anonymous || lexicon.IsReporter(p.s[last:end])
			isSection = isSection || anonymous || lexicon.IsSection(p.s[last:end])
			if !isSection {
				return Dateline{}, false
			}
			if d, ok := p.afterLabel(token.SkipBlank(p.s, j+1), anonymous); ok {
				return d, true
			}
		case '.', '(':
			return Dateline{}, false
		default:
			if end < j {
				last = j
			}
			end = j + 1
		}
	}
	return Dateline{}, false
}

// skipGreater returns the length, without the semicolon, of the entity of HTML for ">", or
// of the rest of one, that s starts with; 0 if there is none.
func skipGreater(s string) int {
	switch {
	case strings.HasPrefix(s, "gt;"):
		return len("gt")
	case strings.HasPrefix(s, "&gt;"):
		return len("&gt")
	}
	return 0
}

// afterLabel reads the dateline at i after the name of a section, with a date or
// a known agency; or, after an anonymous byline, any that has a mark.
func (p *parser) afterLabel(i int, anonymous bool) (Dateline, bool) {
	d, ok := p.strong(i)
	if !anonymous {
		return d, ok && d.Evidence&(Dated|Trusted) != 0
	}
	if ok {
		return d, true
	}
	return p.marked(i)
}
