// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package names

import (
	"strings"

	"github.com/newswire-go/newswire/internal/lexicon"
	story "github.com/newswire-go/newswire/internal/text"
)

// maxWords is the longest run of capitals that is one name: "Permanent Select
// Committee on Intelligence". What is longer is a list, and is cut.
const maxWords = 12

// readParagraph takes the runs of capitals of the paragraph that begins with the i-th
// word of the story, and returns where the next one begins.
func (r *Reader) readParagraph(i int) (next int) {
	r.about = 0
	if r.isTitle(i) {
		r.about = Heading
	}
	for list := r.List; ; {
		for list[i].Shape&(story.Capital|story.Prefixed) == 0 {
			i++
		}
		if list[i].Kind == story.LineEnd {
			return i + 1
		}
		var n int
		n, i = r.run(i)
		r.takeRun(r.Text, n)
	}
}

// takeRun takes the run of n words. It has fast paths for most runs of one word or
// two, with the same result as take: a small word that opens a sentence, an office
// or a nationality alone, a name.
func (r *Reader) takeRun(text string, n int) {
	w := &r.words[0]
	switch {
	case n == 1 && w.class == 0:
		if r.fronted(w) {
			return
		}
		r.Mentions = append(r.Mentions, Mention{Start: w.start, Name: w.start, End: w.end, First: w.hash, Last: w.hash,
			Entity: None, Before: None, Words: 1, Flags: r.about | Single | w.flags&(Capitals|Possessive|initial)})
		return
	case n == 1 && w.flags&initial == 0:
		switch k := w.class; {
		case k&lexicon.SentenceOpener != 0 && !r.openers,
			k&lexicon.Calendar != 0 && !r.family.Known(w.hash),
			k&titles != 0 && k&lexicon.Surname == 0 && !r.family.Known(w.hash),
			k&(lexicon.Demonym|lexicon.GroupNoun) != 0 && k&titles == 0 && !r.family.Known(w.hash):
			return
		}
	case n == 2 && w.flags == 0 && w.class|r.words[1].class == 0 && r.words[1].flags&^Possessive == 0 && r.nick == 0 && len(r.ranks) == 0:
		last := &r.words[1]
		if r.family.Shortens(w.hash, last.hash, text[w.start:last.end]) {
			break
		}
		r.addMention(text, &Mention{Start: w.start, Name: w.start, End: last.end, First: w.hash, Last: last.hash,
			Entity: None, Before: None, Words: 2, Flags: r.about | last.flags})
		return
	}
	r.take(text, n)
}

// fronted reports whether the word is a participle that opens its sentence, before a comma:
// "Reacting, the mayor said", "Contacted, the mayor said", but "Javed, the mayor, said", and
// "Harding, the mayor, said" where a Harding is known.
func (r *Reader) fronted(w *word) bool {
	text := r.Text[w.start:w.end]
	if !r.Lang.IsIng(text) && (len(text) < 7 || !r.Lang.IsPast(text)) || r.family.Known(w.hash) {
		return false
	}
	i := r.At(int(w.start))
	if r.Kind(i+1) != story.Comma || before(&r.Lexed, i)&Opens == 0 {
		return false
	}
	_, given := lexicon.Given(text)
	return !given
}

// TitleFirst reports whether the first paragraph of the story is a title in which
// every word of weight has a capital.
func (r *Reader) TitleFirst() bool { return r.isTitle(0) }

// isTitle reports whether the paragraph that begins with the i-th word is a title in
// which every word of weight has a capital, so that a capital is no sign of a name.
//
//	Mayor Says Bridge Will Open Before Winter
func (r *Reader) isTitle(i int) bool {
	if i >= len(r.List) {
		return false
	}
	first, smalls, caps, longSmalls := i, 0, 0, 0
	for end := r.List[i].Start + maxTitle; r.List[i].Kind != story.LineEnd; i++ {
		switch l := &r.List[i]; {
		case l.Start > end:
			return false
		case l.Kind != story.Word:
		case l.Shape&(story.Capital|story.Prefixed) == 0:
			if smalls++; l.End-l.Start > 4 {
				if longSmalls++; longSmalls > 1 {
					return false
				}
			}
		case r.EndOf(i)-int(l.Start) > 1:
			caps++
		}
	}
	weighs := caps >= 3 && longSmalls == 0 && caps > 2*smalls || caps >= 8 && longSmalls <= 1 && caps > 3*smalls
	return weighs && !r.isSentence(first, i)
}

