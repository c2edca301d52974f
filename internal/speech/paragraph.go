// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package speech

import "github.com/newswire-go/newswire/internal/marks"

// A paragraph is one paragraph of a story, read for its cues.
type paragraph struct {
	story      string
	start, end int
	line       int   // where it begins, if not at start: only its end is read
	base       int32 // number of its first stretch in the story
	tokens     []token
	quotes     []int32 // the tokens that are quotations
	nps        []phrase
	cues       []cue
	phrase     int     // see phraseFrom
	cue        int     // see cueAfter
	look       []look  // by stretch
	opening    []int32 // by sentence: its first phrase
}

// read reads the paragraph story[start:end], in which the stretches begin, of
// which the first is the base-th of the story.
func (p *paragraph) read(story string, start, end int, stretches []marks.Quotation, base int) {
	p.story, p.start, p.end, p.line, p.base = story, start, end, start, int32(base)
	p.tokens = tokenize(p.tokens[:0], story, start, end, stretches, base)
	p.look = p.look[:0]
	for _, q := range stretches {
		p.look = append(p.look, lookOf(story[q.Start:q.End]))
	}
	p.phrases()
	p.linkPhrases()
	p.findCues()
}

// cuesBetween returns how many words begin a cue that is in a list between the
// tokens lo and hi, neither included; no more than most.
func (p *paragraph) cuesBetween(lo, hi, most int) int {
	n, at := 0, int32(-1)
	for i := p.cueAfter(lo); n < most && i < len(p.cues) && int(p.cues[i].lo) < hi; i++ {
		if c := &p.cues[i]; c.kind != otherVerbCue && c.lo != at {
			n, at = n+1, c.lo
		}
	}
	return n
}

// phraseFrom returns the place of the first phrase at token k or after it. It
// starts from what it returned last: those who ask go through the paragraph.
func (p *paragraph) phraseFrom(k int) int {
	i := min(p.phrase, len(p.nps))
	for i > 0 && int(p.nps[i-1].lo) >= k {
		i--
	}
	for i < len(p.nps) && int(p.nps[i].lo) < k {
		i++
	}
	p.phrase = i
	return i
}

// cueAfter returns the place of the first cue after token k, likewise.
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
