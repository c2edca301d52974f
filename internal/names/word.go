// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package names

import (
	"strings"
	"unicode/utf8"

	"github.com/newswire-go/newswire/internal/lexicon"
	story "github.com/newswire-go/newswire/internal/text"
)

// A word is a word of a run of capitals, with its properties in a name.
type word struct {
	start, end int32  // without a possessive and without the point after it
	hash       uint32 // see lexicon.HashName
	class      lexicon.NameClass
	id         lexicon.ID // of a word in small letters
	flags      Flags
	pointed    bool // its own full stop stands behind its end: "Sen."
}

// Flags are properties of a word, a mention or an entity.
type Flags uint16

const (
	small         Flags = 1 << iota // begins with a small letter
	initial                         // "J.", "J.M."
	Capitals                        // has two capitals or more and no small letter
	Possessive                      // "'s" follows
	Opens                           // a sentence opens with it
	HasDeterminer                   // an article or a pronoun stands before
	Oblique                         // a preposition stands before
	Quoted                          // between quotation marks
	Titled                          // an office or an honorific stands before
	MaleTitle
	FemaleTitle
	Body    // an organization by its words
	Single  // of one word
	Person  // by its words: titled, with initials, with "Jr."
	Heading // in a title whose words all have capitals
	looked  // Opens, HasDeterminer and Oblique have been set
)

// wordAt returns the i-th as a word of a run of capitals.
func wordAt(s *story.Lexed, i int) (w word) {
	l := &s.List[i]
	w = word{start: l.Start, end: l.End}
	if i+1 < len(s.List) && s.List[i+1].Kind == story.Genitive {
		w.flags = Possessive
	}
	if l.Shape&^story.First == story.Capital {
		w.hash, w.class = lexicon.HashNameAt(s.Text, int(w.start), int(w.end)), s.Lang.At(s.Text, int(w.start), int(w.end)).Name
		return w // fast path: a capital and small letters
	}
	w.end = int32(s.EndOf(i))
	if l.Shape&story.Capital == 0 && l.Shape&story.Prefixed == 0 {
		is := s.Lang.At(s.Text, int(w.start), int(w.end))
		w.class, w.id, w.flags = is.Name&lexicon.Particle, is.ID, w.flags|small
		return w
	}
	name := s.Text[w.start+s.Prefix(i) : w.end]
	w.hash = lexicon.HashNameAt(s.Text, int(w.end)-len(name), int(w.end))
	w.pointed = w.end < l.End
	if l.Shape&story.AllCaps != 0 || l.Shape&story.Prefixed != 0 && len(name) > 1 && strings.ToUpper(name) == name {
		w.flags |= Capitals
	}
	if l.Shape&story.Dotted != 0 {
		if !w.pointed {
			w.flags |= initial | Capitals // "U.S."
		} else if utf8.RuneCountInString(name[:min(len(name), utf8.UTFMax)]) == 1 {
			w.flags |= initial // "J."
		}
	}
	if w.class = s.Lang.At(s.Text, int(w.end)-len(name), int(w.end)).Name; l.Shape&story.Compound != 0 {
		w.class |= compound(s, name, w.class)
	}
	return w
}

// compound returns the class that a word with a capital has by its parts, besides the
// class that it has as a whole.
func compound(s *story.Lexed, name string, class lexicon.NameClass) lexicon.NameClass {
	if k := strings.LastIndexByte(name, '-'); k > 0 && class == 0 {
		return hyphened(s.Lang, name[:k], name[k+1:])
	}
	if contracted(s.Lang, name) {
		return lexicon.SentenceOpener
	}
	return 0
}

// contracted reports whether a word is run together with a verb or with "not": "It's",
// "Don't".
func contracted(lang *lexicon.Language, w string) bool {
	_, after, ok := story.CutApostrophe(w)
	return ok && lang.IsClitic(after)
}

// isContraction reports whether the i-th is a word that is run together with a verb or
// with "not".
func (r *Reader) isContraction(i int) bool {
	return r.Kind(i) == story.Word && r.List[i].Shape&story.Compound != 0 && contracted(r.Lang, r.Word(i))
}

// hyphened returns the class of a word of two parts: a title where both are, or
// where the second is a noun for a person in small letters; and a demonym where it
// states where someone is from, or of which party.
//
//	Secretary-General, Film-maker, Haven-born, R-Texas
func hyphened(lang *lexicon.Language, first, last string) lexicon.NameClass {
	class := lang.Find(last).Name
	if attributive(lang, last) {
		return lexicon.Demonym
	}
	if len(last) > 4 && last[0] >= 'a' && last[0] <= 'z' && (class&lexicon.Title != 0 || lang.IsPerson(last)) {
		return lexicon.Title
	}
	if len(first) == 1 && strings.Contains("RDI", first) && story.StartsUpper(last) {
		return lexicon.Demonym // "R-Texas"
	}
	return lang.Find(first).Name & class & lexicon.Title
}

// pointed reports whether a full stop after a word is part of a name: "Sen.",
// "Jr.", not "Calif."
func pointed(class lexicon.NameClass) bool {
	return class&lexicon.BeforeName != 0 ||
		class&lexicon.Abbreviation != 0 && class&(lexicon.Suffix|lexicon.Company|lexicon.Calendar|lexicon.Title) != 0
}

// EachTitleInitials calls do with the hashes of the initials of the title before a name,
// and of its last words from two on: "CS" and "ACS" for "Arts Cabinet Secretary".
func (r *Reader) EachTitleInitials(m *Mention, do func(hash uint32)) {
	title := strings.TrimRight(r.Text[m.Start:m.Name], " ")
	for title != "" {
		i := strings.LastIndexByte(title, ' ') + 1
		if r.Lang.Find(strings.TrimRight(title[i:], ".")).Name&lexicon.Honorific == 0 {
			break
		}
		title = strings.TrimRight(title[:i], " ") // "Vice-Chancellor Prof."
	}
	for i := len(title); i > 0; {
		i = strings.LastIndexByte(title[:i], ' ')
		if last := title[i+1:]; strings.ContainsAny(last, " -") {
			do(InitialsHash(last))
		}
	}
}

// InitialsHash is the hash of the capitals that begin the words of a name, as it
// would be of the word that they spell.
func InitialsHash(name string) uint32 {
	var h lexicon.Hasher
	for i, before := 0, byte(' '); i < len(name); i++ {
		if b := name[i]; b >= 'A' && b <= 'Z' && (before == ' ' || before == '-' || before == '\'' || before == '&') {
			h.Add(b | 0x20)
		}
		before = name[i]
	}
	return h.Sum()
}
