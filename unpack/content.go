// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package unpack

import (
	"bufio"
	"bytes"
	"io"
	"io/fs"
	"os"
	"path"
	"strings"

	"github.com/newswire-go/newswire/internal/filetype"
)

// A content is the bytes of a file.
type content struct {
	r    *bufio.Reader
	at   io.ReaderAt // nil if they come in order only
	size int64       // of at
	free bool        // there is no limit on its size: it is in no container
}

// inOrder returns the content of the outermost file, read by r, which records its
// errors in w.own.
func (w *walk) inOrder(r io.Reader) content {
	return content{r: bufio.NewReaderSize(r, headSize), free: true}
}

// atRandom is inOrder for a file with random access.
func (w *walk) atRandom(r io.ReaderAt, size int64) content {
	at := &ownErrorAt{r: r, err: &w.own}
	return content{r: bufio.NewReaderSize(spooled(content{at: at, size: size}), headSize), at: at, size: size, free: true}
}

// spooled returns a reader of a content with random access.
func spooled(c content) *io.SectionReader { return io.NewSectionReader(c.at, 0, c.size) }

// inside returns the content of an entry of a container, read by r.
func (w *walk) inside(r io.Reader) content {
	return content{r: bufio.NewReaderSize(r, headSize)}
}

// headSize is the number of bytes from which the type of a file is detected.
const headSize = 4 << 10

// visit yields the files in a file inside depth containers, or the file itself. It
// reports whether the loop goes on, as all methods do that yield files.
func (w *walk) visit(name string, c content, depth int) bool {
	head, err := c.r.Peek(headSize)
	if err != nil && err != io.EOF && len(head) == 0 {
		return w.fail(name, err)
	}
	is := filetype.Of(head)
	if is == "" {
		is = filetype.OfMail(head, strings.EqualFold(path.Ext(name), ".eml"))
	}
	var open func(string, content, int) bool
	switch is {
	case filetype.Zip, filetype.Docx, filetype.Xlsx, filetype.Pptx:
		return w.zip(name, c, depth)
	case filetype.Gzip:
		open = w.gzip
	case filetype.Bzip2:
		open = w.bzip2
	case filetype.Tar:
		open = w.tar
	case filetype.Mail:
		open = w.mail
	case filetype.Mbox:
		open = w.mbox
	default:
		return w.give(name, c)
	}
	if depth >= w.depth {
		return w.fail(name, w.tooDeep())
	}
	return open(name, c, depth+1)
}

func (w *walk) tooDeep() error { return over("more than %d containers in each other", w.depth) }

// give yields a file.
func (w *walk) give(name string, c content) bool {
	in := &limited{r: c.r, left: w.entry, most: w.entry}
	if c.free {
		in.left = -1
	}
	r := &reader{w: w, name: name, r: in}
	ok := w.yield(&File{name, r}, nil)
	if r.err == nil {
		r.err = fs.ErrClosed
	}
	return ok
}

// A reader is the Reader of a File.
type reader struct {
	w    *walk
	name string
	r    io.Reader
	err  error // returned by all further calls
}

func (r *reader) Read(p []byte) (int, error) {
	if r.err != nil {
		return 0, r.err
	}
	n, err := r.r.Read(p)
	if err != nil && err != io.EOF {
		err = r.w.named(r.name, err)
	}
	r.err = err
	return n, err
}

// An ownError records the errors of the outermost file's reader.
type ownError struct {
	r   io.Reader
	err *error
}

func (r *ownError) Read(p []byte) (int, error) {
	n, err := r.r.Read(p)
	if err != nil && err != io.EOF {
		*r.err = err
	}
	return n, err
}

// An ownErrorAt is an ownError for random access.
type ownErrorAt struct {
	r   io.ReaderAt
	err *error
}

func (r *ownErrorAt) ReadAt(p []byte, off int64) (int, error) {
	n, err := r.r.ReadAt(p, off)
	if err != nil && err != io.EOF {
		*r.err = err
	}
	return n, err
}

// A noted reader counts its bytes and records its error.
type noted struct {
	r     io.Reader
	n     int64 // bytes read
	zeros int64 // zero bytes at the end of those
	err   error // not io.EOF
}

func (r *noted) Read(p []byte) (int, error) {
	n, err := r.r.Read(p)
	r.n += int64(n)
	zeros := n - len(bytes.TrimRight(p[:n], "\x00"))
	if zeros < n {
		r.zeros = 0
	}
	r.zeros += int64(zeros)
	if err != nil && err != io.EOF {
		r.err = err
	}
	return n, err
}

// An inflated reader fails with ErrLimit when its bytes are too many for their
// compressed size.
type inflated struct {
	w   *walk
	r   io.Reader
	in  func() int64 // compressed bytes read so far
	out int64
}

func (r *inflated) Read(p []byte) (int, error) {
	n, err := r.r.Read(p)
	r.out += int64(n)
	if r.out > r.w.free+r.w.ratio*r.in() {
		return n, over("more than %d times its size in the container", r.w.ratio)
	}
	return n, err
}

// A budget reader fails with ErrLimit when no bytes are left.
type budget struct {
	r    io.Reader
	left int64
	what string
}

func (r *budget) Read(p []byte) (int, error) {
	if r.left <= 0 {
		return 0, over("%s is too long", r.what)
	}
	n, err := r.r.Read(p[:min(int64(len(p)), r.left)])
	r.left -= int64(n)
	return n, err
}

// spool buffers a content for random access. In case of an error it returns the
// bytes before it. The function that it returns, which is never nil, releases the
// buffer.
func (w *walk) spool(c content) (content, func(), error) {
	if c.at != nil {
		return c, func() {}, nil
	}
	r := &limited{r: c.r, left: w.entry, most: w.entry}
	var buf bytes.Buffer
	n, err := io.Copy(&buf, io.LimitReader(r, w.memory))
	if err != nil || n < w.memory {
		return content{at: bytes.NewReader(buf.Bytes()), size: n}, func() {}, err
	}
	f, err := os.CreateTemp("", "unpack-")
	if err != nil {
		return content{at: bytes.NewReader(buf.Bytes()), size: n}, func() {}, err
	}
	remove := func() {
		f.Close()
		os.Remove(f.Name())
	}
	n, err = io.Copy(f, io.MultiReader(&buf, r))
	return content{at: f, size: n}, remove, err
}

// A limited reader fails with ErrLimit after most bytes if there are more.
type limited struct {
	r    io.Reader
	left int64 // negative for no limit
	most int64
}

func (r *limited) Read(p []byte) (int, error) {
	if r.left < 0 {
		return r.r.Read(p)
	}
	if int64(len(p)) > r.left+1 {
		p = p[:r.left+1] // a byte more tells whether there is more
	}
	n, err := r.r.Read(p)
	if int64(n) > r.left {
		n, err = int(r.left), over("more than %d bytes", r.most)
	}
	r.left -= int64(n)
	return n, err
}
