// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package kind

import (
	"hash/crc32"
	"os"
	"strings"
	"testing"

	"github.com/newswire-go/newswire/internal/marks"
)

// The last quotation of each text has the trait.
var traitCases = []struct {
	trait trait
	text  string
}{
	{oneWord, `The mayor called it “folly.”`},
	{twoWords, `The mayor called it “pure folly.”`},
	{phraseWords, `The mayor called it “the worst folly of them all.”`},
	{clauseWords, `The mayor said it was “the worst folly that the town had seen in years.”`},
	{manyWords, `“The town has seen many follies in its time and this is, as everyone here knows, the worst,” she said.`},
	{capital, `“Folly is the word,” the mayor said.`},
	{titled, `They sang “Harbor of Lights.”`},
	{titled, `They watched “Notes From the Quiet Side of the River.”`},
	{capitalWord, `They sang “Harbor.”`},
	{number, `They sang “1812.”`},
	{firstPerson, `“We wait,” the mayor said.`},
	{firstPerson, `“Today I’m waiting,” the mayor said.`},
	{thirdPerson, `“They wait,” the mayor said.`},
	{finiteVerb, `“The ferry is late,” the mayor said.`},
	{finiteVerb, `“Ferries don’t wait,” the mayor said.`},
	{nested, `“The ‘fast’ ferry,” the mayor said.`},
	{unclosed, `“The ferry left`},
	{beforeMarkup, `<item name="River">`},
	{beforeSentence, `The ferry left. “Good,” the mayor said.`},
	{beforeSentence, `“Good,” said Mr. Oduya. “Good.”`},
	{beforeComma, `The mayor said, “Good.”`},
	{introduced, `The mayor added: “Good.”`},
	{introduced, `The mayor added “Good.”`},
	{beforeDash, `The old ferry — “Molly” — left.`},
	{beforeThat, `The mayor said that “ferries wait.”`},
	{beforePossessive, `The mayor’s “folly” left.`},
	{beforePossessive, `The mayors’ “folly” left.`},
	{beforeCalled, `A ferry dubbed “Folly” left.`},
	{beforeTerm, `The word “folly” was used.`},
	{beforeClaim, `She repeated the warning “not to wait.”`},
	{beforeName, `Dana “Door” Whitlow left.`},
	{beforeWord, `It was the grand “folly” of the town.`},
	{behindParagraph, `The mayor called it “folly.”` + "\n"},
	{behindSentence, `The mayor called it “folly”. The ferry left.`},
	{behindSentence, `The mayor called it “folly.” The ferry left.`},
	{behindName, `The “Folly” Bridge Club met.`},
	{behindWork, `The “Folly” show closed.`},
	{behindPlural, `The “folly” ferries left.`},
	{behindPronoun, `“Folly,” she said.`},
	{strongBefore, `The mayor told the council at length that it was “folly.”`},
	{strongNear, `The mayor said it was “folly.”`},
	{strongBehind, `“Folly,” the mayor of the old river town on the west bank said.`},
	{strongBehindNear, `“Folly,” the mayor said.`},
	{sayBefore, `The mayor warned of “folly.”`},
	{callBefore, `The mayor dubbed the ferry “folly.”`},
	{judgeBefore, `The mayor praised the “folly.”`},
	{thinkBefore, `The mayor believes in “folly.”`},
	{utterBefore, `The mayor shouted about “folly.”`},
	{phrasalBefore, `The mayor went on about “folly.”`},
	{thatBefore, `The mayor said that the plan was “folly.”`},
	{claimBefore, `Despite a warning by the mayor, “folly” won.`},
	{workBefore, `In the film they sing “Folly.”`},
	{pronounBefore, `When she arrived in the old town, “folly” won.`},
	{pronounNear, `She called “folly.”`},
	{nameBefore, `The Oduya plan was “folly.”`},
	{noVerb, `The ferry passed “Folly” at noon.`},
	{quotedBefore, `The mayor spoke of “folly” and of “joy.”`},
	{chainedTitle, `They sang “Harbor of Lights” and “Rain.”`},
	{alone, `“Folly!”`},
	{soCalled, `The so-called “fast” ferry left.`},
	{knownAs, `A ferry known as “Molly” left.`},
	{knownAs, `A ferry nicknamed “Molly” left.`},
	{knownAs, `A ferry sold under the name “Molly” left.`},
	{knownAs, `A ferry christened “Molly” left.`},
	{knownAs, `A ferry known on the quay as “Molly” left.`},
	{nickname, `Then Dana “The Door” Whitlow left.`},
	{program, `The mayor appeared on “Morning Harbor.”`},
	{program, `The mayor told “Morning Harbor” about it.`},
	{program, `The mayor appeared on Radio West’s “Morning Harbor.”`},
	{attributive, `The “harbor first” plan passed.`},
	{titleSubject, `“Harbor Lights” opens on Friday.`},
	{titleObject, `He played a part in “Harbor Lights.”`},
	{titleOfWork, `The song “Harbor Lights,” he said, is old.`},
	{titleOfWork, `The “Harbor Lights” song is old.`},
	{titleShort, `They saw “Harbor Lights” twice.`},
	{shortSpeech, `“Folly,” the mayor said.`},
}

