// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package lexicon

import (
	"strings"
	"sync"
)

// A NounClass is what a noun can tell of the quoted words near it, as a set of
// bits. Zero is a noun that tells nothing.
type NounClass uint8

const (
	// Claim is what is said, and is followed by it: "the suggestion that",
	// "his warning".
	Claim NounClass = 1 << iota
	// Message holds words: "statement", "tweet", "letter".
	Message
	// Occasion is where words are spoken: "interview", "rally".
	Occasion
	// Work has a title: "film", "song", "newspaper".
	Work
	// Term names words as words: "the word", "slogan", "nickname".
	Term
	// Human is a word for a person or, in the plural, for several: "mayor",
	// "widow", "the accused". [Look] alone gives it.
	Human
)

// nounGroups lists cue nouns by class, in the singular. A noun in several
// groups has the bits of all of them.
var nounGroups = []struct {
	class NounClass
	nouns string
}{
	{Claim, `claim assertion allegation accusation charge argument contention statement declaration
		announcement admission confession acknowledgment acknowledgement concession denial
		confirmation insistence suggestion proposal recommendation advice hint implication
		insinuation warning caution threat promise pledge vow oath assurance reassurance
		guarantee prediction forecast prophecy estimate belief view opinion conviction feeling
		hope fear concern worry doubt suspicion notion idea theory hypothesis conclusion
		finding ruling verdict decision judgment judgement observation remark comment
		reply answer response retort rebuttal riposte comeback question query demand
		request plea appeal call order command instruction invitation complaint
		criticism critique condemnation denunciation rebuke attack jab dig barb taunt
		insult slur slight praise tribute compliment apology explanation excuse
		justification defense defence description characterization characterisation
		account testimony version revelation disclosure boast joke quip jest
		jibe gibe wisecrack lament reminder mantra refrain motto message point
		reasoning thought sentiment position stance rationale line quote quotation
		mention reference allusion protest objection challenge outburst tirade rant
		diatribe invective cry shout chant utterance aside crack zinger
		contradiction reflection musing thinking contribution clarification`},
	{Message, `statement tweet retweet post message letter email e-mail memo memorandum text note report
		release blog column editorial op-ed article essay story piece book memoir diary
		journal autobiography biography study paper survey poll filing lawsuit complaint
		indictment affidavit brief motion petition ruling opinion order decision bill resolution
		amendment transcript recording tape video clip audio caption headline sign placard
		banner poster billboard flyer leaflet pamphlet brochure mailer ad advertisement
		commercial spot website page site platform manifesto declaration plan document
		dossier cable telegram dispatch communique newsletter bulletin advisory alert notice
		posting update thread reply comment review script lyric song slide card postcard
		fax voicemail inscription tattoo shirt t-shirt button sticker plaque form
		application questionnaire contract agreement treaty charter constitution law rule
		guideline handbook manual summary entry missive broadside screed`},
	{Occasion, `interview speech address remark news conference briefing presser rally debate
		hearing testimony deposition trial panel forum meeting conversation call phone
		discussion talk chat exchange lecture sermon eulogy toast podcast broadcast show
		program programme segment episode appearance event stop visit telephone
		keynote monologue session town-hall roundtable dinner luncheon breakfast lunch
		convention caucus summit fundraiser gathering reception ceremony
		teleconference webcast livestream comment announcement q&a`},
	{Work, `book novel memoir autobiography biography essay article column poem play musical opera
		ballet film movie documentary sequel trilogy drama comedy sitcom series show
		program programme miniseries episode season song single album track tune ballad
		anthem hymn record hit painting portrait sculpture photograph cartoon comic strip
		magazine newspaper journal paper tabloid website blog podcast game videogame
		soundtrack theme thriller western story tale fable bestseller blockbuster
		cookbook textbook exhibition exhibit installation mural symphony concerto
		sonata sketch skit routine screenplay script franchise cover video
		remake reboot spinoff spin-off adaptation production revue farce satire novella
		tv newscast telecast broadcast reality feature short op-ed editorial
		speech lecture course report study app initiative`},
	{Term, `word term phrase expression name nickname moniker sobriquet epithet label slogan motto
		catchphrase buzzword mantra hashtag codename code-name pseudonym alias title
		acronym abbreviation euphemism slang jargon tagline byword definition
		concept category designation notion adjective noun verb pronoun
		handle password keyword subtitle heading header headline caption rubric
		tag brand trademark pun metaphor analogy refrain chant cliche cliché spelling
		pejorative slur vocabulary terminology letter syllable operation codeword
		translation meaning synonym doctrine`},
}

