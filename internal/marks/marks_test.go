// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package marks

import (
	"os"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/newswire-go/newswire/internal/dev/complexity"
)

// Cases are written with the words of quotations in ⟦brackets⟧: ⟧↯ is a
// closing mark that was lost, ⟧→ a quotation that goes on in the next
// paragraph, ↯⟦ an opening mark that was lost.
var cases = []struct{ reason, text string }{
	{"nothing", ``},
	{"blank lines", "\n\n \n"},
	{"no marks", `The council met on Monday.`},
	{"an apostrophe is no mark", `The mayor's plan won't pass, o'clock or not.`},

	// Double marks.
	{"curly", `“⟦We will wait,⟧” Ms. Oduya said.`},
	{"straight", `"⟦We will wait,⟧" Ms. Oduya said. "⟦It is late.⟧"`},
	{"doubled apostrophes for both", `''⟦We'll wait,⟧'' Ms. Oduya said. ''⟦It's late.⟧''`},
	{"grave accents and apostrophes", "``⟦We'll wait,⟧'' Ms. Oduya said."},
	{"doubled curly singles", `‘‘⟦We will wait,⟧’’ Ms. Oduya said.`},
	{"guillemets with spaces", `Il a dit : « ⟦Nous attendrons⟧ ».`},
	{"guillemets with no-break spaces", "Il a dit : «\u00a0⟦Nous attendrons⟧\u00a0», puis il est parti."},
	{"low and high", `Er sagte: „⟦Wir warten⟧“, und ging.`},
	{"low and straight", `Er sagte: „⟦Wir warten⟧", und ging.`},
	{"corner brackets", `市長は「⟦待つ⟧」と述べ、『⟦白書⟧』を示した。`},
	{"several kinds in one text", `“⟦One,⟧” "⟦two,⟧" ''⟦three,⟧'' «⟦four⟧» and 「⟦five⟧」.`},
	{"an opening curly mark for both", `“⟦We will wait,⟧“ Ms. Oduya said.`},
	{"a closing curly mark for both", `”⟦We will wait,⟧” Ms. Oduya said.`},
	{"curly and straight in one pair", `“⟦We will wait,⟧" she said. "⟦It is late.⟧”`},
	{"straight and doubled in one pair", `"⟦We will wait,⟧'' she said.`},
	{"spaces inside straight marks", `" ⟦We will wait,⟧ " she said.`},
	{"a space before the closing mark", `“⟦We will wait.⟧ ” She left.`},
	{"the space on the wrong side", `She said,” ⟦We will wait.⟧”`},
	{"the space on the wrong side of straight marks", `She said," ⟦We will wait.⟧"`},
	{"no space before the opening mark", `She said:"⟦We will wait.⟧" Then:"⟦No.⟧"`},
	{"no space after the closing mark", `"⟦We will wait.⟧"Then she left.`},
	{"in parentheses", `The plan (“⟦a joke⟧”) and the other ("⟦a riot⟧").`},
	{"in square brackets", `The plan ["⟦a joke⟧"] passed.`},
	{"after a dash", `The plan—"⟦a joke,⟧" she said—and the rest–“⟦a riot⟧”–passed.`},
	{"a dash inside", `"⟦Well, I —⟧" he said. "⟦—and then?⟧"`},
	{"an ellipsis inside", `"⟦... and so,⟧" he said, "⟦we wait …⟧"`},
	{"an ellipsis after a misplaced mark", `” ⟦… and so we wait,⟧” she said.`},
	{"with a slash between", `the "⟦either⟧"/"⟦or⟧" question`},
	{"hyphened", `a "⟦wait and see⟧"-style plan of the pre-"⟦reform⟧" days`},
	{"adjoining", `"⟦One.⟧""⟦Two.⟧"`},
	{"adjoining curly", `“⟦One.⟧”“⟦Two.⟧”`},
	{"in markup", `<post author="⟦an elm⟧">"⟦Hello.⟧"</post>`},
	{"empty marks", `He wrote "" and “ ” but "⟦not⟧" ''.`},
	{"at both ends of the text", `"⟦We will wait⟧"`},

	// Nested marks.
	{"single in double", `“⟦He told me ‘no’ twice,⟧” she said.`},
	{"single in double at the end", `“⟦He told me, ‘No.’⟧” She left.`},
	{"straight single in double", `"⟦He told me, 'No,'⟧" she said.`},
	{"straight single in doubled apostrophes", `''⟦He told me, 'No,'⟧'' she said. ''⟦'No' is all.⟧''`},
	{"double in double", `“⟦He told me “no” twice,⟧” she said.`},
	{"two double in double", `“⟦He told me “no” and “never” there,⟧” she said.`},
	{"straight in straight", `"⟦He told me "no" twice,⟧" she said.`},
	{"straight in curly", `“⟦He told me "no" twice,⟧” she said.`},
	{"curly in straight, on to the next paragraph", "\"⟦He told me “no” twice.⟧→\n\n\"⟦Then he left.⟧\""},
	{"guillemets in curly", `“⟦He told me «no» twice,⟧” she said.`},
	{"double in guillemets", `« ⟦Il m'a dit “non”⟧ », dit-elle.`},
	{"unbalanced mark of another kind", `“⟦He told me « no,⟧” she said. “⟦Then he left.⟧”`},
	{"adjoining marks open", `"⟦“No,” he told me.⟧" That was all.`},

	// Measures.
	{"feet and inches", `“⟦He is 6'2",⟧” she said. “⟦I am 5’4”.⟧”`},
	{"feet and inches in straight marks", `"⟦He is 6'2",⟧" she said. "⟦Tall.⟧"`},
	{"inches", `"⟦We need a 5" pipe,⟧" she said.`},
	{"inches outside", `It takes a 5" pipe and a 7" one, "⟦or more,⟧" she said.`},
	{"minutes and seconds", `He ran it in 4'31" and "⟦felt fine.⟧"`},
	{"a year before the mark", `"⟦Not before 2031⟧" and "⟦not after 2032⟧" are the terms.`},

	// Paragraphs.
	{"re-opened", "“⟦We will wait.⟧→\n“⟦Then we will act,⟧” she said."},
	{"re-opened over blank lines", "“⟦One.⟧→\n\n“⟦Two.⟧→\n\n\n“⟦Three.⟧”"},
	{"re-opened, straight", "She said: \"⟦One.⟧→\n\"⟦Two.⟧\""},
	{"re-opened, single", "‘⟦One.⟧→\n‘⟦Two,⟧’ she said."},
	{"re-opened, straight single", "'⟦One.⟧→\n'⟦Two,⟧' she said."},
	{"not re-opened", "“⟦We will⟧→\n⟦wait.⟧” She left."},
	{"not re-opened, long", "“⟦We will wait.⟧→\n⟦We have waited for nine years, under three mayors, and we can wait for one more winter.⟧” She left."},
	{"a signature under a pull quote", "“⟦We will wait.⟧↯\nAnna Oduya, mayor.”"},
	{"lost at the end of the text", `She said: “⟦We will wait.⟧↯`},
	{"lost at the end of the paragraph", "“⟦We will wait,⟧” she said. “⟦It is late.⟧↯\nHe left.\n“⟦Good,⟧” she said."},
	{"lost in the middle of a sentence", "She called it “⟦a joke⟧↯\n“⟦Good,⟧” he said."},
	{"re-opened after another paragraph is another quotation", "“⟦We will wait.⟧↯\nShe left.\n“⟦Good,⟧” he said."},
	{"lost before the next", `“⟦We will wait, she said⟧↯ “⟦until spring.⟧”`},
	{"lost before the next, straight", `"⟦We will wait, she said⟧↯ "⟦until spring,⟧" she said. "⟦Go.⟧"`},
	{"paragraphs run together", `She said: “⟦We will wait.⟧→ “⟦Then we will act.⟧→ “⟦Who will stop us?⟧” He left.`},
	{"paragraphs run together, straight", `"⟦We will wait.⟧→ "⟦Then we will act,⟧" she said. "⟦Go.⟧"`},
	{"a caption between", "“⟦We will wait.⟧→\n\nAnna Oduya, mayor of Haven, on the quay\n\n“⟦Then we will act.⟧” He left."},
	{"two captions between, single", "Ms. Oduya said: ‘⟦We will wait.⟧→\n\nThe quay in May\n\nThe quay in June\n\n‘⟦Then we will act.⟧’"},
	{"a long paragraph between", "“⟦We will wait.⟧↯\n\n" + strings.Repeat("The quay ", 60) + "\n\n“⟦Then we will act.⟧” He left."},
	{"a caption between, no opening mark", "“⟦We will wait.⟧↯\n\nAnna Oduya on the quay\n\nHe left.” That was all."},
	{"doubled opening mark", `““⟦We will wait,⟧” she said. “⟦Go.⟧”`},
	{"doubled closing mark", `"⟦We will wait,⟧"" she said. "⟦Go.⟧"`},
	{"opening mark lost at the start", "↯⟦We will wait,⟧\" she said. \"⟦Go.⟧\"\nHe left."},
	{"opening mark lost somewhere", `She called it a joke." He left. "⟦Good.⟧"`},
	{"a stray mark at the end", `“⟦We will wait,⟧” she said."`},

	// Single marks that are left open.
	{"single, open after a colon", "Ms. Oduya said: '⟦We won't wait for the workers' plans.⟧→\n\n'⟦It is late.⟧'"},
	{"single, open after a colon, curly", "Ms. Oduya said: ‘⟦We won’t wait for the workers’ plans.⟧→\n\n‘⟦It is late.⟧’"},
	{"single, open after a comma", "Ms. Oduya said, '⟦We will wait.⟧→\n'⟦It is late.⟧'"},
	{"single, the half after an attribution", "'⟦We'll wait,⟧' she added. '⟦I can't say more.⟧→\n\n'⟦It takes time.⟧'"},
	{"single, three paragraphs", "She said: '⟦One.⟧→\n'⟦Two of the girls' ships.⟧→\n'⟦Three.⟧'"},
	{"single, double inside", "She said: '⟦They call it \"mad\" or \"bad\".⟧→\n'⟦It is not.⟧'"},
	{"single, with an insertion in brackets", "She said: '⟦[The ship] is late.⟧→\n'⟦[The quay] is not.⟧'"},
	{"single, open at the end of the text", "She said: '⟦We will wait.⟧↯"},
	{"single, no sentence after the colon", "A ship of note: 'Fontaine\n'90s ships were late."},
	{"single, the next paragraph opens with an elision", "He said 'Fontaine won.\n'Twas late."},
	{"single, the next opens elsewhere", "The 'Fontaine club met.\n\nHe left."},
	{"no space before a single mark", `She said:'⟦We will wait.⟧' Then,'⟦No.⟧'`},

	// Single marks inside single marks, and mixed pairs.
	{"single in single", `'⟦They only know the mayor's 'one more winter' speech,⟧' she said.`},
	{"single in single twice", `'⟦They said 'no' and 'never ever' to us,⟧' she said.`},
	{"single in single, the outer lost", `'Fontaine's men, who '⟦saw⟧' it, left.`},
	{"single opens and double closes", `'⟦We will wait for the spring,⟧" she said. "⟦It is late.⟧"`},
	{"single opens and double closes, curly", `‘⟦We will wait for the spring,⟧” she said.`},
	{"no mixed pair where double marks open", `'Fontaine said "⟦We will wait,⟧" and left.`},
	{"a word that may be an elision", `She wants '⟦less noise and more sleep⟧' in town, 'less it rains.`},
	{"a possessive before a dash", `The league - with '⟦many young members, all of them sailors from the outer islands⟧' - met.`},
	{"a spaced ellipsis", `She wrote: "⟦. . . and so we wait.⟧"`},

	// A possessive and the mark that closes.
	{"possessive before the closing mark", `'⟦It was the sailors',⟧' he said. ‘⟦They know the Moens’.⟧’`},
	{"possessive before the closing mark in a question", `'⟦Is it the girls'?⟧' she asked.`},
	{"a word that no owner stands before", `The deal had '⟦split the town and left it with nothing but bitter people and old grievances⟧' in its wake.`},
	{"the same, hyphened", `It is '⟦the owners' in-house, after-hours and all-night club⟧', she said.`},
	{"two possessives inside", `She said '⟦the workers' rights and the owners' duties⟧' were one.`},
	{"double opens and single closes", `“⟦We won’t wait for the workers’ plan,⟧’ she said. “⟦It is late.⟧”`},
	{"double opens and single closes, straight", `"⟦We will wait,⟧' she said.`},
	{"single closes inside double that goes on", "\"⟦He told us, 'No.' We wait.⟧→\n\"⟦Then he left.⟧\""},
	{"single after a stop inside double, apart", "“⟦I'm goin', he said, and left. It's the Moens’.⟧→\n“⟦Then they came.⟧”"},
	{"an elision with a capital behind a mark that is cut for opening", `‘⟦Tis late,⟧’ he said, ‘til spring.`},

	// Marks of other kinds of text.
	{"control characters", "\u0093⟦We won\u0092t wait,\u0092⟧\u0094 she said. \u0091⟦It is late.⟧\u0092"},
	{"entities", `She said, &ldquo;⟦We won&rsquo;t wait,⟧&rdquo; and &quot;⟦it is late⟧&quot;.`},
	{"numbered entities", `She said, &#8220;⟦We won&#8217;t wait,⟧&#8221; and &#34;⟦it is late⟧&#34; &#x201C;⟦now⟧&#x201D;.`},
	{"single entities", `She called it &lsquo;⟦a farce⟧&rsquo; and &#39;⟦a joke⟧&#39;, the workers&#39; own.`},
	{"other entities", `The AT&T plan &amp; the &mdash; other; &quotable; &; "⟦R&D⟧"`},
	{"entities, on to the next paragraph", "&quot;⟦We will wait.⟧→\n&quot;⟦It is late.⟧&quot;"},
	{"misread UTF-8", "â€œ⟦We wonâ€™t wait,⟧â€\u009d she said. â€˜⟦No.⟧â€™ La fête, â€¦"},

	// Single marks.
	{"curly singles", `‘⟦We will wait,⟧’ Ms. Oduya said. ‘⟦It is late.⟧’`},
	{"straight singles", `'⟦We will wait,⟧' Ms. Oduya said. '⟦It is late.⟧'`},
	{"stop outside", `The minister called it '⟦a farce⟧', '⟦a joke⟧' and '⟦a riot⟧'.`},
	{"grave accent and apostrophe", "The minister called it `⟦a farce⟧' on Monday."},
	{"low and high singles", `Er sagte: ‚⟦Wir warten⟧‘, und ging.`},
	{"wrong way round", `The minister called it ’⟦a farce⟧’ on Monday.`},
	{"contractions inside", `'⟦We won't wait; it's late and they'd know,⟧' she said.`},
	{"possessive plural inside", `'⟦The workers' demands are fair,⟧' she said.`},
	{"possessive plural inside, curly", `‘⟦The workers’ demands are fair and the nurses’ too,⟧’ she said.`},
	{"possessive plural outside", `The workers' demands and the nurses' plans were '⟦fair⟧'.`},
	{"possessive plurals alone", `The workers' demands and the nurses' plans were the bosses' fear.`},
	{"short words that end in s", `the '⟦idle bosses⟧' scheme and the ‘⟦lost keys⟧’ affair`},
	{"two words that end in s", `They were '⟦shirkers⟧' and '⟦scroungers⟧' to him.`},
	{"dropped g", `'⟦We're goin' home and stayin' put,⟧' she said.`},
	{"dropped h and th", `Send 'em home, 'tis late, and 'twas ever so.`},
	{"dropped th, curly", `Send ’em home or send ‘em to the workers’ club.`},
	{"decades", `In the '90s and the ’80s, the players' union won; so in '68 and '69-'70.`},
	{"rock 'n' roll", `The rock 'n' roll years, or rock ‘n’ roll, or rock 'n roll, were the fans' best.`},
	{"elisions inside", `'⟦Send 'em home,⟧' she said. '⟦It was the '90s.⟧'`},
	{"endings written apart", `Ms. Oduya 's plan , the mayors ' plan and what she 'd said`},
	{"double in single", `'⟦He told me "no" and left,⟧' she said.`},
	{"possessive in double in single", `'⟦He said "the workers' own" and left,⟧' she said.`},
	{"single before double", `The ‘⟦joke⟧’ was “⟦no joke,⟧” she said.`},
	{"a lone mark", `The 'Fontaine club said "⟦We will wait,⟧" and left.`},
	{"a lone mark before a possessive far off", `The 'Fontaine club and all of its many members asked for the players' help.`},
	{"a lone curly mark at the start", "‘⟦We will wait. It is late.⟧↯\nHe left."},
	{"a lone straight mark at the start", "'Fontaine won.\nHe left."},
	{"in a headline", `Mayor ‘⟦ready to wait⟧’ as talks stall`},
	{"a question", `'⟦Why now?⟧' she asked. '⟦Why here?⟧'`},
	{"in parentheses", `The plan ('⟦a joke⟧') passed.`},
	{"after a dash", `The plan – '⟦a joke⟧' – passed.`},
	{"names with apostrophes", `'⟦Ask O'Hara or D'Souza,⟧' she said of Hawai'i's court.`},
	{"interrupted", `'⟦We will wait,⟧' she said, '⟦until spring.⟧'`},
	{"single after a possessive name", `The Joneses' '⟦palace⟧' burned.`},
	{"units", `The 6' fence and the 5'4" gate stood by the Smiths' house.`},
	{"lone closing marks", `The boss' plan, the boys' plan, the girls' plan.`},
	{"three apostrophes close", `''⟦He called it 'a joke'⟧'' and left.`},
	{"British single, then double in one paragraph", `'⟦Go,⟧' he said. "⟦No,⟧" she said. '⟦Go.⟧'`},
}

