// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package main

import (
	"cmp"
	"flag"
	"maps"
	"slices"
	"strings"

	"github.com/newswire-go/newswire"
)

var whoCommand = command{
	name:  "who",
	short: "count the quotations of each speaker",
	long: `
Who counts who is quoted in dumps, how often and in how many words: as JSON Lines, one
object per speaker, or as a table with -csv or -tsv. The speaker with the most
quotations comes first.

Persons and organizations with a name are counted over all files, by the name alone:
two people of one name are one row. Speakers without a name, such as "officials", are
someone else in every article; they are left out unless -unnamed is set, and then have
a row for each article.`,
	examples: `
	# who is quoted in a month of copy
	newswire who -r -csv wire/2024-03 > who.csv

	# the ten people quoted most, with jq
	newswire who dump.txt | jq -r 'select(.kind == "person") | .speaker' | head
`,
	flags: []func(*call, *flag.FlagSet){tableFlags, func(c *call, f *flag.FlagSet) {
		c.keepFlags(f, "quotations", speechRules) // non-speech has no speakers
		f.BoolVar(&c.unnamed, "unnamed", false, "include speakers without a name, article by article")
	}},
	run: (*call).who,
}

// who writes the speakers of all articles.
func (c *call) who() error {
	speakers := make(map[whoKey]*whoRow)
	articles := 0
	err := run(c, func(s *story) ([]*whoRow, error) {
		return c.speakers(s), nil
	}, func(rows []*whoRow) error {
		articles++
		for _, r := range rows {
			k := whoKey{name: r.Speaker, kind: r.Kind}
			if !named(r.Kind) {
				k.article = articles
			} else {
				r.File, r.Line = "", 0
			}
			if sum := speakers[k]; sum != nil {
				sum.add(r)
			} else {
				speakers[k] = r
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	return c.write(whoHeader, slices.SortedFunc(maps.Values(speakers), func(a, b *whoRow) int {
		return cmp.Or(b.Quotations-a.Quotations, b.Words-a.Words, strings.Compare(a.Speaker, b.Speaker),
			strings.Compare(string(a.Kind), string(b.Kind)), strings.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line))
	}))
}

// A whoKey tells speakers apart.
type whoKey struct {
	name    string
	kind    newswire.SpeakerKind
	article int // the number of the article of a speaker without a name
}

// named reports whether speakers of the kind have a name.
func named(k newswire.SpeakerKind) bool {
	return k != newswire.SpeakerUnnamed && k != newswire.SpeakerGroup
}

// speakers returns the rows of the speakers of an article, in the order of their first
// quotations.
func (c *call) speakers(s *story) []*whoRow {
	var rows []*whoRow
	count := func(q *newswire.Quote, dump newswire.Span) {
		for i, by := range q.Speakers {
			if !c.keeps(q) || !c.unnamed && !named(by.Kind) {
				continue
			}
			if slices.ContainsFunc(q.Speakers[:i], func(o newswire.Speaker) bool { return o.Name == by.Name && o.Kind == by.Kind }) {
				continue
			}
			r := &whoRow{
				Speaker: by.Name, Role: by.Role, Pronoun: by.Pronoun, Kind: by.Kind, Quotations: 1, Words: len(strings.Fields(q.Text)),
				Articles: 1, File: s.file, Line: s.region.line(dump.Start),
			}
			at := slices.IndexFunc(rows, func(o *whoRow) bool { return o.Speaker == r.Speaker && o.Kind == r.Kind })
			if at < 0 {
				rows = append(rows, r)
				continue
			}
			rows[at].add(r)
			rows[at].Articles = 1
		}
	}
	for q := range s.a.HeadlineQuotes() {
		count(q, s.a.HeadlineDumpSpan(q.Span()))
	}
	for q := range s.a.Quotes() {
		count(q, s.a.DumpSpan(q.Span()))
	}
	return rows
}

// add adds the counts of another row of the speaker.
func (r *whoRow) add(o *whoRow) {
	r.Role = cmp.Or(r.Role, o.Role)
	r.Pronoun = cmp.Or(r.Pronoun, o.Pronoun)
	r.Quotations += o.Quotations
	r.Words += o.Words
	r.Articles += o.Articles
}

// write writes rows.
func (c *call) write(header []string, rows []*whoRow) error {
	l := c.layout()
	all := make([]row, len(rows))
	for i, r := range rows {
		all[i] = r
	}
	b, err := l.encode(all)
	if err != nil {
		return err
	}
	_, err = c.stdout.Write(append(l.header(header), b...))
	return err
}
