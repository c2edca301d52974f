// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package main

import (
	"fmt"
	"slices"
	"strings"
)

// tables returns, for the quotations and the names in tenths by their confidence,
// what is stated and what is right; and of the surest shares, how many are right.
func (j *judgment) tables() string {
	lists := [...][]judged{slices.Clone(j.quotations), slices.Clone(j.names)}
	for _, list := range lists {
		slices.SortStableFunc(list, func(a, b judged) int {
			switch {
			case a.stated > b.stated:
				return -1
			case a.stated < b.stated:
				return 1
			}
			return 0
		})
	}
	var b strings.Builder
	b.WriteString("| tenth, the surest first | quotations: stated | right | names: stated | right |\n| ---: | ---: | ---: | ---: | ---: |\n")
	for k := range 10 {
		fmt.Fprintf(&b, "| %d", k+1)
		for _, list := range lists {
			stated, right := shares(list[len(list)*k/10 : len(list)*(k+1)/10])
			fmt.Fprintf(&b, " | %.0f | %.0f", stated, right)
		}
		b.WriteString(" |\n")
	}
	b.WriteString("\n| of all, the surest | quotations: confidence, at least | right | names: confidence, at least | right |\n| ---: | ---: | ---: | ---: | ---: |\n")
	for k := 2; k <= 10; k += 2 {
		fmt.Fprintf(&b, "| %d %%", 10*k)
		for _, list := range lists {
			top := list[:len(list)*k/10]
			_, right := shares(top)
			least := 0.0
			if len(top) > 0 {
				least = top[len(top)-1].stated
			}
			fmt.Fprintf(&b, " | %.2f | %.1f", least, right)
		}
		b.WriteString(" |\n")
	}
	return b.String()
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
