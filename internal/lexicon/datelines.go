// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package lexicon

import (
	_ "embed"
	"strings"
	"sync"
)

// A datelineClass is a class of datelines.txt. A word has a set of them.
type datelineClass uint8

const (
	placeWord datelineClass = 1 << iota
	namesake
	deskWord
	masthead
	reporter
	section
	direction
)

var datelineClasses = map[string]datelineClass{
	"place": placeWord, "namesake": namesake, "desk": deskWord, "masthead": masthead, "reporter": reporter, "section": section, "direction": direction,
}

//go:embed datelines.txt
var datelineList string

var datelineWords = sync.OnceValue(func() map[string]datelineClass {
	words := make(map[string]datelineClass)
	eachListed(datelineList, func(class, word string) { words[word] |= datelineClasses[class] })
	return words
})

// is reports whether the word is of the class.
func (c datelineClass) is(word string) bool { return datelineWords()[word]&c != 0 }

// IsPlaceWord reports whether word, in capitals, makes the name that it ends
// one of a place on the map, or, at the head of a name, one that datelines
// print for a place: "COUNTY", "ISLAND", "BORDER"; "ABOARD", "NEAR".
func IsPlaceWord(word string) bool { return placeWord.is(word) }

// IsPlaceParticle reports whether word, in small letters, stands inside names of places:
// "de", "upon", "the".
func IsPlaceParticle(word string) bool {
	switch word {
	case "de", "da", "do", "di", "del", "della", "des", "du", "dos", "das", "d", "of", "the", "on", "upon", "sur", "sous", "au", "la", "le", "les", "las", "los", "el", "al", "am", "an", "im", "in", "ob", "der", "den", "van", "von", "aux", "en", "under", "by", "lès", "ed", "es", "and":
		return true
	}
	return false
}

// IsPlaceConjunction reports whether word joins the last two places of a dateline.
func IsPlaceConjunction(word string) bool {
	switch word {
	case "and", "AND", "y", "Y", "et", "ET", "und", "UND", "e", "E", "And":
		return true
	}
	return false
}

// IsNamesake reports whether word follows the name of a city in the names of
// its clubs and institutions: "United", "Mayor", "Lakers".
func IsNamesake(word string) bool { return namesake.is(word) }

// IsDeskWord reports whether word, in capitals, is one that a desk puts before
// a story to say what kind of take it is: "RPT", "UPDATE", "BULLETIN".
func IsDeskWord(word string) bool { return deskWord.is(word) }

// IsMasthead reports whether word, with a capital or in capitals, ends the names
// of newspapers, stations and other media: "Observer", "TV".
func IsMasthead(word string) bool { return masthead.is(strings.ToLower(word)) }

// IsReporter reports whether word, with a capital or in capitals, ends a byline
// that names no one: "Our Correspondent", "News Desk".
func IsReporter(word string) bool { return reporter.is(strings.ToLower(word)) }

// IsSection reports whether word is the name of a section of a news report or
// ends one: "News", "Sports".
func IsSection(word string) bool { return section.is(word) }

// IsDirection reports whether word is a direction or a part
// that stands before the name of a country: "northern", "central".
func IsDirection(word string) bool { return direction.is(strings.ToLower(word)) }
