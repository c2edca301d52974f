// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package charset

import (
	"bytes"
)

// An htmlSkin extracts the text of pages that programs export: databases save search
// results as HTML. It is not made for web pages.
//
// The source is the WHATWG's HTML standard, of which this is the part that such pages
// need: tags, comments, character references, the elements whose content is no text, and
// the elements that start a line. Blanks are folded as a browser folds them, and so are
// the lines of a page that is made of lines, except in PRE. P, headings, PRE and
// BLOCKQUOTE have an empty line around them, the cells of a row are separated by tabs, and
// text that a style sheet of the page centers is indented, as in exports of the same
// databases that are saved as text.
//
// Where this differs from the standard: elements are not nested or closed, so that a tag
// that is missing spoils its line at most; a "<" in a tag, outside of a value, starts the
// next; a tag of more than 64 KiB ends at the next ">", wherever that stands; an element
// whose content is no text ends at its end tag, also where a script quotes that, and a
// style sheet or a title at the end of the head at latest.
type htmlSkin struct {
	writer
	state  htmlState
	tag    []byte // the tag so far; no more of it than maxTagKept
	size   int    // its length
	quote  byte   // of the value in the tag; 0 outside of one
	equals bool   // the last byte of the tag that is no blank is an equals sign

	raw   []byte // the name of the element whose content is no text; "" outside of one
	sheet []byte // the style sheet so far

	blank   byte  // the blank that comes before the next text: ' ', '\t' or 0
	blankAt int64 // its place in the dump
	gap     bool  // an empty line comes before the next text
	inked   bool  // the last line has text
	pre     bool  // in an element of which blanks and lines stay as they are
	center  bool

	elements map[string]htmlElement
	classes  classTable
	block    uint8 // class of the block, or of the outermost element in it
	centered map[string]bool
}

const (
	maxTagKept = 2 << 10  // bytes of a tag that are kept: its name and its class are in them
	maxTag     = 64 << 10 // bytes of a tag with values in quotes
	maxSheet   = 16 << 10 // bytes of a style sheet that are read
)

// An htmlState is the part of a page in which the next byte stands.
type htmlState uint8

const (
	inText htmlState = iota
	inTag
	inComment
	inRaw // an element whose content is no text
)

// The kinds of bytes in text.
const (
	htmlBlank = iota + 1
	htmlMark  // of a tag or of a character reference
	htmlNone  // no text
)

var htmlKind = func() (t [256]uint8) {
	for c := range byte(' ') {
		t[c] = htmlNone
	}
	t[0x7F] = htmlNone
	t[' '], t['\t'], t['\f'], t['\v'] = htmlBlank, htmlBlank, htmlBlank, htmlBlank
	t['<'], t['&'] = htmlMark, htmlMark
	return t
}()

func (h *htmlSkin) breaks(window []byte) int { return breakAt(window, "> ", "<&-") }

// label finds the charset in a META element.
func (h *htmlSkin) label(head []byte) string {
	const key = "charset="
	for {
		i := bytes.Index(head, []byte("<"))
		if i < 0 {
			return ""
		}
		head = head[i+1:]
		if len(head) < len("meta") || !bytes.EqualFold(head[:len("meta")], []byte("meta")) {
			continue
		}
		end := bytes.IndexByte(head, '>')
		// Lowered, since letter case means nothing in a label, and letters may be of
		// another length in small.
		_, value, ok := bytes.Cut(bytes.ToLower(head[:max(end, 0)]), []byte(key))
		if !ok {
			continue
		}
		value = bytes.TrimLeft(value, `"' `)
		if n := bytes.IndexAny(value, "\"' ;/>"); n >= 0 {
			value = value[:n]
		}
		return string(value)
	}
}

