// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package coref

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/newswire-go/newswire/internal/marks"
	"github.com/newswire-go/newswire/internal/names"
	story "github.com/newswire-go/newswire/internal/text"

	"github.com/newswire-go/newswire/internal/lexicon"
)

// entitiesOf returns the entities of an English story without quotations.
func entitiesOf(text string) *Entities {
	c := new(Entities)
	c.Reset(lexicon.English(), text, 0, nil)
	return c
}

// unmark takes the marks out of a marked story: ⟦ ⟧ stand around mentions that
// are asked for, “ ” around what is quoted.
func unmark(marked string) (text string, mentions []story.Span, quoted []marks.Quotation) {
	var b strings.Builder
	at, quote := 0, 0
	for _, r := range marked {
		switch r {
		case '⟦':
			at = b.Len()
		case '⟧':
			mentions = append(mentions, story.Span{Start: at, End: b.Len()})
		case '“':
			b.WriteRune(r)
			quote = b.Len()
		case '”':
			end := b.Len()
			b.WriteRune(r)
			quoted = append(quoted, marks.Quotation{Open: quote - len("“"), Start: quote, End: end, Close: b.Len()})
		default:
			b.WriteRune(r)
		}
	}
	return b.String(), mentions, quoted
}

// ask resolves the marked mentions of a story in order, each as the speaker
// that is recent for the next.
func ask(c *Entities, marked string) (refs []Ref) {
	text, mentions, quoted := unmark(marked)
	c.Reset(lexicon.English(), text, 0, quoted)
	var recent []Ref
	for _, m := range mentions {
		r := c.Resolve(m.Start, m.End, Hint{Recent: recent})
		refs = append(refs, r)
		if r.ID != names.None {
			recent = spokeLast(recent, r)
		}
	}
	return refs
}

// spokeLast returns those who spoke with r as the last.
func spokeLast(recent []Ref, r Ref) []Ref {
	return append([]Ref{r}, slices.DeleteFunc(slices.Clone(recent), func(x Ref) bool { return x.ID == r.ID })...)
}

