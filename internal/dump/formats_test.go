// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package dump

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// A formatTest is a dump of a format and what comes of it: each record as
// "ID | slug | headline | byline | date | section | source | body", with ¶ for
// a line break of the body and " …" where the record is cut off, or as
// "error: ...".
type formatTest struct {
	reason string
	dump   string
	want   []string
}

func testFormat(t *testing.T, format string, tests []formatTest) {
	t.Helper()
	for _, tt := range tests {
		t.Run(tt.reason, func(t *testing.T) {
			dump := []byte(tt.dump)
			var got []string
			for _, r := range split(t, dump, strings.NewReader(tt.dump), auto(dump)) {
				if r.Err != "" {
					got = append(got, "error: "+r.Err)
					continue
				}
				f := strings.Split(r.Fields, "|")
				if f[0] != format {
					t.Errorf("format %s, want %s", f[0], format)
				}
				s := fmt.Sprintf("%s | %s", strings.Join(append(f[1:5:5], date(f[7]), f[5], f[6]), " | "), strings.ReplaceAll(r.Body, "\n", "¶"))
				if r.Truncated {
					s += " …"
				}
				got = append(got, s)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

// date turns "{2013 3 1}" to "2013-3-1".
func date(s string) string {
	return strings.ReplaceAll(strings.Trim(s, "{}"), " ", "-")
}

const centre = "                         "

func TestLexisNexis(t *testing.T) {
	testFormat(t, "lexisnexis", []formatTest{
		{"a headline without labels before it",
			centre + "1 of 1 DOCUMENT\n\n\n" + centre + "The Gazette\n\n" + centre + "May 2, 2002 Thursday\n" + centre + "Final Edition\n\nMayor finds umbrella\n\nBYLINE: By Ann Day\n\nSECTION: NEWS; Pg. 3\n\nLENGTH: 9  words\n\n\nIt was in the tram,\nhe said.\n\nLOAD-DATE: May 2, 2002\n",
			[]string{"1 |  | Mayor finds umbrella | Ann Day | 2002-5-2 | NEWS; Pg. 3 | The Gazette | It was in the tram, he said."}},
		{"no headline",
			centre + "1 of 1 DOCUMENT\n\n" + centre + "The Gazette\n\n" + centre + "May 2, 2002 Thursday\n\nSECTION: NEWS\n\nLENGTH: 9 words\n\nIt was in the tram.\n",
			[]string{"1 |  |  |  | 2002-5-2 | NEWS | The Gazette | It was in the tram."}},
		{"no number of words",
			centre + "1 of 1 DOCUMENT\n\n" + centre + "The Gazette\n\n" + centre + "May 2, 2002\n\nMayor finds umbrella\n\nIt was in the tram.\n\nHe is glad.\n",
			[]string{"1 |  | Mayor finds umbrella |  | 2002-5-2 |  | The Gazette | It was in the tram.¶He is glad."}},
		{"the headline before the date",
			centre + "1 of 1 DOCUMENT\n\n" + centre + "The Gazette\n\nMayor finds umbrella\n\n" + centre + "May 2, 2002\n\nLENGTH: 9 words\n\nIt was in the tram.\n",
			[]string{"1 |  | Mayor finds umbrella |  | 2002-5-2 |  | The Gazette | It was in the tram."}},
		{"a transcript",
			centre + "1 of 1 DOCUMENT\n\n" + centre + "Harbour TV\n\n" + centre + "May 2, 2002 Thursday\n\nSHOW: MORNING TIDE 7:00 AM EST\n\nLENGTH: 12 words\n\nHEADLINE: Mayor Finds Umbrella\n\nGUESTS: Bo Lund\n\nBODY:\n\nDAY: Where was it?\n\nLUND: In the tram. TYPE: it is black.\n\nNOTES: I made some.\n\nDAY: Thank you.\n",
			[]string{"1 |  | Mayor Finds Umbrella |  | 2002-5-2 |  | Harbour TV | DAY: Where was it?¶LUND: In the tram. TYPE: it is black.¶NOTES: I made some.¶DAY: Thank you."}},
		{"a language that is a sentence",
			centre + "1 of 1 DOCUMENT\n\n" + centre + "The Gazette\n\n" + centre + "May 2, 2002\n\nMayor learns Dutch\n\nLENGTH: 9 words\n\nHe has begun.\n\nLANGUAGE: never stop learning new ones, the mayor says in a letter.\n\nHe means it.\n\nNOTES: Corrected on May 3\n\nLANGUAGE: ENGLISH\n",
			[]string{"1 |  | Mayor learns Dutch |  | 2002-5-2 |  | The Gazette | He has begun.¶LANGUAGE: never stop learning new ones, the mayor says in a letter.¶He means it."}},
		{"a dateline of its own",
			centre + "1 of 1 DOCUMENT\n\n" + centre + "The Gazette\n\n" + centre + "May 2, 2002\n\nLENGTH: 9 words\n\nDATELINE: LAKESIDE, Ohio\n\nBODY:\n   The bridge is shut.\n   It will open.\n",
			[]string{"1 |  |  |  | 2002-5-2 |  | The Gazette | LAKESIDE, Ohio The bridge is shut.¶It will open."}},
		{"a dateline that the text repeats",
			centre + "1 of 1 DOCUMENT\n\n" + centre + "The Gazette\n\n" + centre + "May 2, 2002\n\nLENGTH: 9 words\n\nDATELINE: LAKESIDE, Ohio\n\nBODY:\nLAKESIDE, Ohio -- The bridge is shut.\n",
			[]string{"1 |  |  |  | 2002-5-2 |  | The Gazette | LAKESIDE, Ohio -- The bridge is shut."}},
		{"a summary before the text",
			centre + "1 van 1 DOCUMENTEN\n\n" + centre + "De Kustbode\n\n" + centre + "2 mei 2002 donderdag\n\nLENGTE: 9 woorden\n\nSAMENVATTING\n\nHij is terug.\n\nVOLLEDIGE TEKST:\n\nDe paraplu is terug.\n\nTAAL: DUTCH\n",
			[]string{"1 |  |  |  | 2002-5-2 |  | De Kustbode | De paraplu is terug."}},
		{"a focus, and thousands",
			centre + "FOCUS - 1,001 of 1,001 DOCUMENTS\n\n" + centre + "The Gazette\n\n" + centre + "May 2, 2002\n\nA\n\nLENGTH: 1,024 words\n\nB.\n",
			[]string{"1001 |  | A |  | 2002-5-2 |  | The Gazette | B."}},
		{"numbers that go back",
			centre + "2 of 3 DOCUMENTS\n\nA\n\n" + centre + "1 of 2 DOCUMENTS\n\nB\n\n" + centre + "2 of 2 DOCUMENTS\n\nC\n",
			[]string{"2 |  |  |  | 0-0-0 |  | A | ", "1 |  |  |  | 0-0-0 |  | B | ", "2 |  |  |  | 0-0-0 |  | C | "}},
		{"documents left out",
			centre + "1 of 9 DOCUMENTS\n\nA\n\n" + centre + "4 of 9 DOCUMENTS\n\nB\n\n" + centre + "1 of 1 DOCUMENT\n\nC\n",
			[]string{"1 |  |  |  | 0-0-0 |  | A | ", "error: not in the format of the dump: documents 2 to 3 of 9 are missing", "4 |  |  |  | 0-0-0 |  | B | ",
				"error: not in the format of the dump: 5 of 9 documents that the export announces are missing", "1 |  |  |  | 0-0-0 |  | C | "}},
		{"a document without a number",
			centre + "The Gazette\n\n" + centre + "May 2, 2002\n\nMayor finds umbrella\n\nBYLINE: Ann Day\n\nLENGTH: 9 words\n\nIt was in the tram.\n\nLOAD-DATE: May 2, 2002\n",
			[]string{" |  | Mayor finds umbrella | Ann Day | 2002-5-2 |  | The Gazette | It was in the tram."}},
		{"not a mark",
			centre + "1 of 1 DOCUMENT\n\n" + centre + "The Gazette\n\n" + centre + "May 2, 2002\n\nA\n\nLENGTH: 9 words\n\nThey have seen\n3 of 10 documents\nso far.\n\nDocument 4 of 9\n\nis lost.\n",
			[]string{"1 |  | A |  | 2002-5-2 |  | The Gazette | They have seen 3 of 10 documents so far.¶Document 4 of 9¶is lost."}},
	})
}

func TestNexisUni(t *testing.T) {
	const end = "\n\nLoad-Date:\u00a0May 2, 2002\n\n\nEnd of Document\n"
	const head = "Mayor finds umbrella\nThe Gazette\nMay 2, 2002 Thursday\n\n\nCopyright 2002 The Gazette\nSection:\u00a0NEWS\nLength:\u00a09 words\nByline:\u00a0By Ann Day\nBody\n\n\n"
	const want = " |  | Mayor finds umbrella | Ann Day | 2002-5-2 | NEWS | The Gazette | It was in the tram."
	testFormat(t, "nexisuni", []formatTest{
		{"one document", "\n" + head + "It was in the tram." + end, []string{want}},
		{"spaces that break", strings.ReplaceAll(head+"It was in the tram."+end, "\u00a0", " "), []string{want}},
		{"CR LF", strings.ReplaceAll(head+"It was in the tram."+end, "\n", "\r\n"), []string{want}},
		{"a cover with blank lines in it", "User Name: A. Day\nJob Number: 1\nDocuments (1)\n1. Mayor finds umbrella\nClient/Matter: -None-\n\n\n\nSearch Terms: umbrella\n\n\n" + head + "It was in the tram." + end, []string{want}},
		{"two jobs", "Job Number: 1\nDocuments (2)\n\n\n\n" + head + "It was in the tram." + end + "Job Number: 2\nDocuments (1)\n\n\n\n" + head + "It was in the tram." + end,
			[]string{want, "error: not in the format of the dump: 1 of 2 documents that the export announces is missing", want}},
		{"blank lines in the text", head + "It was\n\n\n\nin the tram." + end, []string{" |  | Mayor finds umbrella | Ann Day | 2002-5-2 | NEWS | The Gazette | It was¶in the tram."}},
		{"words that name sections", head + "It was in the tram.\nGraphic scenes followed.\nBody and soul are well." + end,
			[]string{want + "¶Graphic scenes followed.¶Body and soul are well."}},
		{"pages", head + "It was in the tram.\nPage 2 of 3\nMayor finds umbrella\nHe is glad." + end, []string{want + "¶He is glad."}},
		{"an end that is lost", head + "It was in the tram.\n\nLoad-Date:\u00a0May 2, 2002\n\n\n" + head + "It was in the tram." + end, []string{want + " …", want}},
		{"cut off", head + "It was in the", []string{" |  | Mayor finds umbrella | Ann Day | 2002-5-2 | NEWS | The Gazette | It was in the …"}},
		{"feet of pages", "Page 1 of 2\n" + head + "It was in the tram.\n| About LexisNexis | Privacy Policy\nPage 2 of 2\nMayor finds umbrella\nHe is glad." + end, []string{want + "¶He is glad."}},
		{"a picture", "The umbrella\nThe Gazette\nMay 2, 2002\nGraphic\n\nIt is black." + end, []string{" |  | The umbrella |  | 2002-5-2 |  | The Gazette | "}},
		{"no source", "The umbrella\nMay 2, 2002\nLength: 3 words\nBody\n\nIt is black." + end, []string{" |  | The umbrella |  | 2002-5-2 |  |  | It is black."}},
		{"Dutch", "De paraplu\nDe Kustbode\n2 mei 2002 donderdag\n\nLengte: 3 woorden\nBody\n\nHij is zwart.\nClassificatie\n\nTaal: DUTCH\n\nEinde van document\n", []string{" |  | De paraplu |  | 2002-5-2 |  | De Kustbode | Hij is zwart."}},
	})
}

func TestFactiva(t *testing.T) {
	const number = "Document HRBNS00020130304e934000q6\n"
	testFormat(t, "factiva", []formatTest{
		{"codes and tabs", "HD\tMayor finds umbrella\nBY\tBy Ann Day\nWC\t9 words\nPD\t2 May 2002\nET\t07:15\nSN\tThe Gazette\nLP\tIt was\tin the tram.\n\nTD\tHe is glad.\n\nSo is she.\nAN\t" + number,
			[]string{"HRBNS00020130304e934000q6 |  | Mayor finds umbrella | Ann Day | 2002-5-2 |  | The Gazette | It was\tin the tram.¶He is glad.¶So is she."}},
		{"codes and spaces", "  HD  Mayor finds umbrella\n  WC  9 words\n  PD  2 May 2002\n  LP  It was in the tram.\n  AN  " + number,
			[]string{"HRBNS00020130304e934000q6 |  | Mayor finds umbrella |  | 2002-5-2 |  |  | It was in the tram."}},
		{"text that begins with a code", "HD\tMayor finds umbrella\nWC\t9 words\nPD\t2 May 2002\nLP\tIt was in the tram.\n\nIN the end he found it.\nPD James was not asked.\nAN\t" + number,
			[]string{"HRBNS00020130304e934000q6 |  | Mayor finds umbrella |  | 2002-5-2 |  |  | It was in the tram.¶IN the end he found it. PD James was not asked."}},
		{"an end that is lost", "HD\tA\nWC\t1 words\nLP\tB.\n\nSE\tNews\nHD\tC\nWC\t1 words\nLP\tD.\nAN\t" + number,
			[]string{" |  | A |  | 0-0-0 |  |  | B. …", "HRBNS00020130304e934000q6 |  | C |  | 0-0-0 | News |  | D."}},
		{"cut off", "HD\tA\nWC\t1 words\nPD\t2 May 2002\nLP\tThis goes", []string{" |  | A |  | 2002-5-2 |  |  | This goes …"}},
		{"no codes", "Mayor finds umbrella\nAnn Day\n9 words\n2 May 2002\n07:15\nThe Gazette\nGAZ\n3\nEnglish\n(c) 2002 The Gazette\n\nIt was in the tram.\n\n" + number,
			[]string{"HRBNS00020130304e934000q6 |  | Mayor finds umbrella | Ann Day | 2002-5-2 |  | The Gazette | It was in the tram."}},
		{"no codes, blank lines between", "News\n\nMayor finds umbrella\n\nBy Ann Day\n\n9 words\n\n2 May 2002\n\nThe Gazette\n\nGAZ\n\nEnglish\n\nCopyright 2002 The Gazette. All Rights Reserved.\n\nIt was in the tram.\n\n" + number,
			[]string{"HRBNS00020130304e934000q6 |  | Mayor finds umbrella | Ann Day | 2002-5-2 | News | The Gazette | It was in the tram."}},
		{"no codes, no notice", "Mayor finds umbrella\n9 words\n2 May 2002\nThe Gazette\nGAZ\nEnglish\n\nIt was in the tram.\n\n" + number,
			[]string{"HRBNS00020130304e934000q6 |  | Mayor finds umbrella |  | 2002-5-2 |  | The Gazette | It was in the tram."}},
		{"French", "Le maire retrouve son parapluie\nPar Luc Morin\n9 mots\n2 mai 2002\nLe Phare\nPHARE\nFrançais\n© 2002 Le Phare\n\nIl était dans le tram.\n\n" + number,
			[]string{"HRBNS00020130304e934000q6 |  | Le maire retrouve son parapluie | Luc Morin | 2002-5-2 |  | Le Phare | Il était dans le tram."}},
		{"no number of words", "Mayor finds umbrella\n2 May 2002\nThe Gazette\n\nIt was in the tram.\n\n" + number + "\nA\n9 words\n2 May 2002\nThe Gazette\nGAZ\nEnglish\n\nB.\n\n" + number,
			[]string{"error: not in the format of the dump", "HRBNS00020130304e934000q6 |  | A |  | 2002-5-2 |  | The Gazette | B."}},
		{"the foot of a page in the text", "A\n9 words\n2 May 2002\nThe Gazette\nGAZ\nEnglish\n\nIt was\n\nPage 1 of 9 © 2002 Factiva, Inc. All rights reserved.\n\nin the tram.\n\n" + number,
			[]string{"HRBNS00020130304e934000q6 |  | A |  | 2002-5-2 |  | The Gazette | It was¶in the tram."}},
	})
}

func TestReuters(t *testing.T) {
	testFormat(t, "reuters21578", []formatTest{
		{"text after an element", "<REUTERS NEWID=\"7\">\n<DATE> 2-MAY-1987 07:15:01.10</DATE>\n<TEXT>&#2;\n<TITLE>MAYOR &lt;MYR> FINDS UMBRELLA</TITLE>\n<DATELINE>    LAKESIDE, May 2 - </DATELINE><BODY>It was in\nthe tram.\n    He is glad.\n REUTER\n&#3;</BODY></TEXT>\n</REUTERS>\n",
			[]string{"7 |  | MAYOR <MYR> FINDS UMBRELLA |  | 1987-5-2 |  | Reuters | LAKESIDE, May 2 - It was in the tram.¶He is glad."}},
		{"no dateline", "<REUTERS NEWID=\"7\">\n<TEXT>&#2;\n<TITLE>A</TITLE>\n<BODY>It was.\n&#3;</BODY></TEXT>\n</REUTERS>\n", []string{"7 |  | A |  | 0-0-0 |  | Reuters | It was."}},
		{"a story that names the agency", "<REUTERS NEWID=\"7\">\n<TEXT>&#2;\n<TITLE>A</TITLE>\n<BODY>He told\nReuter\nso.\n Reuter\n&#3;</BODY></TEXT>\n</REUTERS>\n", []string{"7 |  | A |  | 0-0-0 |  | Reuters | He told Reuter so."}},
		{"elements that do not close", "<REUTERS NEWID=\"7\">\n<TEXT><TITLE>A\n<BODY>B.\n<REUTERS NEWID=\"8\">\n<TEXT><BODY>C.</TEXT></REUTERS>\n", []string{"7 |  | A B. |  | 0-0-0 |  | Reuters |  …", "8 |  |  |  | 0-0-0 |  | Reuters | C."}},
		{"text between records", "<REUTERS NEWID=\"7\">\n<TEXT>A.</TEXT></REUTERS>\nlost\nand found\n<REUTERS NEWID=\"8\">\n<TEXT>B.</TEXT></REUTERS>\n",
			[]string{"7 |  |  |  | 0-0-0 |  | Reuters | A.", "error: not in the format of the dump: text outside of the records", "8 |  |  |  | 0-0-0 |  | Reuters | B."}},
	})
}

func TestDocs(t *testing.T) {
	testFormat(t, "trec", []formatTest{
		{"small letters", "<doc id=\"XIN_ENG_20020502.0001\" type='story'>\n<headline>\nMayor finds\numbrella\n</headline>\n<text>\n<p>\nIt was\nin the tram.\n</p>\n</text>\n</doc>\n",
			[]string{"XIN_ENG_20020502.0001 |  | Mayor finds umbrella |  | 2002-5-2 |  | XIN | It was in the tram."}},
		{"a newspaper of Tipster", "<DOC>\n<DOCNO> WSJ870324-0001 </DOCNO>\n<HL> Mayor Finds Umbrella\n@  Tram</HL>\n<DD> 03/24/87</DD>\n<SO> HARBOUR JOURNAL (J)</SO>\n<CO>   MYR</CO>\n<DATELINE> LAKESIDE, Ohio  </DATELINE>\n<TEXT>\n   It was in the tram. </TEXT>\n</DOC>\n",
			[]string{"WSJ870324-0001 |  | Mayor Finds Umbrella @ Tram |  | 1987-3-24 |  | HARBOUR JOURNAL (J) | LAKESIDE, Ohio It was in the tram."}},
		{"the wire's conventions", "<DOC>\n<DOCNO>APW19980502.0001</DOCNO>\n<TEXT>\n``It was `there,''' he said _ twice.\nAn_underline &MD; stays. AT&T; &QL; &Cx13;&eacute;\n</TEXT>\n</DOC>\n",
			[]string{"APW19980502.0001 |  |  |  | 1998-5-2 |  | APW | “It was `there,'” he said — twice. An_underline — stays. AT&T;  é"}},
		{"paragraphs that are lines", "<DOC>\n<TEXT>\n" + strings.Repeat("A long line. ", 12) + "\nShort.\n</TEXT>\n</DOC>\n",
			[]string{" |  |  |  | 0-0-0 |  |  | " + strings.TrimSpace(strings.Repeat("A long line. ", 12)) + "¶Short."}},
		{"a subhead with a byline's element", "<DOC>\n<BYLINE>By ANN DAY</BYLINE>\n<DATELINE>LAKESIDE (AP) </DATELINE>\n<TEXT>\n   The bridge is shut.\n</TEXT>\n<BYLINE>The Bridge</BYLINE>\n<TEXT>\n   It is old.\n</TEXT>\n</DOC>\n",
			[]string{" |  |  | ANN DAY | 0-0-0 |  |  | LAKESIDE (AP) The bridge is shut.¶The Bridge¶It is old."}},
		{"a byline that is not known to be one", "<DOC>\n<HEAD>A</HEAD>\n<UNK>By ANN DAY ^Associated Press Writer</UNK>\n<TEXT>\n   B.\n</TEXT>\n</DOC>\n", []string{" |  | A | ANN DAY | 0-0-0 |  |  | B."}},
		{"only a note in the head", "<DOC>\n<HEAD>Eds: Will be updated.</HEAD>\n<TEXT>\n   B.\n</TEXT>\n</DOC>\n", []string{" |  | Eds: Will be updated. |  | 0-0-0 |  |  | B."}},
		{"a title in the text", "<DOC>\n<TEXT>\n   The week on the coast\n    STRALAU, May 2 (HNS) - A gull flew.\n</TEXT>\n</DOC>\n", []string{" |  | The week on the coast |  | 0-0-0 |  |  | STRALAU, May 2 (HNS) - A gull flew."}},
		{"elements around the records", "<?xml version=\"1.0\"?>\n<DOCSTREAM>\n<DOC><TEXT>A.</TEXT></DOC>\n</DOCSTREAM>\n", []string{" |  |  |  | 0-0-0 |  |  | A."}},
		{"an angle that opens no tag", "<DOC>\n<TEXT>\n1 < 2 and 3 <4> 5\n</TEXT>\n</DOC>\n", []string{" |  |  |  | 0-0-0 |  |  | 1 < 2 and 3 <4> 5"}},
	})
}

func TestANPA(t *testing.T) {
	const top = "\x16\x16\x01a0007\x1f0az--\r\nu i\x13\x11 BC-Umbrella Adv06 a0001 05-02 0040\r\n\x02"
	const tail = "\t   \x03AP-WF-05-02-02 0715GMT<\r\n\r\n\x0c\r\n\x04"
	testFormat(t, "anpa1312", []formatTest{
		{"head lines", top + "^BC-Umbrella, Adv06,40<\r\n^$Adv06<\r\n^Mayor finds\r\numbrella<\r\n^Eds: New.<\r\n^By ANN DAY=\r\n^Associated Press=\r\n\t   LAKESIDE (AP) _ It was\r\nin the tram.\r\n\t   ___\r\n\t   He is glad.<\r\n" + tail,
			[]string{"a0007 | BC-Umbrella Adv06 a0001 | Mayor finds umbrella | ANN DAY, Associated Press | 2002-5-2 | i | AP | LAKESIDE (AP) — It was in the tram.¶He is glad."}},
		{"a headline that is a price", top + "^BC-Umbrella,40<\r\n^$12 umbrella found<\r\n\t   A.\r\n" + tail, []string{"a0007 | BC-Umbrella Adv06 a0001 | $12 umbrella found |  | 2002-5-2 | i | AP | A."}},
		{"two stories on a line", top + "^BC-A,4<\r\n\t   A.\r\n" + tail + top + "^BC-B,4<\r\n\t   B.\r\n" + tail,
			[]string{"a0007 | BC-Umbrella Adv06 a0001 | A |  | 2002-5-2 | i | AP | A.", "a0007 | BC-Umbrella Adv06 a0001 | B |  | 2002-5-2 | i | AP | B."}},
		{"an end that is lost", top + "^BC-A,4<\r\n\t   A.\r\n" + top + "^BC-B,4<\r\n\t   B.\r\n" + tail,
			[]string{"a0007 | BC-Umbrella Adv06 a0001 | A |  | 0-5-2 | i |  | A. …", "a0007 | BC-Umbrella Adv06 a0001 | B |  | 2002-5-2 | i | AP | B."}},
		{"a heading on one line", "\x01a0007\x1f0az--\nu i\x13\x11 BC-A 05-02 0040\n\x02^BC-A,4<\n\t   A.\n\x03", []string{"a0007 | BC-A | A |  | 0-5-2 | i |  | A."}},
		{"no selector and no carets", "\x16\x16\x01a0007\nr i\x13\x11 umbrella 25-12 0040\r\n\x02Mayor finds umbrella\r\nBy Ann Day\r\n   It was in\r\nthe tram.\r\n\r\n\x03\r\nHNS-25-12-02 0715GMT\r\n\x04\r\n",
			[]string{"a0007 | umbrella | Mayor finds umbrella | Ann Day | 2002-12-25 | i | HNS | It was in the tram."}},
		{"nothing in it", top + tail, []string{"error: not in the format of the dump"}},
		{"line noise in the text", top + "^BC-A,4<\r\n\t   It \x07was\x7f \x1ain.\r\n" + tail, []string{"a0007 | BC-Umbrella Adv06 a0001 | A |  | 2002-5-2 | i | AP | It was in."}},
	})
}

func TestIPTC(t *testing.T) {
	const top = "\x01hns062 4 i 84 hrbpe   hns 061\r\n\nUmbrella/mayor/\r\n\x02"
	const tail = "\r\n\x03020715 GMT May 02 \r\n\x7f\n\x7f\x04\r\n"
	testFormat(t, "iptc7901", []formatTest{
		{"a headline over two lines", top + "Mayor finds umbrella\r\nin tram =\r\n\n   Lakeside (hns) - It was\r\nthere.\r\n   He is glad.\r\n\nhns ad bl\r\n" + tail,
			[]string{"hns062 | Umbrella/mayor | Mayor finds umbrella in tram |  | 2002-5-2 | i | hns | Lakeside (hns) - It was there.¶He is glad."}},
		{"a headline without its mark", top + "Mayor finds umbrella\r\n\r\nIt was there.\r\n" + tail, []string{"hns062 | Umbrella/mayor | Mayor finds umbrella |  | 2002-5-2 | i | hns | It was there."}},
		{"a story that begins with the agency's name", top + "A =\r\n\nhns is closed.\r\n" + tail, []string{"hns062 | Umbrella/mayor | A |  | 2002-5-2 | i | hns | hns is closed."}},
		{"a teleprinter's end", top + "A =\r\n\nB.\r\n\nNNNN\r\n" + tail, []string{"hns062 | Umbrella/mayor | A |  | 2002-5-2 | i | hns | B."}},
		{"an unknown clock", top + "A =\r\n\nB.\r\n\x03020715 XYZ Mai 02\r\n\x04", []string{"hns062 | Umbrella/mayor | A |  | 2002-5-2 | i | hns | B."}},
		{"two messages on a line", top + "A =\r\n\nB.\r\n\x03020715 GMT May 02\x04" + top + "C =\r\n\nD.\r\n" + tail,
			[]string{"hns062 | Umbrella/mayor | A |  | 2002-5-2 | i | hns | B.", "hns062 | Umbrella/mayor | C |  | 2002-5-2 | i | hns | D."}},
		{"cut off", top + "A =\r\n\nThis goes", []string{"hns062 | Umbrella/mayor | A |  | 0-0-0 | i | hns | This goes …"}},
	})
}
