// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package attribution

import (
	"sort"
	"strings"

	"github.com/newswire-go/newswire/internal/attribution/nonspeech"
	"github.com/newswire-go/newswire/internal/coref"
	"github.com/newswire-go/newswire/internal/names"
	"github.com/newswire-go/newswire/internal/rule"
	"github.com/newswire-go/newswire/internal/text"
)

// An interview is a story of questions and answers by turns, behind an introduction that
// names the person asked. A question is a line that ends with a question mark, without
// quotation marks or all between them, or that has a label. The answer is the text below
// it, up to the next.
//
//	Skipper Ada Lund spoke to the Post. ⏎ Are you tired? ⏎ “No.” ⏎ And the crew? ⏎ “They are.”
//	Skipper Ada Lund spoke to the Post. ⏎ Q: Are you tired? ⏎ A: “No.”
type interview struct {
	of        Story
	questions []text.Span // the lines; none if the text is no interview
	marked    bool        // the questions stand between marks
	who       coref.Ref   // the person asked; its ID is None if the introduction names no one
	named     text.Span   // the first mention of who there
}

// maxAsked is how many bytes a question without a label may have.
const maxAsked = 400

// A turn is the part of a line in an interview, by its label.
type turn uint8

const (
	noTurn turn = iota
	question
	answer
)

// turnLabel returns the turn that the label of a line shows, “Q:”, “Answer.”, and where the
// words behind the label begin; noTurn and 0 if there is no label.
func turnLabel(line string) (t turn, end int) {
	word := strings.TrimLeft(line, "*_ ")
	sign := strings.IndexAny(word[:min(len(word), len("Question:"))], ":.")
	if sign < 0 {
		return noTurn, 0
	}
	switch word[:sign] {
	case "Q", "Question":
		t = question
	case "A", "Answer":
		t = answer
	default:
		return noTurn, 0
	}
	rest := word[sign+1:]
	if rest == "" || rest[0] != ' ' && rest[0] != '*' && rest[0] != '_' {
		return noTurn, 0 // Q.E.D.
	}
	return t, len(line) - len(strings.TrimLeft(rest, "*_ "))
}

// asks reports whether a line can be a question in an interview, and whether all of it
// stands between marks.
func asks(line string) (ok, marked bool) {
	if t, _ := turnLabel(line); t != noTurn {
		return t == question, false
	}
	words := strings.TrimRight(line, "*_ ")
	if strings.HasSuffix(words, "?") {
		return len(line) <= maxAsked, false
	}
	for _, pair := range [...][2]string{{`"`, `"`}, {"“", "”"}, {"‘", "’"}, {"'", "'"}} {
		if within, ok := strings.CutSuffix(words, "?"+pair[1]); ok {
			within, ok = strings.CutPrefix(within, pair[0])
			return ok && len(line) <= maxAsked && !strings.Contains(within, pair[1]+" "), true
		}
	}
	return false, false
}

// asksYou reports whether a question has a pronoun of the second person.
func asksYou(question string) bool {
	for w := range strings.FieldsSeq(question) {
		if len(w) < len("you") || !strings.EqualFold(w[:len("you")], "you") {
			continue
		}
		w, _, _ = text.CutApostrophe(strings.ToLower(strings.TrimRight(w, ",.?!”\"")))
		switch w {
		case "you", "your", "yours", "yourself", "yourselves":
			return true
		}
	}
	return false
}

// interviewed returns the story as an interview. Without labels, a story is one only if it
// has two questions or more and one of them says “you”.
func (r *Reader) interviewed(s Story) *interview {
	v := &r.interview
	if v.of == s {
		return v
	}
	*v = interview{of: s, questions: v.questions[:0]}
	you, labeled, above := false, false, false
	for start := 0; start < len(s.Text); {
		line, _, _ := strings.Cut(s.Text[start:], "\n")
		if strings.TrimSpace(line) != "" {
			// A question below another is the answer.
			ok, marked := asks(line)
			if above = ok && !above && (len(v.questions) == 0 || marked == v.marked); above {
				v.marked = marked
				t, _ := turnLabel(line)
				you, labeled = you || asksYou(line), labeled || t == question
				v.questions = append(v.questions, text.Span{Start: start, End: start + len(line)})
			}
		}
		start += len(line) + 1
	}
	if !labeled && (!you || len(v.questions) < 2) {
		v.questions = v.questions[:0]
	} else {
		v.who, v.named = foremost(r.People(s), v.questions[0].Start)
	}
	return v
}