func last(text string) Traits {
	qs := marks.Find(nil, text)
	return Read(text, qs, len(qs)-1)
}

func TestTraits(t *testing.T) {
	seen := Traits(1 << always)
	for _, test := range traitCases {
		seen.add(true, test.trait)
		if !last(test.text).has(test.trait) {
			t.Errorf("%s: trait %q is missing", test.text, names[test.trait])
		}
	}
	for tr, name := range names {
		if !seen.has(trait(tr)) {
			t.Errorf("trait %q has no case", name)
		}
	}
}

func TestTraitsNot(t *testing.T) {
	for _, test := range []struct {
		trait trait
		text  string
	}{
		{beforeSentence, `Then Mr. “Fast” Oduya left.`},
		{beforeSentence, `“Good,” she said, “and late.”`},
		{beforeSentence, `In the U.S. “folly” is a word.`},
		{titled, `They sang “Harbor of little lights.”`},
		{nickname, `The mayor said “Wait” and left.`},
		{nickname, `In Dana “Wait,” Whitlow said.`},
		{attributive, `The storm left “a few trees” down.`},
		{attributive, `“Folly” said the mayor.`},
		{noVerb, `The mayor warned of “folly.”`},
		{sayBefore, `The ferry left. The mayor warned us. It was “folly.”`},
		{strongBehind, `It was “folly.” The mayor said so.`},
		{quotedBefore, `The mayor said “Good.” Then came “Folly.”`},
		{alone, `“Good,” she said.`},
	} {
		if last(test.text).has(test.trait) {
			t.Errorf("%s: trait %q is there", test.text, names[test.trait])
		}
	}
}

func TestStrength(t *testing.T) {
	for _, test := range []struct{ rule, text string }{
		{"markup", `<item name="River">`},
		{"nickname", `The champion is Dana “The Door” Whitlow of Leeds.`},
		{"so-called", `Ministers of the so-called “Circle of Friends” met.`},
		{"known as", `The tunnel, known as “Long Tom,” is closed.`},
		{"title", `The band opened with its anthem “Harbor of Lights.”`},
		{"title", `The river town is the setting of the film “Harbor Lights,” which opens Friday.`},
		{"title", `The series “Notes From the Quiet Side” returns in May.`},
		{"title", `The host of “Morning Harbor” is leaving.`},
		{"title", `“Harbor Lights” opens on Friday.`},
		{"one word", `The town built a “folly” near the bridge.`},
		{"one word", `Crews built the “dry” harbor on the hill.`},
	} {
		if tr := last(test.text); tr.Strength() < Doubtful || tr.Rule() != test.rule {
			t.Errorf("%s: strength %d by rule %q, want %d and more by %q", test.text, tr.Strength(), tr.Rule(), Doubtful, test.rule)
		}
	}
	for _, text := range []string{
		`“We will wait,” the mayor said.`,
		`“Wait,” the mayor said.`,
		`The mayor said the ferry was “a folly.”`,
		`The mayor called the ferry “a folly.”`,
		`“Why now?” asked Ms. Oduya.`,
		`“Harbor Lights Forever,” the crowd shouted.`,
		`She said she was “very happy” about the ferry.`,
		`The ferry, he argued, was “the folly of a few rich men.”`,
		`“It was late, and nobody had told us that the ferry would not come.”`,
	} {
		if tr := last(text); tr.Strength() >= Doubtful {
			t.Errorf("%s: strength %d by rule %q, want less than %d", text, tr.Strength(), tr.Rule(), Doubtful)
		}
	}
}