// humanNouns are words for persons beside those that stand with names (the
// names' Title, Nobody and Several): kin, ranks and trades that are no title,
// and those to whom something has happened.
const humanNouns = `wife husband spouse partner widow widower fiance fiancee fiancé fiancée bride groom
	mum cousin twin sibling grandson granddaughter grandfather grandmother grandma grandpa
	baby infant toddler kid youngster youth teen minor adult orphan heir stepson stepdaughter
	king queen prince princess duke duchess earl baron count knight lord lady emir sultan
	sheikh sheik imam rabbi mullah ayatollah cleric pope bishop priest monk nun saint deacon
	justice marshal major guard sentry scout recruit conscript
	coach captain skipper referee umpire linesman goalie rookie ace seed wrestler athlete
	champion star hero heroine idol fan mascot
	chef cook maid clerk nurse midwife medic mechanic guide sherpa porter courier tailor
	smith blacksmith locksmith goldsmith plumber carpenter electrician barber butcher
	apprentice intern trainee novice scribe bard dramatist playwright composer lyricist
	soprano tenor virtuoso maestro designer sculptor
	counterpart opponent proponent exponent parent agent recipient adolescent regent namesake
	host guest patron client tenant patient inmate convict culprit thief felon crook thug
	hostage captive refugee migrant exile victim accused deceased injured bereaved condemned
	ally rival foe enemy friend colleague mate teammate classmate roommate flatmate housemate
	comrade peer companion guy bloke chap lad fellow folk
	critic pundit wag cynic skeptic sceptic bureaucrat technocrat aristocrat democrat
	republican conservative liberal monarch autocrat despot tyrant mogul magnate billionaire
	millionaire graduate undergraduate alumnus alumna laureate delegate candidate nominee
	advocate surrogate associate deputy chief boss chair executive expert individual native
	relative neighbour neighbor witness spokesperson person aide source judge attorney
	secretary representative detective cop pilot`

// humans returns the words for persons, in the singular and the plural.
func humans() []string {
	all := strings.Fields(humanNouns)
	for _, g := range nameGroups {
		if g.class&(Title|Nobody|Male|Female) == 0 || g.class&(Honorific|Dotted) != 0 {
			continue
		}
		for w := range strings.FieldsSeq(g.words) {
			if !listed(ranks, w) {
				all = append(all, w)
			}
		}
	}
	for _, w := range all {
		all = append(all, thirdForm(w))
	}
	return append(all, "wives", "housewives", "midwives", "thieves", "alumni")
}

// ranks are the words among the titles that stand before others only.
const ranks = `former ex acting interim incoming outgoing deputy assistant associate senior junior
	vice crown ranking presumptive prime foreign emeritus elect designate late`

var nouns = sync.OnceValue(func() *wordTable {
	t := newWordTable(2048)
	for _, g := range nounGroups {
		for noun := range strings.FieldsSeq(g.nouns) {
			t.add(noun, uint32(g.class))
			t.add(thirdForm(noun), uint32(g.class)) // the plural is formed alike
		}
	}
	t.add("memoranda", uint32(Message))
	return t
})

// CueNoun returns the class of a noun, in the singular or the plural, that
// tells what the words near it are; zero for any other word. Letter case does
// not count.
func CueNoun(word string) NounClass { return NounClass(nouns().find(word)) }
