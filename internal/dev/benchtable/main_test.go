// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package main

import (
	"strings"
	"testing"
)

func TestTable(t *testing.T) {
	const out = `goos: plan9
BenchmarkSplit/wire-8   	    2686	    316882 ns/op	  64.38 MB/s	       150.0 cpu-MB/s	   25003 B/op	      31 allocs/op
BenchmarkSplit/wire-8   	    2686	    316882 ns/op	  64.38 MB/s	       300.0 cpu-MB/s	   25003 B/op	      30 allocs/op
BenchmarkBaselineScanText-8         	    8557	     62172 ns/op	 328.15 MB/s	       600.0 cpu-MB/s	   21333 B/op	      91 allocs/op
BenchmarkBaselineFields-8           	    2245	    222750 ns/op	  91.59 MB/s	       200.0 cpu-MB/s	       0 B/op	       0 allocs/op
PASS
`
	const want = `| | MB/s | of lines | of words | allocations |
| --- | ---: | ---: | ---: | ---: |
| Split/wire | 300 | 0.50 | 1.50 | 30 |
| BaselineScanText | 600 | 1.00 | 3.00 | 91 |
| BaselineFields | 200 | 0.33 | 1.00 | 0 |
`
	var got strings.Builder
	names, best := read(strings.NewReader(out))
	print(&got, names, best)
	if got.String() != want {
		t.Errorf("table is\n%swant\n%s", got.String(), want)
	}
}
