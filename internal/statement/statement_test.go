// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package statement

import (
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/newswire-go/newswire/internal/attribution"
	"github.com/newswire-go/newswire/internal/lexicon"
	"github.com/newswire-go/newswire/internal/text"
)

// TestCandidates checks the shapes and the places of the candidates of a cue.
func TestCandidates(t *testing.T) {
	for _, test := range []struct {
		body  string
		cue   string
		shape string
		start string // with what the content behind the block begins, "" for none
	}{
		{"Lund said that they would sail on Monday.", "said", "after", "they would"},
		{"Lund said they would sail on Monday.", "said", "after", "they would"},
		{"Lund told the crew on Friday they would sail.", "told", "after", "they would"},
		{"They would sail on Monday, Lund said.", "said", "before", ""},
		{"They would, Lund said, sail on Monday.", "said", "around", "sail"},
		{"The ferry, which Lund said would sail, was late.", "said", "relative", "would sail"},
	} {
		var found bool
		var shapes []string
		r := Reader{Trace: func(c Considered) {
			if test.body[c.Cue.Start:c.Cue.End] != test.cue {
				return
			}
			for _, cand := range c.Candidates {
				start := ""
				if cand.Start >= 0 {
					start = test.body[cand.Start:]
				}
				shapes = append(shapes, cand.Shape+" "+start)
				if cand.Shape == test.shape && (test.start == "") == (start == "") && len(start) >= len(test.start) && start[:len(test.start)] == test.start {
					found = true
				}
			}
		}}
		r.Weigh(test.body)
		if !found {
			t.Errorf("%q: no candidate %s %q, got %q", test.body, test.shape, test.start, shapes)
		}
	}
}

// TestLanguage reads a statement in a second language, of whose lemmas the models know none.
func TestLanguage(t *testing.T) {
	var r Reader
	r.Quotes.Lang = lexicon.New("nn", fstest.MapFS{
		"verbs.txt":    {Data: []byte("hevde: say\nseia: say strong past=sa participle=sagt\n")},
		"function.txt": {Data: []byte("at: conjunction\nho: subject third-person\nskal: auxiliary\n")},
		"names.txt":    {Data: []byte("fru: honorific female\n")},
	}, lexicon.Endings{
		Third: strings.Clone, Past: strings.Clone, Ing: strings.Clone, Doubled: strings.Clone, Plural: strings.Clone,
		Named: []string{lexicon.WordThat: "at", lexicon.WordShe: "ho|henne"},
	})
	const spoken = "Fru Moen kom. “Det er slutt,” sa ho."
	if q := r.Quotes.Body(attribution.Story{Text: spoken}); len(q) != 1 || len(q[0].Speakers) != 1 || q[0].Speakers[0].Name != "Moen" {
		t.Errorf("%s: %v", spoken, q)
	}
	const body = "Fru Moen sa at ferja skal segla."
	found := r.Body(attribution.Story{Text: body})
	if len(found) != 1 {
		t.Fatalf("%d statements, want 1", len(found))
	}
	if s := found[0]; body[s.Parts[0].Start:s.Parts[0].End] != "ferja skal segla" || s.Rule != That || s.Speakers[0].Name != "Moen" {
		t.Errorf("%q by %v, rule %s", body[s.Parts[0].Start:s.Parts[0].End], s.Speakers, s.Rule)
	}
	for k := range r.p.Tokens {
		if got := r.lemmaOf(k); got != 0 {
			t.Errorf("%q has the lemma of number %d", r.p.Word(k), got)
		}
	}
}