// isSentence reports whether the words of the paragraph [first,end) have a verb in small
// letters and end with a full stop.
//
//	Present were Ada Ruiz, Bo Lund and Jo Moen.
func (r *Reader) isSentence(first, end int) bool {
	if r.Kind(end-1) != story.Stop && (r.Kind(end-1) != story.Quote || r.Kind(end-2) != story.Stop) {
		return false
	}
	for i := first; i < end; i++ {
		is := r.Entry(i)
		if r.Small(i) && r.List[i].Shape&story.Prefixed == 0 && (is.Class&(lexicon.Finite|lexicon.Be) != 0 || is.Form&lexicon.Past != 0) {
			return true
		}
	}
	return false
}

// maxTitle is the most bytes of a paragraph that may be a title.
const maxTitle = 240

// run reads the words of the run of capitals that begins with the i-th word into
// r.words, and returns how many and where to go on. Most are of one word.
func (r *Reader) run(i int) (n, next int) {
	s := r.from
	w := &r.words[0]
	*w = wordAt(s, i)
	w.start += s.Prefix(i)
	r.nick = 0
	switch {
	case w.class&lexicon.SentenceOpener == 0 || w.flags&Capitals != 0:
	case w.class == lexicon.SentenceOpener && s.Entry(i).Class&lexicon.Auxiliary != 0 && bornBy(s.Text, *w) && before(s, i)&Opens == 0:
		w.class = 0 // "the actor Will Hart", but "Will Hart resign?"
	default:
		return 1, i + 1
	}
	next = i + 1
	links := 0 // "of", "for" inside an organization's name
	have := w.class
	for n = 1; !r.runEnds(n, &next); {
		if s.Kind(next) == story.Comma && story.ListsFields(r.Lang, s.Text, int(s.List[next].Start)) {
			next++
		}
		if n > 1 && s.Kind(next) == story.Comma && s.NextCapital(next+1) {
			return r.suffixAfter(n, next)
		}
		m, j := r.nextWord(n, next, have, &links)
		if n = m; j < 0 {
			return n, -j
		}
		amp := s.IsAmpersand(j)
		if amp {
			j++
		}
		r.innerWord(n, j)
		next = j + 1
		if amp {
			r.words[n].class |= lexicon.Company // "Halvorsen & Sons"
		}
		have |= r.words[n].class
		n++
	}
	return n, next
}

// nextWord finds the next word of a run of n words that ends before the i-th, over a
// nickname and small words. It returns how many words the run has then and the place
// of the next one, or of the "&" before it; less than 0, where the run ends, if there
// is none.
func (r *Reader) nextWord(n, i int, have lexicon.NameClass, links *int) (m, next int) {
	s := r.from
	if last := &r.words[n-1]; !s.Follows(i) || last.pointed && last.flags&initial == 0 && !pointed(last.class) {
		return n, -i
	}
	if s.Capital(i) {
		return n, i
	}
	if !s.IsWord(i) {
		if s.IsAmpersand(i) && s.NextCapital(i+1) {
			return n, i
		}
		if next = r.nickname(n, i); next < 0 {
			next = -i
		}
		return n, next
	}
	if !smallInside(s, i) {
		return n, -i
	}
	m, k := r.smallWords(i, n, have, links)
	switch {
	case k < 0: // "al-Assad"
		if !s.NextCapital(-k) || m == maxWords {
			return m, k
		}
		return m, -k
	case k == 0 || r.joinsTitle(m-1, k):
		return n, -i
	}
	return m, k
}

