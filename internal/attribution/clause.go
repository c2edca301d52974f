// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package attribution

import (
	"github.com/newswire-go/newswire/internal/cue"
	"github.com/newswire-go/newswire/internal/lexicon"
	"github.com/newswire-go/newswire/internal/text"
)

// A link says how the clause of a cue is joined to what stands before it in the
// sentence.
type link uint8

const (
	linkOpens       link = iota // {Lund said} “...”
	linkComplement              // Lund said {Berg called} it “...”
	linkThat                    // Lund said that {Berg called} it “...”
	linkCoordinated             // Lund left and {Berg said} “...”
	linkContrast                // Lund said so, but {Berg said} “...”
	linkRelative                // Lund told Berg, {who said} “...”
	linkSubordinate             // Lund left after {Berg called} it “...”
	linkFronted                 // After {Berg called} it “...”, Lund left
	linkComma                   // On Monday, {Lund said} “...”
	linkAttached                // Lund heard {Berg saying} “...”
	linkOther
	links
)

var linkNames = [links]string{
	linkOpens: "opens", linkComplement: "complement", linkThat: "that", linkCoordinated: "coordinated", linkContrast: "contrast",
	linkRelative: "relative", linkSubordinate: "subordinate", linkFronted: "fronted", linkComma: "comma", linkAttached: "attached", linkOther: "other",
}

// linkOf returns how the clause of the cue is joined.
func (p *paragraph) linkOf(c *cue.Cue) link {
	switch c.How {
	case text.RelativeClause:
		return linkRelative
	case text.Attached, text.Absolute:
		return linkAttached
	}
	b := min(int(p.Phrases[c.Phrase].Lo), c.Lo) - 1
	if b < 0 || p.Tokens[b].Sentence != p.Tokens[c.Lo].Sentence {
		return linkOpens
	}
	t := &p.Tokens[b]
	switch t.Kind {
	case text.Quote, text.Semicolon, text.Colon:
		return linkOpens
	case text.Comma:
		return linkComma
	case text.Word:
	default:
		return linkOther
	}
	switch {
	case contrasts(t):
		return linkContrast
	case t.Is(lexicon.Coordinator):
		return linkCoordinated
	case t.Writes(lexicon.WordThat):
		return linkThat
	case t.Is(lexicon.Relative) && !t.Is(lexicon.Conjunction):
		return linkRelative
	case t.Is(lexicon.Conjunction):
		if b == 0 || p.Tokens[b-1].Sentence != t.Sentence {
			return linkFronted
		}
		return linkSubordinate
	case t.IsVerb:
		return linkComplement
	}
	return linkOther
}

// contrasts reports whether the token is a conjunction of contrast: "but", "while".
func contrasts(t *text.Token) bool {
	switch t.ID {
	case lexicon.WordBut, lexicon.WordWhile, lexicon.WordWhereas, lexicon.WordAlthough, lexicon.WordThough:
		return t.Shape&text.Capital == 0
	}
	return false
}

// A rival is the cue nearest before the quotation in its sentence that is a verb of
// speech with a subject of its own before it who can speak, or a noun that has an owner
// and leads to the words: Lund's call for “...”
type rival struct {
	cue  int32 // -1 if there is none
	sole bool  // no one before it can have said the words; see nested
	from int   // the token where the clause of the words begins, behind a semicolon; 0 if there is none
	np   int32
	link link
	role cue.Role
}

// excludes reports whether the candidate cannot have said the words because the rival
// did. Whoever praises a claim or is against it does not make it: Berg mocked Lund's
// call for “...”
func (v *rival) excludes(p *paragraph, c *candidate) bool {
	if c.p == p && c.np >= 0 && c.position.InSentenceBefore() && int(p.Phrases[c.np].Hi) < v.from {
		return true
	}
	judged := v.role == cue.RoleNoun && c.cue >= 0 && c.p.Cues[c.cue].Role == cue.RoleJudge
	if !v.sole && !judged {
		return false
	}
	switch v.side(p, c) {
	case overRival:
		return true
	case elsewhere:
		return v.sole
	case pastRival:
		return v.link == linkFronted // its clause ends with the words
	}
	return false
}

// rivalOf returns the rival of those who stand farther from the quotation at token
// k.
func (p *paragraph) rivalOf(k int) rival {
	for i := p.After(k) - 1; i >= 0 && p.Cues[i].Lo > k-cue.Sight && p.Tokens[p.Cues[i].Lo].Sentence == p.Tokens[k].Sentence; i-- {
		if v, ok := p.rivalBy(int32(i), k); ok {
			return v
		}
	}
	return rival{cue: -1, np: -1, link: linkOther}
}

