// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package newswire_test

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"log"
	"os"
	"strings"

	"github.com/newswire-go/newswire"
)

// Two stories of a page, one of them with a headline.
const page = ` date 2026-03-04 Ferry crews ‘will not wait’ as talks go on
(BERGEN, Norway) — The ferries stayed in port on Wednesday.
“We have waited for a year,” said Kari Moen, who speaks for the crews. “We will not wait any longer.”
(OSLO, Norway) — The government called the strike “a gift to nobody.”
“Talks go on,” Transport Minister Ola Vik told reporters. He added that the ferries were “no toy.”
`

func Example() {
	for a, err := range newswire.Split(strings.NewReader(page)) {
		if err != nil {
			log.Fatal(err)
		}
		fmt.Printf("%s %q\n", a.Dateline, a.Headline)
		for q := range a.Quotes() {
			for _, s := range q.Speakers {
				fmt.Printf("  %s: %s\n", s.Name, q.Text)
			}
		}
	}
	// Output:
	// (BERGEN, Norway) — "Ferry crews ‘will not wait’ as talks go on"
	//   Kari Moen: We have waited for a year,
	//   Kari Moen: We will not wait any longer.
	// (OSLO, Norway) — ""
	//   government: a gift to nobody.
	//   Ola Vik: Talks go on,
	//   Ola Vik: no toy.
}

func ExampleSplit() {
	f, err := os.Open("testdata/corpus/abc-2025-11-27.txt")
	if err != nil {
		log.Fatal(err)
	}
	defer f.Close()
	for a, err := range newswire.Split(f) {
		if err != nil {
			log.Print(err) // text that could not be parsed was skipped
			continue
		}
		fmt.Printf("bytes %5d to %5d: %s\n", a.Span.Start, a.Span.End, a.Dateline)
		if a.Credit != nil {
			fmt.Printf("  %s: %s\n", a.Credit.Agency, strings.Join(a.Credit.Contributors, ", "))
		}
	}
	// Output:
	// bytes     1 to  2654: (LONDON and KYIV, Ukraine)–
	// bytes  2655 to  8332: (LONDON) —
	//   ABC News: Tom Soufi Burridge, Hannah Demissie, Will Gretsky, Yulia Drozd, Somayeh Malekian, Morgan Winsor
	// bytes  8333 to 10560: (ROME) —
	// bytes 10561 to 20401: (DOHA, Qatar) —
	//   ABC News: Michelle Stoddart, Anne Flaherty, Morgan Winsor, Shannon K. Kingston, Jordana Miller, Kirit Radia, Somayeh Malekian
}

func ExampleArticle_Quotes() {
	a := &newswire.Article{Body: `(OSLO, Norway) — “Talks go on,” Transport Minister Ola Vik told reporters.
He called the strike “a gift to nobody,” and left.`}
	for q := range a.Quotes() {
		fmt.Printf("%s %q, rule %s\n", q.Kind, q.Text, q.Rule)
		for _, s := range q.Speakers {
			fmt.Printf("  %s (%s), as %q\n", s.Name, s.Role, s.Mention.Text)
		}
	}
	// Output:
	// speech "Talks go on,", rule after
	//   Ola Vik (Transport Minister), as "Transport Minister Ola Vik"
	// fragment "a gift to nobody,", rule inside
	//   Ola Vik (Transport Minister), as "He"
}

func ExampleQuote_Span() {
	a := &newswire.Article{Body: `“We sail,” Kari Moen said, “if the fog lifts.”`}
	for q := range a.Quotes() {
		span := q.Span()
		fmt.Println(q.Text)
		fmt.Println(a.Body[span.Start:span.End])
	}
	// Output:
	// We sail, if the fog lifts.
	// We sail,” Kari Moen said, “if the fog lifts.
}

func ExampleArticle_HeadlineQuotes() {
	a := &newswire.Article{
		Headline: "Ferry crews ‘will not wait,’ Moen says",
		Body:     "“We will not wait any longer,” said Kari Moen, who speaks for the crews.",
	}
	for q := range a.HeadlineQuotes() {
		p := q.Parts[0]
		fmt.Printf("%s: %s\n", q.Speakers[0].Name, a.Headline[p.Start:p.End])
	}
	// Output:
	// Kari Moen: will not wait,
}

func ExampleArticle() {
	dump := "(BERGEN, Norwegen) — Die Fähre liegt seit dem Morgen im Hafen. „Wir warten auf den Wind“, sagte Kari Moen.\n" +
		"(BERGEN, Norway) — The ferry has been in port since the morning. “We wait for the wind,” Kari Moen said.\n"
	for a, err := range newswire.Split(strings.NewReader(dump)) {
		if err != nil {
			log.Fatal(err)
		}
		for q := range a.Quotes() {
			fmt.Println(a.Language, q.Kind, len(q.Speakers), q.Text)
		}
	}
	// Output:
	// de unknown 0 Wir warten auf den Wind
	// en speech 1 We wait for the wind,
}

// The sentences around each quotation that is more than likely right, with its
// speaker.
func ExampleQuote() {
	a := &newswire.Article{
		Body: "Kari Moen, who owns the “Petrel,” was asked about the fog. “It lifts or it does not,” she said. Nobody laughed.",
	}
	for q := range a.Quotes() {
		for _, s := range q.Speakers {
			if q.Confidence*s.Confidence > 0.5 {
				fmt.Printf("%s: %s\n", s.Name, a.Body[q.Context.Start:q.Context.End])
			}
		}
	}
	// Output:
	// Kari Moen: “It lifts or it does not,” she said.
}

