// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package dump

import (
	"bytes"
	"fmt"
	"slices"
	"time"

	"github.com/newswire-go/newswire/internal/charset"
	"github.com/newswire-go/newswire/internal/dump/scan"
)

// The XML formats of the IPTC share this reader: it finds the start and the end of
// an item, its fields, and the element that holds the story.
//
// Elements are identified by local name at any depth, and tags need not match. A
// dump may have several documents one after the other. Items start and end anywhere
// in a line.

// An xmlFormat describes an XML format.
type xmlFormat struct {
	*format
	roots   []string // elements around items; their other content is boilerplate
	items   []string // elements that are articles
	content []string // elements of an item that may hold the story, in order of preference
	fields  map[string]xmlField
	passed  []string // elements of an item, outside of its content, that are skipped
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

// An xmlState is the state of a Splitter between two XML items.
type xmlState struct {
	at   int     // bytes of the line ahead that have been read
	of   *format // the format that reads on; nil if it is to be detected
	root bool    // an element around items is open
	lead Body    // buffer: the dateline of an item, before its text
}

// maxQuiet is the number of bytes between two tags outside of items after which
// the text is reported as not being part of the format.
const maxQuiet = 2 << 10

// startsBlank reports whether the beginning of a dump has nothing but white space,
// or less than a byte-order mark.
func startsBlank(head []byte) bool {
	const longest = 64
	i, j := scan.Trim(head)
	return len(head) < longest && (i == j || len(head) < len("\ufeff") && !scan.Inked(head[0]))
}

// isMarkup reports whether a dump begins with a tag.
func isMarkup(head []byte) bool {
	i, j := scan.Trim(head)
	return i < j && head[i] == '<'
}

// is reports whether a list contains the name.
func is(name []byte, list []string) bool {
	return slices.Contains(list, string(name))
}

// opensXML reports whether the i-th line ahead begins with an item or a root of the
// format. Declarations and comments may precede it.
func (s *Splitter) opensXML(i int, f *xmlFormat) bool {
	text := s.line(i)
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

// readXML reads up to the end of the next item.
func (s *Splitter) readXML(r *Record, f *xmlFormat) {
	x := xmlScanner{s: s, k: s.xml.at}
	s.xml.of = f.format
	quiet, tagged := 0, s.xml.at // bytes since the last tag; where it ends in the line ahead
	for {
		switch t := x.next(); t {
		case xmlEnd:
			s.in.Skip(s.in.Ahead())
			s.xml = xmlState{lead: s.xml.lead}
			return
		case xmlLine:
			quiet += len(s.line(0)) - tagged
			if tagged = 0; s.lineOutside(r, &x, f, quiet) {
				return
			}
		case xmlText:
			if a, b := scan.Trim(s.line(0)[x.at:x.end]); a < b && !s.xml.root {
				s.xml.at = x.at
				s.outside(r)
				return
			}
		case xmlTag, xmlClose:
			quiet, tagged = 0, x.k
			name := x.name()
			if t == xmlTag && is(name, f.items) && !x.empty() {
				s.xmlItem(r, f, x.at, string(name))
				return
			}
			if is(name, f.roots) {
				s.xml.root = t == xmlTag && !x.empty()
			}
		}
		if x.i > 0 { // a tag of several lines
			s.in.Skip(x.i)
			x.i, s.xml.at = 0, x.k
		}
	}
}

// lineOutside skips the line ahead, which is outside of items. It reports whether
// readXML must return: because there are too many bytes without a tag, or because
// the format of the next line must be detected.
func (s *Splitter) lineOutside(r *Record, x *xmlScanner, f *xmlFormat, quiet int) bool {
	l, _ := s.in.Peek(0)
	if l.Long || quiet > maxCover || quiet > maxQuiet && x.until == "" {
		s.outside(r)
		return true
	}
	s.in.Skip(1)
	x.i, s.xml.at = 0, 0
	o := s.opening(0)
	if o == f.format || o == nil && (s.xml.root || x.until != "") {
		return false
	}
	s.xml.of, s.xml.root = nil, s.xml.root && o == nil
	return true
}

// outside makes r the error for the rest of the line ahead, text outside of items.
func (s *Splitter) outside(r *Record) {
	r.Err = fmt.Errorf("%w: text outside of the records", ErrFormat)
	l, _ := s.in.Peek(0)
	a, b := scan.Trim(l.Text[s.xml.at:])
	if a < b || l.Long {
		r.TakePart(l, s.xml.at+a, s.xml.at+b)
	}
	s.in.Skip(1)
	s.xml = xmlState{lead: s.xml.lead}
}

// A rendition is an element of an item that may hold the story.
type rendition struct {
	rank   int    // index in the content of the format; plus its length for a teaser or the like
	ink    int    // bytes of text, or of text in the region if there is one
	region string // the element that contains the story; "" for the rendition itself
	lines  bool   // there are no elements for paragraphs
	long   bool   // there is a line longer than wrapWidth
}

// better reports whether a is preferred to b: it has a lower rank or, with the same
// rank, more text.
func (a rendition) better(b rendition) bool {
	switch {
	case a.ink == 0 || b.ink == 0:
		return a.ink > b.ink
	case a.rank != b.rank:
		return a.rank < b.rank
	}
	return a.ink > b.ink
}

// xmlItem reads the item whose tag is at the byte at of the line ahead.
func (s *Splitter) xmlItem(r *Record, f *xmlFormat, at int, name string) {
	first, _ := s.in.Peek(0)
	e := xmlExtent{xmlScanner: xmlScanner{s: s, k: at}, r: r, name: name, at: at, start: first.Raw(at)}
	pick := picker{f: f, best: -1}
	for t := e.next(); !e.ends(t); t = e.next() {
		if !e.over {
			pick.take(&e.xmlScanner, t)
		}
	}
	if l, ok := s.in.Peek(e.i); ok && e.k > 0 && s.opt.Limit >= 0 && l.Raw(e.k)-e.start > s.opt.Limit || e.over {
		e.passOver()
	}
	for i := range e.i + 1 {
		l, ok := s.in.Peek(i)
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
			s.takeBetween(r, l, from, to)
		}
	}
	switch {
	case e.over:
		r.Err = ErrTooLong
		r.Body.drop()
		r.Title.drop()
	case r.Err == nil:
		pick.end()
		s.xmlFields(r, f, &pick, at, e.i, e.k)
	}
	s.in.Skip(e.i)
	s.xml.at = e.k
	s.xmlRest(f)
}

// An xmlExtent finds the end of an item.
type xmlExtent struct {
	xmlScanner
	r     *Record
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
		if l, _ := e.s.in.Peek(e.line); e.s.tooLong(l, e.start) {
			e.passOver()
		}
		e.r.Truncated = e.s.otherOpening(e.i)
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
		l, _ := e.s.in.Peek(0)
		if a, b := scan.Trim(l.Text); a < b || l.Long {
			e.r.TakePart(l, max(a, e.at), b)
		}
		e.at = 0
		e.s.in.Skip(1)
	}
}