// foremost returns the person whom the story names most before the place end, the first
// of several, and the first name; the ID is coref.None if there is none.
func foremost(people *coref.Entities, end int) (who coref.Ref, named text.Span) {
	who.ID = coref.None
	count, first := make(map[int]int), make(map[int]text.Span)
	for i := range people.Mentions[:people.MentionAt(end)] {
		m := &people.Mentions[i]
		if m.Flags&(names.Quoted|names.Body) != 0 {
			continue
		}
		at := text.Span{Start: int(m.Start), End: int(m.End)}
		ref := people.Resolve(at.Start, at.End, coref.Hint{})
		if ref.Kind != coref.Person {
			continue
		}
		if count[ref.ID]++; count[ref.ID] == 1 {
			first[ref.ID] = at
		}
		if most := count[who.ID]; count[ref.ID] > most || count[ref.ID] == most && first[ref.ID].Start < named.Start {
			who, named = ref, first[ref.ID]
		}
	}
	return who, named
}

// question returns the index of the last question that begins at or before pos, -1 if there
// is none, and whether pos is in it.
func (v *interview) question(pos int) (i int, in bool) {
	i = sort.Search(len(v.questions), func(i int) bool { return v.questions[i].Start > pos }) - 1
	return i, i >= 0 && pos < v.questions[i].End
}

// answered returns the attribution of the stretch at token k if the stretch opens a turn of
// an interview: to the person asked for an answer, to no one for a question. It reports
// whether the stretch does. If the turn has no label, a cue is better evidence.
func (r *Reader) answered(p *paragraph, k int, hasCue bool) (a attribution, ok bool) {
	if k != int(p.Quotes[0]) {
		return attribution{}, false // only the first can open a turn: the label is read once
	}
	m := &r.marked[p.Tokens[k].Quote]
	t, at := turnLabel(p.Text[p.Line:p.End])
	switch {
	case p.Line+at != m.Open || t == noTurn && hasCue:
		return attribution{}, false
	case t == question:
		return attribution{}, true
	}
	above := p.lineAbove()
	if t == noTurn && strings.IndexByte(p.Text[max(0, above.End-len("?”")):above.End], '?') < 0 && p.Text[m.End-1] != '?' {
		return attribution{}, false // fast path
	}
	v := r.interviewed(r.story())
	i, in := v.question(p.Line)
	switch {
	case in:
		return attribution{}, true
	case i < 0 || v.who.ID == coref.None || t == noTurn && v.questions[i].Start != above.Start:
		return attribution{}, false
	}
	a = attribution{Attribution: nonspeech.Attribution{Rule: rule.Carried, Plain: true}, found: true, mention: v.named, where: p.SentenceAt(k)}
	if t == answer {
		a.Rule = rule.Label
	}
	return a, true
}

// answering returns the person asked if pos, the place of an "I" or, with you, of a "you",
// is in an answer or a question of an interview. It reports whether it is.
func (r *Reader) answering(pos int, you bool) (who coref.Ref, ok bool) {
	if r.text != r.readOf.Text {
		return who, false // a headline
	}
	v := r.interviewed(r.story())
	i, in := v.question(pos)
	return v.who, i >= 0 && in == you && v.who.ID != coref.None
}

// story returns the story whose text is being read.
func (r *Reader) story() Story {
	switch {
	case r.isBody && r.bodyOf.Text == r.text:
		return r.bodyOf
	case r.isRead && r.readOf.Text == r.text:
		return r.readOf
	}
	return Story{Text: r.text}
}
