// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package token_test

import (
	"testing"

	"github.com/newswire-go/newswire/internal/dateline/token"
)

func TestWord(t *testing.T) {
	for _, tt := range []struct {
		text  string
		word  string
		shape token.Shape
		glued string // of a Mixed word
	}{
		{"said it", "said", token.Lower, ""},
		{"Berlin,", "Berlin", token.Title, ""},
		{"Łódź (", "Łódź", token.Title, ""},
		{"McAllen", "McAllen", token.Title, ""},
		{"McALLEN", "McALLEN", token.Capital, ""},
		{"BERLIN,", "BERLIN", token.Capital, ""},
		{"NATO's", "NATO", token.Capital, ""},
		{"NATO’s", "NATO", token.Capital, ""},
		{"N'DJAMENA", "N'DJAMENA", token.Capital, ""},
		{"Côte d'Ivoire", "Côte", token.Title, ""},
		{"BERLINThe ferry", "BERLINThe", token.Mixed, "The"},
		{"(AP)", "", token.None, ""},
		{"", "", token.None, ""},
		{"\xff", "", token.None, ""},
		{"“We", "", token.None, ""},
	} {
		end, shape, glued := token.Word(tt.text, 0)
		if tt.text[:end] != tt.word || shape != tt.shape || shape == token.Mixed && tt.text[glued:end] != tt.glued {
			t.Errorf("%q: %q of shape %d, glued at %d; want %q of shape %d, glued %q", tt.text, tt.text[:end], shape, glued, tt.word, tt.shape, tt.glued)
		}
	}
}

func TestMark(t *testing.T) {
	for _, tt := range []struct {
		text  string
		mark  string // "" for none
		colon bool
	}{
		{" - The", " -", false},
		{" — The", " —", false},
		{"--The", "--", false},
		{" - - The", " - -", false},
		{" &mdash; The", " &mdash;", false},
		{"&nbsp;&ndash; The", "&nbsp;&ndash;", false},
		{" _ The", " _", false},
		{": The", ":", true},
		{":- The", ":-", false},
		{".- The", ".-", false},
		{" -/ The", " -/", false},
		{" -* The", " -", false},
		{". The", "", false},
		{"... The", "", false},
		{" The", "", false},
		{"", "", false},
	} {
		end, colon, ok := token.Mark(tt.text, 0)
		if !ok {
			end = 0
		}
		if tt.text[:end] != tt.mark || colon != tt.colon || ok != (tt.mark != "") {
			t.Errorf("%q: %q, %v, %v; want %q, %v", tt.text, tt.text[:end], colon, ok, tt.mark, tt.colon)
		}
	}
}

func TestDash(t *testing.T) {
	for text, want := range map[string]int{"—": 3, "– The": 3, "\x97 The": 1, "&#8212;": 7, "“": 0, "-": 0, "": 0, "é": 0} {
		if got := token.Dash(text); got != want {
			t.Errorf("Dash(%q) = %d, want %d", text, got, want)
		}
	}
}

func TestSkipSpace(t *testing.T) {
	for text, want := range map[string]int{"  A": 2, " &nbsp;&#160;\u00a0A": 15, "A": 0, "&amp;": 0, "": 0} {
		if got := token.SkipSpace(text, 0); got != want {
			t.Errorf("SkipSpace(%q) = %d, want %d", text, got, want)
		}
	}
}
