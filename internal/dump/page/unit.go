// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package page

import (
	"github.com/newswire-go/newswire/internal/charset"
	"github.com/newswire-go/newswire/internal/dateline"
	"github.com/newswire-go/newswire/internal/dump/lines"
)

// A Unit is a line of a page, or a part of one if boilerplate or another item
// is glued to it.
type Unit struct {
	lines.Look
	Line *charset.Line
	// Dateline is the dateline that the unit opens with; its End is 0 if there
	// is none.
	Dateline dateline.Dateline
	Gap      int   // blank lines before
	Joins    bool  // it goes on with the paragraph of the unit before
	State    State // set when Front returns the unit

	lines              int           // lines of the dump to skip when it is taken
	forced             bool          // an article starts here
	long               bool          // see atSince
	attrs              [attrs]uint16 // each value plus 1, for 0 is noUnit
	words              stems
	setting, sep, form uint32 // see past
	text, open, end    uint32 // hashes: see atSeen and the attributes behind it

	score [states]int32 // of the best path that ends in each state
	back  [states]State // the state before on that path
	node  bool          // it is among the nodes of the Labeler
	taken bool          // it has been taken
}

// Text returns the unit's text. It holds until the unit is taken.
func (u *Unit) Text() []byte { return u.Line.Text[u.I:u.J] }

// size returns the length of the unit's text.
func (u *Unit) size() int { return u.J - u.I }

// noAttrs are the attributes of a unit for which none has been set.
var noAttrs = func() (all [attrs]uint16) {
	for a := range all {
		all[a] = 1
	}
	return all
}()

func (u *Unit) set(a attr, value int) { u.attrs[a] = uint16(value + 1) }

func (u *Unit) get(a attr) int { return int(u.attrs[a]) - 1 }
