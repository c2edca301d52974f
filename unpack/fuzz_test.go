// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package unpack

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

// FuzzFiles checks that every error has a name and a reason, that no file is over
// the limits, and that the files do not depend on the sizes of reads.
func FuzzFiles(f *testing.F) {
	names, err := filepath.Glob("testdata/*.*")
	if err != nil {
		f.Fatal(err)
	}
	for _, name := range names {
		if ext := filepath.Ext(name); ext == ".golden" || ext == ".go" {
			continue
		}
		b, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(b)
		f.Add(b[:len(b)/2])
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		l := usual
		l.entry, l.free, l.memory, l.token, l.names = 1<<16, 1<<12, 1<<10, 1<<14, 1<<16
		for file, err := range from(l, string(data), "x") {
			if (file == nil) == (err == nil) {
				t.Fatalf("file %v and error %v", file, err)
			}
			n := int64(0)
			if err == nil {
				n, err = io.Copy(io.Discard, file)
				if !utf8.ValidString(file.Name) || !strings.HasPrefix(file.Name, "x") {
					t.Fatalf("name %q", file.Name)
				}
				if file.Name != "x" && n > l.entry {
					t.Fatalf("%d bytes of %s", n, file.Name)
				}
			}
			if e, ok := errors.AsType[*Error](err); err != nil && (!ok || e.Name == "" || e.Err == nil || e.Error() == "") {
				t.Fatalf("an error without a reason: %v", err)
			}
		}
		want := contents(from(l, string(data), "x"))
		if got := contents(stream(l, iotest.OneByteReader(strings.NewReader(string(data))), "x")); int64(len(data)) <= l.entry && !cmp.Equal(want, got) {
			t.Fatalf("depends on the reader (-want +got)\n%s", cmp.Diff(want, got))
		}
	})
}
