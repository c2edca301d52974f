// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package nonspeech

import (
	"strings"

	"github.com/newswire-go/newswire/internal/find"
	"github.com/newswire-go/newswire/internal/lexicon"
	"github.com/newswire-go/newswire/internal/marks"
	"github.com/newswire-go/newswire/internal/text"
)

// reasons reads the traits that give a reason, by the words before the stretch, to
// take it for a title, a name or a word as a word.
func (s *setting) reasons() {
	ts := s.p.Tokens
	size, look := s.size, s.look()
	title := look == lookTitle || look == lookWord
	s.add(size <= sizeFew && s.defined(), bracketed)
	s.add(title && s.isWork(), workBehind)
	s.add(s.points(), pointer)
	s.add(size <= sizeFew && s.listsTerms(), termNoun)
	w := s.last
	if w < 0 {
		return
	}
	last, plain := &ts[w], s.tail == text.Word
	s.add(isAlias(s.p.Word(w)), alsoKnown)
	if size <= sizeFew && (plain || s.tail == text.Comma) {
		s.add(s.isTerm(w), termNoun)
	}
	if plain && w > 0 {
		s.add(size <= sizeFew && (last.Is(lexicon.Determiner|lexicon.Possessive) || last.Kind == text.Number) && s.find(w-1).Verb&lexicon.Deed != 0, deedObject)
		s.add(last.Writes(lexicon.WordAs) && ts[w-1].Noun&lexicon.Term != 0, nameAs) // gave his name as “Tariq”
		s.add(size <= sizePhrase && s.reads(w), printed)
	}
	named := w
	if last.Is(lexicon.Determiner) && w > 0 && ts[w-1].Sentence == last.Sentence {
		named = w - 1 // called the “Feed”
	}
	s.add(s.nameOf(named, title), calledThing)
	if title {
		s.titleAfter(w, look)
	}
}

// isAlias reports whether a word says that a second name follows.
func isAlias(w string) bool {
	return strings.EqualFold(w, "aka") || strings.EqualFold(w, "a.k.a") || strings.EqualFold(w, "alias")
}

// find returns the entry of the word at i in the lexicon.
func (s *setting) find(i int) *lexicon.Entry { return s.p.Lang.Find(s.p.Word(i)) }

// titleAfter reads the traits of a title behind the word at w.
func (s *setting) titleAfter(w int, look look) {
	const bears = lexicon.Work | lexicon.Bearer
	ts := s.p.Tokens
	last := &ts[w]
	s.performed(w)
	switch s.tail {
	case text.Comma:
		// her first novel, “Low Water,”, a book on tides, “Low Water”,
		s.add(look == lookTitle && s.namesWork(w), workName)
		return
	case text.Genitive:
		// on NBS’s “Morning Quay”, told NBS’s “Morning Quay”
		for i := w; i > w-4 && i >= 0; i-- {
			s.add(s.isOn(i), onTitle)
			s.add(ts[i].Verb&lexicon.Tell != 0, toldTitle)
		}
		return
	case text.Word:
	default:
		return
	}
	s.add(s.find(w).Noun&bears != 0, workName)
	s.add(look == lookTitle && s.isPartOf(w), makerOf)
	s.add(last.Verb&lexicon.Tell != 0, toldTitle)
	s.add(s.isOn(w) && look == lookTitle, onTitle)
	if last.Is(lexicon.Determiner) {
		// his boat, the “Odda”
		s.add(w > 1 && ts[w-1].Kind == text.Comma && s.find(w-2).Noun&bears != 0, workName)
		opens := w == 0 || ts[w-1].Sentence != last.Sentence
		s.add(opens && look == lookTitle && s.bare && s.next >= 0 && (ts[s.next].IsVerb || ts[s.next].Is(lexicon.Auxiliary)), namedSubject)
	}
}

// namesWork reports whether the words that end at w, without a verb, have a noun for a work:
// "a book on tides".
func (s *setting) namesWork(w int) bool {
	for i := w; i >= 0 && i > w-6 && s.p.Tokens[i].Kind == text.Word && !s.p.Tokens[i].IsVerb; i-- {
		if s.find(i).Noun&lexicon.Work != 0 && s.modified(i) {
			return true
		}
	}
	return false
}

// isPartOf reports whether the preposition at w joins a noun that is none for words to the
// title of a work: the end of “Low Water,” a scene in “Low Water”.
func (s *setting) isPartOf(w int) bool {
	ts := s.p.Tokens
	switch {
	case w == 0 || !ts[w].Writes(lexicon.WordOf) && !ts[w].Writes(lexicon.WordIn) && !ts[w].Writes(lexicon.WordFrom):
		return false
	case ts[w-1].Kind != text.Word || ts[w-1].IsVerb || closed(&ts[w-1]) || ts[w-1].Shape&text.Capital != 0:
		return false
	}
	return s.find(w-1).Noun&(lexicon.Claim|lexicon.Message|lexicon.Term|lexicon.Human) == 0 && (s.find(w-1).Verb == 0 || s.modified(w-1))
}

