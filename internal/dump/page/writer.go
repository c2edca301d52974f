// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package page

import (
	"unicode"
	"unicode/utf8"

	"github.com/newswire-go/newswire/internal/dump/lines"
	"github.com/newswire-go/newswire/internal/dump/scan"
)

// maxName is the most bytes of a line that names a writer without "By".
const maxName = 40

// WriterOf returns the writer that a line of the head names: what follows "By", or the
// line if it is a name alone ("Ann Day") or names a desk ("From the Haven bureau"); nil
// if it names none.
func WriterOf(text []byte) []byte {
	i := 0
	for i < len(text) && (text[i] == '-' || text[i] == ' ') {
		i++ // "- By Ann Day"
	}
	text = text[i:]
	if name, ok := lines.BylineName(text); ok {
		return name
	}
	if scan.HasPrefixFold(text, "from the ") && len(text) <= maxName {
		return text
	}
	if len(text) <= maxName && isName(text) {
		return text
	}
	return nil
}

// isName reports whether the text is two to four words that begin with a capital and go
// on in letters, none of them in words.txt: "Ann Day", not "Next Story".
func isName(text []byte) bool {
	n := 0
	for word := range scan.Fields(text) {
		n++
		c, size := utf8.DecodeRune(word)
		if !unicode.IsUpper(c) || words().find(hash(word, 0, len(word))) > 0 {
			return false
		}
		for _, c := range word[size:] {
			if !scan.IsLetter(c) && c < utf8.RuneSelf && c != '.' && c != '\'' && c != '-' {
				return false
			}
		}
	}
	return n >= 2 && n <= 4
}
