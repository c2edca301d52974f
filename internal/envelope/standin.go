// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package envelope

import "bytes"

// datelineLen returns the length of the dateline in parentheses that the text
// begins with, or 0.
func datelineLen(text []byte) int {
	if len(text) == 0 || text[0] != '(' {
		return 0
	}
	end := bytes.IndexByte(text[:min(len(text), 120)], ')')
	if end < 3 || text[1] < 'A' || text[1] > 'Z' {
		return 0
	}
	i := end + 1
	for i < len(text) && text[i] == ' ' {
		i++
	}
	for _, dash := range []string{"\u2014", "\u2013", "--", "-"} {
		if bytes.HasPrefix(text[i:], []byte(dash)) {
			return i + len(dash)
		}
	}
	return 0
}
