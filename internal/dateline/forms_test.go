// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package dateline_test

import (
	"cmp"
	"os"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
	"github.com/newswire-go/newswire"
)

// An opener is the head of a story. In text the dateline stands between ⟦ and ⟧,
// each place between ‹ and ›, the agency between { and }. Places are given as
// "City US-XX", with a hyphen for a code that cannot be known, and a city's
// name only where it is not a country or region by itself.
type opener struct {
	text   string
	places string
	date   string
}

// parse takes the marks out of the text and returns what is to be found in it.
func (o opener) parse(t *testing.T) (text string, want *newswire.Dateline) {
	var b strings.Builder
	places := []string{}
	if o.places != "" {
		places = strings.Split(o.places, "; ")
	}
	var start, place, agency int64
	for _, r := range o.text {
		at := int64(b.Len())
		switch r {
		case '⟦':
			start, want = at, new(newswire.Dateline)
		case '⟧':
			want.Passage = newswire.Passage{Text: b.String()[start:], Span: newswire.Span{Start: start, End: at}}
		case '‹':
			place = at
		case '›':
			if len(places) == 0 {
				t.Fatalf("%s: more places than are given", o.text)
			}
			p := newswire.Place{Passage: newswire.Passage{Text: b.String()[place:], Span: newswire.Span{Start: place, End: at}}}
			city, code, ok := cutLast(places[0], ' ')
			if !ok {
				city, code = "", places[0]
			}
			p.City = city
			if code != "-" {
				p.Country = code[:2]
			}
			if len(code) > 2 {
				p.Region = code
			}
			want.Places = append(want.Places, p)
			places = places[1:]
		case '{':
			agency = at
		case '}':
			want.Agency = b.String()[agency:]
		default:
			b.WriteRune(r)
		}
	}
	if len(places) > 0 {
		t.Fatalf("%s: fewer places than are given", o.text)
	}
	return b.String(), want
}

func cutLast(s string, sep byte) (before, after string, ok bool) {
	i := strings.LastIndexByte(s, sep)
	if i < 0 {
		return s, "", false
	}
	return s[:i], s[i+1:], true
}

func TestDatelines(t *testing.T) {
	n := 0
	for form, openers := range datelineForms {
		t.Run(form, func(t *testing.T) {
			for _, o := range openers {
				n++
				text, want := o.parse(t)
				got, err := newswire.ParseDatelineString(text)
				if want == nil {
					if err != newswire.ErrNoDateline {
						t.Errorf("%s\ngot a dateline %q, %v", text, got, err)
					}
					continue
				}
				if err != nil {
					t.Errorf("%s\n%v", text, err)
					continue
				}
				if got.Date.String() != o.date {
					t.Errorf("%s\ndate %q, want %q", text, got.Date, o.date)
				}
				want.Date = got.Date
				if diff := gocmp.Diff(want, got); diff != "" {
					t.Errorf("%s\n(-want +got):\n%s", text, diff)
				}
			}
		})
	}
	if n < 200 {
		t.Errorf("%d openers, want 200", n)
	}
}

// TestDatelineForms reads the examples of docs/datelines.md.
func TestDatelineForms(t *testing.T) {
	doc, err := os.ReadFile("../../docs/datelines.md")
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for line := range strings.Lines(string(doc)) {
		cells := strings.Split(strings.Trim(line, "| \n"), " | ")
		if len(cells) != 4 || !strings.HasPrefix(cells[1], "`") {
			continue
		}
		n++
		text := strings.NewReplacer("`", "", `\|`, "|", "⏎", "\n").Replace(cells[1])
		d, err := newswire.ParseDatelineString(text)
		if err != nil {
			t.Errorf("%s: %v", text, err)
			continue
		}
		var places, read []string
		for _, p := range d.Places {
			places = append(places, strings.TrimSpace(p.City+" "+cmp.Or(p.Region, p.Country)))
		}
		for _, part := range []string{strings.Join(places, ", "), d.Agency, d.Date.String()} {
			if part != "" {
				read = append(read, part)
			}
		}
		if got, want := "`"+strings.ReplaceAll(d.Text, "|", `\|`)+"`", cells[2]; got != want {
			t.Errorf("%s: dateline %s, want %s", text, got, want)
		}
		if got, want := strings.Join(read, "; "), cells[3]; got != want {
			t.Errorf("%s: read as %q, want %q", text, got, want)
		}
	}
	if n < 20 {
		t.Errorf("%d examples, want 20", n)
	}
}

// TestMarks tries every closing mark after every kind of evidence.
func TestMarks(t *testing.T) {
	for _, head := range []string{
		"TUNIS", "TUNIS, Tunisia", "TUNIS (AFP)", "Tunis (AFP)", "TUNIS, Nov. 27", "TUNIS, Nov. 27 (AFP)", "TUNIS, 27 nov 2025 (AFP)",
		"Nov. 27 (AFP)", "TUNIS/CAIRO", "(AFP) - TUNIS, 27 NOV", "Tunis", "(TUNIS)",
	} {
		for _, mark := range []string{
			" —", "—", " –", "–", " -", " --", "--", " _", "_", ".-", " .-", ".—", " /-", " ―", " −", " &mdash;", " &#8212;", " â€”", " \u0097", "\u00a0—", " \x97", "\x96", " &#x2014;", "&nbsp;&ndash;",
		} {
			for _, body := range []string{" The harbour is closed.", "The harbour is closed.", "\nThe harbour is closed.", "\n\nThe harbour is closed."} {
				text := head + mark + body
				d, err := newswire.ParseDatelineString(text)
				if err != nil {
					t.Errorf("%q: %v", text, err)
				} else if d.Text != head+mark {
					t.Errorf("%q: got %q", text, d.Text)
				}
			}
		}
	}
}

