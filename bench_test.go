// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package newswire

import (
	"bufio"
	"io"
	"os"
	"strings"
	"testing"
)

// A repeated reads the same dump n times over, so that a benchmark's stream
// is as long as it needs and its making is not measured.
type repeated struct {
	dump string
	n    int
	at   int
}

func (r *repeated) Read(p []byte) (int, error) {
	if r.at == len(r.dump) {
		r.n--
		r.at = 0
	}
	if r.n <= 0 {
		return 0, io.EOF
	}
	n := copy(p, r.dump[r.at:])
	r.at += n
	return n, nil
}

// benchmarkDump returns the provided dump as a page of its own, whatever is
// before and after it.
func benchmarkDump(b *testing.B) string {
	dump, err := os.ReadFile(corpus)
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(dump)) + 1)
	b.ReportAllocs()
	return string(dump) + "\n"
}

// BenchmarkSplit takes the provided dump apart. It is to be as fast as
// BenchmarkBaselineScanText of the same run.
func BenchmarkSplit(b *testing.B) {
	dump := benchmarkDump(b)
	for _, err := range Split(&repeated{dump: dump, n: b.N}) {
		if err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkBaselineScanText only cuts the dump into lines.
func BenchmarkBaselineScanText(b *testing.B) {
	dump := benchmarkDump(b)
	n := 0
	sc := bufio.NewScanner(&repeated{dump: dump, n: b.N})
	for sc.Scan() {
		n += len(sc.Text())
	}
	if n == 0 || sc.Err() != nil {
		b.Fatal(sc.Err())
	}
}

// BenchmarkBaselineFields only walks the words of the dump.
func BenchmarkBaselineFields(b *testing.B) {
	dump := benchmarkDump(b)
	n := 0
	for b.Loop() {
		for word := range strings.FieldsSeq(dump) {
			n += len(word)
		}
	}
	if n == 0 {
		b.Fatal("no words")
	}
}
