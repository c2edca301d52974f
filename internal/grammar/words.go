// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

// Package grammar knows the small closed classes of English words: which can open
// a noun phrase, join two, stand before a verb or tell a time.
package grammar

// A Class is the set of parts that a word can play in an English sentence, as
// far as attribution has to know: the small closed classes, and the words
// that stand for a time or for people in general.
type Class uint32

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
	Negation                      // not, never, n't
	Be                            // a form of "to be"
	Finite                        // a common verb's past or present form that is no reporting verb: went, took
	PastBoth                      // a Finite that is also a participle: left, made
)

// Groups lists the words of each class, in small letters. A word in several
// groups is of the classes of all of them.
var Groups = []struct {
	Class Class
	Words string
}{
	{Determiner, `a an the these those every each no another any such`},
	{Determiner, `this`},
	{Determiner | Quantity, `one two three four five six seven eight nine ten dozens hundreds some several
		many most both all few others either neither none more`},
	{Possessive, `his their our my your its`},
	{Possessive | Object, `her`},
	{Subject, `he she they i we it you he's she's they're i'm we're it's you're i've we've
		he'd she'd they'd i'd they've he'll she'll they'll we'll i'll`},
	{Object, `him them me us himself herself themselves itself myself ourselves`},
	{Relative, `who which whom whose`},
	{Relative | Conjunction, `that`},
	{Conjunction, `what how why whatever whoever`},
	{Preposition, `of in on at by with from about against during under between among into through
		without within toward towards near amid amidst unlike via upon across behind
		along around outside inside beyond regarding including per despite over off
		onto alongside concerning throughout versus atop except like to for`},
	{Preposition | Conjunction, `after before until since as than till`},
	{Conjunction | Coordinator, `and or & nor`},
	{Conjunction, `but because so yet although though while when where whether if unless once
		whereas whenever wherever lest`},
	{Auxiliary | Be, `is are was were be been being am isn't aren't wasn't weren't`},
	{Auxiliary, `has have had having do does did will would can could may might must shall
		should cannot ought won't wouldn't can't couldn't doesn't didn't don't hasn't
		haven't hadn't shouldn't`},
	{Adverb | Negation, `not never n't`},
	{Adverb, `also later then again still twice too just even already often soon now
		meanwhile however instead further ever always sometimes perhaps maybe indeed
		thus therefore rather quite very almost else first last ago here there simply
		afterward afterwards moreover nonetheless nevertheless otherwise seldom back
		elsewhere there's here's`},
	{Time, `monday tuesday wednesday thursday friday saturday sunday today yesterday
		tomorrow tonight january february march april june july august september
		october november december jan feb aug sept oct nov dec week month year weekend
		morning afternoon evening night noon midday mondays tuesdays wednesdays
		thursdays fridays saturdays sundays weeks months years days day moment moments hour hours minute minutes
		earlier`},
	{Finite, `went took got ran won lost began came gave became knew saw chose drew rose fell
		spoke wore flew grew threw broke drove rode stole woke swore arose shook forgot
		hid sank goes takes gets gives comes becomes keeps seems appears faces leads
		shows wants needs`},
	{Finite | PastBoth, `made met held left kept sat stood brought bought built sent spent felt found
		led set put cut hit shot struck beat fought caught taught sought sold paid laid
		hung stuck swung fled slept swept meant dealt heard read lit bet quit shut
		split spread lent bound used`},
}

// A Word is one of those that a rule names by itself, where its class would say
// too little. The zero Word is any other.
type Word uint8

// The words that rules name.
const (
	According Word = iota + 1
	Although
	And
	April
	As
	At
	August
	But
	By
	Chief
	For
	From
	In
	It
	June
	March
	Men
	Named
	New
	Of
	Opinion
	Other
	Parlance
	People
	Per
	Police
	Senior
	That
	Then
	Though
	To
	Top
	Unnamed
	View
	Whereas
	Which
	While
	Whom
	With
	Women
	Words
)

// Spelled is how each Word is written, in small letters.
var Spelled = [...]string{
	According: "according", Although: "although", And: "and", April: "april", As: "as", At: "at", August: "august", But: "but", By: "by",
	Chief: "chief", For: "for", From: "from", In: "in", It: "it", June: "june", March: "march", Men: "men", Named: "named", New: "new",
	Of: "of", Opinion: "opinion", Other: "other", Parlance: "parlance", People: "people", Per: "per",
	Police: "police", Senior: "senior", That: "that", Then: "then", Though: "though", To: "to", Top: "top",
	Unnamed: "unnamed", View: "view", Whereas: "whereas", Which: "which", While: "while", Whom: "whom",
	With: "with", Women: "women", Words: "words",
}

// Abbreviation reports whether a word, as written and without its full stop,
// is a common abbreviation of news copy, and whether it is one that goes
// before a name, so that no sentence ends there.
func Abbreviation(word string) (ok, beforeName bool) {
	switch word {
	case "Mr", "Mrs", "Ms", "Mx", "Dr", "Sen", "Sens", "Rep", "Reps", "Gov", "Govs", "Gen", "Col", "Lt", "Sgt", "Capt", "Maj", "Adm", "Cmdr",
		"Cpl", "Pvt", "Prof", "Rev", "Hon", "Msgr", "Fr", "Supt", "Det", "Insp", "Pres", "Sec", "Amb", "St", "Ste", "Mt", "Ft", "Brig", "Atty", "Messrs", "Mme", "Mlle":
		return true, true
	case "Jr", "Sr", "Co", "Corp", "Inc", "Ltd", "Bros", "No", "Nos", "vs", "etc", "Ave", "Blvd", "Rd", "Dist", "Ph", "Esq",
		"Jan", "Feb", "Mar", "Apr", "Aug", "Sept", "Sep", "Oct", "Nov", "Dec", "Mon", "Tue", "Tues", "Wed", "Thu", "Thurs", "Fri", "Sat", "Sun",
		"Ala", "Ariz", "Ark", "Calif", "Colo", "Conn", "Del", "Fla", "Ga", "Ill", "Ind", "Kan", "Ky", "La", "Md", "Mass", "Mich", "Minn", "Miss", "Mo",
		"Mont", "Neb", "Nev", "Okla", "Ore", "Pa", "Tenn", "Tex", "Vt", "Va", "Wash", "Wis", "Wyo", "Ont", "Que", "Univ", "Dept", "Assn", "Intl", "Natl":
		return true, false
	}
	return false, false
}
