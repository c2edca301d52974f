// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package names

import (
	"strings"

	story "github.com/newswire-go/newswire/internal/text"

	"github.com/newswire-go/newswire/internal/lexicon"
)

// Complement returns the end of the name behind "of" or "for" that belongs to a
// description which ends at i; i if there is none.
//
//	a spokesman for Acme
func (r *Reader) Complement(i int) int {
	rest := r.Text[i:]
	after, ok := strings.CutPrefix(rest, " for ")
	if !ok {
		if after, ok = strings.CutPrefix(rest, " of "); !ok {
			return i
		}
	}
	after = strings.TrimPrefix(after, "the ")
	at := len(r.Text) - len(after)
	for k := r.MentionAt(at); k < len(r.Mentions) && int(r.Mentions[k].Start) == at; k++ {
		m := &r.Mentions[k]
		i = int(m.End)
		if m.Flags&Possessive == 0 {
			break
		}
		next := r.At(i) + 1
		if !r.Follows(next) {
			break
		}
		at = int(r.List[next].Start)
	}
	return i
}

// Holder returns the name of the person who holds the office whose noun ends at i,
// where the name follows that of the office's body or field.
//
//	secretary general of the Department of Trade Anna Ruiz
//	secretary of state Anna Ruiz
func (r *Reader) Holder(i int) (*Mention, bool) {
	rest := r.Text[i:]
	for _, link := range [...]string{" of ", " in ", " at ", " for "} {
		after, ok := strings.CutPrefix(rest, link)
		if !ok {
			continue
		}
		at := len(r.Text) - len(strings.TrimPrefix(after, "the "))
		field := r.fieldEnd(at)
		k := r.MentionAt(field)
		switch {
		case k == len(r.Mentions) || int(r.Mentions[k].Start) != field:
		case field > at:
			m := &r.Mentions[k]
			return m, m.Flags&(Single|Body|Heading) == 0 && givenIn(r.Text[m.Name:m.End])
		case k+1 < len(r.Mentions):
			m := &r.Mentions[k+1]
			return m, r.Mentions[k].Flags&Body != 0 && m.Start == r.Mentions[k].End+1 && m.Flags&(Titled|Body) == Titled
		}
		return nil, false
	}
	return nil, false
}

// SecondRole returns the name of a person who has two descriptions, of which the first
// ends at i and the second stands before the name.
//
//	author and psychologist Anna Ruiz
//	Moen's ex-wife, former radio star Anna Ruiz, said
func (r *Reader) SecondRole(i int) (*Mention, bool) {
	rest, and := strings.CutPrefix(r.Text[i:], " and ")
	if !and {
		var ok bool
		if rest, ok = strings.CutPrefix(r.Text[i:], ", "); !ok {
			return nil, false
		}
	}
	at := len(r.Text) - len(rest)
	for k := r.MentionAt(at); k < len(r.Mentions) && int(r.Mentions[k].Start) < at+maxSecondRole; k++ {
		m := &r.Mentions[k]
		if strings.ContainsAny(r.Text[at:m.Start], ",.;:()\"\n") {
			break
		}
		noun, is := r.NounBefore(m)
		if m.Flags&(Single|Body|Heading) == 0 && noun != "" && (is.Name&PersonNoun != 0 || r.PersonLike(noun, is.Name)) {
			return m, and || strings.HasPrefix(r.Text[m.End:], ",")
		}
	}
	return nil, false
}

// maxSecondRole is the most bytes of a second description.
const maxSecondRole = 60

// maxField is the most small words that name the field of an office: "state", "public
// safety".
const maxField = 3

// fieldEnd returns where the small words end that name the field of an office and
// begin at pos; pos if there are none, or if one is a noun for a person, whose name then
// follows.
func (r *Reader) fieldEnd(pos int) int {
	s := &r.Lexed
	i := s.At(pos)
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
	return pos
}

