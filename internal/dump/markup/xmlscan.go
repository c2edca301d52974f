// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package markup

import (
	"bytes"

	"github.com/newswire-go/newswire/internal/dump/record"
	"github.com/newswire-go/newswire/internal/dump/scan"
)

// An xmlToken is a kind of token.
type xmlToken uint8

const (
	xmlEnd         xmlToken = iota // of the dump
	xmlLine                        // the end of a line
	xmlText                        // text inside of a line
	xmlTag                         // a start tag, or one of an empty element
	xmlClose                       // an end tag
	xmlDeclaration                 // <?xml …?>
)

// The length of the longest tag: a "<" that is not followed by a ">" within this
// many bytes is text. Tags inside CDATA are HTML, and end on their line.
const (
	maxXMLTag  = 64 << 10
	maxHTMLTag = 512
)

// An xmlScanner splits the lines ahead into tags and text. They need not be
// well-formed. Comments, processing instructions and document types are skipped.
// The delimiters of CDATA are skipped too, and tags inside are reported like others,
// as wires use CDATA for HTML.
type xmlScanner struct {
	s     *record.Source
	i, k  int    // the position: the line ahead, and the byte in it
	until string // the end of the comment or the like at the position; "" if there is none
	cdata bool
	brief bool // comments and the like must end on their line

	// No end of a kind occurs before this offset in the dump. It keeps the search
	// for ends linear.
	none [kinds]int64

	// The last token: its line, its first byte and, for text, its end.
	line, at, end int
	tag           []byte // its lines joined by spaces
	local         []byte // the local name in the tag
	buf           []byte // for tags of several lines
}

// The kinds of markup that is skipped.
const (
	comment = iota
	instruction
	documentType
	kinds
)

// next returns the next token. Line ends are reported inside skipped markup too.
func (x *xmlScanner) next() xmlToken {
	for {
		l, ok := x.s.Peek(x.i)
		if !ok {
			return xmlEnd
		}
		text := l.Text
		x.line, x.at = x.i, x.k
		if x.k >= len(text) {
			return x.endLine()
		}
		rest := text[x.k:]
		switch {
		case x.until != "":
			i := bytes.Index(rest, []byte(x.until))
			if i < 0 {
				return x.endLine()
			}
			x.k += i + len(x.until)
			x.until = ""
		case x.cdata && bytes.HasPrefix(rest, []byte("]]>")):
			x.k += len("]]>")
			x.cdata = false
		case rest[0] != '<':
			x.end = x.k + x.textLen(rest)
			x.k = x.end
			return xmlText
		case len(rest) > 1 && (rest[1] == '!' || rest[1] == '?') && x.passOver(rest):
			if bytes.HasPrefix(rest, []byte("<?xml ")) {
				return xmlDeclaration
			}
		case x.findTag(rest):
			x.local = localName(x.tag)
			if x.tag[1] == '/' {
				return xmlClose
			}
			return xmlTag
		default:
			x.k++
			x.end = x.k
			return xmlText
		}
	}
}

// passOver starts to skip the comment or the like at the position. It returns false
// if there is none.
func (x *xmlScanner) passOver(rest []byte) bool {
	switch {
	case bytes.HasPrefix(rest, []byte("<![CDATA[")):
		x.k += len("<![CDATA[")
		x.cdata = true
		return true
	case bytes.HasPrefix(rest, []byte("<!--")):
		return x.ends(comment, "-->", true)
	case bytes.HasPrefix(rest, []byte("<!DOCTYPE ")):
		return x.ends(documentType, documentEnd(rest), true)
	}
	return rest[1] == '?' && x.ends(instruction, "?>", false)
}

// documentEnd returns the delimiter that ends a document type: "]>" if it has an
// internal subset.
func documentEnd(text []byte) string {
	if i := bytes.IndexAny(text, "[>"); i >= 0 && text[i] == '[' {
		return "]>"
	}
	return ">"
}

// ends reports whether the delimiter end follows on the line or, if several is set,
// on the next lines within record.MaxCover bytes. If so, everything up to it is skipped.
func (x *xmlScanner) ends(kind int, end string, several bool) bool {
	l, _ := x.s.Peek(x.i)
	start := l.Raw(x.k)
	if start < x.none[kind] {
		return false
	}
	rest := l.Text[x.k+2:]
	if i := bytes.IndexByte(rest, '<'); i >= 0 && kind == instruction {
		rest = rest[:i]
	}
	found := bytes.Contains(rest, []byte(end))
	if x.none[kind] = l.End; kind == instruction {
		x.none[kind] = 0 // the search ended at the next tag
	}
	for i := x.i + 1; several && !found && !x.brief; i++ {
		next, ok := x.s.Peek(i)
		if !ok || next.Start-start > record.MaxCover {
			break
		}
		found = bytes.Contains(next.Text, []byte(end))
		x.none[kind] = next.End
	}
	if found {
		x.none[kind] = 0
		x.k, x.until = x.k+2, end
	}
	return found
}

