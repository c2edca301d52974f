// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package envelope

import (
	"bytes"
)

// An xmlToken is what an xmlScanner finds.
type xmlToken uint8

const (
	xmlEnd         xmlToken = iota // of the dump
	xmlLine                        // the end of a line
	xmlText                        // text inside of a line
	xmlTag                         // a tag that opens an element, or an empty one
	xmlClose                       // a tag that closes an element
	xmlDeclaration                 // <?xml …?>
)

// maxXMLTag is the length of the longest tag; a "<" without a ">" so far is
// text. maxHTMLTag is that of a tag inside CDATA, which is on one line.
const (
	maxXMLTag  = 64 << 10
	maxHTMLTag = 512
)

// An xmlScanner cuts the lines ahead into tags and text, well-formed or not.
// Comments, processing instructions and document types are passed over, and the
// marks of CDATA are, so that tags in there are tags too: what wires put into
// CDATA is HTML.
type xmlScanner struct {
	s     *Splitter
	i, k  int    // the line ahead, and the byte in it, that comes next
	until string // the end of what is being passed over; "" outside of it
	cdata bool
	brief bool // comments and the like end on their line

	// There is no end of a kind between where it was last looked for and here.
	none [kinds]int64

	// The last token: its line, where it starts in that, and, of text, where it
	// ends.
	line, at, end int
	tag           []byte // as a whole, its lines joined by spaces
	local         []byte // its name
	buf           []byte
}

// What is passed over has an end of one of these kinds.
const (
	comment = iota
	instruction
	documentType
	kinds
)

// next returns the next token. What is passed over gives the ends of its lines.
func (x *xmlScanner) next() xmlToken {
	for {
		l, ok := x.s.in.Peek(x.i)
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

// passOver begins to pass over what is neither text nor a tag, and reports
// whether there is such a thing.
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

// documentEnd returns the end of a document type, which may have declarations of
// its own.
func documentEnd(text []byte) string {
	if i := bytes.IndexAny(text, "[>"); i >= 0 && text[i] == '[' {
		return "]>"
	}
	return ">"
}

// ends reports whether what begins here has an end: on the line or, if it may
// have several, on one of those that follow soon. It is being passed over then.
func (x *xmlScanner) ends(kind int, end string, several bool) bool {
	l, _ := x.s.in.Peek(x.i)
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
		x.none[kind] = 0 // it was looked for up to the next tag only
	}
	for i := x.i + 1; several && !found && !x.brief; i++ {
		next, ok := x.s.in.Peek(i)
		if !ok || next.Start-start > maxCover {
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

// endLine goes to the next line.
func (x *xmlScanner) endLine() xmlToken {
	x.i++
	x.k = 0
	return xmlLine
}

// textLen returns how far text goes on in its line.
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

// findTag reads the tag that rest, which goes on to the end of the line,
// begins with, and reports whether it is one.
func (x *xmlScanner) findTag(rest []byte) bool {
	c := byte(0)
	if len(rest) > 1 {
		if c = rest[1]; c == '/' && len(rest) > 2 {
			c = rest[2]
		}
	}
	if !isLetter(c) && c != '_' {
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
		l, ok := x.s.in.Peek(i)
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
// another begins in it. The quote is that of an attribute, which may go on; nil
// for tags whose quotes are not to be trusted.
func tagEnd(text []byte, quote *byte) int {
	for i, c := range text {
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
		switch tag[end] {
		case ':':
			start = end + 1
		case ' ', '\t', '/', '>':
			return tag[start:end]
		}
	}
	return tag[start:end]
}

// empty reports whether the last tag is that of an empty element.
func (x *xmlScanner) empty() bool { return bytes.HasSuffix(x.tag, []byte("/>")) }

// hasClass reports whether the class of the last tag has the word.
func (x *xmlScanner) hasClass(word string) bool {
	for class := range fields(attribute(x.tag, "class")) {
		if string(class) == word {
			return true
		}
	}
	return false
}
