// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package page

import (
	"math"

	"github.com/newswire-go/newswire/internal/dateline"
	"github.com/newswire-go/newswire/internal/dump/lines"
)

// A State is the part that a unit has in a page.
type State uint8

// The parts of a page.
const (
	Outside   State = iota // boilerplate around articles
	BeginHead              // the first line of an article: its headline
	BeginMeta              // the first line of an article: a byline, date or credit
	BeginBody              // the first line of an article that has no head
	Head                   // another line of the headline
	Meta                   // another line that is no part of headline or body
	Body                   // a paragraph
	Close                  // a credit, copyright line or posting after the body
	states

	// States is the number of states.
	States = int(states)
)

var stateNames = [states]string{"outside", "beginhead", "beginmeta", "beginbody", "head", "meta", "body", "close"}

// Begins reports whether an article begins with a unit in the state.
func (s State) Begins() bool { return s >= BeginHead && s <= BeginBody }

// goesOn returns the state of a line that goes on with the paragraph of a unit in
// the state s.
func (s State) goesOn() State {
	switch s {
	case BeginHead:
		return Head
	case BeginMeta:
		return Meta
	case BeginBody:
		return Body
	}
	return s
}

// A set is a set of states.
type set uint16

func setOf(all ...State) (s set) {
	for _, one := range all {
		s |= 1 << one
	}
	return s
}

const everyState = set(1<<states - 1)

var beginStates = setOf(BeginHead, BeginMeta, BeginBody)

// mayFollow is the states that may follow a state.
var mayFollow = [states]set{
	Outside:   setOf(Outside, BeginHead, BeginMeta, BeginBody),
	BeginHead: everyState,
	BeginMeta: everyState,
	BeginBody: everyState &^ setOf(Head),
	Head:      everyState,
	Meta:      everyState,
	Body:      everyState &^ setOf(Head),
	Close:     setOf(Outside, BeginHead, BeginMeta, BeginBody, Close),
}

// allowed returns the states that a unit may have. A page stamp and a line that the
// caller calls a boundary begin an article; lines that close one never do.
func (u *Unit) allowed() set {
	switch {
	case u.Kind == lines.Stamp:
		if _, headline, _ := lines.ReadStamp(u.Text()); isLink(headline) {
			return everyState &^ beginStates
		}
		return setOf(BeginHead)
	case u.forced && (u.Kind == lines.Headline || u.Kind == lines.Text || u.Kind == lines.Dateline):
		return beginStates
	case u.forced:
		return setOf(BeginMeta)
	}
	switch u.Kind {
	case lines.Rule, lines.Signoff, lines.Credit, lines.Copyright, lines.Boilerplate:
		return everyState &^ beginStates
	}
	if u.mustStay() {
		return everyState &^ setOf(Outside)
	}
	return everyState
}

// MaxOutside is the most bytes of a unit that belongs to no article.
const MaxOutside = 300

// mustStay reports whether a unit is part of an article, whatever its weights say: a
// certain dateline opens one, and a long paragraph is not dropped in silence.
func (u *Unit) mustStay() bool {
	certain := u.Opening.Style == lines.StyleParen || u.Opening.Style != lines.StyleNone && u.Opening.Strength == dateline.Strong
	return certain || u.J-u.I > MaxOutside
}

// A Model holds the weights of the features.
type Model struct {
	rows    []packed // the first has no weight
	rowOf   []uint16 // the row of each feature
	trans   [states]row
	initial row
}

// A row holds a weight for each state.
type row [states]int16

// A packed row holds the weights of a feature as the digits, to the base of 65,536, of two
// numbers. Digits may be negative. So packed rows are added with two additions for the eight
// states, which makes emit three times as fast as adding the weights one by one.
type packed [2]uint64

const (
	digitBits = 16
	digits    = 64 / digitBits
	maxWeight = 127
)

// With more templates a digit of the sum could overflow.
const maxTemplates = math.MaxInt16 / maxWeight

func pack(r *row) (p packed) {
	for s, w := range r {
		w := max(-maxWeight, min(maxWeight, int64(w)))
		p[s/digits] += uint64(w << (s % digits * digitBits))
	}
	return p
}

func (p packed) unpack() (r row) {
	for s := range r {
		n := &p[s/digits]
		r[s] = int16(*n)
		*n = (*n - uint64(r[s])) >> digitBits
	}
	return r
}

// emit returns how much speaks for each state of the unit in the middle of the view.
func (m *Model) emit(v *view) row {
	fs := features()
	rows, rowOf := m.rows, m.rowOf
	var low, high uint64
	for _, t := range fs.singles {
		r := &rows[rowOf[t.feature(v)]]
		low, high = low+r[0], high+r[1]
	}
	for _, t := range fs.pairs {
		r := &rows[rowOf[t.feature(v)]]
		low, high = low+r[0], high+r[1]
	}
	for _, t := range fs.triples {
		r := &rows[rowOf[t.feature(v)]]
		low, high = low+r[0], high+r[1]
	}
	return packed{low, high}.unpack()
}

// featuresOf returns the features of the unit in the middle of the view.
func featuresOf(v *view) []int {
	fs := features()
	all := make([]int, len(fs.templates))
	for i := range fs.templates {
		all[i] = fs.templates[i].feature(v)
	}
	return all
}

// NewModel returns the model that has no weights.
func NewModel() *Model {
	return &Model{rows: make([]packed, 1), rowOf: make([]uint16, features().size)}
}

// Allowed reports whether a unit may have the state.
func (u *Unit) Allowed(s State) bool { return u.allowed()&(1<<s) != 0 }

// May reports whether a state may follow s.
func (s State) May(next State) bool { return mayFollow[s]&(1<<next) != 0 }

// SetWeights sets the weights of a feature for the states. They are cut to ±127.
func (m *Model) SetWeights(feature int, weights [States]int16) {
	r := row(weights)
	m.rowOf[feature] = uint16(len(m.rows))
	m.rows = append(m.rows, pack(&r))
}

// SetTransition sets the weight of a state after another.
func (m *Model) SetTransition(from, to State, w int) { m.trans[from][to] = int16(w) }

// SetInitial sets the weight of a state for the first unit of a page.
func (m *Model) SetInitial(s State, w int) { m.initial[s] = int16(w) }

// Features returns the number of features.
func Features() int { return features().size }

// Name returns the name of the state.
func (s State) Name() string { return stateNames[s] }

// Historical reports whether a feature depends on the states of the units before.
func Historical(f int) bool { return features().historical(f) }
