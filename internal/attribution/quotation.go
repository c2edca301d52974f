// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package attribution

import (
	"slices"
	"strings"

	"github.com/newswire-go/newswire/internal/attribution/confidence"
	"github.com/newswire-go/newswire/internal/attribution/nonspeech"
	"github.com/newswire-go/newswire/internal/coref"
	"github.com/newswire-go/newswire/internal/cue"
	"github.com/newswire-go/newswire/internal/marks"
	"github.com/newswire-go/newswire/internal/rule"
	"github.com/newswire-go/newswire/internal/text"
)

// A Quotation is a quotation and its attribution.
type Quotation struct {
	Parts    []Part
	Context  text.Span // the sentences that hold the words and their attribution
	Kind     Kind
	Speakers []Speaker
	Cue      text.Span // empty if there is none
	Rule     rule.Rule
	Unclosed bool // the closing mark is missing

	Confidence float64 // the probability that kind and mentions are right
	Evidence   confidence.Evidence
}

// A Part is a run of words between two marks.
type Part struct {
	text.Span
	Paragraph bool // it begins a paragraph of a quotation that began before
}

// A Speaker is who is quoted.
type Speaker struct {
	Mention text.Span // the words that attribute; empty if there are none
	ID      int       // of the entity; coref.None if the mention refers to no known one
	Name    string
	Role    string // its title or apposition; "" if the story gives none
	Kind    coref.Kind
	Pronoun string // by which the story refers to the entity; "" if by none or by several

	Confidence float64 // the probability that the name is right, if the mention is
	Evidence   confidence.Evidence

	means   text.Span // the words to which a relative pronoun belongs; else the mention
	replies bool      // in a dialog, to the last speaker
}

// A Kind classifies quoted text.
type Kind uint8

const (
	Speech    Kind = iota // a whole utterance
	Fragment              // words inside the writer's sentence
	NonSpeech             // a title, a name, a term
	Unknown               // words of a language that is not read
)

// add makes the stretch a quotation of its own, or a further part of the one
// before.
func (r *Reader) add(a *attribution) {
	m := r.marked[a.stretch]
	part := Part{Span: text.Span{Start: m.Start, End: m.End}}
	if n := len(r.out); n > 0 && a.stretch > 0 {
		q := &r.out[n-1]
		switch {
		case r.marked[a.stretch-1].Continues:
			part.Paragraph = true
			r.extend(q, part, m)
			if a.Rule == rule.Continued {
				q.Kind = Speech
				r.attributeTo(q, a)
				r.verdict = nonspeech.Verdict{}
				r.judge(q, a)
			}
			r.widen(q, a)
			return
		case q.Kind != NonSpeech && a.found && a.goesOn && a.mention == r.settled.mention:
			r.extend(q, part, m)
			r.widen(q, a)
			return
		}
	}
	r.parts = append(r.parts, part)
	r.out = append(r.out, Quotation{})
	q := &r.out[len(r.out)-1]
	q.Parts, q.Unclosed = r.parts[len(r.parts)-1:len(r.parts):len(r.parts)], m.Unclosed
	r.verdict = r.judgeSpeech(a)
	ok := r.verdict.Rule != ""
	switch {
	case ok:
		q.Kind, q.Rule = NonSpeech, r.verdict.Rule
	case a.form == text.FormWhole || a.form == text.FormSentence:
		q.Kind = Speech
	default:
		q.Kind = Fragment
	}
	if !ok && a.found {
		r.attributeTo(q, a)
	}
	r.judge(q, a)
	r.widen(q, a)
}

// judgeSpeech returns the verdict on whether the stretch is non-speech.
func (r *Reader) judgeSpeech(a *attribution) nonspeech.Verdict {
	v := r.speech.Judge(&r.model.nonSpeech, &nonspeech.Words{Paragraph: &a.p.Paragraph, Token: a.k, Marked: r.marked, Stretch: a.stretch, By: a.Attribution})
	if r.TraceTraits != nil && v.Weighed {
		r.TraceTraits(a.stretch, r.speech.Features())
	}
	return v
}

// judge sets the evidence and the confidence of a quotation.
func (r *Reader) judge(q *Quotation, a *attribution) {
	m := &r.marked[a.stretch]
	q.Evidence, q.Confidence = r.model.confidence.Quotation(&confidence.Quotation{
		Words: r.text[m.Start:m.End], Form: a.form, Rule: q.Rule, Weighed: a.found && !a.Plain, Plain: a.Plain, Score: a.Score, Margin: a.Margin, Speech: r.verdict,
	})
}

