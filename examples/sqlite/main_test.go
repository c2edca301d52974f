// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package main

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const dump = " date 2031-05-02 Ferry sails\n" +
	"(OSLO, Norway) — The ferry sailed again.\n“The fog is gone,” captain Kari Moen said.\n" +
	"(BERGEN, Norway) — The bridge is shut.\n“The fog is here,” Ola Vik and Ada Lind said. “We wait.”\n"

// call runs a command line on a database.
func call(t *testing.T, db string, args ...string) (stdout, stderr string, status int) {
	t.Helper()
	var out, errs strings.Builder
	status = run(context.Background(), append([]string{"-db", db}, args...), &out, &errs)
	return out.String(), errs.String(), status
}

func TestSearch(t *testing.T) {
	dir := t.TempDir()
	file, db := filepath.Join(dir, "dump.txt"), filepath.Join(dir, "news.db")
	if err := os.WriteFile(file, []byte(dump), 0o666); err != nil {
		t.Fatal(err)
	}
	for range 2 { // the second time replaces what the first stored
		if out, errs, status := call(t, db, file); out != file+": 2 articles, 3 quotations\n" || errs != "" || status != 0 {
			t.Fatalf("status %d, errors %q, output %q", status, errs, out)
		}
	}
	for _, tt := range []struct {
		args []string
		want string
	}{
		{[]string{"-search", "bridge"}, "2031-05-02 Bergen \n  (BERGEN, Norway) — The [bridge] is shut.\n“The fog is here,” Ola Vik…\n  " + file + ", byte 119\n"},
		{[]string{"-search", "headline:ferry"}, "2031-05-02 Oslo Ferry sails\n  [Ferry] sails\n  " + file + ", byte 1\n"},
		{[]string{"-search", "tram"}, ""},
		{[]string{"-said", "fog"}, "2031-05-02 Kari Moen, captain: “The fog is gone,”\n2031-05-02 Ola Vik; Ada Lind: “The fog is here,”\n"},
		{[]string{"-said", "fog", "-by", "Lind"}, "2031-05-02 Ola Vik; Ada Lind: “The fog is here,”\n"},
		{[]string{"-said", "fog NOT gone", "-by", "Moen"}, ""},
	} {
		if out, errs, status := call(t, db, tt.args...); out != tt.want || errs != "" || status != 0 {
			t.Errorf("%q: status %d, errors %q, output %q, want %q", tt.args, status, errs, out, tt.want)
		}
	}
	// A query that is not one, and text that is SQL.
	if _, errs, status := call(t, db, "-search", `"`); status != 1 || !strings.HasPrefix(errs, "sqlite: ") {
		t.Errorf("status %d, errors %q", status, errs)
	}
	if out, errs, status := call(t, db, "-said", "fog", "-by", "'; DROP TABLE quotes; --"); out != "" || errs != "" || status != 0 {
		t.Errorf("status %d, errors %q, output %q", status, errs, out)
	}
}

func TestErrors(t *testing.T) {
	dir := t.TempDir()
	db, file := filepath.Join(dir, "news.db"), filepath.Join(dir, "dump.txt")
	if err := os.WriteFile(file, []byte(dump), 0o666); err != nil {
		t.Fatal(err)
	}
	out, errs, status := call(t, db, filepath.Join(dir, "none"), file)
	if status != 1 || !strings.Contains(errs, "none") || !strings.Contains(out, "2 articles, 3 quotations") {
		t.Errorf("status %d, errors %q, output %q", status, errs, out)
	}
	if _, _, status := call(t, db, "-by", "x"); status != 2 {
		t.Errorf("-by alone: status %d, want 2", status)
	}
	if _, _, status := call(t, filepath.Join(dir, "no", "news.db"), file); status != 1 {
		t.Errorf("no folder: status %d, want 1", status)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if status := run(ctx, []string{"-db", db, file}, new(strings.Builder), new(strings.Builder)); status != 1 {
		t.Errorf("canceled: status %d, want 1", status)
	}
}
