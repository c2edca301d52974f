// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package lexicon

import (
	"strings"
	"sync"
	"time"
)

// A NameClass is what a word does in or beside a name, as a set of bits. Zero
// is a word that may itself be a name.
type NameClass uint32

const (
	// Opener is a word that a sentence opens with and no name does: "The",
	// "But", "While".
	Opener NameClass = 1 << iota
	// Calendar is the name of a day or month, in full or short.
	Calendar
	// Honorific stands before a person's name alone: "Mr.", "Mrs.", "Dr.".
	Honorific
	// Title is an office, rank or trade that stands before a name:
	// "President", "Sen.", "spokesman".
	Title
	// Surname is a title that is a family name as often: "King", "Dean".
	Surname
	// Body is the head of an organization's name: "Ministry", "University".
	Body
	// Owned is a Body of which there is one for each owner, so that the
	// owner belongs to the name: "Qatar's Ministry of the Interior".
	Owned
	// Demonym is an adjective of a nation, party or faith: "Russian".
	Demonym
	// Suffix follows a person's name: "Jr.", "III".
	Suffix
	// Company follows a company's name: "Inc.", "Corp.".
	Company
	// Particle is a small word inside a family name: "von", "bin", "de".
	Particle
	// Dotted is an abbreviation whose point ends no sentence: "Sen.", "Inc.".
	Dotted
	// Male and Female are words for a man and for a woman.
	Male
	Female
	// Nobody is a person word that tells no one from another: "official",
	// "source", "woman".
	Nobody
	// Several is a word for many people: "officials", "supporters", "crowd".
	Several
	// Link ends a noun's own words: prepositions, conjunctions, relatives.
	Link
	// Determiner opens a noun phrase: "the", "a", "his".
	Determiner
	// Indefinite is a Determiner that brings in someone new: "a", "another".
	Indefinite
	// Mission is a body named for the place it sits in: "Embassy in Doha".
	Mission
	// Founding opens an organization's name: "Banco", "PT", "Borussia".
	Founding
	// Honors is a Suffix that is no part of the name: "KC", "OBE".
	Honors
)

