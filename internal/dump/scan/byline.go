// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package scan

import "bytes"

// bylineWords come before a name in a byline.
var bylineWords = [...]string{"by", "von", "door", "par", "por", "di", "da"}

// CutBy returns a byline without the "By" in front of it, and whether there
// was one.
func CutBy(text []byte) ([]byte, bool) {
	a, b := Trim(text)
	text = text[a:b]
	for _, w := range bylineWords {
		if len(text) > len(w) && bytes.EqualFold(text[:len(w)], []byte(w)) && Space(text[len(w):]) > 0 {
			a, b := Trim(text[len(w):])
			return text[len(w)+a : len(w)+b], true
		}
	}
	return text, false
}
