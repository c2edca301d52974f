// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

// Containers writes the containers of unpack/testdata. All text in them is invented. Run
// it in the root of the module; what it writes depends on the version of Go, and is
// committed:
//
//	go run ./internal/dev/containers && go test ./unpack -run Golden -update
package main

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"encoding/base64"
	"log"
	"os"
	"path/filepath"
	"strings"
)

// An entry is a file in an archive.
type entry struct {
	name string
	data []byte
}

func main() {
	log.SetFlags(0)
	corpus, err := os.ReadFile("testdata/corpus/nexisuni.txt")
	check(err)
	radio, err := os.ReadFile("testdata/corpus/plain-radio.txt")
	check(err)
	packed, err := base64.StdEncoding.DecodeString(bzipped)
	check(err)
	ferries := docx(exported(string(corpus)))
	write("ferries.docx", ferries)
	write("marked.docx", docx(marked))
	write("exports.zip", zipped([]entry{
		{"March/", nil},
		{"March/ferries.docx", ferries},
		{"March/~$ferries.docx", []byte("lock")},
		{"__MACOSX/March/._ferries.docx", []byte("attributes")},
		{"radio.txt", radio},
		{"older/wire.txt.bz2", packed},
		{"older/radio.txt.gz", gzipped("", radio)},
	}))
	write("wire.txt.bz2", packed)
	write("radio.tar.gz", gzipped("", tarred([]entry{
		{"./radio/one.txt", radio},
		{"./radio/._one.txt", []byte("attributes")},
		{"./radio/two.txt", []byte("HAVEN (Harbour News) - The bridge is shut.\n")},
	})))
	write("alert.eml", []byte(alert(ferries)))
	write("box.mbox", []byte(box))
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}

func write(name string, b []byte) {
	check(os.WriteFile(filepath.Join("unpack", "testdata", name), b, 0o666))
}

func zipped(entries []entry) []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, e := range entries {
		w, err := z.Create(e.name)
		check(err)
		_, err = w.Write(e.data)
		check(err)
	}
	check(z.Close())
	return b.Bytes()
}

func tarred(entries []entry) []byte {
	var b bytes.Buffer
	t := tar.NewWriter(&b)
	check(t.WriteHeader(&tar.Header{Name: "./radio/", Typeflag: tar.TypeDir, Mode: 0o755}))
	for _, e := range entries {
		check(t.WriteHeader(&tar.Header{Name: e.name, Mode: 0o644, Size: int64(len(e.data))}))
		_, err := t.Write(e.data)
		check(err)
	}
	check(t.WriteHeader(&tar.Header{Name: "./radio/last.txt", Typeflag: tar.TypeSymlink, Linkname: "two.txt"}))
	check(t.Close())
	return b.Bytes()
}

func gzipped(name string, data []byte) []byte {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	w.Name = name
	_, err := w.Write(data)
	check(err)
	check(w.Close())
	return b.Bytes()
}

// docx returns a document with the paragraphs, as Word lays it out but for the
// name of its main part.
func docx(paragraphs string) []byte {
	const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\r\n"
	return zipped([]entry{
		{"[Content_Types].xml", []byte(xml + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document2.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`)},
		{"_rels/.rels", []byte(xml + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="/word/document2.xml"/></Relationships>`)},
		{"word/header1.xml", []byte(xml + `<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:r><w:t>Page 1</w:t></w:r></w:p></w:hdr>`)},
		{"word/document2.xml", []byte(xml + `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><w:body>` + paragraphs + `<w:sectPr><w:pgSz w:w="12240" w:h="15840"/></w:sectPr></w:body></w:document>`)},
	})
}

// exported returns a text as paragraphs, a line each, in runs of three words.
func exported(text string) string {
	// The corpus has marks of Windows-1252 and lacks a document, on purpose.
	text = strings.NewReplacer(", \x93", ", “", "\x94,", "”,", "Documents (4)", "Documents (3)", "&", "&amp;", "<", "&lt;").Replace(text)
	var b strings.Builder
	for line := range strings.SplitSeq(strings.TrimSuffix(text, "\n"), "\n") {
		b.WriteString(`<w:p w:rsidR="00A1"><w:pPr><w:pStyle w:val="Normal"/><w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs></w:pPr>`)
		words := strings.SplitAfter(line, " ")
		for len(words) > 0 && line != "" {
			n := min(3, len(words))
			b.WriteString(`<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">` + strings.Join(words[:n], "") + `</w:t></w:r>`)
			words = words[n:]
		}
		b.WriteString("</w:p>")
	}
	return b.String()
}

