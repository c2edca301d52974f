// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package dump

import (
	"bytes"

	"github.com/newswire-go/newswire/internal/dump/scan"
)

// reuters is the SGML of the Reuters-21578 collection, Distribution 1.0:
//
//	<REUTERS TOPICS="YES" ... OLDID="101" NEWID="1">
//	<DATE> 4-MAR-1987 09:20:28.47</DATE>
//	<TOPICS>...</TOPICS> ...
//	<UNKNOWN>
//	&#22;&#22;&#1;f0101&#31;reute
//	u f BC-HARBOUR-FERRIES   03-04 0071</UNKNOWN>
//	<TEXT>&#2;
//	<TITLE>FERRIES SAIL AGAIN</TITLE>
//	<AUTHOR>    By Ann Day, Reuters</AUTHOR>
//	<DATELINE>    HARBOUR TOWN, March 4 - </DATELINE><BODY>Ferries ...
//	 Reuter
//	&#3;</BODY></TEXT>
//	</REUTERS>
//
// The source is the collection's README and its document type, lewis.dtd. A
// TEXT of the type BRIEF has a title only, after stars, and one of the type
// UNPROC is text without elements. The control characters of the wire stand
// as references (&#2;); they belong to no text. The slug is that of the wire
// header in UNKNOWN. "Reuter" at the end of a story and the collection's
// filler "Blah blah blah." are not part of the body. The time of DATE names
// no clock.
var reuters = &format{name: "reuters21578", first: "< \t", indented: "<", opens: opensReuters}

func opensReuters(s *Splitter, i int) bool { return opensTag(s.line(i), "<REUTERS") }

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

func reutersElement(name []byte) element {
	switch string(name) {
	case "DATE":
		return elDate
	case "UNKNOWN":
		return elKeyword
	case "TITLE":
		return elHeadline
	case "AUTHOR":
		return elByline
	case "DATELINE":
		return elDateline
	case "TEXT":
		return elText
	case "TOPICS", "PLACES", "PEOPLE", "ORGS", "EXCHANGES", "COMPANIES", "MKNOTE", "D":
		return elIgnored
	}
	return elNone
}

func readReuters(s *Splitter, r *Record) {
	if !s.sgmlRecord(r, reuters, "REUTERS", reutersElement, setEntities) {
		return
	}
	r.Source = r.Keep([]byte("Reuters"))
	if string(r.Body.Text()) == "Blah blah blah." {
		r.Body.reset()
		r.Dateline = 0 // even that may be filler
	}
}

// sgmlRecord reads a record that ends with the closing tag of an element, and
// reports whether it has read one.
func (s *Splitter) sgmlRecord(r *Record, f *format, name string, known func([]byte) element, how setting) bool {
	if !s.begin(f, nil) {
		return false
	}
	if !f.opens(s, 0) {
		if text := s.ink(0); text[0] == '<' {
			if n, ok := tagLen(text); ok && n == len(text) {
				s.in.Skip(1) // a document type, or an element around the records
				return false
			}
		}
		stray(s, r, f)
		return false
	}
	whole := closesElement(s.line(0), name)
	lines, closed := s.extent(r, func(i int) verdict {
		switch text := s.line(i); {
		case whole, f.opens(s, i):
			return before
		case closesElement(text, name):
			return last
		}
		return goesOn
	})
	if lines == 0 {
		return false
	}
	s.take(r, lines)
	first := s.ink(0)
	n, _ := tagLen(first)
	tag := first[:n]
	r.ID = r.Keep(attribute(tag, "NEWID"))
	if r.ID == nil {
		r.ID = r.Keep(attribute(tag, "id"))
	}
	g := sgmlReader{s: s, r: r, known: known, how: how, buf: s.buf}
	g.buf.reset()
	g.read(lines)
	s.buf = g.buf
	r.Truncated = !closed || !closesElement(s.line(lines-1), name)
	s.in.Skip(lines)
	if r.Err != nil {
		return false
	}
	if r.Body.Len() == 0 && r.Title.Len() == 0 && r.Headline == nil {
		r.Err = ErrFormat // there is nothing in it
		return false
	}
	return true
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
