// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package envelope

import (
	"bytes"
)

// A Credit is the end of a body that says whose work the story is. Its parts
// are text of the body.
type Credit struct {
	Start, End   int // in the body; equal where there is none
	Agency       []byte
	Contributors [][]byte
	Copyright    []byte
}

// findCredit finds the credit at the end of a body: a line that names the
// contributors, a copyright notice, or both, in either order.
func findCredit(body []byte) (c Credit) {
	end := len(body)
	for end > 0 {
		start := bytes.LastIndexByte(body[:end], '\n') + 1
		line := body[start:end]
		if isCopyright(line) && c.Copyright == nil {
			c.Copyright = line
		} else if agency, names, ok := contributed(line); ok && c.Contributors == nil {
			c.Agency, c.Contributors = agency, names
		} else {
			break
		}
		if c.End == 0 {
			c.End = end
		}
		c.Start = start
		end = max(start-1, 0)
	}
	return c
}

// contributed reads the line "Harbour Radio's Ann Day, Bo Lund and Cy Vane
// contributed to this report."
func contributed(line []byte) (agency []byte, names [][]byte, ok bool) {
	if len(line) > 2000 || bytes.Count(line, []byte(". ")) > 2 && len(line) > 400 {
		return nil, nil, false
	}
	i := bytes.Index(line, []byte(" contributed "))
	if i < 0 {
		return nil, nil, false
	}
	who, what := line[:i], line[i+len(" contributed "):]
	if !bytes.HasPrefix(what, []byte("to th")) && !bytes.HasPrefix(what, []byte("report")) && !bytes.HasPrefix(what, []byte("from ")) {
		return nil, nil, false
	}
	for _, mark := range []string{"\u2019 ", "' ", "\u2019s ", "'s "} {
		if a, rest, found := bytes.Cut(who, []byte(mark)); found {
			agency, who = a, rest
			break
		}
	}
	for part := range bytes.SplitSeq(who, []byte(", ")) {
		part = bytes.TrimPrefix(part, []byte("and "))
		for name := range bytes.SplitSeq(part, []byte(" and ")) {
			if len(name) > 0 {
				names = append(names, name)
			}
		}
	}
	return agency, names, len(names) > 0
}

// isCopyright reports whether the line is a notice such as "Copyright © 2031,
// Harbour Radio. All rights reserved."
func isCopyright(line []byte) bool {
	if len(line) > 200 || len(line) < 8 {
		return false
	}
	if bytes.HasSuffix(bytes.TrimRight(line, "."), []byte("ights reserved")) || bytes.HasSuffix(bytes.TrimRight(line, "."), []byte("ights Reserved")) {
		return bytes.Contains(line, []byte("opyright")) || bytes.Contains(line, []byte("\u00a9"))
	}
	for _, mark := range []string{"Copyright ", "COPYRIGHT ", "\u00a9", "(c) ", "(C) "} {
		if rest, ok := bytes.CutPrefix(line, []byte(mark)); ok {
			return bytes.ContainsAny(rest, "0123456789") || bytes.Contains(rest, []byte("ights reserved"))
		}
	}
	return false
}