var whoTests = []struct {
	rule string
	text string
	want string // names, separated by "; "
}{
	{"member of a body", "Critics Ada Holm and Serena Moen of Harwick's Institute for Locks and ⟦Public Safety⟧ wrote in May.", "Serena Moen"},
	{"surname", "Nora Lindqvist runs the port. The plan is late, ⟦Lindqvist⟧ said.", "Nora Lindqvist"},
	{"surname that is a month", "Bill August runs the port. ⟦August⟧ said the plan is late.", "Bill August"},
	{"day behind a name", "Ada Lund Tuesday opened the pier. It was ⟦her⟧ first visit.", "Ada Lund"},
	{"date behind a name", "Ada Lund March 3 opened the pier. It was ⟦her⟧ first visit.", "Ada Lund"},
	{"surname before the full name", "⟦Lindqvist⟧ spoke first. The harbour master, Nora Lindqvist, was angry.", "Nora Lindqvist"},
	{"no full name", "On Monday ⟦Lindqvist⟧ spoke.", "Lindqvist"},
	{"title before", "⟦Mayor Nora Lindqvist⟧ spoke. ⟦Mayor Lindqvist⟧ left.", "Nora Lindqvist; Nora Lindqvist"},
	{"short title", "⟦Sen. Omar Fadel⟧ voted. ⟦Fadel⟧ left.", "Omar Fadel; Omar Fadel"},
	{"honorific", "Omar Fadel voted. ⟦Mr. Fadel⟧ left.", "Omar Fadel"},
	{"titles in small letters", "⟦former harbour board chairwoman Nora Lindqvist⟧ spoke.", "Nora Lindqvist"},
	{"capital titles", "⟦Foreign Minister Omar Fadel⟧ and ⟦Deputy Prime Minister Nora Lindqvist⟧ met.", "Omar Fadel; Nora Lindqvist"},
	{"office with its body", "⟦Secretary of State Omar Fadel⟧ spoke. ⟦Attorney General Nora B. Lindqvist⟧ left.", "Omar Fadel; Nora B. Lindqvist"},
	{"two offices", "⟦Crown Prince and Prime Minister Omar bin Fadel⟧ spoke.", "Omar bin Fadel"},
	{"opener", "On Tuesday Lindqvist left. But ⟦Nora Lindqvist⟧ said so. Yesterday ⟦Lindqvist⟧ agreed.", "Nora Lindqvist; Nora Lindqvist"},
	{"nation before the name", "⟦Norwegian Prime Minister Nora Lindqvist⟧ spoke to ⟦Texas Republican Robert Fadel⟧.", "Nora Lindqvist; Robert Fadel"},
	{"initials", "⟦Robert J. Fadel⟧ spoke. ⟦Robert Fadel⟧ left. ⟦J.M. Keller⟧ came.", "Robert J. Fadel; Robert J. Fadel; J.M. Keller"},
	{"suffix", "⟦Robert Fadel Jr.⟧ spoke. ⟦James Keller, Jr.⟧ left. ⟦Fadel⟧ stayed.", "Robert Fadel Jr.; James Keller, Jr.; Robert Fadel Jr."},
	{"particles", "⟦Ursula van der Berg⟧ spoke. ⟦van der Berg⟧ left. ⟦Karim al-Rashid⟧ came.", "Ursula van der Berg; Ursula van der Berg; Karim al-Rashid"},
	{"hyphen", "⟦Nora Berg-Lindqvist⟧ spoke. ⟦Berg-Lindqvist⟧ left.", "Nora Berg-Lindqvist; Nora Berg-Lindqvist"},
	{"accents", "⟦Noémi Szabó⟧ spoke. ⟦Szabo⟧ left.", "Noémi Szabó; Noémi Szabó"},
	{"capitals", "Nora Lindqvist came. ⟦LINDQVIST⟧: No comment.", "Nora Lindqvist"},
	{"possessive", "Nora Lindqvist came. ⟦Lindqvist’s⟧ words were few.", "Nora Lindqvist"},
	{"apostrophe in the name", "⟦Maeve O'Rourke⟧ spoke. ⟦O'Rourke⟧ left.", "Maeve O'Rourke; Maeve O'Rourke"},
	{"middle name", "⟦Carmen Ortega Ruiz⟧ spoke. ⟦Ms. Ortega⟧ left.", "Carmen Ortega Ruiz; Carmen Ortega Ruiz"},
	{"given name", "Carmen Ruiz spoke. ⟦Carmen⟧ left.", "Carmen Ruiz"},
	{"apposition before", "⟦The harbour master, Nora Lindqvist⟧, spoke.", "Nora Lindqvist"},
	{"apposition after", "⟦Nora Lindqvist, a spokeswoman for the Port Council⟧, spoke.", "Nora Lindqvist"},
	{"name of the employer first", "Omar Fadel is quiet. ⟦Fadel campaign manager Nora Lindqvist⟧ spoke.", "Nora Lindqvist"},
	{"owner of the speaker", "Omar Fadel is quiet. ⟦Fadel's spokeswoman, Nora Lindqvist⟧, spoke.", "Nora Lindqvist"},
	{"of an organization", "⟦Liga's Nora Lindqvist⟧ spoke.", "Nora Lindqvist"},
	{"husband and wife", "Robert Keller spoke. Anna Keller left. ⟦Mrs. Keller⟧ said so, and ⟦Mr. Keller⟧ agreed.", "Anna Keller; Robert Keller"},
	{"organization", "The ⟦Rhine Ferry Company⟧ spoke.", "Rhine Ferry Company"},
	{"abbreviation", "The Rhine Ferry Board met. ⟦RFB⟧ spoke.", "Rhine Ferry Board"},
	{"abbreviation with points", "The Central Ferry Agency met. The ⟦C.F.A.⟧ spoke.", "Central Ferry Agency"},
	{"short for a paper", "The Harwick Times wrote so. ⟦The Times⟧ added more.", "Harwick Times"},
	{"ministry with its owner", "Malta’s Ministry of the Sea spoke. ⟦The Ministry of the Sea⟧ said more.", "Malta’s Ministry of the Sea"},
	{"embassy", "⟦The U.S. Embassy in Valletta⟧ closed. ⟦The embassy⟧ said why.", "U.S. Embassy in Valletta; U.S. Embassy in Valletta"},
	{"office of someone", "⟦Fadel’s office⟧ spoke.", "Fadel’s office"},
	{"campaign of someone", "Omar Fadel was quiet. ⟦The Fadel campaign⟧ spoke.", "Fadel campaign"},
	{"unnamed", "⟦A harbour official⟧ spoke. ⟦The official⟧ left.", "harbour official; harbour official"},
	{"unnamed with a name inside", "⟦A spokesman for Omar Fadel⟧ spoke. ⟦He⟧ left.", "spokesman for Omar Fadel; spokesman for Omar Fadel"},
	{"group", "⟦Several officials⟧ spoke.", "officials"},
	{"he", "Nora Lindqvist and Robert Keller met. Keller was tired. ⟦He⟧ said so.", "Robert Keller"},
	{"she", "Robert Keller met Nora Lindqvist. ⟦She⟧ was tired.", "Nora Lindqvist"},
	{"she, by her title", "Spokeswoman Jo Ashe met Robert Keller. ⟦She⟧ was tired.", "Jo Ashe"},
	{"he, over a quotation", "Robert Keller spoke. “Ask Omar Fadel,” ⟦he⟧ said.", "Robert Keller"},
	{"he, not the owner", "Robert Keller met Omar Fadel’s sister. ⟦He⟧ was tired.", "Robert Keller"},
	{"the speaker goes on", "“No,” ⟦Keller⟧ said of Omar Fadel. “Never,” ⟦he⟧ said. Robert Keller laughed.", "Robert Keller; Robert Keller"},
	{"the senator", "Sen. Nora Lindqvist met Mayor Omar Fadel. ⟦The senator⟧ spoke.", "Nora Lindqvist"},
	{"the president", "Norwegian President Nora Lindqvist met Chilean President Omar Fadel. ⟦The Chilean president⟧ spoke, then ⟦the Norwegian president⟧.", "Omar Fadel; Nora Lindqvist"},
	{"the person just spoken of", "Robert Keller was tired. ⟦The retired sailor⟧ said so.", "Robert Keller"},
	{"headline is no evidence", "Keller Says Ferry Is Late\nThe ferry is late, ⟦Keller⟧ said.", "Keller"},
	{"month as a family name", "Teresa June spoke in June. ⟦June⟧ left.", "Teresa June"},
	{"month as a given name", "⟦April Ortiz⟧ spoke.", "April Ortiz"},
	{"month before a name", "In April ⟦Ortiz⟧ spoke.", "Ortiz"},
	{"small word as a given name", "They asked ⟦Will Hart⟧.", "Will Hart"},
	{"nation as a family name", "Anna Welsh spoke. ⟦Welsh⟧ left.", "Anna Welsh"},
	{"family name first", "The envoy, Park Jin-ho, spoke. ⟦Park⟧ left.", "Park Jin-ho"},
	{"short form of the given name", "⟦Benjamin Ortiz⟧ spoke. ⟦Ben Ortiz⟧ left.", "Benjamin Ortiz; Benjamin Ortiz"},
	{"slip in the given name", "⟦Hannelore Voss⟧ spoke. Hannelore Voss sat. ⟦Hannelor Voss⟧ left.", "Hannelore Voss; Hannelore Voss"},
	{"department by its subject", "The Harbour Department met. ⟦Harbour⟧ said so.", "Harbour Department"},
	{"one of several", "The ship sank. ⟦One of the sailors⟧ swam.", "One of the sailors"},
	{"writer", "Nora Lindqvist: My Years At Sea\n⟦I⟧ was young.", "Nora Lindqvist"},
	{"byline", "My Years At Sea\nBy Nora Lindqvist\n⟦I⟧ was young.", "Nora Lindqvist"},
	{"no byline", "By the sea it rained.\n⟦I⟧ was young.", "I"},
	{"it", "Rhine Ferry Company is late. ⟦It⟧ said so.", "Rhine Ferry Company"},
	{"they", "⟦Port officials⟧ spoke. ⟦They⟧ left.", "Port officials; Port officials"},
	{"the company", "Acme is late. ⟦Acme⟧ said so. ⟦The company⟧ is sorry.", "Acme; Acme"},
	{"things do not speak", "Anna Keller wrote it. ⟦The editorial⟧ was long.", "editorial"},
	{"someone's own", "Anna Keller spoke. ⟦Her spokesman⟧ left.", "spokesman"},
	{"title, then an owner's", "⟦The former mayor’s spokeswoman⟧ spoke.", "former mayor’s spokeswoman"},
	{"he goes on", "Robert Keller met Omar Fadel. He asked Omar Fadel to wait. ⟦He⟧ was tired.", "Robert Keller"},
	{"subject of the main clause", "When Omar Fadel spoke, Robert Keller left. ⟦He⟧ was tired.", "Robert Keller"},
	{"abbreviation is no family name", "The Youth SVP met. The ⟦SVP⟧ spoke.", "SVP"},
	{"capital particle", "Bill de Keller spoke. ⟦De Keller⟧ left.", "Bill de Keller"},
	{"mention cut short", "Malta’s Ministry of the Sea spoke. ⟦The Ministry⟧ of the Sea said more.", "Malta’s Ministry of the Sea"},
	{"name between dashes", "⟦A former pilot⟧ -- Anna Keller -- spoke.", "Anna Keller"},
	{"two descriptions", "Anna Keller was quiet. “No,” the Harwick senator and ⟦Green candidate⟧ said.", "Anna Keller"},
	{"short verb is no owner", "Robert Keller met Omar Fadel. Keller’s been ill, friends told Omar Fadel. ⟦He⟧ was tired.", "Robert Keller"},
	{"space that does not break", "Nora\u00a0Lindqvist spoke. ⟦Lindqvist⟧ left.", "Nora Lindqvist"},
	{"office of another place", "Norwegian President Nora Lindqvist met Omar Fadel. ⟦Fadel⟧ left, and ⟦the Chilean president⟧ sat.", "Omar Fadel; Chilean president"},
	{"determiner alone", "⟦One⟧ of them spoke.", "One"},
	{"unnamed, brought in before", "A senior U.S. defense official was there. ⟦The official⟧ spoke.", "senior U.S. defense official"},
	{"unnamed, not brought in", "Every official was there. ⟦The official⟧ spoke.", "official"},
	{"he, before the name", "“No,” ⟦he⟧ said. Omar Fadel went home.", "Omar Fadel"},
	{"she, before another's name", "“No,” ⟦she⟧ said. Omar Fadel went home.", "she"},
	{"by an age", "Omar Fadel fell. ⟦The 71-year-old⟧ was tired.", "Omar Fadel"},
	{"nobody", "It rained. ⟦He⟧ said so.", "He"},
	{"one described", "Nora Lindqvist was ill. A clerk at the port said no. “Never,” ⟦she⟧ said.", "clerk at the port"},
	{"one described, of the other gender", "A spokesman for the port said no. Nora Lindqvist was ill. “Never,” ⟦she⟧ said.", "Nora Lindqvist"},
	{"several described", "Analysts at the Rhine Bank said no. “Never,” ⟦they⟧ wrote.", "Analysts at the Rhine Bank"},
	{"body described", "The weather service was wrong. It was “bad,” ⟦it⟧ said.", "weather service"},
	{"one described in a quotation", "Omar Fadel was ill. “My brother was there,” said Nora Lindqvist. “Never,” ⟦he⟧ said.", "Omar Fadel"},
	{"described with a name", "A spokeswoman for the port, Nora Lindqvist, said no. “Never,” ⟦she⟧ said.", "Nora Lindqvist"},
	{"brought in", "Omar Fadel was ill. A customs officer said no. “Never,” ⟦the officer⟧ said.", "customs officer"},
	{"brought in as someone", "Omar Fadel, a baker, was ill. “Never,” ⟦the baker⟧ said.", "Omar Fadel"},
	{"teenager", "Omar Fadel was ill. “Never,” ⟦the teenager⟧ said.", "Omar Fadel"},
	{"nation", "Omar Fadel was ill. “Never,” ⟦the Frenchman⟧ said.", "Omar Fadel"},
	{"description with its place", "Omar Fadel was ill. ⟦The buyer in Harwick⟧ vowed more.", "buyer in Harwick"},
	{"age", "Myo Zarnitha, 24, was ill. “Never,” ⟦Myo⟧ said.", "Myo Zarnitha"},
	{"age in parentheses", "Myo Zarnitha (24) was ill. “Never,” ⟦Myo⟧ said.", "Myo Zarnitha"},
	{"name after a description", "“Never,” said ⟦its chairman⟧, Myo Zarnitha, on Friday.", "Myo Zarnitha"},
	{"name at birth", "Nora Lindqvist sang. Born Tove Moen in Harwick, ⟦she⟧ was poor.", "Nora Lindqvist"},
	{"brother", "Her brother Myo was ill. Nora Lindqvist came. “Never,” ⟦he⟧ said.", "Myo"},
	{"spokeswoman in small letters", "The spokeswoman Myo Zarnitha was ill. Omar Fadel came. “Never,” ⟦she⟧ said.", "Myo Zarnitha"},
	{"honours", "⟦Judge Omar Fadel KC⟧ sat. ⟦Nora Lindqvist OBE⟧ came.", "Omar Fadel; Nora Lindqvist"},
	{"two names of a company", "⟦Halvorsen & Lund⟧ sold more. ⟦Halvorsen⟧ shares rose.", "Halvorsen & Lund; Halvorsen & Lund"},
	{"company beside its trade", "The company, Pearl Fadel, sold more. Then ⟦it⟧ said so.", "Pearl Fadel"},
	{"company with its trade behind", "Zarnitha, the Harwick-based lender, sold more. Then ⟦it⟧ said so.", "Zarnitha"},
	{"company by its place", "Zarnitha Inc. sold more. ⟦The Harwick-based group⟧ said so.", "Zarnitha Inc."},
	{"club", "Omar Fadel scored. Zarnitha had led. Zarnitha coach Jon Berg left. “Never,” ⟦he⟧ said.", "Jon Berg"},
	{"body by its first word", "⟦Banco Fadel⟧ sold more. Then ⟦it⟧ said so.", "Banco Fadel; Banco Fadel"},
	{"place of a place", "Nora Lindqvist sang. The hall in Harwick, Zarnitha, was hers, and ⟦she⟧ said so.", "Nora Lindqvist"},
	{"several at the head of a sentence", "⟦Analysts at the bank⟧ said no.", "Analysts at the bank"},
	{"nickname in marks", "Harlan \"Hal\" Moen ran the port. ⟦Moen⟧ spoke. ⟦Hal⟧ left.", "Harlan Moen; Harlan Moen"},
	{"nickname in parentheses", "Venkat (Venki) Szabo came. ⟦Szabo⟧ spoke.", "Venkat Szabo"},
	{"nickname behind an initial", "⟦Robert C. \"Bobby\" Keller⟧ spoke.", "Robert C. Keller"},
	{"initial without a point", "⟦Charles A Keller⟧ spoke.", "Charles A Keller"},
	{"initials without points", "They met AJ Keller on the old pier. ⟦Keller⟧ spoke.", "AJ Keller"},
	{"office of several words", "⟦Deputy Minister for Climate Change Anna Keller⟧ spoke.", "Anna Keller"},
	{"office with and", "⟦Deputy Secretary of Ports and Ferries Anna Keller⟧ spoke.", "Anna Keller"},
	{"office cut short", "⟦Deputy Secretary of Ports⟧ and Ferries Anna Keller spoke.", "Anna Keller"},
	{"holder behind the body", "⟦Secretary general of the Department of Ports Mark Keller⟧ spoke.", "Mark Keller"},
	{"holder behind the body in which", "⟦Minister⟧ in the Ministry of Ports Mark Keller spoke.", "Mark Keller"},
	{"two who hold offices", "President of Norway and Anna Keller met. ⟦Keller⟧ spoke.", "Anna Keller"},
	{"rank of this story", "Wharfinger Anna Keller led the search for the ship. Later, ⟦Wharfinger Keller⟧ spoke.", "Anna Keller"},
	{"abbreviated rank", "⟦Del. Anna Keller⟧ spoke, and then ⟦Del. Keller⟧ left.", "Anna Keller; Anna Keller"},
	{"rank in capitals", "⟦DCI Anna Keller⟧ spoke, and then ⟦DCI Keller⟧ left.", "Anna Keller; Anna Keller"},
	{"honorific and given name", "Dame Hilary Keller came to the old pier. ⟦Dame Hilary⟧ spoke.", "Hilary Keller"},
	{"honorific of another country", "⟦Alhaji Omar Keller⟧ spoke, and then ⟦Alhaji Keller⟧ left.", "Omar Keller; Omar Keller"},
	{"member of a house behind", "⟦Anna Keller MP⟧ spoke. ⟦Bo Keller QC⟧ left.", "Anna Keller; Bo Keller"},
	{"born somewhere", "Lisa Keller won. The ⟦New South Wales-born Keller⟧ spoke.", "Lisa Keller"},
	{"title with a hyphen", "⟦Film-maker Stanislav Qobayd⟧ spoke.", "Stanislav Qobayd"},
	{"given name that is not known", "They met Zulfiqar Ali Qobayd on the pier. ⟦Ali Qobayd⟧ spoke.", "Zulfiqar Ali Qobayd"},
	{"two family names", "Ildefonso Rojas Vidal came to the pier. ⟦Rojas Vidal⟧ spoke.", "Ildefonso Rojas Vidal"},
	{"particles that open a sentence", "Willem van der Hoek came to the pier. ⟦Van der Hoek⟧ spoke.", "Willem van der Hoek"},
	{"Portuguese particles", "⟦João Pedro de Souza e Silva⟧ spoke.", "João Pedro de Souza e Silva"},
	{"number as a particle", "Henk Ten Qobayd came to the pier. ⟦Ten Qobayd⟧ spoke.", "Henk Ten Qobayd"},
	{"verb as a family name", "They asked Mike Read to the pier. Later, ⟦Read⟧ spoke.", "Mike Read"},
	{"month behind an honorific", "Teresa May came to the old pier. ⟦Ms. May⟧ spoke.", "Teresa May"},
	{"title as a given name", "They asked Dean Foss to the old pier. ⟦Foss⟧ spoke.", "Dean Foss"},
	{"dash in a name", "They asked Gérard Moen–Qobayd. ⟦Moen–Qobayd⟧ spoke.", "Gérard Moen–Qobayd"},
	{"body of several", "The ⟦Harbour Managers' Forum⟧ spoke, and the ⟦Teachers’ Union⟧ left.", "Harbour Managers' Forum; Teachers’ Union"},
	{"end of a body's name", "The Joint Committee on Ports and ⟦Security⟧ spoke.", "Joint Committee on Ports and Security"},
	{"address of the web", "⟦Harbor.com⟧ spoke.", "Harbor.com"},
	{"party and state behind", "They met Senator Anna Keller, ⟦Republican of Idaho⟧, on the pier.", "Anna Keller"},
	{"place of an office", "“No,” said ⟦Haven⟧, Idaho, Mayor Bo Keller on the old pier.", "Bo Keller"},
	{"contraction", "Robert Keller left. ⟦He’s⟧ calling it bad.", "Robert Keller"},
	{"article in capitals", "⟦THE president of the Harbour Society⟧ spoke.", "president of the Harbour Society"},
	{"family name first, of a kind that is not known", "They met Hu Qobayd on the pier. ⟦Hu⟧ spoke.", "Hu Qobayd"},
	{"called otherwise", "Elizabeth Keller, who goes by Liz, came to the pier. ⟦Liz⟧ spoke.", "Elizabeth Keller"},
	{"field of an office", "⟦Former secretary of state Anna Keller⟧ spoke.", "Anna Keller"},
	{"field of someone else", "⟦A friend of actor Anna Keller⟧ spoke.", "friend of actor Anna Keller"},
	{"description between a description and a name", "⟦Moen's ex-girlfriend⟧, former radio star Anna Keller, spoke.", "Anna Keller"},
	{"owners", "The ⟦families' solicitor Anna Keller⟧ spoke.", "Anna Keller"},
	{"title as a family name", "They asked Paul Nurse to the pier. Later, ⟦Nurse⟧ spoke, and ⟦Mr. King⟧ left.", "Paul Nurse; King"},
	{"member of a party", "The ⟦New Haven Democrat⟧ spoke.", "New Haven Democrat"},
	{"party of a member", "They met Rep. Zoe Keller (D-Calif.), ⟦who⟧ spoke.", "Zoe Keller"},
	{"body inside a person's name", "They asked Anna Hall Keller to the pier. ⟦Keller⟧ spoke.", "Anna Hall Keller"},
	{"given name of the other gender", "They asked Lindsey Keller to the pier, and he came. ⟦Mr. Keller⟧ spoke.", "Lindsey Keller"},
	{"verb of saying", "Added Keller: it rained on the pier. Anna Keller left. ⟦Keller⟧ spoke.", "Anna Keller"},
	{"first two words of a name", "They asked Hamid Moen Keller to the pier. ⟦Hamid Moen⟧ spoke.", "Hamid Moen Keller"},
	{"article before a family name", "They asked Zubaid Khalfan Al Keller, a pilot. ⟦Al Keller⟧ spoke.", "Zubaid Khalfan Al Keller"},
	{"initials of a title", "Then Vice-Chancellor Prof. Anna Keller came to the pier. ⟦The VC⟧ spoke, and ⟦VC Keller⟧ left.", "Anna Keller; Anna Keller"},
	{"end of an office", "Minister for Trade and ⟦Tourism Zubaid Keller⟧ spoke to sailors about the pier.", "Zubaid Keller"},
	{"field of an office before a comma", "⟦The Commissioner⟧ for Arts and Health, Anna Keller, spoke.", "Anna Keller"},
	{"body of an office behind a comma", "⟦The Chairman⟧, Harbour Committee on Water, Dr. Zubaid Keller, spoke to sailors about the pier.", "Zubaid Keller"},
	{"region of a description", "⟦The mayor⟧ of Sund, North Moen, spoke.", "mayor"},
	{"ministry with a word for titles", "The ⟦Ministry of Foreign Affairs⟧ spoke.", "Ministry of Foreign Affairs"},
	{"place before a given name", "The ⟦South China Sea⟧ spoke.", "South China Sea"},
}

