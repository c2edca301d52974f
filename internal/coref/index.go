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

// An index is a hash table from the words of names to the entities that bear them. An
// entry is given by its number, counted from 1; 0 is none. The entries of a slot are a
// chain, from the latest to the first.
type index struct {
	heads   []int32 // the latest entry of each slot; a power of two of them
	entries []entry
}

// An entry says that a word stands in the name of an entity.
type entry struct {
	hash   uint32 // of the word, or of first and last word together
	member int32  // the number of the entity
	next   int32  // the entry before it in its slot
	rank   rank
}

// reset empties the index and makes room for about so many words.
func (x *index) reset(hint int) {
	size := 64
	for size < hint {
		size *= 2
	}
	if cap(x.heads) < size {
		x.heads = make([]int32, size)
	}
	x.heads = x.heads[:size] // not all of it, which a long story may have grown
	clear(x.heads)
	x.entries = x.entries[:0]
}

// add adds an entry for a word in the name of the entity member.
func (x *index) add(hash uint32, member int, r rank) {
	if len(x.entries) >= 2*len(x.heads) {
		x.grow()
	}
	head := &x.heads[x.slot(hash)]
	x.entries = append(x.entries, entry{hash, int32(member), *head, r})
	*head = int32(len(x.entries))
}

// slot returns the place of a hash in heads.
func (x *index) slot(hash uint32) uint32 {
	return (hash * 0x9e3779b1 >> 7) & uint32(len(x.heads)-1)
}

// grow multiplies the slots by four and chains the entries anew.
func (x *index) grow() {
	if n := max(64, 4*len(x.heads)); n <= cap(x.heads) {
		x.heads = x.heads[:n] // there since a longer story
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

// first returns the latest entry of the hash, of whatever rank; 0 if there is none.
func (x *index) first(hash uint32) int32 {
	if len(x.heads) == 0 {
		return 0
	}
	return x.skip(x.heads[x.slot(hash)], hash)
}

// next returns the entry of the hash before the entry at; 0 if there is none.
func (x *index) next(at int32, hash uint32) int32 { return x.skip(x.entries[at-1].next, hash) }

// skip returns the entry at or the next in its slot that has the hash; 0 if there is
// none.
func (x *index) skip(at int32, hash uint32) int32 {
	for at != 0 && x.entries[at-1].hash != hash {
		at = x.entries[at-1].next
	}
	return at
}
