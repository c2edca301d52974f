// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package newswire

// A Dateline is the opening of a story that says where, when and by whom it
// was filed: "(LONDON and KYIV, Ukraine)–", "BEIJING, Nov. 27 (Xinhua) --".
type Dateline struct {
	// Passage runs through the closing dash, without the space after it.
	Passage
	// Places are in the order of print. There is none where an agency or a
	// date stands alone: "AP - ", "(CNN) -- ".
	Places []Place `json:"places,omitzero"`
	// Agency is as printed: "AP", "Reuters", "Xinhua".
	Agency string `json:"agency,omitzero"`
	// Date is as printed; a missing year is zero.
	Date Date `json:"date,omitzero"`
}

// A Place is one place of a dateline, with codes where they can be known.
type Place struct {
	Passage        // as printed: "KYIV, Ukraine"
	City    string `json:"city,omitzero"`    // in ordinary letter case: "Kyiv"
	Region  string `json:"region,omitzero"`  // ISO 3166-2, "" where unknown: "US-IL"
	Country string `json:"country,omitzero"` // ISO 3166-1 alpha-2, "" where unknown: "UA"
}

// String returns the dateline as printed.
func (d *Dateline) String() string { return d.Text }
