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
	s := &r.story
	i := s.at(int(m.Start))
	if !s.follows(i) {
		return "", noWord
	}
	if i--; s.kind(i) == story.Comma {
		if i--; !r.closed(m) {
			return "", noWord
		}
	}
	if !s.small(i) || s.list[i].Shape&story.Prefixed != 0 {
		return "", noWord
	}
	noun = s.of(i)
	if s.list[i].Shape&story.Compound != 0 {
		noun = noun[strings.LastIndexByte(noun, '-')+1:]
	}
	end := int(s.list[i].End)
	return noun, r.Lang.At(s.text, end-len(noun), end)
}

// closed reports whether a comma or a full stop follows a name.
func (r *Reader) closed(m *Mention) bool {
	return int(m.End) < len(r.Text) && (r.Text[m.End] == ',' || r.Text[m.End] == '.')
}

// RoleBefore returns the description to which a name between commas is added:
// "its chairman" in "its chairman, Ada Lund, said".
func (r *Reader) RoleBefore(m *Mention) string {
	s := &r.story
	i := s.at(int(m.Start))
	if !s.follows(i) || s.kind(i-1) != story.Comma || s.kind(i-2) != story.Word || !r.closed(m) {
		return ""
	}
	i -= 2
	noun, end := s.of(i), s.end(i)
	if s.entry(i).Noun&lexicon.Human == 0 {
		return ""
	}
	for n := 0; n < 6 && s.follows(i); n++ {
		i--
		owned := s.kind(i) == story.Genitive
		if owned {
			i--
		}
		switch class := s.entry(i).Name; {
		case !s.isWord(i) || class&(lexicon.FunctionWord|lexicon.NounOpener) == lexicon.FunctionWord:
			return ""
		case class&lexicon.NounOpener != 0 && r.Lang.IsPlural(noun):
			return oneOf(s.text, int(s.list[i].Start), end)
		case class&lexicon.NounOpener != 0, owned && s.capital(i):
			return s.text[s.list[i].Start:end]
		}
	}
	return ""
}

// oneOf returns the description of one of several, "One of the victims", of which
// "the victims" is text[k:end]; "" if they are not "one of" them.
func oneOf(text string, k, end int) string {
	k -= len("one of ")
	if k < 0 || !strings.EqualFold(text[k:k+len("one of ")], "one of ") {
		return ""
	}
	return text[k:end]
}

// TradeBeside reports whether a noun that calls an organization by its trade
// stands beside a name.
func (r *Reader) TradeBeside(m *Mention) bool {
	_, before := r.NounBefore(m)
	return before.Org&lexicon.Trade != 0 || r.TradeAfter(m)
}

// TradeAfter reports whether an apposition that calls an organization by its
// trade follows a name: ", the Haven-based lender,".
func (r *Reader) TradeAfter(m *Mention) bool {
	s := &r.story
	i := s.at(int(m.End))
	if s.kind(i) != story.Comma || s.list[i].Start != m.End {
		return false
	}
	for n := range 6 {
		if i++; !s.follows(i) || !s.isWord(i) {
			return false
		}
		switch is := s.entry(i); {
		case n == 0 && is.Name&lexicon.NounOpener == 0, n > 0 && is.Name&lexicon.FunctionWord != 0:
			return false
		case is.Org&lexicon.Trade != 0:
			return !s.follows(i+1) || s.entry(i+1).Name&lexicon.FunctionWord != 0
		}
	}
	return false
}

// StaffNounAfter reports whether the word behind a name shows that the name is a team's
// or a company's: "Haven striker Jon Berg", "Norrvik shares".
func (r *Reader) StaffNounAfter(m *Mention) bool {
	i := r.story.at(int(m.End))
	if !r.story.follows(i) {
		return false
	}
	switch r.story.of(i) {
	case "coach", "captain", "skipper", "striker", "midfielder", "goalkeeper", "defender", "winger", "forward", "keeper",
		"quarterback", "pitcher", "bowler", "batsman", "players", "shares", "shareholders", "stock", "bonds", "chairman", "chairwoman":
		return true
	}
	return false
}

// SaysAfter reports whether a verb of saying follows a name.
func (r *Reader) SaysAfter(m *Mention) bool {
	i := r.story.at(int(m.End))
	return r.story.follows(i) && r.story.says(i)
}

// SaysBeside reports whether a verb of saying follows a name, or stands before it, or
// "according to" does.
func (r *Reader) SaysBeside(m *Mention) bool {
	if r.SaysAfter(m) {
		return true
	}
	i := r.story.at(int(m.Start))
	return r.story.follows(i) && (r.story.says(i-1) || strings.HasSuffix(r.Text[:m.Start], "ccording to "))
}

// says reports whether the i-th is a verb of saying in a form that a subject has.
func (s *words) says(i int) bool {
	is := s.entry(i)
	return is.Verb&(lexicon.Strong|lexicon.Tell) != 0 && is.Form&(lexicon.Past|lexicon.ThirdForm) != 0
}
