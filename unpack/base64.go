// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package unpack

import (
	"bufio"
	"encoding/base64"
	"errors"
	"io"
)

// errBase64 is the error for bytes that are no base64.
var errBase64 = errors.New("illegal base64 data")

// A fromBase64 decodes base64 with white space in it. Unlike the decoder of
// encoding/base64, it gives the same bytes and the same error for wrong data
// whatever the sizes of reads are.
type fromBase64 struct {
	r   *bufio.Reader
	out []byte // decoded, to be read
	buf [768]byte
	end bool // padding came: no data may follow
	err error
}

func (d *fromBase64) Read(p []byte) (int, error) {
	if len(p) == 0 {
		return 0, nil
	}
	for len(d.out) == 0 {
		if d.err != nil {
			return 0, d.err
		}
		d.fill()
	}
	n := copy(p, d.out)
	d.out = d.out[n:]
	return n, nil
}

// fill decodes a batch: as many digits as fill the buffer, or all up to the
// padding.
func (d *fromBase64) fill() {
	var digits [1024]byte
	n := 0
	for n < len(digits) && !(d.end && n%4 == 0) {
		c, err := d.r.ReadByte()
		if err != nil {
			d.err = err
			break
		}
		if c == ' ' || '\t' <= c && c <= '\r' {
			continue
		}
		digits[n] = c
		n++
		d.end = d.end || c == '='
	}
	switch {
	case d.err == io.EOF && n%4 != 0:
		d.err = io.ErrUnexpectedEOF
	case n == 0 && d.end && d.err == nil:
		d.finish()
	}
	whole := n - n%4
	size, err := base64.StdEncoding.Decode(d.buf[:], digits[:whole])
	if err != nil {
		d.err = errBase64
	}
	d.out = d.buf[:size]
}

// finish reads what follows the padding, which may be white space only.
func (d *fromBase64) finish() {
	for d.err == nil {
		c, err := d.r.ReadByte()
		switch {
		case err != nil:
			d.err = err
		case c != ' ' && (c < '\t' || c > '\r'):
			d.err = errBase64
		}
	}
}
