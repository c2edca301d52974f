// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package page

import (
	"math"
	"strings"

	"github.com/newswire-go/newswire/internal/charset"
	"github.com/newswire-go/newswire/internal/dump/lines"
	"github.com/newswire-go/newswire/internal/dump/scan"
	"github.com/newswire-go/newswire/internal/lexicon"
)

// maxLag is the most nodes after a node that are scored before its state is decided.
const maxLag = 12

// kept is how many nodes that have a state are still looked at.
const kept = max(reach, lookback)

// beam is how much worse than the best a path may be to be followed.
const beam = 320

// A Labeler labels the lines of a page.
type Labeler struct {
	In       *charset.Reader
	Stop     func(i int) bool       // whether the i-th line ahead is no part of a page
	Boundary func(line string) bool // whether the caller begins an article with the line; may be nil
	Model    *Model                 // nil for the one of weights.txt
	// Observe, if not nil, is called with the features of every unit that the model
	// labels, for training.
	Observe func(u *Unit, features []int)

	ahead int  // lines of In that have been read into units
	ended bool // there are no more lines
	eof   bool // because the dump ends
	wrap  wrapper
	cut   cutter
	gap   int // blank lines since the last unit
	ctx   context
	view  view

	// A node is a unit that the model labels. The others follow the node before them.
	units   []*Unit // all from the first that has not been taken, and some before it
	taken   int     // units[:taken] have been taken
	decided int     // units[:decided] have a state
	nodes   []*Unit // all from the first undecided one, and up to kept before it
	first   int     // nodes[:first] have a state
	scored  int     // nodes[:scored] have a score for each state
	set     int     // nodes[:set] have the attributes that the units around give
	history history // of the nodes that have a state

	lastUnit   State // of the last decided unit
	lastNode   State // of the last decided node
	nodeBefore State // of the last decided node but one
	run        int   // paragraphs in a row
	runGap     int   // blank lines between them
	begun      bool  // a node has been scored
	found      bool  // an article has begun
	free       []*Unit
}

// Pending reports whether l has read lines that have not been skipped.
func (l *Labeler) Pending() bool { return l.ahead > 0 }

// Front returns the next unit with its state, nil after the last one.
func (l *Labeler) Front() *Unit {
	for l.decided == l.taken {
		if !l.decide() {
			return nil
		}
	}
	return l.units[l.taken]
}

// Take passes over the unit that Front has returned.
func (l *Labeler) Take() {
	u := l.units[l.taken]
	l.In.Skip(u.lines)
	l.ahead -= u.lines
	l.taken++
	u.taken = true
	l.release(u)
}

// RefersBack reports whether a paragraph that has been read and not taken opens with a
// quotation mark or with a word that refers to a paragraph before: "He", "Their", "But".
// "It" may be the first word of an article.
func (l *Labeler) RefersBack() bool {
	for _, u := range l.units[l.taken:] {
		if u.Kind != lines.Text || u.Joins {
			continue
		}
		head := u.Text()
		word, _, _ := strings.Cut(string(head[:min(len(head), maxOpener)]), " ")
		is := lexicon.English().Find(word)
		if is.Class&(lexicon.ThirdPerson|lexicon.Neuter) == lexicon.ThirdPerson || is.Class&lexicon.Coordinator != 0 || is.ID == lexicon.WordBut || strings.IndexAny(word, "'\"‘“") == 0 {
			return true
		}
	}
	return false
}

// maxOpener is the most bytes of the word that opens a paragraph.
const maxOpener = 32

// release makes a unit available again that is used no more.
func (l *Labeler) release(u *Unit) {
	if u.taken && !u.node {
		l.free = append(l.free, u)
	}
}

// Rest skips the blank lines behind the last unit and makes l ready for another
// page.
func (l *Labeler) Rest() {
	l.In.Skip(l.ahead)
	*l = Labeler{In: l.In, Stop: l.Stop, Boundary: l.Boundary, Model: l.Model, Observe: l.Observe, found: l.found, free: l.free}
}

// decide decides on the state of more units. It returns false if there are none.
func (l *Labeler) decide() bool {
	for {
		// Units behind a node are decided with it.
		for l.decided < len(l.units) && l.followsNode() {
			l.follow()
		}
		if l.decided > l.taken {
			return true
		}
		switch {
		case l.score():
			l.settle(false)
		case l.first < len(l.nodes):
			l.settle(true)
		default:
			return false
		}
	}
}

// followsNode reports whether the first undecided unit is no node. The node that it
// follows has a state.
func (l *Labeler) followsNode() bool {
	return l.first == len(l.nodes) || l.units[l.decided] != l.nodes[l.first]
}

// follow gives the first undecided unit, which is no node, its state: a line that goes on
// with a paragraph has that of the paragraph, and a paragraph deep in a run of them
// begins an article if the nodes before it all do.
func (l *Labeler) follow() {
	u := l.units[l.decided]
	s := l.lastUnit.goesOn()
	switch {
	case u.Joins:
	case l.lastNode == BeginBody && l.nodeBefore == BeginBody:
		s = BeginBody
	case s == Outside && u.mustStay():
		s = BeginBody
	}
	u.State, l.lastUnit = s, s
	l.decided++
}