// rivalBy returns the i-th cue, which stands before the quotation at token k, as a rival. It
// reports whether the cue can be one.
func (p *paragraph) rivalBy(i int32, k int) (v rival, ok bool) {
	c := &p.Cues[i]
	np := &p.Phrases[c.Phrase]
	v = rival{cue: i, np: c.Phrase, link: linkOther, role: c.Role}
	switch {
	case c.How == text.ByAgent && int(np.Hi) <= k && np.Type >= text.NPNamed && np.Type < text.NPMessage:
		v.link, v.sole = linkAttached, k-int(np.Hi) <= 2 && p.leadsTo(int(np.Hi), k)
		return v, true
	case c.How == text.OwnedBy && p.leadsTo(c.Hi, k):
		return v, true
	case c.Kind != cue.Verb || c.Passive || int(np.Lo) > c.Lo || np.Type == text.NPThing || c.Verb&cue.Reporting == 0:
		return v, false
	}
	switch c.How {
	case text.Controlled:
		v.link, v.sole = linkContrast, true
		return v, p.opposed(c.Phrase)
	case text.Attached:
		if np.Type == text.NPMessage {
			return v, false // "a letter from Berg saying": whose letter it is comes next
		}
		fallthrough
	case text.Direct, text.Apposed, text.RelativeClause, text.Absolute:
		v.link = p.linkOf(c)
		v.sole = p.nested(&v, k)
		return v, true
	}
	return v, false
}

// opposed reports whether a clause of contrast begins with np: Lund left, while {Berg} stayed,
// saying “...”
func (p *paragraph) opposed(np int32) bool {
	lo := int(p.Phrases[np].Lo)
	return lo > 0 && p.Phrases[np].Type >= text.NPNamed && p.Tokens[lo-1].Sentence == p.Tokens[lo].Sentence && (p.Tokens[lo-1].Kind == text.Semicolon || contrasts(&p.Tokens[lo-1]))
}

// clauseFrom returns the token of the semicolon before the quotation at token k, where a
// clause with a subject of its own for a verb that is no form of "be" follows; 0 if there is
// none: Lund called it “a leap”; Berg preferred “a step”.
func (p *paragraph) clauseFrom(k int) int {
	at := int32(-1)
	for i := k - 1; i > 0 && i > k-cue.Sight && p.Tokens[i].Sentence == p.Tokens[k].Sentence; i-- {
		t := &p.Tokens[i]
		if t.IsVerb && t.Relation == text.Direct && t.Subject >= 0 && p.Phrases[t.Subject].Type < text.NPThing {
			at = t.Subject
		}
		if t.Kind == text.Semicolon {
			if at >= 0 && int(p.Phrases[at].Lo) > i {
				return i
			}
			return 0
		}
	}
	return 0
}

// Where a candidate stands from the rival.
const (
	isRival   = iota // it is the rival, or has its subject
	overRival        // before it in the sentence: the rival stands between
	pastRival        // behind the quotation
	elsewhere        // in another sentence
	rivalSides
)

var rivalSideNames = [rivalSides]string{isRival: "same", overRival: "over", pastRival: "after", elsewhere: "elsewhere"}

// side returns where the candidate stands from the rival.
func (v *rival) side(p *paragraph, c *candidate) int {
	switch {
	case c.p != p || c.np < 0:
		return elsewhere
	case c.np == v.np, c.cue >= 0 && c.p.Cues[c.cue].Phrase == v.np:
		return isRival
	case p.Phrases[c.np].Kind == text.RelativePronoun && v.link == linkRelative && p.Phrases[c.np].Lo >= p.Phrases[v.np].Hi && p.Phrases[c.np].Lo < int32(p.Cues[v.cue].Lo):
		return isRival // Lund wrote to Berg, {who} replied
	case c.position < cue.BeforeNext:
		return pastRival
	case c.position.InSentenceBefore():
		return overRival
	}
	return elsewhere
}

// nested reports whether the rival of those who stand farther from the quotation at
// token k speaks, whoever else does in the clauses around its own: its verb is one of
// speech that leads to the words, and its subject is no pronoun, which could mean one
// of the others, unless the verb stands right before the comma or colon that introduces
// them.
//
//	Berg left as {Moen shouted:} “No.”
//	Police said {Tamm admitted that} he was “drunk.”
//	Police said {Tamm told} detectives he “had to.”
//	Lund praised the deal, but {Berg called} it “a trap.”
//	Lund wrote to Berg, {who replied,} “No.”
//	Because {Berg called} him “weak,” Lund said, he would run.
func (p *paragraph) nested(v *rival, k int) bool {
	if v.cue < 0 {
		return false
	}
	c := &p.Cues[v.cue]
	if p.introducesBy(c, k) {
		return true
	}
	if p.Phrases[v.np].Type < text.NPNamed {
		return false
	}
	if c.How != text.Attached && c.Form&(lexicon.Past|lexicon.ThirdForm) == 0 || !p.leadsTo(c.Hi, k) {
		return false
	}
	switch c.Role {
	case cue.RoleStrong, cue.RoleTell, cue.RoleAsk, cue.RoleWrite, cue.RoleCall:
	case cue.RoleSay, cue.RoleUtter:
		if !p.contains(c.Hi, k, lexicon.WordThat) {
			return false
		}
	default:
		return false
	}
	switch v.link {
	case linkComplement, linkThat, linkCoordinated, linkContrast, linkFronted:
		return true
	case linkRelative:
		return p.Phrases[v.np].Type == text.NPNamed
	case linkAttached:
		return c.How == text.Attached && p.heard(v.np)
	}
	return false
}

