// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

// Package report makes an HTML page of articles that shows who said what: each story
// with its quotations in the color of their speaker, the words quoted by speaker, and
// the datelines.
//
// The page is self-contained. It makes no network requests, and its content security
// policy forbids them. All text of the articles is escaped.
package report

import (
	"cmp"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"fmt"
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

// A Report holds the content of a page.
type Report struct {
	Title     string
	Stories   []*story
	Speakers  []*speaker // most words first, then those without a name
	Places    []*place   // most stories first
	Notes     []string   // text that was skipped, and why
	Quotes    int        // all of them
	NonSpeech int        // those that are not speech

	files     []string
	bySpeaker map[speakerKey]*speaker
	byPlace   map[placeKey]*place
}

// A story is a Story as the page shows it.
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

// A speaker is a source of quotations.
type speaker struct {
	ID     int // 1 for the speaker of most words; 0 for none
	Name   string
	Role   string
	Story  int // the one story of a speaker without a name
	Quotes int
	Words  int
	Hue    int     // angle on the color wheel
	Width  float64 // of the bar, in hundredths of the longest
}

// A speakerKey tells speakers apart: a name is one person in all stories, but a
// description such as "officials" refers to others in each.
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

// A quote is a quotation as the page shows it.
type quote struct {
	ID       int
	Kind     newswire.Kind
	Rule     newswire.Rule
	Sure     string     // confidence of the attribution and the names, in percent
	Speakers []*speaker // at least one, unless it is not speech
}

// New returns a report without stories. If the title is "", it is the names of the
// files.
func New(title string) *Report {
	return &Report{Title: title, bySpeaker: make(map[speakerKey]*speaker), byPlace: make(map[placeKey]*place)}
}

// A Story is an article with its quotations.
type Story struct {
	Article          *newswire.Article
	Headline, Quotes []*newswire.Quote
}

// File adds the name of a file to the title.
func (r *Report) File(name string) { r.files = append(r.files, name) }

// Skipped adds a note on text that was skipped.
func (r *Report) Skipped(note string) { r.Notes = append(r.Notes, note) }

// Add adds a story.
func (r *Report) Add(st *Story) {
	a := st.Article
	s := &story{ID: len(r.Stories) + 1, Byline: a.Byline, Date: date(a)}
	r.Stories = append(r.Stories, s)

	var marks []mark
	for _, q := range st.Headline {
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
	for _, q := range st.Quotes {
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

// date returns the day on which a story was filed, else the date of its page.
func date(a *newswire.Article) string {
	d := a.Filed()
	if d.IsZero() {
		d = a.PageDate
	}
	if d.Year == 0 || d.Month == 0 || d.Day == 0 {
		return d.String()
	}
	return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC).Format("January 2, 2006")
}

// addPlace counts a story for a place.
func (r *Report) addPlace(s *story, p newswire.Place) {
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
func (r *Report) addQuote(s *story, q *newswire.Quote) []mark {
	r.Quotes++
	v := &quote{ID: r.Quotes, Kind: q.Kind, Rule: q.Rule, Sure: sure(q)}
	s.Quotes = append(s.Quotes, v)
	var marks []mark
	for i, p := range q.Parts {
		marks = append(marks, mark{p.Span, "words", v, i == 0})
	}
	if q.Kind == newswire.KindNonSpeech {
		r.NonSpeech++
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

// sure returns the probability that the attribution and the names are right.
func sure(q *newswire.Quote) string {
	p := 100 * q.Confidence
	least := 1.0
	for _, s := range q.Speakers {
		least = min(least, s.Confidence)
	}
	if p *= least; p == 0 {
		return ""
	}
	return fmt.Sprintf("%.0f%%", p)
}

// addSpeaker returns the speaker of the page for one of a quotation.
func (r *Report) addSpeaker(s *story, sp newswire.Speaker) *speaker {
	key := speakerKey{name: sp.Name}
	if sp.Kind == newswire.SpeakerUnnamed || sp.Kind == newswire.SpeakerGroup {
		key.story = s.ID
	}
	v := r.speaker(key)
	v.Role = cmp.Or(v.Role, sp.Role)
	return v
}

// speaker returns the speaker of a key, the zero key for quotations without one.
func (r *Report) speaker(key speakerKey) *speaker {
	v := r.bySpeaker[key]
	if v == nil {
		v = &speaker{Name: cmp.Or(key.name, "Not attributed"), Story: key.story}
		r.bySpeaker[key] = v
		r.Speakers = append(r.Speakers, v)
	}
	return v
}

// A mark is a stretch of a text that is to be marked.
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

// sorted sorts marks and removes duplicates, such as the mention that two quotations
// share.
func sorted(marks []mark) []mark {
	slices.SortStableFunc(marks, before)
	return slices.CompactFunc(marks, func(a, b mark) bool {
		return a.Span == b.Span && a.class == b.class && a.class != "words"
	})
}

// cut divides sorted marks at a place of the text. A mark that crosses it is divided
// in two.
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

// Write writes the page.
func (r *Report) Write(w io.Writer) error {
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
			s.Hue = (250 + i*137) % 360 // the golden angle keeps neighbors apart
		}
	}
	slices.SortStableFunc(r.Places, func(a, b *place) int { return cmp.Compare(len(b.Stories), len(a.Stories)) })
	r.Title = cmp.Or(r.Title, strings.Join(r.files, ", "))
	sum := sha256.Sum256([]byte(pageJS))
	return page.Execute(w, struct {
		*Report
		CSS    template.CSS
		JS     template.JS
		Policy string
	}{r, pageCSS, pageJS, "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"})
}

// Top returns the speakers that the chart shows at once.
func (r *Report) Top() []*speaker { return r.Speakers[:min(len(r.Speakers), 8)] }

// Rest returns the others.
func (r *Report) Rest() []*speaker { return r.Speakers[len(r.Top()):] }

// Names returns the speakers' names.
func (q *quote) Names() string {
	var names []string
	for _, s := range q.Speakers {
		names = append(names, s.Name)
	}
	return strings.Join(names, " and ")
}

// Role returns the role of the only speaker, "" if there are several.
func (q *quote) Role() string {
	if len(q.Speakers) != 1 {
		return ""
	}
	return q.Speakers[0].Role
}

// Hue returns the hue of the first speaker.
func (q *quote) Hue() int { return q.Speakers[0].Hue }

// Said reports whether the quotation is speech.
func (q *quote) Said() bool { return q.Kind != newswire.KindNonSpeech }

// Nobody reports whether the quotation is speech without a speaker.
func (q *quote) Nobody() bool { return q.Said() && q.Speakers[0].ID == 0 }

// Named returns the number of speakers with a name or a description.
func (r *Report) Named() int {
	n := len(r.Speakers)
	if r.bySpeaker[speakerKey{}] != nil {
		n--
	}
	return n
}
