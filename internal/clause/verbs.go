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

// verbs returns the forms of the verbs of verbs.txt, each a [lexicon.Form].
var verbs = sync.OnceValue(func() *lexicon.Words {
	lang := lexicon.English()
	forms := lexicon.NewWords(4 * len(strings.Fields(verbsFile)))
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
			forms.Unite(verb, uint64(lexicon.Base))
			forms.Unite(lang.Third(verb), uint64(lexicon.ThirdForm))
			if !irregular {
				forms.Unite(lang.Past(stem), uint64(lexicon.Past))
				continue
			}
			for word := range strings.SplitSeq(past, "|") {
				forms.Unite(word, uint64(lexicon.Past))
			}
		}
	}
	return forms
})
