// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package complexity_test

import (
	"testing"

	"github.com/newswire-go/newswire/internal/dev/complexity"
)

// A recorder notes whether a test has failed.
type recorder struct {
	testing.TB
	failed bool
}

func (r *recorder) Helper()             {}
func (r *recorder) Logf(string, ...any) {}
func (r *recorder) Errorf(string, ...any) {
	r.failed = true
}

var sink int

// spin counts to n.
func spin(n int) {
	for i := range n {
		sink ^= i
	}
}

func TestCheck(t *testing.T) {
	linear := func(size int) func() { return func() { spin(size) } }
	square := func(size int) func() { return func() { spin(size / 100 * size / 10) } }
	complexity.Check(t, complexity.Steady, 10_000_000, linear)
	r := &recorder{TB: t}
	if complexity.Check(r, complexity.Steady, 40_000, square); !r.failed {
		t.Error("what grows with the square of its input has passed")
	}
}
