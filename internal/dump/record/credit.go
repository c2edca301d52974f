// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package record

import (
	"bytes"

	"github.com/newswire-go/newswire/internal/dump/lines"
	"github.com/newswire-go/newswire/internal/dump/scan"
)

// A Credit is the sign-off at the end of a body.
type Credit struct {
	Part
	Agency       Part
	Contributors []Part
	Copyright    Part
}

// A Part is a part of a body, from the byte Start to the byte End. Start == End means that
// it is missing.
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
		if !ok && !lines.EndsReport(body[:end]) && !endsReporting(body[:end]) {
			return // a paragraph, whose beginning need not be looked for
		} else if !ok {
			start = bytes.LastIndexByte(body[:end], '\n') + 1
		}
		line := body[start:end]
		switch {
		case c.Copyright.End == 0 && lines.IsCopyright(line):
			c.Copyright = Part{start, end}
		case len(c.Contributors) == 0 && (lines.EndsReport(line) || len(line) <= scan.MaxWrap) && lines.IsContributed(line):
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
	start = max(0, len(body)-scan.ShortLine-1)
	ok = len(body) <= scan.ShortLine
	for {
		n := bytes.IndexByte(body[start:], '\n')
		if n < 0 {
			return start, ok
		}
		start, ok = start+n+1, true
	}
}

// contributed reads body[start:end], a line that names the contributors.
func (c *Credit) contributed(body []byte, start, end int) {
	end = start + lines.IndexContributed(body[start:end]) - len(" ")
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

// reported returns the length of the words before the first name in a line that names
// the reporters, 0 for any other line: "(Reporting by Ann Day in Harwick; Editing by Bo Lund)".
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

// reported reads body[start:end], a line that names the reporters and editors, with
// semicolons between the tasks.
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

// names adds the names of the list body[start:end]. A place may stand behind a name, and a
// single word behind a place is another place: "Ann Day in Harwick and Selby".
func (c *Credit) names(body []byte, start, end int) {
	placed := false
	comma := start - 1 // the last that has been looked for
	for start < end {
		at, size := start, 0 // the end of the name, and the length of the separator behind it
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
