// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package main

import (
	"flag"
	"iter"
	"slices"

	"github.com/newswire-go/newswire"
)

var splitCommand = command{
	name:  "split",
	short: "write the articles",
	long: `
Split writes the articles of dumps: as JSON Lines, one object per article, or as a
table with -csv or -tsv. docs/json.md documents the objects.`,
	examples: `
	# the headlines of a dump, with jq
	newswire split dump.txt | jq -r .headline

	# every article of a year of exports, for a spreadsheet
	newswire split -r -csv exports/2024 > articles.csv

	# articles with their quotations, from standard input
	zcat wire.gz | newswire split -quotes > articles.jsonl
`,
	flags: []func(*call, *flag.FlagSet){tableFlags, offsetFlag, func(c *call, f *flag.FlagSet) {
		f.BoolVar(&c.quotes, "quotes", false, "add all quotations to the JSON of an article, non-speech included")
	}},
	run: func(c *call) error { return c.table(articleHeader, c.articleRows) },
}

var quotesCommand = command{
	name:  "quotes",
	short: "write the quotations with their speakers",
	long: `
Quotes writes the quotations of dumps with their speakers: as JSON Lines, one object
per quotation, or as a table with -csv or -tsv. Several speakers of a quotation share
a cell, separated by "; ". docs/json.md documents the objects.`,
	examples: `
	# a spreadsheet of who said what
	newswire quotes -csv dump.txt > quotes.csv

	# only quotations whose speaker is right with a probability of 90 percent
	newswire quotes -min-confidence .9 dump.txt > sure.jsonl

	# offsets that can be used in Python
	newswire quotes -offsets runes dump.txt > quotes.jsonl
`,
	flags: []func(*call, *flag.FlagSet){tableFlags, offsetFlag, quoteFlags},
	run:   func(c *call) error { return c.table(quoteHeader, c.quoteRows) },
}

var statementsCommand = command{
	name:  "statements",
	short: "write quotations and reported speech with their speakers",
	long: `
Statements writes what somebody is reported to have said, with quotation marks (direct),
without them (indirect: "Lund said they would sail") or with some (mixed): as JSON Lines,
one object per statement, or as a table with -csv or -tsv. docs/json.md documents the
objects.`,
	examples: `
	# a spreadsheet of who said what, reported speech included
	newswire statements -csv dump.txt > statements.csv

	# reported speech alone, with jq
	newswire statements dump.txt | jq -c 'select(.statement.kind == "indirect")'
`,
	flags: []func(*call, *flag.FlagSet){tableFlags, offsetFlag, statementFlags},
	run:   func(c *call) error { return c.table(statementHeader, c.statementRows) },
}

var datelinesCommand = command{
	name:  "datelines",
	short: "write the datelines with their places and dates",
	long: `
Datelines writes the datelines of the articles in dumps: as JSON Lines, one object per
dateline, or as a table with -csv or -tsv. Places have the codes of ISO 3166, as far
as the dateline determines them. Several places share a cell, separated by "; ".
Articles without a dateline are left out.`,
	examples: `
	# how many stories were filed from each city
	newswire datelines -tsv dump.txt | cut -f 9 | sort | uniq -c

	# the datelines of all dumps in a zip archive
	newswire datelines -csv dumps.zip > datelines.csv
`,
	flags: []func(*call, *flag.FlagSet){tableFlags, offsetFlag},
	run:   func(c *call) error { return c.table(datelineHeader, c.datelineRows) },
}

// table writes the rows of all articles.
func (c *call) table(header []string, rows func(*story) []row) error {
	l := c.layout()
	if _, err := c.stdout.Write(l.header(header)); err != nil {
		return err
	}
	return run(c, func(s *story) ([]byte, error) {
		return l.encode(rows(s))
	}, func(lines []byte) error {
		if len(lines) == 0 {
			return nil
		}
		_, err := c.stdout.Write(lines)
		return err
	})
}

// articleRows returns the row of an article.
func (c *call) articleRows(s *story) []row {
	r := &articleRow{File: s.file, Line: s.region.line(s.a.Span.Start), Article: s.a}
	if c.quotes {
		r.HeadlineQuotes, r.Quotes = slices.Collect(s.a.HeadlineQuotes()), slices.Collect(s.a.Quotes())
		s.convert(s.a.Headline, r.HeadlineQuotes)
		s.convert(s.a.Body, r.Quotes)
	}
	s.unit.article(s.a, &s.region.index)
	return []row{r}
}

// quoteRows returns the rows of the quotations of an article, those of the headline
// first.
func (c *call) quoteRows(s *story) []row {
	rows := func(quotes iter.Seq[*newswire.Quote], inHeadline bool) []row {
		return found(s, quotes, inHeadline, c.keeps, func(in context, q *newswire.Quote) row {
			return &quoteRow{in, inHeadline, q}
		})
	}
	return append(rows(s.a.HeadlineQuotes(), true), rows(s.a.Quotes(), false)...)
}

// statementRows returns the rows of the statements of an article, those of the headline
// first.
func (c *call) statementRows(s *story) []row {
	keeps := func(st *newswire.Statement) bool {
		return c.selects(st.Rule, confidence(st.Confidence, st.Speakers))
	}
	rows := func(statements iter.Seq[*newswire.Statement], inHeadline bool) []row {
		return found(s, statements, inHeadline, keeps, func(in context, st *newswire.Statement) row {
			return &statementRow{in, inHeadline, st}
		})
	}
	return append(rows(s.a.HeadlineStatements(), true), rows(s.a.Statements(), false)...)
}

// found returns the rows of the quotations or statements in the headline or in the body
// of a story that are kept. It converts their spans.
func found[T interface{ Span() newswire.Span }](s *story, all iter.Seq[T], inHeadline bool, keeps func(T) bool, newRow func(context, T) row) []row {
	text, dump := s.a.Body, s.a.DumpSpan
	if inHeadline {
		text, dump = s.a.Headline, s.a.HeadlineDumpSpan
	}
	var rows []row
	var kept []T
	for x := range all {
		if keeps(x) {
			rows = append(rows, newRow(s.context(dump(x.Span())), x))
			kept = append(kept, x)
		}
	}
	s.convert(text, kept) // all at once, for the index of a text takes time
	return rows
}

// datelineRows returns the row of the dateline of an article, none if it has none.
func (c *call) datelineRows(s *story) []row {
	d := s.a.Dateline
	if d == nil {
		return nil
	}
	r := &datelineRow{s.context(s.a.DumpSpan(d.Span)), d}
	s.convert(s.a.Body, d)
	return []row{r}
}

// convert converts the spans of v, which count in text.
func (s *story) convert(text string, v any) {
	if s.unit != unitBytes {
		newIndex([]byte(text), s.unit, 0, 0).spans(v)
	}
}
