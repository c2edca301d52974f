// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package names

import (
	"strings"
	"unicode/utf8"

	"github.com/newswire-go/newswire/internal/lexicon"
	story "github.com/newswire-go/newswire/internal/text"
)

// SubjectDescription returns where the description of someone begins and ends with which
// the sentence text[start:end] opens as its subject, up to the noun or the tail of the
// description; 0, 0 if there is none.
//
//	But a Labor spokesman said
//	Told of the vote, the mayor said
func (r *Reader) SubjectDescription(start, end int) (lo, hi int) {
	text := r.Text[:min(end, start+maxDescription)]
	if start >= len(text) || !story.StartsUpper(text[start:]) || r.isQuoted(start) {
		return 0, 0
	}
	lo = r.overFronted(text, r.overConjunction(text, start))
	if hi, next, noun := r.subjectNoun(text, lo); noun != nil {
		if hi = r.subjectEnd(text, hi, next, noun); hi > 0 {
			return lo, hi
		}
	}
	return 0, 0
}

// maxDescription is the most bytes of a sentence that SubjectDescription reads.
const maxDescription = 120

// overFronted returns the place of the article behind the phrase that opens a sentence at
// i, before its subject: "Asked about the vote, "; i if there is none.
func (r *Reader) overFronted(text string, i int) int {
	w := text[i:story.WordEnd(text, i)]
	if is := r.Lang.At(text, i, i+len(w)); is.Class&lexicon.Preposition == 0 && is.Form&(lexicon.Past|lexicon.Participle) == 0 && !r.Lang.IsPast(w) && !r.Lang.IsIng(w) {
		return i
	}
	k := strings.Index(text[i:], ", ")
	if k < 0 || k > maxFronted {
		return i
	}
	j := i + k + len(", ")
	if is := r.Lang.At(text, j, story.WordEnd(text, j)); is.Name&lexicon.NounOpener == 0 || is.Class&lexicon.Possessive != 0 {
		return i
	}
	return j
}

// maxFronted is the most bytes of a phrase before the subject of a sentence.
const maxFronted = 60

// overConjunction returns the place behind the conjunction and the space at i; i if there
// is none.
func (r *Reader) overConjunction(text string, i int) int {
	if j := story.WordEnd(text, i); j < len(text) && text[j] == ' ' && r.Lang.At(text, i, j).Class&lexicon.Conjunction != 0 {
		return j + 1
	}
	return i
}

// subjectNoun returns the entry and the end of the noun of the subject that begins at i,
// and the end of the last word read: the noun itself before a comma, else the word behind
// it. It returns nil if no subject that a noun ends begins at i.
func (r *Reader) subjectNoun(text string, i int) (hi, next int, noun *lexicon.Entry) {
	for n := 0; n < 8 && i < len(text); n++ {
		j := story.WordEnd(text, i)
		if j == i {
			break
		}
		is := r.Lang.At(text, i, j)
		switch {
		case n == 0 && is.Name&lexicon.NounOpener != 0:
		case n == 0 && is.Name&lexicon.GroupNoun == 0:
			return 0, 0, nil
		case is.Name&lexicon.FunctionWord != 0 || hi > 0 && endsSubject(is):
			return hi, j, noun
		case hi > 0 && story.StartsUpper(text[i:]) && is.Name&(lexicon.Demonym|lexicon.Title) == 0:
			hi, noun = 0, nil // "The port of Haven", unless a noun follows
		default:
			hi, noun = j, is
		}
		switch rest := text[j:]; {
		case hi == j && strings.HasPrefix(rest, ","):
			return hi, j, noun
		case !strings.HasPrefix(rest, " "):
			return 0, 0, nil
		}
		i = j + 1
	}
	return 0, 0, nil
}

// endsSubject reports whether a word ends the subject before it: a verb, an
// auxiliary or an adverb.
func endsSubject(is *lexicon.Entry) bool {
	return is.Form&(lexicon.Past|lexicon.ThirdForm) != 0 && is.Noun == 0 || is.Class&(lexicon.Auxiliary|lexicon.Finite|lexicon.Adverb) != 0
}

