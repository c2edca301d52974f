// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package names

import (
	"strings"

	"github.com/newswire-go/newswire/internal/lexicon"
)

// Evidence from the words beside a name.

// NounBefore returns the word in small letters before a name, and what it is:
// "brother" in "her brother Jon" and "her brother, Jon,". It is "" if there is
// none.
func (r *Reader) NounBefore(m *Mention) (noun string, is *lexicon.Entry) {
	text := r.Text
	j := int(m.Start)
	if j < 3 || text[j-1] != ' ' {
		return "", noWord
	}
	if j--; text[j-1] == ',' {
		if e := int(m.End); e >= len(text) || text[e] != ',' && text[e] != '.' {
			return "", noWord
		}
		j--
	}
	i := wordStart(text, j)
	if i == j || UpperAt(text, i) {
		return "", noWord
	}
	return text[i:j], r.Lang.At(text, i, j)
}

// noWord is the entry of no word.
var noWord = new(lexicon.Entry)

// RoleBefore returns the description to which a name between commas is added:
// "its chairman" in "its chairman, Ada Lund, said".
func (r *Reader) RoleBefore(m *Mention) string {
	text := r.Text
	end := int(m.Start) - 2
	if end < 3 || text[end] != ',' || int(m.End) >= len(text) || text[m.End] != ',' && text[m.End] != '.' {
		return ""
	}
	i := wordStart(text, end)
	if i == end || r.Lang.At(text, i, end).Noun&lexicon.Human == 0 {
		return ""
	}
	for n := 0; n < 6 && i > 1 && text[i-1] == ' '; n++ {
		j, owned := beforePossessive(text, i-1)
		k := wordStart(text, j)
		for k > 1 && text[k-1] == '-' && LetterBefore(text, k-1) {
			k = wordStart(text, k-1) // "longest-serving"
		}
		class := r.Lang.At(text, k, j).Name
		switch {
		case k == j || class&(lexicon.FunctionWord|lexicon.NounOpener) == lexicon.FunctionWord:
			return ""
		case class&lexicon.NounOpener != 0 && r.Lang.IsPlural(text[i:end]):
			return oneOf(text, k, end)
		case class&lexicon.NounOpener != 0, owned && UpperAt(text, k):
			return text[k:end]
		}
		i = k
	}
	return ""
}

// beforePossessive returns the end of the word before the "'s" that ends at i, and
// whether there is one; i if there is none.
func beforePossessive(text string, i int) (end int, ok bool) {
	for _, mark := range [2]string{"'s", "’s"} {
		if strings.HasSuffix(text[:i], mark) {
			return i - len(mark), true
		}
	}
	return i, false
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
	return before.Org&lexicon.Trade != 0 || TradeAfter(r.Lang, r.Text[m.End:])
}

// TradeAfter reports whether an apposition that calls an organization by its
// trade follows a name: ", the Haven-based lender,".
func TradeAfter(lang *lexicon.Language, s string) bool {
	if !strings.HasPrefix(s, ", ") {
		return false
	}
	i := 2
	for n := 0; n < 6 && i < len(s); n++ {
		j := HyphenEnd(s, i)
		switch is := lang.At(s, i, j); {
		case j == i, n == 0 && is.Name&lexicon.NounOpener == 0, n > 0 && is.Name&lexicon.FunctionWord != 0:
			return false
		case is.Org&lexicon.Trade != 0:
			if j == len(s) || s[j] != ' ' {
				return true
			}
			return lang.At(s, j+1, WordEnd(s, j+1)).Name&lexicon.FunctionWord != 0
		}
		if j == len(s) || s[j] != ' ' {
			return false
		}
		i = j + 1
	}
	return false
}

// StaffNounAfter reports whether a word follows a name that says whose team or
// company someone belongs to, which is no person's: "Haven striker Jon Berg",
// "Norrvik shares".
func StaffNounAfter(s string) bool {
	if len(s) < 6 || s[0] != ' ' {
		return false
	}
	switch s[1:WordEnd(s, 1)] {
	case "coach", "captain", "skipper", "striker", "midfielder", "goalkeeper", "defender", "winger", "forward", "keeper",
		"quarterback", "pitcher", "bowler", "batsman", "players", "shares", "shareholders", "stock", "bonds", "chairman", "chairwoman":
		return true
	}
	return false
}

// SaysAfter reports whether a verb of saying follows a name.
func (r *Reader) SaysAfter(m *Mention) bool {
	text, e := r.Text, int(m.End)
	return e+1 < len(text) && text[e] == ' ' && r.isSaid(e+1, WordEnd(text, e+1))
}

// SaysBeside reports whether a verb of saying follows a name, or stands before it, or
// "according to" does.
func (r *Reader) SaysBeside(m *Mention) bool {
	if r.SaysAfter(m) {
		return true
	}
	text := r.Text
	j := int(m.Start) - 1
	if j < 4 || text[j] != ' ' {
		return false
	}
	return r.isSaid(wordStart(text, j), j) || strings.HasSuffix(text[:j], "ccording to")
}

// isSaid reports whether text[i:j] is a verb of saying in a form that a subject has.
func (r *Reader) isSaid(i, j int) bool {
	is := r.Lang.At(r.Text, i, j)
	return is.Verb&(lexicon.Strong|lexicon.Tell) != 0 && is.Form&(lexicon.Past|lexicon.ThirdForm) != 0
}
