// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package envelope

import (
	"bytes"
	"unicode"
	"unicode/utf8"

	"github.com/newswire-go/newswire/internal/dateline"
	"github.com/newswire-go/newswire/internal/dump/scan"
)

// maxHead is how many lines are looked at for the head of an article.
const maxHead = 40

// A head is what stands before the body of an article of a plain dump.
type head struct {
	start    int  // lines ahead of the first line that belongs to it
	body     int  // lines ahead of the first line of the body
	hasBody  bool // that line is in sight
	headline bool
	stamped  bool // the headline is that of a page stamp
	prose    bool // the body is text that runs on, or the dump ends before it
	words    int  // of the headline
	gap      int  // blank lines before the body
	byline   bool
	dateline opening // of the body
}

// way returns the index of the manner in which the head opens an article.
func (h *head) way() int {
	n := 2 * int(h.dateline.style)
	if h.headline && !h.stamped {
		n++
	}
	return n
}

// evidence returns what the head says for an article to start with it.
func (h *head) evidence() (e evidence) {
	switch {
	case h.dateline.style == styleNone:
	case h.dateline.style == styleSlug:
		e |= opensSlug
	case h.dateline.strength == dateline.Strong:
		e |= opensCertain
	case h.dateline.style == styleParen:
		e |= opensParen
	case h.dateline.strength == dateline.Fair:
		e |= opensCaps
	default:
		e |= opensWeak
	}
	if h.dateline.start > 0 {
		e |= opensPhoto
	}
	if h.headline {
		switch {
		case h.dateline.style != styleNone:
			e |= opensTitled
		case !h.prose:
		case h.words >= 3:
			e |= opensHeadline
		default:
			e |= opensShortHead
		}
	}
	if h.byline {
		e |= opensByline
	}
	if e == 0 && !h.headline {
		e = opensNothing
	}
	return e
}

// A headAhead is the head that a line was found to open.
type headAhead struct {
	num   int // of the line
	apart bool
	head
}

// headAt finds the head that the line ahead may open. Lines before its start
// are titles of the page. It is asked when an article may start and again
// when it does, and so keeps the last answer.
func (s *Splitter) headAt(apart bool) head {
	l, ok := s.in.Peek(0)
	if !ok {
		return s.findHead(apart)
	}
	if x := s.look(l); x.kind == kindDateline {
		return head{hasBody: true, dateline: x.dateline} // as most are
	}
	if h := &s.plain.ahead; h.num != l.Num || h.apart != apart {
		*h = headAhead{l.Num, apart, s.findHead(apart)}
	}
	return s.plain.ahead.head
}

