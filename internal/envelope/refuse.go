// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package envelope

import (
	"bytes"

	"github.com/newswire-go/newswire/internal/filetype"
)

// Files that are no dump are refused by name, as what would come of them makes
// no sense: binary files by their signatures, and text that is no news copy as it
// stands by its first lines.
//
// No dump is refused that can be read. So there is no rule by the share of
// control characters, which a noisy capture of a wire has too, and XML with the
// marks of a corpus in it is not refused. A web page is, whatever it holds, as
// markup inside of lines would stay in the articles.

// A refusal is the error for an input that is no dump. It wraps ErrFormat.
type refusal string

func (r refusal) Error() string { return "the input is " + string(r) }

func (refusal) Unwrap() error { return ErrFormat }

// refusals are what the types are that no dump has, and the way out.
var refusals = map[filetype.Type]refusal{
	filetype.Zip:     "a zip archive: open it with package unpack",
	filetype.Docx:    "a Word document (docx): open it with package unpack",
	filetype.Xlsx:    "an Excel workbook (xlsx): save it as CSV and split the text of each row",
	filetype.Pptx:    "a PowerPoint presentation (pptx): save its text",
	filetype.ODF:     "an OpenDocument file: save it as docx or as text",
	filetype.EPUB:    "an e-book (epub): extract its text",
	filetype.Gzip:    "compressed by gzip: open it with package unpack",
	filetype.Bzip2:   "compressed by bzip2: open it with package unpack",
	filetype.Xz:      "compressed by xz: decompress it",
	filetype.Zstd:    "compressed by zstd: decompress it",
	filetype.SevenZ:  "a 7z archive: extract its files",
	filetype.Rar:     "a rar archive: extract its files",
	filetype.Tar:     "a tar archive: open it with package unpack",
	filetype.PDF:     "a PDF document: extract its text, as with pdftotext -layout",
	filetype.OLE:     "an old Office document or mail (doc, xls, ppt or msg): save it as docx or as text",
	filetype.Parquet: "a Parquet file: split the text of each row",
	filetype.Avro:    "an Avro file: split the text of each record",
	filetype.SQLite:  "a SQLite database: split the text of each row",
	filetype.PNG:     "a picture (png)",
	filetype.JPEG:    "a picture (jpeg)",
	filetype.GIF:     "a picture (gif)",
	filetype.WARC:    "a web archive (WARC): extract the text of each page",
	filetype.RTF:     "a rich text file (RTF): save it as text or as docx",
	filetype.Mail:    "a mail message: open it with package unpack",
	filetype.Mbox:    "a box of mail messages (mbox): open it with package unpack",
}

// Refusals of text that is no copy.
const (
	refusedJSON refusal = "JSON: decode it, and split the text of each record"
	refusedCSV  refusal = "a table (CSV): decode it, and split the text of each row"
	refusedHTML refusal = "a web page (HTML): extract its text"
	refusedXML  refusal = "XML of an unknown kind: extract its text"
)

// textual are the types of files that are text.
func textual(t filetype.Type) bool { return t == filetype.WARC || t == filetype.RTF }

// refusal returns why the input is refused, nil if it is not.
func (s *Splitter) refusal() error {
	if s.opt.Boundary != nil || s.opt.Format == anpa.name || s.opt.Format == iptc.name {
		return nil
	}
	head := s.in.Head(filetype.Pending)
	is := filetype.Of(head)
	if is == filetype.Zip { // of which more is to be seen
		is = filetype.Of(s.in.Head(func(head []byte) bool { return len(head) < filetype.HeadSize && filetype.Of(head) == filetype.Zip }))
	}
	if is != "" && (!textual(is) || s.opt.Format == "") {
		return refusals[is]
	}
	if s.opt.Format != "" {
		return nil
	}
	if r := s.noCopy(); r != "" {
		return r
	}
	return nil
}

// maxSigns is how far into a text its kind is looked for.
const maxSigns = 4 << 10

// noCopy returns why a text is refused by its first lines, "" if it is not. It
// looks at more than the first line with ink only where that may begin
// something else than copy.
func (s *Splitter) noCopy() refusal {
	first := 0
	for s.blank(first) {
		if l, ok := s.in.Peek(first); !ok || l.Start > maxSigns {
			return ""
		}
		first++
	}
	text := s.ink(first)
	switch {
	case text[0] == '<':
		return s.markup(first)
	case text[0] == '{' || text[0] == '[':
		if isJSON(s.firstText(first, func([]byte) bool { return !isJSON(s.scratch) })) {
			return refusedJSON
		}
	case isTableHead(text):
		return refusedCSV
	case isMailLine(text) || bytes.HasPrefix(text, []byte("From ")):
		head := s.firstText(first, isMailLine)
		return refusals[filetype.OfMail(head, false)]
	}
	return ""
}

// firstText returns the lines from the i-th ahead on, up to the first, after that
// one, that more does not hold for.
func (s *Splitter) firstText(i int, more func(line []byte) bool) []byte {
	s.scratch = append(append(s.scratch[:0], s.ink(i)...), '\n')
	for len(s.scratch) < maxSigns {
		i++
		l, ok := s.in.Peek(i)
		if !ok || !more(l.Text) {
			break
		}
		s.scratch = append(append(s.scratch, l.Text...), '\n')
	}
	return s.scratch
}

