// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package markup

import (
	"bytes"
	"strings"

	"github.com/newswire-go/newswire/internal/charset"
	"github.com/newswire-go/newswire/internal/dump/lines"
	"github.com/newswire-go/newswire/internal/dump/record"
	"github.com/newswire-go/newswire/internal/dump/scan"
	"github.com/newswire-go/newswire/internal/dump/wire"
)

// The SGML corpora share this reader of tags and of text in elements. The document
// types are not read: unknown tags are skipped, and an element that is not closed ends with
// the record.

// maxTag is the length of the longest tag; a "<" without a ">" so far is text.
const maxTag = 512

// An element is the use of the text in an element of SGML.
type element uint8

const (
	elNone     element = iota // not known: its text belongs to the element around it
	elIgnored                 // its text is dropped
	elID                      //
	elDate                    //
	elFile                    // the wire's file name, with the date: "AP-NR-03-04-89 2358EST"
	elKeyword                 // the wire's header, with the slug
	elSlug                    //
	elHeadline                //
	elByline                  //
	elDateline                //
	elSection                 //
	elSource                  //
	elText                    // the story
	elPara                    // a paragraph of whatever it is in
	elOther                   // not known to be a byline
)

// elements holds the names of elements, with spaces between them.
type elements map[element]string

// byName returns the elements by their names.
func (e elements) byName() map[string]element {
	m := make(map[string]element)
	for el, names := range e {
		for name := range strings.FieldsSeq(names) {
			m[name] = el
		}
	}
	return m
}

// element returns the element of the name, elNone for a name that is not known.
func (s *sgmlReader) element(name []byte) element {
	if s.foldCase && len(name) <= len(s.upper) {
		name = append(s.upper[:0], name...)
		for i, c := range name {
			if 'a' <= c && c <= 'z' {
				name[i] = c &^ 0x20
			}
		}
	}
	return s.elements[string(name)]
}

// An sgmlReader reads the records of a corpus in SGML.
type sgmlReader struct {
	*record.Source
	format   *record.Format
	tag      string                 // of the element that is a record
	elements map[string]element     // by the name of the tag
	foldCase bool                   // names may be in small letters
	encoding record.Encoding        // of the story and of what may become part of it
	finish   func(r *record.Record) // called with a record that has been read
	buf      record.Body
	upper    [12]byte // buffer of element: room for the longest name
}

// Read reads a record, which ends with the closing tag of its element.
func (s *sgmlReader) Read(r *record.Record) bool {
	if !s.SkipBoilerplate(s.format, nil) {
		return true
	}
	if !s.format.Opens(s.Source, 0) {
		if text := s.Trimmed(0); text[0] == '<' {
			if n, ok := tagLen(text); ok && n == len(text) {
				s.Skip(1) // a document type, or an element around the records
				return true
			}
		}
		return false
	}
	whole := closesElement(s.Line(0), s.tag)
	lines, closed := s.Extent(r, func(i int) record.Verdict {
		switch text := s.Line(i); {
		case whole, s.format.Opens(s.Source, i):
			return record.Before
		case closesElement(text, s.tag):
			return record.Last
		}
		return record.Continues
	})
	if lines == 0 {
		return true
	}
	s.ExtendOver(r, lines)
	first := s.Trimmed(0)
	n, _ := tagLen(first)
	tag := first[:n]
	r.ID = r.CopyField(attribute(tag, "NEWID"))
	if r.ID == nil {
		r.ID = r.CopyField(attribute(tag, "id"))
	}
	s.buf.Reset()
	g := elementReader{sgmlReader: s, r: r}
	g.read(lines)
	r.Truncated = !closed || !closesElement(s.Line(lines-1), s.tag)
	s.Skip(lines)
	switch {
	case r.Err != nil:
	case r.Body.Len() == 0 && r.Title.Len() == 0 && r.Headline == nil:
		r.Err = record.ErrFormat // there is nothing in it
	default:
		s.finish(r)
	}
	return true
}

