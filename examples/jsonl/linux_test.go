// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package main

import (
	"io"
	"os"
	"strings"
	"syscall"
	"testing"
)

// However long the dump, memory stays within bounds. The whole test is
// go test -run Memory -stream 4294967296 ./examples/jsonl
func TestMemory(t *testing.T) {
	cmd := command(io.LimitReader(new(stories), *stream))
	if err := cmd.Run(); err != nil {
		t.Fatal(err)
	}
	const limit = 64 << 10
	kib := cmd.ProcessState.SysUsage().(*syscall.Rusage).Maxrss
	t.Logf("%d MiB of stream, %d KiB resident at most", *stream>>20, kib)
	if kib > limit {
		t.Errorf("%d KiB resident, want at most %d", kib, limit)
	}
}

// Output that cannot be written ends the program.
func TestFullDisk(t *testing.T) {
	full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
	if err != nil {
		t.Skip(err)
	}
	defer full.Close()
	cmd := command(new(stories))
	var stderr strings.Builder
	cmd.Stdout, cmd.Stderr = full, &stderr
	cmd.Run() // it ends, though its input does not
	if cmd.ProcessState.ExitCode() != 1 || !strings.Contains(stderr.String(), "no space left") {
		t.Errorf("status %d, errors %q", cmd.ProcessState.ExitCode(), stderr.String())
	}
}
