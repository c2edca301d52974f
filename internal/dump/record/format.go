// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package record

// A Format is one form of dump. Package dump lists the formats; a format is registered
// nowhere else.
type Format struct {
	// Name is the name of the format in the public API.
	Name string

	// First holds the bytes with which a line that opens a record can begin, Second
	// those that can come after it ("" for any) and, if a record may open with
	// blanks, Indented those that can come after them. They are looked up for every
	// line of a dump before Opens is called. If First is "", Opens is called for lines
	// with a start of heading only, wherever it stands.
	First, Second, Indented string
	// Opens reports whether the i-th line ahead opens a record, by a mark that no
	// other text has.
	Opens func(s *Source, i int) bool
	// Shows reports whether the line, though it opens no record, proves that the
	// dump is of this format. It may be nil.
	Shows func(s *Source, i int) bool
	// Raw reports that a dump with the format set may begin with any bytes,
	// those of a binary file too.
	Raw bool
	// Skins reports that dumps of the format come as HTML and RTF too: the lines of the
	// Source are those of the text in the markup. Other formats are not looked for there.
	Skins bool
	// Reader returns a reader of the records of a dump.
	Reader func(f *Format, s *Source) Reader
}

// A Reader reads the records of one dump.
type Reader interface {
	// Read reads one record, or boilerplate before one, and skips one line at least.
	// It is called at a line that opens a record of the format, and in a dump of
	// the format also at lines that open none. A record without an extent, End ==
	// Start, means that there was only boilerplate. Read returns false if the line
	// ahead is text that belongs to no record.
	Read(r *Record) bool
}
