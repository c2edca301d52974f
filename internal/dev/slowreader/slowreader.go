// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

// Package slowreader has the reader that testing/iotest lacks: one that gives nothing
// every other time, as the contract of io.Reader lets it.
package slowreader

import "io"

// A Reader gives what another reader has every other time it is asked, and else
// no bytes and no error.
type Reader struct {
	r    io.Reader
	idle bool // this time
}

// New returns a Reader of what r has to give.
func New(r io.Reader) *Reader { return &Reader{r: r} }

// Read gives nothing, or reads from the other reader.
func (r *Reader) Read(p []byte) (int, error) {
	if r.idle = !r.idle; r.idle {
		return 0, nil
	}
	return r.r.Read(p)
}
