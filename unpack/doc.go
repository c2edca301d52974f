// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

/*
Package unpack opens containers of news copy, such as zip archives, Word
documents and mail, and returns readers of the text in them for
[github.com/newswire-go/newswire.Split].

	for f, err := range unpack.Open("exports.zip") {
		if err != nil {
			log.Print(err) // an entry could not be read; the loop goes on
			continue
		}
		for a, err := range newswire.Split(f) {
			…
		}
	}

# Containers

These are opened, and so are containers inside them. The type of a file is
detected from its first bytes, not from its name.

	zip, tar      the entries, in the order of the archive
	gzip, bzip2   the packed file
	docx          the text of the document: a paragraph is a line
	mail (.eml)   the text, and the attachments
	mbox          the mails

Any other file is passed through unchanged, including HTML in mail and Excel
workbooks, which are zip files too; newswire.Split rejects the types that it
cannot read. Folders, links, Word lock files (~$), macOS metadata (__MACOSX, ._)
and, in mail, images, audio, video and signatures are skipped.

Offsets in the results of newswire.Split are offsets in the text that the File
reads. Output is deterministic: the same container gives the same text.

# Limits

Containers may be nested 3 deep; a docx does not count as one. One loop reads at
most 100,000 entries. An entry may have 1 GiB and, after its first MiB, 200 bytes
for each byte of its compressed size. Exceeding a limit is an [Error] that wraps
[ErrLimit]. A file that is not in a container has no size limit unless it is
buffered.

Containers are streamed in bounded memory, with two exceptions, which are
buffered before they are read: a zip file or docx inside another container, in a
pipe or from [Stream], and the plain text of a mail that may have an HTML
alternative. The buffer is memory up to 8 MiB and a temporary file beyond, which is
removed when the loop ends or before.

# Errors

Every error is an [*Error] with the name of the entry. The loop returns the errors
of containers. The Read method of a File returns those of its text, after the text
that could be read. The loop goes on with the next entry if that can be found. An
encrypted entry is an error that wraps [archive/zip.ErrAlgorithm].

# Limitations

The formats .doc, .xls, .msg, PDF, 7z, rar, xz and zstd are not opened. Headers,
footers, footnotes and comments of a docx are not read. Charsets are not decoded:
see newswire.Parser.Charset. Folders are not walked.
*/
package unpack
