// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package newswire_test

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/newswire-go/newswire"
)

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
