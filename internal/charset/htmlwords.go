// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package charset

import (
	"bytes"
	"html"
	"strconv"
	"sync"
	"unicode/utf8"
)

// An htmlElement is the effect of an element on the lines of a text.
type htmlElement uint8

const (
	htmlInline htmlElement = iota // nothing
	htmlRaw                       // its content is no text
	htmlBreak                     // it ends the line
	htmlCell                      // a tab comes before it
	htmlBlock                     // it is on lines of its own
	htmlPara                      // and with an empty line around them
	htmlPre                       // and as it stands
)

// elements are the elements that are not inline, by the style sheet that the HTML
// standard suggests (section 15.3).
var elements = sync.OnceValue(func() map[string]htmlElement {
	m := make(map[string]htmlElement)
	for is, names := range map[htmlElement][]string{
		htmlRaw:   {"script", "style", "title"},
		htmlBreak: {"br"},
		htmlCell:  {"td", "th"},
		htmlBlock: {
			"address", "article", "aside", "body", "caption", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure",
			"footer", "form", "head", "header", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "section", "summary", "table", "tbody", "tfoot", "thead", "tr", "ul",
		},
		htmlPara: {"blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "p"},
		htmlPre:  {"listing", "pre"},
	} {
		for _, name := range names {
			m[name] = is
		}
	}
	return m
})

// readSheet finds the classes that the style sheet centers, in rules of one class:
// ".c0 { text-align: center; }".
func (h *htmlSkin) readSheet() {
	for rule := range bytes.SplitSeq(h.sheet, []byte("}")) {
		selector, body, ok := bytes.Cut(rule, []byte("{"))
		_, value, aligns := bytes.Cut(body, []byte("text-align:"))
		if !ok || !aligns || !bytes.HasPrefix(bytes.TrimLeft(value, " "), []byte("center")) {
			continue
		}
		if i := bytes.LastIndexByte(selector, '.'); i >= 0 {
			class := bytes.TrimSpace(selector[i+1:])
			if h.centered == nil {
				h.centered = make(map[string]bool)
			}
			h.centered[string(class)] = true
		}
	}
	h.sheet = h.sheet[:0]
}

// attributeOf returns the value of an attribute in the rest of a tag behind its name.
func attributeOf(tag []byte, name string) []byte {
	for {
		eq := bytes.IndexByte(tag, '=')
		if eq < 0 {
			return nil
		}
		key := bytes.TrimRight(tag[:eq], " ")
		value := bytes.TrimLeft(tag[eq+1:], " ")
		end := bytes.IndexAny(value, " \t")
		if len(value) > 0 && (value[0] == '"' || value[0] == '\'') {
			end = bytes.IndexByte(value[1:], value[0])
			value = value[1:]
		}
		if end < 0 {
			end = len(value)
		}
		if len(key) > len(name) && key[len(key)-len(name)-1] == ' ' && bytes.EqualFold(key[len(key)-len(name):], []byte(name)) {
			return bytes.TrimSpace(value[:end])
		}
		tag = value[min(end+1, len(value)):]
	}
}

// A classTable numbers classes from 1, as many as there are numbers. The rest have 0.
type classTable struct {
	names []string
	last  uint8 // the last result of number
}

const maxClass = 64 // bytes of a class that count

func (t *classTable) number(class []byte) uint8 {
	class = class[:min(len(class), maxClass)]
	if t.last > 0 && t.names[t.last-1] == string(class) {
		return t.last
	}
	for i, name := range t.names {
		if name == string(class) {
			t.last = uint8(i + 1)
			return t.last
		}
	}
	if len(t.names) == 255 {
		return 0
	}
	t.names = append(t.names, string(class))
	return uint8(len(t.names))
}

func (t *classTable) name(n uint8) string {
	if n == 0 {
		return ""
	}
	return t.names[n-1]
}

// maxReference is the length of the longest character reference that counts.
const maxReference = 33

// reference reads the character reference of HTML that text begins with. It returns the
// characters that it stands for, perhaps none, and its length, 0 if there is none. The control
// characters that references name stand for nothing, but for tabs and line ends, which are
// blanks; numbers from 128 to 159 are those of Windows-1252, as the standard has it. Names
// that may lack their semicolon by the standard may do so.
func reference(text []byte) (s string, n int) {
	if len(text) < 3 {
		return "", 0
	}
	text = text[:min(len(text), maxReference)]
	n = 1
	if text[1] == '#' {
		n = 2
	}
	start := n
	for n < len(text) && ('0' <= text[n] && text[n] <= '9' || 'a' <= text[n]|0x20 && text[n]|0x20 <= 'z') {
		n++
	}
	name := text[start:n]
	if len(name) == 0 {
		return "", 0
	}
	if n < len(text) && text[n] == ';' {
		n++
	}
	if start == 2 {
		if s, ok := numbered(name); ok {
			return s, n
		}
		return "", 0
	}
	if s = usualReferences[string(name)]; s != "" {
		return s, n
	}
	return named(text, n)
}

// usualReferences are the character references that pages have most.
var usualReferences = map[string]string{"quot": `"`, "amp": "&", "lt": "<", "gt": ">", "apos": "'", "nbsp": "\u00a0"}

// named reads the character reference with a name that text begins with, and that has n
// bytes or, if no semicolon ends it, n at most.
func named(text []byte, n int) (string, int) {
	if text[n-1] == ';' {
		ref := string(text[:n])
		s := html.UnescapeString(ref)
		if s == ref || s[len(s)-1] == ';' {
			return "", 0
		}
		return s, n
	}
	for n = min(n, len("&frac12")); n > len("&l"); n-- { // the longest name that may lack a semicolon
		ref := string(text[:n])
		if s := html.UnescapeString(ref); s != ref && utf8.RuneCountInString(s) == 1 {
			return s, n
		}
	}
	return "", 0
}

// numbered returns the character of the number of a reference: "8212", "x2014".
func numbered(name []byte) (s string, ok bool) {
	base := 10
	if name[0]|0x20 == 'x' {
		name, base = name[1:], 16
	}
	code, err := strconv.ParseUint(string(name), base, 32)
	switch {
	case err != nil || code > utf8.MaxRune:
		return "", false
	case code == '\t' || code == '\n':
		return " ", true
	case code < ' ' || code == 0x7F:
		return "", true
	case code >= 0x80 && code < 0xA0:
		return string(decodeByte(nil, byte(code))), true
	}
	return string(rune(code)), true
}
