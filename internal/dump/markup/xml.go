// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

// Package markup reads news in SGML and XML: the corpora of Reuters and TREC, NITF and NewsML.
package markup

import (
	"bytes"
	"fmt"
	"slices"

	"github.com/newswire-go/newswire/internal/charset"
	"github.com/newswire-go/newswire/internal/dump/record"
	"github.com/newswire-go/newswire/internal/dump/scan"
)

// The XML formats of the IPTC share this reader: it finds the start and the end of
// an item, its fields, and the element that holds the story.
//
// Elements are identified by local name at any depth, and tags need not match. A
// dump may have several documents one after the other. Items start and end anywhere
// in a line.

// A vocabulary holds the names of the elements of an XML format.
type vocabulary struct {
	roots   []string // elements around items; their other content is boilerplate
	items   []string // elements that are articles
	content []string // elements of an item that may hold the story, in order of preference
	fields  map[string]xmlField
	skipped []string // elements of an item, outside of its content, that are skipped
}

// An xmlField says which field of an article an element holds.
type xmlField struct {
	is   element
	attr string // the attribute that holds the value; "" for the text of the element
	rank int    // of several elements for the same field the one with the lowest rank wins, then the first
}

// Fields of XML items only.
const (
	elClass  element = iota + 100 // the class of the item: text, picture
	elStatus                      // usable or canceled
)

// An xmlReader reads the items of a dump. It stops inside a line, at Source.At, if an item
// ends there.
type xmlReader struct {
	*record.Source
	format *record.Format
	*vocabulary
	root bool        // an element around items is open
	lead record.Body // buffer: the dateline of an item, before its text
	buf  record.Body // buffer: a field
}

// maxQuiet is the number of bytes between two tags outside of items after which
// the text is reported as not being part of the format.
const maxQuiet = 2 << 10

// is reports whether a list contains the name.
func is(name []byte, list []string) bool {
	return slices.Contains(list, string(name))
}

// opensXML reports whether the i-th line ahead begins with an item or a root of the
// format. Declarations and comments may precede it.
func opensXML(s *record.Source, i int, f *vocabulary) bool {
	text := s.Line(i)
	if len(text) == 0 || text[0] != '<' && text[0] != ' ' && text[0] != '\t' {
		return false
	}
	a, _ := scan.Trim(text)
	x := xmlScanner{s: s, i: i, k: a}
	x.brief = true
	for {
		switch x.next() {
		case xmlDeclaration:
		case xmlTag:
			return is(x.name(), f.items) || is(x.name(), f.roots)
		default:
			return false
		}
	}
}

// Read reads up to the end of the next item.
func (s *xmlReader) Read(r *record.Record) bool {
	x := xmlScanner{s: s.Source, k: s.At}
	s.Within = s.format
	quiet, tagged := 0, s.At // bytes since the last tag; where it ends in the line ahead
	for {
		switch t := x.next(); t {
		case xmlEnd:
			s.Skip(s.Ahead())
			s.At, s.Within, s.root = 0, nil, false
			return true
		case xmlLine:
			quiet += len(s.Line(0)) - tagged
			if tagged = 0; s.lineOutside(r, &x, quiet) {
				return true
			}
		case xmlText:
			if a, b := scan.Trim(s.Line(0)[x.at:x.end]); a < b && !s.root {
				s.At = x.at
				s.outside(r)
				return true
			}
		case xmlTag, xmlClose:
			quiet, tagged = 0, x.k
			name := x.name()
			if t == xmlTag && is(name, s.items) && !x.empty() {
				s.item(r, x.at, string(name))
				return true
			}
			if is(name, s.roots) {
				s.root = t == xmlTag && !x.empty()
			}
		}
		if x.i > 0 { // a tag of several lines
			s.Skip(x.i)
			x.i, s.At = 0, x.k
		}
	}
}

