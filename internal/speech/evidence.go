// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package speech

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/newswire-go/newswire/internal/grammar"
	"github.com/newswire-go/newswire/internal/lexicon"
)

// A reach says where a cue, or a phrase that has none, stands from the
// quotation whose speaker is sought.
type reach uint8

const (
	afterNext      reach = iota // “...,” Smith said
	afterSame                   // “...” to them, Smith said
	afterQuoted                 // the same, with another quotation between
	afterSentence               // in the next sentence
	afterFar                    // later in the paragraph
	beforeNext                  // Smith said, “...”
	beforeNear                  // Smith called the plan “...”: no other verb between
	beforeSame                  // earlier in the sentence, over another verb
	beforeQuoted                // the same, with another quotation between
	beforeSentence              // in the sentence before
	beforeColon                 // in the sentence before, which ends in a colon
	beforeFar                   // earlier in the paragraph
	aboveLast                   // in the last sentence of the paragraph before
	aboveColon                  // the same, where that ends in a colon
	aboveFar                    // earlier in the paragraph before
	aboveSpeaker                // who spoke last in a paragraph before
	reaches
)

// A role groups the verbs and other cues whose evidence is alike.
type role uint8

const (
	roleNone role = iota
	roleStrong
	roleSay
	roleTell
	roleAsk
	roleWrite
	roleCall
	roleJudge
	roleThink
	roleUtter
	roleCite
	rolePhrasal
	roleShow
	roleOtherVerb
	roleAccording
	roleNoun
	roleColon
	roleDash
	roles
)

func (c *cue) role() role {
	switch c.kind {
	case accordingCue:
		return roleAccording
	case nounCue:
		return roleNoun
	case colonCue:
		return roleColon
	case dashCue:
		return roleDash
	case otherVerbCue:
		return roleOtherVerb
	}
	v := c.verb
	switch {
	case v&lexicon.Tell != 0:
		return roleTell
	case v&lexicon.Strong != 0:
		return roleStrong
	case v&lexicon.Write != 0:
		return roleWrite
	case v&lexicon.Ask != 0:
		return roleAsk
	case v&lexicon.Call != 0:
		return roleCall
	case v&lexicon.Judge != 0:
		return roleJudge
	case v&lexicon.Think != 0:
		return roleThink
	case v&lexicon.Utter != 0, v&lexicon.Gesture != 0:
		return roleUtter
	case v&lexicon.Cite != 0:
		return roleCite
	case v&lexicon.Say != 0:
		return roleSay
	case v&lexicon.Phrasal != 0:
		return rolePhrasal
	case v&lexicon.Show != 0:
		return roleShow
	}
	return roleOtherVerb
}

// A look is the outward form of a quotation: how it begins and ends.
type look uint8

const (
	lookWhole    look = iota // a capital, and a comma at the end: “We go,”
	lookSentence             // a capital, and a full stop or the like at the end
	lookTail                 // small letter, full stop at the end
	lookCommaEnd             // small letter, comma at the end
	lookPiece                // small letter, no mark at the end
	lookTitle                // a capital, no mark at the end
	looks
)

func lookOf(words string) look {
	if words == "" {
		return lookPiece
	}
	r, _ := utf8.DecodeRuneInString(words)
	upper := unicode.IsUpper(r) || unicode.IsDigit(r)
	switch lastInk(words, 0, len(words)) {
	case ',':
		if upper {
			return lookWhole
		}
		return lookCommaEnd
	case '.', '?', '!', '-':
		if upper {
			return lookSentence
		}
		return lookTail
	}
	if strings.HasSuffix(words, "…") || strings.HasSuffix(words, "—") {
		if upper {
			return lookSentence
		}
		return lookTail
	}
	if upper {
		return lookTitle
	}
	return lookPiece
}

// A who is what sort of phrase a candidate is.
type who uint8

const (
	whoPronoun who = iota
	whoIt          // it, they of things
	whoI           // I, we, you
	whoRelative
	whoNamed
	whoPerson // "a spokesman"
	whoPeople // "officials"
	whoThing  // any other description
	whos
)

