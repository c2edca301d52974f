// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package names

import (
	"strings"

	"github.com/newswire-go/newswire/internal/lexicon"
	story "github.com/newswire-go/newswire/internal/text"
)

// take divides the run of n words into names and notes each.
func (r *Reader) take(text string, n int) {
	w := r.words[:n]
	about := r.about
	if n > 2 {
		all := Capitals
		for i := range w {
			all &= w[i].flags
		}
		if all != 0 {
			about |= Heading // "FERRY TO OPEN TODAY"
		}
	}
	for len(w) > 0 {
		// A word that opens the sentence, a day, a month: no name.
		if k := w[0].class; k&(lexicon.SentenceOpener|lexicon.Calendar) != 0 && w[0].flags&small == 0 && !r.isName(text, w) {
			about |= looked
			w = w[1:]
			continue
		}
		m := 1
		for m < len(w) && (w[m].class&(lexicon.SentenceOpener|lexicon.Calendar) == 0 || w[m].flags&small != 0 || w[m].class&lexicon.Body != 0 || r.isSurname(text, w, m)) {
			m++
		}
		r.part(text, w[:m], about)
		w = w[m:]
		about |= looked
	}
}

// Look returns the flags of a mention of the story, those of the words before it
// included.
func (r *Reader) Look(m *Mention) Flags {
	if m.Flags&looked == 0 {
		m.Flags |= before(&r.Lexed, r.placeOf(m)) | looked
	}
	return m.Flags
}

// isName reports whether the word that is a month's or a small word begins a
// name all the same: "U.S. Steel", "April Ortiz" and, in a story that has a
// Theresa May, "May".
func (r *Reader) isName(text string, w []word) bool {
	switch {
	case w[0].flags&initial != 0 && w[0].flags&Capitals != 0:
		return true
	case w[0].class&lexicon.Calendar == 0:
		return len(w) == 1 && r.openers && r.family.Known(w[0].hash) && (r.inPhrase() || before(r.from, r.from.At(int(w[0].start)))&Opens == 0)
	case len(w) == 1:
		return r.family.Known(w[0].hash)
	}
	return w[1].class == 0 && len(w) == 2 && bornBy(text, w[0]) && before(r.from, r.from.At(int(w[0].start)))&Oblique == 0
}

// isSurname reports whether the month or the opener of sentences at m is a family
// name: "Theresa May", "Ms. May", "Mike Read", but "Ada Lund Tuesday" and "Ada Lund
// March 3".
func (r *Reader) isSurname(text string, w []word, m int) bool {
	if m == 0 || m != len(w)-1 || w[m-1].flags&Capitals != 0 || w[m-1].class&^(titles|lexicon.Male|lexicon.Female) != 0 && !bornBy(text, w[m-1]) {
		return false
	}
	if w[m].class&lexicon.Calendar == 0 {
		opener := r.about&Heading == 0 && w[m].class&(lexicon.NounOpener|lexicon.FunctionWord) == 0 && w[m].end-w[m].start > 3 && bornBy(text, w[m-1])
		r.openers = r.openers || opener
		return opener
	}
	month := w[m].class&lexicon.Surname != 0 && r.from.Kind(r.from.At(int(w[m].end))) != story.Number
	r.openers = r.openers || month && w[m].class&lexicon.SentenceOpener != 0
	return month
}

// before returns the flags that the words before the i-th give a name there.
func before(s *story.Lexed, i int) (f Flags) {
	if i--; !s.IsWord(i) || s.Text[s.List[i].End-1] == '.' {
		if s.Kind(i) != story.Genitive && opensAfter(s, i) {
			return Opens
		}
		return 0
	}
	is := s.Entry(i)
	if is.Name&lexicon.NounOpener != 0 && s.Word(i) != "that" {
		f |= HasDeterminer
	} else if is.Name&(lexicon.SentenceOpener|lexicon.FunctionWord) == lexicon.SentenceOpener|lexicon.FunctionWord && is.Class&clausal == 0 {
		f |= Oblique
	}
	return f
}

// clausal is the classes of the words that stand between clauses.
const clausal = lexicon.Conjunction | lexicon.Relative

