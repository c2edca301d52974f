// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package find

import (
	"slices"
	"strings"
	"testing"
)

func TestFinder(t *testing.T) {
	const story = "The tug took the tugboat to the quay. A tug, a tug"
	for words, want := range map[string][]int{
		"tug":        {4, 17, 40, 47},
		"the":        {13, 28},
		"A tug, a":   {38},
		"a tug":      {45},
		"Quay":       nil,
		story:        {0},
		story + ".":  nil,
		"took the t": {8},
		"e":          {2, 15, 30},
		"":           nil,
	} {
		var found []int
		f := New(words)
		for i := f.Next(story, 0); i >= 0; i = f.Next(story, i+1) {
			found = append(found, i)
		}
		if !slices.Equal(found, want) {
			t.Errorf("%q stands at %v, want %v", words, found, want)
		}
	}
	f := New("ana")
	if got := f.Next("banana", 2); got != strings.LastIndex("banana", "ana") {
		t.Errorf("Next returns %d for overlapping words", got)
	}
	if got := f.Next("an", 0); got != -1 {
		t.Errorf("Next returns %d for a text that is too short", got)
	}
	if got := f.Next("ana", 4); got != -1 {
		t.Errorf("Next returns %d behind the text", got)
	}
}
