// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package kind

import (
	"strings"

	"github.com/newswire-go/newswire/internal/lexicon"
	"github.com/newswire-go/newswire/internal/marks"
)

// A trait is one thing that can be seen of marked words and of what stands
// around them in their sentence.
type trait uint8

const (
	always trait = iota // weighs how common mentions are

	// The words.
	oneWord
	twoWords
	phraseWords // 5 to 8 words
	clauseWords // 9 to 15
	manyWords   // 16 and more
	capital     // begins with a capital letter
	titled      // every word of weight begins with one, and there are two
	capitalWord // is one word with a capital letter
	number      // has no letters
	firstPerson // has I, we, my, us
	thirdPerson // has he, it, their
	finiteVerb  // has is, has, will, don't
	nested      // has marks inside
	unclosed    // lacks its closing mark

	// What stands directly before.
	beforeMarkup   // an equals sign: <item name="River">
	beforeSentence // nothing of the sentence
	beforeComma
	introduced // a colon, or a verb of saying
	beforeDash
	beforeThat
	beforePossessive
	beforeCalled // dubbed, entitled
	beforeTerm   // word, slogan
	beforeClaim  // warning, suggestion
	beforeName   // a capitalised word
	beforeWord   // any other word that is no verb

	// What stands directly behind.
	behindParagraph // nothing of the paragraph
	behindSentence  // nothing of the sentence
	behindName      // a capitalised word
	behindWork      // film, song
	behindPlural
	behindPronoun

	// What else stands in the sentence.
	strongBefore // said, told, wrote
	strongNear   // the same, at most two words away
	strongBehind
	strongBehindNear
	sayBefore // warned, noted
	callBefore
	judgeBefore
	thinkBefore
	utterBefore
	phrasalBefore
	thatBefore
	claimBefore
	workBefore
	pronounBefore
	pronounNear
	nameBefore
	noVerb       // no reporting verb on either side
	quotedBefore // another quotation
	chainedTitle // a title, parted from these words by a comma or "and"
	alone        // the paragraph holds nothing else

	// What comes together.
	soCalled
	knownAs
	nickname
	program
	attributive
	titleSubject
	titleObject
	titleOfWork
	titleShort
	shortSpeech

	traits int = iota
)

// Traits is what can be seen of marked words, as a set.
type Traits uint64

func (t *Traits) add(ok bool, tr trait) {
	if ok {
		*t |= 1 << tr
	}
}

func (t Traits) has(tr trait) bool { return t>>tr&1 != 0 }

// any reports whether the set has one of those of another set.
func (t Traits) any(of Traits) bool { return t&of != 0 }

// Sets of which it is asked whether the words have one.
const (
	named Traits = 1<<titled | 1<<capitalWord
	wordy Traits = 1<<clauseWords | 1<<manyWords
)

// Read returns the traits of the quotation qs[i], where qs are those of the
// whole text in order.
func Read(text string, qs []marks.Quotation, i int) (t Traits) {
	var s setting
	s.at(text, qs, i)
	t.near(&s)
	t.rest(&s, t.lead(&s, reach))
	return t
}

// Mention returns the rule by which the quotation qs[i] is a mention, where its
// strength is least or more. It reads no further than it takes to know that it is
// less, and that is mostly clear from what stands next to the marks.
func Mention(text string, qs []marks.Quotation, i, least int) (rule string, ok bool) {
	var t Traits
	var s setting
	s.at(text, qs, i)
	t.near(&s)
	var verbs lexicon.VerbClass
	for _, n := range [...]int{1, 4, reach} {
		verbs = t.lead(&s, n)
		most := t.Strength()
		if n < reach {
			most += mostOf(quotedBefore) + mostOf(workBefore)
		}
		if verbs&reporting == 0 {
			most += mostOf(noVerb)
		}
		if most < least {
			return "", false
		}
	}
	t.rest(&s, verbs)
	if t.Strength() < least {
		return "", false
	}
	return t.Rule(), true
}