// first returns the first article of a dump.
func first(dump string) (*newswire.Article, error) {
	for a, err := range newswire.Split(strings.NewReader(dump)) {
		return a, err
	}
	return nil, errors.New("no article")
}

func ExampleArticle_Text() {
	a, err := first("(OSLO, Norway) — Talks go on, the minister said.\nABC News’ Kari Moen contributed to this report.\n")
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(a.Text())
	// Output:
	// Talks go on, the minister said.
}

func ExampleArticle_Filed() {
	dump := " date 2031-01-02 Ferry sails again\n(OSLO, Norway, Dec. 30) — The ferry sailed again on Monday.\n"
	for a, err := range newswire.Split(strings.NewReader(dump)) {
		if err != nil {
			log.Fatal(err)
		}
		fmt.Println(a.PageDate, a.Dateline.Date, a.Filed())
	}
	// Output:
	// 2031-01-02 --12-30 2030-12-30
}

func ExampleArticle_HeadlineDumpSpan() {
	a, err := first(page)
	if err != nil {
		log.Fatal(err)
	}
	for q := range a.HeadlineQuotes() {
		s := a.HeadlineDumpSpan(q.Span())
		fmt.Println(page[s.Start:s.End])
	}
	// Output:
	// will not wait
}

func ExampleArticle_DumpSpan() {
	for a, err := range newswire.Split(strings.NewReader(page)) {
		if err != nil {
			log.Fatal(err)
		}
		for q := range a.Quotes() {
			s := a.DumpSpan(q.Parts[0].Span)
			fmt.Printf("%d: %s\n", s.Start, page[s.Start:s.End])
		}
	}
	// Output:
	// 129: We have waited for a year,
	// 204: We will not wait any longer.
	// 291: a gift to nobody.
	// 315: Talks go on,
	// 408: no toy.
}

func ExampleExtractQuotes() {
	text := `Asked about the fog, captain Kari Moen shrugged. “It lifts or it does not,” she said.
“It lifts,” said Ola Vik, her mate. “It always has.”`
	for q, err := range newswire.ExtractQuotes(strings.NewReader(text)) {
		if err != nil {
			log.Fatal(err)
		}
		fmt.Printf("%q: %s, by %s\n", q.Text, q.Speakers[0].Name, q.Rule)
	}
	// Output:
	// "It lifts or it does not,": Kari Moen, by after
	// "It lifts,": Ola Vik, by after
	// "It always has.": Ola Vik, by run-on
}

func ExampleParser() {
	p := &newswire.Parser{
		Charset:    "iso-8859-1",
		MaxArticle: 1 << 20,
	}
	dump := "(TROMS\xd8, Norway) -- The ferry is late.\n"
	for a, err := range p.Split(strings.NewReader(dump)) {
		if err != nil {
			log.Fatal(err)
		}
		fmt.Println(a.Body)
		fmt.Println(a.Dateline.Places[0].City, a.Dateline.Places[0].Country)
	}
	// Output:
	// (TROMSØ, Norway) -- The ferry is late.
	// Tromsø NO
}

func ExampleParser_ExtractQuotes() {
	p := &newswire.Parser{Charset: "windows-1252"}
	text := "\x93It lifts or it does not,\x94 captain Kari Moen said.\n"
	for q, err := range p.ExtractQuotes(strings.NewReader(text)) {
		if err != nil {
			log.Fatal(err)
		}
		part := q.Parts[0] // its place is in the bytes that were read
		fmt.Printf("%s: %s\n", q.Speakers[0].Name, text[part.Start:part.End])
	}
	// Output:
	// Kari Moen: It lifts or it does not,
}

func ExampleParseError() {
	p := &newswire.Parser{MaxArticle: 100}
	dump := "(OSLO, Norway) — " + strings.Repeat("The ferry is late. ", 20) + "\n(BERGEN, Norway) — The ferry is here.\n"
	for a, err := range p.Split(strings.NewReader(dump)) {
		if pe, ok := errors.AsType[*newswire.ParseError](err); ok {
			fmt.Printf("skipped %d bytes: %v\n", pe.Span.Len(), pe)
			fmt.Println(errors.Is(err, newswire.ErrTooLong))
			continue
		}
		if err != nil {
			log.Fatal(err) // of the reader
		}
		fmt.Println(a.Body)
	}
	// Output:
	// skipped 398 bytes: newswire: line 1: bytes 0 to 398: article too long
	// true
	// (BERGEN, Norway) — The ferry is here.
}

func ExampleDate_String() {
	fmt.Println(newswire.Date{Year: 2025, Month: 11, Day: 27})
	fmt.Println(newswire.Date{Month: 11, Day: 27})
	// Output:
	// 2025-11-27
	// --11-27
}

func ExampleParseDateline() {
	r := bufio.NewReader(strings.NewReader("LONDON and KYIV, Ukraine, Nov. 27 (Reuters) — Talks went on into the night."))
	d, err := newswire.ParseDateline(r)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, p := range d.Places {
		fmt.Println(p.City, p.Country)
	}
	fmt.Println(d.Agency, d.Date)
	rest, _ := io.ReadAll(r)
	fmt.Printf("%q\n", rest)
	// Output:
	// London GB
	// Kyiv UA
	// Reuters --11-27
	// " Talks went on into the night."
}
