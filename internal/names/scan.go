// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package names

import (
	"math"
	"math/bits"
	"strings"

	"github.com/newswire-go/newswire/internal/lexicon"
	"github.com/newswire-go/newswire/internal/swar"
)

// maxWords is the longest run of capitals that is one name: "Permanent Select
// Committee on Intelligence". What is longer is a list, and is cut.
const maxWords = 12

// readParagraph takes the runs of capitals from start to end. It sees 64 bytes
// at a time: where a capital may begin is a bit of a number.
func (r *Reader) readParagraph(start, end int) {
	text, next := r.Text, start
	r.about = 0
	if Headline(text[start:end]) {
		r.about = Heading
	}
	for at := start; at < end; at += 64 {
		m := capitals64(text, at, end)
		if next > at {
			m &= math.MaxUint64 << uint(next-at)
		}
		for m != 0 {
			i := at + bits.TrailingZeros64(m)
			if next = i + 1; UpperAt(text, i) && (i == start || letters[text[i-1]]&(begins|continues) == 0 || !LetterBefore(text, i)) {
				var n int
				n, next = r.run(text, i)
				r.takeRun(text, n)
			}
			m &= math.MaxUint64 << uint(next-at)
		}
	}
}

// capitals64 returns a bit for each of the 64 bytes at i, as far as end, that
// may begin a capital: those of A to Z and a few beside them, and the first
// bytes of letters of several, but not of marks and dashes, which begin with E2.
func capitals64(s string, i, end int) (m uint64) {
	if i+64 > len(s) {
		for k := range end - i {
			if b := s[i+k]; letters[b]&begins != 0 && (b < 'a' || b > 'z') {
				m |= 1 << k
			}
		}
		return m
	}
	s = s[i : i+64]
	m = swar.Gather(mayBegin(swar.Load(s, 0))) | swar.Gather(mayBegin(swar.Load(s, 8)))<<8 |
		swar.Gather(mayBegin(swar.Load(s, 16)))<<16 | swar.Gather(mayBegin(swar.Load(s, 24)))<<24 |
		swar.Gather(mayBegin(swar.Load(s, 32)))<<32 | swar.Gather(mayBegin(swar.Load(s, 40)))<<40 |
		swar.Gather(mayBegin(swar.Load(s, 48)))<<48 | swar.Gather(mayBegin(swar.Load(s, 56)))<<56
	if n := end - i; n < 64 {
		m &= 1<<uint(n) - 1
	}
	return m
}

// mayBegin returns the highest bit of each byte that capitals64 is to find.
func mayBegin(w uint64) uint64 {
	mark := w ^ 0xE2*swar.Ones
	return w<<1&^(w<<2) | w&(w<<1)&swar.NotZero(mark)
}

// takeRun takes the run of n words. It has fast paths for most runs of one word or
// two, with the same result as take: a small word that opens a sentence, an office
// or a nationality alone, a name.
func (r *Reader) takeRun(text string, n int) {
	w := &r.words[0]
	switch {
	case n == 1 && w.class == 0:
		r.Mentions = append(r.Mentions, Mention{Start: w.start, Name: w.start, End: w.end, First: w.hash, Last: w.hash,
			Entity: None, Before: None, Words: 1, Flags: r.about | Single | w.flags&(Capitals|Possessive|initial)})
		return
	case n == 1 && w.flags&initial == 0:
		switch k := w.class; {
		case k&lexicon.SentenceOpener != 0 && !r.openers,
			k&lexicon.Calendar != 0 && !r.family.Known(w.hash),
			k&(lexicon.Title|lexicon.Honorific) != 0 && k&lexicon.Surname == 0 && !r.family.Known(w.hash),
			k&(lexicon.Demonym|lexicon.GroupNoun) != 0 && k&(lexicon.Title|lexicon.Honorific) == 0 && !r.family.Known(w.hash):
			return
		}
	case n == 2 && w.flags == 0 && w.class|r.words[1].class == 0 && r.words[1].flags&^Possessive == 0 && r.nick == 0 && len(r.ranks) == 0:
		last := &r.words[1]
		if r.family.EndsWith(last.hash, text[w.start:last.end]) {
			break
		}
		r.addMention(text, &Mention{Start: w.start, Name: w.start, End: last.end, First: w.hash, Last: last.hash,
			Entity: None, Before: None, Words: 2, Flags: r.about | last.flags})
		return
	}
	r.take(text, n)
}

