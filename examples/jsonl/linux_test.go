// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package main

import (
	"fmt"
	"io"
	"os"
	"os/exec"
	"regexp"
	"strings"
	"testing"
)

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

// On a terminal there is progress: bytes of bytes, articles, speed. The
// terminal is that of script, of util-linux.
func TestProgress(t *testing.T) {
	script, err := exec.LookPath("script")
	if err != nil {
		t.Skip(err)
	}
	b, err := io.ReadAll(io.LimitReader(new(stories), 4<<20))
	if err != nil {
		t.Fatal(err)
	}
	name := write(t, "dump.txt", b)
	cmd := exec.Command(script, "-qec", fmt.Sprintf("'%s' '%s' 'no such file' >/dev/null", os.Args[0], name), "/dev/null")
	cmd.Env = append(os.Environ(), "JSONL_IS_MAIN=1")
	out, _ := cmd.Output()
	if cmd.ProcessState.ExitCode() != 1 {
		t.Fatalf("%v: %q", cmd.ProcessState, out)
	}
	if !regexp.MustCompile(`[0-3]\.\d of 4\.2 MB, [1-9]\d*00 articles, \d+\.\d MB/s\x1b\[K\r`).Match(out) {
		t.Errorf("no progress in %q", out)
	}
	if !regexp.MustCompile(`jsonl: no such file: .*\x1b\[K\r\n\x1b\[K$`).Match(out) {
		t.Errorf("no error at the end of %q", out)
	}
}
