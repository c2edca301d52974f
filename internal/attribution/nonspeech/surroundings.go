// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package nonspeech

import (
	"strings"

	"github.com/newswire-go/newswire/internal/cue"
	"github.com/newswire-go/newswire/internal/lexicon"
	"github.com/newswire-go/newswire/internal/text"
	"github.com/newswire-go/newswire/internal/weight"
)

// Beside its traits, a stretch that may be non-speech has facts, one of several
// values each: how many words it has, how they are written, which kinds of words
// stand right before and behind it, by which cue it would be attributed. A pair of
// them, or a triple, is a feature.

// A size is how many words a stretch has.
type size uint8

const (
	sizeOne size = iota
	sizeTwo
	sizeFew    // 3 or 4
	sizePhrase // 5 to 8
	sizeMore
	sizes
)

var sizeNames = [sizes]string{"1", "2", "3-4", "5-8", "9+"}

// A look is how the words of a stretch are written.
type look uint8

const (
	lookSmall    look = iota // begins with a small letter
	lookSentence             // begins with a capital, which the others do not
	lookTitle                // its words of weight begin with capitals
	lookWord                 // is one word with a capital
	lookCapitals             // is in capitals, or has a digit first
	looks
)

var lookNames = [looks]string{"small", "sentence", "title", "word", "capitals"}

// An ending is how a stretch ends.
type ending uint8

const (
	endsBare ending = iota
	endsComma
	endsStop
	endsExclaiming // or asking
	endings
)

var endingNames = [endings]string{"bare", "comma", "stop", "exclamation"}

// A before is the kind of word or sign right before a stretch.
type before uint8

const (
	beforeNothing before = iota // of the sentence
	beforeQuotation
	beforeCommaSign
	beforeColonSign
	beforeDashSign
	beforeBracket
	beforeSaying    // a verb of saying
	beforeNaming    // a verb of calling
	beforeJudging   // a verb of judging or thinking
	beforeVerb      // another verb
	beforeBeing     // is, was
	beforeAuxiliary // will, not
	beforeThatWord
	beforePrep
	beforeArticle    // the
	beforeIndefinite // a, another, some
	beforeOwner      // his, the mayor's
	beforeJoining    // and
	beforeTermNoun   // word, slogan
	beforeWorkNoun   // film
	beforeClaimNoun  // warning
	beforeHumanNoun  // spokesman
	beforeCapital    // a name
	beforeOther      // a noun or an adjective
	befores
)

var beforeNames = [befores]string{
	"nothing", "quotation", "comma", "colon", "dash", "bracket", "saying", "calling", "judging", "verb", "be", "auxiliary", "that", "preposition",
	"article", "indefinite", "owner", "conjunction", "term", "work", "claim", "human", "name", "word",
}

// A behind is the kind of word or sign right behind a stretch.
type behind uint8

const (
	behindNothing behind = iota // of the paragraph
	behindNextSentence
	behindCommaSign
	behindSign
	behindQuoted
	behindSaying // a verb of saying
	behindVerb   // another verb
	behindSmall  // a preposition, a conjunction or the like
	behindSubject
	behindWorkNoun
	behindHumanNoun
	behindCapital // a name
	behindMany    // a plural
	behindOther   // a noun or an adjective
	behinds
)

var behindNames = [behinds]string{
	"nothing", "sentence", "comma", "sign", "quotation", "saying", "verb", "small-word", "pronoun", "work", "human", "name", "plural", "word",
}

// The features of non-speech, by the first numbers of their blocks; the last are the
// traits.
const (
	markSize       = 0
	markLook       = markSize + int(sizes)*int(befores)
	markEnding     = markLook + int(looks)*int(befores)
	markBetween    = markEnding + int(sizes)*int(looks)*int(endings)
	markBehind     = markBetween + int(befores)*int(behinds)
	markRoleBefore = markBehind + int(sizes)*int(behinds)
	markScore      = markRoleBefore + int(cue.Roles)*int(befores)
	markMargin     = markScore + len(ScoreLimits)
	markTraits     = markMargin + len(MarginLimits)
	markFeatures   = markTraits + traits
)

