// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package marks

import (
	"strings"
	"unicode"
)

// maxPossessive is how many bytes of words a mark closes that may as well be
// a possessive: the 'idle bosses' scheme.
const maxPossessive = 48

// single decides about a single mark outside any quotation. Most are
// apostrophes: one opens a quotation only if another closes it in the same
// paragraph, or if it starts the paragraph.
func (f *finder) single(m mark) {
	after := f.text[m.end:f.to]
	if m.closes() || after == "" || isSpace(firstRune(after)) || elision(after) {
		return
	}
	end, ok, doubles := mark{}, false, true
	if m.end > f.hopeless {
		end, ok, doubles = f.closing(m)
	}
	if !ok && m.pos == f.from && unicode.IsUpper(firstRune(after)) &&
		(m.is(opening) && !doubles || f.nextOpensSingle()) {
		f.unclosed(m, m.end, f.to)
		f.pending = len(f.dst) - 1
		f.skip(f.to)
		return
	}
	if ok {
		f.add(m, m.end, end.pos, end.end)
		f.skip(end.end)
	}
}

// closing returns the mark that closes the quotation which the single mark
// opens, and whether double marks stand in the way.
func (f *finder) closing(open mark) (end mark, ok, doubles bool) {
	look := f.look()
	var maybe mark // it closes, or is a possessive
	seen := false
	depth := 0
	for range sight {
		m, ok := look.next(f.from)
		if !ok {
			if !seen {
				f.hopeless = f.to
			}
			break
		}
		if m.is(double) {
			doubles = true
			if !m.closes() {
				depth++
			} else if depth--; depth < 0 {
				break
			}
			continue
		}
		if !m.is(single) {
			continue
		}
		seen = seen || m.is(right)
		after := f.text[m.end:f.to]
		switch {
		case depth > 0:
			continue
		case m.is(right) && m.pos > open.end && !f.mayBeApostrophe(m):
			return m, true, doubles
		case m.is(right):
			if maybe.end == 0 {
				maybe = m
			}
			continue
		case !m.is(left) || elision(after):
			continue
		}
		break // another is opened
	}
	return maybe, maybe.end > 0 && maybe.pos-open.end <= maxPossessive, doubles
}

// mayBeApostrophe reports whether a mark where a word ends is as likely an
// apostrophe: the workers' demands, goin' home, rock 'n' roll.
func (f *finder) mayBeApostrophe(m mark) bool {
	after := f.text[m.end:f.to]
	if after == "" || !isSpace(firstRune(after)) && !isDash(firstRune(after)) {
		return false // a stop follows
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

// nextOpensSingle reports whether the next paragraph opens with a single
// mark, as it does where a quotation goes on.
func (f *finder) nextOpensSingle() bool {
	next := f.text[f.skipSpace(f.to, len(f.text)):]
	for _, mark := range [...]string{"'", "‘"} {
		if s, ok := strings.CutPrefix(next, mark); ok {
			return s != "" && unicode.IsUpper(firstRune(s)) && !elision(s)
		}
	}
	return false
}

// elision reports whether the word after a mark has lost its beginning: 'em,
// 'til, rock 'n' roll, '90s. So have the endings that some tools write apart,
// as in "Smith 's".
func elision(s string) bool {
	i := 0
	for i < len(s) && isAlnum(s[i]) {
		i++
	}
	word, rest := s[:i], s[i:]
	if i == 0 || i > 7 {
		return false
	}
	if isDigit(word[0]) { // '90s, '05, '68-'69
		digits := strings.TrimRight(word, "s")
		return len(digits) == 2 && isDigit(digits[1])
	}
	switch word {
	case "bout", "cause", "cos", "coz", "cuz", "round", "neath", "gainst", "tween", "cept", "nother",
		"fore", "less", "hood", "burbs", "fro", "nuff", "fraid":
		return true // with a capital it may open a quotation
	case "N", "n":
		return rest == "" || rest[0] != ',' && rest[0] != '.'
	}
	return oneOf(word, "em", "til", "till", "tis", "tisn", "twas", "twasn", "twere", "twill", "twould",
		"s", "t", "d", "re", "ve", "ll", "m")
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