// defined reports whether the stretch stands alone in brackets and defines a short
// form: Norvik Holding (“Norvik”), the investors (the “Fund”).
func (s *setting) defined() bool {
	ts, k := s.p.Tokens, s.k
	if k == 0 || k+1 == len(ts) || ts[k+1].Kind != text.Close {
		return false
	}
	if ts[k-1].Is(lexicon.Determiner) {
		return k > 1 && ts[k-2].Kind == text.Open
	}
	if ts[k-1].Kind != text.Open {
		return false
	}
	words, open := s.p.Text[s.at.Start:s.at.End], int(ts[k-1].Start)
	return strings.Contains(s.p.Text[max(s.p.Start, open-maxDefined):open], words)
}

// maxDefined is how many bytes before a short form in brackets the full one may
// begin.
const maxDefined = 80

// isWork reports whether the words behind the stretch say that it is a work: “Low
// Water,” the 1990 film.
func (s *setting) isWork() bool {
	ts, i := s.p.Tokens, s.k+1
	if i < len(ts) && ts[i].Kind == text.Comma {
		i++
	}
	if i >= len(ts) || !ts[i].Is(lexicon.Determiner|lexicon.Possessive) {
		return false
	}
	for end := min(i+4, len(ts)); i < end && ts[i].Sentence == ts[s.k].Sentence; i++ {
		switch t := &ts[i]; {
		case t.Noun&lexicon.Work != 0:
			return t.Noun&(lexicon.Claim|lexicon.Message|lexicon.Occasion) == 0
		case t.Kind != text.Word && t.Kind != text.Number && t.Kind != text.Genitive, t.IsVerb:
			return false
		}
	}
	return false
}

// points reports whether the stretch is the title to which words in capitals and a
// colon, alone before it in the paragraph, point: READ MORE: “Low Water”
func (s *setting) points() bool {
	ts, k := s.p.Tokens, s.k
	if k == 0 || k > 4 || k+1 < len(ts) || ts[k-1].Kind != text.Colon {
		return false
	}
	switch strings.ToLower(s.p.Word(0)) {
	case "read", "see", "watch", "listen", "related", "more", "photos", "video", "also":
	default:
		return false
	}
	for i := range k - 1 {
		if ts[i].Kind != text.Word || ts[i].Shape&text.AllCaps == 0 {
			return false
		}
	}
	return true
}

// reads reports whether the word at w is a verb for the words on the thing before it:
// a sign that read, a shirt reading.
func (s *setting) reads(w int) bool {
	switch s.p.Word(w) {
	case "read", "reads", "reading", "bearing":
	default:
		return false
	}
	i := w - 1
	if i > 0 && (s.p.Tokens[i].Writes(lexicon.WordThat) || s.p.Tokens[i].Writes(lexicon.WordWhich)) {
		i--
	}
	return i >= 0 && s.p.Tokens[i].Noun&lexicon.Message != 0 && s.p.Tokens[i].Noun&(lexicon.Claim|lexicon.Occasion) == 0
}

// isTerm reports whether the noun at w stands for the words behind it: "the word",
// "his call sign".
func (s *setting) isTerm(w int) bool {
	if w > 0 && s.p.Word(w) == "sign" && s.p.Word(w-1) == "call" {
		return true
	}
	noun := s.p.Tokens[w].Noun
	return noun&lexicon.Term != 0 && noun&(lexicon.Claim|lexicon.Message|lexicon.Occasion) == 0 && s.modified(w)
}

// listsTerms reports whether the stretch is one of those that a noun for words lists,
// where nobody is named who may have used them: files with words such as “late” and “soon”.
func (s *setting) listsTerms() bool {
	ts, i := s.p.Tokens, s.k-1
	if s.traitSet[pronounBefore] || s.traitSet[nameBefore] {
		return false
	}
	for n := 0; n < maxListed && i > 0 && ts[i].Sentence == ts[s.k].Sentence; n++ {
		j := i
		for j > 0 && (ts[j].Kind == text.Comma || ts[j].Is(lexicon.Coordinator)) {
			j--
		}
		if ts[j].Kind != text.Quote {
			break
		}
		i = j - 1
	}
	switch {
	case i > 1 && s.p.IsWord(i, lexicon.WordAs) && s.p.Word(i-1) == "such":
		i -= 2
	case i > 0 && s.p.Word(i) == "like":
		i--
	default:
		return false
	}
	return ts[i].Noun&lexicon.Term != 0 && ts[i].Noun&(lexicon.Claim|lexicon.Message|lexicon.Occasion) == 0 && s.p.Lang.IsPlural(s.p.Word(i))
}

