// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package attribution

import (
	"os"
	"strings"
	"testing"
)

func corpus(t testing.TB) string {
	b, err := os.ReadFile("../../testdata/corpus/abc-2025-11-27.txt")
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func BenchmarkFields(b *testing.B) {
	s := corpus(b)
	b.SetBytes(int64(len(s)))
	for b.Loop() {
		n := 0
		for f := range strings.FieldsSeq(s) {
			n += len(f)
		}
	}
}

func BenchmarkStory(b *testing.B) {
	s := corpus(b)
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	var r Reader
	for b.Loop() {
		r.Body(Story{Text: s})
	}
}

func BenchmarkWeigh(b *testing.B) {
	s := corpus(b)
	var r Reader
	r.Body(Story{Text: s})
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		r.Weigh(s)
	}
}