// givenIn reports whether the first word of a name is a given name.
func givenIn(name string) bool {
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
	if at, ok := beforeAnd(r.Text, i); ok {
		i = at
	}
	k := r.MentionAt(i) - 1
	if k < 0 {
		return nil, false
	}
	m := &r.Mentions[k]
	return m, int(m.End) == i-2 && r.Text[m.End] == ',' && m.Flags&(Possessive|Body|Heading) == 0 && m.Flags&(Single|Titled) != Single
}

// Labeled returns the name of a person to whom a label gives the words behind its
// colon, where text[start:end] is the person's employer.
//
//	Anna Ruiz, The Harbor Post: “We go.”
func (r *Reader) Labeled(start, end int) (*Mention, bool) {
	if end >= len(r.Text) || r.Text[end] != ':' || start < 2 {
		return nil, false
	}
	k := r.MentionAt(start) - 1
	if k < 0 {
		return nil, false
	}
	m := &r.Mentions[k]
	return m, int(m.End) == start-2 && r.Text[m.End] == ',' && m.Flags&(Possessive|Body|Single) == 0 &&
		(m.Start == 0 || r.Text[m.Start-1] == '\n')
}

// AfterAnd returns where the first of two descriptions begins that are under one
// article, of which the second begins at i: "the Ohio mayor and Green candidate".
func AfterAnd(text string, i int) (first int, ok bool) {
	before, ok := strings.CutSuffix(text[max(0, i-maxBefore):i], " and ")
	if !ok {
		return i, false
	}
	at := max(strings.LastIndex(before, "the "), strings.LastIndex(before, "The "))
	if at < 0 || strings.ContainsAny(before[at:], ".,;:\"\n") || strings.Count(before[at:], " ") >= 6 {
		return i, false
	}
	return i - len(before) - len(" and ") + at, true
}

// beforeAnd returns where the words behind a comma begin that "and" joins to the words at
// i; i if there are none.
func beforeAnd(text string, i int) (first int, ok bool) {
	before, ok := strings.CutSuffix(text[max(0, i-maxBefore):i], " and ")
	if !ok {
		return i, false
	}
	at := strings.LastIndex(before, ", ")
	if at < 0 || strings.ContainsAny(before[at+1:], ".;:\"\n") || strings.Count(before[at:], " ") >= 4 {
		return i, false
	}
	return i - len(before) - len(" and ") + at + len(", "), true
}

// maxBefore is the most bytes of a description that "and" joins to the next.
const maxBefore = 80

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

// Phrase finds the head of the noun phrase that Text[start:end] is.
//
//	"Rivera campaign manager Dana Cole" is Dana Cole;
//	"Dana Cole, a Rivera spokeswoman" is Dana Cole;
//	"a spokeswoman for Dana Cole" is a spokeswoman
func (r *Reader) Phrase(start, end int) Phrase {
	n := r.At(end)
	if n > 0 && r.EndOf(n-1) > end {
		n--
	}
	r.upTo, r.from = r.Lexed, &r.upTo
	r.upTo.List = r.upTo.List[:n]
	return r.phrase(r.Text[:end], start)
}

// PhraseOf is Phrase for words that are not the story's, as in a headline, from start
// on.
func (r *Reader) PhraseOf(text string, start int) Phrase {
	r.other.Read(r.Lang, text, 0, nil)
	r.from = &r.other
	return r.phrase(text, start)
}

