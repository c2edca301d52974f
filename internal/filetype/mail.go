// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package filetype

import "bytes"

// OfMail returns Mail or Mbox if head is the beginning of a mail or of a mail box,
// else the zero Type.
//
// A mail begins with three or more header fields, one of which is Received,
// MIME-Version or Content-Type. If named is set, because the file is called .eml,
// two are enough, and one may instead be From, Date or Subject. A mail box begins
// with a line "From sender date", followed by header fields.
func OfMail(head []byte, named bool) Type {
	head = bytes.TrimPrefix(head, []byte("\ufeff"))
	box := false
	if rest, ok := bytes.CutPrefix(head, []byte("From ")); ok {
		_, after, found := bytes.Cut(rest, []byte{'\n'})
		if !found {
			return ""
		}
		head, box = after, true
	}
	fields, mime, usual := header(head, box)
	switch {
	case box && fields >= 2 && (mime || usual):
		return Mbox
	case box:
		return ""
	case fields >= 3 && mime, named && fields >= 2 && (mime || usual):
		return Mail
	}
	return ""
}

// header reads the header of a mail, and returns how many fields it has and
// whether one of them is of MIME or a relay, or one that most mails have.
func header(head []byte, box bool) (fields int, mime, usual bool) {
	for len(head) > 0 {
		line, rest, whole := bytes.Cut(head, []byte("\n"))
		head = rest
		line = bytes.TrimSuffix(line, []byte("\r"))
		if len(line) == 0 || !whole {
			break
		}
		if fields > 0 && (line[0] == ' ' || line[0] == '\t' || box && bytes.HasPrefix(line, []byte(">From "))) {
			continue // the field above goes on; the line of another box
		}
		name := fieldName(line)
		if name == nil {
			break
		}
		fields++
		mime = mime || is(name, mimeFields[:])
		usual = usual || is(name, usualFields[:])
	}
	return fields, mime, usual
}

var (
	mimeFields  = [...]string{"Received", "MIME-Version", "Content-Type"}
	usualFields = [...]string{"From", "Date", "Subject", "Message-ID", "Return-Path", "Delivered-To"}
)

// fieldName returns the name of the header field that a line begins with; nil
// if it begins with none.
func fieldName(line []byte) []byte {
	const longest = 76
	for i, c := range line[:min(len(line), longest)] {
		if c == ':' {
			if i == 0 {
				return nil
			}
			return line[:i]
		}
		if c <= ' ' || c >= 0x7f {
			return nil
		}
	}
	return nil
}

// is reports whether a name is one of some, in letters of any case.
func is(name []byte, fields []string) bool {
	for _, f := range fields {
		if bytes.EqualFold(name, []byte(f)) {
			return true
		}
	}
	return false
}