// datelineForms are invented openers, by what they show.
var datelineForms = map[string][]opener{
	"city": {
		{"⟦‹London› -⟧ A 48-hour strike began.", "London GB-ENG", ""},
		{"⟦‹TUNIS› -⟧ The harbour is closed.", "Tunis TN", ""},
		{"⟦‹CARACAS› —⟧ The harbour is closed.", "Caracas VE", ""},
		{"⟦‹MANILA› _⟧ The harbour is closed.", "Manila PH", ""},
		{"⟦‹DENVER›--⟧The museum is closed.", "Denver US-CO", ""},
		{"⟦‹ST. PAUL› –⟧ The museum is closed.", "St. Paul US-MN", ""},
		{"⟦‹ST.LOUIS› –⟧ The museum is closed.", "St.Louis US-MO", ""},
		{"⟦‹MONTRÉAL› —⟧ The museum is closed.", "Montréal CA-QC", ""},
		{"⟦‹SÃO PAULO› —⟧ The museum is closed.", "São Paulo BR", ""},
		{"⟦‹Zürich› –⟧ The museum is closed.", "Zürich CH", ""},
		{"⟦‹Salt Lake City› --⟧ The museum is closed.", "Salt Lake City US-UT", ""},
		{"⟦‹THE HAGUE› -⟧ The court sits again.", "The Hague NL", ""},
		{"⟦‹RIO DE JANEIRO› -⟧ The beach is closed.", "Rio de Janeiro BR", ""},
		{"⟦‹RIO de JANEIRO› -⟧ The beach is closed.", "Rio de Janeiro BR", ""},
		{"⟦‹UNITED NATIONS› —⟧ The council meets again.", "United Nations US-NY", ""},
		{"⟦‹VATICAN CITY› —⟧ The square is closed.", "Vatican City VA", ""},
		{"⟦‹MEMPHIS› -⟧ eBay opens a warehouse.", "Memphis US-TN", ""},
		{"⟦‹LAGOS› -⟧ 200 lorries queued.", "Lagos NG", ""},
		{"⟦‹LAGOS› -⟧ “We waited,” a driver said.", "Lagos NG", ""},
		{"⟦‹WASHINGTON, D.C.› —⟧ The museum is closed.", "Washington US-DC", ""},
		{"⟦‹WASHINGTON D.C.› —⟧ The museum is closed.", "Washington D.C. US-DC", ""},
		{"   ⟦‹OSLO› —⟧ The museum is closed.", "Oslo NO", ""},
	},
	"city and region": {
		{"⟦‹BLOOMINGTON, Ind.› —⟧ The bridge is closed.", "Bloomington US-IN", ""},
		{"⟦‹BLOOMINGTON, Ill.› —⟧ The bridge is closed.", "Bloomington US-IL", ""},
		{"⟦‹EUREKA, Calif.› -⟧ The bridge is closed.", "Eureka US-CA", ""},
		{"⟦‹FAIRMONT, W.Va.› -⟧ The bridge is closed.", "Fairmont US-WV", ""},
		{"⟦‹FAIRMONT, W. VA.› -⟧ The bridge is closed.", "Fairmont US-WV", ""},
		{"⟦‹CAMDEN, N. J.› -⟧ The bridge is closed.", "Camden US-NJ", ""},
		{"⟦‹AUSTIN, Texas› -⟧ The bridge is closed.", "Austin US-TX", ""},
		{"⟦‹Boise, ID› -⟧ The bridge is closed.", "Boise US-ID", ""},
		{"⟦‹PORTLAND, ME› —⟧ The bridge is closed.", "Portland US-ME", ""},
		{"⟦‹Kirkland, Washington› —⟧ The bridge is closed.", "Kirkland US-WA", ""},
		{"⟦‹ITHACA, New York› —⟧ The bridge is closed.", "Ithaca US-NY", ""},
		{"⟦‹THUNDER BAY, Ont.› —⟧ The bridge is closed.", "Thunder Bay CA-ON", ""},
		{"⟦‹MEDICINE HAT, ALTA.› —⟧ The bridge is closed.", "Medicine Hat CA-AB", ""},
		{"⟦‹GANDER, N.L.› —⟧ The airport is closed.", "Gander CA-NL", ""},
		{"⟦‹VICTORIA, British Columbia› —⟧ The bridge is closed.", "Victoria CA-BC", ""},
		{"⟦‹SAINT-JEAN-SUR-RICHELIEU, Que.› —⟧ The bridge is closed.", "Saint-Jean-sur-Richelieu CA-QC", ""},
		{"⟦‹WAGGA WAGGA, N.S.W.› —⟧ The bridge is closed.", "Wagga Wagga AU-NSW", ""},
		{"⟦‹CAIRNS, Queensland› —⟧ The reef is closed.", "Cairns AU-QLD", ""},
		{"⟦‹INVERNESS, Scotland› —⟧ The bridge is closed.", "Inverness GB-SCT", ""},
		{"⟦‹SWANSEA, Wales› —⟧ The pier is closed.", "Swansea GB-WLS", ""},
		{"⟦‹COEUR D'ALENE, Idaho› —⟧ The lake froze.", "Coeur d'Alene US-ID", ""},
		{"⟦‹McALLEN, Texas› —⟧ The bridge is closed.", "McAllen US-TX", ""},
		{"⟦‹PARIS, Texas› —⟧ The bridge is closed.", "Paris US-TX", ""},
		{"⟦‹LONDON, Ontario› —⟧ The bridge is closed.", "London CA-ON", ""},
		{"⟦‹BOULDER, Colo., U.S.› —⟧ The bridge is closed.", "Boulder US-CO", ""},
		{"⟦‹MERIDA, Yucatan› ({AP}) —⟧ The bridge is closed.", "Merida -", ""},
	},
	"city and country": {
		{"⟦‹MELBOURNE, Australia› -⟧ The race is on.", "Melbourne AU-VIC", ""},
		{"⟦‹KHARKIV, Ukraine› -⟧ The market is open.", "Kharkiv UA", ""},
		{"⟦‹PORT-AU-PRINCE, Haiti› —⟧ The market is open.", "Port-au-Prince HT", ""},
		{"⟦‹RANGOON, Burma› —⟧ The market is open.", "Rangoon MM", ""},
		{"⟦‹ABIDJAN, Ivory Coast› —⟧ The market is open.", "Abidjan CI", ""},
		{"⟦‹BUSAN, S. Korea› —⟧ The market is open.", "Busan KR", ""},
		{"⟦‹HEBRON, West Bank› —⟧ The market is open.", "Hebron PS", ""},
		{"⟦‹LEIPZIG, East Germany› —⟧ The market is open.", "Leipzig DE", ""},
		{"⟦‹SAN JOSE, Costa Rica› —⟧ The market is open.", "San Jose CR", ""},
		{"⟦‹KUTAISI, Georgia› —⟧ The market is open.", "Kutaisi GE", ""},
		{"⟦‹SAVANNAH, Georgia› —⟧ The market is open.", "Savannah US-GA", ""},
		{"⟦‹SARAJEVO, Bosnia-Herzegovina› —⟧ The market is open.", "Sarajevo BA", ""},
		{"⟦‹PORT OF SPAIN, Trinidad and Tobago› —⟧ The market is open.", "Port of Spain TT", ""},
		{"⟦‹NOVI SAD, Yugoslavia› —⟧ The market is open.", "Novi Sad -", ""},
		{"⟦‹Tashkent (Uzbekistan)›, 21 Apr 90 ({TASS}) --⟧ [Text] The market is open.", "Tashkent UZ", "1990-04-21"},
		{"⟦‹Pune [India]›, November 27 ({ANI}):⟧ The market is open.", "Pune IN", "--11-27"},
		{"⟦‹N'DJAMENA, Chad› —⟧ The market is open.", "N'Djamena TD", ""},
		{"⟦‹ÅRHUS, Denmark› —⟧ The market is open.", "Århus DK", ""},
		{"⟦‹SALVADOR, Brasil›, 27 nov ({EFE}) -⟧ O mercado abre.", "Salvador BR", "--11-27"},
		{"⟦‹LÜBECK, Deutschland› -⟧ Der Markt ist offen.", "Lübeck DE", ""},
	},
	"countries and regions alone": {
		{"⟦‹N. KOREA› —⟧ The border is closed.", "KP", ""},
		{"⟦‹NORTHERN IRAQ› ({AP}) —⟧ The border is closed.", "IQ", ""},
		{"⟦‹WEST BANK› —⟧ The border is closed.", "PS", ""},
		{"⟦‹AUSTRALIA› -⟧ The border is closed.", "AU", ""},
		{"⟦‹QUEENSLAND› -⟧ The border is closed.", "AU-QLD", ""},
	},
	"places that are none": {
		{"⟦‹ABOARD THE USS EXAMPLE› ({AP}) —⟧ The crew rested.", "Aboard the USS Example -", ""},
		{"⟦‹AT SEA› —⟧ The crew rested.", "At Sea -", ""},
		{"⟦‹ON THE IRAQ-KUWAIT BORDER› ({AP}) —⟧ Lorries queued.", "On the Iraq-Kuwait Border -", ""},
		{"⟦‹AL-EXAMPLE AIR BASE, Iraq› ({AP}) —⟧ The runway is closed.", "Al-Example Air Base IQ", ""},
		{"⟦‹BOONE COUNTY, Mo.› ({AP}) —⟧ The creek rose.", "Boone County US-MO", ""},
		{"⟦‹ALLIGATOR COUNTY› —⟧ The creek rose.", "Alligator County -", ""},
		{"⟦‹SOMEWHERE IN FRANCE›, Nov. 27 ({AP}) —⟧ The creek rose.", "Somewhere in France -", "--11-27"},
	},
	"several places": {
		{"⟦(‹LONDON› and ‹KYIV, Ukraine›)–⟧ Talks went on.", "London GB-ENG; Kyiv UA", ""},
		{"⟦‹TUNIS›/‹CAIRO› -⟧ Talks went on.", "Tunis TN; Cairo EG", ""},
		{"⟦‹TUNIS› / ‹CAIRO›, Nov 27 ({Reuters}) -⟧ Talks went on.", "Tunis TN; Cairo EG", "--11-27"},
		{"⟦‹LONDON›, ‹PARIS› and ‹ROME› ({Reuters}) -⟧ Talks went on.", "London GB-ENG; Paris FR; Rome IT", ""},
		{"⟦‹LONDON›; ‹PARIS›; ‹ROME› —⟧ Talks went on.", "London GB-ENG; Paris FR; Rome IT", ""},
		{"⟦‹TALLINN, Estonia›, and ‹RIGA, Latvia› ({AP}) —⟧ Talks went on.", "Tallinn EE; Riga LV", ""},
		{"⟦‹TALLINN, Estonia› & ‹RIGA, Latvia› —⟧ Talks went on.", "Tallinn EE; Riga LV", ""},
		{"⟦‹CHICAGO›, ‹NEW YORK› and ‹BOSTON› —⟧ Talks went on.", "Chicago US-IL; New York US-NY; Boston US-MA", ""},
		{"⟦‹Genève›/‹Berne›, 27 nov. ({ATS}) -⟧ Les entretiens continuent.", "Genève CH; Berne CH", "--11-27"},
		{"⟦‹MADRID› y ‹LISBOA› ({EFE}) -⟧ El puente cierra.", "Madrid ES; Lisboa PT", ""},
		{"⟦‹PARIS› et ‹LYON› ({AFP}) -⟧ Le pont ferme.", "Paris FR; Lyon FR", ""},
		{"⟦‹BERLIN› und ‹WIEN› ({dpa}) -⟧ Die Brücke ist zu.", "Berlin DE; Wien AT", ""},
	},
	"dates": {
		{"⟦‹DUBLIN›--Nov. 27, 2004--⟧ The bridge is closed.", "Dublin IE", "2004-11-27"},
		{"⟦‹TUNIS›, Nov. 27 -⟧ The harbour is closed.", "Tunis TN", "--11-27"},
		{"⟦‹TUNIS›, Nov 27, 2025 —⟧ The harbour is closed.", "Tunis TN", "2025-11-27"},
		{"⟦‹TUNIS› Nov. 27, 2004 -⟧ The harbour is closed.", "Tunis TN", "2004-11-27"},
		{"⟦‹TUNIS›, 27 November -⟧ The harbour is closed.", "Tunis TN", "--11-27"},
		{"⟦‹TUNIS›, 27 November 2025 –⟧ The harbour is closed.", "Tunis TN", "2025-11-27"},
		{"⟦‹TUNIS›, NOV. 25, 2004 -⟧ The harbour is closed.", "Tunis TN", "2004-11-25"},
		{"⟦‹TUNIS› (Nov 27) —⟧ The harbour is closed.", "Tunis TN", "--11-27"},
		{"⟦‹TUNIS›, 04-28-94 --⟧ The harbour is closed.", "Tunis TN", "1994-04-28"},
		{"⟦‹TUNIS›, 04-28-64 --⟧ The harbour is closed.", "Tunis TN", "1964-04-28"},
		{"⟦‹TUNIS›, 27.11.2025 -⟧ The harbour is closed.", "Tunis TN", "2025-11-27"},
		{"⟦‹TUNIS›, 2025-11-27 —⟧ The harbour is closed.", "Tunis TN", "2025-11-27"},
		{"⟦‹TUNIS›, 21 Apr 90 ({TAP}) --⟧ [Text] The harbour is closed.", "Tunis TN", "1990-04-21"},
		{"⟦‹TUNIS›, NO DATE ({TAP}) --⟧ [Text] The harbour is closed.", "Tunis TN", ""},
		{"⟦‹TUNIS›, Thursday —⟧ The harbour is closed.", "Tunis TN", ""},
		{"⟦‹TUNIS›, Thursday, Nov. 27 —⟧ The harbour is closed.", "Tunis TN", "--11-27"},
		{"⟦‹TUNIS›, 27th November, 2025 ({TAP}) -⟧ The harbour is closed.", "Tunis TN", "2025-11-27"},
		{"⟦‹TUNIS›, Nov. 27.—⟧The harbour is closed.", "Tunis TN", "--11-27"},
		{"⟦‹TUNIS›, Nov. 27. -⟧ The harbour is closed.", "Tunis TN", "--11-27"},
		{"⟦‹TUNIS›, NOV. 27.⟧ The harbour is closed.", "Tunis TN", "--11-27"},
		{"⟦‹TUNIS›. Nov 27 ({Interfax}) -⟧ The harbour is closed.", "Tunis TN", "--11-27"},
		{"⟦‹TUNIS›, - Nov. 27 -⟧ The harbour is closed.", "Tunis TN", "--11-27"},
		{"⟦‹BLOOMINGTON, Ind.›, Nov. 27 —⟧ The bridge is closed.", "Bloomington US-IN", "--11-27"},
		{"⟦‹VIENNE›, 1er août ({AFP}) -⟧ Le pont ferme.", "Vienne AT", "--08-01"},
		{"⟦‹Paris›, 27 févr. 2014 ({AFP}) -⟧ Le pont ferme.", "Paris FR", "2014-02-27"},
		{"⟦‹Madrid›, 27 ene ({EFE}).-⟧ El puente cierra.", "Madrid ES", "--01-27"},
		{"⟦‹Bogotá›, 27 de noviembre ({EFE}) -⟧ El puente cierra.", "Bogotá CO", "--11-27"},
		{"⟦‹Berlin›, 27. März ({dpa}) -⟧ Die Brücke ist zu.", "Berlin DE", "--03-27"},
		{"⟦‹Roma›, 27 giu. ({ANSA}) -⟧ Il ponte è chiuso.", "Roma IT", "--06-27"},
		{"⟦‹AMSTERDAM›, 27 maart ({ANP}) -⟧ De brug is dicht.", "Amsterdam NL", "--03-27"},
		{"⟦‹Stockholm›, 27 augusti ({TT}) -⟧ Bron är stängd.", "Stockholm SE", "--08-27"},
		{"⟦‹Brasília›, 27 de setembro ({Agência Brasil}) -⟧ A ponte fecha.", "Brasília BR", "--09-27"},
	},
	"agencies": {
		{"⟦‹SAN SALVADOR›, 16 NOV ({ACAN - EFE}) --⟧ [Text] The bridge is closed.", "San Salvador SV", "--11-16"},
		{"⟦‹TUNIS› ({Reuters}) -⟧ The harbour is closed.", "Tunis TN", ""},
		{"⟦‹Tunis› ({dpa}) -⟧ The harbour is closed.", "Tunis TN", ""},
		{"⟦‹TUNIS› [{Reuters}] -⟧ The harbour is closed.", "Tunis TN", ""},
		{"⟦‹TUNIS›, November 27. /{TASS}/.⟧ The harbour is closed.", "Tunis TN", "--11-27"},
		{"⟦‹TUNIS›, Nov 27 {AAP} -⟧ The harbour is closed.", "Tunis TN", "--11-27"},
		{"⟦‹TUNIS›, Nov. 27, {Kyodo} -⟧ The harbour is closed.", "Tunis TN", "--11-27"},
		{"⟦‹TUNIS›, Nov 27, {Reuter} -⟧ The harbour is closed.", "Tunis TN", "--11-27"},
		{"⟦‹Damascus›, {SANA}-⟧ The harbour is closed.", "Damascus SY", ""},
		{"⟦‹ASTANA›. {KAZINFORM} –⟧ The bridge is closed.", "Astana KZ", ""},
		{"⟦‹TUNIS› ({AP/Reuters}) -⟧ The harbour is closed.", "Tunis TN", ""},
		{"⟦‹TUNIS› ({AP}, Nov. 27) -⟧ The harbour is closed.", "Tunis TN", "--11-27"},
		{"⟦‹TUNIS› ({Example Post}) -⟧ The harbour is closed.", "Tunis TN", ""},
		{"⟦‹LAS VEGAS› ({KEXA}) --⟧ The museum is closed.", "Las Vegas US-NV", ""},
		{"⟦‹LAS VEGAS› ({EXA8}) --⟧ The museum is closed.", "Las Vegas US-NV", ""},
		{"⟦‹TUNIS› ({example.com}) --⟧ The harbour is closed.", "Tunis TN", ""},
		{"⟦‹TUNIS›, ({AP}) --⟧ The harbour is closed.", "Tunis TN", ""},
		{"⟦‹TUNIS› ({AP} ) --⟧ The harbour is closed.", "Tunis TN", ""},
		{"⟦‹BARRANQUILLA BAJA, Colombia› ({AP}) —⟧ The harbour is closed.", "Barranquilla Baja CO", ""},
		{"⟦({ANSA}) - ‹TORINO›, 29 GEN -⟧ Il ponte è chiuso.", "Torino IT", "--01-29"},
		{"⟦Canadian Press - ‹REGINA› ({CP}) -⟧ The bridge is closed.", "Regina CA-SK", ""},
		{"⟦‹TUNIS›, Nov 27 ({RADIO EXAMPLE NETWORK 1}) --⟧ [Text] The harbour is closed.", "Tunis TN", "--11-27"},
	},
	"no place": {
		{"⟦{Reuters} -⟧ The harbour is closed.", "", ""},
		{"⟦{AP} --⟧ The harbour is closed.", "", ""},
		{"⟦({CNN}) --⟧ The harbour is closed.", "", ""},
		{"⟦({AFP}) —⟧ The harbour is closed.", "", ""},
		{"⟦/{CNW}/ -⟧ Example Corp. opened a plant.", "", ""},
		{"⟦{example.com} -⟧ The harbour is closed.", "", ""},
		{"⟦{Press Trust of India} -⟧ The harbour is closed.", "", ""},
		{"⟦Nov. 27 ({UPI}) --⟧ The harbour is closed.", "", "--11-27"},
		{"⟦27 November 2025 --⟧ The harbour is closed.", "", "2025-11-27"},
		{"⟦November 27, 2025 —⟧ The harbour is closed.", "", "2025-11-27"},
		{"⟦(11/27/25)--⟧ The harbour is closed.", "", "2025-11-27"},
		{"⟦25/11/2004 -⟧ The harbour is closed.", "", "2004-11-25"},
	},
	"press releases": {
		{"⟦‹DUBLIN›, Nov. 27, 2025 /{PRNewswire}/ --⟧ Example Corp. opened a plant.", "Dublin IE", "2025-11-27"},
		{"⟦‹DUBLIN›, Nov. 27, 2025 /{PRNewswire-FirstCall}/ --⟧ Example Corp. opened a plant.", "Dublin IE", "2025-11-27"},
		{"⟦‹DUBLIN›--({BUSINESS WIRE})--⟧Example Corp. opened a plant.", "Dublin IE", ""},
		{"⟦‹DALLAS›--({BUSINESS WIRE})--Nov. 27, 2003--⟧Example Corp. opened a plant.", "Dallas US-TX", "2003-11-27"},
		{"⟦‹DALLAS›, Nov. 27, 2025 ({GLOBE NEWSWIRE}) --⟧ Example Corp. opened a plant.", "Dallas US-TX", "2025-11-27"},
		{"⟦‹DALLAS›, Nov.  03, 2025  ({GLOBE NEWSWIRE}) --⟧ Example Corp. opened a plant.", "Dallas US-TX", "2025-11-03"},
		{"⟦‹TORONTO, ON› / {ACCESSWIRE} / November 27, 2025 /⟧ Example Corp. opened a plant.", "Toronto CA-ON", "2025-11-27"},
		{"⟦‹Vancouver, British Columbia›--({Newsfile Corp.} - November 27, 2025) -⟧ Example Corp. opened a plant.", "Vancouver CA-BC", "2025-11-27"},
		{"⟦‹VANCOUVER, BC› -- ({Marketwired}) -- 11/27/14 --⟧ Example Corp. opened a plant.", "Vancouver CA-BC", "2014-11-27"},
		{"⟦‹Seattle, WA› ({PRWEB}) November 27, 2012 --⟧ Example Corp. opened a plant.", "Seattle US-WA", "2012-11-27"},
		{"⟦‹NAIROBI, Kenya›, November 27, 2025/{APO Group}/ --⟧ Example Corp. opened a plant.", "Nairobi KE", "2025-11-27"},
		{"⟦‹SPRINGFIELD, ILL.›, Nov. 27.—({AP})—⟧The bridge is closed.", "Springfield US-IL", "--11-27"},
	},
	"broadcast": {
		{"⟦(‹WASHINGTON›) --⟧ The museum is closed.", "Washington US-DC", ""},
		{"⟦(‹Lima›) --⟧ The museum is closed.", "Lima PE", ""},
		{"⟦(‹LIMA, Peru›) —⟧ The museum is closed.", "Lima PE", ""},
		{"⟦(‹LAKE EXAMPLE, Fla.›) —⟧ The road is closed.", "Lake Example US-FL", ""},
		{"⟦(‹TUNIS›)—⟧The harbour is closed.", "Tunis TN", ""},
		{"⟦(‹TUNIS›)⟧ The harbour is closed.", "Tunis TN", ""},
		{`⟦(‹NEW YORK›) -⟧ "We waited," a driver said.`, "New York US-NY", ""},
	},
	"colon": {
		{"⟦‹TUNIS›/‹CAIRO›:⟧ Talks went on.", "Tunis TN; Cairo EG", ""},
		{"⟦‹TUNIS›:⟧ The harbour is closed.", "Tunis TN", ""},
		{"⟦‹TUNIS› :⟧ The harbour is closed.", "Tunis TN", ""},
		{"⟦‹Chennai›:⟧ The harbour is closed.", "Chennai IN", ""},
		{"⟦‹TUNIS›, Nov 27:⟧ The harbour is closed.", "Tunis TN", "--11-27"},
		{"⟦‹TUNIS›, Nov 27 ({TAP}):⟧ The harbour is closed.", "Tunis TN", "--11-27"},
		{"⟦‹TUNIS, Tunisia› :⟧ The harbour is closed.", "Tunis TN", ""},
		{"⟦‹Boise, ID›:⟧ The museum is closed.", "Boise US-ID", ""},
	},
	"no mark": {
		{"⟦‹TUNIS›⟧ A ship came in.", "Tunis TN", ""},
		{"⟦‹TUNIS›⟧ OPEC's ministers met.", "Tunis TN", ""},
		{"⟦‹IOWA CITY, Iowa›⟧ A bridge is closed.", "Iowa City US-IA", ""},
		{"⟦‹TUNIS› ({AFP})⟧ The harbour is closed.", "Tunis TN", ""},
		{"⟦‹ABOARD THE EXAMPLE› ({AP})⟧ The crew rested.", "Aboard the Example -", ""},
		{"⟦‹TUNIS›, Nov. 27⟧ The harbour is closed.", "Tunis TN", "--11-27"},
		{"⟦‹TUNIS›, Nov. 27⟧\n    The harbour is closed.", "Tunis TN", "--11-27"},
		{"⟦‹BLOOMINGTON, Ind.›, Nov. 27⟧ <Example Corp> opened a plant.", "Bloomington US-IN", "--11-27"},
		{"⟦‹BLOOMINGTON, Ind.›⟧ The bridge is closed.", "Bloomington US-IN", ""},
		{"⟦‹TUNIS›⟧ The harbour is closed.", "Tunis TN", ""},
		{"⟦‹TUNIS›⟧The harbour is closed.", "Tunis TN", ""},
		{"⟦‹TUNIS›⟧ NATO will send a ship.", "Tunis TN", ""},
		{"⟦‹New Delhi›, Nov 27 ({PTI})⟧ The bridge is closed.", "New Delhi IN", "--11-27"},
	},
	"prefixes": {
		{"----- ⟦‹TUNIS, Tunisia› ({AP}) -⟧ The harbour is closed.", "Tunis TN", ""},
		{"India News &gt; ⟦‹Pune›/‹Chennai›, Oct.9 :⟧ The bridge is closed.", "Pune IN; Chennai IN", "--10-09"},
		{"Jane Doe/Example Images⟦(‹TUNIS›) --⟧ The harbour is closed.", "Tunis TN", ""},
		{"JANE DOE/AFP/Example Images⟦(‹TUNIS›) --⟧ The harbour is closed.", "Tunis TN", ""},
		{"Courtesy of Jane Doe⟦(‹NEW YORK›) —⟧ The museum is closed.", "New York US-NY", ""},
		{"Example Images ⟦(‹TUNIS, Tunisia›) —⟧ The harbour is closed.", "Tunis TN", ""},
		{"By Jane Doe\n⟦‹TUNIS› ({Reuters}) -⟧ The harbour is closed.", "Tunis TN", ""},
		{"By JANE DOE    ⟦‹TUNIS, Tunisia› ({AP}) --⟧ The harbour is closed.", "Tunis TN", ""},
		{"By Jane Doe ⟦‹TUNIS› ({Reuters}) -⟧ The harbour is closed.", "Tunis TN", ""},
		{"By Jane Doe&lt;/p&gt;&lt;p&gt; ⟦‹TUNIS› ({Reuters}) -⟧ The harbour is closed.", "Tunis TN", ""},
		{"Por Juana Pérez     ⟦‹Varsovia›, 1 ene ({EFE}).-⟧ El puente cierra.", "Varsovia PL", "--01-01"},
		{"RPT -- ⟦‹TUNIS› ({Reuters}) -⟧ The harbour is closed.", "Tunis TN", ""},
		{"UPDATE 1-⟦‹TUNIS› ({Reuters}) -⟧ The harbour is closed.", "Tunis TN", ""},
		{"BULLETIN: ⟦‹TUNIS› ({AP}) —⟧ The harbour is closed.", "Tunis TN", ""},
		{"RPT-UPDATE 2-⟦‹TUNIS›, Nov 27 ({Reuters}) -⟧ The harbour is closed.", "Tunis TN", "--11-27"},
		{"(Eds: adds detail) ⟦‹TUNIS› ({AP}) —⟧ The harbour is closed.", "Tunis TN", ""},
		{"c    ⟦‹TUNIS›, Nov 27 -⟧ The harbour is closed.", "Tunis TN", "--11-27"},
		{"****⟦‹TUNIS› ({AP}) —⟧ The harbour is closed.", "Tunis TN", ""},
		{"Sports News, ⟦‹TUNIS›, Nov 27 ({TAP}) -⟧ The race is on.", "Tunis TN", "--11-27"},
		{"World News: ⟦‹TUNIS›, Nov 27 :⟧ The harbour is closed.", "Tunis TN", "--11-27"},
		{"<p>⟦‹TUNIS› —⟧ The harbour is closed.</p>", "Tunis TN", ""},
	},
	"codes that cannot be known": {
		{"⟦‹SAN JOSE› ({AP}) —⟧ The market is open.", "San Jose -", ""},
		{"⟦‹SPRINGFIELD› ({AP}) —⟧ The market is open.", "Springfield US", ""},
		{"⟦‹VALENCIA› ({AP}) —⟧ The market is open.", "Valencia -", ""},
		{"⟦‹PANMUNJOM, Korea› —⟧ The market is open.", "Panmunjom -", ""},
	},
	"several marks": {
		{"⟦‹AUSTIN, Texas› – March 5, 2031 –⟧ Example Corp. opened a plant.", "Austin US-TX", "2031-03-05"},
		{"⟦‹AUSTIN, Texas› — (March 5, 2031) —⟧ Example Corp. opened a plant.", "Austin US-TX", "2031-03-05"},
		{"⟦‹AUSTIN, Texas› – March 5, 2031 ({BUSINESS WIRE}) –⟧ Example Corp. opened a plant.", "Austin US-TX", "2031-03-05"},
		{"⟦‹DUBLIN› -- ({MARKETWIRE}) -- May 3, 2012 --⟧ Example Corp. opened a plant.", "Dublin IE", "2012-05-03"},
		{"⟦‹TUNIS›, Oct. 3 -- ({TAP}) _⟧ The harbour is closed.", "Tunis TN", "--10-03"},
		{"⟦‹TUNIS› — ({AFP})⟧ The harbour is closed.", "Tunis TN", ""},
		{"⟦‹TUNIS› —⟧ (Harbour) The harbour is closed.", "Tunis TN", ""},
		{"⟦‹AMBLE, Neb.›- ({Example Radio})⟧ The bridge is closed.", "Amble US-NE", ""},
		{"⟦‹Roma›, 3 mar. - ({Adnkronos}) -⟧ Il ponte è chiuso.", "Roma IT", "--03-03"},
		{"⟦‹TUNIS› —⟧ May 3 was a day off for the port.", "Tunis TN", ""},
	},
	"other marks": {
		{"⟦‹ST. LOUIS› •⟧ The museum is closed.", "St. Louis US-MO", ""},
		{"⟦‹DENVER› >>⟧ The museum is closed.", "Denver US-CO", ""},
		{"⟦‹DENVER› &gt;&gt;⟧ The museum is closed.", "Denver US-CO", ""},
		{"⟦‹DENVER› »⟧ The museum is closed.", "Denver US-CO", ""},
		{"⟦‹AMBLE, Ga.› |⟧ The bridge is closed.", "Amble US-GA", ""},
		{"⟦‹TUNIS, Tunisia› | {AFP} | Monday 12/1/2025 -⟧ The harbour is closed.", "Tunis TN", "2025-12-01"},
		{"⟦‹Tunis, Tunisia› | {AFP} —⟧ The harbour is closed.", "Tunis TN", ""},
		{"⟦‹OSLO› &#x2014;⟧ The museum is closed.", "Oslo NO", ""},
		{"⟦‹OSLO›&nbsp;&mdash;⟧ The museum is closed.", "Oslo NO", ""},
		{"⟦‹OSLO› &mdash;⟧ &quot;We waited,&quot; a driver said.", "Oslo NO", ""},
		{"⟦‹Tunis› , Oct. 3 -LRB- {TAP} -RRB- --⟧ The harbour is closed .", "Tunis TN", "--10-03"},
		{"\ufeff⟦‹OSLO› ({AP}) —⟧ The museum is closed.", "Oslo NO", ""},
		{"\ufeff\n⟦‹OSLO› ({AP}) —⟧ The museum is closed.", "Oslo NO", ""},
	},
	"dates in figures": {
		{"⟦‹ATHENS›, 05/09/1996 ({ANA}) -⟧ The harbour is closed.", "Athens GR", "1996-09-05"},
		{"⟦05/09/1996 ({ANA}) --⟧ The harbour is closed.", "", "1996-09-05"},
		{"⟦‹ATHENS›, 05/09/1996 ({AP}) -⟧ The harbour is closed.", "Athens GR", "1996-05-09"},
		{"⟦‹ATHENS›, 05/09/1996 -⟧ The harbour is closed.", "Athens GR", "1996-05-09"},
		{"⟦‹ATHENS›, Friday 05/04/1996 -⟧ The harbour is closed.", "Athens GR", "1996-04-05"},           // May 4 was a Saturday
		{"⟦‹ATHENS›, Thursday 05/09/1996 ({ANA}) -⟧ The harbour is closed.", "Athens GR", "1996-09-05"}, // as was May 9
		{"⟦‹ATHENS›, Monday 12/1/2025 ({ANA}) -⟧ The harbour is closed.", "Athens GR", "2025-12-01"},
		{"⟦‹TUNIS›, Monday May 3, 2032 ({TAP}) -⟧ The harbour is closed.", "Tunis TN", "2032-05-03"},
		{"⟦May 3, 2031 – ‹LIMA, Peru› –⟧ Example Corp. opened a plant.", "Lima PE", "2031-05-03"},
		{"⟦3 May 2031, ‹LIMA› —⟧ Example Corp. opened a plant.", "Lima PE", "2031-05-03"},
		{"⟦3 May 2031 —⟧ Lima is a city with a harbour.", "", "2031-05-03"},
		{"⟦‹London›, May 3d.—⟧The Commons met.", "London GB-ENG", "--05-03"},
	},
	"stations and papers": {
		{"⟦({CNN})⟧The harbour is closed.", "", ""},
		{"⟦({CNN})⟧“We waited,” a driver said.", "", ""},
		{"⟦({CNN Business})⟧The harbour is closed.", "", ""},
		{"⟦({KEXA}) –⟧ The harbour is closed.", "", ""},
		{"⟦({EXAMPLER}) –⟧ The harbour is closed.", "", ""},
		{"⟦({Exampler}) -⟧ The harbour is closed.", "", ""},
		{"⟦({Example Observer})⟧ The harbour is closed.", "", ""},
		{"⟦‹PHOENIX› ({3EX/KEXA 5}) -⟧ The bridge is closed.", "Phoenix US-AZ", ""},
		{"⟦‹NEW YORK› ({1010 EXAM}) --⟧ The bridge is closed.", "New York US-NY", ""},
		{"⟦‹NEW YORK, NY›, October 3, 2031 /{24-7Example}/ --⟧ Example Corp. opened a plant.", "New York US-NY", "2031-10-03"},
		{"⟦‹WELLINGTON›, Oct 3 {HNS} -⟧ The bridge is closed.", "Wellington NZ", "--10-03"},
		{"⟦{EXAMPLE.CO.ID}, ‹Jakarta› -⟧ The bridge is closed.", "Jakarta ID", ""},
		{"⟦{Shafaq News}/ ‹Baghdad› -⟧ The bridge is closed.", "Baghdad IQ", ""},
		{"⟦‹MOSCOW› ({MT}) --⟧ The bridge is closed.", "Moscow RU", ""},
		{"⟦‹TUNIS›, Oct 3 ({HNS})⟧ The harbour was closed on Monday.", "Tunis TN", "--10-03"},
		{"⟦({AFP}) ‹PARIS›, 3 mars -⟧ Le pont ferme.", "Paris FR", "--03-03"},
		{"⟦‹Jakarta›, {CNBC Indonesia} -⟧ The bridge is closed.", "Jakarta ID", ""},
		{"⟦‹Bengaluru›, {HNS}:⟧ The bridge is closed.", "Bengaluru IN", ""},
		{"⟦‹NEW YORK CITY› ({EXA11}) —⟧ The bridge is closed.", "New York City US-NY", ""},
		{"⟦‹MADRID›.⟧ El lunes se abre el puente.", "Madrid ES", ""},
		{"⟦‹New Delhi›, May 3 ({PTI})⟧ Moen said the bridge is closed.", "New Delhi IN", "--05-03"},
	},
	"places by their setting": {
		{"⟦(‹ODDA›)⟧ Rain closed the road.", "Odda NO", ""},
		{"⟦[‹NAIROBI›]⟧ Rain closed the road, a driver said.", "Nairobi KE", ""},
		{"⟦‹HYDERABAD›:⟧ Rain closed the road.", "Hyderabad -", ""},
		{"⟦‹Port-au-Prince, Haiti›:⟧ Rain closed the road.", "Port-au-Prince HT", ""},
		{"⟦‹New Delhi›/‹Panaji›:⟧ Rain closed the road.", "New Delhi IN; Panaji IN", ""},
		{"⟦‹Amblewick›, May 3:⟧ Rain closed the road.", "Amblewick -", "--05-03"},
		{"⟦‹Amblewick›, May 3 ({HNS}) -⟧ Rain closed the road.", "Amblewick -", "--05-03"},
		{"⟦‹Lucknow (Uttar Pradesh) [India]›, October 3 ({ANI}):⟧ Rain closed the road.", "Lucknow IN-UP", "--10-03"},
		{"⟦‹Lucknow (UP)›, May 3 ({PTI}):⟧ Rain closed the road.", "Lucknow IN", "--05-03"},
		{"⟦‹New Delhi›, May 3⟧\nRain closed the road to the lake.", "New Delhi IN", "--05-03"},
		{"⟦‹Ahmedabad›, May 3⟧\nRain closed the road to the lake.", "Ahmedabad IN", "--05-03"},
		{"⟦‹NEW DELHI›, May 3⟧", "New Delhi IN", "--05-03"},
		{"⟦‹VICTORIA› —⟧ Rain closed the road.", "Victoria -", ""},
		{"⟦‹GEORGIA› —⟧ Rain closed the road.", "-", ""},
	},
	"headlines and writers before": {
		{"(Corrects name)\n⟦‹TUNIS›, Nov 27 ({Reuters}) -⟧ The harbour is closed.", "Tunis TN", "--11-27"},
		{"By Jane Doe, ⟦‹LIMA› —⟧ Rain closed the road.", "Lima PE", ""},
		{"FOR IMMEDIATE RELEASE ⟦‹LIMA›, May 3, 2031 —⟧ Example Corp. opened a plant.", "Lima PE", "2031-05-03"},
		{"FOR IMMEDIATE RELEASE: ⟦‹LIMA›, May 3, 2031 —⟧ Example Corp. opened a plant.", "Lima PE", "2031-05-03"},
		{"By ⟦{IANS}, ‹Lima› :⟧ Rain closed the road.", "Lima PE", ""},
		{"Own Correspondent, ⟦‹Lima›, 16 September 2031:⟧ Rain closed the road.", "Lima PE", "2031-09-16"},
		{"Example News Service\n⟦‹New Delhi›, May 3⟧\nRain closed the road to the lake.", "New Delhi IN", "--05-03"},
		{"COMMENTARY -By Jane Mary Doe ⟦‹Lima›, August 31:⟧Rain closed the road.", "Lima PE", "--08-31"},
		{"IMAGE: agency photo/X By JANE DOE ⟦‹LIMA› ({CNS}) —⟧ Rain closed the road.", "Lima PE", ""},
	},
	"headings and labels": {
		{text: "AP News - May 3, 2031 2:30 PM"},
		{text: "ABC - Weather News"},
		{text: "The Guardian - UK"},
		{text: "Reuters - 5 hours ago"},
		{text: "Saturday, July 11, 2020 - 12:02am"},
		{text: "July 11, 2020 - 12:02 pm by the desk"},
		{text: "Chad: Wells reopened"},
		{text: "Peru: The harbour is closed."},
		{text: "SRI LANKA: NEW HARBOUR OPENS The port is open."},
		{text: "(Video) - The harbour is closed."},
		{text: "(More) - The harbour is closed."},
		{text: "(Jane Doe/Example Post) — The harbour is closed."},
		{text: "(Example Post) - May 3, 2031"},
		{text: "[DOE] We should close it."},
		{text: "Weather, May 3: The harbour is closed."},
		{text: "On This Day, May 3, 1988: The harbour is closed."},
		{text: "Copenhagen, May 3-5: The forum meets again."},
		{text: "RESULTS: OSLO (AP) 3"},
		{text: "WASHINGTON Post: The paper is old."},
		{text: "PARIS. FRANCE. A guide."},
		{text: "May 3, 2031 — Jane Doe"},
		{text: "(Opinion) — The harbour is closed."},
		{text: "(Jane) — The harbour is closed."},
		{text: "(CNN) The harbour is closed."},
		{text: "(LEAD) The harbour is closed."},
		{text: "Jane Doe, May 3: The harbour is closed."},
		{text: "Correction, May 3: The harbour is closed."},
		{text: "Our Correspondent, May 3: The harbour is closed."},
		{text: "VICTORIA: Well, I think we should close it."},
		{text: "LIMA • QUITO • BOGOTA"},
		{text: "DENVER >> Weather"},
		{text: "CHICAGO | Home | News"},
		{text: "PHOENIX, Ariz. | Live Weather"},
	},
	"none": {
		{text: "TOKYO STOCKS RISE AS YEN FALLS"},
		{text: "TOKYO OFFICIALS SPLIT OVER PLAN"},
		{text: "HONG KONG M3 RISES IN JANUARY"},
		{text: "U.S.-Japan talks went on."},
		{text: "Many speakers at the service — including Jane Doe — were late."},
		{text: "Aug. 17, 1988. The orders stand."},
		{text: "JANE DOE/AFP/Example Images"},
		{text: "The harbour reopened on Thursday."},
		{text: "NEW YORK is getting a new bridge - and it needs one."},
		{text: "LONDON was calm on Thursday."},
		{text: "HOUSTON, we have a plan -- and a map."},
		{text: "WASHINGTON — the general, not the city — crossed the river here."},
		{text: "Paris - the older of the twins - won again."},
		{text: "PARIS FASHION WEEK: What to wear"},
		{text: "BERLIN AIRLIFT: How it worked"},
		{text: "BREAKING: Bridge closes"},
		{text: "EXCLUSIVE - Mayor to resign"},
		{text: "UPDATE: Bridge closes"},
		{text: "MORE: Bridge closes"},
		{text: "READ MORE: Bridge closes"},
		{text: "MAYOR DOE: Well, I think we should close it."},
		{text: "DOE: Well, I think we should close it."},
		{text: "LINCOLN: Well, I think we should close it."},
		{text: "JACKSON: Well, I think we should close it."},
		{text: "6:04 p.m.: The mayor has left."},
		{text: "6:04 p.m. The mayor has left."},
		{text: "Nov. 27, 6:04 p.m. — The mayor has left."},
		{text: "Nov. 27 - The mayor has left."},
		{text: "May 5 — a holiday in Mexico — marks a battle."},
		{text: "By Jane Doe"},
		{text: "By JANE DOE, Staff Writer"},
		{text: "By Thursday, London — and much of England — was dry."},
		{text: "- LIMA, where the treaty was signed;"},
		{text: "1. LIMA — best for fish"},
		{text: "Boston 5, New York 3"},
		{text: "BOSTON 5, NEW YORK 3"},
		{text: "BOSTON (7) VS NEW YORK (1) - TOP 9TH"},
		{text: "Manchester United - Arsenal 2:1"},
		{text: "LEEDS UNITED - The club has a new owner."},
		{text: "NEW YORK POST CO. (NYP) - Shares rose."},
		{text: "NEW YORK YANKEES — Signed a pitcher."},
		{text: "CHICAGO BULLS — Signed a guard."},
		{text: "ST. LOUIS CARDINALS — Signed a catcher."},
		{text: "MILAN, ITALY - MAY 3: Walkers cross the square."},
		{text: "LIMA, PERU - NOVEMBER 27, 2012: Walkers cross the square."},
		{text: "(AP Photo/Jane Doe)"},
		{text: "(Photo by Jane Doe/Example Images)"},
		{text: "(CBS) The show goes on."},
		{text: "(Eds: adds detail)"},
		{text: "(MORE)"},
		{text: "(END) Dow Jones Newswires"},
		{text: "(NYSE: EXM) - Example Corp. rose."},
		{text: "Example Corp. (EXM) - which makes pipes - rose."},
		{text: "Example Corp. (Nasdaq: EXM) -- The company rose."},
		{text: "Jane Doe (pianist) - Born in Lima."},
		{text: "Dallas (TV series) - The show ran long."},
		{text: "Reuters photographer Jane Doe has died."},
		{text: "AP reporters went to the bridge - twice."},
		{text: "OPEC - which met on Thursday - said nothing."},
		{text: "NATO - The alliance met on Thursday."},
		{text: "EU - The union met on Thursday."},
		{text: "FAREWELL — The old bridge is gone."},
		{text: "THE BRIDGE — It is closed."},
		{text: "WEATHER — It will rain."},
		{text: "TOP STORIES — It will rain."},
		{text: "QUESTIONS AND ANSWERS — It will rain."},
		{text: "WHAT WE KNOW: It will rain."},
		{text: "Q: Will it rain?"},
		{text: "A: It will rain."},
		{text: "Sept. 11 — It was a Tuesday."},
		{text: "2004 - The bridge opened."},
		{text: "27 - The number of bridges."},
		{text: "911 - What is your emergency?"},
		{text: "Copyright 2025 Example News. All rights reserved."},
		{text: "ABC News' Jane Doe contributed to this report."},
		{text: "—Jane Doe, Associated Press"},
		{text: "___"},
		{text: "***"},
		{text: "—"},
		{text: `"LIMA (AP) —" is how the story opened.`},
		{text: "Location: LIMA, Peru"},
		{text: "Title - LIMA"},
		{text: "Sen. Jane Doe, R-Texas — The senator voted no."},
		{text: "Jane Doe (D-Calif.) — Announced on May 3"},
		{text: "Washington State - The Cougars won."},
		{text: "London Bridge - The bridge is to close."},
		{text: "Mexico - The team won."},
		{text: "Georgia - The bulldogs won."},
		{text: "Victoria - The queen was not amused."},
		{text: "Paris Hilton - The heiress was amused."},
		{text: "CHARLOTTE CHURCH — The singer was amused."},
		{text: "SYDNEY SWEENEY — The actor was amused."},
		{text: "PARIS HILTON was amused."},
		{text: "PARIS Hilton was amused."},
		{text: "LONDON Mayor Jane Doe was amused."},
		{text: "MANCHESTER United were amused."},
		{text: "BOSTON Red Sox pitcher John Doe was amused."},
		{text: "JENNIFER Doe was amused."},
		{text: "VIENNA-based OPEC was amused."},
		{text: "LONDON-based Example plc rose."},
		{text: "BEIJING'S mayor was amused."},
		{text: "BEIJING’S MAYOR — The mayor was amused."},
		{text: "TOKYO STOCKS - Shares rose."},
		{text: "TOKYO: A CITY GUIDE"},
		{text: "LONDON CALLING: The Clash at 40"},
		{text: "MADRID 2 - BARCELONA 1"},
		{text: "MADRID - BARCELONA 2-1"},
		{text: "Madrid - Barcelona 2:1"},
		{text: ""},
		{text: "\n"},
		{text: "TUNIS"},
		{text: "(TUNIS"},
		{text: "TUNIS, Nov."},
		{text: "TUNIS ("},
		{text: "—"},
		{text: "⟨"},
		{text: "\u00a0"},
	},
}
