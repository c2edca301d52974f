// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package attribution

import "testing"

// The context of each quotation, between its words and those of the story.
func TestContext(t *testing.T) {
	for _, tt := range []struct {
		text string
		want []string
	}{
		{"It rained. “We go,” Lund said. Nobody left.", []string{"“We go,” Lund said."}},
		{"It rained. “We go,” Ada Lund said. “And soon.” Nobody left.", []string{"“We go,” Ada Lund said.", "“We go,” Ada Lund said. “And soon.”"}},
		{"It rained. Ada Lund had doubts. “We will not go.” Nobody left.", []string{"Ada Lund had doubts. “We will not go.”"}},
		{"It rained. The “Petrel” stayed. Nobody left.", []string{"The “Petrel” stayed."}},
		{"It rained. Then Ada Lund spoke of the ferry.\n“We will not go, whatever the fog does.”", []string{"Then Ada Lund spoke of the ferry.\n“We will not go, whatever the fog does.”"}},
		{"It rained. Ada Lund said: “We go.\n“And soon.” Nobody left.", []string{"Ada Lund said: “We go.\n“And soon.”"}},
		{"“We go,” Ada Lund said.\nThe town has a pier.\nIt has two ferries.\n“The fog will lift by noon, and the town will see us.”", []string{
			"“We go,” Ada Lund said.", "“The fog will lift by noon, and the town will see us.”",
		}},
		{"“We will not go.”\n— Ada Lund", []string{"“We will not go.”\n— Ada Lund"}},
	} {
		var r Reader
		got := r.Body(Story{Text: tt.text})
		if len(got) != len(tt.want) {
			t.Errorf("%q: %d quotations", tt.text, len(got))
			continue
		}
		for i, q := range got {
			if context := tt.text[q.Context.Start:q.Context.End]; context != tt.want[i] {
				t.Errorf("%q: context of %d is %q, want %q", tt.text, i, context, tt.want[i])
			}
		}
	}
}

// In a language that is not read there are marks, and nobody speaks.
func TestUnread(t *testing.T) {
	for _, tt := range []struct {
		text  string
		words []string
	}{
		{"„Wir fahren um sechs“, sagte Kari Moen. „Und bald.“", []string{"Wir fahren um sechs", "Und bald."}},
		{"Kari Moen nannte den Steg „eine Ruine“ und ging.", []string{"eine Ruine"}},
		{"« Nous partons à six heures », a dit Kari Moen. « Et vite. »", []string{"Nous partons à six heures", "Et vite."}},
		{"Kari Moen dijo que el muelle es «una ruina» y se fue.", []string{"una ruina"}},
		{"“Salimos a las seis”, dijo Kari Moen.", []string{"Salimos a las seis"}},
		{"»Wir fahren um sechs«, sagte Kari Moen.", []string{"Wir fahren um sechs"}},
		{"„Wij varen om zes uur”, zei Kari Moen.", []string{"Wij varen om zes uur"}},
	} {
		var r Reader
		got := r.Unread(tt.text)
		if len(got) != len(tt.words) {
			t.Errorf("%q: %d quotations", tt.text, len(got))
			continue
		}
		for i, q := range got {
			p := q.Parts[0]
			if q.Kind != Unknown || q.Rule != "" || len(q.Speakers) > 0 || q.Confidence != 0 || tt.text[p.Start:p.End] != tt.words[i] {
				t.Errorf("%q: %+v is %q, want %q", tt.text, q, tt.text[p.Start:p.End], tt.words[i])
			}
		}
	}
}
