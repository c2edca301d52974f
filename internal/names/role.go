// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package names

import (
	"strings"

	"github.com/newswire-go/newswire/internal/lexicon"
)

// PersonLike reports whether a noun of the class is one for a person, by the lists
// or by its ending.
func (r *Reader) PersonLike(noun string, class lexicon.NameClass) bool {
	return class&(lexicon.Title|lexicon.Male|lexicon.Female|lexicon.Demonym|lexicon.GenericPerson) != 0 || r.Lang.IsPerson(noun)
}

// Aged reports whether an age follows a name: "Ada Lund, 44," and
// "Ada Lund (44)".
func Aged(s string) bool {
	if len(s) < 5 || s[0] != ',' && s[0] != ' ' || s[0] == ' ' && s[1] != '(' {
		return false
	}
	i := 2
	for i < len(s) && i < 6 && s[i] >= '0' && s[i] <= '9' {
		i++
	}
	if i < 3 || i > 5 || i == len(s) {
		return false
	}
	switch s[i] {
	case ',', '.', ';':
		return s[0] == ','
	case ')':
		return s[0] == ' '
	}
	return false
}

// TitleOf returns the title before a name: "former Mayor", "Rivera campaign
// manager", "spokesperson".
func (r *Reader) TitleOf(m *Mention) string {
	text := r.Text
	j := int(m.Start)
	for words := range 12 {
		s, k, end := r.roleWordBefore(j)
		if s < 0 || !r.inTitle(m, words, s, k) {
			break
		}
		j = s
		if end != k && UpperAt(text, s) && !pointed(r.Lang.At(text, s, k).Name) && k-s > 1 && strings.IndexByte(text[s:k], '.') < 0 {
			break
		}
	}
	if j == int(m.Name) || r.modifies(m) {
		return ""
	}
	title := strings.TrimRight(text[j:m.Name], " ")
	// An honorific is no role.
	if i := strings.LastIndexByte(title, ' '); r.Lang.Find(strings.TrimRight(title[i+1:], ".")).Name&lexicon.Honorific != 0 {
		title = strings.TrimRight(title[:max(i, 0)], " ")
	}
	return title
}

// roleWordBefore returns the word text[s:k] that stands before j, with its hyphens
// and apostrophes, and where its point ends; s is -1 if there is none.
func (r *Reader) roleWordBefore(j int) (s, k, end int) {
	text := r.Text
	for k = j; k > 0 && text[k-1] == ' '; k-- {
	}
	if k == j || k == 0 {
		return -1, 0, 0
	}
	end = k
	if text[k-1] == '.' && r.dotted(k-1) {
		k--
	}
	if !LetterBefore(text, k) {
		return -1, 0, 0
	}
	s = wordStart(text, k)
	for s > 1 && (text[s-1] == '-' || text[s-1] == '\'' || text[s-1] == '.') && LetterBefore(text, s-1) {
		s = wordStart(text, s-1)
	}
	for s > 3 && strings.HasSuffix(text[:s], "’") && LetterBefore(text, s-3) {
		s = wordStart(text, s-3) // "Putin’s"
	}
	return s, k, end
}

// inTitle reports whether the word text[s:k] is part of the title before a name,
// of which so many words behind it are.
func (r *Reader) inTitle(m *Mention, words, s, k int) bool {
	is := r.Lang.At(r.Text, s, k)
	class, upper := is.Name, UpperAt(r.Text, s)
	if words == 0 && (class&PersonNoun == 0 || upper) && (m.Name == m.Start || class&(lexicon.Demonym|lexicon.Title) == 0) {
		return false
	}
	if words == 0 && m.Name == m.Start && class&lexicon.Modifier != 0 {
		return false // "senior Ruiz"
	}
	if class&(lexicon.NounOpener|lexicon.FunctionWord|lexicon.SentenceOpener|lexicon.Calendar) != 0 {
		return false
	}
	return is.Verb == 0 || is.Form == lexicon.Base || upper || class&lexicon.Title != 0
}

// modifies reports whether a name modifies the noun behind it:
// "Ruiz campaign", "Ruiz supporters".
func (r *Reader) modifies(m *Mention) bool {
	e := int(m.End)
	if e+1 >= len(r.Text) || r.Text[e] != ' ' {
		return false
	}
	w := r.Text[e+1 : WordEnd(r.Text, e+1)]
	if w == "" || UpperAt(w, 0) {
		return false
	}
	is := r.Lang.At(r.Text, e+1, e+1+len(w))
	return is.Org != 0 || r.PersonLike(w, is.Name)
}

// Apposition returns the words after a name between commas that say who it
// is: "a spokesperson for the Rome Fire Service".
func (r *Reader) Apposition(m *Mention) string {
	i := r.appositionStart(int(m.End))
	if i < 0 || !r.headIsPerson(m, i) {
		return ""
	}
	return r.Text[i:r.appositionEnd(i)]
}

