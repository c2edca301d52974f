// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A QuoteForm is the outward form of a quotation: how it begins and ends.
type QuoteForm uint8

const (
	FormWhole    QuoteForm = iota // a capital, and a comma at the end: “We go,”
	FormSentence                  // a capital, and a full stop or the like at the end
	FormTail                      // small letter, full stop at the end
	FormCommaEnd                  // small letter, comma at the end
	FormPiece                     // small letter, no mark at the end
	FormTitle                     // a capital, no mark at the end
	QuoteForms
)

// formOf returns the form of the words between the marks of a quotation.
func formOf(words string) QuoteForm {
	if words == "" {
		return FormPiece
	}
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(words, "[(")) // “[Lund] went.”
	upper := unicode.IsUpper(r) || unicode.IsDigit(r)
	switch lastInk(words, 0, len(words)) {
	case ',':
		if upper {
			return FormWhole
		}
		return FormCommaEnd
	case '.', '?', '!', '-':
		if upper {
			return FormSentence
		}
		return FormTail
	}
	if strings.HasSuffix(words, "…") || strings.HasSuffix(words, "—") {
		if upper {
			return FormSentence
		}
		return FormTail
	}
	if upper {
		return FormTitle
	}
	return FormPiece
}

// lastInk returns the last byte of the quotation story[start:end] that is
// part of its words: before the closing marks and any space.
func lastInk(story string, start, end int) byte {
	for end > start {
		switch c := story[end-1]; {
		case c == '"', c == '\'', c == '`', c == ' ':
			end--
			continue
		case c < utf8.RuneSelf:
			return c
		}
		r, n := utf8.DecodeLastRuneInString(story[start:end])
		switch r {
		case '’', '”', '“', '‘', '»', '«', '\u00a0', '」', '\u2009', '\u200a', '\u202f':
			end -= n
			continue
		}
		return story[end-1]
	}
	return 0
}

// StartsUpper reports whether s begins with a capital letter.
func StartsUpper(s string) bool {
	if s != "" && s[0] < utf8.RuneSelf {
		return 'A' <= s[0] && s[0] <= 'Z'
	}
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}
