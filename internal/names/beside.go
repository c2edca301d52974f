// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package names

import (
	"strings"

	"github.com/newswire-go/newswire/internal/lexicon"
	story "github.com/newswire-go/newswire/internal/text"
)

// Evidence from the words beside a name.

// NounBefore returns the word in small letters before a name, or its part behind the
// hyphen, and its entry: "brother" in "her brother Jon" and "her brother, Jon,". The word
// is "" if there is none.
func (r *Reader) NounBefore(m *Mention) (noun string, is *lexicon.Entry) {
	s := &r.Lexed
	i := r.placeOf(m)
	if !s.Follows(i) {
		return "", story.NoWord
	}
	if i--; s.Kind(i) == story.Comma {
		if i--; !r.closed(m) {
			return "", story.NoWord
		}
	}
	if !s.Small(i) || s.List[i].Shape&story.Prefixed != 0 {
		return "", story.NoWord
	}
	noun = s.Word(i)
	if s.List[i].Shape&story.Compound != 0 {
		noun = noun[strings.LastIndexByte(noun, '-')+1:]
	}
	end := int(s.List[i].End)
	return noun, r.Lang.At(s.Text, end-len(noun), end)
}

// closed reports whether a comma or a full stop follows a name.
func (r *Reader) closed(m *Mention) bool {
	return int(m.End) < len(r.Text) && (r.Text[m.End] == ',' || r.Text[m.End] == '.')
}

// RoleBefore returns the description to which a name between commas is added:
// "its chairman" in "its chairman, Ada Lund, said", "The Minister for Health" in "The
// Minister for Health, Ada Lund, said".
func (r *Reader) RoleBefore(m *Mention) string {
	s := &r.Lexed
	i := r.placeOf(m)
	if !s.Follows(i) || s.Kind(i-1) != story.Comma || s.Kind(i-2) != story.Word || !r.closed(m) {
		return ""
	}
	i -= 2
	noun := r.officerBefore(i)
	if noun < 0 || noun != i && !r.isPersonal(m) {
		return "" // "a sailor from Sund, North Moen,"
	}
	first := s.Opening(noun, maxRole)
	switch {
	case first < 0:
		return ""
	case s.Entry(first).Name&lexicon.NounOpener != 0 && r.Lang.IsPlural(s.Word(noun)):
		if first -= 2; s.Entry(first).ID != lexicon.WordOne || s.Entry(first+1).ID != lexicon.WordOf {
			return "" // not "the victims", but "one of the victims"
		}
	}
	return s.Text[s.List[first].Start:s.EndOf(i)]
}

// officerBefore returns the place of the noun for a person in the description that ends
// with the i-th word, which may belong to the field or the body of an office; -1 if there
// is none.
func (r *Reader) officerBefore(i int) int {
	if r.Entry(i).Noun&lexicon.Human != 0 {
		return i
	}
	for n := 0; n < 2*maxRole && r.Follows(i); n++ {
		i--
		is := r.Entry(i)
		switch {
		case is.Class&lexicon.Preposition != 0 && is.Name&lexicon.NounOpener == 0:
			if r.Entry(i-1).Noun&lexicon.Human != 0 {
				return i - 1
			}
		case !r.IsWord(i) && r.Kind(i) != story.Genitive, is.Name&(lexicon.FunctionWord|lexicon.NounOpener) == lexicon.FunctionWord && is.Class&lexicon.Coordinator == 0:
			return -1
		}
	}
	return -1
}

// maxRole is the most words of a description before its noun.
const maxRole = 6

// TradeBeside reports whether a noun that calls an organization by its trade
// stands beside a name.
func (r *Reader) TradeBeside(m *Mention) bool {
	_, before := r.NounBefore(m)
	return before.Org&lexicon.Trade != 0 || r.TradeAfter(m)
}

// TradeAfter reports whether an apposition that calls an organization by its
// trade follows a name: ", the Haven-based lender,".
func (r *Reader) TradeAfter(m *Mention) bool {
	s := &r.Lexed
	i := r.behind(m)
	if s.Kind(i) != story.Comma || s.List[i].Start != m.End {
		return false
	}
	for n := range 6 {
		if i++; !s.Follows(i) || !s.IsWord(i) {
			return false
		}
		switch is := s.Entry(i); {
		case n == 0 && is.Name&lexicon.NounOpener == 0, n > 0 && is.Name&lexicon.FunctionWord != 0:
			return false
		case is.Org&lexicon.Trade != 0:
			return !s.Follows(i+1) || s.Entry(i+1).Name&lexicon.FunctionWord != 0
		}
	}
	return false
}

// StaffNounAfter reports whether the word behind a name shows that the name is a team's
// or a company's: "Haven striker Jon Berg", "Norrvik shares".
func (r *Reader) StaffNounAfter(m *Mention) bool {
	i := r.behind(m)
	return r.Follows(i) && r.Entry(i).Org&(lexicon.Staff|lexicon.Holding) != 0
}

// SaysAfter reports whether a verb of saying follows a name.
func (r *Reader) SaysAfter(m *Mention) bool {
	i := r.behind(m)
	return r.Follows(i) && r.says(i)
}

// SaysBeside reports whether a verb of saying follows a name, or stands before it, or
// "according to" does.
func (r *Reader) SaysBeside(m *Mention) bool {
	if r.SaysAfter(m) {
		return true
	}
	i := r.placeOf(m)
	return r.Follows(i) && (r.says(i-1) || r.Entry(i-1).ID == lexicon.WordTo && r.Entry(i-2).ID == lexicon.WordAccording)
}

// says reports whether the i-th is a verb of saying in a form that a subject has.
func (r *Reader) says(i int) bool {
	is := r.Entry(i)
	return is.Verb&(lexicon.Strong|lexicon.Tell) != 0 && is.Form&(lexicon.Past|lexicon.ThirdForm) != 0
}