// render puts the brackets of the cases into the text.
func render(text string, qs []Quotation) string {
	var b strings.Builder
	at := 0
	for _, q := range qs {
		b.WriteString(text[at:q.Start])
		if q.Unopened {
			b.WriteString("↯")
		}
		b.WriteString("⟦" + text[q.Start:q.End] + "⟧")
		if q.Unclosed {
			b.WriteString("↯")
		}
		if q.Continues {
			b.WriteString("→")
		}
		at = q.End
	}
	return b.String() + text[at:]
}

var brackets = strings.NewReplacer("⟦", "", "⟧", "", "↯", "", "→", "")

func TestFind(t *testing.T) {
	for _, test := range cases {
		text := brackets.Replace(test.text)
		qs := Find(nil, text)
		if got := render(text, qs); got != test.text {
			t.Errorf("%s:\n got %s\nwant %s", test.reason, got, test.text)
		}
		laws(t, text, qs)
	}
}

// A fault costs its own paragraph, not the ones around it.
func TestFaultsStayInside(t *testing.T) {
	const before, after = "“⟦We will wait,⟧” she said.\n", "\nHe left.\n“⟦Good,⟧” he said, 'tis true.\n"
	for _, test := range cases {
		text := brackets.Replace(test.text)
		whole := before + render(text, Find(nil, text)) + after
		text = brackets.Replace(whole)
		if got := render(text, Find(nil, text)); got != whole {
			t.Errorf("%s:\n got %s\nwant %s", test.reason, got, whole)
		}
	}
}

