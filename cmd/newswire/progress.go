// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package main

import (
	"fmt"
	"io"
	"os"
	"sync/atomic"
	"time"
)

// isTerminal reports whether a file is a terminal, near enough: a character device.
func isTerminal(f *os.File) bool {
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}

// A progress is a line on a terminal that counts what was read.
type progress struct {
	w        io.Writer
	on       bool
	read     atomic.Int64 // bytes, outside of containers
	articles int
	files    int
	done     int // files
	start    time.Time
	last     time.Time
}

const (
	clearLine = "\r\x1b[K"
	interval  = 100 * time.Millisecond
)

func (p *progress) begin(files []string) {
	p.files, p.start = len(files), time.Now()
	p.last = p.start
}

func (p *progress) article() { p.articles++; p.show() }

func (p *progress) file() { p.done++; p.show() }

// show writes the line if it has not just been written.
func (p *progress) show() {
	if !p.on || time.Since(p.last) < interval {
		return
	}
	p.last = time.Now()
	mb := float64(p.read.Load()) / 1e6
	files := ""
	if p.files > 1 {
		files = fmt.Sprintf(", %d of %d files", p.done, p.files)
	}
	fmt.Fprintf(p.w, clearLine+"%.1f MB, %d articles%s, %.1f MB/s", mb, p.articles, files, mb/time.Since(p.start).Seconds())
}

// clear removes the line, before something else is written and at the end.
func (p *progress) clear() {
	if p.on {
		fmt.Fprint(p.w, clearLine)
	}
}