// part notes the name that the words are.
func (r *Reader) part(text string, w []word, about Flags) {
	for len(w) > 0 && w[0].flags&small != 0 {
		w = w[1:]
	}
	for len(w) > 0 && w[len(w)-1].flags&small != 0 {
		w = w[:len(w)-1]
	}
	if len(w) == 0 {
		return
	}
	if len(w) == 1 && w[0].class == 0 && w[0].flags&initial == 0 {
		// Fast path: one word that is in no list.
		m := Mention{Start: w[0].start, Name: w[0].start, End: w[0].end, First: w[0].hash, Last: w[0].hash, Entity: None, Before: None, Words: 1,
			Flags: about | Single | w[0].flags&(Capitals|Possessive)}
		r.addMention(text, &m)
		return
	}
	if about&looked == 0 && (w[0].class|w[len(w)-1].class)&(lexicon.Surname|lexicon.PostNominal|lexicon.Forename|lexicon.Title|lexicon.Demonym) != 0 {
		about |= before(r.from, r.from.At(int(w[0].start))) | looked
	}
	if g := holderAt(text, w); g > 0 {
		r.part(text, w[:g], about)
		w = w[g:]
		about = about&Heading | looked | Titled | Person
	}
	if len(w) > 2 {
		w = r.beforeVerb(text, w)
	}
	m := Mention{Start: w[0].start, End: w[len(w)-1].end, Entity: None, Before: None, Flags: about}
	m.Flags |= w[len(w)-1].flags & Possessive
	at := r.nameAt(text, w, &m.Flags)
	if at > 0 {
		m.Flags &^= HasDeterminer
	}
	for at < len(w) && w[at].flags&small != 0 && w[at].class&lexicon.Particle == 0 {
		at++
	}
	if at >= len(w) {
		return // an office alone, a nationality alone: someone described
	}
	r.addName(text, &m, w[at:])
}

// beforeVerb returns the words of a name in a title as far as its verb: "Anna Ruiz" of
// "Anna Ruiz Endorses Ferry". The verb comes after a full name.
func (r *Reader) beforeVerb(text string, w []word) []word {
	if !isGiven(text, w[0]) {
		return w
	}
	for i := 2; i < len(w); i++ {
		if is := r.Lang.At(text, int(w[i].start), int(w[i].end)); is.Verb != 0 && is.Form == lexicon.ThirdForm && is.Noun == 0 && w[i].flags&Capitals == 0 {
			return w[:i]
		}
	}
	return w
}

// partyMember reports whether the words are no name but those for a member of a party
// or a people: "New Haven Democrat".
func partyMember(text string, name []word, m *Mention) bool {
	last := len(name) - 1
	return last > 0 && name[last].class&lexicon.Demonym != 0 && m.Flags&Titled == 0 &&
		(m.Flags&HasDeterminer != 0 || name[0].class&lexicon.Place != 0 || !isGiven(text, name[0]))
}

// addName adds the mention of the name of the words, without titles.
func (r *Reader) addName(text string, m *Mention, name []word) {
	if m.Flags&Titled != 0 {
		for i := range name {
			if name[i].flags&small != 0 && name[i].class&lexicon.Particle == 0 {
				name = name[:i] // "Sen. Anna Ruiz of Texas"
				m.End = name[i-1].end
				break
			}
		}
	}
	m.Name = name[0].start
	m.First = name[0].hash
	name, last := withoutSuffixes(text, m, name)
	m.Last = name[last].hash
	if last > 0 && r.family.Shortens(name[0].hash, name[last].hash, text[name[0].start:name[last].end]) {
		// "De Keller", at the head of a sentence, of Bill de Keller; "Rojas Ruiz", of
		// Ildefonso Rojas Ruiz; "Ahmad Ruiz", of Ahmad Ruiz Kassim
		m.Flags |= Single
		m.First = m.Last
		m.Words = 1
		r.addMention(text, m)
		return
	}
	if partyMember(text, name, m) {
		return
	}
	m.Words, m.Nick = uint8(len(name)), r.nick
	noteKind(text, m, name, last)
	if last == 0 {
		m.Flags |= Single | name[0].flags&(Capitals|initial)
		if name[0].class&(lexicon.Demonym|lexicon.GroupNoun) != 0 && (m.Flags&Titled == 0 || r.isModifier(text[m.Start:m.Name])) && !r.family.Known(m.Last) {
			return // "Welsh", "Former Democrat", unless the story has an Anna Welsh
		}
	}
	r.addMention(text, m)
}

// isModifier reports whether the title, of one word and a space, stands before others
// only: "Former ".
func (r *Reader) isModifier(title string) bool {
	return r.Lang.Find(strings.TrimRight(title, " ")).Name&lexicon.Modifier != 0
}

// knownAs returns the hash of the name by which the story says that the bearer of the
// name which ends at i is called; 0 if it does not.
//
//	Elizabeth Ruiz, who goes by Liz,
func (r *Reader) knownAs(text string, i int) uint32 {
	rest, ok := strings.CutPrefix(text[i:], ", ")
	if !ok {
		return 0
	}
	for _, s := range [...]string{"who goes by ", "who is known as ", "known as ", "better known as ", "also known as ", "nicknamed "} {
		if after, ok := strings.CutPrefix(rest, s); ok && story.StartsUpper(after) {
			if k := r.from.At(len(text) - len(after)); k < len(r.from.List) {
				return wordAt(r.from, k).hash
			}
		}
	}
	return 0
}