// opensTag reports whether a line begins with the tag, in large or small
// letters.
func opensTag(text []byte, tag string) bool {
	if len(text) <= len(tag) {
		return false
	}
	if text[0] != '<' {
		if text[0] != ' ' && text[0] != '\t' {
			return false
		}
		a, _ := scan.Trim(text)
		if text = text[a:]; len(text) <= len(tag) || text[0] != '<' {
			return false
		}
	}
	if !bytes.EqualFold(text[:len(tag)], []byte(tag)) {
		return false
	}
	c := text[len(tag)]
	return c == '>' || c == ' ' || c == '\t'
}

// closesElement reports whether the line has the closing tag of an element.
func closesElement(text []byte, name string) bool {
	for rest := text; ; {
		i := bytes.IndexByte(rest, '<')
		if i < 0 || i+2 >= len(rest) {
			return false
		}
		if rest = rest[i+1:]; rest[0] != '/' {
			continue
		}
		if rest = rest[1:]; len(rest) > len(name) && bytes.EqualFold(rest[:len(name)], []byte(name)) && (rest[len(name)] == '>' || rest[len(name)] == ' ') {
			return true
		}
	}
}

// An elementReader reads the elements of a record. It adds the text of the story to the
// body of the record at once, that of other elements to buf.
type elementReader struct {
	*sgmlReader
	r *record.Record

	open  [16]element // the open elements, without paragraphs
	depth int
	cur   element
	lead  int // how far the story went with the last dateline, 0 before one
}

// read reads the fields and the text of the first n lines.
func (g *elementReader) read(n int) {
	wrapped := g.isWrapped(n)
	in := false // inside a tag that goes on over the end of the line
	for i := range n {
		l, _ := g.Peek(i)
		text := l.Text
		k, b := scan.Trim(text)
		for k < b && text[k] == '&' && g.encoding&record.Entities != 0 {
			s, size, ok := record.Entity(text[k:b])
			if !ok || s != "" {
				break
			}
			a, _ := scan.Trim(text[k+size : b])
			k += size + a
		}
		switch {
		case k >= b:
			g.pause(true)
			continue
		case in:
			end := bytes.IndexByte(text[:min(b, maxTag)], '>')
			if end < 0 {
				continue
			}
			k = end + 1
			in = false
		case g.cur == elText && k > 0 && lines.IsReuter(text[k:b]):
			continue
		default:
			g.pause(k > 0 || !wrapped)
		}
		in = g.tags(l, k, b, g.endsTag(i+1, n))
	}
	for g.depth > 0 {
		g.pop()
	}
	g.r.Body.TrimEnd()
}

// tags reads the tags and the text of a line from k to b. It reports whether the line ends
// inside a tag, which is possible only if more is set.
func (g *elementReader) tags(l *charset.Line, k, b int, more bool) (in bool) {
	for text := l.Text; k < b; {
		lt := bytes.IndexByte(text[k:b], '<')
		if lt < 0 {
			break
		}
		lt += k
		switch size, opens := tagLen(text[lt:b]); {
		case !opens:
			g.add(l, k, lt+1)
			k = lt + 1
			continue
		case size > 0:
			g.add(l, k, lt)
			g.tag(text[lt : lt+size])
			k = lt + size
			continue
		case more && b-lt < maxTag:
			g.add(l, k, lt)
			g.tag(text[lt:b])
			return true
		}
		break
	}
	g.add(l, k, b)
	return false
}

// endsTag reports whether a tag may end in the i-th line.
func (g *elementReader) endsTag(i, n int) bool {
	if i >= n {
		return false
	}
	next := g.Line(i)
	return bytes.IndexByte(next[:min(len(next), maxTag)], '>') >= 0
}

// isWrapped is [record.Source.IsWrapped] for text without its tags.
func (g *elementReader) isWrapped(n int) bool {
	for i := range n {
		text := g.Line(i)
		if len(text) <= record.WrapWidth {
			continue
		}
		width, in := 0, false
		for _, c := range text {
			switch {
			case c == '<':
				in = true
			case c == '>':
				in = false
			case !in:
				width++
			}
		}
		if width > record.WrapWidth {
			return false
		}
	}
	return true
}