// smallInside reports whether one or two small words stand at i and a capital
// after them.
func smallInside(s *story.Lexed, i int) bool {
	for range 2 {
		switch {
		case !s.Small(i):
			return false
		case s.List[i].Shape&story.Prefixed != 0:
			return s.Prefix(i) <= 5
		case s.List[i].End-s.List[i].Start > 6:
			return false
		}
		if i++; !s.Follows(i) {
			return false
		}
		if s.Capital(i) {
			return true
		}
	}
	return false
}

// runEnds reports whether no word can follow the n words of a run, behind which the
// word at *next stands. It moves *next over the mark of an owner in the name of a body.
func (r *Reader) runEnds(n int, next *int) bool {
	w := &r.words[n-1]
	switch {
	case n == maxWords, n > 1 && w.class&(lexicon.SentenceOpener|lexicon.Body) == lexicon.SentenceOpener && w.flags&Capitals == 0:
		return true
	case w.flags&Possessive != 0:
		if !r.ownsBody(w, *next) {
			return true
		}
		*next++
		w.flags &^= Possessive
	}
	return false
}

// ownsBody reports whether the owner w, whose mark is the i-th word, is of a body that
// is named for several people, so that the name goes on: "Teachers' Union", "Children's
// Hospital".
func (r *Reader) ownsBody(w *word, i int) bool {
	name := r.from.Text[w.start:w.end]
	if w.class&lexicon.GroupNoun == 0 && !r.Lang.IsPeople(name) {
		return false
	}
	return r.from.NextCapital(i+1) && r.from.Entry(i+1).Name&lexicon.Body != 0
}

// innerWord reads the j-th word, which continues a run of n words. A capital alone is
// an initial, with a point or without, and a capital particle opens no sentence there,
// nor does a word between a title or a family name and another name: "Charles A. Ruiz",
// "Henk Ten Ruiz", "Minister No Kwang Ruiz", "Kim So Ruiz".
func (r *Reader) innerWord(n, j int) {
	w := &r.words[n]
	*w = wordAt(r.from, j)
	switch {
	case !r.from.NextCapital(j + 1):
	case w.end == w.start+1 && (!w.pointed || w.flags&initial != 0) && w.class != 0 && bornBy(r.from.Text, r.words[n-1]):
		w.class, w.flags = 0, w.flags|initial
	case w.class&(lexicon.SentenceOpener|lexicon.Particle) == lexicon.SentenceOpener|lexicon.Particle:
		w.class = lexicon.Particle
	case w.class&lexicon.SentenceOpener != 0 && r.about&Heading == 0 && r.from.Text[w.start:w.end] != "The" && r.precedesName(n-1) &&
		r.from.Entry(j+1).Name&^lexicon.Particle == 0:
		w.class = 0
	}
}

// precedesName reports whether the i-th word of a run is a title or a family name that
// stands first.
func (r *Reader) precedesName(i int) bool {
	w := &r.words[i]
	if w.class&titles != 0 {
		return !w.pointed
	}
	return w.class == 0 && lexicon.FamilyFirst(r.from.Text[w.start:w.end]) && (i == 0 || r.precedesName(i-1))
}

// titles is the classes of the words before a person's name.
const titles = lexicon.Title | lexicon.Honorific

// maxNick is the most bytes of a nickname.
const maxNick = 24

// nickname reads the nickname in marks or parentheses that begins with the i-th word,
// behind n words of a name, and returns the place of the name's next word; -1 if there
// is none.
//
//	Robert “Bob” Ruiz, Venkatraman (Venki) Ruiz
func (r *Reader) nickname(n, i int) (next int) {
	s := r.from
	at := int(s.List[i].Start)
	for _, m := range nickMarks {
		rest, ok := strings.CutPrefix(s.Text[at:], m.open)
		if !ok {
			continue
		}
		k := strings.Index(rest[:min(len(rest), maxNick)], m.shut)
		if k < 2 || strings.IndexByte(rest[:k], ',') >= 0 {
			return -1
		}
		next = s.At(at + len(m.open) + k + len(m.shut))
		if !s.NextCapital(next) || !s.Capital(i+1) {
			return -1
		}
		w, before := wordAt(s, i+1), &r.words[n-1]
		if m.open == "(" && before.class&titles != 0 && w.class&(titles|lexicon.PostNominal) != 0 {
			return next // "Chief (Dr.) Anna Ruiz", "Col. (Retd) Anna Ruiz"
		}
		if before.class != 0 && !bornBy(s.Text, *before) || before.flags&initial == 0 && before.flags&Capitals != 0 ||
			m.open == "(" && (w.class != 0 || w.flags&Capitals != 0 || n > 1 && !bornBy(s.Text, *before) && !bornBy(s.Text, r.words[0])) {
			return -1
		}
		r.nick = w.hash
		return next
	}
	return -1
}