// near reads the form of the words and what stands next to their marks: all
// traits but those of lead and rest.
func (t *Traits) near(s *setting) {
	t.add(true, always)
	bare := t.inside(s)
	t.before(s)
	modifies := t.behind(s) && bare
	t.together(s, bare, modifies)
}

// enough is how many of the words between the marks are read.
const enough = 16

// count counts the words, those with a capital letter, and the small words of
// weight, of which a title has none.
func (t *Traits) count(words string) {
	n, capitals, small := 0, 0, 0
	for at := 0; n < enough; n++ {
		var w string
		if w, at = nextWord(words, at); w == "" {
			break
		}
		switch {
		case startsUpper(w):
			capitals++
		case len(w) > 3 && startsLower(w):
			small++
		}
	}
	switch {
	case n <= 1:
		t.add(true, oneWord)
	case n == 2:
		t.add(true, twoWords)
	case n <= 4:
	case n <= 8:
		t.add(true, phraseWords)
	case n <= 15:
		t.add(true, clauseWords)
	default:
		t.add(true, manyWords)
	}
	t.add(capitals > 1 && (small == 0 || allClosed(words)), titled)
	t.add(n == 1 && capitals == 1, capitalWord)
}

// allClosed reports whether none of the small words has weight.
func allClosed(words string) bool {
	w, at := nextWord(words, 0)
	for n := 0; n < enough && w != ""; n++ {
		if len(w) > 3 && startsLower(w) && roleOf(w)&closed == 0 {
			return false
		}
		w, at = nextWord(words, at)
	}
	return true
}

// inside reads the words between the marks and reports whether they end
// without punctuation.
func (t *Traits) inside(s *setting) (bare bool) {
	words := s.words()
	t.count(words)
	t.add(startsUpper(withoutOpenings(words)), capital)
	t.add(!hasLetter(words), number)
	t.add(hasMarks(words), nested)
	t.add(s.qs[s.i].Unclosed, unclosed)
	words = withoutClosings(words)
	if words == "" {
		return false
	}
	switch words[len(words)-1] {
	case ',', '.', '?', '!', '-':
		return false
	}
	return !strings.HasSuffix(words, "…")
}

// hasMarks reports whether a quotation mark that opens, or may, is among the
// words.
func hasMarks(words string) bool {
	return strings.IndexByte(words, '"') >= 0 ||
		strings.IndexByte(words, '\'') > 0 && strings.Contains(words, " '") ||
		strings.IndexByte(words, "“"[0]) >= 0 && (strings.Contains(words, "“") || strings.Contains(words, "‘"))
}

// before reads what stands directly before the opening mark.
func (t *Traits) before(s *setting) {
	open := s.qs[s.i].Open
	t.add(open > 0 && s.text[open-1] == '=', beforeMarkup)
	if s.readBefore(1); s.nBefore == 1 && parts(s.before[0].text) {
		s.readBefore(2) // what it parts
	}
	t.add(s.nBefore == 0 && !s.quotedBefore, beforeSentence)
	if s.gapBefore {
		var last Traits
		last.count(s.text[s.qs[s.i-1].Start:s.qs[s.i-1].End])
		t.add(last.any(named), chainedTitle)
	}
	if s.nBefore == 0 || s.joinsBefore {
		return
	}
	w := &s.before[0]
	verb, form, noun := w.is.Verb, w.is.Form, w.is.Noun
	reports := verb != 0 && form != lexicon.Base|lexicon.ThirdForm
	t.add(w.tail == ',', beforeComma)
	t.add(w.tail == '-', beforeDash)
	t.add(w.tail == ':' || reports && verb&reporting != 0, introduced)
	called := verb&lexicon.Call != 0 && verb&lexicon.Strong == 0 && form&lexicon.Participle != 0
	t.add(w.text == "so-called", soCalled)
	t.add(called || w.text == "named" || w.text == "entitled" || w.text == "titled", beforeCalled)
	t.add(naming(w.text) || w.text == "as" && s.known() || noun&lexicon.Term != 0 && s.under(), knownAs)
	t.add(noun&lexicon.Term != 0, beforeTerm)
	t.add(noun&lexicon.Claim != 0, beforeClaim)
	switch {
	case w.text == "" || w.tail != 's' && roleOf(w.text)&closed != 0:
		t.add(w.text == "that", beforeThat)
	case w.tail == 's':
		t.add(true, beforePossessive)
	case reports:
	case startsUpper(w.text):
		t.add(true, beforeName)
	case startsLower(w.text):
		t.add(true, beforeWord)
	}
}

