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

// certain lists the traits that leave no doubt, strongest first, each with the
// least log-odds of non-speech that it gives.
var certain = [...]trait{beforeMarkup, nickname, soCalled, knownAs, onTitle, toldTitle, makerOf, performs, workName, calledThing, bracketed, alsoKnown, nameAs, termNoun, namedSubject, workBehind, pointer, deedObject, printed}

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
	for _, tr := range certain {
		if t[tr] {
			sum = max(sum, certainLogOdds)
		}
	}
	return sum
}

// strongest returns the trait that speaks most for non-speech.
func (m *Model) strongest(t *traitSet) trait {
	for _, tr := range certain {
		if t[tr] {
			return tr
		}
	}
	best := bias
	for tr := range trait(traits) {
		if t[tr] && tr != bias && (best == bias || m[markTraits+int(tr)] > m[markTraits+int(best)]) {
			best = tr
		}
	}
	return best
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
	Position      cue.Position
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
	unreasoned := r.read(w)
	v := Verdict{Weighed: true, Odds: m.logOdds(&r.traits, r.features)}
	if unreasoned {
		v.Odds = max(v.Odds, leastNonSpeech)
	}
	if v.Odds >= leastNonSpeech {
		v.Rule = r.rule(m)
	}
	return v
}

// rule returns the rule by which the words are non-speech.
func (r *Reader) rule(m *Model) rule.Rule {
	has := &r.traits
	switch tr := m.strongest(has); tr {
	case nickname:
		return rule.Nickname
	case soCalled, knownAs, beforeCalled, alsoKnown, nameAs:
		return rule.SoCalled
	case titled, titleSubject, titleObject, titleOfWork, titleShort, program, behindWork, workBefore, chainedTitle, onTitle, toldTitle, makerOf, performs, workName, workBehind, pointer:
		return rule.Title
	case calledThing, termNoun, namedSubject:
		if has[titled] || has[capitalWord] {
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
	case s.size() > sizeFew, s.traitSet[claimBefore], s.traitSet[thatBefore]:
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

// aroundWords is how many words of the sentence are read on either side.
const aroundWords = 12

// read reads the traits and the features of the words, and reports whether they would
// be speech without a reason; see lacksReason.
func (r *Reader) read(w *Words) (unreasoned bool) {
	r.traits = traitSet{bias: true}
	s := setting{traitSet: &r.traits, p: w.Paragraph, k: w.Token, at: &w.Marked[w.Stretch]}
	s.inside()
	s.before()
	s.behind()
	s.together()
	s.reasons()
	s.recurrence(w.Marked, w.Stretch)
	r.readMarks(&s, &w.By)
	return s.lacksReason(&w.By)
}

// A setting is a quotation with the words around it, while its traits are read.
type setting struct {
	*traitSet
	p  *cue.Paragraph
	k  int // the token of the quotation
	at *marks.Quotation

	shouts   bool           // the words are in capitals
	article  bool           // the words begin with "a", "an", "the" or their like
	bare     bool           // the words end without punctuation
	modifies bool           // they may belong to the word behind as an adjective does
	last     int            // the word directly before, a token; -1 if there is none
	tail     text.TokenKind // the first sign behind it; text.Word if there is none
	next     int            // the word directly behind, a token; -1 if there is none
}

// inside reads the words between the marks.
func (s *setting) inside() {
	words := s.p.Text[s.at.Start:s.at.End]
	tokens := s.p.Inside(s.k)
	s.count(tokens)
	s.article = len(tokens) > 0 && tokens[0].Is(lexicon.Determiner) && tokens[0].Shape&text.Capital == 0
	s.add(text.StartsUpper(strings.TrimLeft(words, "\"'“‘([…. ")), capitalized)
	s.add(hasMarks(words), nested)
	s.add(s.at.Unclosed, unclosed)
	wordless := true
	s.shouts = len(tokens) > 0
	for i := range tokens[:min(len(tokens), 2*enough)] {
		t := &tokens[i]
		wordless = wordless && t.Kind != text.Word
		s.shouts = s.shouts && (t.Kind != text.Word || t.Shape&text.AllCaps != 0)
		s.add(t.Is(lexicon.FirstPerson), firstPerson)
		s.add(t.Is(lexicon.ThirdPerson), thirdPerson)
		s.add(t.Is(lexicon.Auxiliary) && !t.Is(lexicon.NonFinite|lexicon.Adverb), finiteVerb)
	}
	s.add(wordless, numeric)
	if n := len(tokens); n > 0 {
		switch tokens[n-1].Kind {
		case text.Comma, text.Stop, text.Dash, text.Other:
		default:
			s.bare = true
		}
	}
}

// count adds the traits of the number of words, and of those written as a title: with
// capital letters on all but short words and words of the small classes (see closed).
func (t *traitSet) count(tokens []text.Token) {
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
	t.add(capitals > 1 && small == 0, titled)
	t.add(n == 1 && capitals == 1, capitalWord)
}

// closed reports whether a word is of the closed classes, which a title writes small and
// no noun phrase ends with: determiners, pronouns, prepositions and the like.
func closed(t *text.Token) bool {
	return t.Is(lexicon.Determiner|lexicon.Possessive|lexicon.Subject|lexicon.Object|lexicon.Relative|lexicon.Preposition|
		lexicon.Conjunction|lexicon.Auxiliary) && !t.Is(lexicon.Quantity)
}

// hasMarks reports whether a quotation mark that opens, or may, is among the
// words.
func hasMarks(words string) bool {
	return strings.IndexByte(words, '"') >= 0 ||
		strings.IndexByte(words, '\'') > 0 && strings.Contains(words, " '") ||
		strings.Contains(words, "“") || strings.Contains(words, "‘")
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
	s.add(s.k == 0 || ts[s.k-1].Sentence != ts[s.k].Sentence, startsSentence)
	s.afterQuotation()
	s.last, s.tail = -1, text.Word
	over := false
	w, joins := s.wordBefore(s.k)
	if w >= 0 && !joins {
		s.last = w
		if w+1 < s.k {
			s.tail = ts[w+1].Kind
		}
		s.directlyBefore(w)
	}
	var verbs lexicon.VerbClass
	n := 0
	for ; w >= 0 && n < aroundWords; n++ {
		t := &ts[w]
		verb, noun := cueOf(t)
		verbs |= verb
		s.add(noun&lexicon.Claim != 0, claimBefore)
		s.add(noun&lexicon.Work != 0, workBefore)
		s.add(n < 3 && verb&lexicon.Strong != 0, strongNear)
		s.add(n < 6 && t.Writes(lexicon.WordThat), thatBefore)
		pronoun := t.Is(lexicon.ThirdPerson)
		s.add(pronoun, pronounBefore)
		s.add(pronoun && n < 3, pronounNear)
		capital := t.Shape&text.Capital != 0
		w, over = s.wordBefore(w)
		joins = joins || over
		s.add(capital && w >= 0, nameBefore)
	}
	s.add(joins, quotedBefore)
	s.add(verbs&lexicon.Strong != 0, strongBefore)
	s.add(verbs&lexicon.Say != 0, sayBefore)
	s.add(verbs&lexicon.Call != 0, callBefore)
	s.add(verbs&lexicon.Judge != 0, judgeBefore)
	s.add(verbs&lexicon.Think != 0, thinkBefore)
	s.add(verbs&lexicon.Utter != 0, utterBefore)
	s.add(verbs&lexicon.Phrasal != 0, phrasalBefore)
	s.add(verbs&cue.Reporting == 0, noVerb) // unless one is behind
}

// afterQuotation reads the quotation that stands right before this one, or before
// a comma, "and" or "or": the second of two titles.
func (s *setting) afterQuotation() {
	ts, j := s.p.Tokens, s.k-1
	for j >= 0 && j > s.k-3 && (ts[j].Kind == text.Comma || ts[j].Is(lexicon.Coordinator)) {
		j--
	}
	if j < 0 || ts[j].Kind != text.Quote || ts[j].Sentence != ts[s.k].Sentence {
		return
	}
	var t traitSet
	t.count(s.p.Inside(j))
	s.add(t[titled] || t[capitalWord], chainedTitle)
}

// directlyBefore reads the word w directly before the quotation.
func (s *setting) directlyBefore(w int) {
	t, word := &s.p.Tokens[w], s.p.Word(w)
	verb, noun := t.Verb, t.Noun
	reports := verb != 0 && t.Form != lexicon.Base|lexicon.ThirdForm
	s.add(s.tail == text.Comma, beforeComma)
	s.add(s.tail == text.Dash, beforeDash)
	s.add(s.tail == text.Colon || reports && verb&cue.Reporting != 0, introduced)
	s.add(word == "so-called", soCalled)
	s.add(verb&lexicon.Call != 0 && verb&lexicon.Strong == 0 && t.Form&lexicon.Participle != 0 ||
		t.Writes(lexicon.WordNamed) || word == "entitled" || word == "titled", beforeCalled)
	s.add(naming(word) || s.namedBy(w) || t.Writes(lexicon.WordAs) && s.known(w) || noun&lexicon.Term != 0 && s.under(w), knownAs)
	s.add(noun&lexicon.Term != 0, beforeTerm)
	s.add(noun&lexicon.Claim != 0, beforeClaim)
	switch {
	case s.tail == text.Genitive:
		s.add(true, beforePossessive)
	case closed(t):
		s.add(t.Writes(lexicon.WordThat), beforeThat)
		s.add(t.Is(lexicon.Be), beforeBe)
	case reports:
	case t.Shape&text.Capital != 0:
		s.add(true, beforeName)
	case t.Kind == text.Word:
		s.add(true, beforeWord)
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

// behind reads the words of the sentence behind the quotation.
func (s *setting) behind() {
	ts := s.p.Tokens
	i := s.k + 1
	in := func(i int) bool { return i < len(ts) && i < s.k+cue.Sight && ts[i].Sentence == ts[s.k].Sentence }
	s.add(i == len(ts), behindParagraph)
	s.add(s.k == 0 && i == len(ts), byItself)
	s.next = -1
	for in(i) && ts[i].Kind != text.Word && ts[i].Kind != text.Number && ts[i].Kind != text.Quote {
		i++
	}
	s.add(!in(i), behindSentence)
	if in(i) && ts[i].Kind != text.Quote && i == s.k+1 {
		s.next = i
		s.directlyBehind(&ts[i], s.p.Word(i))
	}
	for n := 0; n < aroundWords && in(i); i++ {
		if ts[i].Kind != text.Word && ts[i].Kind != text.Number {
			continue
		}
		verb, _ := cueOf(&ts[i])
		strong := verb&lexicon.Strong != 0
		s.add(strong, strongBehind)
		s.add(strong && n < 5, strongBehindNear)
		if verb&cue.Reporting != 0 {
			s.traitSet[noVerb] = false
		}
		n++
	}
	s.add(s.short() && (s.traitSet[strongNear] || s.traitSet[strongBehindNear]), shortSpeech)
}

// directlyBehind reads the word directly behind the closing mark.
func (s *setting) directlyBehind(t *text.Token, word string) {
	s.add(t.Noun&lexicon.Work != 0, behindWork)
	s.add(t.Verb == 0 && t.Shape&text.Capital == 0 && s.p.Lang.IsPlural(word), behindPlural)
	switch {
	case closed(t):
		s.add(t.Is(lexicon.ThirdPerson), behindPronoun)
	case t.Verb&lexicon.Strong != 0, t.Verb&lexicon.Say != 0 && t.Noun == 0:
	default:
		s.modifies = s.bare
		s.add(t.Shape&text.Capital != 0, behindName)
	}
}

// together reads the traits that several of the others make together.
func (s *setting) together() {
	has := s.traitSet
	var last, next text.Token
	if s.last >= 0 {
		last = s.p.Tokens[s.last]
	}
	if s.next >= 0 {
		next = s.p.Tokens[s.next]
	}
	short := s.short()
	// The "harbor first" plan.
	name := has[titled] || has[capitalWord]
	s.add(short && !name && s.modifies && !s.article, attributive)
	if !name {
		return
	}
	// Dana "The Door" Whitlow.
	s.add(short && s.bare && s.betweenNames(&last), nickname)
	// She said on "Morning Harbor" that ...
	s.add(!has[clauseWords] && !has[manyWords] && s.last >= 0 && s.broadcast(&last), program)
	// "Harbor Lights" opens on Friday.
	s.add(has[startsSentence] && s.bare && s.next >= 0 && next.Verb&lexicon.Strong == 0, titleSubject)
	// He played in "Harbor Lights."
	s.add(s.tail == text.Word && s.governs(&last), titleObject)
	// The song "Harbor Lights," and the "Harbor Lights" song.
	s.add(has[behindWork] || last.Noun&lexicon.Work != 0, titleOfWork)
	s.add(short && s.bare, titleShort)
}

// betweenNames reports whether a name, of which last is the end, stands before the
// words and another one behind them.
func (s *setting) betweenNames(last *text.Token) bool {
	return s.tail == text.Word && s.traitSet[beforeName] && s.traitSet[behindName] && last.End-last.Start > 1
}

// governs reports whether last is a preposition that goes before the title of a
// work: "in", not "on" and "to", which go before other names too.
func (s *setting) governs(last *text.Token) bool {
	return last.Is(lexicon.Preposition) && !last.Is(lexicon.Conjunction) && !s.isOn(s.last) && last.ID != lexicon.WordTo
}

// broadcast reports whether what stands before the words goes before the name of a
// program: "on", "told", "on NBC's".
func (s *setting) broadcast(last *text.Token) bool {
	return s.isOn(s.last) || last.Verb&lexicon.Tell != 0 || s.traitSet[beforePossessive] && (s.isOn(s.last-1) || s.isOn(s.last-2))
}

// short reports whether the words are four at most.
func (t *traitSet) short() bool { return !t[phraseWords] && !t[clauseWords] && !t[manyWords] }

// isOn reports whether the token at i is "on".
func (s *setting) isOn(i int) bool { return i >= 0 && strings.EqualFold(s.p.Word(i), "on") }
