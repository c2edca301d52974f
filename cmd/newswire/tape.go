// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package main

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"errors"
	"io"
	"sync/atomic"
	"unicode/utf8"

	"github.com/newswire-go/newswire"
	"github.com/newswire-go/newswire/internal/charset"
)

// tapeSize is the most bytes that a tape keeps. An article has at most
// newswire.DefaultMaxArticle, and little is read ahead of it.
const tapeSize = 32 << 20

// A tape is the reader of a dump. It keeps the bytes that have been read until the
// article in which they are is complete, to count lines and characters.
type tape struct {
	r    io.Reader
	read *atomic.Int64 // counts bytes
	unit unit
	nl   lineCounter
	most int // bytes kept
	// decoded reports that Read returns UTF-8 whatever the charset of the dump.
	decoded bool

	buf   []byte
	base  int64 // the offset in the dump of buf[0]
	at    int64 // the same in the unit
	lines int64 // line ends before it
}

// newTape returns a tape of r, whose charset the label names if it is not "". If
// offsets count characters, the tape reads r converted to UTF-8.
func newTape(r io.Reader, read *atomic.Int64, label string, u unit) (*tape, error) {
	in := bufio.NewReader(r)
	head, _ := in.Peek(8) // an error comes again
	enc, err := charset.Of(head, label)
	if err != nil {
		return nil, err
	}
	t := &tape{r: in, read: read, unit: u, most: tapeSize}
	t.nl.wide, t.nl.littleEndian = charset.UTF16(enc)
	if enc != nil && u != unitBytes {
		t.r, t.nl, t.decoded = enc.NewDecoder().Reader(in), lineCounter{}, true
	}
	return t, nil
}

func (t *tape) Read(p []byte) (int, error) {
	n, err := t.r.Read(p)
	t.read.Add(int64(n))
	if len(t.buf)+n > t.most {
		t.skip(t.cut(len(t.buf) / 2))
	}
	t.buf = append(t.buf, p[:n]...)
	return n, err
}

// cut returns the last place up to n at which the tape can be cut: where neither a
// character nor a line end is cut in two.
func (t *tape) cut(n int) int {
	if t.nl.wide {
		return n &^ 1
	}
	for n > 0 && n < len(t.buf) && (!utf8.RuneStart(t.buf[n]) || t.buf[n] == '\n' || t.buf[n] == '\r') {
		n--
	}
	return n
}

// skip removes n bytes from the start of the tape.
func (t *tape) skip(n int) {
	t.lines += t.nl.count(t.buf[:n])
	t.at += t.unit.count(t.buf[:n])
	t.base += int64(n)
	t.buf = append(t.buf[:0], t.buf[n:]...)
}

// A region is a span of a dump.
type region struct {
	index
	nl    lineCounter
	first int64 // the number of its first line, from 1
	seen  int   // the index after a "\n", up to which line has counted
	lines int64 // line ends before it
}

// errFar is the error for a span that is no longer on the tape.
var errFar = errors.New("the article is too far back to count its lines and characters")

// region returns the region of a span, and removes what is before it from the tape.
func (t *tape) region(s newswire.Span) (*region, error) {
	if s.Start < t.base || s.End > t.base+int64(len(t.buf)) {
		return nil, errFar
	}
	t.skip(int(s.Start - t.base))
	text := bytes.Clone(t.buf[:s.Len()])
	return &region{index: *newIndex(text, t.unit, t.base, t.at), nl: t.nl, first: t.lines + 1}, nil
}

// line returns the number of the line in which a byte of the dump is. Calls for places
// in their order take linear time together.
func (r *region) line(byteOffset int64) int64 {
	i := int(max(0, min(byteOffset-r.base, int64(len(r.text)))))
	if i < r.seen {
		r.seen, r.lines = 0, 0
	}
	if n := bytes.LastIndexByte(r.text[r.seen:i], '\n') + 1; !r.nl.wide {
		r.lines += r.nl.count(r.text[r.seen : r.seen+n])
		r.seen += n
	}
	return r.first + r.lines + r.nl.count(r.text[r.seen:i])
}

// A lineCounter counts line ends: LF, CR LF, CR CR LF and CR alone.
type lineCounter struct{ wide, littleEndian bool }

func (l lineCounter) count(b []byte) (n int64) {
	if l.wide {
		return l.count16(b)
	}
	n = int64(bytes.Count(b, []byte{'\n'}))
	for rest := b; ; {
		i := bytes.IndexByte(rest, '\r')
		if i < 0 {
			return n
		}
		if rest = rest[i+1:]; !bytes.HasPrefix(rest, []byte("\n")) && !bytes.HasPrefix(rest, []byte("\r\n")) {
			n++
		}
	}
}

// count16 is count for UTF-16.
func (l lineCounter) count16(b []byte) (n int64) {
	var order binary.ByteOrder = binary.BigEndian
	if l.littleEndian {
		order = binary.LittleEndian
	}
	narrow := make([]byte, 0, len(b)/2)
	for ; len(b) >= 2; b = b[2:] {
		narrow = append(narrow, byte(min(order.Uint16(b), 0xFF)))
	}
	return lineCounter{}.count(narrow)
}
