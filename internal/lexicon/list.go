// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package lexicon

import "strings"

// eachListed calls do with the names of a list, in order, and the key of their line:
//
//	AE: Gulf News, WAM
//
// Several lines may have one key. Those that begin with # are comments.
func eachListed(list string, do func(key, name string)) {
	for line := range strings.Lines(list) {
		key, names, ok := strings.Cut(strings.TrimSpace(line), ": ")
		if !ok || line[0] == '#' {
			continue
		}
		for name := range strings.SplitSeq(names, ", ") {
			do(key, name)
		}
	}
}
