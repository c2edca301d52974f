// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

// Package slowreader has the reader that testing/iotest lacks: one whose every other
// Read returns no bytes and no error, as the contract of io.Reader allows.
package slowreader

import "io"

// A Reader reads from another reader at every second Read, and at the others returns no
// bytes and no error.
type Reader struct {
	r    io.Reader
	idle bool // the last Read returned nothing
}

// New returns a Reader that reads from r.
func New(r io.Reader) *Reader { return &Reader{r: r} }

// Read returns 0, nil or reads from the other reader, in turn.
func (r *Reader) Read(p []byte) (int, error) {
	if r.idle = !r.idle; r.idle {
		return 0, nil
	}
	return r.r.Read(p)
}
