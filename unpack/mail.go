// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package unpack

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"net/textproto"
	"path"
	"strconv"
	"strings"
)

// A mail (RFC 5322) has a header and a body, which may consist of nested parts
// (RFC 2046). The text of a mail is a file of its own, body.txt or body.html, and
// so is each attachment, which is opened if it is a container. Of alternatives the
// HTML is preferred to the plain text, as it has the structure of exports that are
// sent by mail. Images, audio, video and signatures are skipped.
//
// Text stays in its charset. If newswire.Split does not detect the charset, an
// error that names it precedes the text.

// mail yields the files in a mail.
func (w *walk) mail(name string, c content, depth int) bool {
	return w.message(name, c.r, depth)
}

// message yields the files in the mail that r reads.
func (w *walk) message(name string, r io.Reader, depth int) bool {
	in := &budget{r: r, left: w.token, what: "the header of a mail"}
	m, err := mail.ReadMessage(bufio.NewReaderSize(in, headSize))
	if err != nil {
		return w.fail(name, err)
	}
	in.left = 1<<63 - 1
	return w.part(name, textproto.MIMEHeader(m.Header), m.Body, depth, 0)
}

// maxNested is the depth to which multipart bodies may be nested.
const maxNested = 20

// part yields the files in a part of a mail, or in its whole body.
func (w *walk) part(name string, h textproto.MIMEHeader, r io.Reader, depth, nested int) bool {
	kind, params, err := mime.ParseMediaType(h.Get("Content-Type"))
	if err != nil {
		kind = "text/plain" // as for a part that does not say
	}
	if boundary := params["boundary"]; strings.HasPrefix(kind, "multipart/") && boundary != "" {
		if nested == maxNested {
			return w.fail(name, over("more than %d multipart bodies in each other", maxNested))
		}
		return w.multipart(name, multipart.NewReader(r, boundary), kind == "multipart/alternative", depth, nested+1)
	}
	if isPassedOver(kind) {
		return true
	}
	if err := w.count(); err != nil {
		w.fail(name, err)
		return false
	}
	r = decoded(h, r)
	file := fileName(h, params)
	if kind == "message/rfc822" {
		if depth >= w.depth {
			return w.fail(name, w.tooDeep())
		}
		return w.message(join(name, orElse(file, "message.eml")), r, depth+1)
	}
	text, body := strings.HasPrefix(kind, "text/"), ""
	switch {
	case file != "":
	case kind == "text/html":
		body = "body.html"
	case text:
		body = "body.txt"
	default:
		file = "attachment"
	}
	name = join(name, file+body)
	if charset := params["charset"]; text && !isReadable(charset) {
		if !w.fail(name, fmt.Errorf("%w %q: set newswire.Parser.Charset to it", errCharset, charset)) {
			return false
		}
	}
	if body != "" {
		return w.give(name, w.inside(r))
	}
	return w.visit(name, w.inside(r), depth)
}

// multipart yields the files in the parts of a body. Of alternatives, plain text
// is buffered until the last part has been seen.
func (w *walk) multipart(name string, parts *multipart.Reader, alternatives bool, depth, nested int) bool {
	var plain alternative
	defer func() { plain.drop() }()
	given := false
	for {
		p, err := parts.NextRawPart()
		if err != nil {
			if plain.r != nil && !given && !w.part(name, plain.header, plain.r, depth, nested) {
				return false
			}
			return err == io.EOF || w.fail(name, err)
		}
		kind, _, _ := mime.ParseMediaType(orElse(p.Header.Get("Content-Type"), "text/plain"))
		text := strings.HasPrefix(kind, "text/")
		src, said := &noted{r: p}, w.said
		switch {
		case alternatives && text && given:
			continue
		case alternatives && kind == "text/plain" && plain.r == nil:
			plain.keep(w, src, p.Header)
			if src.err == nil {
				continue
			}
			return w.part(name, plain.header, plain.r, depth, nested)
		}
		if !w.part(name, p.Header, src, depth, nested) {
			return false
		}
		if src.err != nil && w.said > said {
			return true
		}
		given = given || text || strings.HasPrefix(kind, "multipart/")
	}
}

// An alternative is a buffered part of a mail.
type alternative struct {
	header textproto.MIMEHeader
	r      io.Reader // nil before it is kept
	done   func()
}

// keep buffers a part. Reading it returns the error, if any, after the bytes that
// could be read.
func (a *alternative) keep(w *walk, r io.Reader, header textproto.MIMEHeader) {
	kept, done, err := w.spool(w.inside(r))
	a.header, a.r, a.done = header, spooled(kept), done
	if err != nil {
		a.r = io.MultiReader(a.r, failed{err})
	}
}

// drop releases the buffer.
func (a *alternative) drop() {
	if a.done != nil {
		a.done()
	}
}

// A failed reader returns an error.
type failed struct{ err error }

func (r failed) Read([]byte) (int, error) { return 0, r.err }

