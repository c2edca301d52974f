// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package names

import (
	"bytes"
	"slices"
	"sort"
	"strings"

	"github.com/newswire-go/newswire/internal/lexicon"
	"github.com/newswire-go/newswire/internal/marks"
	story "github.com/newswire-go/newswire/internal/text"
)

// None is the Entity of a mention whose entity is not known.
const None = -1

// A Reader reads the names of one story, and keeps them in order.
type Reader struct {
	story.Lexed
	Mentions []Mention       // in order
	upTo     story.Lexed     // the story or other as far as the end of a phrase
	other    story.Lexed     // the words of PhraseOf
	from     *story.Lexed    // which is read: the story or upTo
	reading  story.Paragraph // the words of a phrase
	family   Family
	words    [maxWords]word
	title    titleWord // kept for its memory
	scratch  []Mention // of the phrase

	tags   []byte  // of the last word of each mention, close together for going through them
	nexts  []int32 // of each mention: see Next
	latest []int32 // a hash table of the mentions, kept for its memory
	about  Flags   // of the paragraph being read: Heading

	acronyms []uint32 // hashes of the initials of titles before names; see isAcronym
	titled   int      // how many mentions acronyms has been read from
	ranks    []uint32 // hashes of unlisted words before full names; see isRank
	openers  bool     // a family name is a word that opens sentences: "Mike Read"
	nick     uint32   // hash of the nickname in the run being read, 0 for none
}

// A Family keeps the names that a Reader has read so far.
type Family interface {
	// AddName takes a name in full, the at-th mention, and returns the number of
	// the entity that it means.
	AddName(m *Mention, at int) int
	// Known reports whether the word is the family name of an entity.
	Known(hash uint32) bool
	// HasName reports whether an entity has the first and last word.
	HasName(first, last uint32) bool
	// Shortens reports whether the words, of which the hashes are those of the first and
	// the last, end the name of an entity or begin that of a person.
	Shortens(first, last uint32, words string) bool
}

// ReadNames reads the names of a story, and its words as [story.Lexed.Read] does.
func (r *Reader) ReadNames(lang *lexicon.Language, text string, dateline int, quoted []marks.Quotation, family Family) {
	r.Read(lang, text, dateline, quoted)
	r.family = family
	r.Mentions, r.ranks, r.openers = r.Mentions[:0], r.ranks[:0], false
	r.acronyms, r.titled = r.acronyms[:0], 0
	r.from = &r.Lexed
	for i := 0; i < len(r.List); {
		i = r.readParagraph(i)
	}
	r.about = 0
	r.index()
}

// index indexes the mentions that were read, and marks those in the dateline and between
// quotation marks.
func (r *Reader) index() {
	mentions := r.Mentions
	i := 0
	for i < len(mentions) && int(mentions[i].Start) < r.Dateline {
		mentions[i].Flags |= Quoted
		i++
	}
	for _, q := range r.Quotes {
		for i < len(mentions) && int(mentions[i].Start) < q.Start {
			i++
		}
		for ; i < len(mentions) && int(mentions[i].Start) < q.End; i++ {
			mentions[i].Flags |= Quoted
		}
	}
	tags := slices.Grow(r.tags[:0], len(mentions))[:len(mentions)]
	for i := range mentions {
		tags[i] = tag(mentions[i].Last)
	}
	r.tags = tags
	r.chain()
}

// chain links each mention with the next one of the same last word.
func (r *Reader) chain() {
	size := 64
	for size < 2*len(r.Mentions) {
		size *= 2
	}
	latest := slices.Grow(r.latest[:0], size)[:size] // the place plus one of the first mention of a word, by its hash
	clear(latest)
	nexts := slices.Grow(r.nexts[:0], len(r.Mentions))[:len(r.Mentions)]
	for i := len(r.Mentions) - 1; i >= 0; i-- {
		last := r.Mentions[i].Last
		slot := last * 0x9e3779b1 >> 7 & uint32(size-1)
		for latest[slot] != 0 && r.Mentions[latest[slot]-1].Last != last {
			slot = (slot + 1) & uint32(size-1)
		}
		if nexts[i] = int32(len(r.Mentions)); latest[slot] != 0 {
			nexts[i] = latest[slot] - 1
		}
		latest[slot] = int32(i + 1)
	}
	r.nexts, r.latest = nexts, latest
}

// Next returns the place of the first mention behind the i-th whose last word is the
// same, len(Mentions) if there is none. It takes a tenth of the time of Named.
func (r *Reader) Next(i int) int { return int(r.nexts[i]) }

