// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package main

import (
	"bytes"
	"os"
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
