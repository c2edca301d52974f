// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package dateline

import (
	"strings"

	"github.com/newswire-go/newswire/internal/gazetteer"
	"github.com/newswire-go/newswire/internal/lexicon"
)

// resolve looks the places up, and adds their evidence. A name that both a great city and
// a part of a country far from it have gets no code.
func (p *parser) resolve(d *Dateline) {
	all := Known | Great | StandAlone
	for i := range d.Places() {
		pl := &d.places[i]
		name := p.s[pl.Start:pl.City]
		code, prominence, ok := gazetteer.LookupCity(name)
		if prominence < gazetteer.StandAlone && pl.City == pl.End {
			if area, known := p.areaName(name); known {
				all &^= StandAlone
				if prominence < gazetteer.Great || area.Region() == "" || area == code {
					pl.Area, pl.Code = true, gazetteer.Place(name, area)
				} // else VICTORIA may be the city or the state
				continue
			}
		}
		if pl.Code == 0 && (pl.City == pl.End || d.Evidence&Area == 0) {
			pl.Code = code
		}
		switch {
		case !ok:
			all = 0
		case prominence == gazetteer.StandAlone:
		case prominence == gazetteer.Great:
			all &^= StandAlone
		default:
			all &^= StandAlone | Great
		}
	}
	if d.n > 0 {
		d.Evidence |= all
	}
}

// areaName looks up a place that is a whole country or a part of one:
// "AUSTRALIA", "NORTHERN IRAQ".
func (p *parser) areaName(s string) (gazetteer.Code, bool) {
	if code, ok := gazetteer.LookupArea(s); ok {
		return code, len(s) > 3
	}
	for i := range len(s) {
		if s[i] != ' ' && s[i] != '-' {
			continue
		}
		if lexicon.IsDirection(s[:i]) {
			return gazetteer.LookupArea(s[i+1:])
		}
		break
	}
	return 0, false
}

// geographic reports whether the words of every name in capitals make it one of
// a place on the map: "BOONE COUNTY", "ABOARD THE ...".
func (p *parser) geographic(d *Dateline) bool {
	if d.Evidence&Capitals == 0 {
		return false
	}
	for _, pl := range d.Places() {
		s := p.s[pl.Start:pl.City]
		first, last := strings.IndexByte(s, ' '), strings.LastIndexByte(s, ' ')
		if first < 0 || !lexicon.IsPlaceWord(s[:first]) && !lexicon.IsPlaceWord(s[last+1:]) {
			return false
		}
	}
	return true
}
