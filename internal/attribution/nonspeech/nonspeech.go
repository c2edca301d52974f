// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package nonspeech

import (
	"strings"

	"github.com/newswire-go/newswire/internal/cue"
	"github.com/newswire-go/newswire/internal/lexicon"
	"github.com/newswire-go/newswire/internal/marks"
	"github.com/newswire-go/newswire/internal/rule"
	"github.com/newswire-go/newswire/internal/text"
	"github.com/newswire-go/newswire/internal/weight"
)

const (
	leastNonSpeech = 10 // least log-odds, in hundredths, of non-speech
	longest        = 60 // bytes: hardly ever is a longer quotation non-speech
)

// Surest is the sum of a speaker from which on the words are hardly ever non-speech.
const Surest = 600

// certain lists the traits that leave no doubt, strongest first.
var certain = [...]trait{beforeMarkup, nickname, soCalled, knownAs, onTitle, toldTitle, makerOf, performs, workName, calledThing, bracketed, alsoKnown, nameAs, termNoun, namedSubject, workBehind, pointer, deedObject, printed}

// certainLogOdds is the least log-odds of non-speech with one of the certain traits.
const certainLogOdds = 250

// A traitSet is the traits of a quotation.
type traitSet [traits]bool

func (t *traitSet) add(ok bool, tr trait) {
	if ok {
		t[tr] = true
	}
}

// A Model is the weights of the features, in hundredths of log-odds.
type Model [markFeatures]int16

// Read reads the weights from the text of a file. It fails with the name of a feature
// that is missing or is no feature.
func (m *Model) Read(file string) error { return weight.Read(m[:], Features(), file) }

// Features returns the names of the features, in the order of their numbers.
func Features() []string {
	return append(weight.Names(markBlocks, markTraits), traitNames[:]...)
}

// logOdds returns a hundred times the logarithm of the odds that the words are
// non-speech.
func (m *Model) logOdds(t *traitSet, features []uint16) int {
	sum := 0
	for _, f := range features {
		sum += int(m[f])
	}
	if t.reason() != bias {
		sum = max(sum, certainLogOdds)
	}
	return sum
}

// reason returns the strongest of the traits that leave no doubt, bias if there is none.
func (t *traitSet) reason() trait {
	for _, tr := range certain {
		if t[tr] {
			return tr
		}
	}
	return bias
}

// Words are marked words of a story.
type Words struct {
	Paragraph *cue.Paragraph
	Token     int               // where they stand in it
	Marked    []marks.Quotation // all stretches of the story
	Stretch   int               // which of them they are
	By        Attribution
}

// An Attribution is how the words would be attributed, if they are speech.
type Attribution struct {
	Rule          rule.Rule // "" if no speaker was found
	Role          cue.Role
	Loose         bool // the cue is a verb that reports with a particle only, and has none
	Plain         bool // there was no need to weigh it
	Score, Margin int  // the sum of the speaker, and by how much it is more than that of the next
}

// The classes of Score and Margin, by their least values.
var (
	ScoreLimits  = [...]int{-400, -200, -100, 0, 100, 200, 300, 400, 600, 800}
	MarginLimits = [...]int{25, 50, 100, 150, 200, 300, 400, 600, 800}
)

// A Reader judges marked words. It keeps its memory from one to the next. The zero
// Reader is ready.
type Reader struct {
	traits   traitSet
	features []uint16
}

// A Verdict is the decision on marked words.
type Verdict struct {
	Rule    rule.Rule // by which the words are non-speech; "" for speech
	Weighed bool      // it was not plain that they are speech
	Odds    int       // of non-speech, in hundredths of log-odds, if Weighed
}

// Features returns the features of the words that were judged last, places in
// [Features]. They hold until the Reader is used again.
func (r *Reader) Features() []uint16 { return r.features }

