// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package kind

import (
	"slices"
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
	finite      // has is, has, will, don't
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

// any reports whether the set has one of the traits.
func (t Traits) any(list ...trait) bool {
	return slices.ContainsFunc(list, t.has)
}

// Read returns the traits of the quotation qs[i], where qs are those of the
// whole text in order.
func Read(text string, qs []marks.Quotation, i int) Traits {
	t := Traits(1 << always)
	bare := t.inside(text, qs[i])
	var s setting
	s.readBefore(text, qs, i)
	s.readAfter(text, qs, i)
	t.before(text, qs, i, &s)
	modifies := t.behind(&s) && bare
	t.sentence(&s)
	t.together(&s, text[qs[i].Start:qs[i].End], bare, modifies)
	return t
}

// enough is how many of the words between the marks are read.
const enough = 16

// inside reads the words between the marks and reports whether they end
// without punctuation.
func (t *Traits) inside(text string, q marks.Quotation) (bare bool) {
	words := text[q.Start:q.End]
	n, capitals, small := 0, 0, 0
	for field := range strings.FieldsSeq(words) {
		w := trim(field)
		if w.text == "" {
			continue
		}
		if n++; n > enough {
			break
		}
		switch {
		case startsUpper(w.text):
			capitals++
		case startsLower(w.text) && len(w.text) > 3 && !closed(w.text):
			small++
		}
		p := person(w.text)
		t.add(p == 1, firstPerson)
		t.add(p == 3, thirdPerson)
		t.add(isFinite(w.text), finite)
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
	t.add(startsUpper(strings.TrimLeft(words, "\"'“‘([…. ")), capital)
	t.add(capitals > 1 && small == 0, titled)
	t.add(n == 1 && capitals == 1, capitalWord)
	t.add(strings.IndexFunc(words, isLetter) < 0, number)
	t.add(strings.IndexByte(words, '"') >= 0 || strings.Contains(words, "“") || strings.Contains(words, "‘") || strings.Contains(words, " '"), nested)
	t.add(q.Unclosed, unclosed)
	end := withoutClosings(words)
	return end != "" && !strings.HasSuffix(end, "…") && !strings.ContainsAny(end[len(end)-1:], ",.?!-")
}

// before reads what stands directly before the opening mark.
func (t *Traits) before(text string, qs []marks.Quotation, i int, s *setting) {
	t.add(qs[i].Open > 0 && text[qs[i].Open-1] == '=', beforeMarkup)
	t.add(s.opens, beforeSentence)
	if i > 0 && s.gapBefore {
		var last Traits
		last.inside(text, qs[i-1])
		t.add(last.any(titled, capitalWord), chainedTitle)
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
	case w.text == "" || closed(w.text) && w.tail != 's':
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
	return s.nBefore > 2 && s.before[0].tail == 0 && s.before[1].text == "the" && (s.before[2].text == "under" || s.before[2].text == "Under")
}

// behind reads what stands directly behind the closing mark and reports
// whether the words may belong to it as an adjective does.
func (t *Traits) behind(s *setting) (modifies bool) {
	t.add(s.paragraphEnd, behindParagraph)
	t.add(s.closes, behindSentence)
	t.add(s.paragraphStart && s.paragraphEnd, alone)
	if s.nAfter == 0 || s.after[0].text == "" {
		return false
	}
	w := &s.after[0]
	verb, noun := w.is.Verb, w.is.Noun
	t.add(noun&lexicon.Work != 0, behindWork)
	t.add(startsLower(w.text) && strings.HasSuffix(w.text, "s") && verb == 0, behindPlural)
	if closed(w.text) {
		t.add(person(w.text) == 3, behindPronoun)
		return false
	}
	if verb&lexicon.Strong != 0 || verb&lexicon.Say != 0 && noun == 0 {
		return false
	}
	t.add(startsUpper(w.text), behindName)
	return true
}

// reporting is the classes of verbs that carry words.
const reporting = lexicon.Say | lexicon.Tell | lexicon.Ask | lexicon.Write | lexicon.Call | lexicon.Judge |
	lexicon.Think | lexicon.Utter | lexicon.Cite

// sentence reads the rest of the sentence.
func (t *Traits) sentence(s *setting) {
	any := false
	for k := range s.before[:s.nBefore] {
		w := &s.before[k]
		verb, noun := w.cue()
		any = any || verb&reporting != 0
		strong := verb&lexicon.Strong != 0
		t.add(strong, strongBefore)
		t.add(strong && k < 3, strongNear)
		t.add(verb&lexicon.Say != 0, sayBefore)
		t.add(verb&lexicon.Call != 0, callBefore)
		t.add(verb&lexicon.Judge != 0, judgeBefore)
		t.add(verb&lexicon.Think != 0, thinkBefore)
		t.add(verb&lexicon.Utter != 0, utterBefore)
		t.add(verb&lexicon.Phrasal != 0, phrasalBefore)
		t.add(noun&lexicon.Claim != 0, claimBefore)
		t.add(noun&lexicon.Work != 0, workBefore)
		t.add(w.text == "that" && k < 6, thatBefore)
		pronoun := person(w.text) == 3
		t.add(pronoun, pronounBefore)
		t.add(pronoun && k < 3, pronounNear)
		t.add(startsUpper(w.text) && k+1 < s.nBefore, nameBefore)
	}
	for k := range s.after[:s.nAfter] {
		verb, _ := s.after[k].cue()
		any = any || verb&reporting != 0
		strong := verb&lexicon.Strong != 0
		t.add(strong, strongBehind)
		t.add(strong && k < 5, strongBehindNear)
	}
	t.add(!any, noVerb)
	t.add(s.quotedBefore, quotedBefore)
}

// together reads what several traits make together.
func (t *Traits) together(s *setting, words string, bare, modifies bool) {
	var last word
	if s.nBefore > 0 && !s.joinsBefore {
		last = s.before[0]
	}
	name := t.any(titled, capitalWord)
	first, _, _ := strings.Cut(words, " ")
	article := first == "a" || first == "an" || first == "the"
	short := !t.any(phraseWords, clauseWords, manyWords)

	// Dana "The Door" Whitlow.
	t.add(short && name && bare && last.tail == 0 && t.has(beforeName) && t.has(behindName) && len(last.text) > 1, nickname)
	// She said on "Morning Harbor" that ...
	on := last.text == "on" || last.text == "On" || last.is.Verb&lexicon.Tell != 0 || t.has(beforePossessive) && s.on()
	t.add(name && on && !t.any(clauseWords, manyWords), program)
	// The "harbor first" plan.
	t.add(short && !name && modifies && !article, attributive)
	// "Harbor Lights" opens on Friday.
	t.add(name && t.has(beforeSentence) && bare && s.nAfter > 0 && s.after[0].text != "" && s.after[0].is.Verb&lexicon.Strong == 0, titleSubject)
	// He played in "Harbor Lights."
	t.add(name && preposition(last.text), titleObject)
	// The song "Harbor Lights," and the "Harbor Lights" song.
	t.add(name && (t.has(behindWork) || last.is.Noun&lexicon.Work != 0), titleOfWork)
	t.add(name && short && bare, titleShort)
	t.add(short && t.any(strongNear, strongBehindNear), shortSpeech)
}

// on reports whether the possessive before the words follows "on": on NBC's.
func (s *setting) on() bool {
	for _, w := range s.before[1:min(s.nBefore, 3)] {
		if w.text == "on" || w.text == "On" {
			return true
		}
	}
	return false
}
