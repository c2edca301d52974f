// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package page

import (
	"slices"

	"github.com/newswire-go/newswire/internal/dump/lines"
)

// lookahead is how many units after a unit its attributes depend on.
const lookahead = 6

// lookback is how many units before a unit are compared with it as they are. Those before
// them leave traces.
const lookback = 4

// A trace is the part of a previous unit that later ones are compared with.
type trace struct {
	text, open, end uint32
	after           bool // it came after the first long line
	near            bool // it came shortly before the first long line
}

// maxStems is how many stems of a unit are compared with those of others.
const maxStems = 24

// stems are hashes of the words of a unit, without their endings.
type stems struct {
	n    int
	hash [maxStems]uint16
	has  [16]uint64 // a bit for each hash, by its low ten bits: most words are not shared
}

func (a *stems) reset() { a.n, a.has = 0, [16]uint64{} }

func (a *stems) add(h uint16) {
	if a.n < maxStems {
		a.hash[a.n] = h
		a.n++
		a.has[h>>6&15] |= 1 << (h & 63)
	}
}

// may reports whether h may be among the stems: most are not, and most of those have no
// bit.
func (a *stems) may(h uint16) bool { return a.has[h>>6&15]>>(h&63)&1 != 0 }

// holds reports whether h is among the stems.
func (a *stems) holds(h uint16) bool { return a.may(h) && slices.Contains(a.hash[:a.n], h) }

// shared returns how many stems of a are stems of b too.
func (a *stems) shared(b *stems) (n int) {
	for _, h := range a.hash[:a.n] {
		if b.holds(h) {
			n++
		}
	}
	return n
}

// nearby is how many units before the first long line belong to the first story's
// head.
const nearby = 3

// memory is how many units back repetitions are looked for.
const memory = 64

// A context summarizes the units of the page before a unit.
type context struct {
	seen    [memory]trace // ring
	n       int           // units so far
	gaps    [4]int        // blank lines between long lines
	sinceDL int
	kinds   [lines.Kinds]int8 // whether the first unit of the form came before (1) or after (2) the first long line
	began   bool              // a long line has come
	since   int               // units since a long line
	prev    [lookback]*Unit   // ring of the units before
}

// back returns the k-th unit before, from 1 to lookback; there must be so many.
func (c *context) back(k int) *Unit { return c.prev[(c.n-k)%lookback] }

// describe sets the attributes of the first unit of ahead that depend on the
// units around it. ahead holds the unit and as many after it as there are, up to
// lookahead.
func (c *context) describe(ahead []*Unit) {
	u := ahead[0]
	c.setGaps(u, ahead)
	c.setRepeats(u)
	c.setWords(u, ahead)
	u.set(atSince, distance(c.since))
	u.set(atSinceDL, distance(c.sinceDL))
	until, untilDL := 0, 0
	for i, v := range ahead[1:] {
		if v.long && until == 0 {
			until = i + 1
		}
		if v.Kind == lines.Dateline && untilDL == 0 {
			untilDL = i + 1
		}
	}
	u.set(atUntil, distance(until))
	u.set(atUntilDL, distance(untilDL))
	u.set(atPlace, bin(c.n, 0, 1, 3, 7, 15))
}

// distance returns the value for a distance of n units, 0 for none.
func distance(n int) int {
	if n < 1 || n > 4 {
		return 4
	}
	return n - 1
}

func (c *context) setGaps(u *Unit, ahead []*Unit) {
	gap := min(u.Gap, 3)
	if c.n == 0 {
		u.set(atGap, 4)
	} else {
		u.set(atGap, gap)
	}
	if len(ahead) > 1 {
		u.set(atGapAfter, min(ahead[1].Gap, 3))
	} else {
		u.set(atGapAfter, 4)
	}
	usual, most := -1, 0
	for i, n := range c.gaps {
		if n > most {
			usual, most = i, n
		}
	}
	if usual < 0 {
		for i, v := range ahead[1:] {
			if v.long && ahead[i].long {
				usual = min(v.Gap, 3)
				break
			}
		}
	}
	switch {
	case usual < 0:
		u.set(atUsual, 0)
	case gap < usual:
		u.set(atUsual, 1)
	case gap == usual:
		u.set(atUsual, 2)
	default:
		u.set(atUsual, 3)
	}
}

