// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package lines

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/newswire-go/newswire/internal/dateline"
)

// Paragraphs to put pages together from.
const (
	ferry   = "The ferry to the outer islands sailed again on Monday, ten weeks after a storm had broken its ramp and left three hundred people without a way to the mainland."
	library = "The city library will lend out umbrellas from next month, its director said, because too many readers have been waiting for the rain to end between the shelves."
	bridge  = "Engineers closed the old bridge on Tuesday after a crack as long as a bus was found in the pillar that stands in the deepest part of the river."
	second  = "Nobody had expected it so soon, said the harbor master, who had watched the work from her window every day."
)

// A line that is text at a glance is text when it is looked at, and what may be
// something else is looked at.
func TestOrdinary(t *testing.T) {
	for _, tt := range []struct {
		text string
		want bool
	}{
		{ferry, true},
		{second, true},
		{"“" + ferry + "” ", false},
		{"“" + strings.TrimSuffix(ferry, ".") + ".”", true},
		{"“" + strings.TrimSuffix(ferry, ".") + "?”", false},
		{strings.TrimSuffix(ferry, "."), false},
		{strings.TrimSuffix(ferry, ".") + " and " + strings.TrimSuffix(bridge, "."), true},
		{"\"" + strings.TrimSuffix(ferry, ".") + ".\"", true},
		{"1,200 readers have asked for umbrellas, the library said.", true},
		{"$40 a day is what the ferry loses, its owners said.", true},
		{"The ferry sails.", false}, // too short to tell
		{" " + ferry, false},
		{"the ferry sails again, ten weeks after the storm.", false},
		{"• " + ferry, false},
		{"— " + ferry, false},
		{"date 2031-05-02 Ferry sails again after ten weeks.", false},
		{"Harbour Radio's Ann Day and Bo Lund contributed to this report.", false},
		{"Harbour Radio's Ann Day and Bo Lund contributed to this report.)", false},
		{"Ann Day and Bo Lund of Harbour Radio contributed reporting.", false},
		{"Ann Day and Bo Lund of Harbour Radio contributed to this story.", false},
		{"Ann Day and Bo Lund of Harbour Radio contributed to this article.", false},
		{"Ann Day and Bo Lund of Harbour Radio contributed to this coverage.", false},
		{"Ann Day contributed from Port Ellen in the islands.", false},
		{"Nobody at the harbour had read the report.", false}, // a credit by its last word alone
		{"Nobody at the harbour had read the reports.", true},
		{"Copyright 2031, Harbour Radio and its owners.", false},
		{"Chairs were left in the library.", true},
		{"Harbour Radio. Copyright 2031. All rights reserved.", false},
		{"The seats in the first row had been reserved.", true},
		{"(LONDON) — " + ferry, false},
		{"Bo Lund/Harbour Pictures(LONDON) -- " + ferry, false},
		{"Bo Lund (left) said the ferry would sail again.", true},
		{"LONDON — " + ferry, false},
		{"London — " + ferry, false},
		{"London: " + ferry, false},
		{"A ferry that had been out of service sails again.", true},
		{"Stow-on-the-Wold — " + ferry, false},
		{"London and Paris — " + ferry, false},
		{"Isle of Man — " + ferry, false},
		{"Ain al-Arab — " + ferry, false},
		{"Ann said — twice — that the ferry would sail again.", true},
	} {
		text := []byte(tt.text)
		if got := ordinary(text); got != tt.want {
			t.Errorf("%q: %t", tt.text, got)
		}
		var read dateline.Dateline
		if kind, _ := kindOf(text, &read); tt.want && kind != Text {
			t.Errorf("%q has the form %s", tt.text, kind)
		}
	}
}

// Every line of the dumps that is text at a glance is text when it is looked at.
func TestOrdinaryCorpus(t *testing.T) {
	n := 0
	for _, name := range []string{"abc-2025-11-27.txt", "plain-desks.txt", "plain-digest.txt", "plain-pages.txt", "plain-radio.txt", "plain-wire.txt"} {
		dump, err := os.ReadFile(filepath.Join("../../../testdata/corpus", name))
		if err != nil {
			t.Fatal(err)
		}
		for text := range strings.Lines(string(dump)) {
			text := []byte(strings.TrimRight(text, "\r\n"))
			if !ordinary(text) {
				continue
			}
			n++
			var read dateline.Dateline
			if kind, _ := kindOf(text, &read); kind != Text {
				t.Errorf("%q has the form %s", text, kind)
			}
		}
	}
	if n < 100 {
		t.Errorf("%d lines are text at a glance", n)
	}
}