var markBlocks = []weight.Block{
	{Start: markSize, Facts: []weight.Fact{factSize, factBefore}},
	{Start: markLook, Facts: []weight.Fact{factLook, factBefore}},
	{Start: markEnding, Facts: []weight.Fact{factSize, factLook, {Name: "ends", Values: endingNames[:]}}},
	{Start: markBetween, Facts: []weight.Fact{factBefore, factBehind}},
	{Start: markBehind, Facts: []weight.Fact{factSize, factBehind}},
	{Start: markRoleBefore, Facts: []weight.Fact{{Name: "role", Values: cue.RoleNames[:]}, factBefore}},
	{Start: markScore, Facts: []weight.Fact{{Name: "score", Values: weight.AtLeast(ScoreLimits[:])}}},
	{Start: markMargin, Facts: []weight.Fact{{Name: "margin", Values: weight.AtLeast(MarginLimits[:])}}},
}

var (
	factSize   = weight.Fact{Name: "words", Values: sizeNames[:]}
	factLook   = weight.Fact{Name: "look", Values: lookNames[:]}
	factBefore = weight.Fact{Name: "before", Values: beforeNames[:]}
	factBehind = weight.Fact{Name: "behind", Values: behindNames[:]}
)

// readMarks reads the features of a stretch, of which the traits are known.
func (r *Reader) readMarks(s *setting, by *Attribution) {
	r.features = r.features[:0]
	for tr, has := range r.traits {
		if has {
			r.features = append(r.features, uint16(markTraits+tr))
		}
	}
	add := func(feature int) { r.features = append(r.features, uint16(feature)) }
	size, look, before, behind := s.size, s.look(), s.beforeKind(), s.behindKind()
	add(markSize + int(size)*int(befores) + int(before))
	add(markLook + int(look)*int(befores) + int(before))
	add(markEnding + (int(size)*int(looks)+int(look))*int(endings) + int(s.ending()))
	add(markBetween + int(before)*int(behinds) + int(behind))
	add(markBehind + int(size)*int(behinds) + int(behind))
	add(markRoleBefore + int(by.Role)*int(befores) + int(before))
	if by.Plain {
		return
	}
	for i, limit := range ScoreLimits {
		if by.Score >= limit {
			add(markScore + i)
		}
	}
	for i, limit := range MarginLimits {
		if by.Margin >= limit {
			add(markMargin + i)
		}
	}
}

func (s *setting) look() look {
	has := s.traitSet
	words := strings.TrimLeft(s.p.Text[s.at.Start:s.at.End], "\"'“‘([…. #@")
	switch {
	case words == "":
		return lookSmall
	case '0' <= words[0] && words[0] <= '9', s.shouts:
		return lookCapitals
	case has[capitalWord]:
		return lookWord
	case has[titled]:
		return lookTitle
	case text.StartsUpper(words):
		return lookSentence
	}
	return lookSmall
}

func (s *setting) ending() ending {
	if s.bare {
		return endsBare
	}
	words := strings.TrimRight(s.p.Text[s.at.Start:s.at.End], "\"'”’ ")
	switch {
	case strings.HasSuffix(words, ","):
		return endsComma
	case strings.HasSuffix(words, "!"), strings.HasSuffix(words, "?"):
		return endsExclaiming
	}
	return endsStop
}

