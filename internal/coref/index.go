// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package coref

// A rank is the place of a word in the name that it leads to, the best first.
type rank uint8

const (
	rankWhole rank = iota // first and last word together
	rankLast              // the family name
	rankFirst
	rankMiddle
	rankInitials // "IDF"
	rankNoun     // "official", for someone described
)

// maxChain is the most entities of one name that are considered, the latest first:
// a story with more of one family is a list.
const maxChain = 48

// An index leads from the hash of a word to the entities in whose names it
// stands.
type index struct {
	heads   []int32 // place in entries plus one
	entries []entry
}

type entry struct {
	hash   uint32
	member int32
	next   int32 // place in entries plus one
	rank   rank
}

func (x *index) reset(hint int) {
	size := 64
	for size < hint {
		size *= 2
	}
	if cap(x.heads) < size {
		x.heads = make([]int32, size)
	}
	x.heads = x.heads[:size] // a short story is not to clear a long one's
	clear(x.heads)
	x.entries = x.entries[:0]
}

func (x *index) add(hash uint32, member int, r rank) {
	if len(x.entries) >= 2*len(x.heads) {
		x.grow()
	}
	head := &x.heads[x.slot(hash)]
	x.entries = append(x.entries, entry{hash, int32(member), *head, r})
	*head = int32(len(x.entries))
}

func (x *index) slot(hash uint32) uint32 {
	return (hash * 0x9e3779b1 >> 7) & uint32(len(x.heads)-1)
}

func (x *index) grow() {
	if n := max(64, 4*len(x.heads)); n <= cap(x.heads) {
		x.heads = x.heads[:n] // a longer story's
		clear(x.heads)
	} else {
		x.heads = make([]int32, n)
	}
	for i := range x.entries {
		e := &x.entries[i]
		head := &x.heads[x.slot(e.hash)]
		e.next, *head = *head, int32(i+1)
	}
}

// first returns the latest entry of the hash and rank, next the one before;
// 0 is none.
func (x *index) first(hash uint32) int32 {
	if len(x.heads) == 0 {
		return 0
	}
	return x.skip(x.heads[x.slot(hash)], hash)
}

func (x *index) next(at int32, hash uint32) int32 { return x.skip(x.entries[at-1].next, hash) }

func (x *index) skip(at int32, hash uint32) int32 {
	for at != 0 && x.entries[at-1].hash != hash {
		at = x.entries[at-1].next
	}
	return at
}
