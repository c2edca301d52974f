// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package page

import (
	"bytes"
	"encoding/binary"
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/newswire-go/newswire/internal/charset"
	"github.com/newswire-go/newswire/internal/dateline"
	"github.com/newswire-go/newswire/internal/dump/lines"
	"github.com/newswire-go/newswire/internal/dump/scan"
)

// A cutter cuts a line into units: boilerplate that has run into a line, and
// items of a digest that share a line, stand for themselves.
type cutter struct {
	line *charset.Line
	text []byte
	at   int  // end of the last unit that was cut
	link bool // items are separated by the word "More"
}

// more is the word between the items of a digest that share a line.
const more = "More "

// minDigest is the least length of a line that holds several items separated by more.
const minDigest = 400

// reset makes c cut line.
func (c *cutter) reset(line *charset.Line) {
	c.line, c.text, c.at = line, line.Text, 0
	c.link = len(line.Text) > minDigest && bytes.Count(line.Text, []byte(more)) >= 2
}

// left reports whether anything of the line is left.
func (c *cutter) left() bool { return c.at < len(c.text) }

// next returns where the next unit starts and ends in the line.
func (c *cutter) next() (i, j int) {
	text := c.text
	i, j = c.at, len(text)
	if c.link && bytes.HasPrefix(text[i:], []byte(more)) {
		j = i + len(more)
	} else if n := linkStart(text[i:]); n > 0 && i+n < j {
		j = i + n
	} else if k := c.item(i + 1); k > 0 {
		j = k
	} else if k := linkEnd(text[i:]); k > 0 {
		j = i + k
	}
	if a, b := scan.Trim(text[j:]); a == b {
		j = len(text)
	}
	c.at = j
	return i, j
}

// links are the words of links to the rest of a story. The first letter is a
// capital where they count.
var links = []string{"read more", "read full story", "read the full story", "read full article", "continue reading", "listen now", "listen download", "full story", "learn more", "view more", "see more", "listen", "download", "audio", "more"}

// linksBy are the links that begin with each letter.
var linksBy = func() (by [26][]string) {
	for _, l := range links {
		by[l[0]-'a'] = append(by[l[0]-'a'], l)
	}
	return by
}()

// linkTail is how many bytes at the end of a text are compared with those of the links
// first.
const linkTail = 4

// linkTails are the ends of the links.
var linkTails = func() (tails []uint32) {
	for _, l := range links {
		if t := tailOf([]byte(l)); !slices.Contains(tails, t) {
			tails = append(tails, t)
		}
	}
	return tails
}()

// tailOf returns the last linkTail bytes of a text, letters in lower case.
func tailOf(text []byte) uint32 {
	return binary.LittleEndian.Uint32(text[len(text)-linkTail:]) | 0x20202020
}

// linkAt returns the length of the link that text begins with, arrow included; 0
// if there is none.
func linkAt(text []byte) int {
	if len(text) < 4 || text[0] < 'A' || text[0] > 'Z' {
		return 0
	}
	for _, l := range linksBy[text[0]-'A'] {
		if scan.HasPrefixFold(text, l) {
			return len(l) + arrow(text[len(l):])
		}
	}
	return 0
}

// isLink reports whether the text, without white space around it, is boilerplate.
func isLink(text []byte) bool {
	i, j := scan.Trim(text)
	return i < j && (lines.IsBoilerplate(text[i:j]) || linkAt(text[i:j]) == j-i)
}

// arrow returns the length of the arrow or dots that text begins with, and of the
// space before.
func arrow(text []byte) int {
	i := 0
	if len(text) > 0 && text[0] == ' ' {
		i = 1
	}
	for _, mark := range []string{"\u00bb", "\u2192", "\u203a", ">>", ">", "...", "\u2026", "."} {
		if bytes.HasPrefix(text[i:], []byte(mark)) {
			return i + len(mark)
		}
	}
	return 0
}

// linkStart returns the length of a link that has run into the beginning of a
// line: "Read More »Ferry sails again".
func linkStart(text []byte) int {
	n := linkAt(text)
	if n == 0 || n == len(text) {
		return 0
	}
	switch c, _ := utf8.DecodeRune(text[n:]); {
	case unicode.IsUpper(c), unicode.IsDigit(c), c == '\u201c', c == '\u2018', c == '"':
		return n
	}
	return 0
}

// maxLink is the most bytes of a link at the end of a line.
const maxLink = 28

// linkEnd returns where a link starts that has run into the end of a line: "the
// ferry sailed... Read More". It returns 0 if there is none.
func linkEnd(text []byte) int {
	end := len(text)
	for end > 0 && !scan.IsLetter(text[end-1]) {
		if end--; end < len(text)-len("\u2026 \u00bb.") {
			return 0
		}
	}
	if end < linkTail || !slices.Contains(linkTails, tailOf(text[:end])) {
		return 0
	}
	for k := len(text) - 4; k > 0 && k > len(text)-maxLink; k-- {
		c := text[k]
		if c < 'A' || c > 'Z' || linkAt(text[k:]) != len(text)-k {
			continue
		}
		before := bytes.TrimRight(text[:k], " ")
		if len(before) == 0 {
			return 0
		}
		last := before[len(before)-1]
		if ends := last == '.' || last == ']' || last == '"' || last == '!' || last == '?' || last >= utf8.RuneSelf; ends || len(before) == k && last != '-' {
			return k
		}
	}
	return 0
}

// item returns where the next item of a digest starts in the line after the byte
// i, 0 if there is none: behind the end of a sentence with a dateline that follows
// without a space, a slug with a number, a bullet, or "More" between the items.
func (c *cutter) item(i int) int {
	text := c.text
	if c.link {
		if n := bytes.Index(text[i:], []byte(" "+more)); n >= 0 {
			return i + n + 1
		}
	}
	for i < len(text) {
		n := bytes.IndexByte(text[i:], '.')
		if n < 0 {
			return 0
		}
		i += n + 1
		end := i // behind the sentence
		for end < len(text) && (text[end] == '"' || text[end] == '\'') {
			end++
		}
		next := text[end:]
		if len(next) < 8 {
			return 0
		}
		switch {
		case next[0] == ' ':
			if next[1] < utf8.RuneSelf && next[1] != '*' && !isUpper(next[2]) {
				continue // fast path: neither a bullet nor a slug
			}
			rest := bytes.TrimPrefix(next[1:], []byte("**** "))
			if lines.SlugCode(rest) > 0 {
				return len(text) - len(rest)
			}
			if bytes.HasPrefix(next, []byte(" \u2022 ")) || len(rest) < len(next)-1 {
				return end + 1
			}
		case isGlued(next):
			return end
		}
	}
	return 0
}

// isGlued reports whether a text of eight bytes or more opens with a dateline that is surely
// one.
func isGlued(text []byte) bool {
	if text[0] != '(' && (text[0] < 'A' || text[0] > 'Z') || text[1] < 'A' || text[1] > 'Z' {
		return false
	}
	head := text[:min(len(text), 2*lines.OpeningHead)]
	if mark := lines.MarkAt(head); mark == 0 || !lines.MayOpen(head, mark) {
		return false
	}
	d, ok := dateline.Parse(string(head))
	return ok && d.Start == 0 && d.Evidence.Strength() == dateline.Strong
}
