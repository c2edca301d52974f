// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package unpack

import (
	"archive/zip"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"strings"
)

var (
	// ErrLimit is the Err of an [Error] for an entry that is over one of the
	// limits of this package.
	ErrLimit = errors.New("over the limit")
	// ErrDamaged is the Err of an [Error] for an entry that is cut short, or
	// that does not keep to its format.
	ErrDamaged = errors.New("damaged")
)

// A File is one file of a container. It is valid until the next iteration of the
// loop that returned it.
type File struct {
	// Name is the path of the file through its containers, with slashes:
	// "exports.zip/March.docx". It is untrusted input: do not use it as a
	// path in a file system unchecked.
	Name string
	// Reader reads the file. Its errors other than io.EOF are of type [*Error]
	// and come after the bytes that could be read. Damage is only found in the
	// part of a file that is read.
	io.Reader
}

// An Error is a file that could not be read, or the rest of one.
type Error struct {
	Name string // as in File
	Err  error  // ErrLimit or ErrDamaged, each wrapped with the reason, or the error of the outermost file's reader
}

// Error returns the name and the reason.
func (e *Error) Error() string { return fmt.Sprintf("unpack: %s: %v", e.Name, e.Err) }

// Unwrap returns e.Err.
func (e *Error) Unwrap() error { return e.Err }

// Open returns the files in the named file, as [Files] does, and closes it when
// the loop ends. The file may be a pipe. A folder is an error.
func Open(name string) iter.Seq2[*File, error] {
	return func(yield func(*File, error) bool) {
		f, size, err := openFile(name)
		if err != nil {
			yield(nil, &Error{name, err})
			return
		}
		defer f.Close()
		w := newWalk(usual, yield)
		if size < 0 {
			w.visit(name, w.inOrder(&ownError{r: f, err: &w.own}), 0)
			return
		}
		w.visit(name, w.atRandom(f, size), 0)
	}
}

// openFile opens a file, and returns its size, or -1 if it has none.
func openFile(name string) (*os.File, int64, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, 0, withoutPath(err)
	}
	info, err := f.Stat()
	switch {
	case err != nil:
		err = withoutPath(err)
	case info.IsDir():
		err = errors.New("is a directory")
	case info.Mode().IsRegular():
		return f, info.Size(), nil
	default:
		return f, -1, nil
	}
	f.Close()
	return nil, 0, err
}

// withoutPath returns the reason of an error of package os.
func withoutPath(err error) error {
	if e, ok := errors.AsType[*fs.PathError](err); ok {
		return e.Err
	}
	return err
}

// Files returns the files in the first size bytes of r, in order: those in it if
// it is a container, else r itself under the name. Exactly one value of each pair
// is nil. Errors are of type [*Error]; files that can still be read follow them.
//
// Each loop over the result starts from the beginning.
func Files(r io.ReaderAt, size int64, name string) iter.Seq2[*File, error] {
	return files(usual, r, size, name)
}

func files(l limits, r io.ReaderAt, size int64, name string) iter.Seq2[*File, error] {
	return func(yield func(*File, error) bool) {
		w := newWalk(l, yield)
		w.visit(name, w.atRandom(r, size), 0)
	}
}

// Stream returns the files in the stream r under the name, as [Files] does, in a single
// pass. Its result can be ranged over once.
func Stream(r io.Reader, name string) iter.Seq2[*File, error] {
	return func(yield func(*File, error) bool) {
		w := newWalk(usual, yield)
		w.visit(name, w.inOrder(&ownError{r: r, err: &w.own}), 0)
	}
}

// limits are the limits of a walk.
type limits struct {
	entry   int64 // bytes of a file, out of its containers
	ratio   int64 // bytes of a file for each that the container has of it
	free    int64 // bytes before the ratio counts
	entries int   // of all containers together
	depth   int   // of containers in each other
	memory  int64 // bytes of a file that are kept in memory, not in a temporary file
	names   int64 // bytes of the directory of a zip archive
	token   int64 // bytes of a token of XML, or of the header of a mail
}

// usual are the limits that the package documents.
var usual = limits{
	entry: 1 << 30, ratio: 200, free: 1 << 20, entries: 100_000, depth: 3,
	memory: 8 << 20, names: 32 << 20, token: 16 << 20,
}

// over returns an error that wraps ErrLimit.
func over(format string, args ...any) error {
	return fmt.Errorf("%w: %s", ErrLimit, fmt.Sprintf(format, args...))
}

// damaged returns an error that wraps ErrDamaged.
func damaged(what string) error {
	return fmt.Errorf("%w: %s", ErrDamaged, what)
}

// A walk is one loop over the files of a container.
type walk struct {
	limits
	yield   func(*File, error) bool
	own     error // of the outermost file's reader
	entries int   // so far
	said    int   // errors that have been given
}

func newWalk(l limits, yield func(*File, error) bool) *walk {
	return &walk{limits: l, yield: yield}
}

// fail gives an error of the file of the name.
func (w *walk) fail(name string, err error) bool { return w.yield(nil, w.named(name, err)) }

// named returns an error with the name of the file in which it occurred,
// unless it has one.
func (w *walk) named(name string, err error) error {
	if e, ok := errors.AsType[*Error](err); ok {
		return e
	}
	w.said++
	_, temporary := errors.AsType[*fs.PathError](err)
	switch {
	case errors.Is(err, ErrLimit), errors.Is(err, ErrDamaged), errors.Is(err, errCharset), errors.Is(err, zip.ErrAlgorithm), temporary:
	case w.own != nil:
		err = w.own
	case err == io.EOF:
		err = fmt.Errorf("%w: %w", ErrDamaged, io.ErrUnexpectedEOF)
	default:
		err = fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	return &Error{name, err}
}

// count counts an entry of a container, and reports whether there may be that
// many.
func (w *walk) count() error {
	if w.entries++; w.entries > w.limits.entries {
		return over("more than %d entries", w.limits.entries)
	}
	return nil
}

// join returns the name of an entry of a container. A name that is no UTF-8, as
// old archives have them, is mended.
func join(container, entry string) string {
	entry = strings.TrimPrefix(strings.ReplaceAll(entry, `\`, "/"), "./")
	return container + "/" + strings.ToValidUTF8(strings.TrimLeft(entry, "/"), "\ufffd")
}

// isLitter reports whether an entry of an archive is a Word lock file or macOS
// metadata.
func isLitter(entry string) bool {
	entry = strings.ReplaceAll(entry, `\`, "/")
	base := entry[strings.LastIndexByte(entry, '/')+1:]
	return strings.HasPrefix(base, "~$") || strings.HasPrefix(base, "._") || base == ".DS_Store" ||
		strings.HasPrefix(entry, "__MACOSX/") || strings.Contains(entry, "/__MACOSX/")
}