func TestWho(t *testing.T) {
	c := new(Entities)
	for _, test := range whoTests {
		var got []string
		for _, r := range ask(c, test.text) {
			got = append(got, r.Name)
		}
		if got := strings.Join(got, "; "); got != test.want {
			t.Errorf("%s: %s\n got %s\nwant %s", test.rule, test.text, got, test.want)
		}
	}
}

// What Resolve returns does not depend on what it was asked before.
func TestWhoAnyOrder(t *testing.T) {
	type question struct {
		m    story.Span
		hint Hint
		want Ref
	}
	c := new(Entities)
	for _, test := range whoTests {
		text, mentions, quoted := unmark(test.text)
		c.Reset(lexicon.English(), text, 0, quoted)
		var all []question
		var recent []Ref
		for _, m := range mentions {
			q := question{m, Hint{Recent: recent}, Ref{}}
			q.want = c.Resolve(m.Start, m.End, q.hint)
			all = append(all, q)
			if q.want.ID != names.None {
				recent = spokeLast(recent, q.want)
			}
		}
		// The same questions again, in several orders.
		for seed := range uint64(4) {
			order := rand.New(rand.NewPCG(seed, 0)).Perm(len(all))
			if seed == 0 {
				slices.Sort(order)
				slices.Reverse(order)
			}
			for _, i := range order {
				q := &all[i]
				if got := c.Resolve(q.m.Start, q.m.End, q.hint); got != q.want {
					t.Errorf("%s: %s: mention %d is %v, was %v", test.rule, test.text, i, got, q.want)
				}
			}
		}
		// Without a hint, the last first, of entities that were asked nothing.
		var want []Ref
		c.Reset(lexicon.English(), text, 0, quoted)
		for _, m := range mentions {
			want = append(want, c.Resolve(m.Start, m.End, Hint{}))
		}
		c.Reset(lexicon.English(), text, 0, quoted)
		for i, m := range slices.Backward(mentions) {
			got := c.Resolve(m.Start, m.End, Hint{})
			if got.ID = want[i].ID; got != want[i] {
				t.Errorf("%s: %s: mention %d is %v if asked before, else %v", test.rule, test.text, i, got, want[i])
			}
		}
	}
}

