// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// The stored API is that of the package.
func TestStored(t *testing.T) {
	root := filepath.Join("..", "..", "..")
	want, err := os.ReadFile(filepath.Join(root, "api", "newswire.txt"))
	if err != nil {
		t.Fatal(err)
	}
	var got bytes.Buffer
	if err := write(&got, root); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got.String()); diff != "" {
		t.Errorf("the API changes; if it is to, run go run ./internal/dev/api . >api/newswire.txt (-stored +now)\n%s", diff)
	}
}

func TestWrite(t *testing.T) {
	dir := t.TempDir()
	source := "package p\n\n// B is.\ntype B struct {\n\tx int\n\tY int // said\n}\n\nconst (\n\tK B = 1 // one\n\tl B = 2\n)\n\n" +
		"func (*B) M() { println() }\n\nfunc (b *hidden) M() {}\n\ntype hidden int\n\nfunc A(r int) error { return nil }\n\nvar V = 3\n"
	if err := os.WriteFile(filepath.Join(dir, "p.go"), []byte(source), 0o666); err != nil {
		t.Fatal(err)
	}
	var got bytes.Buffer
	if err := write(&got, dir); err != nil {
		t.Fatal(err)
	}
	want := "func A(r int) error\n\ntype B struct {\n\tY int\n}\n\nconst (\n\tK B = 1\n)\n\nfunc (*B) M()\n\nvar V = 3\n\n"
	if diff := cmp.Diff(want, got.String()); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}
