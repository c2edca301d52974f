// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package main

import (
	"bytes"
	"os"
	"strings"
	"testing"
)

// TestGenerated fails when the committed table is not what the program makes.
func TestGenerated(t *testing.T) {
	got, err := os.ReadFile("../../gazetteer/places.bin")
	if err != nil {
		t.Fatal(err)
	}
	want, err := build("data")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Error("places.bin is stale: regenerate with 'go generate ./internal/gazetteer'")
	}
}

// A line that cannot be read is named, with the reason.
func TestRows(t *testing.T) {
	for _, tt := range []struct{ file, line, want string }{
		{"cities-added.txt", "Harwick NO 1500", "a name, a code and a number of people, with tabs between them"},
		{"cities-added.txt", "Harwick\tNO", "a name, a code and a number of people, with tabs between them"},
		{"cities-added.txt", "Harwick\tNorway\t1500", "is not a code of ISO 3166, such as NO or US-AL"},
		{"cities-alone.txt", "NO Harwick", "a code, a tab and names"},
		{"cities-alone.txt", "Harwick\tNO", "is not a code of ISO 3166, such as NO or US-AL"},
	} {
		_, err := rows(tt.file, []byte("# Head.\n"+tt.line+"\n"))
		if err == nil || !strings.HasPrefix(err.Error(), tt.file+":2: ") || !strings.HasSuffix(err.Error(), tt.want) {
			t.Errorf("%s: %q: %v, want %s", tt.file, tt.line, err, tt.want)
		}
	}
	all, err := rows("cities-added.txt", []byte("Harwick\tNO\tmany\n"))
	if err == nil {
		_, err = new(table).cities(all, nil)
	}
	if want := `cities-added.txt:1: "many" is not a number of people`; err == nil || err.Error() != want {
		t.Errorf("%v, want %s", err, want)
	}
}

func TestReadCity(t *testing.T) {
	record := []byte{0x08, 0x02, 0x12, 4, 'L', 'i', 'm', 'a', 0x1a, 2, 'P', 'E', 0x3a, 4, 'P', 'P', 'L', 'C', 0x42, 2, '1', '5', 0x48, 0xe8, 0x07, 0x50, 0x01}
	want := city{name: "Lima", country: "PE", feature: "PPLC", admin: "15", people: 1000}
	if got := readCity(record); got != want {
		t.Errorf("readCity = %+v, want %+v", got, want)
	}
	text := citiesText(append([]byte{byte(len(record))}, record...))
	if !bytes.HasSuffix(text, []byte("\nLima\tPE\t1000\n")) {
		t.Errorf("citiesText = %q", text)
	}
}