func (p *paragraph) whoIs(np *phrase) who {
	switch np.kind {
	case relative:
		return whoRelative
	case named:
		return whoNamed
	case pronoun:
		w := p.text(int(np.lo))
		switch w[0] | 0x20 {
		case 'h', 's':
			return whoPronoun
		case 't':
			return whoPronoun
		}
		if w[0]|0x20 == 'i' && len(w) > 1 && w[1] == 't' {
			return whoIt
		}
		return whoI
	}
	h := p.headNoun(np)
	if h < 0 {
		return whoThing
	}
	t := &p.tokens[h]
	if t.is(grammar.Quantity) {
		return whoPeople
	}
	return personNoun(p.text(int(h)))
}

// headNoun returns the token of the phrase's noun.
func (p *paragraph) headNoun(np *phrase) int32 {
	h := np.hi - 1
	if p.tokens[h].kind == genitive {
		h--
	}
	if h < np.lo {
		return -1
	}
	return h
}

// personNoun tells whether a noun is one for persons, mostly by its ending:
// "-er" and "-or", "-ist", "-ian", "-man", "-ee", "-ant", "-dent".
func personNoun(w string) who {
	is := whoPerson
	switch {
	case len(w) < 3:
		return whoThing
	case strings.HasSuffix(w, "men"), strings.HasSuffix(w, "people"):
		return whoPeople
	case w[len(w)-1] == 's' && w[len(w)-2] != 's':
		w = w[:len(w)-1]
		is = whoPeople
	}
	if len(w) < 3 {
		return whoThing
	}
	switch w[len(w)-2:] {
	case "er", "or", "st", "an", "ee":
		return is
	case "nt":
		if w[len(w)-3] == 'a' || strings.HasSuffix(w, "dent") {
			return is
		}
	}
	switch w {
	case "official", "chief", "critic", "aide", "candidate", "attorney", "judge", "witness", "source", "mom", "dad", "boy", "girl", "son",
		"friend", "ally", "allie", "pundit", "guy", "kid", "host", "wife", "nominee", "delegate", "secretary", "mogul", "billionaire",
		"democrat", "republican", "conservative", "liberal", "rival", "chair", "deputy", "surrogate", "spokesperson", "person", "executive",
		"expert", "colleague", "associate", "advocate", "graduate", "representative", "detective", "relative", "native", "individual",
		"teen", "pilot", "cop", "king", "queen", "prince", "princess", "pope", "bishop", "priest", "monk", "nurse", "neighbour", "youth":
		return is
	}
	return whoThing
}

// A scale adds up evidence.
type scale struct {
	sum  int
	note bool     // keep what was put on, too
	put  []uint16 // places in Weights
}

func (s *scale) add(evidence int) {
	s.sum += int(Weights[evidence])
	if s.note {
		s.put = append(s.put, uint16(evidence))
	}
}

// A candidate is one who might have said a quotation, and the cue that would
// say so.
type candidate struct {
	p     *paragraph // the quotation's own, or the one before
	np    int32      // who, a phrase of p
	cue   int32      // by what, a cue of p, or -1
	reach reach
	gap   int // tokens between
}

// The places of each kind of evidence in the table of weights.
const (
	evReach     = 0
	evRole      = evReach + int(reaches)
	evLink      = evRole + int(reaches)*int(roles)
	evWho       = evLink + int(reaches)*int(links)
	evLook      = evWho + int(reaches)*int(whos)
	evGap       = evLook + int(reaches)*int(looks)
	evBetween   = evGap + 2*6
	evFlag      = evBetween + 2*4
	evForm      = evFlag + 2*10
	evOther     = evForm + 6
	evSpeaker   = evOther + otherCount
	evRoleLook  = evSpeaker + 3*int(looks)
	evBare      = evRoleLook + 2*int(roles)*int(looks)
	evServes    = evBare + 2*4*int(whos)
	evOuter     = evServes + 3*int(looks)
	evLinkWho   = evOuter + 2*int(roles)
	evFar       = evLinkWho + int(links)*int(whos)
	evLead      = evFar + int(links)*6
	evSubject   = evLead + int(leads)*int(reaches)*2
	evidenceLen = evSubject + int(reaches)*4
)

