// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package speech

import (
	"math"

	marking "github.com/newswire-go/newswire/internal/kind"
)

// Words that are nobody's speech are told by how they are marked (the
// package kind) against how strongly the story says who speaks them. The
// numbers were found on annotated news: they take 8 in 1,000 utterances for
// mentions, and leave a good third of the mentions among the utterances.
const (
	speakerTells = 3   // what evidence for a speaker counts, of 10
	leastMention = -13 // from this strength on, less that, words are a mention
	longest      = 60  // bytes: hardly ever are more words than that a mention
	surest       = 600 // from this evidence on nothing makes them one
)

// mentioned reports whether the stretch is nobody's speech, and by which rule.
func (r *Reader) mentioned(a *attribution) (Rule, bool) {
	m := &r.marked[a.stretch]
	if r.Trace != nil || a.plain || m.End-m.Start > longest || a.score >= surest {
		return "", false
	}
	least := leastMention + int(math.Ceil(float64(speakerTells*a.score)/10))
	rule, ok := marking.Mention(r.text, r.marked, a.stretch, least)
	if !ok {
		return "", false
	}
	switch rule {
	case "nickname":
		return Nickname, true
	case "so-called", "known as", "called":
		return SoCalled, true
	case "title", "title as subject", "title as object", "title of a work", "short title", "program", "before a work", "work before", "after a title":
		return Title, true
	}
	return NonSpeechRule, true
}
