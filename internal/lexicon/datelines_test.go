// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package lexicon

import (
	"slices"
	"strings"
	"testing"
	"time"
)

// TestDatelineLists checks that the lists are as their look-ups expect them.
func TestDatelineLists(t *testing.T) {
	for name, list := range map[string][]string{
		"placeWords": placeWords[:], "namesakes": namesakes[:], "deskWords": deskWords[:], "sections": sections[:],
	} {
		if !slices.IsSorted(list) {
			t.Errorf("%s is not sorted", name)
		}
	}
	for first, list := range agencies {
		checkLetter(t, first, list)
	}
	for first, list := range releaseServices {
		checkLetter(t, first, list)
	}
	for first, list := range weekdays {
		checkLetter(t, first, list)
	}
	for first, list := range months {
		for _, m := range list {
			checkLetter(t, first, []string{m.name})
		}
	}
}

func checkLetter(t *testing.T, first int, list []string) {
	for i, w := range list {
		if int(w[0]|0x20) != first {
			t.Errorf("%q stands under %q", w, rune(first))
		}
		if slices.ContainsFunc(list[:i], func(other string) bool { return strings.EqualFold(other, w) }) {
			t.Errorf("%q stands there twice", w)
		}
	}
}

func TestMonth(t *testing.T) {
	for word, want := range map[string]time.Month{
		"Nov": time.November, "AUGUST": time.August, "août": time.August, "AOÛT": time.August, "märz": time.March,
		"ene": time.January, "GEN": time.January, "dez": time.December, "maio": time.May, "Sept": time.September,
		"": 0, "No": 0, "Nove": 0, "éné": 0, "Mayor": 0,
	} {
		if got := Month(word); got != want {
			t.Errorf("Month(%q) = %v, want %v", word, got, want)
		}
	}
}

func TestWeekday(t *testing.T) {
	for word, want := range map[string]bool{
		"Thursday": true, "DIENSTAG": true, "miércoles": true, "sábado": true, "Thu": true,
		"": false, "Th": false, "Thirsty": false, "ßonntag": false,
	} {
		if got := Weekday(word); got != want {
			t.Errorf("Weekday(%q) = %t", word, got)
		}
	}
}

func TestIsAgency(t *testing.T) {
	for name, want := range map[string]bool{
		"AP": true, "Reuters": true, "REUTERS": true, "The Associated Press": true, "dpa": true, "GLOBE NEWSWIRE": true,
		"": false, "The": false, "The ": false, "Nobody's News": false, "Ägypten": false,
	} {
		if got := IsAgency(name); got != want {
			t.Errorf("IsAgency(%q) = %t", name, got)
		}
	}
	if IsReleaseService("AP") || !IsReleaseService("Business Wire") {
		t.Error("a press release service is not told from an agency")
	}
}

func TestDatelineWords(t *testing.T) {
	for _, c := range []struct {
		is   func(string) bool
		word string
	}{
		{IsPlaceWord, "COUNTY"}, {IsNamesake, "United"}, {IsDeskWord, "RPT"}, {IsSection, "Sports"}, {IsDirection, "Northern"},
	} {
		if !c.is(c.word) || c.is(c.word+"x") || c.is("") {
			t.Errorf("%q", c.word)
		}
	}
}