// TestOutermost checks which of the drafts of a paragraph stand.
func TestOutermost(t *testing.T) {
	span := func(start, end int) text.Span { return text.Span{Start: start, End: end} }
	for _, test := range []struct {
		name   string
		drafts []draft
		want   []int
	}{
		{"apart", []draft{{cue: span(0, 4), parts: []text.Span{span(5, 20)}}, {cue: span(30, 34), parts: []text.Span{span(35, 50)}}}, []int{0, 1}},
		{"cue within", []draft{{cue: span(0, 4), parts: []text.Span{span(5, 50)}}, {cue: span(20, 24), parts: []text.Span{span(25, 50)}}}, []int{0}},
		{"cue within, likelier", []draft{{cue: span(0, 4), parts: []text.Span{span(5, 50)}}, {cue: span(20, 24), parts: []text.Span{span(25, 50)}, sum: 900}}, []int{0}},
		{"each in the other", []draft{{cue: span(60, 64), parts: []text.Span{span(0, 50)}}, {cue: span(20, 24), parts: []text.Span{span(25, 70)}, sum: 10}}, []int{1}},
		{"one cue twice", []draft{{cue: span(0, 4), parts: []text.Span{span(5, 50)}, sum: 10}, {cue: span(0, 4), parts: []text.Span{span(9, 40)}, sum: 20}}, []int{1}},
		{"words shared", []draft{{cue: span(0, 4), parts: []text.Span{span(5, 50)}, sum: 10}, {cue: span(60, 64), parts: []text.Span{span(40, 58)}, sum: 5}}, []int{0}},
	} {
		new(Reader).outermost(test.drafts)
		var got []int
		for i := range test.drafts {
			if !test.drafts[i].dropped {
				got = append(got, i)
			}
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("%s: drafts %d stand, want %d", test.name, got, test.want)
		}
	}
}

// TestNested checks that of nested statements the outer one is returned, and that a
// Reader finds the same after another text.
func TestNested(t *testing.T) {
	const body = "Lund said Moen had promised that the ferry would sail."
	var r Reader
	for range 2 {
		got := r.Body(attribution.Story{Text: body})
		if len(got) != 1 || body[got[0].Cue.Start:got[0].Cue.End] != "said" || got[0].Kind != Indirect {
			t.Errorf("%q: %+v", body, got)
		}
		r.Body(attribution.Story{Text: "“We sail,” Moen said. It was late, and the board of the port met.\nLund asked whether they would."})
	}
}

// TestQuoteFromDateline checks that a quotation may begin in the dateline, as it does where
// its first mark is lost.
func TestQuoteFromDateline(t *testing.T) {
	const body = "HAVEN (AP) — Lund said it leaks,” and he left."
	if got := new(Reader).Body(attribution.Story{Text: body, Dateline: len("HAVEN (AP) —")}); len(got) != 1 {
		t.Errorf("%q: %+v", body, got)
	}
}

// TestAfterQuotes checks that a Reader that has just read the quotations of a story, or
// its statements, finds the same statements as another.
func TestAfterQuotes(t *testing.T) {
	body := "The mayor of Haven said the pier was safe. “We sail,” Lund said, and the crew cheered.\n" +
		strings.Repeat("“It is late,” Moen said. Dockers in five ports on Tuesday say they would sail “at six.”\n", 20) +
		"It rained.\nAccording to Lund, the ferry was late."
	story := attribution.Story{Text: body}
	var r, other Reader
	r.Quotes.Body(story)
	want := clone(other.Body(story))
	for n := range 2 {
		if got := clone(r.Body(story)); !reflect.DeepEqual(got, want) {
			t.Errorf("reading %d: %d statements, want %d", n, len(got), len(want))
		}
	}
	if len(want) != 43 {
		t.Errorf("%d statements", len(want))
	}
}

// clone returns statements that stay as they are when the Reader is used again.
func clone(list []Statement) (all []Statement) {
	for _, s := range list {
		s.Parts, s.Quotes, s.Speakers = slices.Clone(s.Parts), slices.Clone(s.Quotes), slices.Clone(s.Speakers)
		all = append(all, s)
	}
	return all
}

// A quotation without its opening mark begins with the paragraph, before the dateline ends.
func TestQuotationOverDateline(t *testing.T) {
	const dateline = "OSLO, Norway - "
	var r Reader
	for _, story := range []string{dateline + "We go,\" Lund said.", dateline + "HAVEN Lund said ,\" Bb 2025"} {
		got := r.Body(attribution.Story{Text: story, Dateline: len(dateline)})
		if len(got) > 1 || len(got) == 1 && got[0].Parts[0].Start != 0 {
			t.Errorf("%s: %+v, want the quotation, if any", story, got)
		}
	}
}
