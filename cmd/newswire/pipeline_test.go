// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime/debug"
	"strings"
	"testing"
)

// A stories reader makes a dump of numbered stories without end.
type stories struct {
	n   int
	buf []byte
}

func (s *stories) Read(p []byte) (int, error) {
	if len(s.buf) == 0 {
		s.n++
		s.buf = fmt.Appendf(nil, "(OSLO, Norway) — Story number %d came in late, the night editor said.\n", s.n)
		for range s.n * 7919 % 40 { // mixed lengths, so that some are done before their turn
			s.buf = append(s.buf, "“We had the ferry, the fog and the mayor,” night editor Kari Moen told the desk. “Then it went quiet.”\n"...)
		}
	}
	n := copy(p, s.buf)
	s.buf = s.buf[n:]
	return n, nil
}

// Articles come in the order of the dump, and files in the order of their names.
func TestOrder(t *testing.T) {
	n := 0
	for _, r := range objects[articleRow](t, good(t, io.LimitReader(new(stories), 2<<20), "split", "-quotes")) {
		n++
		if want := fmt.Sprintf("(OSLO, Norway) — Story number %d came", n); !strings.HasPrefix(r.Body, want) {
			t.Fatalf("article %d is %.60q", n, r.Body)
		}
	}
	if n < 500 {
		t.Errorf("%d articles, want more than 500", n)
	}
	folder := t.TempDir()
	b, err := io.ReadAll(io.LimitReader(new(stories), 100<<10))
	if err != nil {
		t.Fatal(err)
	}
	for i := range 40 {
		if err := os.WriteFile(filepath.Join(folder, fmt.Sprintf("%02d.txt", i)), b[:1+(i*7919)%len(b)], 0o666); err != nil {
			t.Fatal(err)
		}
	}
	last := ""
	stdout, _, _ := execute(nil, "quotes", "-r", folder)
	for _, r := range objects[quoteRow](t, stdout) {
		at := fmt.Sprintf("%s %9d", r.File, r.Span.Start)
		if at <= last {
			t.Fatalf("%s comes after %s", at, last)
		}
		last = at
	}
	if last == "" {
		t.Error("no quotations")
	}
}

// Output that cannot be written ends the program, though its input does not end.
func TestFullDisk(t *testing.T) {
	for _, name := range []string{"split", "quotes"} {
		var stderr strings.Builder
		p := program{stdin: new(stories), stdout: full{}, stderr: &stderr}
		if status := p.main([]string{name}); status != 1 || stderr.String() != "newswire: no space left\n" {
			t.Errorf("%s: status %d, errors %q", name, status, stderr.String())
		}
	}
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("no space left") }

// A closed pipe ends the program without a word.
func TestClosedPipe(t *testing.T) {
	cmd := process(new(stories), "split")
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	var stderr strings.Builder
	cmd.Stderr = &stderr
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	if _, err := io.ReadFull(out, make([]byte, 100)); err != nil {
		t.Fatal(err)
	}
	out.Close()
	if err := cmd.Wait(); err == nil || stderr.Len() > 0 {
		t.Errorf("%v, errors %q", err, stderr.String())
	}
}

// On a terminal there is a line of progress, and nothing remains of it. The terminal is
// that of script, of util-linux.
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
	cmd := exec.Command(script, "-qec", fmt.Sprintf("'%s' quotes '%s' 'no such file' >/dev/null", os.Args[0], name), "/dev/null")
	cmd.Env = append(os.Environ(), "NEWSWIRE_IS_MAIN=1")
	out, _ := cmd.Output()
	if cmd.ProcessState.ExitCode() != 1 {
		t.Fatalf("%v: %q", cmd.ProcessState, out)
	}
	if !regexp.MustCompile(`\r\x1b\[K\d\.\d MB, [1-9]\d* articles, 0 of 2 files, \d+\.\d MB/s`).Match(out) {
		t.Errorf("no progress in %q", out)
	}
	if !regexp.MustCompile(`\r\x1b\[Knewswire: no such file: no such file or directory\r\n(\r\x1b\[K[^\r\n]*)?\r\x1b\[K$`).Match(out) {
		t.Errorf("no error at the end of %q", out)
	}
}

func TestVersion(t *testing.T) {
	if got := good(t, nil, "version"); !strings.HasPrefix(got, "newswire ") || strings.Count(got, "\n") != 1 {
		t.Errorf("got %q", got)
	}
	info := &debug.BuildInfo{Settings: []debug.BuildSetting{{Key: "vcs.revision", Value: "0123abc"}, {Key: "vcs.modified", Value: "true"}}}
	info.Main.Version = "v1.2.3"
	if got := describe(info); !strings.HasPrefix(got, "newswire v1.2.3, commit 0123abc, changed, go1.") {
		t.Errorf("got %q", got)
	}
}
