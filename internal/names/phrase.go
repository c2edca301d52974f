// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package names

import (
	"strings"

	"github.com/newswire-go/newswire/internal/lexicon"
	story "github.com/newswire-go/newswire/internal/text"
)

// Holder returns the name of the person who holds the office whose noun ends at i,
// where the name follows that of the office's body or field.
//
//	secretary general of the Department of Trade Anna Ruiz
//	secretary of state Anna Ruiz
func (r *Reader) Holder(i int) (*Mention, bool) {
	at := r.At(i) + 1
	if r.Entry(at).ID == lexicon.WordThe {
		at++
	}
	if r.Entry(r.At(i)).Class&lexicon.Preposition == 0 || !r.Follows(at) {
		return nil, false
	}
	start := int(r.List[at].Start)
	field := r.fieldEnd(at)
	k := r.MentionAt(field)
	switch {
	case k == len(r.Mentions) || int(r.Mentions[k].Start) != field:
	case field > start:
		m := &r.Mentions[k]
		return m, m.Flags&(Single|Body|Heading) == 0 && GivenIn(r.Text[m.Name:m.End])
	case k+1 < len(r.Mentions):
		m := &r.Mentions[k+1]
		return m, r.Mentions[k].Flags&Body != 0 && m.Start == r.Mentions[k].End+1 && m.Flags&(Titled|Body) == Titled
	}
	return nil, false
}

// SecondRole returns the name of a person who has two descriptions, of which the first
// ends at i and the second stands between a comma and the name.
//
//	Moen's ex-wife, former radio star Anna Ruiz, said
func (r *Reader) SecondRole(i int) (*Mention, bool) {
	at := i + len(", ")
	if !strings.HasPrefix(r.Text[i:], ", ") {
		return nil, false
	}
	for k := r.MentionAt(at); k < len(r.Mentions) && int(r.Mentions[k].Start) < at+maxSecondRole; k++ {
		m := &r.Mentions[k]
		if strings.ContainsAny(r.Text[at:m.Start], ",.;:()\"\n") {
			break
		}
		noun, is := r.NounBefore(m)
		if m.Flags&(Single|Body|Heading) == 0 && noun != "" && (is.Name&PersonNoun != 0 || r.PersonLike(noun, is.Name)) {
			return m, strings.HasPrefix(r.Text[m.End:], ",")
		}
	}
	return nil, false
}

// OfficeEnd returns where the description of an officer ends, whose noun ends at i and of
// which the field or the body goes on before a comma and a name; -1 if there is none.
//
//	The Commissioner for Health, Anna Ruiz, said
//	The Chairman, Senate Committee on Water, Senator Anna Ruiz, said
func (r *Reader) OfficeEnd(i int) int {
	s := &r.Lexed
	first := s.At(i)
	want := Titled // behind the name of a body without "of"
	if s.Entry(first).Class&lexicon.Preposition != 0 {
		want = 0
	} else if s.Kind(first) != story.Comma || !s.NextCapital(first+1) {
		return -1
	}
	for k := first + 1; k < len(s.List)-1 && int(s.List[k].Start) < i+maxOffice; k++ {
		switch is := s.Entry(k); {
		case s.Kind(k) == story.Comma:
			start := s.List[k+1].Start
			j := r.MentionAt(int(start))
			if j == len(r.Mentions) || r.Mentions[j].Start != start {
				continue
			}
			if m := &r.Mentions[j]; m.Flags&Titled != 0 || want == 0 && r.isPersonal(m) {
				return int(s.List[k].Start)
			}
		case !s.IsWord(k) && s.Kind(k) != story.Genitive, is.Class&(lexicon.Auxiliary|lexicon.Finite|lexicon.Subject|lexicon.Relative) != 0,
			s.Small(k) && (is.Form&(lexicon.Past|lexicon.ThirdForm) != 0 || r.Lang.IsPast(s.Word(k))):
			return -1
		}
	}
	return -1
}

// isPersonal reports whether a name is a person's by its title or its given name, as that
// of a region is not: "South Carolina".
func (r *Reader) isPersonal(m *Mention) bool {
	return m.Flags&Titled != 0 || m.Flags&Single == 0 && GivenIn(r.Text[m.Name:m.End])
}

// maxOffice is the most bytes of the field or the body of an office.
const maxOffice = 80

// maxSecondRole is the most bytes of a second description.
const maxSecondRole = 60

// maxField is the most small words that name the field of an office: "state", "public
// safety".
const maxField = 3

// fieldEnd returns where the small words end that name the field of an office and begin
// with the i-th; where that begins if it is none, or if one is a noun for a person, whose
// name then follows.
func (r *Reader) fieldEnd(i int) int {
	s := &r.Lexed
	start := int(s.List[i].Start)
	for range maxField {
		if !s.Small(i) || !s.Follows(i+1) {
			break
		}
		if class := s.Entry(i).Name; class&(PersonNoun|lexicon.NounOpener|lexicon.FunctionWord) != 0 || r.PersonLike(s.Word(i), class) {
			break
		}
		if i++; s.Capital(i) {
			return int(s.List[i].Start)
		}
	}
	return start
}