// beforeKind returns the kind of word or sign right before the stretch.
func (s *setting) beforeKind() before {
	ts, k := s.p.Tokens, s.k
	if k == 0 || ts[k-1].Sentence != ts[k].Sentence {
		return beforeNothing
	}
	t := &ts[k-1]
	switch t.Kind {
	case text.Quote:
		return beforeQuotation
	case text.Comma, text.Semicolon:
		return beforeCommaSign
	case text.Colon:
		return beforeColonSign
	case text.Dash:
		return beforeDashSign
	case text.Open:
		return beforeBracket
	case text.Genitive:
		return beforeOwner
	case text.Word:
		return beforeWordKind(t, s.p.Lang.Find(s.p.Word(k-1)).Name)
	}
	return beforeOther
}

func beforeWordKind(t *text.Token, name lexicon.NameClass) before {
	switch {
	case t.Is(lexicon.Be):
		return beforeBeing
	case t.Is(lexicon.Auxiliary):
		return beforeAuxiliary
	case t.Writes(lexicon.WordThat):
		return beforeThatWord
	case t.Is(lexicon.Possessive):
		return beforeOwner
	case t.Is(lexicon.Determiner) && (name&lexicon.Indefinite != 0 || t.Is(lexicon.Quantity)):
		return beforeIndefinite
	case t.Is(lexicon.Determiner):
		return beforeArticle
	case t.Is(lexicon.Coordinator):
		return beforeJoining
	case t.Is(lexicon.Preposition):
		return beforePrep
	}
	if verb, noun := cueOf(t); verb != 0 && (t.IsVerb || noun == 0 || t.Form&(lexicon.Past|lexicon.Ing) != 0) {
		return beforeVerbKind(verb)
	}
	if t.IsVerb || t.Is(lexicon.Finite) {
		return beforeVerb
	}
	return beforeNounKind(t)
}

func beforeVerbKind(verb lexicon.VerbClass) before {
	switch {
	case verb&lexicon.Call != 0 && verb&lexicon.Strong == 0:
		return beforeNaming
	case verb&speaking != 0:
		return beforeSaying
	case verb&(lexicon.Judge|lexicon.Think) != 0:
		return beforeJudging
	}
	return beforeVerb
}

// speaking is the classes of verbs of saying.
const speaking = lexicon.Say | lexicon.Tell | lexicon.Ask | lexicon.Write

func beforeNounKind(t *text.Token) before {
	switch noun := t.Noun; {
	case noun&lexicon.Term != 0:
		return beforeTermNoun
	case noun&lexicon.Work != 0:
		return beforeWorkNoun
	case noun&(lexicon.Claim|lexicon.Message) != 0:
		return beforeClaimNoun
	case noun&lexicon.Human != 0:
		return beforeHumanNoun
	case t.Shape&text.Capital != 0:
		return beforeCapital
	}
	return beforeOther
}

// behindKind returns the kind of word or sign right behind the stretch.
func (s *setting) behindKind() behind {
	ts, i := s.p.Tokens, s.k+1
	switch {
	case i == len(ts):
		return behindNothing
	case ts[i].Sentence != ts[s.k].Sentence || ts[i].Kind == text.Stop:
		return behindNextSentence
	}
	t := &ts[i]
	switch t.Kind {
	case text.Quote:
		return behindQuoted
	case text.Comma:
		return behindCommaSign
	case text.Word:
	case text.Number:
		return behindOther
	default:
		return behindSign
	}
	return s.behindWordKind(t, s.p.Word(i))
}

func (s *setting) behindWordKind(t *text.Token, word string) behind {
	verb, _ := cueOf(t)
	switch {
	case t.Is(lexicon.Subject):
		return behindSubject
	case closed(t):
		return behindSmall
	case verb&speaking != 0 && t.Form&(lexicon.Past|lexicon.ThirdForm) != 0:
		return behindSaying
	case t.IsVerb || t.Is(lexicon.Finite):
		return behindVerb
	case t.Noun&lexicon.Work != 0:
		return behindWorkNoun
	case t.Noun&lexicon.Human != 0:
		return behindHumanNoun
	case t.Shape&text.Capital != 0:
		return behindCapital
	case s.p.Lang.IsPlural(word):
		return behindMany
	}
	return behindOther
}
