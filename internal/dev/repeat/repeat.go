// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

// Package repeat has a reader that repeats a text, for long dumps that take no memory.
package repeat

import "io"

// A Reader reads the same text several times.
type Reader struct {
	text string
	n    int // the number of times that are left, this one included
	at   int // the bytes of text that have been read this time
}

// New returns a Reader that reads text n times.
func New(text string, n int) *Reader { return &Reader{text: text, n: n} }

// Read reads up to the end of the text.
func (r *Reader) Read(p []byte) (int, error) {
	if r.at == len(r.text) {
		r.n--
		r.at = 0
	}
	if r.n <= 0 || r.text == "" {
		return 0, io.EOF
	}
	n := copy(p, r.text[r.at:])
	r.at += n
	return n, nil
}
