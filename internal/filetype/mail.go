// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package filetype

import "bytes"

// OfMail returns Mail or Mbox if head is the beginning of a mail or of a box
// of mails, else the zero Type.
//
// A mail begins with three header fields or more of which one is Received,
// MIME-Version or Content-Type. A mail that its name says to be one (.eml) may
// do with two, of which one is From, Date or Subject. A box begins with a line
// "From sender date" that header fields follow.
func OfMail(head []byte, named bool) Type {
	head = bytes.TrimPrefix(head, []byte("\ufeff"))
	box := false
	if rest, ok := bytes.CutPrefix(head, []byte("From ")); ok {
		i := bytes.IndexByte(rest, '\n')
		if i < 0 {
			return ""
		}
		head, box = rest[i+1:], true
	}
	fields, mime, usual := 0, false, false
scan:
	for len(head) > 0 {
		line, rest, whole := bytes.Cut(head, []byte("\n"))
		head = rest
		line = bytes.TrimSuffix(line, []byte("\r"))
		if len(line) == 0 || !whole {
			break
		}
		if line[0] == ' ' || line[0] == '\t' {
			if fields == 0 {
				break scan
			}
			continue // the field above goes on
		}
		name := fieldName(line)
		if name == nil {
			if box && fields > 0 && bytes.HasPrefix(line, []byte(">From ")) {
				continue // forwarded from box to box
			}
			break scan
		}
		fields++
		switch {
		case is(name, "Received"), is(name, "MIME-Version"), is(name, "Content-Type"):
			mime = true
		case is(name, "From"), is(name, "Date"), is(name, "Subject"), is(name, "Message-ID"), is(name, "Return-Path"), is(name, "Delivered-To"):
			usual = true
		}
	}
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

func is(name []byte, field string) bool { return bytes.EqualFold(name, []byte(field)) }
