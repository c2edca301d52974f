// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package page

import (
	"bytes"

	"github.com/newswire-go/newswire/internal/dump/lines"
	"github.com/newswire-go/newswire/internal/dump/scan"
)

// maxJoined is the most lines of a wrapped paragraph that are one unit; those
// behind are units of their own.
const maxJoined = 256

// sampleLines is how many lines are looked at to find out whether text is wrapped.
const sampleLines = 12

// minWrap is the least width of wrapped text.
const minWrap = 40

// A wrapper finds out which lines go on with the paragraph of the line before:
// those of text that is hard-wrapped.
type wrapper struct {
	width int  // of the lines; 0 unless they are known to be wrapped
	not   bool // they are known not to be wrapped
	prev  int  // length of the line before; 0 at the beginning
	ended bool // the line before ended a sentence
	n     int  // lines joined in a row
}

// joins reports whether a line with text in the form x goes on with the paragraph of
// the line before; gap is the number of blank lines between. line returns the text of
// the i-th line after it without white space, nil if there is none. It must be called
// for every line in turn.
func (w *wrapper) joins(x *lines.Look, text []byte, gap int, line func(i int) []byte) (joins bool) {
	n := len(text)
	if n > scan.MaxWrap && (gap > 0 || w.prev == 0 || w.prev > scan.MaxWrap) {
		*w = wrapper{not: true, prev: n}
		return false
	}
	if gap > 0 {
		w.width, w.not = 0, false
	}
	if n > scan.MaxWrap {
		w.width, w.not = 0, true
	} else if w.width == 0 && !w.not {
		w.sample(text, line)
	}
	joins = gap == 0 && w.prev >= minWrap && w.prev <= scan.MaxWrap && !x.Item && w.n < maxJoined && mayContinue(x.Kind) && w.continues(x, text)
	if w.width > 0 {
		w.width = max(w.width, n)
	}
	w.prev, w.ended = n, n <= scan.MaxWrap && scan.EndsSentence(text)
	w.n++
	if !joins {
		w.n = 0
	}
	return joins
}

// continues reports whether the text starts in the middle of a sentence, or with a word
// for which the line before has no room.
func (w *wrapper) continues(x *lines.Look, text []byte) bool {
	if !w.ended && scan.StartsLower(text) {
		return true
	}
	if w.width == 0 || x.I >= 3 {
		return false
	}
	word := bytes.IndexByte(text, ' ')
	if word < 0 {
		word = len(text)
	}
	return w.prev+1+word > w.width
}

// mayContinue reports whether a line of the form may go on with a paragraph.
func mayContinue(k lines.Kind) bool {
	switch k {
	case lines.Text, lines.Headline, lines.Label, lines.Dateline, lines.Credit, lines.Copyright, lines.Dated:
		return true
	}
	return false
}

// sample finds out whether the lines from text on are wrapped: whether one of them
// goes on in lower case where the one before did not end a sentence.
func (w *wrapper) sample(text []byte, line func(i int) []byte) {
	width, open, goes := len(text), !scan.EndsSentence(text), false
	for i := range sampleLines {
		text := line(i)
		if len(text) == 0 {
			break
		}
		if len(text) > scan.MaxWrap {
			w.not = true
			return
		}
		goes = goes || open && scan.StartsLower(text)
		width = max(width, len(text))
		open = !scan.EndsSentence(text)
	}
	if goes && width >= minWrap {
		w.width = width
	}
}
