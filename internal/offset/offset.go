// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

// Package offset maps places in a text to places in the dump that the text comes from.
package offset

// A Run says that a text goes on, from its byte Body, with the bytes of the dump from
// Dump on, each byte of the text standing for Stride bytes of the dump: 0 for text that
// the dump writes in another way. It goes on to the Body of the next Run.
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
