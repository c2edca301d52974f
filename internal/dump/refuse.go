// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package dump

import (
	"bytes"

	"github.com/newswire-go/newswire/internal/dump/record"
	"github.com/newswire-go/newswire/internal/dump/scan"
	"github.com/newswire-go/newswire/internal/filetype"
)

// Inputs that are not dumps are rejected with an error that names their type:
// binary files by their signatures, JSON, tables, mail and markup by their first
// lines.
//
// No readable dump is rejected. There is no rule by the share of control characters,
// as noisy captures of wires have many, and XML in which a format is detected is not
// rejected. Web pages and RTF are rejected unless an export is detected in them, since
// their markup would remain in the articles.

// A refusal is the error for an input that is not a dump. It wraps ErrFormat.
type refusal string

func (r refusal) Error() string { return "the input is " + string(r) }

func (refusal) Unwrap() error { return record.ErrFormat }

// refusals describe the types of files that are not dumps, and how to read them.
var refusals = map[filetype.Type]refusal{
	filetype.Zip:     "a zip archive: open it with package unpack",
	filetype.Docx:    "a Word document (docx): open it with package unpack",
	filetype.Xlsx:    "an Excel workbook (xlsx): save it as CSV and pass the text of each row to ParseArticle",
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
	filetype.OLE:     "an Office document or mail in a binary format (doc, xls, ppt, msg) or with a password: save it as docx or as text",
	filetype.Parquet: "a Parquet file: pass the text of each row to ParseArticle",
	filetype.Avro:    "an Avro file: pass the text of each record to ParseArticle",
	filetype.SQLite:  "a SQLite database: pass the text of each row to ParseArticle",
	filetype.PNG:     "a picture (png)",
	filetype.JPEG:    "a picture (jpeg)",
	filetype.GIF:     "a picture (gif)",
	filetype.WARC:    "a web archive (WARC): extract the text of each page",
	filetype.RTF:     "a rich text file (RTF) and not a known export: save it as text",
	filetype.Mail:    "a mail message: open it with package unpack",
	filetype.Mbox:    "a box of mail messages (mbox): open it with package unpack",
}

// Refusals of text.
const (
	refusedJSON refusal = "JSON: decode it, and pass the text of each object to ParseArticle"
	refusedCSV  refusal = "a table (CSV): decode it, and pass the text of each row to ParseArticle"
	refusedHTML refusal = "a web page (HTML) and not a known export: extract its text"
	refusedXML  refusal = "XML of an unknown kind: extract its text"
)

// textual reports whether files of the type are text.
func textual(t filetype.Type) bool { return t == filetype.WARC || t == filetype.RTF }

// refusal returns the reason to reject the input, or nil.
func (s *Splitter) refusal() error {
	if s.opt.Boundary != nil || s.format != nil && s.format.Raw {
		return nil
	}
	head := s.in.Head(filetype.Pending)
	is := filetype.Of(head)
	if is == filetype.Zip { // find out which document it may be
		is = filetype.Of(s.in.Head(func(head []byte) bool { return len(head) < filetype.HeadSize && filetype.Of(head) == filetype.Zip }))
	}
	if skin := s.skinOf(is); skin != 0 {
		return s.openSkin(skin)
	}
	copied := s.in.Fixed && s.format != single // the caller says that the text is copy
	if is != "" && (!textual(is) || !copied) {
		return refusals[is]
	}
	if copied {
		return nil
	}
	if r := s.noCopy(); r != "" {
		return r
	}
	return nil
}

// maxSigns is the number of bytes from which the kind of a text is detected.
const maxSigns = 4 << 10

// noCopy returns the reason to reject the input by its first lines, "" if there is
// none. It reads beyond the first line that is not blank only if that line may be
// the start of a type that is rejected, so that a story is not delayed.
func (s *Splitter) noCopy() refusal {
	first := 0
	for s.in.IsBlank(first) {
		if l, ok := s.in.Peek(first); !ok || l.Start > maxSigns {
			return ""
		}
		first++
	}
	text := s.in.Trimmed(first)
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

// firstText returns the i-th line ahead and the lines after it for which more
// returns true, up to maxSigns.
func (s *Splitter) firstText(i int, more func(line []byte) bool) []byte {
	s.scratch = append(append(s.scratch[:0], s.in.Trimmed(i)...), '\n')
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

// isMailLine reports whether a line may be part of the header of a mail.
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

// isJSON reports whether a text begins with a brace and a key: a JSON object, or an
// array of objects.
func isJSON(text []byte) bool {
	skip := func(c byte) bool {
		i, _ := scan.Trim(text)
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

// columns are common names of columns in tables of news copy.
var columns = [...]string{
	"title", "headline", "content", "text", "body", "article", "url", "link", "author", "byline", "date", "published",
	"publication", "source", "section", "summary", "description", "abstract", "category", "label", "id",
}

// isTableHead reports whether a line is the header of a table: three or more short
// cells, two of which are in columns.
func isTableHead(line []byte) bool {
	const longest = 40
	for _, mark := range []byte(",;\t|") {
		cells, known := 0, 0
		for cell := range bytes.SplitSeq(line, []byte{mark}) {
			a, b := scan.Trim(cell)
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

// markup returns the reason to reject a text that begins with a tag, "" if there is
// none, as in the SGML of corpora.
func (s *Splitter) markup(first int) refusal {
	const often = 1 << 10
	s.scratch = s.scratch[:0]
	next := 0 // length of the text at which it is examined next
	for i := first; ; i++ {
		l, ok := s.in.Peek(i)
		ended := !ok || l.Start > record.DetectSize
		if !ended {
			s.scratch = append(append(s.scratch, l.Text...), '\n')
			if len(s.scratch) < next {
				continue
			}
			if next = 0; len(s.scratch) > often {
				next = 2 * len(s.scratch) // keeps the time linear
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

// isMarked reports whether a format with separators is detected.
func (s *Splitter) isMarked() bool {
	for i := 0; ; i++ {
		if l, ok := s.in.Peek(i); !ok || l.Start > record.DetectSize {
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

// rootOf returns the name of the root element or document type of a text, nil if it
// is not in the text, and whether there is an XML declaration.
func rootOf(text []byte) (name []byte, declared bool) {
	for {
		i, _ := scan.Trim(text)
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

// elementName returns the name that a tag begins with, nil if the text ends inside
// it.
func elementName(text []byte) []byte {
	a, _ := scan.Trim(text)
	text = text[a:]
	if i := bytes.IndexAny(text, " \t\r\n/>["); i > 0 {
		return text[:i]
	}
	return nil
}