// noteKind sets the flags for an organization or a person that the words of a name
// imply.
func noteKind(text string, m *Mention, name []word, last int) {
	for i := range name {
		switch f := &name[i]; {
		case m.Flags&Titled == 0 && f.class&(lexicon.Body|lexicon.OrgPrefix) != 0 && isBody(text, name, i):
			m.Flags |= Body
		case i < last && f.flags&initial != 0 && f.flags&Capitals == 0:
			m.Flags |= Person
		case i == 0 && len(name) > 1 && f.flags&(Capitals|initial|small) == Capitals && name[last].flags&Capitals == 0 && !mayBeInitials(name):
			m.Flags |= Body // "NASA Headquarters", "BBC Worldwide"
		}
	}
}

// mayBeInitials reports whether the capitals that open the name may be a person's
// initials without points: "AJ Ruiz".
func mayBeInitials(name []word) bool {
	return len(name) == 2 && name[0].end-name[0].start == 2 && unlisted(name)
}

// withoutSuffixes returns the name without honors, such as "OBE", and the index of
// its last word that is no suffix. It sets the flags that suffixes imply.
func withoutSuffixes(text string, m *Mention, name []word) (_ []word, last int) {
	last = len(name) - 1
	for last > 0 && name[last].class&(lexicon.Suffix|lexicon.Company) != 0 {
		if name[last].class&lexicon.Company != 0 {
			m.Flags |= Body
		} else {
			m.Flags |= Person
		}
		last--
	}
	for len(name) > last+1 && name[len(name)-1].class&lexicon.PostNominal != 0 {
		name = name[:len(name)-1]
		m.End = name[len(name)-1].end
	}
	if e := int(m.End); last < len(name)-1 && e < len(text) && text[e] == '.' && pointed(name[len(name)-1].class) {
		m.End++ // "Jr."
	}
	return name, last
}

// isBody reports whether the word at i, a Body or OrgPrefix, makes the name an
// organization's.
func isBody(text string, name []word, i int) bool {
	w := &name[i]
	switch {
	case i == 0 && w.class&lexicon.OrgPrefix != 0:
		return len(name) > 1 // "Banco Moen"
	case w.class&lexicon.Body == 0, i == 1 && i < len(name)-1 && name[0].class&lexicon.Title != 0 && bornBy(text, *w):
		return false // "President Bill Ruiz"
	case i > 1 && isGiven(text, name[0]) && (name[i-1].flags&small != 0 || i > 2 && name[i-2].flags&small != 0 && name[i-1].end-name[i-1].start < 4):
		return false // "Anna de Ville", "Anna de La Tour"
	case i == 0:
		return len(name) > 1 && name[1].flags&small != 0 && name[1].class&lexicon.Particle == 0 // "Ministry of Trade"
	case w.class&lexicon.Surname != 0 && i < 3:
		return !isGiven(text, name[0]) || i < len(name)-1 && name[len(name)-1].class&lexicon.Body != 0 // "Anna Park", "Anna Hall Ruiz"
	}
	return true
}

// givenAt returns the first given name from i on after which a name goes on.
func givenAt(text string, w []word, i int) int {
	for ; i < len(w)-1; i++ {
		if w[i].flags&small == 0 && isGiven(text, w[i]) {
			return i
		}
		if w[i].flags&initial != 0 && w[i].flags&Capitals == 0 {
			return i
		}
	}
	return -1
}

func isGiven(text string, w word) bool {
	if w.class&lexicon.Demonym != 0 {
		return false
	}
	return bornBy(text, w)
}

// bornBy reports whether a word is a given name, whatever else it is.
func bornBy(text string, w word) bool {
	_, ok := lexicon.Given(text[w.start:w.end])
	return ok
}

// EachMiddleName calls do with the hashes of the words of a name of the story between
// the first and the last that are neither initials nor suffixes.
func (r *Reader) EachMiddleName(m *Mention, do func(hash uint32)) {
	for i := r.At(int(m.Name)); i < len(r.List) && r.List[i].Start < m.End; i++ {
		if r.Kind(i) == story.Word {
			w := wordAt(&r.Lexed, i)
			if w.hash != 0 && w.hash != m.First && w.hash != m.Last && w.flags&initial == 0 && w.class&lexicon.Suffix == 0 {
				do(w.hash)
			}
		}
	}
}
