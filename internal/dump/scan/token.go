// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package scan

import "github.com/newswire-go/newswire/internal/lexicon"

// A token of a head line is a number, a word, or a mark of which only the
// first byte counts.
type token struct {
	text   string
	num    int // of digits alone, else -1
	digits uint16
	end    int32 // in the line
}

// maxTokens is the most tokens of a line that are read.
const maxTokens = 48

// A tokenList is the tokens of a line. Its methods with the name of a thing and "At"
// read the thing from the i-th token on, and return the number n of its tokens, 0 if
// it is not there.
type tokenList []token

// tokens cuts a head line into words and numbers, which it puts into buf: the
// caller has it on the stack.
func tokens(s string, buf *[maxTokens]token) tokenList {
	out := buf[:0]
	for i := 0; i < len(s) && len(out) < maxTokens; {
		c := s[i]
		j := i
		switch {
		case IsDigit(c):
			n := 0
			for j < len(s) && IsDigit(s[j]) {
				if j-i < 9 {
					n = n*10 + int(s[j]-'0')
				}
				j++
			}
			out = append(out, token{text: s[i:j], num: n, digits: uint16(min(j-i, maxTokens)), end: int32(j)})
		case IsLetter(c) || c >= 0x80:
			for j < len(s) && (IsLetter(s[j]) || s[j] >= 0x80) {
				j++
			}
			out = append(out, token{text: s[i:j], num: -1, end: int32(j)})
		default:
			j++
			if c != ' ' && c != '\t' {
				out = append(out, token{text: s[i:j], num: -1, end: int32(j)})
			}
		}
		i = j
	}
	return out
}

// at returns the i-th token, and a mark without text if there is none.
func (t tokenList) at(i int) token {
	if i < 0 || i >= len(t) {
		return token{num: -1}
	}
	return t[i]
}

// figure returns a number as part of a date in figures.
func (t token) figure() lexicon.Figure { return lexicon.Figure{Num: t.num, Digits: int(t.digits)} }

func isYear(t token) bool { return t.digits == 4 && lexicon.PlausibleYear(t.num) }
func isDay(t token) bool  { return 1 <= t.digits && t.digits <= 2 && 1 <= t.num && t.num <= 31 }

// skipMarks returns the number of tokens from the i-th on that may stand between the
// parts of a date: "18. de marzo de 2008", "May 2nd, 2002".
func (t tokenList) skipMarks(i int) int {
	n := 0
	for ; i+n < len(t); n++ {
		switch t[i+n].text {
		case ",", ".", "-", "/", "de", "del", "of", "st", "nd", "rd", "th", "er", "e", "\u00a0", "den":
		default:
			return n
		}
	}
	return n
}