// lineOutside skips the line ahead, which is outside of items. It reports whether
// Read must return: because there are too many bytes without a tag, or because
// the format of the next line must be detected.
func (s *xmlReader) lineOutside(r *record.Record, x *xmlScanner, quiet int) bool {
	l, _ := s.Peek(0)
	if l.Long || quiet > record.MaxCover || quiet > maxQuiet && x.until == "" {
		s.outside(r)
		return true
	}
	s.Skip(1)
	x.i, s.At = 0, 0
	o := s.Opening(0)
	if o == s.format || o == nil && (s.root || x.until != "") {
		return false
	}
	s.Within, s.root = nil, s.root && o == nil
	return true
}

// outside makes r the error for the rest of the line ahead, text outside of items.
func (s *xmlReader) outside(r *record.Record) {
	r.Err = fmt.Errorf("%w: text outside of the records", record.ErrFormat)
	l, _ := s.Peek(0)
	a, b := scan.Trim(l.Text[s.At:])
	if a < b || l.Long {
		r.ExtendPart(l, s.At+a, s.At+b)
	}
	s.Skip(1)
	s.At, s.Within, s.root = 0, nil, false
}

// A rendition is an element of an item that may hold the story.
type rendition struct {
	rank   int    // index in the content of the format; plus its length for a teaser or the like
	size   int    // bytes of text, or of text in the region if there is one
	region string // the element that contains the story; "" for the rendition itself
	lines  bool   // there are no elements for paragraphs
	long   bool   // there is a line longer than record.WrapWidth
}

// better reports whether a is preferred to b: it has a lower rank or, with the same
// rank, more text.
func (a rendition) better(b rendition) bool {
	switch {
	case a.size == 0 || b.size == 0:
		return a.size > b.size
	case a.rank != b.rank:
		return a.rank < b.rank
	}
	return a.size > b.size
}

// item reads the item whose tag is at the byte at of the line ahead.
func (s *xmlReader) item(r *record.Record, at int, name string) {
	first, _ := s.Peek(0)
	e := xmlExtent{xmlScanner: xmlScanner{s: s.Source, k: at}, r: r, name: name, at: at, start: first.Raw(at)}
	pick := picker{f: s.vocabulary, best: -1}
	for t := e.next(); !e.ends(t); t = e.next() {
		if !e.over {
			pick.take(&e.xmlScanner, t)
		}
	}
	if l, ok := s.Peek(e.i); ok && e.k > 0 && s.Limit >= 0 && l.Raw(e.k)-e.start > s.Limit || e.over {
		e.passOver()
	}
	for i := range e.i + 1 {
		l, ok := s.Peek(i)
		if !ok {
			break
		}
		from, to := 0, len(l.Text)
		if i == 0 {
			from = e.at
		}
		if i == e.i {
			to = e.k
		}
		if from < to {
			extendBetween(r, l, from, to)
		}
	}
	switch {
	case e.over:
		r.Err = record.ErrTooLong
		r.Body.Drop()
		r.Title.Drop()
	case r.Err == nil:
		pick.end()
		s.readFields(r, &pick, at, e.i, e.k)
	}
	s.Skip(e.i)
	s.At = e.k
	s.skipRest()
}

// An xmlExtent finds the end of an item.
type xmlExtent struct {
	xmlScanner
	r     *record.Record
	name  string
	at    int   // in the line ahead, the start of the item, or 0 if that line has been skipped
	start int64 // in the dump
	depth int
	over  bool // the item exceeds the limit
}

// ends reports whether the item ends with the token or, truncated, before it.
func (e *xmlExtent) ends(t xmlToken) bool {
	switch t {
	case xmlEnd:
		e.r.Truncated = true
		return true
	case xmlDeclaration:
		return e.cutOff()
	case xmlLine:
		if l, _ := e.s.Peek(e.line); e.s.TooLong(l, e.start) {
			e.passOver()
		}
		e.r.Truncated = otherOpening(e.s, e.i)
		return e.r.Truncated
	case xmlTag:
		if e.name != string(e.xmlScanner.name()) || e.empty() {
			return false
		}
		if e.depth++; e.depth > 1 && !nests(e.name) {
			return e.cutOff()
		}
	case xmlClose:
		if e.name == string(e.xmlScanner.name()) {
			e.depth--
		}
		return e.depth == 0
	}
	return false
}

