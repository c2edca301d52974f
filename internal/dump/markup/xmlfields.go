// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package markup

import (
	"bytes"
	"fmt"

	"github.com/newswire-go/newswire/internal/charset"
	"github.com/newswire-go/newswire/internal/dump/lines"
	"github.com/newswire-go/newswire/internal/dump/record"
	"github.com/newswire-go/newswire/internal/dump/scan"
)

// An itemReader extracts the fields and the story of an item.
type itemReader struct {
	xmlScanner
	r    *record.Record
	doc  *xmlReader
	pick *picker

	ranks [elStatus + 1]int // 1 + the rank of each field that is set
	// The open field.
	field xmlField
	named string
	buf   *record.Body

	skip    nesting // an element that is skipped
	count   int     // renditions so far
	content nesting // the open rendition
	story   bool    // it is the story
	region  regions
	blank   bool // the current line is blank so far
	pre     bool // a pre element is open
	scratch []byte
}

// readFields reads the item from the byte at of the line ahead to the byte end of the
// n-th line ahead.
func (s *xmlReader) readFields(r *record.Record, pick *picker, at, n, end int) {
	g := itemReader{xmlScanner: xmlScanner{s: s.Source, k: at}, r: r, doc: s, pick: pick, buf: &s.buf}
	g.buf.Reset()
	s.lead.Reset()
	for g.i < n || g.i == n && g.k < end {
		switch t := g.next(); t {
		case xmlEnd:
			g.i = n + 1
		case xmlTag, xmlClose:
			g.takeTag(t)
		case xmlText:
			g.takeText()
		case xmlLine:
			g.takeLine()
		}
	}
	r.Body.TrimEnd()
	if r.Body.Len() == 0 && s.lead.Len() > 0 {
		r.Dateline = 0
	}
	if r.Err == nil && r.Body.Len() == 0 && r.Title.Len() == 0 {
		r.Err = fmt.Errorf("%w: an item without text", record.ErrFormat)
	}
	if r.Err != nil {
		r.Body.Reset()
		r.Title.Reset()
	}
}

// takeTag handles a tag.
func (g *itemReader) takeTag(t xmlToken) {
	name := g.name()
	switch {
	case g.skip.n > 0:
		g.skip.tag(&g.xmlScanner, t)
	case g.content.n > 0:
		g.takeContentTag(t, name)
	case t == xmlTag && is(name, g.doc.content) && !g.empty():
		g.content.begin(name)
		g.story = g.count == g.pick.best
		g.region = regions{}
		g.region.enter(&g.xmlScanner, t)
	case t == xmlTag && is(name, g.doc.skipped) && !g.empty():
		g.skip.begin(name)
	default:
		g.takeField(t, name)
	}
}

// takeContentTag handles a tag inside a rendition.
func (g *itemReader) takeContentTag(t xmlToken, name []byte) {
	body := &g.r.Body
	if t == xmlTag && g.inStory() && g.isLeftOutTag() {
		if !g.empty() {
			g.skip.begin(name)
		}
		return
	}
	if g.content.tag(&g.xmlScanner, t); g.content.n == 0 {
		g.count++
		body.TrimEnd()
		body.Break()
		return
	}
	was := g.region.kind
	g.region.enter(&g.xmlScanner, t)
	switch {
	case !g.inStory():
		if g.story && was == regionAll {
			g.takeField(t, name) // the head of a document in the item
		}
	case isBlock(name), g.region.kind != was:
		if bytes.EqualFold(name, []byte("pre")) {
			g.pre = t == xmlTag && !g.empty()
		}
		body.TrimEnd()
		body.Break()
	case bytes.EqualFold(name, []byte("br")):
		body.TrimEnd()
		body.Join()
	}
}

// inStory reports whether text belongs to the story.
func (g *itemReader) inStory() bool {
	if g.content.n == 0 || !g.story {
		return false
	}
	return g.pick.of.region == "" || g.region.in.n > 0 && g.region.in.name == g.pick.of.region
}

// takeText handles text.
func (g *itemReader) takeText() {
	if g.skip.n > 0 {
		return
	}
	l, _ := g.s.Peek(g.line)
	switch {
	case g.inStory():
		g.addStory(l)
	case g.field.is != elNone:
		g.add(g.buf, l)
	}
}

// addStory adds text to the story, and before the first text the dateline, unless
// the text repeats it.
func (g *itemReader) addStory(l *charset.Line) {
	a, b := scan.Trim(l.Text[g.at:g.end])
	if a == b && g.r.Body.Len() == 0 {
		return
	}
	lead := &g.doc.lead
	if a < b && g.r.Body.Len() == 0 && lead.Len() > 0 && !repeatsCity(l.Text[g.at+a:g.at+b], lead.Text()) {
		g.r.Body.AppendFrom(lead, 0, lead.Len())
		g.r.Dateline = g.r.Body.Len()
		g.r.Body.Join()
	}
	if a < b {
		g.blank = false
	}
	g.add(&g.r.Body, l)
}