// GivenIn reports whether the first word of a name is a given name.
func GivenIn(name string) bool {
	first, _, _ := strings.Cut(name, " ")
	_, ok := lexicon.Given(first)
	return ok
}

// HolderBehind returns the name behind that of the place whose office its bearer
// holds: Bo Ruiz behind "Haven" in "Haven, Maine, Mayor Bo Ruiz said". The place is
// the i-th mention.
func (r *Reader) HolderBehind(i int) (*Mention, bool) {
	place := &r.Mentions[i]
	rest, ok := strings.CutPrefix(r.Text[place.End:], ", ")
	if !ok || !story.StartsUpper(rest) || place.Flags&(Titled|Person|Possessive) != 0 {
		return nil, false
	}
	k := strings.IndexAny(rest, ",;:\n")
	if k < 0 || k > maxRegion || !strings.HasPrefix(rest[k:], ", ") {
		return nil, false
	}
	at := len(r.Text) - len(rest) + k + len(", ")
	if i = r.MentionAt(at); i == len(r.Mentions) || int(r.Mentions[i].Start) != at {
		return nil, false
	}
	m := &r.Mentions[i]
	return m, m.Flags&Titled != 0 && m.Name > m.Start
}

// maxRegion is the most bytes of the name of a region.
const maxRegion = 24

// AppositionOf returns the name of a person to which the words at i are added: Anna
// Ruiz for "Democrat of Idaho" in "Sen. Anna Ruiz, Democrat of Idaho, said" and for
// "editor" in "Anna Ruiz, founder and editor, said".
func (r *Reader) AppositionOf(i int) (*Mention, bool) {
	i = r.firstApposition(i)
	k := r.MentionAt(i) - 1
	if k < 0 {
		return nil, false
	}
	m := &r.Mentions[k]
	return m, int(m.End) == i-2 && r.Text[m.End] == ',' && m.Flags&(Possessive|Body|Heading) == 0 && m.Flags&(Single|Titled) != Single
}

// FirstDescription returns where the first of two descriptions begins that are under one
// article, and where it ends. The second begins at pos: "the Ohio mayor and Green
// candidate". It returns 0, 0 if there is none.
func (r *Reader) FirstDescription(pos int) (start, end int) {
	and := r.At(pos) - 1
	if first := r.Opening(and, maxRole); r.Entry(and).ID == lexicon.WordAnd && first >= 0 && r.Entry(first).ID == lexicon.WordThe {
		return int(r.List[first].Start), int(r.List[and-1].End)
	}
	return 0, 0
}

// firstApposition returns where the words behind a comma begin that "and" joins to the
// words at pos; pos if there are none.
func (r *Reader) firstApposition(pos int) int {
	i := r.At(pos) - 1
	if r.Entry(i).ID != lexicon.WordAnd {
		return pos
	}
	for range maxField {
		if i--; !r.IsWord(i) {
			break
		}
		if r.Kind(i-1) == story.Comma {
			return int(r.List[i].Start)
		}
	}
	return pos
}

// A Phrase is the parts of a mention: a name, or the description of someone.
type Phrase struct {
	Named      bool
	Name       Mention
	Start, End int // the description without its article
	Noun       story.Span
	Det        lexicon.NameClass
	Owner      bool // the description has an owner: "Netanyahu's office"
	Modified   bool
	ByName     bool // "the Clinton campaign"
	Of         bool // "the head of the board", "the buyer in Haven"
	His        bool // "her campaign"
}

// Phrase finds the head of the words Text[start:end], which mention someone.
//
//	"Rivera campaign manager Dana Cole" is Dana Cole;
//	"the harbor master, Dana Cole," is Dana Cole;
//	"a spokeswoman for Dana Cole" is a spokeswoman
func (r *Reader) Phrase(start, end int) Phrase { return r.phrase(&r.Lexed, start, end) }

// PhraseOf is Phrase for words that are not the story's, as in a headline, from start
// on.
func (r *Reader) PhraseOf(text string, start int) Phrase {
	r.other.Read(r.Lang, text, 0, nil)
	return r.phrase(&r.other, start, len(text))
}

// phrase is Phrase for x.Text[start:end].
func (r *Reader) phrase(x *story.Lexed, start, end int) Phrase {
	h := Phrase{Start: start, End: end, Noun: story.Span{Start: start, End: end}}
	first := x.At(start)
	p, to := r.readPhrase(x, first, end)
	if to == first {
		return h
	}
	text := x.Text[:min(int(x.List[to-1].End), end)]
	run := r.lastRun(x, text, first, first+p.ReadHead(), to)
	if run.named {
		h.Named, h.Name = true, run.name
		return h
	}
	hi := run.end - first
	if mark := hi < len(p.Tokens) && p.Tokens[hi].Kind > story.Number; mark || run.office.end > 0 && p.IsWord(hi, lexicon.WordAnd) {
		// "the harbor master, Dana Cole", "Secretary and Prime Minister Dana Cole"
		after := r.lastRun(x, text, run.end+1, min(run.end+2, to), to)
		if f := after.name.Flags; after.named && f&Body == 0 && p.Tokens[hi].Kind != story.Open && (f&Titled != 0 || mark && f&Single == 0) {
			h.Named, h.Name = true, after.name
			return h
		}
		if mark {
			h.End = int(p.Tokens[hi-1].End)
		}
	}
	h.describe(x, p, first, run)
	return h
}

