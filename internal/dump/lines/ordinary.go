// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package lines

import (
	"bytes"
	"encoding/binary"
	"unicode/utf8"

	"github.com/newswire-go/newswire/internal/dump/scan"
	"github.com/newswire-go/newswire/internal/lexicon"
)

// This file recognizes most paragraphs by their first and last few bytes, without the
// checks of look.go. The tables keep the checks free of branches that depend on the text.

// A byteClass is the set of forms that a line or a word may have by one of its first bytes.
type byteClass uint16

const (
	opensText  byteClass = 1 << iota // no dateline, stamp or bullet begins with it
	opensName                        // a capital
	opensQuote                       // the first byte of quotation marks, dashes and much else
	partsName                        // may part a name from what comes after it
	small                            // a small letter
	// Pairs of letters of which the one in the first place, and the other in
	// the second, begins a small word that names hold; see smallInPlace.
	smallAn
	smallOf
	smallDe
	smallLa
	smallUp
	smallSu
	smallY
	smallEt
)

// firstClasses holds the classes of each byte in the first place of a line or word, and
// secondClasses those in the second.
var firstClasses, secondClasses = func() (first, second [256]byteClass) {
	for c := '!'; c < 'a'; c++ {
		first[c] = opensText
	}
	first['('], first['['], first['/'] = 0, 0, 0
	for c := 'A'; c <= 'Z'; c++ {
		first[c] = opensName
	}
	for c := 'a'; c <= 'z'; c++ {
		first[c] = small
	}
	first[0xE2] = opensQuote
	for _, c := range []byte{' ', '-', ':', 0xE2} {
		first[c] |= partsName
	}
	for _, pairs := range []struct {
		g              byteClass
		first, seconds string
	}{
		{smallAn, "a", "n"}, {smallOf, "o", "f"}, {smallDe, "d", "eioa"}, {smallLa, "l", "ae"},
		{smallUp, "u", "pn"}, {smallSu, "s", "u"}, {smallY, "ye", " "}, {smallEt, "e", "t"},
	} {
		for _, c := range pairs.first {
			first[c] |= pairs.g
		}
		for _, c := range pairs.seconds {
			second[c] |= pairs.g
		}
	}
	return first, second
}()

// ordinary is a fast path: it reports whether a line is certainly text, because it ends
// like a sentence or is long, and lacks something that every dateline has. A line for
// which it returns false may still be text.
func ordinary(text []byte) bool {
	n := len(text)
	if n < 20 || !endsOrdinary(text) {
		return false
	}
	head := text[:min(n, OpeningHead)]
	if p := bytes.IndexByte(head, '('); p >= 0 && (p == 0 || head[p-1] > ' ') {
		return false // a dateline, perhaps after a photo credit that runs into it
	}
	if n <= scan.MaxWrap && IsContributed(text) {
		return false
	}
	g := firstClasses[text[0]]
	if g&opensName != 0 {
		return (text[0] != 'C' || !IsCopyright(text)) && opensSentence(head)
	}
	return g&opensText != 0 || g&opensQuote != 0 && text[1] == 0x80 && text[2] >= 0x98 && text[2] <= 0x9F
}

// endsOrdinary reports whether a line ends a sentence, or is long, and ends neither a
// credit nor a notice.
func endsOrdinary(text []byte) bool {
	n := len(text)
	switch c := text[n-1]; {
	case c == '.':
		return !mayCredit(text[:n-1]) || !EndsReport(text) && !IsCopyright(text)
	case c == 0x9D && text[n-2] == 0x80 && text[n-3] == 0xE2 && text[n-4] == '.', c == '"' && text[n-2] == '.':
		return true // a sentence before a closing quotation mark
	}
	c := text[n-1]
	return n > scan.ShortLine && c > ' ' && c < utf8.RuneSelf && !(mayCredit(text) && EndsReport(text))
}

// mayCredit reports whether a line, without its full stop, may be a credit or a
// notice by its last four letters: report, reporting, story, article, coverage,
// reserved; or has more marks at its end.
func mayCredit(text []byte) bool {
	end := text[len(text)-4:]
	w := binary.LittleEndian.Uint32(end)
	return w == 'p'|'o'<<8|'r'<<16|'t'<<24 || w == 't'|'i'<<8|'n'<<16|'g'<<24 || w == 't'|'o'<<8|'r'<<16|'y'<<24 ||
		w == 'i'|'c'<<8|'l'<<16|'e'<<24 || w == 'r'|'a'<<8|'g'<<16|'e'<<24 || w == 'r'|'v'<<8|'e'<<16|'d'<<24 ||
		end[3] == '.' || end[3] == ')'
}

// opensSentence reports whether the text, which begins with a capital, opens
// with no dateline: a word in small letters comes before any mark that one may
// have.
func opensSentence(head []byte) bool {
	if head[1] != ' ' && firstClasses[head[1]]&small == 0 {
		return false // capitals
	}
	rest := head[1:]
	for i, c := range rest[:len(rest)-1] {
		if firstClasses[c]&partsName == 0 {
			continue
		}
		switch next := rest[i+1:]; {
		case c == ' ':
			if firstClasses[next[0]]&small != 0 {
				return !smallInPlace(next)
			}
		case c != 0xE2:
			return false
		case next[0] == 0x80 && len(next) > 1 && next[1] >= 0x93 && next[1] <= 0x95:
			return false // a dash
		}
	}
	return true
}

// maxParticle is the most bytes of a small word that names of places hold.
const maxParticle = 5

// smallInPlace reports whether the name of a place may go on with the word in
// small letters that the text begins with.
func smallInPlace(text []byte) bool {
	if len(text) < 3 {
		return true // cut off
	}
	if text[2] == '-' {
		return true // al-, el-
	}
	if firstClasses[text[0]]&secondClasses[text[1]] == 0 {
		return false
	}
	n := bytes.IndexByte(text[:min(len(text), maxParticle+1)], ' ')
	if n < 0 {
		return false
	}
	word := string(text[:n])
	return lexicon.IsPlaceParticle(word) || lexicon.IsPlaceConjunction(word)
}
