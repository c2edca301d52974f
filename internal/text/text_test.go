// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package text

import (
	"fmt"
	"os"
	"runtime"
	"strings"
	"testing"

	"github.com/newswire-go/newswire/internal/lexicon"
	"github.com/newswire-go/newswire/internal/marks"
)

// read reads a text of one paragraph.
func read(s string) *Paragraph {
	p := new(Paragraph)
	p.Read(lexicon.English(), s, 0, len(s), marks.Find(nil, s), 0)
	return p
}

var kindNames = [...]string{Word: "", Number: "#", Comma: ",", Stop: ".", Colon: ":", Semicolon: ";", Dash: "-", Open: "(", Close: ")", Genitive: "'", Quote: "q", Other: "?"}

func TestTokens(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"Lund’s son went.", "Lund|’s'|son|went|.."},
		{"He’s in the U.S. now", "He’s|in|the|U.S.|now"},
		{"J. Moen and Sen. Lund", "J.|Moen|and|Sen.|Lund"},
		{"AT&T, O’Malley and al-Assad", "AT&T|,,|O’Malley|and|al-Assad"},
		{"the workers’ pay", "the|workers|’'|pay"},
		{"$1,200.50 for 71-year-olds at 10:30", "$?|1,200.50#|for|71-year-olds#|at|10:30#"},
		{"No -- not – so (far); yes: well...", "No|---|not|–-|so|((|far|))|;;|yes|::|well|...."},
		{"Lund said “we go,” again", "Lund|said|“we go,”q|again"},
		{"Zoë Ängström\u00a0\u2014 ok", "Zoë|Ängström|—-|ok"},
		{"\xff\xfe a", "\xff?|\xfe?|a"},
	} {
		p := read(test.text)
		var got []string
		for i, tok := range p.Tokens {
			got = append(got, p.Word(i)+kindNames[tok.Kind])
		}
		if s := strings.Join(got, "|"); s != test.want {
			t.Errorf("%q\n got %s\nwant %s", test.text, s, test.want)
		}
	}
}

// A cue of several words is its verb's, and the words behind are nothing.
func TestCueWords(t *testing.T) {
	p := read("Moen let it be known that he went on to say no.")
	var got []string
	for i, tok := range p.Tokens {
		if tok.More > 0 {
			got = append(got, p.Word(i)+" "+p.Word(i+int(tok.More)))
		}
		if p.Word(i) == "it" && tok.Class != 0 {
			t.Error("it is a pronoun")
		}
	}
	if s := strings.Join(got, ", "); s != "let known, went say" {
		t.Errorf("got %s", s)
	}
}

// Sentences end where the texts have a stroke.
func TestSentences(t *testing.T) {
	for _, text := range []string{
		"Lund left.| Moen stayed.",
		"Mr. Lund met Gen. Moen and Adm. Holm in St. Olav.| They left.",
		"He came from Haven, Calif. Lund met him.",
		"It was in the U.S.| The mayor left.",
		"It was made by Orbis Corp.| “We go.”| He left.",
		"“We go.”| Lund left.",
		"“Really?” Lund asked.| Moen left.",
		"“We go,” Lund said.| “And soon.”",
		"It said . . . that it was late.",
		"Why?| Because.",
		"He said no.| She left.",
		"They met.| (Nobody spoke.)| The mayor left.",
		"Boats, trains, etc., were late, as Lund (of Haven Corp.), who came, said.",
		"It is Haven vs. Olav tonight, and Lund vs. Moen.",
		"Lund (R-N.H.) and Sen. Ada Moen, R-N.H., met.",
	} {
		s := strings.ReplaceAll(text, "|", "")
		p := read(s)
		var b strings.Builder
		last, at := int32(0), 0
		for _, tok := range p.Tokens {
			if tok.Sentence != last {
				b.WriteByte('|')
				last = tok.Sentence
			}
			b.WriteString(s[at:tok.End])
			at = int(tok.End)
		}
		if got := strings.ReplaceAll(b.String(), "| ", " "); strings.ReplaceAll(got, "|", "") != s || fmt.Sprint(stops(p)) != fmt.Sprint(strings.Count(text, "|")) {
			t.Errorf("%s: %d ends: %s", text, stops(p), b.String())
		}
	}
}

// stops returns how many sentences begin after the first.
func stops(p *Paragraph) int {
	if len(p.Tokens) == 0 {
		return 0
	}
	return int(p.Tokens[len(p.Tokens)-1].Sentence)
}