// Judge reports whether the words are non-speech by the weights of the model.
func (r *Reader) Judge(m *Model, w *Words) Verdict {
	if at := &w.Marked[w.Stretch]; at.End-at.Start > longest || w.settles() {
		return Verdict{}
	}
	s := r.read(w)
	v := Verdict{Weighed: true, Odds: m.logOdds(&r.traits, r.features)}
	if s.lacksReason(&w.By) {
		v.Odds = max(v.Odds, leastNonSpeech)
	}
	if v.Odds >= leastNonSpeech {
		v.Rule = s.rule()
	}
	return v
}

// rule returns the rule by which the words are non-speech.
func (s *setting) rule() rule.Rule {
	switch s.reason() {
	case nickname:
		return rule.Nickname
	case soCalled, knownAs, alsoKnown, nameAs:
		return rule.SoCalled
	case onTitle, toldTitle, makerOf, performs, workName, workBehind, pointer:
		return rule.Title
	case bias:
		switch {
		case s.beforeKind() == beforeNaming:
			return rule.SoCalled
		case s.traitSet[titled]:
			return rule.Title
		}
	case calledThing, termNoun, namedSubject:
		if s.traitSet[titled] || s.traitSet[capitalWord] {
			return rule.Title
		}
	}
	return rule.NonSpeech
}

// settles reports whether the attribution leaves no doubt that the words are speech:
// it is plain, or strong, and no word of the sentence leads to them.
func (w *Words) settles() bool {
	if !introduces(w.Paragraph, w.Token) {
		return false
	}
	return w.By.Plain || w.By.Score >= Surest || w.By.Rule == rule.After && w.By.Role >= cue.RoleStrong && w.By.Role <= cue.RoleCite
}

// lacksReason reports whether a few words would be speech only because the speaker is
// the subject of a sentence that reports nothing: Lund clicked “send.” It does not
// for a description of the speaker: Lund was “very happy.”
func (s *setting) lacksReason(by *Attribution) bool {
	switch {
	case s.size > sizeFew, s.traitSet[claimBefore], s.traitSet[thatBefore]:
		return false
	case by.Rule == rule.Bare, (by.Rule == rule.Inside || by.Rule == rule.Before) && (by.Loose || by.Role == cue.RoleOtherVerb || by.Role == cue.RolePhrasal || by.Role == cue.RoleShow):
	default:
		return false
	}
	switch s.beforeKind() {
	case beforeVerb, beforePrep, beforeArticle, beforeIndefinite, beforeOwner, beforeOther, beforeTermNoun, beforeWorkNoun, beforeHumanNoun, beforeCapital:
		return !s.predicate()
	}
	return false
}

// predicate reports whether a form of "be" stands before the stretch, over an
// article or a preposition at most.
func (s *setting) predicate() bool {
	for i := s.k - 1; i >= 0 && i > s.k-4; i-- {
		t := &s.p.Tokens[i]
		if t.Is(lexicon.Be) {
			return true
		}
		if t.Kind != text.Word || !t.Is(lexicon.Determiner|lexicon.Possessive|lexicon.Preposition|lexicon.Adverb) && !t.Adverbial() {
			return false
		}
	}
	return false
}

// introduces reports whether the stretch at token k opens its sentence, or is
// parted from what stands before it by a comma or a colon.
func introduces(p *cue.Paragraph, k int) bool {
	switch p.Preceding(k) {
	case cue.PrecedingNone, cue.PrecedingColon:
		return true
	case cue.PrecedingComma: // and not his call sign, “Tug,”
		return k < 2 || p.Tokens[k-2].Noun&(lexicon.Term|lexicon.Work|lexicon.Message) == 0
	}
	return false
}

// enough is how many of the words between the marks are read.
const enough = 16

// aroundWords is how many words of the sentence before are read.
const aroundWords = 12

// read reads the traits and the features of the words.
func (r *Reader) read(w *Words) setting {
	r.traits = traitSet{bias: true}
	s := setting{traitSet: &r.traits, p: w.Paragraph, k: w.Token, at: &w.Marked[w.Stretch]}
	s.inside()
	s.before()
	s.behind()
	s.reasons()
	s.recurrence(w.Marked, w.Stretch)
	r.readMarks(&s, &w.By)
	return s
}

