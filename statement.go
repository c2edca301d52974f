// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package newswire

import (
	"io"
	"iter"
	"strings"

	"github.com/newswire-go/newswire/internal/statement"
	"github.com/newswire-go/newswire/internal/text"
)

// A Statement is what somebody is reported to have said, with quotation marks or without.
//
//	“We sail,” Lund said.              direct
//	Lund said they would “sail at six.” mixed
//	Lund said they would sail.         indirect
//
// It is speech or writing with its content: a clause, or words between marks. An act
// (Lund apologized), a thought (Lund hopes to sail) and a stance without a clause
// (Lund backs the plan) are not statements, and neither is quoted text without a cue of
// speech, as in Lund's “ghost fleet”, which is a [Quote] only.
//
// Of nested statements only the outermost is returned: "Lund said Moen had promised to
// sail" is a statement of Lund's. Statements do not overlap, and every
// quotation of [KindSpeech] that has a cue lies within one.
type Statement struct {
	// Text is the content with its quotation marks: the parts joined by a
	// space. A "that" with which it begins is left out.
	Text string `json:"text"`
	// Parts are the runs of the content, in order. There are several where
	// the attribution interrupts it, "They would, Lund said, sail", and where
	// a quotation goes on behind its attribution.
	Parts []Passage `json:"parts"`
	// Kind is the form of the content: quoted, in the writer's words, or mixed.
	Kind StatementKind `json:"kind"`
	// Speakers is as in [Quote]. It is empty if the article names no speaker,
	// as in "it was said that".
	Speakers []Speaker `json:"speakers,omitzero"`
	// Cue is the verb or phrase of the attribution with auxiliaries and "not":
	// "has not said", "according to".
	Cue Passage `json:"cue,omitzero"`
	// Rule is the form of the attribution. For a direct statement it is the
	// evidence by which the speaker of its quotation was found.
	Rule Rule `json:"rule,omitzero"`
	// Confidence is the probability that somebody is reported to have said
	// this. It does not cover the bounds of the content or the names of the
	// speakers.
	Confidence float64 `json:"confidence"`
	// Quotes are the stretches of the content between quotation marks, without
	// the marks. There are none in an indirect statement. The [Quote] of such a stretch
	// can have another speaker: in "Lund said Moen called it “a ruin”" it is Moen's.
	Quotes []Passage `json:"quotes,omitzero"`
}

// Span returns the stretch from the start of the first part to the end of the last, in
// the same text as Parts. It includes what interrupts the content.
func (s *Statement) Span() Span {
	if len(s.Parts) == 0 {
		return Span{}
	}
	return Span{s.Parts[0].Start, s.Parts[len(s.Parts)-1].End}
}

// A StatementKind classifies statements.
type StatementKind string

// The kinds of statements, by their content. Quoted text that is not speech, such as
// titles, counts as the writer's words.
const (
	StatementDirect   StatementKind = "direct"   // all of it is between quotation marks
	StatementMixed    StatementKind = "mixed"    // some of it is
	StatementIndirect StatementKind = "indirect" // none of it is
)

var statementKinds = [...]StatementKind{
	statement.Direct:   StatementDirect,
	statement.Mixed:    StatementMixed,
	statement.Indirect: StatementIndirect,
}

// Statements returns the statements of the article's Body, in the order of their
// content. All offsets count in Body. Content without quotation marks ends with its
// sentence. There are none if Language is set to another language than "en".
func (a *Article) Statements() iter.Seq[*Statement] { return each(a.bodyStatements) }

// HeadlineStatements returns the statements of the article's Headline. All offsets
// count in Headline. Names are completed from the whole article. A headline
// in which nearly every word has a capital is read as if its common words had none.
func (a *Article) HeadlineStatements() iter.Seq[*Statement] { return each(a.headlineStatements) }

