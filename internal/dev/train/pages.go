// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"hash/crc32"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/newswire-go/newswire/internal/charset"
	"github.com/newswire-go/newswire/internal/dump/lines"
	"github.com/newswire-go/newswire/internal/dump/page"
)

// An article is one article of the gold of a page.
type article struct {
	Start    int64  `json:"start"`
	End      int64  `json:"end"`
	Headline string `json:"headline"`
	Byline   string `json:"byline"`
	Date     string `json:"date"`
	Dateline string `json:"dateline"`

	body int64 // where the body starts, if that is known; else 0
}

// A document is a page or a dump with the articles that it holds.
type document struct {
	file, family string
	site         string
	data         []byte
	gold         []article
}

// fold returns the fifth of the data that the document is in, folds for one that every
// model is trained on.
func (d *document) fold() int {
	if d.family == "golden" {
		return folds
	}
	return foldOf(d.site)
}

func foldOf(id string) int { return int(crc32.ChecksumIEEE([]byte(id)) % 5) }

// isUnread reports whether an article is in the held-out fifth, whose texts are not read:
// its score measures the rules on text for which they were not written.
func isUnread(id string) bool { return foldOf(id) == 0 }

// unit is what training needs of a page.Unit.
type unit struct {
	start, end int64
	text       string
	kind       lines.Kind
	opening    lines.Opening
	joins      bool
	node       node
}

// plainFamilies are the families of gold/split without marks.
var plainFamilies = []string{"abc_radio", "agency_summary", "ap_in_brief", "local_briefs", "nltk_abc"}

// readPages reads the pages and plain dumps of the gold, and the dumps of testdata. It
// returns a digest of them.
func readPages(gold string) ([]*document, string, error) {
	var sites map[string]string
	if err := readJSON(filepath.Join(gold, "sites.json"), &sites); err != nil {
		return nil, "", err
	}
	var docs []*document
	names, err := filepath.Glob(filepath.Join(gold, "pages", "*", "*.gold.json"))
	if err != nil {
		return nil, "", err
	}
	split, err := filepath.Glob(filepath.Join(gold, "split", "*", "*.gold.json"))
	if err != nil {
		return nil, "", err
	}
	for _, name := range append(names, split...) {
		family := filepath.Base(filepath.Dir(name))
		if !strings.Contains(name, "/pages/") && !slices.Contains(plainFamilies, family) && !strings.HasPrefix(family, "made_") {
			continue
		}
		d := &document{file: strings.TrimSuffix(name, ".gold.json"), family: family}
		if d.data, err = os.ReadFile(d.file); err != nil {
			return nil, "", err
		}
		if err := readJSON(name, &d.gold); err != nil {
			return nil, "", err
		}
		base := filepath.Base(d.file)
		d.site = base
		if s, ok := sites[base]; ok {
			d.site = s
		}
		docs = append(docs, d)
	}
	golden, err := readGolden()
	if err != nil {
		return nil, "", err
	}
	docs = append(docs, golden...)
	invented, err := readInvented("internal/dump/page/testdata/pages.txt")
	if err != nil {
		return nil, "", err
	}
	docs = append(docs, invented...)
	stories, err := readStories(gold)
	if err != nil {
		return nil, "", err
	}
	docs = append(docs, stories...)
	h := sha256.New()
	for _, d := range docs {
		fmt.Fprintln(h, filepath.Base(d.file), d.site, len(d.data))
		h.Write(d.data)
		json.NewEncoder(h).Encode(d.gold)
	}
	return docs, fmt.Sprintf("%x", h.Sum(nil)[:8]), nil
}

