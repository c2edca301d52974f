// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package attribution

import (
	"strings"

	"github.com/newswire-go/newswire/internal/cue"
	"github.com/newswire-go/newswire/internal/lexicon"
	"github.com/newswire-go/newswire/internal/marks"
	"github.com/newswire-go/newswire/internal/text"
)

// A paragraph is one paragraph of a story, read for its cues.
type paragraph struct {
	cue.Paragraph

	above  text.Span // see lineAbove; its Start is -1 before it is known
	plains []int32   // by quotation: see plain
}

// read reads the paragraph story[start:end], in which the stretches begin, of which the
// first is the base-th of the story.
func (p *paragraph) read(lang *lexicon.Language, story string, start, end int, stretches []marks.Quotation, base int) {
	p.Read(lang, story, start, end, stretches, base)
	p.above.Start = -1
}

// form returns the form of the quotation at token k.
func (p *paragraph) form(k int) text.QuoteForm { return p.Forms[p.Tokens[k].Quote-p.Base] }

// lineAbove returns the bounds of the paragraph above p, the zero Span if p is the
// first.
func (p *paragraph) lineAbove() text.Span {
	if p.above.Start < 0 {
		above := strings.TrimRight(p.Text[:p.Line], "\n")
		p.above = text.Span{Start: strings.LastIndexByte(above, '\n') + 1, End: len(above)}
	}
	return p.above
}