// repeatsCity reports whether a text begins with the city of a dateline.
func repeatsCity(text, dateline []byte) bool {
	city := dateline
	if n := bytes.IndexAny(city, ",;(/"); n > 0 {
		city = city[:n]
	}
	_, b := scan.Trim(city)
	city = city[:b]
	return len(text) >= len(city) && bytes.EqualFold(text[:len(city)], city)
}

// add adds text. White space at its start is dropped after other white space.
func (g *itemReader) add(to *record.Body, l *charset.Line) {
	a, b := g.at, g.end
	if to.Len() == 0 || to.Pending() {
		x, _ := scan.Trim(l.Text[a:b])
		a += x
		if a < b && l.Text[a] == ',' && to.Pending() {
			to.Unjoin() // an element ended before it
		}
	}
	if a < b {
		to.AppendDecoded(l, a, b, record.Entities)
	}
}

// takeLine handles the end of a line.
func (g *itemReader) takeLine() {
	if g.skip.n > 0 {
		return
	}
	if !g.inStory() {
		g.buf.TrimEnd()
		g.buf.Join()
		return
	}
	body := &g.r.Body
	body.TrimEnd()
	if g.pre || g.pick.of.lines && (g.blank || g.pick.of.long) {
		body.Break()
	} else {
		body.Join()
	}
	g.blank = true
}

// takeField handles a tag outside of the story, which may open or close a field. A
// field of a lower rank inside another for the same, such as the hl1 in a hedline,
// replaces it.
func (g *itemReader) takeField(t xmlToken, name []byte) {
	field, ok := g.doc.fields[string(name)]
	inner := ok && t == xmlTag && field.attr == "" && field.is == g.field.is && field.rank < g.field.rank
	switch {
	case g.field.is == elNone, inner:
	case t == xmlClose && string(name) == g.named:
		g.buf.TrimEnd()
		g.set(g.field, g.buf.Text())
		g.field = xmlField{}
		return
	default:
		g.buf.TrimEnd()
		g.buf.Join()
		return
	}
	switch {
	case !ok || t == xmlClose:
	case field.attr != "":
		g.set(field, g.value(attribute(g.tag, field.attr)))
	case !g.empty():
		g.field, g.named = field, string(name)
		g.buf.Reset()
	}
}

// value decodes the character references of an attribute.
func (g *itemReader) value(v []byte) []byte {
	if bytes.IndexByte(v, '&') < 0 {
		return v
	}
	g.scratch = g.scratch[:0]
	for i := 0; i < len(v); {
		if s, n, ok := record.Entity(v[i:]); v[i] == '&' && ok {
			g.scratch = append(g.scratch, s...)
			i += n
			continue
		}
		g.scratch = append(g.scratch, v[i])
		i++
	}
	return g.scratch
}

// set sets a field, unless it has been set with the same or a lower rank.
func (g *itemReader) set(f xmlField, text []byte) {
	a, b := scan.Trim(text)
	if text = text[a:b]; len(text) == 0 {
		return
	}
	if had := g.ranks[f.is]; had != 0 && had <= f.rank+1 {
		return
	}
	g.ranks[f.is] = f.rank + 1
	r := g.r
	switch f.is {
	case elID:
		r.ID = r.CopyField(text)
	case elSlug:
		r.Slug = r.CopyField(text)
	case elSource:
		r.Source = r.CopyField(text)
	case elHeadline:
		r.Title.Reset()
		if f.attr == "" {
			r.Title.AppendWords(g.buf, a, b)
		} else {
			r.Headline = r.CopyField(text)
		}
	case elByline:
		by, _ := lines.CutBy(text)
		r.Byline = r.CopyField(by)
	case elDate:
		if d, t, ok := scan.ISOTime(text); ok {
			r.Date, r.Time = d, t
		} else {
			g.ranks[f.is] = 0
		}
	case elDateline:
		if bytes.ContainsFunc(text, isLetterRune) {
			g.doc.lead.Reset()
			g.doc.lead.AppendWords(g.buf, a, b)
		}
	case elClass, elStatus:
		g.judge(f.is, text)
	}
}

func isLetterRune(c rune) bool { return c > 0x7f || scan.IsLetter(byte(c)) }

// judge sets the error of an item that is canceled or not of the class text.
func (g *itemReader) judge(el element, text []byte) {
	text = text[bytes.LastIndexByte(text, ':')+1:]
	switch {
	case el == elStatus && (bytes.EqualFold(text, []byte("canceled")) || bytes.EqualFold(text, []byte("cancelled"))):
		g.r.Err = fmt.Errorf("%w: an item that its publisher has canceled", record.ErrFormat)
	case el == elClass && !bytes.EqualFold(text, []byte("text")):
		g.r.Err = fmt.Errorf("%w: an item of the class %.20q", record.ErrFormat, text)
	}
}
