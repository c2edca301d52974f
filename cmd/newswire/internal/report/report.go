// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

// Package report makes an HTML page of articles that shows who said what: each story
// with its quotations in the color of their speaker and its reported speech underlined
// in that color, the words of each speaker, and the datelines.
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
	"strconv"
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
	Title      string
	Stories    []*story
	Speakers   []*speaker // most words first, then those without a name
	Places     []*place   // most stories first
	Notes      []string   // text that was skipped, and why
	Quotes     int        // all of them
	NonSpeech  int        // those that are not speech
	Statements int        // those that are not direct

	files     []string
	passages  int
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
	Passages   []*passage // quotations and statements
}

// A paragraph is one of a story's; the last may be its credit.
type paragraph struct {
	Nodes  []node
	Credit bool
}

// A speaker is a source of quotations and statements.
type speaker struct {
	ID         int // 1 for the speaker of most words; 0 for none
	Name       string
	Role       string
	Story      int // the one story of a speaker without a name
	Quotes     int
	Quoted     int // words of the quotations
	Statements int
	Reported   int     // words of the statements outside quotation marks
	Hue        int     // angle on the color wheel
	Width      float64 // of the bar of Quoted, in hundredths of the longest of both together
	Light      float64 // of the bar of Reported, which continues it
}

func (s *speaker) words() int { return s.Quoted + s.Reported }

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

// A passage is a quotation, or a statement that is not direct, as the page shows it.
type passage struct {
	ID        int    // 1 for the first of the page
	Kind      string // a newswire.Kind or newswire.StatementKind
	Statement bool
	Said      bool // it is speech
	Rule      newswire.Rule
	Sure      string // confidence of the attribution and the names, in percent

	speakers []*speaker // at least one, unless it is not speech

	// The rest is set by name, when all speakers are known.
	Names  string // of the speakers
	Role   string // of the only speaker, "" if there are several
	IDs    string // of the speakers, separated by spaces
	Hue    int    // of the first speaker
	Nobody bool   // it is speech without a speaker
}

// New returns a report without stories. If the title is "", it is the names of the
// files.
func New(title string) *Report {
	return &Report{Title: title, bySpeaker: make(map[speakerKey]*speaker), byPlace: make(map[placeKey]*place)}
}

// A Story is an article with what is said in it.
type Story struct {
	Article                        *newswire.Article
	HeadlineQuotes, Quotes         []*newswire.Quote
	HeadlineStatements, Statements []*newswire.Statement
}

// Read returns the story of an article.
func Read(a *newswire.Article) *Story {
	return &Story{
		Article:            a,
		HeadlineQuotes:     slices.Collect(a.HeadlineQuotes()),
		Quotes:             slices.Collect(a.Quotes()),
		HeadlineStatements: slices.Collect(a.HeadlineStatements()),
		Statements:         slices.Collect(a.Statements()),
	}
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

	marks := r.addPassages(s, st.HeadlineQuotes, st.HeadlineStatements)
	if a.Headline != "" {
		s.Headline = nodes(a.Headline, 0, sorted(marks))
	}

	marks = r.addPassages(s, st.Quotes, st.Statements)
	if d := a.Dateline; d != nil {
		s.Agency = d.Agency
		marks = append(marks, mark{Span: d.Span, class: classDateline})
		for _, p := range d.Places {
			r.addPlace(s, p)
		}
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

// addPassages counts quotations and statements and returns what they mark. Direct
// statements are quotations, and are left out.
func (r *Report) addPassages(s *story, quotes []*newswire.Quote, statements []*newswire.Statement) []mark {
	var marks []mark
	for _, q := range quotes {
		marks = append(marks, r.addQuote(s, q)...)
	}
	for _, st := range statements {
		if st.Kind != newswire.StatementDirect {
			marks = append(marks, r.addStatement(s, st)...)
		}
	}
	return marks
}

// addQuote counts a quotation and returns what it marks.
func (r *Report) addQuote(s *story, q *newswire.Quote) []mark {
	r.Quotes++
	v := r.addPassage(s, &passage{Kind: string(q.Kind), Said: q.Kind != newswire.KindNonSpeech, Rule: q.Rule, Sure: sure(q.Confidence, q.Speakers)})
	marks := partsOf(v, q.Parts)
	if q.Kind == newswire.KindNonSpeech {
		r.NonSpeech++
		return marks
	}
	marks = append(marks, r.attribute(s, v, q.Speakers, q.Cue)...)
	for _, sp := range v.speakers {
		sp.Quotes++
		sp.Quoted += len(strings.Fields(q.Text))
	}
	return marks
}

// addStatement counts a statement and returns what it marks.
func (r *Report) addStatement(s *story, st *newswire.Statement) []mark {
	r.Statements++
	v := r.addPassage(s, &passage{Kind: string(st.Kind), Statement: true, Said: true, Rule: st.Rule, Sure: sure(st.Confidence, st.Speakers)})
	marks := append(partsOf(v, st.Parts), r.attribute(s, v, st.Speakers, st.Cue)...)
	words := len(strings.Fields(st.Text))
	for _, q := range st.Quotes {
		words -= len(strings.Fields(q.Text))
	}
	for _, sp := range v.speakers {
		sp.Statements++
		sp.Reported += max(words, 0)
	}
	return marks
}

// addPassage adds a passage to the page and returns it.
func (r *Report) addPassage(s *story, v *passage) *passage {
	r.passages++
	v.ID = r.passages
	s.Passages = append(s.Passages, v)
	return v
}

// partsOf returns the marks of the words of a passage.
func partsOf(v *passage, parts []newswire.Passage) []mark {
	var marks []mark
	for i, p := range parts {
		marks = append(marks, mark{p.Span, classWords, []*passage{v}, i == 0})
	}
	return marks
}

// attribute sets the speakers of a passage and returns the marks of their mentions and
// of the cue.
func (r *Report) attribute(s *story, v *passage, speakers []newswire.Speaker, cue newswire.Passage) []mark {
	var marks []mark
	for _, sp := range speakers {
		v.speakers = append(v.speakers, r.addSpeaker(s, sp))
		if sp.Mention.Text != "" {
			marks = append(marks, mark{Span: sp.Mention.Span, class: classMention, of: []*passage{v}})
		}
	}
	if len(speakers) == 0 {
		v.speakers = []*speaker{r.speaker(speakerKey{})}
	}
	if cue.Text != "" {
		marks = append(marks, mark{Span: cue.Span, class: classCue, of: []*passage{v}})
	}
	return marks
}

// sure returns the probability that an attribution and the names are right.
func sure(p float64, speakers []newswire.Speaker) string {
	least := 1.0
	for _, s := range speakers {
		least = min(least, s.Confidence)
	}
	if p *= least; p == 0 {
		return ""
	}
	return fmt.Sprintf("%.0f%%", 100*p)
}

// addSpeaker returns the speaker of the page for one of a passage.
func (r *Report) addSpeaker(s *story, sp newswire.Speaker) *speaker {
	key := speakerKey{name: sp.Name}
	if sp.Kind == newswire.SpeakerUnnamed || sp.Kind == newswire.SpeakerGroup {
		key.story = s.ID
	}
	v := r.speaker(key)
	v.Role = cmp.Or(v.Role, sp.Role)
	return v
}

// speaker returns the speaker of a key, the zero key for passages without one.
func (r *Report) speaker(key speakerKey) *speaker {
	v := r.bySpeaker[key]
	if v == nil {
		v = &speaker{Name: cmp.Or(key.name, "Not attributed"), Story: key.story}
		r.bySpeaker[key] = v
		r.Speakers = append(r.Speakers, v)
	}
	return v
}

// The classes of marks.
const (
	classWords    = "words"
	classMention  = "who"
	classCue      = "cue"
	classDateline = "dateline"
)

// A mark is a stretch of a text that is to be marked.
type mark struct {
	newswire.Span
	class string
	of    []*passage // several for a mention or a cue that they share; none for a dateline
	first bool       // of the parts of its passage
}

// before orders marks by their start; of two that start together the longer,
// which holds the other, comes first.
func before(a, b mark) int {
	return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End))
}

