// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package names

import (
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/newswire-go/newswire/internal/lexicon"
	story "github.com/newswire-go/newswire/internal/text"
)

// A Sentence is where a sentence of the story begins.
type Sentence struct {
	Start     int32
	Paragraph int32 // its number
}

// addSentences adds the sentences and pronouns of the paragraph of the lexemes, which
// begins at start. What stands between quotation marks is part of the sentence around it.
func (r *Reader) addSentences(start int, lexemes []story.Lexeme) {
	n := int32(0)
	if len(r.Sentences) > 0 {
		n = r.Sentences[len(r.Sentences)-1].Paragraph + 1
	} else {
		start = 0
	}
	sentence := int32(-1)
	for i := range lexemes {
		l := &lexemes[i]
		if l.Sentence != sentence {
			if sentence = l.Sentence; i > 0 {
				start = int(l.Start)
			}
			r.Sentences = append(r.Sentences, Sentence{Start: int32(start), Paragraph: n})
		}
		if l.End-l.Start <= 3 || l.Shape&story.Compound != 0 {
			if c := r.Text[l.Start] | 0x20; c == 'h' || c == 's' {
				r.addHeOrShe(l)
			}
		}
	}
}

// addHeOrShe notes a word of the story that is "he" or "she", alone or run together
// with its verb: "he's".
func (r *Reader) addHeOrShe(l *story.Lexeme) {
	switch pronoun, _, _ := story.CutApostrophe(r.Text[l.Start:l.End]); pronoun {
	case "he", "He", "HE", "she", "She", "SHE":
		r.HeOrShe = append(r.HeOrShe, l.Start)
	}
}

// SentenceAt returns the place in Sentences of the one in which pos stands.
func (r *Reader) SentenceAt(pos int) int {
	return sort.Search(len(r.Sentences), func(i int) bool { return int(r.Sentences[i].Start) > pos }) - 1
}

// SentenceEnd returns where the n-th sentence ends.
func (r *Reader) SentenceEnd(n int) int {
	if n+1 < len(r.Sentences) {
		return int(r.Sentences[n+1].Start)
	}
	return len(r.Text)
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

// isShortened reports whether the "'s" before the i-th word is a verb's: "Ruiz's been
// told".
func (s *words) isShortened(i int) bool {
	if !s.follows(i) {
		return false
	}
	switch s.of(i) {
	case "been", "not", "going", "got", "also", "just", "always", "never", "a", "an", "the", "gone":
		return true
	}
	return false
}

// owns reports whether the "'s" behind a name makes it an owner.
func (r *Reader) owns(m *Mention) bool {
	return m.Flags&Possessive != 0 && !r.story.isShortened(r.story.at(int(m.End))+1)
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
	s := &r.story
	if r.owns(m) || r.modifies(m) || r.PlacedBy(m) {
		return Other
	}
	titled := false
	for i, n := s.at(int(m.Start))-1, 0; n < 7; i, n = i-1, n+1 {
		if !s.isWord(i) && s.kind(i) != story.Genitive {
			if s.opensAfter(i) {
				return Opener
			}
			return Subject
		}
		is, w := s.entry(i), s.of(i)
		switch {
		case w == "that":
			return Minor
		case s.isContraction(i):
			return Object // "I'm Anna Ruiz", "who didn't meet Ruiz"
		case is.Name&lexicon.NounOpener != 0:
		case is.Name&lexicon.FunctionWord != 0:
			return partAfter(w)
		case is.Name&lexicon.SentenceOpener != 0:
			return Subject
		case is.Name&(lexicon.Title|lexicon.GenericPerson|lexicon.GroupNoun) != 0:
			titled = true
		case is.Name&lexicon.Demonym != 0 || s.capital(i):
		case titled:
		case is.Verb != 0 && n == 0 && r.beforeVerbOf(m):
			return Minor // "aides say Anna Ruiz also sails"
		case is.Verb&lexicon.Strong != 0 && is.Verb&(lexicon.Say|lexicon.Write) != 0 && is.Form&(lexicon.Past|lexicon.ThirdForm) != 0:
			return Subject // "said Ruiz"
		default:
			return Object
		}
	}
	return Subject
}

// beforeVerbOf reports whether the name's own verb follows it, over an adverb or two.
func (r *Reader) beforeVerbOf(m *Mention) bool {
	s := &r.story
	i := s.at(int(m.End))
	for n := range 3 {
		if !s.small(i) || !s.follows(i) {
			return false
		}
		is, w := s.entry(i), s.of(i)
		if is.Class&lexicon.Adverb == 0 && !r.Lang.IsAdverb(w) {
			return is.Class&(lexicon.Auxiliary|lexicon.Finite) != 0 || n > 0 && strings.HasSuffix(w, "s") || r.Lang.IsPast(w) ||
				is.Verb != 0 && is.Form&(lexicon.Past|lexicon.ThirdForm) != 0 && is.Noun == 0
		}
		i++
	}
	return false
}

// opensAfter reports whether a sentence may open behind the i-th, which is a mark.
func (s *words) opensAfter(i int) bool {
	if s.kind(i) == lineEnd {
		return true
	}
	b := s.text[s.list[i].End-1]
	return b >= utf8.RuneSelf || strings.IndexByte(".?!\"':", b) >= 0
}

// partAfter returns the part of a name behind a function word.
func partAfter(w string) part {
	switch w {
	case "and", "but", "And", "But", "or", "so":
		return Subject
	}
	if conjunction(strings.ToLower(w)) {
		return Minor
	}
	return Other
}

// PlacedBy reports whether the name is the region of the place before it: "in
// Haven, Idaho, on Friday".
func (r *Reader) PlacedBy(m *Mention) bool {
	text := r.Text
	if m.Start < 3 || text[m.Start-2] != ',' || int(m.End) >= len(text) || text[m.End] != ',' && text[m.End] != '.' {
		return false
	}
	i := r.MentionAt(int(m.Start)) - 1
	if i < 0 || r.Mentions[i].End != m.Start-2 || r.Look(&r.Mentions[i])&Oblique == 0 {
		return false
	}
	before := text[:r.Mentions[i].Start]
	return strings.HasSuffix(before, " in ") || strings.HasSuffix(before, " near ")
}
