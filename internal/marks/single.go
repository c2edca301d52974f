// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package marks

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxPossessive is how many bytes of words a mark closes that may as well be
// a possessive: the 'idle bosses' scheme.
const maxPossessive = 48

// single decides about a single mark outside any quotation. Most are
// apostrophes: one opens a quotation only if another closes it in the same
// paragraph, or if it is left open there as marks are whose quotation goes on with
// the next paragraph.
func (f *finder) single(m mark) {
	after := f.text[m.end:f.to]
	if after == "" || isSpace(firstRune(after)) || m.closes() && !f.leads(m) {
		return
	}
	lost := elision(after)
	if lost == elided && (!m.is(opening) || !unicode.IsUpper(firstRune(after))) {
		return // but not at ‘Tis late,’ he said
	}
	c := partner{}
	if m.end > f.hopeless {
		c = f.closing(m)
	}
	switch {
	case lost != whole && !c.sure:
	case !c.sure && f.leftOpen(m, c.doubles):
		if f.unclosed(m, m.end, f.to) {
			f.pending = len(f.dst) - 1
		}
		f.skip(f.to)
	case c.end > 0:
		f.add(m, m.end, c.pos, c.end)
		f.skip(c.end)
	}
}

// leads reports whether a mark that could as well close stands right behind the
// comma or colon that leads to a quotation: she said:'We will wait.'
func (f *finder) leads(m mark) bool {
	return m.pos > f.from && (f.text[m.pos-1] == ':' || f.text[m.pos-1] == ',') && unicode.IsUpper(firstRune(f.text[m.end:]))
}

// A partner is the mark that closes the quotation which a single mark opens; the
// zero partner, but for doubles, is none.
type partner struct {
	mark
	sure    bool // it is no apostrophe
	doubles bool // double marks stand in the way
}

// closing returns the mark that closes the quotation which the single mark opens.
// Single marks that open others inside it, '... the 'idle few' speech,', want
// closing marks of their own first.
func (f *finder) closing(open mark) (c partner) {
	look := f.look()
	seen, inner, depth := false, 0, 0
	for range sight {
		m, ok := look.next(f.from)
		if !ok {
			if !seen {
				f.hopeless = f.to
			}
			break
		}
		if m.is(double) {
			c.doubles = true
			if !m.closes() {
				depth++
			} else if depth--; depth < 0 {
				return f.closedBy(m, open, c, inner)
			}
			continue
		}
		if depth > 0 || !m.is(single) {
			continue
		}
		seen = seen || m.is(right)
		switch after := f.text[m.end:f.to]; {
		case m.is(right) && m.pos > open.end && !f.mayBeApostrophe(m):
			if inner--; inner < 0 {
				c.mark, c.sure = f.behindOwner(m), true
				return c
			}
		case m.is(right):
			if c.end == 0 && inner == 0 {
				c.mark = m
			}
		case m.is(left) && elision(after) == whole:
			inner++
		}
	}
	return c.near(open)
}

// behindOwner returns the closing mark that follows m, the apostrophe of a possessive, and a
// stop: 'It was the sailors',' he said. It returns m if there is none.
func (f *finder) behindOwner(m mark) mark {
	if f.text[m.pos-1]|0x20 != 's' {
		return m
	}
	rest := f.text[m.end:f.to]
	stops := len(rest) - len(strings.TrimLeft(rest, ",.?!"))
	if written := f.text[m.pos:m.end]; stops > 0 && strings.HasPrefix(rest[stops:], written) {
		if end := stops + len(written); end == len(rest) || isSpace(firstRune(rest[end:])) {
			m.pos, m.end = m.end+stops, m.end+end
		}
	}
	return m
}

// closedBy returns the partner of the single mark open before m, the double mark that
// closes the quotation around it: m itself, if it may close it and nothing before m does.
// inner is how many other single marks are open.
func (f *finder) closedBy(m, open mark, c partner, inner int) partner {
	if m.is(right) && inner == 0 && c.end == 0 && f.mixed(open, m) {
		c.mark, c.sure = m, true
	}
	return c.near(open)
}

// near returns c, or none if it may be an apostrophe and stands too far from the
// mark that opens.
func (c partner) near(open mark) partner {
	if !c.sure && c.end > 0 && c.pos-open.end > maxPossessive {
		c.mark = mark{}
	}
	return c
}

// mixed reports whether a double mark may close what the single one opens: a
// sentence, and nothing that the paragraph before has left open.
func (f *finder) mixed(open, end mark) bool {
	return (!f.fresh || f.before < 0) && unicode.IsUpper(firstRune(f.text[open.end:end.end]))
}

