// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package statement

import (
	"slices"
	"strings"

	"github.com/newswire-go/newswire/internal/attribution"
	"github.com/newswire-go/newswire/internal/clause"
	"github.com/newswire-go/newswire/internal/cue"
	"github.com/newswire-go/newswire/internal/lexicon"
	"github.com/newswire-go/newswire/internal/text"
	"github.com/newswire-go/newswire/internal/weight"
)

var (
	roleNames     = cue.RoleNames[:]
	relationNames = text.RelationNames[:]
	typeNames     = slices.Concat([]string{"nobody"}, text.NPTypeNames[:])
	formNames     = slices.Concat([]string{"none"}, cue.VerbFormNames[:])
)

// The classes of the token beside a block.
const (
	placeStart uint16 = iota + 1
	placeComma
	placeDash
	placeColon
	placeQuote
	placeConj
	placeRelative
	placePrep
	placeVerb
	placeNoun
	placeWord
	placeOther
)

// The classes of the auxiliary before the verb of a cue.
const (
	auxNo uint16 = iota + 1
	auxOther
	auxWould
	auxWill
	auxPast
	auxBe
	auxTo
)

// The quotations in the content: those of the cue, of another cue or of none.
const (
	quotedNo  uint16 = iota + 1
	quotedOwn        // and no other words
	quotedOwnWithin
	quotedOther
	quotedLoose
	quotedMissed // the cue has one elsewhere
)

var (
	placeNames = []string{0: "none", placeStart: "start", placeComma: "comma", placeDash: "dash", placeColon: "colon", placeQuote: "quotation", placeConj: "conjunction",
		placeRelative: "relative", placePrep: "preposition", placeVerb: "verb", placeNoun: "noun", placeWord: "word", placeOther: "other"}
	auxNames    = []string{0: "none", auxNo: "no", auxOther: "has", auxWould: "would", auxWill: "will", auxPast: "do", auxBe: "be", auxTo: "to"}
	quotedNames = []string{0: "none", quotedNo: "no", quotedOwn: "own", quotedOwnWithin: "own-within", quotedOther: "other", quotedLoose: "loose", quotedMissed: "missed"}
)

// lemmaNames returns the names of the lemmas of a language by their numbers.
func lemmaNames(lang *lexicon.Language) []string {
	names := make([]string, lang.Lemmas())
	for i := range names {
		names[i] = lang.Lemma(i)
	}
	names[0] = "none"
	return names
}

// lemma returns the number of the cue's verb or noun.
func (r *Reader) lemma(c *cue.Cue) uint16 {
	if c.Kind != cue.Verb && c.Kind != cue.Noun {
		return 0
	}
	return r.lemmaOf(r.verbOf(c))
}

// lemmaOf returns the number of the lemma of a token, 0 in any language but English, in
// which the models are trained: another language numbers its lemmas in another way.
func (r *Reader) lemmaOf(k int) uint16 {
	if r.p.Lang != lexicon.English() {
		return 0
	}
	return r.p.Lang.Find(r.p.Word(k)).Lemma
}

// verbOf returns the token of the cue's verb or noun: the last of its own but for
// the words that go with it, as in "made it clear".
func (r *Reader) verbOf(c *cue.Cue) int {
	for k := c.Hi - 1; k > c.Lo; k-- {
		if r.p.Tokens[k].IsVerb {
			return k
		}
	}
	if c.Kind == cue.Verb && r.p.Tokens[c.Lo].IsVerb {
		return c.Lo
	}
	return c.Hi - 1
}

// tenseOfCue returns the tense of the cue.
func (r *Reader) tenseOfCue(c *cue.Cue) clause.Tense {
	for k := c.Lo; k < c.Hi; k++ {
		if t := r.clauses.Tense(k); t != clause.NoTense {
			return t
		}
	}
	return clause.NoTense
}

// typeOf returns the type of the phrase of who speaks, plus one.
func (r *Reader) typeOf(c *cue.Cue) uint16 {
	return uint16(r.p.Phrases[c.Phrase].Type) + 1
}