// sorted sorts marks. A mention or a cue that passages share becomes one mark.
func sorted(marks []mark) []mark {
	slices.SortStableFunc(marks, func(a, b mark) int { return cmp.Or(before(a, b), strings.Compare(a.class, b.class)) })
	out := marks[:0]
	for _, m := range marks {
		if n := len(out) - 1; n >= 0 && out[n].Span == m.Span && out[n].class == m.class && m.class != classWords {
			out[n].of = append(out[n].of, m.of...)
			continue
		}
		out = append(out, m)
	}
	return out
}

// cut divides sorted marks at a place of the text. A mark that crosses it is divided
// in two. The memory of marks becomes that of right.
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
	right = marks[n-len(crossing):]
	copy(right, crossing)
	k := len(crossing)
	for k < len(right) && right[k].Start == at {
		k++
	}
	slices.SortStableFunc(right[:k], before)
	return left, right
}

// A node is a stretch of text: plain, or marked and with nodes of its own.
type node struct {
	Text    string
	Class   string
	Passage *passage   // whose color it has
	More    []*passage // the others that share a mention or a cue
	First   bool
	Kids    []node
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
		n := node{Class: m.class, First: m.first, Kids: nodes(text[m.Start-at:m.End-at], m.Start, inner)}
		if len(m.of) > 0 {
			n.Passage, n.More = m.of[0], m.of[1:]
		}
		out = append(out, n)
		pos = m.End
	}
	plain(pos, at+int64(len(text)))
	return out
}

// Write writes the page.
func (r *Report) Write(w io.Writer) error {
	slices.SortStableFunc(r.Speakers, func(a, b *speaker) int { return cmp.Compare(b.words(), a.words()) })
	nobody := r.bySpeaker[speakerKey{}]
	if i := slices.Index(r.Speakers, nobody); i >= 0 {
		r.Speakers = append(slices.Delete(r.Speakers, i, i+1), nobody)
	}
	most := 1
	for _, s := range r.Speakers {
		most = max(most, s.words())
	}
	for i, s := range r.Speakers {
		s.Width, s.Light = 100*float64(s.Quoted)/float64(most), 100*float64(s.Reported)/float64(most)
		if s != nobody {
			s.ID = i + 1
			s.Hue = (250 + i*137) % 360 // the golden angle keeps neighbors apart
		}
	}
	for _, s := range r.Stories {
		for _, v := range s.Passages {
			v.name()
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

// name sets the fields of the passage that its speakers give.
func (v *passage) name() {
	var names, ids []string
	for _, s := range v.speakers {
		names, ids = append(names, s.Name), append(ids, strconv.Itoa(s.ID))
	}
	v.Names, v.IDs = strings.Join(names, " and "), strings.Join(ids, " ")
	if len(v.speakers) == 1 {
		v.Role = v.speakers[0].Role
	}
	if v.Said {
		v.Hue, v.Nobody = v.speakers[0].Hue, v.speakers[0].ID == 0
	}
}

// Named returns the number of speakers with a name or a description.
func (r *Report) Named() int {
	n := len(r.Speakers)
	if r.bySpeaker[speakerKey{}] != nil {
		n--
	}
	return n
}