var nameGroups = []struct {
	class NameClass
	words string
}{
	{Opener | Determiner, `the this that these those his her its their our my your
		both either neither each every some many most several few all any no more
		such what whatever which whose`},
	{Opener | Determiner | Indefinite, `a an another one two three four five six seven eight nine
		ten eleven twelve dozens hundreds thousands`},
	{Opener | Link, `about above across after against ahead along alongside amid amidst among
		around as at before behind below beneath beside besides between beyond by
		concerning despite down during except for from in inside into like near of off on onto
		opposite out outside over past per regarding since than through throughout till
		to toward towards under underneath until unlike up upon versus via with within without
		and but or nor so yet although though because unless whereas whether while whilst
		who whom when where why how if`},
	{Link, `that which whose named called known once then who's`},
	{Opener, `he she it they we i you him them us me himself herself itself themselves
		hers ours theirs yours mine there here now today tonight tomorrow yesterday still also
		however meanwhile moreover furthermore instead indeed even just only later earlier
		last next first second third soon often again never ever always perhaps maybe
		then thus hence therefore else otherwise nevertheless nonetheless rather quite very
		according asked said says speaking citing given following including excluding
		is are was were be been being am do does did have has had having can could will would shall
		should may might must let let's don't doesn't didn't isn't aren't wasn't weren't won't
		can't couldn't wouldn't shouldn't i'm i've i'll i'd it's he's she's they're they've
		we're we've we'll you're you've you'll that's there's here's what's who's
		yes no not never ok okay well oh ah hey hi hello please thanks thank sorry welcome
		recently currently previously finally eventually ultimately initially originally
		born additionally similarly likewise conversely consequently accordingly apparently
		clearly obviously certainly surely probably possibly reportedly allegedly
		unfortunately fortunately interestingly importantly overall together twice
		much less least enough plenty everyone everybody everything someone somebody
		something anyone anybody anything nobody nothing none part half others
		photo photos video watch read click story image caption update updated advertisement
		related share follow subscribe editor's correction copyright exclusive breaking`},
	{Honorific | Male | Dotted, `mr messrs`},
	{Honorific | Female | Dotted, `mrs ms mme mmes`},
	{Honorific | Male, `sir lord monsieur herr senor señor`},
	{Honorific | Female, `miss madam madame dame lady frau senora señora`},
	{Honorific | Dotted, `dr prof rev hon fr`},
	{Honorific, `dr doctor reverend venerable sheikh sheik shaykh imam ayatollah rabbi mullah
		late honorable honourable`},
	{Title | Dotted, `sen sens rep reps gov govs lt gen col maj capt cmdr sgt cpl pvt adm brig cdr det
		supt insp atty pres amb asst assoc dep sec secy cong pfc spc ens comm`},
	{Title, `president presidents vice-president chancellor premier minister ministers secretary secretaries governor
		governors mayor mayors senator senators congressperson
		representative representatives delegate lawmaker legislator assemblyperson councilor
		councillor councilmember alderperson commissioner superintendent sheriff deputy
		constable inspector detective officer sergeant lieutenant captain colonel general
		generals admiral brigadier commander corporal private cadet ambassador
		ambassadors envoy consul attorney solicitor prosecutor counsel lawyer
		director directors chair chairperson chief head leader co-chair co-founder founder
		coordinator organizer organiser manager executive ceo cfo coo cto boss
		spokesperson spokespeople adviser advisor aide strategist consultant pollster
		operative analyst economist scientist researcher professor scholar historian
		expert author writer novelist poet journalist reporter correspondent columnist
		editor publisher speechwriter ghostwriter anchor anchorperson host moderator commentator critic blogger
		broadcaster producer filmmaker photographer pastor preacher archbishop
		cardinal pontiff nominee candidate contender frontrunner front-runner hopeful
		challenger incumbent rival teammate coach trainer player quarterback striker
		goalkeeper midfielder captain singer rapper comedian musician artist
		billionaire investor entrepreneur developer mogul tycoon magnate philanthropist
		activist advocate lobbyist donor fundraiser veteran astronaut pilot
		surgeon neurosurgeon physician nurse doctor dentist psychologist psychiatrist
		engineer architect teacher student principal farmer rancher trader broker
		premier speaker whip treasurer comptroller controller auditor clerk
		co-author biographer whistleblower contractor volunteer resident survivor
		suspect defendant plaintiff witness superdelegate undersecretary
		under-secretary negotiator mediator envoy rapporteur judge magistrate
		former ex acting interim incoming outgoing deputy assistant associate senior junior
		co-director co-chairman vice-chairman executive emeritus elect designate
		vice crown ranking presumptive prime foreign lieutenant-governor newscaster meteorologist
		coroner medic paramedic firefighter ranger bishop-elect ombudsman
		diplomat politician newsman legend icon star`},
	{Title | Male, `chairman spokesman congressman councilman assemblyman alderman anchorman businessman
		salesman policeman fireman fisherman serviceman statesman cameraman clergyman
		actor waiter emperor pope heir king-elect showman newsman
		vice-chairman co-chairman freshman-congressman frontman`},
	{Title | Female, `chairwoman spokeswoman congresswoman councilwoman assemblywoman alderwoman
		anchorwoman businesswoman saleswoman policewoman servicewoman stateswoman
		actress waitress empress heiress comedienne songstress co-chairwoman
		committeewoman sportswoman`},
	{Title | Male, `committeeman sportsman`},
	{Title | Surname | Male, `king prince duke baron father brother count friar`},
	{Title | Surname | Female, `queen princess duchess baroness countess mother sister`},
	{Title | Surname, `dean bishop major justice marshal marshall judge page abbot chancellor
		sergeant chaplain priest rector provost warden constable pope reeve deacon butler
		chamberlain farmer archer`},
	{Body | Owned, `ministry ministries parliament embassy consulate army navy cabinet government
		police senate congress legislature assembly
		campaign office directorate inspectorate`},
	{Body, `administration department agency bureau authority commission committee council board
		office service services force forces army corps guard command
		university college school institute institution academy center centre foundation
		association society union federation confederation alliance coalition league
		club conference congress convention party caucus organization organisation
		network group company corporation fund trust partners holdings industries
		enterprises systems technologies airlines airways motors press news times post
		journal tribune herald gazette chronicle examiner observer telegraph guardian independent
		magazine review radio television tv media broadcasting studios records
		hospital clinic cathedral mosque synagogue museum library laboratory
		observatory exchange market towers hotel resort palace
		staff exchequer treasury tribunal registry secretariat mission delegation
		brigade battalion regiment division squad unit team front movement brotherhood
		nations states republic kingdom emirates
		avenue road square river mountain island islands county
		city district province airport station stadium arena beach
		act amendment code plan deal agreement treaty accord pact
		prize cup bowl games championship tour festival show
		war revolution month year century project initiative program programme
		coalition pac watch international global america usa forum summit
		newspaper daily weekly report poll survey index
		room building plaza mall store restaurant`},
	{Body | Surname, `park hall church bridge street field bay lake day bank banks house law
		week court lane rivers tower law west north bill award`},
	{Mission, `embassy consulate mission delegation`},
	{Company | Dotted, `inc corp co ltd llc plc llp bros`},
	{Founding, `pt fc afc cf ac banco banque banca bank grupo groupe gruppo compagnie compania companhia
		empresa energetica societe sociedade sociedad istituto instituto fundacion fondation real
		atletico sporting deportivo racing dynamo dinamo lokomotiv spartak borussia olympique
		bayern inter`},
	{Company, `gmbh ag sa nv incorporated limited`},
	{Suffix | Dotted, `jr sr esq phd md`},
	{Suffix, `ii iii iv`},
	{Suffix | Honors, `kc qc obe mbe cbe kbe dbe frs`},
	{Particle, `von van der den de del della di da dos das du la le el al bin ibn bint ben ter ten
		zu zur af av y abu ould st dela delos delas dal dalla degli dei binti binte bte`},
	{Dotted, `st ste mt ft vs`},
	{Demonym, `afghan african albanian algerian american arab arabian argentine armenian asian
		australian austrian azerbaijani bahraini bangladeshi belarusian belgian bolivian bosnian
		brazilian british bulgarian burmese cambodian cameroonian canadian chechen chilean
		chinese colombian congolese croatian cuban cypriot czech danish dutch ecuadorean
		ecuadorian egyptian english eritrean estonian ethiopian european filipino finnish
		french gambian georgian german ghanaian greek guatemalan haitian honduran hungarian
		icelandic indian indonesian iranian iraqi irish israeli italian ivorian jamaican
		japanese jordanian kazakh kenyan korean kosovar kurdish kuwaiti kyrgyz lao laotian
		latvian lebanese liberian libyan lithuanian macedonian malagasy malawian malaysian
		malian maltese mexican moldovan mongolian montenegrin moroccan mozambican namibian
		nepalese nepali nicaraguan nigerian norwegian omani pakistani palestinian panamanian
		paraguayan peruvian polish portuguese qatari romanian russian rwandan saudi scottish
		senegalese serbian singaporean slovak slovenian somali spanish sudanese swedish swiss
		syrian taiwanese tajik tanzanian thai tibetan tunisian turkish turkmen ugandan
		ukrainian uruguayan uzbek venezuelan vietnamese welsh yemeni zambian zimbabwean
		republican democrat democratic democrats republicans libertarian independent tory
		labour conservative liberal socialist communist green gop
		christian catholic protestant jewish muslim islamic buddhist hindu sikh evangelical
		mormon orthodox sunni shiite shia western eastern northern southern central
		frenchman frenchwoman englishman englishwoman irishman irishwoman scotsman scotswoman
		welshman welshwoman dutchman dutchwoman spaniard swede turk pole serb croat slovene
		briton kurd icelander montenegrin aussie kiwi argentinian emirati angolan beninese
		botswanan burundian chadian comorian djiboutian gabonese guinean ivorian mauritanian
		mauritian nigerien seychellois togolese bhutanese maldivian bruneian timorese fijian
		tongan samoan papuan bahamian barbadian trinidadian guyanese surinamese belizean
		salvadoran dominican andorran monegasque luxembourger catalan basque flemish corsican
		texan californian floridian virginian`},
	{Nobody, `official source person people man woman boy girl individual guy
		employee worker insider attendee participant respondent caller voter passer-by
		bystander onlooker neighbor neighbour witness relative friend member aide
		spokesman spokeswoman spokesperson representative adviser advisor expert
		supporter protester demonstrator activist resident lawmaker reporter journalist
		questioner heckler teenager child mother father student teacher officer soldier
		diplomat analyst operative strategist donor user commenter observer`},
	{Male, `man boy guy father husband son brother gentleman uncle grandfather nephew dad`},
	{Female, `woman girl mother wife daughter sister lady aunt grandmother niece mom`},
	{Several, `officials sources people persons men women boys girls individuals guys employees
		workers insiders attendees participants respondents callers voters bystanders
		onlookers neighbors neighbours witnesses relatives friends members aides
		spokesmen spokespeople representatives advisers advisors experts supporters
		protesters protestors demonstrators activists residents lawmakers reporters journalists
		leaders police authorities investigators prosecutors lawyers attorneys
		critics opponents allies backers fans crowd audience chorus others
		republicans democrats conservatives liberals candidates senators governors
		parents families students teachers officers soldiers diplomats analysts
		economists scientists researchers doctors scholars historians pundits
		commentators observers operatives strategists donors users commenters
		executives managers agents detectives firefighters rescuers medics
		politicians legislators ministers presidents mayors rivals rebels militants
		scores dozens hundreds thousands many some several others both most few
		editors writers pollsters moderators evangelicals christians muslims jews
		americans russians ukrainians israelis palestinians chinese iranians`},
}