func (h *htmlSkin) line(l *Line) {
	text := l.Text
	for i := 0; i < len(text); {
		switch h.state {
		case inTag:
			i = h.readTag(l, i)
		case inComment:
			if n := bytes.Index(text[i:], []byte("-->")); n >= 0 {
				i += n + len("-->")
				h.state = inText
			} else {
				i = len(text)
			}
		case inRaw:
			i = h.readRaw(text, i)
		default:
			i = h.readText(l, i)
		}
	}
	end := l.Raw(len(text))
	if end == l.End {
		return // the line goes on
	}
	switch {
	case h.state == inTag:
		h.keepTag(' ')
	case h.state != inText:
	case h.pre:
		h.lineEnd(end)
	default:
		h.space(' ', end)
	}
}

// readText reads the text from the byte i to the next tag, and returns where that starts
// or the line ends.
func (h *htmlSkin) readText(l *Line, i int) int {
	text := l.Text
	run := i
	for i < len(text) {
		switch htmlKind[text[i]] {
		case 0:
			i++
			continue
		case htmlBlank:
			if h.pre || i > run && text[i] == ' ' && i+1 < len(text) && htmlKind[text[i+1]] == 0 {
				i++ // between words
				continue
			}
			h.addText(l, run, i)
			h.space(' ', l.Raw(i))
			i++
		case htmlNone:
			h.addText(l, run, i)
			i++
		default:
			h.addText(l, run, i)
			run = i
			if text[i] == '&' {
				s, n := reference(text[i:])
				if n > 0 {
					h.addReference(l, s, i, i+n)
					i += n
					run = i
					continue
				}
			} else if opensTag(text[i:]) {
				h.state, h.tag, h.size, h.quote, h.equals = inTag, h.tag[:0], 0, 0, false
				if bytes.HasPrefix(text[i:], []byte("<!--")) {
					h.state = inComment
					return i + len("<!--")
				}
				return i + 1
			}
			i++
			continue
		}
		run = i
	}
	h.addText(l, run, i)
	return i
}

// opensTag reports whether the "<" that text begins with starts a tag, a comment or the
// like.
func opensTag(text []byte) bool {
	if len(text) < 2 {
		return false
	}
	c := text[1]
	if c == '/' && len(text) > 2 {
		c = text[2]
	}
	return 'a' <= c|0x20 && c|0x20 <= 'z' || c == '!' || c == '?'
}

// addText adds the text from i to j of the line.
func (h *htmlSkin) addText(l *Line, i, j int) {
	if i < j {
		h.before(l.Raw(i))
		h.add(l, i, j)
	}
}

// addReference adds the text s of the character reference from i to j of the line.
func (h *htmlSkin) addReference(l *Line, s string, i, j int) {
	raw := l.Raw(i)
	switch {
	case s == "":
	case s == " " && !h.pre:
		h.space(' ', raw)
	default:
		h.before(raw)
		h.stand(s, raw, l.Raw(j))
	}
}

// before adds the empty line, the indent or the blank before the text that stands at
// raw.
func (h *htmlSkin) before(raw int64) {
	if len(h.text) > 0 {
		switch h.blank {
		case ' ':
			h.run([]byte(" "), h.blankAt, 1)
		case '\t':
			h.stand("\t", h.blankAt, h.blankAt)
		}
		h.blank = 0
		return
	}
	h.blank = 0
	if h.gap && h.inked {
		h.flushLine(h.start)
		h.inked = false
	}
	h.gap = false
	h.writer.class = h.block
	if h.center && !h.pre {
		h.stand(indent, raw, raw)
	}
}

// space notes a blank.
func (h *htmlSkin) space(c byte, raw int64) {
	if len(h.text) > 0 && (h.blank == 0 || c == '\t') {
		h.blank, h.blankAt = c, raw
	}
}

// lineEnd ends the line at the byte raw of the dump; it may be empty.
func (h *htmlSkin) lineEnd(raw int64) {
	h.inked = len(h.text) > 0
	h.flushLine(raw)
	h.blank = 0
}

// blockEnd ends the line at the byte raw if it has text.
func (h *htmlSkin) blockEnd(raw int64) {
	if len(h.text) > 0 {
		h.lineEnd(raw)
	}
	h.block, h.center = 0, false
}

