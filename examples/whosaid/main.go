// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

// Whosaid counts how often the named people and organizations in dumps of news copy,
// or in standard input, are quoted or, with -statements, are reported to have said
// something, with quotation marks or without: as a table, or with -csv for a
// spreadsheet. The command newswire who does more.
package main

import (
	"cmp"
	"encoding/csv"
	"errors"
	"flag"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/newswire-go/newswire"
)

type speaker struct {
	name, role    string
	quotes, words int
}

func main() {
	asCSV := flag.Bool("csv", false, "print comma-separated values")
	statements := flag.Bool("statements", false, "count statements, which are also reported without quotation marks, instead of quotations")
	least := flag.Float64("min-confidence", 0, "leave out what is less likely to be right than `p`, from 0 to 1")
	flag.Parse()
	speakers, failed := make(map[string]*speaker), error(nil)
	files := flag.Args()
	if len(files) == 0 {
		files = []string{"-"}
	}
	for _, file := range files {
		failed = errors.Join(failed, count(speakers, file, *statements, *least))
	}
	what := "quotations"
	if *statements {
		what = "statements"
	}
	rows := [][]string{{what, "words", "speaker", "role"}}
	for _, s := range slices.SortedFunc(maps.Values(speakers), func(a, b *speaker) int {
		return cmp.Or(b.quotes-a.quotes, b.words-a.words, strings.Compare(a.name, b.name))
	}) {
		rows = append(rows, []string{fmt.Sprint(s.quotes), fmt.Sprint(s.words), s.name, s.role})
	}
	if *asCSV {
		failed = errors.Join(failed, csv.NewWriter(os.Stdout).WriteAll(rows))
	} else {
		table := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', 0)
		for _, row := range rows {
			fmt.Fprintln(table, strings.Join(row, "\t"))
		}
		failed = errors.Join(failed, table.Flush())
	}
	if failed != nil {
		fmt.Fprintln(os.Stderr, "whosaid:", failed)
		os.Exit(1)
	}
}

// count adds the quotations or statements of a file with a confidence of least or more, and
// returns its errors. A name is taken for one speaker in all files; a description, such as
// "officials", refers to others in each article and is not counted.
func count(speakers map[string]*speaker, file string, statements bool, least float64) (failed error) {
	f := os.Stdin
	if file != "-" {
		if f, failed = os.Open(file); failed != nil {
			return failed
		}
	}
	defer f.Close()
	add := func(by []newswire.Speaker, confidence float64, text string) {
		name := 1.0 // the probability that the names are right
		for _, by := range by {
			name = min(name, by.Confidence)
		}
		if confidence*name < least {
			return
		}
		for _, by := range by {
			if by.Kind == newswire.SpeakerUnnamed || by.Kind == newswire.SpeakerGroup {
				continue
			}
			s := cmp.Or(speakers[by.Name], &speaker{name: by.Name})
			s.role, s.quotes, s.words = cmp.Or(s.role, by.Role), s.quotes+1, s.words+len(strings.Fields(text))
			speakers[by.Name] = s
		}
	}
	for a, err := range newswire.Split(f) {
		switch {
		case err != nil:
			failed = errors.Join(failed, fmt.Errorf("%s: %w", file, err))
		case statements:
			for s := range a.Statements() {
				add(s.Speakers, s.Confidence, s.Text)
			}
		default:
			for q := range a.Quotes() {
				add(q.Speakers, q.Confidence, q.Text)
			}
		}
	}
	return failed
}