// nickMarks are the marks that may stand around a nickname.
var nickMarks = [...]struct{ open, shut string }{{"“", "”"}, {"\"", "\""}, {"‘", "’"}, {"''", "''"}, {"'", "'"}, {"(", ")"}}

// WithoutNick returns a name without the nickname in it.
func WithoutNick(name string) string {
	for _, m := range nickMarks {
		if i := strings.Index(name, " "+m.open); i > 0 {
			if before, after, ok := strings.Cut(name[i+1+len(m.open):], m.shut+" "); ok && len(before) < maxNick {
				return name[:i+1] + after
			}
		}
	}
	return name
}

// suffixAfter adds the suffix after the comma at i to the n words of a run, as in
// "James Ruiz, Jr.", and returns how many words there are and where to go on.
func (r *Reader) suffixAfter(n, i int) (words, next int) {
	if w := wordAt(r.from, i+1); w.class&(lexicon.Suffix|lexicon.Company) != 0 {
		r.words[n] = w
		return n + 1, i + 2
	}
	return n, i
}

// joinsTitle reports whether the small word before the capital at k is an "and"
// that joins a title or a person: "the Department of Trade and President Ruiz",
// "President of Norway and Anna Ruiz".
func (r *Reader) joinsTitle(small, k int) bool {
	if r.words[small].id != lexicon.WordAnd {
		return false
	}
	s := r.from
	w := wordAt(s, k)
	return w.class&(titles|lexicon.SentenceOpener) != 0 || bornBy(s.Text, w)
}

// smallWords reads one small word or two inside a name, from the i-th on, into
// r.words[n:]. It returns how many words the run has then and the place of the next
// one; for a word such as "al-Assad", with which the run may end, less than 0 where it
// goes on; 0 where the words are not of the name.
func (r *Reader) smallWords(i, n int, have lexicon.NameClass, links *int) (m, next int) {
	for m = n; m < maxWords-1 && m < n+2; {
		w := &r.words[m]
		*w = wordAt(r.from, i)
		m, i = m+1, i+1
		if w.hash != 0 { // it has a prefix
			w.class, w.flags = 0, w.flags|Capitals
			return m, -i
		}
		switch {
		case w.class != 0:
		case m > n+1 && w.id == lexicon.WordThe, have&linksAfter(w.id) != 0 && (w.id != lexicon.WordAnd || *links > 0),
			w.id == lexicon.WordAnd && story.ListsFields(r.Lang, r.from.Text, int(w.start)),
			w.id == lexicon.WordAt && n > 1 && r.words[n-2].flags&small != 0 && have&lexicon.Title != 0: // "Minister of State at"
			*links++
		default:
			return n, 0
		}
		if r.from.Capital(i) {
			break
		}
	}
	if class := r.from.Entry(i).Name; class&lexicon.Title != 0 && class&lexicon.GroupNoun != 0 {
		return n, 0 // "a Bench of Justices Ruiz and Lund"
	}
	return m, i
}

// linksAfter returns the classes of the words behind which a name goes on over a small
// word: "of" behind "Ministry", "in" behind "Embassy".
func linksAfter(id lexicon.ID) lexicon.NameClass {
	switch id {
	case lexicon.WordOf, lexicon.WordFor, lexicon.WordAnd:
		return lexicon.Body | lexicon.Title
	case lexicon.WordOn:
		return lexicon.Body
	case lexicon.WordIn, lexicon.WordTo:
		return lexicon.Mission
	}
	return 0
}
