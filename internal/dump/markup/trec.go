// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package markup

import (
	"bytes"

	"github.com/newswire-go/newswire/internal/dump/record"
	"github.com/newswire-go/newswire/internal/dump/scan"
)

// TREC is the SGML of the corpora whose documents are DOC elements: TREC
// (AP, and the other newspapers of Tipster), North American News, AQUAINT,
// English Gigaword, IEER.
//
//	<DOC>                                        <DOC id="NYT_ENG_19990304.0001" type="story">
//	<DOCNO> AP890304-0001 </DOCNO>               <HEADLINE>
//	<FILEID>AP-NR-03-04-89 2358EST</FILEID>      FERRIES SAIL AGAIN
//	<FIRST>r i PM-Ferries 03-04 0143</FIRST>     </HEADLINE>
//	<HEAD>Ferries Sail Again</HEAD>              <DATELINE>
//	<BYLINE>By ANN DAY</BYLINE>                  HARBOUR TOWN, March 4 (HNS)
//	<DATELINE>HARBOUR TOWN (AP) </DATELINE>      </DATELINE>
//	<TEXT>                                       <TEXT>
//	   Ferries sailed again today.               <P>
//	</TEXT>                                      Ferries sailed again today.
//	</DOC>                                       </P> </TEXT> </DOC>
//
// The source is the READMEs of the LDC's releases (LDC93T3A, LDC2002T31,
// LDC2003T05, LDC2011T07) and NIST's for IEER. Elements differ from corpus to
// corpus, so elements are known by name, in any order. Several HEADs: the
// first that is no note to editors is the headline, one inside the story a
// subhead. Several TEXTs are one story; a line of text before the first
// dateline ("With AM-Ferries") is a note. A DATELINE is put before the text
// that follows it. The wire's spellings of quotation marks and dashes
// are replaced by the characters, and the tags of IEER for names are
// removed. The date is that of DATE_TIME, DATE or FILEID, else the one in the id.
var TREC = &record.Format{
	Name:     "trec",
	First:    "< \t",
	Indented: "<",
	Opens:    func(s *record.Source, i int) bool { return opensTag(s.Line(i), "<DOC") },
	Reader: func(f *record.Format, s *record.Source) record.Reader {
		return &sgmlReader{Source: s, format: f, tag: "DOC", elements: trecElements, foldCase: true, encoding: record.Entities | record.Wire, finish: finishTREC}
	},
}

// trecElements are the elements of the corpora, in capitals.
var trecElements = elements{
	elID:       "DOCNO DOCID",
	elDate:     "DATE_TIME DATETIME DATE DATE1 DD PUBDATE",
	elFile:     "FILEID",
	elKeyword:  "FIRST",
	elSlug:     "SLUG",
	elHeadline: "HEADLINE HEAD HL TI TITLE",
	elByline:   "BYLINE AUTHOR",
	elOther:    "UNK",
	elDateline: "DATELINE",
	elSection:  "SECTION",
	elSource:   "SO SOURCE PUB",
	elText:     "TEXT LEADPARA LP",
	elPara:     "P BR TP",
	elIgnored: "SECOND NOTE HEADER TRAILER ANNOTATION SUBJECT KEYWORD KEYWORDS DOCTYPE GRAPHIC TYPE ACCESS CAPTION DESCRIPT EDITION LENGTH PROFILE PARENT " +
		"CO IN CN PE TK GV AN IO HT",
}.byName()

// finishTREC sets the fields for which a record has no element.
func finishTREC(r *record.Record) {
	if r.Date == (scan.Date{}) {
		r.Date, _ = scan.DigitsDate(string(r.ID))
	}
	if r.Source == nil {
		r.Source = r.CopyField(idSource(r.ID))
	}
	if r.Title.Len() == 0 && r.Headline == nil && r.Dateline == 0 {
		titleFromText(r)
	}
}

// idSource returns the agency or newspaper that an id begins with: "NYT" of
// "NYT_ENG_19990304.0001".
func idSource(id []byte) []byte {
	n := 0
	for n < len(id) && scan.IsLetter(id[n]) {
		n++
	}
	if n < 2 || n == len(id) || id[n] != '_' && !scan.IsDigit(id[n]) {
		return nil
	}
	return id[:n]
}

// titleFromText makes the first line of a story the headline where the corpus
// has left it there: short, without a full stop, before a dateline.
func titleFromText(r *record.Record) {
	text := r.Body.Text()
	end := bytes.IndexByte(text, '\n')
	if end <= 0 || end > 120 || text[end-1] == '.' || text[end-1] == ',' {
		return
	}
	next := text[end+1:]
	next = next[:min(len(next), 90)]
	if i := bytes.IndexByte(next, '\n'); i >= 0 {
		next = next[:i]
	}
	for _, mark := range [...]string{") - ", ") -- ", ") \u2014 ", ")- "} {
		if bytes.Contains(next, []byte(mark)) {
			r.Title.AppendWords(&r.Body, 0, end)
			r.Body.CutHead(end + 1)
			return
		}
	}
}
