// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package envelope

import (
	"strings"
	"testing"

	"github.com/newswire-go/newswire/internal/charset"
	"github.com/newswire-go/newswire/internal/dateline"
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
		if x := look(&charset.Line{Text: text}, &read); tt.want && x != (line{j: len(text)}) {
			t.Errorf("%q looks like %+v", tt.text, x)
		}
	}
}

// Every line of the dumps that is text at a glance is text when it is looked at.
func TestOrdinaryCorpus(t *testing.T) {
	n := 0
	for _, name := range []string{"abc-2025-11-27.txt", "plain-desks.txt", "plain-digest.txt", "plain-pages.txt", "plain-radio.txt", "plain-wire.txt"} {
		for text := range strings.Lines(string(corpusDump(t, name))) {
			text := []byte(strings.TrimRight(text, "\r\n"))
			if !ordinary(text) {
				continue
			}
			n++
			var read dateline.Dateline
			if x := look(&charset.Line{Text: text}, &read); x != (line{j: len(text)}) {
				t.Errorf("%q looks like %+v", text, x)
			}
		}
	}
	if n < 100 {
		t.Errorf("%d lines are text at a glance", n)
	}
}