// findHead is headAt without a memory.
func (s *Splitter) findHead(apart bool) head {
	type entry struct {
		at, gap int // gap is the blank lines and more before
		x       line
	}
	var (
		entries [8]entry
		n       int
		h       head
		gap     int
		cut     int // entries before are apart by a rule or furniture
		wide    int // blank lines before the body
	)
	i, lead := 0, s.lead(apart)
scan:
	for ; i < maxHead; i++ {
		l, ok := s.in.Peek(i)
		if !ok {
			h.prose = true // what it might have been is not known
			break
		}
		if s.opening(i) != nil {
			break
		}
		x := s.look(l)
		if x.feed && n > 0 {
			cut = n
		}
		switch x.kind {
		case kindBlank:
			gap++
			continue
		case kindRule:
			if n > 0 && (gap > 0 || entries[n-1].x.kind != kindHeadline) {
				cut = n
			}
			continue
		case kindFurniture, kindSignoff:
			cut = n
			continue
		case kindStamp:
			if n > 0 {
				break scan
			}
		case kindText, kindCredit, kindCopyright:
			if i < lead {
				x.kind = kindHeadline
				break
			}
			if n == 1 && s.plain.starts == 0 && x.j-x.i <= scan.MaxWrap && s.isTitle(entries[0].at) && s.headlineAfter(i) {
				x.kind = kindLabel // what a page says of itself below its title
				break
			}
			h.hasBody = true
			h.prose = x.kind == kindText && (x.j-x.i > scan.MaxWrap || scan.EndsSentence(l.Text[x.i:x.j]))
			break scan
		case kindDateline:
			h.hasBody, h.dateline = true, x.dateline
			break scan
		case kindHeadline:
			if s.wrapped(i, x) {
				h.hasBody, h.prose = true, true
				break scan
			}
		}
		if n == len(entries) {
			break
		}
		entries[n] = entry{i, gap, x}
		n++
		gap = 0
	}
	h.body, h.gap, wide = i, gap, gap
	first := n // first entry that belongs to the article
	heads := 0
	for k := n - 1; k >= cut; k-- {
		x := entries[k].x
		after := wide // blank lines after the entry
		if k+1 < n {
			after = entries[k+1].gap
		}
		if x.kind == kindHeadline {
			l, _ := s.in.Peek(entries[k].at)
			quoted := bytes.ContainsAny(l.Text, "\"\u201c\u2018")
			if !quoted && (heads > 0 && after > wide || h.dateline.style != styleNone && heads == 0 && after > 1 || k < n-1 && s.isTitle(entries[k].at)) {
				break
			}
			heads++
			h.headline, h.words = true, x.words
		}
		if x.kind == kindLabel && (h.dateline.style != styleNone || heads > 0) {
			break
		}
		if x.kind == kindByline {
			h.byline = true
		}
		if x.kind == kindStamp {
			h.headline, h.stamped = true, true
		}
		first = k
		if x.item {
			break
		}
	}
	if heads > 2 && h.dateline.style == styleNone {
		h.prose = false // a list
	}
	if s.plain.starts == 0 && heads == 1 && h.dateline.style != styleNone && s.styleAfter(h.body) == h.dateline.style {
		// The first of a row of items without headlines has none either.
		first, h.headline = n, false
	}
	if !h.hasBody && first > 0 {
		first, h.headline = 0, n > 0 && entries[0].x.kind == kindHeadline
		h.words = entries[0].x.words
	}
	h.start = h.body
	if first < n {
		h.start = entries[first].at
	}
	// Below a headline without a dateline further lines of its shape are
	// the body.
	if h.dateline.style == styleNone {
		seen := false
		for k := first; k < n; k++ {
			if entries[k].x.kind != kindHeadline && entries[k].x.kind != kindStamp && entries[k].x.kind != kindLabel {
				continue
			}
			if seen {
				h.body, h.hasBody = entries[k].at, true
				break
			}
			seen = true
		}
	}
	return h
}

// wrapped reports whether the i-th line ahead, which has the shape of a
// headline, is the first of a wrapped paragraph.
func (s *Splitter) wrapped(i int, x line) bool {
	short := 0
	for k := 1; k <= 3; k++ {
		l, ok := s.in.Peek(i + k)
		if !ok {
			return short >= 2
		}
		y := s.look(l)
		switch y.kind {
		case kindText, kindHeadline:
		default:
			return short >= 2
		}
		text := l.Text[y.i:y.j]
		c, _ := utf8.DecodeRune(text)
		if len(text) > scan.MaxWrap {
			return unicode.IsLower(c)
		}
		if k == 1 && !unicode.IsLower(c) && y.kind == kindText {
			return false // a paragraph of its own
		}
		if y.kind == kindText && unicode.IsLower(c) && scan.EndsSentence(text) {
			return true
		}
		short++
	}
	return true
}

// titles are what the names of pages of news end with or hold.
var titles = []string{"news in brief", "news summary", "news briefs", "news digest", "headlines", "top stories", "national news", "world news", "latest news", "news archive"}

// isTitle reports whether the i-th line ahead names a page and no story:
// "Harbour Radio World News".
func (s *Splitter) isTitle(i int) bool {
	text := bytes.TrimSpace(s.line(i))
	if len(text) > 60 {
		return false
	}
	low := bytes.ToLower(text)
	for _, t := range titles {
		if bytes.Contains(low, []byte(t)) {
			return true
		}
	}
	return false
}