// A setting is a quotation with the words around it, while its traits are read.
type setting struct {
	*traitSet
	p  *cue.Paragraph
	k  int // the token of the quotation
	at *marks.Quotation

	size   size
	shouts bool           // the words are in capitals
	bare   bool           // the words end without punctuation
	last   int            // the word directly before, a token; -1 if there is none
	tail   text.TokenKind // the first sign behind it; text.Word if there is none
	next   int            // the word directly behind, a token; -1 if there is none
}

// inside reads the words between the marks.
func (s *setting) inside() {
	tokens := s.p.Inside(s.k)
	s.count(tokens)
	s.shouts = len(tokens) > 0
	for i := range tokens[:min(len(tokens), 2*enough)] {
		t := &tokens[i]
		s.shouts = s.shouts && (t.Kind != text.Word || t.Shape&text.AllCaps != 0)
		s.add(t.Is(lexicon.Auxiliary) && !t.Is(lexicon.NonFinite|lexicon.Adverb), finiteVerb)
	}
	if n := len(tokens); n > 0 {
		switch tokens[n-1].Kind {
		case text.Comma, text.Stop, text.Dash, text.Other:
		default:
			s.bare = true
		}
	}
}

// count counts the words, and adds the traits of those written as a title: with
// capital letters on all but short words and words of the small classes (see closed).
func (s *setting) count(tokens []text.Token) {
	n, capitals, small := 0, 0, 0
	for i := range tokens {
		switch w := &tokens[i]; {
		case w.Kind != text.Word && w.Kind != text.Number:
			continue
		case w.Shape&text.Capital != 0:
			capitals++
		case w.Kind == text.Word && w.End-w.Start > 3 && !closed(w):
			small++
		}
		if n++; n == enough {
			break
		}
	}
	switch {
	case n <= 1:
		s.size = sizeOne
	case n == 2:
		s.size = sizeTwo
	case n <= 4:
		s.size = sizeFew
	case n <= 8:
		s.size = sizePhrase
	default:
		s.size = sizeMore
	}
	s.add(capitals > 1 && small == 0, titled)
	s.add(n == 1 && capitals == 1, capitalWord)
}

// closed reports whether a word is of the closed classes, which a title writes small and
// no noun phrase ends with: determiners, pronouns, prepositions and the like.
func closed(t *text.Token) bool {
	return t.Is(lexicon.Determiner|lexicon.Possessive|lexicon.Subject|lexicon.Object|lexicon.Relative|lexicon.Preposition|
		lexicon.Conjunction|lexicon.Auxiliary) && !t.Is(lexicon.Quantity)
}

// cueOf returns the classes of a word as a verb and as a noun. A word that can be
// both is no verb in its bare form: "the claim".
func cueOf(t *text.Token) (lexicon.VerbClass, lexicon.NounClass) {
	if t.Form == lexicon.Base && t.Noun != 0 {
		return 0, t.Noun
	}
	return t.Verb, t.Noun
}

// wordBefore returns the last word or number before the token i in its sentence,
// -1 if there is none, and whether a quotation lies between.
func (s *setting) wordBefore(i int) (w int, over bool) {
	for j := i - 1; j >= 0 && j > s.k-cue.Sight && s.p.Tokens[j].Sentence == s.p.Tokens[s.k].Sentence; j-- {
		switch s.p.Tokens[j].Kind {
		case text.Word, text.Number:
			return j, over
		case text.Quote:
			over = true
		}
	}
	return -1, over
}

