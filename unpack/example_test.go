// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package unpack_test

import (
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"log"
	"strings"

	"github.com/newswire-go/newswire"
	"github.com/newswire-go/newswire/unpack"
)

// The articles in a Word document that was exported from a news database.
func ExampleOpen() {
	for f, err := range unpack.Open("testdata/ferries.docx") {
		if err != nil {
			log.Print(err)
			continue
		}
		for a, err := range newswire.Split(f) {
			if err != nil {
				log.Print(err)
				continue
			}
			fmt.Println(a.Date, a.Headline)
		}
	}
	// Output:
	// 2013-03-04 Ferry strike ends
	// 2013-03-05 Pilots back on the bridge; Harbour board pays for second man
	// 2013-03-05 Fähren fahren wieder
}

// A mail in memory that is cut short.
func ExampleFiles() {
	mail := "From: Ann Day <day@gazette.example>\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n" +
		"--b\n\nHAVEN (Harbour News) - The bridge is"
	for f, err := range unpack.Files(strings.NewReader(mail), int64(len(mail)), "alert.eml") {
		if err != nil {
			log.Print(err)
			continue
		}
		text, err := io.ReadAll(f)
		fmt.Printf("%s %q\n", f.Name, text)
		if e, ok := errors.AsType[*unpack.Error](err); ok {
			fmt.Println(e.Name, errors.Is(e, unpack.ErrDamaged))
		}
	}
	// Output:
	// alert.eml/body.txt "HAVEN (Harbour News) - The bridge is"
	// alert.eml/body.txt true
}

// A dump that a program writes to a pipe, compressed.
func ExampleStream() {
	r, w := io.Pipe()
	go func() {
		z := gzip.NewWriter(w)
		io.WriteString(z, "HAVEN (Harbour News) - The bridge is up again.\n")
		z.Close()
		w.Close()
	}()
	for f, err := range unpack.Stream(r, "dump.gz") {
		if err != nil {
			log.Print(err)
			continue
		}
		for a, err := range newswire.Split(f) {
			if err != nil {
				log.Print(err)
				continue
			}
			fmt.Println(f.Name, a.Dateline)
		}
	}
	// Output:
	// dump.gz/dump HAVEN (Harbour News) -
}