// auxOf returns the class of the auxiliary before the verb of the cue: auxWould and so on.
func (r *Reader) auxOf(c *cue.Cue) uint16 {
	t := &r.p.Tokens[c.Lo]
	switch {
	case c.Lo+1 >= c.Hi:
		return auxNo
	case t.ID == lexicon.WordTo:
		return auxTo
	case t.Is(lexicon.Be):
		return auxBe
	case !t.Is(lexicon.Auxiliary):
		return auxNo
	}
	switch clause.AuxiliaryTense(r.p.Word(c.Lo)) {
	case clause.Would:
		return auxWould
	case clause.Will:
		return auxWill
	case clause.Past:
		return auxPast
	}
	return auxOther
}

// negated reports whether the cue has a "not" or "never".
func (r *Reader) negated(c *cue.Cue) bool {
	for k := c.Lo; k < c.Hi; k++ {
		if w := r.p.Word(k); w == "not" || w == "never" || strings.HasSuffix(w, "n't") || strings.HasSuffix(w, "n’t") {
			return true
		}
	}
	return false
}

// place returns the class of token k, which is beside a block: placeComma and so on.
func (r *Reader) place(k, first, end int) uint16 {
	if k < first || k >= end {
		return placeStart
	}
	t := &r.p.Tokens[k]
	switch t.Kind {
	case text.Comma, text.Semicolon:
		return placeComma
	case text.Dash, text.Open, text.Close:
		return placeDash
	case text.Colon:
		return placeColon
	case text.Quote:
		return placeQuote
	case text.Word:
		switch {
		case t.Is(lexicon.Coordinator) || t.Is(lexicon.Conjunction) && !t.Is(lexicon.Relative):
			return placeConj
		case t.Is(lexicon.Relative):
			return placeRelative
		case t.Is(lexicon.Preposition):
			return placePrep
		case t.IsVerb || t.Is(lexicon.Auxiliary):
			return placeVerb
		case r.p.Ending(k) >= 0:
			return placeNoun
		}
		return placeWord
	}
	return placeOther
}

// The facts of a candidate: those of its cue, which all candidates of the cue have, and
// its own.
const (
	accLemma = iota
	accRole
	accHow
	accType
	accForm
	accTense
	accAux
	accNot
	accPassive
	accBefore
	accBehind
	accOuter
	accOpens
	accMulti
	accKind
	accServes
	accAsks
	accLead
	accUnder
	accNoun
	accDistance
	accHead
	accRest
	accTail
	accCueFacts
)

const (
	accShape = accCueFacts + iota
	accSkip
	accStart
	accSecond
	accFinite
	accFirst
	accLength
	accQuoted
	accEnd
	accBegin
	accThat
	accClause
	accWord
	accNext
	accFacts
)

