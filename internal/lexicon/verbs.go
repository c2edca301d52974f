// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package lexicon

import (
	"strings"
	"sync"
)

// A VerbClass is what a verb can do beside quoted words, as a set of bits.
// Zero is a verb, or another word, that reports nothing.
type VerbClass uint16

const (
	// Say carries words or what they say: "said", "added", "warned".
	Say VerbClass = 1 << iota
	// Strong is a Say that rarely stands without words: "said", "added".
	// Without it, the verb has other work to do: "noted", "held".
	Strong
	// Tell takes the hearer as its object: "told reporters", "urged them".
	Tell
	// Ask puts a question: "asked", "wondered".
	Ask
	// Write is done in writing: "wrote", "tweeted".
	Write
	// Call gives a name or label: "called it", "dubbed", "described as".
	Call
	// Judge takes as its object whom or what the words are about: "slammed
	// the plan as", "praised".
	Judge
	// Think is done in the mind: "believes", "hopes".
	Think
	// Utter is a way of giving voice: "shouted", "joked", "sang".
	Utter
	// Gesture goes with words without saying them: "smiled", "shrugged".
	Gesture
	// Cite passes on what another said: "cited", "quoted".
	Cite
	// Phrasal reports only with a particle or an object of its own: "went
	// on", "pointed out", "put it", "made clear".
	Phrasal
	// Show has a thing for its subject as often as a person: "the sign
	// read", "the report shows".
	Show
)

// A Form is which forms of its verb a word can be, as a set of bits.
type Form uint8

const (
	Base       Form = 1 << iota // "say"
	ThirdForm                   // "says"
	Past                        // "said"
	Participle                  // "said", "written"
	Ing                         // "saying"
)

