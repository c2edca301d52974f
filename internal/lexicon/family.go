// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package lexicon

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed family.txt
var familyNames string

var familyFirst = sync.OnceValue(func() map[string]bool {
	names := make(map[string]bool)
	for line := range strings.Lines(familyNames) {
		if !strings.HasPrefix(line, "#") {
			for name := range strings.FieldsSeq(line) {
				names[name] = true
			}
		}
	}
	return names
})

// FamilyFirst reports whether a word is a family name that stands before the given
// name, as those of China, Korea and Vietnam do: "Hu" in "Hu Jintao". See family.txt.
func FamilyFirst(word string) bool { return familyFirst()[word] }
