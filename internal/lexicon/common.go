// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package lexicon

import (
	"io/fs"
	"strings"
)

// commonFile has the common verbs that report nothing. It is not of the form of the other
// files, as its words have no classes.
const commonFile = "common.txt"

// CommonVerb returns the forms in which a word is a common verb that reports nothing, Base
// for "abandon"; 0 for any other word. A past form is Past only, not Participle, and -ing
// forms are left out.
func (l *Language) CommonVerb(word string) Form { return Form(l.common.Find(word)) }

// addCommon reads the common verbs, of which a language may have none.
func (l *Language) addCommon(files fs.FS) {
	b, err := fs.ReadFile(files, commonFile)
	text := string(b)
	l.common = NewWords(4*len(strings.Fields(text)) + 1)
	if err != nil {
		return
	}
	for line := range strings.Lines(text) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		for word := range strings.FieldsSeq(line) {
			verb, past, irregular := strings.Cut(word, "/")
			stem := verb
			if v, ok := strings.CutSuffix(verb, "+"); ok {
				verb = v
				stem = l.Doubled(verb)
			}
			l.common.Unite(verb, uint64(Base))
			l.common.Unite(l.Third(verb), uint64(ThirdForm))
			if !irregular {
				l.common.Unite(l.Past(stem), uint64(Past))
				continue
			}
			for word := range strings.SplitSeq(past, "|") {
				l.common.Unite(word, uint64(Past))
			}
		}
	}
}
