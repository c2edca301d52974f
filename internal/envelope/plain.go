// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package envelope

import (
	"bytes"

	"github.com/newswire-go/newswire/internal/charset"
	"github.com/newswire-go/newswire/internal/dump/scan"
)

// plain is text whose articles are parted by nothing that is only a mark:
// crawled pages of radio stations, news summaries, pasted wire copy. It is
// described nowhere; what is known of it was learned from dumps. See evidence
// for how an article's start is told from what looks like one.
//
// An article is its head, its body and what closes it, each of which may be
// missing: a page stamp or headline lines, a byline, a photo credit; then
// paragraphs, the first of which may open with a dateline that a photo credit
// has run into; then a credit, a copyright line, the time of posting, a
// sign-off. Lines of a paragraph that was wrapped are joined.
var plain = &format{name: "plain", read: readPlain}

// plainState is what has been learned of a plain dump.
type plainState struct {
	starts  int             // articles that have started
	ways    [styles * 2]int // of them by way
	parts   int             // starts after the first
	closed  int             // of them, those that followed a closing mark
	minGap  int             // of them, the fewest blank lines before
	briefs  int             // of them, those after a story of one paragraph
	headed  int             // of them, those with a headline over a dateline
	headGap int             // of these, the fewest blank lines before
	gaps    [4]int          // blank lines between paragraphs: 0, 1, 2, more
	apart   bool            // the last start was: see the constant
	ahead   headAhead       // the head that was looked at last
	// Of the article that is being read:
	style    style  // of its dateline
	titled   bool   // it has a headline
	paras    int    // paragraphs so far
	gapsHere [4]int // blank lines between them
	rejected style  // of its last paragraph that opened like an article
}

// usualGap returns the number of blank lines between the paragraphs of the
// story that is being read, or else of the dump, and -1 where neither is known.
func (p *plainState) usualGap() int {
	gap := -1
	for _, gaps := range []*[4]int{&p.gapsHere, &p.gaps} {
		n := 0
		for i, k := range gaps {
			if k > n {
				gap, n = i, k
			}
		}
		if n > 0 {
			break
		}
	}
	return gap
}

// opened learns how an article opens.
func (p *plainState) opened(h head) {
	p.starts++
	p.ways[h.way()]++
	p.style, p.titled, p.paras, p.rejected, p.gapsHere = h.dateline.style, h.headline, 0, styleNone, [4]int{}
	p.ahead.num = 0 // the first head may hold more than later ones
}

// paragraphs learns of n paragraphs how many blank lines come before the first
// of them; the others have none.
func (p *plainState) paragraphs(n, gap int) {
	if p.paras > 0 {
		p.gaps[min(gap, len(p.gaps)-1)]++
		p.gapsHere[min(gap, len(p.gaps)-1)]++
	}
	p.gaps[0] += n - 1
	p.gapsHere[0] += n - 1
	p.paras += n
}

// parted learns how an article was parted from the one before.
func (p *plainState) parted(e evidence, gap int) {
	if p.parts == 0 || gap < p.minGap {
		p.minGap = gap
	}
	p.parts++
	if e&opensTitled != 0 && e&opensStamp == 0 {
		if p.headed == 0 || gap < p.headGap {
			p.headGap = gap
		}
		p.headed++
	}
	p.apart = e&(apart|gapWide) != 0
	if p.paras <= 1 {
		p.briefs++
	}
	if e&closes != 0 {
		p.closed++
	}
}

// opensPlain reports whether the line makes a dump a plain one.
func (s *Splitter) opensPlain(l *charset.Line) bool {
	x := s.look(l)
	return x.kind == kindStamp || x.kind == kindDateline && x.dateline.style != styleSlug
}

// readPlain reads one article, or what comes before the first.
func readPlain(s *Splitter, r *Record) {
	for first := true; ; first = false {
		l, ok := s.in.Peek(0)
		if !ok || !first && s.opening(0) != nil {
			return
		}
		x := s.look(l)
		if x.kind != kindBlank && x.kind != kindRule && x.kind != kindFurniture && x.kind != kindSignoff && x.kind != kindCopyright {
			break
		}
		s.in.Skip(1)
	}
	h := s.headAt(s.plain.apart)
	s.plain.opened(h)
	s.in.Skip(h.start)
	s.readHead(r, h)
	s.readBody(r, h)
}