// pause ends a line of text: a paragraph, in the story, or a word.
func (g *elementReader) pause(paragraph bool) {
	t := g.target()
	switch {
	case g.cur == elText && g.lead > 0 && t.Len() == g.lead:
		t.Join() // the text begins on the line of its dateline
	case paragraph && g.cur == elText:
		t.TrimEnd()
		t.Break()
	case g.cur == elKeyword:
		t.Break() // its last line counts
	default:
		t.Join()
	}
}

// tagLen returns the length of the tag that text begins with, 0 if it does
// not end in text, and whether it is one.
func tagLen(text []byte) (n int, ok bool) {
	if len(text) < 2 {
		return 0, false
	}
	c := text[1]
	if c == '/' && len(text) > 2 {
		c = text[2]
	}
	if !scan.IsLetter(c) && c != '!' && c != '?' {
		return 0, false
	}
	end := bytes.IndexByte(text[:min(len(text), maxTag)], '>')
	return end + 1, true
}

// tagName returns the name in a tag, and whether it closes an element.
func tagName(tag []byte) (name []byte, closes bool) {
	tag = tag[1:]
	if len(tag) > 0 && tag[0] == '/' {
		tag, closes = tag[1:], true
	}
	n := 0
	for n < len(tag) && (scan.IsLetter(tag[n]) || scan.IsDigit(tag[n]) || tag[n] == '_' || tag[n] == '-') {
		n++
	}
	return tag[:n], closes
}

// attribute returns the value of an attribute in a tag.
func attribute(tag []byte, name string) []byte {
	for rest := tag; ; {
		i := bytes.IndexByte(rest, '=')
		if i < 0 {
			return nil
		}
		_, j := scan.Trim(rest[:i])
		key := rest[:j]
		if k := bytes.LastIndexAny(key, " \t"); k >= 0 {
			key = key[k+1:]
		}
		a, b := scan.Trim(rest[i+1:])
		value := rest[i+1+a : i+1+b]
		if len(value) > 0 && (value[0] == '"' || value[0] == '\'') {
			end := bytes.IndexByte(value[1:], value[0])
			if end < 0 {
				return nil
			}
			value, rest = value[1:end+1], value[end+2:]
		} else {
			end := bytes.IndexAny(value, " \t>")
			if end < 0 {
				end = len(value)
			}
			value, rest = value[:end], value[end:]
		}
		if bytes.EqualFold(key, []byte(name)) {
			return value
		}
	}
}

// target is where the text of the element goes.
func (g *elementReader) target() *record.Body {
	if g.cur == elText {
		return &g.r.Body
	}
	return &g.buf
}

// add adds text of a line to the element.
func (g *elementReader) add(l *charset.Line, a, b int) {
	if a >= b || g.cur == elNone || g.cur == elIgnored {
		return
	}
	t := g.target()
	if !scan.IsPrint(l.Text[a]) && (t.Len() == 0 || t.Pending()) {
		x, _ := scan.Trim(l.Text[a:b])
		a += x
	}
	t.AppendDecoded(l, a, b, g.encoding)
}

// tag opens or closes an element.
func (g *elementReader) tag(tag []byte) {
	name, closes := tagName(tag)
	el := g.element(name)
	switch {
	case el == elNone:
	case el == elPara:
		g.pause(true)
	case closes:
		for d := g.depth - 1; d >= 0; d-- {
			if g.open[d] == el {
				for g.depth > d {
					g.pop()
				}
				break
			}
		}
	case g.depth < len(g.open):
		g.open[g.depth] = el
		g.depth++
		g.cur = el
		g.buf.Reset()
		if el == elText && g.r.Body.Len() > 0 {
			g.pause(true)
		}
	}
}

// pop ends the innermost element.
func (g *elementReader) pop() {
	g.buf.TrimEnd()
	g.field(g.open[g.depth-1], g.buf.Text())
	g.buf.Reset()
	g.depth--
	g.cur = elNone
	if g.depth > 0 {
		g.cur = g.open[g.depth-1]
	}
}