func TestKind(t *testing.T) {
	c := new(Entities)
	for _, test := range []struct {
		text string
		want Kind
	}{
		{"⟦Nora Lindqvist⟧ spoke.", Person},
		{"⟦Mr. Qobayd⟧ spoke.", Person},
		{"The ⟦Rhine Ferry Company⟧ spoke.", Organization},
		{"⟦NORAD⟧ spoke.", Organization},
		{"⟦Fadel’s office⟧ spoke.", Organization},
		{"⟦A harbour official⟧ spoke.", Unnamed},
		{"⟦Harbour officials⟧ spoke.", Group},
		{"⟦Qobayd⟧ spoke.", Unknown},
		{"⟦He⟧ spoke.", Unknown},
	} {
		if got := ask(c, test.text)[0].Kind; got != test.want {
			t.Errorf("%s is of kind %d, want %d", test.text, got, test.want)
		}
	}
}

func TestRole(t *testing.T) {
	c := new(Entities)
	for _, test := range []struct{ text, want string }{
		{"Norwegian President ⟦Nora Lindqvist⟧ spoke.", "Norwegian President"},
		{"Sen. ⟦Nora Lindqvist⟧ spoke.", "Sen."},
		{"They asked harbour spokesperson ⟦Nora Lindqvist⟧.", "harbour spokesperson"},
		{"Mr. ⟦Lindqvist⟧ spoke.", ""},
		{"⟦Nora Lindqvist⟧, a spokesperson for the Harwick Ferry Company, spoke.", "a spokesperson for the Harwick Ferry Company"},
		{"⟦Nora Lindqvist⟧, 45, the mayor of Harwick, Me., spoke.", "the mayor of Harwick, Me."},
		{"⟦Nora Lindqvist⟧, who was there, spoke.", ""},
		{"⟦Nora Lindqvist⟧, Omar Fadel and others spoke.", ""},
		{"Nora Lindqvist, a pilot, came. Later Harbour Commissioner Nora Lindqvist spoke. ⟦Lindqvist⟧ left.", "Harbour Commissioner"},
		{"⟦Lindqvist⟧ spoke.", ""},
		{"Nora Lindqvist, a pilot, came. ⟦Lindqvist⟧, the mayor of Harwick, spoke.", "the mayor of Harwick"},
		{"It was White House press secretary ⟦Nora Lindqvist⟧.", "White House press secretary"},
		{"They praised former ⟦Lindqvist⟧ aides. ⟦Lindqvist⟧ spoke.", ""},
		{"They met senior ⟦Acme⟧ officials.", ""},
		{"They met ⟦Nora Lindqvist⟧ — a retired welder — on the pier.", "a retired welder"},
		{"They met ⟦Nora Lindqvist⟧, Ph.D., professor of boats, on the pier.", "professor of boats"},
		{"The town’s longest-serving pilot, ⟦Nora Lindqvist⟧, came to the pier.", "The town’s longest-serving pilot"},
		{"The Commissioner for Arts and Health, ⟦Nora Lindqvist⟧, spoke.", "The Commissioner for Arts and Health"},
		{"A sailor from Sund, ⟦North Lindqvist⟧, spoke.", ""},
		{"Omar Fadel and his wife, ⟦Nora Lindqvist⟧, toured the plant on Friday.", "his wife"},
	} {
		text, mentions, _ := unmark(test.text)
		c.Reset(lexicon.English(), text, 0, nil)
		r := c.Resolve(mentions[0].Start, mentions[0].End, Hint{})
		if got := c.Role(r.ID, mentions[0].Start); got != test.want {
			t.Errorf("%s: role %q, want %q", test.text, got, test.want)
		}
	}
}