// bodyNouns is what stories call an organization by: its own kind of body,
// which stands in its name.
const bodyNouns = `campaign office ministry department agency committee party government
	administration union board panel court police county state
	university college school institute bureau council commission congress senate
	house parliament army navy military embassy consulate association foundation
	coalition movement militia league church hospital authority service force
	delegation mission brigade faction city town nation country bloc kingdom republic alliance tank pac lab laboratory museum`

// tradeNouns is what they call one by that is not named for it.
const tradeNouns = `company network newspaper paper magazine publication group organization
	organisation firm corporation outlet station channel broadcaster site website
	airline carrier retailer automaker manufacturer maker startup club charity nonprofit
	watchdog regulator publisher studio label bank team lender insurer brewer miner chain
	carmaker drugmaker chipmaker planemaker steelmaker toymaker shipbuilder homebuilder
	conglomerate subsidiary utility supplier brokerage side`

// nameWords returns the class of each word that stands in or beside names.
func nameWords() *wordTable {
	t := newWordTable(4096)
	for _, g := range nameGroups {
		for w := range strings.FieldsSeq(g.words) {
			t.add(w, uint32(g.class))
		}
	}
	for d := range 7 {
		day := time.Weekday(d).String()
		t.add(day, uint32(Calendar))
		t.add(day[:3], uint32(Calendar|Dotted))
		t.add(day+"s", uint32(Calendar))
	}
	for m := time.January; m <= time.December; m++ {
		t.add(m.String(), uint32(Calendar))
		t.add(m.String()[:3], uint32(Calendar|Dotted))
	}
	t.add("sept", uint32(Calendar|Dotted))
	return t
}