// phrase is Phrase for text[start:], of which r.from has the words.
func (r *Reader) phrase(text string, start int) Phrase {
	p := phraser{r: r, text: text, at: r.from.At(start), Phrase: Phrase{Start: start, End: len(text), Noun: noNoun}}
	r.inPhrase = true
	for more := true; more && p.at < len(r.from.List); {
		switch {
		case !r.from.IsWord(p.at):
			more = p.gap()
		case r.from.Capital(p.at):
			more = p.capitals()
		case r.particleName(p.at):
			for r.from.List[p.at].Shape&(story.Capital|story.Prefixed) == 0 {
				p.at++
			}
			more = p.capitals()
		default:
			more = p.small()
		}
	}
	r.inPhrase = false
	h := p.Phrase
	if h.Named {
		return h
	}
	if h.Noun.Start < 0 {
		if p.owned.End > 0 {
			h.Named, h.Name = true, p.owned // "Ruiz's"
			return h
		}
		h.Noun = story.Span{Start: h.Start, End: h.End}
	}
	for h.Start < h.End && text[h.Start] == ' ' {
		h.Start++
	}
	for h.End > h.Start && strings.IndexByte(" ,;:", text[h.End-1]) >= 0 {
		h.End--
	}
	return h
}

var noNoun = story.Span{Start: -1, End: -1}

// A phraser reads a noun phrase from left to right. Its methods report whether
// the head may still come.
type phraser struct {
	Phrase
	r     *Reader
	text  string
	at    int
	words int
	owned Mention // the owner named last
}

// isHead makes a name the head of the phrase.
func (p *phraser) isHead(m Mention) bool {
	p.Named, p.Name = true, m
	return false
}

// gap reads the punctuation between words.
func (p *phraser) gap() bool {
	s := p.r.from
	if s.Kind(p.at) == story.Genitive {
		p.at, p.Owner, p.Noun = p.at+1, true, noNoun // "the mayor's spokesman"
		return true
	}
	from, to := int(s.List[p.at].Start), len(p.text)
	if p.at > 0 {
		from = max(p.Phrase.Start, int(s.List[p.at-1].End))
	}
	for p.at < len(s.List) && !s.IsWord(p.at) {
		p.at++
	}
	if p.at < len(s.List) {
		to = int(s.List[p.at].Start)
	}
	sep := p.text[from:to]
	if p.Noun.Start < 0 || strings.Trim(sep, " \"") == "" || p.Modified && sep == "-" {
		return true
	}
	ends := p.at == len(s.List) || strings.ContainsAny(sep, "(") || strings.Contains(sep, "--") || strings.Contains(sep, "—")
	if s.Capital(p.at) {
		if m, ok := p.nameAfter(sep); ok {
			return p.isHead(m)
		}
		ends = true
	}
	// "the tall, tired pilot" goes on; "a pilot, who", "a pilot, now" do not.
	if !ends && s.Entry(p.at).Name&(lexicon.NounOpener|lexicon.FunctionWord|lexicon.SentenceOpener) == 0 && !Personal(p.r.Lang, p.text[p.Noun.Start:p.Noun.End]) {
		return true
	}
	p.End = from
	return false
}

// nameAfter returns the name of a person at p.at, in apposition to the description
// before sep: "the harbor master, Dana Cole".
func (p *phraser) nameAfter(sep string) (Mention, bool) {
	if strings.IndexByte(sep, '(') >= 0 {
		return Mention{}, false
	}
	m, ok := p.r.nameIn(p.text, p.at)
	return m, ok && m.Flags&Body == 0 && (m.Flags&Single == 0 || m.Flags&Titled != 0)
}

// capitals reads a run of capitals.
func (p *phraser) capitals() bool {
	r, s, text := p.r, p.r.from, p.text
	if w := wordAt(s, p.at); p.opens(&w) {
		if p.words == 0 {
			p.determiner(w.class)
		}
		p.at++
		p.words++
		return true
	}
	r.scratch = r.scratch[:0]
	n, next := r.run(p.at)
	r.take(text, n)
	p.words += n
	p.at = next
	if len(r.scratch) == 0 {
		// "Democrats", "Prime Minister"
		last := r.officeNoun(n)
		p.Noun = story.Span{Start: int(last.start), End: int(last.end)}
		p.Modified = p.Modified || n > 1
		return true
	}
	m := r.scratch[len(r.scratch)-1]
	if m.Flags&Possessive != 0 {
		p.owned, p.Owner, p.Noun = m, true, noNoun
		return true
	}
	if next == len(s.List) {
		return p.isHead(m)
	}
	if s.Word(next) == "/" {
		p.Modified, p.ByName = true, true
		p.at++
		return true
	}
	if !s.IsWord(next) || s.Capital(next) || s.Entry(next).Name&(lexicon.FunctionWord|lexicon.SentenceOpener|lexicon.NounOpener) != 0 {
		return p.isHead(m)
	}
	p.Modified, p.ByName = true, !adjective(text[m.Start:m.End]) // "Rivera campaign manager"
	return true
}

