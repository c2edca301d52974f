// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package attribution

import (
	"strings"

	"github.com/newswire-go/newswire/internal/lexicon"
	"github.com/newswire-go/newswire/internal/text"
)

// reasons reads the traits that give a reason, by the words before the stretch, to
// take it for a title, a name or a word as a word.
func (s *setting) reasons() {
	ts, k := s.p.Tokens, s.k
	size, look := s.size(), s.look()
	title := look == lookTitle || look == lookWord
	s.add(size <= sizeFew && s.defined(), bracketed)
	w := s.last
	if w < 0 {
		return
	}
	last := &ts[w]
	is := s.p.Lang.Find(s.p.Word(w))
	plain := s.tail == text.Word
	switch strings.ToLower(s.p.Word(w)) {
	case "aka", "a.k.a", "alias":
		s.add(true, alsoKnown)
	}
	if size <= sizeFew && last.Noun&lexicon.Term != 0 && last.Noun&(lexicon.Claim|lexicon.Message|lexicon.Occasion) == 0 && (plain || s.tail == text.Comma) {
		s.add(s.modified(w), termNoun)
	}
	if plain && last.Writes(lexicon.WordAs) && w > 0 && ts[w-1].Noun&lexicon.Term != 0 {
		s.add(true, nameAs) // gave his name as “Tariq”
	}
	named := w
	if last.Is(lexicon.Determiner) && w > 0 && ts[w-1].Sentence == last.Sentence {
		named = w - 1 // called the “Feed”
	}
	s.add(s.nameOf(named, title), calledThing)
	if !title {
		return
	}
	s.add(plain && (last.Noun&lexicon.Work != 0 || is.Noun&lexicon.Bearer != 0), workName)
	s.add(plain && last.Verb&lexicon.Tell != 0 && !s.bare == (k+1 == len(ts)), toldTitle)
	s.add(plain && (s.isOn(w) && look == lookTitle), onTitle)
	if s.tail == text.Genitive {
		// on NBS’s “Morning Quay”, told NBS’s “Morning Quay”
		for i := w; i > w-4 && i >= 0; i-- {
			s.add(s.isOn(i), onTitle)
			s.add(ts[i].Verb&lexicon.Tell != 0, toldTitle)
		}
	}
	s.performed(w)
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
	case word == "entitled", word == "titled", word == "headlined", word == "subtitled":
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
	is := s.p.Lang.Find(s.p.Word(i))
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
		is := s.p.Lang.Find(s.p.Word(i))
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

// recurSight is how many bytes before and behind a stretch are searched for its
// words.
const recurSight = 4096

// recurrence adds the traits of words that stand in the story again.
func (s *setting) recurrence(story string) {
	words := strings.TrimRight(s.p.Text[s.at.Start:s.at.End], ",.!?;: ")
	if len(words) < 3 || s.traitSet[clauseWords] || s.traitSet[manyWords] {
		return
	}
	before := story[max(0, s.at.Open-recurSight):s.at.Open]
	after := story[min(s.at.Close, len(story)):min(len(story), s.at.Close+recurSight)]
	for _, part := range [...]string{before, after} {
		for {
			i := strings.Index(part, words)
			if i < 0 {
				break
			}
			end := i + len(words)
			head, tail := part[:i], part[end:]
			whole := (head == "" || !isWordByte(head[len(head)-1])) && (tail == "" || !isWordByte(tail[0]))
			if whole {
				marked := strings.HasSuffix(head, "“") || strings.HasSuffix(head, "‘") || strings.HasSuffix(head, "\"") || strings.HasSuffix(head, "'")
				s.add(marked, recursMarked)
				s.add(!marked, recursBare)
			}
			part = tail
		}
	}
}

// isWordByte reports whether a byte is part of a word, or of a letter that is not
// of ASCII.
func isWordByte(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9'
}