// readHead reads the head of an article.
func (s *Splitter) readHead(r *Record, h head) {
	for range h.body - h.start {
		l, _ := s.in.Peek(0)
		x := s.look(l)
		text := l.Text[x.i:x.j]
		switch x.kind {
		case kindBlank, kindRule, kindFurniture, kindSignoff:
			s.in.Skip(1)
			continue
		case kindStamp:
			var headline []byte
			r.Date, headline, _ = stamp(text)
			r.Entitle(l, x.j-len(headline), x.j)
		case kindByline:
			name, _ := bylineName(text)
			if r.Byline == nil {
				r.Byline = r.Keep(name)
			}
		case kindPosted:
			r.posted(text)
		case kindPhoto:
		default:
			r.Entitle(l, x.i, x.j)
		}
		r.TakePart(l, x.i, x.j)
		r.Truncated = cutOff(l, x)
		s.in.Skip(1)
	}
}

// cutOff reports whether the dump ends with the line, in the middle of a
// sentence: it has no line end.
func cutOff(l *charset.Line, x line) bool {
	switch x.kind {
	case kindText, kindLabel, kindHeadline, kindDateline:
		return !l.Long && l.End == l.Raw(x.j) && !scan.EndsSentence(l.Text[x.i:x.j])
	}
	return false
}

// readBody reads the body of an article, up to where the next one starts.
func (s *Splitter) readBody(r *Record, h head) {
	p := &s.plain
	var (
		closed evidence
		gap    int // blank lines before the line ahead: the most in a row
		run    int // in a row
		wrap   wrapper
	)
	for first := h.hasBody; ; first = false {
		l, ok := s.in.Peek(0)
		if !ok || !first && s.opening(0) != nil {
			return
		}
		x := s.look(l)
		if x.feed {
			closed |= closesFeed
		}
		switch x.kind {
		case kindBlank:
			run++
			gap = max(gap, run)
			s.in.Skip(1)
			continue
		case kindRule:
			run = 0
			closed |= closesRule
			s.in.Skip(1)
			continue
		case kindFurniture:
			run = 0
			closed |= closesFurniture
			s.in.Skip(1)
			continue
		case kindSignoff:
			closed |= closesSignoff
			r.TakePart(l, x.i, x.j)
			s.in.Skip(1)
			continue
		case kindPosted:
			if closed&(closesCopyright|closesCredit) != 0 {
				r.posted(l.Text[x.i:x.j])
				r.TakePart(l, x.i, x.j)
				s.in.Skip(1)
				continue
			}
		}
		joins := wrap.joins(s, x, gap)
		if !first && (!joins || x.kind == kindStamp) {
			if e := s.weigh(l, x, closed, gap); e != 0 && e.weight() >= startsArticle {
				p.parted(e, gap)
				return
			}
		}
		p.rejected = styleNone
		if !first && x.kind == kindDateline {
			p.rejected = x.dateline.style
		}
		switch x.kind {
		case kindCredit:
			closed = closesCredit
		case kindCopyright:
			closed = closesCopyright
		default:
			closed = 0
		}
		from := x.i
		if first && x.kind == kindDateline {
			if x.dateline.settled {
				r.Opening = s.kept(l).read
			}
			from += x.dateline.start
			if x.dateline.style == styleSlug && r.Title.Len() == 0 {
				r.Entitle(l, x.i, x.i+slugEnd(l.Text[x.i:x.j], x.dateline))
				from += x.dateline.end
				i, _ := scan.Trim(l.Text[from:x.j])
				from += i
			}
		}
		if joins {
			r.Body.Join()
		} else {
			p.paragraphs(1, gap)
			r.Body.Break()
		}
		r.TakePart(l, x.i, x.j)
		r.Truncated = cutOff(l, x)
		r.Body.Line(l, from, x.j)
		s.in.Skip(1)
		gap, run = 0, 0
		if closed == 0 && s.opt.Boundary == nil {
			s.readRun(r, &wrap)
		}
	}
}

