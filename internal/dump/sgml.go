// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package dump

import (
	"bytes"

	"github.com/newswire-go/newswire/internal/charset"
	"github.com/newswire-go/newswire/internal/dump/scan"
)

// What the SGML corpora share: tags, and text in elements. The corpora are
// not read by their document types: tags that are not known are passed over,
// and an element that is not closed ends with the record.

// maxTag is the length of the longest tag; a "<" without a ">" so far is text.
const maxTag = 512

// An element is what the text in it is for.
type element uint8

const (
	elNone     element = iota // not known: its text is that of what it is in
	elIgnored                 // of no use
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

// An sgmlReader takes the elements of a record apart. The text of the story
// goes to the record's body at once, that of other elements to buf.
type sgmlReader struct {
	s     *Splitter
	r     *Record
	known func(name []byte) element
	how   setting // of the story and of what may become part of it

	open  [16]element // what is open, without paragraphs
	depth int
	cur   element
	buf   Body
	lead  int // how far the story went with the last dateline, 0 before one
}

// read reads the fields and the text of the first n lines.
func (g *sgmlReader) read(n int) {
	wrapped := g.isWrapped(n)
	in := false // inside a tag that goes on over the end of the line
	for i := range n {
		l, _ := g.s.in.Peek(i)
		text := l.Text
		k, b := scan.Trim(text)
		for k < b && text[k] == '&' && g.how&setEntities != 0 {
			s, size, ok := entity(text[k:b])
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
		case g.cur == elText && isSignOff(text[k:b], k):
			continue
		default:
			g.pause(k > 0 || !wrapped)
		}
		for k < b {
			lt := bytes.IndexByte(text[k:b], '<')
			if lt < 0 {
				g.add(l, k, b)
				break
			}
			lt += k
			size, opens := tagLen(text[lt:b])
			if !opens {
				g.add(l, k, lt+1)
				k = lt + 1
				continue
			}
			g.add(l, k, lt)
			if size == 0 {
				if g.goesOn(i+1, n) && b-lt < maxTag {
					g.tag(text[lt:b])
					in = true
				} else {
					g.add(l, lt, b)
				}
				break
			}
			g.tag(text[lt : lt+size])
			k = lt + size
		}
	}
	for g.depth > 0 {
		g.pop()
	}
	g.r.Body.trimEnd()
}

// goesOn reports whether a tag may end in the i-th line.
func (g *sgmlReader) goesOn(i, n int) bool {
	if i >= n {
		return false
	}
	next := g.s.line(i)
	return bytes.IndexByte(next[:min(len(next), maxTag)], '>') >= 0
}

// isWrapped is Splitter.isWrapped for text without its tags.
func (g *sgmlReader) isWrapped(n int) bool {
	for i := range n {
		text := g.s.line(i)
		if len(text) <= wrapWidth {
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
		if width > wrapWidth {
			return false
		}
	}
	return true
}

// pause ends a line of text: a paragraph, in the story, or a word.
func (g *sgmlReader) pause(paragraph bool) {
	t := g.target()
	switch {
	case g.cur == elText && g.lead > 0 && t.Len() == g.lead:
		t.Join() // the text begins on the line of its dateline
	case paragraph && g.cur == elText:
		t.trimEnd()
		t.Break()
	case g.cur == elKeyword:
		t.Break() // its last line counts
	default:
		t.Join()
	}
}

// isSignOff reports whether a line is the agency's name at the end of a
// story, indented by a space: " Reuter".
func isSignOff(text []byte, indent int) bool {
	return indent > 0 && len(text) <= 7 && (bytes.EqualFold(text, []byte("Reuter")) || bytes.EqualFold(text, []byte("Reuters")))
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
func (g *sgmlReader) target() *Body {
	if g.cur == elText {
		return &g.r.Body
	}
	return &g.buf
}

// add adds text of a line to the element.
func (g *sgmlReader) add(l *charset.Line, a, b int) {
	if a >= b || g.cur == elNone || g.cur == elIgnored {
		return
	}
	t := g.target()
	if !scan.Inked(l.Text[a]) && (t.Len() == 0 || t.sep != 0) {
		x, _ := scan.Trim(l.Text[a:b])
		a += x
	}
	set(t, l, a, b, g.how)
}

// tag opens or closes an element.
func (g *sgmlReader) tag(tag []byte) {
	name, closes := tagName(tag)
	el := g.known(name)
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
		g.buf.reset()
		if el == elText && g.r.Body.Len() > 0 {
			g.pause(true)
		}
	}
}

// pop ends the innermost element.
func (g *sgmlReader) pop() {
	g.buf.trimEnd()
	g.field(g.open[g.depth-1], g.buf.Text())
	g.buf.reset()
	g.depth--
	g.cur = elNone
	if g.depth > 0 {
		g.cur = g.open[g.depth-1]
	}
}

// field takes the text of an element that has ended.
func (g *sgmlReader) field(el element, text []byte) {
	r := g.r
	switch el {
	case elID:
		r.ID = r.Keep(text)
	case elDate:
		if r.Date == (Date{}) && !r.setDate(text) {
			r.setUSDate(text)
		}
	case elFile:
		if i := bytes.IndexAny(text, "0123456789"); i >= 0 && r.Date == (Date{}) {
			r.setUSDate(text[i:])
		}
	case elKeyword:
		category, slug := wireKeyword(text[bytes.LastIndexByte(text, '\n')+1:])
		if r.Slug == nil {
			r.Slug, r.Section = r.Keep(slug), r.Keep(category)
		}
	case elSlug:
		r.Slug = r.Keep(text)
	case elSection:
		r.Section = r.Keep(text)
	case elSource:
		r.Source = r.Keep(text)
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

// begun reports whether the story has begun: what looks like a head is a
// subhead then.
func (g *sgmlReader) begun() bool {
	r := g.r
	if r.Dateline > 0 || r.Body.Len() == 0 {
		return r.Dateline > 0
	}
	if scan.IsRule(r.Body.Text()) {
		r.Body.reset() // the stars before a brief
		return false
	}
	return !g.isNote()
}

// isNote reports whether the text so far is a note to editors, such as "With
// AM-Ferries": a line without a dateline.
func (g *sgmlReader) isNote() bool {
	text := g.r.Body.Text()
	return g.r.Dateline == 0 && len(text) < 120 && bytes.IndexByte(text, '\n') < 0
}

// insert adds part of the element as a paragraph of the story.
func (g *sgmlReader) insert(i, j int) {
	b := &g.r.Body
	b.trimEnd()
	b.Break()
	b.add(&g.buf, i, j)
	b.Break()
}

// head takes a headline or a byline. The wire's mark for the end of a head
// line, "^", may have got into either.
func (g *sgmlReader) head(el element, text []byte) {
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
		by, isBy := cutBy(part)
		switch {
		case len(part) == 0:
		case isEditorsNote(part):
			if r.Headline == nil && el == elHeadline {
				r.Headline = r.Keep(part) // for want of a better one
			}
		case isBy && el != elHeadline, el == elByline && r.Byline != nil, el == elByline && end == len(text) && start == 0:
			r.addByline(by)
		case el != elOther && r.Title.Len() == 0:
			r.Title.addWords(&g.buf, start+a, start+b)
		}
		start = end + 1
	}
}

// dateline takes a dateline: the story begins with it.
func (g *sgmlReader) dateline(text []byte) {
	r := g.r
	if r.Body.Len() > 0 && g.isNote() {
		r.Body.reset()
	}
	// A slug may stand where the agency does: "LAKESIDE (BC-BRIDGE-AZR)".
	end := len(text)
	if i := bytes.LastIndexByte(text, '('); i >= 0 && text[end-1] == ')' {
		if in := text[i+1 : end-1]; len(in) > 3 && in[2] == '-' && isWireCycle(in[:2]) {
			if r.Slug == nil {
				r.Slug = r.Keep(in)
			}
			_, end = scan.Trim(text[:i])
		}
	}
	if end == 0 {
		return
	}
	b := &r.Body
	b.trimEnd()
	b.Break()
	b.add(&g.buf, 0, end)
	g.lead = b.Len()
	if r.Dateline == 0 {
		r.Dateline = g.lead
	}
	b.Join()
}

// isWireCycle reports whether two letters are those that slugs begin with.
func isWireCycle(s []byte) bool {
	switch string(s) {
	case "BC", "AM", "PM", "AP", "bc", "am", "pm", "ap":
		return true
	}
	return false
}

// isEditorsNote reports whether a head line of a wire is for editors only:
// "Eds: SUBS 2nd graf", "AP Photo PE101", "For release Sunday".
func isEditorsNote(text []byte) bool {
	for _, p := range [...]string{
		"Eds:", "EDS:", "Eds ", "Editors:", "EDITORS:", "EDITOR'S NOTE", "Editor's Note", "EDITORS' NOTE", "LaserPhoto", "LaserGraphic", "AP Photo", "AP Graphic", "AP Video",
		"With AP", "An AP Extra", "For release", "For Release", "FOR RELEASE", "Hold for", "HOLD FOR", "Undated", "UNDATED", "$Adv", "$adv",
	} {
		if text[0] == p[0] && bytes.HasPrefix(text, []byte(p)) {
			return true
		}
	}
	// "vartgsc1": a code of the wire.
	return len(text) < 12 && bytes.IndexByte(text, ' ') < 0 && scan.IsDigit(text[len(text)-1]) && 'a' <= text[0] && text[0] <= 'z'
}