// each returns a sequence of the results of all, which is called when the sequence is
// ranged over.
func each[T any](all func() []T) iter.Seq[*T] {
	return func(yield func(*T) bool) {
		list := all()
		for i := range list {
			if !yield(&list[i]) {
				return
			}
		}
	}
}

func (a *Article) bodyStatements() []Statement {
	if !a.isRead() {
		return nil
	}
	r := readers.Get().(*statement.Reader)
	defer readers.Put(r)
	return newStatements(a.Body, r.Body(a.story()))
}

func (a *Article) headlineStatements() []Statement {
	if a.Headline == "" || !a.isRead() {
		return nil
	}
	r := readers.Get().(*statement.Reader)
	defer readers.Put(r)
	return newStatements(a.Headline, r.Headline(a.Headline, a.story()))
}

// ExtractStatements finds the statements of any text or dump, those of headlines
// included. It is the method of the zero Parser.
func ExtractStatements(r io.Reader) iter.Seq2[*Statement, error] {
	return new(Parser).ExtractStatements(r)
}

// ExtractStatements finds the statements of a dump as [Parser.ExtractQuotes] finds its
// quotations: article by article, with offsets that count in the bytes of r.
//
// After a loop that was left early, ranging again over the same iterator resumes
// after the last pair.
func (p *Parser) ExtractStatements(r io.Reader) iter.Seq2[*Statement, error] {
	return extract(p.Split(r), (*Article).dumpStatements)
}

// dumpStatements returns all statements of the article, with places in the dump.
func (a *Article) dumpStatements() []Statement {
	var headline []Statement
	if a.HeadlineOffsets != nil {
		headline = a.headlineStatements()
		for i := range headline {
			headline[i].move(a.HeadlineDumpSpan)
		}
	}
	body := a.bodyStatements()
	for i := range body {
		body[i].move(a.DumpSpan)
	}
	return append(headline, body...)
}

// move replaces the place of every passage of the statement.
func (s *Statement) move(to func(Span) Span) {
	for i := range s.Parts {
		s.Parts[i].move(to)
	}
	for i := range s.Quotes {
		s.Quotes[i].move(to)
	}
	for i := range s.Speakers {
		s.Speakers[i].Mention.move(to)
	}
	s.Cue.move(to)
}

// newStatements returns the statements found in a text in memory of their own, which
// shares one slice each of statements, passages and speakers.
func newStatements(body string, found []statement.Statement) []Statement {
	if len(found) == 0 {
		return nil
	}
	nPassages, nSpeakers := 0, 0
	for i := range found {
		nPassages += len(found[i].Parts) + len(found[i].Quotes)
		nSpeakers += len(found[i].Speakers)
	}
	statements := make([]Statement, len(found))
	passages, speakers := make([]Passage, 0, nPassages), make([]Speaker, 0, nSpeakers)
	add := func(spans []text.Span) []Passage {
		n := len(passages)
		for _, s := range spans {
			passages = append(passages, spoken(body, s))
		}
		return passages[n:len(passages):len(passages)]
	}
	for i := range found {
		f, s := &found[i], &statements[i]
		s.Parts = add(f.Parts)
		s.Text = joinPassages(s.Parts)
		s.Kind, s.Rule, s.Confidence, s.Cue = statementKinds[f.Kind], Rule(f.Rule), f.Confidence, spoken(body, f.Cue)
		if len(f.Quotes) > 0 {
			s.Quotes = add(f.Quotes)
		}
		if n := len(speakers); len(f.Speakers) > 0 {
			for k := range f.Speakers {
				speakers = append(speakers, newSpeaker(body, &f.Speakers[k]))
			}
			s.Speakers = speakers[n:len(speakers):len(speakers)]
		}
	}
	return statements
}

// joinPassages returns the text of a statement from that of its parts.
func joinPassages(parts []Passage) string {
	if len(parts) == 1 {
		return parts[0].Text
	}
	list := make([]string, len(parts))
	for i := range parts {
		list[i] = parts[i].Text
	}
	return strings.Join(list, " ")
}