// headlineAfter reports whether the line that comes after the i-th ahead has
// the shape of a headline.
func (s *Splitter) headlineAfter(i int) bool {
	for range maxHead {
		i++
		l, ok := s.in.Peek(i)
		if !ok {
			return false
		}
		if x := s.look(l); x.kind != kindBlank {
			return x.kind == kindHeadline
		}
	}
	return false
}

// lead returns how many lines ahead the next dateline is, if nothing but short
// lines come before: four at most at the beginning of a dump, later one that
// is apart from what comes before; else 0.
func (s *Splitter) lead(apart bool) int {
	most := 4
	if s.plain.starts > 0 {
		most = 1
		if !apart {
			return 0
		}
	}
	for i, n := 0, 0; i < maxHead && n <= most; i++ {
		l, ok := s.in.Peek(i)
		if !ok {
			return 0
		}
		switch x := s.look(l); x.kind {
		case kindBlank:
		case kindDateline:
			return i
		case kindText, kindHeadline, kindByline, kindPhoto:
			if x.j-x.i > scan.ShortLine {
				return 0
			}
			n++
		default:
			return 0
		}
	}
	return 0
}

// A wrapper knows which lines of a body go on a paragraph.
type wrapper struct {
	width int  // of the lines; 0 as long as they are not known to be wrapped
	not   bool // they are not
	prev  int  // length of the line before; 0 at the beginning
	ended bool // it ended a sentence
}

// joins reports whether the line ahead goes on with the paragraph of the line
// before. It must be asked about every line.
func (w *wrapper) joins(s *Splitter, x line, gap int) (joins bool) {
	n := x.j - x.i
	if n > scan.MaxWrap && (gap > 0 || w.prev == 0 || w.prev > scan.MaxWrap) {
		w.width, w.not, w.prev, w.ended = 0, true, n, false
		return false
	}
	l, _ := s.in.Peek(0)
	text := l.Text[x.i:x.j]
	if n > scan.MaxWrap {
		w.width, w.not = 0, true
	} else if w.width == 0 && !w.not {
		w.sample(s, n)
	}
	if gap == 0 && w.prev > 0 && w.prev <= scan.MaxWrap && !x.item {
		if !w.ended && scan.StartsLower(text) {
			joins = true
		} else if w.width > 0 && x.i < 3 {
			word := bytes.IndexByte(text, ' ')
			if word < 0 {
				word = n
			}
			joins = w.prev+1+word > w.width
		}
	}
	if w.width > 0 {
		w.width = max(w.width, n)
	}
	w.prev, w.ended = n, n <= scan.MaxWrap && scan.EndsSentence(text)
	return joins
}

// sample finds out whether the lines ahead, the first of n bytes, are
// wrapped: some line goes on in lower case where the one before did not end
// a sentence.
func (w *wrapper) sample(s *Splitter, n int) {
	width, open, goes := n, false, false
	for i := range 12 {
		l, ok := s.in.Peek(i)
		if !ok {
			break
		}
		a, b := scan.Trim(l.Text)
		if a == b {
			break
		}
		if b-a > scan.MaxWrap {
			return
		}
		text := l.Text[a:b]
		goes = goes || open && scan.StartsLower(text)
		width = max(width, b-a)
		open = !scan.EndsSentence(text)
	}
	if goes && width >= 40 {
		w.width = width
	}
}

// postedDate finds a date such as 5/2/2031 or 2031-05-02 in the text.
func postedDate(text []byte) Date {
	for word := range scan.Fields(text) {
		word = bytes.Trim(word, ",.()[]")
		if len(word) >= 10 && word[4] == '-' && word[7] == '-' {
			if d, _, ok := stamp(append([]byte("date "), word[:10]...)); ok {
				return d
			}
		}
		if parts := bytes.Split(word, []byte("/")); len(parts) == 3 {
			m, d, y := scan.Number(parts[0]), scan.Number(parts[1]), scan.Number(parts[2])
			if m >= 1 && m <= 12 && d >= 1 && d <= 31 && y >= 1900 && y <= 2100 {
				return Date{Year: y, Month: m, Day: d}
			}
		}
	}
	return Date{}
}
