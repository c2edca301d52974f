// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package record

import (
	"github.com/newswire-go/newswire/internal/charset"
	"github.com/newswire-go/newswire/internal/dump/scan"
	"github.com/newswire-go/newswire/internal/offset"
)

// A Body is text that is put together from pieces of a dump's lines. Between
// pieces it takes a space or a paragraph break; neither comes first or last.
// The zero Body is empty.
type Body struct {
	text    []byte
	offsets []offset.Run
	end     int64 // place in the dump of the end of the last piece
	sep     byte  // to come before the next piece
	dropped bool
}

// Reset empties the body, and keeps its buffers.
func (b *Body) Reset() {
	b.text, b.offsets = b.text[:0], b.offsets[:0]
	b.end, b.sep, b.dropped = 0, 0, false
}

// Drop discards the text, and all that is added to it: the article is over the limit.
func (b *Body) Drop() {
	b.Reset()
	b.dropped = true
}

// Text returns the body. It is valid until the Record is used again.
func (b *Body) Text() []byte { return b.text }

// Offsets maps the body to the dump; the last run is the end of the text. The slice is
// valid until the Record is used again.
func (b *Body) Offsets() []offset.Run { return b.offsets }

// Len returns the length of the body so far.
func (b *Body) Len() int { return len(b.text) }

// Join makes the next piece follow after a space, as the next line of a wrapped paragraph
// does.
func (b *Body) Join() {
	if b.sep == 0 && len(b.text) > 0 {
		b.sep = ' '
	}
}

// Break makes the next piece start a paragraph.
func (b *Body) Break() {
	if len(b.text) > 0 {
		b.sep = '\n'
	}
}

// Pending reports whether a space or a break is to come before the next piece.
func (b *Body) Pending() bool { return b.sep != 0 }

// Unjoin takes back a Join.
func (b *Body) Unjoin() {
	if b.sep == ' ' {
		b.sep = 0
	}
}

// AppendLine adds the text of a line from the byte i to the byte j.
func (b *Body) AppendLine(l *charset.Line, i, j int) {
	if i >= j || b.dropped {
		return
	}
	if l.Offsets == nil {
		b.appendPiece(l.Text[i:j], l.Start+int64(i), 1)
		return
	}
	for p, end := range offset.Pieces(l.Offsets, int64(i), int64(j)) {
		b.appendPiece(l.Text[p.Body:end], p.Dump, p.Stride)
	}
	b.end = l.Raw(j)
}

// appendPiece adds text that stands in the dump at the byte at, each byte of it for
// step bytes there, 0 for text that the dump writes in another way, such as an entity.
func (b *Body) appendPiece(text []byte, at, step int64) {
	if b.sep != 0 && len(text) > 0 && b.follows(at, step) {
		b.text = append(append(b.text, b.sep), text...) // fast path
		b.sep = 0
		b.end = at + int64(len(text))
		return
	}
	if len(b.text) == 0 {
		for n := scan.Space(text); n > 0; n = scan.Space(text) {
			text, at = text[n:], at+int64(n)*step
		}
	}
	if len(text) == 0 || b.dropped {
		return
	}
	if b.sep != 0 {
		b.place(b.end, 1)
		b.text = append(b.text, b.sep)
		b.sep = 0
	}
	b.place(at, step)
	b.text = append(b.text, text...)
	b.end = at + int64(len(text))*step
}

// follows reports whether a piece at the byte at, of step bytes for each of its own, starts
// one byte after the last piece, so that the last run maps it too.
func (b *Body) follows(at, step int64) bool {
	o := &b.offsets[len(b.offsets)-1]
	return step == 1 && at == b.end+1 && o.Stride == 1 && o.At(int64(len(b.text))) == b.end
}

// appendReplaced adds text for which the dump has the bytes at to end: an entity, a pair of
// apostrophes.
func (b *Body) appendReplaced(text string, at, end int64) {
	b.appendPiece([]byte(text), at, 0)
	b.end = end
}

// AppendFrom adds the text of another body from i to j.
func (b *Body) AppendFrom(from *Body, i, j int) {
	for p, end := range offset.Pieces(from.offsets, int64(i), int64(j)) {
		b.appendPiece(from.text[p.Body:end], p.Dump, p.Stride)
		b.end = from.at(int(end))
	}
}

// finish ends the body with a run for its end.
func (b *Body) finish() {
	b.TrimEnd()
	if len(b.text) > 0 {
		b.place(b.end, 1)
	}
}

// place maps the text that is added next to the byte at of the dump.
func (b *Body) place(at, step int64) {
	b.offsets = offset.Append(b.offsets, offset.Run{Body: int64(len(b.text)), Dump: at, Stride: step})
}

// AppendWords adds the words of another body from i to j.
func (b *Body) AppendWords(from *Body, i, j int) {
	if i >= j {
		return
	}
	k := max(offset.Find(from.offsets, int64(i)), 0)
	as := from.offsets[k].Stride == 1 && (k+1 == len(from.offsets) || from.offsets[k+1].Body >= int64(j)) // as it stands in the dump
	for text := from.text[:j]; i < j; {
		for n := scan.Space(text[i:]); n > 0; n = scan.Space(text[i:]) {
			i += n
		}
		end := scan.WordsEnd(text, i, as)
		b.Join()
		b.AppendFrom(from, i, end)
		i = end
	}
}

// at returns the place in the dump of the byte n, or of the end of the text.
func (b *Body) at(n int) int64 {
	if n == len(b.text) {
		return b.end
	}
	return offset.At(b.offsets, int64(n), 0)
}

// TrimEnd cuts off the white space at the end of the text.
func (b *Body) TrimEnd() {
	_, n := scan.Trim(b.text)
	b.cut(n)
}

// cut cuts the text off after n bytes.
func (b *Body) cut(n int) {
	if n == len(b.text) {
		return
	}
	b.end = b.at(n)
	b.text = b.text[:n]
	b.offsets = offset.Truncate(b.offsets, int64(n))
}

// CutHead cuts off the first n bytes of the text, and white space after them.
func (b *Body) CutHead(n int) {
	for k := scan.Space(b.text[n:]); k > 0; k = scan.Space(b.text[n:]) {
		n += k
	}
	rest := b.offsets[max(offset.Find(b.offsets, int64(n)), 0):]
	rest[0] = offset.Run{Body: int64(n), Dump: b.at(n), Stride: rest[0].Stride}
	b.text = append(b.text[:0], b.text[n:]...)
	b.offsets = append(b.offsets[:0], rest...)
	for k := range b.offsets {
		b.offsets[k].Body -= int64(n)
	}
}
