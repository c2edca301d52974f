// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package page

// recalled is how many units back the history goes.
const recalled = 32

// A past is a unit of the history, with the properties by which others are like it.
type past struct {
	setting uint32 // the kinds of the unit and of the one before, and the blank lines between
	sep     uint32 // the kind and, if it is short, the first words of the unit before, and the blank lines between
	form    uint32 // kind, style of dateline, length and first character of the unit
	begins  bool   // an article began with it
}

// A history records how articles have begun on the page, by the labels of the units so
// far.
type history struct {
	units  [recalled]past // ring
	n      int            // units so far
	starts int
	since  int // units since the last start, itself included
	bodies int // paragraphs since the last start
	// Of the articles before: the units and paragraphs of the last one.
	lastUnits, lastBodies int
}

// add adds a unit with its state.
func (h *history) add(u *Unit, s State) {
	if s.Begins() {
		if h.starts > 0 {
			h.lastUnits, h.lastBodies = h.since, h.bodies
		}
		h.starts++
		h.since, h.bodies = 0, 0
	}
	h.since++
	if s == Body || s == BeginBody {
		h.bodies++
	}
	h.units[h.n%recalled] = past{u.setting, u.sep, u.form, s.Begins()}
	h.n++
}

// describe sets the attributes of u that depend on the history.
func (h *history) describe(u *Unit) {
	u.set(atBegun, bin(h.starts, 0, 1, 3))
	if h.starts == 0 {
		return
	}
	var like, likeSep, likeForm share
	for i := range h.units[:min(h.n, recalled)] {
		p := &h.units[i]
		if p.setting == u.setting {
			like.add(p.begins)
		}
		if p.sep == u.sep {
			likeSep.add(p.begins)
		}
		if p.form == u.form {
			likeForm.add(p.begins)
		}
	}
	u.set(atLike, like.value())
	u.set(atLikeSep, likeSep.value())
	u.set(atLikeForm, likeForm.value())
	u.set(atItem, against(h.since, h.lastUnits))
	switch {
	case h.bodies == 0:
		u.set(atBodies, 1)
	case h.lastBodies > 0:
		u.set(atBodies, 1+against(h.bodies, h.lastBodies))
	}
}

// A share is how many of the units that are like another one began an article.
type share struct{ all, began int }

func (s *share) add(begins bool) {
	s.all++
	if begins {
		s.began++
	}
}

// value returns the share as one of likeValues.
func (s *share) value() int {
	switch {
	case s.all == 0:
		return 1
	case s.began == 0:
		return 2
	case s.began == s.all:
		return 5
	case 2*s.began >= s.all:
		return 4
	}
	return 3
}

// against returns the value for a number against that of the article before, 0 if unknown.
func against(n, before int) int {
	switch {
	case before == 0:
		return 0
	case n < before:
		return 1
	case n == before:
		return 2
	}
	return 3
}
