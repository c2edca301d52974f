// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package lexicon

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

// TestLists checks that the keys of the lists are known and that no key has a name twice.
func TestLists(t *testing.T) {
	for list, known := range map[string]func(key, name string) bool{
		agencyList:   func(key, _ string) bool { return len(key) == len("US") || key == "several" || key == "releases" },
		datelineList: func(key, _ string) bool { return datelineClasses[key] != 0 },
		calendarList: func(key, name string) bool {
			day, _ := DayOfWeek(name)
			return key == fmt.Sprintf("month %d", Month(name)) || key == fmt.Sprintf("weekday %d", day)
		},
	} {
		seen := map[string]bool{}
		eachListed(list, func(key, name string) {
			if !known(key, name) {
				t.Errorf("%q stands under %q", name, key)
			}
			if list != datelineList {
				key = ""
			}
			if l := key + strings.ToLower(name); seen[l] {
				t.Errorf("%q stands there twice", name)
			} else {
				seen[l] = true
			}
		})
		if len(seen) == 0 {
			t.Error("an empty list")
		}
	}
}

func TestMonth(t *testing.T) {
	for word, want := range map[string]time.Month{
		"Nov": time.November, "AUGUST": time.August, "août": time.August, "AOÛT": time.August, "märz": time.March,
		"ene": time.January, "GEN": time.January, "dez": time.December, "maio": time.May, "Sept": time.September,
		"maart": time.March, "mei": time.May, "maj": time.May, "AUGUSTI": time.August, "februari": time.February,
		"": 0, "No": 0, "Nove": 0, "éné": 0, "Mayor": 0,
	} {
		if got := Month(word); got != want {
			t.Errorf("Month(%q) = %v, want %v", word, got, want)
		}
	}
}

func TestWeekday(t *testing.T) {
	for word, want := range map[string]time.Weekday{
		"Thursday": 4, "DIENSTAG": 2, "miércoles": 3, "sábado": 6, "Thu": 4, "zondag": 0, "måndag": 1,
		"": -1, "Th": -1, "Thirsty": -1, "ßonntag": -1,
	} {
		if got := Weekday(word); got != (want >= 0) {
			t.Errorf("Weekday(%q) = %t", word, got)
		}
		if got, ok := DayOfWeek(word); ok != (want >= 0) || ok && got != want {
			t.Errorf("DayOfWeek(%q) = %v, %t, want %v", word, got, ok, want)
		}
	}
}

func TestYears(t *testing.T) {
	for yy, want := range map[int]int{0: 2000, 25: 2025, 59: 2059, 60: 1960, 64: 1964, 99: 1999} {
		if got := FullYear(yy); got != want {
			t.Errorf("FullYear(%d) = %d, want %d", yy, got, want)
		}
	}
	for year, want := range map[int]bool{1839: false, 1840: true, 2099: true, 2100: false} {
		if got := PlausibleYear(year); got != want {
			t.Errorf("PlausibleYear(%d) = %t", year, got)
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
	for name, want := range map[string]string{"ana": "GR", "UPI": "US", "ABC": "", "Business Wire": "", "Nobody's News": "", "": ""} {
		if got := AgencyCountry(name); got != want {
			t.Errorf("AgencyCountry(%q) = %q, want %q", name, got, want)
		}
	}
}

func TestDatelineWords(t *testing.T) {
	for _, c := range []struct {
		is   func(string) bool
		word string
	}{
		{IsPlaceWord, "COUNTY"}, {IsNamesake, "United"}, {IsDeskWord, "RPT"}, {IsSection, "Sports"}, {IsDirection, "Northern"},
		{IsMasthead, "Gazette"}, {IsMasthead, "TIMES"}, {IsReporter, "Correspondent"},
	} {
		if !c.is(c.word) || c.is(c.word+"x") || c.is("") {
			t.Errorf("%q", c.word)
		}
	}
}