const (
	otherPassive = iota
	otherServesEarlier
	otherServesLater
	otherServesBoth
	otherColon
	otherThat
	otherParagraphStart
	otherAlone
	otherSentenceSubject
	otherNearestCueBefore
	otherNearestCueAfter
	otherInAside
	otherBeforeFirstQuote
	otherAs
	otherCount
)

func bucket(n int) int {
	switch {
	case n <= 0:
		return 0
	case n == 1:
		return 1
	case n <= 3:
		return 2
	case n <= 6:
		return 3
	case n <= 12:
		return 4
	}
	return 5
}

// weigh puts on the scale what speaks for and against the candidate as
// speaker of the quotation at token k of the paragraph.
func (r *Reader) weigh(p *paragraph, k int, c *candidate) {
	on := &r.scale
	at := int(c.reach)
	look := p.look[p.tokens[k].quote-p.base]
	on.add(evReach + at)
	if c.reach == aboveSpeaker {
		on.add(evLook + at*int(looks) + int(look))
		on.add(evGap + 6 + bucket(c.gap))
		if k == 0 {
			on.add(evOther + otherParagraphStart)
			if len(p.tokens) == 1 {
				on.add(evOther + otherAlone)
			}
		}
		return
	}
	np := &c.p.nps[c.np]
	var cu *cue
	ro, how := roleNone, unlinked
	if c.cue >= 0 {
		cu = &c.p.cues[c.cue]
		ro, how = cu.role(), cu.how
	}
	on.add(evRole + at*int(roles) + int(ro))
	on.add(evLink + at*int(links) + int(how))
	on.add(evWho + at*int(whos) + int(np.who))
	on.add(evLook + at*int(looks) + int(look))
	before := 0
	if c.reach >= beforeNext {
		before = 1
	}
	on.add(evGap + before*6 + bucket(c.gap))
	if c.p == p && c.reach < aboveLast {
		n := 0
		from := int(np.lo)
		if cu != nil {
			from = int(cu.lo)
		}
		lo, hi := min(from, k), max(from, k)
		for i := lo + 1; i < hi && n < 3; i++ {
			if p.isCue[i] {
				n++
			}
		}
		on.add(evBetween + before*4 + n)
	}
	hasCue := 0
	if cu != nil {
		hasCue = 1
	}
	on.add(evLead + (int(p.lead(k))*int(reaches)+at)*2 + hasCue)
	sj := 0
	if np.verb >= 0 {
		sj = 1
	}
	if np.flags&(afterPrep|object|possessor) != 0 {
		sj |= 2
	}
	on.add(evSubject + at*4 + sj)
	if cu == nil && c.p == p {
		// A phrase without a cue, where the sentence has cues of its own.
		on.add(evBare + (before*4+r.around)*int(whos) + int(np.who))
	}
	on.add(evLinkWho + int(how)*int(whos) + int(np.who))
	if cu != nil {
		on.add(evRoleLook + (before*int(roles)+int(ro))*int(looks) + int(look))
		d := int(cu.lo - np.hi)
		if np.lo >= cu.hi {
			d = int(np.lo - cu.hi)
		}
		on.add(evFar + int(how)*6 + bucket(d))
		if c.p == p {
			outer := 0
			if cu.outer {
				outer = 1
			}
			on.add(evOuter + outer*int(roles) + int(ro))
		}
		if cu.pass {
			on.add(evOther + otherPassive)
		}
		switch {
		case cu.kind != verbCue:
		case cu.form&lexicon.Past != 0:
			on.add(evForm + 0)
		case cu.form&lexicon.ThirdForm != 0:
			on.add(evForm + 1)
		case cu.form&lexicon.Ing != 0:
			on.add(evForm + 2)
		case cu.form&lexicon.Base != 0:
			on.add(evForm + 3)
		default:
			on.add(evForm + 4)
		}
		if c.p == p {
			sb, sa := p.servesBefore(cu), p.servesAfter(cu)
			// Serving this very quotation is no evidence against it.
			switch {
			case c.reach == afterNext:
				sb = false
			case c.reach == beforeNext:
				sa = false
			}
			switch {
			case sb && sa:
				on.add(evOther + otherServesBoth)
				on.add(evServes + 2*int(looks) + int(look))
			case sb:
				on.add(evOther + otherServesEarlier)
				on.add(evServes + 1*int(looks) + int(look))
			case sa:
				on.add(evOther + otherServesLater)
				on.add(evServes + int(look))
			}
			if cu.lo > 0 && p.tokens[cu.lo-1].kind == word && p.text(int(cu.lo)-1) == "as" || np.lo > 0 && p.tokens[np.lo-1].kind == word && p.text(int(np.lo)-1) == "as" {
				on.add(evOther + otherAs)
			}
		}
	}
	for f := range 10 {
		if np.flags&(1<<f) != 0 {
			on.add(evFlag + hasCue*10 + f)
		}
	}
	if c.p == p && k > 0 && before == 1 {
		if p.tokens[k-1].kind == colon {
			on.add(evOther + otherColon)
		}
		if p.tokens[k-1].kind == word && p.text(k-1) == "that" {
			on.add(evOther + otherThat)
		}
	}
	if k == 0 {
		on.add(evOther + otherParagraphStart)
		if len(p.tokens) == 1 {
			on.add(evOther + otherAlone)
		}
	}
	if np.flags&(afterPrep|object|possessor|timed) == 0 && np.verb >= 0 && np.flags&opens != 0 {
		on.add(evOther + otherSentenceSubject)
	}
	if r.last.found && r.last.mention.overlaps(c.p.span(np.lo, np.hi)) {
		g := 0
		switch {
		case r.lastIn != p.start:
			g = 2
		case r.last.stretch == int(p.tokens[k].quote)-1:
			g = 1
		}
		on.add(evSpeaker + g*int(looks) + int(look))
	}
}

