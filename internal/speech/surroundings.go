// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package speech

import (
	"strings"
	"unicode"
	"unicode/utf8"

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

// reach says where the tokens [lo,hi) of a cue or phrase stand from the
// quotation at k, and how many tokens are between.
func (p *paragraph) reach(lo, hi int, c *cue, k int) (reach, int) {
	ts := p.tokens
	// A cue together with its subject next to it is one block.
	blo, bhi := lo, hi
	if c != nil && c.np >= 0 {
		np := &p.nps[c.np]
		switch c.how {
		case direct, apposed, relativeTo, owned:
			if int(np.lo) > k == (lo > k) {
				blo = min(blo, int(np.lo))
				// "Smith and Jones said", "the mayor, Jones, said"
				for lo > k && blo > k+2 && p.ending(blo-2) >= 0 && (ts[blo-1].kind == comma || p.isWord(blo-1, lexicon.WordAnd)) {
					blo = int(p.nps[p.ending(blo-2)].lo)
				}
			}
		case inverted, given, labelled:
			if int(np.lo) > k == (lo > k) {
				bhi = max(bhi, int(np.hi))
				blo = min(blo, int(np.lo))
			}
		}
	}
	s := ts[k].sentence
	if lo > k {
		gap := blo - k - 1
		switch d := ts[lo].sentence - s; {
		case d > 1:
			return afterFar, gap
		case d == 1:
			return afterSentence, gap
		}
		if gap <= 0 || gap == 1 && ts[k+1].kind == comma {
			return afterNext, 0
		}
		if blo > k+1 && p.quotesBetween(k+1, blo) {
			return afterQuoted, gap
		}
		return afterSame, gap
	}
	gap := k - bhi
	switch d := s - ts[lo].sentence; {
	case d > 1:
		return beforeFar, gap
	case d == 1:
		if k > 0 && ts[k-1].kind == colon {
			return beforeColon, gap
		}
		return beforeSentence, gap
	}
	if bhi < k && p.quotesBetween(bhi, k) {
		return beforeQuoted, gap
	}
	next := true
	for i := bhi; i < k; i++ {
		t := &ts[i]
		switch {
		case t.kind == comma || t.kind == colon || t.writes(lexicon.WordThat):
		case t.isVerb:
			return beforeSame, gap
		case c == nil || c.kind != nounCue || !t.is(lexicon.Preposition|lexicon.Possessive|lexicon.Determiner):
			next = false // and not "warning of a “leap”"
		}
	}
	if next {
		return beforeNext, 0
	}
	return beforeNear, gap
}

// quotesBetween reports whether a quotation is among the tokens [lo,hi).
func (p *paragraph) quotesBetween(lo, hi int) bool { return p.tokens[hi].quote > p.tokens[lo].quote }

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
		case t.is(lexicon.Coordinator):
			return leadConj
		case t.is(lexicon.Conjunction):
			return leadThat
		case t.is(lexicon.Preposition):
			return leadPrep
		case t.is(lexicon.Determiner | lexicon.Possessive):
			return leadDet
		case t.isVerb || t.is(lexicon.Auxiliary):
			return leadVerb
		}
		return leadNoun
	case genitive:
		return leadDet
	}
	return leadOther
}
