// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package attribution

import (
	"strings"

	"github.com/newswire-go/newswire/internal/attribution/nonspeech"
	"github.com/newswire-go/newswire/internal/lexicon"
	"github.com/newswire-go/newswire/internal/rule"
	"github.com/newswire-go/newswire/internal/text"
)

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
	below.Lexed = nil // the line is read as if it had no quotations
	below.read(r.Language(), p.Text, start, start+len(line), nil, int(p.Base))
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
	return attribution{Attribution: nonspeech.Attribution{Rule: rule.Label}, found: true, mention: mention, cue: cue, where: text.Span{Start: start, End: start + len(line)}}
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

// maxNameLine is how many tokens a line may have that is a name and a role.
const maxNameLine = 12

// nameLine reports whether the paragraph is a name of two words or more that begins with
// a given name, alone or followed by a comma and a role. It has no verb.
func (p *paragraph) nameLine() bool {
	if len(p.Tokens) < 2 || len(p.Tokens) > maxNameLine || p.Beginning(0) < 0 {
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
