// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package newswire_test

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"log"
	"strings"

	"github.com/newswire-go/newswire"
)

// The texts of a JSON Lines file, each of them one article.
func ExampleParseArticle() {
	const lines = `{"id": 1, "text": "Ferries sail again\n\nPORT ELLIS, England (HNS) - The ferries sailed again on Monday.\n\n“We missed them,” said Joan Tully."}
{"id": 2, "text": " "}
{"id": 3, "text": "What comes next\n\nThe harbour board meets on Friday, and is to name a chairman."}`
	for dec := json.NewDecoder(strings.NewReader(lines)); ; {
		var row struct {
			ID   int
			Text string
		}
		if err := dec.Decode(&row); err == io.EOF {
			break
		} else if err != nil {
			log.Fatal(err)
		}
		a, err := newswire.ParseArticle(strings.NewReader(row.Text))
		if err != nil {
			fmt.Println(row.ID, err)
			continue
		}
		fmt.Println(row.ID, a.Headline)
		for q := range a.Quotes() {
			fmt.Println(" ", q.Speakers, q.Text)
		}
	}
	// Output:
	// 1 Ferries sail again
	//   [Joan Tully] We missed them,
	// 2 newswire: no article
	// 3 What comes next
}

// The rows of a table, in which the title has a column of its own.
func ExampleParser_ParseArticle() {
	const table = `url,title,content
https://gazette.example/1,Ferries sail again,"PORT ELLIS, England (HNS) - The ferries sailed again on Monday.
OSLO, Norway - The boats there never stopped."
`
	r := csv.NewReader(strings.NewReader(table))
	if _, err := r.Read(); err != nil { // the names of the columns
		log.Fatal(err)
	}
	p := newswire.Parser{MaxArticle: 1 << 20}
	for {
		row, err := r.Read()
		if err == io.EOF {
			break
		} else if err != nil {
			log.Fatal(err)
		}
		a, err := p.ParseArticle(strings.NewReader(row[2]))
		if err != nil {
			log.Fatal(err)
		}
		a.Headline = row[1]
		fmt.Println(a.Headline)
		fmt.Println(a.Dateline.Places[0].City)
		fmt.Println(a.Body)
	}
	// Output:
	// Ferries sail again
	// Port Ellis
	// PORT ELLIS, England (HNS) - The ferries sailed again on Monday.
	// OSLO, Norway - The boats there never stopped.
}
