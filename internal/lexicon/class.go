// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package lexicon

// An Entry is the classes of a word. The zero Entry is that of a word that is in no
// list.
type Entry struct {
	Class   Class
	Verb    VerbClass
	Form    Form
	Noun    NounClass
	ID      ID // which of the words that rules name; 0 for most
	Org     OrgClass
	Name    NameClass
	phrases uint16 // see Language.Phrases
	full    uint16 // see Language.FullTitle
	Lemma   uint16 // of which verb or noun of the lists it is a form; see Language.Lemma
}

// unite adds the classes of another entry.
func (e *Entry) unite(o Entry) {
	e.Class |= o.Class
	e.Verb |= o.Verb
	e.Form |= o.Form
	e.Noun |= o.Noun
	e.Org |= o.Org
	e.Name |= o.Name
}

// A Class is the set of parts that a word can play in a sentence, as far as
// attribution has to know: the small closed classes, and the words that stand
// for a time or for people in general. See en/function.txt.
type Class uint32

// The parts of a word in a sentence.
const (
	Determiner  Class = 1 << iota // opens a noun phrase: a, the, some, several
	Possessive                    // a possessive pronoun: his, their
	Subject                       // a pronoun that can be who speaks: he, she, they, it, we, I
	Object                        // a pronoun that cannot: him, them
	Relative                      // who, whom, whose, which, that
	Preposition                   // of, in, with
	Conjunction                   // and, but, because, while
	Coordinator                   // those that join two of a kind: and, or, &
	Auxiliary                     // is, has, would, not
	Adverb                        // later, also, never
	Time                          // Monday, yesterday, March, week
	Quantity                      // a word that alone stands for people: one, many, some, others
	Be                            // a form of "to be"
	Finite                        // a common verb's past or present form that is no reporting verb: went, took
	PastBoth                      // a Finite that is also a participle: left, made
	FirstPerson                   // I, we, and their other forms: my, ourselves
	ThirdPerson                   // he, it, and their other forms: their, him
	Neuter                        // the pronoun of things: it
	NonFinite                     // an Auxiliary that makes no clause by itself: be, having
)

// A VerbClass is the set of roles that a verb can have beside quoted words.
// Zero is a verb, or another word, that reports nothing. See en/verbs.txt.
type VerbClass uint16

// The roles of a verb.
const (
	Say     VerbClass = 1 << iota // carries words or their content: said, added, warned
	Strong                        // rarely stands without words: said, added
	Tell                          // has the hearer as its object: told reporters, urged them
	Ask                           // puts a question: asked, wondered
	Write                         // is done in writing: wrote, tweeted
	Call                          // gives a name or label: called it, dubbed
	Judge                         // has as its object whom or what the words are about: slammed the plan as
	Think                         // is done in the mind: believes, hopes
	Utter                         // is a way of giving voice: shouted, joked, sang
	Gesture                       // goes with words without saying them: smiled, shrugged
	Cite                          // passes on another's words: cited, quoted
	Phrasal                       // reports only with a particle or an object of its own: went on, put it
	Show                          // has a thing for its subject as often as a person: the sign read
	Perform                       // takes a work for its object, and reports nothing: starred in. See en/works.txt
	Deed                          // handles a thing, though it may report elsewhere: pressed the button. See en/works.txt
)

// A Form is the set of forms of its verb that a word can be.
type Form uint8

// The forms of a verb.
const (
	Base       Form = 1 << iota // "say"
	ThirdForm                   // "says"
	Past                        // "said"
	Participle                  // "said", "written"
	Ing                         // "saying"
)

// A NounClass is the set of relations that a noun can have to the quoted words
// near it. See en/nouns.txt.
type NounClass uint8

// The relations of a noun to quoted words.
const (
	Claim    NounClass = 1 << iota // is followed by its content: the suggestion that, his warning
	Message                        // holds words: statement, tweet, letter
	Occasion                       // is where words are spoken: interview, rally
	Work                           // has a title: film, song, newspaper
	Term                           // names words as words: the word, slogan, nickname
	Human                          // is for a person, or in the plural for several: mayor, widow
	Bearer                         // is for things that are given names: ship, file. See en/works.txt
	Maker                          // is for those who make or present works: host, author. See en/works.txt
)