// verbGroups lists the reporting verbs of English news prose by class. A verb
// in several groups has the bits of all of them.
var verbGroups = []struct {
	class  VerbClass
	lemmas string
}{
	{Say | Strong, `say add reply answer respond reiterate explain retort quip opine remark riposte
		rejoin interject counter continue conclude declare proclaim announce exclaim comment
		elaborate concede acknowledge admit insist recount recall caution joke boast lament
		complain muse observe deadpan stress emphasize emphasise underscore underline warn
		argue assert contend maintain allege claim state confirm deny note testify quote
		recollect aver avow vow pledge predict suggest surmise theorize theorise speculate
		clarify summarize summarise`},
	{Say, `mention report reveal disclose divulge indicate signal imply intimate hint insinuate
		propose recommend advise advocate demand request order command instruct rule decree
		stipulate specify describe detail relate narrate tell speak talk discuss lecture preach
		pronounce profess protest object dispute contest rebut refute reject dismiss rebuff
		repeat restate reaffirm affirm reassert recap recite retell echo agree disagree concur
		accept assent confess own volunteer offer submit posit postulate hypothesize
		hypothesise hold reckon figure estimate calculate project forecast foresee prophesy
		anticipate promise threaten swear guarantee certify attest vouch verify corroborate
		counsel exhort implore beg plead appeal urge press push lobby campaign call agitate
		apologize apologise regret bemoan bewail deplore rue despair sympathize sympathise
		condole mourn grieve eulogize eulogise thank congratulate greet welcome salute toast
		justify rationalize rationalise defend excuse qualify quibble correct amend
		interpret paraphrase reason deduce infer gather determine decide resolve find
		judge assess evaluate diagnose analyze analyse contemplate reflect reminisce
		remember venture guess bet wager dare challenge dissent differ demur hedge stall
		counterclaim broadcast relay convey communicate express voice vent air
		articulate enunciate verbalize verbalise formulate phrase word frame couch
		characterize characterise portray depict paint present brief 
		editorialize editorialise generalize generalise moralize moralise philosophize
		philosophise pontificate rant rave sermonize expound expand enlarge digress
		interrupt interpose intervene begin start open resume
		persist enthuse marvel rejoice exult crow gloat brag bluster
		fume seethe rage bristle grumble gripe grouse carp whine moan groan sigh
		tease taunt jeer mock chide scold rebuke admonish chastise berate upbraid
		reprove reproach assure reassure remind inform notify alert apprise
		update persuade convince remonstrate 
		purport pretend lie exaggerate 
		`},
	{Tell | Strong, `tell assure remind inform reassure`},
	{Tell, `notify advise warn caution alert brief counsel instruct order command urge exhort implore beg
		beseech entreat press prod encourage persuade convince promise ask answer
		challenge dare invite lecture admonish scold rebuke chide berate taunt congratulate
		thank teach show text email e-mail message page cable phone write apprise update
		interrupt correct welcome greet address`},
	{Ask | Strong, `ask wonder inquire enquire query`},
	{Ask, `question demand request interrogate quiz grill probe press muse challenge ponder beg plead
		pray`},
	{Write | Strong, `write tweet retweet blog post text`},
	{Write, `email e-mail message type pen scrawl scribble jot sign caption cable wire fax
		publish print chronicle record log note author co-write co-author draft compose report
		editorialize editorialise retort subtweet repost instagram telegraph wisecrack
		annotate transcribe inscribe reply`},
	{Call, `call dub label term brand name nickname christen describe characterize characterise
		style title entitle tag deem consider declare proclaim pronounce rename
		rebrand caricature portray depict paint cast hail tout bill denounce deride decry
		condemn dismiss deplore lambaste lambast blast ridicule mock pan
		stereotype refer allude classify categorize categorise designate
		regard view know paraphrase liken compare frame`},
	{Judge, `criticize criticise praise accuse blame slam blast assail attack denounce deride decry
		condemn dismiss deplore lambaste lambast ridicule mock pan laud applaud hail commend
		credit fault rap rip bash savage castigate chastise berate excoriate pillory
		skewer trash lash knock hammer hit scorch pummel vilify malign smear disparage
		belittle denigrate insult salute celebrate cheer welcome extol tout champion
		endorse back support defend oppose protest reject rebuff rebuke reprimand
		censure reproach scold chide admonish thank congratulate compliment flatter eulogize
		eulogise honor honour bemoan lament rail mourn impugn indict`},
	{Think, `think believe feel hope fear doubt suspect suppose imagine expect assume presume
		consider know understand realize realise wish want worry figure reckon guess remember
		recall forget learn hear see conclude decide dream wonder intend plan
		agree disagree mean reason judge find regret anticipate estimate
		contemplate ponder trust sense perceive appreciate recognize recognise love hate
		like prefer fret agonize agonise`},
	{Utter | Strong, `shout yell scream whisper mutter murmur mumble bark bellow roar shriek holler
		exclaim blurt quip joke snap stammer stutter sneer scoff snarl growl hiss grumble
		chant intone wisecrack croak`},
	{Utter, `cry call sing rap hum recite drawl gasp sob wail moan groan sigh snort grunt
		chuckle giggle cackle squeal screech squawk thunder boom crow gush coo purr
		trumpet bray howl rasp wheeze lisp babble chatter
		prattle ramble gab chat blare spit spout sputter splutter gripe jest kid jibe gibe
		rib needle heckle boo cheer curse cuss swear rant rave hector
		laugh plead beg pray fume deadpan mouth harrumph tut`},
	{Gesture, `smile laugh grin smirk beam frown nod shrug wink sigh scowl grimace wince
		blush weep gesture gesticulate point motion wave pause
		hesitate bristle shudder gulp chuckle giggle snicker chortle guffaw sniff
		yawn snigger cringe glower gloat`},
	{Cite, `cite quote paraphrase reference credit attribute ascribe invoke echo parrot recite
		report retweet repeat repost relay`},
	{Phrasal, `go put make point chime weigh pipe speak sum lash fire shoot hit push spell
		open set lay give have get come break butt cut lead kick start
		end finish carry call throw toss rattle reel wrap hold play turn keep take let
		bring blurt cry pop jump step strike write read wind leave`},
	{Show, `read say show state suggest indicate reveal conclude find note warn declare proclaim
		announce confirm report reflect demonstrate prove establish explain claim assert allege argue
		describe detail outline mention specify stipulate advise urge ask demand
		recommend promise pledge predict estimate project calculate imply signal
		hint illustrate document chronicle highlight provide hold ring blare scream go
		run flash display bear contain feature include`},
}

// irregularVerbs gives the past and the participle of the verbs that do not
// add -ed, alternatives parted by a stroke.
var irregularVerbs = []struct{ lemma, past, participle string }{
	{"say", "said", "said"}, {"tell", "told", "told"}, {"retell", "retold", "retold"},
	{"write", "wrote", "written"}, {"co-write", "co-wrote", "co-written"},
	{"speak", "spoke", "spoken"}, {"begin", "began", "begun"},
	{"think", "thought", "thought"}, {"feel", "felt", "felt"},
	{"know", "knew", "known"}, {"understand", "understood", "understood"},
	{"mean", "meant", "meant"}, {"hear", "heard", "heard"}, {"see", "saw", "seen"},
	{"foresee", "foresaw", "foreseen"}, {"find", "found", "found"},
	{"hold", "held", "held"}, {"swear", "swore", "sworn"}, {"sing", "sang", "sung"},
	{"read", "read", "read"}, {"put", "put", "put"}, {"go", "went", "gone"},
	{"make", "made", "made"}, {"shoot", "shot", "shot"}, {"hit", "hit", "hit"},
	{"set", "set", "set"}, {"lay", "laid", "laid"}, {"give", "gave", "given"},
	{"have", "had", "had"}, {"get", "got", "got|gotten"}, {"come", "came", "come"},
	{"break", "broke", "broken"}, {"cut", "cut", "cut"}, {"lead", "led", "led"},
	{"throw", "threw", "thrown"}, {"keep", "kept", "kept"}, {"take", "took", "taken"},
	{"let", "let", "let"}, {"bring", "brought", "brought"}, {"strike", "struck", "struck"},
	{"wind", "wound", "wound"}, {"leave", "left", "left"}, {"spell", "spelled|spelt", "spelled|spelt"},
	{"show", "showed", "shown|showed"}, {"teach", "taught", "taught"},
	{"learn", "learned|learnt", "learned|learnt"}, {"dream", "dreamed|dreamt", "dreamed|dreamt"},
	{"forget", "forgot", "forgotten"}, {"bet", "bet", "bet"}, {"weep", "wept", "wept"},
	{"beseech", "besought|beseeched", "besought|beseeched"}, {"cast", "cast", "cast"},
	{"broadcast", "broadcast", "broadcast"}, {"forecast", "forecast", "forecast"},
	{"ring", "rang", "rung"}, {"run", "ran", "run"}, {"bear", "bore", "borne"},
	{"spit", "spat|spit", "spat|spit"},
	{"prove", "proved", "proved|proven"},
	{"lie", "lied", "lied"},
}