// cutOff truncates the item before the last token.
func (e *xmlExtent) cutOff() bool {
	e.i, e.k = e.line, e.xmlScanner.at
	e.r.Truncated = true
	return true
}

// passOver skips the lines before the next token, which are part of an item that
// exceeds the limit.
func (e *xmlExtent) passOver() {
	e.over = true
	for ; e.i > 0; e.i-- {
		l, _ := e.s.Peek(0)
		if a, b := scan.Trim(l.Text); a < b || l.Long {
			e.r.ExtendPart(l, max(a, e.at), b)
		}
		e.at = 0
		e.s.Skip(1)
	}
}

// extendBetween makes the bytes i to j of a line, without white space, part of the record.
func extendBetween(r *record.Record, l *charset.Line, i, j int) {
	if a, b := scan.Trim(l.Text[i:j]); a < b {
		r.ExtendPart(l, i+a, i+b)
	}
}

// skipRest skips the rest of the line ahead if it is blank. Otherwise Read goes on
// there.
func (s *xmlReader) skipRest() {
	if s.Ahead() == 0 { // the last line may not have come yet
		s.At, s.Within = 0, nil
		return
	}
	l, _ := s.Peek(0)
	if a, b := scan.Trim(l.Text[min(s.At, len(l.Text)):]); s.At > 0 && a == b {
		s.Skip(1)
		s.At = 0
	}
	if s.At == 0 && !s.root {
		s.Within = nil
	}
}

// nests reports whether items of the name may be nested.
func nests(name string) bool { return name == "NewsItem" }

// otherOpening reports whether the i-th line ahead opens a record of a format
// other than those in XML.
func otherOpening(s *record.Source, i int) bool {
	o := s.Opening(i)
	return o != nil && o != NITF && o != NewsML
}

// A picker chooses the rendition that is the story.
type picker struct {
	f    *vocabulary
	best int // index of the chosen rendition in the item; -1 if there is none
	of   rendition

	count int // renditions so far
	cur   rendition
	open  nesting // cur
	skip  nesting // an element in it that is skipped
	regions
	size   [3]int // bytes of text by kind of region
	blocks int
}

// A nesting is an open element and the number n of open elements of its name, with
// itself. If n is 0, no element is open.
type nesting struct {
	name string
	n    int
}

// begin opens an element.
func (e *nesting) begin(name []byte) { e.name, e.n = string(name), 1 }

// tag updates the nesting for a token inside of the element.
func (e *nesting) tag(x *xmlScanner, t xmlToken) {
	if e.n == 0 || t != xmlTag && t != xmlClose || string(x.name()) != e.name || x.empty() {
		return
	}
	if t == xmlClose {
		e.n--
	} else {
		e.n++
	}
}

// regions track the elements of a rendition that contain the story if they exist:
// body.content of NITF and section.main of a page.
type regions struct {
	in   nesting
	kind int // of the open region
}

const (
	regionAll = iota
	regionNITF
	regionMain
)

// enter updates the regions for a tag.
func (g *regions) enter(x *xmlScanner, t xmlToken) {
	if g.in.n > 0 {
		if g.in.tag(x, t); g.in.n == 0 {
			g.kind = regionAll
		}
		return
	}
	if t == xmlClose || x.empty() {
		return
	}
	switch name := x.name(); {
	case string(name) == "body.content":
		g.in.begin(name)
		g.kind = regionNITF
	case string(name) == "section" && x.hasClass("main"):
		g.in.begin(name)
		g.kind = regionMain
	}
}

