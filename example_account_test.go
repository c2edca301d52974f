// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package newswire_test

import (
	"errors"
	"fmt"
	"log"
	"strings"

	"github.com/newswire-go/newswire"
)

// news is a dump with boilerplate between its stories, of which one is too long.
const news = `Subscribe to this feed

(OSLO, Norway) — The ferry is late.
Kari Moen waited on the pier.

----------
(BERGEN, Norway) — The ferry is here, and so is everybody who had waited for it.
It came in with its flags out, and left again without them.
(TROMSO, Norway) — There is no ferry.
`

// Every byte of a dump is in an article, in an error, or in boilerplate between
// them. Their spans come in order and do not overlap.
func Example_account() {
	p := &newswire.Parser{MaxArticle: 100}
	end := int64(0) // of the last article or error
	between := func(start int64) {
		if s := strings.TrimSpace(news[end:start]); s != "" {
			fmt.Printf("between: %q\n", s)
		}
	}
	for a, err := range p.Split(strings.NewReader(news)) {
		var span newswire.Span
		what := "an article"
		if pe, ok := errors.AsType[*newswire.ParseError](err); ok {
			span, what = pe.Span, "skipped" // empty for a document that an export announces and lacks
		} else if err != nil {
			log.Fatal(err) // the reader's own
		} else {
			span = a.Span
		}
		between(span.Start)
		fmt.Printf("%s: %d bytes from %d\n", what, span.Len(), span.Start)
		end = span.End
	}
	between(int64(len(news)))
	// Output:
	// between: "Subscribe to this feed"
	// an article: 67 bytes from 24
	// between: "----------"
	// skipped: 142 bytes from 104
	// an article: 39 bytes from 247
}
