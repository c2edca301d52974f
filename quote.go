// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package newswire

import (
	"io"
	"iter"
	"strings"
	"sync"

	"github.com/newswire-go/newswire/internal/attribution"
	"github.com/newswire-go/newswire/internal/coref"
	"github.com/newswire-go/newswire/internal/statement"
	"github.com/newswire-go/newswire/internal/text"
)

// A Quote is a quotation and its attribution.
type Quote struct {
	// Text is the quoted text without its marks: the parts joined by a space,
	// paragraphs by a line break.
	Text string `json:"text"`
	// Parts are the stretches between marks, in order. An interrupted
	// quotation and one of several paragraphs have several.
	Parts []Passage `json:"parts"`
	// Kind tells speech from scare quotes and titles.
	Kind Kind `json:"kind"`
	// Confidence is the probability, from 0 to 1, that Kind is right and, for
	// speech, that the Mention of every speaker is. It does not cover
	// coreference; see [Speaker.Confidence]. It is 0 for KindUnknown.
	// docs/rules.md gives its calibration.
	Confidence float64 `json:"confidence"`
	// Speakers is empty if the article names none. A joint statement has
	// several.
	Speakers []Speaker `json:"speakers,omitzero"`
	// Cue is the verb or phrase of the attribution: "said", "according to".
	Cue Passage `json:"cue,omitzero"`
	// Rule is the evidence by which the speaker was found, or by which the
	// text was found to be non-speech.
	Rule Rule `json:"rule,omitzero"`
	// Context is the sentences that hold the quotation and its attribution, in
	// the same text as Parts: from the first sentence with words of the
	// quotation, its cue or a mention of a speaker to the last. A cue or mention
	// further up than the paragraph above the quotation is left out.
	Context Span `json:"context"`
	// Unclosed reports that the closing mark is missing: the text ended, or
	// the mark was lost.
	Unclosed bool `json:"unclosed,omitzero"`
}

// Span returns the stretch from the start of the first part to the end of the
// last, in the same text as Parts. It includes what interrupts the quotation.
func (q *Quote) Span() Span {
	if len(q.Parts) == 0 {
		return Span{}
	}
	return Span{q.Parts[0].Start, q.Parts[len(q.Parts)-1].End}
}

// A Kind classifies quoted text.
type Kind string

const (
	KindSpeech    Kind = "speech"     // one or more clauses
	KindFragment  Kind = "fragment"   // words quoted inside a sentence of the writer's own
	KindNonSpeech Kind = "non-speech" // titles, nicknames, scare quotes
	KindUnknown   Kind = "unknown"    // any quotation of a text in a language that is not read
)

// A Rule is the evidence by which the speaker of a quotation was found: the mention,
// such as "he", not the person that it refers to. Coreference is a separate step and
// may fail where the rule is reliable; [Speaker.Mention] has the mention.
type Rule string