func acceptSpace(lang *lexicon.Language) *weight.Space {
	facts := make([]weight.Fact, accFacts)
	set := func(i int, name string, values []string) { facts[i] = weight.Fact{Name: name, Values: values} }
	set(accShape, "shape", shapeNames)
	set(accSkip, "skip", append([]string{"-"}, skipNames...))
	set(accLemma, "lemma", lemmaNames(lang))
	set(accRole, "role", roleNames)
	set(accHow, "relation", append([]string{"-"}, relationNames...))
	set(accType, "speaker", typeNames)
	set(accForm, "form", formNames)
	set(accTense, "tense", clause.TenseNames)
	set(accAux, "auxiliary", auxNames)
	set(accNot, "negated", yes)
	set(accPassive, "passive", yes)
	set(accStart, "start", clause.OpeningNames)
	set(accSecond, "second", clause.OpeningNames)
	set(accFinite, "finite", []string{"none", "0", "1", "2+"})
	set(accFirst, "first-tense", clause.TenseNames)
	set(accLength, "length", lengthNames)
	set(accQuoted, "quoted", quotedNames)
	set(accEnd, "edge", edgeNames)
	set(accBegin, "begin", edgeNames)
	set(accBefore, "before", placeNames)
	set(accBehind, "behind", placeNames)
	set(accOuter, "embedded", yes)
	set(accOpens, "opens", yes)
	set(accMulti, "phrase", yes)
	set(accKind, "cue", []string{"none", "verb", "other-verb", "according", "noun", "colon", "dash"})
	set(accServes, "serves", yes)
	set(accAsks, "asks", yes)
	set(accLead, "lead", clause.OpeningNames)
	set(accThat, "that", yes)
	set(accClause, "clause-at", lengthNames)
	set(accUnder, "under", clause.WordNames)
	set(accWord, "word", clause.WordNames)
	set(accNoun, "noun", lemmaNames(lang))
	set(accNext, "next", clause.OpeningNames)
	set(accDistance, "distance", lengthNames)
	set(accHead, "prior", clause.WordNames)
	set(accRest, "rest", placeNames)
	set(accTail, "tail", []string{"none", "0", "1", "2+"})
	return weight.NewSpace(facts, []string{
		"shape", "shape skip", "lemma", "role", "relation", "speaker", "form", "tense", "auxiliary", "auxiliary lemma", "negated role", "passive role", "passive lemma",
		"shape start", "shape start second", "shape finite", "shape length", "shape quoted", "shape quoted role", "quoted lemma", "shape edge", "shape begin",
		"shape before", "shape behind", "before behind shape", "embedded shape", "embedded role", "opens shape", "phrase lemma", "phrase role", "cue shape", "cue shape start",
		"serves shape", "serves quoted", "asks", "asks role", "lead shape", "lead before shape", "that lemma", "that role", "that shape finite",
		"lemma shape", "lemma start", "lemma finite", "lemma skip", "lemma speaker", "lemma relation", "lemma form", "role shape start", "role start finite", "role skip start",
		"relation shape", "relation speaker", "relation form", "relation auxiliary", "speaker form", "skip start", "skip start finite", "start second finite",
		"tense first-tense", "role finite length", "clause-at shape", "clause-at start", "clause-at role", "start clause-at skip", "lemma clause-at", "finite quoted role",
		"shape finite quoted", "shape begin finite", "shape behind finite", "shape edge finite", "lemma quoted finite", "auxiliary negated", "skip that role", "lemma behind",
		"under shape", "under role", "under lemma", "word shape", "word role", "word lemma", "word shape skip", "word clause-at", "noun", "noun role", "noun shape", "next shape", "next edge shape", "next finite shape",
		"distance shape", "distance relation", "prior", "prior role", "prior shape", "prior form", "word second shape", "lemma clause-at skip",
		"shape rest", "shape rest finite", "shape rest finite begin", "shape rest lead", "shape form", "shape form rest", "shape tail", "shape rest tail", "shape rest quoted", "shape rest quoted finite", "shape rest tail quoted",
		"shape tail finite", "shape lemma rest", "shape opens rest", "shape speaker rest", "shape relation rest",
	})
}

// seeCue sets the facts of a cue that all of its candidates have.
func (r *Reader) seeCue(g *group, c *cue.Cue) {
	p := r.p
	v := &r.ofCue
	clear(v[:])
	v[accLemma], v[accRole], v[accKind] = r.lemma(c), uint16(c.Role), uint16(c.Kind)+1
	v[accHow], v[accType], v[accForm], v[accTense] = uint16(c.How)+1, r.typeOf(c), uint16(c.VerbForm())+1, uint16(r.tenseOfCue(c))
	v[accAux], v[accNot], v[accPassive] = r.auxOf(c), flag(r.negated(c)), flag(c.Passive)
	v[accBefore], v[accBehind] = r.place(g.lo-1, g.first, g.end), r.place(g.hi, g.first, g.end)
	v[accOuter], v[accOpens] = flag(r.embedded(g, c)), flag(g.lo == g.first)
	v[accMulti] = flag(c.Kind == cue.Verb && p.Tokens[r.verbOf(c)].More > 0)
	v[accServes] = flag(r.serves(g.cue))
	v[accAsks] = flag(g.end < len(p.Tokens) && p.Tokens[g.end].Kind == text.Stop && p.Text[p.Tokens[g.end].Start] == '?')
	v[accLead], v[accUnder], v[accHead] = uint16(r.clauses.Opens(g.first, g.end)), r.under(g), r.clauses.Word(c.Lo-1, g.end)
	np := &p.Phrases[c.Phrase]
	if k := int(np.Hi) - 1; k >= 0 && np.Kind == text.Described {
		v[accNoun] = r.lemmaOf(k)
	}
	v[accDistance] = lengthOf(c.Lo - int(np.Hi) + 1)
	rest := r.overAdverbs(g.hi, g.end)
	tail, _ := r.sentence.finiteIn(rest, g.end)
	v[accRest], v[accTail] = r.place(rest, g.first, g.end), uint16(min(tail, 2))+1
}

