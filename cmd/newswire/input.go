// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"strings"

	"github.com/newswire-go/newswire"
	"github.com/newswire-go/newswire/unpack"
)

// stdinName is the argument, and the name in the output, of standard input.
const stdinName = "-"

// expand returns the files that the arguments name, "-" if there is no argument. If
// recursive is set, a folder stands for the files in it and below, in lexical order,
// without those whose names begin with a dot. Links in the folder are not followed. Errors are
// passed to report; the rest is still returned.
func expand(args []string, recursive bool, report func(error)) []string {
	if len(args) == 0 {
		return []string{stdinName}
	}
	var files []string
	for _, arg := range args {
		if info, err := os.Stat(arg); arg == stdinName || err != nil || !info.IsDir() {
			files = append(files, arg) // opening it gives the error
			continue
		}
		if !recursive {
			report(fmt.Errorf("%s: is a folder; -r reads the files in it", arg))
			continue
		}
		root := arg + string(filepath.Separator) // follows a link to a folder
		filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
			switch hidden := path != root && strings.HasPrefix(d.Name(), "."); {
			case err != nil:
				report(err)
			case hidden && d.IsDir():
				return fs.SkipDir
			case !hidden && d.Type().IsRegular():
				files = append(files, path)
			}
			return nil
		})
	}
	return files
}

// open returns the files in a file, which may be a container.
func open(stdin io.Reader, file string) iter.Seq2[*unpack.File, error] {
	if file == stdinName {
		return unpack.Stream(stdin, stdinName)
	}
	return unpack.Open(file)
}

// message returns the text of an error in a file: the file, the line if it is known,
// and the reason, each once.
func message(file string, err error) string {
	const pkg = "newswire: "
	if e, ok := errors.AsType[*unpack.Error](err); ok {
		return e.Name + ": " + e.Err.Error()
	}
	if e, ok := errors.AsType[*newswire.ParseError](err); ok {
		why := strings.ReplaceAll(e.Err.Error(), pkg, "")
		if e.Span.Len() == 0 {
			return fmt.Sprintf("%s:%d: %s", file, e.Line, why)
		}
		return fmt.Sprintf("%s:%d: %s (bytes %d to %d)", file, e.Line, why, e.Span.Start, e.Span.End)
	}
	return file + ": " + strings.ReplaceAll(err.Error(), pkg, "")
}
