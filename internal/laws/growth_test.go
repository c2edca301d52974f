// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package laws

import (
	"fmt"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/newswire-go/newswire"
	"github.com/newswire-go/newswire/internal/dev/complexity"
)

// All work takes time in proportion to its input, whatever the input is.
func TestGrowth(t *testing.T) {
	if testing.Short() {
		t.Skip("takes time")
	}
	story := string(provided(t)) + "\n"
	const million = 1 << 20
	for _, tt := range []struct {
		name  string
		large int // how much of it there is at most
		dump  func(n int) string
		fills bool // the reading of a story, or the results, take much more memory than the dump
	}{
		{"corpus", 256, func(n int) string { return strings.Repeat(story, n) }, false},
		{"opening marks", million / 4, func(n int) string { return strings.Repeat("“", n) }, true},
		{"alternating marks", million / 4, func(n int) string { return strings.Repeat("“a” ", n/2) }, true},
		{"capitalized words", million, func(n int) string { return strings.Repeat("Aa ", n) + "\n“We go,” he said.\n" }, true},
		{"cues in one sentence", million / 8, func(n int) string { return strings.Repeat("Ada Lund said that they say, ", n/8) }, true},
		{"cues and marks in one paragraph", million / 8, func(n int) string {
			return strings.Repeat("“We go,” Lund said, “and soon,” (and said that ", n/8)
		}, true},
		{"pronouns before a name", 2 * million, func(n int) string {
			return strings.Repeat("“We go,” he said. ", n/22) + "Ada Lund left.\n"
		}, true},
		{"a line without end", 64 * million, func(n int) string { return strings.Repeat("a ferry, ", n/9) }, false},
		{"articles of one line", million / 4, func(n int) string { return strings.Repeat("HAVEN (AP) — The ferry sails.\n", n) }, true},
		{"names in one story", 10_000, func(n int) string {
			var b strings.Builder
			b.WriteString("HAVEN (AP) — The ferry has sailed.\n")
			for i := range n {
				family := "L" + strings.ReplaceAll(strconv.FormatInt(int64(i+36), 36), "0", "o")
				fmt.Fprintf(&b, "Ada %s left. “We go,” %s said. “And soon,” she said.\n", family, family)
			}
			return b.String()
		}, true},
	} {
		t.Run(tt.name, func(t *testing.T) {
			perDoubling := complexity.Steady
			if tt.fills {
				perDoubling = complexity.Caching
			}
			complexity.Check(t, perDoubling, tt.large/8, func(n int) func() {
				dump := tt.dump(n)
				return func() {
					for a := range newswire.Split(strings.NewReader(dump)) {
						if a == nil {
							continue // too long
						}
						for range a.HeadlineQuotes() {
						}
						for range a.Quotes() {
						}
						for range a.HeadlineStatements() {
						}
						for range a.Statements() {
						}
					}
				}
			})
		})
	}
}

// Importing the package takes little time and memory: tables are made at their first
// use.
func TestImport(t *testing.T) {
	least := make(map[string]time.Duration) // of several runs, since another process may take the processor
	for range 3 {
		for pkg, cost := range initCosts(t) {
			if cost.bytes > 16<<10 {
				t.Errorf("%s takes %d bytes before its first use", pkg, cost.bytes)
			}
			if d, ok := least[pkg]; !ok || cost.clock < d {
				least[pkg] = cost.clock
			}
		}
	}
	if len(least) == 0 {
		t.Error("no package in the trace")
	}
	for pkg, d := range least {
		t.Logf("%s: %v", pkg, d)
		if d > 5*time.Millisecond {
			t.Errorf("%s takes %v before its first use", pkg, d)
		}
	}
}

// An initCost is the time and memory that the initialization of a package takes.
type initCost struct {
	clock time.Duration
	bytes int
}

// initCosts starts this test binary, and returns the costs of the packages of the module.
func initCosts(t *testing.T) map[string]initCost {
	exe, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(exe, "-test.run", "^$")
	cmd.Env = append(os.Environ(), "GODEBUG=inittrace=1")
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatal(err)
	}
	// "init some/package @0.5 ms, 0.1 ms clock, 160 bytes, 2 allocs"
	const self = "github.com/newswire-go/newswire"
	costs := make(map[string]initCost)
	for line := range strings.Lines(string(out)) {
		f := strings.Fields(line)
		if len(f) < 10 || f[0] != "init" || !strings.HasPrefix(f[1], self) || strings.HasSuffix(f[1], "_test") {
			continue
		}
		clock, _ := strconv.ParseFloat(f[4], 64)
		bytes, _ := strconv.Atoi(f[7])
		costs[f[1]] = initCost{time.Duration(clock * 1e6), bytes}
	}
	return costs
}

// Bad input must finish in linear time: twice as much of it takes about twice
// as long.
func TestQuotesHostile(t *testing.T) {
	for name, unit := range map[string]string{
		"opening marks":     "“",
		"straight marks":    "\"",
		"alternating marks": "“a” ",
		"mixed marks":       "\"a” 'b’ ",
		"single marks":      "'",
		"capitals":          "Aa Bb ",
		"names and cues":    "“a,” Bb said. ",
		"cues":              "said ",
		"commas":            "Bb, ",
		"nested asides":     "Bb, who said, ",
		"prepositions":      "of Bb ",
		"colons":            "Bb: “a” ",
		"possessives":       "Bb's ",
		"line breaks":       "“\n",
		"lines of marks":    "\"\n",
		"pronouns":          "he said ",
		"invalid":           "\xff\"\xe2\x80",
	} {
		t.Run(name, func(t *testing.T) {
			complexity.Check(t, complexity.Caching, 32<<10, func(size int) func() {
				dump := strings.Repeat(unit, size/len(unit))
				return func() {
					for range newswire.ExtractQuotes(strings.NewReader(dump)) {
					}
				}
			})
		})
	}
}