// The rules of attribution, each with an example. docs/rules.md gives the precision
// of each. A quotation without a speaker has no rule or one of the last four; under
// the others Speakers is not empty. A quotation never has one of those marked
// "statement", which are of a [Statement] only.
const (
	RuleAfter     Rule = "after"      // “We go,” Lund said.
	RuleBefore    Rule = "before"     // Lund said, “We go.”
	RuleInside    Rule = "inside"     // Lund called the plan on Monday “a leap.”
	RuleAround    Rule = "around"     // The plan is “a leap” on paper, Lund said.
	RuleAccording Rule = "according"  // It was “a leap,” according to Lund.
	RuleColon     Rule = "colon"      // Lund had one word for it: “No.”
	RuleLabel     Rule = "label"      // LUND: “No.”
	RuleNoun      Rule = "noun"       // Lund's warning of “a leap”
	RuleAgent     Rule = "agent"      // It was called “a leap” by Lund.
	RuleRelative  Rule = "relative"   // Lund, who called it “a leap,” left.
	RuleSentence  Rule = "sentence"   // Lund had doubts. “We will not go.”
	RuleLater     Rule = "later"      // “We will not go.” Lund had doubts.
	RuleAbove     Rule = "above"      // as sentence, in the paragraph above
	RuleCarried   Rule = "carried"    // the last speaker goes on, in a paragraph that names no other; or an answer in an interview
	RuleRunOn     Rule = "run-on"     // “We go,” Lund said. “And soon.”
	RuleContinued Rule = "continued"  // a quotation that is opened again in each paragraph
	RuleSubject   Rule = "subject"    // Lund was “very happy” with it: the sentence has no cue
	RuleThat      Rule = "that"       // statement: Lund said that they would go.
	RuleClause    Rule = "clause"     // statement: Lund said they would go.
	RuleQuestion  Rule = "question"   // statement: Lund asked whether they would go.
	RuleWhich     Rule = "which"      // statement: the ship, which Lund said would go
	RuleTitle     Rule = "title"      // The film “Low Water” opens today.
	RuleNickname  Rule = "nickname"   // Ada “Tug” Lund sails.
	RuleSoCalled  Rule = "so-called"  // the so-called “Friends of the Quay”
	RuleNonSpeech Rule = "non-speech" // any other non-speech
)

// A Speaker is the source of a quotation.
type Speaker struct {
	// Name is the fullest name that the article gives, "Luca Cari" for
	// "Cari" and for "he", or the description, "White House official".
	Name string `json:"name"`
	// Role is the title or apposition that the article gives: "a spokesperson
	// for the Rome Fire Service", "Russian President". It is found by its
	// noun, a word for persons.
	Role string `json:"role,omitzero"`
	// Pronoun is the pronoun by which the article refers to the speaker outside
	// quotation marks, even if the speaker has no name: "he", "she" or "they". It
	// is "" if the article uses none or several.
	Pronoun string `json:"pronoun,omitzero"`
	// Kind is the kind of the speaker: person, organization and so on.
	Kind SpeakerKind `json:"kind"`
	// Mention is the phrase of the attribution that stands for the speaker:
	// "he". If the attribution is implied by an earlier mention, it is that one.
	Mention Passage `json:"mention,omitzero"`
	// Confidence is the probability, from 0 to 1, that Name is right, given that
	// Mention is: that "he" refers to the person of that name.
	Confidence float64 `json:"confidence"`
}

// String returns the name, with the role in parentheses behind it if the article
// gives one: "Luca Cari (a spokesperson for the Rome Fire Service)".
func (s Speaker) String() string {
	if s.Role == "" {
		return s.Name
	}
	return s.Name + " (" + s.Role + ")"
}

// A SpeakerKind classifies speakers.
type SpeakerKind string

const (
	SpeakerPerson       SpeakerKind = "person"       // named
	SpeakerOrganization SpeakerKind = "organization" // named: a ministry, a company
	SpeakerUnnamed      SpeakerKind = "unnamed"      // described only: "a U.S. official"
	SpeakerGroup        SpeakerKind = "group"        // several together: "officials"
	SpeakerUnknown      SpeakerKind = "unknown"      // named, type undetermined
)

var speakerKinds = [...]SpeakerKind{
	coref.Unknown:      SpeakerUnknown,
	coref.Person:       SpeakerPerson,
	coref.Organization: SpeakerOrganization,
	coref.Unnamed:      SpeakerUnnamed,
	coref.Group:        SpeakerGroup,
}

var quoteKinds = [...]Kind{
	attribution.Speech:    KindSpeech,
	attribution.Fragment:  KindFragment,
	attribution.NonSpeech: KindNonSpeech,
	attribution.Unknown:   KindUnknown,
}

// readers are readers of stories, kept for their memory. One that has just read the
// headline, the body or the statements of a story reads the others without finding its
// words, people and quotations again. Articles do not keep their reader: its memory is
// many times theirs, and their fields may be set between two calls.
var readers = sync.Pool{New: func() any { return new(statement.Reader) }}