// naming reports whether a word is the participle of a verb that gives a name
// and does nothing else: the ferry, christened "Petrel".
func naming(w string) bool {
	switch w {
	case "nicknamed", "renamed", "christened", "rechristened", "codenamed", "code-named":
		return true
	}
	return false
}

// known reports whether the "as" before the words goes with "known": a man
// known on the quay as "Tug".
func (s *setting) known() bool {
	s.readBefore(6)
	for k := 1; k < min(s.nBefore, 6); k++ {
		switch w := &s.before[k]; {
		case w.tail != 0:
			return false
		case w.text == "known":
			return true
		}
	}
	return false
}

// under reports whether the noun before the words follows "under the": sold
// under the name "Petrel".
func (s *setting) under() bool {
	s.readBefore(3)
	return s.nBefore > 2 && s.before[0].tail == 0 && s.before[1].text == "the" && (s.before[2].text == "under" || s.before[2].text == "Under")
}

// behind reads what stands directly behind the closing mark and reports
// whether the words may belong to it as an adjective does.
func (t *Traits) behind(s *setting) (modifies bool) {
	if s.readAfter(1); s.nAfter == 1 && s.after[0].text == "" {
		s.readAfter(2) // more than a stop, or not
	}
	t.add(s.paragraphEnd, behindParagraph)
	t.add(s.nAfter == 0 && !s.quotedAfter || s.nAfter == 1 && s.after[0].text == "", behindSentence)
	t.add(s.paragraphStart && s.paragraphEnd, alone)
	if s.nAfter == 0 || s.after[0].text == "" {
		return false
	}
	w := &s.after[0]
	verb, noun := w.is.Verb, w.is.Noun
	t.add(noun&lexicon.Work != 0, behindWork)
	t.add(verb == 0 && w.text[len(w.text)-1] == 's' && startsLower(w.text), behindPlural)
	if r := roleOf(w.text); r&closed != 0 {
		t.add(r&third != 0, behindPronoun)
		return false
	}
	if verb&lexicon.Strong != 0 || verb&lexicon.Say != 0 && noun == 0 {
		return false
	}
	t.add(startsUpper(w.text), behindName)
	return true
}

// together reads what several traits of near make together.
func (t *Traits) together(s *setting, bare, modifies bool) {
	var last word
	if s.nBefore > 0 && !s.joinsBefore {
		last = s.before[0]
	}
	name, short := t.any(named), t.short()

	// Dana "The Door" Whitlow.
	t.add(short && name && bare && last.tail == 0 && t.has(beforeName) && t.has(behindName) && len(last.text) > 1, nickname)
	// She said on "Morning Harbor" that ...
	t.add(name && !t.any(wordy) &&
		(last.text == "on" || last.text == "On" || last.is.Verb&lexicon.Tell != 0 || t.has(beforePossessive) && s.on()), program)
	// The "harbor first" plan.
	t.add(short && !name && modifies && !startsWithArticle(s.words()), attributive)
	// "Harbor Lights" opens on Friday.
	t.add(name && t.has(beforeSentence) && bare && s.nAfter > 0 && s.after[0].text != "" && s.after[0].is.Verb&lexicon.Strong == 0, titleSubject)
	// He played in "Harbor Lights."
	t.add(name && roleOf(last.text)&preposition != 0, titleObject)
	// The song "Harbor Lights," and the "Harbor Lights" song.
	t.add(name && (t.has(behindWork) || last.is.Noun&lexicon.Work != 0), titleOfWork)
	t.add(name && short && bare, titleShort)
}

