// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package dateline

import (
	"strings"

	"github.com/newswire-go/newswire/internal/dateline/token"
)

// release reads an agency, a date, or both after the mark, each with a mark of its own, as
// some services print them: "DUBLIN--(BUSINESS WIRE)--",
// "DUBLIN -- (MARKETWIRE) -- May 3, 2012 --", "TOKYO, Oct. 3 -- (Kyodo) _". For
// goesOn see [parser.lateDate].
func (p *parser) release(d *Dateline, goesOn bool) {
	if p.lateAgency(d) {
		goesOn = true
	}
	if p.lateDate(d, goesOn) {
		p.lateAgency(d)
	}
}

// lateAgency reads an agency after the mark, with a mark of its own, and
// reports whether there is one. After a blank it is the story's own unless it
// is known; a known one needs no mark before a sentence: "ROME — (AP) The".
func (p *parser) lateAgency(d *Dateline) bool {
	i := token.SkipBlank(p.s, d.End)
	if d.Evidence&Credited != 0 || i >= len(p.s) || p.s[i] != '(' && p.s[i] != '[' && p.s[i] != '/' && p.s[i] != '-' {
		return false
	}
	r := *d
	end, ok := p.agency(i, &r)
	known := r.Evidence&Trusted != 0
	if !ok || !known && i > d.End {
		return false
	}
	if next, colon, ok := token.Mark(p.s, end); ok && !colon {
		end = next
	} else if !known || d.n == 0 || !p.isSentence(end) {
		return false
	}
	r.End = end
	*d = r
	return true
}

// lateDate reads a date after the mark, with a mark of its own, and reports
// whether there is one. It belongs to the dateline if it is glued to the mark,
// if it has a year, or if goesOn says that the dateline is not done: "DUBLIN--May
// 3, 2012--", "AUSTIN, Texas – March 5, 2024 –", "DUBLIN, - May 3 -".
func (p *parser) lateDate(d *Dateline, goesOn bool) bool {
	i := token.SkipBlank(p.s, d.End)
	if d.Evidence&Dated != 0 || p.opensNoDate(i) {
		return false
	}
	r := *d
	end, ok := p.date(i, &r)
	if !ok {
		end, ok = p.bracketedDate(i, &r)
	}
	if !ok || r.Month == 0 || !goesOn && i > d.End && r.Year == 0 {
		return false
	}
	if r.Evidence&Credited == 0 {
		if next, ok := p.agency(token.SkipBlank(p.s, end), &r); ok {
			end = next
		}
	}
	end, colon, ok := token.Mark(p.s, end)
	if !ok || colon {
		return false
	}
	r.End = end
	*d = r
	return true
}

// pointers are marks that close a dateline in some papers, and set off the
// entries of menus and lists in all of them.
var pointers = [...]string{"•", "»", "›", "|", ">>", "&gt;&gt;", "&raquo;", "&bull;"}

// pointer reads a pointer that closes the places in capitals before i: "ST.
// LOUIS • A", "SAN JOSE >> A". It is one where a sentence follows.
func (p *parser) pointer(d *Dateline, i int) (end int, ok bool) {
	if d.Evidence&Capitals == 0 || d.n == 0 {
		return i, false
	}
	j := token.SkipBlank(p.s, i)
	for _, mark := range pointers {
		if strings.HasPrefix(p.s[j:], mark) {
			end = j + len(mark)
			return end, p.isSentence(end)
		}
	}
	return i, false
}
