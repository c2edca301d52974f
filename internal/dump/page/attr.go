// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package page

import "github.com/newswire-go/newswire/internal/dump/lines"

// An attr is a property of a unit that has one of a few values. The model
// weighs combinations of attributes of a unit and its neighbors.
type attr uint8

// The attributes of a unit.
const (
	atKind     attr = iota // its form
	atOpening              // the dateline or slug that it opens with
	atRunIn                // the head that has run into it
	atLength               // its length in bytes
	atClose                // the last character
	atOpen                 // the first character
	atCaps                 // the share of words in capitals
	atMoment               // the dates and times in it
	atMarks                // pipes, arrows, addresses
	atWord                 // its first word, if in words.txt
	atWord2                // its second word, if in words.txt
	atLast                 // its last word, if in words.txt
	atGap                  // blank lines before it
	atGapAfter             // blank lines after it
	atUsual                // atGap against the gap between paragraphs
	atSeen                 // how often the same text came before on the page
	atSeenOpen             // how often its first two words opened a line before
	atSeenEnd              // how often its last two words closed a line before
	atPhase                // whether the first such line came before the first story
	atCopy                 // whether it repeats the line before, or the next line repeats it
	atNext                 // words shared with the next long line
	atPrev                 // words shared with the long line before
	atTopic                // atNext against atPrev
	atThread               // words that the lines before share with the lines after
	atSince                // units since a long line
	atUntil                // units until a long line
	atSinceDL              // units since a dateline
	atUntilDL              // units until a dateline
	atPlace                // its number on the page
	atIndent               // white space before it
	atBegun                // articles before
	atLike                 // whether lines in such a setting began articles
	atLikeSep              // whether lines behind such a line began articles
	atLikeForm             // whether lines that look so began articles
	atItem                 // units since the last start against those of an article before
	atBodies               // paragraphs since the last start against those of an article before
	attrs
)

// attrNames are the names of the attributes in the file of weights.
var attrNames = [attrs]string{
	"kind", "opening", "runin", "length", "close", "open", "caps", "moment", "marks", "word", "word2", "last", "gap", "gapafter", "usual", "seen", "seenopen",
	"seenend", "phase", "copy", "next", "prev", "topic", "thread", "since", "until", "sincedl", "untildl", "place", "indent", "begun", "like", "likesep", "likeform", "item", "bodies",
}

// The values of the attributes. A value's number is its place in the list; the functions of
// own.go whose names end in Value return such numbers.
var attrValues = [attrs][]string{
	atKind:     lines.KindNames[:],
	atOpening:  {"none", "paren", "certain", "fair", "weak", "slug", "photo", "agency"},
	atRunIn:    {"none", "caps", "capscolon", "capsdash", "colon", "dash"},
	atLength:   {"12", "24", "40", "56", "72", "90", "120", "160", "220", "320", "500", "more"},
	atClose:    {"letter", "digit", "period", "ellipsis", "question", "colon", "comma", "quote", "quoted", "paren", "arrow", "other"},
	atOpen:     {"upper", "caps", "lower", "digit", "quote", "bracket", "item", "other", "dash", "star"},
	atCaps:     {"none", "few", "half", "most", "all", "capitals"},
	atMoment:   {"none", "age", "clock", "day", "date", "dateclock", "openday", "opendate"},
	atMarks:    {"none", "pipe", "arrow", "address", "digits", "slug", "number", "colon"},
	atWord:     nil, // see words
	atWord2:    nil,
	atLast:     nil,
	atGap:      {"0", "1", "2", "3", "first"},
	atGapAfter: {"0", "1", "2", "3", "end"},
	atUsual:    {"unknown", "less", "same", "more"},
	atSeen:     {"0", "1", "2"},
	atSeenOpen: {"0", "1", "2"},
	atSeenEnd:  {"0", "1", "2"},
	atPhase:    {"new", "before", "after", "kindbefore", "kindafter"},
	atCopy:     {"none", "before", "next", "opens"},
	atNext:     {"none", "0", "1", "2", "3", "5"},
	atPrev:     {"none", "0", "1", "2", "3", "5"},
	atTopic:    {"prev", "same", "next"},
	atThread:   {"0", "1", "2", "4", "8"},
	atSince:    {"1", "2", "3", "4", "far"},
	atUntil:    {"1", "2", "3", "4", "far"},
	atSinceDL:  {"1", "2", "3", "4", "far"},
	atUntilDL:  {"1", "2", "3", "4", "far"},
	atPlace:    {"0", "1", "2", "4", "8", "more"},
	atIndent:   {"0", "1", "4"},
	atBegun:    {"0", "1", "2", "more"},
	atLike:     likeValues,
	atLikeSep:  likeValues,
	atLikeForm: likeValues,
	atItem:     {"unknown", "less", "same", "more"},
	atBodies:   {"unknown", "0", "less", "same", "more"},
}

// likeValues are the values of the attributes that compare a unit with those before it:
// no article has begun; no unit is like it; none, some, most or all like it began one.
var likeValues = []string{"unknown", "new", "none", "some", "most", "all"}