// Headline reports whether a paragraph is a title in which every word of weight
// has a capital, so that capitals tell no names.
//
//	Mayor Says Bridge Will Open Before Winter
func Headline(s string) bool {
	if len(s) > maxTitle || twoLong(s) {
		return false
	}
	smalls, caps, longSmalls := 0, 0, 0
	for i := 0; i < len(s); {
		switch b := s[i]; {
		case b >= 'a' && b <= 'z':
			start := i
			for i++; i < len(s) && s[i] >= 'a' && s[i] <= 'z'; i++ {
			}
			smalls++
			if i-start > 4 {
				longSmalls++
			}
			if longSmalls > 1 {
				return false
			}
		case letters[b]&begins != 0:
			start := i
			if i = WordEnd(s, i); i-start > 1 && UpperAt(s, start) {
				caps++
			}
		default:
			i++
		}
	}
	return caps >= 3 && longSmalls == 0 && caps > 2*smalls || caps >= 8 && longSmalls <= 1 && caps > 3*smalls
}

// twoLong reports whether two words of five small letters or more begin, after
// spaces, in the first 64 bytes, as they do in most paragraphs.
func twoLong(s string) bool {
	if len(s) < 64 {
		return false
	}
	var smalls, spaces uint64
	for k := 0; k < 64; k += 16 {
		v, w := swar.Load(s, k), swar.Load(s, k+8)
		smalls |= (swar.Gather(^swar.NotSmall(v)) | swar.Gather(^swar.NotSmall(w))<<8) << k
		v, w = v^' '*swar.Ones, w^' '*swar.Ones
		spaces |= (swar.Gather(^swar.NotZero(v)) | swar.Gather(^swar.NotZero(w))<<8) << k
	}
	long := spaces << 1 & smalls & (smalls >> 1) & (smalls >> 2) & (smalls >> 3) & (smalls >> 4)
	return long&(long-1) != 0
}

// NoBreak is the space that keeps a name on one line.
const NoBreak = "\u00a0"

// maxTitle is the most bytes of a paragraph that may be a title.
const maxTitle = 240

// run reads the words of the run of capitals at i into r.words, and returns
// how many and where to go on. Most are of one word.
func (r *Reader) run(text string, i int) (n, next int) {
	w := &r.words[0]
	end := readWord(r.Lang, text, i, w)
	r.nick = 0
	switch {
	case w.class&lexicon.SentenceOpener == 0 || w.flags&Capitals != 0:
	case text[i:end] == "Will" && r.before(text, i)&Opens == 0:
		w.class = 0 // "the actor Will Hart", but "Will Hart resign?"
	default:
		return 1, end
	}
	if end+1 >= len(text) {
		return 1, end
	}
	if w.flags&Possessive != 0 {
		e := r.ownsBody(text, w, end)
		if e == 0 {
			return 1, end
		}
		end = e
	}
	switch b := text[end+1]; text[end] {
	case ' ':
		if b != '&' && !opensNick[b] && !UpperAt(text, end+1) && !smallInside(text, end+1) {
			return 1, end
		}
	case NoBreak[0]:
	default:
		return 1, end
	}
	return r.runOn(text, end)
}

// runOn is run from the end of the first word on.
func (r *Reader) runOn(text string, end int) (n, next int) {
	links := 0 // "of", "for" inside an organization's name
	have := r.words[0].class
	n = 1
	for !r.runEnds(text, n, &end) {
		if n > 1 && end+3 < len(text) && text[end] == ',' && text[end+1] == ' ' && UpperAt(text, end+2) {
			return r.suffixAfter(text, n, end)
		}
		m, j := r.nextWord(text, n, end, have, &links)
		if n = m; j < 0 {
			return n, -j
		}
		amp := text[j] == '&'
		if amp {
			j += len("& ")
		}
		w := &r.words[n]
		end = r.innerWord(text, n, j)
		n++
		if amp {
			w.class |= lexicon.Company // "Halvorsen & Sons"
		}
		have |= w.class
	}
	return n, end
}

