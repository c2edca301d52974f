// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package lines

import (
	"bytes"
	_ "embed"
	"strings"
	"sync"

	"github.com/newswire-go/newswire/internal/dump/scan"
)

//go:embed boilerplate.txt
var boilerplateText string

// boilerplate holds the patterns of boilerplate.txt by their first byte.
var boilerplate = sync.OnceValue(func() *[256][]string {
	var table [256][]string
	for pattern := range strings.Lines(boilerplateText) {
		if pattern = strings.TrimSpace(pattern); pattern != "" && pattern[0] != '#' {
			table[pattern[0]] = append(table[pattern[0]], pattern)
		}
	}
	return &table
})

// IsBoilerplate reports whether the line is one that web pages print around
// stories: "Subscribe to this feed".
func IsBoilerplate(text []byte) bool {
	if len(text) > 80 || text[len(text)-1] == '.' && !bytes.HasSuffix(text, []byte("...")) {
		return false
	}
	for _, pattern := range boilerplate()[scan.Lower(text[0])] {
		if matchFold(text, pattern) {
			return !bytes.ContainsAny(text, "\"\u201c\u201d\u2018")
		}
	}
	return false
}

// matchFold reports whether text matches a pattern in lower case, in which a
// star stands for anything.
func matchFold(text []byte, pattern string) bool {
	for {
		lit, rest, star := strings.Cut(pattern, "*")
		if len(text) < len(lit) || !scan.HasPrefixFold(text, lit) {
			return false
		}
		text = text[len(lit):]
		if !star {
			return len(text) == 0
		}
		if rest == "" {
			return true
		}
		for len(text) > 0 && !scan.HasPrefixFold(text, rest[:1]) {
			text = text[1:]
		}
		// The shortest match is tried, which does for these patterns.
		pattern = rest
	}
}
