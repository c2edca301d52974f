// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package report

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/newswire-go/newswire"
)

const dump = "../../../../testdata/corpus/abc-2025-11-27.txt"

// hostile is a dump with text that would be a script, if it could.
const hostile = `(OSLO, Norway) — The ferry <script>window.broken = 1</script> was late, the harbor master said.
“<img src=x onerror='window.broken = 1'> is what the sign read,” captain Kari "><script>window.broken=1</script> Moen said.
“All right & well, {{.Title}} </style></script><!-- ,” Kari Moen said. “We sail.”
`

// render returns the page for a dump.
func render(t *testing.T, title, dump string) string {
	t.Helper()
	r := New(title)
	add(t, r, dump)
	return written(t, r)
}

// add adds the stories of a dump.
func add(t *testing.T, r *Report, dump string) {
	t.Helper()
	for a, err := range newswire.Split(strings.NewReader(dump)) {
		if err != nil {
			t.Fatal(err)
		}
		r.Add(Read(a))
	}
}

func written(t *testing.T, r *Report) string {
	t.Helper()
	var page strings.Builder
	if err := r.Write(&page); err != nil {
		t.Fatal(err)
	}
	return page.String()
}

// The page holds every word of every story, once.
func TestText(t *testing.T) {
	b, err := os.ReadFile(dump)
	if err != nil {
		t.Fatal(err)
	}
	for _, dump := range []string{string(b), hostile} {
		page := render(t, "", dump)
		paragraphs := regexp.MustCompile(`(?s)<article .*?</header>\n(.*?)<div hidden>`).FindAllStringSubmatch(page, -1)
		tags := regexp.MustCompile(`<[^>]*>`)
		unescape := strings.NewReplacer("&lt;", "<", "&gt;", ">", "&#34;", `"`, "&#39;", "'", "&amp;", "&", "&#43;", "+")
		n := 0
		for a, err := range newswire.Split(strings.NewReader(dump)) {
			if err != nil {
				t.Fatal(err)
			}
			got := unescape.Replace(tags.ReplaceAllString(paragraphs[n][1], ""))
			if strings.TrimSpace(got) != strings.TrimSpace(a.Body) {
				t.Errorf("story %d is\n%s\nwant\n%s", n+1, got, a.Body)
			}
			n++
		}
		if n != len(paragraphs) {
			t.Errorf("%d stories on the page, want %d", len(paragraphs), n)
		}
	}
}

// Marks that lie in one another or cross are nodes that do not.
func TestNodes(t *testing.T) {
	m := func(class string, start, end int64) mark {
		return mark{Span: newswire.Span{Start: start, End: end}, class: class}
	}
	for _, tt := range []struct {
		name  string
		marks []mark
		want  string
	}{
		{"none", nil, "abcdefghij"},
		{"all", []mark{m("x", 10, 20)}, "x(abcdefghij)"},
		{"two", []mark{m("y", 15, 16), m("x", 11, 13)}, "a x(bc)de y(f)ghij"},
		{"inside", []mark{m("y", 12, 13), m("x", 11, 15)}, "a x(b y(c)de)fghij"},
		{"together", []mark{m("y", 11, 12), m("x", 11, 15)}, "a x( y(b)cde)fghij"},
		{"crossing", []mark{m("x", 11, 14), m("y", 12, 16)}, "a x(b y(cd)) y(ef)ghij"},
		{"the same twice", []mark{m("who", 11, 12), m("who", 11, 12)}, "a who(b)cdefghij"},
	} {
		if got := strings.TrimSpace(flat(nodes("abcdefghij", 10, sorted(tt.marks)))); got != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, got, tt.want)
		}
	}
}

func flat(ns []node) string {
	var b strings.Builder
	for _, n := range ns {
		if n.Class == "" {
			b.WriteString(n.Text)
			continue
		}
		b.WriteString(" " + n.Class + "(" + flat(n.Kids) + ")")
	}
	return b.String()
}

// The speaker with the most words comes first.
func TestSums(t *testing.T) {
	r := New("")
	add(t, r, "(OSLO, Norway) — “One two three,” Kari Moen said. “Four,” Ola Vik said.\n(BERGEN, Norway) — “Five six,” Kari Moen said.\n")
	written(t, r)
	var got []string
	for _, s := range r.Speakers {
		got = append(got, s.Name)
	}
	if want := []string{"Kari Moen", "Ola Vik"}; !slices.Equal(got, want) {
		t.Fatalf("speakers %q, want %q", got, want)
	}
	if s := r.Speakers[0]; s.Quoted != 5 || s.Quotes != 2 || s.Width != 100 {
		t.Errorf("first speaker: %+v", *s)
	}
	if s := r.Speakers[1]; s.Quoted != 1 || s.Quotes != 1 || s.Width != 20 {
		t.Errorf("second speaker: %+v", *s)
	}
	if len(r.Places) != 2 || r.Places[0].City != "Oslo" || !strings.HasPrefix(r.Places[0].Code, "NO") {
		t.Errorf("places: %+v", r.Places)
	}
}