// nextWord finds the next word of a run of n words that ends at end, over a nickname
// and small words. It returns how many words the run has then and where the next one
// begins, or the "&" before it; less than 0, where the run ends, if there is none.
func (r *Reader) nextWord(text string, n, end int, have lexicon.NameClass, links *int) (m, next int) {
	j := afterSpace(text, end)
	if j < 0 {
		return n, -end
	}
	if opensNick[text[j]] {
		if j = r.nickname(text, n, j); j < 0 {
			return n, -end
		}
	}
	switch {
	case UpperAt(text, j), text[j] == '&' && j+2 < len(text) && text[j+1] == ' ' && UpperAt(text, j+2):
		return n, j
	case text[j] == '&' || !smallInside(text, j):
		return n, -end
	}
	m, k := r.smallWords(text, j, n, have, links)
	if k < 0 { // "al-Assad"
		if end = -k; end+1 >= len(text) || text[end] != ' ' || !UpperAt(text, end+1) || m == maxWords {
			return m, -end
		}
		return m, end + 1
	}
	if k == 0 || !UpperAt(text, k) || r.joinsTitle(text, m-1, k) {
		return n, -end
	}
	return m, k
}

// runEnds reports whether no word can follow the n words of a run, which end at
// *end. It moves *end over the mark of an owner in the name of a body.
func (r *Reader) runEnds(text string, n int, end *int) bool {
	w := &r.words[n-1]
	switch {
	case n == maxWords, w.class&(lexicon.SentenceOpener|lexicon.Body) == lexicon.SentenceOpener && w.flags&Capitals == 0:
		return true
	case w.flags&Possessive != 0:
		e := r.ownsBody(text, w, *end)
		if e == 0 {
			return true
		}
		*end = e
	}
	return false
}

// ownsBody reports whether the owner w, which ends at end, is of a body that is
// named for several people, so that the name goes on: "Teachers' Union", "Children's
// Hospital". It returns the end of the owner with its mark, 0 if it is not.
func (r *Reader) ownsBody(text string, w *word, end int) int {
	s := text[w.start:w.end]
	if w.class&lexicon.GroupNoun == 0 && !r.Lang.IsPeople(s) && s != "Children" {
		return 0
	}
	for _, mark := range [...]string{"'", "’"} {
		if strings.HasPrefix(text[end:], mark) {
			end += len(mark)
		}
	}
	if end+1 >= len(text) || text[end] != ' ' || !UpperAt(text, end+1) ||
		r.Lang.At(text, end+1, WordEnd(text, end+1)).Name&lexicon.Body == 0 {
		return 0
	}
	w.flags &^= Possessive
	return end
}

// innerWord reads the word at j, which continues a run of n words, and returns where
// the run may go on. A capital alone is an initial, with a point or without, and a
// capital particle opens no sentence there: "Charles A. Ruiz", "Henk Ten Ruiz".
func (r *Reader) innerWord(text string, n, j int) (end int) {
	w := &r.words[n]
	end = readWord(r.Lang, text, j, w)
	switch {
	case end+1 >= len(text) || text[end] != ' ' || !UpperAt(text, end+1):
	case (end == j+1 || end == j+2 && w.flags&initial != 0) && w.class != 0 && bornBy(text, r.words[n-1]):
		w.class, w.flags = 0, w.flags|initial
	case w.class&(lexicon.SentenceOpener|lexicon.Particle) == lexicon.SentenceOpener|lexicon.Particle:
		w.class = lexicon.Particle
	}
	return end
}

// opensNick marks the bytes that a nickname's mark begins with.
var opensNick = [256]bool{'(': true, '"': true, '\'': true, 0xE2: true}

