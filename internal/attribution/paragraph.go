// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package attribution

import (
	"github.com/newswire-go/newswire/internal/lexicon"
	"github.com/newswire-go/newswire/internal/marks"
	"github.com/newswire-go/newswire/internal/text"
)

// A paragraph is one paragraph of a story, read for its cues.
type paragraph struct {
	text.Paragraph
	cues []cue
	cue  int // see cueAfter

	above text.Span // see lineAbove; its Start is -1 before it is known
}

// readCues reads the paragraph story[start:end], in which the stretches begin, of
// which the first is the base-th of the story.
func (p *paragraph) readCues(lang *lexicon.Language, story string, start, end int, stretches []marks.Quotation, base int) {
	p.Read(lang, story, start, end, stretches, base)
	p.above.Start = -1
	p.findCues()
}

// cuesBetween returns how many words begin a cue that is in a list between the
// tokens lo and hi, neither included; no more than most.
func (p *paragraph) cuesBetween(lo, hi, most int) int {
	n, at := 0, int32(-1)
	for i := p.cueAfter(lo); n < most && i < len(p.cues) && int(p.cues[i].lo) < hi; i++ {
		if c := &p.cues[i]; c.kind != OtherVerbCue && c.lo != at {
			n, at = n+1, c.lo
		}
	}
	return n
}

// cueAfter returns the place of the first cue after token k. It starts from the
// place that it returned last, since callers go through the paragraph in order.
func (p *paragraph) cueAfter(k int) int {
	i := min(p.cue, len(p.cues))
	for i > 0 && int(p.cues[i-1].lo) > k {
		i--
	}
	for i < len(p.cues) && int(p.cues[i].lo) <= k {
		i++
	}
	p.cue = i
	return i
}
