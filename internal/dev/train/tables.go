// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package main

import (
	"cmp"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
)

// A table is the figures of a table of docs/rules.md.
type table struct {
	name    string   // the first cell of the head of the table in the document
	columns []string // the heads of the last columns, which have the figures
	rows    []row
}

// A row is the figures of a row of the document in which a cell is the key.
type row struct {
	key   string
	cells []string
}

// String returns the figures as a table of their own.
func (t *table) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "| %s | %s |\n| ---%s |\n", t.name, strings.Join(t.columns, " | "), strings.Repeat(" | ---:", len(t.columns)))
	for _, r := range t.rows {
		fmt.Fprintf(&b, "| %s | %s |\n", r.key, strings.Join(r.cells, " | "))
	}
	return b.String()
}

// fill returns the document with the figures in the last columns of its table. Rows
// without figures get empty cells. A table or a row that the document lacks is an
// error.
func (t *table) fill(document string) (string, error) {
	var b strings.Builder
	lines, found, inside := 0, false, false
	left := make(map[string][]string)
	for _, r := range t.rows {
		left[r.key] = r.cells
	}
	for line := range strings.Lines(document) {
		switch {
		case strings.HasPrefix(line, "| "+t.name+" | ") && strings.HasSuffix(line, " | "+strings.Join(t.columns, " | ")+" |\n"):
			found, inside, lines = true, true, 0
		case !strings.HasPrefix(line, "| "):
			inside = false
		case inside:
			if lines++; lines > 1 { // the first is below the head
				line = t.filled(line, left)
			}
		}
		b.WriteString(line)
	}
	if !found {
		return "", fmt.Errorf("there is no table %q with the columns %q", t.name, t.columns)
	}
	for _, key := range slices.Sorted(maps.Keys(left)) {
		return "", fmt.Errorf("table %q has no row %q", t.name, key)
	}
	return b.String(), nil
}

// filled returns a line of the table with its figures, and removes them from those
// that are left.
func (t *table) filled(line string, left map[string][]string) string {
	cells := strings.Split(strings.TrimSuffix(strings.TrimPrefix(line, "|"), "|\n"), "|")
	cells = cells[:max(len(cells)-len(t.columns), 0)]
	figures := make([]string, len(t.columns))
	for i, c := range cells {
		cells[i] = strings.TrimSpace(c)
		key := strings.Trim(cells[i], "`")
		if f, ok := left[key]; ok {
			figures = f
			delete(left, key)
		}
	}
	return "| " + strings.Join(slices.Concat(cells, figures), " | ") + " |\n"
}

// publish prints tables and, with -docs, fills those of the document with their figures.
func publish(o options, tables ...*table) error {
	for _, t := range tables {
		fmt.Println(t)
	}
	if o.docs == "" {
		return nil
	}
	b, err := os.ReadFile(o.docs)
	if err != nil {
		return err
	}
	text := string(b)
	for _, t := range tables {
		if text, err = t.fill(text); err != nil {
			return fmt.Errorf("%s: %w", o.docs, err)
		}
	}
	return os.WriteFile(o.docs, []byte(text), 0o666)
}

// A decided is a quotation or a statement by the rule that decided it, and whether it is
// right.
type decided struct {
	rule   string
	right  bool
	unread bool // its article is in the held-out fifth
}

// leastDecided is the number of quotations or statements below which the share of those
// that are right is not stated.
const leastDecided = 20

// rulesTable returns how often, in per cent, each rule decides, and how often it is right
// in the articles that were read and in those that were not. The most frequent rule comes
// first; a quotation without a rule counts for the frequencies only.
func rulesTable(name string, list []decided) *table {
	type count struct{ n, right [2]int } // of the articles that were read, and of the others
	counts := make(map[string]*count)
	for _, d := range list {
		c := counts[d.rule]
		if c == nil {
			c = new(count)
			counts[d.rule] = c
		}
		k := 0
		if d.unread {
			k = 1
		}
		c.n[k]++
		if d.right {
			c.right[k]++
		}
	}
	delete(counts, "")
	t := &table{name: name, columns: []string{"of 100", "out of fold", "held out"}}
	all := func(rule string) int { return counts[rule].n[0] + counts[rule].n[1] }
	for _, rule := range slices.SortedFunc(maps.Keys(counts), func(a, b string) int {
		return cmp.Or(all(b)-all(a), strings.Compare(a, b))
	}) {
		share := 100 * float64(all(rule)) / float64(len(list))
		cells := []string{fmt.Sprintf("%.0f", share), "", ""}
		if share < 2 {
			cells[0] = fmt.Sprintf("%.1f", share)
		}
		for k, n := range counts[rule].n {
			if n >= leastDecided {
				cells[1+k] = fmt.Sprintf("%.0f", 100*float64(counts[rule].right[k])/float64(n))
			}
		}
		t.rows = append(t.rows, row{rule, cells})
	}
	return t
}
