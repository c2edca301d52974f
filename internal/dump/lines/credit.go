// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package lines

import (
	"bytes"

	"github.com/newswire-go/newswire/internal/dump/scan"
)

// IsCopyright reports whether the line is a notice such as "Copyright © 2031,
// Harbour Radio. All rights reserved."
func IsCopyright(line []byte) bool {
	if len(line) > scan.ShortLine || len(line) < 8 {
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
	rest, ok := cutCopyright(line)
	if ok && (len(rest) > 0 && rest[0] == ' ' || line[0] == 0xC2) {
		return bytes.ContainsAny(rest, "0123456789") || bytes.Contains(rest, []byte("ights reserved"))
	}
	return false
}

// copyrightMarks are the words with which a copyright notice opens.
var copyrightMarks = [...]string{"Copyright", "COPYRIGHT", "\u00a9", "(c)", "(C)"}

// cutCopyright returns a text without the mark of a copyright notice that it opens with,
// and whether there is one.
func cutCopyright(text []byte) (rest []byte, ok bool) {
	for _, mark := range copyrightMarks {
		if rest, ok := bytes.CutPrefix(text, []byte(mark)); ok {
			return rest, true
		}
	}
	return text, false
}

// IsContributed reports whether the line says who worked on the story:
// "Harbour Radio's Ann Day, Bo Lund and Cy Vane contributed to this report."
func IsContributed(line []byte) bool {
	at := IndexContributed(line)
	if at < 2 || line[at-1] != ' ' || len(line) > 400 && bytes.Count(line, []byte(". ")) > 2 {
		return false
	}
	what := line[at+len("contributed "):]
	return bytes.HasPrefix(what, []byte("to th")) || bytes.HasPrefix(what, []byte("report")) || bytes.HasPrefix(what, []byte("from "))
}

// IndexContributed returns where the word contributed stands in the line, with
// a space after it, and -1 if it does not.
func IndexContributed(line []byte) int { return bytes.Index(line, []byte("contributed ")) }

// EndsReport reports whether the line may be a credit by its last word.
func EndsReport(text []byte) bool {
	n := len(text)
	for n > 0 && (text[n-1] == '.' || text[n-1] == ')') {
		n--
	}
	text = text[:n]
	if n < len("story") {
		return false
	}
	// Two letters decide for most lines.
	switch c := text[n-2]; text[n-1] {
	case 't':
		return c == 'r' && bytes.HasSuffix(text, []byte("report"))
	case 'g':
		return c == 'n' && bytes.HasSuffix(text, []byte("reporting"))
	case 'y':
		return c == 'r' && bytes.HasSuffix(text, []byte("story"))
	case 'e':
		return c == 'l' && bytes.HasSuffix(text, []byte("article")) || c == 'g' && bytes.HasSuffix(text, []byte("coverage"))
	}
	return false
}

// OpensCopyright reports whether a line of a head is a copyright notice by its first
// word, whatever follows.
func OpensCopyright(text []byte) bool {
	_, ok := cutCopyright(text)
	return ok
}

// IsNotice reports whether a line of a head is a copyright notice by its first word or by
// the rights that it reserves.
func IsNotice(text []byte) bool {
	return OpensCopyright(text) || bytes.Contains(text, []byte("Rights Reserved")) || bytes.Contains(text, []byte("rights reserved"))
}