func (c *context) setRepeats(u *Unit) {
	prev := uint32(99)
	if c.n > 0 {
		prev = uint32(c.back(1).Kind)
	}
	u.setting = uint32(u.Kind) | prev<<8 | uint32(u.get(atGap))<<16
	u.form = uint32(u.Kind) | uint32(u.Opening.Style)<<8 | uint32(bin(u.get(atLength), 2, 5, 8))<<16 | uint32(u.get(atOpen))<<24
	u.sep = prev | uint32(u.get(atGap))<<8
	if c.n > 0 && c.back(1).size() <= 40 {
		u.sep |= c.back(1).open << 16
	}
	text, open, end, phase := 0, 0, 0, 0
	for i := range min(c.n, memory) {
		s := &c.seen[i]
		if s.open != u.open && s.end != u.end && s.text != u.text {
			continue
		}
		sameText := s.text == u.text && u.text != 0
		if sameText || s.open == u.open && u.size() <= 40 {
			switch {
			case s.near:
				phase = 1
			case s.after:
				phase = 2
			}
		}
		if sameText {
			text++
		}
		if s.open == u.open {
			open++
		}
		if s.end == u.end {
			end++
		}
	}
	switch {
	case phase > 0:
		u.set(atPhase, phase)
	case c.kinds[u.Kind] > 0:
		u.set(atPhase, 2+int(c.kinds[u.Kind]))
	}
	u.set(atSeen, min(text, 2))
	u.set(atSeenOpen, min(open, 2))
	u.set(atSeenEnd, min(end, 2))
}

func (c *context) setWords(u *Unit, ahead []*Unit) {
	var next *Unit
	for _, v := range ahead[1:] {
		if v.long {
			next = v
			break
		}
	}
	n, p := -1, -1
	if next != nil {
		n = u.words.shared(&next.words)
	}
	if c.since > 0 && c.since <= lookback {
		p = u.words.shared(&c.back(c.since).words)
	}
	u.set(atNext, 1+bin(n, 0, 1, 2, 4))
	u.set(atPrev, 1+bin(p, 0, 1, 2, 4))
	if n < 0 {
		u.set(atNext, 0)
	}
	if p < 0 {
		u.set(atPrev, 0)
	}
	switch {
	case n > p:
		u.set(atTopic, 2)
	case n == p:
		u.set(atTopic, 1)
	}
	u.set(atThread, bin(c.thread(ahead[:min(len(ahead), threaded)]), 0, 1, 3, maxThread-1))
	switch {
	case c.n > 0 && u.repeats(c.back(1)):
		u.set(atCopy, 1)
	case len(ahead) > 1 && ahead[1].repeats(u):
		u.set(atCopy, 2)
	case len(ahead) > 2 && ahead[2].repeats(u):
		u.set(atCopy, 3)
	}
}

// threaded is how many units before and ahead atThread depends on.
const threaded = 3

// maxThread is the number from which on atThread does not count.
const maxThread = 8

// thread returns how many stems the units before share with the units ahead, at most
// maxThread.
func (c *context) thread(ahead []*Unit) (n int) {
	var any stems // the bits of all stems before
	before := min(c.n, threaded)
	for i := range before {
		for k, bits := range c.back(i + 1).words.has {
			any.has[k] |= bits
		}
	}
	for _, u := range ahead {
		for _, x := range u.words.hash[:u.words.n] {
			if !any.may(x) {
				continue
			}
			for i := range before {
				if c.back(i + 1).words.holds(x) {
					n++
				}
			}
			if n >= maxThread {
				return maxThread
			}
		}
	}
	return n
}

// hashed is how much of a text goes into its hash.
const hashed = 200

// repeats reports whether the text of u begins with that of v, which is neither very short
// nor long.
func (u *Unit) repeats(v *Unit) bool {
	size := v.size()
	return u.open == v.open && size >= 12 && size <= hashed && u.size() >= size && hash(u.Text(), 0, size) == v.text
}

// add adds a unit to the context.
func (c *context) add(u *Unit) {
	c.seen[c.n%memory] = trace{u.text, u.open, u.end, c.began, false}
	if c.began && c.kinds[u.Kind] == 0 {
		c.kinds[u.Kind] = 2
	}
	if u.long && !c.began {
		c.began = true
		for i := range min(c.n, nearby) {
			c.kinds[c.back(i+1).Kind] = 1
			c.seen[(c.n-1-i)%memory].near = true
		}
	}
	if c.n > 0 && c.back(1).long && u.long && u.Kind != lines.Dateline {
		c.gaps[min(u.Gap, 3)]++
	}
	c.prev[c.n%lookback] = u
	c.n++
	if c.since > 0 {
		c.since++
	}
	if c.sinceDL > 0 {
		c.sinceDL++
	}
	if u.long {
		c.since = 1
	}
	if u.Kind == lines.Dateline {
		c.sinceDL = 1
	}
}
