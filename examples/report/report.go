// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package main

import (
	"cmp"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"html/template"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/newswire-go/newswire"
)

var (
	//go:embed page.html
	pageHTML string
	//go:embed page.css
	pageCSS template.CSS
	//go:embed page.js
	pageJS template.JS

	page = template.Must(template.New("page").Parse(pageHTML))
)

// A report is what the page shows.
type report struct {
	Title    string
	Stories  []*story
	Speakers []*speaker // most words first, then those without a name
	Places   []*place   // most stories first
	Notes    []string   // what was passed over
	Quotes   int        // all that is marked
	Mentions int        // those of them that are not speech

	files     []string
	bySpeaker map[speakerKey]*speaker
	byPlace   map[placeKey]*place
}

// A story is an article as the page shows it.
type story struct {
	ID         int
	Headline   []node // none if it has no headline
	Byline     string
	Date       string
	Agency     string
	Places     []*place
	Paragraphs []paragraph
	Quotes     []*quote
}

// A paragraph is one of a story's; the last may be its credit.
type paragraph struct {
	Nodes  []node
	Credit bool
}

// A speaker is somebody who is quoted.
type speaker struct {
	ID     int // 1 for who says most; 0 for nobody
	Name   string
	Role   string
	Story  int // the one story of a speaker without a name
	Quotes int
	Words  int
	Hue    int     // angle in the circle of colours
	Width  float64 // of the bar, in hundredths of the longest
}

// A speakerKey tells speakers apart: a name is one person in all stories, a
// description such as "officials" means others in each.
type speakerKey struct {
	name  string
	story int
}

// A place is where stories were filed.
type place struct {
	City    string
	Code    string // of the region or country
	Stories []*story
}

type placeKey struct{ city, code string }

// A quote is what the page says of a quotation.
type quote struct {
	ID       int
	Kind     newswire.Kind
	Rule     newswire.Rule
	Speakers []*speaker // at least one, unless it is not speech
}

// newReport returns a report without stories.
func newReport(title string) *report {
	return &report{Title: title, bySpeaker: make(map[speakerKey]*speaker), byPlace: make(map[placeKey]*place)}
}

// addStory puts an article on the page.
func (r *report) addStory(a *newswire.Article) {
	s := &story{ID: len(r.Stories) + 1, Byline: a.Byline, Date: a.Date.String()}
	r.Stories = append(r.Stories, s)
	if d := a.Date; d.Year != 0 && d.Month != 0 && d.Day != 0 {
		s.Date = time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC).Format("2 January 2006")
	}

	var marks []mark
	for q := range a.HeadlineQuotes() {
		marks = append(marks, r.addQuote(s, q)...)
	}
	if a.Headline != "" {
		s.Headline = nodes(a.Headline, 0, sorted(marks))
	}

	marks = nil
	if d := a.Dateline; d != nil {
		s.Agency = d.Agency
		marks = append(marks, mark{Span: d.Span, class: "dateline"})
		for _, p := range d.Places {
			r.addPlace(s, p)
		}
	}
	for q := range a.Quotes() {
		marks = append(marks, r.addQuote(s, q)...)
	}
	marks = sorted(marks)
	var at int64
	for text := range strings.Lines(a.Body) {
		end := at + int64(len(text))
		var here []mark
		here, marks = cut(marks, end)
		s.Paragraphs = append(s.Paragraphs, paragraph{
			Nodes:  nodes(strings.TrimSuffix(text, "\n"), at, here),
			Credit: a.Credit != nil && at >= a.Credit.Start,
		})
		at = end
	}
}

// addPlace counts a story for a place.
func (r *report) addPlace(s *story, p newswire.Place) {
	key := placeKey{cmp.Or(p.City, p.Text), cmp.Or(p.Region, p.Country)}
	at := r.byPlace[key]
	if at == nil {
		at = &place{City: key.city, Code: key.code}
		r.byPlace[key] = at
		r.Places = append(r.Places, at)
	}
	at.Stories = append(at.Stories, s)
	s.Places = append(s.Places, at)
}

// addQuote counts a quotation and returns what it marks.
func (r *report) addQuote(s *story, q *newswire.Quote) []mark {
	r.Quotes++
	v := &quote{ID: r.Quotes, Kind: q.Kind, Rule: q.Rule}
	s.Quotes = append(s.Quotes, v)
	var marks []mark
	for i, p := range q.Parts {
		marks = append(marks, mark{p.Span, "words", v, i == 0})
	}
	if q.Kind == newswire.KindNonSpeech {
		r.Mentions++
		return marks
	}
	for _, sp := range q.Speakers {
		v.Speakers = append(v.Speakers, r.addSpeaker(s, sp))
		if sp.Mention.Text != "" {
			marks = append(marks, mark{Span: sp.Mention.Span, class: "who", quote: v})
		}
	}
	if len(q.Speakers) == 0 {
		v.Speakers = []*speaker{r.speaker(speakerKey{})}
	}
	if q.Cue.Text != "" {
		marks = append(marks, mark{Span: q.Cue.Span, class: "cue", quote: v})
	}
	for _, sp := range v.Speakers {
		sp.Quotes++
		sp.Words += len(strings.Fields(q.Text))
	}
	return marks
}

