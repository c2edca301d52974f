// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package evaldata

import (
	"io"
	"os"
	"path/filepath"
	"testing"

	"github.com/newswire-go/newswire/unpack"
)

// TestDocxText checks the text of Word documents against that which another tool
// extracted.
func TestDocxText(t *testing.T) {
	names, err := filepath.Glob(filepath.Join(gold, "formats/*/*.[dD][oO][cC][xX].txt"))
	if err != nil {
		t.Fatal(err)
	}
	if len(names) == 0 {
		t.Skip("no evaluation data")
	}
	for _, name := range names {
		want, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for f, err := range unpack.Open(name[:len(name)-len(".txt")]) {
			if err != nil {
				t.Fatal(err)
			}
			got, err := io.ReadAll(f)
			if err != nil {
				t.Error(err)
			}
			if string(got) != string(want) {
				t.Errorf("%s: the text differs: %d bytes, want %d", f.Name, len(got), len(want))
			}
		}
	}
}
