// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

//go:build !race

package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"regexp"
	"strconv"
	"testing"
)

var stream = flag.Int64("stream", 16<<20, "bytes of the stream on which TestMemory measures memory")

// Memory does not grow with the dump. The whole test is
// go test ./cmd/newswire -run Memory -stream 4294967296
func TestMemory(t *testing.T) {
	peak := new(peak)
	peak.cmd = process(io.MultiReader(io.LimitReader(new(stories), *stream), peak), "split", "-quotes")
	if err := peak.cmd.Run(); err != nil {
		t.Fatal(err)
	}
	const limit = 64 << 10
	t.Logf("%d MiB of stream, %d KiB resident at most", *stream>>20, peak.kib)
	if peak.kib == 0 || peak.kib > limit {
		t.Errorf("%d KiB resident, want at most %d", peak.kib, limit)
	}
}

// A peak is the end of the input of a process. When it is read, it records the most
// memory that the process has had. (The figure of the system for a process that has
// ended includes memory of its parent.)
type peak struct {
	cmd *exec.Cmd
	kib int
}

func (p *peak) Read([]byte) (int, error) {
	b, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", p.cmd.Process.Pid))
	if err != nil {
		return 0, err
	}
	if m := regexp.MustCompile(`VmHWM:\s+(\d+) kB`).FindSubmatch(b); m != nil {
		p.kib, err = strconv.Atoi(string(m[1]))
		if err != nil {
			return 0, err
		}
	}
	return 0, io.EOF
}
