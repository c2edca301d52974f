// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package newswire_test

import (
	"fmt"
	"log"
	"strings"

	"github.com/newswire-go/newswire"
)

// plain are the rules for sentences that name the speaker.
var plain = map[newswire.Rule]bool{
	newswire.RuleAfter:     true,
	newswire.RuleBefore:    true,
	newswire.RuleAccording: true,
	newswire.RuleLabel:     true,
}

const minutes = `“The pier is safe,” mayor Ola Vik told the council.
Kari Moen had her doubts. “Then walk on it.”
The council called itself “satisfied.”
“It is not safe,” according to Kari Moen.
`

// Every quotation has the rule by which its speaker was found. A program that needs
// high precision keeps those of some rules only.
func ExampleRule() {
	for q, err := range newswire.ExtractQuotes(strings.NewReader(minutes)) {
		if err != nil {
			log.Fatal(err)
		}
		if !plain[q.Rule] {
			fmt.Printf("left out, by rule %s: %s\n", q.Rule, q.Text)
			continue
		}
		fmt.Printf("%s: %s\n", q.Speakers[0].Name, q.Text)
	}
	// Output:
	// Ola Vik: The pier is safe,
	// left out, by rule sentence: Then walk on it.
	// left out, by rule inside: satisfied.
	// Kari Moen: It is not safe,
}