// describe sets the facts of a description, whose words are those of p and begin with the
// first lexeme. run is the last run of its head.
func (h *Phrase) describe(x *story.Lexed, p *story.Paragraph, first int, run lastRun) {
	lo, hi, last := 0, run.end-first, run.end-1
	if is := x.Entry(first); is.Name&lexicon.NounOpener != 0 {
		h.Det, h.His, lo = is.Name, is.Class&lexicon.Possessive != 0, 1
		if !p.IsWord(1, lexicon.WordOf) { // not "one of the sailors"
			h.Start = min(int(p.Tokens[0].End), h.End)
		}
	}
	for i := range p.Tokens[:hi] {
		if p.Tokens[i].Kind == story.Genitive {
			h.Owner, lo = true, i+1
		}
	}
	switch {
	case lo >= hi:
		h.Noun = story.Span{Start: h.Start, End: h.End}
	case run.office.end > 0:
		h.Noun = story.Span{Start: int(run.office.start), End: int(run.office.end)}
	default:
		h.Noun = story.Span{Start: int(x.List[last].Start), End: x.EndOf(last)}
	}
	h.Modified = hi > lo+1
	h.ByName = run.name.Words > 0 && lo < hi && run.name.Start >= p.Tokens[lo].Start && !adjective(x.Text[run.name.Start:run.name.End])
	h.Of = p.IsWord(hi, lexicon.WordOf) || p.IsWord(hi, lexicon.WordIn) || p.IsWord(hi, lexicon.WordAt) || p.IsWord(hi, lexicon.WordFrom)
	for h.Start < h.End && x.Text[h.Start] == ' ' {
		h.Start++
	}
}

// A lastRun is the last run of capitals of a noun phrase.
type lastRun struct {
	name   Mention // the last name, of Words 0 if there is none
	named  bool    // the phrase ends with it
	office word    // else the noun of the office with which it ends, of end 0 if it does not
	end    int     // the lexeme behind the phrase
}

// lastRun returns the last run of the noun phrase that the lexemes [first,end) of x are. A
// name may go on behind it, but not over the lexeme to nor the end of the text, which may
// leave out the full stop of the last word.
func (r *Reader) lastRun(x *story.Lexed, text string, first, end, to int) lastRun {
	run, i := lastRun{end: end}, first
	r.upTo = *x
	r.upTo.List = x.List[:to]
	r.from = &r.upTo
	for i < run.end {
		run.named, run.office = false, word{}
		if x.List[i].Shape&(story.Capital|story.Prefixed) == 0 {
			i++
			continue
		}
		r.scratch = r.scratch[:0]
		n, next := r.run(i)
		r.take(text, n)
		i = next
		switch {
		case len(r.scratch) > 0:
			run.named, run.name = true, r.scratch[len(r.scratch)-1]
		case r.words[n-1].class&lexicon.SentenceOpener == 0:
			run.office = r.officeNoun(n)
		default:
			continue // "The"
		}
		if i < end && (x.Entry(i).Name&notNoun != 0 || run.named && x.Capital(i)) {
			run.end = i // "Ruiz of Idaho", "Ruiz Wins Vote"
		}
	}
	for !run.named && run.office.end == 0 && run.end > first+1 && x.Small(run.end-1) && x.Entry(run.end-1).Name&lexicon.FunctionWord != 0 {
		run.end-- // "the updates below"
	}
	return run
}

// notNoun is the classes of the words that end the noun phrase before them.
const notNoun = lexicon.FunctionWord | lexicon.SentenceOpener | lexicon.NounOpener

// officeNoun returns the noun of the office that the n words of a run are: the word
// before "of", as in "Minister of Defence", else the last.
func (r *Reader) officeNoun(n int) word {
	last := r.words[n-1]
	for i := n - 1; i > 0; i-- {
		if r.words[i].flags&small != 0 && r.words[i].class&lexicon.Particle == 0 {
			last = r.words[i-1]
		}
	}
	return last
}

// adjective reports whether a name with a hyphen modifies the noun
// behind it: "the Haven-based group".
func adjective(name string) bool {
	i := strings.LastIndexByte(name, '-')
	return i > 0 && i+1 < len(name) && !story.StartsUpper(name[i+1:]) && strings.HasSuffix(name, "ed")
}

// PersonNoun is the classes of the words for persons.
const PersonNoun = lexicon.Title | lexicon.GenericPerson | lexicon.GroupNoun
