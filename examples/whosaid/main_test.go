// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package main

import (
	"bytes"
	"encoding/csv"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestMain lets the test binary be the program.
func TestMain(m *testing.M) {
	if os.Getenv("WHOSAID_IS_MAIN") != "" {
		main()
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// run runs the program.
func run(t *testing.T, args ...string) (stdout, stderr string, status int) {
	t.Helper()
	cmd := exec.Command(os.Args[0], args...)
	cmd.Env = append(os.Environ(), "WHOSAID_IS_MAIN=1")
	var out, errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errs
	if err := cmd.Run(); cmd.ProcessState == nil {
		t.Fatal(err)
	}
	return out.String(), errs.String(), cmd.ProcessState.ExitCode()
}

// dumps writes two dumps in which the same people speak.
func dumps(t *testing.T) []string {
	t.Helper()
	dir := t.TempDir()
	var files []string
	for name, text := range map[string]string{
		"a.txt": "(OSLO, Norway) — The ferry is late.\n“It is the fog,” captain Kari Moen said.\n“It is, as she says, the fog,” said Ola Vik, the mayor.\n“It is,” officials said.\n",
		"b.txt": "(BERGEN, Norway) — The ferry is here.\n“We made it,” Kari Moen told reporters.\n",
	} {
		file := filepath.Join(dir, name)
		if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
		files = append(files, file)
	}
	return files
}

func TestTable(t *testing.T) {
	got, stderr, status := run(t, dumps(t)...)
	want := "" +
		"quotations  words  speaker    role\n" +
		"2           7      Kari Moen  captain\n" +
		"1           7      Ola Vik    the mayor\n"
	if diff := cmp.Diff(want, got); diff != "" || status != 0 || stderr != "" {
		t.Errorf("status %d, errors %q, output (-want +got):\n%s", status, stderr, diff)
	}
}

// With -statements it counts what is said without marks, too.
func TestStatements(t *testing.T) {
	file := filepath.Join(t.TempDir(), "a.txt")
	text := "(OSLO, Norway) — The ferry is late.\nCaptain Kari Moen said the fog was thick. “It will lift,” Kari Moen said.\n"
	if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
	got, stderr, status := run(t, "-statements", file)
	want := "" +
		"statements  words  speaker    role\n" +
		"2           7      Kari Moen  Captain\n"
	if diff := cmp.Diff(want, got); diff != "" || status != 0 || stderr != "" {
		t.Errorf("status %d, errors %q, output (-want +got):\n%s", status, stderr, diff)
	}
}

// Without a file it reads standard input.
func TestInput(t *testing.T) {
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), "WHOSAID_IS_MAIN=1")
	cmd.Stdin = strings.NewReader("(BERGEN, Norway) — The ferry is here.\n“We made it,” Kari Moen told reporters.\n")
	got, err := cmd.Output()
	want := "" +
		"quotations  words  speaker    role\n" +
		"1           3      Kari Moen  \n"
	if diff := cmp.Diff(want, string(got)); diff != "" || err != nil {
		t.Errorf("%v, output (-want +got):\n%s", err, diff)
	}
}

func TestCSV(t *testing.T) {
	out, _, status := run(t, append([]string{"-csv"}, dumps(t)...)...)
	got, err := csv.NewReader(strings.NewReader(out)).ReadAll()
	want := [][]string{
		{"quotations", "words", "speaker", "role"},
		{"2", "7", "Kari Moen", "captain"},
		{"1", "7", "Ola Vik", "the mayor"},
	}
	if diff := cmp.Diff(want, got); diff != "" || status != 0 || err != nil {
		t.Errorf("status %d, error %v, output (-want +got):\n%s", status, err, diff)
	}
}

// With -min-confidence doubtful results are left out: "he" may be either of two.
func TestMinConfidence(t *testing.T) {
	file := filepath.Join(t.TempDir(), "c.txt")
	text := "(OSLO, Norway) — The ferry is late.\n“It is the fog,” Kari Moen said.\nOla Vik of the port had seen Jon Berg there. “It was late,” he said.\n"
	if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
	for least, want := range map[string]int{"0": 2, "0.9": 1, "1": 0} {
		got, _, status := run(t, "-csv", "-min-confidence", least, file)
		if n := strings.Count(got, "\n") - 1; n != want || status != 0 {
			t.Errorf("-min-confidence %s: status %d, %d speakers, want %d:\n%s", least, status, n, want, got)
		}
	}
}

// A file that cannot be read is reported; the rest is counted.
func TestErrors(t *testing.T) {
	got, stderr, status := run(t, append(dumps(t), "no such file")...)
	if status != 1 || !strings.HasPrefix(stderr, "whosaid: open no such file: ") || !strings.Contains(got, "Kari Moen") {
		t.Errorf("status %d, errors %q, output %q", status, stderr, got)
	}
}
