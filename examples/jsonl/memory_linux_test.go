// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

//go:build !race

package main

import (
	"fmt"
	"io"
	"os"
	"os/exec"
	"regexp"
	"strconv"
	"testing"
)

// However long the dump, memory stays within bounds. The whole test is
// go test ./examples/jsonl -run Memory -stream 4294967296
func TestMemory(t *testing.T) {
	peak := new(peak)
	peak.cmd = command(io.MultiReader(io.LimitReader(new(stories), *stream), peak))
	if err := peak.cmd.Run(); err != nil {
		t.Fatal(err)
	}
	const limit = 64 << 10
	t.Logf("%d MiB of stream, %d KiB resident at most", *stream>>20, peak.kib)
	if peak.kib == 0 || peak.kib > limit {
		t.Errorf("%d KiB resident, want at most %d", peak.kib, limit)
	}
}

// A peak is the end of a command's input; there it looks how much memory the
// command has had at most. (What the system tells of a command that has ended
// includes its parent's memory.)
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
