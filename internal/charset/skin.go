// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package charset

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/unicode"

	"github.com/newswire-go/newswire/internal/offset"
)

// A Skin is a form of markup around text.
type Skin uint8

// The skins.
const (
	HTML Skin = iota + 1 // pages of HTML, see html.go
	RTF                  // Rich Text Format, see rtf.go
)

const (
	// skinLine is the most bytes of a line of markup that are read at once.
	skinLine = 32 << 10
	// skinHead is the number of bytes from which the charset of a file is read, as in
	// the prescan of HTML.
	skinHead = 1 << 10
	// maxMarkup is how much markup without text makes an empty line, so that a reader of
	// lines sees how far it has come.
	maxMarkup = 64 << 10
	// indent is the indent of a centered line, as in exports that are saved as text.
	indent = "            "
)

// A skin removes markup.
type skin interface {
	// line reads a line of the source, which may be part of a line, and adds the lines of
	// text that are complete to the reader.
	line(l *Line)
	// label returns the label of the charset that a file with this beginning declares,
	// "" if it declares none.
	label(head []byte) string
	// breaks returns where a line of the source may be parted.
	breaks(window []byte) int
	// lines returns the writer of the lines.
	lines() *writer
}

// Skin makes r read text in markup: its lines are those of the text. They tile the dump
// as other lines do, with the markup; their Offsets say where their text stands. A line
// has the number of the line of the dump that it begins on, plus Parts, which may be
// negative. Memory is bounded by the limit for a line, whatever the markup is.
//
// Skin must be called before Peek. If r was made without a label, the charset is the one
// that the file declares, and UTF-8 where the text is valid UTF-8.
func (r *Reader) Skin(s Skin) {
	under := new(Reader)
	*under = *r
	*r = Reader{under: under, maxLine: r.maxLine}
	w := writer{r: r}
	switch s {
	case RTF:
		r.skin = newRTF(w)
	default:
		r.skin = &htmlSkin{writer: w, elements: elements()}
	}
	under.maxLine, under.breaks = skinLine, r.skin.breaks
	if under.label == nil {
		under.declare(r.skin.label(under.Head(func(head []byte) bool { return len(head) < skinHead })))
	}
}

// Skinned reports whether r reads text in markup.
func (r *Reader) Skinned() bool { return r.under != nil }

// ClassOf returns the class attribute of the element in which the line stands, "" if it
// has none: the class of the block, or of the outermost element inside it.
func (r *Reader) ClassOf(l *Line) string {
	if h, ok := r.skin.(*htmlSkin); ok {
		return h.classes.name(l.Class)
	}
	return ""
}

// declare sets the charset that a file declares. Text that is valid UTF-8 is still read as
// UTF-8, because programs that save a file again may keep its old declaration. If characters
// of the charset have several bytes, the first bytes of the file decide.
func (r *Reader) declare(label string) {
	enc, err := htmlindex.Get(label)
	if err != nil {
		return
	}
	switch enc := enc.(type) {
	case *charmap.Charmap:
		r.other = enc
	default:
		switch enc {
		case unicode.UTF8, unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM):
		default:
			if !isUTF8(r.buf) {
				r.label = enc
			}
		}
	}
}

// isUTF8 reports whether a text that may be cut off is UTF-8, and not ASCII alone.
func isUTF8(b []byte) bool {
	end := len(b)
	for end > 0 && end > len(b)-utf8.UTFMax && b[end-1] >= utf8.RuneSelf {
		end--
	}
	return utf8.Valid(b[:end]) && bytes.IndexFunc(b[:end], func(c rune) bool { return c >= utf8.RuneSelf }) >= 0
}

// Bound limits how far Peek reads text in markup: to so many bytes of text, and of the
// dump, from its beginning on. Bound(0, 0) removes the limit.
func (r *Reader) Bound(text, dump int64) { r.bound, r.ahead = text, dump }

// cutSkin adds the next lines of text to the queue.
func (r *Reader) cutSkin() bool {
	w := r.skin.lines()
	for n := len(r.queue); len(r.queue) == n; {
		if r.bound > 0 && (w.size+int64(len(w.text)) > r.bound || w.next > r.ahead) {
			return false
		}
		l, ok := r.under.Peek(0)
		if !ok {
			if len(w.text) > 0 {
				w.endLine(w.last, w.next)
				return true
			}
			r.ended = true
			return false
		}
		w.next, w.num = l.End, l.Num-l.Parts
		if len(w.text) == 0 && l.Start-w.start > maxMarkup {
			w.flushLine(l.Start)
		}
		r.skin.line(l)
		r.under.Skip(1)
	}
	return true
}