// readTag reads the tag on from the byte i, and returns where the text behind it starts
// or the line ends.
func (h *htmlSkin) readTag(l *Line, i int) int {
	text := l.Text
	for ; i < len(text); i++ {
		c := text[i]
		switch {
		case c == '>' && (h.quote == 0 || h.size > maxTag):
			h.state = inText
			h.endTag(l.Raw(i + 1))
			return i + 1
		case h.quote != 0:
			if c == h.quote {
				h.quote = 0
			}
		case c == '<' && h.size > 0 && opensTag(text[i:]):
			h.state = inText
			h.endTag(l.Raw(i))
			return i
		case (c == '"' || c == '\'') && h.equals:
			h.quote = c
		}
		h.keepTag(c)
	}
	return i
}

func (h *htmlSkin) keepTag(c byte) {
	h.size++
	if len(h.tag) < maxTagKept {
		h.tag = append(h.tag, c)
	}
	if htmlKind[c] != htmlBlank {
		h.equals = c == '='
	}
}

// readRaw passes over content that is no text from the byte i to its end tag, and returns
// where that starts or the line ends.
func (h *htmlSkin) readRaw(text []byte, i int) int {
	start := i
	for ; ; i++ {
		n := bytes.IndexByte(text[i:], '<')
		if n < 0 {
			i = len(text)
			break
		}
		i += n
		if h.endsRaw(text[i+1:]) {
			h.state = inText
			break
		}
	}
	if string(h.raw) == "style" && len(h.sheet) < maxSheet {
		h.sheet = append(h.sheet, text[start:i]...)
	}
	return i
}

// endsRaw reports whether content that is no text ends with the tag that text begins
// with, behind the "<". A style sheet and a title end with the head of the page at latest.
func (h *htmlSkin) endsRaw(text []byte) bool {
	name, closes := bytes.CutPrefix(text, []byte("/"))
	if closes && hasFoldPrefix(name, h.raw) {
		return true
	}
	return string(h.raw) != "script" && (closes && hasFoldPrefix(name, []byte("head")) || !closes && hasFoldPrefix(name, []byte("body")))
}

func hasFoldPrefix(text, prefix []byte) bool {
	return len(text) >= len(prefix) && bytes.EqualFold(text[:len(prefix)], prefix)
}

// endTag applies the tag that ends at the byte raw of the dump.
func (h *htmlSkin) endTag(raw int64) {
	tag, closes := bytes.CutPrefix(h.tag, []byte("/"))
	var buf [16]byte
	name := buf[:copy(buf[:], tag[:nameLen(tag)])]
	for i := range name {
		name[i] |= 0x20
	}
	is := h.elements[string(name)]
	switch is {
	case htmlRaw:
		h.rawTag(name, closes || bytes.HasSuffix(tag, []byte("/")))
	case htmlBreak:
		h.lineEnd(raw)
	case htmlCell:
		h.space('\t', raw)
		h.block = 0
	case htmlInline:
	default:
		h.blockEnd(raw)
		h.pre = is == htmlPre && !closes || h.pre && is != htmlPre
		h.gap = h.gap || is == htmlPara || is == htmlPre
	}
	if !closes && is != htmlRaw {
		h.setClass(attributeOf(tag[len(name):], "class"), is >= htmlBlock)
	}
}

// nameLen returns the length of the name that a tag begins with.
func nameLen(tag []byte) int {
	for i, c := range tag {
		if c |= 0x20; (c < 'a' || c > 'z') && (c < '0' || c > '9') {
			return i
		}
	}
	return len(tag)
}

// rawTag opens or closes an element whose content is no text.
func (h *htmlSkin) rawTag(name []byte, closes bool) {
	switch {
	case !closes:
		h.state, h.raw = inRaw, append(h.raw[:0], name...)
	case string(name) == "style":
		h.readSheet()
	}
}

// setClass takes the class of an element, which is a block or not.
func (h *htmlSkin) setClass(class []byte, block bool) {
	if len(class) == 0 {
		return
	}
	if h.block == 0 {
		h.block = h.classes.number(class)
	}
	h.center = h.center || block && h.centered[string(class)]
}
