// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package record

import (
	"strings"
	"testing"
)

// TestCredit reads the credits at the end of a body: what is the credit, the
// agency and the names.
func TestCredit(t *testing.T) {
	const story = "The ferry sailed again on Monday, after two weeks of fog.\n"
	for _, tt := range []struct {
		name, line, agency, names string
	}{
		{"contributed", "Harbour Radio's Ann Day, Bo Lund and Cy Vane contributed to this report.", "Harbour Radio", "Ann Day|Bo Lund|Cy Vane"},
		{"commas", "Ann Day, Bo Lund,Jr and Cy Vane, Di Moss, and Ed Nye contributed to this report.", "", "Ann Day|Bo Lund,Jr|Cy Vane|Di Moss|Ed Nye"},
		{"copyright", "Copyright © 2031, Harbour Radio. All rights reserved.", "", ""},
		{"reporting", "(Reporting by Ann Day; Editing by Bo Lund)", "", "Ann Day|Bo Lund"},
		{"no brackets", "Reporting by Ann Day and Cy Vane; editing by Bo Lund.", "", "Ann Day|Cy Vane|Bo Lund"},
		{"places", "(Reporting by Ann Day in Harwick and Selby and Cy Vane in Oslo; additional reporting by Di Moss; writing by Bo Lund)", "", "Ann Day|Cy Vane|Di Moss|Bo Lund"},
		{"long", "(Additional reporting by " + strings.Repeat("Ann Day in Harwick, ", 14) + "Bo Lund in Oslo; Editing by Cy Vane)", "", strings.Repeat("Ann Day|", 14) + "Bo Lund|Cy Vane"},
		{"a sentence", "Reporting by phone, the captain said that the fog was thick (and cold)", "-", ""},
		{"not at its head", "The first reporting by Ann Day drew a crowd.", "-", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var r Record
			r.Body.text = []byte(story + tt.line)
			r.findCredit()
			c := &r.Credit
			if tt.agency == "-" {
				if c.End > 0 {
					t.Fatalf("%q is a credit", r.Body.text[c.Start:c.End])
				}
				return
			}
			if got := string(r.Body.text[c.Start:c.End]); got != tt.line {
				t.Errorf("the credit is %q", got)
			}
			if got := string(r.Body.text[c.Agency.Start:c.Agency.End]); got != tt.agency {
				t.Errorf("the agency is %q", got)
			}
			var names []string
			for _, p := range c.Contributors {
				names = append(names, string(r.Body.text[p.Start:p.End]))
			}
			if got := strings.Join(names, "|"); got != tt.names {
				t.Errorf("the names are %s", got)
			}
		})
	}
}
