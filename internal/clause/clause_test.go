// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package clause

import (
	"strings"
	"testing"

	"github.com/newswire-go/newswire/internal/lexicon"
	"github.com/newswire-go/newswire/internal/text"
)

func read(body string) (*text.Paragraph, *Reader) {
	p, r := new(text.Paragraph), new(Reader)
	p.Read(lexicon.English(), body, 0, len(body), nil, 0)
	r.Read(p)
	return p, r
}

// TestTenses checks which words of a sentence are finite, and in which tense.
func TestTenses(t *testing.T) {
	for _, test := range []struct{ body, want string }{
		{"The ferry sailed on Monday.", "sailed=past"},
		{"The plan favors the port.", "favors=present"},
		{"The plan of the port is to sail.", "is=present"},
		{"There’s the port they could.", "There’s=present could=would"},
		{"The captains favor the port.", "favor=base"},
		{"A plan to favor the port failed.", "failed=past"},
	} {
		p, r := read(test.body)
		var got []string
		for k := range p.Tokens {
			if tense := r.Tense(k); tense != NoTense {
				got = append(got, p.Word(k)+"="+TenseNames[tense])
			}
		}
		if s := strings.Join(got, " "); s != test.want {
			t.Errorf("%q: %s, want %s", test.body, s, test.want)
		}
	}
}

// TestOpens checks the openings of clauses, also when the Reader has read another
// paragraph before.
func TestOpens(t *testing.T) {
	const body = "she asked whether Lund sails there"
	p, r := read(body)
	for range 2 {
		for k, want := range []Opening{OpenPronoun, OpenFinite, OpenWh, OpenName, OpenFinite, OpenThere, OpenEnd} {
			if got := r.Opens(k, len(p.Tokens)); got != want {
				t.Errorf("token %d of %q: %s, want %s", k, body, OpeningNames[got], OpeningNames[want])
			}
		}
		if got := WordNames[r.Word(2, len(p.Tokens))]; got != "whether" {
			t.Errorf("word 2 of %q: %s", body, got)
		}
		if got := WordNames[r.Word(3, len(p.Tokens))]; got != "none" {
			t.Errorf("word 3 of %q: %s", body, got)
		}
		r.Read(new(text.Paragraph))
		r.Read(p)
	}
}