// take updates the picker for a token of the item.
func (p *picker) take(x *xmlScanner, t xmlToken) {
	switch {
	case p.open.n == 0:
		if t == xmlTag && is(x.name(), p.f.content) && !x.empty() {
			p.begin(x)
		}
	case t == xmlText:
		if p.skip.n == 0 {
			a, b := scan.Trim(x.s.Line(x.line)[x.at:x.end])
			p.size[p.kind] += b - a
			p.cur.long = p.cur.long || b-a > record.WrapWidth
		}
	case p.skip.n > 0:
		p.skip.tag(x, t)
	case t == xmlTag && x.isLeftOutTag():
		if !x.empty() {
			p.skip.begin(x.name())
		}
	case t == xmlTag || t == xmlClose:
		if isBlock(x.name()) {
			p.blocks++
		}
		p.enter(x, t)
		if p.open.tag(x, t); p.open.n == 0 {
			p.close()
		}
	}
}

// begin starts a rendition.
func (p *picker) begin(x *xmlScanner) {
	p.open.begin(x.name())
	p.cur = rendition{rank: rankOf(x.name(), p.f.content)}
	if isAside(attribute(x.tag, "rendition")) {
		p.cur.rank += len(p.f.content)
	}
	p.regions, p.size, p.blocks = regions{}, [3]int{}, 0
	p.enter(x, xmlTag)
}

// end closes a rendition that is truncated with its item.
func (p *picker) end() {
	if p.open.n > 0 {
		p.close()
	}
}

// close compares a rendition that has ended with the best so far.
func (p *picker) close() {
	p.open, p.skip = nesting{}, nesting{}
	p.cur.size = p.size[regionAll]
	p.cur.lines = p.blocks == 0
	switch {
	case p.size[regionNITF] > 0:
		p.cur.size, p.cur.region = p.size[regionNITF], "body.content"
	case p.size[regionMain] > 0:
		p.cur.size, p.cur.region = p.size[regionMain], "section"
	}
	if p.best < 0 && p.cur.size > 0 || p.best >= 0 && p.cur.better(p.of) {
		p.best, p.of = p.count, p.cur
	}
	p.count++
}

// rankOf returns the index of a name in a list, or its length if there is none.
func rankOf(name []byte, list []string) int {
	for i, s := range list {
		if string(name) == s {
			return i
		}
	}
	return len(list)
}

// isAside reports whether a rendition is only part of the story, or not for
// publication, by its name: "dpa7901rendition:teaser".
func isAside(name []byte) bool {
	name = name[bytes.LastIndexByte(name, ':')+1:]
	switch string(name) {
	case "headline", "teaser", "summary", "abstract", "notepad", "caption", "closingline":
		return true
	}
	return false
}

// blockElements are the elements of NITF and HTML that start a paragraph.
var blockElements = [...]string{
	"p", "div", "block", "h1", "h2", "h3", "h4", "h5", "h6", "hl1", "hl2", "hedline", "li", "dt", "dd", "tr", "table", "section", "article", "blockquote", "bq", "pre", "ul", "ol", "dl", "hr",
}

func isBlock(name []byte) bool {
	if len(name) > 10 {
		return false
	}
	for _, s := range blockElements {
		if len(s) == len(name) && bytes.EqualFold(name, []byte(s)) {
			return true
		}
	}
	return false
}

// leftOut are the elements of a rendition that are not part of the story.
var leftOut = [...]string{
	"head", "header", "footer", "aside", "nav", "script", "style", "title", "media", "figure", "figcaption", "body.head", "body.end", "video", "audio", "Encoding",
}

// isLeftOutTag reports whether the last tag opens an element that is not part of the
// story.
func (x *xmlScanner) isLeftOutTag() bool {
	name := x.name()
	for _, s := range leftOut {
		if len(s) == len(name) && bytes.EqualFold(name, []byte(s)) {
			return true
		}
	}
	return x.hasClass("teaser") || x.hasClass("notepad")
}