var (
	relationNames = [...]string{"", "direct", "apposed", "relative", "shared", "controlled", "absolute", "attached", "inverted", "agent", "owned", "given", "labeled"}
	typeNames     = [...]string{"pronoun", "it", "first", "relative", "named", "person", "people", "body", "message", "thing"}
)

// Every noun phrase with its type, and every verb with its subject.
func TestPhrases(t *testing.T) {
	for _, test := range []struct{ text, phrases, verbs string }{
		{"Lund said so", "Lund:named", "said<Lund:direct"},
		{"“No,” said the mayor of Haven.", "the mayor:person Haven:named", "said<the mayor:inverted"},
		{"Lund, the mayor of Haven, said it so", "Lund:named the mayor:person Haven:named it:it", "said<Lund:apposed"},
		{"Lund, who said it", "Lund:named who:relative it:it", "said<Lund:relative"},
		{"Lund, who sued the mayor, Bo Rask, said so", "Lund:named who:relative the mayor:person Bo Rask:named", "sued<Lund:relative said<Lund:apposed"},
		{"Lund, owner of the bar, Low Water, said so", "Lund:named owner:person the bar:thing Low Water:named", "said<Lund:apposed"},
		{"Lund, whose firm, Norvik, built it, said so", "Lund:named whose:relative firm:body Norvik:named it:it", "built<Norvik:apposed said<Lund:apposed"},
		{"The mayor, Bo Rask, said so", "The mayor:person Bo Rask:named", "said<Bo Rask:apposed"},
		{"Owner of the bar on Low Street, Bo Rask, said so", "Owner:named the bar:thing Low Street:named Bo Rask:named", "said<Bo Rask:apposed"},
		{"In Haven, Lund, a sailor, said so", "Haven:named Lund:named a sailor:person", "said<Lund:apposed"},
		{"Lund, a clerk at the port which took on Rask, said it “leaks”", "Lund:named a clerk:person the port:thing which:relative Rask:named it:it", "took<a clerk:relative said<Lund:apposed"},
		{"“No,” Lund, senior analyst at Orbis told them", "Lund:named senior analyst:person Orbis:named them:pronoun", "told<Lund:apposed"},
		{"Will Rask, the mayor, said so", "Will Rask:named the mayor:person", "said<Will Rask:apposed"},
		{"Will it leak?", "it:it", "leak<it:direct"},
		{"“No,” Over said", "Over:named", "said<Over:direct"},
		{"The editorial board recently wrote it", "The editorial board:body it:it", "wrote<The editorial board:direct"},
		{"Someone in the hall said so", "Someone:person the hall:thing", "said<Someone:direct"},
		{"Alarmed by it, Lund said so", "it:it Lund:named", "said<Lund:direct"},
		{"Lund backs it and in a statement praised Rask", "Lund:named it:it a statement:message Rask:named", "backs<Lund:direct praised<Lund:shared"},
		{"Lund, who has in the past praised it, left", "Lund:named who:relative the past:thing it:it", "praised<Lund:relative left<Lund:apposed"},
		{"It led to a fine after the mayor called it", "It:it a fine:thing the mayor:person it:it", "led<It:direct called<the mayor:direct"},
		{"The mayor after the game called it", "The mayor:person the game:thing it:it", "called<The mayor:direct"},
		{"Rask, a spokesman said, left", "Rask:named a spokesman:person", "said<a spokesman:direct left<Rask:apposed"},
		{"“No,” said writer and sailor Bo Rask", "writer:person sailor Bo Rask:named", "said<sailor Bo Rask:inverted"},
		{"Lund stood up and said", "Lund:named up:thing", "stood<Lund:direct said<Lund:shared"},
		{"Lund left, saying so", "Lund:named", "left<Lund:direct saying<Lund:controlled"},
		{"with Lund saying so", "Lund:named", "saying<Lund:absolute"},
		{"the Haven press quoted Lund as saying so", "the Haven press:thing Lund:named", "quoted< saying<Lund:absolute"},
		{"Lund’s warning of rain", "Lund:named Lund’s warning:thing rain:thing", ""},
		{"his warning said", "his:pronoun his warning:thing", "said<his warning:direct"},
		{"officials said this week", "officials:people this week:thing", "said<officials:direct"},
		{"a spokesperson for the Haven port said", "a spokesperson:person the Haven port:thing", "said<a spokesperson:direct"},
		{"We say they told him", "We:first they:pronoun him:pronoun", "say<We:direct told<they:direct"},
		{"critics say those warnings", "critics:people those warnings:thing", "say<critics:direct"},
		{"a man injured in the blast said", "a man:person the blast:thing", "said<a man:direct"},
		{"the forest plan", "the forest plan:message", ""},
	} {
		p := read(test.text)
		var phrases, verbs []string
		for _, np := range p.Phrases {
			s := p.Span(np.Lo, np.Hi)
			phrases = append(phrases, test.text[s.Start:s.End]+":"+typeNames[np.Type])
		}
		for i := range p.Tokens {
			tok := &p.Tokens[i]
			if !tok.IsVerb {
				continue
			}
			of := p.Word(i) + "<"
			if tok.Subject >= 0 {
				s := p.Span(p.Phrases[tok.Subject].Lo, p.Phrases[tok.Subject].Hi)
				of += test.text[s.Start:s.End] + ":" + relationNames[tok.Relation]
			}
			verbs = append(verbs, of)
		}
		if got := strings.Join(phrases, " "); got != test.phrases {
			t.Errorf("%s: phrases\n got %s\nwant %s", test.text, got, test.phrases)
		}
		if got := strings.Join(verbs, " "); got != test.verbs {
			t.Errorf("%s: verbs\n got %s\nwant %s", test.text, got, test.verbs)
		}
	}
}