// maxNick is the most bytes of a nickname.
const maxNick = 24

// nickname reads the nickname in marks or parentheses at j, behind n words of a
// name, and returns where the next word of the name begins; -1 if there is none.
//
//	Robert “Bob” Ruiz, Venkatraman (Venki) Ruiz
func (r *Reader) nickname(text string, n, j int) (next int) {
	for _, m := range nickMarks {
		rest, ok := strings.CutPrefix(text[j:], m.open)
		if !ok {
			continue
		}
		k := strings.Index(rest[:min(len(rest), maxNick)], m.shut)
		if k < 2 || strings.IndexByte(rest[:k], ',') >= 0 {
			return -1
		}
		next = j + len(m.open) + k + len(m.shut)
		if next+1 >= len(text) || text[next] != ' ' || !UpperAt(text, next+1) || !UpperAt(rest, 0) {
			return -1
		}
		var w word
		readWord(r.Lang, text, j+len(m.open), &w)
		before := &r.words[n-1]
		if before.class != 0 && !bornBy(text, *before) || before.flags&initial == 0 && before.flags&Capitals != 0 ||
			m.open == "(" && (w.class != 0 || w.flags&Capitals != 0 || n > 1 && !bornBy(text, *before) && !bornBy(text, r.words[0])) {
			return -1
		}
		r.nick = w.hash
		return next + 1
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

// suffixAfter adds the suffix after the comma at end to the n words of a run, as in
// "James Ruiz, Jr.", and returns how many words there are and where they end.
func (r *Reader) suffixAfter(text string, n, end int) (words, next int) {
	var s word
	e := readWord(r.Lang, text, end+2, &s)
	if s.class&(lexicon.Suffix|lexicon.Company) == 0 {
		return n, end
	}
	r.words[n] = s
	return n + 1, e
}

// afterSpace returns the end of the one space at i, -1 if there is none or nothing
// follows it.
func afterSpace(text string, i int) int {
	switch {
	case i+1 >= len(text):
		return -1
	case text[i] == ' ':
		return i + 1
	case strings.HasPrefix(text[i:], NoBreak) && i+2 < len(text):
		return i + len(NoBreak)
	}
	return -1
}

// joinsTitle reports whether the small word before the capital at k is an "and"
// that joins a title or a person: "the Department of Trade and President Ruiz",
// "President of Norway and Anna Ruiz".
func (r *Reader) joinsTitle(text string, small, k int) bool {
	if text[r.words[small].start:r.words[small].end] != "and" {
		return false
	}
	var s word
	readWord(r.Lang, text, k, &s)
	return s.class&(lexicon.Title|lexicon.Honorific|lexicon.SentenceOpener) != 0 || bornBy(text, s)
}

// smallWords reads one small word or two inside a name, at j, into r.words[n:].
// It returns how many words the run has then and where the next one begins; for
// a word such as "al-Assad", with which the run may end, less than 0 where it
// goes on; 0 where the words are not of the name.
func (r *Reader) smallWords(text string, j, n int, have lexicon.NameClass, links *int) (m, next int) {
	for m = n; m < maxWords-1 && m < n+2; {
		s := &r.words[m]
		e := smallWord(r.Lang, text, j, s)
		if e == 0 || e+1 >= len(text) {
			return n, 0
		}
		m++
		if s.flags&Capitals != 0 {
			return m, -e
		}
		switch lower := text[s.start:s.end]; {
		case s.class&lexicon.Particle != 0:
		case have&(lexicon.Body|lexicon.Title) != 0 && (lower == "of" || lower == "for"),
			m > n+1 && lower == "the",
			have&lexicon.Body != 0 && lower == "on",
			have&lexicon.Mission != 0 && (lower == "in" || lower == "to"),
			have&(lexicon.Body|lexicon.Title) != 0 && *links > 0 && lower == "and":
			*links++
		default:
			return n, 0
		}
		if text[e] != ' ' {
			return n, 0
		}
		j = e + 1
		if UpperAt(text, j) {
			break
		}
	}
	return m, j
}
