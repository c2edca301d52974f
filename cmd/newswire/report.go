// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package main

import (
	"bufio"
	"flag"
	"path/filepath"

	"github.com/newswire-go/newswire/cmd/newswire/internal/report"
)

var reportCommand = command{
	name:  "report",
	short: "write an HTML page that shows who said what",
	long: `
Report writes one HTML page for all dumps: each story with its quotations in the color
of their speaker and its reported speech underlined in that color, the words of each
speaker, and the datelines. The page is a single file, makes no network requests, and
works without a mouse and in print.`,
	examples: `
	# a page to look at in a browser
	newswire report dump.txt > report.html

	# one page for a folder of dumps
	newswire report -title "March 2024" -r wire/2024-03 > march.html
`,
	flags: []func(*call, *flag.FlagSet){func(c *call, f *flag.FlagSet) {
		f.StringVar(&c.title, "title", "", "`heading` of the page (default: the names of the files)")
	}},
	run: (*call).report,
}

// report writes the page.
func (c *call) report() error {
	r := report.New(c.title)
	c.skipped = r.Skipped
	for _, file := range c.args {
		r.File(filepath.Base(file))
	}
	if len(c.args) == 0 {
		r.File("standard input")
	}
	err := run(c, func(s *story) (*report.Story, error) {
		return report.Read(s.a), nil
	}, func(s *report.Story) error {
		r.Add(s)
		return nil
	})
	if err != nil {
		return err
	}
	w := bufio.NewWriter(c.stdout)
	if err := r.Write(w); err != nil {
		return err
	}
	return w.Flush()
}