// A writer builds the lines of text in markup.
type writer struct {
	r     *Reader
	text  []byte // of the line so far
	runs  []offset.Run
	long  bool  // the line is over the limit
	last  int64 // place in the dump after the last byte of text
	class uint8

	size  int64 // of the text of all lines before
	start int64 // place in the dump of the end of the last line
	begun int   // number of the line of the dump on which the text begins, 0 if it is blank
	ended int   // and of that on which it ends
	next  int64 // place in the dump of the end of the line of the dump
	num   int   // its number
}

func (w *writer) lines() *writer { return w }

// add adds text of a line of the dump from i to j.
func (w *writer) add(l *Line, i, j int) {
	if i >= j {
		return
	}
	if l.Offsets == nil {
		w.run(l.Text[i:j], l.Start+int64(i), 1)
	}
	for p, end := range offset.Pieces(l.Offsets, int64(i), int64(j)) {
		w.run(l.Text[p.Body:end], p.Dump, p.Stride)
	}
	w.last = l.Raw(j)
}

// run adds text that stands at raw, step bytes of it to one of the text.
func (w *writer) run(text []byte, raw int64, step int64) {
	w.mark(raw, step)
	w.text = append(w.text, text...)
	w.count(len(bytes.TrimSpace(text)) > 0)
	w.limit()
}

// stand adds text in place of the bytes raw to end of the dump.
func (w *writer) stand(text string, raw, end int64) {
	w.mark(raw, 0)
	w.text = append(w.text, text...)
	w.last = end
	w.count(strings.TrimSpace(text) != "")
	w.limit()
}

// count notes on which line of the dump text stands that is not blank.
func (w *writer) count(printed bool) {
	if !printed {
		return
	}
	if w.begun == 0 {
		w.begun = w.num
	}
	w.ended = w.num
}

// mark says where the text goes on.
func (w *writer) mark(raw int64, step int64) {
	n := len(w.text)
	w.runs = offset.Append(w.runs, offset.Run{Body: int64(n), Dump: raw, Stride: step})
}

// limit cuts a line over the limit short.
func (w *writer) limit() {
	if !w.long && (w.r.maxLine < 0 || len(w.text) <= w.r.maxLine) {
		return
	}
	w.long = true
	n := longPrefix
	for n > longPrefix-utf8.UTFMax && n < len(w.text) && !utf8.RuneStart(w.text[n]) {
		n--
	}
	w.text = w.text[:min(n, len(w.text))]
	w.runs = offset.Truncate(w.runs, int64(n))
}

// flushLine ends the line at the byte at of the dump. It is empty if there is no text.
func (w *writer) flushLine(at int64) {
	if len(w.text) == 0 {
		w.last = at
	}
	w.endLine(w.last, at)
}

// endLine adds the line. Its text ends at the byte last of the dump, the line at end.
func (w *writer) endLine(last, end int64) {
	if w.begun == 0 {
		w.begun, w.ended = w.num, w.num
	}
	w.r.parts = w.r.num + 1 - w.begun
	l := w.r.add()
	l.Start, l.End, l.Long = w.start, end, w.long
	l.Class, l.Over = w.class, int32(w.ended-w.begun)
	if n := len(w.text); n > 0 {
		w.runs = append(w.runs, offset.Run{Body: int64(n), Dump: last, Stride: 1})
		l.Text, l.Offsets = w.keep()
	}
	w.size += int64(len(w.text))
	w.text, w.runs, w.long, w.class, w.begun = w.text[:0], w.runs[:0], false, 0, 0
	w.start = end
}

// keep returns a copy of the text and of the offsets of the line. Copies are cut from
// chunks, which are never written to twice.
func (w *writer) keep() ([]byte, []offset.Run) {
	r, n, m := w.r, len(w.r.text), len(w.r.runs)
	if cap(r.text)-n < len(w.text) {
		r.text, n = make([]byte, 0, max(chunkSize, len(w.text))), 0
	}
	if cap(r.runs)-m < len(w.runs) {
		r.runs, m = make([]offset.Run, 0, max(chunkSize/32, len(w.runs))), 0
	}
	r.text, r.runs = append(r.text, w.text...), append(r.runs, w.runs...)
	return r.text[n:len(r.text):len(r.text)], r.runs[m:len(r.runs):len(r.runs)]
}

// breakAt returns where a line of the source is parted: after the last of the bytes
// marks, before the last of the bytes heads that stands near the end, or before a
// character that is not whole.
func breakAt(window []byte, marks, heads string) int {
	const near = 64
	n := len(window)
	if marks != "" {
		if i := bytes.LastIndexAny(window, marks); i >= 0 {
			return i + 1
		}
	}
	if i := bytes.LastIndexAny(window[max(1, n-near):], heads); i >= 0 {
		return max(1, n-near) + i
	}
	for k := n - 1; k > n-utf8.UTFMax && k > 0; k-- {
		if c := window[k]; utf8.RuneStart(c) {
			if !utf8.FullRune(window[k:]) {
				return k
			}
			break
		}
	}
	return n
}
