// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package newswire_test

import (
	"fmt"
	"log"
	"strings"

	"golang.org/x/text/encoding/charmap"

	"github.com/newswire-go/newswire"
)

// ebcdic is a dump as a mainframe keeps it.
const ebcdic = "\x4d\xd6\xe2\xd3\xd6\x6b\x40\xd5\x96\x99\xa6\x81\xa8\x5d\x40\x60\x60\x40" + // (OSLO, Norway) --
	"\xe3\x88\x85\x40\x86\x85\x99\x99\xa8\x40\x89\xa2\x40\x93\x81\xa3\x85\x4b\x25" // The ferry is late.

// A charset that browsers know is a matter of Parser.Charset. For any other,
// decode the reader; offsets are then in the decoded text.
func Example_charset() {
	r := charmap.CodePage037.NewDecoder().Reader(strings.NewReader(ebcdic))
	for a, err := range newswire.Split(r) {
		if err != nil {
			log.Fatal(err)
		}
		fmt.Printf("%q\n", a.Body)
	}
	// Output:
	// "(OSLO, Norway) -- The ferry is late."
}
