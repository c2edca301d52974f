// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package markup

import "github.com/newswire-go/newswire/internal/dump/record"

// NITF is the News Industry Text Format of the IPTC, version 3:
//
//	<?xml version="1.0" encoding="UTF-8"?>
//	<nitf>
//	<head>
//	<title>Ferries sail</title>
//	<docdata>
//	<doc-id id-string="hns.20130304.17"/>
//	<du-key key="bc-ferries"/>
//	<date.issue norm="20130304T092000Z"/>
//	</docdata>
//	</head>
//	<body>
//	<body.head>
//	<hedline><hl1>Ferries sail again</hl1></hedline>
//	<byline>By Ann Day<byttl>Harbour News</byttl></byline>
//	<distributor>Harbour News</distributor>
//	<dateline><location>PORT ELLIS, England</location></dateline>
//	</body.head>
//	<body.content>
//	<p>The ferries sailed again on Monday.</p>
//	</body.content>
//	</body>
//	</nitf>
//
// The source is the DTD of NITF 3.6. The headline is the hl1, else the hedline,
// else the title. The body starts with the dateline, unless the text repeats it.
// Pictures and their captions (media), the abstract and body.end are left out. A br
// becomes a space, as agencies use it to wrap lines. management-status is ignored:
// in the documents seen, canceled referred to an earlier version.
var NITF = &record.Format{
	Name:     "nitf",
	First:    "< \t",
	Indented: "<",
	Opens:    func(s *record.Source, i int) bool { return opensXML(s, i, &nitf) },
	Reader: func(f *record.Format, s *record.Source) record.Reader {
		return &xmlReader{Source: s, format: f, vocabulary: &nitf}
	},
}

var nitf = vocabulary{
	items:   []string{"nitf"},
	content: []string{"body.content"},
	fields: map[string]xmlField{
		"doc-id":      {is: elID, attr: "id-string"},
		"du-key":      {is: elSlug, attr: "key"},
		"date.issue":  {is: elDate, attr: "norm"},
		"hl1":         {is: elHeadline},
		"hedline":     {is: elHeadline, rank: 1},
		"title":       {is: elHeadline, rank: 2},
		"byline":      {is: elByline},
		"distributor": {is: elSource},
		"dateline":    {is: elDateline},
	},
	skipped: []string{"identified-content", "abstract"},
}
