// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package laws

import (
	"bytes"
	"iter"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/newswire-go/newswire"
)

// checkStatements checks the statements of a text: that every passage is at its place,
// that they come in order and do not overlap, that none lies within another, cue
// included, and that each quotation of the text which is speech and has a cue lies
// within one.
func checkStatements(t testing.TB, text string, statements iter.Seq[*newswire.Statement], quotes iter.Seq[*newswire.Quote]) (all []*newswire.Statement) {
	t.Helper()
	at := func(what string, p newswire.Passage) {
		t.Helper()
		if p == (newswire.Passage{}) {
			return
		}
		if p.Start < 0 || p.End > int64(len(text)) || p.Start >= p.End || text[p.Start:p.End] != p.Text {
			t.Fatalf("%s %q is not at %v of %d bytes", what, p.Text, p.Span, len(text))
		}
	}
	start := int64(-1)
	for s := range statements {
		if s.Text == "" || len(s.Parts) == 0 || s.Confidence < 0 || s.Confidence > 1 || s.Rule == "" {
			t.Fatalf("statement %+v", s)
		}
		if (s.Kind == newswire.StatementIndirect) != (len(s.Quotes) == 0) {
			t.Fatalf("a statement of kind %s with %d quotations: %q", s.Kind, len(s.Quotes), s.Text)
		}
		if s.Span().Start < start {
			t.Fatalf("%q stands before the statement before it", s.Text)
		}
		start = s.Span().Start
		end := int64(-1)
		for _, p := range s.Parts {
			at("part", p)
			if p.Start < end {
				t.Fatalf("part %q begins before the one before it ends", p.Text)
			}
			end = p.End
			if s.Cue.Start < p.End && p.Start < s.Cue.End {
				t.Fatalf("the cue %q is in the content %q", s.Cue.Text, p.Text)
			}
		}
		for _, q := range s.Quotes {
			at("quotation", q)
			if !within(q.Span, s) {
				t.Fatalf("the quotation %q is not in its statement %q", q.Text, s.Text)
			}
		}
		at("cue", s.Cue)
		for _, sp := range s.Speakers {
			at("mention", sp.Mention)
			if !utf8.ValidString(sp.Name) || !utf8.ValidString(sp.Role) || sp.Kind == "" {
				t.Fatalf("speaker %+v", sp)
			}
		}
		all = append(all, s)
	}
	checkOutermost(t, all)
	for q := range quotes {
		if q.Kind != newswire.KindSpeech || q.Cue == (newswire.Passage{}) {
			continue
		}
		for _, p := range q.Parts {
			inside := false
			for _, s := range all {
				inside = inside || within(p.Span, s)
			}
			if !inside {
				t.Fatalf("the quotation %q is in no statement", p.Text)
			}
		}
	}
	return all
}

// checkOutermost checks that the parts of no two statements overlap, and that the cue
// of none lies in the content of another.
func checkOutermost(t testing.TB, all []*newswire.Statement) {
	t.Helper()
	for i, s := range all {
		for _, o := range all[max(0, i-40):i] {
			for _, p := range s.Parts {
				for _, q := range o.Parts {
					if p.Start < q.End && q.Start < p.End {
						t.Fatalf("%q and %q overlap", s.Text, o.Text)
					}
				}
				if o.Cue.Start < p.End && p.Start < o.Cue.End {
					t.Fatalf("the cue %q of %q is in %q", o.Cue.Text, o.Text, s.Text)
				}
			}
			for _, q := range o.Parts {
				if s.Cue.Start < q.End && q.Start < s.Cue.End {
					t.Fatalf("the cue %q of %q is in %q", s.Cue.Text, s.Text, o.Text)
				}
			}
		}
	}
}

// within reports whether a span lies within one of the statement's parts.
func within(span newswire.Span, s *newswire.Statement) bool {
	for _, p := range s.Parts {
		if p.Start <= span.Start && span.End <= p.End {
			return true
		}
	}
	return false
}

// A statementPair is a pair for statements.
type statementPair struct {
	Statement *newswire.Statement
	Error     string
}

// dumpStatement moves a statement from a text to the dump, by the offsets that the
// article gives.
func dumpStatement(s *newswire.Statement, place func(newswire.Span) newswire.Span) *newswire.Statement {
	moved := *s
	moved.Parts, moved.Quotes = dumpPassages(s.Parts, place), dumpPassages(s.Quotes, place)
	moved.Speakers, moved.Cue = dumpSpeakers(s.Speakers, place), dumpPassage(s.Cue, place)
	return &moved
}

func FuzzExtractStatements(f *testing.F) {
	for _, dump := range dumps(f) {
		f.Add(dump)
	}
	for _, s := range []string{
		"", "Lund said that they would sail.", "They would, Lund said, sail.", "“We go,” Lund said. “And soon.”", "“We go.\n“And soon,” Lund said.",
		"Lund: We go\n", "Lund Says They Will Sail\n(HAVEN) — Ada Lund said “no” and that Berg had said, “Yes.”\n", "According to Lund, “no.”",
		"the ship, which Lund said would “sail.” \xff", "Lund asked whether (they said) it would sail, and Berg said no",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, dump []byte) {
		var want, got []statementPair
		for _, p := range collect(t, newswire.Split(bytes.NewReader(dump)), -1) {
			a := p.Article
			if a == nil {
				want = append(want, statementPair{Error: p.Error})
				continue
			}
			for _, s := range checkStatements(t, a.Headline, a.HeadlineStatements(), a.HeadlineQuotes()) {
				if a.HeadlineOffsets != nil {
					want = append(want, statementPair{Statement: dumpStatement(s, a.HeadlineDumpSpan)})
				}
			}
			for _, s := range checkStatements(t, a.Body, a.Statements(), a.Quotes()) {
				want = append(want, statementPair{Statement: dumpStatement(s, a.DumpSpan)})
			}
		}
		for s, err := range newswire.ExtractStatements(bytes.NewReader(dump)) {
			p := statementPair{Statement: s}
			if err != nil {
				p.Error = err.Error()
			}
			got = append(got, p)
		}
		same(t, "the reader form and the form of the article differ", want, got)
		text := strings.ToValidUTF8(string(dump), "\uFFFD")
		a := &newswire.Article{Headline: text, Body: text}
		checkStatements(t, text, a.Statements(), a.Quotes())
		checkStatements(t, text, a.HeadlineStatements(), a.HeadlineQuotes())
	})
}