// score scores the next node. It returns false if there is none.
func (l *Labeler) score() bool {
	for len(l.nodes) <= l.scored+1+lookahead && l.pageEnd(l.scored) == len(l.nodes) && l.pull() {
	}
	if l.scored == len(l.nodes) {
		return false
	}
	u := l.nodes[l.scored]
	if u.Kind == lines.Stamp {
		l.ctx, l.set = context{}, l.scored
	}
	end := l.pageEnd(l.scored)
	for ; l.set < min(end, l.scored+2); l.set++ {
		l.ctx.describe(l.nodes[l.set:min(end, l.set+1+lookahead)])
		l.ctx.add(l.nodes[l.set])
	}
	h := l.recent()
	h.describe(u)
	l.setView(end)
	var prev *Unit
	if l.begun {
		prev = l.nodes[l.scored-1]
	}
	if l.Observe != nil {
		l.Observe(u, featuresOf(&l.view))
	}
	m := l.Model
	if m == nil {
		m = trained()
	}
	m.step(prev, u, m.emit(&l.view))
	l.begun = true
	l.scored++
	return true
}

// setView sets the view of the node that is to be scored. The page ends before the node end.
func (l *Labeler) setView(end int) {
	begin := l.scored // the first node of the page that is in the view
	for begin > 0 && begin > l.scored-reach && l.nodes[begin].Kind != lines.Stamp {
		begin--
	}
	for i := range 2*reach + 1 {
		if k := l.scored + i - reach; k >= begin && k < end {
			l.view.set(i, l.nodes[k])
		} else {
			l.view.set(i, nil)
		}
	}
}

// pageEnd returns the number of nodes up to the next page stamp behind the k-th, which
// begins another page.
func (l *Labeler) pageEnd(k int) int {
	for k++; k < len(l.nodes); k++ {
		if l.nodes[k].Kind == lines.Stamp {
			return k
		}
	}
	return len(l.nodes)
}

// recent returns the history on the best path so far.
func (l *Labeler) recent() history {
	h := l.history
	if l.first == l.scored {
		return h
	}
	var path [maxLag + 2]State
	k := l.scored - 1
	s := State(0)
	for t := range states {
		if l.nodes[k].score[t] > l.nodes[k].score[s] {
			s = t
		}
	}
	for ; k >= l.first; k-- {
		path[k-l.first] = s
		s = l.nodes[k].back[s]
	}
	for k := l.first; k < l.scored; k++ {
		if l.nodes[k].Kind == lines.Stamp {
			h = history{}
		}
		h.add(l.nodes[k], path[k-l.first])
	}
	return h
}

const never = math.MinInt32 / 2

// step finds the best path to each state of u.
func (m *Model) step(prev, u *Unit, emit row) {
	may := u.allowed()
	for s := range states {
		u.score[s], u.back[s] = never, Outside
	}
	if prev == nil {
		for s := range states {
			if mayFollow[Outside]&may&(1<<s) != 0 {
				u.score[s] = int32(m.initial[s])
			}
		}
	} else {
		for p, before := range prev.score {
			if before <= never {
				continue
			}
			next, trans := mayFollow[p]&may, &m.trans[p]
			for s := range states {
				if score := before + int32(trans[s]); score > u.score[s] && next&(1<<s) != 0 {
					u.score[s], u.back[s] = score, State(p)
				}
			}
		}
	}
	// Scores are kept small: only their differences count.
	best := int32(never)
	for s := range states {
		if u.score[s] > never {
			u.score[s] += int32(emit[s])
			best = max(best, u.score[s])
		}
	}
	for s := range states {
		if u.score[s] > never {
			u.score[s] -= best
		}
	}
}

// settle decides on nodes, from the first undecided one on: on each to which all paths
// within the beam give the same state, on the first one in any case if more than maxLag are
// undecided, and on all at the end.
func (l *Labeler) settle(end bool) {
	for l.first < l.scored {
		// Follow the paths back to the first undecided node.
		var at [states]State
		var from set // states of the first node on a path that is followed
		best := State(0)
		u := l.nodes[l.scored-1]
		for s := range states {
			at[s] = s
			if u.score[s] > u.score[best] {
				best = s
			}
		}
		if end && l.eof && l.wholePage(best) {
			l.commitWhole()
			return
		}
		for k := l.scored - 1; k > l.first; k-- {
			for s := range at {
				at[s] = l.nodes[k].back[at[s]]
			}
		}
		for s := range states {
			if u.score[s] >= -beam {
				from |= 1 << at[s]
			}
		}
		if from&(from-1) != 0 && !end && l.scored-l.first <= maxLag {
			return
		}
		l.commit(at[best])
		for s := range states {
			if at[s] != at[best] {
				u.score[s] = never
			}
		}
	}
}