// embedded reports whether a verb of speech with another subject stands before the cue
// in its sentence: "said" before "promised" in "Lund said Moen promised to sail".
func (r *Reader) embedded(g *group, c *cue.Cue) bool {
	for i := r.p.After(g.first - 1); i < g.cue; i++ {
		if o := &r.p.Cues[i]; o.Kind == cue.Verb && o.Verb&lexicon.Strong != 0 && o.Phrase != c.Phrase && o.Lo != c.Lo {
			return true
		}
	}
	return false
}

// see sets the facts of a candidate whose edges are known, of which quoted is one.
func (r *Reader) see(g *group, cand *candidate, quoted uint16) {
	v := &r.values
	*v = r.ofCue
	v[accShape], v[accSkip], v[accQuoted] = uint16(cand.shape), uint16(cand.skip)+1, quoted
	at := cand.parts[1]
	if at[1] <= at[0] {
		at = cand.parts[0]
	}
	v[accStart], v[accSecond] = uint16(r.clauses.Opens(at[0], g.end)), uint16(r.clauses.Opens(at[0]+1, g.end))
	finite, first, length := 0, clause.NoTense, 0
	for _, part := range cand.parts {
		length += max(part[1]-part[0], 0)
		n, k := r.sentence.finiteIn(part[0], part[1])
		if finite == 0 && n > 0 {
			first, v[accClause] = r.clauses.Tense(k), lengthOf(k-part[0]+1)
		}
		finite += n
	}
	v[accFinite], v[accFirst], v[accLength] = uint16(min(finite, 2))+1, uint16(first), lengthOf(length)
	v[accEnd], v[accBegin] = uint16(cand.ends[1]), uint16(cand.ends[0])
	v[accThat] = flag(at[0] > 0 && r.p.IsWord(at[0]-1, lexicon.WordThat))
	v[accWord], v[accNext] = r.clauses.Word(at[0], g.end), uint16(r.clauses.Opens(at[1], g.end))
}

// overAdverbs returns the first token from k on that does not go with the verb before
// it, as adverbs, times and what begins with a preposition do: the full stop in "said
// on Monday in Haven."
func (r *Reader) overAdverbs(k, end int) int {
	for range maxSkips {
		if k >= end {
			return end
		}
		next, how := r.overAdverb(k)
		if how == noSkip && !r.p.Tokens[k].Is(lexicon.Conjunction) {
			next, how = r.overPreposition(k, end)
		}
		if how == noSkip {
			return k
		}
		k = next
	}
	return k
}

// quotedValue returns which quotations are in the content of a candidate: quotedOwn and so on.
func (r *Reader) quotedValue(g *group, cand *candidate) uint16 {
	own, other, loose, words := false, false, false, false
	if len(r.p.Quotes) == 0 {
		return quotedNo
	}
	for _, part := range cand.parts {
		for k := part[0]; k < part[1]; k++ {
			t := &r.p.Tokens[k]
			if t.Kind != text.Quote {
				words = words || t.Kind == text.Word || t.Kind == text.Number
				continue
			}
			switch q := r.quotation(k); {
			case q == nil || q.Kind == attribution.NonSpeech:
			case r.sameCue(r.cueOf(k), g.cue):
				own = true
			case r.cueOf(k) < 0:
				loose = true
			default:
				other = true
			}
		}
	}
	switch {
	case own && !words:
		return quotedOwn
	case own:
		return quotedOwnWithin
	case r.serves(g.cue):
		return quotedMissed
	case other:
		return quotedOther
	case loose:
		return quotedLoose
	}
	return quotedNo
}

// sameCue reports whether two cues are the same words.
func (r *Reader) sameCue(a, b int) bool {
	return a >= 0 && b >= 0 && r.p.Cues[a].Lo == r.p.Cues[b].Lo
}