// subjectEnd returns the end of the description whose noun ends at hi, where the
// word that ends at j does not belong to it: with its tail, if the noun is one for
// persons or organizations, else 0.
func (r *Reader) subjectEnd(text string, hi, j int, noun *lexicon.Entry) int {
	if i := strings.IndexByte(text[j:], ','); i >= 0 && i < 60 && j+i+2 < len(text) && text[j+i+1] == ' ' && story.StartsUpper(text[j+i+2:]) {
		return 0 // "A spokeswoman for the port, Ada Lund, said"
	}
	switch {
	case noun.Noun&lexicon.Human != 0 || noun.Name&lexicon.GroupNoun != 0:
		return tail(r.Lang, text, hi)
	case noun.Org != 0:
		return hi
	}
	return 0
}

// tail returns the end of the words that tell more of a noun which ends at hi:
// "a man with a dog", "a spokesman for the port".
func tail(lang *lexicon.Language, text string, hi int) int {
	end := hi
	for i, n := hi+1, 0; n < 8 && i < len(text) && text[i-1] == ' '; n++ {
		j := story.WordEnd(text, i)
		if j == i {
			break
		}
		w := text[i:j]
		is := lang.At(text, i, j)
		switch w {
		case "of", "for", "at", "from", "in", "with":
		default:
			if n == 0 || is.Class&(lexicon.Relative|lexicon.Conjunction|lexicon.Auxiliary|lexicon.Finite|lexicon.Adverb|lexicon.Subject|lexicon.Preposition|lexicon.Time) != 0 ||
				is.Form&(lexicon.Past|lexicon.ThirdForm) != 0 && is.Noun == 0 {
				return end
			}
			if is.Class&lexicon.Determiner == 0 {
				end = j
			}
		}
		i = j + 1
	}
	return hi // it does not come to an end
}

// Introduction returns the place of the words by which the story, before pos,
// brings in whom it then calls by the noun alone: "U.S. official" for "the
// official". alone reports that they are not said of someone else: "Jon Berg,
// a sailor," does not bring in a sailor.
func (r *Reader) Introduction(noun string, pos int) (words story.Span, alone bool) {
	from := max(0, pos-maxIntroduction)
	before := r.Text[from:pos]
	var last [8]int // places of the noun, the n-th in last[n%8]
	n := 0
	find := story.NewFinder(noun)
	for i := find.Next(before, 1); i > 0; i = find.Next(before, i+1) {
		last[n%len(last)] = i
		n++
	}
	for k := n - 1; k >= 0 && k >= n-len(last); k-- {
		i := last[k%len(last)]
		end := i + len(noun)
		if before[i-1] != ' ' || story.WordEnd(before, i) != end {
			continue
		}
		if start, article := r.afterIndefinite(before[:i]); start > 0 {
			return story.Span{Start: from + start, End: from + end}, !ascribed(before[:article])
		}
	}
	return story.Span{}, false
}

// afterIndefinite returns where the last words of s begin, up to four, that follow an
// indefinite article, and where the article begins; 0, 0 if there is none.
func (r *Reader) afterIndefinite(s string) (start, article int) {
	for n, j := 0, len(s); n < 5 && j > 0 && s[j-1] == ' '; n++ {
		i := j - 1
		for i > 0 && s[i-1] > ' ' && s[i-1] != ',' && s[i-1] < utf8.RuneSelf {
			i--
		}
		if r.Lang.Find(s[i:j-1]).Name&lexicon.Indefinite != 0 {
			return j, i
		}
		j = i
	}
	return 0, 0
}

// maxIntroduction is how far back an introduction is looked for.
const maxIntroduction = 2400

// ascribed reports whether a description that follows the words is said of someone named in
// them: "Jon Berg, ", "Jon Berg was ".
func ascribed(s string) bool {
	s = strings.TrimRight(s, " ")
	for _, w := range [...]string{",", " is", " was", " as", " became", " being"} {
		if strings.HasSuffix(s, w) {
			return true
		}
	}
	return false
}