// takeBetween makes the ink of a line from i to j part of the record.
func (s *Splitter) takeBetween(r *Record, l *charset.Line, i, j int) {
	if a, b := scan.Trim(l.Text[i:j]); a < b {
		r.TakePart(l, i+a, i+b)
	}
}

// xmlRest skips the rest of the line ahead if it is blank. Otherwise readXML goes on
// there.
func (s *Splitter) xmlRest(f *xmlFormat) {
	if s.in.Ahead() == 0 { // the last line may not have come yet
		s.xml.at, s.xml.of = 0, nil
		return
	}
	l, _ := s.in.Peek(0)
	if a, b := scan.Trim(l.Text[min(s.xml.at, len(l.Text)):]); s.xml.at > 0 && a == b {
		s.in.Skip(1)
		s.xml.at = 0
	}
	if s.xml.at == 0 && !s.xml.root {
		s.xml.of = nil
	}
}

// nests reports whether items of the name may be nested.
func nests(name string) bool { return name == "NewsItem" }

// otherOpening reports whether the i-th line ahead opens a record of a format
// other than those in XML.
func (s *Splitter) otherOpening(i int) bool {
	o := s.opening(i)
	return o != nil && o != nitf.format && o != newsML.format
}

// A picker chooses the rendition that is the story.
type picker struct {
	f    *xmlFormat
	best int // index of the chosen rendition in the item; -1 if there is none
	of   rendition

	count int // renditions so far
	cur   rendition
	open  nesting // cur
	skip  nesting // an element in it that is skipped
	regions
	ink    [3]int // bytes of text by kind of region
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
			a, b := scan.Trim(x.s.line(x.line)[x.at:x.end])
			p.ink[p.kind] += b - a
			p.cur.long = p.cur.long || b-a > wrapWidth
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
	p.regions, p.ink, p.blocks = regions{}, [3]int{}, 0
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
	p.cur.ink = p.ink[regionAll]
	p.cur.lines = p.blocks == 0
	switch {
	case p.ink[regionNITF] > 0:
		p.cur.ink, p.cur.region = p.ink[regionNITF], "body.content"
	case p.ink[regionMain] > 0:
		p.cur.ink, p.cur.region = p.ink[regionMain], "section"
	}
	if p.best < 0 && p.cur.ink > 0 || p.best >= 0 && p.cur.better(p.of) {
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

// xmlTime parses a date and time in the basic or extended format of ISO 8601:
// "20130304T092000Z", "2013-03-04T09:20:00+01:00", "2013-03-04". The time is zero
// if it has no zone.
func xmlTime(text []byte) (d Date, t time.Time, ok bool) {
	var buf [40]byte
	tight := buf[:0]
	a, b := scan.Trim(text)
	text = text[a:b]
	fraction := false // of a second
	for i, c := range text[:min(len(text), len(buf))] {
		switch {
		case c == '.':
			fraction = true
		case fraction && scan.IsDigit(c), c == ':', c == '-' && i < 10:
		case c == ' ' && i == 10:
			tight = append(tight, 'T')
		default:
			tight, fraction = append(tight, c), false
		}
	}
	n := scan.Number(tight[:min(len(tight), 8)])
	if len(tight) < 8 || n < 0 {
		return Date{}, time.Time{}, false
	}
	d = Date{Year: n / 10000, Month: n / 100 % 100, Day: n % 100}
	if d.Year < 1900 || d.Year > 2200 || d.Month < 1 || d.Month > 12 || d.Day < 1 || d.Day > 31 {
		return Date{}, time.Time{}, false
	}
	for _, layout := range [...]string{"20060102T150405Z0700", "20060102T1504Z0700"} {
		if t, err := time.Parse(layout, string(tight)); err == nil {
			return d, t, true
		}
	}
	return d, time.Time{}, true
}