// readRun reads the paragraphs that come next, one a line, as long as they are
// such: most of most bodies. What it takes is what [Splitter.readBody] takes
// line by line, after a line that closes nothing; but what follows without a
// blank line is copied together, and most lines are known at a glance.
func (s *Splitter) readRun(r *Record, w *wrapper) {
	if w.width > 0 || r.Body.Len() == 0 || r.Err != nil {
		return
	}
	p := &s.plain
	text, at, ends, num := s.in.Run()
	for r.limit >= 0 && len(ends) > 0 && ends[len(ends)-1]-r.Start > r.limit {
		ends = ends[:len(ends)-1]
	}
	next, taken, lines := 0, 0, 0 // where the line after those looked at starts, and what has been taken
	from, to := 0, 0              // the paragraphs to be copied next
	gap := 0                      // blank lines before
	refused := -1                 // the last line that was no paragraph at a glance
lines:
	for k := 0; k < len(ends); {
		start := next
		prev := start // where the last paragraph starts
		n := 0
		if gap == 0 && w.not && k != refused {
			n, prev, next = glanced(text, at, ends[k:], start)
			refused = k + n
		}
		if n == 0 {
			end := int(ends[k] - at)
			next = end + endLen(text[end])
			line := text[start:end]
			if len(line) == 0 {
				gap++
				k++
				continue
			}
			if beginsRecord(line) != 0 || (k == refused || !ordinary(line)) && !s.text(line, num+k) {
				break
			}
			switch size := len(line); {
			case size <= scan.MaxWrap && !w.not, // perhaps wrapped
				gap == 0 && w.prev > 0 && w.prev <= scan.MaxWrap && !w.ended && scan.StartsLower(line), // goes on with a paragraph
				gap > 0 && size <= scan.ShortLine && gap > p.usualGap():                                // perhaps a headline
				break lines
			}
			n = 1
		}
		if to == 0 || start != to+1 {
			r.Body.paragraphs(text[from:to], at+int64(from))
			from = start
		}
		k += n
		to = int(ends[k-1] - at)
		p.paragraphs(n, gap)
		gap = 0
		w.not, w.prev, w.ended = true, to-prev, to-prev <= scan.MaxWrap && scan.EndsSentence(text[prev:to])
		taken, lines = next, k
	}
	if lines == 0 {
		return
	}
	r.Body.paragraphs(text[from:to], at+int64(from))
	r.End, r.lastLine, r.Truncated = at+int64(to), num+lines-1, false
	p.rejected = styleNone
	s.in.SkipRun(taken, lines)
}

// glanced returns how many of the lines of text that start at next are
// paragraphs at a glance, one after the other; where the last of them starts,
// and the line after them. The lines end at ends.
func glanced(text []byte, at int64, ends []int64, next int) (n, prev, after int) {
	prev = next
	for _, e := range ends {
		end := int(e - at)
		line := text[next:end]
		if text[end] != '\n' || !ordinary(line) || beginsRecord(line) != 0 {
			break
		}
		n++
		prev, next = next, end+1
	}
	return n, prev, next
}

// endLen returns the length of the line end that starts with the byte c.
func endLen(c byte) int {
	if c == '\r' {
		return 2
	}
	return 1
}

// text reports whether the line, which has the number num, is a paragraph from
// its first byte to its last.
func (s *Splitter) text(line []byte, num int) bool {
	x := s.look(&charset.Line{Text: line, Num: num})
	return x.kind == kindText && x.i == 0 && x.j == len(line)
}

