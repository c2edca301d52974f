// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

// Package complexity tests whether work takes time in proportion to its input. It
// measures processor time, on which other work on the machine has little effect, and
// measures again before it reports that work is slow.
package complexity

import (
	"math"
	"runtime"
	"runtime/debug"
	"testing"
	"time"
)

// How many times as much twice the input may cost before a test fails. Work that
// grows with the square of its input comes to 4.
const (
	// Steady is for work that keeps to the same memory, or is much more than
	// the memory that it goes through.
	Steady = 2.3
	// Caching is for quick work on more and more memory, which the caches of
	// the processor hold for the small input and not for the large one, the
	// less so the more else the machine has to do.
	Caching = 2.8
)

const (
	room      = 512 << 20
	doublings = 3                     // from the small input to the large one
	tries     = 12                    // before anything is called slow
	least     = 2 * time.Millisecond  // the least time that can be measured
	blink     = 20 * time.Millisecond // a large input that takes less needs no comparison
)

// Check fails the test where eight times the input costs more than three
// doublings of perDoubling each, however often it is tried. prepare makes an
// input of the size and returns the work on it.
func Check(tb testing.TB, perDoubling float64, size int, prepare func(size int) (work func())) {
	tb.Helper()
	small, large := prepare(size), prepare(size<<doublings)
	once, more := time.Duration(math.MaxInt64), time.Duration(math.MaxInt64)
	for range tries {
		once, more = min(once, Spent(small)), min(more, Spent(large))
		if grown(once, more) <= perDoubling || more < blink {
			tb.Logf("%v for %d, %v for %d: %.2f per doubling", once, size, more, size<<doublings, grown(once, more))
			return
		}
	}
	tb.Errorf("%v for %d but %v for %d: %.2f per doubling, want at most %v", once, size, more, size<<doublings, grown(once, more), perDoubling)
}

// grown returns how many times as much each doubling costs.
func grown(once, more time.Duration) float64 {
	return math.Pow(float64(more)/float64(max(once, 1)), 1./doublings)
}

// Spent returns the time of the processor that work takes, as the least of
// several runs where one is too short to be measured. The garbage collector,
// which works on other processors as it finds them idle, has to wait, as long
// as there is room.
func Spent(work func()) time.Duration {
	defer debug.SetMemoryLimit(debug.SetMemoryLimit(room))
	defer debug.SetGCPercent(debug.SetGCPercent(-1))
	runtime.GC()
	best := time.Duration(math.MaxInt64)
	for n, all := 0, time.Duration(0); all < least && n < 1000; n++ {
		start := CPU()
		work()
		d := CPU() - start
		all += d
		best = min(best, d)
	}
	return best
}