func TestFindAppends(t *testing.T) {
	dst := []Quotation{{Start: 1, End: 2, Open: 0, Close: 3}}
	got := Find(dst, `"No."`)
	want := []Quotation{dst[0], {Start: 1, End: 4, Open: 0, Close: 5}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestStyle(t *testing.T) {
	got := Find(nil, "‘No,’ he said. “Yes. \n“Yes,” she said.")
	want := []Quotation{
		{Start: 3, End: 6, Open: 0, Close: 9, Single: true},
		{Start: 22, End: 26, Open: 19, Close: 26, Continues: true},
		{Start: 31, End: 35, Open: 28, Close: 38},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// laws checks what holds for the quotations of any text.
func laws(t *testing.T, text string, qs []Quotation) {
	t.Helper()
	last := 0
	valid := utf8.ValidString(text)
	for i := range qs {
		q := &qs[i]
		fault := boundsFault(text, q, last)
		if fault == "" {
			fault = marksFault(text, qs, i)
		}
		if fault == "" && valid && !(utf8.ValidString(text[q.Open:q.Start]) && utf8.ValidString(text[q.Start:q.End]) && utf8.ValidString(text[q.End:q.Close])) {
			fault = "cuts a character"
		}
		if fault != "" {
			t.Fatalf("%q: quotation %d, behind %d, %s: %+v", text, i, last, fault, *q)
		}
		last = q.Close
	}
}

// boundsFault returns which law the bounds of a quotation break, the one before it ending at
// last; "" if none.
func boundsFault(text string, q *Quotation, last int) string {
	switch {
	case q.Open < last || q.Open > q.Start || q.Start >= q.End || q.End > q.Close || q.Close > len(text):
		return "is out of order"
	case strings.Contains(text[q.Open:q.Close], "\n"):
		return "goes over a line break"
	case strings.TrimSpace(text[q.Start:q.End]) != text[q.Start:q.End]:
		return "has space at its ends"
	}
	return ""
}

// marksFault returns which law the marks of the i-th quotation break; "" if none.
func marksFault(text string, qs []Quotation, i int) string {
	q := &qs[i]
	switch {
	case q.Unopened != (q.Open == q.Start) && !continued(qs, i):
		return "is wrong about its opening mark"
	case (q.Unclosed || q.Continues) != (q.Close == q.End) || q.Unclosed && q.Continues:
		return "is wrong about its closing mark"
	case q.Continues && i == len(qs)-1:
		return "is the last, and goes on"
	case q.Open < q.Start && !isMark(text[q.Open:]):
		return "has no mark where it opens"
	case q.Close > q.End && !isMark(strings.TrimLeftFunc(text[q.End:q.Close], isSpace)):
		return "has no mark where it closes"
	}
	return ""
}

func continued(qs []Quotation, i int) bool { return i > 0 && qs[i-1].Continues }

func isMark(s string) bool {
	return s != "" && slices.Contains(starters[:], s[0]) && (&scanner{text: s}).begins(0)
}

func FuzzFind(f *testing.F) {
	for _, test := range cases {
		f.Add(brackets.Replace(test.text))
	}
	f.Add("'\"'\n''") // marks and no words
	f.Add(corpus(f))
	f.Fuzz(func(t *testing.T, text string) {
		qs := Find(nil, text)
		laws(t, text, qs)
		again := Find(nil, text+"\n\nThe end.")
		if diff := cmp.Diff(qs, again); diff != "" {
			t.Fatalf("%q: another paragraph changes those before: %s", text, diff)
		}
		sameMarks(t, text)
	})
}

// sameMarks compares the scanner with a walk over all characters.
func sameMarks(t *testing.T, text string) {
	t.Helper()
	s := newScanner(text, 0)
	slow := scanner{text: text}
	for pos := 0; ; {
		m, ok := s.next(0)
		for pos < len(text) && !slow.isMark(pos) {
			_, size := utf8.DecodeRuneInString(text[pos:])
			pos += size
		}
		if !ok {
			if pos < len(text) {
				t.Fatalf("%q: the mark at %d was skipped", text, pos)
			}
			return
		}
		if m.pos != pos {
			t.Fatalf("%q: mark at %d, want %d", text, m.pos, pos)
		}
		pos = m.end
	}
}

func (s *scanner) isMark(pos int) bool {
	if !isMark(s.text[pos:]) {
		return false
	}
	form, n := cut(s.text, pos, 0)
	return form&single == 0 || form&opening != 0 || !s.inWord(pos, pos+n)
}

// Hostile text takes time in proportion to its length.
func TestLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("measures time")
	}
	for _, unit := range []string{
		"“", "”", "\"", "'", "''", "`", "«", "„", "「", "‘", "’", " \"a", " 'a", " ‘a", "a' ", " 'as' ",
		"“a ", "\"a\" ", "\n\"a", "\n‘A", "\n'A", " 'a \"b", " “a \"b", " 5\"", " 6'2\"", ",\" ", "’ ‘", "\n", "'\n", "1",
		"“ “a” ", "\u00a0“", "—\"—", "“ \n \n", "&", "&quot;", "â€", "â€œ", "\u0093", "&#39;", ": 'A", ". 'A", "“A.\nb\n", "\"A. ", "'a - ", " 'less",
	} {
		const size = 1 << 16
		complexity.Check(t, complexity.Caching, size, func(size int) func() {
			text := strings.Repeat(unit, size/len(unit))
			dst := Find(nil, text)
			return func() { dst = Find(dst[:0], text) }
		})
		small := strings.Repeat(unit, size/len(unit))
		laws(t, small, Find(nil, small))
	}
}

func TestFindAllocates(t *testing.T) {
	text := corpus(t)
	dst := Find(nil, text)
	if n := testing.AllocsPerRun(10, func() { dst = Find(dst[:0], text) }); n != 0 {
		t.Errorf("%v allocations, want none", n)
	}
}

// The corpus's quotations all have both their marks, but for those that the
// next paragraph re-opens.
func TestCorpus(t *testing.T) {
	text := corpus(t)
	qs := Find(nil, text)
	laws(t, text, qs)
	if i := slices.IndexFunc(qs, func(q Quotation) bool { return q.Unclosed || q.Unopened }); i >= 0 {
		t.Errorf("quotation %d lacks a mark: %q", i, text[qs[i].Start:qs[i].End])
	}
}

func corpus(tb testing.TB) string {
	tb.Helper()
	b, err := os.ReadFile("../../testdata/corpus/abc-2025-11-27.txt")
	if err != nil {
		tb.Fatal(err)
	}
	return string(b)
}

func BenchmarkFind(b *testing.B) {
	text := corpus(b)
	plain := strings.NewReplacer("“", "", "”", "", "‘", "", "’", "'").Replace(text)
	none := strings.NewReplacer("'", "").Replace(plain)
	for _, bench := range []struct{ name, text string }{
		{"corpus", text},
		{"apostrophes", plain},
		{"no marks", none},
		{"straight", strings.NewReplacer("“", `"`, "”", `"`, "‘", "'", "’", "'").Replace(text)},
		{"British", strings.NewReplacer("“", "'", "”", "'", "‘", `"`, "’", "'").Replace(text)},
	} {
		b.Run(bench.name, func(b *testing.B) {
			dst := Find(nil, bench.text)
			b.SetBytes(int64(len(bench.text)))
			b.ReportAllocs()
			for b.Loop() {
				dst = Find(dst[:0], bench.text)
			}
		})
	}
}
