// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package main

import (
	"reflect"
	"unicode/utf8"

	"github.com/newswire-go/newswire"
)

// A unit is the unit in which offsets are written.
type unit string

const (
	unitBytes unit = "bytes" // of UTF-8, as Go counts
	unitRunes unit = "runes" // characters, as Python counts
	unitUTF16 unit = "utf16" // UTF-16 code units, as JavaScript, Java and C# count
)

// units are the values of the flag -offsets.
var units = []unit{unitBytes, unitRunes, unitUTF16}

// count returns the length of b in the unit. A byte that is not part of a character
// of UTF-8 counts as one, as Python's error handler "surrogateescape" has it.
func (u unit) count(b []byte) int64 {
	switch u {
	case unitRunes:
		return int64(utf8.RuneCount(b))
	case unitUTF16:
		n := utf8.RuneCount(b)
		for _, c := range string(b) {
			if c > 0xFFFF {
				n++
			}
		}
		return int64(n)
	}
	return int64(len(b))
}

// An index converts offsets in a text from bytes to a unit.
type index struct {
	text []byte
	unit unit
	base int64   // the byte offset of text[0]
	at   int64   // the offset of text[0] in the unit
	sums []int64 // sums[i] is the offset in the unit of the character in which text[i*stretch] is
}

const stretch = 256 // bytes between the sums of an index

// newIndex returns the index of a text whose first byte is at the offset base, which
// is the offset at in the unit.
func newIndex(text []byte, u unit, base, at int64) *index {
	x := &index{text: text, unit: u, base: base, at: at}
	if u == unitBytes {
		return x
	}
	from := 0
	for i := 0; i <= len(text); i += stretch {
		to := x.boundary(i)
		at += u.count(text[from:to])
		x.sums = append(x.sums, at)
		from = to
	}
	return x
}

// boundary returns the start of the character in which the byte i is.
func (x *index) boundary(i int) int {
	for j := i; j > max(0, i-utf8.UTFMax); j-- {
		if j < len(x.text) && utf8.RuneStart(x.text[j]) {
			if _, n := utf8.DecodeRune(x.text[j:]); j+n > i {
				return j
			}
			return i
		}
	}
	return i
}

// offset converts the offset of a byte. It returns that of the character in which the
// byte is, and that of the end of the text for a byte behind it.
func (x *index) offset(byteOffset int64) int64 {
	if x.unit == unitBytes {
		return byteOffset
	}
	i := max(0, min(byteOffset-x.base, int64(len(x.text))))
	k := i / stretch
	from, to := x.boundary(int(k*stretch)), x.boundary(int(i))
	return x.sums[k] + x.unit.count(x.text[from:to])
}

// span converts a span.
func (x *index) span(s newswire.Span) newswire.Span {
	return newswire.Span{Start: x.offset(s.Start), End: x.offset(s.End)}
}

// spans converts all spans in what v points to.
func (x *index) spans(v any) { x.walk(reflect.ValueOf(v)) }

var spanType = reflect.TypeFor[newswire.Span]()

// walk converts the spans in a value. All fields of the types of package newswire are
// exported.
func (x *index) walk(v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			x.walk(v.Elem())
		}
	case reflect.Slice:
		for i := range v.Len() {
			x.walk(v.Index(i))
		}
	case reflect.Struct:
		if v.Type() == spanType {
			v.Set(reflect.ValueOf(x.span(v.Interface().(newswire.Span))))
			return
		}
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				x.walk(v.Field(i))
			}
		}
	}
}

// article converts the offsets of an article: those in its body, in its headline, and,
// by dump, those in the dump.
func (u unit) article(a *newswire.Article, dump *index) {
	if u == unitBytes {
		return
	}
	body, headline := newIndex([]byte(a.Body), u, 0, 0), newIndex([]byte(a.Headline), u, 0, 0)
	body.spans(a.Dateline)
	body.spans(a.Credit)
	dump.spans(&a.Span)
	convert := func(offsets []newswire.Offset, in *index) {
		for i, o := range offsets {
			offsets[i].Body, offsets[i].Dump = in.offset(o.Body), dump.offset(o.Dump)
		}
	}
	convert(a.Offsets, body)
	convert(a.HeadlineOffsets, headline)
}
