// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package lexicon

import (
	_ "embed"
	"strings"
	"sync"
)

// IsAgency reports whether name is that of a news agency, a press release
// service or a publisher that credits its stories in datelines, in any letter
// case, with or without "The".
func IsAgency(name string) bool {
	if findAgency(name) != nil {
		return true
	}
	short, ok := strings.CutPrefix(name, "The ")
	return ok && findAgency(short) != nil
}

// AgencyCountry returns the code of ISO 3166-1 of the country whose news
// agency or paper has the name, in any letter case; "" for an unknown name and
// for one that is of several countries or of none.
func AgencyCountry(name string) string {
	if a := findAgency(name); a != nil && len(a.home) == len("US") {
		return a.home
	}
	return ""
}

// An agency is a name of agencies.txt with its home: the code of a country, or "several"
// or "releases".
type agency struct{ name, home string }

//go:embed agencies.txt
var agencyList string

// agencyIndex holds the agencies by the first byte and the length of their names.
var agencyIndex = sync.OnceValue(func() *[256][]agency {
	index := new([256][]agency)
	eachListed(agencyList, func(home, name string) {
		slot := agencySlot(name)
		index[slot] = append(index[slot], agency{name, home})
	})
	return index
})

func agencySlot(name string) uint8 { return name[0]&^0x20 + 37*uint8(len(name)) }

// findAgency returns the agency of the name, nil if there is none.
func findAgency(name string) *agency {
	if name == "" {
		return nil
	}
	list := agencyIndex()[agencySlot(name)]
	for i := range list {
		if a := &list[i]; len(a.name) == len(name) && strings.EqualFold(a.name, name) {
			return a
		}
	}
	return nil
}
