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

// A Quote is words between quotation marks, and who said them.
type Quote struct {
	// Text is the words: the parts joined by a space, paragraphs by a line
	// break.
	Text string `json:"text"`
	// Parts are the runs of words between marks, in order. An interrupted
	// quotation and one of several paragraphs have several.
	Parts []Passage `json:"parts"`
	// Kind tells speech from words that are merely marked.
	Kind Kind `json:"kind"`
	// Speakers is empty where the text gives no one; it holds several for a
	// joint statement.
	Speakers []Speaker `json:"speakers,omitzero"`
	// Cue is the words of attribution: "said", "according to".
	Cue Passage `json:"cue,omitzero"`
	// Rule names the evidence by which the speaker was found, or by which
	// the words were found to be nobody's attribution.
	Rule Rule `json:"rule,omitzero"`
	// Unclosed reports that the closing mark is missing and was owed: the
	// text ended, or the mark was lost.
	Unclosed bool `json:"unclosed,omitzero"`
}

// Span returns the stretch from the first to the last of the words, in the same
// text as Parts. What interrupts a quotation lies within.
func (q *Quote) Span() Span {
	if len(q.Parts) == 0 {
		return Span{}
	}
	return Span{q.Parts[0].Start, q.Parts[len(q.Parts)-1].End}
}

// A Kind tells speech from words that are merely marked.
type Kind string

const (
	KindSpeech    Kind = "speech"     // a whole utterance
	KindFragment  Kind = "fragment"   // words quoted inside the writer's own sentence
	KindNonSpeech Kind = "non-speech" // nobody's speech: titles, nicknames, the so-called
)

// A Rule names the evidence by which the speaker of a quotation was found: which
// words name him, not whom they mean. That "he" is Luca Cari is found otherwise,
// and is as doubtful where the rule is sure; [Speaker.Mention] has the words.
type Rule string

// The rules of attribution, with what each goes by; those marked Statement are of
// statements only. How often each is right
// says docs/rules.md. A quotation of which nobody is known to be the speaker has
// none; under any other than the last four somebody is named.
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
	RuleAbove     Rule = "above"      // the same, in the paragraph above
	RuleCarried   Rule = "carried"    // who spoke last goes on, in a paragraph that names nobody
	RuleRunOn     Rule = "run-on"     // “We go,” Lund said. “And soon.”
	RuleContinued Rule = "continued"  // a quotation that is opened again in each paragraph
	RuleSubject   Rule = "subject"    // Lund was “very happy” with it: the sentence has no cue
	RuleThat      Rule = "that"       // Lund said that they would go. [Statement]
	RuleClause    Rule = "clause"     // Lund said they would go. [Statement]
	RuleQuestion  Rule = "question"   // Lund asked whether they would go. [Statement]
	RuleWhich     Rule = "which"      // the ship, which Lund said would go [Statement]
	RuleTitle     Rule = "title"      // nobody says the words: The film “Low Water” opens today.
	RuleNickname  Rule = "nickname"   // Ada “Tug” Lund sails.
	RuleSoCalled  Rule = "so-called"  // the so-called “Friends of the Quay”
	RuleNonSpeech Rule = "non-speech" // any other words that nobody says
)

// A Speaker is who is quoted.
type Speaker struct {
	// Name is the fullest name that the article gives, "Luca Cari" for
	// "Cari" and for "he", or the description, "White House official".
	Name string `json:"name"`
	// Role is the title or apposition that the article gives: "a spokesperson
	// for the Rome Fire Service", "Russian President". It is found by its
	// noun, a word for persons.
	Role string `json:"role,omitzero"`
	// Kind tells persons from organizations and the unnamed.
	Kind SpeakerKind `json:"kind,omitzero"`
	// Mention is the words that attribute: "he". Where they are understood
	// from before, it is the words that they are understood from.
	Mention Passage `json:"mention,omitzero"`
}

// String returns the name, with the role in parentheses behind it if the article
// gives one: "Luca Cari (a spokesperson for the Rome Fire Service)".
func (s Speaker) String() string {
	if s.Role == "" {
		return s.Name
	}
	return s.Name + " (" + s.Role + ")"
}

// A SpeakerKind is what kind of speaker someone is.
type SpeakerKind string

const (
	SpeakerPerson       SpeakerKind = "person"       // named
	SpeakerOrganization SpeakerKind = "organization" // named: a ministry, a company
	SpeakerUnnamed      SpeakerKind = "unnamed"      // described only: "a U.S. official"
	SpeakerGroup        SpeakerKind = "group"        // several together: "officials"
	SpeakerUnknown      SpeakerKind = "unknown"      // named, but what bears the name cannot be told
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
}

// readers are readers of stories, kept for their memory. One that has just read the
// quotations of a story reads its statements without reading these again.
var readers = sync.Pool{New: func() any { return new(statement.Reader) }}

// Quotes returns the quotations of the article's Body, in the order of their
// words. All places are places in Body. The quotations share the memory of
// the article.
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

// HeadlineQuotes returns the quotations of the article's Headline. All places
// are places in Headline; the speakers' names are those that the article
// gives.
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
	return newQuotes(a.Body, r.Quotes.Body(a.story()))
}

func (a *Article) headlineQuotes() []Quote {
	r := readers.Get().(*statement.Reader)
	defer readers.Put(r)
	return newQuotes(a.Headline, r.Quotes.Headline(a.Headline, a.story()))
}

// allQuotes returns the quotations of headline and body by one reading.
func (a *Article) allQuotes() (headline, body []Quote) {
	r := readers.Get().(*statement.Reader)
	defer readers.Put(r)
	body = newQuotes(a.Body, r.Quotes.Body(a.story()))
	return newQuotes(a.Headline, r.Quotes.Headline(a.Headline, a.story())), body
}

// story returns the body as the reader of quotations takes it.
func (a *Article) story() attribution.Story {
	s := attribution.Story{Text: a.Body, Writer: a.Byline}
	if a.Dateline != nil {
		s.Dateline = int(a.Dateline.End)
	}
	return s
}

// ExtractQuotes finds the quotations of any text or dump, those of headlines
// included. It is the method of the zero Parser.
func ExtractQuotes(r io.Reader) iter.Seq2[*Quote, error] { return new(Parser).ExtractQuotes(r) }

// ExtractQuotes finds the quotations of a dump, article by article as
// [Parser.Split] finds them: a speaker of one article is never that of
// another's words. All places are places in the dump, in bytes as read. Where
// the dump writes a text otherwise than in UTF-8 or wraps its lines, the Text of
// a passage is not what stands at its place byte for byte. Errors are those of
// Split, which is for those who want the article of a quotation, too.
//
// A loop that is left early can be taken up by another range over the same
// iterator, at the next quotation.
func (p *Parser) ExtractQuotes(r io.Reader) iter.Seq2[*Quote, error] {
	return extract(p.Split(r), (*Article).dumpQuotes)
}

// extract returns what a function finds in each of the articles, one after the other.
// A loop over it that is left early goes on with what is next.
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
		q.Cue = spoken(body, f.Cue)
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
	return Speaker{Name: found.Name, Role: found.Role, Kind: speakerKinds[found.Kind], Mention: spoken(body, found.Mention)}
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
