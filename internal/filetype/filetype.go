// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

// Package filetype detects the type of a file from its first bytes: archives,
// office documents, images and mail. Types have a signature, except for mail, which
// is detected from its header fields.
package filetype

import (
	"bytes"
	"encoding/binary"
)

// A Type is the type of a file. The zero Type is that of a file without a
// signature.
type Type string

// The types.
const (
	Zip     Type = "zip"
	Docx    Type = "docx" // Word, Office Open XML
	Xlsx    Type = "xlsx" // Excel, Office Open XML
	Pptx    Type = "pptx" // PowerPoint, Office Open XML
	ODF     Type = "odf"  // OpenDocument
	EPUB    Type = "epub"
	Gzip    Type = "gzip"
	Bzip2   Type = "bzip2"
	Xz      Type = "xz"
	Zstd    Type = "zstd"
	SevenZ  Type = "7z"
	Rar     Type = "rar"
	Tar     Type = "tar"
	PDF     Type = "pdf"
	OLE     Type = "ole" // compound file: .doc, .xls, .ppt, .msg
	Parquet Type = "parquet"
	Avro    Type = "avro"
	SQLite  Type = "sqlite"
	PNG     Type = "png"
	JPEG    Type = "jpeg"
	GIF     Type = "gif"
	WARC    Type = "warc"
	RTF     Type = "rtf"
	Mail    Type = "mail" // RFC 5322
	Mbox    Type = "mbox"
)

// Types are the types.
var Types = [...]Type{
	Zip, Docx, Xlsx, Pptx, ODF, EPUB, Gzip, Bzip2, Xz, Zstd, SevenZ, Rar, Tar, PDF, OLE, Parquet, Avro, SQLite,
	PNG, JPEG, GIF, WARC, RTF, Mail, Mbox,
}

// HeadSize is the number of bytes in which Of looks for the type of a document
// that is a zip file. For other types 4 KiB are enough.
const HeadSize = 64 << 10

// signatures are the bytes that files of a type begin with.
var signatures = []struct {
	at   int
	mark string
	is   Type
}{
	{0, "PK\x03\x04", Zip},
	{0, "PK\x05\x06", Zip}, // an archive without entries
	{0, "\x1f\x8b\x08", Gzip},
	{0, "\xfd7zXZ\x00", Xz},
	{0, "\x28\xb5\x2f\xfd", Zstd},
	{0, "7z\xbc\xaf\x27\x1c", SevenZ},
	{0, "Rar!\x1a\x07", Rar},
	{0, "%PDF-", PDF},
	{0, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", OLE},
	{257, "ustar", Tar},
	{0, "PAR1", Parquet},
	{0, "Obj\x01", Avro},
	{0, "SQLite format 3\x00", SQLite},
	{0, "\x89PNG\r\n\x1a\n", PNG},
	{0, "\xff\xd8\xff", JPEG},
	{0, "GIF87a", GIF},
	{0, "GIF89a", GIF},
	{0, "WARC/", WARC},
	{0, `{\rtf`, RTF},
}

// Of returns the type of a file that begins with head, by its signature. It does
// not detect Mail and Mbox. For a document that is a zip file it returns Zip if
// head is too short.
func Of(head []byte) Type {
	for _, s := range signatures {
		if len(head) >= s.at && bytes.HasPrefix(head[s.at:], []byte(s.mark)) {
			if s.is == Zip {
				return inZip(head)
			}
			return s.is
		}
	}
	if len(head) >= 10 && bytes.HasPrefix(head, []byte("BZh")) && '1' <= head[3] && head[3] <= '9' {
		switch string(head[4:10]) {
		case "1AY&SY", "\x17rE8P\x90": // a block; the end of an empty stream
			return Bzip2
		}
	}
	return ""
}

// Pending reports whether head may be the beginning of a file with a signature
// that has not come yet. The signature of a tar archive stands at byte 257, after
// a name, so that a line end before it rules it out.
func Pending(head []byte) bool {
	for _, s := range signatures {
		switch n := len(head); {
		case s.at > 0:
			if n < s.at+len(s.mark) && bytes.IndexByte(head, '\n') < 0 {
				return true
			}
		case n < len(s.mark) && string(head) == s.mark[:n]:
			return true
		}
	}
	return len(head) < 10 && (bytes.HasPrefix(head, []byte("BZh")) || bytes.HasPrefix([]byte("BZh"), head))
}

// inZip returns the type of document that a zip file holds, by the names in
// its local headers, which come in any order: LibreOffice writes _rels/.rels
// first, LexisNexis docProps/app.xml, Word [Content_Types].xml.
func inZip(head []byte) Type {
	const fixed = 30 // bytes of a local header before the name
	for len(head) >= fixed {
		flags := binary.LittleEndian.Uint16(head[6:])
		size := int64(binary.LittleEndian.Uint32(head[18:]))
		n := int(binary.LittleEndian.Uint16(head[26:]))
		extra := int(binary.LittleEndian.Uint16(head[28:]))
		name := head[fixed:min(len(head), fixed+n)]
		switch {
		case bytes.HasPrefix(name, []byte("word/")):
			return Docx
		case bytes.HasPrefix(name, []byte("xl/")):
			return Xlsx
		case bytes.HasPrefix(name, []byte("ppt/")):
			return Pptx
		case string(name) == "mimetype":
			kind := head[min(len(head), fixed+n+extra):]
			if bytes.HasPrefix(kind, []byte("application/epub+zip")) {
				return EPUB
			}
			if bytes.HasPrefix(kind, []byte("application/vnd.oasis.opendocument.")) {
				return ODF
			}
		}
		next := int64(fixed + n + extra)
		if flags&8 == 0 { // else the size comes after the data
			next += size
		}
		if next >= int64(len(head)) {
			break
		}
		head = head[next:]
		i := bytes.Index(head, []byte("PK\x03\x04"))
		if i < 0 {
			break
		}
		head = head[i:]
	}
	return Zip
}