// attributeTo gives the quotation the speakers that were found, of whom only the
// mentions are known yet.
func (r *Reader) attributeTo(q *Quotation, a *attribution) {
	q.Cue, q.Rule = a.cue, a.Rule
	from := len(r.speakers)
	two := [2]text.Span{a.joint, a.mention}
	if a.joint.Start > a.mention.Start {
		two[0], two[1] = two[1], two[0]
	}
	for _, mention := range two {
		if mention.End > mention.Start {
			r.speakers = append(r.speakers, Speaker{Mention: mention, means: mention, replies: a.replies})
			if mention == a.mention && a.whose.End > 0 {
				r.speakers[len(r.speakers)-1].means = a.whose
			}
		}
	}
	q.Speakers = r.speakers[from:len(r.speakers):len(r.speakers)]
}

// extend adds a part to the last quotation.
func (r *Reader) extend(q *Quotation, part Part, m marks.Quotation) {
	r.parts = append(r.parts, part)
	q.Parts = r.parts[len(r.parts)-len(q.Parts)-1 : len(r.parts) : len(r.parts)]
	q.Unclosed = m.Unclosed
}

// identify resolves the mentions of all speakers of the story, in order.
func (r *Reader) identify(who resolver) {
	for i := range r.speakers {
		if s := &r.speakers[i]; i > 0 && r.speakers[i-1].Mention == s.Mention {
			*s = r.speakers[i-1] // goes on speaking
		} else {
			r.speak(s, who, &r.spoken)
		}
	}
	r.notePronouns()
	for i := range r.out {
		// "Secretary of Ports and Ferries Bo Lund" is one, though joined by "and".
		if s := r.out[i].Speakers; len(s) == 2 && s[0].ID == s[1].ID && s[0].ID != coref.None {
			r.out[i].Speakers = s[:1:1]
		}
	}
}

// notePronouns gives the speakers the pronouns by which the story refers to them, as
// speakers and outside quotation marks.
func (r *Reader) notePronouns() {
	n := r.people.Len()
	r.called = slices.Grow(r.called[:0], n)[:n]
	clear(r.called)
	for i := range r.speakers {
		if s := &r.speakers[i]; s.ID != coref.None {
			r.called[s.ID] |= coref.PronounsOf(r.Language(), r.text[s.Mention.Start:s.Mention.End])
		}
	}
	for i := range r.speakers {
		if s := &r.speakers[i]; s.ID != coref.None {
			s.Pronoun = (r.called[s.ID] | r.people.Pronouns(s.ID)).String()
		}
	}
}

// speak resolves the mention of a speaker, who then is the last to have spoken.
func (r *Reader) speak(s *Speaker, who resolver, spoken *Spoken) {
	ref := who(s.means.Start, s.means.End, spoken.Hint())
	if spoken.n > 0 && transcribes(r.text[s.Mention.Start:s.Mention.End]) {
		ref = spoken.refs[0]
	}
	if s.replies && spoken.n > 1 {
		ref = spoken.refs[1]
	}
	switch word, _, _ := text.CutApostrophe(r.text[s.Mention.Start:s.Mention.End]); {
	case word == "I", strings.EqualFold(word, "you"):
		if asked, ok := r.answering(s.Mention.Start, word != "I"); ok {
			ref = asked
		}
	}
	s.ID, s.Name, s.Kind = ref.ID, ref.Name, ref.Kind
	n := confidence.Name{Mention: r.text[s.Mention.Start:s.Mention.End], Ref: &ref, Spoke: spoken.when(ref.ID)}
	if ref.ID != coref.None && r.text == r.readOf.Text { // not in a headline
		n.Far = max(s.Mention.Start-ref.At, ref.At-s.Mention.Start)
	}
	s.Evidence, s.Confidence = r.model.confidence.Name(&n)
	if ref.ID == coref.None {
		return
	}
	s.Role = r.people.Role(ref.ID, s.Mention.Start)
	spoken.Add(ref)
}

// transcribes reports whether a mention is of a record of the words of whoever
// spoke last: “We go,” Lund said. Transcript as follows: “We go because ...”
func transcribes(mention string) bool {
	last := mention[strings.LastIndexByte(mention, ' ')+1:]
	switch len(last) {
	case len("excerpt"), len("excerpts"), len("transcript"):
		return strings.EqualFold(last, "transcript") || strings.EqualFold(last, "excerpt") || strings.EqualFold(last, "excerpts")
	}
	return false
}

// goesOn reports whether the stretch at token k is the rest of a sentence
// that the attribution has interrupted: “We go,” he said, “and soon.”
func (p *paragraph) goesOn(k int) bool {
	if k == 0 || p.Tokens[k-1].Kind != text.Comma && p.Tokens[k-1].Kind != text.Dash {
		return false
	}
	for i := k - 2; i >= 0 && i >= k-16; i-- {
		if p.Tokens[i].Kind == text.Quote {
			before := p.form(i)
			return before == text.FormWhole || before == text.FormCommaEnd ||
				p.Tokens[i+1].Kind == text.Comma && p.Preceding(i) == cue.PrecedingNone // ‘We go’, he said, ‘and soon’
		}
	}
	return false
}
