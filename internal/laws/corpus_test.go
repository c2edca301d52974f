// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package laws

import (
	"io"
	"iter"
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/newswire-go/newswire"
)

// corpus is the folder of the dumps.
const corpus = "../../testdata/corpus"

// dumps returns the dumps of the corpus by name.
func dumps(t testing.TB) map[string][]byte {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(corpus, "*"))
	if err != nil || len(names) == 0 {
		t.Fatal("no dumps", err)
	}
	all := make(map[string][]byte)
	for _, name := range names {
		dump, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		all[filepath.Base(name)] = dump
	}
	return all
}

// provided returns the provided dump.
func provided(t testing.TB) []byte {
	t.Helper()
	dump, err := os.ReadFile(filepath.Join(corpus, "abc-2025-11-27.txt"))
	if err != nil {
		t.Fatal(err)
	}
	return dump
}

// A pair is one pair of the sequence that Split returns, with the error as text.
type pair struct {
	Article *newswire.Article
	Error   string
}

// collect takes at most n pairs, and checks that just one of each is nil.
func collect(t testing.TB, seq iter.Seq2[*newswire.Article, error], n int) (all []pair) {
	t.Helper()
	if n == 0 {
		return nil
	}
	for a, err := range seq {
		if (a == nil) == (err == nil) {
			t.Fatalf("pair %d: article %v and error %v", len(all), a, err)
		}
		p := pair{Article: a}
		if err != nil {
			p.Error = err.Error()
		}
		if all = append(all, p); len(all) == n {
			break
		}
	}
	return all
}

// same fails the test where two lists are not the same.
func same[T any](t testing.TB, why string, want, got []T) {
	t.Helper()
	if len(want)+len(got) > 0 && !reflect.DeepEqual(want, got) {
		t.Fatalf("%s (-want +got)\n%s", why, cmp.Diff(want, got))
	}
}

// A sized reader gives its bytes in pieces of given sizes.
type sized struct {
	b     []byte
	sizes []byte
	n     int
}

func (r *sized) Read(p []byte) (int, error) {
	if len(r.b) == 0 {
		return 0, io.EOF
	}
	size := 1
	if len(r.sizes) > 0 {
		size += int(r.sizes[r.n%len(r.sizes)])
		r.n++
	}
	n := copy(p, r.b[:min(size, len(r.b))])
	r.b = r.b[n:]
	return n, nil
}

const ferry = "The ferry sailed again on Monday, ten weeks after the storm, and the harbour was full of people who had come to see it. "
