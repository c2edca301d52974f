// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package newswire_test

import (
	"fmt"
	"log"
	"strings"

	"github.com/newswire-go/newswire"
)

func ExampleArticle_Statements() {
	a := &newswire.Article{Body: `(OSLO, Norway) — Transport Minister Ola Vik said that the ferries would sail in May.
Captain Kari Moen told reporters she would “wait and see.”
“It lifts or it does not,” she said.`}
	for s := range a.Statements() {
		fmt.Printf("%s %q, rule %s, by %s\n", s.Kind, s.Text, s.Rule, s.Speakers[0].Name)
	}
	// Output:
	// indirect "the ferries would sail in May", rule that, by Ola Vik
	// mixed "she would “wait and see.”", rule clause, by Kari Moen
	// direct "“It lifts or it does not,”", rule after, by Kari Moen
}

func ExampleArticle_HeadlineStatements() {
	a := &newswire.Article{
		Headline: "Vik Says Ferries Will Sail in May",
		Body:     "Transport Minister Ola Vik said on Monday that the ferries would sail.",
	}
	for s := range a.HeadlineStatements() {
		fmt.Printf("%s: %s\n", s.Speakers[0].Name, s.Text)
	}
	// Output:
	// Ola Vik: Ferries Will Sail in May
}

func ExampleStatement_Span() {
	a := &newswire.Article{Body: `The ferries, Ola Vik said on Monday, would sail in May.`}
	for s := range a.Statements() {
		span := s.Span()
		fmt.Println(s.Text)
		fmt.Println(a.Body[span.Start:span.End])
	}
	// Output:
	// The ferries would sail in May
	// The ferries, Ola Vik said on Monday, would sail in May
}

func ExampleExtractStatements() {
	text := `Asked about the fog, captain Kari Moen said it would lift. “It always has,” she said.
The quay, according to Ola Vik, is sinking.`
	for s, err := range newswire.ExtractStatements(strings.NewReader(text)) {
		if err != nil {
			log.Fatal(err)
		}
		fmt.Printf("%s %q: %s\n", s.Kind, s.Cue.Text, s.Text)
	}
	// Output:
	// indirect "said": it would lift
	// direct "said": “It always has,”
	// indirect "according to": The quay is sinking
}

func ExampleParser_ExtractStatements() {
	p := &newswire.Parser{Charset: "windows-1252"}
	text := "Captain Kari Moen said the fog would \x93lift or not.\x94\n"
	for s, err := range p.ExtractStatements(strings.NewReader(text)) {
		if err != nil {
			log.Fatal(err)
		}
		part := s.Quotes[0] // its place is in the bytes that were read
		fmt.Printf("%s: %s\n", s.Text, text[part.Start:part.End])
	}
	// Output:
	// the fog would “lift or not.”: lift or not.
}
