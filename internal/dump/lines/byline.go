// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package lines

import (
	"bytes"
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/newswire-go/newswire/internal/dump/scan"
	"github.com/newswire-go/newswire/internal/lexicon"
)

// bylineWords come before a name in a byline.
var bylineWords = [...]string{"by", "von", "door", "par", "por", "di", "da"}

// CutBy returns a byline without the "By" in front of it, and whether there
// was one.
func CutBy(text []byte) ([]byte, bool) {
	a, b := scan.Trim(text)
	text = text[a:b]
	for _, w := range bylineWords {
		if len(text) > len(w) && bytes.EqualFold(text[:len(w)], []byte(w)) && scan.Space(text[len(w):]) > 0 {
			a, b := scan.Trim(text[len(w):])
			return text[len(w)+a : len(w)+b], true
		}
	}
	return text, false
}

// isByline reports whether the line names the writer: "By Ann Day and Bo
// Lund", "BY ANN DAY, Harbour Radio".
func isByline(text []byte) bool {
	name, ok := BylineName(text)
	return ok && len(name) > 0
}

// BylineName returns the name of a byline without "By", and whether the line is one.
func BylineName(text []byte) ([]byte, bool) {
	if len(text) < 5 || len(text) > 120 || !scan.HasPrefixFold(text, "by") {
		return nil, false
	}
	n := scan.Space(text[2:])
	if n == 0 && text[2] == ':' {
		n = 1
	}
	if n == 0 {
		return nil, false
	}
	i, _ := scan.Trim(text[2+n:])
	name := text[2+n+i:]
	words := 0
	for word := range scan.Fields(name) {
		words++
		if c, _ := utf8.DecodeRune(word); !unicode.IsUpper(c) && !isParticle(word) && !isConjunction(word) && !slices.Contains(bylineFillers, string(word)) {
			return nil, false
		}
	}
	if words < 1 || words > 14 {
		return nil, false
	}
	if last := name[len(name)-1]; last == '.' && !bytes.HasSuffix(name, []byte("r.")) {
		return nil, false
	}
	return name, words >= 2 || text[0] == 'B'
}

// WriterBefore returns the writer that is named in the prefix of a dateline: "IMAGE: Bo
// Lund/Harbor Pictures By Ann Day" before "OSLO (AP) —"; nil if there is none.
func WriterBefore(prefix []byte) []byte {
	prefix = bytes.TrimRight(prefix, " ,:\u2013\u2014-")
	for i := len(prefix) - 3; i >= 0; i-- {
		if scan.HasPrefixFold(prefix[i:], "by ") && (i == 0 || !scan.IsLetter(prefix[i-1]) || prefix[i] == 'B' && prefix[i-1] >= 'a') {
			if name, _ := BylineName(prefix[i:]); name != nil {
				return name
			}
			return nil
		}
	}
	return nil
}

// maxNames is the most words of a line that is names alone.
const maxNames = 8

// IsNames reports whether the text may be one or two names, and nothing else.
func IsNames(text []byte) bool {
	n := 0
	for w := range scan.Fields(text) {
		if n++; n > maxNames {
			return false
		}
		if isParticle(w) || isConjunction(w) {
			continue
		}
		if c := w[0]; (c < 'A' || c > 'Z') && c < utf8.RuneSelf || w[len(w)-1] == ':' || bytes.IndexByte(w, '$') >= 0 {
			return false
		}
		if slices.ContainsFunc(w, scan.IsDigit) {
			return false
		}
	}
	return n >= 2
}

// isParticle reports whether word, in small letters, is part of a family name: "van".
func isParticle(word []byte) bool {
	return lexicon.English().Find(string(word)).Name&lexicon.Particle != 0
}

// isConjunction reports whether word joins two names.
func isConjunction(word []byte) bool {
	switch string(word) {
	case "and", "und", "et", "en", "y", "&":
		return true
	}
	return false
}

// bylineFillers may stand in a byline beside names and their particles: "Ann Day in Oslo
// | Harbour Radio".
var bylineFillers = []string{"of", "the", "in", "for", "with", "from", "at", "|", "/", "-", "\u2013", "\u2014"}