// field takes the text of an element that has ended.
func (g *elementReader) field(el element, text []byte) {
	r := g.r
	switch el {
	case elID:
		r.ID = r.CopyField(text)
	case elDate:
		if r.Date == (scan.Date{}) && !r.SetDate(text) {
			r.SetUSDate(text)
		}
	case elFile:
		if i := bytes.IndexAny(text, "0123456789"); i >= 0 && r.Date == (scan.Date{}) {
			r.SetUSDate(text[i:])
		}
	case elKeyword:
		category, slug := wire.Keyword(text[bytes.LastIndexByte(text, '\n')+1:])
		if r.Slug == nil {
			r.Slug, r.Section = r.CopyField(slug), r.CopyField(category)
		}
	case elSlug:
		r.Slug = r.CopyField(text)
	case elSection:
		r.Section = r.CopyField(text)
	case elSource:
		r.Source = r.CopyField(text)
	case elHeadline, elByline, elOther:
		if g.begun() {
			if el != elOther {
				g.insert(0, len(text))
			}
		} else {
			g.head(el, text)
		}
	case elDateline:
		g.dateline(text)
	}
}

// begun reports whether the story has begun. Then an element that looks like a headline is
// a subhead.
func (g *elementReader) begun() bool {
	r := g.r
	if r.Dateline > 0 || r.Body.Len() == 0 {
		return r.Dateline > 0
	}
	if scan.IsRule(r.Body.Text()) {
		r.Body.Reset() // the stars before a brief
		return false
	}
	return !g.isNote()
}

// isNote reports whether the text so far is a note to editors, such as "With
// AM-Ferries": a line without a dateline.
func (g *elementReader) isNote() bool {
	text := g.r.Body.Text()
	return g.r.Dateline == 0 && len(text) < 120 && bytes.IndexByte(text, '\n') < 0
}

// insert adds part of the element as a paragraph of the story.
func (g *elementReader) insert(i, j int) {
	b := &g.r.Body
	b.TrimEnd()
	b.Break()
	b.AppendFrom(&g.buf, i, j)
	b.Break()
}

// head takes a headline or a byline. The wire's mark for the end of a head
// line, "^", may have got into either.
func (g *elementReader) head(el element, text []byte) {
	r := g.r
	start := 0
	for start < len(text) {
		end := len(text)
		if i := bytes.IndexByte(text[start:], '^'); i >= 0 {
			end = start + i
		}
		part := text[start:end]
		a, b := scan.Trim(part)
		part = part[a:b]
		by, isBy := lines.CutBy(part)
		switch {
		case len(part) == 0:
		case wire.IsEditorsNote(part):
			if r.Headline == nil && el == elHeadline {
				r.Headline = r.CopyField(part) // unless a better one follows
			}
		case isBy && el != elHeadline, el == elByline && r.Byline != nil, el == elByline && end == len(text) && start == 0:
			r.AddByline(by)
		case el != elOther && r.Title.Len() == 0:
			r.Title.AppendWords(&g.buf, start+a, start+b)
		}
		start = end + 1
	}
}

// dateline takes a dateline: the story begins with it.
func (g *elementReader) dateline(text []byte) {
	r := g.r
	if r.Body.Len() > 0 && g.isNote() {
		r.Body.Reset()
	}
	// A slug may stand where the agency does: "LAKESIDE (BC-BRIDGE-AZR)".
	end := len(text)
	if i := bytes.LastIndexByte(text, '('); i >= 0 && text[end-1] == ')' {
		if in := text[i+1 : end-1]; len(in) > 3 && in[2] == '-' && wire.IsCycle(in[:2]) {
			if r.Slug == nil {
				r.Slug = r.CopyField(in)
			}
			_, end = scan.Trim(text[:i])
		}
	}
	if end == 0 {
		return
	}
	b := &r.Body
	b.TrimEnd()
	b.Break()
	b.AppendFrom(&g.buf, 0, end)
	g.lead = b.Len()
	if r.Dateline == 0 {
		r.Dateline = g.lead
	}
	b.Join()
}
