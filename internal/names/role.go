// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package names

import (
	"strings"

	"github.com/newswire-go/newswire/internal/lexicon"
	story "github.com/newswire-go/newswire/internal/text"
)

// PersonLike reports whether a noun of the class is one for a person, by the lists
// or by its ending.
func (r *Reader) PersonLike(noun string, class lexicon.NameClass) bool {
	return class&(lexicon.Title|lexicon.Male|lexicon.Female|lexicon.Demonym|lexicon.GenericPerson) != 0 || r.Lang.IsPerson(noun)
}

// AgeIn returns the digits of "56-year-old"; "" for any other noun.
func AgeIn(noun string) string {
	if digits, ok := strings.CutSuffix(noun, "-year-old"); ok {
		return digits
	}
	return ""
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
	start := int(m.Start)
	if i := r.titleAt(m); i < r.placeOf(m) {
		start = int(r.List[i].Start)
	}
	if start == int(m.Name) || r.modifies(m) {
		return ""
	}
	title := strings.TrimRight(r.Text[start:m.Name], " "+story.NoBreak)
	// An honorific is no role.
	if i := strings.LastIndexByte(title, ' '); r.Lang.Find(strings.TrimRight(title[i+1:], ".")).Name&lexicon.Honorific != 0 {
		title = strings.TrimRight(title[:max(i, 0)], " ")
	}
	return title
}

// titleAt returns the place among the words of the story of the first of the title before a
// name, that of the name if it has none.
func (r *Reader) titleAt(m *Mention) int {
	i := r.placeOf(m)
	for n := 0; n < maxTitleWords && r.Follows(i) && r.inTitle(m, n, i-1); n++ {
		if i--; r.Kind(i) == story.Genitive && i > 0 {
			i--
		}
		l := &r.List[i]
		if e := r.EndOf(i); e < int(l.End) && r.Capital(i) && e-int(l.Start) > 1 && !pointed(r.Entry(i).Name) {
			break
		}
	}
	return i
}

// maxTitleWords is the most words of a title before a name.
const maxTitleWords = 12

// inTitle reports whether the i-th word is part of the title before a name, of which n
// words behind it are.
func (r *Reader) inTitle(m *Mention, n, i int) bool {
	if r.Kind(i) == story.Genitive {
		return n > 0
	}
	is, upper := r.Entry(i), r.Capital(i)
	class := is.Name
	switch {
	case !r.IsWord(i),
		n == 0 && (class&PersonNoun == 0 || upper) && (m.Name == m.Start || class&(lexicon.Demonym|lexicon.Title) == 0),
		n == 0 && m.Name == m.Start && class&lexicon.Modifier != 0,       // "senior Ruiz"
		n == 0 && !upper && r.Lang.IsPlural(r.Word(i)) && !r.isListed(m), // "users Harborly has"
		class&(lexicon.NounOpener|lexicon.FunctionWord|lexicon.SentenceOpener|lexicon.Calendar) != 0:
		return false
	}
	return is.Verb == 0 || is.Form == lexicon.Base || upper || class&lexicon.Title != 0
}

// isListed reports whether a name goes on behind a name: "analysts Anna Ruiz and Bo Lund".
func (r *Reader) isListed(m *Mention) bool {
	i := r.behind(m)
	return r.Entry(i).ID == lexicon.WordAnd || r.Kind(i) == story.Comma
}

// IsJoined reports whether "and" stands before a name, or behind it before another one.
func (r *Reader) IsJoined(m *Mention) bool {
	i := r.behind(m)
	return r.Entry(i).ID == lexicon.WordAnd && r.NextCapital(i+1) || r.Entry(r.placeOf(m)-1).ID == lexicon.WordAnd
}

// modifies reports whether a name modifies the noun behind it:
// "Ruiz campaign", "Ruiz supporters".
func (r *Reader) modifies(m *Mention) bool {
	i := r.behind(m)
	if !r.Small(i) || !r.Follows(i) {
		return false
	}
	is := r.Entry(i)
	return is.IsBody() || r.PersonLike(r.Word(i), is.Name)
}

// Apposition returns the words after a name between commas or dashes that say who it is:
// "a spokesperson for the Rome Fire Service".
func (r *Reader) Apposition(m *Mention) string {
	i := r.appositionStart(r.behind(m))
	if i < 0 || !r.headIsPerson(m, i) {
		return ""
	}
	return r.Text[r.List[i].Start:r.appositionEnd(i)]
}

// appositionStart returns the place of the first word that follows a name, of which the
// i-th is the one behind, and a comma or a dash; -1 if none follows. An age between two
// commas, an academic degree and a note in parentheses are left out.
func (r *Reader) appositionStart(i int) int {
	if r.Kind(i) == story.Open {
		if i = r.closing(i, story.Close, maxNote) + 1; i == 0 {
			return -1
		}
	}
	switch r.Kind(i) {
	case story.Comma:
	case story.Dash:
		if r.closing(i, story.Dash, maxApposition) < 0 {
			return -1
		}
		return i + 1
	default:
		return -1
	}
	switch end := r.closing(i, story.Comma, maxDegree); {
	case r.Kind(i+1) == story.Number && end != i+2:
		return -1
	case r.Kind(i+1) == story.Number, end > 0 && r.Lang.Find(strings.ReplaceAll(r.Text[r.List[i+1].Start:r.List[end].Start], ".", "")).Name&lexicon.Suffix != 0:
		return end + 1 // "44, ", "Ph.D., "
	}
	return i + 1
}

