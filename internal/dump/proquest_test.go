// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package dump

import (
	"strings"
	"testing"
)

func TestProQuest(t *testing.T) {
	rule := strings.Repeat("_", 60) + "\n\n"
	const (
		tail = "Title: Mayor finds umbrella\n\nPublication title: The Gazette; Lakeside\n\nPublication date: May 2, 2002\n\nProQuest document ID: 77\n\nLast updated: 2002-06-01\n\nDatabase: Newsstream\n\n"
		text = "Full text: It was in the tram.\n\n"
		want = "77 |  | Mayor finds umbrella |  | 2002-5-2 |  | The Gazette | It was in the tram."
	)
	record := func(parts ...string) string { return rule + strings.Join(parts, "") }
	testFormat(t, "proquest", []formatTest{
		{"one record", record("Mayor finds umbr ella\n\n", text, tail) + rule, []string{want}},
		{"CR LF", strings.ReplaceAll(record("Mayor\n\n", text, tail), "\n", "\r\n"), []string{want}},
		{"words broken by spaces", record("Mayor\n\nFul ltext: It was in the tram.\n\nTit le: Mayor finds umbrella\n\nPublicationtitle: The Gazette;\n\nPublica tion date: M ay 2, 200 2\n\nPro Quest documentID: 7 7\n\nData base: Newsstream\n\n") + rule, []string{want}},
		{"a date without a day", record("Mayor\n\n", text, strings.Replace(tail, "May 2, 2002", "May 2002", 1)), []string{strings.Replace(want, "2002-5-2", "2002-5-0", 1)}},
		{"a month with a point", record("Mayor\n\n", text, strings.Replace(tail, "May 2, 2002", "Sep. 2, 2002", 1)), []string{strings.Replace(want, "2002-5-2", "2002-9-2", 1)}},
		{"paragraphs, empty lines and labels in the text", record("Mayor\n\nFull text: It was\nin the tram.\n\nTitle: none, he said.\n\nSection: B of it is blue.\n\nDatabase: no.\n\n", "Subject: Umbrellas\n\nPeople: Lund, Bo\n\n", tail),
			[]string{strings.Replace(want, "It was in the tram.", "It was¶in the tram.¶Title: none, he said.¶Section: B of it is blue.¶Database: no.", 1)}},
		{"a label right behind the text", record("Mayor\n\nFull text: It was in the tram.\nSubject: Umbrellas\n\n", tail), []string{want + "¶Subject: Umbrellas"}},
		{"an author", record("Mayor\n\n", text, strings.Replace(tail, "Publication title", "Author: Day, Ann; Berg, Kari; Harbour News\n\nPublication title", 1)), []string{strings.Replace(want, "|  | 2002", "| Ann Day, Kari Berg, Harbour News | 2002", 1)}},
		{"a credit", record("Mayor\n\n", "Full text: It was in the tram.\nCREDIT: By Ann Day;\n\n", tail), []string{strings.Replace(want, "|  | 2002", "| Ann Day | 2002", 1) + "¶CREDIT: By Ann Day;"}},
		{"the credit of a picture", record("Mayor\n\n", "Full text: It was in the tram.\nCAPTION: The tram.\nCREDIT: Bo Lund\n\n", tail), []string{want + "¶CAPTION: The tram.¶CREDIT: Bo Lund"}},
		{"no text, but a summary", record("Mayor\n\nAbstract: It is back.\n\nLinks: x\n\nFull text: Not available\n\n", tail), []string{strings.Replace(want, "It was in the tram.", "It is back.", 1)}},
		{"no text and no label of one", record("Mayor\n\nAbstract: It is back.\n\n", tail), []string{strings.Replace(want, "It was in the tram.", "It is back.", 1)}},
		{"no text at all", record("Mayor\n\nAbstract: None available.\n\n", tail), []string{strings.Replace(want, "It was in the tram.", "", 1)}},
		{"no title but the first line", record("Mayor finds umbrella\n\n", text, strings.Replace(tail, "Title: Mayor finds umbrella\n\n", "", 1)), []string{want}},
		{"cut off in the text", record("Mayor finds umbrella\n\nFull text: It was in"), []string{" |  | Mayor finds umbrella |  | 0-0-0 |  |  | It was in …"}},
		{"an end that is lost", record("Mayor\n\n", text, strings.Replace(tail, "Database: Newsstream\n\n", "", 1)) + record("Mayor\n\n", text, tail), []string{want, want}},
		{"an end and a rule that are lost", record("A\n\nFull text: B.\n\n") + record("Mayor\n\n", text, tail), []string{" |  | A |  | 0-0-0 |  |  | B.", want}},
		{"numbers", record("Document 1 of 4\n\nMayor\n\n", text, tail) + record("Document 3 of 4\n\nMayor\n\n", text, tail) + rule,
			[]string{want, "error: not in the format of the dump: document 2 of 4 is missing", want, "error: not in the format of the dump: 1 of 4 documents that the export announces is missing"}},
		{"text between records", record("Mayor\n\n", text, tail) + rule + "lost\nand found\n\n" + record("Mayor\n\n", text, tail),
			[]string{want, "error: not in the format of the dump: text outside of the records", want}},
		{"a number without a rule above it", "Document 2 of 2\n\nMayor\n\n" + text + tail, []string{want}},
		{"neither a rule nor a number", "Mayor\n\n" + text + tail, []string{want}},
		{"the foot of an export", record("Mayor\n\n", text, tail) + rule + "Contact us at: x\n\nDatabase copyright 2002\n\nTerms and Conditions: y\n", []string{want}},
	})
}

// A rule alone opens no record: other text has rules too.
func TestProQuestRule(t *testing.T) {
	dump := strings.Repeat("_", 60) + "\n\nPORT ELLIS, England (Harbour News) - The ferries sailed again on Monday.\n\n" + strings.Repeat("_", 60) + "\n"
	for _, r := range split(t, []byte(dump), strings.NewReader(dump), Options{Limit: -1}) {
		if !strings.HasPrefix(r.Fields, "plain|") {
			t.Errorf("%+v", r)
		}
	}
}
