// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package envelope

import (
	"bytes"
	"fmt"
	"slices"
	"time"

	"github.com/newswire-go/newswire/internal/charset"
)

// What the formats of the IPTC in XML share: where an item starts and ends, its
// fields, and which of the elements with text in it is the story.
//
// Elements are known by their local names, wherever they stand, and tags need not
// match: a wire's XML is read as it comes, several documents one after the
// other, on as many lines as it likes. An item need not start at the beginning
// of a line, nor end with one.

// An xmlFormat is what there is to know of a format in XML.
type xmlFormat struct {
	*format
	roots   []string // elements around items, with heads that are no copy
	items   []string // elements that are articles
	content []string // elements in them that may hold the story, the best first
	fields  map[string]xmlField
	passed  []string // elements of an item, outside of its content, to pass over
}

// An xmlField is what an element of an item is for.
type xmlField struct {
	is   element
	attr string // the attribute that holds it; "" for the text
	rank int    // of several elements that hold it the one with the least counts
}

// More uses of elements, of items in XML only.
const (
	elClass  element = iota + 100 // what kind of item it is
	elStatus                      // whether it may be used
)

// An xmlState is where a Splitter is in XML.
type xmlState struct {
	at   int     // in the line ahead, what comes after the last item
	of   *format // of that item, for what follows on its line; nil at the beginning of a line
	root bool    // an element around items is open
	lead Body    // the dateline of an item, before its text
}

// maxQuiet is how much a head around items may hold without a tag.
const maxQuiet = 2 << 10

// is reports whether a name is one of a list.
func is(name []byte, list []string) bool {
	return slices.Contains(list, string(name))
}

