// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package envelope

import "math/bits"

// evidence is what speaks for and against an article starting at a line of a
// plain dump. No single mark decides but a page stamp: what closes a story,
// what opens the next and the manner of this dump are weighed together.
type evidence uint32

const (
	// How the line opens.
	opensStamp     evidence = 1 << iota //  date 2031-05-02 Ferry runs again
	opensCaller                         // the caller's own mark
	opensParen                          // (PARIS) -- The ferry
	opensCertain                        // PARIS, May 2 (AP) -- The ferry
	opensCaps                           // PARIS -- The ferry
	opensWeak                           // Paris -- The ferry
	opensSlug                           // harbour / ferry -- the ferry
	opensPhoto                          // Bo Lund/Getty Images(PARIS) -- The ferry
	opensHeadline                       // Ferry runs again after ten weeks
	opensShortHead                      // The ferry
	opensTitled                         // a headline before a dateline
	opensByline                         // By Ann Day
	opensNothing                        // The ferry runs again after ten weeks, its owners said.
	// How what comes before is closed.
	closesCredit    // Ann Day contributed to this report.
	closesCopyright // Copyright 2031, Harbour Radio.
	closesSignoff   // -30-
	closesRule      // ----------
	closesFurniture // Subscribe to this feed
	closesFeed      // a form feed
	// The blank lines between, and the manner of the dump.
	gapWide    // more blank lines than between this dump's paragraphs
	gapNarrow  // fewer blank lines than between them
	gapTight   // fewer than before any article so far
	sameManner // articles of this dump have opened so
	newManner  // several articles have opened, and none so
	newStyle   // no article has had a dateline in this style
	inRow      // one of a row of headlines with one paragraph each
	sameClose  // every article so far was closed by a mark, as this is
	unclosed   // every article so far was closed by a mark, and this is not
	inRun      // one of a row of such paragraphs, inside a story opened otherwise
)

// weights are how much the evidence counts.
var weights = [...]struct {
	evidence evidence
	weight   int
}{
	{opensStamp, 100},
	{opensCaller, 100},
	{opensParen, 9},
	{opensCertain, 14},
	{opensCaps, 5},
	{opensWeak, 2},
	{opensSlug, 5},
	{opensPhoto, 2},
	{opensHeadline, 3},
	{opensShortHead, 1},
	{opensTitled, 3},
	{opensByline, 2},
	{opensNothing, -2},
	{closesCredit, 3},
	{closesCopyright, 3},
	{closesSignoff, 7},
	{closesRule, 2},
	{closesFurniture, 3},
	{closesFeed, 5},
	{gapWide, 2},
	{gapNarrow, -2},
	{gapTight, -2},
	{sameManner, 2},
	{newManner, -2},
	{newStyle, -3},
	{inRow, 2},
	{sameClose, 2},
	{unclosed, -2},
	{inRun, -8},
}

// startsArticle is the weight from which on an article starts.
const startsArticle = 5

// weightOf are the weights by the number of the bit that has them.
var weightOf = func() (of [32]int8) {
	for _, w := range weights {
		of[bits.TrailingZeros32(uint32(w.evidence))] = int8(w.weight)
	}
	return of
}()

// weight returns the sum of the weights.
func (e evidence) weight() (n int) {
	for ; e != 0; e &= e - 1 {
		n += int(weightOf[bits.TrailingZeros32(uint32(e))])
	}
	return n
}

// closes are the marks that close a story.
const closes = closesCredit | closesCopyright | closesSignoff | closesRule | closesFurniture | closesFeed

// apart are the marks after which nothing goes on that was before.
const apart = closesCopyright | closesSignoff | closesFurniture | closesFeed
