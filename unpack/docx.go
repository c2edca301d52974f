// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package unpack

import (
	"bufio"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"
)

// A Word document, as specified by ECMA-376 part 1, is a package of XML parts. Its
// main part, which is named in _rels/.rels, holds the text:
//
//	<w:document xmlns:w="…"><w:body>
//	  <w:p><w:r><w:t>Ferry strike </w:t></w:r><w:r><w:t>ends</w:t></w:r></w:p>
//	</w:body></w:document>
//
// A paragraph (w:p) becomes a line. In it, w:t is text, w:tab a tab, w:br and w:cr
// are line ends and w:noBreakHyphen is a hyphen. Text in links, fields, content
// controls, tables and insertions is included; deletions (w:del, w:moveFrom), field
// instructions and the alternative form of a drawing (mc:Fallback) are not. The
// paragraphs of a text box follow the paragraph that it is anchored in. Headers,
// footers, footnotes and comments are parts of their own and are not read.
//
// The prefix w is the prefix of the root element. Other vocabularies in the part,
// some of whose elements have the same local names, have other prefixes.

// errNotWord is the error for a main part that is not of a Word document.
var errNotWord = errors.New("not a Word document")

// maxBox is the number of bytes of text boxes that are buffered until the end of
// the paragraph.
const maxBox = 1 << 20

// A docx reads the text of the main part of a Word document.
type docx struct {
	in     *budget
	dec    *xml.Decoder
	token  int64  // bytes of a token
	prefix string // of the elements of WordprocessingML
	open   int    // elements
	skip   int    // the level of the element that is passed over; 0 for none
	text   int    // the level of the w:t; 0 outside of one
	paras  int    // paragraphs, one in the other

	out []byte // text to be read
	at  int    // of which so much has been read
	box []byte // text of boxes, to come after the paragraph
	err error
}

// newDocx returns a reader of the text of the main part that r reads. The error is
// errNotWord if the root element is not a document.
func newDocx(r io.Reader, l limits) (*docx, error) {
	in := &budget{r: r, what: "a token of XML"}
	d := &docx{in: in, dec: xml.NewDecoder(bufio.NewReader(in)), token: l.token}
	d.dec.CharsetReader = sameCharset
	for {
		t, err := d.next()
		if err != nil {
			return nil, err
		}
		if start, ok := t.(xml.StartElement); ok {
			if start.Name.Local != "document" {
				return nil, errNotWord
			}
			d.prefix, d.open = start.Name.Space, 1
			return d, nil
		}
	}
}

// sameCharset accepts other names of UTF-8 and its subsets.
func sameCharset(label string, r io.Reader) (io.Reader, error) {
	switch strings.ToLower(label) {
	case "utf8", "us-ascii", "ascii":
		return r, nil
	}
	return nil, fmt.Errorf("charset %q in XML", label)
}

// next returns the next token. The error is io.EOF only after the root element.
func (d *docx) next() (xml.Token, error) {
	d.in.left = d.token
	t, err := d.dec.RawToken()
	if err == io.EOF && d.open > 0 {
		err = io.ErrUnexpectedEOF
	}
	return t, err
}

func (d *docx) Read(p []byte) (int, error) {
	if len(p) == 0 {
		return 0, nil
	}
	if d.at == len(d.out) {
		d.out, d.at = d.out[:0], 0
		for d.err == nil && len(d.out) < headSize {
			var t xml.Token
			if t, d.err = d.next(); d.err == nil {
				d.take(t)
			}
		}
		if d.err != nil && len(d.box) > 0 {
			d.out, d.box = append(d.out, d.box...), nil
		}
		if len(d.out) == 0 {
			return 0, d.err
		}
	}
	n := copy(p, d.out[d.at:])
	d.at += n
	return n, nil
}

// take adds the text of a token.
func (d *docx) take(t xml.Token) {
	switch t := t.(type) {
	case xml.StartElement:
		d.open++
		if d.skip == 0 {
			d.start(t)
		}
	case xml.EndElement:
		switch {
		case d.open == d.skip:
			d.skip = 0
		case d.open == d.text:
			d.text = 0
		case d.skip == 0 && t.Name.Space == d.prefix && t.Name.Local == "p":
			d.endParagraph()
		}
		d.open--
	case xml.CharData:
		if d.text > 0 && d.skip == 0 {
			d.add(string(t))
		}
	}
}

// start handles the start of an element.
func (d *docx) start(t xml.StartElement) {
	if t.Name.Space != d.prefix {
		if t.Name.Local == "Fallback" {
			d.skip = d.open
		}
		return
	}
	switch t.Name.Local {
	case "p":
		d.paras++
	case "t":
		d.text = d.open
	case "tab", "ptab":
		d.add("\t")
	case "br", "cr":
		d.add("\n")
	case "noBreakHyphen":
		d.add("-")
	case "sym":
		d.add(symbol(t))
	case "del", "moveFrom", "instrText", "delText", "pPr", "rPr", "sectPr", "tblPr", "trPr", "tcPr":
		d.skip = d.open
	}
}

// symbol returns the character of a w:sym, "" if it is a private one of its font.
func symbol(t xml.StartElement) string {
	for _, a := range t.Attr {
		if a.Name.Local == "char" {
			c, err := strconv.ParseUint(a.Value, 16, 32)
			if private := 0xE000 <= c && c < 0xF900; err == nil && !private && utf8.ValidRune(rune(c)) {
				return string(rune(c))
			}
		}
	}
	return ""
}

// add adds text to the line.
func (d *docx) add(s string) {
	if d.paras <= 1 {
		d.out = append(d.out, s...)
		return
	}
	d.box = append(d.box, s...)
	if len(d.box) > maxBox {
		d.out = append(append(d.out, '\n'), d.box...)
		d.box = d.box[:0]
	}
}

// endParagraph ends a line.
func (d *docx) endParagraph() {
	d.add("\n")
	if d.paras = max(d.paras-1, 0); d.paras == 0 {
		d.out = append(d.out, d.box...)
		d.box = d.box[:0]
	}
}

// officeTarget returns the name of the main part of a package from its
// relationships, "" if there is none.
func officeTarget(r io.Reader) string {
	dec := xml.NewDecoder(r)
	dec.CharsetReader = sameCharset
	for {
		t, err := dec.RawToken()
		if err != nil {
			return ""
		}
		start, ok := t.(xml.StartElement)
		if !ok || start.Name.Local != "Relationship" {
			continue
		}
		kind, target := "", ""
		for _, a := range start.Attr {
			switch a.Name.Local {
			case "Type":
				kind = a.Value
			case "Target":
				target = a.Value
			}
		}
		// The rest of the URL differs in transitional and strict documents.
		if strings.HasSuffix(kind, "/officeDocument") {
			return strings.TrimPrefix(target, "/")
		}
	}
}