// introducesBy reports whether the finite verb of the cue, next to its subject, stands
// right before the comma or colon that introduces the quotation at token k.
func (p *paragraph) introducesBy(c *cue.Cue, k int) bool {
	if c.Hi != k-1 || p.Tokens[c.Hi].Kind != text.Colon && p.Tokens[c.Hi].Kind != text.Comma || !p.speaks(c) {
		return false
	}
	form := p.form(k)
	return form == text.FormWhole || form == text.FormSentence
}

// contains reports whether the word is one of the tokens [lo,hi).
func (p *paragraph) contains(lo, hi int, w lexicon.ID) bool {
	for i := lo; i < hi; i++ {
		if p.IsWord(i, w) {
			return true
		}
	}
	return false
}

// heard reports whether np speaks by a participle behind it: np sends a message, or is
// the object of a verb that does not speak to it.
//
//	Lund got a letter from {Berg saying} “...”
//	Lund heard {Berg saying} “...”, not: Lund told Berg saying “...”
//	Lund recalled {Berg saying} “...”
func (p *paragraph) heard(np int32) bool {
	ph := &p.Phrases[np]
	if p.IsWord(int(ph.Lo)-1, lexicon.WordFrom) {
		return true
	}
	if ph.Flags&text.Object == 0 || ph.Before < 0 {
		return false
	}
	verb := p.Tokens[ph.Before].Verb
	return verb&^(lexicon.Think|lexicon.Cite|lexicon.Phrasal) == 0 || verb&lexicon.Think != 0 && verb&(lexicon.Tell|lexicon.Ask|lexicon.Judge|lexicon.Call) == 0
}

// maxLead is how many tokens may stand between a verb and the words that it leads
// to.
const maxLead = 8

// leadsTo reports whether the words of the quotation at token k belong to the verb
// that ends before the token hi: no other verb stands between, and a comma or colon
// only right before the words.
func (p *paragraph) leadsTo(hi, k int) bool {
	if k-hi > maxLead {
		return false
	}
	for j := hi; j < k; j++ {
		t := &p.Tokens[j]
		if j == k-1 && (t.Kind == text.Comma || t.Kind == text.Colon) {
			break
		}
		if t.Kind != text.Word && t.Kind != text.Genitive && t.Kind != text.Number || t.IsVerb || t.Is(lexicon.Coordinator) {
			return false
		}
	}
	return true
}

// clause returns the verb before the quotation at token k whose clause is
// joined to one with a quotation of its own: Berg's in Lund called it “a leap”
// and Berg called it “a step”. It returns -1 if there is none.
func (p *paragraph) clause(k int) int32 {
	i := p.After(k) - 1
	if i < 0 || k-p.Cues[i].Hi > 6 || p.Tokens[p.Cues[i].Lo].Sentence != p.Tokens[k].Sentence {
		return -1
	}
	c := &p.Cues[i]
	np := &p.Phrases[c.Phrase]
	if c.Kind != cue.Verb || c.How != text.Direct || c.Passive || c.Form&(lexicon.Past|lexicon.ThirdForm) == 0 || np.Type == text.NPThing || np.Type == text.NPRelative || int(np.Lo) > c.Lo {
		return -1
	}
	if !p.leadsTo(c.Hi, k) || !p.joined(int(np.Lo), k) {
		return -1
	}
	return int32(i)
}

// joined reports whether the clause that begins at the token lo, of the quotation
// at k, is joined to one before it in the sentence that has a quotation.
func (p *paragraph) joined(lo, k int) bool {
	quoted, start := false, lo
	for start > 0 && start > k-cue.Sight && p.Tokens[start-1].Sentence == p.Tokens[k].Sentence {
		start--
		quoted = quoted || p.Tokens[start].Kind == text.Quote
	}
	if !quoted {
		return false
	}
	t := &p.Tokens[lo-1]
	if t.Kind == text.Quote {
		switch p.Tokens[start].ID {
		case lexicon.WordWhile, lexicon.WordAlthough, lexicon.WordThough:
			return true
		}
	}
	return t.Is(lexicon.Coordinator) || t.Writes(lexicon.WordBut) || t.Writes(lexicon.WordWhile) || t.Writes(lexicon.WordWhereas)
}