// weigh gathers the evidence for an article starting at the line ahead.
func (s *Splitter) weigh(l *charset.Line, x line, closed evidence, gap int) (e evidence) {
	if x.kind == kindStamp {
		return opensStamp
	}
	if s.opt.Boundary != nil && s.opt.Boundary(string(l.Text[x.i:x.j])) {
		return opensCaller
	}
	if x.kind == kindCredit || x.kind == kindCopyright || x.kind == kindText && closed == 0 && (gap == 0 || x.j-x.i > scan.ShortLine) {
		return 0
	}
	p := &s.plain
	usual := p.usualGap()
	wide := usual >= 0 && gap > usual
	if (x.kind == kindText || x.kind == kindLabel) && closed == 0 && !wide {
		return 0
	}
	h := s.headAt(closed&apart != 0 || wide)
	e = closed | h.evidence()
	if e&^opensNothing == 0 && !h.headline {
		return 0
	}
	if wide {
		e |= gapWide
	} else if gap < usual {
		e |= gapNarrow
	}
	if x.kind != kindDateline && closed == 0 && !p.setOff(h, gap) {
		return 0 // a line among lines
	}
	if p.parts > 0 {
		if gap < p.minGap {
			e |= gapTight
		}
		if p.closed == p.parts {
			switch {
			case closed != 0:
				e |= sameClose
			case p.parts >= 2:
				e |= unclosed
			}
		}
	}
	if e&opensShortHead == 0 && (h.headline || h.dateline.style != styleNone) {
		switch n := p.ways[h.way()]; {
		case n >= 2, n == 1 && h.dateline.style != styleNone:
			e |= sameManner
		case n == 0 && p.starts >= 3 && p.ways[h.way()^1] > 0:
			e |= newManner
		}
	}
	if st := h.dateline.style; st != styleNone {
		if p.style != styleNone && st.weak() && !p.seen(st) {
			e |= newStyle
		}
		if st != p.style && !h.headline && (p.rejected == st || s.styleAfter(0) == st) {
			e |= inRun
		}
	} else if h.headline && p.titled && p.paras == 1 && (s.row(h) || p.briefs >= 1 && p.briefs == p.parts) {
		e |= inRow
	}
	return e
}

// setOff reports whether a line that may be the headline of h is parted from
// the lines around it: by more blank lines than paragraphs are, or in the
// manner of this dump.
func (p *plainState) setOff(h head, gap int) bool {
	usual := p.usualGap()
	switch {
	case usual >= 0 && gap > usual:
		return true
	case h.dateline.style == styleNone:
		return gap > 0
	}
	if p.headed > 0 {
		return gap >= p.headGap
	}
	return p.ways[h.way()] > 0 && (gap > 0 || p.parts == 0)
}

// seen reports whether an article has opened with a dateline in this style.
func (p *plainState) seen(st style) bool { return p.ways[2*st] > 0 || p.ways[2*st+1] > 0 }

// styleAfter returns the style of the dateline of the paragraph that comes
// after the i-th line ahead.
func (s *Splitter) styleAfter(i int) style {
	for range maxHead {
		i++
		l, ok := s.in.Peek(i)
		if !ok {
			break
		}
		switch x := s.look(l); x.kind {
		case kindBlank, kindRule:
		default:
			return x.dateline.style
		}
	}
	return styleNone
}

// row reports whether the head ahead has one paragraph below it, and then
// another headline comes.
func (s *Splitter) row(h head) bool {
	for i := h.body + 1; i < h.body+maxHead; i++ {
		l, ok := s.in.Peek(i)
		if !ok {
			return false
		}
		if x := s.look(l); x.kind != kindBlank {
			return x.kind == kindHeadline && !s.wrapped(i, x)
		}
	}
	return false
}

// posted reads the time of posting.
func (r *Record) posted(text []byte) {
	if r.Date == (Date{}) {
		r.Date = postedDate(text)
	}
}

// slugEnd returns where the slug ends with which the text opens.
func slugEnd(text []byte, o opening) int {
	return len(bytes.TrimRight(text[:o.end], " -"))
}

// stamp reads the page stamp of a crawl: "date 2031-05-02 Ferry runs again".
func stamp(text []byte) (Date, []byte, bool) {
	rest, ok := bytes.CutPrefix(text, []byte("date "))
	if !ok || len(rest) < 10 || rest[4] != '-' || rest[7] != '-' {
		return Date{}, nil, false
	}
	y, m, d := scan.Number(rest[:4]), scan.Number(rest[5:7]), scan.Number(rest[8:10])
	if y < 1 || m < 1 || m > 12 || d < 1 || d > 31 || len(rest) > 10 && scan.Space(rest[10:]) == 0 {
		return Date{}, nil, false
	}
	return Date{Year: y, Month: m, Day: d}, rest[10:], true
}
