// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

// Package charset decodes a dump in any charset into lines of valid UTF-8, with the place
// of each in the dump.
//
// Dumps of news copy rarely declare a charset, and may mix several. Without a label a
// byte-order mark decides, then zero bytes where UTF-16 has them. Everything else is
// UTF-8, in which a byte that is part of no character is read as Windows-1252: so stray
// curly quotes and dashes are read correctly, and so is the UTF-8 around them.
//
// The lines of dumps in HTML or RTF are those of their text: see [Reader.Skin]. The markup
// is removed line by line (skin.go), by html.go and rtf.go; htmlwords.go and rtfwords.go
// are their tables.
package charset

import (
	"bytes"
	"errors"
	"io"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"

	"github.com/newswire-go/newswire/internal/offset"
)

const (
	windowSize = 64 << 10 // bytes asked of the reader at a time
	longPrefix = 4 << 10  // bytes of a line over the limit that are kept
	maxEmpty   = 100      // reads without a byte or an error before giving up
)

// A Line is one line of a dump.
type Line struct {
	// Text is the line as valid UTF-8, without its line ending and without
	// zero bytes. It must not be written to, and holds until the line is
	// skipped.
	Text []byte
	// Start and End are the line's place in the dump, in bytes as read. End
	// comes after the line ending.
	Start, End int64
	// Num is the number of the line, from 1. It is that of the line in the dump
	// plus Parts, the number of parts before it that end without a line ending:
	// see Reader.BreakTags.
	Num, Parts int
	// Offsets maps Text to the dump; the last run is the end of the text. It is nil if
	// Text is the very bytes of the dump from Start on.
	Offsets []offset.Run
	// Long reports a line over the limit; Text is its beginning only.
	Long bool
	// Plain reports that Text is known to hold no control characters but tabs, and so
	// none of those that frame the transmissions of wires.
	Plain bool
	// Over is how many lines of the dump the text goes on for behind that on which it
	// begins: in markup, where line ends are no text.
	Over int32
	// Class is the class of the element of HTML in which the line stands, 0 for none:
	// see Reader.ClassOf.
	Class uint8
}

// Raw returns the place in the dump of the byte i of Text, and the end of the text in the
// dump if i is its length.
func (l *Line) Raw(i int) int64 {
	if l.Offsets == nil {
		return l.Start + int64(i)
	}
	return offset.At(l.Offsets, int64(i), l.Start)
}

// A Reader reads lines. It reads no more of its source than the next line needs, so that
// a complete line is returned without waiting for more input.
type Reader struct {
	src     io.Reader
	err     error // of src; the end of the dump is io.EOF
	ended   bool  // see Ended
	label   encoding.Encoding
	other   *charmap.Charmap // charset of bytes that are not UTF-8; nil for Windows-1252
	kind    kind
	maxLine int

	// The window is buf; base is its place in the dump. All before scan has
	// been cut into lines, and there is no line end between scan and seen.
	buf        []byte
	base       int64
	scan, seen int
	// cr and nul are cursors: neither a CR nor a NUL stands between scan and
	// them. Most dumps hold none, and are searched for them once.
	cr, nul int
	num     int

	// breaks returns where a line over the limit is broken, given as many bytes of
	// it as the limit has, or 0; nil to cut such lines short. See BreakTags.
	breaks func(window []byte) int
	parts  int

	// The reader of the markup, if the dump is text in markup: see Skin.
	under *Reader
	skin  skin
	bound int64 // see Bound; 0 for none
	ahead int64

	// Lines of plain text, which need no decoding, are found ahead, many at a time:
	// ends[next:] are the places in the dump where the line ends from scan on begin.
	// All bytes between scan and clean are plain text. See scanPlainLines.
	ends  []int64
	next  int
	clean int

	// Lines that have been looked at and not skipped. Their Text is part of
	// buf, of spare or of an older window.
	queue []Line
	store []Line // the memory of the queue, without lines
	// The memory of the queue before it moved, and the number of the last line in it.
	left     []Line
	leftLast int
	// The rest of a full window moves to spare. That is possible only when all lines
	// that were cut before the previous move have been skipped; turned is their number.
	spare  []byte
	turned int

	text []byte       // chunk from which decoded text is cut
	runs []offset.Run // chunk from which offsets are cut
}

// A kind is the way in which bytes become text.
type kind uint8

const (
	sniff    kind = iota // not known before the first bytes are in
	guessed              // UTF-8, and Windows-1252 where it is not
	strict               // UTF-8, and U+FFFD where it is not
	utf16le              //
	utf16be              //
	labelled             // the charset of the label
)

