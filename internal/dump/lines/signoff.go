// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package lines

import (
	"bytes"
	"slices"

	"github.com/newswire-go/newswire/internal/dump/scan"
)

// signoffs are the words with which desks end a story.
var signoffs = []string{"-30-", "- 30 -", "###", "# # #", "ENDS", "-ENDS-", "- ENDS -", "(ENDS)", "Ends", "(Ends)", "END", "-END-", "(END)", "[ENDS]", "REUTER", "Reuter", "REUTERS", "-0-"}

// isSignoff reports whether the line only ends a story: "-30-", "###", or the
// initials of those who handled it, "ab/cd".
func isSignoff(text []byte) bool {
	if len(text) > 12 {
		return false
	}
	if slices.Contains(signoffs, string(text)) {
		return true
	}
	// Initials: "NEB/", "ab/cd/ef".
	strokes, letters := 0, 0
	for _, c := range text {
		switch {
		case c == '/':
			strokes++
			letters = 0
		case c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z':
			if letters++; letters > 4 {
				return false
			}
		default:
			return false
		}
	}
	return strokes > 0 && text[0] != '/'
}

// IsReuter reports whether a line is the name with which Reuters ends a story.
func IsReuter(text []byte) bool {
	return len(text) <= len("Reuters") && (bytes.EqualFold(text, []byte("Reuter")) || bytes.EqualFold(text, []byte("Reuters")))
}

// IsDeskSignoff reports whether a line may be the sign-off of an agency: its name and
// signs of a few letters, "hns am pdb".
func IsDeskSignoff(text, agency []byte) bool {
	if len(agency) == 0 || len(text) < len(agency) || len(text) > 40 || !bytes.EqualFold(text[:len(agency)], agency) {
		return false
	}
	n := 0
	for f := range scan.Fields(text) {
		if n++; n > 6 || len(f) > 5 {
			return false
		}
		for _, c := range f {
			if !scan.IsLetter(c) && c != '/' && c != '-' {
				return false
			}
		}
	}
	return true
}
