// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package markup

import "github.com/newswire-go/newswire/internal/dump/record"

// NewsML is NewsML 1 and NewsML-G2 of the IPTC:
//
//	<NewsML>                                          <newsMessage>
//	<NewsEnvelope>…</NewsEnvelope>                    <header>…</header>
//	<NewsItem>                                        <itemSet>
//	<Identification><NewsIdentifier>                  <newsItem guid="urn:newsml:hns.example:20130304:17">
//	<DateId>20130304</DateId>                         <itemMeta>
//	<PublicIdentifier>urn:…</PublicIdentifier>        <itemClass qcode="ninat:text"/>
//	</NewsIdentifier></Identification>                <versionCreated>2013-03-04T09:20:00Z</versionCreated>
//	<NewsComponent>                                   <pubStatus qcode="stat:usable"/>
//	<NewsLines>                                       </itemMeta>
//	<HeadLine>Ferries sail</HeadLine>                 <contentMeta>
//	<ByLine>By Ann Day</ByLine>                       <headline>Ferries sail</headline>
//	<DateLine>PORT ELLIS (HNS) -</DateLine>           <by>By Ann Day</by>
//	<SlugLine>Ferries</SlugLine>                      <dateline>PORT ELLIS (HNS) -</dateline>
//	</NewsLines>                                      <slugline>Ferries</slugline>
//	<ContentItem><DataContent>                        </contentMeta>
//	<p>The ferries sailed again.</p>                  <contentSet><inlineXML>
//	</DataContent></ContentItem>                      <html><body><p>The ferries sailed again.</p></body></html>
//	</NewsComponent>                                  </inlineXML></contentSet>
//	</NewsItem>                                       </newsItem></itemSet>
//	</NewsML>                                         </newsMessage>
//
// The source is the specifications of NewsML 1.2 and NewsML-G2. An item may contain
// several renditions of its story: XHTML, the text of a wire, the headline and the
// teaser alone, each perhaps with a notepad that is not for publication. The longest
// rendition is read, XML in preference to text; of NITF the body.content, of XHTML
// the section of class main if there is one. Teasers, which precede the dateline,
// notepads, pictures and heads are left out. CDATA is read as HTML.
//
// An item that is canceled or of another class than text is an error. Items of
// packages and concepts have no text; like the head of a message they are
// boilerplate.
var NewsML = &record.Format{
	Name:     "newsml",
	First:    "< \t",
	Indented: "<",
	Opens:    func(s *record.Source, i int) bool { return opensXML(s, i, &newsML) },
	Reader: func(f *record.Format, s *record.Source) record.Reader {
		return &xmlReader{Source: s, format: f, vocabulary: &newsML}
	},
}

var newsML = vocabulary{
	roots:   []string{"NewsML", "newsMessage"},
	items:   []string{"NewsItem", "newsItem"},
	content: []string{"inlineXML", "DataContent", "inlineData"},
	fields: map[string]xmlField{
		// NewsML 1
		"PublicIdentifier":    {is: elID},
		"DateId":              {is: elDate},
		"ThisRevisionCreated": {is: elDate, rank: 1},
		"Status":              {is: elStatus, attr: "FormalName"},
		"HeadLine":            {is: elHeadline},
		"ByLine":              {is: elByline},
		"DateLine":            {is: elDateline},
		"SlugLine":            {is: elSlug},
		"CreditLine":          {is: elSource},
		"Party":               {is: elSource, attr: "FormalName", rank: 1},
		// NewsML-G2
		"newsItem":       {is: elID, attr: "guid"},
		"itemClass":      {is: elClass, attr: "qcode"},
		"pubStatus":      {is: elStatus, attr: "qcode"},
		"versionCreated": {is: elDate},
		"headline":       {is: elHeadline},
		"by":             {is: elByline},
		"dateline":       {is: elDateline},
		"slugline":       {is: elSlug},
		"creditline":     {is: elSource},
		"provider":       {is: elSource, attr: "literal", rank: 1},
		// NITF and pages in an item
		"hl1":    {is: elHeadline, rank: 1},
		"title":  {is: elHeadline, rank: 2},
		"byline": {is: elByline, rank: 1},
	},
	skipped: []string{"TopicSet", "edNote", "rightsInfo", "assert", "link", "subject", "partMeta", "RightsMetadata"},
}