// A BodyClass is what a common noun for an organization is to it.
type BodyClass uint8

const (
	// OwnBody stands in the names of organizations: "ministry".
	OwnBody BodyClass = 1 << iota
	// Trade does not: "the company" is Acme.
	Trade
)

// bodyWords returns the class of each common noun for organizations.
func bodyWords() *wordTable {
	t := newWordTable(256)
	for w := range strings.FieldsSeq(bodyNouns) {
		t.add(w, uint32(OwnBody))
	}
	for w := range strings.FieldsSeq(tradeNouns) {
		t.add(w, uint32(Trade))
	}
	return t
}

// Name returns what a word does in or beside names. Letter case does not
// count, and a point after the word is not part of it.
func Name(word string) NameClass { return Words().Find(word).Name }

// BodyNoun reports whether a noun is a common one for an organization: "the
// company", "his campaign".
func BodyNoun(word string) bool { return Words().Find(word).Body != 0 }

// TradeNoun reports whether a noun is one for organizations whose names do not
// tell it: "the company" is Acme.
func TradeNoun(word string) bool { return Words().Find(word).Body&Trade != 0 }

// FullTitle returns the noun that a shortened title stands for, in small
// letters, and "" for any other word.
func FullTitle(word string) string {
	t := fullTitles()
	if at := t.short.find(word); at > 0 {
		return t.full[at-1]
	}
	return ""
}

// A titleTable holds for each short title the place of its noun plus one.
type titleTable struct {
	short *wordTable
	full  []string
}

var fullTitles = sync.OnceValue(func() (all titleTable) {
	const list = `sen senator rep representative gov governor lt lieutenant gen general
		col colonel maj major capt captain cmdr commander sgt sergeant cpl corporal
		adm admiral det detective supt superintendent atty attorney pres president
		amb ambassador sec secretary dr doctor prof professor rev reverend
		congressman representative congresswoman representative lawmaker representative
		pope pontiff premier minister chairman chair chairwoman chair`
	words := strings.Fields(list)
	all.short = newWordTable(len(words) / 2)
	for i := 0; i < len(words); i += 2 {
		all.full = append(all.full, words[i+1])
		all.short.add(words[i], uint32(len(all.full)))
	}
	return all
})
