// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package dump

import (
	"github.com/newswire-go/newswire/internal/dump/page"
	"github.com/newswire-go/newswire/internal/dump/record"
)

// single is plain text that is one article: the field of a database that holds the text,
// a file for each story. No source describes it. The lines are labeled as those of plain
// text; where the labels say that another article begins, the article goes on.
var single = &record.Format{Name: "single"}

// A singleReader reads plain text that is one article.
type singleReader struct{ *plainReader }

// Read reads all lines. The record has no extent if there is no text.
func (s singleReader) Read(r *record.Record) bool {
	p := &s.pages
	b := plainBody{r: r}
	var outside record.Record // the text that comes before the article
	outside.Reset(s.Limit)
	begun := false
	for u := p.Front(); u != nil; u = p.Front() {
		if begun || u.State.Begins() {
			if begun {
				u.State = b.goesOn(u.State)
			}
			begun = true
			s.readUnit(&b, u)
		} else {
			s.readOutside(u)
			outside.Body.Break()
			outside.Body.AppendDecoded(u.Line, u.I, u.J, record.Entities)
			outside.ExtendPart(u.Line, u.I, u.J)
		}
		p.Take()
	}
	p.Rest()
	r.PageDate = s.pageDate
	b.finish()
	if r.End == r.Start { // no line begins an article, or it has boilerplate only
		outside.Body, r.Body = r.Body, outside.Body
		r.Start, r.End, r.Line = outside.Start, outside.End, outside.Line
	}
	return true
}

// goesOn returns the state of a line that is part of the article, whatever its label: the
// text goes on with it, unless the text has not begun.
func (b *plainBody) goesOn(s page.State) page.State {
	switch {
	case s == page.Close:
		return page.Close
	case b.body, s == page.BeginBody, s == page.BeginHead && b.r.Title.Len() > 0:
		return page.Body
	case s == page.BeginHead:
		return page.Head
	case s == page.Outside, s == page.BeginMeta:
		return page.Meta
	}
	return s
}
