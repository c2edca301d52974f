// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package envelope

import (
	"bytes"
)

// A Credit is the end of a body that says whose work the story is.
type Credit struct {
	Part
	Agency       Part
	Contributors []Part
	Copyright    Part
}

// A Part is a part of a body; nothing where it is empty.
type Part struct {
	Start, End int
}

// findCredit finds the credit at the end of the body: a line that names the
// contributors or says who reported and edited, a copyright notice, or both, in
// either order.
func (r *Record) findCredit() {
	body := r.Body.text
	c := &r.Credit
	for end := len(body); end > 0; {
		start, ok := lastLine(body[:end])
		if !ok && !endsReport(body[:end]) && !endsReporting(body[:end]) {
			return // a paragraph, whose beginning need not be looked for
		} else if !ok {
			start = bytes.LastIndexByte(body[:end], '\n') + 1
		}
		line := body[start:end]
		switch {
		case c.Copyright.End == 0 && isCopyright(line):
			c.Copyright = Part{start, end}
		case len(c.Contributors) == 0 && (endsReport(line) || len(line) <= maxWrap) && isContributed(line):
			c.contributed(body, start, end)
		case len(c.Contributors) == 0 && reported(line) > 0:
			c.reported(body, start, end)
		default:
			return
		}
		if c.End == 0 {
			c.End = end
		}
		c.Start = start
		end = max(start-1, 0)
	}
}

// lastLine returns where the last line of a body starts, if it is a short one.
func lastLine(body []byte) (start int, ok bool) {
	start = max(0, len(body)-shortLine-1)
	ok = len(body) <= shortLine
	for {
		n := bytes.IndexByte(body[start:], '\n')
		if n < 0 {
			return start, ok
		}
		start, ok = start+n+1, true
	}
}

// isContributed reports whether the line says who worked on the story:
// "Harbour Radio's Ann Day, Bo Lund and Cy Vane contributed to this report."
func isContributed(line []byte) bool {
	at := indexContributed(line)
	if at < 2 || line[at-1] != ' ' || len(line) > 400 && bytes.Count(line, []byte(". ")) > 2 {
		return false
	}
	what := line[at+len("contributed "):]
	return bytes.HasPrefix(what, []byte("to th")) || bytes.HasPrefix(what, []byte("report")) || bytes.HasPrefix(what, []byte("from "))
}

// indexContributed returns where the word contributed stands in the line, with
// a space after it, and -1 if it does not. It looks for the rarest of its
// letters.
func indexContributed(line []byte) int {
	for i := 0; ; i++ {
		n := bytes.IndexByte(line[i:], 'b')
		if n < 0 {
			return -1
		}
		i += n
		if bytes.HasPrefix(line[i:], []byte("buted ")) && bytes.HasSuffix(line[:i], []byte("contri")) {
			return i - len("contri")
		}
	}
}

// contributed reads such a line of the body.
func (c *Credit) contributed(body []byte, start, end int) {
	end = start + indexContributed(body[start:end]) - len(" ")
	for _, mark := range []string{"\u2019 ", "' ", "\u2019s ", "'s ", " writers ", " writer ", " reporters ", " reporter "} {
		if i := bytes.Index(body[start:end], []byte(mark)); i >= 0 {
			c.Agency = Part{start, start + i}
			start += i + len(mark)
			break
		}
	}
	c.names(body, start, end)
}

// maxReported is the most bytes of a line that says who reported.
const maxReported = 400

// endsReporting reports whether a body may end with a long line that says who
// reported: in brackets.
func endsReporting(body []byte) bool { return body[len(body)-1] == ')' }

// reported returns the length of what a line opens with that says who reported,
// 0 for any other line: "(Reporting by Ann Day in Harwick; Editing by Bo Lund)".
func reported(line []byte) int {
	if len(line) > maxReported {
		return 0
	}
	rest := bytes.TrimPrefix(line, []byte("("))
	for _, work := range [...]string{"Reporting by ", "Reporting and writing by ", "Additional reporting by ", "Writing by ", "Editing by ", "Compiled by "} {
		if len(rest) > len(work) && bytes.EqualFold(rest[:len(work)], []byte(work)) && (rest[len(work)] < 'a' || rest[len(work)] > 'z') {
			return len(line) - len(rest) + len(work)
		}
	}
	return 0
}

// reported reads such a line of the body: semicolons part who did what.
func (c *Credit) reported(body []byte, start, end int) {
	at := start + reported(body[start:end])
	for end > at && (body[end-1] == ')' || body[end-1] == '.') {
		end--
	}
	for {
		next := end
		if i := bytes.IndexByte(body[at:end], ';'); i >= 0 {
			next = at + i
		}
		c.names(body, at, next)
		i := bytes.Index(body[next:end], []byte(" by "))
		if i < 0 {
			return
		}
		at = next + i + len(" by ")
	}
}

// names adds the names of a list in the body. A place may stand behind a name,
// and what is one word behind a place is another place: "Ann Day in Harwick
// and Selby".
func (c *Credit) names(body []byte, start, end int) {
	placed := false
	comma := start - 1 // the last that has been looked for
	for start < end {
		at, size := start, 0 // where the name ends, and the length of what comes then
		for size == 0 && at < end {
			if comma < at {
				if comma = bytes.IndexByte(body[at:end], ','); comma < 0 {
					comma = end - at
				}
				comma += at
			}
			if i := bytes.Index(body[at:comma], []byte(" and ")); i >= 0 {
				at, size = at+i, len(" and ")
				break
			}
			at = comma
			switch rest := body[at:end]; {
			case bytes.HasPrefix(rest, []byte(", and ")):
				size = len(", and ")
			case bytes.HasPrefix(rest, []byte(", ")):
				size = len(", ")
			case at < end:
				at++ // a comma inside the name
			}
		}
		name := body[start:at]
		if i := bytes.Index(name, []byte(" in ")); i > 0 {
			name, placed = name[:i], true
		} else if placed && bytes.IndexByte(name, ' ') < 0 {
			name = nil
		}
		if len(name) > 0 {
			c.Contributors = append(c.Contributors, Part{start, start + len(name)})
		}
		start = at + size
	}
}

// isCopyright reports whether the line is a notice such as "Copyright © 2031,
// Harbour Radio. All rights reserved."
func isCopyright(line []byte) bool {
	if len(line) > shortLine || len(line) < 8 {
		return false
	}
	end := line
	if end[len(end)-1] == '.' {
		end = end[:len(end)-1]
	}
	if end[len(end)-1] == 'd' && bytes.HasSuffix(end, []byte("eserved")) {
		return bytes.Contains(line, []byte("opyright")) || bytes.Contains(line, []byte("\u00a9"))
	}
	if c := line[0]; c != 'C' && c != '(' && c != 0xC2 {
		return false
	}
	for _, mark := range []string{"Copyright ", "COPYRIGHT ", "\u00a9", "(c) ", "(C) "} {
		if rest, ok := bytes.CutPrefix(line, []byte(mark)); ok {
			return bytes.ContainsAny(rest, "0123456789") || bytes.Contains(rest, []byte("ights reserved"))
		}
	}
	return false
}