// leftOpen reports whether a single mark that nothing closes in its paragraph opens
// a quotation there, as one does that goes on with the next paragraph:
//
//	Ms. Oduya said: 'We waited. ⏎ 'They never came.'
//	'We waited,' she said. 'They never came. ⏎ 'So we left.'
func (f *finder) leftOpen(m mark, doubles bool) bool {
	if r := firstRune(f.text[m.end:]); !unicode.IsUpper(r) && !isDigit(byte(min(r, utf8.RuneSelf))) && r != '[' && r != '.' && r != '…' {
		return false
	}
	if m.pos == f.from {
		return f.before >= 0 && f.dst[f.before].Single || m.is(opening) && !doubles || f.nextOpensSingle()
	}
	lead := strings.TrimRightFunc(f.text[f.from:m.pos], isSpace)
	if lead == "" {
		return false
	}
	switch lead[len(lead)-1] {
	case ':':
		return EndsSentence(f.text[f.from:f.to]) || f.nextOpensSingle()
	case ',', '.', '?', '!':
		return f.nextOpensSingle()
	}
	return false
}

// mayBeApostrophe reports whether a mark where a word ends is as likely an
// apostrophe: the workers' demands, goin' home, rock 'n' roll.
func (f *finder) mayBeApostrophe(m mark) bool {
	after := f.text[m.end:f.to]
	if after == "" || !isSpace(firstRune(after)) && !isDash(firstRune(after)) {
		return false // a stop follows
	}
	next := strings.TrimLeftFunc(after, isSpace)
	if len(next) < len(after) && next != "" && isDash(firstRune(next)) {
		return false // no possessive stands before a spaced dash
	}
	if n := alnum(next); noOwner(next[:n]) && !strings.HasPrefix(next[n:], "-") {
		return false
	}
	i := m.pos
	for i > f.from && isAlnum(f.text[i-1]) {
		i--
	}
	word := f.text[i:m.pos]
	if word == "" {
		return false
	}
	return word[len(word)-1]|0x20 == 's' || len(word) > 3 && strings.HasSuffix(word, "in") ||
		oneOf(word, "n", "ol", "an", "th", "o", "lil", "wi", "mo", "po")
}

// noOwner reports whether the word can follow a whole phrase, but no possessive.
func noOwner(word string) bool {
	switch word {
	case "a", "an", "the", "this", "that", "it", "he", "she", "they", "we", "which", "who", "whose", "when", "where", "because", "if",
		"about", "after", "against", "as", "at", "before", "but", "by", "during", "for", "from", "in", "into", "of", "on", "over", "than", "to", "with", "without",
		"is", "are", "was", "were", "be", "been", "has", "have", "had", "would", "could", "should", "did", "does":
		return true
	}
	return false
}

// alnum returns how many letters and digits of ASCII s begins with.
func alnum(s string) int {
	i := 0
	for i < len(s) && isAlnum(s[i]) {
		i++
	}
	return i
}

// nextOpensSingle reports whether the next paragraph opens with a single
// mark, as it does where a quotation goes on.
func (f *finder) nextOpensSingle() bool {
	at := f.skipSpace(f.to, len(f.text))
	if at == len(f.text) || strings.IndexByte(f.text[f.to:at], '\n') < 0 {
		return false
	}
	for _, starter := range starters {
		if f.text[at] != starter || !f.begins(at) {
			continue
		}
		m := read(f.text, at, at)
		rest := f.text[m.end:]
		return m.is(single) && rest != "" && (unicode.IsUpper(firstRune(rest)) || rest[0] == '[') && elision(rest) == whole
	}
	return false
}

// An elidedness says whether a word has lost its beginning.
type elidedness uint8

const (
	whole       elidedness = iota
	maybeElided            // less, for unless, is a word of its own too
	elided
)

// elision reports whether the word after a mark has lost its beginning: 'em,
// 'til, rock 'n' roll, '90s. So have the endings that some tools write apart,
// as in "Smith 's".
func elision(s string) elidedness {
	i := alnum(s)
	word, rest := s[:i], s[i:]
	if i == 0 || i > 7 {
		return whole
	}
	if isDigit(word[0]) { // '90s, '05, '68-'69
		digits := strings.TrimRight(word, "s")
		if len(digits) == 2 && isDigit(digits[1]) {
			return elided
		}
		return whole
	}
	switch word {
	case "bout", "cause", "cos", "coz", "cuz", "round", "neath", "gainst", "tween", "cept", "nother",
		"fore", "less", "hood", "burbs", "fro", "nuff", "fraid":
		return maybeElided // with a capital it may open a quotation
	case "N", "n":
		if rest == "" || rest[0] != ',' && rest[0] != '.' {
			return elided
		}
		return whole
	}
	if oneOf(word, "em", "til", "till", "tis", "tisn", "twas", "twasn", "twere", "twill", "twould",
		"s", "t", "d", "re", "ve", "ll", "m") {
		return elided
	}
	return whole
}

// oneOf reports whether the word, of ASCII, is in the list, whatever its letter
// case.
func oneOf(word string, list ...string) bool {
	for _, w := range list {
		if len(w) == len(word) && strings.EqualFold(w, word) {
			return true
		}
	}
	return false
}