// MentionAt returns the place in Mentions of the first that begins at pos or after it,
// len(Mentions) if there is none.
func (r *Reader) MentionAt(pos int) int {
	return sort.Search(len(r.Mentions), func(i int) bool { return int(r.Mentions[i].Start) >= pos })
}

// Named returns the first of the mentions from i to j whose last word has the hash
// last; j if there is none.
func (r *Reader) Named(last uint32, i, j int) int {
	for i < j {
		k := bytes.IndexByte(r.tags[i:j], tag(last))
		if k < 0 {
			break
		}
		if i += k; r.Mentions[i].Last == last {
			return i
		}
		i++
	}
	return j
}

// tag returns the part of a hash that most others do not share.
func tag(hash uint32) byte { return byte(hash >> 8) }

// inPhrase reports whether a phrase is read, whose mentions go to scratch.
func (r *Reader) inPhrase() bool { return r.from == &r.upTo }

// addMention appends a mention, and hands a name in full to the family.
func (r *Reader) addMention(text string, m *Mention) {
	if r.inPhrase() {
		if m.Flags&looked == 0 {
			m.Flags |= before(r.from, r.from.At(int(m.Start))) | looked
		}
		r.scratch = append(r.scratch, *m)
		return
	}
	if m.Flags&Body != 0 {
		r.attachOwner(text, m)
	}
	if before := text[:m.Start]; strings.HasSuffix(before, "orn ") && (strings.HasSuffix(before, " born ") || strings.HasSuffix(before, "Born ")) {
		m.Flags |= Heading // the name of someone who is called otherwise
	}
	if m.Nick == 0 && m.Flags&(Single|Body) == 0 && int(m.End) < len(text) && text[m.End] == ',' {
		m.Nick = r.knownAs(text, int(m.End))
	}
	r.Mentions = append(r.Mentions, *m)
	if m.Flags&(Single|Heading) == 0 {
		m := &r.Mentions[len(r.Mentions)-1]
		m.Entity = int32(r.family.AddName(m, len(r.Mentions)-1))
	}
}

// attachOwner takes the owner of a body into its name: "Qatar's Ministry of the
// Interior".
func (r *Reader) attachOwner(text string, m *Mention) {
	if len(r.Mentions) == 0 {
		return
	}
	p := &r.Mentions[len(r.Mentions)-1]
	if p.Flags&Possessive == 0 || m.Start-p.End > 5 || m.Start-p.End < 3 {
		return
	}
	end := strings.IndexByte(text[m.Name:m.End], ' ')
	if end < 0 {
		return
	}
	name := text[m.Name:m.End]
	if r.Lang.Find(name[:end]).Name&lexicon.Owned == 0 && r.Lang.Find(name[strings.LastIndexByte(name, ' ')+1:]).Name&lexicon.Owned == 0 {
		return
	}
	m.Start, m.Name, m.Owner = p.Name, p.Name, p.Last
}

// A Mention is a name as it stands in the story, with its titles.
type Mention struct {
	Start, Name, End int32  // name: where the name proper begins, after titles
	First, Last      uint32 // hashes of the words of the name proper
	Owner            uint32
	Nick             uint32 // hash of the nickname in it: "Robert “Bob” Ruiz"; 0 for none
	Entity           int32  // None until it is known
	Before           int32  // place in mentions of the entity's mention in full before this; None for none
	place, next      int32  // see placeOf and behind; 0 before their first call
	Words            uint8
	part             part // its part in the clause; unread until PartOf is called
	Flags            Flags
	Outside          bool // it stands in other words than the story's, as in a headline
}

// placeOf returns the place among the words of the story of the first of a mention, titles
// included.
func (r *Reader) placeOf(m *Mention) int {
	if m.place == 0 {
		m.place = int32(r.At(int(m.Start))) + 1
	}
	return int(m.place) - 1
}

// behind returns the place among the words of the story of the first behind a mention.
func (r *Reader) behind(m *Mention) int {
	if m.next == 0 {
		m.next = int32(r.At(int(m.End))) + 1
	}
	return int(m.next) - 1
}

// isQuoted reports whether the place is in the dateline or between quotation marks.
func (r *Reader) isQuoted(i int) bool {
	if i < r.Dateline {
		return true
	}
	k := sort.Search(len(r.Quotes), func(k int) bool { return r.Quotes[k].End > i })
	return k < len(r.Quotes) && r.Quotes[k].Start <= i
}
