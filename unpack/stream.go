// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package unpack

import (
	"archive/tar"
	"compress/bzip2"
	"compress/gzip"
	"errors"
	"io"
	"path"
	"strings"
)

// gzip yields the files in a gzip file.
func (w *walk) gzip(name string, c content, depth int) bool {
	in := &noted{r: c.r}
	z, err := gzip.NewReader(in)
	if err != nil {
		return w.fail(name, err)
	}
	inner := z.Name
	if inner == "" {
		inner = withoutExt(name)
	}
	return w.compressed(name, path.Base(strings.ReplaceAll(inner, `\`, "/")), z, in, depth)
}

// bzip2 yields the files in a bzip2 file.
func (w *walk) bzip2(name string, c content, depth int) bool {
	in := &noted{r: c.r}
	return w.compressed(name, withoutExt(name), bzip2.NewReader(in), in, depth)
}

// withoutExt returns the base name of a compressed file without its extension:
// "a.txt" for "b/a.txt.gz", "a.tar" for "a.tgz".
func withoutExt(name string) string {
	name = path.Base(strings.ReplaceAll(name, `\`, "/"))
	ext := path.Ext(name)
	switch strings.ToLower(ext) {
	case ".tgz", ".tbz", ".tbz2":
		return strings.TrimSuffix(name, ext) + ".tar"
	case ".gz", ".bz2":
		return strings.TrimSuffix(name, ext)
	}
	return name
}

// compressed yields the files in a decompressed file; out decompresses in.
func (w *walk) compressed(name, inner string, out io.Reader, in *noted, depth int) bool {
	if err := w.count(); err != nil {
		w.fail(name, err)
		return false
	}
	r := &inflated{w: w, r: out, in: func() int64 { return in.n }}
	return w.visit(join(name, inner), w.inside(r), depth)
}

// tar yields the files in a tar archive. Links and devices are skipped.
func (w *walk) tar(name string, c content, depth int) bool {
	in := &noted{r: c.r}
	t := tar.NewReader(in)
	for {
		h, err := t.Next()
		if err == io.EOF {
			return w.endTar(name, in)
		}
		if err != nil && !errors.Is(err, tar.ErrInsecurePath) { // names are not used as paths
			return w.fail(name, err)
		}
		if h.Typeflag != tar.TypeReg && h.Typeflag != tar.TypeGNUSparse || strings.HasSuffix(h.Name, "/") || isLitter(h.Name) {
			continue
		}
		entry := join(name, h.Name)
		if err := w.count(); err != nil {
			w.fail(entry, err)
			return false
		}
		start, said := in.n, w.said
		r := &noted{r: t}
		// A sparse file has holes, which take no room in the archive.
		packed := &inflated{w: w, r: r, in: func() int64 { return in.n - start }}
		if !w.visit(entry, w.inside(packed), depth) {
			return false
		}
		if r.err != nil && w.said > said {
			return true // reported by the entry
		}
	}
}

// endTar reads the blocks of zeros that end a tar archive. An archive without them
// is cut short between two entries.
func (w *walk) endTar(name string, in *noted) bool {
	const block = 512
	if in.zeros < block {
		return w.fail(name, damaged("it has no end mark"))
	}
	_, err := io.Copy(io.Discard, io.LimitReader(in, w.entry)) // so that a checksum is checked
	if err != nil {
		return w.fail(name, err)
	}
	return true
}
