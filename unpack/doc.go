// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

/*
Package unpack opens the containers in which people keep news copy, and gives
readers of the text in them for [github.com/newswire-go/newswire.Split].

	for f, err := range unpack.Open("exports.zip") {
		if err != nil {
			log.Print(err) // an entry that could not be read; the loop goes on
			continue
		}
		for a, err := range newswire.Split(f) {
			…
		}
	}

# Containers

These are opened, and containers in them in turn. The type of a file is detected
from its first bytes, not from its name.

	zip, tar      the entries, in the order of the archive
	gzip, bzip2   the packed file
	docx          the text of the document: a paragraph is a line
	mail (.eml)   the text, and the attachments
	mbox          the mails

Any other file is given as it is; newswire.Split says what it cannot read. So is
the text in a mail that is HTML, and an Excel workbook, which is a zip file too.
Folders, links, locks of Word (~$) and what macOS adds (__MACOSX, ._) are
passed over, and in mails pictures, sounds, films and signatures.

The offsets in the results of newswire.Split are places in the text that the
File reads. The same container gives the same text always.

# Limits

Containers may be nested 3 deep; a docx does not count. Together they may have
100,000 entries. An entry may have 1 GiB and, beyond its first MiB, 200 bytes for
each byte that it takes up in its container. An entry over a limit is an [Error]
that wraps [ErrLimit]. A file that is in no container has no limit.

Containers are read as streams, in memory that does not grow with them. Only a
zip file or docx inside another container is read whole before it is opened:
into memory, or from 8 MiB on into a temporary file, which is removed at the end
of the loop or before. The same holds for the plain text of a mail that may have
HTML too.

# Errors

What is lost is an Error with the name of the entry: for a container from the
loop, for the text of an entry from its Read, after what could be read. The loop
goes on at the next entry where there is a way to find it. Encrypted entries are
errors that wrap [archive/zip.ErrAlgorithm].

# What it does not do

It does not read .doc, .xls, .msg, PDF, 7z, rar, xz or zstd, and no headers,
footers, footnotes or comments of a docx. It decodes no charsets: see
newswire.Parser.Charset. It walks no folders.
*/
package unpack
