// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package newswire_test

import (
	"encoding/json"
	"testing"

	"github.com/newswire-go/newswire"
)

func TestDateText(t *testing.T) {
	for _, tt := range []struct {
		date newswire.Date
		want string
	}{
		{newswire.Date{}, ""},
		{newswire.Date{Year: 2025, Month: 11, Day: 27}, "2025-11-27"},
		{newswire.Date{Year: 2025, Month: 11}, "2025-11"},
		{newswire.Date{Year: 2025}, "2025"},
		{newswire.Date{Month: 2, Day: 29}, "--02-29"},
		{newswire.Date{Month: 11}, "--11"},
		{newswire.Date{Day: 7}, "---07"},
	} {
		text, err := tt.date.MarshalText()
		if string(text) != tt.want || err != nil {
			t.Errorf("%#v is %q, %v; want %q", tt.date, text, err, tt.want)
		}
		got := newswire.Date{Year: 1, Month: 1, Day: 1} // all is to be overwritten
		if err := got.UnmarshalText(text); got != tt.date || err != nil {
			t.Errorf("%q is %#v, %v; want %#v", text, got, err, tt.date)
		}
	}
	for _, text := range []string{"today", "2025-13", "2025-02-30", "-11-27", "2025-11-27 ", "25-11-27", "--", "---32"} {
		if err := new(newswire.Date).UnmarshalText([]byte(text)); err == nil {
			t.Errorf("%q is read as a date", text)
		}
	}
}

// A date that is not known is left out of an article's JSON, and read so.
func TestDateJSON(t *testing.T) {
	for _, want := range []newswire.Article{{}, {Date: newswire.Date{Year: 2025, Month: 11, Day: 27}}} {
		b, err := json.Marshal(want)
		if err != nil {
			t.Fatal(err)
		}
		var got newswire.Article
		if err := json.Unmarshal(b, &got); err != nil || got.Date != want.Date {
			t.Errorf("%s is read as %v, %v", b, got.Date, err)
		}
	}
}