// doubledVerbs double their last letter before -ed and -ing; those that do so
// in British spelling alone have both forms.
const (
	doubledVerbs = ` admit submit rebut quip blog dub tag pan rap rip rib jot log pen pop plan chat
		grin nod shrug beg demur refer infer prefer regret kid gab hum sob tut slam step hit set
		put get cut let forget bet begin run spit rebut sum wrap aver brag concur extol fret
		prod recap snap deadpan `
	britishVerbs = ` signal label counsel marvel pummel `
)

var verbs = sync.OnceValue(func() *wordTable {
	irregular := make(map[string]int, len(irregularVerbs))
	for i, v := range irregularVerbs {
		irregular[v.lemma] = i
	}
	t := newWordTable(4096)
	for _, g := range verbGroups {
		for lemma := range strings.FieldsSeq(g.lemmas) {
			add := func(word string, f Form) { t.add(word, uint32(g.class)<<8|uint32(f)) }
			add(lemma, Base)
			add(thirdForm(lemma), ThirdForm)
			stem := lemma
			if listed(doubledVerbs, lemma) {
				stem += lemma[len(lemma)-1:]
			}
			add(ingForm(stem), Ing)
			if i, ok := irregular[lemma]; ok {
				for word := range strings.SplitSeq(irregularVerbs[i].past, "|") {
					add(word, Past)
				}
				for word := range strings.SplitSeq(irregularVerbs[i].participle, "|") {
					add(word, Participle)
				}
				continue
			}
			add(edForm(stem), Past|Participle)
			if listed(britishVerbs, lemma) {
				stem += lemma[len(lemma)-1:]
				add(edForm(stem), Past|Participle)
				add(ingForm(stem), Ing)
			}
		}
	}
	return t
})

// Verb returns the class of a reporting verb and which of its forms the word
// is; zeros for any other word. Letter case does not count.
func Verb(word string) (VerbClass, Form) {
	v := verbs().find(word)
	return VerbClass(v >> 8), Form(v)
}

func listed(list, word string) bool {
	for w := range strings.FieldsSeq(list) {
		if w == word {
			return true
		}
	}
	return false
}

// thirdForm returns the third person: "says", "presses", "denies".
func thirdForm(lemma string) string {
	last := lemma[len(lemma)-1]
	switch {
	case strings.HasSuffix(lemma, "have"):
		return strings.TrimSuffix(lemma, "ve") + "s"
	case consonantY(lemma):
		return lemma[:len(lemma)-1] + "ies"
	case last == 's', last == 'x', last == 'z', last == 'o' && !vowel(lemma[len(lemma)-2]),
		strings.HasSuffix(lemma, "ch"), strings.HasSuffix(lemma, "sh"):
		return lemma + "es"
	}
	return lemma + "s"
}

// edForm returns the regular past: "warned", "argued", "denied".
func edForm(stem string) string {
	switch {
	case stem[len(stem)-1] == 'e':
		return stem + "d"
	case consonantY(stem):
		return stem[:len(stem)-1] + "ied"
	}
	return stem + "ed"
}

// ingForm returns the present participle: "warning", "arguing", "lying".
func ingForm(stem string) string {
	switch {
	case strings.HasSuffix(stem, "ie"):
		return stem[:len(stem)-2] + "ying"
	case stem[len(stem)-1] == 'e' && !strings.HasSuffix(stem, "ee") && !strings.HasSuffix(stem, "oe"):
		return stem[:len(stem)-1] + "ing"
	}
	return stem + "ing"
}

func consonantY(s string) bool {
	return s[len(s)-1] == 'y' && !vowel(s[len(s)-2])
}

func vowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }
