// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package markup

import (
	"github.com/newswire-go/newswire/internal/dump/record"
)

// Reuters is the SGML of the Reuters-21578 collection, Distribution 1.0:
//
//	<REUTERS TOPICS="YES" ... OLDID="101" NEWID="1">
//	<DATE> 4-MAR-1987 09:20:28.47</DATE>
//	<TOPICS>...</TOPICS> ...
//	<UNKNOWN>
//	&#22;&#22;&#1;f0101&#31;reute
//	u f BC-HARBOUR-FERRIES   03-04 0071</UNKNOWN>
//	<TEXT>&#2;
//	<TITLE>FERRIES SAIL AGAIN</TITLE>
//	<AUTHOR>    By Ann Day, Reuters</AUTHOR>
//	<DATELINE>    HARBOUR TOWN, March 4 - </DATELINE><BODY>Ferries ...
//	 Reuter
//	&#3;</BODY></TEXT>
//	</REUTERS>
//
// The source is the collection's README and its document type, lewis.dtd. A
// TEXT of the type BRIEF has a title only, after stars, and one of the type
// UNPROC is text without elements. The control characters of the wire stand
// as references (&#2;); they belong to no text. The slug is that of the wire
// header in UNKNOWN. "Reuter" at the end of a story and the collection's
// filler "Blah blah blah." are not part of the body. The time of DATE names
// no clock.
var Reuters = &record.Format{
	Name:     "reuters21578",
	First:    "< \t",
	Indented: "<",
	Opens:    func(s *record.Source, i int) bool { return opensTag(s.Line(i), "<REUTERS") },
	Reader: func(f *record.Format, s *record.Source) record.Reader {
		return &sgmlReader{Source: s, format: f, tag: "REUTERS", elements: reutersElements, encoding: record.Entities, finish: finishReuters}
	},
}

var reutersElements = elements{
	elDate:     "DATE",
	elKeyword:  "UNKNOWN",
	elHeadline: "TITLE",
	elByline:   "AUTHOR",
	elDateline: "DATELINE",
	elText:     "TEXT",
	elIgnored:  "TOPICS PLACES PEOPLE ORGS EXCHANGES COMPANIES MKNOTE D",
}.byName()

// finishReuters sets the source of a record, and removes filler.
func finishReuters(r *record.Record) {
	r.Source = r.CopyField([]byte("Reuters"))
	if string(r.Body.Text()) == "Blah blah blah." {
		r.Body.Reset()
		r.Dateline = 0 // even that may be filler
	}
}