// Statements that are not direct are underlined, with the quotations in them as marks of
// their own, and counted apart from quotations.
func TestStatements(t *testing.T) {
	r := New("")
	add(t, r, "(OSLO, Norway) — “One two three,” Kari Moen said.\n"+
		"Kari Moen said that the ferry would sail at six.\n"+
		"Kari Moen said the old pier was “a ruin” and would be closed.\n"+
		"The bridge is safe, Ola Vik said on Friday.\n"+
		"It was reported that the fog would lift.\n")
	page := written(t, r)
	tags := regexp.MustCompile(`<(/?(?:u|mark)\b)(?: class="([\w -]*)")?[^>]*>|<[^>]*>`)
	body := page[strings.Index(page, "</header>\n<p>"):strings.Index(page, "<div hidden>")]
	got := strings.TrimSpace(tags.ReplaceAllStringFunc(body, func(tag string) string {
		switch m := tags.FindStringSubmatch(tag); {
		case m[1] == "":
			return ""
		case m[1][0] == '/':
			return "]"
		default:
			return m[2] + "["
		}
	}))
	want := `(OSLO, Norway) — “speech[One two three,]” Kari Moen said.
Kari Moen said that indirect[the ferry would sail at six].
Kari Moen said mixed[the old pier was “fragment[a ruin]” and would be closed].
indirect[The bridge is safe], Ola Vik said on Friday.
It was reported that indirect nobody[the fog would lift].`
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if r.Quotes != 2 || r.Statements != 4 || r.Named() != 2 {
		t.Errorf("%d quotations, %d statements, %d speakers", r.Quotes, r.Statements, r.Named())
	}
	moen, vik := *r.Speakers[0], *r.Speakers[1]
	if moen.Name != "Kari Moen" || moen.Quotes != 2 || moen.Quoted != 5 || moen.Statements != 2 || moen.Reported != 14 {
		t.Errorf("first speaker: %+v", moen)
	}
	if vik.Name != "Ola Vik" || vik.Quotes != 0 || vik.Statements != 1 || vik.Reported != 4 || vik.Width != 0 || vik.Light <= 0 {
		t.Errorf("second speaker: %+v", vik)
	}
	for _, want := range []string{
		`>Kari Moen: indirect statement, rule “that”, confidence `,
		`>Kari Moen: mixed statement, rule “clause”, confidence `,
		`>Not attributed: indirect statement, rule “that”, confidence `,
		`<span class="cue nobody" `,
		`>Ola Vik: indirect statement, rule “after”, confidence `,
		`<span class="unit"> words in 2 quotations,</span>`,
		`<span class="unit"> words in 1 statement</span>`,
		`2 quotations <i>·</i> 4 statements <i>·</i> 2 speakers`,
	} {
		if !strings.Contains(page, want) {
			t.Errorf("the page does not have %q", want)
		}
	}
	// The mention and the cue of the mixed statement are also those of its quotation.
	if n := len(regexp.MustCompile(`<span class="(?:who|cue)" data-of="2 4" data-speakers="1"`).FindAllString(page, -1)); n != 2 {
		t.Errorf("%d mentions and cues that a quotation and a statement share, want 2", n)
	}
}

// Notes are escaped, and the title is made of the names of the files.
func TestNotes(t *testing.T) {
	r := New("")
	r.File("a.txt")
	r.File("b.txt")
	r.Skipped("a.txt: the line is <down>")
	page := written(t, r)
	for _, want := range []string{"<li>a.txt: the line is &lt;down&gt;</li>", "<h1>a.txt, b.txt</h1>", "No stories were found."} {
		if !strings.Contains(page, want) {
			t.Errorf("the page does not have %q", want)
		}
	}
}

// The date is that of the story, else that of its page.
func TestDate(t *testing.T) {
	page := newswire.Date{Year: 2031, Month: 5, Day: 2}
	for want, a := range map[string]*newswire.Article{
		"":              {},
		"May 2, 2031":   {PageDate: page},
		"June 30, 2030": {PageDate: page, Date: newswire.Date{Year: 2030, Month: 6, Day: 30}},
		"2030-06":       {PageDate: page, Date: newswire.Date{Year: 2030, Month: 6}},
	} {
		if got := date(a); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
