// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package marks

import "strings"

// latin1 returns the mark of two bytes, of which the first is 0xC2, with which s
// begins, and its length; 0 if there is none. U+0082 to U+0094 are control characters,
// and the marks of Windows-1252 where its bytes were taken for those of Latin-1.
func latin1(s string) (form, int) {
	if len(s) < 2 {
		return 0, 0
	}
	switch s[1] {
	case 0xAB:
		return angle | opening, 2
	case 0xBB:
		return angle | closing, 2
	case 0x82, 0x91:
		return single | opening, 2
	case 0x92:
		return single | closing, 2
	case 0x84, 0x93:
		return double | opening, 2
	case 0x94:
		return double | closing, 2
	}
	return 0, 0
}

// A spelling is a mark that is written as several characters.
type spelling struct {
	text string
	form form
}

// entities are the marks as character references of HTML, behind the ampersand
// (WHATWG HTML, named character references), numbers of Windows-1252 among them.
var entities = [...]spelling{
	{"quot;", double}, {"#34;", double}, {"#x22;", double},
	{"ldquo;", double | opening}, {"#8220;", double | opening}, {"#x201c;", double | opening}, {"#147;", double | opening},
	{"rdquo;", double | closing}, {"#8221;", double | closing}, {"#x201d;", double | closing}, {"#148;", double | closing},
	{"bdquo;", double | opening}, {"#8222;", double | opening}, {"#x201e;", double | opening}, {"#132;", double | opening},
	{"laquo;", angle | opening}, {"#171;", angle | opening}, {"#xab;", angle | opening},
	{"raquo;", angle | closing}, {"#187;", angle | closing}, {"#xbb;", angle | closing},
	{"apos;", single}, {"#39;", single}, {"#039;", single}, {"#x27;", single},
	{"lsquo;", single | opening}, {"#8216;", single | opening}, {"#x2018;", single | opening}, {"#145;", single | opening},
	{"rsquo;", single | closing}, {"#8217;", single | closing}, {"#x2019;", single | closing}, {"#146;", single | closing},
	{"sbquo;", single | opening}, {"#8218;", single | opening}, {"#x201a;", single | opening}, {"#130;", single | opening},
}

// misread are the marks of UTF-8 whose bytes were taken for those of Windows-1252
// and written as UTF-8 again: “ is â€œ. The last byte of ”, which is no character of
// Windows-1252, is kept.
var misread = [...]spelling{
	{"â€œ", double | opening}, {"â€\u009d", double | closing}, {"â€ž", double | opening},
	{"â€˜", single | opening}, {"â€™", single | closing}, {"â€š", single | opening},
	{"Â«", angle | opening}, {"Â»", angle | closing},
}

// maxSpelling is the length of the longest of the entities.
const maxSpelling = len("#x2018;")

// written returns the mark with which s begins, and its length; 0 if there is none. The
// first byte is 0xC2 of a mark of two bytes, 0xC3 of one that was misread, or the
// ampersand of an entity, which is read whatever the letter case of its digits.
func written(s string) (form, int) {
	switch s[0] {
	case 0xC2:
		return latin1(s)
	case 0xC3:
		for i := range misread {
			if m := &misread[i]; strings.HasPrefix(s, m.text) {
				return m.form, len(m.text)
			}
		}
		return 0, 0
	}
	n := strings.IndexByte(s[:min(len(s), 1+maxSpelling)], ';')
	if n < 0 {
		return 0, 0
	}
	name := s[1 : n+1]
	for i := range entities {
		if e := &entities[i]; len(e.text) == len(name) && (e.text == name || name[0] == '#' && strings.EqualFold(e.text, name)) {
			return e.form, n + 1
		}
	}
	return 0, 0
}
