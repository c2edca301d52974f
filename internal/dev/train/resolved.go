// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/newswire-go/newswire/internal/text"
	"github.com/newswire-go/newswire/internal/weight"
)

// A fullName is who speaks, by each of the names that are right.
type fullName []string

func (n *fullName) UnmarshalJSON(b []byte) error {
	if len(b) > 0 && b[0] == '"' {
		*n = make(fullName, 1)
		return json.Unmarshal(b, &(*n)[0])
	}
	return json.Unmarshal(b, (*[]string)(n))
}

// loadResolved reads who speaks in the articles, and returns the digest of its files.
func loadResolved(folder string, articles []*annotated) (digest string, err error) {
	byID := make(map[string]*annotated)
	for _, a := range articles {
		byID[a.ID] = a
	}
	var data []byte
	for _, name := range quoteSets {
		b, err := os.ReadFile(filepath.Join(folder, strings.TrimSuffix(name, ".jsonl")+"-resolved.jsonl"))
		if err != nil {
			return "", err
		}
		data = append(data, b...)
	}
	type row struct {
		ID       string
		Speakers map[string]struct {
			Name fullName
			Kind string
		}
	}
	rows, err := decodeAll[row](data)
	if err != nil {
		return "", err
	}
	for _, row := range rows {
		a := byID[row.ID]
		if a == nil {
			return "", fmt.Errorf("there is no article %q", row.ID)
		}
		a.resolved, a.described = make(map[int]fullName), make(map[int]fullName)
		for key, who := range row.Speakers {
			i, err := strconv.Atoi(key)
			if err != nil {
				return "", fmt.Errorf("%s: %w", row.ID, err)
			}
			if who.Kind == "person" || who.Kind == "org" {
				a.resolved[i] = who.Name
			} else {
				a.described[i] = who.Name
			}
		}
	}
	return weight.Digest(data), nil
}

// The rest is how the scripts that score answers compare names.

var nameWord = regexp.MustCompile(`\pL[\pL\pM\pN_’'.-]*`)

var genitive = regexp.MustCompile(`[’']s\b`)

var honorifics = []string{"sir", "dame", "lord", "lady", "mr", "mrs", "ms", "miss", "dr"}

// wordsOf returns the words of a name in small letters.
func wordsOf(s string) (words []string) {
	for _, w := range nameWord.FindAllString(s, -1) {
		words = append(words, strings.ToLower(strings.Trim(w, ".’'")))
	}
	return words
}

// is reports whether a name is one of the names: of one word, or with the same first
// and last word.
func (n fullName) is(name string) bool {
	strip := func(words []string) []string {
		for len(words) > 1 && slices.Contains(honorifics, words[0]) {
			words = words[1:]
		}
		return words
	}
	mine := strip(wordsOf(name))
	if len(mine) == 0 {
		return false
	}
	for _, g := range n {
		its := strip(wordsOf(g))
		switch {
		case len(its) == 0 || its[len(its)-1] != mine[len(mine)-1]:
		case len(its) > 1 && len(mine) > 1 && its[0] == mine[0], slices.Equal(its, mine), len(its) == 1 && len(mine) == 1:
			return true
		}
	}
	return false
}

// lastName returns the last word of a text that begins with a capital letter, in
// small letters.
func lastName(s string) (last string) {
	for _, w := range nameWord.FindAllString(genitive.ReplaceAllString(s, ""), -1) {
		if w = strings.Trim(w, ".’'"); w != "" && unicode.IsUpper([]rune(w)[0]) {
			last = strings.ToLower(w)
		}
	}
	return last
}

// names reports whether a speaker, by its mention or else by its name, is one of
// the sources in the article.
func (g *annotation) names(article string, mention text.Span, name string) bool {
	if len(g.Sources) == 0 {
		return false
	}
	if mention.End > mention.Start && g.isSource(mention) {
		return true
	}
	var source strings.Builder
	for _, s := range g.Sources {
		source.WriteString(article[s[0]:s[1]])
		source.WriteByte(' ')
	}
	words := func(s string) []string { return wordsOf(genitive.ReplaceAllString(s, "")) }
	sources := source.String()
	last, its := lastName(name), lastName(sources)
	return last != "" && slices.Contains(words(sources), last) || its != "" && slices.Contains(words(name), its)
}