// short reports whether the words are four at most.
func (t Traits) short() bool { return !t.any(wordy | 1<<phraseWords) }

// startsWithArticle reports whether the first of several words is "a", "an" or
// "the", or the only one.
func startsWithArticle(words string) bool {
	first, _, _ := strings.Cut(words, " ")
	return first == "a" || first == "an" || first == "the"
}

// on reports whether the possessive before the words follows "on": on NBC's.
func (s *setting) on() bool {
	s.readBefore(3)
	for _, w := range s.before[1:min(s.nBefore, 3)] {
		if w.text == "on" || w.text == "On" {
			return true
		}
	}
	return false
}

// reporting is the classes of verbs that carry words.
const reporting = lexicon.Say | lexicon.Tell | lexicon.Ask | lexicon.Write | lexicon.Call | lexicon.Judge |
	lexicon.Think | lexicon.Utter | lexicon.Cite

// lead reads up to n words of the sentence before the quotation and returns what
// its verbs can do.
func (t *Traits) lead(s *setting, n int) (verbs lexicon.VerbClass) {
	s.readBefore(n)
	var nouns lexicon.NounClass
	for k := range s.before[:s.nBefore] {
		w := &s.before[k]
		verb, noun := w.cue()
		verbs |= verb
		nouns |= noun
		t.add(k < 3 && verb&lexicon.Strong != 0, strongNear)
		t.add(k < 6 && w.text == "that", thatBefore)
		t.add(startsUpper(w.text) && k+1 < s.nBefore, nameBefore)
	}
	t.add(verbs&lexicon.Strong != 0, strongBefore)
	t.add(verbs&lexicon.Say != 0, sayBefore)
	t.add(verbs&lexicon.Call != 0, callBefore)
	t.add(verbs&lexicon.Judge != 0, judgeBefore)
	t.add(verbs&lexicon.Think != 0, thinkBefore)
	t.add(verbs&lexicon.Utter != 0, utterBefore)
	t.add(verbs&lexicon.Phrasal != 0, phrasalBefore)
	t.add(nouns&lexicon.Claim != 0, claimBefore)
	t.add(nouns&lexicon.Work != 0, workBefore)
	t.add(s.quotedBefore, quotedBefore)
	t.add(t.short() && t.has(strongNear), shortSpeech)
	return verbs
}

// rest reads what can only speak for an utterance, given the verbs before it:
// persons and verbs between the marks, pronouns before them, and the sentence
// behind.
func (t *Traits) rest(s *setting, verbs lexicon.VerbClass) {
	var inside role
	w, at := nextWord(s.words(), 0)
	for n := 0; n < enough && w != ""; n++ {
		inside |= roleOf(w)
		w, at = nextWord(s.words(), at)
	}
	t.add(inside&first != 0, firstPerson)
	t.add(inside&third != 0, thirdPerson)
	t.add(inside&finite != 0, finiteVerb)
	for k := range s.before[:s.nBefore] {
		pronoun := roleOf(s.before[k].text)&third != 0
		t.add(pronoun, pronounBefore)
		t.add(pronoun && k < 3, pronounNear)
	}
	s.readAfter(reach)
	for k := range s.after[:s.nAfter] {
		verb, _ := s.after[k].cue()
		verbs |= verb
		strong := verb&lexicon.Strong != 0
		t.add(strong, strongBehind)
		t.add(strong && k < 5, strongBehindNear)
	}
	t.add(verbs&reporting == 0, noVerb)
	t.add(t.short() && t.has(strongBehindNear), shortSpeech)
}