// maxListed is how many stretches of a list listsTerms passes.
const maxListed = 8

// modified reports whether a word before the noun at w, next to it or over an
// adjective, makes it one that is named: "the word", "his stage name".
func (s *setting) modified(w int) bool {
	for i := w - 1; i >= max(0, w-3); i-- {
		t := &s.p.Tokens[i]
		switch {
		case t.Kind == text.Genitive, t.Is(lexicon.Determiner | lexicon.Possessive):
			return true
		case t.Kind != text.Word || t.IsVerb || closed(t):
			return false
		}
	}
	return false
}

// nameOf reports whether the word at w is a participle that gives a name to the
// noun before it: "a show called", "a file named". Where the name is no title, the
// noun must be one for things that have names.
func (s *setting) nameOf(w int, title bool) bool {
	ts := s.p.Tokens
	switch word := s.p.Word(w); {
	case ts[w].Verb&lexicon.Call != 0 && ts[w].Form&lexicon.Participle != 0, ts[w].Writes(lexicon.WordNamed):
	case word == "entitled", word == "titled", word == "headlined", word == "subtitled", word == "headed", word == "captioned":
		return true
	default:
		return false
	}
	i := w - 1
	if i > 0 && ts[i].Kind == text.Comma {
		i--
	}
	if i < 0 || ts[i].Kind != text.Word || ts[i].Sentence != ts[w].Sentence || ts[i].IsVerb || closed(&ts[i]) {
		return false
	}
	is := s.find(i)
	if is.Noun&(lexicon.Work|lexicon.Bearer|lexicon.Term|lexicon.Message|lexicon.Occasion) != 0 {
		return true
	}
	return title && is.Noun&lexicon.Human == 0 && ts[i].Shape&text.Capital == 0
}

// performed adds the traits of a title behind a verb that takes works, and behind
// "host of" and the like.
func (s *setting) performed(w int) {
	ts := s.p.Tokens
	for i := w; i >= 0 && i > w-3 && ts[i].Sentence == ts[s.k].Sentence; i-- {
		t := &ts[i]
		is := s.find(i)
		if i == w-1 && (ts[w].Writes(lexicon.WordOf) || ts[w].Writes(lexicon.WordFor)) {
			s.add(is.Noun&lexicon.Maker != 0 || is.Verb&lexicon.Perform != 0 && is.Form&(lexicon.Base|lexicon.ThirdForm) != 0, makerOf)
		}
		if is.Verb&lexicon.Perform != 0 && !s.modified(i) {
			s.add(true, performs)
			return
		}
		if t.Kind != text.Word || !t.Is(lexicon.Preposition|lexicon.Determiner|lexicon.Possessive) {
			return
		}
	}
}

// How far from a stretch its words are looked for in the story, before it and behind it.
const (
	recurStretches = 8    // in marks
	recurBytes     = 1500 // without marks
)

// recurrence adds the traits of words that stand in the story again.
func (s *setting) recurrence(marked []marks.Quotation, stretch int) {
	words := bareWords(s.p.Text[s.at.Start:s.at.End])
	if len(words) < 3 || s.size == sizeMore {
		return
	}
	for i := max(0, stretch-recurStretches); i < min(len(marked), stretch+recurStretches+1); i++ {
		if m := s.p.Text[marked[i].Start:marked[i].End]; i != stretch && len(m) < len(words)+8 && strings.HasPrefix(m, words) && bareWords(m) == words {
			s.add(true, recursMarked)
			break
		}
	}
	story, f := s.p.Text, find.New(words)
	s.add(standsIn(story[max(0, s.at.Open-recurBytes):s.at.Open], words, &f) ||
		standsIn(story[s.at.Close:min(len(story), s.at.Close+recurBytes)], words, &f), recursBare)
}

// bareWords returns the words of a stretch without the signs at their end.
func bareWords(words string) string { return strings.TrimRight(words, ",.!?;: ") }

// standsIn reports whether the words that the finder finds stand in a story, as whole
// words and not right behind a quotation mark.
func standsIn(story, words string, f *find.Finder) bool {
	for i := f.Next(story, 0); i >= 0; i = f.Next(story, i+len(words)) {
		head, tail := story[:i], story[i+len(words):]
		if (head == "" || head[len(head)-1] == ' ' || head[len(head)-1] == '\n') && (tail == "" || !isWordByte(tail[0])) {
			return true
		}
	}
	return false
}

// isWordByte reports whether a byte is a letter or a digit of ASCII.
func isWordByte(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9'
}
