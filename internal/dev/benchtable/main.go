// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

// Benchtable runs the benchmarks of the package and prints a table for the README and
// the changelog: the speed of each, and its ratio to the baselines of the same run.
// Speed is measured in processor time, on which other work on the machine has less
// effect than on elapsed time; the best of several runs counts.
//
//	go run ./internal/dev/benchtable -count 5
package main

import (
	"bufio"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strconv"
	"strings"
)

// The baselines: iterating over the lines of a dump, and over its words.
const (
	lines = "BaselineScanText"
	words = "BaselineFields"
)

func main() {
	count := flag.Int("count", 5, "how often to run each benchmark")
	long := flag.String("benchtime", "200ms", "how long to run each benchmark")
	flag.Parse()
	cmd := exec.Command("go", "test", "-run", "^$", "-bench", "Baseline|Split|Quotes|Pipeline",
		"-count", strconv.Itoa(*count), "-benchtime", *long, "github.com/newswire-go/newswire")
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	if err == nil {
		err = cmd.Start()
	}
	if err != nil {
		fail(err)
	}
	names, best := read(out)
	if err := cmd.Wait(); err != nil {
		fail(err)
	}
	print(os.Stdout, names, best)
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, "benchtable:", err)
	os.Exit(1)
}

// A result is the best of the runs of a benchmark.
type result struct {
	speed  float64 // in MB per second of processor time
	allocs string  // for each pass over the dump
}

// read reads the output of the benchmarks, and returns their names in order and the best
// result of each.
func read(r io.Reader) (names []string, best map[string]result) {
	best = make(map[string]result)
	for in := bufio.NewScanner(r); in.Scan(); {
		f := strings.Fields(in.Text())
		if len(f) < 4 || !strings.HasPrefix(f[0], "Benchmark") {
			continue
		}
		name := strings.TrimPrefix(f[0], "Benchmark")
		if i := strings.LastIndexByte(name, '-'); i > 0 {
			if _, err := strconv.Atoi(name[i+1:]); err == nil {
				name = name[:i] // the number of processors
			}
		}
		var got result
		for i := 2; i+1 < len(f); i += 2 {
			switch f[i+1] {
			case "cpu-MB/s":
				got.speed, _ = strconv.ParseFloat(f[i], 64)
			case "allocs/op":
				got.allocs = f[i]
			}
		}
		if _, ok := best[name]; !ok {
			names = append(names, name)
		}
		if got.speed > best[name].speed {
			best[name] = got
		}
	}
	return names, best
}

// print prints the table.
func print(w io.Writer, names []string, best map[string]result) {
	fmt.Fprintln(w, "| | MB/s | of lines | of words | allocations |")
	fmt.Fprintln(w, "| --- | ---: | ---: | ---: | ---: |")
	for _, name := range names {
		b := best[name]
		fmt.Fprintf(w, "| %s | %.0f | %s | %s | %s |\n", name, b.speed, ratio(b, best[lines]), ratio(b, best[words]), b.allocs)
	}
}

func ratio(a, b result) string {
	if b.speed == 0 {
		return ""
	}
	return fmt.Sprintf("%.2f", a.speed/b.speed)
}
