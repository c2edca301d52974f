// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package dateline

import (
	"strings"
	"unicode"

	"github.com/newswire-go/newswire/internal/dateline/token"
	"github.com/newswire-go/newswire/internal/lexicon"
)

// How far isSentence looks.
const (
	sentenceHead  = 200 // bytes
	sentenceWords = 4   // of a sentence that does not end
)

// opensBody reports whether a story can go on with the text at i. It cannot with a word in
// small letters, unless it has a capital inside.
func (p *parser) opensBody(i int) bool {
	i = token.SkipBlank(p.s, i)
	if i >= len(p.s) {
		return true
	}
	end, sh, _ := token.Word(p.s, i)
	if sh != token.Lower {
		return sh != token.None || !strings.ContainsRune(",.;)]!?%", rune(p.s[i]))
	}
	for _, r := range p.s[i:end] {
		if unicode.IsUpper(r) {
			return true
		}
	}
	return false
}

// opensSentence reports whether a word with a capital, or a figure or an
// opening quotation mark, stands at i.
func (p *parser) opensSentence(i int) bool {
	if i >= len(p.s) {
		return false
	}
	_, sh, _ := token.Word(p.s, i)
	switch sh {
	case token.Title, token.Capital, token.Mixed:
		return true
	case token.None:
		switch c := p.s[i]; {
		case token.IsDigit(c), c == '"', c == '<', c == '$', c == '`':
			return true
		}
		return strings.HasPrefix(p.s[i:], "“") || strings.HasPrefix(p.s[i:], "‘") || strings.HasPrefix(p.s[i:], "''") ||
			strings.HasPrefix(p.s[i:], "&quot;") || strings.HasPrefix(p.s[i:], "&ldquo;") || strings.HasPrefix(p.s[i:], "&lsquo;") ||
			strings.HasPrefix(p.s[i:], "«") || strings.HasPrefix(p.s[i:], "„")
	case token.Lower:
		return strings.HasPrefix(p.s[i:], "quot;") // a page has lost the sign before it
	}
	return false
}

// isSentence reports whether the text at i begins as a sentence does and not as
// a heading, a label or a line of figures: it opens one, and among its first
// words, which the line does not end, is one in small letters that names do not
// hold; it has sentenceWords words, or a full stop. A time of day, as in lines
// that say when a page was posted, opens none.
func (p *parser) isSentence(i int) bool {
	i = token.SkipBlank(p.s, i)
	if !p.opensSentence(i) || p.isClock(i) {
		return false
	}
	words, small := 0, false
	for j := i; j < len(p.s) && j < i+sentenceHead; {
		if c := p.s[j]; c == '\n' && words > 0 && !small {
			return false
		}
		end, sh, _ := token.Word(p.s, j)
		if sh == token.None {
			if small && (p.s[j] == '.' || p.s[j] == '!' || p.s[j] == '?') {
				return true
			}
			j++
			continue
		}
		words++
		small = small || sh == token.Lower && !lexicon.IsPlaceParticle(p.s[j:end]) && !lexicon.IsPlaceConjunction(p.s[j:end])
		if small && words >= sentenceWords {
			return true
		}
		j = end
	}
	return false
}

// isClock reports whether a time of day stands at i: "12:02am", "9.30 p.m.".
func (p *parser) isClock(i int) bool {
	_, j := p.number(i)
	if j == i || j-i > 2 || j+2 >= len(p.s) || p.s[j] != ':' && p.s[j] != '.' {
		return false
	}
	_, end := p.number(j + 1)
	return end == j+3
}
