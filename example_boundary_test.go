// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package newswire_test

import (
	"fmt"
	"log"
	"strings"

	"github.com/newswire-go/newswire"
)

// archive is a dump in a format of its owner's.
const archive = `*** 1187 ***
Ferry late again
The ferry came in an hour late.
*** 1188 ***
Rain at last
It rained in the hills, and nobody minded.
`

// Boundary reports the lines that separate the articles of a dump.
func ExampleParser_boundary() {
	p := &newswire.Parser{Boundary: func(line string) bool {
		return strings.HasPrefix(line, "*** ") && strings.HasSuffix(line, " ***")
	}}
	for a, err := range p.Split(strings.NewReader(archive)) {
		if err != nil {
			log.Fatal(err)
		}
		fmt.Printf("%s: %s\n", a.Headline, a.Body)
	}
	// Output:
	// Ferry late again: The ferry came in an hour late.
	// Rain at last: It rained in the hills, and nobody minded.
}