// NewReader returns a Reader of r. The label is one of the WHATWG's, as in
// HTML ("windows-1252", "shift_jis"), or "" to detect it; a byte-order mark
// overrules it. Lines of more than maxLine bytes are cut short, unless it is
// negative.
func NewReader(r io.Reader, label string, maxLine int) (*Reader, error) {
	in := &Reader{src: r, maxLine: maxLine}
	if maxLine >= 0 {
		in.maxLine = max(maxLine, longPrefix)
	}
	var err error
	if in.label, err = encodingOf(label); err != nil {
		return nil, err
	}
	return in, nil
}

// BreakTags makes lines over the limit end after a tag, or before the declaration
// of the next document, as if a line ending stood there. Machines write many
// documents of XML without a line ending.
func (r *Reader) BreakTags() {
	r.breaks = func(window []byte) int {
		if n := bytes.LastIndex(window, []byte("<?xml ")); n > 0 {
			return n
		}
		return bytes.LastIndexByte(window, '>') + 1
	}
}

// breakLine breaks the line at scan, which goes on to end at least, if it is over the
// limit and breaks says where, and reports whether it has done so. Where it breaks
// depends on the line alone, not on how much of it has been read.
func (r *Reader) breakLine(end int) bool {
	if r.breaks == nil || r.maxLine < 0 || end-r.scan <= r.maxLine || r.kind == utf16le || r.kind == utf16be {
		return false
	}
	n := r.breaks(r.buf[r.scan : r.scan+r.maxLine])
	if n == 0 {
		return false
	}
	text, offsets := r.decode(r.scan, r.scan+n)
	r.push(text, offsets, r.scan+n)
	r.parts++
	return true
}

// Err returns the error of the reader's source, nil for the end of the dump.
func (r *Reader) Err() error {
	if r.under != nil {
		return r.under.Err()
	}
	if r.err == io.EOF {
		return nil
	}
	return r.err
}

// Head returns the first bytes of the dump, as read. It reads on while more returns
// true for them, up to the size of a window. It must be called before Peek.
func (r *Reader) Head(more func(head []byte) bool) []byte {
	for r.err == nil && len(r.buf) < windowSize && more(r.buf) {
		r.fill()
	}
	return r.buf
}

// Peek returns the i-th of the lines that have not been skipped, and whether
// there is one. The line holds until it is skipped.
func (r *Reader) Peek(i int) (*Line, bool) {
	for i >= len(r.queue) { // in this form Peek is inlined
		if !r.cut() {
			return nil, false
		}
	}
	return &r.queue[i], true
}

// Ended reports whether Peek has been called for a line behind the last one of the dump.
func (r *Reader) Ended() bool { return r.ended }

// Ahead returns the number of lines that Peek returns without reading on.
func (r *Reader) Ahead() int { return len(r.queue) }

// Skip passes over n lines that have been looked at.
func (r *Reader) Skip(n int) {
	if r.queue = r.queue[n:]; len(r.queue) == 0 {
		r.queue = r.store
	}
}

// push adds a line to the queue. The window from r.scan up to next is cut.
func (r *Reader) push(text []byte, offsets []offset.Run, next int) *Line {
	l := r.add()
	l.Text, l.Offsets = text, offsets
	l.Start, l.End = r.base+int64(r.scan), r.base+int64(next)
	r.scan, r.seen = next, next
	return l
}

// add adds a line to the queue that has nothing but its number.
func (r *Reader) add() *Line {
	if len(r.queue) == cap(r.queue) {
		// The lines that have not been skipped are copied to other memory, and stay
		// where they are too, for pointers to them. The old memory is used again when
		// all lines in it have been skipped.
		live := r.queue
		if size := max(16, 2*len(live)); cap(r.left) < size || len(live) > 0 && live[0].Num <= r.leftLast {
			r.left = make([]Line, 0, 2*size)
		}
		r.queue = append(r.left, live...)
		r.store, r.left, r.leftLast = r.left, r.store, r.num
	}
	r.num++
	r.queue = append(r.queue, Line{Num: r.num, Parts: r.parts})
	return &r.queue[len(r.queue)-1]
}

// cut cuts the next line from the window, reading on as needed.
func (r *Reader) cut() bool {
	if r.under != nil {
		return r.cutSkin()
	}
	if r.kind == sniff {
		r.start()
	}
	for {
		if r.next < len(r.ends) || r.ready() {
			end := int(r.ends[r.next] - r.base)
			if r.breakLine(end) {
				return true
			}
			r.next++
			r.push(r.buf[r.scan:end], nil, end+endLen(r.buf[end])).Plain = true
			return true
		}
		end, next, ok := r.lineEnd()
		if !ok && r.err != nil {
			if r.scan == len(r.buf) {
				r.ended = true
				return false
			}
			end, next, ok = len(r.buf), len(r.buf), true
		}
		if ok {
			if r.breakLine(end) {
				return true
			}
			text, offsets := r.decode(r.scan, end)
			r.push(text, offsets, next)
			return true
		}
		if r.maxLine >= 0 && len(r.buf)-r.scan > r.maxLine {
			if !r.breakLine(len(r.buf)) {
				r.cutLong()
			}
			return true
		}
		r.fill()
	}
}