// wholePage reports whether no article has begun and none begins on the best path to the
// last node, which ends in the state s.
func (l *Labeler) wholePage(s State) bool {
	for k := l.scored - 1; k >= l.first; k-- {
		if s.Begins() {
			return false
		}
		s = l.nodes[k].back[s]
	}
	return !l.found
}

// commitWhole makes all undecided nodes one article, from the first that is more than
// boilerplate: a dump that holds text holds an article.
func (l *Labeler) commitWhole() {
	for l.first < len(l.nodes) {
		s := Body
		if u := l.nodes[l.first]; !l.found {
			switch {
			case u.allowed()&beginStates == 0:
				s = Outside
			case u.Kind == lines.Headline && l.first+1 < len(l.nodes):
				s = BeginHead
			default:
				s = BeginBody
			}
		}
		l.commit(s)
	}
}

// commit gives the first undecided node its state.
func (l *Labeler) commit(s State) {
	u := l.nodes[l.first]
	for l.units[l.decided] != u {
		l.follow()
	}
	if u.Kind == lines.Stamp {
		l.history = history{}
	}
	l.history.add(u, s)
	u.State, l.lastUnit, l.nodeBefore, l.lastNode = s, s, l.lastNode, s
	l.found = l.found || s.Begins()
	l.decided++
	l.first++
	if l.first > kept {
		n := l.first - kept
		for _, old := range l.nodes[:n] {
			old.node = false
			l.release(old)
		}
		l.nodes = l.nodes[:copy(l.nodes, l.nodes[n:])]
		l.first, l.set, l.scored = l.first-n, l.set-n, l.scored-n
	}
}

// pull reads one more unit. It returns false at the end of the page.
func (l *Labeler) pull() bool {
	for !l.ended {
		if l.cut.left() {
			l.push(l.cut.next())
			return true
		}
		line, ok := l.In.Peek(l.ahead)
		if !ok || l.Stop(l.ahead) {
			l.ended, l.eof = true, !ok
			break
		}
		l.ahead++
		if i, j := scan.Trim(line.Text); i == j {
			l.gap++
			continue
		}
		l.cut.reset(line)
	}
	return false
}

// push adds the part of the line that is cut from i to j to the units.
func (l *Labeler) push(i, j int) {
	u := l.unit()
	u.Line = l.cut.line
	last := !l.cut.left()
	part := u.Line.Text[i:j]
	u.Dateline.End = 0
	x, ok := lines.LookAt(part, &u.Dateline)
	if !ok {
		// A bullet alone, or the like.
		x.Kind = lines.Rule
		x.I, x.J = scan.Trim(part)
	}
	u.Look = x
	u.I += i
	u.J += i
	u.Gap = l.gap
	if x.Feed {
		u.Gap += feedGap
	}
	u.lines = 0
	u.lines = l.gap
	if last {
		u.lines++
	}
	text := u.Text()
	u.forced = l.Boundary != nil && l.Boundary(string(text))
	u.Joins = false
	if i == 0 {
		joins := l.wrap.joins(&u.Look, text, u.Gap, func(k int) []byte {
			line, ok := l.In.Peek(l.ahead + k)
			if !ok {
				return nil
			}
			a, b := scan.Trim(line.Text)
			return line.Text[a:b]
		})
		u.Joins = joins && !u.forced && u.Kind != lines.Stamp && len(l.nodes) > 0
	}
	l.gap = 0
	if 2*l.taken >= len(l.units) && len(l.units) == cap(l.units) {
		l.units = l.units[:copy(l.units, l.units[l.taken:])]
		l.decided, l.taken = l.decided-l.taken, 0
	}
	l.units = append(l.units, u)
	if !u.Joins && !l.inRun(u, i == 0 && last) {
		u.node = true
		u.own()
		l.nodes = append(l.nodes, u)
	}
}

// maxRun is how many paragraphs in a row, with the same number of blank lines between
// them, are nodes. Those behind them follow the last of these, which makes plain copy
// twice as fast to split.
const maxRun = 3

// inRun reports whether the unit, a whole line or not, is deep in a run of paragraphs.
func (l *Labeler) inRun(u *Unit, whole bool) bool {
	if !whole || u.forced || u.Look != (lines.Look{J: len(u.Line.Text)}) {
		l.run = 0
		return false
	}
	if u.Gap != l.runGap {
		l.run, l.runGap = 0, u.Gap
	}
	l.run++
	return l.run > maxRun
}

// feedGap is how many blank lines a form feed counts for.
const feedGap = 3

// unit returns a zero unit.
func (l *Labeler) unit() *Unit {
	if n := len(l.free); n > 0 {
		u := l.free[n-1]
		l.free = l.free[:n-1]
		u.attrs = noAttrs
		u.taken, u.node = false, false
		return u
	}
	return &Unit{attrs: noAttrs}
}
