// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package wire

import (
	"bytes"

	"github.com/newswire-go/newswire/internal/dump/scan"
)

// Keyword reads the line of a wire's header with the keyword, that is the
// slug: "r i BC-Harbour-Ferries 1stLd-Writethru a0512 03-04 0143". The
// priority and the category are letters of their own, which not all lines
// have.
func Keyword(text []byte) (category, slug []byte) {
	for len(text) > 2 && scan.IsLetter(text[0]) && text[1] == ' ' {
		category = text[:1]
		text = text[2:]
	}
	a, b := scan.Trim(text)
	text = text[a:b]
	// The date and the number of words are at the end.
	for range 2 {
		i := bytes.LastIndexByte(text, ' ')
		if i < 0 || !scan.IsDigit(text[len(text)-1]) {
			break
		}
		word := text[i+1:]
		if scan.Number(word) < 0 && (len(word) != 5 || word[2] != '-') {
			break
		}
		_, b := scan.Trim(text[:i])
		text = text[:b]
	}
	return category, text
}

// IsCycle reports whether two letters are those that slugs begin with.
func IsCycle(s []byte) bool {
	switch string(s) {
	case "BC", "AM", "PM", "AP", "bc", "am", "pm", "ap":
		return true
	}
	return false
}

// IsEditorsNote reports whether a head line of a wire is for editors only:
// "Eds: SUBS 2nd graf", "AP Photo PE101", "For release Sunday".
func IsEditorsNote(text []byte) bool {
	for _, p := range [...]string{
		"Eds:", "EDS:", "Eds ", "Editors:", "EDITORS:", "EDITOR'S NOTE", "Editor's Note", "EDITORS' NOTE", "LaserPhoto", "LaserGraphic", "AP Photo", "AP Graphic", "AP Video",
		"With AP", "An AP Extra", "For release", "For Release", "FOR RELEASE", "Hold for", "HOLD FOR", "Undated", "UNDATED", "$Adv", "$adv",
	} {
		if text[0] == p[0] && bytes.HasPrefix(text, []byte(p)) {
			return true
		}
	}
	// One word in small letters that ends with a figure is a code: "vartgsc1".
	return len(text) < 12 && bytes.IndexByte(text, ' ') < 0 && scan.IsDigit(text[len(text)-1]) && 'a' <= text[0] && text[0] <= 'z'
}