// isPassedOver reports whether parts of the media type are skipped.
func isPassedOver(kind string) bool {
	switch kind {
	case "application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature":
		return true
	}
	top, _, _ := strings.Cut(kind, "/")
	return top == "image" || top == "audio" || top == "video" || top == "font"
}

// decoded returns a reader of a part that decodes its transfer encoding.
func decoded(h textproto.MIMEHeader, r io.Reader) io.Reader {
	switch strings.ToLower(strings.TrimSpace(h.Get("Content-Transfer-Encoding"))) {
	case "quoted-printable":
		return quotedprintable.NewReader(r)
	case "base64":
		return &fromBase64{r: bufio.NewReader(r)}
	}
	return r
}

// fileName returns the file name of a part, "" if it has none.
func fileName(h textproto.MIMEHeader, params map[string]string) string {
	_, disposition, _ := mime.ParseMediaType(h.Get("Content-Disposition"))
	name := orElse(disposition["filename"], params["name"])
	if plain, err := new(mime.WordDecoder).DecodeHeader(name); err == nil {
		name = plain
	}
	if name == "" {
		return ""
	}
	return path.Base(strings.ReplaceAll(name, `\`, "/"))
}

// errCharset is the error before text in a charset that is not detected.
var errCharset = errors.New("text in the charset")

// isReadable reports whether newswire.Split detects a charset.
func isReadable(charset string) bool {
	switch strings.ToLower(strings.TrimSpace(charset)) {
	case "", "utf-8", "utf8", "us-ascii", "ascii", "ansi_x3.4-1968", "iso-8859-1", "latin1", "windows-1252", "cp1252", "utf-16", "utf-16le", "utf-16be":
		return true
	}
	return false
}

func orElse(s, other string) string {
	if s == "" {
		return other
	}
	return s
}

// mbox yields the files in the mails of a mail box (RFC 4155), in which a line
// "From sender date", after an empty line, precedes each mail. One ">" is removed
// from lines of a mail that begin with ">From ".
func (w *walk) mbox(name string, c content, depth int) bool {
	box := &mbox{r: c.r}
	if err := box.skipLine(); err != nil {
		return w.fail(name, err)
	}
	for n := 1; box.err == nil; n++ {
		if err := w.count(); err != nil {
			w.fail(name, err)
			return false
		}
		box.ended = false
		said := w.said
		if !w.message(join(name, strconv.Itoa(n)), box, depth) {
			return false
		}
		if _, err := io.Copy(io.Discard, box); err != nil && w.said == said {
			return w.fail(name, err)
		}
	}
	return true
}

// An mbox reads one mail of a mail box, up to the line that precedes the next.
type mbox struct {
	r     *bufio.Reader
	part  []byte // of buf, to be read
	buf   []byte
	held  []byte // an empty line that is not part of the mail if the mail ends after it
	inner bool   // the next bytes of r are inside a line
	blank bool   // the previous line was empty
	ended bool   // the mail has ended
	err   error  // of r
}

// skipLine skips the rest of a line.
func (b *mbox) skipLine() error {
	for {
		_, err := b.r.ReadSlice('\n')
		if err != bufio.ErrBufferFull {
			b.err = err
			return err
		}
	}
}

func (b *mbox) Read(p []byte) (int, error) {
	for len(b.part) == 0 {
		if b.ended {
			return 0, io.EOF
		}
		if b.err != nil {
			return 0, b.err
		}
		b.fill()
	}
	n := copy(p, b.part)
	b.part = b.part[n:]
	return n, nil
}

// isFromLine reports whether a line precedes a mail: it begins with "From " and
// has a time of day.
func isFromLine(line []byte) bool {
	if !bytes.HasPrefix(line, []byte("From ")) {
		return false
	}
	digit := func(i int) bool { return i < len(line) && '0' <= line[i] && line[i] <= '9' }
	for i, c := range line {
		if c == ':' && digit(i-2) && digit(i-1) && digit(i+1) && digit(i+2) {
			return true
		}
	}
	return false
}

// fill reads a line, or as much of it as fits into the buffer of r.
func (b *mbox) fill() {
	line, err := b.r.ReadSlice('\n')
	if err == bufio.ErrBufferFull {
		err = nil
	}
	b.err = err
	if !b.inner {
		if b.blank && isFromLine(line) {
			b.ended, b.held, b.blank = true, b.held[:0], false
			if !bytes.HasSuffix(line, []byte("\n")) && err == nil {
				b.skipLine()
			}
			return
		}
		if quoted := bytes.TrimLeft(line, ">"); len(quoted) < len(line) && bytes.HasPrefix(quoted, []byte("From ")) {
			line = line[1:]
		}
	}
	whole := bytes.HasSuffix(line, []byte("\n"))
	b.blank = !b.inner && whole && len(bytes.TrimRight(line, "\r\n")) == 0
	b.inner = !whole
	b.buf = append(b.buf[:0], b.held...)
	b.held = b.held[:0]
	if b.blank {
		b.held = append(b.held, line...)
	} else {
		b.buf = append(b.buf, line...)
	}
	b.part = b.buf
}
