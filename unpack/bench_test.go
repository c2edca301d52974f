// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package unpack

import (
	"encoding/xml"
	"io"
	"strings"
	"testing"
)

// manuscript returns the main part of a document as Word writes it.
func manuscript() string {
	const run = `<w:r><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:color w:val="000000"/><w:sz w:val="20"/></w:rPr><w:t xml:space="preserve">The ferries sailed again at dawn on Monday, on time and full, as the board put it. </w:t></w:r>`
	const paragraph = `<w:p w:rsidR="00A1"><w:pPr><w:pStyle w:val="Normal"/><w:spacing w:before="240" w:after="0"/></w:pPr>` + run + run + `</w:p>`
	return `<w:document xmlns:w="w"><w:body>` + strings.Repeat(paragraph, 2000) + `</w:body></w:document>`
}

// BenchmarkDocx reads the text of a document. BenchmarkRawToken of the same run is
// as fast as encoding/xml allows.
func BenchmarkDocx(b *testing.B) {
	part := manuscript()
	b.SetBytes(int64(len(part)))
	b.ReportAllocs()
	for b.Loop() {
		d, err := newDocx(strings.NewReader(part), usual)
		if err != nil {
			b.Fatal(err)
		}
		if n, err := io.Copy(io.Discard, d); err != nil || n < 2000*160 {
			b.Fatal(n, err)
		}
	}
}

// BenchmarkRawToken only cuts the same document into tokens.
func BenchmarkRawToken(b *testing.B) {
	part := manuscript()
	b.SetBytes(int64(len(part)))
	b.ReportAllocs()
	for b.Loop() {
		dec := xml.NewDecoder(strings.NewReader(part))
		for {
			if _, err := dec.RawToken(); err == io.EOF {
				break
			} else if err != nil {
				b.Fatal(err)
			}
		}
	}
}

// BenchmarkMbox reads the mails of a box.
func BenchmarkMbox(b *testing.B) {
	mail := "From a@b.example Mon Mar  4 09:00:00 2013\nFrom: a@b.example\nSubject: ferries\n\n" +
		strings.Repeat("The ferries sailed again at dawn on Monday, on time and full.\n", 50) + "\n"
	box := strings.Repeat(mail, 200)
	b.SetBytes(int64(len(box)))
	b.ReportAllocs()
	for b.Loop() {
		n := 0
		for f, err := range Files(strings.NewReader(box), int64(len(box)), "box.mbox") {
			if err == nil {
				_, err = io.Copy(io.Discard, f)
			}
			if err != nil {
				b.Fatal(err)
			}
			n++
		}
		if n != 200 {
			b.Fatal(n)
		}
	}
}