// opensXML reports whether the i-th line ahead begins with one of the elements of
// a format, or with declarations and comments before one.
func (s *Splitter) opensXML(i int, f *xmlFormat) bool {
	text := s.line(i)
	if len(text) == 0 || text[0] != '<' && text[0] != ' ' && text[0] != '\t' {
		return false
	}
	a, _ := trim(text)
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

// readXML reads the next item, or what stands around it.
func (s *Splitter) readXML(r *Record, f *xmlFormat) {
	x := xmlScanner{s: s, k: s.xml.at}
	s.xml.of = f.format
	quiet := 0 // bytes since the last tag
	for {
		switch t := x.next(); t {
		case xmlEnd:
			s.in.Skip(s.in.Ahead())
			s.xml = xmlState{lead: s.xml.lead}
			return
		case xmlLine:
			quiet += len(s.line(0))
			if s.lineOutside(r, &x, f, quiet) {
				return
			}
		case xmlText:
			if a, b := trim(s.line(0)[x.at:x.end]); a < b && !s.xml.root {
				s.xml.at = x.at
				s.outside(r)
				return
			}
		case xmlTag, xmlClose:
			quiet = 0
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

// lineOutside passes over the line ahead, which is in no item, and reports whether
// that ends what is read: too much has come without a tag, or what the next line
// is is to be seen.
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

// outside reports the rest of the line ahead, which is in no item.
func (s *Splitter) outside(r *Record) {
	r.Err = fmt.Errorf("%w: text outside of the records", ErrFormat)
	l, _ := s.in.Peek(0)
	a, b := trim(l.Text[s.xml.at:])
	if a < b || l.Long {
		r.TakePart(l, s.xml.at+a, s.xml.at+b)
	}
	s.in.Skip(1)
	s.xml = xmlState{lead: s.xml.lead}
}

// A rendition is one of the elements of an item that may hold the story.
type rendition struct {
	rank   int // in the list of the format
	ink    int // bytes of text, without that of heads
	region string
	lines  bool // it has no elements for paragraphs
	long   bool // it has a line that is too long to be wrapped
}

// better reports whether a is to be taken, not b: it is of a better kind or, of
// one kind, longer.
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

// An xmlExtent finds out how far an item goes.
type xmlExtent struct {
	xmlScanner
	r     *Record
	name  string
	at    int   // in the line ahead, where the item or what is left of it begins
	start int64 // in the dump
	depth int
	over  bool // the limit
}

// ends reports whether the item ends with a token, or before it: it is cut off
// then.
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

// cutOff ends the item before the last token.
func (e *xmlExtent) cutOff() bool {
	e.i, e.k = e.line, e.xmlScanner.at
	e.r.Truncated = true
	return true
}

// passOver makes the lines before that of the next token part of an item over the
// limit, and skips them.
func (e *xmlExtent) passOver() {
	e.over = true
	for ; e.i > 0; e.i-- {
		l, _ := e.s.in.Peek(0)
		if a, b := trim(l.Text); a < b || l.Long {
			e.r.TakePart(l, max(a, e.at), b)
		}
		e.at = 0
		e.s.in.Skip(1)
	}
}

// takeBetween makes the ink of a line from i to j part of the record.
func (s *Splitter) takeBetween(r *Record, l *charset.Line, i, j int) {
	if a, b := trim(l.Text[i:j]); a < b {
		r.TakePart(l, i+a, i+b)
	}
}

// xmlRest passes over what is left of the line ahead where that is nothing, and
// notes else that it is of the format.
func (s *Splitter) xmlRest(f *xmlFormat) {
	if s.in.Ahead() == 0 { // the last line may not have come yet
		s.xml.at, s.xml.of = 0, nil
		return
	}
	l, _ := s.in.Peek(0)
	if a, b := trim(l.Text[min(s.xml.at, len(l.Text)):]); s.xml.at > 0 && a == b {
		s.in.Skip(1)
		s.xml.at = 0
	}
	if s.xml.at == 0 && !s.xml.root {
		s.xml.of = nil
	}
}

// nests reports whether items of the name may be in each other.
func nests(name string) bool { return name == "NewsItem" }

// otherOpening reports whether the i-th line ahead opens a record of a format
// that is not in XML.
func (s *Splitter) otherOpening(i int) bool {
	o := s.opening(i)
	return o != nil && o != nitf.format && o != newsML.format
}

// A picker looks at the renditions of an item, one after the other.
type picker struct {
	f    *xmlFormat
	best int // the number of the one that is the story; -1 if there is none
	of   rendition

	count int // of those that have come
	cur   rendition
	open  nesting // the one that is being looked at
	skip  nesting // an element in it that is left out
	regions
	ink    [3]int // by the kind of region
	blocks int
}

// A nesting is an element that is open, and how many of its name in it are. The
// zero nesting is that of no element.
type nesting struct {
	name string
	n    int
}

// begin opens an element.
func (e *nesting) begin(name []byte) { e.name, e.n = string(name), 1 }

// tag notes a token inside of the element.
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

// regions are the parts of a rendition that are the story, if it has them: that
// of NITF, and that of a page.
type regions struct {
	in   nesting
	kind int // of the open one
}

const (
	regionAll = iota
	regionNITF
	regionMain
)

// enter notes a tag.
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

// take notes a token of the item.
func (p *picker) take(x *xmlScanner, t xmlToken) {
	switch {
	case p.open.n == 0:
		if t == xmlTag && is(x.name(), p.f.content) && !x.empty() {
			p.begin(x)
		}
	case t == xmlText:
		if p.skip.n == 0 {
			a, b := trim(x.s.line(x.line)[x.at:x.end])
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

// begin begins a rendition.
func (p *picker) begin(x *xmlScanner) {
	p.open.begin(x.name())
	p.cur = rendition{rank: rankOf(x.name(), p.f.content)}
	if isAside(attribute(x.tag, "rendition")) {
		p.cur.rank += len(p.f.content)
	}
	p.regions, p.ink, p.blocks = regions{}, [3]int{}, 0
	p.enter(x, xmlTag)
}

// end ends a rendition that is cut off with its item.
func (p *picker) end() {
	if p.open.n > 0 {
		p.close()
	}
}

// close ends a rendition.
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

// rankOf returns the place of a name in a list.
func rankOf(name []byte, list []string) int {
	for i, s := range list {
		if string(name) == s {
			return i
		}
	}
	return len(list)
}

// isAside reports whether the name of a rendition is that of a part of the story,
// or of what is not to be published: "dpa7901rendition:teaser".
func isAside(name []byte) bool {
	name = name[bytes.LastIndexByte(name, ':')+1:]
	switch string(name) {
	case "headline", "teaser", "summary", "abstract", "notepad", "caption", "closingline":
		return true
	}
	return false
}

// blockElements begin a paragraph, in NITF and in pages.
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

// leftOut are elements of a story that are none of its text.
var leftOut = [...]string{
	"head", "header", "footer", "aside", "nav", "script", "style", "title", "media", "figure", "figcaption", "body.head", "body.end", "video", "audio", "Encoding",
}

// isLeftOutTag reports whether the element that the last tag opens is left out of
// a story.
func (x *xmlScanner) isLeftOutTag() bool {
	name := x.name()
	for _, s := range leftOut {
		if len(s) == len(name) && bytes.EqualFold(name, []byte(s)) {
			return true
		}
	}
	return x.hasClass("teaser") || x.hasClass("notepad")
}

// xmlTime reads a date and a time as ISO 8601 has them, with marks between the
// figures or without: "20130304T092000Z", "2013-03-04T09:20:00+01:00",
// "2013-03-04". A time without a zone is none.
func xmlTime(text []byte) (d Date, t time.Time, ok bool) {
	var buf [40]byte
	tight := buf[:0]
	a, b := trim(text)
	text = text[a:b]
	fraction := false // of a second
	for i, c := range text[:min(len(text), len(buf))] {
		switch {
		case c == '.':
			fraction = true
		case fraction && isDigit(c), c == ':', c == '-' && i < 10:
		case c == ' ' && i == 10:
			tight = append(tight, 'T')
		default:
			tight, fraction = append(tight, c), false
		}
	}
	n := number(tight[:min(len(tight), 8)])
	if len(tight) < 8 || n < 0 {
		return Date{}, time.Time{}, false
	}
	d = Date{n / 10000, n / 100 % 100, n % 100}
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
