// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package clause

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/newswire-go/newswire/internal/lexicon"
)

//go:embed verbs.txt
var verbsFile string

// verbs returns the forms of the verbs of verbs.txt, in small letters.
var verbs = sync.OnceValue(func() map[string]lexicon.Form {
	lang := lexicon.English()
	forms := make(map[string]lexicon.Form)
	for line := range strings.Lines(verbsFile) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		for word := range strings.FieldsSeq(line) {
			verb, past, irregular := strings.Cut(word, "/")
			stem := verb
			if v, ok := strings.CutSuffix(verb, "+"); ok {
				verb = v
				stem = lang.Doubled(verb)
			}
			forms[verb] |= lexicon.Base
			forms[lang.Third(verb)] |= lexicon.ThirdForm
			if !irregular {
				forms[lang.Past(stem)] |= lexicon.Past
				continue
			}
			for word := range strings.SplitSeq(past, "|") {
				forms[word] |= lexicon.Past
			}
		}
	}
	return forms
})
