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

// A zip archive has its directory at the end and is read with random access. Word
// documents are zip archives too. Entries that overlap, with which a small archive
// can hold the same bytes many times, are rejected: the sum of their compressed
// sizes exceeds the size of the archive.

// zip yields the files in a zip archive, or the text of a Word document.
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

// zipEntry yields the files in an entry of a zip archive.
func (w *walk) zipEntry(name string, f *zip.File, depth int) bool {
	r, err := w.openEntry(f)
	if err != nil {
		return w.fail(name, err)
	}
	defer r.Close()
	return w.visit(name, w.inside(r), depth)
}

// openEntry opens an entry of a zip archive and limits its ratio.
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

// find returns the entry of the name, ignoring case, or nil if there is none.
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

// isPackage reports whether an archive is a package of the Open Packaging
// Conventions, such as a docx, perhaps with parts missing.
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

// document yields the text of a Word document, or another package unchanged.
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

// mainPart returns the main part of a package, or nil if it has none.
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

// A budgetAt is a budget for random access; there is no limit if left is negative.
// It rejects negative offsets, which occur in damaged archives.
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
