// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

// Package marks pairs quotation marks, curly and straight, doubled apostrophes,
// single ones, guillemets, low marks and corner brackets, mixed in one text, and
// tells single marks from apostrophes.
// It reads characters alone, neither verbs nor names.
//
// The kind of a mark follows from its place first, and from its shape second: an opening
// mark has a space, a bracket or a dash before it, a closing one has a space or a stop
// behind it. So marks of the wrong side, straight ones and two kinds in one pair need no
// rules of their own, and a missing or doubled mark is detected where its partner should
// be.
package marks

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Quotation is the words between two marks, of one paragraph. Quotations
// nested inside it are among its words.
type Quotation struct {
	// Start and End are the place of the words, without the space that may
	// stand between them and their marks.
	Start, End int
	// Open and Close are the outer bounds, marks included. Where a mark is
	// missing the bound is that of the words.
	Open, Close int
	// Single reports marks such as ‘ ’ and ' '.
	Single bool
	// Unopened reports that the opening mark is missing. The words then start
	// with the paragraph.
	Unopened bool
	// Unclosed reports that the closing mark is missing, and that the words do not
	// go on in the next quotation.
	Unclosed bool
	// Continues reports that the words go on in the next quotation, with the
	// next paragraph, and so have no closing mark.
	Continues bool
}

// sight is how many marks Find looks ahead, within the paragraph, where it
// cannot tell what a mark is from its neighbors. The limit keeps hostile
// text from taking more than linear time.
const sight = 16

// maxSignature is how long a line may be that only says whose words stand
// above it, where the closing mark has slipped to its end.
const maxSignature = 80

// A finder is the state of one Find.
type finder struct {
	scanner
	dst      []Quotation
	from, to int  // bounds of the paragraph
	fresh    bool // no mark of the paragraph has been seen
	before   int  // place in dst of the quotation that the paragraph before left open; -1 if none
	apart    bool // something stands between the two paragraphs
	pending  int  // the same of this paragraph
	hopeless int  // no single mark opens a quotation before this place
	deep     int  // no quotation in which a mark before this place opens another has its end in sight
}

// Find appends the quotations of the text to dst, in order, and returns the
// extended slice. The text is UTF-8, one paragraph a line.
func Find(dst []Quotation, text string) []Quotation {
	f := finder{scanner: newScanner(text, 0), dst: dst, to: -1, before: -1, pending: -1}
	for {
		if f.at == len(text) {
			return f.dst
		}
		if f.at > f.to {
			f.paragraph(f.at)
		}
		m, _ := f.next(f.from)
		switch {
		case m.is(single):
			f.single(m)
		case f.opens(m):
			f.quotation(m)
		default:
			f.stray(m)
		}
		f.fresh = false
	}
}

// paragraph moves on to the paragraph around pos.
func (f *finder) paragraph(pos int) {
	last := max(f.to, 0)
	for f.to < pos {
		f.from = f.to + 1
		if n := strings.IndexByte(f.text[f.from:], '\n'); n >= 0 {
			f.to = f.from + n
		} else {
			f.to = len(f.text)
		}
	}
	f.fresh, f.before, f.pending = true, f.pending, -1
	if f.before >= 0 {
		between := strings.TrimSpace(f.text[last:f.from])
		f.apart = between != ""
		if f.apart && !isInset(between) {
			f.before = -1
		}
	}
	f.from = f.skipSpace(f.from, pos)
}

// maxInset is how long a caption or cross-head may be that stands between two
// paragraphs of a quotation.
const maxInset = 400

// isInset reports whether paragraphs without marks look like captions and
// cross-heads, which end without a stop.
func isInset(paragraphs string) bool {
	if len(paragraphs) > maxInset {
		return false
	}
	for line := range strings.Lines(paragraphs) {
		if EndsSentence(line) {
			return false
		}
	}
	return true
}

// opens reports whether the mark, outside any quotation, opens one.
func (f *finder) opens(m mark) bool {
	if m.form&(left|right) != right {
		return true
	}
	// The space is on the wrong side: he said," We will wait."
	if m.pos == f.from || f.text[m.pos-1] != ',' && f.text[m.pos-1] != ':' {
		return false
	}
	next, ok := f.ahead(m.group())
	return ok && next.closes()
}

