// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package filetype

import (
	"archive/zip"
	"bytes"
	"io"
	"strings"
	"testing"
)

// stored returns a zip archive of entries, which are names and texts in turn.
// With descriptors the sizes come after the data.
func stored(t *testing.T, descriptors bool, entries ...string) string {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i < len(entries); i += 2 {
		h := &zip.FileHeader{Name: entries[i], Method: zip.Store}
		create := z.CreateHeader
		if !descriptors {
			h.CompressedSize64, h.UncompressedSize64 = uint64(len(entries[i+1])), uint64(len(entries[i+1]))
			create = z.CreateRaw
		}
		w, err := create(h)
		if err != nil {
			t.Fatal(err)
		}
		io.WriteString(w, entries[i+1])
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestOf(t *testing.T) {
	inner := stored(t, false, "word/document.xml", "<w:document/>")
	for _, tt := range []struct {
		head string
		want Type
	}{
		{"", ""},
		{"PORT ELLIS (Harbour News) - The ferry sails.", ""},
		{"PK", ""},
		{"BZhang, the minister, said", ""},
		{"BZh91AY&SY\xbe", Bzip2},
		{"BZh9\x17rE8P\x90\x00", Bzip2},
		{"\x1f\x8b\x08\x00", Gzip},
		{"%PDF-1.7", PDF},
		{strings.Repeat("\x00", 257) + "ustar\x0000", Tar},
		{strings.Repeat("\x00", 256) + "ustar", ""},
		{"PK\x05\x06" + strings.Repeat("\x00", 18), Zip},
		{stored(t, false, "a.txt", "A"), Zip},
		{stored(t, false, "docProps/app.xml", "x", "word/document.xml", "x"), Docx},
		{stored(t, true, "[Content_Types].xml", "x", "_rels/.rels", "x", "word/document.xml", "x"), Docx},
		{stored(t, true, "[Content_Types].xml", "x", "xl/workbook.xml", "x"), Xlsx},
		{stored(t, false, "ppt/presentation.xml", "x"), Pptx},
		{stored(t, false, "mimetype", "application/epub+zip"), EPUB},
		{stored(t, false, "mimetype", "application/vnd.oasis.opendocument.text"), ODF},
		{stored(t, false, "a.docx", inner, "b.txt", "B"), Zip}, // a document in an archive
		{stored(t, false, "password/word.txt", "A"), Zip},
	} {
		if got := Of([]byte(tt.head)); got != tt.want {
			t.Errorf("%.60q is %q, want %q", tt.head, got, tt.want)
		}
		// A reader that stops where nothing is pending has the same signature,
		// but for what a zip file holds.
		for i := range tt.head {
			if part := []byte(tt.head[:i]); !Pending(part) {
				if got := Of(part); (got == "") != (tt.want == "") {
					t.Errorf("%.60q is %q in %d bytes", tt.head, got, i)
				}
			}
		}
	}
}

func TestOfMail(t *testing.T) {
	for _, tt := range []struct {
		head  string
		named bool
		want  Type
	}{
		{"Received: from a\n\tby b\nFrom: c\nSubject: d\n\nText.\n", false, Mail},
		{"Received: from a\r\nFrom: c\r\nMIME-Version: 1.0\r\n\r\nText.\r\n", false, Mail},
		{"From: c\nSubject: d\nDate: e\n\nText.\n", false, ""},
		{"From: c\nSubject: d\n\nText.\n", true, Mail},
		{"From: c\n\nText.\n", true, ""},
		{"Title: a\nAuthor: b\nDate: c\n\nText.\n", false, ""},
		{"MIME-Version: the board said\nso.\n", false, ""},
		{"From a@b Mon Mar  4 09:00:00 2013\nFrom: c\nSubject: d\n\nText.\n", false, Mbox},
		{"From a@b Mon Mar  4 09:00:00 2013\nReturn-Path: c\n>From a@b Mon Mar\nSubject: d\n\nText.\n", false, Mbox},
		{"From the harbour to the bridge\nit takes ten minutes.\n", false, ""},
		{"From a@b", false, ""},
		{" Received: a\nFrom: b\nDate: c\n", false, ""},
		{"", true, ""},
		{": a\n: b\nReceived: c\n", true, ""},
	} {
		if got := OfMail([]byte(tt.head), tt.named); got != tt.want {
			t.Errorf("%q is %q, want %q", tt.head, got, tt.want)
		}
	}
}
