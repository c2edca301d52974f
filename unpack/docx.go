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

// A document of Word, as ECMA-376 part 1 describes it, is a package of parts
// of XML. Its main part, which _rels/.rels names, holds the text:
//
//	<w:document xmlns:w="…"><w:body>
//	  <w:p><w:r><w:t>Ferry strike </w:t></w:r><w:r><w:t>ends</w:t></w:r></w:p>
//	</w:body></w:document>
//
// A paragraph (w:p) becomes a line. Within it w:t is text, w:tab a tab, w:br
// and w:cr line ends, w:noBreakHyphen a hyphen. Text of links, fields, content
// controls, tables and insertions is text; deletions (w:del, w:moveFrom), the
// instructions of fields and the second form of a drawing (mc:Fallback) are
// not. The paragraphs of a text box come after the paragraph that holds it.
// Headers, footers, footnotes and comments are parts of their own, and are left
// out, as the text that a reader of news copy wants is the main part's.
//
// The prefix w is that of the document's root element, whatever it is: other
// vocabularies in the part, which have elements of the same names, have others.

// errNotWord is the error for a part that is no document of Word.
var errNotWord = errors.New("not a document of Word")

// maxBox is how much text of boxes is kept until their paragraph ends.
const maxBox = 1 << 20

// A docx reads the text of the main part of a document of Word.
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

// newDocx returns a reader of the text of the part that r reads. The error is
// errNotWord for a part that is something else.
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

// sameCharset lets a part be in UTF-8 under another name.
func sameCharset(label string, r io.Reader) (io.Reader, error) {
	switch strings.ToLower(label) {
	case "utf8", "us-ascii", "ascii":
		return r, nil
	}
	return nil, fmt.Errorf("charset %q in XML", label)
}

// next returns the next token; io.EOF after the root element only.
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

// take adds to the text what a token has of it.
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

// start takes the start of an element.
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

// symbol returns the character that a w:sym stands for, "" for one that only
// its font knows.
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
// relations; "" if they name none.
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
		// Transitional documents and strict ones have different addresses.
		if strings.HasSuffix(kind, "/officeDocument") {
			return strings.TrimPrefix(target, "/")
		}
	}
}
