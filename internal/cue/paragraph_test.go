// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package cue

import (
	"slices"
	"testing"

	"github.com/newswire-go/newswire/internal/lexicon"
)

// TestReadUnmarked checks that a paragraph with a cue that can have a clause is read as
// Read reads it, and another one for its tokens only.
func TestReadUnmarked(t *testing.T) {
	for _, test := range []struct {
		body string
		read bool
	}{
		{"Lund said they would sail.", true},
		{"They sail, according to Lund.", true},
		{"Lund's claim that they sail was late.", true},
		{"As Lund put it, they sail.", true},
		{"Lund: They sail", true},
		{"The rain in Haven was warm.", false},
	} {
		var p, q Paragraph
		p.Read(lexicon.English(), test.body, 0, len(test.body), nil, 0)
		q.ReadUnmarked(lexicon.English(), test.body, 0, len(test.body))
		if len(q.Tokens) != len(p.Tokens) || len(q.Phrases) > 0 != test.read {
			t.Errorf("%q: %d tokens, %d phrases", test.body, len(q.Tokens), len(q.Phrases))
		}
		if test.read && (len(p.Cues) == 0 || !slices.Equal(p.Cues, q.Cues)) {
			t.Errorf("%q: cues %+v, want %+v", test.body, q.Cues, p.Cues)
		}
	}
}