// cutLong cuts a line that is over the limit: the line's beginning is kept,
// and the window passes over the rest.
func (r *Reader) cutLong() {
	cut := r.scan + longPrefix
	for r.kind < utf16le && cut > r.scan+longPrefix-utf8.UTFMax && !utf8.RuneStart(r.buf[cut]) {
		cut-- // not inside a character
	}
	text, offsets := r.decode(r.scan, cut)
	text = bytes.Clone(text)
	start := r.base + int64(r.scan)
	for {
		// A CR that may be the first half of a line end stays in the window.
		keep := max(r.scan, r.seen)
		r.scan, r.seen = keep, keep
		_, next, ok := r.lineEnd()
		if !ok && r.err != nil {
			next, ok = len(r.buf), true
		}
		if ok {
			l := r.push(text, offsets, next)
			l.Start, l.Long = start, true
			return
		}
		r.fill()
	}
}

// lineEnd finds the end of the line that starts at scan: where its text
// ends, and where the next line starts. LF, CR LF, CR CR LF and CR alone end
// a line.
func (r *Reader) lineEnd() (end, next int, ok bool) {
	if r.kind == utf16le || r.kind == utf16be {
		return r.lineEnd16()
	}
	lf := bytes.IndexByte(r.buf[r.seen:], '\n')
	stop := len(r.buf)
	if lf >= 0 {
		lf += r.seen
		stop = lf
	}
	if r.cr = max(r.cr, r.scan); r.cr < stop {
		r.cr = r.find('\r', r.cr)
	}
	if r.cr >= stop {
		r.seen = stop
		return lf, lf + 1, lf >= 0
	}
	r.seen = r.cr
	// Up to two more bytes decide between CR, CR LF and CR CR LF.
	rest := r.buf[r.cr+1:]
	switch {
	case len(rest) >= 1 && rest[0] == '\n':
		return r.cr, r.cr + 2, true
	case len(rest) >= 2 && rest[0] == '\r' && rest[1] == '\n':
		return r.cr, r.cr + 3, true
	case len(rest) >= 1 && rest[0] != '\r', len(rest) >= 2, r.err != nil:
		return r.cr, r.cr + 1, true
	}
	return 0, 0, false
}

// find returns where the next c stands in the window from the byte i on; the
// end of the window if there is none.
func (r *Reader) find(c byte, i int) int {
	if n := bytes.IndexByte(r.buf[i:], c); n >= 0 {
		return i + n
	}
	return len(r.buf)
}

// fill reads once into the window, and makes room there before.
func (r *Reader) fill() {
	if len(r.buf) == cap(r.buf) {
		r.room()
	}
	for range maxEmpty {
		n, err := r.src.Read(r.buf[len(r.buf):cap(r.buf)])
		if n < 0 || n > cap(r.buf)-len(r.buf) {
			r.err = errors.New("charset: reader returned an impossible count")
			return
		}
		r.buf = r.buf[:len(r.buf)+n]
		if err != nil {
			r.err = err
			return
		}
		if n > 0 {
			return
		}
	}
	r.err = io.ErrNoProgress
}

// room moves the bytes that have not been cut to the front of a window. The text of
// lines that have not been skipped stays where it is: two windows alternate, and a new one
// is allocated if the other one still holds such text.
func (r *Reader) room() {
	tail := r.buf[r.scan:]
	size := max(windowSize, cap(r.buf))
	if len(tail) > size/2 {
		size *= 2
	} else if len(tail) < windowSize/2 {
		size = windowSize
	}
	next := r.spare
	switch first := r.num - r.Ahead(); {
	case (r.Ahead() == 0 || r.num == r.turned) && cap(r.buf) == size:
		next = r.buf // no line that is looked at is part of it
	case cap(next) != size, first < r.turned:
		next = make([]byte, 0, size)
		fallthrough
	default:
		r.spare, r.turned = r.buf, r.num
	}
	next = next[:len(tail)]
	copy(next, tail)
	r.buf = next
	r.base += int64(r.scan)
	r.seen -= r.scan
	r.cr = max(r.cr-r.scan, 0)
	r.nul = max(r.nul-r.scan, 0)
	r.clean = max(r.clean-r.scan, 0)
	r.scan = 0
}