// endLine moves to the next line.
func (x *xmlScanner) endLine() xmlToken {
	x.i++
	x.k = 0
	return xmlLine
}

// textLen returns the length of the text that rest begins with.
func (x *xmlScanner) textLen(rest []byte) int {
	n := len(rest)
	if i := bytes.IndexByte(rest, '<'); i >= 0 {
		n = i
	}
	if x.cdata {
		if i := bytes.Index(rest[:n], []byte("]]>")); i >= 0 {
			n = i
		}
	}
	return n
}

// findTag reads the tag that rest, the rest of the line, begins with. It returns
// false if there is none.
func (x *xmlScanner) findTag(rest []byte) bool {
	c := byte(0)
	if len(rest) > 1 {
		if c = rest[1]; c == '/' && len(rest) > 2 {
			c = rest[2]
		}
	}
	if !scan.IsLetter(c) && c != '_' {
		return false
	}
	if x.cdata {
		end := tagEnd(rest[:min(len(rest), maxHTMLTag)], nil)
		x.tag = rest[:max(end, 0)]
		x.k += len(x.tag)
		return end > 0
	}
	quote := byte(0)
	end := tagEnd(rest[:min(len(rest), maxXMLTag)], &quote)
	if end > 0 {
		x.tag = rest[:end]
		x.k += end
		return true
	}
	if end < 0 {
		return false
	}
	x.buf = append(x.buf[:0], rest...)
	for i := x.i + 1; end == 0 && len(x.buf) < maxXMLTag; i++ {
		l, ok := x.s.Peek(i)
		if !ok {
			break
		}
		if len(l.Text) > 0 && l.Text[0] == '<' {
			break
		}
		if end = tagEnd(l.Text, &quote); end > 0 {
			x.buf = append(append(x.buf, ' '), l.Text[:end]...)
			x.tag, x.i, x.k = x.buf, i, end
			return true
		}
		x.buf = append(append(x.buf, ' '), l.Text...)
	}
	return false
}

// tagEnd returns the length of a tag, 0 if it does not end in the text, and -1 if
// another tag begins in it. *quote is the quotation mark of the open attribute
// value, or 0. If quote is nil, quotation marks are ignored.
func tagEnd(text []byte, quote *byte) int {
	for i, c := range text {
		if !tagMarks[c] {
			continue // fast path
		}
		switch {
		case c == '<' && i > 0:
			return -1
		case quote != nil && *quote != 0:
			if c == *quote {
				*quote = 0
			}
		case quote != nil && (c == '"' || c == '\''):
			*quote = c
		case c == '>':
			return i + 1
		}
	}
	return 0
}

// tagMarks are the bytes that tagEnd looks for.
var tagMarks = [256]bool{'<': true, '>': true, '"': true, '\'': true}

// name returns the name of the last tag without its prefix.
func (x *xmlScanner) name() []byte { return x.local }

// localName returns the name of a tag without its prefix.
func localName(tag []byte) []byte {
	start := 1
	if tag[1] == '/' {
		start = 2
	}
	end := start
	for ; end < len(tag); end++ {
		if scan.IsLetter(tag[end]) {
			continue // fast path
		}
		switch tag[end] {
		case ':':
			start = end + 1
		case ' ', '\t', '/', '>':
			return tag[start:end]
		}
	}
	return tag[start:end]
}

// empty reports whether the last tag is an empty-element tag.
func (x *xmlScanner) empty() bool { return bytes.HasSuffix(x.tag, []byte("/>")) }

// hasClass reports whether the class attribute of the last tag contains the word.
func (x *xmlScanner) hasClass(word string) bool {
	for class := range scan.Fields(attribute(x.tag, "class")) {
		if string(class) == word {
			return true
		}
	}
	return false
}

// IsTag reports whether a text is one tag.
func IsTag(text []byte) bool {
	if text[0] != '<' {
		return false
	}
	quote := byte(0)
	n, ok := tagLen(text)
	return ok && n == len(text) || tagEnd(text, &quote) == len(text)
}