// An OrgClass is the set of relations that a common noun has to the names of
// organizations. See en/organizations.txt.
type OrgClass uint8

// The relations of a noun to the names of organizations.
const (
	OwnBody OrgClass = 1 << iota // is for an organization, and stands in its name: ministry
	Trade                        // is for an organization, and does not: "the company" is Acme
	Staff                        // is for someone who belongs to it: the Haven striker
	Holding                      // is for a part of it or for its owner: Norrvik shares
	Leader                       // is a Staff of which it has one: the coach
)

// IsBody reports whether the word is a noun for an organization.
func (e *Entry) IsBody() bool { return e.Org&(OwnBody|Trade) != 0 }

// A NameClass is the set of roles that a word has in or beside a name. Zero is a
// word that may itself be a name. See en/names.txt.
type NameClass uint32

// The roles of a word in or beside a name.
const (
	SentenceOpener NameClass = 1 << iota // opens a sentence and no name: The, But, While
	Calendar                             // a day or month, in full or short
	Honorific                            // stands before a person's name alone: Mr., Mrs., Dr.
	Title                                // an office, rank or trade that stands before a name: President, Sen.
	Surname                              // a title or month that is a family name as often: King, March
	Body                                 // the head of an organization's name: Ministry, University
	Owned                                // a Body of which each owner has one, so that the owner belongs to the name: Qatar's Ministry of the Interior
	Demonym                              // an adjective of a nation, party or faith: Russian
	Suffix                               // follows a person's name: Jr., III
	Company                              // follows a company's name: Inc., Corp.
	Particle                             // a small word inside a family name: von, bin, de
	Abbreviation                         // its full stop may not end the sentence: Calif., Inc.
	BeforeName                           // an Abbreviation that goes before a name, so that no sentence ends there: Sen., St.
	Male                                 // a word for a man
	Female                               // a word for a woman
	GenericPerson                        // a word for a person that fits many: official, source
	GroupNoun                            // a word for many people: officials, supporters, crowd
	FunctionWord                         // ends a noun's own words: prepositions, conjunctions, relatives
	NounOpener                           // opens a noun phrase: the, a, his
	Indefinite                           // a NounOpener that brings in someone new: a, another
	Mission                              // a body named for its seat: Embassy in Doha
	OrgPrefix                            // opens an organization's name: Banco, PT, Borussia
	PostNominal                          // a Suffix that is no part of the name: KC, OBE
	Modifier                             // a Title that stands before another only: former, acting, deputy
	Forename                             // a Title that is a given name as often: Dean
	Place                                // opens the name of a place: New, South
	Basic                                // a GenericPerson that states only a gender or an age: man, teenager
	Sole                                 // a Title that one person holds at a time: president, pope
	Field                                // what an office is for: Health, in "Minister of Health"
)

