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

// A same is how the words of a candidate agree with those that mention another speaker.
type same uint8

const (
	sameNobody   same = iota // there is no other
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

// A lastWord is the last word of a mention, "" for none.
type lastWord struct {
	word    string
	pronoun bool // the mention is he, she or they
}

// lastWordOf returns the last word of a mention.
func lastWordOf(lang *lexicon.Language, mention string) lastWord {
	return lastWord{word: mention[strings.LastIndexByte(mention, ' ')+1:], pronoun: len(mention) <= len("they") && coref.PronounsOf(lang, mention) != 0}
}

// lastWord returns the last word of the phrase.
func (p *paragraph) lastWord(np *text.Phrase) lastWord {
	return lastWord{word: p.Word(int(np.Hi) - 1), pronoun: np.Kind == text.Pronoun}
}

// same returns how the words of np agree with the mention.
func (w *lastWord) same(p *paragraph, np *text.Phrase) same {
	switch {
	case w.word == "":
		return sameNobody
	case np.Kind == text.Pronoun:
		if w.pronoun {
			return samePronouns
		}
		return samePronoun
	case w.pronoun:
		return sameWasPronoun
	case p.Word(int(np.Hi)-1) == w.word:
		return sameName
	}
	return sameOther
}

// A plainTimes is how often a candidate speaks plainly in the story, up to the end of the
// batch of paragraphs.
type plainTimes uint8

const (
	plainUnnamed plainTimes = iota // the candidate is no name
	plainNever
	plainOnce
	plainOften
	plainTimesCount
)

var plainTimesNames = [plainTimesCount]string{plainUnnamed: "unnamed", plainNever: "never", plainOnce: "once", plainOften: "often"}

// plainTimesOf returns how often np speaks plainly.
func (r *Reader) plainTimesOf(p *paragraph, np *text.Phrase) plainTimes {
	if np.Kind != text.Named {
		return plainUnnamed
	}
	return plainNever + plainTimes(min(r.plainNames[p.Word(int(np.Hi)-1)], int(plainOften-plainNever)))
}

// notePlain finds the plain speakers of the paragraph, for plainTimesOf and nextOf.
func (r *Reader) notePlain(p *paragraph) {
	p.plains = p.plains[:0]
	for _, k := range p.Quotes {
		i := p.plain(int(k))
		p.plains = append(p.plains, i)
		if i < 0 {
			continue
		}
		if np := &p.Phrases[p.Cues[i].Phrase]; np.Kind == text.Named {
			r.plainNames[p.Word(int(np.Hi)-1)]++
		}
	}
}

// nextOf returns the last word of who plainly speaks the next quotation of the paragraph.
func (p *paragraph) nextOf(k int) (w lastWord) {
	if n := int(p.Tokens[k].Quote-p.Base) + 1; n < len(p.plains) && p.plains[n] >= 0 {
		w = p.lastWord(&p.Phrases[p.Cues[p.plains[n]].Phrase])
	}
	return w
}

// wordsOf returns the class of the number of words between the marks: 1, 2 to 4, 5 to 10,
// or more.
func wordsOf(words string) int {
	switch n := strings.Count(words, " "); {
	case n == 0:
		return 0
	case n < 4:
		return 1
	case n < 10:
		return 2
	}
	return 3
}
