// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package cue

import (
	"github.com/newswire-go/newswire/internal/lexicon"
	"github.com/newswire-go/newswire/internal/marks"
	"github.com/newswire-go/newswire/internal/text"
)

// A Paragraph is one paragraph of a story, read for its cues. It keeps its memory from
// one reading to the next.
type Paragraph struct {
	text.Paragraph
	Cues []Cue // in the order of their words

	last  int  // see After
	loose bool // see Loosen
}

// Sight is how many tokens away from a quotation or a verb a cue or a speaker is
// looked for. It keeps endless paragraphs from taking more than linear time.
const Sight = 80

// Reporting is the classes of verbs that carry words.
const Reporting = lexicon.Say | lexicon.Tell | lexicon.Ask | lexicon.Write | lexicon.Call | lexicon.Judge |
	lexicon.Think | lexicon.Utter | lexicon.Cite

// Read reads the paragraph story[start:end], in which the stretches begin, of which
// the first is the base-th of the story.
func (p *Paragraph) Read(lang *lexicon.Language, story string, start, end int, stretches []marks.Quotation, base int) {
	p.Paragraph.Read(lang, story, start, end, stretches, base)
	p.loose = false
	p.findCues()
}

// Between returns how many words begin a cue that is in a list between the
// tokens lo and hi, neither included; no more than most.
func (p *Paragraph) Between(lo, hi, most int) int {
	n, at := 0, -1
	for i := p.After(lo); n < most && i < len(p.Cues) && p.Cues[i].Lo < hi; i++ {
		if c := &p.Cues[i]; c.Kind != OtherVerb && c.Lo != at {
			n, at = n+1, c.Lo
		}
	}
	return n
}

// After returns the place of the first cue after token k. It starts from the
// place that it returned last, since callers go through the paragraph in order.
func (p *Paragraph) After(k int) int {
	i := min(p.last, len(p.Cues))
	for i > 0 && p.Cues[i-1].Lo > k {
		i--
	}
	for i < len(p.Cues) && p.Cues[i].Lo <= k {
		i++
	}
	p.last = i
	return i
}