func TestFormOf(t *testing.T) {
	for s, want := range map[string]QuoteForm{
		"We go,": FormWhole, "We go.": FormSentence, "and go.": FormTail, "a leap,": FormCommaEnd, "a leap": FormPiece, "Low Water": FormTitle,
		"": FormPiece, "We go…": FormSentence, "we go —": FormTail, "1984": FormTitle,
	} {
		if got := formOf(s); got != want {
			t.Errorf("formOf(%q) = %d, want %d", s, got, want)
		}
	}
}

// Tokens cover all that is no blank, in order, and what is inside a quotation is
// its words.
func checkTokens(t *testing.T, s string) {
	t.Helper()
	p := read(s)
	check := func(tokens []Token, at, end int) {
		for i := range tokens {
			tok := &tokens[i]
			if int(tok.Start) < at || tok.End <= tok.Start || int(tok.End) > end {
				t.Fatalf("%q: token %d is at [%d,%d) after %d", s, i, tok.Start, tok.End, at)
			}
			if between := strings.Trim(s[at:tok.Start], " \t\n\r\u00a0\u2009\u200a\u202f\u2003\u2002\ufeff\u200b"); between != "" {
				t.Fatalf("%q: %q is in no token", s, between)
			}
			at = int(tok.End)
		}
	}
	check(p.Tokens, 0, len(s))
	for _, k := range p.Quotes {
		q := &p.Marked[p.Tokens[k].Quote-p.Base]
		check(p.Inside(int(k)), q.Start, q.End)
	}
	for i, np := range p.Phrases {
		if np.Lo < 0 || np.Hi <= np.Lo || int(np.Hi) > len(p.Tokens) || np.Verb >= int32(len(p.Tokens)) {
			t.Fatalf("%q: phrase %d is [%d,%d)", s, i, np.Lo, np.Hi)
		}
	}
}

func FuzzRead(f *testing.F) {
	b, err := os.ReadFile("../../testdata/corpus/abc-2025-11-27.txt")
	if err != nil {
		f.Fatal(err)
	}
	for line := range strings.Lines(string(b)) {
		f.Add(strings.TrimSuffix(line, "\n"))
	}
	f.Add("Lund’s “‘A’ B.” — C. \xff’s")
	f.Fuzz(func(t *testing.T, s string) {
		if !strings.Contains(s, "\n") {
			checkTokens(t, s)
		}
	})
}

// A noun for a body is no adjective, whatever its ending.
func TestBodyNoun(t *testing.T) {
	p := read("The clinic said no.")
	v := 2
	if !p.Tokens[v].IsVerb || p.Tokens[v].Subject < 0 || p.Phrases[p.Tokens[v].Subject].Hi != 2 {
		t.Errorf("the subject of %q is not the clinic: %+v", p.Word(v), p.Phrases)
	}
}

// The stack does not grow with a sentence.
func TestStack(t *testing.T) {
	const most = 1 << 20
	s := "Lund " + strings.Repeat("has in the port ", 20_000) + "praised Moen."
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	read(s)
	runtime.ReadMemStats(&after)
	if grown := int64(after.StackInuse) - int64(before.StackInuse); grown > most {
		t.Errorf("the stack has grown by %d bytes, want at most %d", grown, most)
	}
}