// ahead returns the next mark of the group in the paragraph.
func (f *finder) ahead(group form) (mark, bool) {
	look := f.look()
	for range sight {
		if m, ok := look.next(f.from); !ok || m.is(group) {
			return m, ok
		}
	}
	return mark{}, false
}

// look returns a scanner that reads ahead to the end of the paragraph.
func (f *finder) look() scanner {
	look := f.scanner
	look.text = f.text[:f.to]
	for i, at := range look.cursors {
		look.cursors[i] = min(at, f.to)
	}
	look.at = min(look.at, f.to)
	return look
}

// quotation reads on from an opening mark to the one that closes it.
func (f *finder) quotation(open mark) {
	for start := open.end; ; {
		if f.at >= f.to {
			if !f.mispaired(open, start, f.to) && f.unclosed(open, start, f.to) {
				f.pending = len(f.dst) - 1
			}
			return
		}
		m, _ := f.next(f.from)
		if !m.is(open.group()) || m.closes() && f.inches(m) {
			continue
		}
		if !m.closes() {
			end, ok := mark{}, false
			if m.pos > start || m.kin != open.kin {
				end, ok = f.enclosing(m)
			}
			if !ok && m.pos == start { // a doubled mark
				start = m.end
				continue
			}
			if !ok && m.kin != open.kin && f.nested(m) {
				continue
			}
			if !ok { // the closing mark was lost, or the next paragraph goes on
				if !f.mispaired(open, start, m.pos) && f.unclosed(open, start, m.pos) {
					f.runTogether(m)
				}
				open, start = m, m.end
				continue
			}
			m = end
			f.skip(m.end)
		}
		f.add(open, start, m.pos, m.end)
		return
	}
}

// mispaired appends the quotation of a double mark that no double mark closes before end,
// but a single one right behind a stop: "We will wait,' she said. It reports whether there
// is one.
func (f *finder) mispaired(open mark, start, end int) bool {
	depth := 0
	for look := newScanner(f.text[:end], start); ; {
		m, ok := look.next(f.from)
		switch {
		case !ok:
			return false
		case !m.is(single):
		case !m.is(right):
			depth++
		case depth > 0:
			depth--
		case m.pos > start && strings.IndexByte(",.?!", f.text[m.pos-1]) >= 0:
			f.add(open, start, m.pos, m.end)
			return true
		}
	}
}

// enclosing returns the mark that closes a quotation in which the mark inner
// opens another: “He said “no” to us.”
func (f *finder) enclosing(inner mark) (mark, bool) {
	if inner.pos < f.deep {
		return mark{}, false
	}
	look := f.look()
	depth, opened, half := 2, 0, 0
	for range sight {
		m, ok := look.next(f.from)
		switch {
		case !ok:
			return mark{}, false
		case !m.is(inner.group()):
		case m.closes():
			if depth--; depth == 0 {
				return m, true
			}
		default:
			depth++
			if opened++; opened == sight/2 {
				half = m.pos
			}
		}
	}
	if opened == sight { // too many for those that follow to close
		f.deep = half
	}
	return mark{}, false
}

// nested passes over a pair of marks cut otherwise than those of the quotation
// in which it stands: "He said “no” to us. It reports whether there is one.
func (f *finder) nested(open mark) bool {
	end, ok := f.ahead(open.group())
	if !ok || !end.closes() || end.kin != open.kin {
		return false
	}
	f.skip(end.end)
	return true
}

// inches reports whether a closing mark after a digit stands for inches or
// seconds: after feet, 6'2", or where another closing mark follows.
func (f *finder) inches(m mark) bool {
	i := m.pos
	for i > f.from && isDigit(f.text[i-1]) {
		i--
	}
	if i == m.pos || !m.is(double) {
		return false
	}
	feet := f.text[f.from:i]
	for _, mark := range [...]string{"'", "’", "′"} {
		if s, ok := strings.CutSuffix(feet, mark); ok && s != "" && isDigit(s[len(s)-1]) {
			return true
		}
	}
	next, ok := f.ahead(double)
	return ok && next.closes() && next.pos > m.end
}

