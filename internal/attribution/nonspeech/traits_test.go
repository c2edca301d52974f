// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package nonspeech

import (
	"os"
	"strings"
	"testing"

	"github.com/newswire-go/newswire/internal/cue"
	"github.com/newswire-go/newswire/internal/lexicon"
	"github.com/newswire-go/newswire/internal/marks"
)

// The last quotation of each text has the trait.
var traitCases = []struct {
	trait trait
	text  string
}{
	{titled, `They sang “Harbor of Lights.”`},
	{titled, `They watched “Notes From the Quiet Side of the River.”`},
	{capitalWord, `They sang “Harbor.”`},
	{finiteVerb, `“The ferry is late,” the mayor said.`},
	{finiteVerb, `“Ferries don’t wait,” the mayor said.`},
	{beforeMarkup, `<item name="River">`},
	{strongBefore, `The mayor told the council at length that it was “folly.”`},
	{sayBefore, `The mayor warned of “folly.”`},
	{callBefore, `The mayor dubbed the ferry “folly.”`},
	{judgeBefore, `The mayor praised the “folly.”`},
	{utterBefore, `The mayor shouted about “folly.”`},
	{phrasalBefore, `The mayor went on about “folly.”`},
	{thatBefore, `The mayor said that the plan was “folly.”`},
	{claimBefore, `Despite a warning by the mayor, “folly” won.`},
	{pronounBefore, `When she arrived in the old town, “folly” won.`},
	{nameBefore, `The Oduya plan was “folly.”`},
	{soCalled, `The so-called “fast” ferry left.`},
	{knownAs, `A ferry known as “Molly” left.`},
	{knownAs, `A ferry nicknamed “Molly” left.`},
	{knownAs, `A ferry sold under the name “Molly” left.`},
	{knownAs, `A ferry christened “Molly” left.`},
	{knownAs, `A ferry known on the quay as “Molly” left.`},
	{nickname, `Then Dana “The Door” Whitlow left.`},
	{bracketed, `Norvik Holding (“Norvik”) is late.`},
	{bracketed, `The investors (the “Fund”) are late.`},
	{alsoKnown, `Dana Whitlow, aka “Tug,” left.`},
	{termNoun, `The word “folly” was used.`},
	{termNoun, `He went by his stage name, “Tug,” on the quay.`},
	{nameAs, `He gave his name as “Tug.”`},
	{calledThing, `She hosts a show called “Morning Harbor.”`},
	{calledThing, `A blog, called the “Quay,” is late.`},
	{calledThing, `He lost a file named “final final.”`},
	{calledThing, `In an essay headlined “Save the Quay,” he wrote of it.`},
	{workName, `The film “Low Water” opened.`},
	{workName, `The ferry “Petrel” left.`},
	{toldTitle, `She told “Quay and Friends” that it was late.`},
	{toldTitle, `She told Radio West’s “Morning Harbor” about it.`},
	{onTitle, `She was on “Morning Harbor.”`},
	{onTitle, `She was on Radio West’s “Today.”`},
	{makerOf, `The host of “Today” left.`},
	{makerOf, `The author of “Low Water” left.`},
	{performs, `He starred in “Low Water.”`},
	{performs, `They sang the “Harbor Song.”`},
	{workName, `His boat, the “Petrel,” sank.`},
	{termNoun, `He gave only his call sign, “Bison,” and left.`},
	{namedSubject, `The “Quay Bill” passed.`},
	{workBehind, `She loved “Low Water,” the 1990 film.`},
	{pointer, `READ MORE: “The Long Goodbye to the Quay”`},
	{deedObject, `She pressed the “panic button” twice.`},
	{printed, `He held a sign that read “Go home.”`},
	{recursMarked, `He was in “Low Water.” They saw “Low Water” twice.`},
	{recursBare, `They met on the Low Water. He was in “Low Water.”`},
}

// traitsOf returns the traits of the last quotation of a text.
func traitsOf(t testing.TB, body string) *traitSet { return &readerOf(t, body).traits }

