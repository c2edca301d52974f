// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package unpack

import (
	"archive/zip"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"
)

// A zip archive has its directory at the end, and documents of Word are
// archives too, so that it is read at random. Entries that overlap, by which a
// small archive can hold a large one many times over, are refused: together
// they have more bytes than the archive.

// zip gives the files in a zip archive, or the text of the document that it is.
func (w *walk) zip(name string, c content, depth int) bool {
	at, done, err := w.spool(c)
	defer done()
	if err != nil {
		return w.fail(name, err)
	}
	directory := &budgetAt{r: at.at, left: w.names, what: "the directory"}
	z, err := zip.NewReader(directory, at.size)
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) { // names are not used as paths
		if directory.left <= 0 {
			err = over("%s is too long", directory.what)
		}
		return w.fail(name, err)
	}
	directory.left = -1
	if isPackage(z, name) {
		return w.document(name, z, at)
	}
	if depth >= w.depth {
		return w.fail(name, w.tooDeep())
	}
	left := at.size
	for _, f := range z.File {
		if f.FileInfo().IsDir() || isLitter(f.Name) {
			continue
		}
		entry := join(name, f.Name)
		if err := w.count(); err != nil {
			w.fail(entry, err)
			return false
		}
		if left -= int64(min(f.CompressedSize64, 1<<62)); left < 0 {
			return w.fail(entry, damaged("entries overlap"))
		}
		if !w.zipEntry(entry, f, depth+1) {
			return false
		}
	}
	return true
}

// zipEntry gives the files in an entry of a zip archive.
func (w *walk) zipEntry(name string, f *zip.File, depth int) bool {
	r, err := w.openEntry(f)
	if err != nil {
		return w.fail(name, err)
	}
	defer r.Close()
	return w.visit(name, w.inside(r), depth)
}

// openEntry opens an entry of a zip archive, within the limits.
func (w *walk) openEntry(f *zip.File) (io.ReadCloser, error) {
	const encrypted = 1
	if f.Flags&encrypted != 0 {
		return nil, fmt.Errorf("%w: encrypted", zip.ErrAlgorithm)
	}
	r, err := f.Open()
	if err != nil {
		return nil, err
	}
	in := int64(min(f.CompressedSize64, 1<<40))
	return struct {
		io.Reader
		io.Closer
	}{&inflated{w: w, r: r, in: func() int64 { return in }}, r}, nil
}

// find returns the entry of the name, in whatever case; nil if there is none.
func find(z *zip.Reader, name string) *zip.File {
	for _, f := range z.File {
		if strings.EqualFold(f.Name, name) {
			return f
		}
	}
	return nil
}

const (
	contentTypes = "[Content_Types].xml"
	relations    = "_rels/.rels"
	usualPart    = "word/document.xml"
)

// isPackage reports whether an archive is a document: a package of the Open
// Packaging Conventions, or what is left of one.
func isPackage(z *zip.Reader, name string) bool {
	for _, part := range [...]string{contentTypes, relations, usualPart} {
		if find(z, part) != nil {
			return true
		}
	}
	switch strings.ToLower(path.Ext(name)) {
	case ".docx", ".docm", ".dotx", ".dotm":
		return true
	}
	return false
}

// document gives the text of a document of Word, or another package as it is.
func (w *walk) document(name string, z *zip.Reader, at content) bool {
	part := w.mainPart(z)
	if part == nil {
		return w.fail(name, damaged("a document without its main part"))
	}
	r, err := w.openEntry(part)
	if err != nil {
		return w.fail(name, err)
	}
	defer r.Close()
	d, err := newDocx(&limited{r: r, left: w.entry, most: w.entry}, w.limits)
	if err == errNotWord {
		return w.give(name, w.inOrder(spooled(at)))
	}
	if err != nil {
		return w.fail(name, err)
	}
	return w.give(name, w.inside(d))
}

// mainPart returns the main part of a package; nil if it has none.
func (w *walk) mainPart(z *zip.Reader) *zip.File {
	if f := find(z, relations); f != nil {
		if r, err := w.openEntry(f); err == nil {
			target := officeTarget(&budget{r: r, left: w.token, what: relations})
			r.Close()
			if f := find(z, target); target != "" && f != nil {
				return f
			}
		}
	}
	return find(z, usualPart)
}

// A budgetAt is a budget for reading at random. A negative one is none. It does
// not read before the beginning, where the directory of an archive may point.
type budgetAt struct {
	r    io.ReaderAt
	left int64
	what string
}

func (r *budgetAt) ReadAt(p []byte, off int64) (int, error) {
	if r.left == 0 {
		return 0, over("%s is too long", r.what)
	}
	if off < 0 {
		return 0, damaged("a place before the beginning")
	}
	n, err := r.r.ReadAt(p, off)
	if r.left > 0 {
		r.left = max(r.left-int64(n), 0)
	}
	return n, err
}
