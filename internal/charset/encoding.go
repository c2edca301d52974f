// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package charset

import (
	"fmt"
	"strings"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/unicode"
)

// Of returns the encoding in which a Reader with the label reads a dump that starts
// with head, of which 8 bytes are enough. It returns nil for UTF-8, with Windows-1252
// or without. The decoder of an encoding of UTF-16 drops a byte-order mark.
func Of(head []byte, label string) (encoding.Encoding, error) {
	enc, err := encodingOf(label)
	if err != nil {
		return nil, err
	}
	k, _ := detect(head, enc)
	if k == labelled {
		return enc, nil
	}
	return encoding16(k), nil
}

// encodingOf returns the encoding of a label, nil for "".
func encodingOf(label string) (encoding.Encoding, error) {
	if label == "" {
		return nil, nil
	}
	enc, err := htmlindex.Get(strings.TrimSpace(label))
	if err != nil {
		return nil, fmt.Errorf("unknown charset %q", label)
	}
	return enc, nil
}

// UTF16 reports whether an encoding that Of returns is UTF-16, and whether it has the
// low byte of a unit first.
func UTF16(enc encoding.Encoding) (is, littleEndian bool) {
	return enc == encoding16(utf16le) || enc == encoding16(utf16be), enc == encoding16(utf16le)
}

// encoding16 returns the encoding of a kind, nil if it is not UTF-16.
func encoding16(k kind) encoding.Encoding {
	switch k {
	case utf16le:
		return unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
	case utf16be:
		return unicode.UTF16(unicode.BigEndian, unicode.UseBOM)
	}
	return nil
}
