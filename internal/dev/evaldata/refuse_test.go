// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package evaldata

import (
	"bufio"
	"encoding/json"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/newswire-go/newswire"
)

// gold is the folder of the evaluation data.
const gold = "../../../../shared/gold"

// refused returns the error with which an input is rejected, or nil.
func refused(r io.Reader) error {
	for _, err := range newswire.Split(r) {
		if _, ok := errors.AsType[*newswire.ParseError](err); !ok && errors.Is(err, newswire.ErrFormat) {
			return err
		}
		return nil
	}
	return nil
}

// TestNoneRefused checks that no dump or text of the evaluation data is rejected.
func TestNoneRefused(t *testing.T) {
	if _, err := os.Stat(gold); err != nil {
		t.Skip("no evaluation data")
	}
	n := 0
	for _, pattern := range []string{"split/*/*", "pages/*/*", "formats/proquest_txt/*"} {
		names, err := filepath.Glob(filepath.Join(gold, pattern))
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range names {
			if strings.HasSuffix(name, ".json") {
				continue
			}
			f, err := os.Open(name)
			if err != nil {
				t.Fatal(err)
			}
			if err := refused(f); err != nil {
				t.Errorf("%s: %v", name, err)
			}
			f.Close()
			n++
		}
	}
	if n < 400 {
		t.Errorf("%d dumps", n)
	}
	names, err := filepath.Glob(filepath.Join(gold, "*.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		f, err := os.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		dec := json.NewDecoder(bufio.NewReader(f))
		for {
			var text struct{ ID, Text string }
			if err := dec.Decode(&text); err == io.EOF {
				break
			} else if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			if err := refused(strings.NewReader(text.Text)); err != nil {
				t.Errorf("%s: %s: %v", name, text.ID, err)
			}
		}
		f.Close()
	}
}

// TestForeignRefused checks that each file that is not a dump is rejected by name.
func TestForeignRefused(t *testing.T) {
	list, err := os.Open(filepath.Join(gold, "foreign/want.jsonl"))
	if err != nil {
		t.Skip("no evaluation data")
	}
	defer list.Close()
	dec := json.NewDecoder(list)
	for {
		var want struct{ File, What string }
		if err := dec.Decode(&want); err == io.EOF {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		f, err := os.Open(filepath.Join(gold, "foreign", want.File))
		if err != nil {
			t.Fatal(err)
		}
		if err := refused(f); err == nil || !strings.Contains(strings.ToLower(err.Error()), want.What) {
			t.Errorf("%s: %v, want one of %s", want.File, err, want.What)
		}
		f.Close()
	}
}
