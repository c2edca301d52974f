// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

// Package language detects the language of a text by its small words: articles,
// pronouns, prepositions and the like. The folder words has a file of them for each
// language.
package language

import (
	"embed"
	"fmt"
	"strings"
	"sync"
)

//go:embed words/*.txt
var files embed.FS

// tags are the BCP 47 tags of the languages that are detected.
var tags = [...]string{"en", "de", "fr", "es", "it", "pt", "nl"}

const english = 0 // its place in tags

const (
	windows = 8   // stretches of a longer text that are read
	window  = 200 // bytes of each

	oneTongue  = 4 // points of a word that is of one language
	twoTongues = 2 // of a word that is of two
	moreTongue = 1 // of any other

	least  = 2 * oneTongue // points that a text must have of its language
	clear  = 6 * oneTongue // points of English from which on no more is read
	strays = 3             // how many times the points of English another language must have
)

// Of returns the tag of the language of a text: "en", "de", "fr", "es", "it",
// "pt" or "nl". It returns "" if the text is too short or mixed to tell, or in
// another language. Of a long text only some stretches are read.
func Of(text string) string {
	words := small()
	if len(text) <= windows*window {
		return new(tally).read(words, text).tag()
	}
	t := new(tally)
	for i := range windows {
		start := (len(text) - window) / (windows - 1) * i
		t.read(words, text[start:start+window])
		if t.isClear() {
			return tags[english]
		}
	}
	return t.tag()
}

// A tally is the points of each language, and the words that were read for them.
type tally struct {
	points [len(tags)]int
	words  int
}

// read adds the words of a text.
func (t *tally) read(small *table, text string) *tally {
	key, size := uint64(0), 0
	for i := 0; i < len(text); i++ {
		c := text[i]
		if letter := letters[c]; letter != 0 {
			key, size = key<<8|uint64(letter), size+1
			continue
		}
		t.addWord(small, key, size)
		key, size = 0, 0
		i += restOfSign(c)
	}
	t.addWord(small, key, size)
	return t
}

// addWord adds a word of size bytes, the last of which are key.
func (t *tally) addWord(small *table, key uint64, size int) {
	if size > 0 {
		t.words++
	}
	if 0 < size && size <= maxWord {
		t.add(small.find(key))
	}
}

// add adds the points of a word of the languages.
func (t *tally) add(of set) {
	if of == 0 {
		return
	}
	p := moreTongue
	switch rest := of & (of - 1); {
	case rest == 0:
		p = oneTongue
	case rest&(rest-1) == 0:
		p = twoTongues
	}
	for i := range t.points {
		if of>>i&1 != 0 {
			t.points[i] += p
		}
	}
}

// first returns the language with the most points and the most of any other.
func (t *tally) first() (best, second int) {
	for i, p := range t.points {
		if p > t.points[best] {
			best = i
		}
	}
	for i, p := range t.points {
		if i != best {
			second = max(second, p)
		}
	}
	return best, second
}

// isClear reports whether the words are English without doubt.
func (t *tally) isClear() bool {
	best, second := t.first()
	return best == english && t.points[english] >= clear && t.points[english] >= 2*second && t.dense()
}

// dense reports whether the words of the first language are as many as in a text
// of it.
func (t *tally) dense() bool {
	best, _ := t.first()
	return 4*t.points[best] >= 3*t.words
}

func (t *tally) tag() string {
	best, second := t.first()
	p := t.points[best]
	switch {
	case p < least || p < second+oneTongue || 4*p < 5*second || !t.dense():
		return ""
	case best != english && p < strays*t.points[english]:
		return ""
	}
	return tags[best]
}

// letters are the bytes of words, capitals of ASCII in small letters. Those of signs are 0.
var letters = func() (l [256]byte) {
	for c := range l {
		switch {
		case 'A' <= c && c <= 'Z':
			l[c] = byte(c | 0x20)
		case 'a' <= c && c <= 'z', c >= 0x80:
			l[c] = byte(c)
		}
	}
	l[0xC2], l[0xE2] = 0, 0
	return l
}()

// restOfSign returns the number of bytes of a sign behind its first byte.
func restOfSign(c byte) int {
	switch c {
	case 0xC2:
		return 1 // «, a no-break space
	case 0xE2:
		return 2 // ’, “, …
	}
	return 0
}

// A set is languages: the bit i for tags[i].
type set uint8

// maxWord is how many bytes a small word has at most.
const maxWord = 8

// A table has the small words of all languages, hashed by their bytes.
type table struct {
	keys [tableSize]uint64
	sets [tableSize]set
}

const tableSize = 2048 // several times the number of words

func hash(key uint64) uint64 { return key * 0x9E3779B97F4A7C15 >> 53 }

func (t *table) find(key uint64) set {
	for i := hash(key); ; i = (i + 1) % tableSize {
		if t.keys[i] == key || t.keys[i] == 0 {
			return t.sets[i]
		}
	}
}

func (t *table) add(word string, of set) {
	key := uint64(0)
	for i := range len(word) {
		key = key<<8 | uint64(word[i])
	}
	i := hash(key)
	for t.keys[i] != 0 && t.keys[i] != key {
		i = (i + 1) % tableSize
	}
	t.keys[i] = key
	t.sets[i] |= of
}

// small returns the small words of all languages.
var small = sync.OnceValue(func() *table {
	t := new(table)
	for i, tag := range tags {
		b, err := files.ReadFile("words/" + tag + ".txt")
		if err != nil {
			panic(err)
		}
		for line := range strings.Lines(string(b)) {
			if strings.HasPrefix(line, "#") {
				continue
			}
			for word := range strings.FieldsSeq(line) {
				if len(word) > maxWord {
					panic(fmt.Sprintf("language: words/%s.txt: %q is longer than %d bytes", tag, word, maxWord))
				}
				t.add(word, 1<<i)
			}
		}
	}
	return t
})
