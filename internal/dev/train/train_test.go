// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/newswire-go/newswire/internal/attribution"
)

// goldFolder returns a folder of annotated articles, each with a quotation whose speaker
// stands before it, and with a title between marks, which is not speech.
func goldFolder(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for n, name := range quoteSets {
		var b bytes.Buffer
		enc := json.NewEncoder(&b)
		for i := range 12 {
			speaker := []string{"Vera Holm", "Jon Berg", "Ada Moen", "Kari Lund"}[i%4]
			text := fmt.Sprintf("The quay was shut on day %d. %s of the port board called the plan “a leap into the dark” and went home.\nThe ferry “Petrel” stayed.", i, speaker)
			words, title := strings.Index(text, "a leap"), strings.Index(text, "Petrel")
			who := strings.Index(text, speaker)
			err := enc.Encode(map[string]any{"id": fmt.Sprintf("a%d-%d", n, i), "text": text, "quotes": []map[string]any{
				{"start": words, "end": words + len("a leap into the dark"), "label": "speech", "sources": [][2]int{{who, who + len(speaker)}}},
				{"start": title, "end": title + len("Petrel"), "label": "none"},
			}})
			if err != nil {
				t.Fatal(err)
			}
		}
		if err := os.WriteFile(filepath.Join(dir, name), b.Bytes(), 0o666); err != nil {
			t.Fatal(err)
		}
		resolved := fmt.Sprintf(`{"id": "a%d-0", "speakers": {"0": {"name": ["Vera Holm", "V. Holm"], "kind": "person"}, "1": {"name": "the crew", "kind": "group"}}}`, n)
		if err := os.WriteFile(filepath.Join(dir, strings.TrimSuffix(name, ".jsonl")+"-resolved.jsonl"), []byte(resolved), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// The same articles give the same weights, which decide as the articles do.
func TestLearn(t *testing.T) {
	articles, digest, err := loadQuotes(goldFolder(t))
	if err != nil || len(articles) != 12*len(quoteSets) || len(digest) != 64 {
		t.Fatalf("%d articles with the digest %q, %v", len(articles), digest, err)
	}
	var files [2]string
	var m *attribution.Model
	for i := range files {
		m = new(attribution.Model)
		speakers, err := learnSpeakers(m, articles)
		if err != nil {
			t.Fatal(err)
		}
		files[i] = fmt.Sprint(speakers, learnNonSpeech(m, articles))
	}
	if files[0] != files[1] {
		t.Error("training twice gives two results")
	}
	r := attribution.Reader{Model: m}
	got := r.Body(attribution.Story{Text: articles[0].Text})
	if len(got) != 2 || len(got[0].Speakers) != 1 || got[0].Speakers[0].Name != "Vera Holm" || got[1].Kind != attribution.NonSpeech {
		t.Errorf("decides %+v", got)
	}
}

// Confidence is high after training on answers that are right, and low after training on
// wrong ones.
func TestConfidence(t *testing.T) {
	dir := goldFolder(t)
	articles, _, err := loadQuotes(dir)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := loadResolved(dir, articles); err != nil {
		t.Fatal(err)
	}
	m, err := learn(articles)
	if err != nil {
		t.Fatal(err)
	}
	j := judge(m, articles)
	if len(j.quotations) != 2*len(articles) || len(j.names) != len(quoteSets) {
		t.Fatalf("%d quotations and %d names of %d articles", len(j.quotations), len(j.names), len(articles))
	}
	for _, right := range []bool{true, false} {
		for i := range j.quotations {
			j.quotations[i].right = right
		}
		if err := j.give(m); err != nil {
			t.Fatal(err)
		}
		r := attribution.Reader{Model: m}
		for _, q := range r.Body(attribution.Story{Text: articles[0].Text}) {
			if (q.Confidence > 0.9) != right || (q.Confidence < 0.1) == right {
				t.Errorf("all right: %t, confidence %v", right, q.Confidence)
			}
		}
	}
}

// The tables go from the surest to the least sure.
func TestTables(t *testing.T) {
	var j judgment
	for i := range 20 {
		j.quotations = append(j.quotations, judged{decided: decided{rule: "after", right: i >= 4}, stated: float64(i) / 20})
	}
	got := fmt.Sprint(j.tables())
	for _, want := range []string{"| 1 | 92 | 100 | 0 | 0 |\n", "| 10 | 2 | 0 | 0 | 0 |\n", "| 80 % | 0.20 | 100.0 |", "| 100 % | 0.00 | 80.0 |", "| after | 100 | 80 |  |\n"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in\n%s", want, got)
		}
	}
}

// The figures go into the last columns of the table with their name, and into no other.
func TestFill(t *testing.T) {
	var list []decided
	for i := range 40 {
		list = append(list, decided{"after", i != 0, false}, decided{"after", i%2 == 0, true}, decided{"", true, false})
	}
	list = append(list, decided{"label", true, false})
	document := `Some figures.

| the statement | rule | of 100 | out of fold | held out |
| --- | --- | ---: | ---: | ---: |
| before a cue | ` + "`after`" + ` | 1 | 2 | 3 |
| after a label | ` + "`label`" + ` |  |  |  |
| of a noun | ` + "`noun`" + ` | 4 | 5 |  |

| rule | of 100 | out of fold | held out |
| --- | ---: | ---: | ---: |
| ` + "`after`" + ` | 1 | 2 | 3 |
`
	want := strings.NewReplacer("cue | `after` | 1 | 2 | 3", "cue | `after` | 66 | 98 | 50", "`label` |  |", "`label` | 0.8 |", "| 4 | 5 |  |", "|  |  |  |").Replace(document)
	got, err := rulesTable("the statement", list).fill(document)
	if err != nil || got != want {
		t.Errorf("%v, got\n%s\nwant\n%s", err, got, want)
	}
	if _, err := rulesTable("tenth", list).fill(document); err == nil {
		t.Error("a table that is not there is filled")
	}
	if _, err := rulesTable("rule", list).fill(document); err == nil || !strings.Contains(err.Error(), `no row "label"`) {
		t.Errorf("a row that is not there: %v", err)
	}
}

// A statement is right if half of its words are those of an annotated one.
func TestDecided(t *testing.T) {
	const body = "Moen said the pier is shut. Vik hopes to sail. The town is said to be quiet. Lund left."
	at := func(s string) [][2]int {
		i := strings.Index(body, s)
		return [][2]int{{i, i + len(s)}}
	}
	a := &stated{ID: "a", Text: body, Attributions: []attributed{
		{Statement: true, Source: at("Moen"), Cue: at("said"), Content: at("the pier is shut")},
		{Source: at("Vik"), Cue: at("hopes"), Content: at("to sail")},
		{Statement: true, Cue: at("is said"), Content: at("The town")},
	}}
	got := a.decided([]statementReply{
		{Rule: "clause", Content: at("pier is shut")}, {Content: at("the pier is shut"), direct: true}, {Rule: "that", Content: at("shut")},
		{Rule: "noun", Content: at("to sail")}, {Rule: "after", Content: at("The town")}, {Rule: "label", Content: at("Lund left")},
	})
	want := []decided{{"clause", true, false}, {"any", true, false}, {"that", false, false}, {"label", false, false}}
	if !slices.Equal(got, want) || isUnread(a.ID) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestFullName(t *testing.T) {
	for _, tt := range []struct {
		names fullName
		name  string
		want  bool
	}{
		{fullName{"Vera Holm"}, "Vera Holm", true},
		{fullName{"Vera Holm"}, "Vera M. Holm", true},
		{fullName{"Vera Holm"}, "Dame Vera Holm", true},
		{fullName{"Vera Holm"}, "Holm", false},
		{fullName{"Vera Holm"}, "Jon Holm", false},
		{fullName{"Port Board", "the board"}, "board", false},
		{fullName{"Port Board", "board"}, "board", true},
		{fullName{"Vera Holm"}, "", false},
	} {
		if got := tt.names.is(tt.name); got != tt.want {
			t.Errorf("%q is %q: %t", tt.names, tt.name, got)
		}
	}
}

// Answers out of fold are there for every article, in the form that is scored.
func TestCrossValidate(t *testing.T) {
	articles, _, err := loadQuotes(goldFolder(t))
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "answers")
	if _, err := crossValidate(options{out: file}, articles); err != nil {
		t.Fatal(err)
	}
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	dec, n := json.NewDecoder(bytes.NewReader(b)), 0
	for ; dec.More(); n++ {
		var got struct {
			ID     string
			Quotes []struct {
				Spans    [][2]int
				Speech   *bool
				Speakers []struct {
					Name       string
					Start, End int
				}
			}
		}
		if err := dec.Decode(&got); err != nil {
			t.Fatal(err)
		}
		a := articles[n]
		if got.ID != a.ID || len(got.Quotes) != 2 || got.Quotes[0].Spans[0] != [2]int{a.Quotes[0].Start, a.Quotes[0].End} || got.Quotes[0].Speech == nil {
			t.Fatalf("article %d: %+v", n, got)
		}
		if s := got.Quotes[0].Speakers; len(s) == 1 && !strings.Contains(a.Text[s[0].Start:s[0].End], s[0].Name) {
			t.Errorf("the speaker %+v is not at its place", s[0])
		}
	}
	if n != len(articles) {
		t.Errorf("%d answers for %d articles", n, len(articles))
	}
}

// With -check a file that is not what training gives fails, unless it was learned
// from other articles.
func TestSave(t *testing.T) {
	file := filepath.Join(t.TempDir(), "weights.txt")
	weights := []byte("data: sha256 1\n\na\t1\n")
	if err := save(options{}, file, weights); err != nil {
		t.Fatal(err)
	}
	for weights, ok := range map[string]bool{string(weights): true, "data: sha256 1\n\na\t2\n": false, "data: sha256 2\n\na\t2\n": true} {
		if err := save(options{check: true}, file, []byte(weights)); (err == nil) != ok {
			t.Errorf("%q: %v", weights, err)
		}
	}
}
