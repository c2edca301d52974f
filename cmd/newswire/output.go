// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"strings"
)

// A row is an object of JSON Lines, and a row of a table.
type row interface {
	// cells returns the cells of the table, in the order of its header.
	cells() []string
}

// A layout is the form of the output.
type layout string

const (
	jsonLines layout = "jsonl"
	commas    layout = "csv"
	tabs      layout = "tsv"
)

// encode returns rows in the layout, each with its line end.
func (l layout) encode(rows []row) ([]byte, error) {
	var b bytes.Buffer
	if l == jsonLines {
		e := json.NewEncoder(&b)
		e.SetEscapeHTML(false)
		for _, r := range rows {
			if err := e.Encode(r); err != nil {
				return nil, err
			}
		}
		return b.Bytes(), nil
	}
	for _, r := range rows {
		b.Write(l.table(r.cells()))
	}
	return b.Bytes(), nil
}

// header returns the first line of a table, nothing for JSON Lines.
func (l layout) header(names []string) []byte {
	if l == jsonLines {
		return nil
	}
	return l.table(names)
}

// oneLine replaces what a cell of tab-separated values cannot hold.
var oneLine = strings.NewReplacer("\t", " ", "\r\n", " ", "\n", " ", "\r", " ")

// table returns a line of a table. CSV quotes cells as RFC 4180 says; TSV has a space
// in place of each tab and line break of a cell.
func (l layout) table(cells []string) []byte {
	var b bytes.Buffer
	if l == tabs {
		for i, cell := range cells {
			if i > 0 {
				b.WriteByte('\t')
			}
			oneLine.WriteString(&b, cell)
		}
		b.WriteByte('\n')
		return b.Bytes()
	}
	w := csv.NewWriter(&b) // a bytes.Buffer has no errors
	w.Write(cells)
	w.Flush()
	return b.Bytes()
}
