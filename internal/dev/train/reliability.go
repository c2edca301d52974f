// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package main

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
)

// tables returns the tables of docs/rules.md: how often the rules decide and are right;
// for the quotations and the names in tenths by their confidence, the stated confidence
// and the share that is right; and of the surest shares, how many are right.
func (j *judgment) tables() []*table {
	lists := [...][]judged{slices.Clone(j.quotations), slices.Clone(j.names)}
	for _, list := range lists {
		slices.SortStableFunc(list, func(a, b judged) int { return cmp.Compare(b.stated, a.stated) })
	}
	tenths := &table{name: "tenth, the surest first", columns: []string{"quotations: stated", "right", "names: stated", "right"}}
	for k := range 10 {
		r := row{key: strconv.Itoa(k + 1)}
		for _, list := range lists {
			stated, right := shares(list[len(list)*k/10 : len(list)*(k+1)/10])
			r.cells = append(r.cells, fmt.Sprintf("%.0f", stated), fmt.Sprintf("%.0f", right))
		}
		tenths.rows = append(tenths.rows, r)
	}
	surest := &table{name: "of all, the surest", columns: []string{"quotations: confidence, at least", "right", "names: confidence, at least", "right"}}
	for k := 2; k <= 10; k += 2 {
		r := row{key: fmt.Sprintf("%d %%", 10*k)}
		for _, list := range lists {
			top := list[:len(list)*k/10]
			_, right := shares(top)
			least := 0.0
			if len(top) > 0 {
				least = top[len(top)-1].stated
			}
			r.cells = append(r.cells, fmt.Sprintf("%.2f", least), fmt.Sprintf("%.1f", right))
		}
		surest.rows = append(surest.rows, r)
	}
	return []*table{j.rules(), tenths, surest}
}

// rules returns how often the rules of quotations decide and are right.
func (j *judgment) rules() *table {
	var list []decided
	for _, x := range j.quotations {
		list = append(list, x.decided)
	}
	return rulesTable("rule", list)
}

// shares returns the mean of what is stated, and how many are right, in per cent.
func shares(list []judged) (stated, right float64) {
	for _, x := range list {
		stated += 100 * x.stated
		if x.right {
			right += 100
		}
	}
	n := float64(max(len(list), 1))
	return stated / n, right / n
}