// opens reports whether a word with a capital opens a sentence or the phrase and
// begins no name.
func (p *phraser) opens(w *word) bool {
	if w.class&lexicon.SentenceOpener == 0 || p.r.openers && p.r.family.Known(w.hash) {
		return false
	}
	return w.flags&(Capitals|initial) == 0 || p.words == 0 && w.class&lexicon.NounOpener != 0
}

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

// small reads a word in small letters or a number.
func (p *phraser) small() bool {
	s := p.r.from
	class, is := s.Entry(p.at).Name, s.Word(p.at)
	switch {
	case p.words == 0 && class&lexicon.NounOpener != 0:
		p.determiner(class)
	case class&lexicon.FunctionWord == 0:
		p.Modified = p.Modified || p.Noun.Start >= 0
		p.Noun = story.Span{Start: int(s.List[p.at].Start), End: s.EndOf(p.at)}
	case p.Noun.Start >= 0 && is != "named" && is != "called":
		if is == "and" && Personal(p.r.Lang, p.text[p.Noun.Start:p.Noun.End]) && s.NextCapital(p.at+1) {
			// "Defense Secretary and Deputy Prime Minister Dana Cole"
			if m, ok := p.r.nameIn(p.text, p.at+1); ok && m.Flags&Titled != 0 {
				return p.isHead(m)
			}
		}
		p.Of = is == "of" || is == "in" || is == "at" || is == "from"
		return false
	}
	p.words++
	p.at++
	return true
}

// determiner notes the word at p.at, which opens the phrase, if it is a determiner.
func (p *phraser) determiner(class lexicon.NameClass) {
	if class&lexicon.NounOpener != 0 {
		p.Det = class
		if end := p.r.from.EndOf(p.at); !strings.HasPrefix(p.text[end:], " of ") { // not "one of the sailors"
			p.Phrase.Start = end
		}
		p.His = p.r.from.Entry(p.at).Class&lexicon.Possessive != 0
	}
}

// Personal reports whether a noun is a word for a person.
func Personal(lang *lexicon.Language, noun string) bool { return lang.Find(noun).Name&PersonNoun != 0 }

// PersonNoun is the classes of the words for persons.
const PersonNoun = lexicon.Title | lexicon.GenericPerson | lexicon.GroupNoun

// particleName reports whether a family name with its particle begins with the i-th
// word: "von der Leyen", "al-Assad".
func (r *Reader) particleName(i int) bool {
	s := r.from
	for range 3 {
		switch {
		case !s.Small(i):
			return false
		case s.List[i].Shape&story.Prefixed != 0:
			prefix := s.Text[s.List[i].Start : s.List[i].Start+s.Prefix(i)-1]
			return prefix != "a" && r.Lang.Find(prefix).Name&lexicon.Particle != 0
		case s.Entry(i).Name&lexicon.Particle == 0:
			return false
		}
		if i++; !s.Follows(i) {
			return false
		}
		if s.Capital(i) {
			return s.Word(i-1) != "a"
		}
	}
	return false
}

// nameIn returns the first name of the run of capitals that begins with the i-th word.
func (r *Reader) nameIn(text string, i int) (Mention, bool) {
	r.scratch = r.scratch[:0]
	n, _ := r.run(i)
	r.take(text, n)
	if len(r.scratch) == 0 {
		return Mention{}, false
	}
	return r.scratch[0], true
}