// classes are the names by which the files of a language call the classes.
var classes = map[string]Entry{
	"determiner":  {Class: Determiner},
	"possessive":  {Class: Possessive},
	"subject":     {Class: Subject},
	"object":      {Class: Object},
	"relative":    {Class: Relative},
	"preposition": {Class: Preposition},
	"conjunction": {Class: Conjunction},
	"coordinator": {Class: Coordinator},
	"auxiliary":   {Class: Auxiliary},
	"adverb":      {Class: Adverb},
	"time":        {Class: Time},
	"quantity":    {Class: Quantity},
	"be":          {Class: Be},
	"finite":      {Class: Finite},
	"past-both":   {Class: PastBoth},

	"first-person": {Class: FirstPerson},
	"third-person": {Class: ThirdPerson},
	"neuter":       {Class: Neuter},
	"non-finite":   {Class: NonFinite},

	"say":     {Verb: Say},
	"strong":  {Verb: Strong},
	"tell":    {Verb: Tell},
	"ask":     {Verb: Ask},
	"write":   {Verb: Write},
	"call":    {Verb: Call},
	"judge":   {Verb: Judge},
	"think":   {Verb: Think},
	"utter":   {Verb: Utter},
	"gesture": {Verb: Gesture},
	"cite":    {Verb: Cite},
	"phrasal": {Verb: Phrasal},
	"show":    {Verb: Show},
	"perform": {Verb: Perform},
	"deed":    {Verb: Deed},

	"claim":    {Noun: Claim},
	"message":  {Noun: Message},
	"occasion": {Noun: Occasion},
	"work":     {Noun: Work},
	"term":     {Noun: Term},
	"human":    {Noun: Human},
	"bearer":   {Noun: Bearer},
	"maker":    {Noun: Maker},

	"own-body": {Org: OwnBody},
	"trade":    {Org: Trade},
	"staff":    {Org: Staff},
	"holding":  {Org: Holding},
	"leader":   {Org: Leader},

	"sentence-opener": {Name: SentenceOpener},
	"calendar":        {Name: Calendar},
	"honorific":       {Name: Honorific},
	"title":           {Name: Title},
	"surname":         {Name: Surname},
	"body":            {Name: Body},
	"owned":           {Name: Owned},
	"demonym":         {Name: Demonym},
	"suffix":          {Name: Suffix},
	"company":         {Name: Company},
	"particle":        {Name: Particle},
	"abbreviation":    {Name: Abbreviation},
	"before-name":     {Name: Abbreviation | BeforeName},
	"male":            {Name: Male},
	"female":          {Name: Female},
	"generic":         {Name: GenericPerson},
	"several":         {Name: GroupNoun},
	"function-word":   {Name: FunctionWord},
	"noun-opener":     {Name: NounOpener},
	"indefinite":      {Name: Indefinite},
	"mission":         {Name: Mission},
	"org-prefix":      {Name: OrgPrefix},
	"post-nominal":    {Name: PostNominal},
	"modifier":        {Name: Modifier},
	"forename":        {Name: Forename},
	"place":           {Name: Place},
	"basic":           {Name: Basic},
	"sole":            {Name: Sole},
	"field":           {Name: Field},
}

// An ID is one of the words that a rule names by itself, where its class would
// say too little. The zero ID is any other word.
type ID uint8

// The words that rules name.
const (
	WordAccording ID = iota + 1
	WordAlthough
	WordAnd
	WordAs
	WordAt
	WordBecame
	WordBut
	WordBy
	WordChief
	WordFor
	WordFrom
	WordHad
	WordHas
	WordHave
	WordHe
	WordI
	WordIn
	WordIt
	WordIts
	WordMen
	WordNamed
	WordNear
	WordNever
	WordNew
	WordNot
	WordOf
	WordOn
	WordOne
	WordOpinion
	WordOther
	WordParlance
	WordPeople
	WordPer
	WordPolice
	WordSenior
	WordShe
	WordThat
	WordThe
	WordThen
	WordThey
	WordThough
	WordTo
	WordTop
	WordUnnamed
	WordView
	WordWhat
	WordWhereas
	WordWhich
	WordWhile
	WordWho
	WordWhom
	WordWith
	WordWomen
	WordWords
)

// spelled is Endings.Named of English.
var spelled = [...]string{
	WordAccording: "according", WordAlthough: "although", WordAnd: "and", WordAs: "as", WordAt: "at", WordBecame: "became",
	WordBut: "but", WordBy: "by", WordChief: "chief", WordFor: "for", WordFrom: "from", WordHad: "had",
	WordHas: "has", WordHave: "have", WordHe: "he|him|his|himself", WordI: "i|we|us", WordIn: "in", WordIt: "it", WordIts: "its|itself", WordMen: "men",
	WordNamed: "named", WordNear: "near", WordNever: "never", WordNew: "new", WordNot: "not", WordOf: "of", WordOn: "on", WordOne: "one",
	WordOpinion: "opinion", WordOther: "other", WordParlance: "parlance", WordPeople: "people", WordPer: "per",
	WordPolice: "police", WordSenior: "senior", WordShe: "she|her|herself", WordThat: "that", WordThe: "the", WordThen: "then", WordThey: "they|them|their", WordThough: "though", WordTo: "to",
	WordTop: "top", WordUnnamed: "unnamed", WordView: "view", WordWhat: "what", WordWhereas: "whereas", WordWhich: "which",
	WordWhile: "while", WordWho: "who", WordWhom: "whom", WordWith: "with", WordWomen: "women", WordWords: "words",
}
