// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package coref

import (
	"math"
	"strings"

	"github.com/newswire-go/newswire/internal/gazetteer"
	"github.com/newswire-go/newswire/internal/lexicon"
	"github.com/newswire-go/newswire/internal/names"
	story "github.com/newswire-go/newswire/internal/text"
)

// How far the antecedent of a mention is looked for.
const (
	maxBack     = 10 // sentences back
	maxMentions = 60 // names back
	maxAhead    = 24 // names behind a description
	enough      = 4  // candidates, if the next is further back than enoughBack
	enoughBack  = 4
	maxOpenings = 3 // sentences back that may open with a description
	maxRecent   = 4 // of those who spoke before
	ledeEnd     = 2 // sentences
)

// A Considered is a candidate with its features.
type Considered struct {
	Ref      Ref      // ID is None for "none of them"
	Features []uint16 // places in Features
}

// A candidate is an entity that a mention may mean, with the evidence for it before
// the mention.
type candidate struct {
	id       int
	at       int // where it was last referred to, -1 if only behind the mention
	named    int // the same, by its name
	subject  int // the same, if the name is a subject; else -1
	place    place
	as       reference
	mention  int // that name, -1 if there is none
	atIn     int // the sentence of at, -1 if that is -1
	namedIn  int // the same of named
	seen     int // names in reach
	spoke    int // place among those who spoke before, the last 1; 0 if it did not
	chained  bool
	match    match
	rest     int // words of a description that its roles do not have
	sum      int32
	features []uint16 // kept for Trace
}

// A search weighs the entities that a mention may mean.
type search struct {
	c           *Entities
	form        Form
	pos         int
	hint        Hint
	want        gender
	description *description // of AsPerson and AsBody
	fits        func(id int) bool
	here        int // the sentence of the mention
	ask         int32
	candidates  []candidate
	latest      int // where a candidate is named or described last as a subject
	second      int // the same of the others
	count       int // the most names in full of a candidate
	nextCount   int // the same of the others
	named       int // candidates that are named or described or speak in the paragraph of the mention
	most        match
	holders     int // candidates with the match most
	holder      int // the first of them
	none        candidate
	traced      bool // its candidates are for Trace
}

// begin starts a search.
func (c *Entities) begin(form Form, pos int, hint Hint) search {
	c.asks++
	return search{c: c, traced: c.Trace != nil && c.nested == 0, form: form, pos: pos, hint: hint, here: c.SentenceAt(min(pos, len(c.Text)-1)), ask: c.asks, candidates: c.candidates[:0]}
}

// number returns the number of the form among those that are weighed.
func (s *search) number() int { return int(s.form) - 1 }

// meet returns the candidate that the entity is, nil if it cannot be meant. at is
// where the story refers to it.
func (s *search) meet(id, at int) *candidate {
	p := &s.c.members[id]
	if p.ask != s.ask {
		p.ask, p.slot = s.ask, None
		if !s.fits(id) {
			return nil
		}
		k := candidate{id: id, at: -1, named: -1, mention: -1}
		if d := s.description; d != nil {
			if k.match, k.rest = d.matchOf(id); d.calledOnly && k.match < nounMatch {
				return nil
			}
		}
		s.c.members[id].slot = int32(len(s.candidates))
		s.candidates = append(s.candidates, k)
	} else if p.slot == None {
		return nil
	}
	k := &s.candidates[s.c.members[id].slot]
	if at > k.at && at < s.pos {
		k.at, k.as = at, byName
	}
	return k
}

// gather finds the candidates: those named before the mention, those who spoke, those
// who are described at the head of a sentence and whom the last pronoun means.
func (s *search) gather() {
	c := s.c
	s.gatherOpenings()
	for i := range s.hint.Recent[:min(len(s.hint.Recent), maxRecent)] {
		r := &s.hint.Recent[i]
		if r.ID < 0 || r.ID >= len(c.members) {
			continue
		}
		if k := s.meet(r.ID, r.At); k != nil {
			k.spoke = i + 1
			if k.at == r.At {
				k.as = spoken
			}
		}
	}
	if l := c.lastLink(s.pos, s.want); l != nil && l.id != None {
		if k := s.meet(int(l.id), int(l.at)); k != nil {
			k.chained = true
			if k.at == int(l.at) {
				k.as = byPronoun
			}
		}
	}
	s.gatherNames()
}

// gatherOpenings finds the candidates that are described at the head of a sentence.
func (s *search) gatherOpenings() {
	c := s.c
	for n := s.here; n >= 0 && n > s.here-maxOpenings && s.form != AsPerson && s.form != AsBody; n-- {
		o := &c.openings[n]
		start := int(o.start)
		if o.id == None || o.id == unread || start >= s.pos {
			continue
		}
		k := s.meet(int(o.id), start)
		if k == nil || k.at != start {
			continue
		}
		k.as = described
		if int(c.members[k.id].place) == start && c.Lang.At(c.Text, start, story.WordEnd(c.Text, start)).Name&lexicon.Indefinite != 0 {
			k.as = introduced
		}
	}
}

// gatherNames finds the candidates that are named before the mention, for a description
// those that are named behind it too.
func (s *search) gatherNames() {
	c := s.c
	n := s.here
	from := c.MentionAt(s.pos)
	for i := from - 1; i >= 0 && i >= from-maxMentions; i-- {
		for n > 0 && c.Mentions[i].Start < c.Sentences[n].Start && s.here-n <= maxBack {
			n--
		}
		if back := s.here - n; s.description == nil && (back > maxBack && len(s.candidates) > 0 || back > enoughBack && len(s.candidates) >= enough) {
			break
		}
		if s.description == nil && c.inOpening(n, c.Mentions[i].Start) {
			continue // "A spokesman for Lund"
		}
		s.name(i)
	}
	if s.description == nil {
		return
	}
	for i := from; i < min(len(c.Mentions), from+maxAhead); i++ {
		s.name(i)
	}
}

// name takes the name at the place in mentions for a reference to its entity.
func (s *search) name(i int) {
	c := s.c
	m := &c.Mentions[i]
	if m.Flags&(names.Quoted|names.Heading) != 0 || s.form != It && s.form != They && s.form != AsBody && c.Look(m)&(names.HasDeterminer|names.Titled) == names.HasDeterminer {
		return
	}
	id := c.mentioned(m, Hint{})
	k := s.meet(id, int(m.Start))
	if k == nil {
		return
	}
	m = &c.Mentions[i]
	k.seen++
	if int(m.Start) >= s.pos {
		return
	}
	if k.named < int(m.Start) {
		k.named, k.mention = int(m.Start), i
	}
}

// best returns the candidate with the greatest sum of weights, None for none of them,
// and by how much it exceeds the next.
func (s *search) best(none bool) (id int, margin int32) {
	c := s.c
	if c.model == nil {
		c.model = DefaultModel()
	}
	if s.form != PartOfName {
		c.candidates = s.candidates // keeps its memory
	}
	s.compare()
	id, top, next := None, int32(math.MinInt32), int32(math.MinInt32)
	if none {
		top = s.weighNone()
	}
	for i := range s.candidates {
		k := &s.candidates[i]
		s.weigh(k)
		switch {
		case k.sum > top:
			id, top, next = k.id, k.sum, top
		case k.sum > next:
			next = k.sum
		}
	}
	if s.traced {
		s.trace(none)
	}
	if next == math.MinInt32 {
		return id, MaxMargin
	}
	return id, min(top-next, MaxMargin)
}

// compare finds how the candidates stand to one another.
func (s *search) compare() {
	s.latest, s.second = -1, -1
	for i := range s.candidates {
		k := &s.candidates[i]
		k.atIn, k.namedIn = s.sentenceOf(k.at), s.sentenceOf(k.named)
		if n := int(s.c.members[k.id].count); n > s.count {
			s.count, s.nextCount = n, s.count
		} else {
			s.nextCount = max(s.nextCount, n)
		}
		k.subject = -1
		if k.place = s.placeOf(k); k.place <= atMinor {
			k.subject = k.named
		}
		if k.as == described || k.as == introduced {
			k.subject = k.at
		}
		if s.isHere(k.namedIn) || k.as != byPronoun && s.isHere(k.atIn) {
			s.named++
		}
		switch {
		case k.subject > s.latest:
			s.latest, s.second = k.subject, s.latest
		case k.subject > s.second:
			s.second = k.subject
		}
		if s.description != nil {
			if k.match > s.most {
				s.most, s.holder, s.holders = k.match, k.id, 0
			}
			if k.match == s.most {
				s.holders++
			}
		}
	}
}

// sentenceOf returns the sentence of a place, -1 for -1.
func (s *search) sentenceOf(at int) int {
	if at < 0 {
		return -1
	}
	return s.c.SentenceAt(at)
}

// freshAt reports whether no candidate but k is the subject of anything behind the
// place, by its name.
func (s *search) freshAt(at int, k *candidate) bool {
	if s.latest == k.subject {
		return s.second <= at
	}
	return s.latest <= at
}

// weigh sums the weights of the candidate's features.
func (s *search) weigh(k *candidate) {
	c := s.c
	form := s.number()
	place := int(k.place)
	s.add(k, featName+s.backOf(k.namedIn)*places+place)
	back := s.backOf(k.atIn)
	s.add(k, featLast+back*references+int(k.as))
	s.add(k, featBack+form*backs+back)
	s.add(k, featPlace+form*places+place)
	s.add(k, featReference+form*references+int(k.as))
	if k.atIn >= 0 {
		between := c.Sentences[s.here].Paragraph - c.Sentences[k.atIn].Paragraph
		s.add(k, featParagraphs+form*paragraphsMax+int(min(between, paragraphsMax-1)))
	}
	s.add(k, featSpoke+form*4+s.spokeOf(k))
	rank := 0
	for i := range s.candidates {
		if s.candidates[i].at > k.at && c.kind(s.candidates[i].id) != Unknown {
			rank++
		}
	}
	s.add(k, featRank+form*4+min(rank, 3))
	if s.form != PartOfName {
		chain := 0
		if k.chained {
			if chain = 1; s.freshAt(int(c.lastLink(s.pos, s.want).at), k) {
				chain = 2
			}
		}
		s.add(k, featChain+form*3+chain)
	}
	s.add(k, featKind+form*kinds+s.kindOf(k.id))
	s.add(k, featSeen+form*4+countOf(k.seen))
	s.addSigns(k)
	if d := s.description; d != nil {
		s.add(k, featMatch+int(d.class)*matches+int(k.match))
		s.add(k, featRest+int(k.match)*3+min(k.rest, 2))
		only := 0
		if k.match == s.most && s.holders == 1 {
			only = 1
		}
		s.add(k, featHolders+int(k.match)*2+only)
	}
}

func (s *search) add(k *candidate, feature int) {
	k.sum += int32(s.c.model.weights[feature])
	if s.traced {
		k.features = append(k.features, uint16(feature))
	}
}

// backOf returns the class of the sentences from the n-th to the mention; -1 is none.
func (s *search) backOf(n int) int {
	if n < 0 {
		return 7
	}
	switch back := s.here - n; {
	case back <= 3:
		return max(back, 0)
	case back <= 5:
		return 4
	case back <= maxBack:
		return 5
	}
	return 6
}

// placeOf returns the place of the candidate's last name.
func (s *search) placeOf(k *candidate) place {
	if k.mention < 0 {
		return unnamed
	}
	switch s.c.PartOf(&s.c.Mentions[k.mention]) {
	case names.Opener:
		return atOpener
	case names.Subject:
		return atSubject
	case names.Minor:
		return atMinor
	case names.Object:
		return atObject
	}
	return atOther
}

// spokeOf returns whether the candidate spoke before and is the last who did.
func (s *search) spokeOf(k *candidate) int {
	switch {
	case k.spoke == 0:
		return 0
	case k.spoke > 1:
		return 1
	case s.freshAt(s.hint.Recent[0].At, k):
		return 3
	}
	return 2
}

func (s *search) kindOf(id int) int {
	kind := s.c.kind(id)
	if kind == Unknown && s.c.isDoubtful(id) {
		return kinds - 1
	}
	return int(kind)
}

// countOf returns the class of a number of mentions.
func countOf(n int) int {
	switch {
	case n <= 1:
		return 0
	case n == 2:
		return 1
	case n <= 4:
		return 2
	}
	return 3
}

// addSigns adds the features of the signs that the candidate has.
func (s *search) addSigns(k *candidate) {
	c := s.c
	p := &c.members[k.id]
	add := func(is sign, ok bool) {
		if ok {
			s.add(k, featSign+s.number()*signs+int(is))
		}
	}
	add(signSingle, p.flags&names.Single != 0)
	add(signLede, int(p.near) < len(c.Mentions) && p.place == 0 && int(c.Mentions[p.near].Start) < c.SentenceEnd(min(ledeEnd, len(c.Sentences))-1))
	add(signRole, p.place == 0 && len(c.rolesOf(k.id)) > 0)
	add(signKnown, s.want != anyGender && c.genderOf(k.id) == s.want)
	add(signMain, int(p.count) == s.count && s.count > s.nextCount)
	if p.kind == Unknown && p.place == 0 {
		c.readUnknown(p)
		add(signPlace, p.isPlace)
		add(signWord, p.isWord)
	}
	if k.mention < 0 {
		return
	}
	m := &c.Mentions[k.mention]
	add(signParagraph, s.opensParagraph(k))
	add(signAlone, s.named == 1 && s.isHere(k.namedIn))
	add(signJoined, c.IsJoined(m))
	add(signSays, c.SaysBeside(m))
}

// readUnknown finds out whether the name of an entity of no known kind is a place's, and
// whether a word of the language opens it: "Binance" has neither, "Britain" and "Weekly"
// one.
func (c *Entities) readUnknown(p *entity) {
	if p.isRead {
		return
	}
	p.isRead = true
	_, p.isPlace = gazetteer.LookupArea(p.name)
	if !p.isPlace {
		_, size, ok := gazetteer.LookupCity(p.name)
		p.isPlace = ok && size >= gazetteer.Great
	}
	w, _, _ := strings.Cut(p.name, " ")
	p.isWord = *c.Lang.Find(w) != (lexicon.Entry{}) || c.Lang.IsAdverb(w)
}

// isUnlisted reports whether the name of an entity is neither a place's nor opened by a word
// of the language, so that its capital is a name's at the head of a sentence too.
func (c *Entities) isUnlisted(id int) bool {
	p := &c.members[id]
	c.readUnknown(p)
	return !p.isPlace && !p.isWord && !c.Lang.IsPlural(p.name)
}

// isHere reports whether the n-th sentence is in the paragraph of the mention; -1 is
// not.
func (s *search) isHere(n int) bool {
	return n >= 0 && s.c.Sentences[n].Paragraph == s.c.Sentences[s.here].Paragraph
}

// opensParagraph reports whether the candidate's last name stands in the first sentence
// of the paragraph of the mention.
func (s *search) opensParagraph(k *candidate) bool {
	n := k.namedIn
	return s.isHere(n) && (n == 0 || s.c.Sentences[n-1].Paragraph != s.c.Sentences[n].Paragraph)
}

// weighNone returns the sum of the weights of "none of them".
func (s *search) weighNone() int32 {
	s.none = candidate{id: None}
	k := &s.none
	s.add(k, featNone+s.number()*4+min(len(s.candidates), 3))
	d := s.description
	if d == nil {
		return k.sum
	}
	matched := 0
	if s.most != noMatch {
		matched = 1
	}
	s.add(k, featNoneNoun+int(d.class)*4+matched)
	spoke := 2
	if len(s.hint.Recent) > 0 {
		spoke = 3
	}
	s.add(k, featNoneNoun+int(d.class)*4+spoke)
	for i, ok := range [noneSigns]bool{d.modified, d.of, d.byName, d.local, d.modifiers == "" && !d.of, d.introduced} {
		if ok {
			s.add(k, featNoneSign+i)
		}
	}
	return k.sum
}

// trace calls Trace with the candidates.
func (s *search) trace(none bool) {
	var list []Considered
	if none {
		list = append(list, Considered{Ref{ID: None}, s.none.features})
	}
	for i := range s.candidates {
		k := &s.candidates[i]
		list = append(list, Considered{s.c.ref(k.id, k.at), k.features})
	}
	s.c.Trace(s.pos, s.form, list)
}