// marked has each element that matters once.
const marked = `<w:p><w:r><w:t>Ferry</w:t></w:r><w:r><w:tab/><w:t xml:space="preserve">strike &#8220;ends&#8221; </w:t></w:r>` +
	`<w:hyperlink><w:r><w:t>at a link</w:t></w:r></w:hyperlink></w:p>` +
	`<w:p><w:ins><w:r><w:t>It is </w:t></w:r></w:ins><w:del><w:r><w:delText>was </w:delText><w:t>was </w:t></w:r></w:del><w:r><w:t>over.</w:t><w:br/><w:t>A pilot</w:t><w:noBreakHyphen/><w:t>boat left.</w:t></w:r></w:p>` +
	`<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "http://harbour.example"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>A field</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:sym w:font="Symbol" w:char="F0B7"/><w:sym w:font="Arial" w:char="2022"/></w:r></w:p>` +
	`<w:p/>` +
	`<w:sdt><w:sdtPr><w:tag w:val="x"/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>In a control.</w:t></w:r></w:p></w:sdtContent></w:sdt>` +
	`<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Cell one</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Cell two</w:t></w:r></w:p></w:tc></w:tr></w:tbl>` +
	`<w:p><w:r><w:t xml:space="preserve">Before the box </w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires="wps"><a:t>not of Word</a:t><w:txbxContent><w:p><w:r><w:t>In the box.</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent><w:p><w:r><w:t>In the box.</w:t></w:r></w:p></w:txbxContent></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>and after.</w:t></w:r></w:p>`

// alert returns a mail with a document attached.
func alert(document []byte) string {
	var lines strings.Builder
	for b := base64.StdEncoding.EncodeToString(document); b != ""; {
		n := min(76, len(b))
		lines.WriteString(b[:n] + "\n")
		b = b[n:]
	}
	return `Received: from mail.harbour.example by mail.gazette.example; Mon, 4 Mar 2013 10:20:00 +0000
From: Alerts <alerts@harbour.example>
To: desk@gazette.example
Subject: =?utf-8?q?F=C3=A4hren?=
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="outer"

This is a message in MIME format.
--outer
Content-Type: multipart/alternative; boundary=inner

--inner
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

The ferries sail =E2=80=93 at last.
--inner
Content-Type: text/html; charset=utf-8

<html><body><p>The ferries sail &ndash; at last.</p></body></html>
--inner--

--outer
Content-Type: image/png; name="logo.png"
Content-Transfer-Encoding: base64

iVBORw0KGgo=
--outer
Content-Type: application/octet-stream; name="=?utf-8?q?F=C3=A4hren.docx?="
Content-Disposition: attachment; filename="=?utf-8?q?F=C3=A4hren.docx?="
Content-Transfer-Encoding: base64

` + lines.String() + `--outer
Content-Type: message/rfc822

From: Ann Day <day@gazette.example>
Subject: radio
Date: Mon, 4 Mar 2013 09:00:00 +0000
Content-Type: text/plain; charset=windows-1252

HAVEN (Harbour News) - ` + "\x93No,\x94" + ` said Ann Day.
--outer--
`
}

const box = `From day@gazette.example Mon Mar  4 09:00:00 2013
From: Ann Day <day@gazette.example>
Subject: bridge
Message-ID: <1@gazette.example>

HAVEN (Harbour News) - The bridge is shut.

>From now on the ferry is free, the council said.

From here it takes ten minutes.
>>From the other bank too.

From lund@gazette.example Mon Mar  4 10:00:00 2013
From: Bo Lund <lund@gazette.example>
Subject: umbrellas
Content-Type: text/plain; charset=koi8-r

HAVEN (Harbour News) - The library lends out umbrellas.
`

// bzipped is wire.txt.bz2: Go has no writer for it.
const bzipped = "QlpoOTFBWSZTWb5RlHcAABZXgAAQUOcCd9wAN+XeoCAAdRU8p6amg0AD1GgyaBFPakaYI0AGgAaKM8Z71o36cEQiSA7zZ4ZSHnotDACrwB2gnQZDHRMjVcwhu/QkvggkamIfa2vYPESqCIHbR6DaTlFQgi/K/nlFcWzTKa+4hWxMlNgBpvar8XckU4UJC+UZR3A="
