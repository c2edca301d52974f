// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package cue

import (
	"strings"
	"testing"

	"github.com/newswire-go/newswire/internal/dev/complexity"
	"github.com/newswire-go/newswire/internal/lexicon"
)

func TestParagraphLinear(t *testing.T) {
	complexity.Check(t, complexity.Caching, 64<<10, func(size int) func() {
		const unit = "Bb said so. Dockers in five ports on Tuesday say they would sail. "
		story := strings.Repeat(unit, size/len(unit))
		var p Paragraph
		return func() {
			p.Read(lexicon.English(), story, 0, len(story), nil, 0)
			p.Loosen()
		}
	})
}