func TestSetWriter(t *testing.T) {
	c := entitiesOf("I was young.")
	if got := c.Resolve(0, 1, Hint{}); got.ID != names.None {
		t.Errorf("I, of nobody, is %v", got)
	}
	c.SetWriter("Nora Lindqvist")
	if got := c.Resolve(0, 1, Hint{}).Name; got != "Nora Lindqvist" {
		t.Errorf("I, of Nora Lindqvist, is %q", got)
	}
	c.Reset(lexicon.English(), "I was young.", 0, nil)
	if got := c.Resolve(0, 1, Hint{}); got.ID != names.None {
		t.Errorf("I, in the next story, is %v", got)
	}
}

// Whoever is described at a place is one entity, whether words or pronouns ask.
func TestDescribedOnce(t *testing.T) {
	const text = "A clerk at the port said no. Never, she said. It is late, she said."
	c := entitiesOf(text)
	words := c.Resolve(0, len("A clerk at the port"), Hint{})
	for _, cut := range []string{"she said. It", "she said.|"} {
		at := strings.LastIndex(text+"|", cut)
		if got := c.Resolve(at, at+3, Hint{Recent: []Ref{words}}); got.ID != words.ID || got.Name != "clerk at the port" {
			t.Errorf("she at %d is %v, want %v", at, got, words)
		}
	}
	if n := c.Len(); n != 1 {
		t.Errorf("%d members, want one", n)
	}
}

func TestWhoText(t *testing.T) {
	c := entitiesOf("Mayor Nora Lindqvist spoke in Harwick.")
	if got := c.ResolveText("Lindqvist", Hint{}).Name; got != "Nora Lindqvist" {
		t.Errorf("Lindqvist in a headline is %q", got)
	}
	if got := c.ResolveText("Omar Fadel", Hint{}).Name; got != "Omar Fadel" {
		t.Errorf("Omar Fadel in a headline is %q", got)
	}
	if got := c.ResolveText("", Hint{}); got.ID != names.None {
		t.Errorf("no mention is %v", got)
	}
	// A headline without a story: there is nothing behind its words.
	if got := entitiesOf("").ResolveText("the bishop", Hint{}); got.Name != "bishop" {
		t.Errorf("the bishop of a headline alone is %v", got)
	}
}
