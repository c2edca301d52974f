// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package attribution

import "testing"

// Words are speech if their attribution decides against their looks.
func TestSpeech(t *testing.T) {
	for _, text := range []string{
		`“We will wait,” the mayor said.`,
		`“Wait here,” the mayor said.`,
		`The mayor said the ferry was “a folly.”`,
		`The mayor called the ferry “a folly.”`,
		`“Why now?” asked Ms. Oduya.`,
		`She said she was “very happy” about the ferry.`,
		`The ferry, he argued, was “the folly of a few rich men.”`,
		`“It was late, and nobody had told us that the ferry would not come.”`,
	} {
		var r Reader
		if q := r.Body(Story{Text: text}); len(q) != 1 || q[0].Kind == NonSpeech {
			t.Errorf("%s: non-speech by %+v", text, r.verdict)
		}
	}
}