// Mention stops early where Read reads on, and to the same end.
func TestMention(t *testing.T) {
	for _, test := range traitCases {
		sameMentions(t, test.text)
	}
	text, _ := corpus(t)
	sameMentions(t, text)
}

func sameMentions(t *testing.T, text string) {
	t.Helper()
	qs := marks.Find(nil, text)
	for i := range qs {
		tr := Read(text, qs, i)
		for _, more := range [...]int{-500, -150, -50, 0, 1, 50, 150, 500} {
			least := tr.Strength() + more
			rule, ok := Mention(text, qs, i, least)
			if ok != (more <= 0) || ok && rule != tr.Rule() {
				t.Fatalf("%q: quotation %d of strength %d: mention %v by %q at %d", text, i, tr.Strength(), ok, rule, least)
			}
		}
	}
}

// What Mention has not read can add no more than it reckons with: the other
// traits speak for an utterance, or never stand without one that does.
func TestMostOf(t *testing.T) {
	never := map[trait][]trait{pronounNear: {pronounBefore}, shortSpeech: {strongNear, strongBehindNear}}
	unread := []trait{firstPerson, thirdPerson, finiteVerb, shortSpeech}
	for tr := strongBefore; tr < chainedTitle; tr++ {
		if tr != quotedBefore && tr != workBefore && tr != noVerb {
			unread = append(unread, tr)
		}
	}
	for _, tr := range unread {
		without, ok := never[tr]
		if !ok && weights[tr] > 0 {
			t.Errorf("%q adds %d", names[tr], weights[tr])
		}
		for _, other := range without {
			if sum := weights[tr] + weights[other]; sum > 0 {
				t.Errorf("%q with %q adds %d", names[tr], names[other], sum)
			}
		}
	}
}

func TestWeightsFresh(t *testing.T) {
	if weighed != crc32.ChecksumIEEE([]byte(strings.Join(Names(), "\n"))) {
		t.Error("the traits have changed since they were weighed; see internal/train/kinds")
	}
	if traits > 64 {
		t.Errorf("%d traits do not fit a set", traits)
	}
}

func FuzzRead(f *testing.F) {
	for _, test := range traitCases {
		f.Add(test.text)
	}
	text, _ := corpus(f)
	f.Add(text)
	f.Fuzz(func(t *testing.T, text string) {
		qs := marks.Find(nil, text)
		for i := range qs {
			tr := Read(text, qs, i)
			if !tr.has(always) || tr.Rule() == "" {
				t.Fatalf("%q: quotation %d: %x by %q", text, i, tr, tr.Rule())
			}
		}
		sameMentions(t, text)
	})
}

func TestMentionAllocates(t *testing.T) {
	text, qs := corpus(t)
	if n := testing.AllocsPerRun(10, func() { Mention(text, qs, len(qs)/2, 0) }); n != 0 {
		t.Errorf("%v allocations, want none", n)
	}
}

func corpus(tb testing.TB) (string, []marks.Quotation) {
	tb.Helper()
	b, err := os.ReadFile("../../testdata/corpus/abc-2025-11-27.txt")
	if err != nil {
		tb.Fatal(err)
	}
	return string(b), marks.Find(nil, string(b))
}

// The short quotations are those of which it is asked whether they are mentions.
func benchmarkShort(b *testing.B, read func(text string, qs []marks.Quotation, i int)) {
	text, qs := corpus(b)
	b.ReportAllocs()
	n := 0
	for b.Loop() {
		for i := range qs {
			if qs[i].End-qs[i].Start <= 60 {
				read(text, qs, i)
				n++
			}
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(n), "ns/quotation")
}

func BenchmarkRead(b *testing.B) {
	benchmarkShort(b, func(text string, qs []marks.Quotation, i int) { Read(text, qs, i).Strength() })
}

func BenchmarkMention(b *testing.B) {
	benchmarkShort(b, func(text string, qs []marks.Quotation, i int) { Mention(text, qs, i, 140) })
}