// isMailLine reports whether a line may be one of the header of a mail: a field
// or more of one.
func isMailLine(line []byte) bool {
	if len(line) == 0 {
		return false
	}
	if line[0] == ' ' || line[0] == '\t' || bytes.HasPrefix(line, []byte(">From ")) {
		return true
	}
	colon := bytes.IndexByte(line, ':')
	return colon > 0 && bytes.IndexByte(line[:colon], ' ') < 0
}

// isJSON reports whether a text begins as an object of JSON, or as an array of
// them: with a brace and a key.
func isJSON(text []byte) bool {
	skip := func(c byte) bool {
		i, _ := trim(text)
		text = text[i:]
		if len(text) == 0 || text[0] != c {
			return false
		}
		text = text[1:]
		return true
	}
	skip('[')
	if !skip('{') || !skip('"') {
		return false
	}
	for len(text) > 0 && text[0] != '"' {
		switch {
		case text[0] == '\n':
			return false
		case text[0] == '\\' && len(text) > 1:
			text = text[1:]
		}
		text = text[1:]
	}
	return skip('"') && skip(':')
}

// columns are names of columns in tables of news copy.
var columns = [...]string{
	"title", "headline", "content", "text", "body", "article", "url", "link", "author", "byline", "date", "published",
	"publication", "source", "section", "summary", "description", "abstract", "category", "label", "id",
}

// isTableHead reports whether a line is the head of a table: three cells or more,
// all of them short, of which two are of columns.
func isTableHead(line []byte) bool {
	const longest = 40
	for _, mark := range []byte(",;\t|") {
		cells, known := 0, 0
		for cell := range bytes.SplitSeq(line, []byte{mark}) {
			a, b := trim(cell)
			cell = bytes.Trim(cell[a:b], `"`)
			if len(cell) > longest {
				known = -1
				break
			}
			cells++
			for _, c := range columns {
				if len(c) == len(cell) && bytes.EqualFold(cell, []byte(c)) {
					known++
				}
			}
		}
		if cells >= 3 && known >= 2 {
			return true
		}
	}
	return false
}

// markup returns why a text that begins with a tag is refused, "" if it is not:
// the SGML of corpora is markup too.
func (s *Splitter) markup(first int) refusal {
	const often = 1 << 10
	s.scratch = s.scratch[:0]
	next := 0 // how much text there is to be before it is looked at again
	for i := first; ; i++ {
		l, ok := s.in.Peek(i)
		ended := !ok || l.Start > detectSize
		if !ended {
			s.scratch = append(append(s.scratch, l.Text...), '\n')
			if len(s.scratch) < next {
				continue
			}
			if next = 0; len(s.scratch) > often {
				next = 2 * len(s.scratch) // so that the time is linear
			}
		}
		root, declared := rootOf(s.scratch)
		switch {
		case len(root) > 0 && isHTML(root):
			return refusedHTML
		case len(root) > 0 && declared && !s.isMarked():
			return refusedXML
		case len(root) > 0, ended:
			return ""
		}
	}
}

// isMarked reports whether the dump has the marks of a format.
func (s *Splitter) isMarked() bool {
	for i := 0; ; i++ {
		if l, ok := s.in.Peek(i); !ok || l.Start > detectSize {
			return false
		}
		if s.shown(i) != nil {
			return true
		}
	}
}

func isHTML(root []byte) bool {
	for _, name := range [...]string{"html", "head", "body"} {
		if bytes.EqualFold(root, []byte(name)) {
			return true
		}
	}
	return false
}

// rootOf returns the name of the first element of a text, or of its document
// type, and whether a declaration says that it is XML; nil if the element does
// not come in the text.
func rootOf(text []byte) (name []byte, declared bool) {
	for {
		i, _ := trim(text)
		text = text[i:]
		end := ">"
		switch {
		case len(text) < 2 || text[0] != '<':
			return nil, declared
		case bytes.HasPrefix(text, []byte("<!--")):
			end = "-->"
		case bytes.HasPrefix(text, []byte("<?")):
			declared = declared || bytes.HasPrefix(text, []byte("<?xml"))
		case len(text) > 10 && bytes.EqualFold(text[:10], []byte("<!DOCTYPE ")):
			name := elementName(text[10:])
			if declared && !isHTML(name) {
				break // the element decides
			}
			return name, declared
		case text[1] != '!':
			return elementName(text[1:]), declared
		}
		if i = bytes.Index(text, []byte(end)); i < 0 {
			return nil, declared
		}
		text = text[i+len(end):]
	}
}

// elementName returns the name that a tag begins with; nil if the text may end
// inside of it.
func elementName(text []byte) []byte {
	a, _ := trim(text)
	text = text[a:]
	if i := bytes.IndexAny(text, " \t\r\n/>["); i > 0 {
		return text[:i]
	}
	return nil
}