// readGolden reads the plain dumps of testdata, which every fold is trained on.
func readGolden() ([]*document, error) {
	names, err := filepath.Glob("testdata/corpus/*.txt")
	if err != nil {
		return nil, err
	}
	var docs []*document
	for _, name := range names {
		var golden struct {
			Articles []struct {
				Span             struct{ Start, End int64 }
				Format           string
				Headline, Byline string
				Dateline         struct{ Text string }
			}
		}
		if err := readJSON(filepath.Join("testdata/golden", filepath.Base(name)+".json"), &golden); err != nil {
			return nil, err
		}
		d := &document{family: "golden", site: filepath.Base(name)}
		for _, a := range golden.Articles {
			if a.Format != "plain" {
				d = nil
				break
			}
			d.gold = append(d.gold, article{Start: a.Span.Start, End: a.Span.End, Headline: a.Headline, Byline: a.Byline, Dateline: a.Dateline.Text})
		}
		if d == nil {
			continue
		}
		if d.data, err = os.ReadFile(name); err != nil {
			return nil, err
		}
		docs = append(docs, d)
	}
	return docs, nil
}

func readJSON(name string, v any) error {
	b, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	if err := json.Unmarshal(b, v); err != nil {
		return fmt.Errorf("%s: %v", name, err)
	}
	return nil
}

// unitsOf reads the units of a page with their features.
func unitsOf(data []byte, m *page.Model) []unit {
	in, err := charset.NewReader(bytes.NewReader(data), "", -1)
	if err != nil {
		panic(err)
	}
	features := map[int64][]int32{} // by place
	allowed := map[int64][]bool{}
	l := page.Labeler{In: in, Stop: func(int) bool { return false }, Model: m}
	l.Observe = func(u *page.Unit, all []int) {
		at := u.Line.Raw(u.I)
		for _, f := range all {
			features[at] = append(features[at], int32(f))
		}
		for s := range page.State(page.States) {
			allowed[at] = append(allowed[at], u.Allowed(s))
		}
	}
	var out []unit
	for u := l.Front(); u != nil; u = l.Front() {
		x := unit{start: u.Line.Raw(u.I), end: u.Line.Raw(u.J), text: string(u.Text()), kind: u.Kind, opening: u.Opening, joins: features[u.Line.Raw(u.I)] == nil}
		x.node = node{features: features[x.start], allowed: allowed[x.start]}
		out = append(out, x)
		l.Take()
	}
	return out
}

// readInvented reads the invented pages of a file, the head of which states its form.
// Every fold is trained on them.
func readInvented(name string) ([]*document, error) {
	text, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	var docs []*document
	for part := range strings.SplitSeq(string(text), "\n=== ") {
		title, rest, _ := strings.Cut(part, "\n")
		if title[0] == '#' {
			continue
		}
		d := &document{family: "golden", site: title}
		var want []string
		for strings.HasPrefix(rest, "= ") {
			line, after, _ := strings.Cut(rest, "\n")
			headline, _, _ := strings.Cut(strings.TrimPrefix(line, "= "), " / ")
			want, rest = append(want, strings.TrimPrefix(headline, "/")), after
		}
		var at *article
		for _, c := range rest {
			end := int64(len(bytes.TrimRight(d.data, "\n ")))
			switch c {
			case '§':
				if at != nil && at.End == 0 {
					at.End = end
				}
				d.gold = append(d.gold, article{Start: int64(len(d.data))})
				at = &d.gold[len(d.gold)-1]
				if len(want) >= len(d.gold) {
					at.Headline = want[len(d.gold)-1]
				}
			case '¶':
				at.body = int64(len(d.data))
			case '‡':
				at.End = end
			default:
				d.data = utf8.AppendRune(d.data, c)
			}
		}
		if at != nil && at.End == 0 {
			at.End = int64(len(d.data))
		}
		docs = append(docs, d)
	}
	return docs, nil
}

// headLines is how many units of an article are searched for its headline.
const headLines = 8

// labelUnits sets the states of units that the gold implies.
func labelUnits(d *document, units []unit) {
	states := make([]page.State, len(units))
	i := 0
	for _, a := range d.gold {
		for i < len(units) && units[i].end <= a.Start {
			i++
		}
		j := i
		for j < len(units) && units[j].start < a.End {
			j++
		}
		if i < j {
			labelArticle(a, units[i:j], states[i:j])
		}
		i = j
	}
	prev := page.Outside
	for k := range units {
		if !units[k].joins {
			n := &units[k].node
			prev = nearest(states[k], prev, n.allowed)
			n.gold = int(prev)
		}
	}
}