// stray finds the quotation, if any, of a closing mark without an opening one.
func (f *finder) stray(m mark) {
	lost := mark{pos: f.from, end: f.from}
	switch {
	case f.fresh && f.before >= 0 && !f.apart && (m.pos-f.from > maxSignature || !EndsSentence(f.text[:f.dst[f.before].End])):
		// The paragraph goes on with the quotation of the one before.
		f.add(lost, f.from, m.pos, m.end)
	case f.fresh && m.pos > f.from && strings.IndexByte(",?!", f.text[m.pos-1]) >= 0 && f.goesOn(m.end):
		// The opening mark was lost: We will wait," he said.
		if q := f.add(lost, f.from, m.pos, m.end); q != nil {
			q.Unopened = true
		}
	case !f.fresh && len(f.dst) > 0 && f.dst[len(f.dst)-1].Close == m.pos:
		f.dst[len(f.dst)-1].Close = m.end // a doubled mark
	}
}

// goesOn reports whether a small letter or a name follows in the paragraph.
func (f *finder) goesOn(pos int) bool {
	at := f.skipSpace(pos, f.to)
	return at > pos && at < f.to && isAlnum(f.text[at])
}

// EndsSentence reports whether s ends as a sentence can: with a stop, a closing bracket or a
// mark. Captions and cross-heads do not.
func EndsSentence(s string) bool {
	if s = strings.TrimRightFunc(s, isSpace); s == "" {
		return false
	}
	switch r := lastRune(s); r {
	case '.', '?', '!', '…', ':', ';', ')', ']', '’', '\'', '”', '"', '*':
		return true
	default:
		return isDash(r)
	}
}

// unclosed appends the quotation that the mark opens and none closes, and
// reports whether it has any words.
func (f *finder) unclosed(open mark, start, end int) bool {
	q := f.add(open, start, end, end)
	if q == nil {
		return false
	}
	q.Close, q.Unclosed = q.End, true
	return true
}

// runTogether marks the last quotation, which is unclosed, as going on with the one
// that the mark opens where that opens a sentence behind the end of another: the
// paragraphs of one quotation, whose line breaks were lost.
//
//	"We will pay. "We will not leave. "We have a plan."
func (f *finder) runTogether(m mark) {
	q := &f.dst[len(f.dst)-1]
	switch f.text[q.End-1] {
	case '.', '?', '!':
	default:
		return
	}
	if next := f.text[m.end:f.to]; next != "" && unicode.IsUpper(firstRune(next)) {
		q.Unclosed, q.Continues = false, true
	}
}

// add appends the quotation that the mark opens, its bounds drawn in to its
// words, and returns it, nil if it has none. One that the paragraph before left
// open goes on with it.
func (f *finder) add(open mark, start, end, outer int) *Quotation {
	start = f.skipSpace(start, end)
	if start < end && !isInk(f.text[end-1]) {
		end = start + len(strings.TrimRightFunc(f.text[start:end], isSpace))
	}
	if start == end {
		return nil
	}
	if f.fresh && f.before >= 0 && open.pos == f.from {
		last := &f.dst[f.before]
		if open.pos == open.end && !f.apart || open.pos < open.end && last.Single == open.is(single) && EndsSentence(f.text[:last.End]) {
			last.Unclosed, last.Continues = false, true
		}
	}
	f.dst = append(f.dst, Quotation{})
	q := &f.dst[len(f.dst)-1]
	q.Start, q.End, q.Open, q.Close, q.Single = start, end, open.pos, outer, open.is(single)
	return q
}

// skipSpace returns the place of the first character in the bounds that is no
// space.
func (f *finder) skipSpace(pos, end int) int {
	if pos < end && isInk(f.text[pos]) {
		return pos
	}
	return end - len(strings.TrimLeftFunc(f.text[pos:end], isSpace))
}

// isInk reports whether a byte is a character, and no space, by itself.
func isInk(c byte) bool { return ' ' < c && c < utf8.RuneSelf }
