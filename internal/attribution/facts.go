// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package attribution

import (
	"strings"

	"github.com/newswire-go/newswire/internal/coref"
	"github.com/newswire-go/newswire/internal/cue"
	"github.com/newswire-go/newswire/internal/lexicon"
	"github.com/newswire-go/newswire/internal/text"
)

// A follow is the kind of token behind a cue.
type follow uint8

const (
	followsNothing follow = iota
	followsQuotation
	followsComma
	followsColon
	followsStop
	followsThat
	followsPronoun
	followsPrep
	followsDet
	followsName
	followsConj
	followsOther
	follows
)

var followNames = [follows]string{
	followsNothing: "nothing", followsQuotation: "quotation", followsComma: "comma", followsColon: "colon", followsStop: "stop", followsThat: "that",
	followsPronoun: "pronoun", followsPrep: "preposition", followsDet: "determiner", followsName: "name", followsConj: "conjunction", followsOther: "other",
}

// followOf returns the kind of the token hi, at which a cue ends.
func followOf(p *paragraph, hi int) follow {
	if hi >= len(p.Tokens) {
		return followsNothing
	}
	t := &p.Tokens[hi]
	switch t.Kind {
	case text.Quote:
		return followsQuotation
	case text.Comma:
		return followsComma
	case text.Colon:
		return followsColon
	case text.Stop:
		return followsStop
	}
	switch {
	case t.ID == lexicon.WordThat:
		return followsThat
	case t.Is(lexicon.Subject):
		return followsPronoun
	case t.Is(lexicon.Preposition):
		return followsPrep
	case t.Is(lexicon.Determiner | lexicon.Possessive):
		return followsDet
	case t.Shape&text.Capital != 0:
		return followsName
	case t.Is(lexicon.Conjunction):
		return followsConj
	}
	return followsOther
}

// An auxiliary is what stands before the verb of a cue.
type auxiliary uint8

const (
	auxNone auxiliary = iota
	auxHave
	auxModal // will, did
	auxBe
	auxNot
	auxTo
	auxOther // an adverb
	auxiliaries
)

var auxiliaryNames = [auxiliaries]string{
	auxNone: "none", auxHave: "have", auxModal: "modal", auxBe: "be", auxNot: "not", auxTo: "to", auxOther: "other",
}

// auxiliaryOf returns what stands before the verb of the cue: "not" if that is there,
// otherwise the last auxiliary.
func auxiliaryOf(p *paragraph, c *cue.Cue) (a auxiliary) {
	for i := c.Lo; i < c.Hi-1 && !p.Tokens[i].IsVerb; i++ {
		t := &p.Tokens[i]
		switch t.ID {
		case lexicon.WordNot, lexicon.WordNever:
			return auxNot
		case lexicon.WordHad, lexicon.WordHas, lexicon.WordHave:
			a = auxHave
		case lexicon.WordTo:
			a = auxTo
		default:
			switch {
			case t.Is(lexicon.Be):
				a = auxBe
			case t.Is(lexicon.Auxiliary):
				a = auxModal
			case a == auxNone:
				a = auxOther
			}
		}
	}
	return a
}

// counts are the classes of the number of tokens of a kind: 0 to 2, and more.
const counts = 4

var countNames = [counts]string{"0", "1", "2", "3+"}

// A joiner is a set of kinds of words that join clauses.
type joiner uint8

const (
	joinerAnd joiner = 1 << iota // a coordinator: "and"
	joinerWho                    // a relative
	joinerAs                     // another conjunction, except "that"
	joiners
)

// joinerNames returns the name of each set: "nothing", "and", "who", "and+who".
func joinerNames() (names []string) {
	for j := range joiners {
		var name strings.Builder
		for i, word := range []string{"and", "who", "as"} {
			if j>>i&1 != 0 {
				name.WriteString("+" + word)
			}
		}
		names = append(names, strings.TrimPrefix(name.String(), "+"))
	}
	names[0] = "nothing"
	return names
}

// A between counts the tokens between a candidate and the quotation.
type between struct {
	commas, verbs int // counts
	that          int // 1 if "that" is among them
	joiners       joiner
}

// between counts the tokens between the candidate, with its cue, and the quotation at
// token k of the same sentence.
func (c *candidate) between(k int) (b between) {
	np := &c.p.Phrases[c.np]
	lo, hi := int(np.Hi), k
	after := lo > k
	if after {
		lo, hi = k+1, int(np.Lo)
	}
	if cu := c.by(); cu != nil && after {
		hi = min(hi, cu.Lo)
	} else if cu != nil {
		lo = max(lo, cu.Hi)
	}
	for i := lo; i < hi; i++ {
		t := &c.p.Tokens[i]
		switch {
		case t.Kind == text.Comma:
			b.commas = min(b.commas+1, counts-1)
		case t.ID == lexicon.WordThat:
			b.that = 1
		case t.Is(lexicon.Coordinator):
			b.joiners |= joinerAnd
		case t.Is(lexicon.Relative) && !t.Is(lexicon.Conjunction):
			b.joiners |= joinerWho
		case t.Is(lexicon.Conjunction):
			b.joiners |= joinerAs
		}
		if t.IsVerb {
			b.verbs = min(b.verbs+1, counts-1)
		}
	}
	return b
}

// A same is how the words of a candidate agree with those that mention who spoke last.
type same uint8

const (
	sameNobody   same = iota // no one has spoken yet
	samePronouns             // both are pronouns
	samePronoun              // the candidate's is one
	sameName                 // they end with the same word
	sameWasPronoun
	sameOther
	sames
)

var sameNames = [sames]string{
	sameNobody: "nobody", samePronouns: "both-pronouns", samePronoun: "pronoun", sameName: "same", sameWasPronoun: "was-pronoun", sameOther: "other",
}

// sameOf returns how the words of np agree with those that mention who spoke last.
func (r *Reader) sameOf(p *paragraph, np *text.Phrase) same {
	switch {
	case !r.last.found:
		return sameNobody
	case np.Kind == text.Pronoun:
		if r.lastPronoun {
			return samePronouns
		}
		return samePronoun
	case r.lastPronoun:
		return sameWasPronoun
	}
	if end := &p.Tokens[np.Hi-1]; int(end.End-end.Start) == len(r.lastWord) && p.Text[end.Start:end.End] == r.lastWord {
		return sameName
	}
	return sameOther
}

// noteLast notes how who spoke last is mentioned, for sameOf.
func (r *Reader) noteLast() {
	words := r.text[r.last.mention.Start:r.last.mention.End]
	r.lastWord = words[strings.LastIndexByte(words, ' ')+1:]
	r.lastPronoun = len(words) <= len("she") && coref.PronounsOf(r.Language(), words) != 0
}