// servesBefore reports whether the cue stands right after a quotation, as in
// “...,” Smith said.
func (p *paragraph) servesBefore(c *cue) bool {
	ts := p.tokens
	lo := int(c.lo)
	if c.np >= 0 {
		np := &p.nps[c.np]
		if np.lo < c.lo && int(np.lo) > lo-40 && (c.how == direct || c.how == apposed) {
			lo = int(np.lo)
		}
	}
	if lo > 0 && ts[lo-1].kind == comma {
		lo--
	}
	return lo > 0 && ts[lo-1].kind == quote
}

// servesAfter reports whether a quotation stands right after the cue.
func (p *paragraph) servesAfter(c *cue) bool {
	ts := p.tokens
	hi := int(c.hi)
	if c.np >= 0 && c.how == inverted {
		hi = int(p.nps[c.np].hi)
	}
	for hi < len(ts) && hi < int(c.hi)+8 && (ts[hi].kind == comma || ts[hi].kind == colon || ts[hi].kind == word && p.text(hi) == "that") {
		hi++
	}
	return hi < len(ts) && ts[hi].kind == quote
}

// A lead is what stands right before a quotation.
type lead uint8

const (
	leadNone lead = iota
	leadComma
	leadColon
	leadThat
	leadVerb
	leadPrep
	leadDet
	leadNoun
	leadConj
	leadQuote
	leadOther
	leads
)

func (p *paragraph) lead(k int) lead {
	if k == 0 || p.tokens[k-1].sentence != p.tokens[k].sentence {
		return leadNone
	}
	t := &p.tokens[k-1]
	switch t.kind {
	case comma:
		return leadComma
	case colon:
		return leadColon
	case quote:
		return leadQuote
	case word:
		switch {
		case t.is(grammar.Coordinator):
			return leadConj
		case t.is(grammar.Conjunction):
			return leadThat
		case t.is(grammar.Preposition):
			return leadPrep
		case t.is(grammar.Determiner | grammar.Possessive):
			return leadDet
		case p.isVerb[k-1] || t.is(grammar.Auxiliary):
			return leadVerb
		}
		return leadNoun
	case genitive:
		return leadDet
	}
	return leadOther
}