// closing returns the place of the next mark of a kind behind the i-th, at most most bytes
// from it; -1 if there is none.
func (r *Reader) closing(i int, kind story.TokenKind, most int32) int {
	for k := i + 1; k < len(r.List) && r.List[k].Start-r.List[i].Start < most && r.List[k].Kind != story.LineEnd; k++ {
		if r.List[k].Kind == kind {
			return k
		}
	}
	return -1
}

// maxNote and maxDegree are the most bytes of a note in parentheses, and of a degree with
// the commas around it.
const (
	maxNote   = 40
	maxDegree = 12
)

// headIsPerson reports whether the head of the words from the i-th on, which stand
// behind the name, is a noun for a person. An ending alone will do only behind a given
// name: a lender may be none.
func (r *Reader) headIsPerson(m *Mention, i int) (head bool) {
	s := &r.Lexed
	for n := range 16 {
		if !s.IsWord(i) || n > 0 && !s.Follows(i) {
			break
		}
		is := s.Entry(i)
		if is.Name&lexicon.FunctionWord != 0 || head && n > 0 && r.isParticiple(i) {
			return head && n > 0
		}
		if n == 0 && r.opensClause(i) || is.Class&(lexicon.Auxiliary|lexicon.Finite|lexicon.Subject) != 0 {
			return false // "In Haven, he met the mayor"
		}
		head = r.isPersonNoun(m, i, n)
		if i++; s.Kind(i) == story.Genitive {
			head = false
			i++ // "women's"
		}
	}
	return head
}

// isParticiple reports whether the i-th word is a participle, which goes on with the
// description of someone: "a lawyer based in Haven", "a nurse working nights".
func (r *Reader) isParticiple(i int) bool {
	is, w := r.Entry(i), r.Word(i)
	return !r.Capital(i) && is.Noun&lexicon.Human == 0 && is.Name&PersonNoun == 0 && (is.Form&(lexicon.Past|lexicon.Participle) != 0 || r.Lang.IsPast(w) || r.Lang.IsIng(w))
}

// isPersonNoun reports whether the i-th word, the n-th behind the name, is a noun for one
// person.
func (r *Reader) isPersonNoun(m *Mention, i, n int) bool {
	s := &r.Lexed
	is, w, capital := s.Entry(i), s.Word(i), s.Capital(i)
	if !capital && r.Lang.IsPlural(w) {
		return false // "In Haven, voters"
	}
	return is.Name&(lexicon.Title|lexicon.GenericPerson|lexicon.Male|lexicon.Female) != 0 && is.Name&lexicon.Honorific == 0 ||
		n == 0 && is.Name&lexicon.Demonym != 0 || is.Noun&lexicon.Human != 0 ||
		n > 0 && !is.IsBody() && !capital && r.PersonLike(w, is.Name) && GivenIn(s.Text[m.Name:m.End])
}

// opensClause reports whether the i-th word, behind a name and a comma, is its verb,
// since an article follows: "Anna Ruiz, toured the plant".
func (r *Reader) opensClause(i int) bool {
	is, w := r.Entry(i), r.Word(i)
	if is.Class&lexicon.Finite == 0 && is.Form&lexicon.Past == 0 && !r.Lang.IsPast(w) && !r.Lang.IsIng(w) {
		return false
	}
	next := r.Entry(i + 1)
	return r.Follows(i+1) && (next.Name&lexicon.NounOpener != 0 || next.Class&(lexicon.Subject|lexicon.Object) != 0)
}

// maxApposition is the most bytes of an apposition.
const maxApposition = 300

// appositionEnd returns the end of the apposition that begins with the i-th word.
func (r *Reader) appositionEnd(i int) int {
	s := &r.Lexed
	end := int(s.List[i].Start)
	for limit := end + maxApposition; i < len(s.List) && int(s.List[i].End) <= limit; i++ {
		switch s.Kind(i) {
		case story.LineEnd, story.Colon, story.Semicolon, story.Quote, story.Dash, story.Stop:
			return end
		case story.Comma:
			return r.regionEnd(i, end)
		default:
			end = int(s.List[i].End)
		}
	}
	return end
}

// regionEnd returns the end of the region between commas that begins with the comma
// at i, "Mich." in "mayor of Flint, Mich., said"; end if there is none.
func (r *Reader) regionEnd(i, end int) int {
	s := &r.Lexed
	if !s.NextCapital(i + 1) {
		return end
	}
	for i += 2; i < len(s.List); i++ {
		switch s.Kind(i) {
		case story.Stop:
		case story.Comma:
			return int(s.List[i-1].End)
		default:
			return end
		}
	}
	return end
}