// readerOf returns a reader that has read the traits of the last quotation of a
// text, as if nobody were found to say it.
func readerOf(t testing.TB, body string) *Reader {
	t.Helper()
	marked := marks.Find(nil, body)
	if len(marked) == 0 {
		t.Fatalf("%s: no quotation", body)
	}
	first := len(marked) - 1
	start := strings.LastIndexByte(body[:marked[first].Open], '\n') + 1
	for first > 0 && marked[first-1].Open >= start {
		first--
	}
	end := len(body)
	if n := strings.IndexByte(body[marked[len(marked)-1].Open:], '\n'); n >= 0 {
		end = marked[len(marked)-1].Open + n
	}
	var p cue.Paragraph
	p.Read(lexicon.English(), body, start, end, marked[first:], first)
	r := new(Reader)
	r.read(&Words{Paragraph: &p, Token: int(p.Quotes[len(p.Quotes)-1]), Marked: marked, Stretch: len(marked) - 1})
	return r
}

func TestTraits(t *testing.T) {
	seen := traitSet{bias: true}
	for _, test := range traitCases {
		seen[test.trait] = true
		if !traitsOf(t, test.text)[test.trait] {
			t.Errorf("%s: trait %q is missing", test.text, traitNames[test.trait])
		}
	}
	for tr, name := range traitNames {
		if name == "" {
			t.Errorf("trait %d has no name", tr)
		}
		if !seen[tr] {
			t.Errorf("trait %q has no case", name)
		}
	}
}

func TestTraitsNot(t *testing.T) {
	for _, test := range []struct {
		trait trait
		text  string
	}{
		{titled, `They sang “Harbor of little lights.”`},
		{nickname, `The mayor said “Wait” and left.`},
		{bracketed, `He met the mayor (“a good man”) there.`},
		{termNoun, `The warning “not to wait” came late.`},
		{calledThing, `The plan was called “folly.”`},
		{calledThing, `A man called “crazy” by the mayor left.`},
		{workName, `The film was “late.”`},
		{namedSubject, `The “late bill” passed.`},
		{workBehind, `She loved “Low Water,” the mayor.`},
		{pointer, `LUND: “The Long Goodbye to the Quay”`},
		{deedObject, `She called the “panic button” late.`},
		{printed, `The mayor read “Go home.”`},
		{onTitle, `She spoke on “Monday.”`},
		{makerOf, `The mayor of “Odda” left.`},
		{performs, `She said “Low Water.”`},
		{recursMarked, `He was in the “low” water. They saw “lower” water.`},
		{recursBare, `They met on the Low Waters. He was in “Low Water.”`},
		{nickname, `In Dana “Wait,” Whitlow said.`},
		{sayBefore, `The ferry left. The mayor warned us. It was “folly.”`},
	} {
		if traitsOf(t, test.text)[test.trait] {
			t.Errorf("%s: trait %q is there", test.text, traitNames[test.trait])
		}
	}
}

func TestLogOdds(t *testing.T) {
	m := committed(t)
	for _, test := range []struct{ trait, text string }{
		{"markup", `<item name="River">`},
		{"nickname", `The champion is Dana “The Door” Whitlow of Leeds.`},
		{"so-called", `Ministers of the so-called “Circle of Friends” met.`},
		{"known as", `The tunnel, known as “Long Tom,” is closed.`},
		{"work named", `The band opened with its anthem “Harbor of Lights.”`},
		{"work named", `The river town is the setting of the film “Harbor Lights,” which opens Friday.`},
		{"work named", `The series “Notes From the Quiet Side” returns in May.`},
		{"maker of a title", `The host of “Morning Harbor” is leaving.`},
		{"marked", `“Harbor Lights” opens on Friday.`},
		{"marked", `The town had a “folly” near the bridge.`},
		{"marked", `Crews left the “dry” harbor on the hill.`},
	} {
		r := readerOf(t, test.text)
		odds, by := m.logOdds(&r.traits, r.features), traitNames[r.traits.reason()]
		if odds < leastNonSpeech || by != test.trait {
			t.Errorf("%s: log-odds %d by trait %q, want %d and more by %q", test.text, odds, by, leastNonSpeech, test.trait)
		}
	}
}

// committed returns the model of the committed weights.
func committed(t testing.TB) *Model {
	t.Helper()
	b, err := os.ReadFile("../weights/nonspeech.txt")
	if err != nil {
		t.Fatal(err)
	}
	m := new(Model)
	if err := m.Read(string(b)); err != nil {
		t.Fatal(err)
	}
	return m
}