// addSpeaker returns the speaker of the page for one of a quotation.
func (r *report) addSpeaker(s *story, sp newswire.Speaker) *speaker {
	key := speakerKey{name: sp.Name}
	if sp.Kind != newswire.SpeakerPerson && sp.Kind != newswire.SpeakerOrganization {
		key.story = s.ID
	}
	v := r.speaker(key)
	v.Role = cmp.Or(v.Role, sp.Role)
	return v
}

// speaker returns the speaker of a key, the zero key standing for nobody.
func (r *report) speaker(key speakerKey) *speaker {
	v := r.bySpeaker[key]
	if v == nil {
		v = &speaker{Name: cmp.Or(key.name, "Not attributed"), Story: key.story}
		r.bySpeaker[key] = v
		r.Speakers = append(r.Speakers, v)
	}
	return v
}

// A mark is a stretch of a text that the page marks.
type mark struct {
	newswire.Span
	class string
	quote *quote
	first bool // of the parts of its quotation
}

// before orders marks by their start; of two that start together the longer,
// which holds the other, comes first.
func before(a, b mark) int {
	return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End))
}

// sorted sorts marks, and leaves one of those that are marked twice alike, as
// is the speaker of two quotations.
func sorted(marks []mark) []mark {
	slices.SortStableFunc(marks, before)
	return slices.CompactFunc(marks, func(a, b mark) bool {
		return a.Span == b.Span && a.class == b.class && a.class != "words"
	})
}

// cut parts sorted marks at a place of the text; one that crosses it is
// parted in two.
func cut(marks []mark, at int64) (left, right []mark) {
	var crossing []mark
	n := 0
	for ; n < len(marks) && marks[n].Start < at; n++ {
		m := marks[n]
		if m.End > at {
			rest := m
			rest.Start, rest.first = at, false
			crossing = append(crossing, rest)
			m.End = at
		}
		left = append(left, m)
	}
	right = marks[n:]
	if len(crossing) > 0 {
		right = slices.Concat(crossing, right)
		slices.SortStableFunc(right, before)
	}
	return left, right
}

// A node is a stretch of text: plain, or marked and with nodes of its own.
type node struct {
	Text  string
	Class string
	Quote *quote
	First bool
	Kids  []node
}

// nodes lays sorted marks over the text that starts at a place.
func nodes(text string, at int64, marks []mark) []node {
	var out []node
	plain := func(from, to int64) {
		if from < to {
			out = append(out, node{Text: text[from-at : to-at]})
		}
	}
	pos := at
	for len(marks) > 0 {
		m := marks[0]
		m.End = min(m.End, at+int64(len(text)))
		var inner []mark
		inner, marks = cut(marks[1:], m.End)
		plain(pos, m.Start)
		out = append(out, node{
			Class: m.class,
			Quote: m.quote,
			First: m.first,
			Kids:  nodes(text[m.Start-at:m.End-at], m.Start, inner),
		})
		pos = m.End
	}
	plain(pos, at+int64(len(text)))
	return out
}

// write writes the page.
func (r *report) write(w io.Writer) error {
	slices.SortStableFunc(r.Speakers, func(a, b *speaker) int { return cmp.Compare(b.Words, a.Words) })
	nobody := r.bySpeaker[speakerKey{}]
	if i := slices.Index(r.Speakers, nobody); i >= 0 {
		r.Speakers = append(slices.Delete(r.Speakers, i, i+1), nobody)
	}
	most := 1
	for _, s := range r.Speakers {
		most = max(most, s.Words)
	}
	for i, s := range r.Speakers {
		s.Width = 100 * float64(s.Words) / float64(most)
		if s != nobody {
			s.ID = i + 1
			s.Hue = (250 + i*137) % 360 // the golden angle keeps neighbours apart
		}
	}
	slices.SortStableFunc(r.Places, func(a, b *place) int { return cmp.Compare(len(b.Stories), len(a.Stories)) })
	r.Title = cmp.Or(r.Title, strings.Join(r.files, ", "))
	sum := sha256.Sum256([]byte(pageJS))
	return page.Execute(w, struct {
		*report
		CSS    template.CSS
		JS     template.JS
		Policy string
	}{r, pageCSS, pageJS, "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"})
}

// Top are the speakers whom the chart shows at once.
func (r *report) Top() []*speaker { return r.Speakers[:min(len(r.Speakers), 8)] }

// Rest are the others.
func (r *report) Rest() []*speaker { return r.Speakers[len(r.Top()):] }

// Names are the speakers' names.
func (q *quote) Names() string {
	var names []string
	for _, s := range q.Speakers {
		names = append(names, s.Name)
	}
	return strings.Join(names, " and ")
}

// Role is the role of a speaker who is alone.
func (q *quote) Role() string {
	if len(q.Speakers) != 1 {
		return ""
	}
	return q.Speakers[0].Role
}

// Hue is the colour of the first speaker.
func (q *quote) Hue() int { return q.Speakers[0].Hue }

// Said reports whether it is somebody's speech.
func (q *quote) Said() bool { return q.Kind != newswire.KindNonSpeech }

// Nobody reports whether it is speech without a speaker.
func (q *quote) Nobody() bool { return q.Said() && q.Speakers[0].ID == 0 }

// Named is the number of speakers who have a name or a description.
func (r *report) Named() int {
	n := len(r.Speakers)
	if r.bySpeaker[speakerKey{}] != nil {
		n--
	}
	return n
}
