// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package lines

import (
	"fmt"
	"testing"
)

func TestBylines(t *testing.T) {
	for _, tt := range []struct {
		line       string
		name       string // of BylineName, "-" if it is no byline
		cut        string // of CutBy, "-" if there is no "by"
		namesAlone bool
	}{
		{"By Ann Day and Bo Lund", "Ann Day and Bo Lund", "Ann Day and Bo Lund", true},
		{"BY ANN DAY, Harbour Radio", "ANN DAY, Harbour Radio", "ANN DAY, Harbour Radio", true},
		{"By: Ann van der Day", "Ann van der Day", "-", false},
		{"Von Ann Day", "-", "Ann Day", true},
		{"By the time the ferry sailed", "-", "the time the ferry sailed", false},
		{"By Ann Day sailed.", "-", "Ann Day sailed.", false},
		{"Ann Day", "-", "-", true},
		{"Ann Day und Bo de la Lund", "-", "-", true},
		{"Ann Day, 44", "-", "-", false},
		{"Ann", "-", "-", false},
	} {
		name, ok := BylineName([]byte(tt.line))
		if got := string(name); got != tt.name && (ok || tt.name != "-") {
			t.Errorf("BylineName(%q) is %q, %v", tt.line, got, ok)
		}
		cut, ok := CutBy([]byte(tt.line))
		if got := string(cut); ok != (tt.cut != "-") || ok && got != tt.cut {
			t.Errorf("CutBy(%q) is %q, %v", tt.line, got, ok)
		}
		if got := IsNames([]byte(tt.line)); got != tt.namesAlone {
			t.Errorf("IsNames(%q) is %v", tt.line, got)
		}
	}
}

func TestCopyright(t *testing.T) {
	for _, tt := range []struct {
		line                string
		whole, opens, notes bool
	}{
		{"Copyright 2031, Harbour Radio. All rights reserved.", true, true, true},
		{"Copyright © Harbour Radio. All Rights Reserved", true, true, true},
		{"© 2031 Harbour Radio", true, true, true},
		{"(c) 2031 Harbour Radio", true, true, true},
		{"Copyright", false, true, true},
		{"Copyrights expired in 2031", false, true, true},
		{"Harbour Radio. All rights reserved.", false, false, true},
		{"Seats are reserved.", false, false, false},
	} {
		line := []byte(tt.line)
		if IsCopyright(line) != tt.whole || OpensCopyright(line) != tt.opens || IsNotice(line) != tt.notes {
			t.Errorf("%q: IsCopyright %v, OpensCopyright %v, IsNotice %v", tt.line, IsCopyright(line), OpensCopyright(line), IsNotice(line))
		}
	}
}

func TestSignoffs(t *testing.T) {
	for _, tt := range []struct {
		line                  string
		signoff, reuter, desk bool // desk is that of the agency hns
	}{
		{"-30-", true, false, false},
		{"###", true, false, false},
		{"ab/cd", true, false, false},
		{"/ab", false, false, false},
		{"Reuter", true, true, false},
		{"reuters", false, true, false},
		{"hns am pdb", false, false, true},
		{"HNS ab/cd xy", false, false, true},
		{"hns reported on Monday", false, false, false},
		{"The end", false, false, false},
	} {
		line := []byte(tt.line)
		if isSignoff(line) != tt.signoff || IsReuter(line) != tt.reuter || IsDeskSignoff(line, []byte("hns")) != tt.desk {
			t.Errorf("%q: isSignoff %v, IsReuter %v, IsDeskSignoff %v", tt.line, isSignoff(line), IsReuter(line), IsDeskSignoff(line, []byte("hns")))
		}
	}
}

func TestReadStamp(t *testing.T) {
	for line, want := range map[string]string{
		"date 2031-05-02 Ferry runs again": "2031-5-2 Ferry runs again",
		"date 2031-05-02":                  "2031-5-2",
		"date 2031-13-02 Ferry":            "",
		"date 2031-05-02Ferry":             "",
		"date 2031/05/02 Ferry":            "",
		"date 20310502 Ferry":              "",
	} {
		d, rest, ok := ReadStamp([]byte(line))
		if !ok {
			rest = nil
		}
		got := ""
		if ok {
			got = fmt.Sprintf("%d-%d-%d%s", d.Year, d.Month, d.Day, rest)
		}
		if got != want {
			t.Errorf("ReadStamp(%q) is %q, want %q", line, got, want)
		}
	}
}
