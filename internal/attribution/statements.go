// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package attribution

import (
	"github.com/newswire-go/newswire/internal/coref"
	"github.com/newswire-go/newswire/internal/cue"
	"github.com/newswire-go/newswire/internal/marks"
	"github.com/newswire-go/newswire/internal/text"
)

// The rest of a Reader is for package statement, which reads a story for its statements
// after its quotations.

// Marked returns the marked stretches of the text that was read last. They hold
// until the Reader is used again.
func (r *Reader) Marked() []marks.Quotation { return r.marked }

// Quoted returns the quotations of the story's text as Body does, without reading
// them again if they are what Body returned last.
func (r *Reader) Quoted(s Story) []Quotation {
	if r.bodyOf == s && r.isBody {
		return r.out
	}
	return r.Body(s)
}

// Paragraph returns the paragraph story[start:end], in which the marked stretches from
// first on and before next begin: as it was read for their quotations, if it was one of
// the last, or else read into p.
func (r *Reader) Paragraph(p *cue.Paragraph, story string, start, end, first, next int) *cue.Paragraph {
	for i := 0; i < len(r.pages) && first < next; i++ {
		at := (r.page + i) % len(r.pages) // paragraphs are asked for in order
		if page := &r.pages[at]; page.Start == start && page.End == end && page.Text != "" && page.Text[start:end] == story[start:end] {
			r.page = at
			return &page.Paragraph
		}
	}
	if first == next {
		p.ReadUnmarked(r.Language(), story, start, end)
	} else {
		p.Read(r.Language(), story, start, end, r.marked[first:next:next], first)
	}
	return p
}

// Words returns the words of the story, whose quotations have been read last.
func (r *Reader) Words(s Story) *text.Lexed {
	r.isRead = r.isRead && r.readOf == s
	r.people.Read(r.Language(), s.Text, s.Dateline, r.marked)
	return &r.people.Lexed
}

// People returns the people of a story, and reads them unless they have just been read.
func (r *Reader) People(s Story) *coref.Entities {
	switch {
	case r.isRead && r.readOf == s:
	case r.isBody && r.bodyOf == s:
		r.readPeople(s, r.marked)
	default:
		r.inBody, r.inBodyOf = marks.Find(r.inBody[:0], s.Text), s.Text
		r.readPeople(s, r.inBody)
	}
	return &r.people
}

// Speak returns the speaker of a mention in the text, which who resolves, and adds it
// to spoken.
func (r *Reader) Speak(text string, mention text.Span, who func(start, end int, hint coref.Hint) coref.Ref, spoken *Spoken) Speaker {
	r.text = text
	s := Speaker{Mention: mention, means: mention}
	r.speak(&s, who, spoken)
	return s
}
