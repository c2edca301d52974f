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

// ReadUnmarked is Read of a paragraph without quotations, whose cues matter only where
// they can have a clause. If none of its words can be such a cue, it has tokens only.
func (p *Paragraph) ReadUnmarked(lang *lexicon.Language, story string, start, end int) {
	p.ReadTokens(lang, story, start, end, nil, 0)
	p.loose, p.Cues = false, p.Cues[:0]
	if p.mayCite() {
		p.ReadPhrases()
		p.findCues()
	}
}

// mayCite reports whether a word or sign of the paragraph may belong to a cue that has a
// clause.
func (p *Paragraph) mayCite() bool {
	that, noun := false, false
	for i := range p.Tokens {
		t := &p.Tokens[i]
		if t.Verb&(lexicon.Say|lexicon.Tell|lexicon.Ask|lexicon.Write|lexicon.Phrasal) != 0 || t.Kind == text.Colon {
			return true
		}
		noun = noun || t.Noun&nouns != 0
		switch t.ID {
		case lexicon.WordThat:
			that = true
		case lexicon.WordAccording, lexicon.WordWords, lexicon.WordView, lexicon.WordOpinion, lexicon.WordParlance, lexicon.WordPer:
			return true
		}
	}
	return that && noun
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
