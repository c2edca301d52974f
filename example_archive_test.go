// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package newswire_test

import (
	"archive/tar"
	"bytes"
	"errors"
	"fmt"
	"io"
	"log"

	"github.com/newswire-go/newswire"
)

// An archive of dumps needs no unpacking: each file in it is a reader.
func Example_archive() {
	archive := tar.NewReader(bytes.NewReader(makeArchive()))
	for {
		file, err := archive.Next()
		if err == io.EOF {
			break
		}
		if err != nil {
			log.Fatal(err)
		}
		for a, err := range newswire.Split(archive) {
			if pe, ok := errors.AsType[*newswire.ParseError](err); ok {
				log.Printf("%s: %v", file.Name, pe)
				continue
			}
			if err != nil {
				log.Fatalf("%s: %v", file.Name, err)
			}
			fmt.Printf("%s, bytes %d to %d: %s\n", file.Name, a.Span.Start, a.Span.End, a.Dateline)
		}
	}
	// Output:
	// monday.txt, bytes 0 to 37: (OSLO, Norway) —
	// monday.txt, bytes 38 to 77: (BERGEN, Norway) —
	// tuesday.txt, bytes 0 to 39: (NAIROBI, Kenya) —
}

// makeArchive returns an archive of two dumps.
func makeArchive() []byte {
	var b bytes.Buffer
	w := tar.NewWriter(&b)
	for _, file := range []struct{ name, text string }{
		{"monday.txt", "(OSLO, Norway) — The ferry is late.\n(BERGEN, Norway) — The ferry is here.\n"},
		{"tuesday.txt", "(NAIROBI, Kenya) — Rain came at last.\n"},
	} {
		if err := w.WriteHeader(&tar.Header{Name: file.name, Mode: 0o666, Size: int64(len(file.text))}); err != nil {
			log.Fatal(err)
		}
		if _, err := io.WriteString(w, file.text); err != nil {
			log.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		log.Fatal(err)
	}
	return b.Bytes()
}
