// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package attribution

import (
	"strings"

	"github.com/newswire-go/newswire/internal/lexicon"
	"github.com/newswire-go/newswire/internal/text"
)

// maxLabel is how many tokens a label may have.
const maxLabel = 16

// labelBefore returns the name that stands before the colon at i and labels the
// words behind it, alone, with a role, or as whom they come from; -1 if there is none.
//
//	Smith: “...”
//	Rufus Smith, 54, ferry owner, Haven: “...”
//	It drew an answer from Smith: “...”
func (p *paragraph) labelBefore(i int) int32 {
	ts, np := p.Tokens, p.EndingBefore(i)
	if np >= 0 && p.Phrases[np].Kind == text.Named {
		lo := p.Phrases[np].Lo
		if lo == 0 || ts[lo-1].Sentence != ts[lo].Sentence || ts[lo-1].Kind == text.Quote {
			return np
		}
	}
	if i+1 < len(ts) && ts[i+1].Kind != text.Quote {
		return -1
	}
	if np >= 0 {
		ph := &p.Phrases[np]
		if p.IsWord(int(ph.Lo)-1, lexicon.WordFrom) && ph.Type >= text.NPNamed && ph.Type < text.NPMessage {
			return np
		}
	}
	if i+1 == len(ts) {
		return -1
	}
	return p.labelWithRole(i)
}

// labelWithRole is labelBefore for a name that opens its sentence, with a role behind a
// comma or in brackets.
func (p *paragraph) labelWithRole(i int) int32 {
	ts := p.Tokens
	lo := i
	for lo > 0 && i-lo <= maxLabel && ts[lo-1].Sentence == ts[i].Sentence && ts[lo-1].Kind != text.Quote {
		lo--
		if ts[lo].IsVerb || ts[lo].Is(lexicon.Auxiliary|lexicon.Subject|lexicon.Relative) || ts[lo].Kind == text.Colon {
			return -1
		}
	}
	np := p.Beginning(lo)
	if i-lo > maxLabel || np < 0 || p.Phrases[np].Kind != text.Named {
		return -1
	}
	if hi := int(p.Phrases[np].Hi); ts[hi].Kind != text.Comma && ts[hi].Kind != text.Open {
		return -1
	}
	return np
}

// headedFrom returns the name in a line without a verb that begins with "From" and
// says whose words stand below; -1 if there is none: "From the desk of Ada Lund, mayor".
func (p *paragraph) headedFrom() int32 {
	ts := p.Tokens
	if len(ts) < 2 || len(ts) > maxLabel || ts[0].ID != lexicon.WordFrom {
		return -1
	}
	for i := range ts {
		if ts[i].IsVerb || ts[i].Is(lexicon.Auxiliary|lexicon.Subject) || ts[i].Kind == text.Quote {
			return -1
		}
	}
	for i := 1; i < len(ts); i++ {
		np := p.Beginning(i)
		if np < 0 {
			if ts[i].ID != lexicon.WordOf {
				return -1
			}
			continue
		}
		if p.Phrases[np].Kind == text.Named {
			return np
		}
		i = int(p.Phrases[np].Hi) - 1
	}
	return -1
}

// maxCredit is how many tokens may follow a name that is named for the words before
// it.
const maxCredit = 8

// creditAfter returns the phrase behind the dash or colon at i that names whose
// words stand right before it; -1 if there is none. Behind a dash it ends the
// paragraph; behind a colon it goes on with what the speaker does, as headlines do.
//
//	“...” — Smith
//	‘...’ - mayor
//	‘...’: Smith leaves port
func (p *paragraph) creditAfter(i int) int32 {
	ts := p.Tokens
	if i == 0 || ts[i-1].Kind != text.Quote || i+1 >= len(ts) || p.Beginning(i+1) < 0 {
		return -1
	}
	at := p.Beginning(i + 1)
	np := &p.Phrases[at]
	switch {
	case ts[i].Kind == text.Colon:
		if i != 1 || np.Kind != text.Named {
			return -1
		}
	case np.Verb >= 0:
		return -1
	case np.Kind == text.Named:
		if int(np.Hi) < len(ts)-maxCredit {
			return -1
		}
	case np.Kind != text.Described || np.Type >= text.NPMessage || int(np.Hi) != len(ts) || ts[i+1].Is(lexicon.Determiner):
		return -1
	}
	return at
}

// maxSignature is how many bytes a line may have that only names a speaker.
const maxSignature = 80

// signed finds who is named on a line of its own under the quotation at token
// k, which ends its paragraph: behind a dash, or by nothing but a name and a role
// under words that stand alone.
//
//	“We go.” ⏎ — Lund
//	“We go.” ⏎ Ada Lund, mayor
func (r *Reader) signed(p *paragraph, k int) attribution {
	if k+1 != len(p.Tokens) {
		return attribution{}
	}
	start, line := p.lineBelow()
	if line == "" {
		return attribution{}
	}
	dashed := strings.HasPrefix(line, "—") || strings.HasPrefix(line, "–") || strings.HasPrefix(line, "--") || line[0] == '-'
	if !dashed && (k > 0 || start != p.End+1 || strings.HasSuffix(line, ".") || p.Marked[0].Unclosed || p.Forms[0] != text.FormSentence) {
		return attribution{}
	}
	below := &r.beside
	if r.above == below {
		r.above = nil
	}
	below.readCues(r.lang(), p.Text, start, start+len(line), nil, int(p.Base))
	np, cue := int32(-1), text.Span{}
	switch {
	case dashed && len(below.Tokens) > 1:
		np, cue = below.Beginning(1), below.Span(0, 1)
	case !dashed && below.nameLine():
		np = below.Beginning(0)
	}
	if np < 0 || below.Phrases[np].Kind != text.Named || below.Phrases[np].Verb >= 0 {
		return attribution{}
	}
	mention := below.Span(below.Phrases[np].Lo, below.Phrases[np].Hi)
	return attribution{found: true, rule: Label, mention: mention, cue: cue, where: text.Span{Start: start, End: start + len(line)}}
}

// lineBelow returns the next line that is not empty, and where it starts. It returns
// "" if there is none or it is longer than maxSignature.
func (p *paragraph) lineBelow() (start int, line string) {
	line = strings.TrimLeft(p.Text[p.End:], "\n ")
	start = len(p.Text) - len(line)
	if n := strings.IndexByte(line[:min(len(line), maxSignature)], '\n'); n >= 0 {
		line = line[:n]
	}
	if len(line) > maxSignature {
		return start, ""
	}
	return start, line
}

// nameLine reports whether the paragraph is no more than a name of two words or more
// that begins with a given name, and what a comma parts from it.
func (p *paragraph) nameLine() bool {
	if len(p.Tokens) < 2 || len(p.Tokens) > maxCredit || p.Beginning(0) < 0 {
		return false
	}
	np := &p.Phrases[p.Beginning(0)]
	if _, given := lexicon.Given(p.Word(0)); !given || np.Hi-np.Lo < 2 {
		return false
	}
	for i := range p.Tokens {
		if t := &p.Tokens[i]; t.IsVerb || t.Is(lexicon.Auxiliary) || t.Kind != text.Word && t.Kind != text.Comma && t.Kind != text.Number {
			return false
		}
	}
	return int(np.Hi) == len(p.Tokens) || p.Tokens[np.Hi].Kind == text.Comma
}