// before reads the words of the sentence before the quotation.
func (s *setting) before() {
	ts := s.p.Tokens
	s.add(s.at.Open > 0 && s.p.Text[s.at.Open-1] == '=', beforeMarkup)
	s.last, s.tail = -1, text.Word
	w, over := s.wordBefore(s.k)
	if w >= 0 && !over {
		s.last = w
		if w+1 < s.k {
			s.tail = ts[w+1].Kind
		}
		s.named(w)
	}
	var verbs lexicon.VerbClass
	for n := 0; w >= 0 && n < aroundWords; n++ {
		t := &ts[w]
		verb, noun := cueOf(t)
		verbs |= verb
		s.add(noun&lexicon.Claim != 0, claimBefore)
		s.add(n < 6 && t.Writes(lexicon.WordThat), thatBefore)
		s.add(t.Is(lexicon.ThirdPerson), pronounBefore)
		w, _ = s.wordBefore(w)
		s.add(t.Shape&text.Capital != 0 && w >= 0, nameBefore)
	}
	s.add(verbs&lexicon.Strong != 0, strongBefore)
	s.add(verbs&lexicon.Say != 0, sayBefore)
	s.add(verbs&lexicon.Call != 0, callBefore)
	s.add(verbs&lexicon.Judge != 0, judgeBefore)
	s.add(verbs&lexicon.Utter != 0, utterBefore)
	s.add(verbs&lexicon.Phrasal != 0, phrasalBefore)
}

// named adds the traits of words that give a name right before the quotation, of which w
// is the last.
func (s *setting) named(w int) {
	t, word := &s.p.Tokens[w], s.p.Word(w)
	s.add(word == "so-called", soCalled)
	s.add(naming(word) || s.namedBy(w) || t.Writes(lexicon.WordAs) && s.known(w) || t.Noun&lexicon.Term != 0 && s.under(w), knownAs)
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

// namedBy reports whether the verb at w gives a name, and its object stands before its
// subject: a boat he named "Petrel".
func (s *setting) namedBy(w int) bool {
	ts := s.p.Tokens
	return s.tail == text.Word && w > 1 && ts[w].Writes(lexicon.WordNamed) && ts[w-1].Is(lexicon.Subject) && ts[w-2].Kind == text.Word && !ts[w-2].IsVerb && !closed(&ts[w-2])
}

// known reports whether the "as" at w goes with "known": a man known on the quay
// as "Tug".
func (s *setting) known(w int) bool {
	for j := w - 1; j >= 0 && j >= w-5 && s.p.Tokens[j].Kind == text.Word; j-- {
		switch s.p.Word(j) {
		case "known":
			return true
		case "know", "knows", "knew":
			return s.p.Tokens[w-1].Is(lexicon.Object) && j == w-2 // neighbors knew him as “Tug”
		}
	}
	return false
}

// under reports whether the noun at w follows "under the": sold under the name
// "Petrel".
func (s *setting) under(w int) bool {
	return s.tail == text.Word && w > 1 && s.p.Word(w-1) == "the" && strings.EqualFold(s.p.Word(w-2), "under")
}

// behind reads the word directly behind the quotation, and whether a nickname stands
// between two names: Dana "The Door" Whitlow.
func (s *setting) behind() {
	ts, i := s.p.Tokens, s.k+1
	s.next = -1
	if i == len(ts) || ts[i].Sentence != ts[s.k].Sentence || ts[i].Kind != text.Word && ts[i].Kind != text.Number {
		return
	}
	s.next = i
	if s.last < 0 || s.tail != text.Word || !s.bare || s.size > sizeFew || !s.traitSet[titled] && !s.traitSet[capitalWord] {
		return
	}
	s.add(isName(&ts[s.last]) && ts[s.last].End-ts[s.last].Start > 1 && isName(&ts[i]), nickname)
}

// isName reports whether a word looks like a part of a name.
func isName(t *text.Token) bool {
	return t.Shape&text.Capital != 0 && !closed(t) && t.Verb&lexicon.Strong == 0 && (t.Verb&lexicon.Say == 0 || t.Noun != 0)
}

// isOn reports whether the token at i is "on".
func (s *setting) isOn(i int) bool { return i >= 0 && strings.EqualFold(s.p.Word(i), "on") }