// nearest returns the state that a unit may have which is closest to the one that the
// gold implies.
func nearest(s, prev page.State, allowed []bool) page.State {
	may := func(s page.State) bool { return allowed[s] && prev.May(s) }
	tries := []page.State{s}
	switch s {
	case page.BeginHead, page.BeginMeta, page.BeginBody:
		tries = append(tries, page.Meta, page.Close, page.Outside, page.BeginHead)
	case page.Outside:
		tries = append(tries, page.Body, page.BeginBody, page.BeginHead)
	default:
		tries = append(tries, page.Meta, page.Body, page.Close, page.Outside, page.BeginBody, page.BeginHead)
	}
	for _, t := range tries {
		if may(t) {
			return t
		}
	}
	panic("train: a unit may have no state")
}

func labelArticle(a article, units []unit, states []page.State) {
	body := bodyAt(a, units)
	rest := squeeze(a.Headline)
	for k := range body {
		t := squeeze(units[k].text)
		states[k] = page.Meta
		if t != "" && strings.HasPrefix(rest, t) {
			states[k] = page.Head
			rest = strings.TrimPrefix(rest, t)
		} else if rest != "" && strings.HasSuffix(t, rest) && len(t) < 2*len(rest) {
			states[k] = page.Head // behind a stamp or a label
			rest = ""
		}
	}
	for k := body; k < len(units); k++ {
		states[k] = page.Body
		switch units[k].kind {
		case lines.Boilerplate, lines.Rule:
			states[k] = page.Meta
		}
	}
	for k := len(units) - 1; k > body; k-- {
		switch units[k].kind {
		case lines.Credit, lines.Copyright, lines.Posted, lines.Dated, lines.Signoff, lines.Byline, lines.Boilerplate, lines.Rule:
			states[k] = page.Close
			continue
		}
		break
	}
	switch states[0] {
	case page.Head:
		states[0] = page.BeginHead
	case page.Body:
		states[0] = page.BeginBody
	default:
		states[0] = page.BeginMeta
	}
}

// bodyAt returns the number of the unit with which the body of an article begins.
func bodyAt(a article, units []unit) int {
	n := min(len(units), headLines)
	for k := range n {
		if a.body > 0 && units[k].end > a.body {
			return k
		}
	}
	if a.Dateline != "" {
		for k := range n {
			if at := strings.Index(units[k].text, a.Dateline); at >= 0 && at < 160 && units[k].kind != lines.Byline && !(k == 0 && a.Headline != "" && strings.HasPrefix(a.Headline, units[k].text)) {
				return k
			}
		}
	}
	rest := squeeze(a.Headline)
	for k := range n {
		u := &units[k]
		t := squeeze(u.text)
		if t != "" && strings.HasPrefix(rest, t) {
			rest = strings.TrimPrefix(rest, t)
			continue
		}
		switch u.kind {
		case lines.Byline, lines.Posted, lines.Dated, lines.Photo, lines.Boilerplate, lines.Rule, lines.Signoff, lines.Stamp, lines.Copyright:
			continue
		}
		if len(u.text) >= 80 || strings.HasSuffix(u.text, ".") && !strings.HasPrefix(u.text, "By ") {
			return k
		}
		// A short line is the body if nothing longer follows.
		longer := false
		for _, v := range units[k+1 : n] {
			longer = longer || len(v.text) >= 80
		}
		if !longer {
			return k
		}
	}
	if rest == "" && n > 0 && a.Headline != "" {
		return n // a headline alone
	}
	return min(n, len(units))
}

// squeeze returns s without white space and marks, in lower case.
func squeeze(s string) string {
	var b strings.Builder
	for _, c := range strings.ToLower(s) {
		if c > ' ' && c != 0xa0 && !strings.ContainsRune("<>=", c) {
			b.WriteRune(c)
		}
	}
	return b.String()
}
