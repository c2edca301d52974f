// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package names

import (
	"strings"
	"unicode/utf8"

	"github.com/newswire-go/newswire/internal/lexicon"
	story "github.com/newswire-go/newswire/internal/text"
)

// EachHeOrShe calls do with the places of the words of the story outside quotations that
// are "he" or "she", alone or run together with a verb: "he's".
func (r *Reader) EachHeOrShe(do func(at int32)) {
	at := r.At(r.Dateline)
	for i := range r.Quotes {
		eachHeOrShe(r.Text, r.List[at:max(at, r.At(r.Quotes[i].Open))], do)
		at = max(at, r.At(r.Quotes[i].Close))
	}
	eachHeOrShe(r.Text, r.List[at:], do)
}

// eachHeOrShe is EachHeOrShe for the lexemes of a text.
func eachHeOrShe(text string, lexemes []story.Lexeme, do func(at int32)) {
	for i := range lexemes {
		l := &lexemes[i]
		if n := l.End - l.Start; n > 3 && l.Shape&story.Compound == 0 || n < 2 {
			continue
		}
		if c := text[l.Start] | 0x20; c != 'h' && c != 's' {
			continue
		}
		switch pronoun, _, _ := story.CutApostrophe(text[l.Start:l.End]); pronoun {
		case "he", "He", "HE", "she", "She", "SHE":
			do(l.Start)
		}
	}
}

// A part is the part of a name in its clause.
type part uint8

const (
	unread part = iota
	Opener      // the subject, at the head of the sentence
	Subject
	Minor // the subject of a subordinate clause
	Object
	Other // after a preposition, before "'s"
)

// owns reports whether the "'s" behind a name makes it an owner. It is a verb's in "Ruiz's
// been told", "Ruiz's a sailor".
func (r *Reader) owns(m *Mention) bool {
	if m.Flags&Possessive == 0 {
		return false
	}
	next := r.Entry(r.behind(m) + 1)
	return next.Class&lexicon.Auxiliary == 0 && next.Class&(lexicon.Determiner|lexicon.Quantity) != lexicon.Determiner
}

// PartOf returns the part of a name in its clause.
func (r *Reader) PartOf(m *Mention) part {
	if m.part == unread {
		m.part = r.readPart(m)
	}
	return m.part
}

// readPart is PartOf from the words before the name.
func (r *Reader) readPart(m *Mention) part {
	s := &r.Lexed
	if r.owns(m) || r.modifies(m) || r.PlacedBy(m) {
		return Other
	}
	first := r.placeOf(m) - 1
	for i, n := r.titleAt(m)-1, 0; n < maxRole; i, n = i-1, n+1 {
		if !s.IsWord(i) && s.Kind(i) != story.Genitive {
			if opensAfter(s, i) {
				return Opener
			}
			return Subject
		}
		is := s.Entry(i)
		switch {
		case s.Word(i) == "that":
			return Minor
		case r.isContraction(i):
			return Object // "I'm Anna Ruiz", "who didn't meet Ruiz"
		case is.Name&lexicon.NounOpener != 0:
		case is.Name&lexicon.FunctionWord != 0:
			return partAfter(is)
		case is.Name&lexicon.SentenceOpener != 0:
			return Subject
		case is.Name&(PersonNoun|lexicon.Demonym) != 0 || s.Capital(i):
		default:
			return r.partBehind(is, i == first, m)
		}
	}
	return Subject
}

// partBehind returns the part of a name behind a word that is no title and may be a verb.
// next reports that nothing stands between them.
func (r *Reader) partBehind(is *lexicon.Entry, next bool, m *Mention) part {
	switch {
	case is.Verb != 0 && next && r.beforeVerbOf(m):
		return Minor // "aides say Anna Ruiz also sails"
	case is.Verb&lexicon.Strong != 0 && is.Verb&(lexicon.Say|lexicon.Write) != 0 && is.Form&(lexicon.Past|lexicon.ThirdForm) != 0:
		return Subject // "said Ruiz"
	}
	return Object
}

// beforeVerbOf reports whether the name's own verb follows it, over an adverb or two.
func (r *Reader) beforeVerbOf(m *Mention) bool {
	s := &r.Lexed
	i := s.At(int(m.End))
	for n := range 3 {
		if !s.Small(i) || !s.Follows(i) {
			return false
		}
		is, w := s.Entry(i), s.Word(i)
		if is.Class&lexicon.Adverb == 0 && !r.Lang.IsAdverb(w) {
			return is.Class&(lexicon.Auxiliary|lexicon.Finite) != 0 || n > 0 && strings.HasSuffix(w, "s") || r.Lang.IsPast(w) ||
				is.Verb != 0 && is.Form&(lexicon.Past|lexicon.ThirdForm) != 0 && is.Noun == 0
		}
		i++
	}
	return false
}

// opensAfter reports whether a sentence may open behind the i-th, which is a mark.
func opensAfter(s *story.Lexed, i int) bool {
	if s.Kind(i) == story.LineEnd {
		return true
	}
	b := s.Text[s.List[i].End-1]
	return b >= utf8.RuneSelf || strings.IndexByte(".?!\"':", b) >= 0
}

// partAfter returns the part of a name behind a function word.
func partAfter(is *lexicon.Entry) part {
	switch {
	case is.Class&lexicon.Coordinator != 0, is.ID == lexicon.WordBut:
		return Subject
	case is.Class&clausal != 0:
		return Minor
	}
	return Other
}

// IsPlaced reports whether a name stands where a place does: "in Haven", but not "shares
// in Norrvik", and as PlacedBy reports.
func (r *Reader) IsPlaced(m *Mention) bool { return r.isInside(m) || r.PlacedBy(m) }

// isInside reports whether "in" or "near" stands before a name.
func (r *Reader) isInside(m *Mention) bool {
	i := r.placeOf(m) - 1
	word := r.Entry(i).ID
	return word == lexicon.WordNear || word == lexicon.WordIn && r.Entry(i-1).Org&lexicon.Holding == 0
}

// PlacedBy reports whether the name is the region of the place before it: "in
// Haven, Idaho, on Friday".
func (r *Reader) PlacedBy(m *Mention) bool {
	if r.Kind(r.placeOf(m)-1) != story.Comma || !r.closed(m) {
		return false
	}
	i := r.MentionAt(int(m.Start)) - 1
	return i >= 0 && r.Mentions[i].End == m.Start-2 && r.isInside(&r.Mentions[i])
}
