// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package main

import (
	"hash/crc32"
	"strings"
)

// storyShare is how many articles of the sets there are for one that is read.
const storyShare = 3

// readStories reads the beginnings of articles of the sets for quotations, one a
// document. They teach the model text without a page around it.
func readStories(gold string) ([]*document, error) {
	articles, _, err := loadQuotes(gold)
	if err != nil {
		return nil, err
	}
	var docs []*document
	for _, a := range articles {
		if n := crc32.ChecksumIEEE([]byte("story " + a.ID)); n%storyShare == 0 {
			docs = append(docs, storyOf(a.ID, a.Text, int(n/storyShare)))
		}
	}
	return docs, nil
}

// storyOf returns the beginning of an article. The number decides how much of it and how
// it is set.
func storyOf(id, text string, n int) *document {
	var lines []string
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line != "" {
			lines = append(lines, line)
		}
	}
	a := article{}
	if len(lines) > 1 && len(lines[0]) < 130 && !strings.HasSuffix(lines[0], ".") {
		if n%2 == 0 {
			a.Headline = lines[0]
		} else {
			lines = lines[1:]
		}
	}
	lines = lines[:min(len(lines), 1+n/2%8)]
	d := &document{family: "story", site: id, data: []byte(strings.Join(lines, "\n\n"[:1+n/16%2]))}
	a.End = int64(len(d.data))
	d.gold = []article{a}
	return d
}