// Quotes returns the quotations of the article's Body, in order. All offsets count
// in Body. The quotations share the memory of the article. They are of KindUnknown if
// Language is set to another language than "en".
func (a *Article) Quotes() iter.Seq[*Quote] {
	return func(yield func(*Quote) bool) {
		quotes := a.bodyQuotes()
		for i := range quotes {
			if !yield(&quotes[i]) {
				return
			}
		}
	}
}

// HeadlineQuotes returns the quotations of the article's Headline. All offsets
// count in Headline. Names are completed from the whole article. The quotations are
// of KindUnknown if Language is set to another language than "en".
func (a *Article) HeadlineQuotes() iter.Seq[*Quote] {
	return func(yield func(*Quote) bool) {
		quotes := a.headlineQuotes()
		for i := range quotes {
			if !yield(&quotes[i]) {
				return
			}
		}
	}
}

func (a *Article) bodyQuotes() []Quote {
	r := readers.Get().(*statement.Reader)
	defer readers.Put(r)
	return newQuotes(a.Body, a.read(&r.Quotes))
}

func (a *Article) headlineQuotes() []Quote {
	r := readers.Get().(*statement.Reader)
	defer readers.Put(r)
	return newQuotes(a.Headline, a.readHeadline(&r.Quotes))
}

// allQuotes returns the quotations of headline and body by one reading.
func (a *Article) allQuotes() (headline, body []Quote) {
	r := readers.Get().(*statement.Reader)
	defer readers.Put(r)
	body = newQuotes(a.Body, a.read(&r.Quotes))
	return newQuotes(a.Headline, a.readHeadline(&r.Quotes)), body
}

// isRead reports whether the article is in a language that is read.
func (a *Article) isRead() bool { return a.Language == "" || a.Language == "en" }

// read returns the quotations of the body.
func (a *Article) read(r *attribution.Reader) []attribution.Quotation {
	if !a.isRead() {
		return r.Unread(a.Body)
	}
	return r.Body(a.story())
}

// readHeadline returns the quotations of the headline.
func (a *Article) readHeadline(r *attribution.Reader) []attribution.Quotation {
	if !a.isRead() {
		return r.Unread(a.Headline)
	}
	return r.Headline(a.Headline, a.story())
}

// story returns the body as the reader of quotations takes it.
func (a *Article) story() attribution.Story {
	s := attribution.Story{Text: a.Body, Writer: a.Byline}
	if a.Dateline != nil {
		s.Dateline = int(min(max(a.Dateline.End, 0), int64(len(a.Body)))) // the fields of an article may be set
	}
	return s
}

// ExtractQuotes finds the quotations of any text or dump, those of headlines
// included. It is the method of the zero Parser.
func ExtractQuotes(r io.Reader) iter.Seq2[*Quote, error] { return new(Parser).ExtractQuotes(r) }

// ExtractQuotes finds the quotations of a dump, article by article as
// [Parser.Split] finds them: an attribution never crosses articles. All offsets
// count in the bytes of r. If the dump is not in UTF-8, its lines are wrapped or it
// has character references, such as &rsquo;, the Text of a passage differs from the
// bytes at its place. Errors are those of Split. To get the article of each quotation,
// use Split and [Article.Quotes].
//
// After a loop that was left early, ranging again over the same iterator resumes
// after the last pair.
func (p *Parser) ExtractQuotes(r io.Reader) iter.Seq2[*Quote, error] {
	return extract(p.Split(r), (*Article).dumpQuotes)
}

// extract returns the results of in for each of the articles, in order. Ranging again
// after a loop that was left early resumes after the last pair.
func extract[T any](articles iter.Seq2[*Article, error], in func(*Article) []T) iter.Seq2[*T, error] {
	var rest []T // of the article in which a loop was left
	return func(yield func(*T, error) bool) {
		give := func() bool {
			for len(rest) > 0 {
				x := &rest[0]
				rest = rest[1:]
				if !yield(x, nil) {
					return false
				}
			}
			return true
		}
		if !give() {
			return
		}
		for a, err := range articles {
			if err != nil {
				if !yield(nil, err) {
					return
				}
				continue
			}
			rest = in(a)
			if !give() {
				return
			}
		}
	}
}