// appositionStart returns where the words begin that follow a name which ends at i
// and a comma or a dash; -1 if none follows. An age between two commas, an academic
// degree and a note in parentheses are left out.
func (r *Reader) appositionStart(i int) int {
	text := r.Text
	if strings.HasPrefix(text[i:], " (") {
		if j := strings.IndexByte(text[i:min(len(text), i+40)], ')'); j > 0 {
			i += j + 1
		}
	}
	for _, dash := range [...]string{" — ", " – ", " -- "} {
		if rest, ok := strings.CutPrefix(text[i:], dash); ok && strings.Contains(rest[:min(len(rest), maxApposition)], dash) {
			return i + len(dash)
		}
	}
	if !strings.HasPrefix(text[i:], ", ") {
		return -1
	}
	i += 2
	if i < len(text) && text[i] >= '0' && text[i] <= '9' {
		j := WordEnd(text, i)
		if !strings.HasPrefix(text[j:], ", ") {
			return -1
		}
		return j + 2
	}
	if j := strings.Index(text[i:min(len(text), i+maxDegree)], ", "); j > 0 && r.Lang.Find(strings.ReplaceAll(text[i:i+j], ".", "")).Name&lexicon.Suffix != 0 {
		return i + j + 2 // "Ph.D., "
	}
	return i
}

// maxDegree is the most bytes of a degree with the comma behind it.
const maxDegree = 10

// headIsPerson reports whether the head of the words at i, which stand behind the
// name, is a noun for a person. An ending alone will do only behind a given name: a
// lender may be none.
func (r *Reader) headIsPerson(m *Mention, i int) (head bool) {
	text := r.Text
	for n := range 16 {
		k := roleWordEnd(text, i)
		if k == i {
			break
		}
		is := r.Lang.At(text, i, k)
		class := is.Name
		if class&lexicon.FunctionWord != 0 {
			return head && n > 0
		}
		if n == 0 && r.opensClause(i, k) || is.Class&(lexicon.Auxiliary|lexicon.Finite|lexicon.Subject) != 0 {
			return false // "In Haven, he met the mayor"
		}
		w, capital := text[i:k], UpperAt(text, i)
		head = class&(lexicon.Title|lexicon.GenericPerson|lexicon.Male|lexicon.Female) != 0 && class&lexicon.Honorific == 0 ||
			n == 0 && class&lexicon.Demonym != 0 || is.Noun&lexicon.Human != 0 ||
			n > 0 && is.Org == 0 && !capital && r.PersonLike(w, class) && givenIn(text[m.Name:m.End])
		head = head && (capital || !r.Lang.IsPlural(w)) // "In Haven, voters"
		if k >= len(text) || text[k] != ' ' {
			break
		}
		i = k + 1
	}
	return head
}

// opensClause reports whether the word text[i:k] behind a name and a comma is its verb,
// since an article follows: "Anna Ruiz, toured the plant".
func (r *Reader) opensClause(i, k int) bool {
	is := r.Lang.At(r.Text, i, k)
	if !r.Lang.IsPast(r.Text[i:k]) && is.Class&lexicon.Finite == 0 && is.Form&lexicon.Past == 0 || k+1 >= len(r.Text) || r.Text[k] != ' ' {
		return false
	}
	return r.Lang.At(r.Text, k+1, WordEnd(r.Text, k+1)).Name&lexicon.NounOpener != 0
}

// roleWordEnd returns the end of the word at i with its hyphens, apostrophes and
// inner points: "vice-chairman", "women's".
func roleWordEnd(text string, i int) int {
	k := WordEnd(text, i)
	for k+1 < len(text) && (text[k] == '-' || text[k] == '\'' || text[k] == '.') && letters[text[k+1]]&begins != 0 {
		k = WordEnd(text, k+1)
	}
	if strings.HasPrefix(text[k:], "’") {
		k = WordEnd(text, k+len("’"))
	}
	return k
}

// maxApposition is the most bytes of an apposition.
const maxApposition = 300

// appositionEnd returns the end of the apposition that begins at i.
func (r *Reader) appositionEnd(i int) int {
	text := r.Text
	limit := min(len(text), i+maxApposition+1)
	for j := i; j < limit; j++ {
		switch b := text[j]; {
		case b == '\n' || b == ';' || b == '"' || strings.HasPrefix(text[j:], "“") || strings.HasPrefix(text[j:], "—") || strings.HasPrefix(text[j:], " –") || strings.HasPrefix(text[j:], "--"):
			return i + len(strings.TrimRight(text[i:j], " "))
		case b == '.' && capitalAfter(text, j+1) > 0 && !r.dotted(j), b == '.' && j+1 == len(text), strings.HasPrefix(text[j:], ".\n"):
			return j
		case b == ',':
			return regionEnd(text, j)
		}
	}
	return i + len(strings.TrimRight(text[i:min(len(text), i+maxApposition)], " "))
}

// regionEnd returns the end of the region between commas that begins with the comma
// at j, "Mich." in "mayor of Flint, Mich., said"; j if there is none.
func regionEnd(text string, j int) int {
	k := j + 2
	if k >= len(text) || !UpperAt(text, k) {
		return j
	}
	e := WordEnd(text, k)
	switch {
	case strings.HasPrefix(text[e:], ".,"):
		return e + 1
	case strings.HasPrefix(text[e:], ","):
		return e
	}
	return j
}
