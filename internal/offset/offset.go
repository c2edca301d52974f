// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

// Package offset maps places in a text to places in the dump that the text comes from.
package offset

import "iter"

// A Run maps the bytes of a text, from the byte Body to the Body of the next Run, to the
// bytes of the dump from Dump on. Each byte of the text stands for Stride bytes of the
// dump, or for none of its own if Stride is 0: the dump writes the text in another way.
type Run struct {
	Body, Dump, Stride int64
}

// A run is a Run, or a type of another package with the same fields.
type run interface {
	~struct{ Body, Dump, Stride int64 }
}

// Find returns the index of the last run whose Body is at most i, -1 if there is none.
func Find[R run](runs []R, i int64) int {
	lo, hi := 0, len(runs)
	for lo < hi {
		if mid := int(uint(lo+hi) >> 1); Run(runs[mid]).Body <= i {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo - 1
}

// At returns the place in the dump of the byte i of the text. It returns none if i comes
// before the first run.
func At[R run](runs []R, i, none int64) int64 {
	k := Find(runs, i)
	if k < 0 {
		return none
	}
	return Run(runs[k]).At(i)
}

// At returns the place in the dump of the byte i of the text, which is in the run.
func (r Run) At(i int64) int64 { return r.Dump + (i-r.Body)*r.Stride }

// Append adds a run to runs, unless it only continues the last one. A last run that is empty
// is replaced.
func Append(runs []Run, r Run) []Run {
	if k := len(runs) - 1; k >= 0 {
		last := &runs[k]
		if last.Stride == r.Stride && r.Stride != 0 && last.At(r.Body) == r.Dump {
			return runs
		}
		if last.Body == r.Body {
			*last = r
			return runs
		}
	}
	return append(runs, r)
}

// Truncate returns runs without those that start at the byte n of the text or after it.
func Truncate(runs []Run, n int64) []Run {
	for len(runs) > 0 && runs[len(runs)-1].Body >= n {
		runs = runs[:len(runs)-1]
	}
	return runs
}

// Pieces returns the parts of the bytes i to j of a text that lie in one run: each
// as a Run that starts where the part does, with the end of the part.
func Pieces(runs []Run, i, j int64) iter.Seq2[Run, int64] {
	return func(yield func(Run, int64) bool) {
		for k := max(Find(runs, i), 0); k < len(runs) && i < j; k++ {
			r, end := runs[k], j
			if k+1 < len(runs) {
				end = min(j, runs[k+1].Body)
			}
			if i = max(i, r.Body); i >= end {
				continue
			}
			if !yield(Run{Body: i, Dump: r.At(i), Stride: r.Stride}, end) {
				return
			}
			i = end
		}
	}
}
