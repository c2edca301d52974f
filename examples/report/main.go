// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

// Report turns dumps of news copy into one HTML page, written to standard
// output, that shows who said what: each story with its quotations coloured by
// speaker, who said how much, and where the stories were filed.
//
//	go run . dump.txt > report.html
//
// The page is self-contained. It asks nothing of the network, and its policy
// forbids it to.
package main

import (
	"bufio"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/newswire-go/newswire"
)

func main() {
	title := flag.String("title", "", "`heading` of the page (default the names of the files)")
	flag.Parse()
	if err := run(*title, flag.Args(), os.Stdin, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "report:", err)
		os.Exit(1)
	}
}

// run reads the files, or stdin, and writes the page.
func run(title string, files []string, stdin io.Reader, stdout io.Writer) error {
	r := newReport(title)
	if len(files) == 0 {
		r.add("standard input", stdin)
	}
	for _, file := range files {
		f, err := os.Open(file)
		if err != nil {
			return err
		}
		r.add(filepath.Base(file), f)
		f.Close()
	}
	w := bufio.NewWriter(stdout)
	if err := r.write(w); err != nil {
		return err
	}
	return w.Flush()
}

// add puts the stories of a dump on the page, and what had to be passed over.
func (r *report) add(name string, dump io.Reader) {
	r.files = append(r.files, name)
	for a, err := range newswire.Split(dump) {
		if err != nil {
			r.Notes = append(r.Notes, fmt.Sprintf("%s: %v", name, err))
			continue
		}
		r.addStory(a)
	}
}
