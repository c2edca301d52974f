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
	isVerb     []bool  // by token
	cuesTo     []int32 // by token: cues that are in a list and begin before it
	nps        []phrase
	ends       []int32 // by token: the outermost phrase that ends there, or -1
	begins     []int32 // by token: the outermost phrase that begins there, or -1
	subjects   []verbSubject
	cues       []cue
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
	p.countCues()
}

// countCues counts the cues before each token, those left out that are not in
// a list.
func (p *paragraph) countCues() {
	p.cuesTo = p.cuesTo[:0]
	n, next := int32(0), 0
	for k := range len(p.tokens) + 1 {
		p.cuesTo = append(p.cuesTo, n)
		seen := false
		for ; next < len(p.cues) && int(p.cues[next].lo) == k; next++ {
			seen = seen || p.cues[next].kind != otherVerbCue
		}
		if seen {
			n++
		}
	}
}

// cuesBetween returns how many cues begin between the tokens lo and hi,
// neither included.
func (p *paragraph) cuesBetween(lo, hi int) int {
	if hi <= lo+1 {
		return 0
	}
	return int(p.cuesTo[hi] - p.cuesTo[lo+1])
}