// dumpQuotes returns all quotations of the article, with places in the dump.
func (a *Article) dumpQuotes() []Quote {
	if a.HeadlineOffsets == nil {
		body := a.bodyQuotes()
		for i := range body {
			body[i].move(a.DumpSpan)
		}
		return body
	}
	headline, body := a.allQuotes()
	for i := range headline {
		headline[i].move(a.HeadlineDumpSpan)
	}
	for i := range body {
		body[i].move(a.DumpSpan)
	}
	if len(headline) == 0 {
		return body
	}
	return append(headline, body...)
}

// move replaces the place of every passage of the quotation.
func (q *Quote) move(to func(Span) Span) {
	for i := range q.Parts {
		q.Parts[i].move(to)
	}
	for i := range q.Speakers {
		q.Speakers[i].Mention.move(to)
	}
	q.Cue.move(to)
	q.Context = to(q.Context)
}

func (p *Passage) move(to func(Span) Span) {
	if p.End > p.Start {
		p.Span = to(p.Span)
	}
}

// newQuotes returns the quotations found in a text in memory of their own, which
// shares one slice each of quotations, parts and speakers.
func newQuotes(body string, found []attribution.Quotation) []Quote {
	if len(found) == 0 {
		return nil
	}
	nParts, nSpeakers := 0, 0
	for i := range found {
		nParts += len(found[i].Parts)
		nSpeakers += len(found[i].Speakers)
	}
	quotes := make([]Quote, len(found))
	parts, speakers := make([]Passage, nParts), make([]Speaker, nSpeakers)
	for i := range found {
		f, q := &found[i], &quotes[i]
		n := len(f.Parts)
		q.Parts, parts = parts[:n:n], parts[n:]
		for k := range f.Parts {
			q.Parts[k] = spoken(body, f.Parts[k].Span)
		}
		q.Text = joinParts(f.Parts, q.Parts)
		q.Kind, q.Rule, q.Unclosed = quoteKinds[f.Kind], Rule(f.Rule), f.Unclosed
		q.Cue, q.Context = spoken(body, f.Cue), Span{int64(f.Context.Start), int64(f.Context.End)}
		q.Confidence = f.Confidence
		if n = len(f.Speakers); n == 0 {
			continue
		}
		q.Speakers, speakers = speakers[:n:n], speakers[n:]
		for k := range f.Speakers {
			q.Speakers[k] = newSpeaker(body, &f.Speakers[k])
		}
	}
	return quotes
}

// newSpeaker returns the speaker found in a text.
func newSpeaker(body string, found *attribution.Speaker) Speaker {
	return Speaker{
		Name: found.Name, Role: found.Role, Pronoun: found.Pronoun, Kind: speakerKinds[found.Kind],
		Mention: spoken(body, found.Mention), Confidence: found.Confidence,
	}
}

// spoken returns the passage of a span, the zero Passage for an empty one.
func spoken(body string, s text.Span) Passage {
	if s.End <= s.Start {
		return Passage{}
	}
	return passage(body, s.Start, s.End)
}

// joinParts returns the text of a quotation from that of its parts.
func joinParts(found []attribution.Part, parts []Passage) string {
	if len(parts) == 1 {
		return parts[0].Text
	}
	size := len(parts)
	for i := range parts {
		size += len(parts[i].Text)
	}
	var b strings.Builder
	b.Grow(size)
	for i, p := range parts {
		switch {
		case i == 0:
		case found[i].Paragraph:
			b.WriteByte('\n')
		default:
			b.WriteByte(' ')
		}
		b.WriteString(p.Text)
	}
	return b.String()
}
